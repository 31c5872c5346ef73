// evenhand ownership FILE
#include <utility>

#include "domain/edit_ownership.h"
#include "exchange/claims_json.h"
#include "platform/cli/commands.h"
#include "platform/cli/ownership_question.h"

namespace evenhand::cli {

namespace {

using namespace ownership;

constexpr OptionSpec kOptions[] = {
    {"--client", "", "ID", "one client's claim with all that explains it; an id or a name"},
    {"--radar", "", "", "accounts with several active claimants and nothing in force that settles it"},
    {"--at", "", "DATE", "as it stood on that day, YYYY-MM-DD; today without it"},
    {"--stage", "", "STAGE", "under that stage's weights, with --client; the client's own without it"},
    {"--json", "", "", "every figure as JSON, for programs"},
    {"--blind", "", "", "without the names of people and clients"},
    {"--help", "-h", "", "this text"},
};

constexpr CommandSpec kSpec = {
    .name = "ownership",
    .operands = "FILE",
    .summary = "says whose client it is, how sure that is and what would change it",
    .details = "\nFILE is a scenario file with touchpoints, opportunities and assignments.\n"
               "Without --client and --radar: the verdict on every client that two or more people have a claim to,\n"
               "with the share of the weight that has evidence, and ties.\n",
    .options = kOptions,
};

std::string lines(const std::vector<std::string>& sentences, std::string_view indent = "") {
  std::string text;
  for (const std::string& sentence : sentences) text.append(indent).append(sentence).append("\n");
  return text;
}

std::vector<std::string> not_counted(const ClaimTelling& telling, const Scenario& scenario) {
  std::vector<std::string> sentences = left_out_sentences(telling);
  if (std::string revenue = revenue_sentence(telling, scenario); !revenue.empty()) sentences.insert(sentences.begin(), std::move(revenue));
  return sentences;
}

std::string robustness_lines(const ClaimTelling& telling, const RobustnessResult& result, bool keeps_order) {
  return "  " + robustness_sentence(telling, result, keeps_order) + "\n" + lines(robustness_details(telling, result), "    ");
}

std::string claim_text(const exchange::ClaimReport& report, const RecordIndex& records, const OwnershipPolicy& policy, const exchange::OwnershipNames& names) {
  const ClaimTelling telling{report.evidence, policy, report.verdict, names.person, kEnglish, &names.hidden};
  std::string text = names.client(report.evidence.client) + "\n\n" + claim_title(telling) + "\n" + lines(claim_subtitle(telling));
  text += "Rules " + rules_words(records.scenario(), {.policy_version = policy.version, .is_changed_since = !is_ownership_policy_agreed(records.scenario())}, report.evidence.at) + ".\n";
  if (!report.verdict.contributions.empty()) {
    text += "\n" + (waterfall_title(telling).empty() ? std::string("What each criterion adds") : waterfall_title(telling)) + "\n";
    for (const Contribution& c : report.verdict.contributions) {
      text += "  " + format_signed(c.thousandths / 1000.0, 3) + "  " + telling.words(policy.criteria[c.criterion].name) + ", " +
              plural(report.evidence.criteria[c.criterion].points, "point", "points") + "\n";
    }
    text += "   " + format_number(report.verdict.margin_thousandths / 1000.0, 3) + "  margin\n";
  }
  text += lines(tie_sentences(telling)) + lines(not_counted(telling, records.scenario()));
  text += "\nHow the tree decided\n";
  for (const TreeLine& line : tree_lines(telling)) text += "  " + line.question + (line.answer.empty() ? "" : " " + line.answer) + "\n";
  text += "\nWhat would change this\n" + lines(flip_sentences(telling, report.flips), "  ") + lines(sweep_sentences(telling, report.sweeps), "  ") + lines(open_item_sentences(telling, report.open_items), "  ");
  if (report.record_flips && !report.evidence.claimants.empty()) text += "  " + record_flip_sentence(records, *report.record_flips, names.person) + "\n";
  text += "\nHow sure it is\n" + robustness_lines(telling, report.robustness, false) + robustness_lines(telling, report.robustness_in_order, true);
  text += "  " + precedent_sentence(report.precedents, report.verdict.judgement.kind) + "\n";
  for (const Precedent& precedent : report.precedents) {
    text += "    " + names.client(precedent.client) + ", " + iso_date(precedent.made_on) + ": " + std::string(verdict_phrase(precedent.kind)) + ", " + format_number(precedent.distance, 2) + " apart\n";
  }
  const std::vector<std::string> roles = role_sentences(report.roles, names.person);
  if (!roles.empty()) text += "\nRoles\n" + lines(roles, "  ");
  return text;
}

std::string radar_text(const exchange::RadarReport& report, const exchange::OwnershipNames& names) {
  std::string text;
  if (report.rows.empty()) text = "No account is contested: nobody shares the conversation, no owner is silent.\n";
  for (const RadarRow& row : report.rows) {
    text += names.client(row.client) + ": heat " + format_count(row.heat) + (row.is_contested() ? "" : ", settled") + "\n" + lines(radar_sentences(row, names.person), "  ");
  }
  const std::vector<std::string> together = coordination_sentences(report.times, report.satisfaction);
  if (!together.empty()) text += "\nHow working together goes\n" + lines(together, "  ");
  return text;
}

std::string list_text(const RecordIndex& records, const OwnershipPolicy& policy, Date at, const exchange::OwnershipNames& names) {
  std::string text;
  for (const Client& client : *records.scenario().clients) {
    const ClaimEvidence evidence = evidence_for(records, policy, {.client = client.id, .at = at});
    if (evidence.claimants.size() < 2) continue;
    const ClaimVerdict verdict = verdict_on(evidence, policy);
    const ClaimTelling telling{evidence, policy, verdict, names.person, kEnglish, &names.hidden};
    text += names.client(client.id) + ": " + claim_title(telling) + "; margin " + format_number(verdict.margin_thousandths / 1000.0, 3);
    text += "; evidence covers " + format_percent(verdict.judgement.facts.coverage.value(), 0);
    const FlipAnalysis flips = flips_of(evidence, policy);
    if (flips.first_change) text += "; changes with " + format_short(flips.first_change->moved * 100.0, 1) + " points of weight" + (verdict.silent.empty() ? "" : " moved within it");
    text += "\n" + lines(tie_sentences(telling), "  ");
  }
  return text.empty() ? "No client has two or more people with a claim.\n" : text;
}

Outcome ownership_of(const Arguments& arguments, const Outside& outside) {
  if (arguments.has("--radar") && arguments.has("--client")) return wrong_usage(kSpec, "Choose one of --client and --radar.");
  if (arguments.has("--stage") && !arguments.has("--client")) return wrong_usage(kSpec, "--stage goes with --client.");
  const OwnershipQuestion question(kSpec, arguments, outside);
  if (question.refusal()) return *question.refusal();
  Outcome outcome{ExitCode::Ok, {}, question.notices()};
  const RecordIndex records(question.scenario());
  const OwnershipPolicy& policy = ownership_policy_of(question.scenario());
  const exchange::OwnershipNames& names = question.names();
  if (arguments.has("--radar")) {
    const exchange::RadarReport report = exchange::radar_report(records, policy, question.at());
    outcome.out = arguments.has("--json") ? exchange::radar_json(report, question.at(), names) : radar_text(report, names);
    return outcome;
  }
  if (question.client()) {
    const exchange::ClaimReport report = exchange::claim_report(records, policy, {*question.client(), question.at(), arguments.value("--stage"), {}}, true);
    outcome.out = arguments.has("--json") ? exchange::claims_json({report}, policy, question.at(), names) : claim_text(report, records, policy, names);
    return outcome;
  }
  if (!arguments.has("--json")) {
    outcome.out = list_text(records, policy, question.at(), names);
    return outcome;
  }
  std::vector<exchange::ClaimReport> reports;
  for (const Client& client : *question.scenario().clients) {
    exchange::ClaimReport report = exchange::claim_report(records, policy, {.client = client.id, .at = question.at()});
    if (report.evidence.claimants.size() > 1) reports.push_back(std::move(report));
  }
  outcome.out = exchange::claims_json(reports, policy, question.at(), names);
  return outcome;
}

}  // namespace

const Command kOwnership = {kSpec, ownership_of};

}  // namespace evenhand::cli
