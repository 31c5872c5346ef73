// The outside as a browser offers it: storage, files, clock, preferences, clipboard, updates.
#pragma once

#include <functional>

#include "platform/platform.h"

namespace evenhand::platform::web {

class WebPlatform final : public Platform {
 public:
  // Asks the browser what is stored (preferences arrive at once) and begins to listen. `flush` is called inside the
  // browser's own notice that the page goes away, when no further frame may come: hand over events and effects in it (SD-15).
  void start(std::function<void()> flush);

  void perform(const app::Effect& effect) override;
  std::vector<app::Event> take_events() override;
  Instant now() const override;
  int local_offset_minutes(Instant at) const override;
};

}  // namespace evenhand::platform::web
