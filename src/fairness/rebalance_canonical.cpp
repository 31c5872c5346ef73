#include "fairness/rebalance_canonical.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace evenhand {
namespace {

constexpr std::uint64_t kMostWork = 40'000'000;  // units and entries of classes looked at

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9E3779B97F4A7C15 + b + 0x632BE59BD9B4E019;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

class Colours {
 public:
  explicit Colours(const RebalanceProblem& problem) : problem_(problem), class_(problem.classes.size(), 0), is_tied_(problem.people.size(), 0) {
    for (const RebalancePerson& p : problem.people) {
      std::uint64_t colour = mixed(static_cast<std::uint64_t>(p.capacity), static_cast<std::uint64_t>(p.fixed));
      colour = mixed(colour, static_cast<std::uint64_t>(p.fixed_clients));
      person_.push_back(mixed(mixed(colour, static_cast<std::uint64_t>(p.max_clients)), static_cast<std::uint64_t>(p.max_intake)));
    }
    unit_.reserve(problem.units.size());
    for (const RebalanceUnit& u : problem.units) {
      const std::uint64_t colour = mixed(static_cast<std::uint64_t>(u.weight), static_cast<std::uint64_t>(u.clients));
      unit_.push_back(mixed(colour, static_cast<std::uint64_t>(u.cost)));
    }
    entries_ = problem.units.size();
    for (const auto& set : problem.classes) {
      entries_ += set.size();
      for (const std::uint32_t j : set) is_tied_[j] = 1;
    }
  }

  void tell_apart() {
    refine();
    burden_ = person_;
    if (!problem_.others.empty() && first_look_alike() != kNobody) look_at_other_ledgers();
    for (std::uint64_t number = 1; work_ < kMostWork; ++number) {
      const std::uint32_t one = first_look_alike();
      if (one == kNobody) return;
      person_[one] = mixed(person_[one], number);
      if (is_tied_[one]) refine();  // whoever may own nothing tells nobody else apart
    }
  }

  template <class Less>
  std::vector<std::uint32_t> order(std::size_t count, Less less) const {
    std::vector<std::uint32_t> all(count);
    std::iota(all.begin(), all.end(), 0u);
    std::ranges::stable_sort(all, less);
    return all;
  }
  // With other ledgers the burden goes first, so that the order is as without them as far as the burden tells people apart.
  bool is_before(std::uint32_t a, std::uint32_t b) const {
    if (!problem_.others.empty() && burden_[a] != burden_[b]) return burden_[a] < burden_[b];
    return person_[a] < person_[b];
  }

 private:
  void look_at_other_ledgers() {
    for (const RebalanceLedger& ledger : problem_.others) {
      for (std::size_t j = 0; j < person_.size(); ++j) person_[j] = mixed(person_[j], static_cast<std::uint64_t>(ledger.fixed[j]));
      for (std::size_t u = 0; u < unit_.size(); ++u) unit_[u] = mixed(unit_[u], static_cast<std::uint64_t>(ledger.weight[u]));
    }
    refine();
  }

  std::size_t count_colours() const {
    std::vector<std::uint64_t> colours = person_;
    std::ranges::sort(colours);
    return colours.size() - static_cast<std::size_t>(std::ranges::unique(colours).size());
  }

  void refine() {
    for (std::size_t before = 0, now = count_colours();;) {
      before = now;
      pass();
      now = count_colours();
      if (now <= before || work_ > kMostWork) break;
    }
    pass();
  }

  // Sums, so that order does not matter.
  void pass() {
    work_ += entries_;
    std::vector<std::uint64_t> of_class(class_.size(), 0), of_person(person_.size(), 0);
    for (std::size_t c = 0; c < class_.size(); ++c) {
      for (const std::uint32_t j : problem_.classes[c]) of_class[c] += mixed(1, person_[j]);
    }
    for (std::size_t u = 0; u < unit_.size(); ++u) {
      const RebalanceUnit& unit = problem_.units[u];
      of_class[unit.eligible] += mixed(unit_[u], unit.is_forced() ? 7 : person_[unit.home]);
    }
    for (std::size_t c = 0; c < class_.size(); ++c) class_[c] = mixed(2, of_class[c]);
    for (std::size_t c = 0; c < class_.size(); ++c) {
      for (const std::uint32_t j : problem_.classes[c]) of_person[j] += mixed(3, class_[c]);
    }
    for (std::size_t u = 0; u < unit_.size(); ++u) {
      const RebalanceUnit& unit = problem_.units[u];
      if (!unit.is_forced()) of_person[unit.home] += mixed(unit_[u], class_[unit.eligible]);
    }
    for (std::size_t j = 0; j < person_.size(); ++j) person_[j] = mixed(person_[j], of_person[j]);
  }

