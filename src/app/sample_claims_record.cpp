#include "app/sample_claims_record.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/edit_accounts.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/ownership_usual.h"
#include "exchange/scenario_json.h"
#include "ownership/verdict_figures.h"

namespace evenhand::app::sample {

namespace {

const PersonId kDana{"s1"}, kTomas{"s2"}, kSoren{"s3"}, kPriya{"k1"}, kYuki{"k2"}, kAmara{"k3"};

Stamp stamp(Date on, std::string_view by, std::string_view reason) { return {.on = on, .at = {10, 0}, .by = std::string(by), .reason = std::string(reason)}; }

// "12 May"
std::string day_and_month(Date day) {
  const std::string text = format_date(day);
  return text.substr(0, text.rfind(' '));
}

ClientId client_named(const Scenario& scenario, std::string_view name) {
  const auto found = std::ranges::find(*scenario.clients, name, &Client::name);
  return found == scenario.clients->end() ? ClientId{} : found->id;
}

Result<Scenario> agreed(const Scenario& scenario, const Calendar& calendar) {
  OwnershipPolicy policy = usual_ownership_policy();
  const std::vector<std::string> both = {"Customer success", "Sales"};
  policy.shared_targets = {{.kind = SharedTargetKind::Retention, .name = "Renewals of shared accounts", .target = 90, .unit = "%", .functions = both},
                           {.kind = SharedTargetKind::Expansion, .name = "Expansion of shared accounts", .target = 100'000, .unit = "EUR", .functions = both},
                           {.kind = SharedTargetKind::Advocacy, .name = "Accounts that speak for us", .target = 3, .unit = "references", .functions = both}};
  const auto set = with_ownership_policy(scenario, std::move(policy));
  if (!set) return set;
  return with_ownership_policy_agreed(*set, stamp(calendar.day({2026, 9, 1}), "Both functions", "The usual criteria, until there are cases of our own to learn from"));
}

Result<Scenario> with_path(const Scenario& scenario, const Calendar& calendar) {
  return with_escalation_path(scenario, {.levels = {{.name = "The two who are involved", .who = "Over a coffee, with the plan of the account", .time_limit_days = 7},
                                                    {.name = "Both team leads", .who = "Leads of Sales and of Customer success", .time_limit_days = 7},
                                                    {.name = "Mediation", .who = "The mediator, then both team leads", .time_limit_days = 14}},
                                         .mediator = {.name = "Ingrid Vass", .functions = {"Operations"}},
                                         .cooling_off_days = 2},
                              stamp(calendar.day({2026, 9, 1}), "Both functions", ""));
}

// A verdict with the figures of its day.
Result<Scenario> decided(const Scenario& scenario, Verdict verdict, const Stamp& by) {
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  const ownership::RecordIndex records(scenario);
  const ownership::ClaimEvidence evidence = ownership::evidence_for(records, policy, {.client = verdict.client, .at = by.on});
  const ownership::Judgement judgement = ownership::verdict_on(evidence, policy).judgement;
  verdict.figures = ownership::figures_of(evidence, judgement, policy);
  verdict.figures.data_hash = exchange::content_hash(scenario);
  verdict.stage = evidence.stage;
  verdict.effective_on = by.on;
  return with_verdict(scenario, std::move(verdict), by);
}

Result<Scenario> with_past_dispute(const Scenario& scenario, const Calendar& calendar) {
  const ClientId solaria = client_named(scenario, "Solaria Energía");
  auto opened = with_dispute_opened(scenario, {.id = {"dispute-1"}, .client = solaria, .opened_on = {}, .about = "Who proposes the third plant", .level_since = {}, .parties = {kAmara, kTomas}},
                                    stamp(calendar.day({2026, 10, 2}), "Tomás Herrera", ""));
  if (!opened) return opened;
  auto verdict = decided(*opened,
                         {.id = {}, .client = solaria, .kind = VerdictKind::Joint, .lead = kAmara, .sponsor = kTomas, .made_on = {}, .effective_on = {}, .expires_on = calendar.day({2027, 4, 18}),
                          .review_triggers = {"The third plant is signed"}},
                         stamp(calendar.day({2026, 10, 18}), "Both team leads", "Amara runs the roll-out; Tomás keeps the talks with the board until the third plant is signed"));
  if (!verdict) return verdict;
  auto ended = with_dispute_ended(*verdict, {"dispute-1"}, "Joint, with one lead and a plan for the account", stamp(calendar.day({2026, 10, 18}), "Both team leads", ""));
  if (!ended) return ended;
  return with_post_mortem(*ended, {.id = {"back-1"},
                                   .client = solaria,
                                   .dispute = {"dispute-1"},
                                   .on = calendar.day({2026, 10, 22}),
                                   .by = "Both functions",
                                   .worked = {"Looking at the contacts together, on one screen", "One plan with names beside every step"},
                                   .did_not_work = {"Two proposals had reached the client before anybody knew"},
                                   .changes = {{.subject = ChangeSubject::Process, .text = "Name who writes proposals as soon as an expansion begins"},
                                               {.subject = ChangeSubject::Criteria, .text = "Count steering over nine months, as roll-outs take that long"}}});
}

Result<Scenario> with_first_verdict(const Scenario& scenario, const Calendar& calendar) {
  const ClientId media = client_named(scenario, "Île-de-Mer Média");
  return decided(scenario, {.id = {}, .client = media, .kind = VerdictKind::Joint, .lead = kSoren, .sponsor = kPriya, .made_on = {}, .effective_on = {}, .is_provisional = true, .review_triggers = {"A second site opens"}},
                 stamp(calendar.day({2026, 9, 14}), "Both team leads", "Søren has the expansion in hand; Priya knows the board"));
}

Result<Scenario> with_solaria_plan(const Scenario& scenario, const Calendar& calendar) {
  AccountPlan plan{.client = client_named(scenario, "Solaria Energía"), .begun_on = calendar.day({2026, 10, 18})};
  plan.objectives = {{.text = "All three plants run on one contract by summer", .client_goal = "Roll out to three plants"},
                     {.text = "One answer to every question within two days", .client_goal = ""}};
  plan.contributions = {{.team = "Customer success", .person = kAmara, .role = "Tactical lead", .text = "Runs the roll-out and the weekly call"},
                        {.team = "Sales", .person = kTomas, .role = "Executive sponsor", .text = "Keeps the talks with the board and writes the proposal"}};
  plan.milestones = {{.text = "Second plant trained", .owner = kAmara, .due = calendar.day({2026, 10, 30}), .done_on = calendar.day({2026, 10, 28})},
                     {.text = "Proposal for the third plant", .owner = kTomas, .due = calendar.day({2026, 11, 20})},
                     {.text = "Third plant live", .owner = kAmara, .due = calendar.day({2027, 3, 15})}};
  plan.measures = {{.text = "Plants live", .unit = "plants", .start = 1.0, .target = 3.0, .current = 2.0},
                   {.text = "Satisfaction", .unit = "of 10", .start = 8.0, .target = 9.0, .current = 8.0}};
  plan.risks = {{.text = "The third plant waits for its budget", .contingency = "A pilot on one line first", .owner = kTomas}};
  plan.progress = {{.on = calendar.day({2026, 10, 28}), .by = "Amara Diallo", .text = "Second plant trained two days early."}};
  plan.next_review = calendar.day({2027, 1, 16});
  return with_account_plan(scenario, std::move(plan));
}

// Two who know the account, and the duties as they stand; Halvorsen is claimed by both.
Result<Scenario> with_duties(const Scenario& scenario, const Calendar& calendar) {
  struct Pair {
    std::string_view client;
    PersonId sales, success;
  };
  const Pair pairs[] = {{"Halvorsen Maritime", kDana, kPriya}, {"Vantaa Robotics", kSoren, kYuki}, {"Solaria Energía", kTomas, kAmara}, {"Kestrel Insurance", kDana, kYuki}};
  Result<Scenario> result = scenario;
  const auto add = [&](const ClientId& client, AccountDuty duty, const PersonId& person) {
    if (result) result = with_account_claim(*result, {.client = client, .duty = duty, .person = person, .since = calendar.day({2026, 9, 1})});
  };
  for (const Pair& pair : pairs) {
    const ClientId client = client_named(scenario, pair.client);
    const bool is_first = pair.client == pairs[0].client;
    add(client, AccountDuty::Revenue, pair.sales);
    add(client, AccountDuty::Renewal, pair.success);
    add(client, AccountDuty::ServiceDelivery, pair.success);
    add(client, AccountDuty::Proposals, pair.sales);
    add(client, AccountDuty::OngoingWork, pair.success);
    add(client, is_first ? AccountDuty::Proposals : AccountDuty::Advocacy, pair.success);
    if (!is_first) add(client, AccountDuty::PointOfContact, pair.success);
  }
  return result;
}

Result<Scenario> with_open_dispute(const Scenario& scenario, const Calendar& calendar) {
  const ClientId& halvorsen = (*scenario.clients)[0].id;
  auto opened = with_dispute_opened(scenario, {.id = {}, .client = halvorsen, .opened_on = {}, .about = "Who owns the relationship after the expansion", .level_since = {}, .parties = {kPriya, kDana, kTomas}},
                                    stamp(calendar.day({2026, 10, 26}), "Both team leads", ""));
  if (!opened) return opened;
  return with_pre_brief(*opened, {.id = {}, .client = halvorsen,
                                  .on = calendar.day({2026, 11, 5}),
                                  .context = "The second terminal is signed. The client has two contacts here and asks who answers for what.",
                                  .objective = "Agree on the steps to the second terminal before summer",
                                  .speakers = {{.person = kPriya, .topic = "Where the terminal stands"}, {.person = kDana, .topic = "What the board expects"}},
                                  .follow_up_owner = kPriya,
                                  .follow_up = "Send the list of steps with names",
                                  .follow_up_due = calendar.day({2026, 11, 6})});
}

Result<Scenario> with_evidence_by_hand(const Scenario& scenario, const Calendar& calendar) {
  const ClientId kestrel = client_named(scenario, "Kestrel Insurance"), vantaa = client_named(scenario, "Vantaa Robotics");
  auto first = with_hand_evidence(scenario, {.id = {}, .client = kestrel, .person = kYuki, .criterion = {"sponsor"}, .value = 1.0, .source = "Minutes of " + day_and_month(calendar.day({2026, 5, 12})), .on = calendar.day({2026, 5, 12})});
  if (!first) return first;
  return with_hand_evidence(*first, {.id = {}, .client = vantaa, .person = kYuki, .criterion = {"introduced"}, .value = 0.5, .source = "As Yuki remembers it", .on = calendar.day({2025, 3, 4}),
                                     .is_verifiable = false, .is_disputed = true, .note = "Both were at the fair"});
}

}  // namespace

Result<Scenario> with_record_of_claims(Scenario scenario, const Calendar& calendar) {
  Result<Scenario> result = std::move(scenario);
  for (const auto step : {agreed, with_path, with_first_verdict, with_duties, with_evidence_by_hand, with_past_dispute, with_solaria_plan, with_open_dispute}) {
    if (result) result = step(*result, calendar);
  }
  return result;
}

}  // namespace evenhand::app::sample
