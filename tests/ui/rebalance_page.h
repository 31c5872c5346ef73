// A page at one view of the rebalance screen.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "ui/page_harness.h"

namespace evenhand::test {

inline void show(PageHarness& page, app::RebalanceView view) {
  page.app.request([view](app::App& app) {
    app::View next = app.view();
    next.screen = app::Screen::Rebalance;
    next.rebalance_view = view;
    app.set_view(next);
  });
  page.screen.frame();
  page.screen.settle();
}

inline void set_view(PageHarness& page, bool is_blind, bool is_presenting) {
  app::View next = page.app.view();
  next.is_blind = is_blind;
  next.is_presenting = is_presenting;
  page.app.set_view(next);
  page.screen.frame();
  page.screen.settle();
}

inline void choose(PageHarness& page, std::string_view combo, std::string_view option) {
  page.screen.press(ui::Role::ComboBox, combo);
  page.screen.press(ui::Role::Option, option);
}

// A name of the team that stands anywhere in the tree; empty: none does.
inline std::string name_shown(PageHarness& page) {
  const std::string tree = page.screen.dump();
  for (const Person& person : *page.app.scenario()->people) {
    if (tree.find(person.name) != std::string::npos) return person.name;
    const std::string first = person.name.substr(0, person.name.find(' '));
    if (tree.find(first) != std::string::npos) return first;
  }
  return {};
}

inline std::string client_shown(PageHarness& page) {
  const std::string tree = page.screen.dump();
  const auto found = std::ranges::find_if(*page.app.scenario()->clients, [&](const Client& client) { return tree.find(client.name) != std::string::npos; });
  return found == page.app.scenario()->clients->end() ? std::string() : found->name;
}

}  // namespace evenhand::test
