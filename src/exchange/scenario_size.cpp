#include "exchange/scenario_size.h"

#include <string>
#include <vector>

#include "domain/format.h"
#include "exchange/scenario_json.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kPersonBytes = 2'000, kClientBytes = 900, kValueBytes = 90, kAssignmentBytes = 330, kRest = 4u * 1024u * 1024u;

std::size_t estimate(const Scenario& scenario) {
  std::size_t size = kRest + scenario.people->size() * kPersonBytes;
  for (const Client& each : *scenario.clients) size += kClientBytes + each.id.value.size() + each.name.size() + each.values.size() * kValueBytes;
  for (const Assignment& each : *scenario.assignments) size += kAssignmentBytes + each.client.value.size() + each.person.value.size();
  for (const Touchpoint& each : *scenario.touchpoints) {
    size += kTouchpointBytes + each.id.value.size() + each.client.value.size() + each.person.value.size() + each.subject.size();
  }
  for (const Opportunity& each : *scenario.opportunities) size += kOpportunityBytes + each.id.value.size() + each.client.value.size() + each.name.size();
  return size;
}

}  // namespace

Error too_large(std::string_view what, std::size_t clients, std::size_t touchpoints, std::size_t opportunities) {
  const auto counted = [](std::size_t count, std::string_view one, std::string_view many) { return plural(static_cast<std::int64_t>(count), one, many); };
  std::vector<std::string> parts{counted(clients, "client", "clients")};
  if (touchpoints > 0) parts.push_back(counted(touchpoints, "touchpoint", "touchpoints"));
  if (opportunities > 0) parts.push_back(counted(opportunities, "opportunity", "opportunities"));
  const bool is_records = touchpoints + opportunities > clients;
  return Error{ErrorCode::TooLarge,
               std::string(what) + " " + join_names(parts) + ", more than one scenario can hold and still be opened again. " +
                   (is_records ? "Import a shorter period of events, or one team or region at a time."
                               : "Import one team or region at a time, or fewer number columns."),
               {}};
}

std::optional<Error> too_large_for_a_file(const Scenario& scenario, std::string_view what) {
  if (estimate(scenario) <= kMaxScenarioBytes || to_json(scenario).size() <= kMaxScenarioBytes) return std::nullopt;
  return too_large(what, scenario.clients->size(), scenario.touchpoints->size(), scenario.opportunities->size());
}

}  // namespace evenhand::exchange
