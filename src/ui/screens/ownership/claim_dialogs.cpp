// The questions of a claim: mediate instead, use the weights that were tried. Each is tried before it is taken, so that nothing typed
// is lost. Evidence by hand: claim_by_hand.cpp; the ruling: claim_ruling.cpp.
#include <algorithm>

#include "domain/edit_accounts.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/screens/ownership/claim_parts.h"
#include "ui/screens/ownership/dispute_parts.h"

namespace evenhand::ui {

using namespace ownership;

namespace {

Stamp stamp_from(const RecordForm& form, Stamp stamp, std::string_view by, std::string_view why) {
  stamp.by = normalised_name(form.words(by));
  stamp.reason = normalised_name(form.words(why));
  return stamp;
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
  const std::vector<int> points = app::whole_points(app::swept_weights(tale.figures.evidence, sweep->criterion, what_if.weight.value_or(sweep->now)), sweep->criterion);
  const OwnershipStage& stage = stage_of(tale.policy, tale.evidence.stage);
  std::string becomes;
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (points[k] > 0) becomes += (becomes.empty() ? "" : ", ") + tale.criterion(k) + " " + std::to_string(points[k]);
  }
  const std::string where = stage.name.empty() ? "at stages without weights of their own" : "at the stage " + app::shown_words(tale.app, stage.name);
  RecordForm form{.question = "Use these weights?", .deed = "Use these weights"};
  form.text = "The weights change for every account " + where + ", and are agreed as the next version: " + becomes + ". It can be undone.";
  form.label = "Weight of " + tale.policy.criteria[sweep->criterion].name + " at " + (stage.name.empty() ? "other stages" : stage.name) + ": " + std::to_string(points[sweep->criterion]);
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
  if (is_taken && state.dialog.question == ClaimQuestion::UseWeights) state.what_if.weight.reset();
  if (!state.form) state.dialog = {};
}

}  // namespace evenhand::ui
