#include "fairness/chance.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "fairness/measures.h"

namespace evenhand {
namespace {

constexpr double kNormalQuantile = 1.959963984540054;  // 95 %, two sides
constexpr std::size_t kMostBins = 30;

struct Recipient {
  std::int64_t entitlement = 0;
  std::int64_t fixed = 0;  // load that is not dealt
  auto operator<=>(const Recipient&) const = default;
};

std::int64_t bin_width(std::int64_t largest) {
  for (const std::int64_t thousandths : {1, 2, 5, 10, 20, 50}) {
    const std::int64_t width = thousandths * (kWhole / 1000);
    if (largest / width < static_cast<std::int64_t>(kMostBins)) return width;
  }
  return kWhole / 10;
}

double as_share(std::int64_t units) { return static_cast<double>(units) / static_cast<double>(kWhole); }

}  // namespace

Interval wilson_interval(std::uint64_t hits, std::uint64_t trials) {
  if (trials == 0) return {};
  const double n = static_cast<double>(trials), p = static_cast<double>(hits) / n, z2 = kNormalQuantile * kNormalQuantile;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kNormalQuantile / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {hits == 0 ? 0.0 : std::max(0.0, centre - half), hits == trials ? 1.0 : std::min(1.0, centre + half)};
}

ChanceJob::ChanceJob(const LedgerLoads& loads, const LoadBasis& basis, ChanceOptions options) : state_(options.seed) {
  if (!loads.is_ready()) return;
  std::vector<Recipient> recipients(loads.people.size());
  for (std::size_t j = 0; j < recipients.size(); ++j) recipients[j] = {loads.people[j].entitlement, loads.people[j].load};
  for (std::size_t a = 0; a < loads.part_load.size(); ++a) {
    const std::size_t client = basis.index.client_of_assignment(a);
    if (basis.index.assignments_of_client(client).size() > 1 || loads.part_load[a] == 0) continue;
    clients_.push_back(loads.part_load[a]);
    recipients[basis.index.person_of_assignment(a)].fixed -= loads.part_load[a];
  }
  std::ranges::sort(clients_, std::ranges::greater{});
  std::ranges::sort(recipients);
  today_ = 0;
  for (const PersonLoad& p : loads.people) today_ += std::abs(p.load - p.entitlement);
  today_ /= 2;
  slack_ = static_cast<std::int64_t>(clients_.size() + recipients.size());
  for (const Recipient& r : recipients) {
    entitlement_.push_back(r.entitlement);
    fixed_.push_back(r.fixed);
  }
  dealt_ = fixed_;
  total_ = static_cast<std::uint64_t>(options.deals) * clients_.size();
  build_alias();
}

// Walker's alias table in whole numbers: every column holds kWhole parts of at most two people.
void ChanceJob::build_alias() {
  const auto first = std::ranges::upper_bound(entitlement_, 0);
  first_eligible_ = static_cast<std::size_t>(first - entitlement_.begin());
  const std::size_t count = entitlement_.size() - first_eligible_;
  std::vector<std::uint64_t> parts(count);
  std::vector<std::uint32_t> small, large;
  for (std::size_t i = 0; i < count; ++i) {
    parts[i] = static_cast<std::uint64_t>(entitlement_[first_eligible_ + i]) * count;
    (parts[i] < kWhole ? small : large).push_back(static_cast<std::uint32_t>(i));
  }
  alias_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) alias_[i] = {kWhole, i};
  while (!small.empty() && !large.empty()) {
    const std::uint32_t under = small.back(), over = large.back();
    small.pop_back();
    alias_[under] = {parts[under], over};
    parts[over] -= kWhole - parts[under];
    if (parts[over] < kWhole) {
      large.pop_back();
      small.push_back(over);
    }
  }
}

// SplitMix64.
std::uint64_t ChanceJob::next_random() {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

std::size_t ChanceJob::random_person() {
  const std::uint64_t random = next_random();
  const std::size_t column = static_cast<std::size_t>((random >> 32) * alias_.size() >> 32);
  const std::uint64_t part = (random & 0xFFFFFFFF) * kWhole >> 32;
  return first_eligible_ + (part < alias_[column].threshold ? column : alias_[column].other);
}

Progress ChanceJob::step(std::uint64_t budget) {
  const std::uint64_t until = std::min(total_, done_ + std::min(budget, total_ - done_));
  while (done_ < until) {
    const std::size_t first = static_cast<std::size_t>(done_ % clients_.size());
    const std::size_t last = static_cast<std::size_t>(std::min<std::uint64_t>(clients_.size(), first + (until - done_)));
    for (std::size_t i = first; i < last; ++i) dealt_[random_person()] += clients_[i];
    done_ += last - first;
    if (last == clients_.size()) finish_deal();
  }
  return progress();
}

void ChanceJob::finish_deal() {
  misplaced_.push_back(misplaced_load(dealt_, entitlement_));
  dealt_ = fixed_;
}

Progress ChanceJob::progress() const { return {done_, total_}; }

ChanceResult ChanceJob::result() const {
  ChanceResult result;
  result.today = as_share(today_);
  result.deals = static_cast<std::uint32_t>(misplaced_.size());
  if (misplaced_.empty()) return result;
  const auto is_as_uneven = [&](std::int64_t misplaced) { return misplaced + slack_ >= today_; };
  result.at_least_as_uneven = static_cast<std::uint32_t>(std::ranges::count_if(misplaced_, is_as_uneven));
  result.share = static_cast<double>(result.at_least_as_uneven) / static_cast<double>(result.deals);
  result.interval = wilson_interval(result.at_least_as_uneven, result.deals);

  std::vector<std::int64_t> sorted = misplaced_;
  std::ranges::sort(sorted);
  result.median = as_share(sorted[sorted.size() / 2]);
  const std::int64_t width = bin_width(std::max(today_, sorted.back()));
  for (std::int64_t from = 0; from <= std::max(today_, sorted.back()); from += width) {
    const auto run = std::ranges::subrange(std::ranges::lower_bound(sorted, from), std::ranges::lower_bound(sorted, from + width));
    result.bins.push_back({.from = as_share(from),
                           .to = as_share(from + width),
                           .deals = static_cast<std::uint32_t>(run.size()),
                           .is_below_today = from + width <= today_});
  }
  return result;
}

}  // namespace evenhand
