#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

#include "ui/kit/button.h"
#include "ui/kit/menu.h"
#include "ui/kit/table.h"
#include "ui/screens/gallery/gallery_more.h"

namespace evenhand::ui {

namespace {

constexpr int kClients = 10'000;
constexpr std::array<std::string_view, 8> kPeople{"Dana Okafor",  "Priya Raghavan", "Tomás Herrera", "Søren Lindqvist",
                                                  "Amara Diallo", "Yuki Tanaka",    "Min-jun Lee",   "Leila Haddad"};
constexpr std::array<std::string_view, 4> kStages{"Onboarding", "Adoption", "Expansion", "Renewal"};
constexpr std::array<std::string_view, 6> kFirst{"Halvorsen", "Meridian", "Nakagawa", "Casa Verde", "Vantaa", "Pemberton"};
constexpr std::array<std::string_view, 5> kSecond{"Maritime", "Clinics", "Foods", "Hotels", "Robotics"};

void make_clients(GalleryMoreState& state) {
  if (!state.clients.empty()) return;
  unsigned random = 12345;
  const auto next = [&random](std::size_t below) {
    random = random * 1664525u + 1013904223u;
    return (random >> 8) % below;
  };
  for (int i = 0; i < kClients; ++i) {
    const std::string name = std::string(kFirst[next(kFirst.size())]) + " " + std::string(kSecond[next(kSecond.size())]) + " " +
                             std::to_string(i + 1);
    state.clients.push_back({.name = name, .owner = std::string(kPeople[next(kPeople.size())]),
                             .stage = std::string(kStages[next(kStages.size())]), .points_tenths = static_cast<int>(next(400)),
                             .hours = static_cast<int>(next(60)), .has_estimated_hours = next(4) == 0});
  }
  state.order.resize(state.clients.size());
  std::iota(state.order.begin(), state.order.end(), 0);
}

std::string tenths(int value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%d.%d", value / 10, value % 10);
  return text.data();
}

void sort_clients(GalleryMoreState& state, TableSort sort) {
  std::iota(state.order.begin(), state.order.end(), 0);
  const auto client = [&](int index) -> const GalleryClient& { return state.clients[static_cast<std::size_t>(index)]; };
  const auto is_before = [&](int a, int b) {
    switch (sort.column) {
      case 0: return client(a).name < client(b).name;
      case 1: return client(a).owner < client(b).owner;
      case 2: return client(a).stage < client(b).stage;
      case 3: return client(a).points_tenths < client(b).points_tenths;
      case 4: return client(a).hours < client(b).hours;
      default: return false;
    }
  };
  std::ranges::stable_sort(state.order, [&](int a, int b) { return sort.is_descending ? is_before(b, a) : is_before(a, b); });
}

struct SmallRow {
  std::string_view client, owner, points, hours, mark;
  ChipTone tone;
  bool is_estimate;
};

constexpr std::array<SmallRow, 4> kSmallRows{{
    {"Halvorsen Maritime", "Dana Okafor", "39.6", "31", "two claims", ChipTone::Warning, false},
    {"Meridian Clinics", "Priya Raghavan", "26.5", "24", "", ChipTone::Neutral, false},
    {"Nakagawa Foods", "Dana Okafor", "15.1", "14", "selected", ChipTone::Accent, false},
    {"Casa Verde Hotels", "Dana Okafor", "11.8", "9", "estimated", ChipTone::Neutral, true},
}};

TableCell small_cell(int row, int column) {
  const SmallRow& data = kSmallRows[static_cast<std::size_t>(row)];
  switch (column) {
    case 0: return {.text = data.client};
    case 1: return {.text = data.owner};
    case 2: return {.text = data.points};
    case 3: return {.text = data.hours, .is_estimate = data.is_estimate};
    default: return {.text = data.mark, .is_chip = !data.mark.empty(), .tone = data.tone};
  }
}

TableCell large_cell(const GalleryMoreState& state, std::string& scratch, int row, int column) {
  const GalleryClient& client = state.clients[static_cast<std::size_t>(state.order[static_cast<std::size_t>(row)])];
  switch (column) {
    case 0: return {.text = client.name};
    case 1: return {.text = client.owner, .choices = kPeople};
    case 2: return {.text = client.stage, .is_muted = client.stage == kStages[0]};
    case 3: scratch = tenths(client.points_tenths); return {.text = scratch};
    case 4:
      scratch = std::to_string(client.hours);
      return {.text = scratch, .is_estimate = client.has_estimated_hours,
              .note = client.has_estimated_hours ? "Estimated from the touchpoints of a year." : std::string_view{}};
    case 5:
      if (client.hours < 50) return {};
      return {.text = "above", .is_chip = true, .tone = ChipTone::Over, .mark = Mark::TriangleUp};
    default: return {};
  }
}

void apply_edit(GalleryMoreState& state, const CellEdit& edit) {
  GalleryClient& client = state.clients[static_cast<std::size_t>(state.order[static_cast<std::size_t>(edit.row)])];
  if (edit.column == 0) client.name = edit.text;
  if (edit.column == 1) client.owner = edit.text;
  if (edit.column == 4 && std::sscanf(edit.text.c_str(), "%d", &client.hours) == 1) client.has_estimated_hours = false;
}

}  // namespace

void gallery_small_table(Ui& ui, GalleryMoreState& state, Rect box) {
  static constexpr std::array<TableColumn, 5> columns{{
      {.title = "Client", .width = 212},
      {.title = "Owner", .width = 160},
      {.title = "Points", .width = 92, .is_numeric = true},
      {.title = "Hours", .help = "Hours a month, as booked or estimated.", .width = 92, .is_numeric = true},
      {.title = "Marks", .is_sortable = false},
  }};
  if (state.small_table.selection.empty() && state.small_table.current_row == kNotEntered) state.small_table.selection.set({2});
  const TableResult result = table(ui, box, state.small_table,
                                   {.name = "Clients, small", .columns = columns, .row_count = static_cast<int>(kSmallRows.size()),
                                    .cell = small_cell, .sort = state.small_sort, .has_unsorted_state = true});
  if (result.sort) state.small_sort = *result.sort;
}

void gallery_large_table(Ui& ui, GalleryMoreState& state, Rect box) {
  make_clients(state);
  static constexpr std::array<TableColumn, 7> columns{{
      {.title = "Client", .min_width = 160, .grow = 2, .is_editable = true},
      {.title = "Owner", .min_width = 140, .grow = 1.5f, .is_editable = true},
      {.title = "Stage", .min_width = 110},
      {.title = "Points", .width = 92, .is_numeric = true},
      {.title = "Hours", .unit = "a month", .width = 132, .is_numeric = true, .is_editable = true},
      {.title = "Load", .width = 110, .is_sortable = false},
      {.title = "Actions", .width = 84, .is_sortable = false, .has_widgets = true},
  }};
  std::string scratch;
  TableSpec spec{.name = "Clients, ten thousand", .columns = columns, .row_count = kClients,
                 .cell = [&](int row, int column) { return large_cell(state, scratch, row, column); }};
  spec.key = [&](int row) { return static_cast<std::uint64_t>(state.order[static_cast<std::size_t>(row)]); };
  spec.draw_cell = [&](Ui&, int row, int, Rect cell) {
    const Rect lock{cell.x + ui.px(8), cell.center().y - ui.px(14), ui.px(28), ui.px(28)};
    if (icon_button(ui, lock, {.icon = Icon::Lock, .name = "Lock", .size = ControlSize::Small}))
      state.last_answer = "Lock in row " + std::to_string(row + 1);
    const Rect more = lock.moved(ui.px(32), 0);
    if (icon_button(ui, more, {.icon = Icon::More, .name = "More", .size = ControlSize::Small})) open_menu_below(state.row_menu, more);
  };
  spec.sum = [&](int column) {
    if (column == 0) return TableCell{.text = "10,000 clients"};
    if (column != 4) return TableCell{};
    long total = 0;
    for (const GalleryClient& client : state.clients) total += client.hours;
    scratch = std::to_string(total);
    return TableCell{.text = scratch};
  };
  spec.sort = state.large_sort;
  const TableResult result = table(ui, box, state.large_table, spec);
  if (result.sort) sort_clients(state, state.large_sort = *result.sort);
  if (result.edit) apply_edit(state, *result.edit);
  if (result.context_row) open_menu_at(state.row_menu, result.context_point);
  static constexpr std::array<MenuEntry, 3> actions{{
      {.label = "Move to someone else", .shortcut = "M"},
      {.label = "Lock", .disabled_reason = "A proposal is being answered.", .icon = Icon::Lock},
      {.label = "Take out of the list", .icon = Icon::Cross, .removes = true, .starts_group = true},
  }};
  const auto chosen = menu(ui, state.row_menu, {.name = "Actions of the row", .entries = actions});
  if (chosen) state.last_answer = std::string(actions[static_cast<std::size_t>(*chosen)].label);
}

}  // namespace evenhand::ui
