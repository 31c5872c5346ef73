#include <gtest/gtest.h>

#include <algorithm>

#include "ui/page_harness.h"
#include "ui/screens/people/people_screen.h"

namespace evenhand::test {
namespace {

using ui::NavigationKey;
using ui::Role;

constexpr std::string_view kTable =
    "client,owner,segment,hours\nAcme,Dana,Large,30\nBolt,Dana,Small,10\nCove,Lee,Large,\nDune,Lee,Small,20\n";

struct PeoplePage : PageHarness {
  explicit PeoplePage(std::string_view sample = {}, float width = 1280, float height = 800) : PageHarness(width, height, sample) {
    if (sample.empty()) {
      paste(kTable);
      app.accept_import();
      screen.frame();
      screen.settle();
    }
    go_to("People and clients");
  }

  void show_clients() { screen.press(Role::Radio, "Clients"); }
  ui::PeopleGrid& clients() { return shell.people.grid(app::PeopleTable::Clients); }
  ui::PeopleGrid& people() { return shell.people.grid(app::PeopleTable::People); }
  const Client& client(std::string_view name) const { return *std::ranges::find(*app.scenario()->clients, name, &Client::name); }
  std::string owner(std::string_view name) const {
    const ClientId& id = client(name).id;
    for (const Assignment& one : *app.scenario()->assignments) {
      if (one.client == id) return std::ranges::find(*app.scenario()->people, one.person, &Person::id)->name;
    }
    return {};
  }
  void select(std::initializer_list<std::string_view> names) {
    std::vector<std::uint64_t> keys;
    for (const std::string_view name : names) keys.push_back(app::row_key(client(name).id.value));
    clients().table.selection.set(std::move(keys));
    screen.frame();
    screen.settle();
  }
  void choose(std::string_view combo, std::string_view option) {
    screen.press(Role::ComboBox, combo);
    screen.press(Role::Option, option);
  }
  void paste_cells(std::string_view text) {
    ASSERT_TRUE(app.takes_cells());
    paste(text);
  }
};

TEST(PeopleScreen, lists_everybody_and_filters_by_name) {
  PeoplePage page("uneven-load");
  EXPECT_TRUE(page.screen.shows("Yuki Tanaka"));
  page.screen.type("Search", "leila");
  EXPECT_FALSE(page.screen.shows("Yuki Tanaka"));
  EXPECT_TRUE(page.screen.shows("Leila Haddad"));
}

TEST(PeopleScreen, only_rows_in_view_are_in_the_tree) {
  PeoplePage page("large-region");
  page.show_clients();
  const std::size_t rows = page.screen.all(Role::Row).size();
  EXPECT_GT(rows, 10u);
  EXPECT_LT(rows, 60u);
  const auto clients = static_cast<int>(page.app.scenario()->clients->size());
  EXPECT_EQ(page.screen.find(Role::Table, "Clients").index, clients + 2) << "header, every client and the totals are counted";
}

TEST(PeopleScreen, sorting_by_a_header_orders_the_rows) {
  PeoplePage page("uneven-load");
  page.screen.press(Role::ColumnHeader, "Burden");
  const auto& rows = page.people().list.rows;
  const auto& loads = page.app.derived().figures(Ledger::Burden).loads;
  ASSERT_EQ(rows.size(), page.app.scenario()->people->size());
  for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_LE(loads.people[rows[i - 1].at].ratio_value(), loads.people[rows[i].at].ratio_value()) << i;
}

TEST(PeopleScreen, a_cell_is_edited_in_place_as_one_step) {
  PeoplePage page;
  page.show_clients();
  page.screen.focus(Role::Table, "Clients");
  page.clients().table.current_row = 0;
  page.clients().table.current_column = 2;
  page.screen.key(Role::Table, "Clients", NavigationKey::F2);
  page.screen.type("Segment", "Middle");
  page.screen.submit("Segment");
  EXPECT_EQ(page.client("Acme").segment, "Middle");
  page.app.undo();
  EXPECT_EQ(page.client("Acme").segment, "Large");
}

TEST(PeopleScreen, groups_have_heads_with_totals_and_close) {
  PeoplePage page;
  page.show_clients();
  page.choose("Group the rows", "By segment");
  EXPECT_TRUE(page.screen.shows("Large, 2 clients"));
  EXPECT_EQ(page.clients().list.rows.size(), 6u);
  page.screen.focus(Role::Table, "Clients");
  page.clients().table.current_row = 0;
  page.screen.key(Role::Table, "Clients", NavigationKey::Enter);
  EXPECT_EQ(page.clients().list.rows.size(), 4u);
  EXPECT_FALSE(page.screen.shows("Acme"));
}

TEST(PeopleScreen, a_filter_by_owner_keeps_what_the_person_carries) {
  PeoplePage page;
  page.show_clients();
  page.choose("Filter by owner", "Lee");
  EXPECT_FALSE(page.screen.shows("Acme"));
  EXPECT_TRUE(page.screen.shows("Cove"));
}

TEST(PeopleScreen, any_column_can_be_filtered_by_and_numbers_by_a_range) {
  PeoplePage page;
  page.show_clients();
  page.screen.press(Role::ComboBox, "Filter by another column");
  for (const std::string_view column : {"Industry", "Language", "Renewal", "Points", "Satisfaction"}) EXPECT_TRUE(page.screen.has(Role::Option, column)) << column;
  page.screen.press(Role::Option, "Points");
  page.screen.type("Points from", "200");
  EXPECT_TRUE(page.screen.shows("Acme"));
  EXPECT_FALSE(page.screen.shows("Bolt")) << page.screen.dump();
  page.screen.type("Points from", "many");
  EXPECT_TRUE(page.screen.has_flag(Role::TextField, "Points from", ui::kInvalid));
  EXPECT_TRUE(page.screen.shows("Bolt"));
  page.screen.press(Role::Button, "Take off the filter by points");
  EXPECT_FALSE(page.screen.has(Role::TextField, "Points from"));
  page.choose("Filter by another column", "Language");
  page.choose("Filter by language", "Not known");
  EXPECT_TRUE(page.screen.shows("Acme"));
}

TEST(PeopleScreen, says_how_sound_the_open_data_is) {
  PeoplePage page;
  page.screen.press(Role::Radio, "Data");
  EXPECT_TRUE(page.screen.shows("How sound is this data"));
  EXPECT_TRUE(page.screen.shows("Not known")) << "the hours of Cove: " << page.screen.dump();
  page.screen.press(Role::Button, "Blind");
  for (const std::string_view name : {"Acme", "Bolt", "Cove", "Dana", "Lee"}) EXPECT_FALSE(page.screen.shows(name)) << name;
}

TEST(PeopleScreen, a_ratio_that_rests_on_estimates_says_so) {
  PeoplePage page;
  EXPECT_TRUE(page.screen.shows("partly estimated, as not every value is known")) << page.screen.dump();
}

TEST(PeopleScreen, columns_are_chosen) {
  PeoplePage page;
  page.show_clients();
  EXPECT_FALSE(page.screen.has(Role::ColumnHeader, "Industry"));
  page.screen.press(Role::Button, "Columns");
  page.screen.press(Role::Checkbox, "Industry");
  page.screen.press(Role::Checkbox, "Points");
  page.screen.escape();
  EXPECT_TRUE(page.screen.has(Role::ColumnHeader, "Industry"));
  EXPECT_FALSE(page.screen.has(Role::ColumnHeader, "Points"));
}

TEST(PeopleScreen, selected_clients_change_together_in_one_step) {
  PeoplePage page;
  page.show_clients();
  page.select({"Acme", "Cove"});
  EXPECT_TRUE(page.screen.shows("2 clients selected"));
  page.screen.press(Role::Button, "Change");
  page.choose("What to change", "Owner");
  page.choose("New owner", "Lee");
  const std::vector<ui::Node> buttons = page.screen.all(Role::Button);
  page.screen.press(Role::Button, "Change");
  (void)buttons;
  EXPECT_EQ(page.owner("Acme"), "Lee");
  EXPECT_EQ(page.owner("Cove"), "Lee");
  EXPECT_EQ(page.owner("Bolt"), "Dana");
  page.app.undo();
  EXPECT_EQ(page.owner("Acme"), "Dana");
}

TEST(PeopleScreen, locked_clients_keep_their_owner_and_say_why) {
  PeoplePage page;
  page.show_clients();
  page.select({"Acme", "Bolt"});
  page.screen.press(Role::Button, "Lock");
  page.screen.type("Reason", "The contract names Dana");
  page.screen.press(Role::Button, "Lock");
  EXPECT_TRUE(std::ranges::any_of(*page.app.scenario()->assignments, &Assignment::is_locked));
  page.select({"Acme"});
  page.screen.press(Role::Button, "Change");
  page.choose("What to change", "Owner");
  page.choose("New owner", "Lee");
  EXPECT_TRUE(page.screen.shows("The client is locked: The contract names Dana. Unlock it first."));
  EXPECT_EQ(page.owner("Acme"), "Dana");
}

TEST(PeopleScreen, removing_asks_first_and_is_one_step) {
  PeoplePage page;
  page.show_clients();
  page.select({"Acme", "Dune"});
  page.screen.press(Role::Button, "Remove");
  EXPECT_TRUE(page.screen.shows("Remove 2 clients?"));
  EXPECT_EQ(page.app.scenario()->clients->size(), 4u);
  page.screen.press(Role::Button, "Remove");
  EXPECT_EQ(page.app.scenario()->clients->size(), 2u);
  page.app.undo();
  EXPECT_EQ(page.app.scenario()->clients->size(), 4u);
}

TEST(PeopleScreen, pasted_cells_are_shown_before_they_are_taken) {
  PeoplePage page;
  page.show_clients();
  page.screen.focus(Role::Table, "Clients");
  page.paste_cells("Client\tSegment\nDune\tLarge\nAcme\tSmall\n");
  EXPECT_TRUE(page.screen.shows("Change 2 cells of 2 clients?"));
  EXPECT_EQ(page.client("Acme").segment, "Large");
  page.screen.press(Role::Button, "Change them");
  EXPECT_EQ(page.client("Acme").segment, "Small");
  EXPECT_EQ(page.client("Dune").segment, "Large");
}

TEST(PeopleScreen, a_paste_with_one_wrong_cell_changes_nothing) {
  PeoplePage page;
  page.show_clients();
  page.screen.focus(Role::Table, "Clients");
  page.paste_cells("Client\tSegment\tOwner\nDune\tLarge\tLee\nAcme\tSmall\tNoah\n");
  EXPECT_TRUE(page.screen.shows("Nobody here is called “Noah”"));
  page.screen.press(Role::Button, "Close");
  EXPECT_EQ(page.client("Dune").segment, "Small");
}

TEST(PeopleScreen, without_a_table_in_use_a_paste_is_an_import) {
  PeoplePage page;
  EXPECT_FALSE(page.app.takes_cells());
  page.paste(kTable);
  EXPECT_FALSE(page.app.pasted_cells().has_value());
  EXPECT_FALSE(std::holds_alternative<app::NoImport>(page.app.import_draft()));
}

TEST(PeopleScreen, what_is_copied_goes_back_without_a_change) {
  PeoplePage page;
  page.show_clients();
  page.select({"Acme", "Bolt", "Cove", "Dune"});
  page.screen.focus(Role::Table, "Clients");
  const std::string copied = page.screen.ui.copied_text;
  EXPECT_TRUE(copied.starts_with("Client\tOwner\tSegment")) << copied;
  page.paste_cells(copied);
  EXPECT_TRUE(page.screen.shows("These cells change nothing")) << page.screen.dump();
}

TEST(PeopleScreen, blind_mode_hides_people_and_clients_also_in_what_is_copied) {
  PeoplePage page;
  page.show_clients();
  page.app.set_view([&] {
    app::View view = page.app.view();
    view.is_blind = true;
    return view;
  }());
  page.select({"Acme", "Cove"});
  page.screen.focus(Role::Table, "Clients");
  for (const std::string_view name : {"Acme", "Cove", "Bolt", "Dana", "Lee"}) {
    EXPECT_FALSE(page.screen.shows(name)) << name;
    EXPECT_EQ(page.screen.ui.copied_text.find(name), std::string::npos) << name;
  }
  EXPECT_TRUE(page.screen.shows("Person 1"));
}

}  // namespace
}  // namespace evenhand::test
