// evenhand validate FILE
#include "exchange/record_notices.h"
#include "platform/cli/commands.h"

namespace evenhand::cli {

namespace {

constexpr OptionSpec kOptions[] = {{"--help", "-h", "", "this text"}};

constexpr CommandSpec kSpec = {
    .name = "validate",
    .operands = "FILE",
    .summary = "checks a scenario file against every rule of the model",
    .details = "\nThe first rule that is broken is named with line, column and JSON pointer.\n",
    .options = kOptions,
};

Outcome validate_file(const Arguments& arguments, const Outside& outside) {
  const std::string& path = arguments.operands().front();
  const Result<exchange::Input> input = read(path, outside);
  if (!input) return failure(input.error(), path);
  const auto* file = std::get_if<exchange::LoadedScenario>(&*input);
  if (!file) {
    return failure({ErrorCode::WrongKind, "This is a table, not a scenario file. Turn it into one with: evenhand convert", {}}, path);
  }
  Outcome outcome;
  for (const std::string& warning : file->warnings) outcome.err += "evenhand: " + shown_path(path) + ": " + warning + "\n";
  for (const std::string& notice : exchange::record_notices(file->scenario)) outcome.err += "evenhand: " + shown_path(path) + ": " + notice + "\n";
  outcome.out = shown_path(path) + ": valid, " + size_of(file->scenario) + ", policy version " +
                std::to_string(file->scenario.policy->version) + "\n";
  return outcome;
}

}  // namespace

const Command kValidate = {kSpec, validate_file};

}  // namespace evenhand::cli
