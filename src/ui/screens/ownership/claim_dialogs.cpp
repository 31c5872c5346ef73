// The questions of a claim: mediate instead, use the weights that were tried. Each is tried before it is taken, so that nothing typed
// is lost. Evidence by hand: claim_by_hand.cpp; the ruling: claim_ruling.cpp.
#include <algorithm>

#include "domain/edit_accounts.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/screens/ownership/claim_parts.h"
#include "ui/screens/ownership/dispute_parts.h"
#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

using namespace ownership;

namespace {

Stamp stamp_from(const RecordForm& form, Stamp stamp, std::string_view by, std::string_view why) {
  stamp.by = normalised_name(form.words(by));
  stamp.reason = normalised_name(form.words(why));
  return stamp;
}

// What whole points make of this claim and of the verdicts in force; told before anything is filled in.
std::string weights_outlook(const ClaimTale& tale, const std::vector<int>& points) {
  ClaimEvidence evidence = tale.figures.evidence;
  for (std::size_t k = 0; k < points.size(); ++k) evidence.criteria[k].points = points[k];
  const ClaimVerdict verdict = verdict_on(evidence, tale.policy);
  const ClaimTelling telling{evidence, tale.policy, verdict, tale.names.given, kEnglish, tale.hidden()};
  const bool stays = verdict.judgement.is_same_verdict(tale.figures.verdict.judgement);
  std::string words = (stays ? "Here the verdict stays: " : "Here the figures then suggest: ") + claim_title(telling) + ".";
  const Scenario& scenario = *tale.app.scenario();
  const Stamp stamp = ownership_stamp(tale.app, "Tried", "Tried");  // for the rules alone: nothing of it is kept
  if (const auto tried = app::with_stage_points(scenario, stage_of(tale.policy, tale.evidence.stage).name, points, stamp)) {
    words += " " + consequence_words(tale.app, tale.app.ownership().records(), tale.policy, ownership_policy_of(*tried));
  }
  return words;
}

}  // namespace

std::string cooling_words(const ClaimTale& tale) {
  const auto first = first_decision_day(*tale.app.scenario(), tale.client.id, today_of(tale.app));
  return first ? "The dispute is cooling off: before " + format_date(*first) + " only “mediate first” can be recorded." : std::string();
}

RecordForm mediate_form(const ClaimTale& tale) {
  std::vector<PersonId> claimants;
  for (const ownership::Standing& standing : tale.figures.verdict.judgement.standings) claimants.push_back(tale.figures.evidence.claimants[standing.claimant]);
  RecordForm form = open_dispute_form(tale.app, tale.client.id, claimants);
  form.question = "Open a dispute and mediate first?";
  return form;
}

RecordForm weights_form(const ClaimTale& tale, const ClaimWhatIf& what_if) {
  const CriterionSweep* sweep = sweep_on_track(tale.figures, what_if);
  const std::vector<int> points = app::whole_points(what_if.weights, sweep->criterion);
  const OwnershipStage& stage = stage_of(tale.policy, tale.evidence.stage);
  std::string becomes, moved;
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (points[k] > 0) becomes += (becomes.empty() ? "" : ", ") + tale.criterion(k) + " " + std::to_string(points[k]);
  }
  for (const std::size_t k : what_if.moved) moved += (moved.empty() ? "" : ", ") + tale.policy.criteria[k].name + " " + std::to_string(points[k]);
  const std::string where = stage.name.empty() ? "at stages without weights of their own" : "at the stage " + app::shown_words(tale.app, stage.name);
  RecordForm form{.question = "Use these weights?", .deed = "Use these weights"};
  form.text = "The weights change for every account " + where + ", and are agreed as the next version: " + becomes + ". " + weights_outlook(tale, points) + " It can be undone.";
  form.label = "Weights at " + (stage.name.empty() ? "other stages" : stage.name) + ": " + moved;
  form.fields = {text_of("Agreed by", {}, true, "A name, or “The team”"), text_of("Why", {}, true, "One sentence for the record")};
  form.change = [points, name = stage.name](const Scenario& s, const RecordForm& f, const Stamp& stamp) {
    return app::with_stage_points(s, name, points, stamp_from(f, stamp, "Agreed by", "Why"));
  };
  return form;
}

void claim_dialogs(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale) {
  const IdScope scope("claim question");
  if (state.dialog.question == ClaimQuestion::Ruling) {
    if (ruling_dialog(ui, app, state.dialog, tale) != DialogAnswer::None) state.dialog = {};
    return;
  }
  if (!state.form) return;
  const bool is_taken = record_form(ui, app, state.form);
  if (is_taken && state.dialog.question == ClaimQuestion::Mediate) app.request(to_account(tale.client.id, app::AccountView::Account));
  if (is_taken && state.dialog.question == ClaimQuestion::UseWeights) state.what_if.as_agreed();
  if (!state.form) state.dialog = {};
}

}  // namespace evenhand::ui
