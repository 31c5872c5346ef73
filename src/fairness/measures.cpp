#include "fairness/measures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace evenhand {
namespace {

// x ln x, 0 at 0 (math 2).
double x_ln_x(double x) { return x > 0.0 ? x * std::log(x) : 0.0; }

std::vector<LorenzPoint> lorenz_curve(const LedgerLoads& loads) {
  std::vector<LorenzPoint> curve{{}};
  const auto add = [&](std::size_t person) {
    const PersonLoad& p = loads.people[person];
    const LorenzPoint& last = curve.back();
    curve.push_back({last.capacity + p.entitlement, last.load + p.load, last.people + 1});
  };
  for (auto person = loads.ranked.rbegin(); person != loads.ranked.rend(); ++person) add(*person);
  for (auto person = loads.without_capacity.rbegin(); person != loads.without_capacity.rend(); ++person) add(*person);
  return curve;
}

// Twice the area under the curve stays below 2^61.
double gini_of(const std::vector<LorenzPoint>& curve) {
  std::int64_t twice_area = 0;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    twice_area += (curve[i].capacity - curve[i - 1].capacity) * (curve[i].load + curve[i - 1].load);
  }
  return static_cast<double>(kWhole * kWhole - twice_area) / (static_cast<double>(kWhole) * static_cast<double>(kWhole));
}

std::int64_t misplaced_of(const LedgerLoads& loads) {
  std::int64_t twice = 0;
  for (const PersonLoad& p : loads.people) twice += std::abs(p.load - p.entitlement);
  return twice / 2;
}

struct Group {
  double entitlement = 0.0;
  double load = 0.0;
  double own = 0.0;  // sum of e r ln r of its members
};

// `mean` makes the ratios of people with capacity average 1.
Theil theil_of(const LoadBasis& basis, const LedgerLoads& loads, double mean) {
  std::map<std::string_view, Group> groups;
  for (const std::size_t person : loads.ranked) {
    const PersonLoad& p = loads.people[person];
    Group& group = groups[(*basis.people)[person].team];
    group.entitlement += as_share(p.entitlement);
    group.load += as_share(p.load) / mean;
    group.own += as_share(p.entitlement) * x_ln_x(p.ratio_value() / mean);
  }
  Theil theil;
  theil.teams = groups.size();
  for (const auto& [team, group] : groups) {
    const double between = group.entitlement * x_ln_x(group.load / group.entitlement);
    theil.between += between;
    theil.within += group.own - between;
  }
  theil.total = theil.between + theil.within;
  return theil;
}

void fill_spread_measures(Measures& result, const LoadBasis& basis, const LedgerLoads& loads) {
  double mean = 0.0;
  for (const std::size_t person : loads.ranked) mean += as_share(loads.people[person].load);
  if (!(mean > 0.0)) return;
  double squares = 0.0, deviations = 0.0;
  for (const std::size_t person : loads.ranked) {
    const double e = as_share(loads.people[person].entitlement), r = loads.people[person].ratio_value() / mean;
    squares += e * r * r;
    deviations += e * (r - 1.0) * (r - 1.0);
  }
  result.variation = std::sqrt(deviations);
  result.jain = 1.0 / squares;
  result.atkinson = std::sqrt(squares) - 1.0;
  result.theil = theil_of(basis, loads, mean);
}

}  // namespace

Measures measures(const LoadBasis& basis, const LedgerLoads& loads) {
  Measures result;
  if (!loads.is_ready()) return result;
  result.people = loads.ranked.size();
  result.highest = loads.ranked.front();
  // Of equal ratios the first by id.
  const Ratio lowest = loads.people[loads.ranked.back()].ratio();
  result.lowest = *std::ranges::find_if(loads.ranked, [&](std::size_t j) { return compare(loads.people[j].ratio(), lowest) == 0; });
  result.worst_off = loads.ledger == Ledger::Burden ? result.highest : result.lowest;
  result.max_ratio = loads.people[result.highest].ratio_value();
  result.min_ratio = lowest.value();
  result.range = result.max_ratio - result.min_ratio;
  if (lowest.load > 0) result.quotient = result.max_ratio / result.min_ratio;

  result.misplaced = misplaced_of(loads);
  result.hoover = as_share(result.misplaced);
  result.lorenz = lorenz_curve(loads);
  result.gini = gini_of(result.lorenz);
  fill_spread_measures(result, basis, loads);
  for (const std::size_t person : loads.ranked) {
    result.above += loads.people[person].standing == Standing::Above ? 1 : 0;
    result.below += loads.people[person].standing == Standing::Below ? 1 : 0;
  }
  result.envy = envy(basis, loads);
  return result;
}

std::strong_ordering compare_leximax(std::span<const Ratio> a, std::span<const Ratio> b) {
  const auto is_higher = [](Ratio x, Ratio y) { return compare(x, y) > 0; };
  std::vector<Ratio> first(a.begin(), a.end()), second(b.begin(), b.end());
  std::ranges::sort(first, is_higher);
  std::ranges::sort(second, is_higher);
  return std::lexicographical_compare_three_way(first.begin(), first.end(), second.begin(), second.end(), compare);
}

std::int64_t misplaced_load(std::span<const std::int64_t> load, std::span<const std::int64_t> entitlement) {
  std::int64_t twice = 0;
  for (std::size_t i = 0; i < load.size(); ++i) twice += std::abs(load[i] - entitlement[i]);
  return twice / 2;
}

}  // namespace evenhand
