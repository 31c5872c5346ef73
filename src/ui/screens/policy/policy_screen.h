// What counts, and how much (L1): the criteria of each ledger with definition, unit and weight, the agreed band, and beside
// them what the weights lead to. A weight is never shown without its consequence.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct PolicyState {
  // Ratios when this screen was opened, by person id: the ticks in the chart. Renewed with another scenario or ledger.
  ScenarioId scenario;
  Ledger ledger = Ledger::Burden;
  bool is_visited = false;
  std::unordered_map<std::string, double> before;
  CriterionId opened;            // the criterion whose wording is being edited; empty = none
  std::string name, definition, unit, reason;  // unfinished wording
};

void policy_screen(Ui& ui, app::App& app, PolicyState& state, Rect body);

// One criterion: name, coverage, weight with its consequence, ledger, wording. Height: criterion_row_height().
void criterion_row(Ui& ui, app::App& app, PolicyState& state, std::size_t position, Rect box);
float criterion_row_height(const Ui& ui, const PolicyState& state, const Criterion& criterion);

}  // namespace evenhand::ui
