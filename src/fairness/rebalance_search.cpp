#include "fairness/rebalance_search.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_trade_off.h"

namespace evenhand {
namespace {

constexpr std::int64_t kCooler = 60'097;        // of 65,536: 2^(-1/8)
constexpr std::int64_t kAbove = std::int64_t{1} << 40;

// List of units (or people) with the place of each beside it.
void insert(std::vector<std::uint32_t>& list, std::vector<std::uint32_t>& place, std::uint32_t item) {
  place[item] = static_cast<std::uint32_t>(list.size());
  list.push_back(item);
}

void erase(std::vector<std::uint32_t>& list, std::vector<std::uint32_t>& place, std::uint32_t item) {
  const std::uint32_t last = list.back();
  list[place[item]] = last;
  place[last] = place[item];
  list.pop_back();
  place[item] = kNobody;
}

}  // namespace

RebalanceSearch::RebalanceSearch(const RebalanceBooks& books, SearchStart start)
    : books_(&books), problem_(&books.problem()), start_(std::move(start)), random_(start_.seed), owners_(books.homes()), load_(books.today().load),
      limit_(load_.size(), 0), clients_(books.today().clients), intake_(books.today().intake), at_(load_.size()), away_of_(load_.size() + 1),
      place_(owners_.size(), kNobody), away_place_(place_), all_away_place_(place_), over_place_(load_.size(), kNobody), length_(start_.length) {
  for (std::uint32_t j = 0; j < load_.size(); ++j) {
    for (const std::uint32_t u : books.at_home(j)) insert(at_[j], place_, u);
  }
  for (std::uint32_t u = 0; u < owners_.size(); ++u) {
    if (start_.owners[u] != owners_[u]) place(u, start_.owners[u]);
  }
  const auto fewest = std::ranges::min(problem_->people, {}, &RebalancePerson::capacity).capacity;
  for (const RebalancePerson& person : problem_->people) {
    inverse_.push_back(std::max<std::int64_t>(1, (fewest << 16) / person.capacity));
  }
  while ((problem_->total_load() >> square_shift_) >= (1 << 20)) ++square_shift_;
  if (start_.aim == SearchAim::Evenness || start_.aim == SearchAim::Fit) {
    for (std::size_t j = 0; j < limit_.size(); ++j) limit_[j] = load_within(start_.floor, problem_->people[j].capacity);
    recount();
  }
  if (start_.aim == SearchAim::TradeOff) set_fair_parts();
  restart();
  keep();
  has_improved_ = false;
}

void RebalanceSearch::set_fair_parts() {
  while ((problem_->total_load() << finer_) < (std::int64_t{1} << 39)) ++finer_;
  const std::int64_t most = std::int64_t{1} << 42;
  const auto whole = [&](std::int64_t millionths) {
    return std::min(most, (millionths / kLoadParts << finer_) + ((millionths % kLoadParts << finer_) / kLoadParts));
  };
  for (const std::int64_t part : fair_parts(*problem_)) {
    fair_.push_back(whole(part));
    limit_[fair_.size() - 1] = part / kLoadParts;
  }
  for (const RebalanceUnit& unit : problem_->units) paid_.push_back(unit.is_forced() ? 0 : whole(start_.price * unit.cost));
  recount();
}

std::int64_t RebalanceSearch::price_of(std::uint32_t u, std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t home = problem_->units[u].home;
  return (from == home ? paid_[u] : 0) - (to == home ? paid_[u] : 0);
}

RebalanceOwners RebalanceSearch::best() const {
  RebalanceOwners owners = books_->homes();
  for (const auto& [unit, to] : best_) owners[unit] = to;
  return owners;
}

void RebalanceSearch::shift_loads(std::uint32_t u, std::uint32_t from, std::uint32_t to) {
  const RebalanceUnit& unit = problem_->units[u];
  if (from != kNobody) {
    load_[from] -= unit.weight;
    clients_[from] -= unit.clients;
    if (from != unit.home) intake_[from] -= unit.clients;
  }
  load_[to] += unit.weight;
  clients_[to] += unit.clients;
  if (to != unit.home) intake_[to] += unit.clients;
}

void RebalanceSearch::place(std::uint32_t u, std::uint32_t to) {
  const std::uint32_t home = problem_->units[u].home, from = owners_[u];
  shift_loads(u, from, to);
  const std::uint32_t group = home == kNobody ? static_cast<std::uint32_t>(load_.size()) : home;
  if (from != kNobody) erase(at_[from], place_, u);
  insert(at_[to], place_, u);
  if (from == home) {
    insert(away_of_[group], away_place_, u);
    insert(away_, all_away_place_, u);
    if (home != kNobody) ++moves_;
  } else if (to == home) {
    erase(away_of_[group], away_place_, u);
    erase(away_, all_away_place_, u);
    --moves_;
  }
  owners_[u] = to;
}

std::int64_t RebalanceSearch::cost(std::uint32_t j) const {
  const std::int64_t over = std::max<std::int64_t>(0, load_[j] - limit_[j]);
  if (start_.aim == SearchAim::Highest || start_.aim == SearchAim::Fit) return over;
  if (start_.aim == SearchAim::TradeOff) {
    const std::int64_t apart = (load_[j] << finer_) - fair_[j];
    return apart < 0 ? -apart : apart;
  }
  const std::int64_t small = load_[j] >> square_shift_;
  return (over > 0 ? kAbove * 1024 : 0) + ((small * small * inverse_[j]) >> 8);
}

void RebalanceSearch::recount() {
  energy_ = 0;
  for (const std::uint32_t j : over_) over_place_[j] = kNobody;
  over_.clear();
  for (std::uint32_t j = 0; j < load_.size(); ++j) {
    energy_ += cost(j);
    if (load_[j] > limit_[j]) insert(over_, over_place_, j);
  }
  if (start_.aim != SearchAim::TradeOff) return;
  for (const std::uint32_t u : away_) energy_ += paid_[u];
}

void RebalanceSearch::set_target(Ratio below) {
  for (std::size_t j = 0; j < limit_.size(); ++j) limit_[j] = load_below(below, problem_->people[j].capacity);
  recount();
}

void RebalanceSearch::keep() {
  best_.clear();
  for (const std::uint32_t u : away_) best_.emplace_back(u, owners_[u]);
  has_improved_ = true;
  best_energy_ = energy_;
  if (start_.aim == SearchAim::Fit) is_done_ = energy_ == 0;
  if (start_.aim != SearchAim::Highest) return;
  const Ratio worst = worst_ratio(*problem_, load_);
  is_done_ = compare(worst, start_.floor) <= 0;
  set_target(worst);
}

void RebalanceSearch::restart() {
  done_ = 0;
  chunk_ = std::max<std::uint64_t>(1, length_ / start_.coolings);
  until_cooler_ = chunk_;
  heat_ = books_->mean_weight() * 65'536;
  if (start_.aim == SearchAim::Evenness) {
    const std::int64_t step = std::max<std::int64_t>(1, books_->mean_weight() >> square_shift_);
    heat_ = std::max<std::int64_t>(1, (step * step * 32'768) >> 8) * 65'536;
  }
  if (start_.aim == SearchAim::TradeOff) heat_ = (books_->mean_weight() << finer_) * 65'536;
  for (std::uint32_t i = 0; i < start_.coolness; ++i) cool();
}

void RebalanceSearch::cool() {
  heat_ = (heat_ >> 16) * kCooler + (((heat_ & 0xFFFF) * kCooler) >> 16);
  until_cooler_ = chunk_;
}

// Exponential with mean `heat`, by straight lines between powers of two.
std::int64_t RebalanceSearch::threshold() {
  const std::uint64_t bits = random_.next() | 1;
  const int zeros = std::countl_zero(bits);
  const std::int64_t fraction = static_cast<std::int64_t>((zeros >= 63 ? 0 : (bits << (zeros + 1)) >> 52));  // 12 bits
  return (heat_ >> 16) * ((std::int64_t{zeros} << 12) + 4096 - fraction) >> 12;
}

void RebalanceSearch::try_shifts() {
  std::array<std::uint32_t, 8> who{};
  std::uint32_t people = 0;
  std::int64_t before = 0, after = 0;
  const auto note = [&](std::uint32_t j) {
    for (std::uint32_t k = 0; k < people; ++k) {
      if (who[k] == j) return;
    }
    who[people++] = j;
    before += cost(j);
  };
  for (std::uint32_t i = 0; i < count_; ++i) {
    note(owners_[shifts_[i].unit]);
    note(shifts_[i].to);
  }
  for (std::uint32_t i = 0; i < count_; ++i) shift_loads(shifts_[i].unit, owners_[shifts_[i].unit], shifts_[i].to);
  bool is_allowed = true;
  for (std::uint32_t k = 0; k < people; ++k) {
    after += cost(who[k]);
    const RebalancePerson& person = problem_->people[who[k]];
    is_allowed = is_allowed && clients_[who[k]] <= person.max_clients && intake_[who[k]] <= person.max_intake;
  }
  for (std::uint32_t i = 0; start_.aim == SearchAim::TradeOff && i < count_; ++i) after += price_of(shifts_[i].unit, owners_[shifts_[i].unit], shifts_[i].to);
  for (std::uint32_t i = count_; i-- > 0;) {
    const std::uint32_t u = shifts_[i].unit, from = owners_[u];
    const RebalanceUnit& unit = problem_->units[u];
    load_[shifts_[i].to] -= unit.weight;
    clients_[shifts_[i].to] -= unit.clients;
    if (shifts_[i].to != unit.home) intake_[shifts_[i].to] -= unit.clients;
    load_[from] += unit.weight;
    clients_[from] += unit.clients;
    if (from != unit.home) intake_[from] += unit.clients;
  }
  if (!is_allowed || (after > before && after - before > threshold())) return;
  for (std::uint32_t i = 0; i < count_; ++i) place(shifts_[i].unit, shifts_[i].to);
  energy_ += after - before;
  for (std::uint32_t k = 0; k < people; ++k) {
    const bool is_over = load_[who[k]] > limit_[who[k]];
    if (is_over && over_place_[who[k]] == kNobody) insert(over_, over_place_, who[k]);
    if (!is_over && over_place_[who[k]] != kNobody) erase(over_, over_place_, who[k]);
  }
  if (start_.aim == SearchAim::Highest ? energy_ == 0 : energy_ < best_energy_) keep();
}

void RebalanceSearch::run(std::uint64_t steps) {
  if (load_.size() < 2 || (books_->movable_count() == 0 && books_->forced().empty())) is_done_ = true;
  for (std::uint64_t i = 0; i < steps && !is_done_; ++i) {
    if (--until_cooler_ == 0) cool();
    if (++done_ == length_) {
      length_ *= 2;
      for (const std::uint32_t u : std::vector<std::uint32_t>(away_)) {
        if (!problem_->units[u].is_forced()) place(u, problem_->units[u].home);
      }
      for (const auto& [unit, to] : best_) {
        if (owners_[unit] != to) place(unit, to);
      }
      recount();
      restart();
    }
    if (propose()) try_shifts();
  }
}

}  // namespace evenhand
