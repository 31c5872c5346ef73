#include "exchange/rebalance_row.h"

#include <cmath>
#include <optional>

#include "domain/sha256.h"
#include "exchange/json_writer.h"
#include "fairness/rebalance_trade_job.h"

namespace evenhand::exchange {

namespace {

std::string owners_hash(const RebalanceOwners& owners) {
  std::string text;
  for (const std::uint32_t owner : owners) text += std::to_string(owner) + ",";
  return sha256_hex(text);
}

class Row {
 public:
  // The time ends here: what the row tells of the plan is not part of the work.
  Row(const RebalanceInstance& instance, const RowChoices& choices) : taken_(choices.seconds ? std::optional(choices.seconds()) : std::nullopt) {
    out_.begin_object();
    out_.text("name", instance.name);
    out_.count("managers", instance.problem.people.size());
    out_.count("clients", instance.problem.units.size() + instance.locked);
    out_.whole("forced", instance.problem.forced_count());
  }

  void ratio(std::string_view key, Ratio value) {
    out_.key(key);
    out_.begin_object();
    out_.whole("load", value.load);
    out_.whole("capacity", value.entitlement);
    out_.end_object();
  }
  void seconds(std::string_view key, double value) {
    out_.key(key);
    out_.number(std::round(value * 1e6) / 1e6);
  }
  JsonWriter& out() { return out_; }

  std::string written() {
    if (taken_) seconds("seconds", *taken_);
    out_.end_object();
    return out_.take() + "\n";
  }

 private:
  std::optional<double> taken_;
  JsonWriter out_{JsonLayout::Compact};
};

}  // namespace

std::string rebalance_row(const RebalanceInstance& instance, const RowChoices& choices) {
  RebalanceJob job(instance.problem,
                   {.least_moves = choices.moves, .most_moves = choices.moves, .refinements = choices.refinements, .seed = choices.seed});
  while (!job.progress().is_finished()) {
    job.step();
    if (choices.is_out_of_time && choices.is_out_of_time() && !job.points().empty()) break;
  }
  Row row(instance, choices);
  if (choices.moves < instance.problem.units.size()) row.out().whole("mostMoves", choices.moves);
  if (!job.points().empty()) {
    const RebalancePoint& point = job.points().back();
    row.ratio("value", point.value());
    row.ratio("bound", point.bound.value);
    row.out().truth("isProved", point.is_proved());
    row.out().whole("moves", point.figures.moves);
    row.out().whole("cost", point.figures.cost);
    row.out().text("owners", owners_hash(owners_of(instance.problem, point)));
  }
  return row.written();
}

std::string frontier_row(const RebalanceInstance& instance, const RowChoices& choices) {
  RebalanceJob job(instance.problem, {.most_moves = choices.moves, .refinements = choices.refinements, .seed = choices.seed});
  double picture = 0.0;
  while (!job.progress().is_finished()) {
    const bool had_picture = job.has_picture();
    job.step();
    if (choices.seconds && !had_picture && job.has_picture()) picture = choices.seconds();
    if (choices.is_out_of_time && job.has_picture() && choices.is_out_of_time()) break;
  }
  Row row(instance, choices);
  std::string hashes;
  std::size_t proved = 0;
  double gap = 0.0, widest = 0.0;
  for (const RebalancePoint& point : job.points()) {
    proved += point.is_proved() ? 1 : 0;
    gap += point.gap() / static_cast<double>(job.points().size());
    widest = std::max(widest, point.gap());
    hashes += owners_hash(owners_of(instance.problem, point));
  }
  row.out().whole("mostMoves", choices.moves);
  row.out().count("points", job.points().size());
  row.out().count("proved", proved);
  row.out().rounded("meanGap", gap);
  row.out().rounded("widestGap", widest);
  row.out().text("owners", sha256_hex(hashes));
  if (choices.seconds) row.seconds("pictureSeconds", picture);
  return row.written();
}

std::string trade_off_row(const RebalanceInstance& instance, std::int64_t price, const RowChoices& choices) {
  TradeOffJob job(instance.problem, {.price = price, .refinements = choices.refinements, .seed = choices.seed});
  bool is_out_of_time = false;
  while (!job.progress().is_finished() && !is_out_of_time) {
    job.step();
    is_out_of_time = choices.is_out_of_time && choices.is_out_of_time();
  }
  const TradeOffPlan plan = job.plan();
  Row row(instance, choices);
  row.out().whole("price", price);
  if (!plan.owners.empty()) {
    row.out().whole("deviation", plan.value.deviation);
    row.out().whole("paid", plan.value.paid);
    row.out().whole("value", plan.value.total());
    row.out().whole("bound", plan.bound.value);
    row.out().truth("isProved", plan.is_proved());
    row.out().whole("moves", plan.figures.moves);
    row.out().text("owners", owners_hash(plan.owners));
  }
  return row.written();
}

}  // namespace evenhand::exchange
