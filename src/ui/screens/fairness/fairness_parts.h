// The cards of the fairness screen.
#pragma once

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"
#include "ui/screens/fairness/fairness_screen.h"

namespace evenhand::ui {

// The three ledgers as tabs, each with its strip of people. Height: ledger_cards_height().
void ledger_cards(Ui& ui, app::App& app, std::span<const Rect> boxes);
float ledger_cards_height(const Ui& ui);

// Each person against the fair share; pressing a bar opens that person's book.
void bars_card(Ui& ui, app::App& app, Rect box);
float bars_card_height(Ui& ui, app::App& app, float width);

void chance_card(Ui& ui, app::App& app, Rect box);
void lorenz_card(Ui& ui, app::App& app, Rect box);

// "Why me": the clients that make up one person's load, heaviest first.
void book_card(Ui& ui, app::App& app, FairnessState& state, Rect box);
float book_card_height(const Ui& ui);

// Every measure with its figure, its sentence and how it is computed; below it what the reader should know of the data.
void measures_card(Ui& ui, app::App& app, FairnessState& state, Rect box);
float measures_card_height(const Ui& ui);
void data_notes_card(Ui& ui, app::App& app, Rect box);
float data_notes_height(Ui& ui, app::App& app, float width);

}  // namespace evenhand::ui
