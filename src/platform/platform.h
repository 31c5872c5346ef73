// The border to the outside. The web platform talks to the browser, the headless one to memory; the app knows neither.
#pragma once

#include <vector>

#include "app/effects.h"
#include "domain/clock.h"

namespace evenhand::platform {

class Platform {
 public:
  virtual ~Platform() = default;

  virtual void perform(const app::Effect& effect) = 0;

  // What happened outside since the last call, in order. Moves the events out.
  virtual std::vector<app::Event> take_events() = 0;

  virtual Instant now() const = 0;

  // Minutes to add to UTC for the clock on this person's wall, at `at`.
  virtual int local_offset_minutes(Instant at) const = 0;
};

}  // namespace evenhand::platform
