#include "fairness/remedies.h"

#include <gtest/gtest.h>

#include <array>

#include "fairness/remedy_problems.h"
#include "unit/fairness/rebalance_told.h"

namespace evenhand {
namespace {

using testing_support::best_of_all;
using testing_support::books_by_count;
using testing_support::criterion;
using testing_support::rich_scenario;
using testing_support::Told;

constexpr std::uint32_t kMoves = 2;

std::vector<Remedy> all_remedies(const Told& told) {
  RemedyJob job(*told.context, {.most_moves = kMoves, .refinements = 10});
  while (!job.progress().is_finished()) job.step();
  return job.result();
}

double optimum(const ScaledProblem& it) {
  const RebalanceOwners best = best_of_all(it.problem, kMoves);
  return best.empty() ? -1.0 : it.value(figures_of(it.problem, best).worst);
}

std::optional<ScaledProblem> problem_with(const Told& told, const Remedy& remedy) {
  switch (remedy.form) {
    case RemedyForm::Specialist: return with_specialist(*told.context, *remedy.client, remedy.amount);
    case RemedyForm::Share: return with_share(*told.context, *remedy.client, *remedy.person, remedy.amount);
    case RemedyForm::Capacity: return with_capacity(*told.context, *remedy.person, remedy.amount);
    case RemedyForm::Newcomer: return with_newcomer(*told.context, remedy.amount);
    case RemedyForm::Training: return with_training(*told.context, *remedy.person, remedy.skill, remedy.level);
    case RemedyForm::Swap: break;
  }
  return std::nullopt;
}

TEST(Remedies, TheTrueGainLiesBetweenTheTwoFigures) {
  std::array<std::size_t, kRemedyFormCount> seen = {};
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    Scenario s = rich_scenario(seed, {.sizes = {.people = 3, .clients = 8, .criteria = 3}, .skills = 2});
    s.policy.edit([](Policy& p) { p.criteria[1].unit = "hours"; });
    const Told told(s);
    if (!told.model) continue;
    const double without = optimum(as_it_is(*told.context));
    if (without < 0.0) continue;
    for (const Remedy& remedy : all_remedies(told)) {
      ++seen[static_cast<std::size_t>(remedy.form)];
      EXPECT_GT(remedy.gain.found(), 0.0);
      EXPECT_LE(remedy.gain.at_least(), remedy.gain.found() + 1e-12);
      EXPECT_GE(remedy.gain.at_most(), remedy.gain.found() - 1e-12);
      EXPECT_TRUE(remedy_sentence(*told.context, remedy, kMoves).ends_with('.'));
      const auto changed = problem_with(told, remedy);
      if (!changed) continue;
      const double gain = without - optimum(*changed);
      EXPECT_GE(gain, remedy.gain.at_least() - 1e-6) << seed << " " << remedy_sentence(*told.context, remedy, kMoves);
      EXPECT_LE(gain, remedy.gain.at_most() + 1e-6) << seed << " " << remedy_sentence(*told.context, remedy, kMoves);
    }
  }
  for (const RemedyForm form : {RemedyForm::Specialist, RemedyForm::Share, RemedyForm::Capacity, RemedyForm::Newcomer, RemedyForm::Training}) {
    EXPECT_GT(seen[static_cast<std::size_t>(form)], 0u) << static_cast<int>(form);
  }
}

TEST(Remedies, OneMoreOfThreePeopleTakesAQuarterOfTheLoad) {
  const Told told(books_by_count({4, 4, 4}));
  const ScaledProblem more = with_newcomer(*told.context, 1.0);
  EXPECT_EQ(more.problem.people.size(), 4u);
  EXPECT_EQ(more.problem.people[3].capacity, more.problem.people[0].capacity);
  EXPECT_NEAR(more.value({3, more.problem.people[0].capacity}), 0.75, 1e-9) << "three clients where four are a fair share";
  const ScaledProblem longer = with_capacity(*told.context, 0, 0.5);
  EXPECT_NEAR(longer.value({4, longer.problem.people[0].capacity}), 4.0 / 6.0, 1e-3);
  EXPECT_NEAR(longer.value({4, longer.problem.people[1].capacity}), 1.0, 1e-9) << "the others stay as they are";
}

TEST(Remedies, ASharedClientWeighsHalfWithEach) {
  const Told told(books_by_count({4, 2}));
  ASSERT_TRUE(can_share(*told.context, 0, 1));
  EXPECT_FALSE(can_share(*told.context, 0, 0)) << "it is theirs";
  const ScaledProblem shared = with_share(*told.context, 0, 1, 0.5);
  EXPECT_EQ(shared.problem.total_load(), 6000);
  EXPECT_EQ(shared.problem.units[0].weight, 500);
  EXPECT_EQ(shared.problem.people[1].fixed, 500);
  EXPECT_FALSE(shared.problem.may_own(1, 0));
  EXPECT_NEAR(shared.value({3500, shared.problem.people[0].capacity}), 3.5 / 3.0, 1e-9);
}

TEST(Remedies, TrainingOpensTheClientsItIsNeededFor) {
  Scenario s = books_by_count({4, 1, 1});
  s.people.edit([](std::vector<Person>& people) { people[0].skills = {{.name = "Pricing", .level = 5}}; });
  s.clients.edit([](std::vector<Client>& clients) {
    ClientProfile profile;
    profile.required_skills = {{.name = "Pricing", .level = 3}};
    for (std::size_t i = 0; i < 4; ++i) clients[i].profile = profile;
  });
  const Told told(s);
  std::vector<Remedy> remedies = all_remedies(told);
  std::erase_if(remedies, [](const Remedy& r) { return r.form != RemedyForm::Training; });
  ASSERT_EQ(remedies.size(), 2u);
  EXPECT_EQ(remedy_sentence(*told.context, remedies[0], kMoves),
            "If Name 2 learned Pricing up to level 3, the highest ratio with up to 2 moves would be 1.50 in place of 2.00: proved to gain at least 0.50.");
  EXPECT_TRUE(remedy_sentence(*told.context, remedies[0], 0).contains("the highest ratio with no moves would be"));

  s.clients.edit([](std::vector<Client>& clients) { clients[4].profile = clients[0].profile; });
  const Told needed(s);
  EXPECT_EQ(needed.context->model.problem.forced_count(), 1u);
  EXPECT_TRUE(remedy_sentence(*needed.context, remedies[0], kMoves).contains("with up to 2 moves besides the needed ones would be"));
}

}  // namespace
}  // namespace evenhand
