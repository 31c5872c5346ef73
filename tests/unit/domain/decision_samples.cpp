#include "unit/domain/decision_samples.h"

#include <string>
#include <vector>

#include "domain/ownership_usual.h"

namespace evenhand::testing_support {

static void add_plans(Scenario& s) {
  Plan plan{.id = {"plan-1"}, .name = "Three moves", .made_on = {2026, 9, 1}, .made_by = "Dana", .policy_version = 2, .data_hash = std::string(64, 'b'), .seed = 7};
  plan.moves = {{.client = {"c1"}, .from = {"p1"}, .to = {"p2"}, .is_forced = true, .reason = "p1 leaves in May"}, {.client = {"c2"}, .from = {"gone"}, .to = {"p1"}}};
  plan.changes = {{.kind = PlanChangeKind::Veto, .client = {"c3"}, .to = {"p1"}, .by = "Lee", .reason = "In the middle of a tender", .on = Date{2026, 9, 2}},
                  {.kind = PlanChangeKind::Swap, .client = {"c1"}, .other = {"c2"}, .by = "Dana", .reason = "Knows the market"}};
  plan.remedies = {{.kind = RemedyKind::SpecialistHours, .client = {"c1"}, .person = {"p2"}, .amount = 6.5, .reason = "Until the audit"},
                   {.kind = RemedyKind::Training, .person = {"p2"}, .skill = "SQL", .amount = 3}};
  plan.figures = {.before = 1.31, .value = 1.12, .bound = 1.1, .moves = 1, .forced_moves = 1, .continuity_cost = 2.5};
  plan.note = "As shown on Monday";
  s.plans = std::vector<Plan>{plan};
  s.review_cycle = ReviewCycle{.every_months = 6, .reviewers = {{"p2"}, {"p1"}}, .next_on = Date{2027, 3, 1}};
  Review decided{.id = {"review-1"}, .opened_on = {2026, 9, 3}, .title = "Autumn", .reviewer = {"p2"}, .policy_version = 2, .data_hash = std::string(64, 'c'), .findings = "One book is too heavy", .plan = {"plan-1"}};
  decided.answers = {{.person = {"p1"}, .stand = ReviewStand::Object, .reason = "Too soon", .on = Date{2026, 9, 4}}, {.person = {"p2"}}};
  decided.decision = ReviewDecision{.outcome = ReviewOutcome::PlanAccepted, .on = {2026, 9, 8}, .by = "The lead", .reason = "It helps the one who carries most", .effective_on = Date{2026, 10, 1}, .dissents = {{.person = {"p1"}, .reason = "Too soon"}, {.name = "A client"}}};
  s.reviews = std::vector<Review>{decided, {.id = {"review-2"}, .opened_on = {2026, 11, 2}}};
  Handover handover{.id = {"handover-1"}, .client = {"c1"}, .from = {"p1"}, .to = {"p2"}, .interim = {"p1"}, .participants = {{"gone"}, {"p1"}}, .decided_on = {2026, 9, 8}, .effective_on = {2026, 10, 1}, .decided_by = "The review of autumn"};
  handover.review = {"review-1"};
  handover.plan = {"plan-1"};
  handover.verdict = {"verdict-1"};
  handover.to_client = {.text = "From October on Lee is there for you.", .due = Date{2026, 9, 20}, .told_on = Date{2026, 9, 19}};
  handover.to_team = {.text = "Lee takes over.", .due = Date{2026, 9, 9}};
  handover.items = {{.text = "Explain the open tickets", .owner = {"p1"}, .due = Date{2026, 9, 25}, .done_on = Date{2026, 9, 24}}, {.text = "Meet the sponsor together"}};
  handover.acceptance = HandoverAcceptance{.on = {2026, 10, 2}, .note = "With thanks"};
  handover.checks = {{.after_days = 30, .outcome = CheckOutcome{.on = {2026, 11, 1}, .result = CheckResult::Attention, .note = "Two tickets late"}}, {.after_days = 60}};
  s.handovers = std::vector<Handover>{handover};
}

static void add_ownership(Scenario& s) {
  OwnershipPolicy policy = usual_ownership_policy();
  policy.version = 4;
  policy.criteria.push_back({.id = {"praise"}, .name = "Praise", .definition = "What the client says.", .source = EvidenceSource::ByHand, .reason = "They asked for it"});
  policy.stages[1].importance = {{"net-new"}, {"introduced"}};
  policy.revenue = {"arr"};
  policy.windows = {.window_months = 12, .recency_half_life_days = 30, .net_new_half_life_days = 200, .steering_days = 90, .voice_days = 60, .silence_days = 30, .radar_voice_share = 0.25};
  policy.tree[1].text = "As promised";
  policy.credit.strategic_factor = 3.0;
  policy.credit.executive_factor = 1.5;
  policy.shared_targets = {{.kind = SharedTargetKind::Expansion, .name = "Growth of joint accounts", .target = 12.5, .unit = "%", .functions = {"Customer success", "Sales"}}};
  s.ownership_policy = policy;
  OwnershipPolicy agreed = policy;
  agreed.version = 3;
  s.ownership_versions = std::vector<OwnershipPolicyVersion>{{.agreed_on = {2026, 8, 1}, .agreed_by = "Both leads", .reason = "One tree for all", .policy = agreed}};
  s.hand_evidence = std::vector<HandEvidence>{{.id = {"e1"}, .client = {"c1"}, .person = {"p2"}, .criterion = {"praise"}, .value = 0.75, .source = "Mail of 3 May", .on = Date{2026, 5, 3}, .is_verifiable = false, .is_disputed = true, .note = "p1 remembers it otherwise"}};
  s.rulings = std::vector<Ruling>{{.id = {"ruling-1"}, .client = {"c2"}, .person = {"p1"}, .kind = RulingKind::Contract, .stage = "Renewal", .text = "Clause 4", .decided_by = "The board", .from = Date{2026, 1, 1}, .until = Date{2026, 12, 31}}};
  Verdict joint{.id = {"verdict-1"}, .client = {"c1"}, .stage = "Adoption", .kind = VerdictKind::Joint, .lead = {"p2"}, .sponsor = {"p1"}, .made_on = {2026, 9, 7}, .made_by = "Both leads", .reason = "Both are needed", .effective_on = {2026, 9, 8}, .expires_on = Date{2027, 9, 7}, .is_provisional = true};
  joint.review_triggers = {"The renewal is signed"};
  joint.dissents = {{.person = {"p1"}, .reason = "I opened the door"}};
  joint.figures = {.suggested = VerdictKind::Joint, .margin = 0.105, .coverage = 0.9, .path = {{"rule"}, {"coverage"}, {"joint"}}, .policy_version = 3, .data_hash = std::string(64, 'd')};
  joint.figures.evidence = {{.criterion = {"recency"}, .person = {"p1"}, .share = 0.25}, {.criterion = {"recency"}, .person = {"p2"}, .share = 0.75}};
  Verdict clear{.id = {"verdict-2"}, .client = {"c2"}, .kind = VerdictKind::ClearOwner, .owner = {"gone"}, .made_on = {2026, 10, 1}, .reason = "Nobody else claims it", .effective_on = {2026, 10, 1}};
  s.verdicts = std::vector<Verdict>{joint, clear};
  s.account_roles = std::vector<AccountRole>{{.client = {"c1"}, .stage = "", .duty = AccountDuty::Renewal, .person = {"p1"}},
                                             {.client = {"c1"}, .stage = "Adoption", .duty = AccountDuty::PointOfContact, .person = {"p2"}, .since = Date{2026, 2, 1}}};
  s.peer_reports = std::vector<PeerReport>{{.client = {"c1"}, .by = {"p1"}, .points = {{{"p2"}, 60}}}};
}

static void add_accounts(Scenario& s) {
  AccountPlan plan{.client = {"c1"}, .begun_on = {2026, 9, 8}};
  plan.objectives = {{.text = "One view of the tickets", .client_goal = "Fewer outages"}};
  plan.contributions = {{.team = "Sales", .person = {"p1"}, .role = "Sponsor", .text = "Keeps the board informed"}};
  plan.milestones = {{.text = "Kick-off", .owner = {"p2"}, .due = Date{2026, 9, 15}, .done_on = Date{2026, 9, 14}}};
  plan.measures = {{.text = "Tickets open over a week", .unit = "tickets", .start = 14.0, .target = 3.0, .current = 8.5}};
  plan.risks = {{.text = "The sponsor changes", .contingency = "A second contact on the board", .owner = {"p1"}}};
  plan.progress = {{.on = {2026, 10, 1}, .by = "Lee", .text = "Half way"}};
  plan.review_every_days = 30;
  plan.next_review = Date{2026, 12, 1};
  plan.ended_on = Date{2027, 9, 7};
  s.account_plans = std::vector<AccountPlan>{plan};
  s.pre_briefs = std::vector<PreBrief>{{.id = {"brief-1"}, .client = {"c1"}, .on = {2026, 11, 30}, .context = "The renewal is near", .objective = "Agree on the next year", .speakers = {{.person = {"p2"}, .topic = "Figures"}, {.person = {"p1"}}}, .follow_up_owner = {"p2"}, .follow_up = "Send the minutes", .follow_up_due = Date{2026, 12, 1}, .followed_up_on = Date{2026, 12, 1}}};
  s.escalation_path = EscalationPath{.levels = {{.name = "The two of them", .who = "Both account owners", .person = {"p1"}, .time_limit_days = 5}, {.name = "Leads"}}, .mediator = {.person = {"p2"}, .functions = {"Operations"}}, .cooling_off_days = 3};
  Dispute ended{.id = {"dispute-1"}, .client = {"c1"}, .opened_on = {2026, 8, 20}, .about = "Who speaks with the board", .level = 2, .level_since = {2026, 8, 27}, .parties = {{"p1"}, {"p2"}}, .mediator = {.name = "Somebody from outside", .functions = {"Legal"}}, .end = DisputeEnd{.on = {2026, 9, 7}, .outcome = "A joint plan"}};
  s.disputes = std::vector<Dispute>{ended, {.id = {"dispute-2"}, .client = {"c2"}, .opened_on = {2026, 11, 1}, .level_since = {2026, 11, 1}}};
  s.post_mortems = std::vector<PostMortem>{{.id = {"back-1"}, .client = {"c1"}, .dispute = {"dispute-1"}, .on = {2026, 9, 30}, .by = "Both", .worked = {"One page of facts"}, .did_not_work = {"Three calls in a day"}, .changes = {{.subject = ChangeSubject::Criteria, .text = "Count praise", .taken_up_in = 4}, {.text = "Ask first"}}}};
}

void add_decisions(Scenario& s) {
  add_plans(s);
  add_ownership(s);
  add_accounts(s);
}

Scenario decided_scenario() {
  Scenario s{.id = {"decided"}, .title = "Decided"};
  Policy policy;
  policy.criteria = {{.id = {"arr"}, .name = "Revenue", .weight = 10}};
  s.policy = policy;
  s.people = std::vector<Person>{{.id = {"p1"}, .name = "Dana", .function = "Sales"}, {.id = {"p2"}, .name = "Lee", .function = "Customer success"}};
  s.clients = std::vector<Client>{{.id = {"c1"}, .name = "Acme"}, {.id = {"c2"}, .name = "Brook"}, {.id = {"c3"}, .name = "Cedar"}};
  s.assignments = std::vector<Assignment>{{.client = {"c1"}, .person = {"p1"}}, {.client = {"c2"}, .person = {"p2"}}};
  add_decisions(s);
  return s;
}

}  // namespace evenhand::testing_support
