#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_field.h"
#include "ui/screens/start/import_parts.h"

namespace evenhand::ui {

namespace {

using exchange::ImportProposal;
using exchange::TableKind;
using exchange::TableProposal;

std::string summary(const ImportProposal& proposal) {
  const exchange::ImportCounts& counts = proposal.counts;
  std::string text = counted(counts.clients, "client", "clients") + ", " + counted(counts.people, "person", "people");
  if (counts.touchpoints > 0) text += ", " + counted(counts.touchpoints, "touchpoint", "touchpoints");
  if (counts.opportunities > 0) text += ", " + counted(counts.opportunities, "opportunity", "opportunities");
  return text;
}

void kind_choice(const ImportView& view, std::size_t number, const TableProposal& table, Rect box) {
  std::vector<ComboOption> options;
  for (std::size_t i = 0; i < exchange::kTableKindCount; ++i) options.push_back({.text = exchange::kind_label(static_cast<TableKind>(i))});
  const std::string label = "What " + table.source_name + " lists";
  const ComboBoxResult result = combo_box(view.ui, box, {.label = label, .options = options, .selected = static_cast<int>(table.kind), .shows_label = false});
  if (!result.chosen) return;
  exchange::ImportChoices choices = table.choices;
  choices.kind = static_cast<TableKind>(*result.chosen);
  choices.roles.clear();
  view.app.request([choices, number](app::App& a) { a.set_import_choices(choices, number); });
}

void table_row(const ImportView& view, std::size_t number, const TableProposal& table, bool is_alone, Rect box) {
  Ui& ui = view.ui;
  const IdScope scope(static_cast<int>(number));
  Rect line = box;
  if (view.is_narrow()) text_line(ui, cut_top(line, ui.px(28)), table.source_name, {.type = Type::BodyStrong});
  line.height = ui.px(32);
  if (!is_alone) {
    const std::string remove_name = "Remove " + table.source_name;
    if (icon_button(ui, cut_right(line, ui.px(32)), {.icon = Icon::Cross, .name = remove_name})) {
      view.app.request([number](app::App& a) { a.remove_import_table(number); });
    }
    cut_right(line, ui.px(8));
    const std::string show_name = "Columns of " + table.source_name;
    const ButtonSpec show{.label = "Columns", .size = ControlSize::Small, .accessible_name = show_name, .is_on = view.state.import_table == number};
    const Rect show_box = cut_right(line, button_width(ui, show));
    if (button(ui, {show_box.x, show_box.y + ui.px(2), show_box.width, ui.px(28)}, show)) view.state.import_table = number;
    cut_right(line, ui.px(12));
  }
  if (!view.is_narrow()) {
    text_line(ui, cut_left(line, std::min(ui.px(220), line.width * 0.35f)), table.source_name, {.type = Type::BodyStrong});
    cut_left(line, ui.px(12));
  }
  kind_choice(view, number, table, cut_left(line, std::min(ui.px(150), line.width)));
  cut_left(line, ui.px(12));
  const std::string rows = counted(table.row_count, "row", "rows") + ". ";
  if (line.width > ui.px(60)) text_line(ui, line, rows + (is_alone ? "Further tables join by their ids: drop or paste them." : table.kind_why), {.type = Type::Small, .color = Token::Ink2});
}

ImportPart head_part(const ImportView& view) {
  return {view.ui.px(54), [&view](Rect box) {
            Ui& ui = view.ui;
            const ImportProposal& proposal = view.proposal();
            const std::size_t tables = exchange::tables_of(proposal).size();
            const bool is_blocked = proposal.blocked.has_value();
            const std::string title = tables == 1 ? "Read from " + view.draft.name : "Read from " + counted(tables, "table", "tables");
            const std::string count = counted(proposal.counts.rows, "row read", "rows read");
            const ChipSpec read{.label = count, .tone = is_blocked ? ChipTone::Warning : ChipTone::Success, .icon = is_blocked ? Icon::Warn : Icon::Check};
            const float chip_x = box.right() - chip_width(ui, read);
            chip(ui, {chip_x, box.y + ui.px(2)}, read);
            heading(ui, {box.x, box.y, chip_x - box.x - ui.px(12), ui.px(24)}, 2, title, {.type = Type::Head, .max_lines = 1});
            if (!is_blocked) text_line(ui, {box.x, box.y + ui.px(26), box.width, 0}, summary(proposal), {.type = Type::Small, .color = Token::Ink2});
          }};
}

ImportPart foot_part(const ImportView& view) {
  const bool asks_title = !view.draft.is_update;
  const bool is_stacked = view.is_narrow() && asks_title;
  return {view.ui.px(is_stacked ? 116 : 64), [&view, asks_title, is_stacked](Rect box) {
            Ui& ui = view.ui;
            const ImportProposal& proposal = view.proposal();
            const bool is_update = view.draft.is_update;
            const Rect foot{box.x, box.bottom() - ui.px(52), box.width, ui.px(52)};
            const std::string_view nothing = is_update && view.draft.difference.is_empty() ? "Nothing differs from what is open" : "";
            const ButtonSpec show{.label = is_update ? "Take what is ticked" : "Show the picture", .kind = ButtonKind::Primary, .icon_right = Icon::Right,
                                  .disabled_reason = proposal.blocked ? std::string_view(proposal.blocked->message) : nothing};
            const ButtonSpec cancel{.label = "Leave it"};
            const Rect show_box = button_box_right(ui, {foot.right(), foot.y + ui.px(20)}, show);
            const Rect cancel_box = button_box_right(ui, {show_box.x - ui.px(8), foot.y + ui.px(20)}, cancel);
            const float room = is_stacked ? box.width : cancel_box.x - foot.x - ui.px(16);
            if (asks_title && room > ui.px(120)) {
              const Rect field{foot.x, is_stacked ? box.y : foot.y, std::min(ui.px(280), room), foot.height};
              const TextFieldResult name = text_field(ui, field, {.label = "Name of this picture", .text = view.draft.title});
              if (name.text) view.app.request([text = *name.text](app::App& a) { a.set_import_title(text); });
            }
            if (button(ui, cancel_box, cancel)) view.app.request([](app::App& a) { a.cancel_import(); });
            if (button(ui, show_box, show)) view.app.request([](app::App& a) { a.accept_import(); });
          }};
}

// A table cannot be judged without the names in it, so nothing of it is shown while names are hidden (L6).
void hidden_card(Ui& ui, app::App& app, const app::ProposedImport& draft, Page& page) {
  const Card card(ui, page.take(ui.px(190)), {.title = "Read from " + draft.name, .padding = 20});
  Rect body = card.body();
  const Rect foot = cut_bottom(body, ui.px(32));
  text_block(ui, body, "Names are hidden, and this table shows the names of clients and people. Switch Blind off to look at it, or leave it for later: it stays here.");
  const ButtonSpec show{.label = "Switch Blind off", .kind = ButtonKind::Primary}, leave{.label = "Leave it"};
  const Rect show_box = button_box_right(ui, {foot.right(), foot.y}, show);
  if (button(ui, button_box_right(ui, {show_box.x - ui.px(8), foot.y}, leave), leave)) app.request([](app::App& a) { a.cancel_import(); });
  if (!button(ui, show_box, show)) return;
  app.request([](app::App& a) {
    app::View seen = a.view();
    seen.is_blind = false;
    a.set_view(seen);
  });
}

}  // namespace

std::vector<ImportPart> table_parts(const ImportView& view) {
  std::vector<ImportPart> parts;
  const auto tables = exchange::tables_of(view.proposal());
  const bool is_alone = tables.size() == 1;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const float height = view.ui.px(view.is_narrow() ? 68 : 40);
    parts.push_back({height, [&view, i, table = tables[i], is_alone](Rect box) { table_row(view, i, *table, is_alone, box); }});
  }
  return parts;
}

