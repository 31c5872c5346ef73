// What the claim is told from, and the weight that is moved to see what would be.
#include <algorithm>
#include <cmath>

#include "app/policy_names.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

double nearest_change(const CriterionSweep& sweep) {
  double nearest = 2.0;
  if (const auto below = sweep.changes_below()) nearest = std::min(nearest, sweep.now - *below);
  if (const auto above = sweep.changes_above()) nearest = std::min(nearest, *above - sweep.now);
  return nearest;
}

std::string_view touch_word(TouchpointKind kind) {
  switch (kind) {
    case TouchpointKind::Introduction: return "introduction";
    case TouchpointKind::Meeting: return "meeting";
    case TouchpointKind::Call: return "call";
    case TouchpointKind::Email: return "e-mail";
    case TouchpointKind::Message: return "message";
    case TouchpointKind::Event: return "event";
    case TouchpointKind::Ticket: return "ticket";
    case TouchpointKind::Review: return "review";
    case TouchpointKind::Other: break;
  }
  return "contact";
}

template <class Record, class Tag>
const Record* record_of(const std::vector<Record>& records, const Id<Tag>& id) {
  const auto found = std::ranges::lower_bound(records, id, {}, &Record::id);
  return found == records.end() || found->id != id ? nullptr : &*found;
}

std::string dated(const std::optional<Date>& on, const std::string& words) { return on ? format_date_short(*on) + ", " + words : capitalised(words); }

}  // namespace

int ClaimTale::party_of(const PersonId& person) const {
  const auto position = evidence.position_of(person);
  return position && *position < parties.size() ? parties[*position] : -1;
}

const CriterionSweep* sweep_on_track(const app::ClaimFigures& figures, const ClaimWhatIf& what_if) {
  const CriterionSweep* best = nullptr;
  for (const CriterionSweep& sweep : figures.sweeps) {
    if (what_if.criterion == sweep.criterion) return &sweep;
    if (!best || nearest_change(sweep) < nearest_change(*best)) best = &sweep;
  }
  return best;
}

void keep_what_if(const app::OwnershipFigures& figures, const app::ClaimFigures& claim, ClaimWhatIf& what_if) {
  const CriterionSweep* sweep = sweep_on_track(claim, what_if);
  if (!sweep || !what_if.weight) return;
  const bool holds = what_if.revision == figures.revision() && what_if.kept_criterion == sweep->criterion && what_if.kept_weight == *what_if.weight && what_if.evidence.stage == claim.evidence.stage;
  if (holds) return;
  what_if.evidence = app::with_weights(claim.evidence, app::swept_weights(claim.evidence, sweep->criterion, *what_if.weight));
  what_if.verdict = verdict_on(what_if.evidence, figures.policy());
  what_if.revision = figures.revision();
  what_if.kept_criterion = sweep->criterion;
  what_if.kept_weight = *what_if.weight;
}

std::string rules_in_use(const ClaimTale& tale) {
  const Scenario& scenario = *tale.app.scenario();
  return rules_words(scenario, {.policy_version = tale.policy.version, .is_changed_since = !is_ownership_policy_agreed(scenario)}, tale.evidence.at);
}

std::string record_words(const ClaimTale& tale, const SourceRecord& record, const PersonId& person) {
  const Scenario& scenario = *tale.app.scenario();
  const std::string who = tale.names.full(person);
  const auto told = [&](const std::string& text) { return text.empty() ? std::string() : ": " + app::shown_words(tale.app, text); };
  switch (record.kind) {
    case RecordKind::Touchpoint: {
      const Touchpoint* touch = record_of(*scenario.touchpoints, TouchpointId{record.id});
      if (!touch) break;
      std::string more;
      if (touch->minutes) more = plural(std::lround(*touch->minutes), "minute", "minutes");
      if (touch->is_strategic) more += (more.empty() ? "" : ", ") + std::string("about goals and plans");
      if (touch->with_executive) more += (more.empty() ? "" : ", ") + std::string("with an executive");
      return dated(touch->on, std::string(touch_word(touch->kind)) + ", " + who + told(touch->subject)) + (more.empty() ? "" : " (" + more + ")");
    }
    case RecordKind::Opportunity: {
      const Opportunity* deal = record_of(*scenario.opportunities, OpportunityId{record.id});
      if (!deal) break;
      return dated(deal->closed, "won, " + who + told(deal->name)) + " (" + format_short(record.value, 0) + " credited)";
    }
    case RecordKind::Assignment: return dated(record.on, "assigned, " + who);
    case RecordKind::Role: return dated(record.on, "role, " + who);
    case RecordKind::ByHand: {
      const HandEvidence* item = record_of(*scenario.hand_evidence, EvidenceId{record.id});
      if (!item) break;
      std::string words = "by hand, " + who + told(item->source);
      if (!item->is_verifiable) words += " (cannot be looked up)";
      if (item->is_disputed) words += " (disputed)";
      return dated(item->on, words);
    }
  }
  return dated(record.on, who);
}

}  // namespace evenhand::ui
