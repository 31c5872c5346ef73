#include "exchange/claims_json.h"

namespace evenhand::exchange {

using namespace ownership;

ClaimReport claim_report(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimQuestion& question, bool with_record_flips) {
  ClaimReport report{.evidence = evidence_for(records, policy, question), .verdict = {}, .flips = {}};
  const ClaimEvidence& evidence = report.evidence;
  report.verdict = verdict_on(evidence, policy);
  report.flips = flips_of(evidence, policy);
  report.sweeps = sweeps_of(evidence, policy);
  report.open_items = open_items_of(records, policy, evidence);
  report.robustness = robustness_of(evidence, policy);
  report.robustness_in_order = robustness_of(evidence, policy, {.keeps_order = true});
  report.roles = roles_of(records, evidence.client, evidence.at, evidence.stage);
  report.precedents = precedents_of(records, policy, evidence);
  report.scenario = &records.scenario();
  if (!with_record_flips) return report;
  report.record_flips.emplace();
  if (evidence.claimants.empty()) return report;
  RecordFlipsJob job(records, policy, evidence);
  while (!job.progress().is_finished()) job.step(1'000);
  report.record_flips = job.result();
  return report;
}

}  // namespace evenhand::exchange
