#include <gtest/gtest.h>

#include "ui/page_harness.h"
#include "ui/screens/people/people_screen.h"

namespace evenhand::test {
namespace {

using ui::Role;

TEST(PeopleScreen, lists_everybody_and_filters_by_name) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("People and clients");
  EXPECT_TRUE(page.screen.shows("Yuki Tanaka"));
  page.screen.type("Search", "leila");
  EXPECT_FALSE(page.screen.shows("Yuki Tanaka"));
  EXPECT_TRUE(page.screen.shows("Leila Haddad"));
}

TEST(PeopleScreen, only_rows_in_view_are_in_the_tree) {
  PageHarness page(1280, 800, "large-region");
  page.go_to("People and clients");
  page.screen.press(Role::Radio, "Clients");
  const std::size_t rows = page.screen.all(Role::Row).size();
  EXPECT_GT(rows, 10u);
  EXPECT_LT(rows, 60u);
  EXPECT_EQ(page.screen.find(Role::Table, "Clients").index, 641) << "header and every client are counted";
}

TEST(PeopleScreen, sorting_by_a_header_orders_the_rows) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("People and clients");
  page.screen.press(Role::ColumnHeader, "Burden");
  const auto& order = page.shell.people.people_order.positions;
  ASSERT_EQ(order.size(), 8u);
  const auto& loads = page.app.derived().figures(Ledger::Burden).loads;
  const bool descends = page.shell.people.people_sort.is_descending;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const double left = loads.people[order[i - 1]].ratio_value();
    const double right = loads.people[order[i]].ratio_value();
    EXPECT_TRUE(descends ? left >= right : left <= right) << i;
  }
}

TEST(PeopleScreen, matching_ignores_case) {
  EXPECT_TRUE(ui::matches("Leila Haddad", "haDD"));
  EXPECT_TRUE(ui::matches("anything", ""));
  EXPECT_FALSE(ui::matches("Leila", "leilax"));
}

}  // namespace
}  // namespace evenhand::test
