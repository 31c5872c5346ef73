#include "exchange/rebalance_json.h"

#include <algorithm>

#include "exchange/json_writer.h"
#include "exchange/rebalance_witness.h"
#include "exchange/scenario_json.h"
#include "fairness/rebalance_moves.h"
#include "fairness/rebalance_stranded.h"
#include "fairness/sentences.h"

namespace evenhand::exchange {

namespace {

class RebalanceWriter {
 public:
  explicit RebalanceWriter(const ComputedRebalance& computed)
      : computed_(computed), context_(computed.context()), unlimited_(unlimited_bound(context_.problem())), removal_(context_.problem()) {}

  std::string written() {
    const Scenario& scenario = context_.scenario;
    out_.begin_object();
    out_.text("format", kRebalanceFormat);
    out_.whole("formatVersion", kRebalanceVersion);
    out_.key("scenario");
    out_.begin_object();
    out_.text("id", scenario.id.value);
    out_.text("title", scenario.title);
    out_.text("contentHash", content_hash(scenario));
    out_.end_object();
    out_.whole("policyVersion", scenario.policy->version);
    out_.text("on", iso_date(context_.today));
    out_.text("names", computed_.choices().is_blind ? "blind" : "shown");
    out_.text("seed", std::to_string(computed_.choices().seed));
    out_.whole("refinements", computed_.choices().refinements);
    out_.truth("cutShort", computed_.is_cut_short());
    out_.whole("forced", context_.problem().forced_count());
    write(stranded_clients(context_));
    out_.whole("totalLoad", context_.problem().total_load());
    out_.whole("totalCapacity", context_.problem().total_capacity());
    write_problem(out_, context_, computed_.choices().is_blind);
    out_.key("points");
    out_.begin_array();
    for (const RebalancePoint& point : computed_.points()) write(point);
    out_.end_array();
    if (computed_.trade_off()) write(*computed_.trade_off());
    if (computed_.is_frontier()) out_.whole("knee", computed_.points()[computed_.knee()].most_moves);
    write_plan();
    out_.end_object();
    return out_.take() + "\n";
  }

 private:
  void ratio(std::string_view key, Ratio value) {
    out_.key(key);
    out_.begin_object();
    out_.whole("load", value.load);
    out_.whole("capacity", value.entitlement);
    out_.rounded("ratio", context_.model.ratio_value(value));
    out_.end_object();
  }
  void person(std::string_view key, std::size_t position) {
    out_.key(key);
    out_.begin_object();
    if (!computed_.choices().is_blind) out_.text("id", (*context_.basis.people)[position].id.value);
    out_.text("name", context_.person_name(position));
    out_.end_object();
  }
  void clients(const std::vector<std::size_t>& positions) {
    out_.key("clients");
    out_.begin_array();
    for (const std::size_t position : positions) {
      out_.begin_object();
      if (!computed_.choices().is_blind) out_.text("id", (*context_.basis.clients)[position].id.value);
      out_.text("name", context_.client_name(position));
      out_.end_object();
    }
    out_.end_array();
  }

  void write(const std::vector<StrandedClient>& stranded) {
    constexpr std::string_view kReasons[] = {"", "", "locked", "nobody", "family", "familyFitsNobody"};
    out_.key("stranded");
    out_.begin_array();
    for (const StrandedClient& one : stranded) {
      out_.begin_object();
      clients({one.client});
      person("owner", one.owner);
      out_.text("reason", kReasons[static_cast<std::size_t>(one.stays)]);
      out_.end_object();
    }
    out_.end_array();
  }

  void write(const RebalancePoint& point) {
    out_.begin_object();
    out_.whole("mostMoves", point.most_moves);
    out_.whole("moves", point.figures.moves);
    out_.whole("cost", point.figures.cost);
    ratio("highest", point.value());
    ratio("bound", point.bound.value);
    out_.text("boundKind", bound_word(point.bound.kind));
    out_.text("boundSentence", bound_sentence(context_.model, point.bound, context_.basis, point.most_moves, context_.name_of, context_.locale));
    write_witness(out_, point.bound);
    if (point.bound.kind == BoundKind::Search) write_addable(point.most_moves);
    if (!point.figures.lowest.empty()) write_lowest(point.figures.lowest);
    out_.truth("isProvedBest", point.is_proved());
    out_.rounded("gap", point.gap());
    write(point.changes);
    out_.end_object();
  }

  // In millionths of a load; `price` in thousandths of a load. The witness proves the bound (rebalance_trade_off.h).
  void write(const TradeOffPlan& plan) {
    out_.key("tradeOff");
    out_.begin_object();
    out_.whole("price", computed_.load_price());
    out_.whole("deviation", plan.value.deviation);
    out_.whole("paid", plan.value.paid);
    out_.whole("value", plan.value.total());
    out_.whole("bound", plan.bound.value);
    out_.truth("isProvedBest", plan.is_proved());
    out_.rounded("gap", plan.gap());
    write_witness(out_, {.kind = BoundKind::Lagrangian, .prices = plan.bound.prices});
    out_.end_object();
  }

