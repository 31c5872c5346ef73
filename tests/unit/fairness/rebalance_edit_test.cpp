#include "fairness/rebalance_edit.h"

#include <gtest/gtest.h>

#include "unit/fairness/rebalance_told.h"

namespace evenhand {
namespace {

using testing_support::add_caps;
using testing_support::add_families;
using testing_support::books_by_count;
using testing_support::Random;
using testing_support::random_plan;
using testing_support::rich_scenario;
using testing_support::Told;

Scenario named_books() {
  Scenario s = books_by_count({5, 2, 2});
  s.people.edit([](std::vector<Person>& people) {
    people[0].name = "Dana";
    people[1].name = "Lee";
    people[2].name = "Mia";
  });
  return s;
}

HandChange change(HandKind kind, const Told& told, std::size_t client, std::size_t person = 0, std::size_t other = 0) {
  HandChange it{.kind = kind, .client = (*told.basis.clients)[client].id, .author = "Priya", .reason = "they asked for it"};
  if (kind == HandKind::Lock || kind == HandKind::Give) it.person = (*told.basis.people)[person].id;
  if (kind == HandKind::Swap) it.other = (*told.basis.clients)[other].id;
  return it;
}

std::string refused(const Told& told, const RebalanceProposal& proposal, HandChange it) {
  const auto result = with_change(*told.context, proposal, std::move(it));
  return result ? "" : result.error().message;
}

TEST(RebalanceEdit, EveryChangeHasAnAuthorAndAReasonAndAllAreKept) {
  const Told told(named_books());
  RebalanceOwners plan = owners_today(told.problem());
  plan[0] = 1;
  const RebalanceProposal start = proposal_of(plan);
  HandChange unsigned_one = change(HandKind::Veto, told, 0), unexplained = unsigned_one;
  unsigned_one.author = " ";
  unexplained.reason = "";
  EXPECT_EQ(refused(told, start, unsigned_one), "Say who asks for this change.");
  EXPECT_EQ(refused(told, start, unexplained), "Give a reason: every change to a proposal has one, whoever makes it.");

  const auto vetoed = with_change(*told.context, start, change(HandKind::Veto, told, 0));
  ASSERT_TRUE(vetoed);
  EXPECT_EQ(vetoed->owners, owners_today(told.problem()));
  EXPECT_EQ(vetoed->proposed, plan);
  const auto given = with_change(*told.context, *vetoed, change(HandKind::Give, told, 1, 2));
  ASSERT_TRUE(given);
  EXPECT_EQ(given->changes.size(), 2u);
  EXPECT_EQ(replayed(*told.context, plan, given->changes).proposal, *given);
}

TEST(RebalanceEdit, ARefusalNamesTheRule) {
  Scenario s = named_books();
  s.people.edit([&](std::vector<Person>& people) {
    people[1].conflicts = {{.client = (*s.clients)[0].id, .reason = "shareholder"}};
    people[1].languages = {"German"};
    people[1].max_intake = 0;
    people[2].max_clients = 2;
    people[2].regions = {"North"};
  });
  s.clients.edit([](std::vector<Client>& clients) {
    ClientProfile french, south, skilled;
    french.language = "French";
    south.region = "South";
    skilled.required_skills = {{.name = "Pricing", .level = 4}};
    clients[1].profile = french;
    clients[2].profile = south;
    clients[3].profile = skilled;
  });
  s.people.edit([](std::vector<Person>& people) { people[0].skills = {{.name = "Pricing", .level = 5}}; });
  s.assignments.edit([](std::vector<Assignment>& all) {
    all[4].is_locked = true;
    all[4].lock_reason = "contract";
  });
  const Told told(s);
  const RebalanceProposal start = proposal_of(owners_today(told.problem()));
  EXPECT_EQ(refused(told, start, change(HandKind::Give, told, 0, 1)), "Lee declared a conflict of interest: shareholder.");
  EXPECT_EQ(refused(told, start, change(HandKind::Give, told, 1, 1)), "Lee has no French on record.");
  EXPECT_EQ(refused(told, start, change(HandKind::Lock, told, 2, 2)), "Mia does not work in South.");
  EXPECT_EQ(refused(told, start, change(HandKind::Give, told, 3, 1)), "Lee has no Pricing on record; level 4 is needed.");
  EXPECT_EQ(refused(told, start, change(HandKind::Give, told, 4, 1)), "Client 4 is locked (contract) and stays where it is.");
  EXPECT_EQ(refused(told, start, change(HandKind::Give, told, 0, 2)), "Mia has 2 clients in this plan; the cap is 2.");
  EXPECT_EQ(refused(told, start, change(HandKind::Give, told, 7, 1)), "Lee takes on 0 clients in this plan; the cap on intake is 0.");
  EXPECT_EQ(refused(told, start, change(HandKind::Veto, told, 0)), "Client 0 is not moved in this proposal. To hold it there, lock it.");
  EXPECT_EQ(refused(told, start, change(HandKind::Release, told, 0)), "Client 0 is not held by hand.");
  EXPECT_EQ(refused(told, start, change(HandKind::Swap, told, 0, 0, 1)), "Client 0 and Client 1 are both with Dana.");
  EXPECT_EQ(refused(told, start, change(HandKind::Swap, told, 0, 0, 7)), "") << "a swap keeps Mia within the cap";
  const auto locked = with_change(*told.context, start, change(HandKind::Lock, told, 0, 0));
  ASSERT_TRUE(locked);
  EXPECT_EQ(refused(told, *locked, change(HandKind::Swap, told, 0, 0, 7)), "Client 0 was vetoed or locked by hand and is held where it is. Release it first.");
  EXPECT_EQ(refused(told, *with_change(*told.context, *locked, change(HandKind::Release, told, 0)), change(HandKind::Swap, told, 0, 0, 7)), "");
}

TEST(RebalanceEdit, AForcedMoveCannotBeVetoed) {
  Scenario s = named_books();
  s.people.edit([](std::vector<Person>& people) { people[0].fte = 0.0; });
  const Told told(s);
  RebalanceOwners plan = owners_today(told.problem());
  for (std::uint32_t& owner : plan) owner = owner == kNobody ? 1 : owner;
  EXPECT_EQ(refused(told, proposal_of(plan), change(HandKind::Veto, told, 0)), "Client 0 cannot stay: Dana has no working time in the period.");
}

// Whatever is changed by hand, the plan keeps to the rules, and a bound is never passed.
TEST(RebalanceEdit, RandomChangesNeverBreakARule) {
  std::size_t taken = 0, turned_down = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    Scenario s = rich_scenario(seed);
    if (random.one_in(2)) add_caps(s, random);
    if (random.one_in(2)) add_families(s, random);
    const Told told(s);
    if (!told.model) continue;
    const auto plan = random_plan(told.problem(), random);
    if (!plan || !is_allowed(told.problem(), *plan)) continue;
    RebalanceProposal proposal = proposal_of(*plan);
    for (std::size_t n = 0; n < 40; ++n) {
      const HandKind kinds[] = {HandKind::Veto, HandKind::Lock, HandKind::Give, HandKind::Give, HandKind::Swap, HandKind::Swap, HandKind::Release};
      const std::size_t clients = told.basis.clients->size();
      const RebalanceProposal before = proposal;
      auto next = with_change(*told.context, proposal,
                              change(kinds[random.below(7)], told, random.below(clients), random.below(told.basis.people->size()), random.below(clients)));
      (next ? taken : turned_down) += 1;
      if (!next) {
        EXPECT_TRUE(next.error().message.ends_with('.'));
        continue;
      }
      proposal = std::move(*next);
      ASSERT_TRUE(is_allowed(told.problem(), proposal.owners)) << seed;
      for (std::uint32_t u = 0; u < proposal.owners.size(); ++u) {
        if (before.is_held[u] != 0 && proposal.is_held[u] != 0) EXPECT_EQ(before.owners[u], proposal.owners[u]);
      }
    }
    const RebalanceFigures figures = figures_of(told.problem(), proposal.owners);
    const ProposalFigures live = figures_of(*told.context, proposal, bound_for(told.problem(), figures.moves));
    EXPECT_TRUE(compare(live.worst, live.bound.value) >= 0) << seed;
    EXPECT_GE(live.gap(), 0.0);
    EXPECT_EQ(live.moves, figures.moves);
    EXPECT_EQ(replayed(*told.context, *plan, proposal.changes).refused.size(), 0u);
    const HeldProblem held = with_held(told.problem(), proposal);
    EXPECT_TRUE(is_allowed(held.problem, proposal.owners));
    EXPECT_EQ(figures_of(held.problem, proposal.owners).moves + held.held_moves, figures.moves);
    EXPECT_EQ(figures_of(held.problem, proposal.owners).load, figures.load);
  }
  EXPECT_GT(taken, 300u);
  EXPECT_GT(turned_down, 300u);
}

}  // namespace
}  // namespace evenhand
