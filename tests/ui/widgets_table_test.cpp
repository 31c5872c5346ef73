// The table as a person meets it: rows in view only, sorting, walking, selecting, editing, copying, resizing (look 5, AX-1, AX-3).
#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "ui/harness.h"
#include "ui/kit/button.h"
#include "ui/kit/scroll_bar.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/table.h"

namespace evenhand::ui {
namespace {

using test::Harness;

constexpr std::array<std::string_view, 3> kPeople{"Dana", "Priya", "Yuki"};
constexpr std::array<TableColumn, 4> kColumns{{
    {.title = "Client", .width = 240, .is_editable = true},
    {.title = "Owner", .width = 200, .is_editable = true},
    {.title = "Hours", .unit = "a month", .width = 160, .is_numeric = true, .is_editable = true},
    {.title = "Actions", .width = 120, .is_sortable = false, .has_widgets = true},
}};

class TableOnScreen : public testing::Test {
 protected:
  void show(int rows) {
    row_count = rows;
    harness.run([this](Ui& ui) {
      spec.columns = kColumns;
      spec.row_count = row_count;
      spec.cell = [this](int row, int column) { return cell(row, column); };
      spec.draw_cell = [this](Ui& inner, int row, int, Rect box) {
        if (icon_button(inner, {box.x + 4, box.y + 2, 32, 32}, {.icon = Icon::Lock, .name = "Lock"})) locked_row = row;
      };
      if (has_sum) spec.sum = [](int column) { return TableCell{.text = column == 0 ? "Together" : column == 2 ? "12" : ""}; };
      spec.sort = sort;
      TableResult result = table(ui, {20, 20, width, 400}, state, spec);
      if (result.sort) sort = *result.sort;
      if (result.edit) edits.push_back(*result.edit);
      if (result.opened) opened = *result.opened;
      if (result.context_row) context_row = *result.context_row;
      copied = ui.copied_text;
    });
  }

  TableCell cell(int row, int column) {
    scratch = column == 0 ? "Client " + std::to_string(row + 1) : std::to_string(row % 60);
    if (column == 1) return {.text = kPeople[static_cast<std::size_t>(row) % 3], .choices = kPeople};
    if (column == 2) return {.text = scratch, .is_estimate = row == 1, .is_locked = row == 2};
    if (column == 3) return {};
    return {.text = scratch};
  }

  void key(NavigationKey which, bool has_shift = false, bool has_control = false) {
    harness.post({.id = harness.find(Role::Table, "Clients").id, .action = Action::Key, .number = static_cast<float>(which), .text = {},
                  .has_shift = has_shift, .has_control = has_control});
  }
  void enter() { harness.focus(Role::Table, "Clients"); }
  std::string here() { return harness.value_of(Role::Table, "Clients"); }
  std::vector<std::uint64_t> selected() const { return {state.selection.keys().begin(), state.selection.keys().end()}; }

