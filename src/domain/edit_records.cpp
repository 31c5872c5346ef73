#include "domain/edit_records.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "domain/edit_parts.h"
#include "domain/edit_record_parts.h"
#include "domain/text.h"
#include "domain/validate_parts.h"

namespace evenhand {

using namespace edit_parts;

namespace {

using validation::Check;

// What sets items of one list apart, which is also their order.
const TouchpointId& key_of(const Touchpoint& item) { return item.id; }
const OpportunityId& key_of(const Opportunity& item) { return item.id; }
std::tuple<const PersonId&, const ClientId&> key_of(const Preference& item) { return std::tie(item.person, item.client); }
std::tuple<const Date&, const SurveyId&> key_of(const Survey& item) { return std::tie(item.on, item.id); }

Check check(const Scenario& s, const Touchpoint*) { return validation::check_touchpoints(s); }
Check check(const Scenario& s, const Opportunity*) { return validation::check_opportunities(s); }
Check check(const Scenario& s, const Preference*) { return validation::check_preferences(s); }
Check check(const Scenario& s, const Survey*) { return validation::check_surveys(s); }

template <class Item>
Result<Scenario> with_list(const Scenario& scenario, Shared<std::vector<Item>> Scenario::* list, std::vector<Item> items) {
  std::ranges::stable_sort(items, [](const Item& a, const Item& b) { return key_of(a) < key_of(b); });
  if (items == *(scenario.*list)) return scenario;
  Scenario changed = scenario;
  changed.*list = std::move(items);
  if (auto error = check(changed, static_cast<const Item*>(nullptr))) return std::unexpected(std::move(*error));
  return changed;
}

template <class Item, class IsSame>
Result<Scenario> with_one(const Scenario& scenario, Shared<std::vector<Item>> Scenario::* list, Item item, IsSame&& is_same) {
  std::vector<Item> items = *(scenario.*list);
  const auto found = std::ranges::find_if(items, is_same);
  if (found != items.end()) *found = std::move(item);
  else items.push_back(std::move(item));
  return with_list(scenario, list, std::move(items));
}

template <class Item, class IsSame>
Result<Scenario> without_one(const Scenario& scenario, Shared<std::vector<Item>> Scenario::* list, std::string_view one, std::string_view id,
                             IsSame&& is_same) {
  std::vector<Item> items = *(scenario.*list);
  if (std::erase_if(items, is_same) == 0) return unknown(one, id);
  return with_list(scenario, list, std::move(items));
}

Opportunity tidied(Opportunity opportunity) {
  std::ranges::sort(opportunity.credits, {}, &Credit::person);
  return opportunity;
}

}  // namespace

Result<Scenario> with_touchpoints(const Scenario& scenario, std::vector<Touchpoint> touchpoints) {
  return with_list(scenario, &Scenario::touchpoints, std::move(touchpoints));
}

Result<Scenario> with_opportunities(const Scenario& scenario, std::vector<Opportunity> opportunities) {
  for (Opportunity& each : opportunities) each = tidied(std::move(each));
  return with_list(scenario, &Scenario::opportunities, std::move(opportunities));
}

Result<Scenario> with_touchpoint(const Scenario& scenario, Touchpoint touchpoint) {
  if (touchpoint.id.value.empty()) touchpoint.id = {next_id(*scenario.touchpoints, "contact-")};
  const TouchpointId id = touchpoint.id;
  return with_one(scenario, &Scenario::touchpoints, std::move(touchpoint), [&](const Touchpoint& t) { return t.id == id; });
}

Result<Scenario> with_opportunity(const Scenario& scenario, Opportunity opportunity) {
  if (opportunity.id.value.empty()) opportunity.id = {next_id(*scenario.opportunities, "deal-")};
  const OpportunityId id = opportunity.id;
  return with_one(scenario, &Scenario::opportunities, tidied(std::move(opportunity)), [&](const Opportunity& o) { return o.id == id; });
}

Result<Scenario> with_preference(const Scenario& scenario, Preference preference) {
  const PersonId person = preference.person;
  const ClientId client = preference.client;
  return with_one(scenario, &Scenario::preferences, std::move(preference),
                  [&](const Preference& p) { return p.person == person && p.client == client; });
}

Result<Scenario> with_survey(const Scenario& scenario, Survey survey) {
  const SurveyId id = survey.id;
  survey.title = normalised_name(survey.title);
  return with_one(scenario, &Scenario::surveys, std::move(survey), [&](const Survey& s) { return s.id == id; });
}

Result<Scenario> with_touchpoint_removed(const Scenario& scenario, const TouchpointId& touchpoint) {
  return without_one(scenario, &Scenario::touchpoints, "touchpoint", touchpoint.value, [&](const Touchpoint& t) { return t.id == touchpoint; });
}

Result<Scenario> with_opportunity_removed(const Scenario& scenario, const OpportunityId& opportunity) {
  return without_one(scenario, &Scenario::opportunities, "opportunity", opportunity.value, [&](const Opportunity& o) { return o.id == opportunity; });
}

Result<Scenario> with_preference_removed(const Scenario& scenario, const PersonId& person, const ClientId& client) {
  return without_one(scenario, &Scenario::preferences, "wish about", client.value,
                     [&](const Preference& p) { return p.person == person && p.client == client; });
}

Result<Scenario> with_survey_removed(const Scenario& scenario, const SurveyId& survey) {
  return without_one(scenario, &Scenario::surveys, "survey", survey.value, [&](const Survey& s) { return s.id == survey; });
}

}  // namespace evenhand
