// The parts of the claim view. Private to its files.
#pragma once

#include <string>
#include <vector>

#include "app/policy_names.h"
#include "ownership/ownership_texts.h"
#include "ui/kit/charts/flip_slider.h"
#include "ui/kit/charts/ownership_timeline.h"
#include "ui/kit/charts/waterfall.h"
#include "ui/kit/dialog.h"
#include "ui/kit/geometry.h"
#include "ui/screens/ownership/claim_view.h"
#include "ui/screens/ownership/ownership_parts.h"

namespace evenhand::ui {

// What the cards are told from: the claim under the agreed weights, or under those that are tried.
struct ClaimTale {
  const app::App& app;
  const Client& client;
  const app::ClaimFigures& figures;                  // as agreed
  const OwnershipPolicy& policy;
  const ShownNames& names;
  const ownership::ClaimEvidence& evidence;          // shown
  const ownership::ClaimVerdict& verdict;
  bool is_what_if = false;
  std::vector<int> parties = {};                     // per claimant: parties_of() the account
  app::AskedClaim asked = {};

  ownership::ClaimTelling telling() const { return {evidence, policy, verdict, names.given, kEnglish, hidden()}; }
  ownership::ClaimTelling agreed() const { return {figures.evidence, policy, figures.verdict, names.given, kEnglish, hidden()}; }
  const HiddenWords* hidden() const { return app.view().is_blind ? &app.hidden_words() : nullptr; }
  std::string criterion(std::size_t k) const { return app::shown_words(app, policy.criteria[k].name); }
  std::string given(std::size_t claimant) const { return names.given(evidence.claimants[claimant]); }
  int party_of(const PersonId& person) const;        // -1 for who has no claim
};

// The name of a criterion inside a sentence: "last contact", but "NPS".
std::string in_small(std::string text);
// "introduced 12 %, last contact 25 %": the weights that were moved by hand.
std::string tried_words(const ClaimTale& tale, const ClaimWhatIf& what_if);

// The rule that decides: what it says, its kind, who decided it and since when. Empty when none does.
std::string binding_words(const ClaimTale& tale);
// That the person whom it names declared a conflict of interest; empty when not.
std::string binding_warning(const ClaimTale& tale);

// ---- charts --------------------------------------------------------------------------------------------------------
Waterfall waterfall_of(const ClaimTale& tale);
FlipSlider flip_slider_of(const ClaimTale& tale, const ownership::CriterionSweep& sweep, const ClaimWhatIf& what_if);
OwnershipTimeline timeline_of(const ClaimTale& tale);
// The record of each touch in the order of the chart's results, in words.
std::vector<std::string> touch_words(const ClaimTale& tale);

// ---- cards ---------------------------------------------------------------------------------------------------------
void change_card(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Rect box);
float change_card_height(Ui& ui, const ClaimViewState& state, const ClaimTale& tale, float width);

// Per claimant the least change that makes them level, lead or owner, with all its moves; and how firm the first place is.
void least_changes_card(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page);
// "Priya first 59 % (58.3 to 59.6 %), Dana 41 %", or how far the draws are.
std::string robust_words(const ClaimTale& tale, bool keeps_order, bool has_interval);
std::string_view order_words(const ClaimTale& tale);  // "In the agreed order of importance"

void tree_card(Ui& ui, const ClaimTale& tale, Rect box);
float tree_card_height(const Ui& ui, const ClaimTale& tale, float width);

void evidence_cards(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Page& page);
// All records behind the opened criterion; a row opens the record.
void records_card(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page);
void record_dialog(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale);
// What was entered by hand, with what can be done about it; nothing when there is none.
void by_hand_card(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Page& page);
// The nearest past verdicts at this stage, and whether they went the same way.
void precedents_card(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Page& page);
// What is silent, level or disputed, and what knowing it would change.
void open_items_card(Ui& ui, const ClaimTale& tale, Page& page);
// "The verdict in force waits for: “A second site opens”. ..."; empty when nothing is due to be looked at.
std::string waiting_words(const ClaimTale& tale);
// The verdict in force, and what it waits for; nothing when none is.
void decided_card(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page);

// The claim as it stood when ClaimViewState::past was made from it, to be read only. False when today's is to be shown.
bool past_claim(Ui& ui, app::App& app, ClaimViewState& state, Page& page, const Client& client);

// A record as one reads it: "12 May 2026, meeting, Priya Raghavan: Roadmap for next year (60 minutes, about goals)".
std::string record_words(const ClaimTale& tale, const ownership::SourceRecord& record, const PersonId& person);

// "version 2, changed since": what a verdict made now would be filed under.
std::string rules_in_use(const ClaimTale& tale);

// ---- questions -----------------------------------------------------------------------------------------------------
void claim_dialogs(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale);
DialogAnswer ruling_dialog(Ui& ui, app::App& app, ClaimDialog& dialog, const ClaimTale& tale);
RecordForm mediate_form(const ClaimTale& tale);
RecordForm weights_form(const ClaimTale& tale, const ClaimWhatIf& what_if);
// Of `criterion` (a position), or the item as it is on record.
RecordForm evidence_form(const ClaimTale& tale, std::size_t criterion, const HandEvidence* edited = nullptr);
// "The dispute is cooling off: ..."; empty when it is not.
std::string cooling_words(const ClaimTale& tale);

}  // namespace evenhand::ui
