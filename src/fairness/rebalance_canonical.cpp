#include "fairness/rebalance_canonical.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "fairness/apportion.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kMostWork = 40'000'000;  // units and entries of classes looked at

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9E3779B97F4A7C15 + b + 0x632BE59BD9B4E019;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

template <class Less>
std::vector<std::uint32_t> in_order(std::size_t count, Less less) {
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), 0u);
  std::ranges::stable_sort(all, less);
  return all;
}

class Colours {
 public:
  // Tells people apart.
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
    tell_apart();
  }

  std::vector<std::uint32_t> people_in_order() const {
    return in_order(person_.size(), [&](std::uint32_t a, std::uint32_t b) { return is_before(a, b); });
  }

 private:
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

  // With other ledgers the burden goes first, so that the order is as without them as far as the burden tells people apart.
  bool is_before(std::uint32_t a, std::uint32_t b) const {
    if (!problem_.others.empty() && burden_[a] != burden_[b]) return burden_[a] < burden_[b];
    return person_[a] < person_[b];
  }

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
    const std::vector<std::uint32_t> sorted = in_order(person_.size(), [&](std::uint32_t a, std::uint32_t b) { return person_[a] < person_[b]; });
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

// By home, forced ones last; there heaviest first, then by what else tells units apart. First each beside those of its home, then
// home by home, by numbers that hold what is compared: what is looked at together lies together, which counts with a million units.
class UnitOrder {
 public:
  UnitOrder(const RebalanceProblem& problem, CanonicalProblem& result) : problem_(problem), units_(result.problem.units), places_(result.unit) {}

  void run(const std::vector<std::uint32_t>& new_person, const std::vector<std::uint32_t>& new_class) {
    const auto begin = gather(new_person, new_class);
    std::size_t largest = 0;
    for (std::size_t home = 1; home < begin.size(); ++home) largest = std::max(largest, begin[home] - begin[home - 1]);
    place_bits_ = std::bit_width(largest);
    class_bits_ = std::bit_width(new_class.size());
    if (kWeightBits + place_bits_ + class_bits_ > 64) class_bits_ = 0;  // classes are then compared one with the other
    for (std::size_t home = 1; home < begin.size(); ++home) sort(begin[home - 1], begin[home]);
  }

 private:
  static constexpr int kWeightBits = std::bit_width(static_cast<std::uint64_t>(kWhole));  // no weight is higher

  // Where those of each home begin.
  std::vector<std::size_t> gather(const std::vector<std::uint32_t>& new_person, const std::vector<std::uint32_t>& new_class) {
    const std::size_t homes = new_person.size() + 1;
    const auto home_of = [&](const RebalanceUnit& unit) { return unit.is_forced() ? homes - 1 : new_person[unit.home]; };
    std::vector<std::size_t> begin(homes + 1, 0);
    for (const RebalanceUnit& unit : problem_.units) ++begin[home_of(unit) + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    units_.resize(problem_.units.size());
    places_.resize(problem_.units.size());
    std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
    for (std::uint32_t u = 0; u < problem_.units.size(); ++u) {
      RebalanceUnit unit = problem_.units[u];
      const std::size_t at = next[home_of(unit)]++;
      if (!unit.is_forced()) unit.home = new_person[unit.home];
      unit.eligible = new_class[unit.eligible];
      units_[at] = unit;
      places_[at] = u;
    }
    return begin;
  }

  std::uint64_t key(const RebalanceUnit& unit, std::uint64_t place) const {
    const std::uint64_t lightness = static_cast<std::uint64_t>(kWhole - unit.weight);
    return (class_bits_ == 0 ? lightness : lightness << class_bits_ | unit.eligible) << place_bits_ | place;
  }
  std::size_t place_of(std::uint64_t key) const { return static_cast<std::size_t>(key & ((std::uint64_t{1} << place_bits_) - 1)); }

  bool is_before(std::uint64_t a, std::uint64_t b) const {
    const RebalanceUnit &x = group_[place_of(a)], &y = group_[place_of(b)];
    if (x.eligible != y.eligible) return x.eligible < y.eligible;
    if (x.clients != y.clients) return x.clients < y.clients;
    if (x.cost != y.cost) return x.cost < y.cost;
    for (const RebalanceLedger& ledger : problem_.others) {
      const std::int64_t left = ledger.weight[old_[place_of(a)]], right = ledger.weight[old_[place_of(b)]];
      if (left != right) return left > right;
    }
    return a < b;
  }

  void sort(std::size_t first, std::size_t last) {
    group_.assign(units_.begin() + static_cast<std::ptrdiff_t>(first), units_.begin() + static_cast<std::ptrdiff_t>(last));
    old_.assign(places_.begin() + static_cast<std::ptrdiff_t>(first), places_.begin() + static_cast<std::ptrdiff_t>(last));
    keys_.clear();
    for (std::size_t k = 0; k < group_.size(); ++k) keys_.push_back(key(group_[k], k));
    std::ranges::sort(keys_);
    for (auto same = keys_.begin(); same != keys_.end();) {
      const auto other = std::find_if(same, keys_.end(), [&](std::uint64_t one) { return one >> place_bits_ != *same >> place_bits_; });
      if (other - same > 1) std::sort(same, other, [&](std::uint64_t a, std::uint64_t b) { return is_before(a, b); });
      same = other;
    }
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      units_[first + k] = group_[place_of(keys_[k])];
      places_[first + k] = old_[place_of(keys_[k])];
    }
  }

  const RebalanceProblem& problem_;
  std::vector<RebalanceUnit>& units_;
  std::vector<std::uint32_t>& places_;  // in the input
  int place_bits_ = 0, class_bits_ = 0;
  std::vector<std::uint64_t> keys_;     // of one home: lightness, class, place among `group_`
  std::vector<RebalanceUnit> group_;
  std::vector<std::uint32_t> old_;
};

}  // namespace

RebalanceFigures CanonicalProblem::in_given_order(RebalanceFigures figures) const {
  const RebalanceFigures here = figures;
  for (std::size_t j = 0; j < person.size(); ++j) {
    figures.load[person[j]] = here.load[j];
    figures.clients[person[j]] = here.clients[j];
    figures.intake[person[j]] = here.intake[j];
  }
  return figures;
}

CanonicalProblem canonical_problem(const RebalanceProblem& problem) {
  CanonicalProblem result;
  result.person = Colours(problem).people_in_order();
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
  const std::vector<std::uint32_t> classes = in_order(sets.size(), [&](std::uint32_t a, std::uint32_t b) { return sets[a] < sets[b]; });
  std::vector<std::uint32_t> new_class(sets.size());
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    // Equal sets are one class.
    if (result.problem.classes.empty() || result.problem.classes.back() != sets[classes[c]]) result.problem.classes.push_back(sets[classes[c]]);
    new_class[classes[c]] = static_cast<std::uint32_t>(result.problem.classes.size() - 1);
  }
  UnitOrder(problem, result).run(new_person, new_class);
  for (const RebalanceLedger& ledger : problem.others) {
    RebalanceLedger& other = result.problem.others.emplace_back();
    for (const std::uint32_t u : result.unit) other.weight.push_back(ledger.weight[u]);
    for (const std::uint32_t j : result.person) other.fixed.push_back(ledger.fixed[j]);
  }
  return result;
}

}  // namespace evenhand
