// The cards of the overview.
#pragma once

#include <span>
#include <string>

#include "ui/screens/overview/overview_screen.h"

namespace evenhand::ui {

// "Burden and visibility are uneven, opportunity is even; two accounts contested"
std::string overview_title(const app::App& app);

// Four figures in a row. Height: stat_cards_height().
void stat_cards(Ui& ui, const app::App& app, const OverviewState::Facts& facts, std::span<const Rect> boxes);
float stat_cards_height(const Ui& ui, float width);

// The burden of each person against the fair share, with the way on to the fairness screen.
void burden_card(Ui& ui, app::App& app, Rect box);
float burden_card_height(Ui& ui, app::App& app, float width);

// The other two ledgers, one strip each.
void ledgers_card(Ui& ui, app::App& app, Rect box);
float ledgers_card_height(const Ui& ui);

// Accounts that several people claim. Drawn where contacts or disputes are on record.
bool has_claims(const app::App& app);
void claims_card(Ui& ui, app::App& app, Rect box);
float claims_card_height(const Ui& ui, const app::App& app, float width);

// What asks for attention, most urgent first, each with the screen to go to.
void attention_card(Ui& ui, app::App& app, std::span<const app::AttentionItem> items, Rect box);
float attention_card_height(const Ui& ui, std::span<const app::AttentionItem> items, float width);

}  // namespace evenhand::ui
