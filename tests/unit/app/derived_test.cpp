#include "app/derived.h"

#include <gtest/gtest.h>

#include "domain/edit_scenario.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand::app {
namespace {

Scenario scenario() {
  Scenario s = testing_support::rich_scenario(3);
  Survey survey{.id = {"s"}, .title = "Pulse", .on = {2026, 10, 1}};
  for (int answer = 0; answer < 5; ++answer) survey.answers.push_back({.fairness = 4});
  s.surveys = std::vector{survey};
  return s;
}

void finish(Derived& derived) {
  while (derived.work()) {
  }
}

TEST(Derived, WhatIsAskedForIsWhatTheFiguresSay) {
  const Scenario s = scenario();
  Derived derived;
  derived.follow(s);
  const LoadBasis basis = load_basis(s);
  EXPECT_EQ(derived.cover().clients_by_people, cover(basis).clients_by_people);
  EXPECT_EQ(derived.criterion_shares().size(), s.policy->criteria.size());
  EXPECT_EQ(derived.misfits().carried.size(), misfits(s, basis).carried.size());
  ASSERT_NE(derived.perception(Ledger::Burden), nullptr);
  EXPECT_EQ(derived.perception(Ledger::Burden)->answers, 5u);
  EXPECT_EQ(&derived.cover(), &derived.cover()) << "kept";
}

TEST(Derived, AWeightKeepsWhatDoesNotRestOnIt) {
  const Scenario s = scenario();
  Derived derived;
  derived.follow(s);
  const Training* first = derived.cover().trainings.data();
  derived.want_attainable(Ledger::Burden);
  EXPECT_TRUE(derived.has_work());
  EXPECT_EQ(derived.attainable(Ledger::Burden), nullptr);
  finish(derived);
  ASSERT_NE(derived.attainable(Ledger::Burden), nullptr);
  const std::uint64_t revision = derived.revision();
  derived.follow(s);
  EXPECT_EQ(derived.revision(), revision);
  derived.follow(*with_weight(s, {"k1"}, s.policy->criteria[1].weight > 50 ? 1 : 99));
  EXPECT_GT(derived.revision(), revision);
  EXPECT_EQ(derived.cover().trainings.data(), first);
  EXPECT_EQ(derived.attainable(Ledger::Burden), nullptr) << "the loads are others";
}

TEST(Derived, AWishChangesOnlyWhatRestsOnWishes) {
  Scenario s = scenario();
  Derived derived;
  derived.follow(s);
  EXPECT_TRUE(derived.misfits().wishes.empty());
  const double* gini = &derived.figures(Ledger::Burden).measures.gini;
  const double before = *gini;
  const std::uint64_t revision = derived.revision();
  s.preferences = std::vector<Preference>{{.person = (*s.people)[0].id, .client = (*s.clients)[0].id, .wish = Wish::Want}};
  s.surveys = std::vector<Survey>{};
  derived.follow(s);
  EXPECT_GT(derived.revision(), revision);
  EXPECT_EQ(derived.misfits().wishes.size(), 1u);
  EXPECT_EQ(derived.perception(Ledger::Burden), nullptr);
  EXPECT_EQ(*gini, before);
}

}  // namespace
}  // namespace evenhand::app
