#include "ui/screens/gallery/gallery_more.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/dialog.h"
#include "ui/kit/drop_zone.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/progress.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/stepper.h"
#include "ui/kit/text_area.h"
#include "ui/kit/timeline_list.h"
#include "ui/kit/tree.h"
#include "ui/kit/wording_hint.h"

namespace evenhand::ui {

namespace {

constexpr float kGap = 16;

// Cards side by side: parts of twelve columns, one height.
Rect part_of(const Ui& ui, Rect row, int first_column, int columns) {
  const float gap = ui.px(kGap), column = (row.width - 11 * gap) / 12;
  const float left = row.x + static_cast<float>(first_column) * (column + gap);
  return {std::round(left), row.y, std::round(column * static_cast<float>(columns) + gap * static_cast<float>(columns - 1)), row.height};
}

void choosing_card(Ui& ui, GalleryMoreState& state, Rect box) {
  const Card card(ui, box, {.title = "Choosing from lists"});
  static constexpr std::array<ComboOption, 4> stages{{{.text = "Onboarding"}, {.text = "Adoption"}, {.text = "Expansion"},
                                                      {.text = "Renewal", .disabled_reason = "No client is there."}}};
  static constexpr std::array<ComboOption, 12> people{{{.text = "Dana Okafor", .detail = "1.29"}, {.text = "Priya Raghavan", .detail = "1.17"},
      {.text = "Tomás Herrera", .detail = "1.07"}, {.text = "Søren Lindqvist", .detail = "1.02"}, {.text = "Amara Diallo", .detail = "0.97"},
      {.text = "Yuki Tanaka", .detail = "0.86"}, {.text = "Min-jun Lee", .detail = "0.79"}, {.text = "Leila Haddad", .detail = "0.72"},
      {.text = "Jonas Weber"}, {.text = "Ama Mensah"}, {.text = "Ines Duarte"}, {.text = "Noor Rahman"}}};
  Rect rest = card.body();
  const ComboBoxSpec stage{.label = "Stage", .options = stages, .selected = state.stage};
  const float half = (rest.width - ui.px(12)) / 2;
  const float height = combo_box_height(ui, half, stage);
  Rect line = cut_top(rest, height);
  if (const auto result = combo_box(ui, cut_left(line, half), stage); result.chosen) state.stage = *result.chosen;
  cut_left(line, ui.px(12));
  const ComboBoxSpec person{.label = "Person", .options = people, .selected = state.person, .prompt = "Choose a person"};
  if (const auto result = combo_box(ui, line, person); result.chosen) state.person = *result.chosen;
  cut_top(rest, ui.px(12));

  std::vector<TreeRow> rows{{.label = "Team", .note = "14", .has_children = true, .is_open = state.open_nodes[0]}};
  if (state.open_nodes[0]) {
    rows.push_back({.label = "North", .note = "8", .level = 2, .has_children = true, .is_open = state.open_nodes[1]});
    if (state.open_nodes[1]) {
      rows.push_back({.label = "Dana Okafor", .level = 3, .icon = Icon::People});
      rows.push_back({.label = "Priya Raghavan", .level = 3, .icon = Icon::People});
    }
    rows.push_back({.label = "South", .note = "6", .level = 2, .has_children = true, .is_open = state.open_nodes[2]});
  }
  if (state.selected_node < static_cast<int>(rows.size())) rows[static_cast<std::size_t>(state.selected_node)].is_selected = true;
  const TreeResult result = tree(ui, rest, {.name = "Teams", .rows = rows});
  if (result.selected) state.selected_node = *result.selected;
  if (!result.toggled) return;
  const std::string_view label = rows[static_cast<std::size_t>(*result.toggled)].label;
  bool& is_open = state.open_nodes[label == "Team" ? 0 : label == "North" ? 1 : 2];
  is_open = !is_open;
}

void working_card(Ui& ui, GalleryMoreState& state, Rect box) {
  const Card card(ui, box, {.title = "Working"});
  Rect rest = card.body();
  const ProgressResult work = progress(ui, rest, {.label = "Looking for better moves", .best = "best so far 1.04", .fraction = 0.62});
  if (work.was_stopped) state.last_answer = "Stopped and kept.";
  cut_top(rest, work.height + ui.px(12));
  const ButtonSpec open_toast{.label = "Move Nakagawa Foods"};
  if (button(ui, button_box(ui, {rest.x, rest.y}, open_toast), open_toast))
    show_toast(ui, state.toast, "Moved Nakagawa Foods to Min-jun", "Undo");
  cut_top(rest, control_height(ui) + ui.px(16));
  cut_top(rest, heading(ui, rest, 3, "Timeline") + ui.px(8));
  static constexpr std::array<TimelineEntry, 3> entries{{{.date = "1 Nov", .text = "Proposal of three moves sent out", .is_current = true},
                                                         {.date = "3 Jun", .text = "Band agreed at ±15\u00A0%, policy version 4"},
                                                         {.date = "12 Mar", .text = "First review"}}};
  timeline_list(ui, rest, {.name = "What happened", .entries = entries});
}

void layers_card(Ui& ui, GalleryMoreState& state, Rect box) {
  const Card card(ui, box, {.title = "Above the page"});
  Rect rest = card.body();
  const float height = control_height(ui), gap = ui.px(8);
  const auto line_button = [&](std::string_view label, ButtonKind kind) {
    const ButtonSpec spec{.label = label, .kind = kind};
    Rect line = cut_top(rest, height);
    cut_top(rest, gap);
    return std::pair{button(ui, cut_left(line, button_width(ui, spec)), spec), Rect{line.x - button_width(ui, spec), line.y, 120, height}};
  };
  if (line_button("Record verdict…", ButtonKind::Primary).first) state.is_dialog_open = true;
  if (line_button("Remove a client…", ButtonKind::Removes).first) state.is_removal_open = true;
  if (line_button("Object with a reason…", ButtonKind::Secondary).first) state.is_form_open = true;
  const auto [is_menu_pressed, menu_box] = line_button("Actions", ButtonKind::Secondary);
  if (is_menu_pressed) open_menu_below(state.menu, menu_box);
  if (line_button("Find a command", ButtonKind::Quiet).first) state.palette.is_open = true;
  text_block(ui, rest, state.last_answer, {.type = Type::Small, .color = Token::Ink2, .role = Role::Status});
}

void notices(Ui& ui, GalleryMoreState& state, Rect box) {
  const std::array<BannerSpec, 4> specs{{
      {.tone = BannerTone::Info, .title = "A new version of this page is ready.", .text = "It takes over when you reload.", .action = "Reload",
       .can_be_dismissed = true},
      {.tone = BannerTone::Success, .title = "Everything was brought back from the last good copy."},
      {.tone = BannerTone::Warning, .title = "Four clients have no hours.", .text = "They are estimated from touchpoints and marked ≈.",
       .action = "Show them"},
      {.tone = BannerTone::Danger, .title = "This browser refused to save.", .text = "The disk may be full. Your work is still here: keep it as a file.",
       .action = "Save a file", .second_action = "Try again"},
  }};
  for (const BannerSpec& spec : specs) {
    if (spec.can_be_dismissed && state.is_banner_dismissed) continue;
    const BannerAnswer answer = banner(ui, box, spec);
    if (answer == BannerAnswer::Dismissed) state.is_banner_dismissed = true;
    if (answer == BannerAnswer::Action) state.last_answer = std::string(spec.action);
    cut_top(box, banner_height(ui, box.width, spec) + ui.px(10));
  }
}

float notices_height(const Ui& ui) { return ui.px(4 * 66); }

void lists_card(Ui& ui, GalleryMoreState& state, Rect box) {
  const Card card(ui, box, {.title = "Steps and rows"});
  Rect rest = card.body();
  static constexpr std::array<std::string_view, 5> steps{"Facts", "Feelings", "Options", "Agreement", "Follow-up"};
  const auto opened = stepper(ui, cut_top(rest, stepper_height(ui)), {.name = "Stages", .steps = steps, .current = state.step});
  if (opened) state.step = *opened;
  cut_top(rest, ui.px(16));
  const std::array<ListRowSpec, 3> rows{{
      {.title = "Uneven load", .subtitle = "8 people, 118 clients. Two carry too much, two have room.", .icon = Icon::Fairness},
      {.title = "One client, three claims", .subtitle = "Who owns the relationship after an expansion?", .trailing = "today at 14:32",
       .icon = Icon::Ownership},
      {.title = "A team after a merger", .subtitle = "Two teams, 14 people.", .icon = Icon::People, .disabled_reason = "Not in this copy."},
  }};
  for (const ListRowSpec& row : rows)
    if (list_row(ui, cut_top(rest, list_row_height(ui, row)), row)) state.last_answer = std::string(row.title);
}

void start_card(Ui& ui, GalleryMoreState& state, Rect box) {
  card_ground(ui, box);
  const bool wants_file = drop_zone(ui, box.inset(ui.px(12)), {.text = "CSV from your CRM, or an Evenhand file", .is_dragged_over = state.is_dragged_over});
  if (wants_file) state.is_dragged_over = !state.is_dragged_over;
}

void empty_card(Ui& ui, GalleryMoreState& state, Rect box) {
  card_ground(ui, box);
  if (empty_state(ui, box.inset(ui.px(16)), {.icon = Icon::Ownership, .title = "No overlapping claims",
                                             .text = "Each client has one clear contact. Checked today against 24 months of contacts.",
                                             .action = "Change the rules"}))
    state.last_answer = "Change the rules";
}

void wording_card(Ui& ui, GalleryMoreState& state, Rect box) {
  const Card card(ui, box, {.title = "Wording"});
  const WordingAnswer answer = wording_hint(ui, card.body(), {.reason = "“You never answer” is an absolute, and a “you”.",
                                                              .offer = "I waited four days for an answer about the renewal."});
  if (answer != WordingAnswer::None) state.last_answer = answer == WordingAnswer::UseOffer ? "Use this wording" : "Keep mine";
}

void layers(Ui& ui, GalleryMoreState& state) {
  static constexpr std::array<MenuEntry, 5> actions{{
      {.label = "Compare with…", .shortcut = "Ctrl+D", .icon = Icon::Swap},
      {.label = "Blind mode", .icon = Icon::Eye, .is_checked = true},
      {.label = "Undo", .shortcut = "Ctrl+Z", .disabled_reason = "Nothing has been changed yet.", .icon = Icon::Undo, .starts_group = true},
      {.label = "Save a file", .shortcut = "Ctrl+S", .icon = Icon::Download},
      {.label = "Remove the proposal", .icon = Icon::Cross, .removes = true, .starts_group = true},
  }};
  if (const auto chosen = menu(ui, state.menu, {.name = "Actions", .entries = actions}))
    state.last_answer = std::string(actions[static_cast<std::size_t>(*chosen)].label);

  static constexpr std::array<PaletteEntry, 6> commands{{
      {.label = "Move a client", .place = "Rebalance", .shortcut = "M", .icon = Icon::Rebalance},
      {.label = "Find the best moves", .place = "Rebalance", .icon = Icon::Rebalance},
      {.label = "Open the fairness screen", .place = "Go to", .icon = Icon::Fairness},
      {.label = "Undo", .shortcut = "Ctrl+Z", .disabled_reason = "Nothing has been changed yet.", .icon = Icon::Undo},
      {.label = "Save a file", .shortcut = "Ctrl+S", .icon = Icon::Download},
      {.label = "Start a mediation", .place = "Cases", .icon = Icon::Cases},
  }};
  if (const auto chosen = command_palette(ui, state.palette, {.entries = commands}))
    state.last_answer = std::string(commands[static_cast<std::size_t>(*chosen)].label);

  if (state.is_dialog_open) {
    const DialogAnswer answer = dialog(ui, {.question = "Record this verdict?",
                                            .text = "Priya leads Halvorsen Maritime day to day, Dana is sponsor. Both are told today. It can be reopened until 1 May.",
                                            .deed = "Record verdict", .safe_answer = "Not yet"});
    if (answer != DialogAnswer::None) state.is_dialog_open = false;
  }
  if (state.is_removal_open) {
    const DialogAnswer answer = dialog(ui, {.question = "Remove Nakagawa Foods?", .text = "Its 31 touchpoints go with it. Undo brings all of it back.",
                                            .deed = "Remove", .safe_answer = "Keep it", .other_deed = "Save a copy first", .removes = true});
    if (answer != DialogAnswer::None) state.is_removal_open = false;
  }
  if (state.is_form_open) {
    const TextFieldSpec reason{.label = "Reason", .text = state.form_reason, .placeholder = "What speaks against it"};
    const DialogAnswer answer = dialog(ui, {.question = "Why do you object to this move?", .deed = "Send objection",
                                            .deed_disabled_reason = state.form_reason.empty() ? "Write a reason first." : "",
                                            .body_height = ui.px(120), .body = [&](Ui&, Rect box) {
                                              if (const auto field = text_area(ui, box, reason); field.text) state.form_reason = *field.text;
                                            }});
    if (answer != DialogAnswer::None) state.is_form_open = false;
  }
  if (toast(ui, state.toast)) state.last_answer = "Taken back.";
}

}  // namespace

void gallery_more(Ui& ui, GalleryMoreState& state, Rect body) {
  {
    ScrollRegion region(ui, body, {.name = "Composed widgets"});
    Rect rest = region.content().inset(ui.px(20), 0);
    const float gap = ui.px(kGap);
    cut_top(rest, ui.px(20));
    const auto next_row = [&](float height) {
      const Rect row = cut_top(rest, ui.px(height));
      cut_top(rest, gap);
      return row;
    };
    Rect row = next_row(282);
    {
      const Card card(ui, part_of(ui, row, 0, 8), {.title = "Table"});
      gallery_small_table(ui, state, card.body());
    }
    choosing_card(ui, state, part_of(ui, row, 8, 4));
    row = next_row(300);
    working_card(ui, state, part_of(ui, row, 0, 4));
    empty_card(ui, state, part_of(ui, row, 4, 4));
    layers_card(ui, state, part_of(ui, row, 8, 4));
    row = next_row(420);
    {
      const Card card(ui, part_of(ui, row, 0, 12), {.title = "Ten thousand rows"});
      gallery_large_table(ui, state, card.body());
    }
    row = next_row(270);
    lists_card(ui, state, part_of(ui, row, 0, 8));
    start_card(ui, state, part_of(ui, row, 8, 4));
    row = next_row(196);
    wording_card(ui, state, part_of(ui, row, 0, 12));
    notices(ui, state, cut_top(rest, notices_height(ui)));
    region.set_content_height(rest.y - region.content().y + ui.px(20));
  }
  layers(ui, state);
}

}  // namespace evenhand::ui
