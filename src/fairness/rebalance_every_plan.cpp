#include "fairness/rebalance_every_plan.h"

namespace evenhand {

std::optional<RebalanceEveryPlan> RebalanceEveryPlan::of(const RebalanceBooks& books, std::uint64_t most_plans) {
  std::uint64_t plans = 1;
  for (const RebalanceUnit& unit : books.problem().units) {
    plans *= books.problem().classes[unit.eligible].size();
    if (plans > most_plans) return std::nullopt;
  }
  RebalanceEveryPlan every(books);
  every.left_ = plans;
  return every;
}

RebalanceEveryPlan::RebalanceEveryPlan(const RebalanceBooks& books)
    : books_(&books), problem_(&books.problem()), owners_(books.homes()), load_(books.today().load), clients_(books.today().clients), intake_(books.today().intake) {
  for (std::uint32_t u = 0; u < owners_.size(); ++u) {
    const std::vector<std::uint32_t>& takers = books.takers(u);
    if (takers.size() > 1) free_.push_back(u);
    if (owners_[u] != takers.front()) shift(u, takers.front());
  }
  digit_.assign(free_.size(), 0);
  best_.resize(books.movable_count() + 1);
}

void RebalanceEveryPlan::shift(std::uint32_t u, std::uint32_t to) {
  const RebalanceUnit& unit = problem_->units[u];
  const std::uint32_t from = owners_[u];
  if (from != kNobody) {
    load_[from] -= unit.weight;
    clients_[from] -= unit.clients;
    if (from != unit.home) intake_[from] -= unit.clients;
  }
  load_[to] += unit.weight;
  clients_[to] += unit.clients;
  if (to != unit.home) intake_[to] += unit.clients;
  owners_[u] = to;
  if (unit.is_forced()) return;
  if (from == unit.home) {
    ++moves_;
    cost_ += unit.cost;
  } else if (to == unit.home) {
    --moves_;
    cost_ -= unit.cost;
  }
}

void RebalanceEveryPlan::look() {
  for (std::size_t j = 0; j < load_.size(); ++j) {
    if (clients_[j] > problem_->people[j].max_clients || intake_[j] > problem_->people[j].max_intake) return;
  }
  Best& best = best_[moves_];
  const Ratio worst = worst_ratio(*problem_, load_);
  if (!best.owners.empty()) {
    if (const auto order = compare(worst, best.worst); order > 0) return;
    else if (order == 0) {
      auto evenness = compare_leximax(*problem_, load_, best.load);
      if (evenness == 0) evenness = compare_lowest(lowest_ratios(*problem_, owners_), best.lowest);
      if (evenness > 0 || (evenness == 0 && (cost_ > best.cost || (cost_ == best.cost && owners_ >= best.owners)))) return;
    }
  }
  best = {owners_, load_, worst, lowest_ratios(*problem_, owners_), cost_};
}

void RebalanceEveryPlan::advance() {
  for (std::size_t i = 0; i < free_.size(); ++i) {
    const std::vector<std::uint32_t>& takers = books_->takers(free_[i]);
    if (++digit_[i] == takers.size()) digit_[i] = 0;
    shift(free_[i], takers[digit_[i]]);
    if (digit_[i] != 0) return;
  }
}

void RebalanceEveryPlan::finish() {
  for (std::size_t k = 1; k < best_.size(); ++k) {
    const RebalanceOwners& fewer = best_[k - 1].owners;
    if (!fewer.empty() && (best_[k].owners.empty() || compare_plans(*problem_, fewer, best_[k].owners) < 0)) best_[k] = best_[k - 1];
  }
}

bool RebalanceEveryPlan::run(std::uint64_t plans) {
  for (std::uint64_t i = 0; i < plans && left_ > 0; ++i) {
    look();
    advance();
    if (--left_ == 0) finish();
  }
  return left_ == 0;
}

}  // namespace evenhand
