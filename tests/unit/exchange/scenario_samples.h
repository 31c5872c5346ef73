// Scenarios for the codec's tests: one with everything in it, and random ones with unusual texts and numbers.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/scenario.h"
#include "unit/domain/random_scenario.h"

namespace evenhand::exchange::testing_support {

inline Scenario full_scenario() {
  Scenario s;
  s.id = {"north-team"};
  s.title = "North team";
  s.source = {"accounts.csv", "2026-11-21", ""};
  Policy policy;
  policy.version = 3;
  policy.tolerance = 0.125;
  policy.criteria = {{{"clients"}, "Clients", "Every client counts the same.", "clients", Ledger::Burden, CriterionSource::ClientCount, 20, "", ""},
                     {{"hours"}, "Hours a month", "Mean of the last quarter.", "hours", Ledger::Burden, CriterionSource::Column, 80,
                      "Agreed in March.", R"({"color":"teal"})"},
                     {{"arr"}, "ARR", "", "EUR", Ledger::Opportunity, CriterionSource::Column, 100, "", ""},
                     {{"strategic"}, "Strategic", "", "", Ledger::Visibility, CriterionSource::Column, 0, "", ""}};
  policy.unknown_fields = R"({"ballots":[{"by":"p1","points":[1,2.50]}]})";
  s.policy = policy;
  s.people = std::vector<Person>{{{"p1"}, "Dana Óköl", "North", "Lead", 1.0, 152.5, ""},
                                 {{"p2"}, "李 雷", "", "", 0.8, std::nullopt, R"({"languages":["de","zh"],"since":1.0})"}};
  s.clients = std::vector<Client>{{{"c1"}, "Acme \"Büro\" \\ Söhne\n2", "SMB", {{{"arr"}, 1e21}, {{"hours"}, 12.25}}, ""},
                                  {{"c2"}, "<b>Zoë & Co</b>", "", {}, R"({"note":null})"},
                                  {{"c3"}, "Unassigned Ltd", "SMB", {{{"hours"}, 0.1}}, ""}};
  s.assignments = std::vector<Assignment>{{{"c1"}, {"p1"}, 1.0 / 3.0, ""}, {{"c1"}, {"p2"}, 1.0 - 1.0 / 3.0, R"({"role":"sponsor"})"}, {{"c2"}, {"p1"}, 1.0, ""}};
  s.unknown_fields = R"({"ownership":{"rules":[]}})";
  return s;
}

// Texts and numbers that files tend to break.
inline Scenario unusual_scenario(std::uint64_t seed) {
  using evenhand::testing_support::Random;
  static const std::string kTexts[] = {"=1+1", "\"quoted\"", "a\nb", "\xE2\x80\xAE" "gnp", "null", "<script>", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", "1e5", "\\u0000",
                                       "e\xCC\x81", "\xE2\x80\xA8", "-0", "C:\\x", "{\"a\":1}", std::string("nul\0nul", 7), "\x7F\x01"};
  Random random(seed);
  Scenario s = evenhand::testing_support::random_scenario(seed, {.people = 1 + random.below(6), .clients = random.below(30), .criteria = 1 + random.below(5)});
  s.title = kTexts[random.below(std::size(kTexts))];
  s.source.imported_on = random.one_in(2) ? "2026-02-28" : "";
  s.people.edit([&](std::vector<Person>& people) {
    for (Person& person : people) {
      person.name += kTexts[random.below(std::size(kTexts))];
      person.fte = random.unit() * 2;
      if (random.one_in(3)) person.contract_hours = random.unit() * 200;
      if (random.one_in(5)) person.unknown_fields = R"({"x":{"y":[1,-0,1.0,"\u0001"]}})";
    }
  });
  s.clients.edit([&](std::vector<Client>& clients) {
    for (Client& client : clients) {
      client.name += kTexts[random.below(std::size(kTexts))];
      for (CriterionValue& value : client.values) {
        if (random.one_in(4)) value.value *= random.one_in(2) ? 1e18 : 1e-18;
        if (random.one_in(9)) value.value = random.one_in(2) ? 5e-324 : 1.7976931348623157e308;
      }
    }
  });
  return s;
}

}  // namespace evenhand::exchange::testing_support
