#include "unit/exchange/scenario_samples.h"

#include <string>
#include <utility>
#include <vector>

#include "domain/scenario.h"
#include "unit/domain/decision_samples.h"

namespace evenhand::exchange::testing_support {

Scenario first_scenario() {
  Scenario s;
  s.id = {"north-team"};
  s.title = "North team";
  s.source = {"accounts.csv", "2026-11-21", ""};
  Policy policy;
  policy.version = 3;
  policy.tolerance = 0.125;
  policy.criteria = {
      {.id = {"clients"}, .name = "Clients", .definition = "Every client counts the same.", .unit = "clients", .source = CriterionSource::ClientCount, .weight = 20},
      {.id = {"hours"}, .name = "Hours a month", .definition = "Mean of the last quarter.", .unit = "hours", .weight = 80, .reason = "Agreed in March.", .unknown_fields = R"({"color":"teal"})"},
      {.id = {"arr"}, .name = "ARR", .unit = "EUR", .ledger = Ledger::Opportunity, .weight = 100},
      {.id = {"strategic"}, .name = "Strategic", .ledger = Ledger::Visibility}};
  policy.unknown_fields = R"({"ballots":[{"by":"p1","points":[1,2.50]}]})";
  s.policy = policy;
  s.people = std::vector<Person>{{.id = {"p1"}, .name = "Dana Óköl", .team = "North", .role = "Lead", .contract_hours = 152.5},
                                 {.id = {"p2"}, .name = "李 雷", .fte = 0.8, .languages = {"de", "zh"}, .unknown_fields = R"({"since":1.0})"}};
  s.clients = std::vector<Client>{{.id = {"c1"}, .name = "Acme \"Büro\" \\ Söhne\n2", .segment = "SMB", .values = {{{"arr"}, 1e21}, {{"hours"}, 12.25}}},
                                  {.id = {"c2"}, .name = "<b>Zoë & Co</b>", .unknown_fields = R"({"note":null})"},
                                  {.id = {"c3"}, .name = "Unassigned Ltd", .segment = "SMB", .values = {{{"hours"}, 0.1}}}};
  s.assignments = std::vector<Assignment>{{.client = {"c1"}, .person = {"p1"}, .share = 1.0 / 3.0},
                                          {.client = {"c1"}, .person = {"p2"}, .share = 1.0 - 1.0 / 3.0, .role = AssignmentRole::Sponsor},
                                          {.client = {"c2"}, .person = {"p1"}}};
  s.unknown_fields = R"({"ownership":{"rules":[]}})";
  return s;
}

static void add_records(Scenario& s) {
  s.touchpoints = std::vector<Touchpoint>{
      {.id = {"t1"}, .client = {"c1"}, .person = {"p1"}, .on = {2026, 9, 1}, .kind = TouchpointKind::Review, .is_strategic = true, .with_executive = true, .minutes = 90.0, .subject = "Plan for 2027"},
      {.id = {"t2"}, .client = {"c2"}, .person = {"p2"}, .on = {2026, 10, 31}, .is_meaningful = false}};
  s.opportunities = std::vector<Opportunity>{
      {.id = {"o1"}, .client = {"c1"}, .name = "Second site", .kind = OpportunityKind::Expansion, .state = OpportunityState::Won, .amount = 12500.5, .opened = Date{2026, 3, 1}, .closed = Date{2026, 8, 15}, .credits = {{{"p1"}, 0.75}, {{"p2"}, 0.25}}},
      {.id = {"o2"}, .client = {"c3"}, .credits = {{{"p2"}}}}};
  s.preferences = std::vector<Preference>{{.person = {"p1"}, .client = {"c2"}, .wish = Wish::HandOver, .reason = "Another industry"},
                                          {.person = {"p2"}, .client = {"c3"}, .wish = Wish::Want}};
}

static void add_voices(Scenario& s) {
  const std::vector<CriterionId> criteria = {{"arr"}, {"hours"}};
  BallotRound closed{.id = {"r1"}, .opened_on = {2026, 5, 1}, .closed_on = Date{2026, 5, 4}, .disclosure = Disclosure::Named, .criteria_hash = "0f", .voters = {{"p1"}, {"p2"}}, .criteria = criteria};
  closed.ballots = {{.person = {"p1"}, .weights = {{{"arr"}, 60}, {{"hours"}, 40}}}, {.person = {"p2"}, .weights = {{{"arr"}, 100}, {{"hours"}, 0}}}};
  closed.consensus = {{.criterion = {"arr"}, .median = 80, .low = 70, .high = 90, .least = 60, .most = 100}, {.criterion = {"hours"}, .median = 20, .low = 10, .high = 30, .least = 0, .most = 40}};
  const BallotRound open{.id = {"r2"}, .opened_on = {2026, 11, 20}, .voters = {{"p1"}, {"p2"}}, .criteria = criteria, .ballots = {{.person = {"p2"}, .weights = {{{"arr"}, 1}, {{"hours"}, 2}}}}};
  s.ballot_rounds = std::vector<BallotRound>{closed, open};
  s.surveys = std::vector<Survey>{{.id = {"s1"}, .title = "Autumn", .on = {2026, 10, 1}, .answers = {{.group = "North", .person = {"p1"}, .fairness = 2}, {.fairness = 5}}}};
  s.log = std::vector<LogEntry>{{.at = "2026-05-04T16:30", .by = "The team", .what = "Policy version 2 agreed", .reason = "Hours say it best.", .policy_version = 2},
                                {.at = "2026-05-05T09:00", .what = "Names were shown"}};
}

Scenario second_scenario() {
  Scenario s = first_scenario();
  s.policy.edit([](Policy& p) {
    p.criteria[1].cap_quantile = 0.95;
    p.entitlement = {.period_start = Date{2026, 10, 1}, .period_months = 6, .counts_fte = false, .counts_leave = false, .counts_ramp = false, .ramp_start = 0.25, .ramp_months = 9, .role_factors = {{"Junior", 0.75}, {"Lead", 0.5}}};
    p.caps = {.clients_per_person = 40, .intake_per_month = 3};
    p.fit = {.missing_skill = 1.25, .missing_language = 1.5};
    p.utilisation = {.hours = {"hours"}, .overhead_share = 0.25, .healthy_low = 0.65, .healthy_high = 0.85};
    p.anonymity_threshold = 5;
    p.unknown_fields.clear();
    for (Criterion& criterion : p.criteria) criterion.unknown_fields.clear();
  });
  Policy agreed = *s.policy;
  agreed.version = 2;
  agreed.criteria.resize(2);
  s.policy_versions = std::vector<PolicyVersion>{{.agreed_on = {2026, 5, 4}, .agreed_by = "The team", .reason = "Hours say it best.", .policy = agreed}};
  s.criteria_lock = CriteriaLock{.hash = std::string(64, 'e'), .locked_on = {2026, 11, 20}};
  s.people.edit([](std::vector<Person>& people) {
    Person& p = people[0];
    p.function = "Sales";
    p.bandwidth_hours = 120.0;
    p.ramp_from = Date{2026, 9, 1};
    p.leave = {{.first = {2026, 8, 1}, .last = {2026, 8, 14}}, {.first = {2026, 12, 24}, .last = {2027, 1, 1}}};
    p.regions = {"DACH", "Nordics"};
    p.strengths = {"Executive talks"};
    p.development_goals = {"Public sector"};
    p.skills = {{.name = "Negotiation", .level = 5}, {.name = "SQL"}};
    p.max_clients = 30;
    p.max_intake = 2;
    p.conflicts = {{.client = {"c3"}, .reason = "A relative works there"}};
    people[1].unknown_fields.clear();
  });
  s.clients.edit([](std::vector<Client>& clients) {
    ClientProfile p{.family = "Acme Group", .region = "DACH", .language = "de", .industry = "Machines", .stage = "Adoption", .renewal_on = Date{2027, 3, 31}};
    p.renewal_probability = 0.85;
    p.satisfaction = 7.5;
    p.required_skills = {{.name = "Negotiation", .level = 4}};
    p.goals = {"Fewer outages", "A second site"};
    p.communication = "Calls, never before ten";
    clients[0].profile = p;
    clients[1].unknown_fields.clear();
  });
  s.assignments.edit([](std::vector<Assignment>& all) {
    all[0].since = Date{2024, 1, 15};
    all[2].is_locked = true;
    all[2].lock_reason = "In the middle of a tender";
  });
  add_records(s);
  add_voices(s);
  s.unknown_fields.clear();
  return s;
}

Scenario third_scenario() {
  Scenario s = second_scenario();
  evenhand::testing_support::add_decisions(s);
  return s;
}

Scenario fourth_scenario() {
  Scenario s = third_scenario();
  s.verdicts.edit([](std::vector<Verdict>& verdicts) {
    for (Verdict& verdict : verdicts) {
      verdict.figures.is_changed_since = true;
      verdict.figures.policy_hash = std::string(64, 'a');
    }
  });
  s.log.edit([](std::vector<LogEntry>& log) { log[0].data_hash = std::string(64, 'b'); });
  return s;
}

Scenario fifth_scenario() {
  Scenario s = fourth_scenario();
  s.people.edit([](std::vector<Person>& people) { people[0].last_day = Date{2027, 1, 31}; });
  s.clients.edit([](std::vector<Client>& clients) {
    clients[0].profile.edit([&](ClientProfile& p) { p.vetoes = {{.person = {"p2"}, .reason = "Asked for a fresh start"}}; });
  });
  s.policy.edit([](Policy& p) { p.continuity = {.recency = 50, .renewal = 80, .owner_change = 0, .escalation = 90}; });
  s.plans.edit([](std::vector<Plan>& plans) {
    plans[0].changes.push_back({.kind = PlanChangeKind::Confirm, .client = plans[0].moves[0].client, .to = plans[0].moves[0].to, .by = "Mona", .reason = "The client knows her"});
  });
  return s;
}

Scenario full_scenario() {
  Scenario s = fifth_scenario();
  s.verdicts.edit([](std::vector<Verdict>& verdicts) {
    Verdict& joint = verdicts[0];
    joint.trigger_answers = {{.trigger = "The renewal is signed", .stand = TriggerStand::Stays, .on = {2026, 11, 2}, .by = "Both leads", .reason = "Nothing else has changed"}};
    joint.figures.weights = {{{"praise"}, 10}, {{"recency"}, 50}};
    joint.figures.least_change = VerdictFlip{.moves = {{.from = {"recency"}, .to = {"praise"}, .amount = 0.125}}, .becomes = VerdictKind::ClearOwner, .person = {"p2"}};
    joint.figures.robustness = {{.person = {"p1"}, .share = 0.25, .low = 0.244, .high = 0.256}, {.person = {"p2"}, .share = 0.75, .low = 0.744, .high = 0.756}};
    joint.figures.robustness_draws = 20'000;
  });
  return s;
}

}  // namespace evenhand::exchange::testing_support
