#include "ui/kit/card.h"
#include "ui/kit/number_field.h"
#include "ui/kit/text_area.h"
#include "ui/kit/text_field.h"
#include "ui/screens/gallery/gallery_components.h"

namespace evenhand::ui {

void gallery_fields(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Fields"});
  const Rect body = card.body();
  const float gap = ui.px(10), width = (body.width - 2 * gap) / 3;
  const auto at = [&](int column, float y) { return Rect{body.x + static_cast<float>(column) * (width + gap), body.y + ui.px(y), width, 0}; };

  const NumberFieldResult hours =
      number_field(ui, at(0, 0), {.label = "Hours a month", .value = state.hours, .decimals = 1, .minimum = 0, .maximum = 744});
  if (hours.is_changed) state.hours = hours.value;
  ui.forced_state = ForcedState::Focus;
  text_field(ui, at(1, 0), {.label = "Focused", .text = "31"});
  ui.forced_state = ForcedState::None;
  const TextFieldSpec wrong{.label = "Error", .text = "3l", .error = "A number, like 31"};
  text_field(ui, at(2, 0), wrong);
  const float second = text_field_height(ui, width, wrong) / ui.scale + 8;

  const auto client = text_field(ui, at(0, second), {.label = "Client", .text = state.client, .flags = kRequired});
  if (client.text) state.client = *client.text;
  const auto search = text_field(ui, at(1, second), {.label = "Search", .text = state.search, .placeholder = "Client, person", .icon = Icon::Search});
  if (search.text) state.search = *search.text;
  text_field(ui, at(2, second), {.label = "Disabled", .text = "Set by policy", .disabled_reason = "The policy sets this for everybody"});
}

void gallery_long_text(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Several lines"});
  const TextFieldSpec spec{.label = "What was heard", .text = state.words, .placeholder = "In your own words", .help = "Both sides will read this."};
  const auto result = text_area(ui, {card.body().x, card.body().y, card.body().width, text_area_height(ui, card.body().width, spec, 4)}, spec);
  if (result.text) state.words = *result.text;
}

}  // namespace evenhand::ui
