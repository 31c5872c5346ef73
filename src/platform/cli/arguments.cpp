#include "platform/cli/arguments.h"

#include <algorithm>

namespace evenhand::cli {

bool Arguments::has(std::string_view option) const {
  return std::ranges::any_of(given_, [&](const auto& each) { return each.first == option; });
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  std::vector<std::string> found;
  for (const auto& [name, text] : given_) {
    if (name == option) found.push_back(text);
  }
  return found;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  std::vector<std::string> all = values(option);
  return all.empty() ? std::nullopt : std::optional(std::move(all.back()));
}

std::expected<Arguments, std::string> parse(const CommandSpec& command, std::span<const std::string_view> arguments) {
  Arguments parsed;
  bool takes_options = true;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (!takes_options || argument == "-" || !argument.starts_with('-')) {
      parsed.operands_.emplace_back(argument);
      continue;
    }
    if (argument == "--") {
      takes_options = false;
      continue;
    }
    const std::size_t equals = argument.starts_with("--") ? argument.find('=') : std::string_view::npos;
    const std::string_view name = argument.substr(0, equals);
    const auto spec = std::ranges::find_if(command.options, [&](const OptionSpec& o) { return o.name == name || (!o.short_name.empty() && o.short_name == name); });
    if (spec == command.options.end()) return std::unexpected("There is no option " + std::string(name) + ".");
    if (!spec->can_repeat && parsed.has(spec->name)) return std::unexpected(std::string(spec->name) + " is given twice.");
    if (spec->value.empty()) {
      if (equals != std::string_view::npos) return std::unexpected(std::string(name) + " takes no value.");
      parsed.given_.emplace_back(spec->name, std::string());
    } else if (equals != std::string_view::npos) {
      parsed.given_.emplace_back(spec->name, std::string(argument.substr(equals + 1)));
    } else if (i + 1 < arguments.size()) {
      parsed.given_.emplace_back(spec->name, std::string(arguments[++i]));
    } else {
      return std::unexpected(std::string(name) + " needs a value: " + std::string(spec->value) + ".");
    }
  }
  if (parsed.has("--help")) return parsed;
  if (parsed.operands_.empty()) return std::unexpected("Name the " + std::string(command.operands) + " to read, or - for standard input.");
  if (parsed.operands_.size() > command.most_operands) return std::unexpected("“" + parsed.operands_[command.most_operands] + "” is one too many.");
  return parsed;
}

std::optional<std::uint64_t> whole_number(std::string_view text, std::uint64_t least, std::uint64_t most) {
  if (text.empty() || text.size() > 20) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (number > (most - std::min(digit, most)) / 10) return std::nullopt;
    number = number * 10 + digit;
  }
  return number < least || number > most ? std::nullopt : std::optional(number);
}

}  // namespace evenhand::cli
