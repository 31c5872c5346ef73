#include "app/history.h"

#include <utility>

namespace evenhand::app {

namespace {
constexpr std::size_t kMaxSteps = 500;
const std::string kNoLabel;
}  // namespace

bool History::record(Scenario next, const Edit& edit) {
  if (next == present_) return false;
  const bool continues = !edit.interaction.empty() && !past_.empty() && past_.back().interaction == edit.interaction;
  future_.clear();
  if (continues) {
    past_.back().label = edit.label;
    present_ = std::move(next);
    if (present_ == past_.back().other) past_.pop_back();
    return true;
  }
  past_.push_back({edit.label, std::exchange(present_, std::move(next)), edit.interaction});
  if (past_.size() > kMaxSteps) past_.erase(past_.begin());
  return true;
}

void History::finish_interaction() {
  if (!past_.empty()) past_.back().interaction.clear();
}

const std::string& History::undo_label() const { return past_.empty() ? kNoLabel : past_.back().label; }
const std::string& History::redo_label() const { return future_.empty() ? kNoLabel : future_.back().label; }

void History::undo() {
  if (past_.empty()) return;
  Step step = std::move(past_.back());
  past_.pop_back();
  future_.push_back({step.label, std::exchange(present_, std::move(step.other)), {}});
}

void History::redo() {
  if (future_.empty()) return;
  Step step = std::move(future_.back());
  future_.pop_back();
  past_.push_back({step.label, std::exchange(present_, std::move(step.other)), {}});
}

}  // namespace evenhand::app
