#include <algorithm>
#include <tuple>
#include <utility>

#include "exchange/redaction_names.h"

namespace evenhand::exchange {
namespace {

template <class Ids, class Id>
Id mapped(const Ids& ids, const Id& id) {
  const auto found = ids.find(id);
  return found == ids.end() ? Id{} : found->second;
}

OwnershipPolicy plain(OwnershipPolicy policy, const HiddenWords& words) {
  policy = without_names(std::move(policy), words);
  policy.unknown_fields.clear();
  policy.windows.unknown_fields.clear();
  policy.credit.unknown_fields.clear();
  const auto clear = [](auto& items) {
    for (auto& item : items) item.unknown_fields.clear();
  };
  clear(policy.criteria);
  clear(policy.stages);
  clear(policy.stage_fit);
  clear(policy.tree);
  clear(policy.credit.deal_stages);
  clear(policy.shared_targets);
  return policy;
}

class Decisions {
 public:
  Decisions(const Scenario& from, const HiddenNames& names)
      : from_(from),
        names_(names),
        plans_(ids_by_position(*from.plans, "plan ")),
        reviews_(ids_by_position(*from.reviews, "review ")),
        verdicts_(ids_by_position(*from.verdicts, "verdict ")) {}

  void into(Scenario& to) const {
    to.plans = each(*from_.plans, &Decisions::plan);
    const ReviewCycle& cycle = *from_.review_cycle;
    to.review_cycle = ReviewCycle{.every_months = cycle.every_months, .reviewers = people(cycle.reviewers), .next_on = cycle.next_on};
    to.reviews = each(*from_.reviews, &Decisions::review);
    to.handovers = each(*from_.handovers, &Decisions::handover);
    number(to.handovers, "handover ");
    to.ownership_policy = plain(*from_.ownership_policy, names_.words());
    std::vector<OwnershipPolicyVersion> versions;
    for (const OwnershipPolicyVersion& v : *from_.ownership_versions) {
      versions.push_back({.agreed_on = v.agreed_on, .agreed_by = kNotShown, .reason = kNotShown, .policy = plain(*v.policy, names_.words())});
    }
    to.ownership_versions = std::move(versions);
    to.hand_evidence = each(*from_.hand_evidence, &Decisions::evidence);
    number(to.hand_evidence, "evidence ");
    to.rulings = each(*from_.rulings, &Decisions::ruling);
    number(to.rulings, "binding rule ");
    to.verdicts = each(*from_.verdicts, &Decisions::verdict);
    std::vector<AccountRole> roles = each(*from_.account_roles, &Decisions::role);
    const auto place = [](const AccountRole& r) { return std::tie(r.client, r.stage, r.duty, r.person); };
    std::ranges::stable_sort(roles, {}, place);
    const auto repeats = std::ranges::unique(roles, {}, place);
    roles.erase(repeats.begin(), repeats.end());
    to.account_roles = std::move(roles);
    to.disputes = each(*from_.disputes, &Decisions::dispute);
    number(to.disputes, "dispute ");
  }

 private:
  template <class Item>
  std::vector<Item> each(const std::vector<Item>& items, Item (Decisions::*one)(const Item&) const) const {
    std::vector<Item> copies;
    copies.reserve(items.size());
    for (const Item& item : items) copies.push_back((this->*one)(item));
    return copies;
  }

  template <class Item>
  static void number(Shared<std::vector<Item>>& items, const char* word) {
    const auto ids = ids_by_position(*items, word);
    items.edit([&](std::vector<Item>& all) {
      for (Item& item : all) item.id = ids.at(item.id);
    });
  }

  std::vector<PersonId> people(const std::vector<PersonId>& from) const {
    std::vector<PersonId> to;
    for (const PersonId& person : from) to.push_back(names_.id(person));
    return to;
  }

  std::vector<Dissent> dissents(const std::vector<Dissent>& from) const {
    std::vector<Dissent> to;
    for (const Dissent& d : from) to.push_back({.person = names_.id(d.person), .name = d.name.empty() ? "" : kNotShown});
    return to;
  }

  Plan plan(const Plan& from) const {
    Plan to{.id = plans_.at(from.id), .name = {}, .made_on = from.made_on, .policy_version = from.policy_version, .seed = from.seed};
    to.name = "P" + to.id.value.substr(1);
    for (const PlanMove& m : from.moves) to.moves.push_back({.client = names_.id(m.client), .from = names_.id(m.from), .to = names_.id(m.to), .is_forced = m.is_forced});
    for (const PlanChange& c : from.changes) {
      to.changes.push_back({.kind = c.kind, .client = names_.id(c.client), .to = names_.id(c.to), .by = kNotShown, .reason = kNotShown, .on = c.on});
      if (!c.other.value.empty()) to.changes.back().other = names_.id(c.other);
    }
    for (const PlanRemedy& r : from.remedies) {
      to.remedies.push_back({.kind = r.kind, .person = names_.id(r.person), .skill = names_.in(r.skill), .amount = r.amount});
      if (!r.client.value.empty()) to.remedies.back().client = names_.id(r.client);
    }
    to.figures = from.figures;
    to.figures.unknown_fields.clear();
    return to;
  }

