// An outsider's look at the JSON of a rebalancing report: reads the problem and every bound with its witness from the text
// alone, and adds each bound up again in whole numbers.
#include "unit/fairness/rebalance_witness.h"

#include <gtest/gtest.h>

#include <map>

#include "exchange/json_reader.h"
#include "exchange/rebalance_json.h"
#include "unit/fairness/rich_scenario.h"
#include "unit/thorough.h"

namespace evenhand::exchange {
namespace {

using testing_support::does_witness_prove;

class Outsider {
 public:
  explicit Outsider(const std::string& text) : json_(*read_json(text, {})) {}

  const JsonDocument& json() const { return json_; }
  JsonIndex at(JsonIndex object, std::string_view key) const { return json_.member(object, key).value(); }
  bool has(JsonIndex object, std::string_view key) const { return json_.member(object, key).has_value(); }
  std::int64_t whole(JsonIndex object, std::string_view key) const { return number(at(object, key)); }
  std::int64_t number(JsonIndex node) const { return static_cast<std::int64_t>(json_.number(node)); }
  Ratio ratio(JsonIndex object, std::string_view key) const { return {whole(at(object, key), "load"), whole(at(object, key), "capacity")}; }

  template <class Visit>
  void each(JsonIndex list, const Visit& visit) const {
    for (auto child = json_.first_child(list); child; child = json_.next_sibling(*child, list)) visit(*child);
  }

  template <class Number>
  std::vector<Number> numbers(JsonIndex object, std::string_view key) const {
    std::vector<Number> all;
    if (has(object, key)) each(at(object, key), [&](JsonIndex node) { all.push_back(static_cast<Number>(number(node))); });
    return all;
  }

  RebalanceProblem problem() const {
    RebalanceProblem problem;
    const JsonIndex node = at(0, "problem");
    each(at(node, "people"), [&](JsonIndex person) {
      RebalancePerson one{.capacity = whole(person, "capacity"), .fixed = whole(person, "fixed"), .fixed_clients = static_cast<std::int32_t>(whole(person, "fixedClients"))};
      if (has(person, "maxClients")) one.max_clients = static_cast<std::int32_t>(whole(person, "maxClients"));
      if (has(person, "maxIntake")) one.max_intake = static_cast<std::int32_t>(whole(person, "maxIntake"));
      problem.people.push_back(one);
    });
    each(at(node, "classes"), [&](JsonIndex set) {
      problem.classes.emplace_back();
      each(set, [&](JsonIndex member) { problem.classes.back().push_back(static_cast<std::uint32_t>(number(member))); });
    });
    each(at(node, "units"), [&](JsonIndex unit) {
      RebalanceUnit one{.weight = whole(unit, "weight"), .eligible = static_cast<std::uint32_t>(whole(unit, "class")), .clients = static_cast<std::int32_t>(whole(unit, "count"))};
      if (has(unit, "home")) one.home = static_cast<std::uint32_t>(whole(unit, "home"));
      one.cost = static_cast<std::int32_t>(whole(unit, "cost"));
      problem.units.push_back(one);
    });
    each(at(node, "others"), [&](JsonIndex ledger) { problem.others.push_back({numbers<std::int64_t>(ledger, "weight"), numbers<std::int64_t>(ledger, "fixed")}); });
    return problem;
  }

  RebalanceBound bound(JsonIndex object) const {
    static const std::map<std::string_view, BoundKind> kinds = {{"average", BoundKind::Average}, {"fixed", BoundKind::Fixed}, {"single", BoundKind::Single},   {"subset", BoundKind::Subset},
                                                                {"count", BoundKind::Count},     {"removal", BoundKind::Removal}, {"prices", BoundKind::Lagrangian}, {"cover", BoundKind::Cover},
                                                                {"parts", BoundKind::Parts},     {"search", BoundKind::Search}};
    const JsonIndex witness = at(object, "witness");
    return {.kind = kinds.at(json_.text(at(object, "boundKind"))),
            .value = ratio(object, "bound"),
            .people = numbers<std::uint32_t>(witness, "people"),
            .units = numbers<std::uint32_t>(witness, "units"),
            .prices = numbers<std::int64_t>(witness, "prices"),
            .move_price = has(witness, "movePrice") ? whole(witness, "movePrice") : 0};
  }

