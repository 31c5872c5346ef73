// Blind mode (L6): no sentence of the further figures knows a name that it was not given.
#include <gtest/gtest.h>

#include "fairness/attainable.h"
#include "fairness/ballot_envy.h"
#include "fairness/cover.h"
#include "fairness/criterion_shares.h"
#include "fairness/misfits.h"
#include "fairness/utilisation.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

Scenario with_secret_names(Scenario s) {
  s.people.edit([](std::vector<Person>& people) {
    for (Person& p : people) p.name = "Secret " + p.name;
  });
  s.clients.edit([](std::vector<Client>& clients) {
    for (Client& c : clients) c.name = "Secret " + c.name;
  });
  std::vector<Preference> preferences;
  for (std::size_t j = 0; j < s.people->size(); ++j) {
    for (std::size_t i = 0; i < 3; ++i) preferences.push_back({.person = (*s.people)[j].id, .client = (*s.clients)[i].id, .wish = static_cast<Wish>((i + j) % 3)});
  }
  s.preferences = preferences;
  return s;
}

std::vector<std::string> all_sentences(const Scenario& s) {
  const LoadBasis basis = load_basis(s);
  const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
  const NameOf name = blind_names(*s.people);
  const ClientNameOf client_name = blind_client_names(*s.clients);
  std::vector<std::string> all;
  const Utilisation use = utilisation(basis, *s.policy);
  const Attainable best = attainable(basis, loads);
  const Cover covered = cover(basis);
  const Misfits found = misfits(s, basis);
  for (std::size_t j = 0; j < s.people->size(); ++j) all.push_back(utilisation_sentence(basis, *s.policy, use, j, name));
  for (const std::size_t j : loads.ranked) all.push_back(attainable_sentence(basis, loads, best, j, name));
  all.push_back(attainable_summary(basis, loads, best, name));
  all.push_back(cover_summary(basis, covered, name));
  for (const ThinCover& thin : covered.single) all.push_back(thin_cover_sentence(basis, thin, name, client_name));
  for (const ThinCover& thin : covered.nobody) all.push_back(thin_cover_sentence(basis, thin, name, client_name));
  for (const Training& training : covered.trainings) all.push_back(training_sentence(training, basis, name));
  for (const WishFinding& wish : found.wishes) all.push_back(wish_sentence(basis, wish, name, client_name));
  for (const CarriedMisfit& misfit : found.carried) all.push_back(carried_misfit_sentence(basis, misfit, name, client_name));
  for (const CriterionShares& shares : criterion_shares(basis, *s.policy)) all.push_back(criterion_shares_sentence(basis, *s.policy, shares, name));
  for (const TeamPart& part : team_parts(basis, loads)) all.push_back(team_part_sentence(part, Ledger::Burden));
  return all;
}

TEST(BlindMode, NoSentenceKnowsAName) {
  std::size_t sentences = 0;
  for (std::size_t seed = 1; seed <= 15; ++seed) {
    for (const std::string& sentence : all_sentences(with_secret_names(testing_support::rich_scenario(seed)))) {
      EXPECT_EQ(sentence.find("Secret"), std::string::npos) << sentence;
      EXPECT_TRUE(sentence.ends_with(".")) << sentence;
      ++sentences;
    }
  }
  EXPECT_GT(sentences, 500u);
}

}  // namespace
}  // namespace evenhand
