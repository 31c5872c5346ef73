// The command line: construct, run, say. The same program runs natively and as WebAssembly under Node.
#include <chrono>
#include <ctime>
#include <string_view>
#include <vector>

#include "domain/date.h"
#include "platform/cli/cli.h"
#include "platform/cli/files.h"

namespace {

using namespace evenhand;

std::string today() {
  const std::time_t now = std::time(nullptr);
  const std::tm* local = std::localtime(&now);
  return local ? iso_date({local->tm_year + 1900, local->tm_mon + 1, local->tm_mday}) : iso_date(date_from_days(now / 86'400));
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string_view> arguments;
  for (int i = 1; i < count; ++i) arguments.emplace_back(words[i]);
  cli::Outside outside = cli::files_outside(today());
  outside.seconds = [] { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); };
  const cli::Outcome outcome = cli::run(arguments, outside);
  cli::write_all(outcome.err, true);
  const bool is_written = cli::write_all(outcome.out, false);
  if (!is_written) cli::write_all("evenhand: The result cannot be written to standard output.\n", true);
  return static_cast<int>(is_written ? outcome.code : cli::ExitCode::Outside);
}
