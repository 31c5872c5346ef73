// The claim of one account in the headless page, and evidence of a test's own for it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ownership_page.h"

namespace evenhand::test {

inline void edit(PageHarness& page, std::function<Result<Scenario>(const Scenario&)> change) {
  page.app.apply({.label = "Test", .change = std::move(change), .interaction = {}});
  page.screen.frame();
  page.screen.settle();
}

inline const app::ClaimFigures& figures(const PageHarness& page, std::string_view client) { return page.app.ownership().claim(client_named(page, client).id); }

inline std::size_t criterion_at(const PageHarness& page, std::string_view id) {
  const auto& criteria = page.app.ownership().policy().criteria;
  return static_cast<std::size_t>(std::ranges::find(criteria, OwnershipCriterionId{std::string(id)}, &OwnershipCriterion::id) - criteria.begin());
}

// Nothing is on record for the client but this, by hand: for each criterion, what it says for each person in turn.
inline void set_evidence(PageHarness& page, std::string_view client, const std::vector<std::string>& people, const std::function<std::vector<double>(const OwnershipCriterion&)>& says) {
  const ClientId id = client_named(page, client).id;
  edit(page, [&](const Scenario& s) -> Result<Scenario> {
    Scenario next = s;
    const auto drop = [&](auto& records) { records.edit([&](auto& all) { std::erase_if(all, [&](const auto& each) { return each.client == id; }); }); };
    drop(next.touchpoints);
    drop(next.opportunities);
    drop(next.assignments);
    drop(next.hand_evidence);
    drop(next.verdicts);
    next.hand_evidence.edit([&](std::vector<HandEvidence>& all) {
      for (const OwnershipCriterion& criterion : ownership_policy_of(s).criteria) {
        const std::vector<double> values = says(criterion);
        for (std::size_t p = 0; p < people.size(); ++p) {
          all.push_back({.id = {"zz-" + criterion.id.value + "-" + people[p]}, .client = id, .person = {people[p]}, .criterion = criterion.id, .value = values[p], .source = "Agreed list", .on = Date{2026, 10, 1}});
        }
      }
      std::ranges::sort(all, {}, &HandEvidence::id);
    });
    return next;
  });
}

}  // namespace evenhand::test
