// A page at the policy screen whose team has agreed on nothing yet: no versions, no votes, no lock, the usual rules.
#pragma once

#include "ui/page_harness.h"

namespace evenhand::test {

inline void forget_agreements(PageHarness& page) {
  page.app.apply({"Start afresh", [](const Scenario& scenario) -> Result<Scenario> {
                    Scenario fresh = scenario;
                    fresh.policy_versions = {};
                    fresh.ballot_rounds = {};
                    fresh.criteria_lock.reset();
                    fresh.people.edit([](std::vector<Person>& people) {
                      for (Person& person : people) person.max_clients.reset();
                    });
                    fresh.policy.edit([](Policy& policy) {
                      policy.version = 1;
                      policy.entitlement = {};
                      policy.caps = {};
                      policy.fit = {};
                      policy.anonymity_threshold = 4;
                    });
                    return fresh;
                  }, {}});
  page.screen.frame();
  page.screen.settle();
}

}  // namespace evenhand::test
