#include "domain/validate.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "domain/date.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand {
namespace {

using Check = std::optional<Error>;

std::string digits(std::size_t number) { return format_count(static_cast<std::int64_t>(number), {.decimal_mark = ".", .thousands_mark = ""}); }

std::string at(std::string_view collection, std::size_t position, std::string_view member = "") {
  std::string pointer = "/" + std::string(collection) + "/" + digits(position);
  return member.empty() ? pointer : pointer.append("/").append(member);
}

Error broken(std::string message, std::string pointer) {
  return {.code = ErrorCode::Invalid, .message = std::move(message), .place = {.source = {}, .pointer = std::move(pointer)}};
}

bool is_amount(double value) { return std::isfinite(value) && value >= 0.0; }

std::string quoted(std::string_view text) { return "\u201C" + std::string(text) + "\u201D"; }

Error not_text(std::string what, std::string pointer) { return broken(std::move(what) + " holds text that is not valid UTF-8.", std::move(pointer)); }

// Shared by people and clients: ids present, ascending, unique; names present.
template <class Item>
Check check_list(const std::vector<Item>& items, std::string_view one, std::string_view collection) {
  const auto label = [&](std::size_t i) { return capitalised(one) + " " + digits(i + 1); };
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id.value.empty()) return broken(label(i) + " has no id.", at(collection, i, "id"));
    if (i > 0 && items[i - 1].id == items[i].id) {
      return broken("The id " + quoted(items[i].id.value) + " stands for more than one " + std::string(one) + ".", at(collection, i, "id"));
    }
    if (i > 0 && items[i].id < items[i - 1].id) {
      return broken("The list of " + std::string(collection) + " is not sorted by id at " + quoted(items[i].id.value) + ".", at(collection, i, "id"));
    }
    if (is_blank(items[i].name)) return broken(label(i) + " (" + items[i].id.value + ") has no name.", at(collection, i, "name"));
  }
  return {};
}

Check check_head(const Scenario& s) {
  if (s.id.value.empty()) return broken("The scenario has no id.", "/id");
  if (!are_utf8({s.id.value, s.title, s.source.name, s.source.unknown_fields, s.unknown_fields})) return not_text("The scenario", "");
  if (!s.source.imported_on.empty() && !parse_iso_date(s.source.imported_on)) {
    return broken("The date of import " + quoted(s.source.imported_on) + " is not a day written as YYYY-MM-DD.", "/source/imported_on");
  }
  return {};
}

Check check_policy(const Policy& policy) {
  if (policy.version < 1) return broken("The version of the policy must be 1 or more.", "/policy/version");
  if (!(policy.tolerance > 0.0 && policy.tolerance < 1.0)) {
    return broken("The tolerance of the policy must be more than 0 and less than 1.", "/policy/tolerance");
  }
  if (policy.criteria.empty()) return broken("The policy has no criterion. At least one is needed.", "/policy/criteria");
  if (policy.criteria.size() > kMaxCriteria) return broken("The policy has more than 1,000 criteria.", "/policy/criteria");
  if (!is_utf8(policy.unknown_fields)) return not_text("The policy", "/policy");
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
    const Criterion& c = policy.criteria[i];
    const std::string label = "Criterion " + digits(i + 1);
    if (c.id.value.empty()) return broken(label + " has no id.", at("policy/criteria", i, "id"));
    if (!seen.insert(c.id.value).second) {
      return broken("The id " + quoted(c.id.value) + " stands for more than one criterion.", at("policy/criteria", i, "id"));
    }
    if (is_blank(c.name)) return broken(label + " (" + c.id.value + ") has no name.", at("policy/criteria", i, "name"));
    if (c.weight < 0 || c.weight > kMaxWeight) {
      return broken("The weight of " + quoted(c.name) + " must be between 0 and 100.", at("policy/criteria", i, "weight"));
    }
    if (!are_utf8({c.id.value, c.name, c.definition, c.unit, c.reason, c.unknown_fields})) return not_text(label, at("policy/criteria", i));
  }
  return {};
}