  Review review(const Review& from) const {
    Review to{.id = reviews_.at(from.id), .opened_on = from.opened_on, .reviewer = names_.id(from.reviewer), .policy_version = from.policy_version};
    to.plan = mapped(plans_, from.plan);
    for (const ReviewAnswer& a : from.answers) {
      to.answers.push_back({.person = names_.id(a.person), .stand = a.stand, .reason = a.stand == ReviewStand::Object ? kNotShown : "", .on = a.on});
    }
    std::ranges::sort(to.answers, {}, &ReviewAnswer::person);
    if (!from.decision) return to;
    const ReviewDecision& d = *from.decision;
    to.decision = ReviewDecision{.outcome = d.outcome, .on = d.on, .reason = kNotShown, .effective_on = d.effective_on, .dissents = dissents(d.dissents)};
    return to;
  }

  Handover handover(const Handover& from) const {
    Handover to{.id = from.id, .client = names_.id(from.client), .from = names_.id(from.from), .to = names_.id(from.to), .interim = names_.id(from.interim),
                .participants = {}, .decided_on = from.decided_on, .effective_on = from.effective_on};
    to.participants = people(from.participants);
    std::ranges::sort(to.participants);
    to.review = mapped(reviews_, from.review);
    to.plan = mapped(plans_, from.plan);
    to.verdict = mapped(verdicts_, from.verdict);
    to.to_client = {.due = from.to_client.due, .told_on = from.to_client.told_on};
    to.to_team = {.due = from.to_team.due, .told_on = from.to_team.told_on};
    for (const OpenItem& i : from.items) to.items.push_back({.text = kNotShown, .owner = names_.id(i.owner), .due = i.due, .done_on = i.done_on});
    if (from.acceptance) to.acceptance = HandoverAcceptance{.on = from.acceptance->on};
    for (const HandoverCheck& c : from.checks) {
      to.checks.push_back({.after_days = c.after_days});
      if (c.outcome) to.checks.back().outcome = CheckOutcome{.on = c.outcome->on, .result = c.outcome->result};
    }
    return to;
  }

  HandEvidence evidence(const HandEvidence& from) const {
    return {.id = from.id, .client = names_.id(from.client), .person = names_.id(from.person), .criterion = from.criterion, .value = from.value,
            .on = from.on, .is_verifiable = from.is_verifiable, .is_disputed = from.is_disputed};
  }

  Ruling ruling(const Ruling& from) const {
    return {.id = from.id, .client = names_.id(from.client), .person = names_.id(from.person), .kind = from.kind, .stage = names_.in(from.stage), .from = from.from,
            .until = from.until};
  }

  Verdict verdict(const Verdict& from) const {
    Verdict to{.id = verdicts_.at(from.id), .client = names_.id(from.client), .stage = names_.in(from.stage), .kind = from.kind, .owner = names_.id(from.owner),
               .lead = names_.id(from.lead), .sponsor = names_.id(from.sponsor), .made_on = from.made_on, .reason = kNotShown,
               .effective_on = from.effective_on, .expires_on = from.expires_on, .is_provisional = from.is_provisional};
    to.dissents = dissents(from.dissents);
    const VerdictFigures& f = from.figures;
    to.figures = {.suggested = f.suggested, .margin = f.margin, .coverage = f.coverage, .path = f.path, .policy_version = f.policy_version, .is_changed_since = f.is_changed_since};
    for (const VerdictEvidence& e : f.evidence) to.figures.evidence.push_back({.criterion = e.criterion, .person = names_.id(e.person), .share = e.share});
    std::ranges::sort(to.figures.evidence, {}, [](const VerdictEvidence& e) { return std::tie(e.criterion, e.person); });
    to.figures.weights = f.weights;
    if (f.least_change) {
      to.figures.least_change = VerdictFlip{.becomes = f.least_change->becomes, .person = names_.id(f.least_change->person)};
      for (const VerdictWeightMove& m : f.least_change->moves) to.figures.least_change->moves.push_back({.from = m.from, .to = m.to, .amount = m.amount});
    }
    for (const VerdictRobustness& r : f.robustness) to.figures.robustness.push_back({.person = names_.id(r.person), .share = r.share, .low = r.low, .high = r.high});
    std::ranges::sort(to.figures.robustness, {}, &VerdictRobustness::person);
    to.figures.robustness_draws = f.robustness_draws;
    return to;
  }

  AccountRole role(const AccountRole& from) const {
    return {.client = names_.id(from.client), .stage = names_.in(from.stage), .duty = from.duty, .person = names_.id(from.person), .since = from.since};
  }

  Dispute dispute(const Dispute& from) const {
    Dispute to{.id = from.id, .client = names_.id(from.client), .opened_on = from.opened_on, .level = from.level, .level_since = from.level_since};
    to.parties = people(from.parties);
    std::ranges::sort(to.parties);
    if (from.end) to.end = DisputeEnd{.on = from.end->on, .outcome = kNotShown};
    return to;
  }

  const Scenario& from_;
  const HiddenNames& names_;
  std::map<PlanId, PlanId> plans_;
  std::map<ReviewId, ReviewId> reviews_;
  std::map<VerdictId, VerdictId> verdicts_;
};

}  // namespace

void copy_decisions(const Scenario& from, const HiddenNames& names, Scenario& to) { Decisions(from, names).into(to); }

}  // namespace evenhand::exchange