 private:
  JsonDocument json_;
};

RebalanceOwners owners_in(const Outsider& outsider, const RebalanceProblem& problem, JsonIndex point) {
  RebalanceOwners owners;
  for (const RebalanceUnit& unit : problem.units) owners.push_back(unit.home);
  outsider.each(outsider.at(point, "changes"), [&](JsonIndex change) {
    owners[static_cast<std::size_t>(outsider.whole(change, "unit"))] = static_cast<std::uint32_t>(outsider.whole(change, "owner"));
  });
  return owners;
}

std::optional<Outsider> reported(std::uint64_t seed, testing_support::Sizes sizes, const RebalanceChoices& choices) {
  const auto computed = ComputedRebalance::make(testing_support::rich_scenario(seed, {.sizes = sizes}), choices);
  if (!computed) return std::nullopt;
  return Outsider(rebalance_json(**computed));
}

TEST(RebalanceWitness, EveryBoundInTheJsonAddsUpAgain) {
  std::map<BoundKind, std::size_t> kinds;
  std::size_t ledgers = 0;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(testing_support::cases(40, 8)); ++seed) {
    const bool is_small = seed % 2 == 0;
    RebalanceChoices choices{.frontier = is_small ? 4u : 14u, .refinements = 10, .on = {2026, 11, 21}};
    choices.is_blind = seed % 3 == 0;
    const auto outsider = reported(seed, {.people = is_small ? 4u : 7u, .clients = is_small ? 7u : 60u}, choices);
    if (!outsider) continue;
    const RebalanceProblem problem = outsider->problem();
    EXPECT_EQ(problem.total_load(), outsider->whole(0, "totalLoad"));
    EXPECT_EQ(problem.total_capacity(), outsider->whole(0, "totalCapacity"));
    outsider->each(outsider->at(0, "points"), [&](JsonIndex point) {
      const auto moves = static_cast<std::uint32_t>(outsider->whole(point, "mostMoves"));
      const RebalanceBound bound = outsider->bound(point);
      ++kinds[bound.kind];
      if (bound.kind != BoundKind::Search || is_small) EXPECT_TRUE(does_witness_prove(problem, moves, bound)) << seed << " K " << moves << " kind " << static_cast<int>(bound.kind);
      // Nothing above it is proved by the same witness: what is read is what counts.
      RebalanceBound higher = bound;
      higher.value.load = higher.value.load * 2 + 1;
      if (bound.kind == BoundKind::Removal || bound.kind == BoundKind::Fixed) EXPECT_FALSE(does_witness_prove(problem, moves, higher)) << seed;
      EXPECT_EQ(outsider->has(point, "addable"), bound.kind == BoundKind::Search);
      if (bound.kind == BoundKind::Search) {
        const RebalanceBound addable = outsider->bound(outsider->at(point, "addable"));
        EXPECT_NE(addable.kind, BoundKind::Search);
        EXPECT_TRUE(does_witness_prove(problem, moves, addable)) << seed << " K " << moves;
        EXPECT_TRUE(compare(addable.value, bound.value) <= 0);
      }
      const RebalanceFigures figures = figures_of(problem, owners_in(*outsider, problem, point));
      EXPECT_TRUE(compare(figures.worst, outsider->ratio(point, "highest")) == 0) << seed;
      EXPECT_EQ(figures.moves, static_cast<std::uint32_t>(outsider->whole(point, "moves")));
      EXPECT_EQ(figures.cost, outsider->whole(point, "cost"));
      EXPECT_TRUE(compare(bound.value, figures.worst) <= 0);
      EXPECT_EQ(outsider->has(point, "lowest"), !problem.others.empty());
      if (problem.others.empty()) return;
      std::size_t k = 0;
      outsider->each(outsider->at(point, "lowest"), [&](JsonIndex lowest) {
        EXPECT_TRUE(compare(Ratio{outsider->whole(lowest, "load"), outsider->whole(lowest, "capacity")}, figures.lowest.at(k++)) == 0);
        ++ledgers;
      });
    });
  }
  EXPECT_GT(kinds[BoundKind::Removal], 5u);
  EXPECT_GT(kinds[BoundKind::Cover] + kinds[BoundKind::Lagrangian] + kinds[BoundKind::Parts], 1u);
  EXPECT_GT(kinds[BoundKind::Search], 0u);
  EXPECT_GT(kinds[BoundKind::Subset] + kinds[BoundKind::Average] + kinds[BoundKind::Single] + kinds[BoundKind::Fixed] + kinds[BoundKind::Count], 1u);
  EXPECT_GT(ledgers, 5u);
}

__extension__ using Wide = __int128;

TEST(RebalanceWitness, TheBoundOfATradeOffAddsUpAgain) {
  std::size_t reports = 0, proved = 0;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(testing_support::cases(24, 5)); ++seed) {
    RebalanceChoices choices{.refinements = 6, .on = {2026, 11, 21}};
    choices.price = static_cast<std::int64_t>(500 * (1 + seed % 5));
    const auto outsider = reported(seed, {.people = 5, .clients = 30}, choices);
    if (!outsider) continue;
    ++reports;
    const RebalanceProblem problem = outsider->problem();
    const JsonIndex told = outsider->at(0, "tradeOff");
    const std::int64_t price = outsider->whole(told, "price"), load = problem.total_load(), capacity = problem.total_capacity();
    constexpr Wide kParts = 1'000'000, kUnit = 1 << 20;
    std::vector<Wide> fair;
    for (const RebalancePerson& person : problem.people) fair.push_back(kParts * load * person.capacity / capacity);
    const std::vector<std::int64_t> prices = outsider->numbers<std::int64_t>(outsider->at(told, "witness"), "prices");
    ASSERT_EQ(prices.size(), problem.people.size());
    Wide total = 0;
    for (std::size_t j = 0; j < fair.size(); ++j) {
      ASSERT_LE(prices[j], 1 << 20);
      ASSERT_GE(prices[j], -(1 << 20));
      total += (kParts * problem.people[j].fixed - fair[j]) * prices[j];
    }
    for (const RebalanceUnit& unit : problem.units) {
      Wide least = kParts * unit.weight * (1 << 20);
      for (const std::uint32_t j : problem.classes[unit.eligible]) least = std::min(least, kParts * unit.weight * prices[j]);
      total += unit.is_forced() ? least : std::min(kParts * unit.weight * prices[unit.home], least + Wide{price} * unit.cost * kUnit);
    }
    const std::int64_t bound = outsider->whole(told, "bound");
    EXPECT_GT(total, (bound - 1) * kUnit) << "what the prices prove, rounded up to a whole millionth";
    const JsonIndex point = outsider->json().first_child(outsider->at(0, "points")).value();
    const RebalanceFigures figures = figures_of(problem, owners_in(*outsider, problem, point));
    Wide deviation = 0;
    for (std::size_t j = 0; j < fair.size(); ++j) deviation += std::max(kParts * figures.load[j] - fair[j], fair[j] - kParts * figures.load[j]);
    EXPECT_TRUE(deviation == outsider->whole(told, "deviation"));
    EXPECT_EQ(figures.cost * price, outsider->whole(told, "paid"));
    EXPECT_EQ(outsider->whole(told, "deviation") + outsider->whole(told, "paid"), outsider->whole(told, "value"));
    EXPECT_LE(bound, outsider->whole(told, "value"));
    proved += bound * 10 > outsider->whole(told, "value") * 7 ? 1 : 0;
    EXPECT_TRUE(does_witness_prove(problem, static_cast<std::uint32_t>(outsider->whole(point, "mostMoves")), outsider->bound(point))) << seed;
  }
  EXPECT_GT(reports, 2u);
  EXPECT_GT(proved, 0u) << "bounds within a third of the value";
}

}  // namespace
}  // namespace evenhand::exchange