  Harness harness;
  TableSpec spec{.name = "Clients", .columns = {}, .cell = {}};
  TableState state;
  TableSort sort;
  std::vector<CellEdit> edits;
  std::string copied, scratch;
  int row_count = 0, opened = -1, locked_row = -1, context_row = -1;
  float width = 720;
  bool has_sum = false;
};

TEST_F(TableOnScreen, HoldsOnlyTheRowsInViewAndSaysHowManyThereAre) {
  show(10'000);
  const Node table = harness.find(Role::Table, "Clients");
  EXPECT_EQ(table.index, 10'001);
  EXPECT_EQ(table.count, 4);
  const auto rows = harness.all(Role::Row);
  EXPECT_EQ(rows.size(), 1u + 11u);
  EXPECT_EQ(rows[0].index, 1);
  EXPECT_EQ(rows[1].index, 2);
  EXPECT_TRUE(harness.has(Role::RowHeader, "Client 1"));
  EXPECT_FALSE(harness.has(Role::RowHeader, "Client 50"));
  EXPECT_TRUE(harness.has(Role::Cell, "≈ 1"));
}

TEST_F(TableOnScreen, ScrollsToWhatAssistiveTechnologyAsksFor) {
  show(10'000);
  const Node region = harness.find(Role::ScrollRegion, "Rows of Clients");
  EXPECT_EQ(region.step, 32 + 36 * 10'000);
  harness.post({.id = region.id, .action = Action::Scroll, .number = 0, .number2 = 36 * 5000, .text = {}});
  EXPECT_TRUE(harness.has(Role::RowHeader, "Client 5001"));
  EXPECT_TRUE(harness.has(Role::ColumnHeader, "Client"));
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Client").rect.y, 20);
  harness.post({.id = region.id, .action = Action::Scroll, .number = 0, .number2 = 1e9f, .text = {}});
  EXPECT_TRUE(harness.has(Role::RowHeader, "Client 10000"));
}

TEST_F(TableOnScreen, DrawsTenThousandRowsInLittleTime) {
  show(10'000);
  const auto start = std::chrono::steady_clock::now();
  harness.frame(50);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  const int nodes_of_ten_thousand = static_cast<int>(harness.ui.semantics.nodes().size());
  state = {};
  show(12);
  EXPECT_EQ(static_cast<int>(harness.ui.semantics.nodes().size()), nodes_of_ten_thousand);
  RecordProperty("microseconds_per_frame", static_cast<int>(taken.count() * 1000 / 50));
}

TEST_F(TableOnScreen, SortsByHeaderInTwoOrThreeStates) {
  show(5);
  harness.press(Role::ColumnHeader, "Hours");
  EXPECT_EQ(sort, (TableSort{2, false}));
  EXPECT_TRUE(harness.has_flag(Role::ColumnHeader, "Hours", kSortAscending));
  harness.click(Role::ColumnHeader, "Hours");
  EXPECT_EQ(sort, (TableSort{2, true}));
  EXPECT_TRUE(harness.has_flag(Role::ColumnHeader, "Hours", kSortDescending));
  harness.click(Role::ColumnHeader, "Hours");
  EXPECT_EQ(sort, (TableSort{2, false}));
  harness.press(Role::ColumnHeader, "Actions");
  EXPECT_EQ(sort, (TableSort{2, false}));
  spec.has_unsorted_state = true;
  harness.press(Role::ColumnHeader, "Hours");
  harness.press(Role::ColumnHeader, "Hours");
  EXPECT_EQ(sort, TableSort{});
}

TEST_F(TableOnScreen, WalksByKeyAndBringsTheCellIntoView) {
  show(10'000);
  enter();
  EXPECT_EQ(here(), "Client: Client 1");
  key(NavigationKey::Down);
  key(NavigationKey::Right);
  EXPECT_EQ(here(), "Client 2, Owner: Priya");
  const auto cells = harness.all(Role::Cell);
  const auto current = std::ranges::find_if(cells, [](const Node& cell) { return (cell.flags & kCurrent) != 0; });
  ASSERT_NE(current, cells.end());
  EXPECT_EQ(harness.name_of(*current), "Priya");
  EXPECT_EQ(current->rect.y, 20 + 32 + 36);
  key(NavigationKey::End, false, true);
  EXPECT_EQ(here(), "Client 10000, Owner: Dana");
  EXPECT_TRUE(harness.has(Role::RowHeader, "Client 10000"));
  key(NavigationKey::PageUp);
  EXPECT_EQ(here(), "Client 9991, Owner: Dana");
  key(NavigationKey::Home, false, true);
  EXPECT_TRUE(harness.has(Role::RowHeader, "Client 1"));
}

TEST_F(TableOnScreen, SortsAndResizesFromTheHeaderByKey) {
  show(3);
  enter();
  key(NavigationKey::Up);
  EXPECT_EQ(here(), "Client");
  key(NavigationKey::Enter);
  EXPECT_EQ(sort, (TableSort{0, false}));
  key(NavigationKey::Right, true);
  key(NavigationKey::Right, true);
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Client").rect.width, 240 + 32);
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Owner").rect.width, 200);
  key(NavigationKey::Left, true);
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Client").rect.width, 240 + 16);
}

TEST_F(TableOnScreen, ResizesByDragAndFromTheHeadersMenu) {
  show(3);
  harness.drag({20 + 240, 36}, {20 + 300, 36});
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Client").rect.width, 300);
  EXPECT_EQ(sort, TableSort{});
  harness.post({.id = harness.find(Role::ColumnHeader, "Owner").id, .action = Action::Context, .text = {}});
  harness.press(Role::MenuItem, "Narrower");
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Owner").rect.width, 200 - 32);
  EXPECT_FALSE(harness.has(Role::Menu, "Column Owner"));
}

TEST_F(TableOnScreen, SelectsByKeyAndPointer) {
  show(100);
  harness.click(Role::RowHeader, "Client 3");
  EXPECT_EQ(selected(), (std::vector<std::uint64_t>{2}));
  EXPECT_EQ(harness.ui.semantics.focused(), harness.find(Role::Table, "Clients").id);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  harness.click(Role::RowHeader, "Client 6");
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  EXPECT_EQ(selected(), (std::vector<std::uint64_t>{2, 3, 4, 5}));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  harness.click(Role::RowHeader, "Client 4");
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
  EXPECT_EQ(selected(), (std::vector<std::uint64_t>{2, 4, 5}));
  harness.settle();
  key(NavigationKey::Space);
  EXPECT_EQ(selected(), (std::vector<std::uint64_t>{2, 3, 4, 5}));
  key(NavigationKey::Escape);
  EXPECT_TRUE(selected().empty());
  key(NavigationKey::Down, true);
  key(NavigationKey::Down, true);
  EXPECT_EQ(selected(), (std::vector<std::uint64_t>{3, 4, 5}));
  const auto rows = harness.all(Role::Row);
  EXPECT_EQ(std::ranges::count_if(rows, [](const Node& row) { return (row.flags & kSelected) != 0; }), 3);
}

TEST_F(TableOnScreen, KeepsTheSelectionWithTheRowsWhenTheyAreSorted) {
  spec.key = [this](int row) { return static_cast<std::uint64_t>(sort.is_descending ? 9 - row : row); };
  show(10);
  harness.click(Role::RowHeader, "Client 2");
  sort = {0, true};
  harness.settle();
  const auto rows = harness.all(Role::Row);
  EXPECT_NE(rows[1 + 8].flags & kSelected, 0u);
  EXPECT_EQ(rows[1 + 1].flags & kSelected, 0u);
}

TEST_F(TableOnScreen, CommitsAnEditOnEnter) {
  show(100);
  enter();
  key(NavigationKey::F2);
  ASSERT_TRUE(harness.has(Role::TextField, "Client"));
  EXPECT_EQ(harness.value_of(Role::TextField, "Client"), "Client 1");
  EXPECT_EQ(harness.ui.semantics.focused(), harness.find(Role::TextField, "Client").id);
  harness.type("Client", "Halvorsen");
  harness.submit("Client");
  ASSERT_EQ(edits.size(), 1u);
  EXPECT_EQ(edits[0].row, 0);
  EXPECT_EQ(edits[0].column, 0);
  EXPECT_EQ(edits[0].text, "Halvorsen");
  EXPECT_FALSE(harness.has(Role::TextField, "Client"));
  EXPECT_EQ(harness.ui.semantics.focused(), harness.find(Role::Table, "Clients").id);
}

TEST_F(TableOnScreen, CancelsAnEditOnEscapeAndKeepsQuietWhenNothingChanged) {
  show(100);
  enter();
  key(NavigationKey::Enter);
  harness.type("Client", "Other");
  harness.key(Role::TextField, "Client", NavigationKey::Escape);
  EXPECT_FALSE(harness.has(Role::TextField, "Client"));
  key(NavigationKey::Enter);
  harness.submit("Client");
  EXPECT_TRUE(edits.empty());
}

TEST_F(TableOnScreen, CommitsAnEditWhenTheFocusLeavesOrTheRowIsScrolledAway) {
  show(1000);
  enter();
  key(NavigationKey::F2);
  harness.type("Client", "First");
  harness.blur();
  ASSERT_EQ(edits.size(), 1u);
  enter();
  key(NavigationKey::F2);
  harness.type("Client", "Second");
  harness.post({.id = harness.find(Role::ScrollRegion, "Rows of Clients").id, .action = Action::Scroll, .number2 = 9000, .text = {}});
  ASSERT_EQ(edits.size(), 2u);
  EXPECT_EQ(edits[1].text, "Second");
  EXPECT_EQ(edits[1].row, 0);
}

TEST_F(TableOnScreen, EditsOneOfSeveralInAList) {
  show(10);
  enter();
  key(NavigationKey::Right);
  key(NavigationKey::F2);
  harness.press(Role::Option, "Yuki");
  ASSERT_EQ(edits.size(), 1u);
  EXPECT_EQ(edits[0].column, 1);
  EXPECT_EQ(edits[0].text, "Yuki");
  EXPECT_FALSE(harness.has(Role::ComboBox, "Owner"));
  key(NavigationKey::F2);
  harness.escape();
  EXPECT_FALSE(harness.has(Role::ComboBox, "Owner"));
  EXPECT_EQ(edits.size(), 1u);
}

TEST_F(TableOnScreen, RefusesToEditLockedCellsAndOpensTheRowInstead) {
  spec.opens_rows = true;
  show(10);
  enter();
  for (int i = 0; i < 2; ++i) key(NavigationKey::Down), key(NavigationKey::Right);
  EXPECT_EQ(here(), "Client 3, Hours: 2");
  key(NavigationKey::Enter);
  EXPECT_FALSE(harness.has(Role::TextField, "Hours"));
  EXPECT_EQ(opened, 2);
  EXPECT_TRUE(harness.has_flag(Role::Cell, "2", kReadOnly));
}

TEST_F(TableOnScreen, ReachesTheWidgetsOfACell) {
  show(10);
  harness.click_at({20 + 240 + 200 + 160 + 20, 20 + 32 + 36 * 4 + 18});
  EXPECT_EQ(locked_row, 4);
  EXPECT_TRUE(selected().empty());
  enter();
  key(NavigationKey::End);
  key(NavigationKey::Enter);
  const auto buttons = harness.all(Role::Button);
  EXPECT_TRUE(std::ranges::contains(buttons, harness.ui.semantics.focused(), &Node::id));
}

TEST_F(TableOnScreen, OffersTheSelectionForCopyingWhileFocused) {
  show(10'000);
  EXPECT_EQ(copied, "");
  harness.click(Role::RowHeader, "Client 2");
  EXPECT_EQ(copied, "Client\tOwner\tHours, a month\nClient 2\tPriya\t1\n");
  key(NavigationKey::End, true, true);
  EXPECT_EQ(std::ranges::count(copied, '\n'), 10'000);
  EXPECT_EQ(copied.substr(0, 29), "Client\tOwner\tHours, a month\nC");
  harness.blur();
  EXPECT_EQ(copied, "");
}

TEST_F(TableOnScreen, SaysWhenItIsEmpty) {
  spec.empty_text = "No clients yet.";
  show(0);
  EXPECT_TRUE(harness.has(Role::Cell, "No clients yet."));
  enter();
  EXPECT_EQ(here(), "Client");
  key(NavigationKey::Down);
  key(NavigationKey::F2);
  EXPECT_EQ(here(), "Client");
}

TEST_F(TableOnScreen, KeepsHeaderFirstColumnAndSumRowInView) {
  has_sum = true;
  width = 420;
  show(1000);
  const Node region = harness.find(Role::ScrollRegion, "Rows of Clients");
  EXPECT_EQ(region.maximum, 720 + kScrollBarTrack);
  harness.post({.id = region.id, .action = Action::Scroll, .number = 300, .number2 = 3600, .text = {}});
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Client").rect.x, 20);
  EXPECT_EQ(harness.find(Role::ColumnHeader, "Owner").rect.x, 20 + 240 - 300);
  EXPECT_EQ(harness.find(Role::RowHeader, "Client 101").rect.x, 20);
  // What the bars cover can be scrolled clear of them.
  harness.post({.id = region.id, .action = Action::Scroll, .number = 1e6f, .number2 = 1e6f, .text = {}});
  EXPECT_LE(harness.find(Role::ColumnHeader, "Actions").rect.right(), 20 + width - kScrollBarTrack);
  EXPECT_LE(harness.find(Role::RowHeader, "Client 1000").rect.bottom(), 20 + 400 - 36 - kScrollBarTrack);
  const Node sum = harness.find(Role::RowHeader, "Together");
  EXPECT_EQ(sum.rect.bottom(), 20 + 400);
  EXPECT_EQ(harness.all(Role::Row).back().index, 1002);
}

TEST(TableInAScrollingPage, BringsTheCurrentCellAndItsEditorIntoViewOfThePage) {
  Harness harness(800, 300);
  TableState state;
  harness.run([&](Ui& ui) {
    ScrollRegion page(ui, {0, 0, 800, 300}, {.name = "Page", .content = {0, 1000}});
    const Rect content = page.content();
    std::string scratch;
    table(ui, {20, content.y + 200, 700, 400}, state,
          {.name = "Clients", .columns = kColumns, .row_count = 50, .cell = [&](int row, int) {
             scratch = "Client " + std::to_string(row + 1);
             return TableCell{.text = scratch};
           }});
  });
  const NodeId table = harness.find(Role::Table, "Clients").id;
  const auto key = [&](NavigationKey which) { harness.post({.id = table, .action = Action::Key, .number = static_cast<float>(which), .text = {}}); };
  const auto is_in_view = [&](const Rect& box) { return box.y >= 0 && box.bottom() <= 300; };
  harness.post({.id = table, .action = Action::Focus, .number = 0, .text = {}});
  key(NavigationKey::Down);
  key(NavigationKey::Down);
  EXPECT_TRUE(is_in_view(harness.find(Role::RowHeader, "Client 2").rect));
  key(NavigationKey::F2);
  EXPECT_TRUE(is_in_view(harness.find(Role::TextField, "Client").rect));
  harness.key(Role::TextField, "Client", NavigationKey::Escape);
  for (int i = 0; i < 30; ++i) key(NavigationKey::Down);
  EXPECT_TRUE(is_in_view(harness.find(Role::RowHeader, "Client 32").rect));
  for (int i = 0; i < 31; ++i) key(NavigationKey::Up);
  EXPECT_TRUE(is_in_view(harness.find(Role::RowHeader, "Client 1").rect));
}

TEST_F(TableOnScreen, LetsTheFirstColumnGoWhereItWouldFillTheTable) {
  width = 300;
  show(20);
  enter();
  key(NavigationKey::Right);
  key(NavigationKey::Right);
  const Node hours = harness.find(Role::ColumnHeader, "Hours");
  EXPECT_GE(hours.rect.x, 20);
  EXPECT_LE(hours.rect.right(), 20 + width);
  EXPECT_LT(harness.find(Role::ColumnHeader, "Client").rect.x, 20);
}

TEST_F(TableOnScreen, AsksForAContextMenuByKey) {
  show(10);
  enter();
  key(NavigationKey::Down);
  harness.post({.id = harness.find(Role::Table, "Clients").id, .action = Action::Context, .text = {}});
  EXPECT_EQ(context_row, 1);
  EXPECT_EQ(selected(), (std::vector<std::uint64_t>{1}));
}

}  // namespace
}  // namespace evenhand::ui
