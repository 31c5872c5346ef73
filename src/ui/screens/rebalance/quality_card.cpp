// How good the plan is: against the proven limit, and what it costs.
#include <algorithm>

#include "domain/format.h"
#include "fairness/rebalance_stranded.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/progress.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

namespace {

constexpr double kMostStrain = static_cast<double>(kMostMoveCost) / 1000.0;

std::string standing_title(const ProposalFacts& facts) {
  const auto count = static_cast<std::int64_t>(facts.move_count());
  const std::string moves = count == 0 ? "no move" : count_in_words(count) + (count == 1 ? " move" : " moves");
  if (facts.is_best()) return "Proved best for " + moves;
  return capitalised(proof_in_words(facts.worst, facts.limit, false));
}

void standing(Ui& ui, const ProposalFacts& facts, FlowCard& card) {
  const std::string title = standing_title(facts);
  const int decimals = !facts.is_best() && format_ratio(facts.limit) == format_ratio(facts.worst) ? 4 : 2;
  const std::string text = "Proven limit " + format_number(facts.limit, decimals) + ", this plan " + format_number(facts.worst, decimals) + ".";
  const float indent = ui.px(38), inner = card.width() - indent - ui.px(12);
  const float title_height = text_block_height(ui, inner, title, {.type = Type::BodyStrong});
  const float height = title_height + text_block_height(ui, inner, text, {.color = Token::Ink2}) + ui.px(16);
  const Rect box = card.take(height);
  const bool is_best = facts.is_best();
  fill(ui, box, ui.theme[is_best ? Token::SuccessTint : Token::Sunken], 8);
  icon(ui, {box.x + ui.px(12), box.y + ui.px(10)}, 16, is_best ? Icon::Check : Icon::Info, ui.theme[is_best ? Token::Success : Token::Ink2]);
  text_block(ui, {box.x + indent, box.y + ui.px(8), inner, title_height}, title, {.type = Type::BodyStrong});
  text_block(ui, {box.x + indent, box.y + ui.px(8) + title_height, inner, height}, text, {.color = Token::Ink2});
}

std::string kept_in_place(const RebalanceModel& model) {
  const auto kept = std::ranges::count_if(model.stays, [](StayReason reason) { return reason != StayReason::Moves && reason != StayReason::Unassigned; });
  return plural(kept, "client", "clients");
}

// What two moves more would reach, where the frontier knows.
void further(Ui& ui, const ProposalScene& scene, FlowCard& card) {
  const std::vector<RebalancePoint>& points = scene.app.rebalancing().points();
  const std::uint32_t wanted = scene.facts.figures.moves + 2;
  const auto found = std::ranges::find(points, wanted, &RebalancePoint::most_moves);
  if (found == points.end()) return;
  const double value = scene.context().model.ratio_value(found->value()), limit = scene.context().model.ratio_value(found->bound.value);
  figure_row(ui, card, "With " + count_in_words(wanted + scene.facts.figures.forced) + " moves", format_ratio(value) + ", " + proof_in_words(value, limit, found->is_proved()));
}

void looking(Ui& ui, const ProposalScene& scene, FlowCard& card) {
  const app::Rebalancing& work = scene.app.rebalancing();
  if (ui.is_presenting) return;
  if (work.is_searching()) {
    card.gap(8);
    const std::string best = "so far " + format_ratio(scene.facts.worst) + ", limit " + format_ratio(scene.facts.limit);
    if (progress(ui, card.take(progress_height(ui)), {.label = "Looking further", .best = best, .fraction = work.progress().share()}).was_stopped) {
      scene.app.request([](app::App& app) { app.stop_rebalance(); });
    }
  } else if (work.is_stopped() && !work.progress().is_finished()) {
    card.note("Stopped before the search was done: there may be more to find.");
    card.gap(8);
    const ButtonSpec spec{.label = "Go on", .size = ControlSize::Small};
    const Rect row = card.take(ui.px(28));
    if (button(ui, {row.x, row.y, button_width(ui, spec), row.height}, spec)) scene.app.request([](app::App& app) { app.resume_rebalance(); });
  }
}

}  // namespace

void figure_row(Ui& ui, FlowCard& card, std::string_view label, std::string_view figure) {
  Rect row = card.take(std::max(ui.px(25), line_height(ui, Type::Body)));
  const float width = std::min(digits_width(ui, Type::BodyStrong, figure) + ui.px(2), row.width * 0.6f);
  text_line(ui, cut_right(row, width), figure, {.type = Type::BodyStrong, .align = Align::Right});
  cut_right(row, ui.px(8));
  text_line(ui, row, label, {.color = Token::Ink2});
}

void quality_card(Ui& ui, const ProposalScene& scene, Column& column) {
  const ProposalFacts& facts = scene.facts;
  FlowCard card(ui, column, {.title = "How good is this plan?"}, 280);
  standing(ui, facts, card);
  card.gap(8);
  const auto count = [](std::size_t people) { return format_count(static_cast<std::int64_t>(people)); };
  figure_row(ui, card, "Outside the band", count(facts.band.outside_before) + " → " + count(facts.band.outside_after));
  figure_row(ui, card, "Burden in the wrong place", format_percent(facts.band.misplaced_before, 1) + " → " + format_percent(facts.band.misplaced_after, 1));
  if (facts.figures.moves > 0) {
    const double most = kMostStrain * static_cast<double>(facts.figures.moves);
    figure_row(ui, card, facts.figures.forced > 0 ? "Strain of the moves by choice" : "Strain on clients", format_number(static_cast<double>(facts.figures.cost) / 1000.0, 1) + " of " + format_short(most, 0));
  }
  figure_row(ui, card, "Kept in place by rules", kept_in_place(scene.context().model));
  const std::string stranded = stranded_sentence(scene.context(), stranded_clients(scene.context()));
  if (!stranded.empty()) card.note(stranded);
  if (!facts.is_by_hand()) further(ui, scene, card);
  const std::string witness = bound_sentence(scene.context().model, facts.figures.bound, scene.context().basis, facts.figures.moves, scene.telling.name_of());
  if (!ui.is_presenting) card.note(witness);
  const Plan* const plan = app::find_plan(*scene.app.scenario(), facts.plan);
  const bool is_held = std::ranges::count(facts.proposal.is_held, 1) > 0;
  if (plan != nullptr && is_held && facts.trouble.empty() && plan->figures.bound > facts.limit + 1e-9) {
    card.note("With what is vetoed and locked by hand, no plan of so many moves gets below " + format_ratio(plan->figures.bound) + ".");
  }
  if (!scene.context().basis.fit.empty()) {
    card.note("Loads depend on who carries them: a missing skill or language weighs more. Whoever may take a client has what it needs, so every limit here holds.");
  }
  looking(ui, scene, card);
}

}  // namespace evenhand::ui
