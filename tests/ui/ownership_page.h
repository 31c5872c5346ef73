// Ownership in the headless page: an account or a view opened as the links between screens do it.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "ui/page_harness.h"

namespace evenhand::test {

inline const Client& client_named(const PageHarness& page, std::string_view name) { return *std::ranges::find(*page.app.scenario()->clients, name, &Client::name); }

inline void open_account(PageHarness& page, std::string_view name, app::AccountView view) {
  app::View next = page.app.view();
  next.screen = app::Screen::Ownership;
  next.account = client_named(page, name).id;
  next.account_view = view;
  page.app.set_view(next);
  page.screen.frame();
  page.screen.settle();
}

inline void open_view(PageHarness& page, app::OwnershipView view) {
  app::View next = page.app.view();
  next.screen = app::Screen::Ownership;
  next.account = {};
  next.ownership_view = view;
  page.app.set_view(next);
  page.screen.frame();
  page.screen.settle();
}

// Whom the lines of duties name for the client, at whatever stage.
inline std::vector<PersonId> holders(const PageHarness& page, std::string_view client, AccountDuty duty) {
  std::vector<PersonId> out;
  for (const AccountRole& role : *page.app.scenario()->account_roles) {
    if (role.client == client_named(page, client).id && role.duty == duty) out.push_back(role.person);
  }
  return out;
}

// No name of a person is anywhere in the tree.
inline void expect_nobody_named(const PageHarness& page, std::string_view where) {
  for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << where << ": " << person.name;
}

inline void choose(PageHarness& page, std::string_view box, std::string_view option) {
  page.screen.press(ui::Role::ComboBox, box);
  page.screen.press(ui::Role::Option, option);
}

}  // namespace evenhand::test
