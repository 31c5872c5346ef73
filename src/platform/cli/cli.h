// The command line `evenhand` (X7) over the same core as the page: validate, convert, fairness, rebalance, ownership, credit. A pure function of its
// arguments and of what the outside reads and writes, so that the tests need no process.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/error.h"

namespace evenhand::cli {

enum class ExitCode : int {
  Ok = 0,
  InvalidInput = 1,  // what was read breaks a rule
  WrongUsage = 2,    // the command line itself
  Outside = 3,       // a file cannot be read or written
};

// What a command needs of the outside. "-" is standard input. An Error's message is a whole sentence.
struct Outside {
  std::function<Result<std::string>(const std::string& path)> read;
  std::function<std::optional<Error>(const std::string& path, std::string_view bytes)> write;
  std::string today;  // YYYY-MM-DD, for what is converted without --imported-on
  std::function<double()> seconds = {};  // of a clock that never goes back; without it no time limit holds
};

struct Outcome {
  ExitCode code = ExitCode::Ok;
  std::string out;  // for standard output: the result, nothing else
  std::string err;  // for standard error: one line each
};

// `arguments` without the program's name.
Outcome run(std::span<const std::string_view> arguments, const Outside& outside);

}  // namespace evenhand::cli
