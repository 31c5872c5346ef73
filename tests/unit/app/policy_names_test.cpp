#include "app/policy_names.h"

#include <gtest/gtest.h>

#include "app/policy_outlook.h"
#include "domain/edit_scenario.h"

namespace evenhand::app {
namespace {

// A team opened from a pasted table.
App opened(std::string_view table, bool is_blind) {
  App app;
  app.advance({1'000'000}, 0);
  app.handle(RecentLoaded{});
  app.handle(TextPasted{std::string(table)});
  while (app.work()) {
  }
  app.accept_import();
  View view = app.view();
  view.is_blind = is_blind;
  app.set_view(view);
  return app;
}

constexpr std::string_view kTable = "client,owner,hours\nAcme,Dana Okafor,30\nBolt,Dana Okafor,10\nCove,Søren Lindqvist,5\nDune,Li Wu,20\n";

TEST(PolicyNames, FreeWordsNameNobodyInBlindMode) {
  const App app = opened(kTable, true);
  const auto shown = [&](std::string_view name) {
    for (const Person& person : *app.scenario()->people) {
      if (person.name == name) return app.shown_name(person.id);
    }
    return std::string("nobody");
  };
  const std::string dana = shown("Dana Okafor"), soren = shown("Søren Lindqvist"), li = shown("Li Wu");
  EXPECT_EQ(shown_words(app, "Agreed by Dana Okafor."), "Agreed by " + dana + ".");
  EXPECT_EQ(shown_words(app, "DANA and Lindqvist, with li wu"), dana + " and " + soren + ", with " + li);
  EXPECT_EQ(shown_words(app, "Danaher is a client, the team lists points"), "Danaher is a client, the team lists points") << "whole words only";
  EXPECT_EQ(shown_words(app, ""), "");
  EXPECT_EQ(shown_words(opened(kTable, false), "Agreed by Dana Okafor."), "Agreed by Dana Okafor.");
}

TEST(PolicyOutlook, SaysWhoseShareMovesAndAgreesWithMakingTheChange) {
  App app = opened(kTable, false);
  Policy next = *app.scenario()->policy;
  EXPECT_TRUE(policy_outlook(app, next, Ledger::Burden).changes_nothing());
  EXPECT_EQ(outlook_words(app, policy_outlook(app, next, Ledger::Burden)), "changes nobody’s share");
  for (Criterion& criterion : next.criteria) criterion.weight = criterion.source == CriterionSource::ClientCount ? 100 : 3;
  const PolicyOutlook outlook = policy_outlook(app, next, Ledger::Burden);
  ASSERT_FALSE(outlook.changes.empty());
  app.apply({"Other weights", [next](const Scenario& scenario) -> Result<Scenario> {
               Scenario changed = scenario;
               changed.policy = next;
               return changed;
             }, {}});
  const LedgerFigures& now = app.derived().figures(Ledger::Burden);
  EXPECT_DOUBLE_EQ(now.measures.max_ratio, outlook.max_after);
  EXPECT_EQ(now.measures.outside(), outlook.outside_after);
  for (const RatioChange& change : outlook.changes) EXPECT_DOUBLE_EQ(now.loads.people[change.person].ratio_value(), change.after);
}

}  // namespace
}  // namespace evenhand::app
