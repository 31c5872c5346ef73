// The parts of the policy screen. Private to its files.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "domain/edit_policy.h"
#include "ui/kit/card.h"
#include "ui/kit/control.h"
#include "ui/screens/page.h"
#include "ui/screens/policy/policy_screen.h"

namespace evenhand::ui {

// A column down which cards flow. Device pixels.
struct Column {
  float x = 0, y = 0, width = 0;
};

// Two columns of the page below what it holds already, or one where it is narrow: then both are the same.
class TwoColumns {
 public:
  TwoColumns(Ui& ui, Page& page, float left_share);
  Column& left() { return left_; }
  Column& right() { return page_.is_narrow() ? left_ : right_; }
  void finish();  // the page goes on below the longer one

 private:
  Page& page_;
  float gap_;
  Column left_, right_;
};

// A card as high as its content was in the frame before. The title is its id and stays the same while figures change.
class FlowCard {
 public:
  FlowCard(Ui& ui, Column& column, const CardSpec& spec, float guessed_height = 200);
  ~FlowCard();
  FlowCard(const FlowCard&) = delete;
  FlowCard& operator=(const FlowCard&) = delete;

  float width() const { return card_.body().width; }
  // A box of the card's inner width and this height (device pixels), below what was taken before.
  Rect take(float height);
  void gap(float logical);
  void rule();  // a thin line with room above and below
  float words(std::string_view text);           // wrapped, ink-2
  float note(std::string_view text);            // small, ink-3: a consequence
  Rect head_extra() const { return card_.head_extra(); }

 private:
  Ui& ui_;
  Column& column_;
  NodeId id_;
  Rect box_;
  Card card_;
  float y_;
};

// ---- what the parts share (policy_parts.cpp) -----------------------------------------------------------------------
Stamp stamp_now(const app::App& app, std::string by = {}, std::string reason = {});
void request_policy_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change);
void ask(PolicyState& state, PolicyQuestion question);
// The kept sentence of this name, made anew when it does not hold any more.
const std::string& kept_words(Ui& ui, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make);
// The same for one that takes a pass over all clients: with many of them one is made in a frame, and the others read "…" until then.
const std::string& kept_outlook(Ui& ui, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make);
// What another policy would do, in the ledger that is looked at: "Leila Haddad 0.72 → 0.80, ..."
std::string outlook_of(const app::App& app, const std::function<void(Policy&)>& change);
// Two boxes side by side, or the one below the other where there is less than 440 logical px.
bool fits_two(const Ui& ui, float width);
// Two places of one height in a card, after a gap; side by side where they fit.
struct TwoPlaces {
  Rect first, second;
};
TwoPlaces two_places(Ui& ui, FlowCard& card, float height);
// "Version 2, agreed on 3 June 2026 by The team. 3 changes since."
std::string standing_of_policy(const app::App& app);

// ---- tabs ----------------------------------------------------------------------------------------------------------
void criteria_tab(Ui& ui, app::App& app, PolicyState& state, Page& page, Rect body);
void criterion_row(Ui& ui, app::App& app, PolicyState& state, std::size_t position, FlowCard& card);
void criterion_editor(Ui& ui, app::App& app, PolicyState& state, const Criterion& criterion, FlowCard& card);

void entitlement_tab(Ui& ui, app::App& app, PolicyState& state, Page& page);
void capacity_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void roles_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void shares_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void caps_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void fit_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void utilisation_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void anonymity_card(Ui& ui, app::App& app, PolicyState& state, Column& column);

void vote_tab(Ui& ui, app::App& app, PolicyState& state, Page& page);
void opening_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void progress_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void booth_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void result_cards(Ui& ui, app::App& app, PolicyState& state, Column& column);
void ballots_card(Ui& ui, app::App& app, PolicyState& state, const BallotRound& round, Column& column);
const BallotRound* shown_round(const app::App& app, const PolicyState& state);
std::string_view disclosure_words(Disclosure disclosure);   // "Only the median and the spread"
std::string_view disclosure_promise(Disclosure disclosure); // a sentence

void versions_tab(Ui& ui, app::App& app, PolicyState& state, Page& page);
void versions_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void comparison_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void lock_card(Ui& ui, app::App& app, PolicyState& state, Column& column);

void policy_dialogs(Ui& ui, app::App& app, PolicyState& state);

}  // namespace evenhand::ui
