// The right side of the account's page: what is open, what comes next, and who contributed.
#include <algorithm>
#include <functional>

#include "domain/format.h"
#include "ownership/credit.h"
#include "ownership/ownership_texts.h"
#include "ui/kit/charts/share_bars.h"
#include "ui/screens/ownership/account_cards.h"
#include "ui/screens/ownership/dispute_parts.h"
#include "ui/screens/ownership/look_back_parts.h"

namespace evenhand::ui {

namespace {

const AccountPlan* plan_of(const AccountPage& on) {
  const auto found = std::ranges::find(*on.app.scenario()->account_plans, on.client.id, &AccountPlan::client);
  return found == on.app.scenario()->account_plans->end() ? nullptr : &*found;
}

std::string owner_and_day(const AccountPage& on, const Milestone& milestone) {
  std::string out = milestone.owner.value.empty() ? std::string("Nobody named") : on.names.full(milestone.owner);
  if (milestone.done_on) return out + ", done on " + format_date(*milestone.done_on) + ".";
  if (!milestone.due) return out + ", no day named.";
  const std::int64_t days = days_since_epoch(*milestone.due) - days_since_epoch(on.today);
  return out + ", due on " + format_date(*milestone.due) + (days < 0 ? ", " + plural(-days, "day", "days") + " late." : ", " + days_words(days) + ".");
}

}  // namespace

void dispute_card(const AccountPage& on, Column& column) {
  const Dispute* dispute = open_dispute_of(*on.app.scenario(), on.client.id);
  FlowCard card(on.ui, column, {.title = "Dispute"}, 160);
  if (dispute) {
    dispute_block(on.ui, on.app, on.state.form, card, *dispute, 0, false);
    return;
  }
  const Dispute* last = nullptr;
  for (const Dispute& each : *on.app.scenario()->disputes) {
    if (each.client == on.client.id && (!last || each.end->on > last->end->on)) last = &each;
  }
  card.words(last ? "None is open. The last one ended on " + format_date(last->end->on) + ": " + shown(on.app, last->end->outcome) + "." : std::string("None is open."));
  if (card_button(on.ui, card, "Open a dispute")) on.state.form = open_dispute_form(on.app, on.client.id);
}

// One bar of who speaks with the client, and what the disputes and the clients' own figures say (O10).
void together_card(const AccountPage& on, Column& column) {
  const ownership::RecordIndex& records = on.state.records.of(on.app);
  const OwnershipPolicy& policy = ownership_policy_of(*on.app.scenario());
  if (on.state.together_for != on.state.records.serial()) {
    on.state.together_for = on.state.records.serial();
    on.state.together = ownership::coordination_sentences(ownership::resolution_times(*on.app.scenario(), on.day), ownership::satisfaction_while_coordinating(records, policy, on.day));
  }
  const int days = policy.windows.voice_days;
  const ownership::ShareOfVoice voice = ownership::share_of_voice(records, on.client.id, on.day, days);
  FlowCard card(on.ui, column, {.title = "How working together goes"}, 200);
  ShareBars bars{.measure = "Share of voice", .rows = {{.name = "Share of voice over " + plural(days, "day", "days"), .note = voice.is_by_minutes ? "by minutes" : "by contacts"}}, .has_names_above = true};
  const std::vector<PersonId> parties = parties_of(records, on.client.id);
  for (const ownership::Voice& each : voice.voices) {
    bars.rows[0].parts.push_back({.name = on.names.given(each.person), .share = each.share, .label = format_percent(each.share, 0), .party = party_of(parties, each.person)});
  }
  if (voice.voices.empty()) {
    card.words("Nobody had a meaningful contact in " + plural(days, "day", "days") + ".");
  } else {
    bars.finding = on.names.given(voice.voices.front().person) + " holds " + bars.rows[0].parts.front().label + " of the conversation";
    draw_chart(on.ui, make_id("voice"), bars, card.take(chart_height(on.ui, bars, card.width())));
  }
  if (on.client.profile->satisfaction) {
    card.words("Satisfaction " + format_short(*on.client.profile->satisfaction, 1) + " of 10, while " + plural(static_cast<std::int64_t>(voice.voices.size()), "person speaks", "people speak") + " with the client.");
  }
  std::string all;
  for (const std::string& sentence : on.state.together) all += (all.empty() ? "All accounts: " : " ") + sentence;
  if (!all.empty()) card.note(all);
}

void meeting_card(const AccountPage& on, Column& column) {
  const PreBrief* next = nullptr;
  for (const PreBrief& brief : *on.app.scenario()->pre_briefs) {
    if (brief.client == on.client.id && brief.on >= on.today && !next) next = &brief;
  }
  FlowCard card(on.ui, column, {.title = "Next meeting"}, 120);
  if (next) {
    card.words(format_date(next->on) + ", " + days_words(days_since_epoch(next->on) - days_since_epoch(on.today)) + ". Objective: " + shown(on.app, next->objective) + ".");
    if (!next->follow_up_owner.value.empty()) card.note("Follow-up: " + on.names.full(next->follow_up_owner) + ".");
  } else {
    card.words("No meeting is planned.");
  }
  if (card_button(on.ui, card, next ? "See the pre-brief" : "Prepare a meeting")) on.app.request(to_account(on.client.id, app::AccountView::PreBrief));
}

void plan_card(const AccountPage& on, Column& column) {
  const AccountPlan* plan = plan_of(on);
  FlowCard card(on.ui, column, {.title = "Plan and milestones"}, 180);
  if (!plan) {
    card.words("There is no joint plan for this account.");
  } else {
    if (plan->milestones.empty()) card.words("The plan has no milestones yet.");
    for (std::size_t i = 0; i < plan->milestones.size(); ++i) {
      const Milestone& milestone = plan->milestones[i];
      RecordRow row{.title = shown(on.app, milestone.text), .detail = owner_and_day(on, milestone), .has_line_above = i > 0};
      if (milestone.done_on) row.chip = ChipSpec{.label = "done", .tone = ChipTone::Success, .icon = Icon::Check};
      record_row(on.ui, card, static_cast<int>(i), row);
    }
    if (plan->next_review) card.note("Next review on " + format_date(*plan->next_review) + ".");
  }
  if (card_button(on.ui, card, plan ? "See the plan" : "Begin a plan")) on.app.request(to_account(on.client.id, app::AccountView::Plan));
}

void handovers_card(const AccountPage& on, Column& column) {
  FlowCard card(on.ui, column, {.title = "Handovers"}, 100);
  int index = 0;
  for (const Handover& handover : *on.app.scenario()->handovers) {
    if (handover.client != on.client.id) continue;
    const std::string from = handover.from.value.empty() ? std::string("Nobody") : name_or_gone(on.app, on.names, handover.from);
    RecordRow row{.title = from + " to " + name_or_gone(on.app, on.names, handover.to), .detail = "Decided on " + format_date(handover.decided_on) + ", from " + format_date(handover.effective_on) + ".", .has_line_above = index > 0};
    row.note = handover.acceptance ? "Accepted on " + format_date(handover.acceptance->on) + "." : "Not accepted yet.";
    const auto verdict = std::ranges::find(*on.app.scenario()->verdicts, handover.verdict, &Verdict::id);
    if (verdict != on.app.scenario()->verdicts->end()) row.note += " It follows the verdict of " + format_date(verdict->made_on) + ".";
    record_row(on.ui, card, index++, row);
  }
  if (index == 0) card.words("None is on record.");
}

void credit_card(const AccountPage& on, Column& column) {
  const ownership::RecordIndex& records = on.state.records.of(on.app);
  const OwnershipPolicy& policy = ownership_policy_of(*on.app.scenario());
  const ownership::CreditSplit split = ownership::credit_of(records, policy, on.client.id, on.day, ownership::CreditRule::Influence);
  FlowCard card(on.ui, column, {.title = "Credit by contacts", .subtitle = "Strategic contacts and those with an executive count more"}, 160);
  if (split.state != ownership::CreditState::Ready) {
    card.words("Nobody had a meaningful contact in the window.");
  } else {
    std::vector<ownership::CreditShare> shares = split.shares;
    std::ranges::stable_sort(shares, std::greater<>(), &ownership::CreditShare::share);
    std::vector<std::string> words;
    for (const ownership::CreditShare& share : shares) words.push_back(on.names.full(share.person) + " " + format_percent(share.share, 0));
    card.words(join_names(words, 6) + ".");
  }
  if (card_button(on.ui, card, "See every rule")) on.app.request(to_account(on.client.id, app::AccountView::Credit));
}

void learned_card(const AccountPage& on, Column& column) {
  FlowCard card(on.ui, column, {.title = "What was learned", .subtitle = "After an overlap: what worked, what did not, what changes"}, 120);
  const bool has_any = std::ranges::contains(*on.app.scenario()->post_mortems, on.client.id, &PostMortem::client);
  if (!has_any) card.words("Nobody has looked back yet.");
  post_mortem_rows(on.ui, on.app, on.state.form, card, on.client.id);
  if (card_button(on.ui, card, "Look back")) on.state.form = post_mortem_form(on.app, on.client.id);
}

}  // namespace evenhand::ui
