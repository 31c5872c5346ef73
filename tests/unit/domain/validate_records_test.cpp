// Every rule of the full record can be broken, one at a time, and is then named with its place.
#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "domain/validate.h"
#include "unit/exchange/scenario_samples.h"

namespace evenhand {
namespace {

using exchange::testing_support::full_scenario;
using testing_support::filled_scenario;

struct Rule {
  const char* name;
  std::function<void(Scenario&)> breaks;
  const char* words;
  const char* pointer;
};

template <class List, class Change>
std::function<void(Scenario&)> on(Shared<List> Scenario::* list, Change change) {
  return [=](Scenario& s) { (s.*list).edit(change); };
}

template <class Change>
std::function<void(Scenario&)> profile(Change change) {
  return [=](Scenario& s) { s.clients.edit([&](std::vector<Client>& c) { c[0].profile.edit(change); }); };
}

using People = std::vector<Person>;
using Assignments = std::vector<Assignment>;
using Touchpoints = std::vector<Touchpoint>;
using Opportunities = std::vector<Opportunity>;
using Preferences = std::vector<Preference>;
using Rounds = std::vector<BallotRound>;
using Surveys = std::vector<Survey>;
using Versions = std::vector<PolicyVersion>;
using Log = std::vector<LogEntry>;
using Profile = ClientProfile;

const double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr Date kNoDay{2026, 2, 29};

std::vector<Rule> people_rules() {
  constexpr auto people = &Scenario::people;
  return {
      {"bandwidth", on(people, [](People& p) { p[0].bandwidth_hours = 745.0; }), "hours", "/people/0/bandwidthHours"},
      {"bandwidth nan", on(people, [](People& p) { p[0].bandwidth_hours = kNone; }), "hours", "/people/0/bandwidthHours"},
      {"ramp day", on(people, [](People& p) { p[0].ramp_from = kNoDay; }), "calendar", "/people/0/rampFrom"},
      {"leave day", on(people, [](People& p) { p[0].leave[0].first = kNoDay; }), "calendar", "/people/0/leave"},
      {"leave end", on(people, [](People& p) { p[0].leave[0].last = {2026, 7, 31}; }), "ends before", "/people/0/leave"},
      {"leave overlap", on(people, [](People& p) { p[0].leave[0].last = {2026, 12, 24}; }), "overlaps", "/people/0/leave"},
      {"leave order", on(people, [](People& p) { std::swap(p[0].leave[0], p[0].leave[1]); }), "order", "/people/0/leave"},
      {"leave text", on(people, [](People& p) { p[0].leave[0].unknown_fields = "\xFF"; }), "UTF-8", "/people/0"},
      {"regions order", on(people, [](People& p) { std::swap(p[0].regions[0], p[0].regions[1]); }), "order", "/people/0/regions"},
      {"languages twice", on(people, [](People& p) { p[1].languages = {"de", "de"}; }), "twice", "/people/1/languages"},
      {"strengths blank", on(people, [](People& p) { p[0].strengths = {" "}; }), "without a word", "/people/0/strengths"},
      {"goals order", on(people, [](People& p) { p[0].development_goals = {"b", "a"}; }), "order", "/people/0/developmentGoals"},
      {"goals text", on(people, [](People& p) { p[0].development_goals = {"\xC3"}; }), "UTF-8", "/people/0"},
      {"function text", on(people, [](People& p) { p[0].function = "\xC3"; }), "UTF-8", "/people/0"},
      {"skill level", on(people, [](People& p) { p[0].skills[0].level = 6; }), "between 1 and 5", "/people/0/skills"},
      {"skill level 0", on(people, [](People& p) { p[0].skills[0].level = 0; }), "between 1 and 5", "/people/0/skills"},
      {"skill name", on(people, [](People& p) { p[0].skills[0].name = ""; }), "without a name", "/people/0/skills"},
      {"skill order", on(people, [](People& p) { std::swap(p[0].skills[0], p[0].skills[1]); }), "order", "/people/0/skills"},
      {"skill twice", on(people, [](People& p) { p[0].skills.push_back({.name = "sql"}); }), "one skill twice", "/people/0/skills"},
      {"max clients", on(people, [](People& p) { p[0].max_clients = -1; }), "0 or more", "/people/0/maxClients"},
      {"max intake", on(people, [](People& p) { p[0].max_intake = -1; }), "0 or more", "/people/0/maxIntake"},
      {"last day", on(people, [](People& p) { p[0].last_day = kNoDay; }), "calendar", "/people/0/lastDay"},
      {"last day before the first", on(people, [](People& p) { p[0].last_day = Date{2020, 1, 1}; }), "before the first", "/people/0/lastDay"},
      {"conflict client", on(people, [](People& p) { p[0].conflicts[0].client = {"c9"}; }), "does not exist", "/people/0/conflicts"},
      {"conflict twice", on(people, [](People& p) { p[0].conflicts.push_back(p[0].conflicts[0]); }), "twice", "/people/0/conflicts"},
      {"conflict text", on(people, [](People& p) { p[0].conflicts[0].reason = "\xFF"; }), "UTF-8", "/people/0"},
  };
}

std::vector<Rule> client_rules() {
  constexpr auto assignments = &Scenario::assignments;
  return {
      {"renewal day", profile([](Profile& p) { p.renewal_on = kNoDay; }), "calendar", "/clients/0/renewalOn"},
      {"probability", profile([](Profile& p) { p.renewal_probability = 1.01; }), "between 0 and 1", "/clients/0/renewalProbability"},
      {"satisfaction", profile([](Profile& p) { p.satisfaction = kNone; }), "between 0 and 10", "/clients/0/satisfaction"},
      {"needed level", profile([](Profile& p) { p.required_skills[0].level = 9; }), "between 1 and 5", "/clients/0/requiredSkills"},
      {"goal", profile([](Profile& p) { p.goals.emplace_back(); }), "without a word", "/clients/0/goals"},
      {"family text", profile([](Profile& p) { p.family = "\xFF"; }), "UTF-8", "/clients/0"},
      {"veto person", profile([](Profile& p) { p.vetoes[0].person = {"p9"}; }), "does not exist", "/clients/0/vetoes"},
      {"veto twice", profile([](Profile& p) { p.vetoes.push_back(p.vetoes[0]); }), "twice", "/clients/0/vetoes"},
      {"veto text", profile([](Profile& p) { p.vetoes[0].reason = "\xFF"; }), "UTF-8", "/clients/0"},
      {"communication text", profile([](Profile& p) { p.communication = "\xFF"; }), "UTF-8", "/clients/0"},
      {"goal text", profile([](Profile& p) { p.goals[0] = "\xFF"; }), "UTF-8", "/clients/0"},
      {"since", on(assignments, [](Assignments& a) { a[0].since = kNoDay; }), "calendar", "/assignments/0/since"},
      {"reason without lock", on(assignments, [](Assignments& a) { a[2].is_locked = false; }), "not locked", "/assignments/2/lockReason"},
      {"reason text", on(assignments, [](Assignments& a) { a[2].lock_reason = "\xFF"; }), "UTF-8", "/assignments/2"},
  };
}

std::vector<Rule> policy_rules() {
  constexpr auto policy = &Scenario::policy;
  constexpr auto versions = &Scenario::policy_versions;
  return {
      {"quantile low", on(policy, [](Policy& p) { p.criteria[0].cap_quantile = 0.49; }), "quantile", "/policy/criteria/0/capQuantile"},
      {"quantile high", on(policy, [](Policy& p) { p.criteria[0].cap_quantile = 1.0; }), "quantile", "/policy/criteria/0/capQuantile"},
      {"period day", on(policy, [](Policy& p) { p.entitlement.period_start = kNoDay; }), "calendar", "/policy/entitlement/periodStart"},
      {"period", on(policy, [](Policy& p) { p.entitlement.period_months = 25; }), "1 to 24", "/policy/entitlement/periodMonths"},
      {"ramp start", on(policy, [](Policy& p) { p.entitlement.ramp_start = 1.5; }), "between 0 and 1", "/policy/entitlement/rampStart"},
      {"ramp", on(policy, [](Policy& p) { p.entitlement.ramp_months = 0; }), "1 to 36", "/policy/entitlement/rampMonths"},
      {"factor", on(policy, [](Policy& p) { p.entitlement.role_factors[0].factor = 2.5; }), "between 0 and 2", "/policy/entitlement/roleFactors"},
      {"factor role", on(policy, [](Policy& p) { p.entitlement.role_factors[0].role = ""; }), "no role", "/policy/entitlement/roleFactors"},
      {"factor twice", on(policy, [](Policy& p) { p.entitlement.role_factors.push_back({"lead", 1.0}); }), "more than one", "/policy/entitlement/roleFactors"},
      {"factor order", on(policy, [](Policy& p) { std::swap(p.entitlement.role_factors[0], p.entitlement.role_factors[1]); }), "sorted", "/policy/entitlement/roleFactors"},
      {"cap", on(policy, [](Policy& p) { p.caps.clients_per_person = -1; }), "0 or more", "/policy/caps/clientsPerPerson"},
      {"intake", on(policy, [](Policy& p) { p.caps.intake_per_month = -1; }), "0 or more", "/policy/caps/intakePerMonth"},
      {"continuity", on(policy, [](Policy& p) { p.continuity.renewal = 101; }), "between 0 and 100", "/policy/continuity"},
      {"skill factor", on(policy, [](Policy& p) { p.fit.missing_skill = 0.9; }), "between 1 and 3", "/policy/fit/missingSkill"},
      {"language factor", on(policy, [](Policy& p) { p.fit.missing_language = kNone; }), "between 1 and 3", "/policy/fit/missingLanguage"},
      {"hours criterion", on(policy, [](Policy& p) { p.utilisation.hours = {"x"}; }), "no criterion", "/policy/utilisation/hours"},
      {"overhead", on(policy, [](Policy& p) { p.utilisation.overhead_share = 1.0; }), "less than 1", "/policy/utilisation/overheadShare"},
      {"healthy", on(policy, [](Policy& p) { p.utilisation.healthy_low = 0.9; }), "must rise", "/policy/utilisation"},
      {"healthy high", on(policy, [](Policy& p) { p.utilisation.healthy_high = 1.6; }), "must rise", "/policy/utilisation"},
      {"threshold", on(policy, [](Policy& p) { p.anonymity_threshold = 2; }), "at least 3", "/policy/anonymityThreshold"},
      {"policy text", on(policy, [](Policy& p) { p.fit.unknown_fields = "\xFF"; }), "UTF-8", "/policy"},
      {"agreed day", on(versions, [](Versions& v) { v[0].agreed_on = kNoDay; }), "calendar", "/policyVersions/0/agreedOn"},
      {"agreed text", on(versions, [](Versions& v) { v[0].agreed_by = "\xFF"; }), "UTF-8", "/policyVersions/0"},
      {"agreed policy", on(versions, [](Versions& v) { v[0].policy.edit([](Policy& p) { p.tolerance = 1; }); }), "tolerance", "/policyVersions/0/policy/tolerance"},
      {"versions rise", on(versions, [](Versions& v) { v.push_back(v[0]); }), "not in order", "/policyVersions/1/policy/version"},
      {"lock hash", [](Scenario& s) { s.criteria_lock->hash = "xyz"; }, "hash", "/criteriaLock/hash"},
      {"lock day", [](Scenario& s) { s.criteria_lock->locked_on = kNoDay; }, "calendar", "/criteriaLock/lockedOn"},
  };
}

std::vector<Rule> record_rules() {
  constexpr auto touchpoints = &Scenario::touchpoints;
  constexpr auto opportunities = &Scenario::opportunities;
  constexpr auto preferences = &Scenario::preferences;
  constexpr auto log = &Scenario::log;
  return {
      {"touchpoint id", on(touchpoints, [](Touchpoints& t) { t[0].id = {}; }), "no id", "/touchpoints/0/id"},
      {"touchpoint order", on(touchpoints, [](Touchpoints& t) { std::swap(t[0], t[1]); }), "not sorted", "/touchpoints/1/id"},
      {"touchpoint client", on(touchpoints, [](Touchpoints& t) { t[1].client = {"x"}; }), "client that does not exist", "/touchpoints/1/client"},
      {"touchpoint person", on(touchpoints, [](Touchpoints& t) { t[1].person = {"x"}; }), "person who does not exist", "/touchpoints/1/person"},
      {"touchpoint day", on(touchpoints, [](Touchpoints& t) { t[1].on = kNoDay; }), "calendar", "/touchpoints/1/on"},
      {"minutes", on(touchpoints, [](Touchpoints& t) { t[0].minutes = -1.0; }), "minutes", "/touchpoints/0/minutes"},
      {"subject", on(touchpoints, [](Touchpoints& t) { t[0].subject = "\xFF"; }), "UTF-8", "/touchpoints/0"},
      {"opportunity twice", on(opportunities, [](Opportunities& o) { o[1].id = o[0].id; }), "more than one", "/opportunities/1/id"},
      {"opportunity client", on(opportunities, [](Opportunities& o) { o[1].client = {"x"}; }), "client that does not exist", "/opportunities/1/client"},
      {"amount", on(opportunities, [](Opportunities& o) { o[0].amount = kNone; }), "0 or more", "/opportunities/0/amount"},
      {"opened", on(opportunities, [](Opportunities& o) { o[0].opened = kNoDay; }), "calendar", "/opportunities/0/opened"},
      {"closed", on(opportunities, [](Opportunities& o) { o[0].closed = kNoDay; }), "calendar", "/opportunities/0/closed"},
      {"credit person", on(opportunities, [](Opportunities& o) { o[0].credits[0].person = {"x"}; }), "does not exist", "/opportunities/0/credits"},
      {"credit share", on(opportunities, [](Opportunities& o) { o[0].credits[0].share = 0; }), "above 0", "/opportunities/0/credits"},
      {"credit sum", on(opportunities, [](Opportunities& o) { o[0].credits.pop_back(); }), "sums to 0.750", "/opportunities/0/credits"},
      {"credit order", on(opportunities, [](Opportunities& o) { std::swap(o[0].credits[0], o[0].credits[1]); }), "order", "/opportunities/0/credits"},
      {"wish person", on(preferences, [](Preferences& p) { p[0].person = {"a"}; }), "person who does not exist", "/preferences/0/person"},
      {"wish client", on(preferences, [](Preferences& p) { p[0].client = {"a"}; }), "client that does not exist", "/preferences/0/client"},
      {"wish twice", on(preferences, [](Preferences& p) { p.insert(p.begin(), p[0]); }), "twice", "/preferences/1"},
      {"wish order", on(preferences, [](Preferences& p) { std::swap(p[0], p[1]); }), "out of order", "/preferences/1"},
      {"wish text", on(preferences, [](Preferences& p) { p[0].reason = "\xFF"; }), "UTF-8", "/preferences/0"},
      {"log time", on(log, [](Log& l) { l[0].at = "2026-05-04T24:00"; }), "hh:mm", "/log/0/at"},
      {"log day", on(log, [](Log& l) { l[0].at = "2026-02-30T10:00"; }), "hh:mm", "/log/0/at"},
      {"log what", on(log, [](Log& l) { l[1].what = " "; }), "what happened", "/log/1/what"},
      {"log version", on(log, [](Log& l) { l[0].policy_version = 0; }), "version", "/log/0/policyVersion"},
      {"log text", on(log, [](Log& l) { l[0].by = "\xFF"; }), "UTF-8", "/log/0"},
  };
}

std::vector<Rule> voice_rules() {
  constexpr auto rounds = &Scenario::ballot_rounds;
  constexpr auto surveys = &Scenario::surveys;
  return {
      {"round id", on(rounds, [](Rounds& r) { r[1].id = {}; }), "no id", "/ballotRounds/1/id"},
      {"round twice", on(rounds, [](Rounds& r) { r[1].id = r[0].id; }), "more than one", "/ballotRounds/1/id"},
      {"two open", on(rounds, [](Rounds& r) { std::swap(r[0], r[1]); }), "still open", "/ballotRounds/0/closedOn"},
      {"opened", on(rounds, [](Rounds& r) { r[1].opened_on = kNoDay; }), "calendar", "/ballotRounds/1/openedOn"},
      {"closed", on(rounds, [](Rounds& r) { r[0].closed_on = kNoDay; }), "calendar", "/ballotRounds/0/closedOn"},
      {"voter order", on(rounds, [](Rounds& r) { std::swap(r[1].voters[0], r[1].voters[1]); }), "not in order", "/ballotRounds/1/voters"},
      {"voter gone", on(rounds, [](Rounds& r) { r[1].voters.push_back({"x"}); }), "does not exist", "/ballotRounds/1/voters"},
      {"no criteria", on(rounds, [](Rounds& r) { r[1].criteria.clear(); }), "no criterion", "/ballotRounds/1/criteria"},
      {"criteria twice", on(rounds, [](Rounds& r) { r[1].criteria[1] = r[1].criteria[0]; }), "one twice", "/ballotRounds/1/criteria"},
      {"half a ballot", on(rounds, [](Rounds& r) { r[1].ballots[0].weights.pop_back(); }), "each criterion", "/ballotRounds/1/ballots"},
      {"vote", on(rounds, [](Rounds& r) { r[1].ballots[0].weights[0].weight = 101; }), "between 0 and 100", "/ballotRounds/1/ballots"},
      {"nobody's", on(rounds, [](Rounds& r) { r[1].ballots[0].person = {}; }), "whose it is", "/ballotRounds/1/ballots"},
      {"no vote", on(rounds, [](Rounds& r) { r[1].ballots[0].person = {"x"}; }), "no vote", "/ballotRounds/1/ballots"},
      {"two ballots", on(rounds, [](Rounds& r) { r[1].ballots.push_back(r[1].ballots[0]); }), "two ballots", "/ballotRounds/1/ballots"},
      {"too many", on(rounds, [](Rounds& r) { r[0].voters.clear(); }), "more ballots", "/ballotRounds/0/ballots"},
      {"named", on(rounds, [](Rounds& r) { r[0].disclosure = Disclosure::Unnamed; }), "name nobody", "/ballotRounds/0/ballots"},
      {"kept", on(rounds, [](Rounds& r) { r[0].disclosure = Disclosure::ConsensusOnly; }), "delete", "/ballotRounds/0/ballots"},
      {"early result", on(rounds, [](Rounds& r) { r[1].consensus = r[0].consensus; }), "still vote", "/ballotRounds/1/consensus"},
      {"result of", on(rounds, [](Rounds& r) { r[0].consensus[0].criterion = {"a"}; }), "not voted on", "/ballotRounds/0/consensus"},
      {"result order", on(rounds, [](Rounds& r) { std::swap(r[0].consensus[0], r[0].consensus[1]); }), "not in order", "/ballotRounds/0/consensus"},
      {"quartiles", on(rounds, [](Rounds& r) { r[0].consensus[0].low = 95; }), "do not rise", "/ballotRounds/0/consensus"},
      {"median", on(rounds, [](Rounds& r) { r[0].consensus[0].median = kNone; }), "do not rise", "/ballotRounds/0/consensus"},
      {"round text", on(rounds, [](Rounds& r) { r[0].criteria_hash = "\xFF"; }), "UTF-8", "/ballotRounds/0"},
      {"survey id", on(surveys, [](Surveys& s) { s[0].id = {}; }), "no id", "/surveys/0/id"},
      {"survey twice", on(surveys, [](Surveys& s) { s.push_back(s[0]); }), "more than one", "/surveys/1/id"},
      {"survey order", on(surveys, [](Surveys& s) { s.push_back({.id = {"s0"}, .on = {2025, 1, 1}}); }), "not sorted", "/surveys/1/on"},
      {"survey day", on(surveys, [](Surveys& s) { s[0].on = kNoDay; }), "calendar", "/surveys/0/on"},
      {"answer", on(surveys, [](Surveys& s) { s[0].answers[0].fairness = 0; }), "between 1 and 5", "/surveys/0/answers"},
      {"answer person", on(surveys, [](Surveys& s) { s[0].answers[0].person = {"x"}; }), "does not exist", "/surveys/0/answers"},
      {"answer text", on(surveys, [](Surveys& s) { s[0].answers[0].group = "\xFF"; }), "UTF-8", "/surveys/0/answers"},
  };
}

void judge(const std::vector<Rule>& rules) {
  for (const Rule& rule : rules) {
    Scenario s = full_scenario();
    rule.breaks(s);
    const auto error = validate(s);
    ASSERT_TRUE(error) << rule.name;
    EXPECT_EQ(error->code, ErrorCode::Invalid) << rule.name;
    EXPECT_NE(error->message.find(rule.words), std::string::npos) << rule.name << ": " << error->message;
    EXPECT_EQ(error->place.pointer, rule.pointer) << rule.name;
  }
}

TEST(ValidateRecords, AcceptsTheFullRecord) {
  EXPECT_FALSE(validate(full_scenario()));
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const auto error = validate(filled_scenario(seed));
    ASSERT_FALSE(error) << seed << ": " << error->message << " " << error->place.pointer;
  }
}

TEST(ValidateRecords, OfPeople) { judge(people_rules()); }
TEST(ValidateRecords, OfClientsAndAssignments) { judge(client_rules()); }
TEST(ValidateRecords, OfThePolicy) { judge(policy_rules()); }
TEST(ValidateRecords, OfWhatHappened) { judge(record_rules()); }
TEST(ValidateRecords, OfWhatPeopleSaid) { judge(voice_rules()); }

TEST(ValidateRecords, ClosedRoundsMayNameThoseWhoLeft) {
  Scenario s = full_scenario();
  s.ballot_rounds.edit([](Rounds& r) {
    r[0].voters.push_back({"p9"});
    r[0].criteria = {{"gone"}};
    r[0].ballots = {{.person = {"p9"}, .weights = {{{"gone"}, 3}}}};
    r[0].consensus.clear();
  });
  EXPECT_FALSE(validate(s));
}

}  // namespace
}  // namespace evenhand
