#include "domain/validate.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::random_scenario;

Scenario small() {
  Scenario s = testing_support::books_by_count({2, 1});
  s.policy.edit([](Policy& p) { p.criteria.push_back(testing_support::criterion("hours", Ledger::Burden, 5)); });
  s.clients.edit([](std::vector<Client>& c) { c[0].values = {{{"hours"}, 3.0}}; });
  return s;
}

TEST(Validate, AcceptsValidScenarios) {
  EXPECT_FALSE(validate(small()));
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const auto error = validate(random_scenario(seed));
    EXPECT_FALSE(error) << seed << ": " << error->message;
  }
}

struct Rule {
  const char* name;
  std::function<void(Scenario&)> breaks;
  const char* words;    // part of the message
  const char* pointer;  // place
};

template <class List, class Change>
std::function<void(Scenario&)> on(Shared<List> Scenario::* list, Change change) {
  return [=](Scenario& s) { (s.*list).edit(change); };
}

using People = std::vector<Person>;
using Clients = std::vector<Client>;
using Assignments = std::vector<Assignment>;

std::vector<Rule> rules() {
  const double none = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
  return {
      {"scenario id", [](Scenario& s) { s.id.value.clear(); }, "no id", "/id"},
      {"title text", [](Scenario& s) { s.title = "\xFF"; }, "UTF-8", ""},
      {"import date", [](Scenario& s) { s.source.imported_on = "2026-02-30"; }, "YYYY-MM-DD", "/source/importedOn"},
      {"version", on(&Scenario::policy, [](Policy& p) { p.version = 0; }), "version", "/policy/version"},
      {"tolerance 0", on(&Scenario::policy, [](Policy& p) { p.tolerance = 0; }), "tolerance", "/policy/tolerance"},
      {"tolerance 1", on(&Scenario::policy, [](Policy& p) { p.tolerance = 1; }), "tolerance", "/policy/tolerance"},
      {"tolerance nan", on(&Scenario::policy, [=](Policy& p) { p.tolerance = none; }), "tolerance", "/policy/tolerance"},
      {"no criterion", on(&Scenario::policy, [](Policy& p) { p.criteria.clear(); }), "no criterion", "/policy/criteria"},
      {"criterion id", on(&Scenario::policy, [](Policy& p) { p.criteria[0].id.value.clear(); }), "no id", "/policy/criteria/0/id"},
      {"criterion twice", on(&Scenario::policy, [](Policy& p) { p.criteria.push_back(p.criteria[0]); }), "more than one criterion", "/policy/criteria/2/id"},
      {"criterion name", on(&Scenario::policy, [](Policy& p) { p.criteria[1].name = " "; }), "no name", "/policy/criteria/1/name"},
      {"weight low", on(&Scenario::policy, [](Policy& p) { p.criteria[1].weight = -1; }), "between 0 and 100", "/policy/criteria/1/weight"},
      {"weight high", on(&Scenario::policy, [](Policy& p) { p.criteria[1].weight = 101; }), "between 0 and 100", "/policy/criteria/1/weight"},
      {"reason text", on(&Scenario::policy, [](Policy& p) { p.criteria[1].reason = "\xC3"; }), "UTF-8", "/policy/criteria/1"},
      {"person id", on(&Scenario::people, [](People& p) { p[0].id.value.clear(); }), "no id", "/people/0/id"},
      {"person twice", on(&Scenario::people, [](People& p) { p[1].id = p[0].id; }), "more than one person", "/people/1/id"},
      {"people order", on(&Scenario::people, [](People& p) { std::swap(p[0], p[1]); }), "not sorted", "/people/1/id"},
      {"person name", on(&Scenario::people, [](People& p) { p[1].name = "\u00A0"; }), "no name", "/people/1/name"},
      {"fte low", on(&Scenario::people, [](People& p) { p[1].fte = -0.1; }), "Name 2", "/people/1/fte"},
      {"fte high", on(&Scenario::people, [](People& p) { p[1].fte = 2.01; }), "between 0 and 2", "/people/1/fte"},
      {"fte nan", on(&Scenario::people, [=](People& p) { p[1].fte = none; }), "between 0 and 2", "/people/1/fte"},
      {"hours", on(&Scenario::people, [](People& p) { p[1].contract_hours = 745; }), "contract hours", "/people/1/contractHours"},
      {"team text", on(&Scenario::people, [](People& p) { p[1].team = "\x80"; }), "UTF-8", "/people/1"},
      {"client twice", on(&Scenario::clients, [](Clients& c) { c[1].id = c[0].id; }), "more than one client", "/clients/1/id"},
      {"client name", on(&Scenario::clients, [](Clients& c) { c[2].name.clear(); }), "no name", "/clients/2/name"},
      {"value criterion", on(&Scenario::clients, [](Clients& c) { c[0].values[0].criterion = {"x"}; }), "no criterion", "/clients/0/values"},
      {"value negative", on(&Scenario::clients, [](Clients& c) { c[0].values[0].value = -1; }), "0 or more", "/clients/0/values"},
      {"value infinite", on(&Scenario::clients, [=](Clients& c) { c[0].values[0].value = infinity; }), "0 or more", "/clients/0/values"},
      {"value twice", on(&Scenario::clients, [](Clients& c) { c[0].values.push_back(c[0].values[0]); }), "twice", "/clients/0/values"},
      {"value order", on(&Scenario::clients, [](Clients& c) { c[0].values.push_back({{"count"}, 1}); }), "out of order", "/clients/0/values"},
      {"segment text", on(&Scenario::clients, [](Clients& c) { c[0].segment = "\xED\xA0\x80"; }), "UTF-8", "/clients/0"},
      {"unknown client", on(&Scenario::assignments, [](Assignments& a) { a[2].client = {"zz"}; }), "client that does not exist", "/assignments/2/client"},
      {"unknown person", on(&Scenario::assignments, [](Assignments& a) { a[2].person = {"zz"}; }), "person who does not exist", "/assignments/2/person"},
      {"share 0", on(&Scenario::assignments, [](Assignments& a) { a[0].share = 0; }), "share above 0", "/assignments/0/share"},
      {"share above 1", on(&Scenario::assignments, [](Assignments& a) { a[0].share = 1.5; }), "share above 0", "/assignments/0/share"},
      {"share sum", on(&Scenario::assignments, [](Assignments& a) { a[1].share = 0.9; }), "sum to 0.900", "/assignments/1/share"},
      {"assigned twice", on(&Scenario::assignments, [](Assignments& a) { a.insert(a.begin(), a[0]); }), "twice", "/assignments/1"},
      {"assignment order", on(&Scenario::assignments, [](Assignments& a) { std::swap(a[0], a[1]); }), "out of order", "/assignments/1"},
  };
}

TEST(Validate, NamesTheRuleThatIsBroken) {
  for (const Rule& rule : rules()) {
    Scenario s = small();
    rule.breaks(s);
    const auto error = validate(s);
    ASSERT_TRUE(error) << rule.name;
    EXPECT_EQ(error->code, ErrorCode::Invalid) << rule.name;
    EXPECT_NE(error->message.find(rule.words), std::string::npos) << rule.name << ": " << error->message;
    EXPECT_EQ(error->place.pointer, rule.pointer) << rule.name;
  }
}

TEST(Validate, SharesMayMissOneByRounding) {
  Scenario s = small();
  s.assignments.edit([](Assignments& a) {
    a[0].share = 0.3333333;
    a.insert(a.begin() + 1, testing_support::assignment(a[0].client, {"p000001"}, 0.6666666));
  });
  EXPECT_FALSE(validate(s));
}

}  // namespace
}  // namespace evenhand
