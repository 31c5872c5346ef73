// evenhand convert TABLE... -o scenario.json
#include <algorithm>

#include "domain/date.h"
#include "domain/text.h"
#include "exchange/join_tables.h"
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
    .operands = "TABLE...",
    .most_operands = 50,
    .summary = "turns tables of clients and owners (CSV) into a scenario file",
    .details = "\nSeveral tables of one system (accounts, users, opportunities, events) are joined by their ids.\n"
               "The columns of the usual CRM exports are recognised. ROLE is what --columns prints, in any case:\n"
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

// The proposal with what the command line says about single columns; the error is a sentence.
using Chosen = std::expected<exchange::ImportProposal, std::string>;

Chosen with_mapping(const exchange::ImportProposal& proposal, std::string_view mapping) {
  const std::size_t equals = mapping.find_last_of('=');
  if (equals == std::string_view::npos) return std::unexpected("--map wants HEADER=ROLE, and “" + std::string(mapping) + "” has no =.");
  const auto role = role_named(mapping.substr(equals + 1));
  if (!role) return std::unexpected("“" + std::string(mapping.substr(equals + 1)) + "” is no role. Roles are " + role_list() + ".");
  const std::string header = matching_name(mapping.substr(0, equals));
  const auto tables = tables_of(proposal);
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (std::size_t column = 0; column < tables[t]->columns.size(); ++column) {
      if (matching_name(tables[t]->columns[column].header) != header) continue;
      exchange::ImportChoices choices = tables[t]->choices;
      choices.roles[column] = *role;
      return exchange::with_choices(proposal, t, std::move(choices));
    }
  }
  return std::unexpected("No column is called “" + std::string(mapping.substr(0, equals)) + "”.");
}

exchange::ImportProposal with_decimal(const exchange::ImportProposal& proposal, exchange::DecimalMark mark) {
  std::vector<exchange::TableSource> sources;
  for (const exchange::TableProposal* table : tables_of(proposal)) {
    exchange::ImportChoices choices = table->choices;
    for (std::size_t column = 0; column < table->columns.size(); ++column) choices.decimals[column] = mark;
    sources.push_back({table->table, std::move(choices)});
  }
  return exchange::propose_import(std::move(sources));
}

Chosen with_choices(exchange::ImportProposal proposal, const Arguments& arguments) {
  if (const auto mark = arguments.value("--decimal")) {
    if (*mark != "point" && *mark != "comma") return std::unexpected("--decimal is point or comma.");
    proposal = with_decimal(proposal, *mark == "comma" ? exchange::DecimalMark::Comma : exchange::DecimalMark::Point);
  }
  for (const std::string& mapping : arguments.values("--map")) {
    Chosen next = with_mapping(proposal, mapping);
    if (!next) return next;
    proposal = std::move(*next);
  }
  return proposal;
}

std::string column_list(const exchange::ImportProposal& proposal) {
  std::string list;
  const auto tables = tables_of(proposal);
  for (const exchange::TableProposal* table : tables) {
    if (tables.size() > 1) list += (list.empty() ? "" : "\n") + table->source_name + "\n";
    for (const exchange::ColumnProposal& column : table->columns) list += column.header + " = " + std::string(exchange::role_label(column.role)) + "\n";
  }
  return list;
}

// All tables together, or what went wrong with one of them.
std::expected<exchange::ImportProposal, Outcome> read_tables(const Arguments& arguments, const Outside& outside) {
  std::vector<exchange::TableSource> sources;
  for (const std::string& path : arguments.operands()) {
    Result<exchange::Input> input = read(path, outside);
    if (!input) return std::unexpected(failure(input.error(), path));
    auto* table = std::get_if<exchange::ImportProposal>(&*input);
    if (!table) return std::unexpected(failure({ErrorCode::WrongKind, "This is a scenario file already. Check it with: evenhand validate", {}}, path));
    if (arguments.operands().size() == 1) return std::move(*table);
    sources.push_back({table->table, table->choices});
  }
  return exchange::propose_import(std::move(sources));
}

Outcome convert(const Arguments& arguments, const Outside& outside) {
  const std::string& path = arguments.operands().front();
  const std::string imported_on = arguments.value("--imported-on").value_or(outside.today);
  if (!parse_iso_date(imported_on)) return wrong_usage(kSpec, "--imported-on is a day as YYYY-MM-DD.");
  const std::string title = arguments.value("--title").value_or(title_from(path));
  if (is_blank(title) || !is_utf8(title)) return wrong_usage(kSpec, "--title is empty.");

  auto tables = read_tables(arguments, outside);
  if (!tables) return std::move(tables.error());
  const Chosen proposal = with_choices(std::move(*tables), arguments);
  if (!proposal) return wrong_usage(kSpec, proposal.error());
  if (arguments.has("--columns")) return {ExitCode::Ok, column_list(*proposal), {}};

  Outcome outcome;
  outcome.err = notice_lines(*proposal);
  const Result<Scenario> scenario = exchange::build_scenario(*proposal, title, imported_on);
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
