#include "platform/web/inbox.h"

#include <utility>

#include "platform/web/backend.h"

namespace evenhand::platform::web {
namespace {

std::vector<app::Event>& inbox() {
  static std::vector<app::Event> events;
  return events;
}

}  // namespace

void deliver(app::Event event) {
  inbox().push_back(std::move(event));
  wake();
}

std::vector<app::Event> take_delivered() { return std::exchange(inbox(), {}); }

}  // namespace evenhand::platform::web
