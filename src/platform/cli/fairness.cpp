// evenhand fairness FILE
#include <algorithm>
#include <array>
#include <limits>

#include "exchange/figures_json.h"
#include "exchange/figures_sheet.h"
#include "exchange/figures_text.h"
#include "platform/cli/commands.h"

namespace evenhand::cli {

namespace {

constexpr std::uint64_t kMostDeals = 1'000'000;

constexpr OptionSpec kOptions[] = {
    {"--ledger", "", "LEDGER", "only one of burden, opportunity, visibility"},
    {"--json", "", "", "every figure as JSON, for programs"},
    {"--csv", "", "", "people and ratios as a table, for a spreadsheet"},
    {"--semicolons", "", "", "with --csv: semicolons and decimal commas, as many countries write them"},
    {"--deals", "", "NUMBER", "random deals for “is it chance?”, 10000 without it, 0 for none"},
    {"--seed", "", "NUMBER", "of the random deals; the same seed gives the same answer"},
    {"--blind", "", "", "without the names of people and clients"},
    {"--help", "-h", "", "this text"},
};

constexpr CommandSpec kSpec = {
    .name = "fairness",
    .operands = "FILE",
    .summary = "says how evenly the load is shared, as text, JSON or CSV",
    .details = "\nFILE is a scenario file, or a table with a column for the client and one for the owner.\n"
               "The page exports the same bytes as --json and --csv give.\n",
    .options = kOptions,
};

std::optional<Ledger> ledger_named(std::string_view word) {
  const auto found = std::ranges::find_if(kLedgers, [&](Ledger ledger) { return ledger_word(ledger) == word; });
  return found == std::end(kLedgers) ? std::nullopt : std::optional(*found);
}

Outcome fairness_of(const Arguments& arguments, const Outside& outside) {
  exchange::FiguresChoices choices;
  if (const auto word = arguments.value("--ledger")) {
    choices.ledger = ledger_named(*word);
    if (!choices.ledger) return wrong_usage(kSpec, "--ledger is one of burden, opportunity, visibility.");
  }
  if (const auto text = arguments.value("--deals")) {
    const auto deals = whole_number(*text, 0, kMostDeals);
    if (!deals) return wrong_usage(kSpec, "--deals is a whole number from 0 to 1000000.");
    choices.chance.deals = static_cast<std::uint32_t>(*deals);
  }
  if (const auto text = arguments.value("--seed")) {
    const auto seed = whole_number(*text, 0, std::numeric_limits<std::uint64_t>::max());
    if (!seed) return wrong_usage(kSpec, "--seed is a whole number.");
    choices.chance.seed = *seed;
  }
  if (arguments.has("--json") && arguments.has("--csv")) return wrong_usage(kSpec, "Choose one of --json and --csv.");
  if (arguments.has("--semicolons") && !arguments.has("--csv")) return wrong_usage(kSpec, "--semicolons goes with --csv.");

  Outcome outcome;
  const std::string& path = arguments.operands().front();
  const Result<Scenario> scenario = read_scenario(path, outside, outcome.err);
  if (!scenario) {
    Outcome failed = failure(scenario.error(), path);
    failed.err.insert(0, outcome.err);
    return failed;
  }
  if (arguments.has("--csv")) choices.chance.deals = 0;
  const exchange::ComputedFigures figures(*scenario, choices);
  const exchange::FiguresReport report = figures.report(arguments.has("--blind"));
  const exchange::CsvStyle style = arguments.has("--semicolons") ? exchange::CsvStyle::SemicolonComma : exchange::CsvStyle::CommaPoint;
  outcome.out = arguments.has("--json")  ? exchange::figures_json(report)
                : arguments.has("--csv") ? exchange::write_csv(exchange::figures_sheet(report), style)
                                         : exchange::figures_text(report);
  return outcome;
}

}  // namespace

const Command kFairness = {kSpec, fairness_of};

}  // namespace evenhand::cli
