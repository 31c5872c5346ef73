// View state: where the person is and how they look at it. Never in the history, never in the scenario file.
#pragma once

#include <cstdint>
#include <string>

#include "domain/ids.h"
#include "domain/policy.h"

namespace evenhand::app {

enum class Screen : std::uint8_t { Start, PeopleAndClients, Policy, Fairness, Gallery };

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

enum class Overlay : std::uint8_t { None, CommandPalette, ShortcutHelp, About };

struct View {
  Screen screen = Screen::Start;
  Ledger ledger = Ledger::Burden;  // the tab of the fairness screen
  PersonId person;                 // whose book is open beside the bars; empty = nobody
  Overlay overlay = Overlay::None;
  ThemeChoice theme = ThemeChoice::System;
  bool is_blind = false;       // names hidden everywhere (L6)
  bool is_presenting = false;  // projector size, no rail

  bool operator==(const View&) const = default;
};

}  // namespace evenhand::app
