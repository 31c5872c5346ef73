// The navigation rail at the left (look 4): 208 px, 56 px with icons only below 1100, a row at the foot below 720.
// Foot: which scenario, and whether it is saved, in words.
#pragma once

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class RailForm : std::uint8_t { Full, Icons, Bottom };

RailForm rail_form(const Ui& ui);
// Width (or, at the bottom, height) in device pixels.
float rail_size(const Ui& ui);

void rail(Ui& ui, app::App& app, Rect box);

// "Saved here at 14:32", "Saving", "Not saved: no room left", "Kept in memory only"
std::string saved_words(const app::App& app);

// The product's mark: a rounded square with two bars of equal length.
void brand_mark(Ui& ui, Point top_left, float logical_size);

}  // namespace evenhand::ui
