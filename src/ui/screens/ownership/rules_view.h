// The rules of ownership (O2, O6, O9, O11, O12), one part at a time: the tree, criteria and their points, stages and the order
// of importance, windows and fit, the stages of a deal, and the versions that were agreed. Beside every change stands what it
// does to the verdicts that are in force.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "app/app.h"
#include "domain/ownership_policy.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/ownership/tree_view.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class RulesPart : std::uint8_t { Tree, Criteria, Stages, Windows, Credit, Versions };

// What one policy in the place of another does to the verdicts in force; told anew when one of them or the records change.
struct ToldConsequence {
  OwnershipPolicy before = {}, after = {};
  std::uint64_t serial = 0;  // of the records; 0: not told yet
  std::string words = {};
};

struct RulesViewState {
  RulesPart part = RulesPart::Tree;
  TreeViewState tree;
  std::optional<RecordForm> form;
  TableState weights, fit;
  std::size_t stage = 0;                       // whose order of importance is shown
  int before = -1, after = -1;                 // the versions compared, 0 = as it is now; -1: not chosen
  KeptRecords records;
  std::optional<OwnershipPolicy> seen;         // the rules as they were in the frame before
  std::optional<OwnershipPolicy> before_last;  // and before the last change, while this view is open
  ToldConsequence last, compared;
};

void rules_view(Ui& ui, app::App& app, RulesViewState& state, Page& page);

}  // namespace evenhand::ui
