// What the claim is told from, in the words that its cards share.
#include <algorithm>
#include <cmath>

#include "app/policy_names.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

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

std::string in_small(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && !(text[1] >= 'A' && text[1] <= 'Z')) text[0] = static_cast<char>(text[0] + 32);
  return text;
}

std::string tried_words(const ClaimTale& tale, const ClaimWhatIf& what_if) {
  std::string words;
  for (const std::size_t k : what_if.moved) {
    if (k >= what_if.weights.size()) continue;
    words += (words.empty() ? "" : ", ") + in_small(tale.criterion(k)) + " " + format_percent(what_if.weights[k]);
  }
  return words;
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
