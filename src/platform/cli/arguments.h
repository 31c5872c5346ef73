// Options and operands of one command: `--name value`, `--name=value`, `--` ends the options, "-" is an operand.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::cli {

struct OptionSpec {
  std::string_view name;         // "--title"
  std::string_view short_name;   // "-o"; may be empty
  std::string_view value;        // "TITLE", for the help; empty = takes none
  std::string_view meaning;      // for the help
  bool can_repeat = false;
};

struct CommandSpec {
  std::string_view name;
  std::string_view operands;     // "FILE"
  std::size_t most_operands = 1; // at least one
  std::string_view summary;      // one line
  std::string_view details;      // for its own help; ends in a line end
  std::span<const OptionSpec> options;
};

class Arguments {
 public:
  const std::vector<std::string>& operands() const { return operands_; }
  bool has(std::string_view option) const;
  // Of the last use.
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;

 private:
  friend std::expected<Arguments, std::string> parse(const CommandSpec&, std::span<const std::string_view>);
  std::vector<std::string> operands_;
  std::vector<std::pair<std::string_view, std::string>> given_;
};

// The error is a sentence that says what to do.
std::expected<Arguments, std::string> parse(const CommandSpec& command, std::span<const std::string_view> arguments);

// A whole number in plain digits, from `least` to `most`.
std::optional<std::uint64_t> whole_number(std::string_view text, std::uint64_t least, std::uint64_t most);

}  // namespace evenhand::cli
