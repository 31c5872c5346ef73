// Is the load fairly spread? The answer as a sentence and the three ledgers side by side; below them, one view at a time: the
// shares, every measure, the single criteria, one person's book, who would rather change, and how it feels (L4, L6, math 2).
#pragma once

#include <cstdint>
#include <optional>

#include "app/app.h"
#include "fairness/explain.h"
#include "ui/kit/geometry.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

// The book that is shown, kept so that no frame adds it up again.
struct ShownBook {
  std::uint64_t revision = 0;
  Ledger ledger = Ledger::Burden;
  std::size_t person = 0;
  std::optional<Explanation> why;
};

struct FairnessState {
  ShownBook shown_book;
  TableState book;     // the clients of the person that is open
  TableState envy;     // people, and how many are better placed
  TableState growth;   // development goals
};

void fairness_screen(Ui& ui, app::App& app, FairnessState& state, Rect body);

}  // namespace evenhand::ui
