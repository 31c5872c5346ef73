// The page on the proposal of the rebalance screen.
#pragma once

#include "ui/page_harness.h"

namespace evenhand::test {

// With the first picture; what refines it further is not waited for.
inline PageHarness& on_proposal(PageHarness& page) {
  page.app.want_rebalance();
  while (page.app.rebalancing().has_work() && !page.app.rebalancing().has_picture()) page.app.work();
  page.app.stop_rebalance();
  page.go_to("Rebalance");
  return page;
}

}  // namespace evenhand::test
