// The data behind the figures: people and clients as tables one can edit in place, filter and sort; a client is given to
// another owner by choosing one. Every change is one undo step.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

// Rows that pass the filter, in the order of the sort; kept until data, filter or sort change.
struct RowOrder {
  std::vector<std::size_t> positions;
  std::string filter;
  TableSort sort;
  std::uint64_t revision = 0;
  bool is_blind = false;
};

struct PeopleState {
  int tab = 0;  // 0 people, 1 clients
  std::string filter;
  TableState people, clients;
  TableSort people_sort, client_sort;
  RowOrder people_order, client_order;
};

void people_screen(Ui& ui, app::App& app, PeopleState& state, Rect body);
void people_table(Ui& ui, app::App& app, PeopleState& state, Rect box);
void clients_table(Ui& ui, app::App& app, PeopleState& state, Rect box);

// True when `text` contains `filter` without regard to case.
bool matches(std::string_view text, std::string_view filter);

}  // namespace evenhand::ui
