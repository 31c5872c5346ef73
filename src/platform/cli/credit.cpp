// evenhand credit FILE
#include <algorithm>

#include "exchange/claims_json.h"
#include "platform/cli/commands.h"
#include "platform/cli/ownership_question.h"

namespace evenhand::cli {

namespace {

using namespace ownership;

constexpr OptionSpec kOptions[] = {
    {"--client", "", "ID", "only this client; an id or a name"},
    {"--rule", "", "RULE", "one of equal, influence, first, last, 40-20-40, shapley, peer; all without it"},
    {"--at", "", "DATE", "as it stood on that day, YYYY-MM-DD; today without it"},
    {"--json", "", "", "every figure as JSON, for programs"},
    {"--blind", "", "", "without the names of people and clients"},
    {"--help", "-h", "", "this text"},
};

constexpr CommandSpec kSpec = {
    .name = "credit",
    .operands = "FILE",
    .summary = "splits the credit for clients by documented rules",
    .details = "\nFILE is a scenario file with touchpoints. Each rule says who would gain if a colleague's contacts vanished.\n",
    .options = kOptions,
};

std::string text_of(const exchange::CreditReport& report, const exchange::OwnershipNames& names) {
  std::string text = names.client(report.client) + "\n";
  for (const CreditSplit& split : report.splits) {
    text += "  " + std::string(credit_word(split.rule)) + ": ";
    if (split.state == CreditState::Ready) {
      std::vector<std::string> parts;
      for (const CreditShare& share : split.shares) parts.push_back(names.person(share.person) + " " + format_percent(share.share, 1));
      text += join_names(parts, parts.size());
    } else {
      text += "no split";
    }
    text += "\n";
    for (const std::string& sentence : credit_sentences(split, names.person)) text += "    " + sentence + "\n";
  }
  return text;
}

Outcome credit_for(const Arguments& arguments, const Outside& outside) {
  std::vector<CreditRule> rules(kCreditRules.begin(), kCreditRules.end());
  if (const auto word = arguments.value("--rule")) {
    std::erase_if(rules, [&](CreditRule rule) { return credit_word(rule) != *word; });
    if (rules.empty()) return wrong_usage(kSpec, "--rule is one of equal, influence, first, last, 40-20-40, shapley, peer.");
  }
  const OwnershipQuestion question(kSpec, arguments, outside);
  if (question.refusal()) return *question.refusal();
  const RecordIndex records(question.scenario());
  const OwnershipPolicy& policy = ownership_policy_of(question.scenario());
  std::vector<exchange::CreditReport> reports;
  for (const Client& client : *question.scenario().clients) {
    if (question.client() && *question.client() != client.id) continue;
    exchange::CreditReport report{client.id, {}};
    for (const CreditRule rule : rules) report.splits.push_back(credit_of(records, policy, client.id, question.at(), rule));
    const bool has_split = std::ranges::any_of(report.splits, [](const CreditSplit& split) { return !split.shares.empty(); });
    if (has_split || question.client()) reports.push_back(std::move(report));
  }
  Outcome outcome{ExitCode::Ok, {}, question.notices()};
  if (arguments.has("--json")) outcome.out = exchange::credit_json(reports, question.at(), question.names());
  else if (reports.empty()) outcome.out = "Nobody had a meaningful contact in the window: there is no credit to split.\n";
  else for (const exchange::CreditReport& report : reports) outcome.out += text_of(report, question.names());
  return outcome;
}

}  // namespace

const Command kCredit = {kSpec, credit_for};

}  // namespace evenhand::cli
