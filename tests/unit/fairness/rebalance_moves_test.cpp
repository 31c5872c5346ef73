#include "fairness/rebalance_moves.h"

#include <gtest/gtest.h>

#include <numeric>

#include "unit/fairness/rebalance_told.h"

namespace evenhand {
namespace {

using testing_support::add_caps;
using testing_support::add_families;
using testing_support::books_by_count;
using testing_support::kTellingDay;
using testing_support::Random;
using testing_support::random_plan;
using testing_support::rich_scenario;
using testing_support::Told;

constexpr std::size_t kBurden = 0;

template <class Visit>
std::size_t for_random_plans(std::uint64_t seeds, Visit&& visit) {
  std::size_t plans = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    Random random(seed);
    Scenario s = rich_scenario(seed);
    if (random.one_in(2)) add_caps(s, random);
    if (random.one_in(2)) add_families(s, random);
    const Told told(s);
    if (!told.model) continue;
    const auto owners = random_plan(told.problem(), random);
    if (!owners) continue;
    ++plans;
    visit(told, *owners, random);
  }
  return plans;
}

TEST(RebalanceLedgers, LoadAndClientsOnlyChangeHands) {
  const std::size_t plans = for_random_plans(80, [](const Told& told, const RebalanceOwners& owners, Random&) {
    const std::vector<PersonOutlook> all = outlooks(*told.context, owners);
    const RebalanceFigures figures = figures_of(told.problem(), owners);
    std::int32_t clients = 0;
    for (const PersonOutlook& one : all) clients += one.clients_after - one.clients_before;
    EXPECT_EQ(clients, 0);
    for (std::uint32_t j = 0; j < figures.load.size(); ++j) {
      const PersonOutlook& one = all[told.model->person[j]];
      EXPECT_EQ(one.clients_after, figures.clients[j]);
      EXPECT_NEAR(one.ledgers[kBurden].after, told.model->ratio_value({figures.load[j], told.problem().people[j].capacity}), 1e-6);
    }
    const LedgerLoads* const loads[] = {&told.burden, &told.opportunity, &told.visibility};
    for (std::size_t k = 0; k < 3; ++k) {
      double change = 0.0, forced = 0.0;
      for (const PersonOutlook& one : all) {
        EXPECT_EQ(one.ledgers[k].is_known, loads[k]->is_ready() && loads[k]->people[one.person].entitlement > 0);
        if (one.ledgers[k].is_known) change += one.ledgers[k].change() * static_cast<double>(loads[k]->people[one.person].entitlement);
      }
      for (std::uint32_t u = 0; loads[k]->is_ready() && u < owners.size(); ++u) {
        if (told.context->problem_position(told.model->today[u]) == kNobody) forced += static_cast<double>(unit_weight(*told.context, u).today[k]);
      }
      if (loads[k]->is_ready()) EXPECT_NEAR(change, forced, 10.0) << "what comes from people without capacity";
    }
  });
  EXPECT_GT(plans, 40u);
}

TEST(RebalanceMoves, EachMoveIsToldOnceAndWithoutItTheFiguresAreThoseOfThePlanWithoutIt) {
  std::size_t told_moves = 0;
  for_random_plans(60, [&](const Told& told, const RebalanceOwners& owners, Random&) {
    const std::vector<RebalanceMove> moves = moves_of(*told.context, owners);
    const RebalanceFigures figures = figures_of(told.problem(), owners);
    EXPECT_EQ(moves.size(), figures.moves + told.problem().forced_count());
    std::int64_t cost = 0;
    for (const RebalanceMove& move : moves) {
      ++told_moves;
      cost += move.is_forced ? 0 : move.cost;
      EXPECT_EQ(move.is_forced, !move.forced_by.may() || move.reason == MoveReason::Forced);
      EXPECT_EQ(move.continuity.size(), move.clients.size());
      RebalanceOwners without = owners;
      without[move.unit] = told.problem().units[move.unit].home;
      const std::vector<PersonOutlook> left = outlooks(*told.context, without);
      for (std::size_t k = 0; k < 3; ++k) {
        if (move.taker.ledgers[k].is_known) EXPECT_NEAR(move.taker.without[k], left[move.taker.person].ledgers[k].after, 1e-9);
        if (move.giver.ledgers[k].is_known) EXPECT_NEAR(move.giver.without[k], left[move.giver.person].ledgers[k].after, 1e-9);
      }
      for (const std::string& sentence : {move_title(*told.context, move), move_reason_sentence(*told.context, move), move_effect_sentence(*told.context, move),
                                          next_best_sentence(*told.context, move)}) {
        EXPECT_FALSE(sentence.empty());
      }
    }
    EXPECT_EQ(cost, figures.cost);
  });
  EXPECT_GT(told_moves, 200u);
}

TEST(RebalanceMoves, TheNextBestIsTheBestOfAllOtherReceivers) {
  std::size_t with = 0, none = 0;
  for_random_plans(60, [&](const Told& told, const RebalanceOwners& owners, Random&) {
    const RebalanceProblem& problem = told.problem();
    for (const RebalanceMove& move : moves_of(*told.context, owners)) {
      RebalanceOwners best;
      for (std::uint32_t j = 0; j < problem.people.size(); ++j) {
        RebalanceOwners other = owners;
        other[move.unit] = j;
        if (j == owners[move.unit] || j == problem.units[move.unit].home || !is_allowed(problem, other)) continue;
        if (best.empty() || compare_leximax(problem, figures_of(problem, other).load, figures_of(problem, best).load) < 0) best = other;
      }
      ASSERT_EQ(move.next_best.has_value(), !best.empty());
      (best.empty() ? none : with) += 1;
      if (best.empty()) continue;
      RebalanceOwners told_best = owners;
      told_best[move.unit] = move.next_best->person;
      const RebalanceFigures figures = figures_of(problem, told_best);
      EXPECT_EQ(compare_leximax(problem, figures.load, figures_of(problem, best).load), std::strong_ordering::equal);
      EXPECT_EQ(compare(move.next_best->worst, figures.worst), std::strong_ordering::equal);
      EXPECT_EQ(move.next_best->order, compare_leximax(problem, figures.load, figures_of(problem, owners).load));
    }
  });
  EXPECT_GT(with, 50u);
  EXPECT_GT(none, 5u);
}

TEST(RebalanceWhy, ARuleIsSaidExactlyWhereThePlanWouldBreakOne) {
  std::size_t rules = 0, figures = 0;
  for_random_plans(60, [&](const Told& told, const RebalanceOwners& owners, Random& random) {
    for (std::size_t n = 0; n < 60; ++n) {
      const std::size_t person = random.below(told.basis.people->size()), client = random.below(told.basis.clients->size());
      const WhyNot why = why_not_me(*told.context, owners, person, client);
      EXPECT_TRUE(why.sentence.ends_with('.')) << why.sentence;
      const std::uint32_t u = told.model->unit_of_client[client], j = told.context->problem_position(person);
      if (u == kNobody) {
        EXPECT_TRUE(why.is_rule());
        continue;
      }
      if (owners[u] == j) {
        EXPECT_EQ(why.kind, WhyKind::HasIt);
        continue;
      }
      RebalanceOwners other = owners;
      other[u] = j;
      EXPECT_EQ(why.is_rule(), j == kNobody || !is_allowed(told.problem(), other)) << why.sentence;
      (why.is_rule() ? rules : figures) += 1;
      if (why.is_rule()) continue;
      const RebalanceFigures now = figures_of(told.problem(), owners), then = figures_of(told.problem(), other);
      EXPECT_EQ(why.alternative->order, compare_leximax(told.problem(), then.load, now.load));
      EXPECT_EQ(why.alternative->moves, static_cast<std::int32_t>(then.moves) - static_cast<std::int32_t>(now.moves));
      EXPECT_EQ(why.kind == WhyKind::HighestRises, compare(then.worst, now.worst) > 0);
    }
  });
  EXPECT_GT(rules, 300u);
  EXPECT_GT(figures, 300u);
}

Scenario three_books() {
  Scenario s = books_by_count({5, 2, 2});
  s.people.edit([](std::vector<Person>& people) {
    people[0].name = "Dana";
    people[1].name = "Lee";
    people[2].name = "Mia";
  });
  return s;
}

RebalanceOwners with_move(const Told& told, std::uint32_t unit, std::uint32_t to) {
  RebalanceOwners owners = owners_today(told.problem());
  owners[unit] = to;
  return owners;
}

TEST(RebalanceMoves, TheSentencesSayWhatHappens) {
  Scenario s = three_books();
  s.clients.edit([](std::vector<Client>& clients) {
    ClientProfile profile;
    profile.renewal_on = Date{2027, 1, 12};
    clients[0].profile = profile;
  });
  s.assignments.edit([](std::vector<Assignment>& all) { all[0].since = Date{2026, 3, 3}; });
  s.touchpoints = std::vector<Touchpoint>{{.id = {"t1"}, .client = (*s.clients)[0].id, .person = (*s.people)[0].id, .on = Date{2026, 11, 2}}};
  const Told told(s);
  const RebalanceMove move = moves_of(*told.context, with_move(told, 0, 1)).at(0);
  EXPECT_EQ(move_title(*told.context, move), "Dana hands Client 0 to Lee");
  EXPECT_EQ(move_effect_sentence(*told.context, move), "Dana goes from 1.67 to 1.33, Lee from 0.67 to 1.00.");
  EXPECT_EQ(move_reason_sentence(*told.context, move), "Without it Dana would carry 1.67, more than anybody does with the plan.");
  EXPECT_EQ(next_best_sentence(*told.context, move), "Mia would do as well, at 1.00.");
  EXPECT_EQ(kept_out_sentence(*told.context, move), "");
  EXPECT_EQ(continuity_sentence(*told.context, move.continuity[0]),
            "With the present owner since 3 March 2026, less than a year; last spoken to on 2 November 2026; renewal on 12 January 2027.");
}

TEST(RebalanceWhy, TheSentencesNameTheRuleOrTheFigure) {
  Scenario s = three_books();
  s.people.edit([&](std::vector<Person>& people) {
    people[1].conflicts = {{.client = (*s.clients)[0].id, .reason = "shareholder"}};
    people[2].max_clients = 2;
  });
  s.assignments.edit([](std::vector<Assignment>& all) {
    all[4].is_locked = true;
    all[4].lock_reason = "contract";
  });
  const Told told(s);
  const RebalanceOwners today = owners_today(told.problem());
  EXPECT_EQ(why_not_me(*told.context, today, 0, 0).sentence, "Dana has Client 0 in this plan.");
  EXPECT_EQ(why_not_me(*told.context, today, 1, 0).sentence, "Lee declared a conflict of interest: shareholder.");
  EXPECT_EQ(why_not_me(*told.context, today, 2, 0).sentence, "Mia has 2 clients in this plan; the cap is 2.");
  EXPECT_EQ(why_not_me(*told.context, today, 1, 4).sentence, "Client 4 is locked (contract) and stays where it is.");
  EXPECT_EQ(why_not_me(*told.context, today, 1, 1).kind, WhyKind::OneMoveMore);
  EXPECT_EQ(why_not_me(*told.context, today, 0, 5).sentence,
            "With Client 5, Dana would carry 2.00, and the highest ratio of all would be 2.00 in place of 1.67.");
}

TEST(RebalanceMoves, BlindSentencesNameNobody) {
  Random random(7);
  Scenario s = rich_scenario(7);
  const Told told(s, true);
  ASSERT_TRUE(told.model);
  const auto owners = random_plan(told.problem(), random, 2);
  ASSERT_TRUE(owners);
  std::string text;
  for (const RebalanceMove& move : moves_of(*told.context, *owners)) {
    text += move_title(*told.context, move) + move_reason_sentence(*told.context, move) + move_effect_sentence(*told.context, move) +
            next_best_sentence(*told.context, move) + kept_out_sentence(*told.context, move);
  }
  for (std::size_t j = 0; j < told.basis.people->size(); ++j) {
    for (std::size_t i = 0; i < told.basis.clients->size(); ++i) text += why_not_me(*told.context, *owners, j, i).sentence;
  }
  EXPECT_EQ(text.find("Name "), std::string::npos);
  EXPECT_NE(text.find("Person 2"), std::string::npos);
}

}  // namespace
}  // namespace evenhand
