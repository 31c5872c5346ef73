// Contacts, deals and handovers of one client or of one person: all of them, newest first. Contacts and deals are added, changed
// and removed here, one undo step each. Private to the pages of the screen.
#pragma once

#include <optional>
#include <string_view>

#include "app/people_data.h"
#include "fairness/names.h"
#include "ui/screens/people/people_screen.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

// Of the client, or where it is empty of the person. What it refers to outlives it.
struct RecordsView {
  app::App& app;
  PeopleState& state;
  const app::PeopleData& data;
  ClientId client;
  PersonId person;
  bool is_blind, is_editable;
  const NameOf& name_of;
  const ClientNameOf& client_name_of;

  bool is_of_client() const { return !client.value.empty(); }
};

// Finds the records once per change of them. Before the cards.
void follow_records(const RecordsView& view);

void contacts_card(Ui& ui, const RecordsView& view, Page& page);
void deals_card(Ui& ui, const RecordsView& view, Page& page);
// Nothing when there are none.
void handovers_card(Ui& ui, const RecordsView& view, Page& page);

// A table over the width of the page, up to some ten rows before it scrolls.
struct ListCard {
  std::string_view title, subtitle = {};
  std::string_view deed = {};  // of a button beside the title; empty: none
};
struct ListAnswer {
  std::optional<int> opened;   // row
  bool has_pressed_deed = false;
};
ListAnswer list_card(Ui& ui, Page& page, const ListCard& card, TableState& state, const TableSpec& spec);

}  // namespace evenhand::ui
