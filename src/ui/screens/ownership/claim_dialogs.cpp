// The questions of a claim: mediate instead, use the weights that were tried, add evidence by hand. The ruling: claim_ruling.cpp.
#include <algorithm>
#include <array>

#include "domain/edit_accounts.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/text_field.h"
#include "ui/screens/ownership/claim_fields.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

DialogAnswer mediate_dialog(Ui& ui, app::App& app, ClaimDialog& dialog_state, const ClaimTale& tale) {
  const std::string missing = is_blank(dialog_state.by) ? "Say who opens it" : is_blank(dialog_state.reason) ? "Say what it is about" : "";
  const DialogAnswer answer = dialog(ui, {.question = "Open a dispute and mediate first?",
                                          .text = "The clock of the first level begins today. No verdict is recorded within the cooling-off time. It can be undone.",
                                          .deed = "Open the dispute",
                                          .deed_disabled_reason = missing,
                                          .body_height = fields_height(ui, 2),
                                          .body = [&](Ui& inner, Rect rest) {
                                            words_field(inner, rest, "Opened by", dialog_state.by, "A name, or “Both functions”", kRequired | kAutoFocus);
                                            words_field(inner, rest, "What it is about", dialog_state.reason, "One sentence for the record", kRequired);
                                          }});
  if (answer != DialogAnswer::Deed) return answer;
  Dispute dispute{.id = {}, .client = tale.client.id, .opened_on = {}, .about = dialog_state.reason, .level_since = {}, .parties = tale.figures.evidence.claimants};
  request_ownership_edit(app, "Dispute opened",
                         [dispute, stamp = ownership_stamp(app, dialog_state.by, dialog_state.reason)](const Scenario& s) { return with_dispute_opened(s, dispute, stamp); });
  app.request(to_account(tale.client.id, app::AccountView::Account));
  return answer;
}

DialogAnswer weights_dialog(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale) {
  const CriterionSweep* sweep = sweep_on_track(tale.figures, state.what_if);
  if (!sweep || !state.what_if.weight) return DialogAnswer::Safe;
  ClaimDialog& typed = state.dialog;
  const std::vector<int> points = app::whole_points(app::swept_weights(tale.figures.evidence, sweep->criterion, *state.what_if.weight), sweep->criterion);
  const OwnershipStage& stage = stage_of(tale.policy, tale.evidence.stage);
  std::string becomes;
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (points[k] > 0) becomes += (becomes.empty() ? "" : ", ") + tale.criterion(k) + " " + std::to_string(points[k]);
  }
  const std::string where = stage.name.empty() ? "at stages without weights of their own" : "at the stage " + app::shown_words(app, stage.name);
  const std::string text = "The weights change for every account " + where + ", and are agreed as the next version: " + becomes + ". It can be undone.";
  const std::string missing = is_blank(typed.by) ? "Say who agreed" : is_blank(typed.reason) ? "Say why" : "";
  const DialogAnswer answer = dialog(ui, {.question = "Use these weights?",
                                          .text = text,
                                          .deed = "Use these weights",
                                          .deed_disabled_reason = missing,
                                          .body_height = fields_height(ui, 2),
                                          .body = [&](Ui& inner, Rect rest) {
                                            words_field(inner, rest, "Agreed by", typed.by, "A name, or “The team”", kRequired | kAutoFocus);
                                            words_field(inner, rest, "Why", typed.reason, "One sentence for the record", kRequired);
                                          }});
  if (answer != DialogAnswer::Deed) return answer;
  request_ownership_edit(app, "Weight of " + tale.policy.criteria[sweep->criterion].name + " at " + (stage.name.empty() ? "other stages" : stage.name) + ": " + std::to_string(points[sweep->criterion]),
                         [points, name = stage.name, stamp = ownership_stamp(app, typed.by, typed.reason)](const Scenario& s) { return app::with_stage_points(s, name, points, stamp); });
  state.what_if.move(sweep->criterion, std::nullopt);
  return answer;
}

DialogAnswer evidence_dialog(Ui& ui, app::App& app, ClaimDialog& typed, const ClaimTale& tale) {
  const std::optional<Date> on = parse_iso_date(typed.on);
  const bool is_date_wrong = !is_blank(typed.on) && !on;
  const std::string missing = typed.person.value.empty() ? "Choose for whom it speaks" : is_blank(typed.source) ? "Say where it comes from" : is_date_wrong ? "Correct the date" : "";
  std::vector<std::string> names;
  for (std::size_t k = 0; k < tale.policy.criteria.size(); ++k) names.push_back(tale.criterion(k));
  const std::vector<PersonId>& claimants = tale.figures.evidence.claimants;
  const DialogAnswer answer = dialog(
      ui, {.question = "Add evidence by hand",
           .text = "For a criterion that is read from records it takes the place of this person's records; the shares are worked out again. It can be undone.",
           .deed = "Add",
           .deed_disabled_reason = missing,
           .body_height = fields_height(ui, 5) + 2 * ui.px(28),
           .body = [&](Ui& inner, Rect rest) {
             choice_field(inner, rest, "Criterion", names, typed.criterion);
             person_field(inner, rest, "Speaks for", claimants, tale.names.full, "Choose", typed.person);
             const auto value = number_field(inner, field_place(inner, rest), {.label = "How much of it, 0 to 1", .value = typed.value, .decimals = 2, .minimum = 0, .maximum = 1});
             if (value.is_changed && value.value) typed.value = *value.value;
             words_field(inner, rest, "Where it can be looked up", typed.source, "Minutes of 12 May", kRequired);
             words_field(inner, rest, "The day it speaks of", typed.on, "YYYY-MM-DD, or empty", 0, is_date_wrong ? "Type it as 2026-11-01" : "");
             const auto verifiable = checkbox(inner, cut_top(rest, inner.px(28)), {.label = "Somebody else can look it up", .is_checked = typed.is_verifiable});
             if (verifiable) typed.is_verifiable = *verifiable;
             const auto disputed = checkbox(inner, cut_top(rest, inner.px(28)), {.label = "A claimant says it is not so", .is_checked = typed.is_disputed});
             if (disputed) typed.is_disputed = *disputed;
           }});
  if (answer != DialogAnswer::Deed) return answer;
  HandEvidence item{.id = {}, .client = tale.client.id, .person = typed.person, .criterion = tale.policy.criteria[typed.criterion].id, .value = typed.value, .source = typed.source, .on = on,
                    .is_verifiable = typed.is_verifiable, .is_disputed = typed.is_disputed};
  request_ownership_edit(app, "Evidence by hand: " + tale.policy.criteria[typed.criterion].name, [item](const Scenario& s) { return with_hand_evidence(s, item); });
  return answer;
}

}  // namespace

void claim_dialogs(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale) {
  const IdScope scope("claim question");
  DialogAnswer answer = DialogAnswer::None;
  switch (state.dialog.question) {
    case ClaimQuestion::None: return;
    case ClaimQuestion::Ruling: answer = ruling_dialog(ui, app, state.dialog, tale); break;
    case ClaimQuestion::UseWeights: answer = weights_dialog(ui, app, state, tale); break;
    case ClaimQuestion::Evidence: answer = evidence_dialog(ui, app, state.dialog, tale); break;
    case ClaimQuestion::Mediate: answer = mediate_dialog(ui, app, state.dialog, tale); break;
  }
  if (answer != DialogAnswer::None) state.dialog = {};
}

}  // namespace evenhand::ui
