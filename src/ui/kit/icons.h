// The icons of look 8.
#pragma once

#include <cstdint>
#include <string_view>

namespace evenhand::ui {

enum class Icon : std::uint8_t {
  Start, Overview, People, Policy, Fairness, Rebalance, Forecast, Rotation, Ownership, Cases, Playbook, Health, Record,
  Check, Cross, Plus, Lock, Down, Right, Warn, File, Eye, Screen, Swap, Pause, Undo, Redo, Bell, Calendar, Info,
  Search, Download, Sun, Moon, More, Up, Left, Keyboard, Upload, Count,
};

// SVG path notation on a 16 grid; subset M L H V C S A (circular) Z and their relative forms.
std::string_view icon_path(Icon icon);

}  // namespace evenhand::ui
