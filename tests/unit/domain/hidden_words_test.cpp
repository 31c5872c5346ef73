#include "domain/hidden_words.h"

#include <gtest/gtest.h>

#include "unit/domain/canary.h"
#include "unit/domain/decision_samples.h"

namespace evenhand {
namespace {

Scenario team() {
  Scenario s;
  s.people = std::vector<Person>{{.id = {"p1"}, .name = "Dana Okafor"}, {.id = {"p2"}, .name = "Jo de la Cruz"}, {.id = {"p3"}, .name = "Élodie Okafor"}, {.id = {"p4"}, .name = "李伟"}};
  Client acme{.id = {"c1"}, .name = "Acme Maritime"}, bank{.id = {"c2"}, .name = "The Nordic Bank"}, foods{.id = {"c3"}, .name = "Nordic Foods"};
  acme.profile.edit([](ClientProfile& profile) { profile.family = "Harbour Group"; });
  s.clients = std::vector<Client>{acme, bank, foods};
  return s;
}

TEST(HiddenWords, names_are_hidden_as_whole_words_however_they_are_written) {
  const HiddenWords hidden(team());
  EXPECT_EQ(hidden.in("“Dana’s” note; DANA OKAFOR, dana."), "“Person 1’s” note; Person 1, Person 1.");
  EXPECT_EQ(hidden.in("ÉLODIE and élodie"), "Person 3 and Person 3");
  EXPECT_EQ(hidden.in("我和李伟说"), "我和Person 4说") << "a script without spaces";
  EXPECT_EQ(hidden.in("Danaher, Okafors"), "Danaher, Okafors") << "whole words only";
  EXPECT_EQ(hidden.in("Okafor agreed"), "Someone agreed") << "two people share it";
}

TEST(HiddenWords, parts_of_two_letters_take_a_capital_and_particles_stay) {
  const HiddenWords hidden(team());
  EXPECT_EQ(hidden.in("Jo said no, jo-jo"), "Person 2 said no, jo-jo");
  EXPECT_EQ(hidden.in("la paz de Cruz"), "la paz de Person 2");
}

TEST(HiddenWords, clients_are_hidden_by_name_family_and_by_what_only_they_are_called) {
  const HiddenWords hidden(team());
  EXPECT_EQ(hidden.in("acme maritime, Acme, maritime law"), "Client 1, Client 1, maritime law");
  EXPECT_EQ(hidden.in("The Nordic Bank and Nordic Foods are Nordic"), "Client 2 and Client 3 are Nordic") << "shared by two";
  EXPECT_EQ(hidden.in("The bank of the Harbour Group"), "The bank of the A group of clients");
}

TEST(HiddenWords, an_empty_team_hides_nothing_and_a_changed_one_is_noticed) {
  EXPECT_EQ(HiddenWords().in("Dana Okafor"), "Dana Okafor");
  Scenario s = team();
  const HiddenWords hidden(s);
  EXPECT_TRUE(hidden.is_of(s));
  s.people.edit([](std::vector<Person>& people) { people[0].name = "Ann"; });
  EXPECT_FALSE(hidden.is_of(s));
  EXPECT_EQ(hidden.in("\xe6\xc3"), "\xe6\xc3") << "broken text is kept as it is";
}

TEST(HiddenWords, rules_without_names_keep_all_that_counts) {
  Scenario s = testing_support::decided_scenario();
  const OwnershipPolicy before = *s.ownership_policy;
  testing_support::fill_with_canaries(s);
  const OwnershipPolicy after = without_names(*s.ownership_policy, HiddenWords(s));
  ASSERT_EQ(after.criteria.size(), before.criteria.size());
  for (const OwnershipCriterion& criterion : after.criteria) {
    for (const std::string_view canary : testing_support::kCanaries) EXPECT_EQ((criterion.name + criterion.definition + criterion.reason).find(canary), std::string::npos);
  }
  EXPECT_EQ(after.stages[1].weights, before.stages[1].weights);
}

}  // namespace
}  // namespace evenhand
