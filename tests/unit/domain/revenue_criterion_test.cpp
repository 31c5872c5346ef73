#include "domain/revenue_criterion.h"

#include <gtest/gtest.h>

#include <initializer_list>

#include "domain/edit_ownership_policy.h"
#include "exchange/column_vocabulary.h"
#include "random_scenario.h"

namespace evenhand {
namespace {

Policy load_of(std::initializer_list<std::string> names) {
  Policy load;
  for (const std::string& name : names) {
    load.criteria.push_back(testing_support::criterion("c" + std::to_string(load.criteria.size()), Ledger::Opportunity, 10));
    load.criteria.back().name = name;
  }
  return load;
}

std::string read_by_name(std::initializer_list<std::string> names) {
  const Policy load = load_of(names);
  const RevenueSource source = revenue_source(load, {});
  return source.criterion ? source.criterion->name : source.from == RevenueFrom::Several ? "several" : "nothing";
}

TEST(RevenueCriterion, is_found_by_the_names_that_exports_and_people_give_it) {
  for (const std::string_view name : {"Revenue", "Annual Revenue", "Annual revenue", "Revenue (EUR)", "ARR", "Jahresumsatz", "Umsatz 2026", "Omzet", "Ingresos anuales", "Chiffre d'affaires"}) {
    EXPECT_TRUE(is_named_as_revenue(name)) << name;
    EXPECT_EQ(exchange::criterion_meaning(name).transform([](const auto& m) { return m.ledger; }).value_or(Ledger::Opportunity), Ledger::Opportunity) << name;
  }
  for (const std::string_view name : {"Hours a month", "Expected revenue", "Revenue growth", "Monthly revenue", "Open opportunities", "Arrears", "Potential revenue"}) EXPECT_FALSE(is_named_as_revenue(name)) << name;
  EXPECT_EQ(read_by_name({"Hours", "Annual Revenue"}), "Annual Revenue");
  EXPECT_EQ(read_by_name({"Revenue 2025", "Annual Revenue", "revenue "}), "revenue ") << "the plain name goes before";
  EXPECT_EQ(read_by_name({"Revenue 2025", "Annual Revenue"}), "several") << "nothing is guessed";
  EXPECT_EQ(read_by_name({"Hours"}), "nothing");
}

TEST(RevenueCriterion, is_what_the_rules_say_where_they_say_it) {
  Scenario scenario;
  scenario.policy = load_of({"Annual Revenue", "Fees"});
  const auto source = [](const Scenario& s) { return revenue_source(*s.policy, ownership_policy_of(s)); };
  EXPECT_EQ(source(scenario).criterion->name, "Annual Revenue");
  const Result<Scenario> chosen = with_revenue_criterion(scenario, {"c1"});
  ASSERT_TRUE(chosen);
  EXPECT_EQ(source(*chosen).criterion->name, "Fees");
  EXPECT_EQ(source(*chosen).from, RevenueFrom::Chosen);
  const Result<Scenario> off = with_revenue_criterion(scenario, {std::string(kNoRevenue)});
  ASSERT_TRUE(off);
  EXPECT_EQ(source(*off).from, RevenueFrom::Off);
  EXPECT_EQ(with_revenue_criterion(scenario, {"c9"}).error().code, ErrorCode::NotFound);
  const Result<Scenario> back = with_revenue_criterion(*off, {});
  ASSERT_TRUE(back);
  EXPECT_EQ(source(*back).from, RevenueFrom::Name);
  Scenario gone = *chosen;
  gone.policy = load_of({"Annual Revenue"});
  EXPECT_EQ(source(gone).from, RevenueFrom::Off) << "what was chosen is gone: nothing else is taken for it";
}

}  // namespace
}  // namespace evenhand