  // That every plan was ruled out cannot be added up: the best bound that can be is told with it.
  void write_addable(std::uint32_t moves) {
    for (; removed_ < moves; ++removed_) removal_.advance();
    const RebalanceBound& bound = compare(removal_.value(), unlimited_.value) > 0 && removed_ == moves ? removal_.bound() : unlimited_;
    out_.key("addable");
    out_.begin_object();
    ratio("bound", bound.value);
    out_.text("boundKind", bound_word(bound.kind));
    write_witness(out_, bound);
    out_.end_object();
  }

  void write_lowest(const std::vector<Ratio>& lowest) {
    out_.key("lowest");
    out_.begin_object();
    for (std::size_t k = 0; k < lowest.size(); ++k) {
      out_.key(ledger_word(context_.model.others[k]));
      out_.begin_object();
      out_.whole("load", lowest[k].load);
      out_.whole("capacity", lowest[k].entitlement);
      out_.end_object();
    }
    out_.end_object();
  }

  void write(const std::vector<RebalanceChange>& changes) {
    out_.key("changes");
    out_.begin_array();
    for (const RebalanceChange& change : changes) {
      out_.begin_object();
      out_.whole("unit", change.unit);
      out_.whole("owner", change.to);
      clients(context_.model.clients[change.unit]);
      person("from", context_.model.today[change.unit]);
      person("to", context_.model.person[change.to]);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_plan() {
    const RebalanceOwners owners = computed_.chosen_owners();
    out_.key("plan");
    out_.begin_object();
    out_.whole("mostMoves", computed_.chosen().most_moves);
    out_.key("moves");
    out_.begin_array();
    for (const RebalanceMove& move : moves_of(context_, owners)) write(move);
    out_.end_array();
    out_.key("people");
    out_.begin_array();
    for (const PersonOutlook& outlook : outlooks(context_, owners)) write(outlook);
    out_.end_array();
    if (computed_.choices().is_ordered) write_order();
    out_.end_object();
  }

  void write_order() {
    const std::vector<OrderedStep> steps = computed_.order();
    const std::vector<OrderPrice> prices = order_prices(steps, computed_.points());
    out_.key("order");
    out_.begin_array();
    for (const OrderedStep& step : steps) {
      out_.begin_object();
      out_.whole("moves", step.moves);
      ratio("highest", step.value);
      const auto price = std::ranges::find(prices, step.moves, &OrderPrice::moves);
      if (price != prices.end()) {
        ratio("unordered", price->unordered);
        out_.rounded("price", price->price());
      }
      write(step.changes);
      out_.end_object();
    }
    out_.end_array();
  }

  void write(const RebalanceMove& move) {
    out_.begin_object();
    clients(move.clients);
    person("from", move.giver.person);
    person("to", move.taker.person);
    out_.truth("isForced", move.is_forced);
    out_.whole("cost", move.cost);
    out_.text("title", move_title(context_, move));
    out_.text("effect", move_effect_sentence(context_, move));
    out_.text("reason", move_reason_sentence(context_, move));
    out_.text("nextBest", next_best_sentence(context_, move));
    out_.text("keptOut", kept_out_sentence(context_, move));
    out_.key("continuity");
    out_.begin_array();
    for (const ContinuityFacts& facts : move.continuity) out_.text(continuity_sentence(context_, facts));
    out_.end_array();
    out_.end_object();
  }

  void write(const PersonOutlook& outlook) {
    out_.begin_object();
    person("person", outlook.person);
    out_.whole("clientsBefore", outlook.clients_before);
    out_.whole("clientsAfter", outlook.clients_after);
    for (const Ledger ledger : kLedgers) {
      const LedgerChange& change = outlook.ledgers[static_cast<std::size_t>(ledger)];
      if (!change.is_known) continue;
      out_.key(ledger_word(ledger));
      out_.begin_object();
      out_.rounded("before", change.before);
      out_.rounded("after", change.after);
      out_.end_object();
    }
    out_.end_object();
  }

  const ComputedRebalance& computed_;
  const RebalanceContext& context_;
  RebalanceBound unlimited_;
  RemovalCurve removal_;  // for `removed_` moves
  std::uint32_t removed_ = 0;
  JsonWriter out_{JsonLayout::Pretty};
};

}  // namespace

std::string rebalance_json(const ComputedRebalance& computed) { return RebalanceWriter(computed).written(); }

}  // namespace evenhand::exchange
