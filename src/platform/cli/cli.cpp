#include "platform/cli/cli.h"

#include <algorithm>
#include <array>

#include "domain/format.h"
#include "platform/cli/commands.h"

namespace evenhand::cli {

namespace {

const std::array kCommands = {&kValidate, &kConvert, &kFairness, &kRebalance, &kBenchRebalance, &kOwnership, &kCredit};

Outcome print(std::string text) { return {ExitCode::Ok, std::move(text), {}}; }

std::string version() {
  return "evenhand: scenario format " + std::to_string(exchange::kFormatVersion) + ", schema " + std::to_string(exchange::kSchemaVersion) + "\n";
}

bool is_json(std::string_view path) { return path.ends_with(".json"); }

std::string place_of(const Error& error, const std::string& path) {
  std::string text = shown_path(path);
  const Place& place = error.place;
  const bool is_text = !place.pointer.empty() || is_json(path);
  if (place.row > 0) text += (is_text ? ", line " : ", row ") + std::to_string(place.row);
  if (place.column > 0) text += ", column " + std::to_string(place.column);
  if (!place.pointer.empty()) text += ", at " + place.pointer;
  return text;
}

}  // namespace

Outcome wrong_usage(const CommandSpec& command, std::string_view sentence) {
  const std::string name(command.name);
  return {ExitCode::WrongUsage, {}, "evenhand " + name + ": " + std::string(sentence) + " See: evenhand " + name + " --help\n"};
}

Outcome failure(const Error& error, const std::string& path) {
  const ExitCode code = error.code == ErrorCode::Outside || error.code == ErrorCode::NotFound ? ExitCode::Outside : ExitCode::InvalidInput;
  return {code, {}, "evenhand: " + place_of(error, path) + ": " + error.message + "\n"};
}

std::string shown_path(const std::string& path) { return path == "-" ? "standard input" : path; }

Result<exchange::Input> read(const std::string& path, const Outside& outside, exchange::ImportChoices choices) {
  Result<std::string> bytes = outside.read(path);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  return exchange::read_input(file_name(path), std::move(*bytes), std::move(choices));
}

Result<Scenario> read_scenario(const std::string& path, const Outside& outside, std::string& err) {
  Result<exchange::Input> input = read(path, outside);
  if (!input) return std::unexpected(std::move(input.error()));
  if (auto* file = std::get_if<exchange::LoadedScenario>(&*input)) {
    for (const std::string& warning : file->warnings) err += "evenhand: " + shown_path(path) + ": " + warning + "\n";
    return std::move(file->scenario);
  }
  const auto& proposal = std::get<exchange::ImportProposal>(*input);
  err += notice_lines(proposal);
  return exchange::build_scenario(proposal, title_from(path), outside.today);
}

std::string notice_lines(const exchange::ImportProposal& proposal) {
  std::string lines;
  for (const exchange::ImportNotice& notice : proposal.notices) {
    if (notice.weight == exchange::NoticeWeight::Note || notice.weight == exchange::NoticeWeight::Blocking) continue;
    const bool asks = notice.weight == exchange::NoticeWeight::Question;
    lines += "evenhand: " + proposal.source_name + ": " + (asks ? "please check: " : "") + notice.text + "\n";
  }
  return lines;
}

std::string file_name(const std::string& path) {
  if (path == "-") return "pasted table";
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string title_from(const std::string& path) {
  std::string name = file_name(path);
  const std::size_t dot = name.find_last_of('.');
  if (dot != std::string::npos && dot > 0) name.resize(dot);
  std::ranges::replace(name, '_', ' ');
  return capitalised(name);
}

std::string size_of(const Scenario& scenario) {
  return plural(static_cast<std::int64_t>(scenario.people->size()), "person", "people") + ", " +
         plural(static_cast<std::int64_t>(scenario.clients->size()), "client", "clients");
}

std::string help() {
  std::string text = "Evenhand on the command line: is the work shared fairly?\n\nUsage: evenhand COMMAND ...\n\n";
  std::size_t longest = 0;
  for (const Command* command : kCommands) longest = std::max(longest, command->spec.name.size());
  for (const Command* command : kCommands) {
    const std::string name(command->spec.name);
    text += "  " + name + std::string(longest + 2 - name.size(), ' ') + std::string(command->spec.summary) + "\n";
  }
  return text + "\nevenhand COMMAND --help says more about one of them; evenhand --version names the formats.\n"
                "Results go to standard output, everything else to standard error. A FILE of - is standard input.\n"
                "Exit codes: 0 done, 1 the input is not valid, 2 wrong usage, 3 a file cannot be read or written.\n";
}

std::string help_for(const CommandSpec& command) {
  std::string text = "Usage: evenhand " + std::string(command.name) + " " + std::string(command.operands) + " [options]\n\n" +
                     std::string(command.summary) + "\n" + std::string(command.details) + "\n";
  for (const OptionSpec& option : command.options) {
    std::string left = option.short_name.empty() ? "  " : "  " + std::string(option.short_name) + ", ";
    left += option.name;
    if (!option.value.empty()) left += " " + std::string(option.value);
    text += left + std::string(left.size() < 30 ? 30 - left.size() : 1, ' ') + std::string(option.meaning) + "\n";
  }
  return text;
}

Outcome run(std::span<const std::string_view> arguments, const Outside& outside) {
  if (arguments.empty()) return {ExitCode::WrongUsage, {}, help()};
  const std::string_view name = arguments.front();
  if (name == "--help" || name == "-h" || name == "help") return print(help());
  if (name == "--version") return print(version());
  const auto found = std::ranges::find_if(kCommands, [&](const Command* c) { return c->spec.name == name; });
  if (found == kCommands.end()) {
    return {ExitCode::WrongUsage, {}, "evenhand: There is no command “" + std::string(name) + "”. See: evenhand --help\n"};
  }
  const Command& command = **found;
  const auto parsed = parse(command.spec, arguments.subspan(1));
  if (!parsed) return wrong_usage(command.spec, parsed.error());
  return parsed->has("--help") ? print(help_for(command.spec)) : command.run(*parsed, outside);
}

}  // namespace evenhand::cli
