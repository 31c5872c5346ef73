#include "exchange/claims_json.h"

#include <algorithm>
#include <array>

#include "domain/edit_ownership.h"
#include "domain/edit_ownership_policy.h"
#include "domain/revenue_criterion.h"
#include "exchange/claims_writer.h"

namespace evenhand::exchange {

namespace {

using namespace ownership;

std::string_view word(RecordKind kind) {
  constexpr std::array<std::string_view, 5> words = {"touchpoint", "opportunity", "assignment", "by hand", "role"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view word(RulingKind kind) {
  constexpr std::array<std::string_view, kRulingKindCount> words = {"named account", "contract", "other"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view word(DutyState state) {
  constexpr std::array<std::string_view, 3> words = {"clear", "gap", "double claim"};
  return words[static_cast<std::size_t>(state)];
}

const Ruling* ruling_of(const Scenario& scenario, const RulingId& id) {
  const auto found = std::ranges::find(*scenario.rulings, id, &Ruling::id);
  return found == scenario.rulings->end() ? nullptr : &*found;
}

}  // namespace

std::string_view word(VerdictKind kind) {
  constexpr std::array<std::string_view, kVerdictKindCount> words = {"clear owner", "joint", "mediate"};
  return words[static_cast<std::size_t>(kind)];
}

void ClaimsWriter::claim(const ClaimReport& report, const OwnershipPolicy& policy) {
  const ClaimEvidence& evidence = report.evidence;
  const Judgement& judgement = report.verdict.judgement;
  const ClaimTelling telling{evidence, policy, report.verdict, names_.person, kEnglish, &names_.hidden};
  evidence_ = &evidence;
  out_.begin_object();
  client(evidence.client);
  out_.text("stage", names_.hidden.in(evidence.stage));
  out_.whole("policyVersion", policy.version);
  out_.truth("policyAsAgreed", is_ownership_policy_agreed(*report.scenario));
  out_.text("title", claim_title(telling));
  out_.text("verdict", word(judgement.kind));
  out_.truth("byRule", judgement.is_by_rule);
  if (judgement.is_by_rule && evidence.binding) person("owner", evidence.binding->person);
  else claimant("owner", judgement.owner);
  claimant("lead", judgement.lead);
  claimant("sponsor", judgement.sponsor);
  claimants("levelFirst", judgement.level_first);
  claimants("levelSponsors", judgement.level_sponsors);
  out_.rounded("margin", judgement.margin_value());
  out_.whole("marginUnits", judgement.margin);
  out_.whole("wholeUnits", judgement.whole);
  out_.rounded("coverage", judgement.facts.coverage.value());
  rules(report);
  left_out(report, telling);
  standings(report);
  criteria(report, policy);
  flips(report.flips, policy);
  sweeps(report.sweeps, policy);
  open_items(report.open_items, policy);
  record_flips(report);
  robustness("robustness", report.robustness, policy);
  out_.truth("orderIsAgreed", has_agreed_order(policy, evidence.stage));
  robustness("robustnessInOrder", report.robustness_in_order, policy);
  path(judgement, policy);
  sentences("sentences", {claim_subtitle(telling), {revenue_sentence(telling, *report.scenario)}, left_out_sentences(telling), tie_sentences(telling), flip_sentences(telling, report.flips), open_item_sentences(telling, report.open_items),
                          {robustness_sentence(telling, report.robustness, false), robustness_sentence(telling, report.robustness_in_order, true)},
                          {precedent_sentence(report.precedents, judgement.kind)}});
  duties(report.roles);
  sentences("roles", {role_sentences(report.roles, names_.person)});
  precedents(report);
  out_.end_object();
}

void ClaimsWriter::claimant(std::string_view key, std::optional<std::size_t> p) {
  if (p) person(key, evidence_->claimants[*p]);
}

void ClaimsWriter::claimants(std::string_view key, const std::vector<std::size_t>& list) {
  begin_list(key);
  for (const std::size_t p : list) out_.text(told(evidence_->claimants[p]));
  end_list();
}

void ClaimsWriter::people(std::string_view key, const std::vector<PersonId>& list) {
  begin_list(key);
  for (const PersonId& id : list) out_.text(told(id));
  end_list();
}

void ClaimsWriter::rules(const ClaimReport& report) {
  if (const std::optional<BindingRule>& binding = evidence_->binding) {
    const Ruling* ruling = binding->kind == BindingKind::Ruling ? ruling_of(*report.scenario, binding->ruling) : nullptr;
    out_.key("bindingRule");
    out_.begin_object();
    out_.text("kind", ruling ? word(ruling->kind) : "conflict of interest");
    person("person", binding->person);
    if (ruling && !names_.is_blind) out_.text("id", ruling->id.value);
    if (ruling) out_.text("text", names_.hidden.in(binding->text));
    if (ruling && !names_.is_blind && !ruling->decided_by.empty()) out_.text("decidedBy", ruling->decided_by);
    out_.end_object();
  }
  people("conflictingRules", evidence_->conflicting_rulings);
}

void ClaimsWriter::left_out(const ClaimReport& report, const ClaimTelling& telling) {
  begin_list("barred");
  for (const BarredClaimant& barred : evidence_->barred) out_.text(told(barred.person));
  end_list();
  out_.count("undatedWins", evidence_->undated.size());
  if (!names_.is_blind) {
    begin_list("undated");
    for (const OpportunityId& id : evidence_->undated) out_.text(id.value);
    end_list();
  }
  const RevenueSource revenue = revenue_source(*report.scenario->policy, telling.policy);
  if (revenue.criterion) out_.text("revenueFrom", revenue.criterion->id.value);
}

void ClaimsWriter::standings(const ClaimReport& report) {
  const Judgement& judgement = report.verdict.judgement;
  begin_list("standings");
  for (std::size_t i = 0; i < judgement.standings.size(); ++i) {
    const Standing& standing = judgement.standings[i];
    out_.begin_object();
    claimant("person", standing.claimant);
    out_.whole("rank", static_cast<std::int64_t>(standing.rank));
    out_.rounded("score", judgement.score_value(i));
    out_.rounded("firstShare", report.robustness.claimants[standing.claimant].share);
    out_.rounded("firstShareInOrder", report.robustness_in_order.claimants[standing.claimant].share);
    out_.end_object();
  }
  end_list();
}

void ClaimsWriter::criteria(const ClaimReport& report, const OwnershipPolicy& policy) {
  begin_list("criteria");
  for (std::size_t k = 0; k < report.evidence.criteria.size(); ++k) {
    const CriterionEvidence& criterion = report.evidence.criteria[k];
    out_.begin_object();
    out_.text("id", criterion.criterion.value);
    out_.text("name", names_.hidden.in(policy.criteria[k].name));
    out_.whole("points", criterion.points);
    out_.truth("silent", criterion.is_silent());
    if (criterion.is_silent()) out_.text("silence", criterion.silence == Silence::NobodyWithAClaim ? "somebody without a claim" : "nothing on record");
    for (const Contribution& c : report.verdict.contributions) {
      if (c.criterion != k) continue;
      out_.whole("contributionThousandths", c.thousandths);
      out_.whole("contributionUnits", c.amount);
    }
    claimants("level", criterion.level);
    begin_list("evidence");
    for (std::size_t p = 0; p < criterion.of.size(); ++p) evidence(p, criterion.of[p]);
    end_list();
    out_.end_object();
  }
  end_list();
}

void ClaimsWriter::evidence(std::size_t p, const EvidenceItem& item) {
  if (item.parts == 0 && item.records.empty()) return;
  out_.begin_object();
  claimant("person", p);
  out_.rounded("share", item.share());
  out_.rounded("value", item.value);
  if (item.is_by_hand) {
    out_.truth("byHand", true);
    out_.truth("disputed", item.is_disputed);
    out_.truth("verifiable", item.is_verifiable);
  }
  if (!names_.is_blind) {
    begin_list("records");
    for (const SourceRecord& record : item.records) {
      out_.begin_object();
      source(record);
      out_.end_object();
    }
    end_list();
  }
  out_.end_object();
}

void ClaimsWriter::source(const SourceRecord& record) {
  out_.text("kind", word(record.kind));
  if (!names_.is_blind) out_.text("id", record.id);
  if (record.on) out_.text("on", iso_date(*record.on));
  out_.rounded("value", record.value);
}

// Each question with what was compared.
void ClaimsWriter::path(const Judgement& judgement, const OwnershipPolicy& policy) {
  begin_list("path");
  for (const TreeStep& step : judgement.walk.path) {
    const DecisionNode& node = policy.tree[step.node];
    out_.begin_object();
    out_.text("node", node.id.value);
    if (!is_leaf(node.kind)) out_.text("answer", step.is_yes ? "yes" : "no");
    if (has_threshold(node.kind)) {
      out_.rounded("value", node.kind == DecisionKind::ClaimantsAtMost ? static_cast<double>(step.fact.numerator) : step.fact.value());
      out_.rounded("threshold", node.threshold);
    }
    out_.end_object();
  }
  end_list();
}

void ClaimsWriter::duties(const RoleReport& roles) {
  begin_list("duties");
  for (const DutyHolders& duty : roles.duties) {
    out_.begin_object();
    out_.text("duty", duty_word(duty.duty));
    out_.text("state", word(duty.state));
    people("people", duty.people);
    if (duty.is_from_assignment) out_.truth("fromAssignment", true);
    out_.end_object();
  }
  end_list();
}

void ClaimsWriter::precedents(const ClaimReport& report) {
  begin_list("precedents");
  for (const Precedent& precedent : report.precedents) {
    out_.begin_object();
    client(precedent.client);
    out_.text("madeOn", iso_date(precedent.made_on));
    out_.text("verdict", word(precedent.kind));
    out_.rounded("distance", precedent.distance);
    out_.truth("sameWay", precedent.went_the_same_way);
    out_.end_object();
  }
  end_list();
}

std::string claims_json(const std::vector<ClaimReport>& claims, const OwnershipPolicy& policy, Date at, const OwnershipNames& names) {
  ClaimsWriter writer(names, kClaimsFormat, at);
  writer.begin_list("claims");
  for (const ClaimReport& report : claims) writer.claim(report, policy);
  writer.end_list();
  return writer.end_file();
}

}  // namespace evenhand::exchange
