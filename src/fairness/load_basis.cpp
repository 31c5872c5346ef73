#include "fairness/load_basis.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <string_view>

#include "fairness/apportion.h"

namespace evenhand {
namespace {

// Group number per client; clients without a segment are in no group.
struct Segments {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> of_client;
  std::size_t count = 0;
};

Segments segments_of(const std::vector<Client>& clients) {
  Segments segments;
  std::map<std::string_view, std::size_t> numbers;
  segments.of_client.reserve(clients.size());
  for (const Client& client : clients) {
    const std::size_t number = client.segment.empty() ? Segments::kNone : numbers.try_emplace(client.segment, numbers.size()).first->second;
    segments.of_client.push_back(number);
  }
  segments.count = numbers.size();
  return segments;
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return *std::max_element(values.begin(), middle) / 2 + *middle / 2;
}

void estimate_missing(CriterionBasis& basis, const Segments& segments) {
  if (basis.known == 0 || basis.known == basis.value.size()) return;
  std::vector<double> all;
  std::vector<std::vector<double>> of_segment(segments.count);
  for (std::size_t i = 0; i < basis.value.size(); ++i) {
    if (basis.is_estimated[i]) continue;
    all.push_back(basis.value[i]);
    if (segments.of_client[i] != Segments::kNone) of_segment[segments.of_client[i]].push_back(basis.value[i]);
  }
  const double of_all = median(all);
  std::vector<double> estimate(segments.count, of_all);
  for (std::size_t s = 0; s < segments.count; ++s) {
    if (!of_segment[s].empty()) estimate[s] = median(of_segment[s]);
  }
  for (std::size_t i = 0; i < basis.value.size(); ++i) {
    if (basis.is_estimated[i]) basis.value[i] = segments.of_client[i] == Segments::kNone ? of_all : estimate[segments.of_client[i]];
  }
}

// Linear between order statistics.
double quantile(std::vector<double>& values, double q) {
  std::ranges::sort(values);
  const double place = q * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  if (below + 1 >= values.size()) return values.back();
  return values[below] + (place - static_cast<double>(below)) * (values[below + 1] - values[below]);
}

void set_cap(CriterionBasis& basis) {
  if (!basis.cap_quantile || basis.known == 0) return;
  std::vector<double> known;
  for (std::size_t i = 0; i < basis.value.size(); ++i) {
    if (!basis.is_estimated[i]) known.push_back(basis.value[i]);
  }
  basis.cap = quantile(known, *basis.cap_quantile);
  basis.capped = static_cast<std::size_t>(std::ranges::count_if(basis.value, [&](double value) { return value > *basis.cap; }));
}

// Values as whole multiples of one power of two, so that their sum is exact and does not depend on the order.
void set_shares(CriterionBasis& basis, const std::vector<std::size_t>& assigned) {
  double largest = 0.0;
  for (const std::size_t i : assigned) largest = std::max(largest, basis.counted(i));
  if (!(largest > 0.0)) return;
  const int exponent = 61 - std::ilogb(largest) - static_cast<int>(std::bit_width(assigned.size()));
  std::int64_t sum = 0;
  basis.share.assign(basis.value.size(), 0);
  for (const std::size_t i : assigned) {
    basis.share[i] = std::llround(std::ldexp(basis.counted(i), exponent));
    sum += basis.share[i];
  }
  for (const std::size_t i : assigned) {
    const double share = static_cast<double>(basis.share[i]) / static_cast<double>(sum);
    basis.share[i] = std::llround(share * static_cast<double>(kShareScale));
    if (share > kOutlierShare) basis.outliers.push_back({i, share});
  }
  std::ranges::stable_sort(basis.outliers, std::ranges::greater{}, &Outlier::share);
}

double sum_of(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

void set_totals(CriterionBasis& basis, const LoadBasis& whole) {
  const std::size_t people = whole.index.person_count();
  basis.person_total.assign(people, 0.0);
  basis.person_estimated.assign(people, 0.0);
  basis.person_known.assign(people, 0);
  for (std::size_t a = 0; a < whole.assignments->size(); ++a) {
    const std::size_t client = whole.index.client_of_assignment(a), person = whole.index.person_of_assignment(a);
    const double part = (*whole.assignments)[a].share * basis.value[client];
    basis.person_total[person] += part;
    if (basis.is_estimated[client]) {
      basis.person_estimated[person] += part;
    } else {
      ++basis.person_known[person];
    }
  }
  basis.total = sum_of(basis.person_total);
  basis.estimated_total = sum_of(basis.person_estimated);
}

// What counts as load: the facts, but capped and with fit factors.
void set_person_shares(CriterionBasis& basis, const LoadBasis& whole) {
  basis.counted_total = basis.total;
  basis.person_share = basis.person_total;
  basis.person_share_estimated = basis.person_estimated;
  const bool is_plain = !basis.cap && whole.fit.empty();
  if (!is_plain) {
    std::ranges::fill(basis.person_share, 0.0);
    std::ranges::fill(basis.person_share_estimated, 0.0);
    basis.counted_total = 0.0;
    for (std::size_t a = 0; a < whole.assignments->size(); ++a) {
      const std::size_t client = whole.index.client_of_assignment(a), person = whole.index.person_of_assignment(a);
      const double part = (*whole.assignments)[a].share * basis.counted(client);
      const double fitted = whole.fit.empty() ? part : part * static_cast<double>(whole.fit[a]) / static_cast<double>(kFitScale);
      basis.counted_total += part;
      basis.person_share[person] += fitted;
      if (basis.is_estimated[client]) basis.person_share_estimated[person] += fitted;
    }
  }
  if (!(basis.counted_total > 0.0)) return;
  for (double& share : basis.person_share) share /= basis.counted_total;
  for (double& share : basis.person_share_estimated) share /= basis.counted_total;
  if (!whole.fit.empty()) basis.share_sum = sum_of(basis.person_share);
}

// Known values of every column criterion in one pass: both lists are sorted by criterion id.
void read_values(const std::vector<Client>& clients, std::vector<CriterionBasis>& criteria) {
  std::vector<CriterionBasis*> by_id;
  for (CriterionBasis& basis : criteria) {
    const bool is_count = basis.source == CriterionSource::ClientCount;
    basis.value.assign(clients.size(), is_count ? 1.0 : 0.0);
    basis.is_estimated.assign(clients.size(), is_count ? 0 : 1);
    basis.known = is_count ? clients.size() : 0;
    if (!is_count) by_id.push_back(&basis);
  }
  std::ranges::sort(by_id, {}, [](const CriterionBasis* basis) { return std::string_view(basis->id.value); });
  for (std::size_t i = 0; i < clients.size(); ++i) {
    auto next = by_id.begin();
    for (const CriterionValue& known : clients[i].values) {
      while (next != by_id.end() && (*next)->id < known.criterion) ++next;
      if (next == by_id.end()) break;
      if ((*next)->id != known.criterion) continue;
      (*next)->value[i] = known.value;
      (*next)->is_estimated[i] = 0;
      ++(*next)->known;
    }
  }
}

std::vector<std::int64_t> shares_of(const std::vector<Entitlement>& parts) {
  std::vector<std::int64_t> shares;
  shares.reserve(parts.size());
  for (const Entitlement& part : parts) shares.push_back(part.share);
  return shares;
}

void set_fit(LoadBasis& basis) {
  if (basis.fit_rules.is_neutral()) return;
  bool is_any = false;
  basis.fit.reserve(basis.assignments->size());
  for (std::size_t a = 0; a < basis.assignments->size(); ++a) {
    basis.fit.push_back(basis.fit_factor(basis.index.person_of_assignment(a), basis.index.client_of_assignment(a)));
    is_any = is_any || basis.fit.back() != kFitScale;
  }
  if (!is_any) basis.fit.clear();
}

}  // namespace

bool LoadBasis::fits(const Scenario& scenario) const {
  const Policy& policy = *scenario.policy;
  const auto is_same = [](const CriterionBasis& a, const Criterion& b) {
    return a.source == b.source && a.id == b.id && a.cap_quantile == b.cap_quantile;
  };
  return std::ranges::equal(criteria, policy.criteria, is_same) && entitlement_rules == policy.entitlement && fit_rules == policy.fit &&
         assignments == scenario.assignments && people == scenario.people && clients == scenario.clients;
}

std::int64_t LoadBasis::fit_factor(std::size_t person, std::size_t client) const {
  std::int64_t factor = kFitScale;
  const auto times = [&](double rule) { factor = (factor * std::llround(rule * static_cast<double>(kFitScale)) + kFitScale / 2) / kFitScale; };
  if (eligibility.lacks_skill(person, client)) times(fit_rules.missing_skill);
  if (eligibility.lacks_language(person, client)) times(fit_rules.missing_language);
  return factor;
}

LoadBasis load_basis(const Scenario& scenario) {
  std::vector<Entitlement> parts = entitlements(*scenario.people, scenario.policy->entitlement);
  std::vector<std::int64_t> shares = shares_of(parts);
  ScenarioIndex index(scenario);
  Eligibility eligibility(scenario, index, shares);
  LoadBasis basis{.people = scenario.people,
                  .clients = scenario.clients,
                  .assignments = scenario.assignments,
                  .entitlement_rules = scenario.policy->entitlement,
                  .fit_rules = scenario.policy->fit,
                  .index = std::move(index),
                  .entitlement_parts = std::move(parts),
                  .entitlement = std::move(shares),
                  .eligibility = std::move(eligibility),
                  .fit = {},
                  .criteria = {}};
  set_fit(basis);
  for (const Criterion& criterion : scenario.policy->criteria) {
    CriterionBasis& added = basis.criteria.emplace_back();
    added.id = criterion.id;
    added.source = criterion.source;
    added.cap_quantile = criterion.cap_quantile;
  }
  read_values(*scenario.clients, basis.criteria);

  const Segments segments = segments_of(*scenario.clients);
  std::vector<std::size_t> assigned;
  for (std::size_t i = 0; i < basis.clients->size(); ++i) {
    if (!basis.index.assignments_of_client(i).is_empty()) assigned.push_back(i);
  }
  for (CriterionBasis& criterion : basis.criteria) {
    estimate_missing(criterion, segments);
    set_cap(criterion);
    set_shares(criterion, assigned);
    set_totals(criterion, basis);
    set_person_shares(criterion, basis);
  }
  return basis;
}

}  // namespace evenhand
