// The cards of a client's own page. Private to the page's files.
#pragma once

#include "app/people_data.h"
#include "fairness/names.h"
#include "ui/screens/people/people_screen.h"
#include "ui/screens/people/two_columns.h"

namespace evenhand::ui {

struct ClientView {
  app::App& app;
  PeopleState& state;
  const app::PeopleData& data;
  std::size_t at;  // position of the client
  const Client& client;
  bool is_blind, is_editable;
  NameOf name_of;
  ClientNameOf client_name_of;
};

void carriers_card(Ui& ui, const ClientView& view, PageColumns& columns);
void servers_card(Ui& ui, const ClientView& view, PageColumns& columns);
void vetoes_card(Ui& ui, const ClientView& view, PageColumns& columns);
void client_wishes_card(Ui& ui, const ClientView& view, PageColumns& columns);

}  // namespace evenhand::ui
