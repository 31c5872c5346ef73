#include <string>
#include <string_view>

#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/label.h"
#include "ui/kit/radio.h"
#include "ui/kit/segmented.h"
#include "ui/kit/slider.h"
#include "ui/kit/switch.h"
#include "ui/kit/tabs.h"
#include "ui/screens/gallery/gallery_components.h"

namespace evenhand::ui {
namespace {

constexpr std::string_view kLedgers[] = {"Burden", "Opportunity", "Visibility"};
constexpr std::string_view kTabs[] = {"Evidence", "Plan", "Roles", "Record"};

void take(std::optional<bool> changed, bool& value) {
  if (changed) value = *changed;
}

}  // namespace

void gallery_choosing(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Choosing"});
  const Rect body = card.body();
  const SegmentedSpec ledgers{.name = "Ledger", .labels = kLedgers, .selected = state.ledger};
  if (const auto chosen = segmented(ui, {body.x, body.y, segmented_width(ui, ledgers), 0}, ledgers)) state.ledger = *chosen;
  const Rect tab_box{body.x, body.y + ui.px(42), body.width, 0};
  if (const auto chosen = tabs(ui, tab_box, {.name = "Case", .labels = kTabs, .selected = state.tab})) state.tab = *chosen;
  const float half = body.width * 0.42f, y = body.y + ui.px(94);
  take(checkbox(ui, {body.x, y, half, 0}, {.label = "Lock this client", .is_checked = state.is_locked}), state.is_locked);
  take(checkbox(ui, {body.x + half, y, body.width - half, 0}, {.label = "Keep families together", .is_checked = state.keeps_families}), state.keeps_families);
  take(switch_control(ui, {body.x, y + ui.px(32), half, 0}, {.label = "Blind mode", .is_on = state.is_blind}), state.is_blind);
  take(switch_control(ui, {body.x + half, y + ui.px(32), body.width - half, 0}, {.label = "Sound at turn end", .is_on = state.has_sound}), state.has_sound);
}

void gallery_numbers(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Sliders"});
  Rect rest = card.body();
  const auto place = [&](const SliderSpec& spec, double& value) {
    const SliderResult result = slider(ui, cut_top(rest, slider_height(ui, spec)), spec);
    if (result.value) value = *result.value;
    cut_top(rest, ui.px(8));
  };
  const std::string band = "±" + format_percent(state.band / 100, 0), budget = plural(static_cast<std::int64_t>(state.budget), "move", "moves");
  place({.label = "Agreed band", .value = state.band, .minimum = 5, .maximum = 40, .step = 1, .value_text = band, .value_width = 64}, state.band);
  place({.label = "Moves allowed", .value = state.budget, .minimum = 0, .maximum = 24, .step = 1, .value_text = budget, .value_width = 64}, state.budget);
}

void gallery_options(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "One of a few"});
  const Rect body = card.body();
  constexpr RadioOption kReadings[] = {{"Hours only", "What the contract counts"},
                                       {"Hours and escalations", "As agreed on 3 June"},
                                       {"Revenue", "Left out", "The policy leaves revenue out of the burden"}};
  const RadioGroupSpec readings{.name = "Counted as burden", .options = kReadings, .selected = state.reading, .shows_name = true};
  const Rect left{body.x, body.y, body.width * 0.5f, 0};
  if (const auto chosen = radio_group(ui, left, readings)) state.reading = *chosen;
  const float x = body.x + body.width * 0.54f;
  take(checkbox(ui, {x, body.y + ui.px(24), body.right() - x, 0}, {.label = "Some of them", .is_mixed = true}), state.shows_quiet);
  take(checkbox(ui, {x, body.y + ui.px(56), body.right() - x, 0},
                {.label = "Not now", .is_checked = true, .disabled_reason = "Locked by the policy"}), state.shows_quiet);
  take(switch_control(ui, {x, body.y + ui.px(88), body.right() - x, 0}, {.label = "Set by policy", .is_on = true, .disabled_reason = "The policy sets this"}),
       state.shows_quiet);
}

}  // namespace evenhand::ui
