// evenhand rebalance FILE
#include <limits>

#include "domain/date.h"
#include "exchange/rebalance_json.h"
#include "exchange/rebalance_report.h"
#include "exchange/rebalance_text.h"
#include "platform/cli/commands.h"

namespace evenhand::cli {

namespace {

constexpr std::uint64_t kMostRefinements = 10'000'000;
constexpr std::uint64_t kMostSeconds = 86'400;

constexpr OptionSpec kOptions[] = {
    {"--moves", "", "NUMBER", "one plan with at most so many clients changing owner"},
    {"--frontier", "", "NUMBER", "what each number of moves from 0 to this one reaches; 20 without it"},
    {"--price", "", "POINTS", "one plan with every move that takes at least so many load points off the distance from the fair parts"},
    {"--steps", "", "NUMBER", "refinements after the first picture; 400 without it and --seconds; the same steps give the same bytes"},
    {"--seconds", "", "NUMBER", "stop when so many have passed, wherever the steps are"},
    {"--seed", "", "NUMBER", "of the search; the same seed gives the same plans"},
    {"--on", "", "YYYY-MM-DD", "the day that renewals and contacts are counted from, today without it"},
    {"--ordered", "", "", "also in which order to move, every beginning good, and what that costs"},
    {"--json", "", "", "points, bounds, plan and reasons as JSON, for programs"},
    {"--blind", "", "", "without the names of people and clients"},
    {"--help", "-h", "", "this text"},
};

constexpr CommandSpec kSpec = {
    .name = "rebalance",
    .operands = "FILE",
    .summary = "finds few moves that even out the load, with a proof of how good they are",
    .details = "\nFILE is a scenario file, or a table with a column for the client and one for the owner.\n"
               "For each number of moves: the highest ratio of anybody, and a limit that no plan with as many\n"
               "moves passes. Without --moves the plan at the knee of that curve is told. Rules, locks and caps\n"
               "hold; where they leave no plan, the exit code is 1 and the sentence names them.\n"
               "With --price: the plan for which all distances from the fair parts, and the price for each move times\n"
               "its continuity cost, are least together. 1000 load points are the load of the team; 0.5 is a number.\n",
    .options = kOptions,
};

// "2", "0.5", "12.125" in thousandths.
std::optional<std::int64_t> thousandths(std::string_view text) {
  const std::size_t point = text.find('.');
  std::string digits(text.substr(0, point)), parts(point == std::string_view::npos ? "" : text.substr(point + 1));
  if (digits.empty() || (point != std::string_view::npos && parts.empty()) || parts.size() > 3) return std::nullopt;
  parts.resize(3, '0');
  const auto value = whole_number(digits + parts, 0, static_cast<std::uint64_t>(exchange::kMostPoints));
  if (!value) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

Outcome rebalance_of(const Arguments& arguments, const Outside& outside) {
  exchange::RebalanceChoices choices;
  if (arguments.has("--moves") && arguments.has("--frontier")) return wrong_usage(kSpec, "Choose one of --moves and --frontier.");
  if (const auto text = arguments.value("--price")) {
    if (arguments.has("--moves") || arguments.has("--frontier")) return wrong_usage(kSpec, "--price decides how many moves there are: leave out --moves and --frontier.");
    if (arguments.has("--ordered")) return wrong_usage(kSpec, "--ordered belongs to --moves and --frontier.");
    choices.price = thousandths(*text);
    if (!choices.price) return wrong_usage(kSpec, "--price is a number of load points from 0 to " + std::to_string(exchange::kMostPoints / 1000) + ", with at most three decimals.");
  }
  const std::string most = std::to_string(exchange::kMostFrontier);
  if (const auto text = arguments.value("--moves")) {
    const auto moves = whole_number(*text, 0, exchange::kMostFrontier);
    if (!moves) return wrong_usage(kSpec, "--moves is a whole number from 0 to " + most + ".");
    choices.moves = static_cast<std::uint32_t>(*moves);
  }
  if (const auto text = arguments.value("--frontier")) {
    const auto frontier = whole_number(*text, 0, exchange::kMostFrontier);
    if (!frontier) return wrong_usage(kSpec, "--frontier is a whole number from 0 to " + most + ".");
    choices.frontier = static_cast<std::uint32_t>(*frontier);
  }
  if (const auto text = arguments.value("--steps")) {
    const auto steps = whole_number(*text, 0, kMostRefinements);
    if (!steps) return wrong_usage(kSpec, "--steps is a whole number from 0 to " + std::to_string(kMostRefinements) + ".");
    choices.refinements = static_cast<std::uint32_t>(*steps);
  }
  if (const auto text = arguments.value("--seed")) {
    const auto seed = whole_number(*text, 0, std::numeric_limits<std::uint64_t>::max());
    if (!seed) return wrong_usage(kSpec, "--seed is a whole number.");
    choices.seed = *seed;
  }
  if (const auto text = arguments.value("--seconds")) {
    const auto seconds = whole_number(*text, 1, kMostSeconds);
    if (!seconds) return wrong_usage(kSpec, "--seconds is a whole number from 1 to " + std::to_string(kMostSeconds) + ".");
    if (outside.seconds) {
      const double end = outside.seconds() + static_cast<double>(*seconds);
      choices.is_out_of_time = [&outside, end] { return outside.seconds() >= end; };
      if (!arguments.value("--steps")) choices.refinements = kMostRefinements;
    }
  }
  const auto on = parse_iso_date(arguments.value("--on").value_or(outside.today));
  if (!on) return wrong_usage(kSpec, "--on is a day as YYYY-MM-DD.");
  choices.on = *on;
  choices.is_ordered = arguments.has("--ordered");
  choices.is_blind = arguments.has("--blind");

  Outcome outcome;
  const std::string& path = arguments.operands().front();
  const auto failed = [&](const Error& error) {
    Outcome it = failure(error, path);
    it.err.insert(0, outcome.err);
    return it;
  };
  const Result<Scenario> scenario = read_scenario(path, outside, outcome.err);
  if (!scenario) return failed(scenario.error());
  const auto computed = exchange::ComputedRebalance::make(*scenario, choices);
  if (!computed) return failed(computed.error());
  outcome.out = arguments.has("--json") ? exchange::rebalance_json(**computed) : exchange::rebalance_text(**computed);
  return outcome;
}

}  // namespace

const Command kRebalance = {kSpec, rebalance_of};

}  // namespace evenhand::cli
