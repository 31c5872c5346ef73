// In which order the moves are made, so that it can be stopped anywhere.
#include <algorithm>

#include "domain/format.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

namespace {

std::string step_words(const ProposalScene& scene, const OrderedStep& step) {
  const RebalanceModel& model = scene.context().model;
  std::vector<std::string> moves;
  for (const RebalanceChange& change : step.changes) {
    moves.push_back(scene.context().unit_name(change.unit) + ": " + scene.short_name(model.today[change.unit]) + " → " + scene.short_name(model.person[change.to]));
  }
  return join_names(moves, 2);
}

}  // namespace

void order_card(Ui& ui, const ProposalScene& scene, Column& column) {
  const std::vector<OrderedStep>& order = scene.facts.order;
  if (order.size() < 2) return;
  FlowCard card(ui, column, {.title = "In which order?", .subtitle = "The heaviest load after each step; it can be stopped anywhere"}, 200);
  card.gap(4);
  const std::vector<OrderPrice> prices = order_prices(order, scene.app.rebalancing().points());
  bool has_price = false;
  for (std::size_t i = 0; i < order.size(); ++i) {
    std::string figure = scene.context().ratio_text(order[i].value);
    const auto price = std::ranges::find(prices, order[i].moves, &OrderPrice::moves);
    const std::string best = price == prices.end() ? figure : scene.context().ratio_text(price->unordered);
    const bool is_dearer = best != figure && compare(price->unordered, order[i].value) < 0;
    if (is_dearer) figure += ", best " + best;
    has_price = has_price || is_dearer;
    figure_row(ui, card, std::to_string(i + 1) + ". " + step_words(scene, order[i]), figure);
  }
  card.note(has_price ? "“Best” is what another plan of as many moves reaches. That is the price of an order: a plan of more moves does not always begin with it."
                      : "No other plan of as many moves that was found does better at any step.");
}

}  // namespace evenhand::ui
