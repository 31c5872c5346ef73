// The vote on weights: prepared, going on, or done. While someone is at the screen to vote, nothing else is shown.
#include <algorithm>
#include <array>

#include "domain/ballot.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/label.h"
#include "ui/kit/radio.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array<Disclosure, 3> kRules = {Disclosure::ConsensusOnly, Disclosure::Unnamed, Disclosure::Named};

void choose_rule(Ui& ui, VoteState& vote, FlowCard& card) {
  std::array<RadioOption, 3> options;
  for (std::size_t i = 0; i < kRules.size(); ++i) options[i] = {.label = disclosure_words(kRules[i]), .description = disclosure_promise(kRules[i])};
  const RadioGroupSpec spec{.name = "What is shown afterwards", .options = options, .selected = static_cast<int>(vote.disclosure), .shows_name = true};
  card.gap(12);
  if (const auto chosen = radio_group(ui, card.take(radio_group_height(ui, card.width(), spec)), spec)) vote.disclosure = kRules[static_cast<std::size_t>(*chosen)];
}

void choose_voters(Ui& ui, const app::App& app, VoteState& vote, FlowCard& card) {
  card.gap(16);
  const Rect head = card.take(control_height(ui, ControlSize::Small));
  text_line(ui, {head.x, head.y, head.width * 0.5f, head.height}, "Who votes", {.type = Type::LabelStrong, .color = Token::Ink2});
  const std::vector<Person>& people = *app.scenario()->people;
  const bool has_all = vote.left_out.empty();
  const ButtonSpec all{.label = has_all ? "Nobody" : "Everyone", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = "all voters"};
  if (button(ui, button_box_right(ui, {head.right(), head.y}, all), all)) {
    vote.left_out.clear();
    if (has_all) {
      for (const Person& person : people) vote.left_out.push_back(person.id);
    }
  }
  const int columns = std::max(1, static_cast<int>(card.width() / ui.px(200)));
  const float width = card.width() / static_cast<float>(columns), height = ui.px(28);
  Rect row;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const int column = static_cast<int>(i) % columns;
    if (column == 0) row = card.take(height);
    const IdScope scope(people[i].id.value);
    const std::string name = app.shown_name(people[i].id);
    const bool votes = !std::ranges::contains(vote.left_out, people[i].id);
    const Rect box{row.x + width * static_cast<float>(column), row.y, width - ui.px(8), height};
    if (const auto next = checkbox(ui, box, {.label = name, .is_checked = votes})) {
      if (*next) std::erase(vote.left_out, people[i].id);
      else vote.left_out.push_back(people[i].id);
    }
  }
}

std::vector<PersonId> voters_of(const app::App& app, const VoteState& vote) {
  std::vector<PersonId> voters;
  for (const Person& person : *app.scenario()->people) {
    if (!std::ranges::contains(vote.left_out, person.id)) voters.push_back(person.id);
  }
  return voters;
}

std::string why_not_open(const app::App& app, const VoteState& vote, std::size_t voters) {
  const Scenario& scenario = *app.scenario();
  if (scenario.people->empty()) return "Nobody is in the team yet";
  if (const std::string reason = why_weights_stand(scenario); !reason.empty()) return reason;
  if (voters == 0) return "Choose who votes";
  const int least = scenario.policy->anonymity_threshold;
  if (vote.disclosure == Disclosure::Named || static_cast<int>(voters) >= least) return {};
  return "With fewer than " + count_in_words(least) + " voters single votes could be worked out: add voters, or choose “With names”";
}

// What is put to the vote, so that everybody means the same.
void question_card(Ui& ui, const app::App& app, Column& column) {
  FlowCard card(ui, column, {.title = "What is voted on", .subtitle = "Each criterion gets 0 to 100 points; only their proportion counts"}, 240);
  const std::vector<Criterion>& criteria = app.scenario()->policy->criteria;
  for (const Criterion& criterion : criteria) {
    card.gap(8);
    const Rect line = card.take(line_height(ui, Type::BodyStrong));
    text_line(ui, line, criterion.name, {.type = Type::BodyStrong});
    const std::string text = !criterion.definition.empty() ? criterion.definition
                             : criterion.source == CriterionSource::ClientCount ? std::string("Each client counts the same")
                             : criterion.unit.empty() ? std::string("A number per client") : capitalised(criterion.unit) + " per client";
    card.note(text);
  }
}

}  // namespace

std::string_view disclosure_words(Disclosure disclosure) {
  switch (disclosure) {
    case Disclosure::ConsensusOnly: return "Only the median and the spread";
    case Disclosure::Unnamed: return "The votes too, without names";
    case Disclosure::Named: return "With names";
  }
  return {};
}

std::string_view disclosure_promise(Disclosure disclosure) {
  switch (disclosure) {
    case Disclosure::ConsensusOnly: return "Single votes are deleted when the vote is closed.";
    case Disclosure::Unnamed: return "The votes are shown in an order that tells nothing about who cast them.";
    case Disclosure::Named: return "Everybody sees who voted what once the vote is closed.";
  }
  return {};
}

void opening_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Put the weights to the vote", .subtitle = "What is shown afterwards is settled now and cannot be changed once the vote is open"}, 420);
  choose_rule(ui, state.vote, card);
  choose_voters(ui, app, state.vote, card);
  const std::vector<PersonId> voters = voters_of(app, state.vote);
  const std::string reason = why_not_open(app, state.vote, voters.size());
  const bool has_result = !app.scenario()->ballot_rounds->empty();
  card.gap(16);
  const ButtonSpec open{.label = "Open the vote", .kind = has_result ? ButtonKind::Secondary : ButtonKind::Primary, .disabled_reason = reason};
  const Rect row = card.take(control_height(ui));
  const bool is_pressed = button(ui, button_box(ui, {row.x, row.y}, open), open);
  card.note(!reason.empty() ? reason + "." : plural(static_cast<std::int64_t>(voters.size()), "person votes", "people vote") + ", one after the other, on this screen.");
  if (!is_pressed) return;
  request_policy_edit(app, "Vote opened", [voters, rule = state.vote.disclosure, stamp = stamp_now(app)](const Scenario& s) {
    return with_round_opened(s, {.id = free_round_id(s), .disclosure = rule, .voters = voters}, stamp);
  });
  state.vote.has_just_voted = false;
}

void vote_tab(Ui& ui, app::App& app, PolicyState& state, Page& page) {
  const Scenario& scenario = *app.scenario();
  const BallotRound* round = open_round(scenario);
  BallotBooth& booth = state.vote.booth;
  if (booth.person && (!round || !std::ranges::contains(round->voters, *booth.person))) booth = {};
  if (booth.person) {
    Column column{page.left(), page.y(), std::min(page.width(), ui.px(720))};
    const float top = column.y;
    booth_card(ui, app, state, column);
    page.take(column.y - top - ui.px(16));
    return;
  }
  TwoColumns columns(ui, page, 0.58f);
  if (round) {
    progress_card(ui, app, state, columns.left());
    question_card(ui, app, columns.right());
  } else if (shown_round(app, state)) {
    result_cards(ui, app, state, columns.left());
    opening_card(ui, app, state, columns.right());
  } else {
    opening_card(ui, app, state, columns.left());
    question_card(ui, app, columns.right());
  }
  columns.finish();
}

}  // namespace evenhand::ui
