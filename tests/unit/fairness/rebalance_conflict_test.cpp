#include "fairness/rebalance_conflict.h"

#include <gtest/gtest.h>

#include "unit/fairness/rebalance_told.h"

namespace evenhand {
namespace {

using testing_support::best_of_all;
using testing_support::books_by_count;
using testing_support::Random;
using testing_support::random_problem;
using testing_support::Told;

RebalanceProblem tight_problem(std::uint64_t seed, bool has_families) {
  RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 6, .has_forced = true, .has_caps = true});
  Random random(seed + 77);
  for (RebalanceUnit& unit : problem.units) unit.clients = has_families && random.one_in(3) ? 2 : 1;
  for (std::uint32_t j = 0; j < problem.people.size(); ++j) {
    RebalancePerson& person = problem.people[j];
    std::int32_t now = person.fixed_clients;
    for (const RebalanceUnit& unit : problem.units) now += unit.home == j ? unit.clients : 0;
    if (random.one_in(2)) person.max_clients = now + static_cast<std::int32_t>(random.below(2));
    if (random.one_in(2)) person.max_intake = static_cast<std::int32_t>(random.below(2));
  }
  return problem;
}

bool contains(const std::vector<std::uint32_t>& people, std::uint32_t j) { return std::ranges::binary_search(people, j); }

// Adds the conflict up again from nothing but the problem.
void expect_holds(const RebalanceProblem& problem, const RebalanceConflict& conflict) {
  std::int64_t clients = 0, room = 0;
  for (const std::uint32_t u : conflict.units) {
    const RebalanceUnit& unit = problem.units[u];
    clients += unit.clients;
    EXPECT_TRUE(unit.is_forced() || contains(conflict.full, unit.home));
    for (const std::uint32_t j : problem.classes[unit.eligible]) EXPECT_TRUE(contains(conflict.full, j) || contains(conflict.closed, j));
  }
  for (const std::uint32_t j : conflict.full) room += std::max(0, problem.people[j].max_clients - problem.people[j].fixed_clients);
  for (const std::uint32_t j : conflict.closed) room += problem.people[j].max_intake;
  EXPECT_EQ(clients, conflict.clients);
  EXPECT_EQ(room, conflict.room);
  EXPECT_GT(clients, room);
}

// Is there any pair of sets with fewer people whose caps leave too little room?
bool has_smaller(const RebalanceProblem& problem, std::size_t size) {
  const std::size_t people = problem.people.size();
  std::size_t labellings = 1;
  for (std::size_t j = 0; j < people; ++j) labellings *= 3;
  for (std::size_t number = 0; number < labellings; ++number) {
    std::vector<std::size_t> side;
    std::size_t chosen = 0;
    std::int64_t room = 0, clients = 0;
    for (std::size_t j = 0, rest = number; j < people; ++j, rest /= 3) {
      side.push_back(rest % 3);
      chosen += side[j] > 0;
      if (side[j] == 1) room += problem.people[j].max_clients - problem.people[j].fixed_clients;
      if (side[j] == 2) room += problem.people[j].max_intake;
    }
    for (const RebalanceUnit& unit : problem.units) {
      bool is_inside = unit.is_forced() || side[unit.home] == 1;
      for (const std::uint32_t j : problem.classes[unit.eligible]) is_inside = is_inside && side[j] > 0;
      clients += is_inside ? unit.clients : 0;
    }
    if (chosen < size && clients > room) return true;
  }
  return false;
}

TEST(RebalanceConflict, IsFoundExactlyWhenNoPlanExists) {
  std::size_t conflicts = 0, plans = 0;
  for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
    const RebalanceProblem problem = tight_problem(seed, false);
    const auto conflict = find_conflict(problem);
    const bool has_plan = !best_of_all(problem, 9).empty();
    ASSERT_EQ(conflict.has_value(), !has_plan) << seed;
    (has_plan ? plans : conflicts) += 1;
    if (has_plan) continue;
    expect_holds(problem, *conflict);
    EXPECT_TRUE(conflict->is_smallest);
    EXPECT_FALSE(has_smaller(problem, conflict->full.size() + conflict->closed.size())) << seed;
    const auto quick = find_conflict(problem, 1);
    ASSERT_TRUE(quick);
    expect_holds(problem, *quick);
  }
  EXPECT_GT(conflicts, 100u);
  EXPECT_GT(plans, 300u);
}

TEST(RebalanceConflict, WithFamiliesNoneIsSaidWhereAPlanExists) {
  std::size_t conflicts = 0, families = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    const RebalanceProblem problem = tight_problem(seed, true);
    const auto conflict = find_conflict(problem);
    if (!conflict) continue;
    ++conflicts;
    families += conflict->is_family ? 1 : 0;
    EXPECT_TRUE(best_of_all(problem, 9).empty()) << seed;
    if (!conflict->is_family) expect_holds(problem, *conflict);
  }
  EXPECT_GT(conflicts, 100u);
  EXPECT_GT(families, 5u);
}

TEST(RebalanceConflict, IsSaidInOneSentence) {
  Scenario s = books_by_count({4, 2, 1});
  s.people.edit([](std::vector<Person>& people) {
    people[0].fte = 0.0;
    people[1].max_intake = 2;
    people[2].max_clients = 2;
  });
  EXPECT_EQ(Told(s).model.error().message,
            "5 clients fit only Name 3 and Name 2, where the caps on clients (Name 3) and on intake (Name 2) leave room for 4. Raise a cap, or let somebody else "
            "serve them.");
  s.people.edit([](std::vector<Person>& people) {
    people[2].max_clients = std::nullopt;
    people[2].max_intake = 1;
  });
  EXPECT_EQ(Told(s).model.error().message,
            "4 clients fit only Name 2 and Name 3, where the caps on intake leave room for 3. Raise a cap, or let somebody else serve them.");
  s.people.edit([](std::vector<Person>& people) { people[2].max_intake = std::nullopt; });
  EXPECT_TRUE(Told(s).model);
}

}  // namespace
}  // namespace evenhand
