#include "exchange/rebalance_json.h"

#include <algorithm>
#include <cmath>

#include "exchange/json_writer.h"
#include "exchange/scenario_json.h"
#include "fairness/rebalance_moves.h"
#include "fairness/sentences.h"

namespace evenhand::exchange {

namespace {

std::string_view word(BoundKind kind) {
  constexpr std::string_view words[] = {"average", "fixed", "single", "subset", "removal", "prices", "search"};
  return words[static_cast<std::size_t>(kind)];
}

class RebalanceWriter {
 public:
  explicit RebalanceWriter(const ComputedRebalance& computed) : computed_(computed), context_(computed.context()) {}

  std::string written() {
    const Scenario& scenario = context_.scenario;
    out_.begin_object();
    text("format", kRebalanceFormat);
    whole("formatVersion", kRebalanceVersion);
    out_.key("scenario");
    out_.begin_object();
    text("id", scenario.id.value);
    text("title", scenario.title);
    text("contentHash", content_hash(scenario));
    out_.end_object();
    whole("policyVersion", scenario.policy->version);
    text("on", iso_date(context_.today));
    text("names", computed_.choices().is_blind ? "blind" : "shown");
    text("seed", std::to_string(computed_.choices().seed));
    whole("refinements", computed_.choices().refinements);
    truth("cutShort", computed_.is_cut_short());
    whole("forced", context_.problem().forced_count());
    whole("totalLoad", context_.problem().total_load());
    whole("totalCapacity", context_.problem().total_capacity());
    out_.key("points");
    out_.begin_array();
    for (const RebalancePoint& point : computed_.points()) write(point);
    out_.end_array();
    if (!computed_.choices().moves) whole("knee", computed_.points()[computed_.knee()].most_moves);
    write_plan();
    out_.end_object();
    return out_.take() + "\n";
  }

 private:
  void text(std::string_view key, std::string_view value) {
    out_.key(key);
    out_.text(value);
  }
  void whole(std::string_view key, std::int64_t value) {
    out_.key(key);
    out_.whole(value);
  }
  void truth(std::string_view key, bool value) {
    out_.key(key);
    out_.truth(value);
  }
  void number(std::string_view key, double value) {
    out_.key(key);
    const double rounded = std::round(value * 1e9) / 1e9;
    out_.number(rounded == 0.0 ? 0.0 : rounded);
  }
  void ratio(std::string_view key, Ratio value) {
    out_.key(key);
    out_.begin_object();
    whole("load", value.load);
    whole("capacity", value.entitlement);
    number("ratio", context_.model.ratio_value(value));
    out_.end_object();
  }
  void person(std::string_view key, std::size_t position) {
    out_.key(key);
    out_.begin_object();
    if (!computed_.choices().is_blind) text("id", (*context_.basis.people)[position].id.value);
    text("name", context_.person_name(position));
    out_.end_object();
  }
  void clients(const std::vector<std::size_t>& positions) {
    out_.key("clients");
    out_.begin_array();
    for (const std::size_t position : positions) {
      out_.begin_object();
      if (!computed_.choices().is_blind) text("id", (*context_.basis.clients)[position].id.value);
      text("name", context_.client_name(position));
      out_.end_object();
    }
    out_.end_array();
  }

  void write(const RebalancePoint& point) {
    out_.begin_object();
    whole("mostMoves", point.most_moves);
    whole("moves", point.figures.moves);
    whole("cost", point.figures.cost);
    ratio("highest", point.value());
    ratio("bound", point.bound.value);
    text("boundKind", word(point.bound.kind));
    text("boundSentence", bound_sentence(context_.model, point.bound, context_.basis, point.most_moves, context_.name_of, context_.locale));
    truth("isProvedBest", point.is_proved());
    number("gap", point.gap());
    write(point.changes);
    out_.end_object();
  }

  void write(const std::vector<RebalanceChange>& changes) {
    out_.key("changes");
    out_.begin_array();
    for (const RebalanceChange& change : changes) {
      out_.begin_object();
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
    whole("mostMoves", computed_.chosen().most_moves);
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
      whole("moves", step.moves);
      ratio("highest", step.value);
      const auto price = std::ranges::find(prices, step.moves, &OrderPrice::moves);
      if (price != prices.end()) {
        ratio("unordered", price->unordered);
        number("price", price->price());
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
    truth("isForced", move.is_forced);
    whole("cost", move.cost);
    text("title", move_title(context_, move));
    text("effect", move_effect_sentence(context_, move));
    text("reason", move_reason_sentence(context_, move));
    text("nextBest", next_best_sentence(context_, move));
    text("keptOut", kept_out_sentence(context_, move));
    out_.key("continuity");
    out_.begin_array();
    for (const ContinuityFacts& facts : move.continuity) out_.text(continuity_sentence(context_, facts));
    out_.end_array();
    out_.end_object();
  }

  void write(const PersonOutlook& outlook) {
    out_.begin_object();
    person("person", outlook.person);
    whole("clientsBefore", outlook.clients_before);
    whole("clientsAfter", outlook.clients_after);
    for (const Ledger ledger : kLedgers) {
      const LedgerChange& change = outlook.ledgers[static_cast<std::size_t>(ledger)];
      if (!change.is_known) continue;
      out_.key(ledger_word(ledger));
      out_.begin_object();
      number("before", change.before);
      number("after", change.after);
      out_.end_object();
    }
    out_.end_object();
  }

  const ComputedRebalance& computed_;
  const RebalanceContext& context_;
  JsonWriter out_{JsonLayout::Pretty};
};

}  // namespace

std::string rebalance_json(const ComputedRebalance& computed) { return RebalanceWriter(computed).written(); }

}  // namespace evenhand::exchange
