#include "app/attention_due.h"

#include <algorithm>
#include <span>

#include "app/handover_due.h"
#include "domain/edit_accounts.h"
#include "domain/edit_ownership.h"
#include "domain/edit_handovers.h"
#include "domain/format.h"
#include "domain/review_triggers.h"
#include "domain/scenario_index.h"
#include "fairness/departure.h"

namespace evenhand::app {

namespace {

// Accounts that something of one kind falls due on.
struct Due {
  std::vector<ClientId> clients = {};
  std::optional<Date> first = {};  // the earliest day of it

  void add(const ClientId& client, Date day) {
    if (!std::ranges::contains(clients, client)) clients.push_back(client);
    if (!first || day < *first) first = day;
  }
};

struct Words {
  Urgency urgency = Urgency::Soon;
  std::string_view id;
  std::string_view one, many;  // "The dispute on", "disputes"; the account or the count joins them
  std::string_view end_one = {}, end_many = {};
  std::string_view detail;
  AccountView view = AccountView::Account;
};

std::int64_t days_from(Date today, Date day) { return days_since_epoch(day) - days_since_epoch(today); }

std::string when_words(Date today, Date day) {
  const std::int64_t days = days_from(today, day);
  if (days == 0) return "today";
  return days > 0 ? "in " + plural(days, "day", "days") : plural(-days, "day", "days") + " ago";
}

void tell(const Due& due, const Words& words, Date today, const ClientNameOf& client_name, std::vector<AttentionItem>& items) {
  if (due.clients.empty()) return;
  AttentionItem item{.urgency = words.urgency, .id = std::string(words.id), .text = {}, .detail = std::string(words.detail), .when = when_words(today, *due.first), .screen = Screen::Ownership};
  if (due.clients.size() == 1) {
    item.text = std::string(words.one) + " " + client_name(due.clients.front()) + std::string(words.end_one);
    item.account_view = words.view;
    item.account = due.clients.front();
  } else {
    item.text = capitalised(count_in_words(static_cast<std::int64_t>(due.clients.size()))) + " " + std::string(words.many) + std::string(words.end_many);
    std::vector<std::string> names;
    for (const ClientId& client : due.clients) names.push_back(client_name(client));
    item.detail = join_names(names, 3) + ". " + item.detail;
    item.ownership_view = words.id.starts_with("dispute") ? OwnershipView::Escalation : OwnershipView::Radar;
  }
  items.push_back(std::move(item));
}

std::string quoted_list(const std::vector<std::string>& texts) {
  std::vector<std::string> quoted;
  for (const std::string& text : texts) quoted.push_back("“" + text + "”");
  return join_names(quoted, 3);
}

void verdicts(const Scenario& scenario, Date today, const ClientNameOf& client_name, std::vector<AttentionItem>& items) {
  Due ends, ended, waits;
  std::string waits_for;
  for (const Verdict& verdict : *scenario.verdicts) {
    const Verdict* now = verdict_in_force(scenario, verdict.client, verdict.stage, today);
    if (now == &verdict) {
      if (verdict.expires_on && days_from(today, *verdict.expires_on) <= kVerdictEndsSoonDays) ends.add(verdict.client, *verdict.expires_on);
      else if (const std::vector<std::string> due = due_triggers(verdict, today); !due.empty()) {
        waits.add(verdict.client, today);
        waits_for = quoted_list(due);
      }
    } else if (!now && verdict.is_provisional && verdict.expires_on && *verdict.expires_on < today && days_from(*verdict.expires_on, today) <= kVerdictEndedForDays) {
      ended.add(verdict.client, *verdict.expires_on);
    }
  }
  tell(ended, {.id = "verdict-ended", .one = "The provisional verdict on", .many = "provisional verdicts", .end_one = " has ended", .end_many = " have ended", .detail = "Nothing is in force since: decide again, or say that nobody needs to."},
       today, client_name, items);
  tell(ends, {.id = "verdict-ends", .one = "The verdict on", .many = "verdicts", .end_one = " is about to end", .end_many = " are about to end", .detail = "Look at the claim again before its last day.", .view = AccountView::Claim}, today, client_name, items);
  const std::size_t before = items.size();
  const std::string question = waits.clients.size() == 1 ? waits_for + ". Has it happened? Say so on the claim, or decide anew." : std::string("Has it happened? Say so on their claims, or decide anew.");
  tell(waits, {.urgency = Urgency::Know, .id = "verdict-waits", .one = "The verdict on", .many = "verdicts", .end_one = " is looked at again when something happens", .end_many = " are looked at again when something happens",
               .detail = question, .view = AccountView::Claim}, today, client_name, items);
  if (items.size() > before) items.back().when.clear();
}

void disputes(const Scenario& scenario, Date today, const ClientNameOf& client_name, std::vector<AttentionItem>& items) {
  Due late, cooled;
  const int cooling = scenario.escalation_path->cooling_off_days;
  for (const Dispute& dispute : *scenario.disputes) {
    if (!dispute.is_open()) continue;
    const Date due = level_due(scenario, dispute), first = date_from_days(days_since_epoch(dispute.opened_on) + cooling);
    if (due < today) late.add(dispute.client, due);
    else if (cooling > 0 && first <= today) cooled.add(dispute.client, first);
  }
  tell(late, {.urgency = Urgency::Now, .id = "dispute-late", .one = "The dispute on", .many = "disputes", .end_one = " is past the time of its level", .end_many = " are past the time of their level",
              .detail = "Take it to the next level, or end it."}, today, client_name, items);
  tell(cooled, {.urgency = Urgency::Know, .id = "dispute-cooled", .one = "The cooling-off time on", .many = "disputes", .end_one = " is over", .end_many = " have cooled off", .detail = "From now on a decision can be recorded."},
       today, client_name, items);
}

void plans(const Scenario& scenario, Date today, const ClientNameOf& client_name, std::vector<AttentionItem>& items) {
  Due due;
  for (const AccountPlan& plan : *scenario.account_plans) {
    if ((!plan.ended_on || today <= *plan.ended_on) && plan.next_review && *plan.next_review <= today) due.add(plan.client, *plan.next_review);
  }
  tell(due, {.id = "plan-review", .one = "The plan for", .many = "account plans", .end_one = " is due for its review", .end_many = " are due for their review", .detail = "Compare the milestones, and name the next day.", .view = AccountView::Plan},
       today, client_name, items);
}

void handovers(const Scenario& scenario, Date today, std::vector<AttentionItem>& items) {
  std::size_t late = 0;
  std::optional<Date> first;
  for (const HandoverStanding& standing : handover_standings(scenario, today)) {
    if (standing.overdue == 0) continue;
    ++late;
    if (standing.next && (!first || *standing.next < *first)) first = standing.next;
  }
  if (late == 0) return;
  items.push_back({.urgency = Urgency::Now, .id = "handovers", .text = capitalised(count_in_words(static_cast<std::int64_t>(late))) + (late == 1 ? " handover has" : " handovers have") + " something overdue",
                   .detail = "Somebody waits for it: accept, tell, meet or check.", .when = first ? when_words(today, *first) : std::string(), .screen = Screen::Rebalance, .rebalance_view = RebalanceView::Handovers});
}

// Led by the person, and no handover that is under way gives it to somebody else.
bool is_without_successor(const Scenario& scenario, const Assignment& assignment) {
  const std::span<const Assignment> run = assignments_of(scenario, assignment.client);
  const auto lead = std::ranges::max_element(run, {}, &Assignment::share);
  if (lead->person != assignment.person) return false;
  return std::ranges::none_of(*scenario.handovers, [&](const Handover& handover) {
    return handover.client == assignment.client && handover.from == assignment.person && is_move_waiting(scenario, handover);
  });
}

// Who leaves soon or has left, and leads clients for whom nobody is named yet.
void departures(const Scenario& scenario, Date today, std::vector<AttentionItem>& items) {
  std::int64_t leaving = 0, waiting = 0;
  std::optional<Date> first;
  for (const Person& person : *scenario.people) {
    if (!is_leaving(person, today)) continue;
    const auto unplaced = std::ranges::count_if(*scenario.assignments, [&](const Assignment& a) { return a.person == person.id && is_without_successor(scenario, a); });
    if (unplaced == 0) continue;
    ++leaving;
    waiting += unplaced;
    if (!first || *person.last_day < *first) first = person.last_day;
  }
  if (!first) return;
  const std::string people = capitalised(count_in_words(leaving)) + (leaving == 1 ? " person leaves" : " people leave");
  items.push_back({.urgency = *first < today ? Urgency::Now : Urgency::Soon, .id = "departures", .text = plural(waiting, "client needs", "clients need") + " somebody else",
                   .detail = people + (leaving == 1 ? ", last day " : ", the first on ") + format_date(*first) + ".", .when = when_words(today, *first), .screen = Screen::Rebalance});
}

void review(const Scenario& scenario, Date today, std::vector<AttentionItem>& items) {
  const std::optional<Date>& next = scenario.review_cycle->next_on;
  if (!next || *next > today || std::ranges::any_of(*scenario.reviews, &Review::is_open)) return;
  items.push_back({.urgency = Urgency::Soon, .id = "review", .text = "The review of the load is due", .detail = "It was planned for " + format_date(*next) + ".", .when = when_words(today, *next), .screen = Screen::Rebalance,
                   .rebalance_view = RebalanceView::Review});
}

}  // namespace

void add_due_items(const Scenario& scenario, Date today, const ClientNameOf& client_name, std::vector<AttentionItem>& items) {
  disputes(scenario, today, client_name, items);
  departures(scenario, today, items);
  handovers(scenario, today, items);
  verdicts(scenario, today, client_name, items);
  plans(scenario, today, client_name, items);
  review(scenario, today, items);
}

void add_contested_item(const RadarFigures& radar, const ClientNameOf& client_name, std::vector<AttentionItem>& items) {
  if (radar.contested == 0) return;
  const ownership::RadarRow& hottest = radar.accounts.front().row;
  AttentionItem item{.urgency = Urgency::Soon, .id = "contested", .text = {}, .detail = "No plan, binding rule or verdict is in force.", .screen = Screen::Ownership};
  if (radar.contested > 1) {
    item.text = capitalised(count_in_words(static_cast<std::int64_t>(radar.contested))) + " accounts are contested";
  } else {
    item.account = hottest.client;
    item.account_view = AccountView::Claim;
    item.text = hottest.loud.size() > 1 ? capitalised(count_in_words(static_cast<std::int64_t>(hottest.loud.size()))) + " people hold the conversation at " + client_name(hottest.client) : client_name(hottest.client) + " is contested";
  }
  items.push_back(std::move(item));
}

}  // namespace evenhand::app
