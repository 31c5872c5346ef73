// Messages to the person are state, so that tests can read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/clock.h"

namespace evenhand::app {

// A passing word about something that went well; offers Undo when the last edit can be taken back. Never for errors.
struct Toast {
  std::string text;
  bool offers_undo = false;
  std::uint64_t serial = 0;  // tells two equal texts apart

  bool operator==(const Toast&) const = default;
};

// A standing notice at the top of the page until it is dealt with or dismissed.
struct Banner {
  enum class Kind : std::uint8_t { Info, Warning, Error };
  enum class Remedy : std::uint8_t { None, SaveFile, KeepAsCopy, ReloadForUpdate, GoBack, OpenNewer };
  Kind kind = Kind::Info;
  std::string text;
  std::string detail;  // where and what to do; may be empty
  Remedy remedy = Remedy::None;

  bool operator==(const Banner&) const = default;
};

}  // namespace evenhand::app
