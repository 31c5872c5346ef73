#include "exchange/rebalance_row.h"

#include <cmath>

#include "domain/sha256.h"
#include "exchange/json_writer.h"

namespace evenhand::exchange {

namespace {

std::string owners_hash(const RebalanceJob& job, const RebalancePoint& point) {
  std::string text;
  for (const std::uint32_t owner : owners_of(job.problem(), point)) text += std::to_string(owner) + ",";
  return sha256_hex(text);
}

}  // namespace

std::string rebalance_row(const RebalanceInstance& instance, const RowChoices& choices) {
  RebalanceJob job(instance.problem,
                   {.least_moves = choices.moves, .most_moves = choices.moves, .refinements = choices.refinements, .seed = choices.seed});
  while (!job.progress().is_finished()) {
    job.step();
    if (choices.is_out_of_time && !job.points().empty() && choices.is_out_of_time()) break;
  }
  JsonWriter out(JsonLayout::Compact);
  const auto whole = [&](std::string_view key, std::int64_t value) {
    out.key(key);
    out.whole(value);
  };
  const auto text = [&](std::string_view key, std::string_view value) {
    out.key(key);
    out.text(value);
  };
  const auto ratio = [&](std::string_view key, Ratio value) {
    out.key(key);
    out.begin_object();
    whole("load", value.load);
    whole("capacity", value.entitlement);
    out.end_object();
  };
  out.begin_object();
  text("name", instance.name);
  whole("managers", static_cast<std::int64_t>(instance.managers.size()));
  whole("clients", static_cast<std::int64_t>(instance.clients.size() + instance.locked));
  whole("forced", instance.problem.forced_count());
  if (choices.moves < instance.clients.size()) whole("mostMoves", choices.moves);
  if (!job.points().empty()) {
    const RebalancePoint& point = job.points().back();
    ratio("value", point.value());
    ratio("bound", point.bound.value);
    out.key("isProved");
    out.truth(point.is_proved());
    whole("moves", point.figures.moves);
    whole("cost", point.figures.cost);
    text("owners", owners_hash(job, point));
  }
  if (choices.seconds) {
    out.key("seconds");
    out.number(std::round(choices.seconds() * 1e6) / 1e6);
  }
  out.end_object();
  return out.take() + "\n";
}

}  // namespace evenhand::exchange
