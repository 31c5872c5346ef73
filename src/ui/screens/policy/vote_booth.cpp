// A vote going on: who has voted, and the private page of the person at the screen. No ballot of the round is ever read here.
#include <algorithm>

#include "domain/ballot.h"
#include "domain/format.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/progress.h"
#include "ui/kit/slider.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

constexpr int kMiddle = 50;  // where every slider starts, so that today's weights do not lead

// In the order of the policy, which the team knows.
void enter_booth(PolicyState& state, const Policy& policy, const BallotRound& round, const PersonId& person) {
  state.vote.has_just_voted = false;
  state.vote.booth = {.person = person, .weights = {}};
  for (const Criterion& criterion : policy.criteria) {
    if (std::ranges::contains(round.criteria, criterion.id)) state.vote.booth.weights.push_back({criterion.id, kMiddle});
  }
}

void voter_row(Ui& ui, app::App& app, PolicyState& state, const BallotRound& round, const PersonId& person, FlowCard& card) {
  const IdScope scope(person.value);
  const std::string name = app.shown_name(person);
  const bool is_done = has_voted(round, person);
  Rect row = card.take(control_height(ui, ControlSize::Small) + ui.px(12));
  horizontal_line(ui, row.x, row.right(), row.y, ui.theme[Token::Line]);
  const float y = row.y + ui.px(6);
  const std::string vote_name = (is_done ? "Vote again as " : "Vote as ") + name;
  const ButtonSpec vote{.label = is_done ? "Vote again" : "Vote", .kind = is_done ? ButtonKind::Quiet : ButtonKind::Secondary, .size = ControlSize::Small,
                        .id = "vote", .accessible_name = vote_name};
  const Rect vote_box = button_box_right(ui, {row.right(), y}, vote);
  float left = vote_box.x - ui.px(8);
  if (button(ui, vote_box, vote)) enter_booth(state, *app.scenario()->policy, round, person);
  if (is_done) {
    const ChipSpec chip_spec{.label = "has voted", .tone = ChipTone::Success, .icon = Icon::Check};
    left -= chip_width(ui, chip_spec);
    chip(ui, {left, row.center().y - chip_height(ui) / 2}, chip_spec);
  } else {
    const std::string excuse_name = name + " cannot vote";
    const ButtonSpec excuse{.label = "Cannot vote", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = "excuse", .accessible_name = excuse_name,
                            .description = "Takes this person off the list of voters"};
    const Rect box = button_box_right(ui, {left, y}, excuse);
    left = box.x;
    if (button(ui, box, excuse)) {
      request_policy_edit(app, "One voter less", [person](const Scenario& s) { return with_voter_excused(s, person); });
    }
  }
  text_line(ui, {row.x, row.y, left - row.x - ui.px(8), row.height}, name);
}

std::string waiting_words(std::size_t missing) {
  return missing == 0 ? "All votes are in." : plural(static_cast<std::int64_t>(missing), "vote is", "votes are") + " missing";
}

void closing_row(Ui& ui, app::App& app, PolicyState& state, const BallotRound& round, FlowCard& card) {
  const std::size_t missing = round.voters.size() - votes_cast(round);
  const std::string reason = missing == 0 ? std::string() : waiting_words(missing);
  card.gap(16);
  Rect row = card.take(control_height(ui));
  const ButtonSpec close{.label = "Close the vote", .kind = ButtonKind::Primary, .disabled_reason = reason};
  const Rect close_box = button_box(ui, {row.x, row.y}, close);
  if (button(ui, close_box, close)) {
    request_policy_edit(app, "Vote closed", [stamp = stamp_now(app)](const Scenario& s) { return with_round_closed(s, stamp); });
    state.vote.has_just_voted = false;
    state.vote.shown = {};
  }
  const ButtonSpec end{.label = "End without a result", .kind = ButtonKind::Removes};
  if (close_box.right() + button_width(ui, end) + ui.px(8) > row.right()) row = (card.gap(8), card.take(control_height(ui)));
  if (button(ui, button_box_right(ui, {row.right(), row.y}, end), end)) ask(state, PolicyQuestion::EndVote);
}

// "33 % of the burden", among the criteria of the same ledger as voted now.
std::string share_words(const Policy& policy, const BallotBooth& booth, const Criterion& criterion, int weight) {
  int sum = 0;
  for (const CriterionWeight& w : booth.weights) {
    const auto found = std::ranges::find(policy.criteria, w.criterion, &Criterion::id);
    if (found != policy.criteria.end() && found->ledger == criterion.ledger) sum += w.weight;
  }
  if (weight == 0 || sum == 0) return "does not count";
  return format_percent(static_cast<double>(weight) / sum, 0) + " of the " + ledger_word(criterion.ledger);
}