  std::uint32_t first_look_alike() const {
    const std::vector<std::uint32_t> sorted = order(person_.size(), [&](std::uint32_t a, std::uint32_t b) { return person_[a] < person_[b]; });
    for (std::size_t k = 1; k < sorted.size(); ++k) {
      if (person_[sorted[k]] == person_[sorted[k - 1]]) return sorted[k - 1];
    }
    return kNobody;
  }

  const RebalanceProblem& problem_;
  std::vector<std::uint64_t> person_, unit_, class_, burden_;
  std::vector<char> is_tied_;  // by person: may own something
  std::uint64_t entries_ = 0, work_ = 0;
};

// By home, forced ones last; there heaviest first, then by what else tells units apart. Home by home, and what is compared is
// side by side in two numbers: it counts with a million units.
void add_units(const RebalanceProblem& problem, const std::vector<std::uint32_t>& new_person, const std::vector<std::uint32_t>& new_class, CanonicalProblem& result) {
  struct Entry {
    std::uint64_t weight_and_class = 0, clients_and_cost = 0;
    std::uint32_t at = 0;
  };
  const auto is_before = [&](const Entry& a, const Entry& b) {
    if (a.weight_and_class != b.weight_and_class) return a.weight_and_class < b.weight_and_class;
    if (a.clients_and_cost != b.clients_and_cost) return a.clients_and_cost < b.clients_and_cost;
    for (const RebalanceLedger& ledger : problem.others) {
      if (ledger.weight[a.at] != ledger.weight[b.at]) return ledger.weight[a.at] > ledger.weight[b.at];
    }
    return a.at < b.at;
  };
  std::vector<std::vector<std::uint32_t>> of_home(new_person.size() + 1);
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    of_home[unit.is_forced() ? new_person.size() : new_person[unit.home]].push_back(u);
  }
  result.unit.reserve(problem.units.size());
  result.problem.units.reserve(problem.units.size());
  std::vector<Entry> entries;
  for (const std::vector<std::uint32_t>& group : of_home) {
    entries.clear();
    for (const std::uint32_t u : group) {
      const RebalanceUnit& unit = problem.units[u];
      const auto lightness = static_cast<std::uint64_t>(std::numeric_limits<std::uint32_t>::max() - unit.weight);  // weights are at most kWhole
      entries.push_back({lightness << 32 | new_class[unit.eligible], std::uint64_t{static_cast<std::uint32_t>(unit.clients)} << 32 | static_cast<std::uint32_t>(unit.cost), u});
    }
    std::ranges::sort(entries, is_before);
    for (const Entry& entry : entries) {
      result.unit.push_back(entry.at);
      RebalanceUnit& unit = result.problem.units.emplace_back(problem.units[entry.at]);
      if (!unit.is_forced()) unit.home = new_person[unit.home];
      unit.eligible = new_class[unit.eligible];
    }
  }
}

}  // namespace

CanonicalProblem canonical_problem(const RebalanceProblem& problem) {
  Colours colours(problem);
  colours.tell_apart();
  CanonicalProblem result;
  result.person = colours.order(problem.people.size(), [&](std::uint32_t a, std::uint32_t b) { return colours.is_before(a, b); });
  std::vector<std::uint32_t> new_person(problem.people.size());
  for (std::uint32_t j = 0; j < result.person.size(); ++j) {
    new_person[result.person[j]] = j;
    result.problem.people.push_back(problem.people[result.person[j]]);
  }
  std::vector<std::vector<std::uint32_t>> sets = problem.classes;
  for (auto& set : sets) {
    for (std::uint32_t& j : set) j = new_person[j];
    std::ranges::sort(set);
  }
  const std::vector<std::uint32_t> classes = colours.order(sets.size(), [&](std::uint32_t a, std::uint32_t b) { return sets[a] < sets[b]; });
  std::vector<std::uint32_t> new_class(sets.size());
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    // Equal sets are one class.
    if (result.problem.classes.empty() || result.problem.classes.back() != sets[classes[c]]) result.problem.classes.push_back(sets[classes[c]]);
    new_class[classes[c]] = static_cast<std::uint32_t>(result.problem.classes.size() - 1);
  }
  add_units(problem, new_person, new_class, result);
  for (const RebalanceLedger& ledger : problem.others) {
    RebalanceLedger& other = result.problem.others.emplace_back();
    for (const std::uint32_t u : result.unit) other.weight.push_back(ledger.weight[u]);
    for (const std::uint32_t j : result.person) other.fixed.push_back(ledger.fixed[j]);
  }
  return result;
}

}  // namespace evenhand
