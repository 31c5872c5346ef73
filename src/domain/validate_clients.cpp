// Rules for clients and for who carries them: client.h, scenario.h.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "domain/validate_parts.h"

namespace evenhand::validation {
namespace {

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

bool are_texts(const ClientProfile& p) {
  return are_utf8({p.family, p.region, p.language, p.industry, p.stage, p.communication}) && are_words_utf8(p.goals) &&
         std::ranges::all_of(p.required_skills, [](const Skill& s) { return are_utf8({s.name, s.unknown_fields}); }) &&
         std::ranges::all_of(p.vetoes, [](const ClientVeto& v) { return are_utf8({v.person.value, v.reason, v.unknown_fields}); });
}

Check check_vetoes(const Scenario& s, const Client& client, std::size_t i) {
  const std::vector<ClientVeto>& vetoes = client.profile->vetoes;
  const auto wrong = [&](std::string rule) { return broken("The vetoes of client " + quoted(client.name) + rule, at("clients", i, "vetoes")); };
  for (const ClientVeto& veto : vetoes) {
    if (!position_of(*s.people, veto.person)) return wrong(" name the person " + quoted(veto.person.value) + ", who does not exist.");
  }
  const auto by_person = [](const ClientVeto& a, const ClientVeto& b) { return a.person < b.person; };
  if (first_out_of_order(vetoes, by_person) < vetoes.size()) return wrong(" are not in order by person, or name one twice.");
  return {};
}

Check check_profile(const Scenario& s, const Client& client, std::size_t i) {
  static const Shared<ClientProfile> kNothingKnown;
  if (client.profile.is_same_object(kNothingKnown)) return {};
  const ClientProfile& p = *client.profile;
  const auto wrong = [&](std::string_view what, std::string_view rule, std::string_view member) {
    return broken("The " + std::string(what) + " of client " + quoted(client.name) + std::string(rule), at("clients", i, member));
  };
  if (!are_texts(p)) return not_text("Client " + digits(i + 1), at("clients", i));
  if (!is_day(p.renewal_on)) return wrong("day of renewal", " is no day of the calendar.", "renewalOn");
  if (p.renewal_probability && !is_within(*p.renewal_probability, 0.0, 1.0)) {
    return wrong("probability of renewal", " must be between 0 and 1.", "renewalProbability");
  }
  if (p.satisfaction && !is_within(*p.satisfaction, 0.0, kMaxSatisfaction)) return wrong("satisfaction", " must be between 0 and 10.", "satisfaction");
  if (const std::string_view fault = fault_of_skills(p.required_skills); !fault.empty()) return wrong("required skills", fault, "requiredSkills");
  if (std::ranges::any_of(p.goals, [](const std::string& goal) { return is_blank(goal); })) {
    return wrong("goals", " hold one without a word.", "goals");
  }
  return check_vetoes(s, client, i);
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

Error wrong_assignment(const Assignment& a, std::size_t i, std::string_view rule, std::string_view member) {
  return broken("The assignment of client " + quoted(a.client.value) + " to " + quoted(a.person.value) + std::string(rule),
                at("assignments", i, member));
}

}  // namespace

std::vector<std::string_view> sorted_criteria(const Policy& policy) {
  std::vector<std::string_view> criteria;
  for (const Criterion& c : policy.criteria) criteria.push_back(c.id.value);
  std::ranges::sort(criteria);
  return criteria;
}

Check check_client(const Scenario& s, const Client& c, std::size_t i, const std::vector<std::string_view>& criteria) {
  if (!are_utf8({c.id.value, c.name, c.segment, c.unknown_fields})) return not_text("Client " + digits(i + 1), at("clients", i));
  if (is_blank(c.name)) return broken("The client " + quoted(c.id.value) + " has no name.", at("clients", i, "name"));
  if (auto error = check_values(c, criteria, i)) return error;
  return check_profile(s, c, i);
}

Check check_clients(const Scenario& s) {
  if (auto error = check_ids(*s.clients, "client", "clients")) return error;
  const std::vector<std::string_view> criteria = sorted_criteria(*s.policy);
  for (std::size_t i = 0; i < s.clients->size(); ++i) {
    if (auto error = check_client(s, (*s.clients)[i], i, criteria)) return error;
  }
  return {};
}

Check check_assignment(const Assignment& a, std::size_t i) {
  if (!(a.share > 0.0 && a.share <= 1.0)) return wrong_assignment(a, i, " needs a share above 0 and at most 1.", "share");
  if (!is_day(a.since)) return wrong_assignment(a, i, " began on no day of the calendar.", "since");
  if (!a.is_locked && !a.lock_reason.empty()) return wrong_assignment(a, i, " gives a reason for a lock, but is not locked.", "lockReason");
  if (!are_utf8({a.lock_reason, a.unknown_fields})) return wrong_assignment(a, i, " holds text that is not valid UTF-8.", "");
  return {};
}

Check check_assignments(const Scenario& s) {
  const auto& list = *s.assignments;
  auto client = s.clients->begin();  // both lists are sorted by client
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Assignment& a = list[i];
    while (client != s.clients->end() && client->id < a.client) ++client;
    const bool is_known = client != s.clients->end() && client->id == a.client;
    if (!is_known && !position_of(*s.clients, a.client)) return wrong_assignment(a, i, " names a client that does not exist.", "client");
    if (!position_of(*s.people, a.person)) return wrong_assignment(a, i, " names a person who does not exist.", "person");
    if (auto error = check_assignment(a, i)) return error;
    if (i == 0) continue;
    const auto before = std::tie(list[i - 1].client, list[i - 1].person), now = std::tie(a.client, a.person);
    if (before == now) return wrong_assignment(a, i, " is given twice.", "");
    if (now < before) return wrong_assignment(a, i, " is out of order: assignments are sorted by client, then person.", "");
  }
  return check_shares(list);
}

}  // namespace evenhand::validation
