#include "fairness/utilisation.h"

#include <gtest/gtest.h>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

// Books of ten clients of 10, 11 and 12 hours; the third person's contract hours are not on record.
Scenario hours_scenario() {
  Scenario s = testing_support::books_by_count({10, 10, 10});
  s.policy.edit([](Policy& p) {
    p.criteria.push_back(testing_support::criterion("time", Ledger::Burden, 50));
    p.criteria[1].unit = "Hours";
  });
  s.clients.edit([](std::vector<Client>& c) {
    for (std::size_t i = 0; i < 30; ++i) c[i].values = {{{"time"}, 10.0 + static_cast<double>(i / 10)}};
  });
  s.people.edit([](std::vector<Person>& p) {
    p[0].contract_hours = 160.0;
    p[1].contract_hours = 130.0;
  });
  return s;
}

TEST(Utilisation, ByHand) {
  const Scenario s = hours_scenario();
  const LoadBasis basis = load_basis(s);
  const Utilisation u = utilisation(basis, *s.policy);
  EXPECT_EQ(u.criterion, 1u);
  EXPECT_DOUBLE_EQ(u.people[0].available_hours, 128.0);
  EXPECT_DOUBLE_EQ(u.people[0].share, 100.0 / 128.0);
  EXPECT_EQ(u.people[0].band, UtilisationBand::Healthy);
  EXPECT_DOUBLE_EQ(u.people[1].share, 110.0 / 104.0);
  EXPECT_EQ(u.people[1].band, UtilisationBand::Above);
  EXPECT_EQ(u.people[2].state, UtilisationState::NoContractHours);
  EXPECT_DOUBLE_EQ(u.people[2].hours, 120.0);
  EXPECT_DOUBLE_EQ(u.team_share, 210.0 / 232.0);
  const NameOf names = real_names(*s.people);
  EXPECT_EQ(utilisation_sentence(basis, *s.policy, u, 1, names),
            "Name 2 carries 110 of 104 available hours a month: 106\u00A0%, above the healthy 70 to 90\u00A0%.");
  EXPECT_EQ(utilisation_sentence(basis, *s.policy, u, 2, names),
            "Name 3 carries 120 hours a month; contract hours are not on record, so utilisation is not known.");
  EXPECT_EQ(utilisation_summary(*s.policy, u), "One of two people is above the healthy 70 to 90\u00A0%; contract hours are not on record for one.");
}

TEST(Utilisation, FactsHaveNeitherCapsNorFit) {
  Scenario s = hours_scenario();
  const Utilisation before = utilisation(load_basis(s), *s.policy);
  s.policy.edit([](Policy& p) {
    p.criteria[1].cap_quantile = 0.5;
    p.fit.missing_skill = 2.0;
  });
  s.clients.edit([](std::vector<Client>& c) {
    ClientProfile profile;
    profile.required_skills = {{.name = "x", .level = 1}};
    c[0].profile = profile;
  });
  const LoadBasis basis = load_basis(s);
  EXPECT_GT(basis.criteria[1].capped, 0u);
  EXPECT_FALSE(basis.fit.empty());
  const Utilisation after = utilisation(basis, *s.policy);
  for (std::size_t j = 0; j < 3; ++j) EXPECT_EQ(before.people[j].hours, after.people[j].hours);
}

TEST(Utilisation, UnknownIsSaidAndNotZero) {
  Scenario s = hours_scenario();
  s.policy.edit([](Policy& p) { p.criteria[1].unit = "days"; });
  const LoadBasis basis = load_basis(s);
  EXPECT_EQ(utilisation_summary(*s.policy, utilisation(basis, *s.policy)), "No criterion of the policy is in hours, so utilisation is not known.");
  s.policy.edit([](Policy& p) { p.utilisation.hours = {"time"}; });
  EXPECT_EQ(utilisation(basis, *s.policy).criterion, 1u) << "the policy may name it whatever the unit";
  s.clients.edit([](std::vector<Client>& c) {
    for (Client& client : c) client.values.clear();
  });
  const Utilisation none = utilisation(load_basis(s), *s.policy);
  EXPECT_EQ(none.people[0].state, UtilisationState::NoClientHours);
  EXPECT_EQ(none.known, 0u);
}

}  // namespace
}  // namespace evenhand
