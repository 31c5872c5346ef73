#include "fairness/attainable.h"

#include <gtest/gtest.h>

#include <numeric>

#include "fairness/measures.h"
#include "fairness/transport_flow.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

using testing_support::Random;
using testing_support::rich_scenario;

__extension__ using Wide = __int128;

// The best plan from its definition: of all sets of people, the one whose own clients weigh most for its capacity settles
// first (the largest such set), and the rest is shared without it.
struct Slow {
  struct Load {
    std::int64_t load = 0;
    std::uint32_t allowed = 0;  // bits of people
  };

  static std::vector<Load> loads_of(const Scenario& s, const LoadBasis& basis, const LedgerLoads& loads) {
    std::vector<Load> all;
    for (std::size_t i = 0; i < s.clients->size(); ++i) {
      const auto run = basis.index.assignments_of_client(i);
      bool is_locked = false;
      for (auto a = run.first; a < run.last; ++a) is_locked = is_locked || (*s.assignments)[a].is_locked;
      std::uint32_t allowed = 0;
      for (std::size_t j = 0; j < s.people->size(); ++j) {
        if (testing_support::is_able(s, j, i, static_cast<double>(basis.entitlement[j]))) allowed |= 1u << j;
      }
      if (!is_locked && allowed != 0 && !run.is_empty()) {
        all.push_back({loads.client_load[i], allowed});
        continue;
      }
      for (auto a = run.first; a < run.last; ++a) {
        const std::size_t person = basis.index.person_of_assignment(a);
        if (basis.entitlement[person] > 0) all.push_back({loads.part_load[a], 1u << person});
      }
    }
    return all;
  }

  static std::vector<Ratio> ratios(std::vector<Load> loads, const std::vector<std::int64_t>& entitlement) {
    std::vector<Ratio> result(entitlement.size(), Ratio{0, 0});
    std::uint32_t open = 0;
    for (std::size_t j = 0; j < entitlement.size(); ++j) open |= entitlement[j] > 0 ? 1u << j : 0u;
    while (open != 0) {
      std::uint32_t best = 0;
      Ratio highest{-1, 1};
      for (std::uint32_t set = open; set != 0; set = (set - 1) & open) {
        Ratio ratio{0, 0};
        for (std::size_t j = 0; j < entitlement.size(); ++j) ratio.entitlement += (set >> j & 1u) != 0 ? entitlement[j] : 0;
        for (const Load& l : loads) ratio.load += (l.allowed & ~set) == 0 ? l.load : 0;
        const Wide difference = static_cast<Wide>(ratio.load) * highest.entitlement - static_cast<Wide>(highest.load) * ratio.entitlement;
        if (difference > 0 || (difference == 0 && std::popcount(set) > std::popcount(best))) {
          best = set;
          highest = ratio;
        }
      }
      for (std::size_t j = 0; j < entitlement.size(); ++j) {
        if ((best >> j & 1u) != 0) result[j] = highest;
      }
      std::erase_if(loads, [&](const Load& l) { return (l.allowed & ~best) == 0; });
      for (Load& l : loads) l.allowed &= ~best;
      open &= ~best;
    }
    return result;
  }
};

TEST(Attainable, AgreesWithTheDefinition) {
  std::size_t groups = 0;
  for (std::size_t seed = 1; seed <= 150; ++seed) {
    const Scenario s = rich_scenario(seed, {.sizes = {.people = 1 + seed % 8, .clients = 5 + seed % 30}});
    const LoadBasis basis = load_basis(s);
    for (const Ledger ledger : kLedgers) {
      const LedgerLoads loads = ledger_loads(basis, *s.policy, ledger);
      if (!loads.is_ready()) continue;
      const Attainable best = attainable(basis, loads);
      const auto expected = Slow::ratios(Slow::loads_of(s, basis, loads), basis.entitlement);
      groups += best.groups.size();
      for (const std::size_t j : loads.ranked) {
        const Ratio found = best.groups[best.people[j].group].ratio;
        EXPECT_EQ(static_cast<Wide>(found.load) * expected[j].entitlement, static_cast<Wide>(expected[j].load) * found.entitlement) << seed << " " << j;
        EXPECT_DOUBLE_EQ(best.people[j].attainable, found.value());
        EXPECT_DOUBLE_EQ(best.people[j].gap, loads.people[j].ratio_value() - found.value());
      }
    }
  }
  EXPECT_GT(groups, 400u) << "not only the trivial plan";
}

TEST(Attainable, GroupsFallAndHoldEverybodyAndEveryClientOnce) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    const Scenario s = rich_scenario(seed, {.sizes = {.people = 12, .clients = 80}});
    const LoadBasis basis = load_basis(s);
    const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
    const Attainable best = attainable(basis, loads);
    std::size_t people = 0, clients = 0, carried = 0;
    std::int64_t load = 0, expected = 0;
    for (std::size_t g = 0; g < best.groups.size(); ++g) {
      if (g > 0) EXPECT_TRUE(compare(best.groups[g].ratio, best.groups[g - 1].ratio) < 0);
      people += best.groups[g].people.size();
      clients += best.groups[g].clients;
      load += best.groups[g].ratio.load;
    }
    for (const std::size_t j : loads.ranked) expected += loads.people[j].load;
    for (std::size_t i = 0; i < s.clients->size(); ++i) carried += basis.index.assignments_of_client(i).is_empty() ? 0 : 1;
    EXPECT_EQ(people, loads.ranked.size());
    EXPECT_GE(load, expected) << "whoever has no capacity can only hand over";
    EXPECT_LE(load, kWhole);
    EXPECT_GE(clients + 20, carried);
  }
}

