// evenhand bench-rebalance FILE...
#include <algorithm>
#include <expected>
#include <limits>

#include "exchange/rebalance_row.h"
#include "platform/cli/commands.h"

namespace evenhand::cli {

namespace {

constexpr std::uint64_t kMostMoves = 10'000'000;
constexpr std::uint64_t kMostSeconds = 86'400;

constexpr OptionSpec kOptions[] = {
    {"--moves", "", "NUMBER", "at most so many clients change owner; may be given again; all = as many as it takes", true},
    {"--frontier", "", "NUMBER", "in place of --moves: every number of moves up to this one in one run, and one line for all"},
    {"--price", "", "THOUSANDTHS", "in place of --moves: as many moves as are worth it, in thousandths of a load for a moveCost of 1"},
    {"--steps", "", "NUMBER", "refinements of each row; 400 without it, with --seconds as many as it takes"},
    {"--seconds", "", "NUMBER", "end a row when so many have passed"},
    {"--seed", "", "NUMBER", "of the search"},
    {"--times", "", "", "with the seconds that each row took"},
    {"--help", "-h", "", "this text"},
};

constexpr CommandSpec kSpec = {
    .name = "bench-rebalance",
    .operands = "FILE...",
    .most_operands = 10'000,
    .summary = "works out bare rebalancing instances, one line of JSON for each number of moves",
    .details = "\nA FILE holds one instance:\n"
               "  {\"name\": \"small\", \"managers\": [{\"id\": \"m0\", \"capacity\": 160}, ...],\n"
               "   \"classes\": {\"north\": [\"m0\"]}, \"clients\": [{\"id\": \"c0\", \"load\": 12, \"owner\": \"m0\",\n"
               "   \"eligible\": [\"m0\"] or \"class\": \"north\" or neither, \"moveCost\": 1, \"locked\": false}, ...]}\n"
               "Loads and capacities are whole numbers. A line gives the highest load / capacity of the plan and\n"
               "the bound that no plan passes, both as whole numbers, and a hash of who has what. Without --moves\n"
               "it is 1, 2, 5, 10, 20 and all.\n",
    .options = kOptions,
};

struct BenchChoices {
  std::vector<std::uint32_t> moves;
  std::optional<std::uint32_t> frontier;
  std::optional<std::int64_t> price;
  std::uint32_t refinements = exchange::RowChoices{}.refinements;
  std::uint64_t seed = exchange::RowChoices{}.seed;
  std::optional<double> seconds;
  bool has_times = false;
};

std::string line_of(const exchange::RebalanceInstance& instance, std::uint32_t moves, const BenchChoices& choices, const Outside& outside) {
  exchange::RowChoices row{.moves = moves, .refinements = choices.refinements, .seed = choices.seed};
  if (outside.seconds) {
    const double start = outside.seconds();
    const auto passed = [&outside, start] { return outside.seconds() - start; };
    if (choices.seconds) row.is_out_of_time = [passed, most = *choices.seconds] { return passed() >= most; };
    if (choices.has_times) row.seconds = passed;
  }
  if (choices.price) return exchange::trade_off_row(instance, *choices.price, row);
  return choices.frontier ? exchange::frontier_row(instance, row) : exchange::rebalance_row(instance, row);
}

std::expected<BenchChoices, std::string> choices_of(const Arguments& arguments) {
  BenchChoices choices;
  for (const std::string& text : arguments.values("--moves")) {
    const auto moves = text == "all" ? std::optional<std::uint64_t>(std::numeric_limits<std::uint32_t>::max()) : whole_number(text, 0, kMostMoves);
    if (!moves) return std::unexpected("--moves is a whole number from 0 to " + std::to_string(kMostMoves) + ", or all.");
    choices.moves.push_back(static_cast<std::uint32_t>(*moves));
  }
  if (const auto text = arguments.value("--frontier")) {
    const auto frontier = whole_number(*text, 0, kMostMoves);
    if (!frontier) return std::unexpected("--frontier is a whole number from 0 to " + std::to_string(kMostMoves) + ".");
    choices.frontier = static_cast<std::uint32_t>(*frontier);
  }
  if (const auto text = arguments.value("--price")) {
    const auto price = whole_number(*text, 0, static_cast<std::uint64_t>(exchange::kMostRowPrice));
    if (!price) return std::unexpected("--price is a whole number from 0 to " + std::to_string(exchange::kMostRowPrice) + ".");
    choices.price = static_cast<std::int64_t>(*price);
  }
  const int ways = (choices.moves.empty() ? 0 : 1) + (choices.frontier ? 1 : 0) + (choices.price ? 1 : 0);
  if (ways > 1) return std::unexpected(std::string("Choose one of --moves, --frontier and --price."));
  if (choices.frontier) choices.moves = {*choices.frontier};
  if (choices.price) choices.moves = {0};
  if (choices.moves.empty()) choices.moves = {1, 2, 5, 10, 20, std::numeric_limits<std::uint32_t>::max()};
  if (const auto text = arguments.value("--steps")) {
    const auto steps = whole_number(*text, 0, kMostMoves);
    if (!steps) return std::unexpected("--steps is a whole number from 0 to " + std::to_string(kMostMoves) + ".");
    choices.refinements = static_cast<std::uint32_t>(*steps);
  }
  if (const auto text = arguments.value("--seconds")) {
    const auto seconds = whole_number(*text, 1, kMostSeconds);
    if (!seconds) return std::unexpected("--seconds is a whole number from 1 to " + std::to_string(kMostSeconds) + ".");
    choices.seconds = static_cast<double>(*seconds);
    if (!arguments.value("--steps")) choices.refinements = kMostMoves;
  }
  if (const auto text = arguments.value("--seed")) {
    const auto seed = whole_number(*text, 0, std::numeric_limits<std::uint64_t>::max());
    if (!seed) return std::unexpected(std::string("--seed is a whole number."));
    choices.seed = *seed;
  }
  choices.has_times = arguments.has("--times");
  return choices;
}

Outcome bench_rebalance(const Arguments& arguments, const Outside& outside) {
  const auto choices = choices_of(arguments);
  if (!choices) return wrong_usage(kSpec, choices.error());
  Outcome outcome;
  for (const std::string& path : arguments.operands()) {
    const Result<exchange::RebalanceInstance> instance = outside.read(path).and_then([&](const std::string& bytes) { return exchange::read_rebalance_instance(bytes, file_name(path)); });
    if (!instance) return failure(instance.error(), path);
    const auto units = static_cast<std::uint32_t>(instance->problem.units.size());
    for (const std::uint32_t moves : choices->moves) outcome.out += line_of(*instance, std::min(moves, units), *choices, outside);
  }
  return outcome;
}

}  // namespace

const Command kBenchRebalance = {kSpec, bench_rebalance};

}  // namespace evenhand::cli
