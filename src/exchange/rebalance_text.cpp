#include "exchange/rebalance_text.h"

#include <algorithm>
#include <string_view>

#include "domain/format.h"
#include "fairness/rebalance_moves.h"
#include "fairness/rebalance_stranded.h"

namespace evenhand::exchange {

namespace {

std::string right(std::string text, std::size_t width) { return text.insert(0, text.size() < width ? width - text.size() : 0, ' '); }

std::string proof(bool is_proved, double gap) {
  if (is_proved) return "proved best";
  return "within " + (gap < 0.001 ? "0.1\u00A0%" : format_percent(gap)) + " of the best possible";
}

class RebalanceText {
 public:
  explicit RebalanceText(const ComputedRebalance& computed) : computed_(computed), context_(computed.context()) {}

  std::string written() {
    const Scenario& scenario = context_.scenario;
    text_ = scenario.title + ": " + plural(static_cast<std::int64_t>(scenario.people->size()), "person", "people") + ", " +
            plural(static_cast<std::int64_t>(scenario.clients->size()), "client", "clients") + ", policy version " + std::to_string(scenario.policy->version) + "\n\n";
    if (const std::uint32_t forced = context_.problem().forced_count()) {
      text_ += plural(forced, "client has", "clients have") + " to change owner whatever is decided, and " + (forced == 1 ? "is" : "are") + " not counted as moves.\n\n";
    }
    const std::string stranded = stranded_sentence(context_, stranded_clients(context_));
    if (!stranded.empty()) text_ += stranded + "\n\n";
    write_points();
    if (computed_.trade_off()) write_trade_off(*computed_.trade_off());
    write_plan();
    if (computed_.is_cut_short()) text_ += "\nThe time was up before the search was done: another run may find more.\n";
    return text_;
  }

 private:
  // One line whenever it says something new; the last K of the table says how far it was looked.
  void write_points() {
    const std::vector<RebalancePoint>& points = computed_.points();
    text_ += "Moves  Highest  Proved limit\n";
    std::string shown;
    for (std::size_t k = 0; k < points.size(); ++k) {
      const std::string line = right(context_.ratio_text(points[k].value()), 9) + right(context_.ratio_text(points[k].bound.value), 14) + "  " + proof(points[k].is_proved(), points[k].gap());
      const bool is_knee = computed_.is_frontier() && k > 0 && k == computed_.knee();
      if (line == shown && !is_knee && k + 1 < points.size()) continue;
      text_ += right(std::to_string(points[k].most_moves), 5) + line + (is_knee ? "; after these, moves buy clearly less" : "") + "\n";
      shown = line;
    }
    const RebalancePoint& last = points.back();
    text_ += "\n" + bound_sentence(context_.model, last.bound, context_.basis, last.most_moves, context_.name_of, context_.locale) + "\n";
  }


  void write_trade_off(const TradeOffPlan& plan) {
    const auto points = [&](std::int64_t millionths) { return format_number(computed_.load_points(millionths), 2); };
    text_ += "\n" + plural(plan.figures.moves, "move is", "moves are") + " worth the price: the loads are " + points(plan.value.deviation) +
             " load points from the fair parts in all, and the moves cost " + points(plan.value.paid) + ".\nTogether " + points(plan.value.total()) + "; no plan comes below " +
             points(plan.bound.value) + ", " + proof(plan.is_proved(), plan.gap()) + ".\n";
  }

  void write_plan() {
    const RebalanceOwners owners = computed_.chosen_owners();
    const std::vector<RebalanceMove> moves = moves_of(context_, owners);
    text_ += "\n" + (moves.empty() ? std::string("The plan changes nothing.") : "The plan with " + plural(static_cast<std::int64_t>(moves.size()), "move:", "moves:")) + "\n";
    for (std::size_t n = 0; n < moves.size(); ++n) {
      text_ += "\n" + right(std::to_string(n + 1), 3) + ". " + move_title(context_, moves[n]) + "\n";
      for (const std::string& line : {move_effect_sentence(context_, moves[n]), move_reason_sentence(context_, moves[n]), next_best_sentence(context_, moves[n]),
                                      kept_out_sentence(context_, moves[n])}) {
        if (!line.empty()) text_ += "     " + line + "\n";
      }
      for (const ContinuityFacts& facts : moves[n].continuity) text_ += "     " + continuity_sentence(context_, facts) + "\n";
    }
    if (const std::vector<OrderedStep> order = computed_.order(); !order.empty()) write_order(order);
    write_people(owners);
  }

  void write_order(const std::vector<OrderedStep>& steps) {
    const std::vector<OrderPrice> prices = order_prices(steps, computed_.points());
    text_ += "\nIn this order it can be stopped anywhere:\n";
    for (std::size_t n = 0; n < steps.size(); ++n) {
      std::vector<std::string> moves;
      for (const RebalanceChange& change : steps[n].changes) {
        moves.push_back(context_.unit_name(change.unit) + " to " + context_.person_name(context_.model.person[change.to]));
      }
      const std::string reached = context_.ratio_text(steps[n].value);
      text_ += right(std::to_string(n + 1), 3) + ". " + reached + "  " + join_names(moves, moves.size());
      const auto price = std::ranges::find(prices, steps[n].moves, &OrderPrice::moves);
      if (price != prices.end() && context_.ratio_text(price->unordered) != reached) {
        text_ += "; the best plan of " + plural(steps[n].moves, "move", "moves") + " reaches " + context_.ratio_text(price->unordered);
      }
      text_ += "\n";
    }
  }

  void write_people(const RebalanceOwners& owners) {
    std::vector<PersonOutlook> people = outlooks(context_, owners);
    const auto after = [](const PersonOutlook& p) { return p.ledgers[0].is_known ? p.ledgers[0].after : -1.0; };
    std::ranges::stable_sort(people, std::ranges::greater{}, after);
    text_ += "\nBurden\n";
    for (const PersonOutlook& one : people) {
      const LedgerChange& burden = one.ledgers[0];
      if (!burden.is_known && one.clients_before == 0 && one.clients_after == 0) continue;
      const bool is_same = one.clients_before == one.clients_after;
      const std::string clients = plural(one.clients_after, "client", "clients") + (is_same ? "" : " (was " + format_count(one.clients_before) + ")");
      const std::string ratios = burden.is_known ? format_ratio(burden.before) + " -> " + format_ratio(burden.after) : "no capacity ";
      text_ += "  " + ratios + "  " + context_.person_name(one.person) + ", " + clients + "\n";
    }
  }

  const ComputedRebalance& computed_;
  const RebalanceContext& context_;
  std::string text_;
};

}  // namespace

std::string rebalance_text(const ComputedRebalance& computed) { return RebalanceText(computed).written(); }

}  // namespace evenhand::exchange