// No plan that keeps to the rules is better, whoever deals it.
TEST(Attainable, NoPlanIsBetter) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    Scenario s = rich_scenario(seed, {.sizes = {.people = 7, .clients = 40, .has_gaps = false}, .has_locks = false});
    const LoadBasis before = load_basis(s);
    Random random(seed);
    s.assignments.edit([&](std::vector<Assignment>& assignments) {
      for (std::size_t a = 0; a < assignments.size(); ++a) {
        const std::size_t client = before.index.client_of_assignment(a);
        const auto able = before.eligibility.set(before.eligibility.class_of(client)).members();
        if (!able.empty()) assignments[a].person = (*s.people)[able[random.below(able.size())]].id;
      }
    });
    const LoadBasis basis = load_basis(s);
    const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
    const Attainable best = attainable(basis, loads);
    double high = 0, best_high = best.groups.front().ratio.value(), low = 1e9;
    for (const std::size_t j : loads.ranked) {
      high = std::max(high, loads.people[j].ratio_value());
      low = std::min(low, loads.people[j].ratio_value());
    }
    EXPECT_LE(best_high, high + 1e-9);
    EXPECT_GE(best.groups.back().ratio.value(), low - 1e-9) << "and the least for goods";
  }
}

TEST(Attainable, WithoutRulesEveryoneCouldCarryTheFairShare) {
  std::vector<std::size_t> books = {77, 39, 76, 40, 80, 38, 79, 74, 38, 40, 40, 40, 40};
  const LoadBasis basis = load_basis(testing_support::books_by_count(books));
  const Scenario s = testing_support::books_by_count(books);
  const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
  const Attainable best = attainable(basis, loads);
  ASSERT_EQ(best.groups.size(), 1u);
  EXPECT_EQ(best.groups[0].ratio.load, kWhole);
  EXPECT_EQ(best.groups[0].clients, 701u);
  const NameOf names = real_names(*s.people);
  EXPECT_EQ(gap_kind(loads, best, 4), GapKind::Plan);
  EXPECT_EQ(attainable_sentence(basis, loads, best, 4, names), "Name 5 carries 1.48 where 1.00 is within reach: the plan is uneven, not the clients.");
  EXPECT_EQ(attainable_summary(basis, loads, best, names), "By the rules of who may serve whom, everyone could be at 1.00.");
}

TEST(Attainable, StuckWithClientsThatNobodyElseCanServe) {
  Scenario s = testing_support::books_by_count({6, 3, 3});
  s.people.edit([](std::vector<Person>& p) { p[0].skills = {{.name = "Tender law", .level = 5}}; });
  s.clients.edit([](std::vector<Client>& c) {
    ClientProfile profile;
    profile.required_skills = {{.name = "tender law", .level = 2}};
    for (std::size_t i = 0; i < 6; ++i) c[i].profile = profile;
  });
  const LoadBasis basis = load_basis(s);
  const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
  const Attainable best = attainable(basis, loads);
  EXPECT_EQ(gap_kind(loads, best, 0), GapKind::Exclusive);
  EXPECT_EQ(best.people[0].fixed_clients, 6u);
  EXPECT_NEAR(best.people[0].gap, 0.0, 1e-8);
  const NameOf names = blind_names(*s.people);
  EXPECT_EQ(attainable_sentence(basis, loads, best, 0, names),
            "Person 1 carries 1.50, and no plan could do much better than 1.50: few others can serve these clients.");
  EXPECT_EQ(attainable_summary(basis, loads, best, names), "6 clients fit only Person 1: in no plan below 1.50.");
}

// A flow exists unless some classes are too heavy for the people they fit (Hall).
TEST(TransportFlow, FindsWhatFits) {
  std::size_t short_ones = 0;
  for (std::size_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    const std::size_t people = 1 + random.below(5), classes = 1 + random.below(7);
    std::vector<std::int64_t> capacity(people), supply(classes);
    std::vector<std::uint32_t> sets(classes);
    for (auto& c : capacity) c = static_cast<std::int64_t>(random.below(20));
    TransportFlow flow(capacity);
    for (std::size_t c = 0; c < classes; ++c) {
      supply[c] = static_cast<std::int64_t>(random.below(12));
      sets[c] = 1 + static_cast<std::uint32_t>(random.below((1u << people) - 1));
      std::vector<std::uint32_t> members;
      for (std::uint32_t j = 0; j < people; ++j) {
        if ((sets[c] >> j & 1u) != 0) members.push_back(j);
      }
      flow.add_class(supply[c], members);
    }
    bool fits = true;
    for (std::uint32_t chosen = 1; chosen < (1u << people); ++chosen) {
      std::int64_t load = 0, room = 0;
      for (std::size_t j = 0; j < people; ++j) room += (chosen >> j & 1u) != 0 ? capacity[j] : 0;
      for (std::size_t c = 0; c < classes; ++c) load += (sets[c] & ~chosen) == 0 ? supply[c] : 0;
      fits = fits && load <= room;
    }
    ASSERT_EQ(flow.run(), fits) << seed;
    if (fits) continue;
    ++short_ones;
    std::int64_t load = 0, room = 0;
    for (std::size_t j = 0; j < people; ++j) room += flow.is_person_full(j) ? capacity[j] : 0;
    for (std::size_t c = 0; c < classes; ++c) {
      if (!flow.is_class_short(c)) continue;
      load += supply[c];
      for (std::size_t j = 0; j < people; ++j) {
        if ((sets[c] >> j & 1u) != 0) EXPECT_TRUE(flow.is_person_full(j));
      }
    }
    EXPECT_GT(load, room) << "the cut is a witness";
  }
  EXPECT_GT(short_ones, 100u);
}

}  // namespace
}  // namespace evenhand
