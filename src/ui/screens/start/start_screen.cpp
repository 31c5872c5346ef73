#include "ui/screens/start/start_screen.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/samples.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/drop_zone.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/paint.h"
#include "ui/kit/progress.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/text_area.h"
#include "ui/screens/page.h"
#include "ui/screens/shell/rail.h"

namespace evenhand::ui {

namespace {

constexpr std::array kSampleIcons = {Icon::Fairness, Icon::Ownership, Icon::People, Icon::File};

void brand_row(Ui& ui, Rect row) {
  brand_mark(ui, {row.x, row.y}, 24);
  text_line(ui, {row.x + ui.px(34), row.y, ui.px(160), ui.px(24)}, "Evenhand", {.type = Type::Head});
  const std::string_view promise = "Your data stays in this browser. This page sends nothing.";
  const float width = text_width(ui, Type::Small, promise);
  if (row.width < width + ui.px(240)) return;
  icon(ui, {row.right() - width - ui.px(20), row.y + ui.px(5)}, 14, Icon::Lock, ui.theme[Token::Ink2]);
  text_line(ui, {row.right() - width, row.y, width + 1, ui.px(24)}, promise, {.type = Type::Small, .color = Token::Ink2});
}

void opening(Ui& ui, Page& page, bool is_first_run) {
  page.gap(is_first_run ? 16.0f : 4.0f);
  const std::string_view question = "Is the work shared fairly?";
  const TextSpec as_title{.type = Type::Display, .align = Align::Center, .max_lines = 2};
  heading(ui, page.take(text_block_height(ui, page.width(), question, as_title)), 1, question, as_title);
  page.gap(-8);
  const std::string_view text = "Start with two columns: the client, and who looks after it. A first picture takes about a minute.";
  const float height = text_block_height(ui, page.width(), text, {.type = Type::Head, .color = Token::Ink2, .align = Align::Center});
  text_block(ui, page.take(height), text, {.type = Type::Body, .color = Token::Ink2, .align = Align::Center});
  page.gap(4);
}

void paste_card(Ui& ui, app::App& app, StartState& state, Rect box) {
  const Card card(ui, box, {.title = "Or paste a table", .subtitle = "Copy rows from a spreadsheet and press Ctrl+V anywhere on this page", .padding = 20});
  Rect body = card.body();
  const ButtonSpec read{.label = "Read the table", .icon_right = Icon::Right, .disabled_reason = state.pasted.empty() ? "Paste or type a table first" : ""};
  const Rect foot = cut_bottom(body, ui.px(32));
  cut_bottom(body, ui.px(12));
  const TextFieldResult field = text_area(ui, body, {.label = "Table", .text = state.pasted, .placeholder = "Client, Owner, Hours a month\nHalvorsen Maritime, Dana Okafor, 31\nMeridian Clinics, Priya Raghavan, 24",
                                                     .shows_label = false});
  bool is_whole_table = false;
  if (field.text) {
    is_whole_table = field.text->size() > state.pasted.size() + 20 && field.text->find('\n') != std::string::npos;
    state.pasted = *field.text;
  }
  if (button(ui, button_box_right(ui, {foot.right(), foot.y}, read), read) || is_whole_table) {
    app.request([text = state.pasted](app::App& a) { a.begin_import("pasted table", text); });
    state.pasted.clear();
  }
}

void reading_card(Ui& ui, app::App& app, StartState& state, const app::ReadingImport& draft, Rect box) {
  if (state.reading_since < 0) state.reading_since = ui.seconds;
  const Card card(ui, box, {.title = "Reading " + draft.name, .padding = 20});
  const ProgressResult result = progress(ui, card.body(), {.label = "Nothing of what is open changes until you have seen it", .fraction = draft.fraction,
                                                           .stop = "Cancel", .started_at = state.reading_since});
  if (result.was_stopped) app.request([](app::App& a) { a.cancel_import(); });
}

void failed_card(Ui& ui, app::App& app, const app::FailedImport& draft, Rect box) {
  const IdScope scope("failed");
  const Card card(ui, box, {.title = "“" + draft.name + "” could not be read", .padding = 20});
  Rect body = card.body();
  body.y += text_block(ui, body, draft.error.message, {.role = Role::Alert}) + ui.px(8);
  const Place& place = draft.error.place;
  std::string where;
  if (place.row > 0) where = "Row " + format_count(static_cast<std::int64_t>(place.row));
  if (place.column > 0) where += (where.empty() ? "Column " : ", column ") + format_count(static_cast<std::int64_t>(place.column));
  if (!place.pointer.empty()) where += (where.empty() ? "At " : ", at ") + place.pointer;
  if (!where.empty()) body.y += text_block(ui, body, where + ".", {.type = Type::Small, .color = Token::Ink2}) + ui.px(8);
  text_block(ui, body, "Nothing was changed or lost.", {.type = Type::Small, .color = Token::Ink2});
  const ButtonSpec again{.label = "Choose another file", .kind = ButtonKind::Primary};
  const ButtonSpec leave{.label = "Close"};
  const Rect again_box = button_box_right(ui, {card.body().right(), card.body().bottom() - ui.px(32)}, again);
  if (button(ui, button_box_right(ui, {again_box.x - ui.px(8), again_box.y}, leave), leave)) app.request([](app::App& a) { a.cancel_import(); });
  if (button(ui, again_box, again)) app.request([](app::App& a) { a.pick_file(); });
}

void samples_list(Ui& ui, app::App& app, Rect box) {
  const IdScope scope("samples");
  box.y += heading(ui, box, 2, "Look around with a sample", {.type = Type::Head}) + ui.px(8);
  std::size_t index = 0;
  for (const app::Sample& sample : app::samples()) {
    const ListRowSpec row{.title = sample.title, .subtitle = sample.subtitle, .icon = kSampleIcons[index++ % kSampleIcons.size()]};
    const float height = list_row_height(ui, row);
    if (list_row(ui, {box.x, box.y, box.width, height}, row)) {
      app.request([name = sample.name](app::App& a) { a.open_sample(name); });
    }
    box.y += height;
  }
}

void recent_list(Ui& ui, app::App& app, Rect box) {
  const IdScope scope("recent");
  box.y += heading(ui, box, 2, "Recent", {.type = Type::Head}) + ui.px(8);
  if (app.recent().empty()) {
    const std::string_view text = app.is_storage_available() ? "What you work on is kept in this browser and shows up here."
                                                             : "This browser keeps nothing for this page. Save a file before you leave.";
    text_block(ui, box, text, {.color = Token::Ink2});
    return;
  }
  std::size_t shown = 0;
  for (const app::RecentEntry& entry : app.recent()) {
    if (++shown > 6) break;
    const std::string when = entry.summary + ", " + format_date_short(entry.saved_at, app.local_offset_minutes()) + " at " +
                             format_time(entry.saved_at, app.local_offset_minutes());
    const ListRowSpec row{.title = entry.title, .subtitle = when, .id = entry.scenario.value};
    const float height = list_row_height(ui, row);
    if (list_row(ui, {box.x, box.y, box.width, height}, row)) {
      app.request([id = entry.scenario](app::App& a) { a.open_recent(id); });
    }
    box.y += height;
  }
}

}  // namespace

void start_screen(Ui& ui, app::App& app, StartState& state, Rect body) {
  const IdScope scope("start");
  const bool is_first_run = app.open() == nullptr;
  ScrollRegion region(ui, body, {.name = "Start"});
  Rect content = region.content();
  if (is_first_run) {
    brand_row(ui, {content.x + ui.px(32), content.y + ui.px(20), content.width - ui.px(64), ui.px(24)});
    content.y += ui.px(56);
  }
  const float column = std::min(content.width - ui.px(48), ui.px(976));
  Page page(ui, {content.x + (content.width - column) / 2 - ui.px(24), content.y, column + ui.px(48), content.height});
  opening(ui, page, is_first_run);

  const app::ImportDraft& draft = app.import_draft();
  if (!std::holds_alternative<app::ReadingImport>(draft)) state.reading_since = -1;
  if (std::holds_alternative<app::NoImport>(draft)) {
    state.import_table = 0;
    state.shows_all_remarks = state.shows_all_findings = false;
    state.shows_changes = {};
  }
  if (const auto* proposed = std::get_if<app::ProposedImport>(&draft)) {
    import_card(ui, app, state, *proposed, page);
  } else if (const auto* file = std::get_if<app::ProposedFile>(&draft)) {
    file_card(ui, app, *file, page);
  } else if (const auto* failed = std::get_if<app::FailedImport>(&draft)) {
    failed_card(ui, app, *failed, page.take(ui.px(220)));
  } else if (const auto* reading = std::get_if<app::ReadingImport>(&draft)) {
    reading_card(ui, app, state, *reading, page.take(ui.px(160)));
  } else {
    const float height = ui.px(312);
    const std::vector<Rect> boxes = page.columns({300, 656}, {ui.px(220), height});
    card_ground(ui, boxes[0]);
    if (drop_zone(ui, boxes[0].inset(ui.px(12)), {.text = "CSV from your CRM,\nor an Evenhand file", .is_dragged_over = app.is_file_over()})) {
      app.request([](app::App& a) { a.pick_file(); });
    }
    paste_card(ui, app, state, boxes[1]);
  }
  page.gap(8);
  const float samples_height = ui.px(36) + 58 * ui.scale * static_cast<float>(app::samples().size());
  const float recent_height = ui.px(36) + 58 * ui.scale * static_cast<float>(std::clamp<std::size_t>(app.recent().size(), 1, 6));
  const std::vector<Rect> lists = page.columns({556, 400}, {samples_height, recent_height});
  samples_list(ui, app, lists[0]);
  recent_list(ui, app, lists[1]);
  region.set_content_height(page.used_height() + (is_first_run ? ui.px(56) : 0));
}

}  // namespace evenhand::ui
