#include "exchange/claims_json.h"

#include <array>

#include "domain/edit_ownership.h"
#include "exchange/ownership_writer.h"

namespace evenhand::exchange {

namespace {

using namespace ownership;

std::string_view word(VerdictKind kind) {
  constexpr std::array<std::string_view, kVerdictKindCount> words = {"clear owner", "joint", "mediate"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view word(RecordKind kind) {
  constexpr std::array<std::string_view, 5> words = {"touchpoint", "opportunity", "assignment", "by hand", "role"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view word(OpenItemKind kind) {
  constexpr std::array<std::string_view, 3> words = {"silent", "disputed", "level"};
  return words[static_cast<std::size_t>(kind)];
}

class ClaimsWriter : public OwnershipWriter {
 public:
  using OwnershipWriter::OwnershipWriter;

  void claim(const ClaimReport& report, const OwnershipPolicy& policy) {
    const ClaimEvidence& evidence = report.evidence;
    const Judgement& judgement = report.verdict.judgement;
    const ClaimTelling telling{evidence, policy, report.verdict, names_.person, kEnglish, &names_.hidden};
    evidence_ = &evidence;
    out_.begin_object();
    client(evidence.client);
    out_.text("stage", names_.hidden.in(evidence.stage));
    out_.whole("policyVersion", policy.version);
    out_.truth("policyAsAgreed", report.is_policy_agreed);
    out_.text("title", claim_title(telling));
    out_.text("verdict", word(judgement.kind));
    out_.truth("byRule", judgement.is_by_rule);
    if (judgement.is_by_rule && evidence.binding) person("owner", evidence.binding->person);
    else claimant("owner", judgement.owner);
    claimant("lead", judgement.lead);
    claimant("sponsor", judgement.sponsor);
    claimants("levelFirst", judgement.level_first);
    out_.rounded("margin", judgement.margin_value());
    out_.whole("marginUnits", judgement.margin);
    out_.whole("wholeUnits", judgement.whole);
    out_.rounded("coverage", judgement.facts.coverage.value());
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
    criteria(report, policy);
    flips(report.flips, policy);
    sweeps(report.sweeps, policy);
    open_items(report.open_items, policy);
    record_flips(report);
    begin_list("path");
    for (const TreeStep& step : judgement.walk.path) {
      out_.begin_object();
      out_.text("node", policy.tree[step.node].id.value);
      if (!is_leaf(policy.tree[step.node].kind)) out_.text("answer", step.is_yes ? "yes" : "no");
      out_.end_object();
    }
    end_list();
    sentences("sentences", {claim_subtitle(telling), tie_sentences(telling), flip_sentences(telling, report.flips), open_item_sentences(telling, report.open_items),
                            {robustness_sentence(telling, report.robustness, false), robustness_sentence(telling, report.robustness_in_order, true)},
                            {precedent_sentence(report.precedents, judgement.kind)}});
    sentences("roles", {role_sentences(report.roles, names_.person)});
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
    out_.end_object();
  }

 private:
  void claimant(std::string_view key, std::optional<std::size_t> p) {
    if (p) person(key, evidence_->claimants[*p]);
  }
  void claimants(std::string_view key, const std::vector<std::size_t>& list) {
    begin_list(key);
    for (const std::size_t p : list) out_.text(told(evidence_->claimants[p]));
    end_list();
  }

  void criteria(const ClaimReport& report, const OwnershipPolicy& policy) {
    begin_list("criteria");
    for (std::size_t k = 0; k < report.evidence.criteria.size(); ++k) {
      const CriterionEvidence& criterion = report.evidence.criteria[k];
      out_.begin_object();
      out_.text("id", criterion.criterion.value);
      out_.text("name", names_.hidden.in(policy.criteria[k].name));
      out_.whole("points", criterion.points);
      out_.truth("silent", criterion.is_silent());
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

  void evidence(std::size_t p, const EvidenceItem& item) {
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

  void flip(std::string_view key, const std::optional<Flip>& flip, const OwnershipPolicy& policy) {
    if (!flip) return;
    out_.key(key);
    out_.begin_object();
    out_.rounded("moved", flip->moved);
    out_.text("becomes", word(flip->becomes));
    claimant("first", flip->first);
    begin_list("moves");
    for (const WeightMove& move : flip->moves) {
      out_.begin_object();
      out_.text("from", policy.criteria[move.from].id.value);
      out_.text("to", policy.criteria[move.to].id.value);
      out_.rounded("amount", move.amount);
      out_.end_object();
    }
    end_list();
    out_.end_object();
  }

  void flips(const FlipAnalysis& analysis, const OwnershipPolicy& policy) {
    out_.key("flips");
    out_.begin_object();
    flip("verdict", analysis.first_change, policy);
    flip("tie", analysis.tie, policy);
    begin_list("claimants");
    for (const ClaimantFlips& own : analysis.claimants) {
      out_.begin_object();
      claimant("person", own.claimant);
      out_.truth("canBeFirst", own.can_be_first);
      flip("toFirst", own.to_first, policy);
      flip("toLead", own.to_lead, policy);
      flip("toOwn", own.to_own, policy);
      out_.end_object();
    }
    end_list();
    out_.end_object();
  }

  void sweeps(const std::vector<CriterionSweep>& all, const OwnershipPolicy& policy) {
    begin_list("singleWeights");
    for (const CriterionSweep& sweep : all) {
      out_.begin_object();
      out_.text("criterion", policy.criteria[sweep.criterion].id.value);
      out_.rounded("now", sweep.now);
      if (const auto below = sweep.changes_below()) out_.rounded("changesBelow", *below);
      if (const auto above = sweep.changes_above()) out_.rounded("changesAbove", *above);
      out_.end_object();
    }
    end_list();
  }

  void source(const SourceRecord& record) {
    out_.text("kind", word(record.kind));
    if (!names_.is_blind) out_.text("id", record.id);
    if (record.on) out_.text("on", iso_date(*record.on));
    out_.rounded("value", record.value);
  }

  void open_items(const std::vector<ownership::OpenItem>& all, const OwnershipPolicy& policy) {
    begin_list("openItems");
    for (const ownership::OpenItem& item : all) {
      out_.begin_object();
      out_.text("kind", word(item.kind));
      out_.text("criterion", policy.criteria[item.criterion].id.value);
      if (!names_.is_blind && !item.item.value.empty()) out_.text("evidence", item.item.value);
      out_.truth("canChangeVerdict", item.can_change_verdict);
      begin_list("ways");
      for (const ownership::OpenItem::Settled& way : item.ways) {
        out_.begin_object();
        claimant("speaksFor", way.claimant);
        out_.text("becomes", word(way.kind));
        if (way.person) person("inCharge", *way.person);
        out_.truth("changesVerdict", way.changes_verdict);
        out_.end_object();
      }
      end_list();
      out_.end_object();
    }
    end_list();
  }

  // How many of the records decide it, each on its own.
  void record_flips(const ClaimReport& report) {
    if (!report.record_flips) return;
    begin_list("recordFlips");
    for (const RecordFlip& flip : *report.record_flips) {
      out_.begin_object();
      source(flip.record);
      person("person", flip.person);
      out_.rounded("counts", flip.counts);
      out_.text("becomes", word(flip.becomes));
      if (flip.in_charge) person("inCharge", *flip.in_charge);
      out_.end_object();
    }
    end_list();
  }

  const ClaimEvidence* evidence_ = nullptr;
};

}  // namespace

ClaimReport claim_report(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimQuestion& question, bool with_record_flips) {
  ClaimReport report{.evidence = evidence_for(records, policy, question), .verdict = {}, .flips = {}};
  const ClaimEvidence& evidence = report.evidence;
  report.verdict = verdict_on(evidence, policy);
  report.flips = flips_of(evidence, policy);
  report.sweeps = sweeps_of(evidence, policy);
  report.open_items = open_items_of(records, policy, evidence);
  report.robustness = robustness_of(evidence, policy);
  report.robustness_in_order = robustness_of(evidence, policy, {.keeps_order = true});
  report.roles = roles_of(records, evidence.client, evidence.at, evidence.stage);
  report.precedents = precedents_of(records, policy, evidence);
  report.is_policy_agreed = is_ownership_policy_agreed(records.scenario());
  if (!with_record_flips) return report;
  report.record_flips.emplace();
  if (evidence.claimants.empty()) return report;
  RecordFlipsJob job(records, policy, evidence);
  while (!job.progress().is_finished()) job.step(1'000);
  report.record_flips = job.result();
  return report;
}

std::string claims_json(const std::vector<ClaimReport>& claims, const OwnershipPolicy& policy, Date at, const OwnershipNames& names) {
  ClaimsWriter writer(names, kClaimsFormat, at);
  writer.begin_list("claims");
  for (const ClaimReport& report : claims) writer.claim(report, policy);
  writer.end_list();
  return writer.end_file();
}

}  // namespace evenhand::exchange