Check check_people(const std::vector<Person>& people) {
  if (auto error = check_list(people, "person", "people")) return error;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Person& p = people[i];
    if (!(is_amount(p.fte) && p.fte <= kMaxFte)) {
      return broken("The full-time equivalent of " + quoted(p.name) + " must be between 0 and 2.", at("people", i, "fte"));
    }
    if (p.contract_hours && !(is_amount(*p.contract_hours) && *p.contract_hours <= kMaxContractHours)) {
      return broken("The contract hours of " + quoted(p.name) + " must be between 0 and 744 a month.", at("people", i, "contract_hours"));
    }
    if (!are_utf8({p.id.value, p.name, p.team, p.role, p.unknown_fields})) return not_text("Person " + digits(i + 1), at("people", i));
  }
  return {};
}

// `criteria` is sorted, and so are the values of a valid client: one walk over both.
Check check_values(const Client& client, const std::vector<std::string_view>& criteria, std::size_t position) {
  auto next = criteria.begin();
  for (std::size_t i = 0; i < client.values.size(); ++i) {
    const CriterionValue& v = client.values[i];
    const auto wrong = [&](std::string_view rule) {
      return broken("The value of " + quoted(v.criterion.value) + " for client " + quoted(client.name) + std::string(rule),
                    at("clients", position, "values"));
    };
    if (!is_amount(v.value)) return wrong(" must be a number of 0 or more.");
    if (i > 0 && client.values[i - 1].criterion == v.criterion) return wrong(" is given twice.");
    if (i > 0 && v.criterion < client.values[i - 1].criterion) return wrong(" is out of order: values are sorted by criterion.");
    next = std::find_if(next, criteria.end(), [&](std::string_view id) { return id >= v.criterion.value; });
    if (next == criteria.end() || *next != v.criterion.value) return wrong(" belongs to no criterion of the policy.");
  }
  return {};
}

Check check_clients(const Scenario& s) {
  if (auto error = check_list(*s.clients, "client", "clients")) return error;
  std::vector<std::string_view> criteria;
  for (const Criterion& c : s.policy->criteria) criteria.push_back(c.id.value);
  std::ranges::sort(criteria);
  for (std::size_t i = 0; i < s.clients->size(); ++i) {
    const Client& c = (*s.clients)[i];
    if (auto error = check_values(c, criteria, i)) return error;
    if (!are_utf8({c.id.value, c.name, c.segment, c.unknown_fields})) return not_text("Client " + digits(i + 1), at("clients", i));
  }
  return {};
}

Check check_shares(const std::vector<Assignment>& list) {
  for (std::size_t first = 0; first < list.size();) {
    double sum = 0.0;
    std::size_t last = first;
    for (; last < list.size() && list[last].client == list[first].client; ++last) sum += list[last].share;
    if (std::fabs(sum - 1.0) > kShareSlack) {
      return broken("The shares of client " + quoted(list[first].client.value) + " sum to " + format_number(sum, 3) + " instead of 1.",
                    at("assignments", first, "share"));
    }
    first = last;
  }
  return {};
}

Check check_assignments(const Scenario& s) {
  const auto& list = *s.assignments;
  auto client = s.clients->begin();  // both lists are sorted by client
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Assignment& a = list[i];
    const auto wrong = [&](std::string_view rule, std::string_view member = "") {
      return broken("The assignment of client " + quoted(a.client.value) + " to " + quoted(a.person.value) + std::string(rule),
                    at("assignments", i, member));
    };
    while (client != s.clients->end() && client->id < a.client) ++client;
    const bool is_known = client != s.clients->end() && client->id == a.client;
    if (!is_known && !position_of(*s.clients, a.client)) return wrong(" names a client that does not exist.", "client");
    if (!position_of(*s.people, a.person)) return wrong(" names a person who does not exist.", "person");
    if (!(a.share > 0.0 && a.share <= 1.0)) return wrong(" needs a share above 0 and at most 1.", "share");
    if (!is_utf8(a.unknown_fields)) return wrong(" holds text that is not valid UTF-8.");
    if (i == 0) continue;
    const auto before = std::tie(list[i - 1].client, list[i - 1].person), now = std::tie(a.client, a.person);
    if (before == now) return wrong(" is given twice.");
    if (now < before) return wrong(" is out of order: assignments are sorted by client, then person.");
  }
  return check_shares(list);
}

}  // namespace

std::optional<Error> validate(const Scenario& scenario) {
  if (auto error = check_head(scenario)) return error;
  if (auto error = check_policy(*scenario.policy)) return error;
  if (auto error = check_people(*scenario.people)) return error;
  if (auto error = check_clients(scenario)) return error;
  return check_assignments(scenario);
}

}  // namespace evenhand
