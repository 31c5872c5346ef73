// The slow and independent reference: math 1 and 2 in long double, straight from the definitions, nothing shared with src.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "domain/scenario.h"

namespace evenhand::reference {

using Real = long double;

struct Loads {
  std::map<std::string, Real> client;       // assigned clients, sums to 1
  std::map<std::string, Real> unassigned;   // on the same scale
  std::map<std::string, Real> person;       // L_j
  std::map<std::string, Real> entitlement;  // e_j
  bool is_ready = false;
};

inline Real median(std::vector<Real> values) {
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

inline bool knows(const Client& client, const Criterion& criterion, Real& value) {
  if (criterion.source == CriterionSource::ClientCount) {
    value = 1;
    return true;
  }
  for (const CriterionValue& v : client.values) {
    if (v.criterion == criterion.id) {
      value = v.value;
      return true;
    }
  }
  return false;
}

inline bool has_any(const Scenario& s, const Criterion& criterion) {
  Real value = 0;
  return std::any_of(s.clients->begin(), s.clients->end(), [&](const Client& c) { return knows(c, criterion, value); });
}

inline Real value_or_estimate(const Scenario& s, const Client& client, const Criterion& criterion) {
  Real value = 0;
  if (knows(client, criterion, value)) return value;
  std::vector<Real> same_segment, all;
  for (const Client& other : *s.clients) {
    if (!knows(other, criterion, value)) continue;
    all.push_back(value);
    if (!client.segment.empty() && other.segment == client.segment) same_segment.push_back(value);
  }
  return median(same_segment.empty() ? all : same_segment);
}

inline Loads loads(const Scenario& s, Ledger ledger) {
  Loads result;
  std::set<std::string> assigned;
  for (const Assignment& a : *s.assignments) assigned.insert(a.client.value);
  Real weight_sum = 0;
  std::map<std::string, Real> load;
  for (const Criterion& criterion : s.policy->criteria) {
    if (criterion.ledger != ledger || criterion.weight == 0 || !has_any(s, criterion)) continue;
    Real sum = 0;
    for (const Client& c : *s.clients) {
      if (assigned.contains(c.id.value)) sum += value_or_estimate(s, c, criterion);
    }
    if (!(sum > 0)) continue;
    weight_sum += criterion.weight;
    for (const Client& c : *s.clients) load[c.id.value] += criterion.weight * value_or_estimate(s, c, criterion) / sum;
  }
  Real capacity = 0;
  for (const Person& p : *s.people) capacity += p.fte;
  for (const Person& p : *s.people) {
    result.entitlement[p.id.value] = capacity > 0 ? p.fte / capacity : 0;
    result.person[p.id.value] = 0;
  }
  if (weight_sum == 0) return result;
  for (auto& [id, l] : load) (assigned.contains(id) ? result.client : result.unassigned)[id] = l / weight_sum;
  for (const Assignment& a : *s.assignments) result.person[a.person.value] += a.share * result.client[a.client.value];
  result.is_ready = capacity > 0 && !assigned.empty();
  return result;
}

struct Measures {
  Real max = 0, min = 0, hoover = 0, gini = 0, variation = 0, jain = 1, theil = 0, between = 0, atkinson = 0;
  std::size_t outside = 0;
};

inline Real x_ln_x(Real x) { return x > 0 ? x * std::log(x) : 0; }

// Gini as half the mean absolute difference over all pairs, not by the curve.
inline Measures measures(const Scenario& s, Ledger ledger, Real tolerance) {
  const Loads l = loads(s, ledger);
  Measures m;
  std::vector<Real> e, r;
  std::map<std::string, std::pair<Real, Real>> teams;
  Real mean = 0, without = 0;
  for (const Person& p : *s.people) {
    const Real share = l.entitlement.at(p.id.value), load = l.person.at(p.id.value);
    m.hoover += std::abs(load - share) / 2;
    if (share > 0) {
      e.push_back(share);
      r.push_back(load / share);
      mean += load;
      teams[p.team].first += share;
      teams[p.team].second += load;
    } else {
      without += load;
    }
  }
  m.max = *std::max_element(r.begin(), r.end());
  m.min = *std::min_element(r.begin(), r.end());
  Real squares = 0;
  for (std::size_t j = 0; j < r.size(); ++j) {
    if (std::abs(r[j] - 1) > tolerance) ++m.outside;
    for (std::size_t k = 0; k < r.size(); ++k) m.gini += e[j] * e[k] * std::abs(r[j] - r[k]) / 2;
    m.variation += e[j] * (r[j] / mean - 1) * (r[j] / mean - 1);
    squares += e[j] * (r[j] / mean) * (r[j] / mean);
    m.theil += e[j] * x_ln_x(r[j] / mean);
  }
  m.gini += without;  // load above everyone's capacity: the curve rises upright at its end
  m.variation = std::sqrt(m.variation);
  m.jain = 1 / squares;
  m.atkinson = std::sqrt(squares) - 1;
  for (const auto& [team, sums] : teams) m.between += sums.first * x_ln_x(sums.second / mean / sums.first);
  return m;
}

}  // namespace evenhand::reference
