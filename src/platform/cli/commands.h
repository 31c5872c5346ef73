// Inside src/platform/cli only: the commands and what they share.
#pragma once

#include <string>

#include "exchange/input.h"
#include "platform/cli/cli.h"
#include "platform/cli/arguments.h"

namespace evenhand::cli {

struct Command {
  const CommandSpec& spec;
  Outcome (*run)(const Arguments& arguments, const Outside& outside);
};

extern const Command kValidate;
extern const Command kConvert;
extern const Command kFairness;
extern const Command kOwnership;
extern const Command kCredit;
extern const Command kRebalance;
extern const Command kBenchRebalance;

std::string help();
std::string help_for(const CommandSpec& command);

Outcome wrong_usage(const CommandSpec& command, std::string_view sentence);

// "evenhand: north.json, line 12, column 7, at /people/3/fte: ..." and the exit code that belongs to it.
Outcome failure(const Error& error, const std::string& path);

// "standard input" for "-".
std::string shown_path(const std::string& path);

// The file's bytes as what they are: a scenario or a table.
Result<exchange::Input> read(const std::string& path, const Outside& outside, exchange::ImportChoices choices = {});

// A scenario as it is, or a table under the automatic mapping; warnings and notices go to `err`.
Result<Scenario> read_scenario(const std::string& path, const Outside& outside, std::string& err);

// "evenhand: note: ... (rows 3, 7)": a line for each notice that changes figures or asks something.
std::string notice_lines(const exchange::ImportProposal& proposal);

// The name without folders, which is all that the page knows of a file; standard input is "pasted table". It enters what is
// written, so that the page and the command line write the same.
std::string file_name(const std::string& path);

// The scenario's title from the file's name, as the page makes it.
std::string title_from(const std::string& path);

// "8 people, 118 clients"
std::string size_of(const Scenario& scenario);

}  // namespace evenhand::cli
