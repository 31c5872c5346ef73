// Undo and redo by keeping old values (X2). Scenarios share their collections, so a step costs little.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/edit.h"
#include "domain/scenario.h"

namespace evenhand::app {

class History {
 public:
  explicit History(Scenario present) : present_(std::move(present)) {}

  const Scenario& present() const { return present_; }

  // Puts `next` in place. False, and no step, when it equals what is there.
  bool record(Scenario next, const Edit& edit);

  // Later edits start a new step, even with the same interaction key.
  void finish_interaction();

  bool can_undo() const { return !past_.empty(); }
  bool can_redo() const { return !future_.empty(); }
  // Labels of the step that undo() or redo() would take; empty when there is none.
  const std::string& undo_label() const;
  const std::string& redo_label() const;
  void undo();
  void redo();

  // Undone steps are over, as after an edit.
  void forget_undone() { future_.clear(); }

  std::size_t step_count() const { return past_.size(); }

 private:
  struct Step {
    std::string label;
    Scenario other;           // the value before (past) or after (future)
    std::string interaction;
  };

  Scenario present_;
  std::vector<Step> past_;
  std::vector<Step> future_;
};

}  // namespace evenhand::app