void ballot_slider(Ui& ui, const Policy& policy, BallotBooth& booth, CriterionWeight& vote, FlowCard& card) {
  const auto criterion = std::ranges::find(policy.criteria, vote.criterion, &Criterion::id);
  if (criterion == policy.criteria.end()) return;
  const IdScope scope(vote.criterion.value);
  card.gap(12);
  const Rect head = card.take(line_height(ui, Type::BodyStrong));
  const std::string share = share_words(policy, booth, *criterion, vote.weight);
  const float share_width = std::min(head.width / 2, text_width(ui, Type::Small, share) + 1);
  text_line(ui, {head.x, head.y, head.width - share_width - ui.px(12), head.height}, criterion->name, {.type = Type::BodyStrong});
  text_line(ui, {head.right() - share_width, head.y, share_width, head.height}, share, {.type = Type::Small, .color = Token::Ink2, .align = Align::Right});
  if (!criterion->definition.empty()) card.note(criterion->definition);
  const std::string label = "Points for " + criterion->name, value = plural(vote.weight, "point", "points");
  const SliderResult result = slider(ui, card.take(control_height(ui)), {.label = label, .value = static_cast<double>(vote.weight), .minimum = 0, .maximum = kMaxWeight,
                                                                .value_text = value, .shows_label = false, .value_width = 72});
  if (result.value) vote.weight = static_cast<int>(*result.value + 0.5);
}

}  // namespace

void progress_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  const BallotRound& round = *open_round(*app.scenario());
  if (state.vote.has_just_voted) {
    const std::size_t missing = round.voters.size() - votes_cast(round);
    const BannerSpec spec{.tone = BannerTone::Success, .title = "The vote is in and hidden",
                          .text = missing == 0 ? "All votes are in: the vote can be closed." : "Hand over to the next person."};
    const float height = banner_height(ui, column.width, spec);
    banner(ui, {column.x, column.y, column.width, height}, spec);
    column.y += height + ui.px(16);
  }
  FlowCard card(ui, column, {.title = "Who has voted", .subtitle = "Choose your name, vote, and hand over to the next person"}, 400);
  const std::string count = std::to_string(votes_cast(round)) + " of " + std::to_string(round.voters.size()) + " have voted";
  card.gap(4);
  text_line(ui, card.take(line_height(ui, Type::BodyStrong)), count, {.type = Type::BodyStrong, .role = Role::Status});
  progress_bar(ui, card.take(ui.px(20)), static_cast<double>(votes_cast(round)) / static_cast<double>(round.voters.size()));
  const std::string rule = "Settled when it was opened on " + format_date(round.opened_on) + ": " + std::string(disclosure_words(round.disclosure)) + ". " +
                           std::string(disclosure_promise(round.disclosure));
  card.note(rule);
  if (app.view().is_blind) card.note("Names are hidden now, so everybody appears by number. Switch Blind off while people choose their name.");
  card.gap(12);
  for (const PersonId& person : round.voters) voter_row(ui, app, state, round, person, card);
  closing_row(ui, app, state, round, card);
}

void booth_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  BallotBooth& booth = state.vote.booth;
  const std::string name = app.shown_name(*booth.person);
  FlowCard card(ui, column, {.title = "A vote in private", .heading_level = 1}, 500);
  text_block(ui, card.take(text_block_height(ui, card.width(), name, {.type = Type::Title})), name, {.type = Type::Title});
  card.gap(4);
  card.words("How much should each criterion count? Only you should see this page. Your vote is hidden as soon as you are done; what it would change for whom is "
             "shown only with the result, so that nobody votes for a name.");
  const Policy& policy = *app.scenario()->policy;
  for (CriterionWeight& vote : booth.weights) ballot_slider(ui, policy, booth, vote, card);
  card.gap(16);
  const ButtonSpec done{.label = "Done, hide my vote", .kind = ButtonKind::Primary};
  const ButtonSpec back{.label = "Leave without voting", .kind = ButtonKind::Quiet};
  Rect row = card.take(control_height(ui));
  const Rect done_box = button_box(ui, {row.x, row.y}, done);
  const bool is_done = button(ui, done_box, done);
  Rect back_box = button_box(ui, {done_box.right() + ui.px(8), row.y}, back);
  if (back_box.right() > row.right()) {
    card.gap(8);
    row = card.take(control_height(ui));
    back_box = button_box(ui, {row.x, row.y}, back);
  }
  const bool is_left = button(ui, back_box, back);
  if (is_done) {
    request_policy_edit(app, "A vote", [person = *booth.person, weights = booth.weights](const Scenario& s) { return with_ballot(s, person, weights); });
    state.vote.has_just_voted = true;
  }
  if (is_done || is_left) booth = {};
}

}  // namespace evenhand::ui
