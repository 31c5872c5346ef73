// The parts of the fairness screen. Each view takes the boxes it needs from the page; `room` is what is left of the screen
// below its top, in device pixels: a presented view fits it.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"
#include "ui/screens/fairness/fairness_screen.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

// The three ledgers as tabs, each with its strip of people. Height: ledger_cards_height().
void ledger_cards(Ui& ui, app::App& app, std::span<const Rect> boxes);
float ledger_cards_height(const Ui& ui);

// Which view is shown: tabs, or a list where they would not fit. Presented, the ledgers stand in the same row.
void view_tabs(Ui& ui, app::App& app, Page& page);
std::string_view fairness_view_name(app::FairnessView view);

void shares_view(Ui& ui, app::App& app, Page& page, float room);
void measures_view(Ui& ui, app::App& app, Page& page, float room);
void criteria_view(Ui& ui, app::App& app, Page& page, float room);
void people_view(Ui& ui, app::App& app, FairnessState& state, Page& page, float room);
void envy_view(Ui& ui, app::App& app, FairnessState& state, Page& page, float room);
void felt_view(Ui& ui, app::App& app, FairnessState& state, Page& page, float room);

// Each team against its fair share, and how much of the unevenness lies between teams.
void teams_card(Ui& ui, app::App& app, Rect box);
float teams_card_height(Ui& ui, app::App& app, float width);

// "Why me": the clients that make up one person's load, heaviest first, with the choice of the person.
void book_card(Ui& ui, app::App& app, FairnessState& state, std::size_t person, Rect box);

// Development goals and the clients that give room to them (L4).
void growth_card(Ui& ui, app::App& app, FairnessState& state, Page& page);

// What the reader should know of the data; nothing, and height 0, when there is nothing to say.
void data_notes_card(Ui& ui, app::App& app, Page& page);

// Shows the book of one person.
void open_book(app::App& app, const PersonId& person);

// Goes to another screen; to the page of one person there.
std::function<void(app::App&)> to_screen(app::Screen screen);
std::function<void(app::App&)> to_page_of(const PersonId& person);

// An empty state of half a view, with one thing to do next.
struct NothingYet {
  std::string_view title;
  std::string_view text;
  std::string_view action = {};
  std::function<void(app::App&)> deed = {};  // what the button does
};
void nothing_yet(Ui& ui, app::App& app, Rect box, const NothingYet& what);

}  // namespace evenhand::ui
