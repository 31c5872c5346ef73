// evenhand convert TABLE -o scenario.json
#include <algorithm>

#include "domain/date.h"
#include "domain/text.h"
#include "platform/cli/commands.h"

namespace evenhand::cli {

namespace {

using exchange::ColumnRole;

constexpr OptionSpec kOptions[] = {
    {"--output", "-o", "FILE", "where the scenario goes; standard output without it"},
    {"--title", "", "TITLE", "of the scenario; the file's name without it"},
    {"--imported-on", "", "DATE", "YYYY-MM-DD; today without it"},
    {"--map", "", "HEADER=ROLE", "what a column is, against the automatic mapping", true},
    {"--decimal", "", "MARK", "point or comma, for every number column"},
    {"--columns", "", "", "only list the columns and what they are taken for"},
    {"--help", "-h", "", "this text"},
};

constexpr CommandSpec kSpec = {
    .name = "convert",
    .operands = "TABLE",
    .summary = "turns a table of clients and owners (CSV) into a scenario file",
    .details = "\nThe columns of the usual CRM exports are recognised. ROLE is what --columns prints, in any case:\n"
               "client, account manager, segment, number per client, not used, ...\n",
    .options = kOptions,
};

std::optional<ColumnRole> role_named(std::string_view words) {
  const std::string wanted = matching_name(words);
  for (std::size_t i = 0; i < exchange::kColumnRoleCount; ++i) {
    const auto role = static_cast<ColumnRole>(i);
    if (matching_name(exchange::role_label(role)) == wanted) return role;
  }
  return std::nullopt;
}

std::string role_list() {
  std::string list;
  for (std::size_t i = 0; i < exchange::kColumnRoleCount; ++i) {
    const std::string label(exchange::role_label(static_cast<ColumnRole>(i)));
    if (list.find("“" + label + "”") == std::string::npos) list += (list.empty() ? "“" : ", “") + label + "”";
  }
  return list;
}

// Adds what the command line says about single columns; the error is a sentence.
std::expected<exchange::ImportChoices, std::string> choices_for(const exchange::ImportProposal& proposal, const Arguments& arguments) {
  exchange::ImportChoices choices = proposal.choices;
  for (const std::string& mapping : arguments.values("--map")) {
    const std::size_t equals = mapping.find_last_of('=');
    if (equals == std::string::npos) return std::unexpected("--map wants HEADER=ROLE, and “" + mapping + "” has no =.");
    const std::string header = matching_name(std::string_view(mapping).substr(0, equals));
    const auto column = std::ranges::find_if(proposal.columns, [&](const auto& each) { return matching_name(each.header) == header; });
    if (column == proposal.columns.end()) return std::unexpected("No column is called “" + mapping.substr(0, equals) + "”.");
    const auto role = role_named(std::string_view(mapping).substr(equals + 1));
    if (!role) return std::unexpected("“" + mapping.substr(equals + 1) + "” is no role. Roles are " + role_list() + ".");
    choices.roles[static_cast<std::size_t>(column - proposal.columns.begin())] = *role;
  }
  if (const auto mark = arguments.value("--decimal")) {
    if (*mark != "point" && *mark != "comma") return std::unexpected("--decimal is point or comma.");
    for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
      choices.decimals[i] = *mark == "comma" ? exchange::DecimalMark::Comma : exchange::DecimalMark::Point;
    }
  }
  return choices;
}

std::string column_list(const exchange::ImportProposal& proposal) {
  std::string list;
  for (const exchange::ColumnProposal& column : proposal.columns) {
    list += column.header + " = " + std::string(exchange::role_label(column.role)) + "\n";
  }
  return list;
}

Outcome convert(const Arguments& arguments, const Outside& outside) {
  const std::string& path = arguments.operands().front();
  const std::string imported_on = arguments.value("--imported-on").value_or(outside.today);
  if (!parse_iso_date(imported_on)) return wrong_usage(kSpec, "--imported-on is a day as YYYY-MM-DD.");
  const std::string title = arguments.value("--title").value_or(title_from(path));
  if (is_blank(title) || !is_utf8(title)) return wrong_usage(kSpec, "--title is empty.");

  Result<exchange::Input> input = read(path, outside);
  if (!input) return failure(input.error(), path);
  const auto* first = std::get_if<exchange::ImportProposal>(&*input);
  if (!first) return failure({ErrorCode::WrongKind, "This is a scenario file already. Check it with: evenhand validate", {}}, path);
  auto choices = choices_for(*first, arguments);
  if (!choices) return wrong_usage(kSpec, choices.error());
  const exchange::ImportProposal proposal = *choices == first->choices ? *first : exchange::with_choices(*first, std::move(*choices));
  if (arguments.has("--columns")) return {ExitCode::Ok, column_list(proposal), {}};

  Outcome outcome;
  outcome.err = notice_lines(proposal);
  const Result<Scenario> scenario = exchange::build_scenario(proposal, title, imported_on);
  if (!scenario) {
    Outcome failed = failure(scenario.error(), path);
    failed.err.insert(0, outcome.err);
    return failed;
  }
  const std::string json = exchange::to_json(*scenario);
  const std::string target = arguments.value("--output").value_or("-");
  if (target == "-") {
    outcome.out = json;
    return outcome;
  }
  if (const std::optional<Error> refused = outside.write(target, json)) return failure(*refused, target);
  outcome.out = target + ": " + size_of(*scenario) + "\n";
  return outcome;
}

}  // namespace

const Command kConvert = {kSpec, convert};

}  // namespace evenhand::cli