void import_card(Ui& ui, app::App& app, StartState& state, const app::ProposedImport& draft, Page& page) {
  const IdScope scope("import");
  if (app.view().is_blind) return hidden_card(ui, app, draft, page);
  state.import_table = std::min(state.import_table, exchange::tables_of(draft.proposal).size() - 1);
  const ImportView view{ui, app, state, draft, page.width() - ui.px(40)};
  std::vector<ImportPart> parts;
  const auto add = [&](std::vector<ImportPart> more) {
    for (ImportPart& part : more) parts.push_back(std::move(part));
  };
  parts.push_back(head_part(view));
  add(table_parts(view));
  parts.push_back(reading_part(view));
  parts.push_back(grid_part(view));
  add(remark_parts(view));
  add(difference_parts(view));
  parts.push_back(foot_part(view));
  float height = ui.px(40);
  for (const ImportPart& part : parts) height += part.height;
  const Rect box = page.take(height);
  card_ground(ui, box);
  const std::string name = "Read from " + draft.name;
  ui.semantics.push({.id = make_id("card"), .role = Role::Group, .rect = box, .name = name});
  Rect inside = box.inset(ui.px(20));
  int number = 0;
  for (const ImportPart& part : parts) {
    const IdScope part_scope(number++);
    part.draw(cut_top(inside, part.height));
  }
  ui.semantics.pop();
}

}  // namespace evenhand::ui
