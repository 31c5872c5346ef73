#include <algorithm>
#include <utility>

#include "domain/edit_removal_parts.h"
#include "domain/text.h"

namespace evenhand::edit_parts {
namespace {

void clear_if(PersonId& named, const PersonId& person) {
  if (named == person) named = {};
}

void drop_from(AccountPlan& plan, const PersonId& person) {
  for (Milestone& each : plan.milestones) clear_if(each.owner, person);
  for (PlanRisk& each : plan.risks) clear_if(each.owner, person);
  std::erase_if(plan.contributions, [&](const PlanContribution& c) { return c.person == person && is_blank(c.team); });
  for (PlanContribution& each : plan.contributions) clear_if(each.person, person);
}

void drop_from(PreBrief& brief, const PersonId& person) {
  std::erase_if(brief.speakers, [&](const SpeakingPart& part) { return part.person == person; });
  clear_if(brief.follow_up_owner, person);
}

void drop_from(Mediator& mediator, const PersonId& person) {
  if (mediator.person == person) mediator = {};
}

void drop_from(Dispute& dispute, const PersonId& person) {
  std::erase(dispute.parties, person);
  drop_from(dispute.mediator, person);
}

void drop_from(Handover& handover, const PersonId& person) {
  for (OpenItem& item : handover.items) {
    if (!item.done_on) clear_if(item.owner, person);
  }
}

template <class Item>
void drop_from_each(Shared<std::vector<Item>>& list, const PersonId& person) {
  change_in(list, [&](std::vector<Item>& items) {
    for (Item& item : items) drop_from(item, person);
  });
}

bool has_part(const AccountPlan& plan, const PersonId& person) {
  AccountPlan without = plan;
  drop_from(without, person);
  return without != plan;
}

}  // namespace

void drop_from_accounts(Scenario& s, const PersonId& person) {
  change_in(s.review_cycle, [&](ReviewCycle& cycle) { std::erase(cycle.reviewers, person); });
  change_in(s.reviews, [&](std::vector<Review>& reviews) {
    if (reviews.empty() || !reviews.back().is_open()) return;
    std::erase_if(reviews.back().answers, [&](const ReviewAnswer& answer) { return answer.person == person; });
    clear_if(reviews.back().reviewer, person);
  });
  drop_from_each(s.handovers, person);
  erase_from(s.hand_evidence, [&](const HandEvidence& e) { return e.person == person; });
  erase_from(s.rulings, [&](const Ruling& r) { return r.person == person; });
  erase_from(s.account_roles, [&](const AccountRole& r) { return r.person == person; });
  erase_from(s.peer_reports, [&](const PeerReport& r) { return r.by == person; });
  change_in(s.peer_reports, [&](std::vector<PeerReport>& reports) {
    for (PeerReport& report : reports) std::erase_if(report.points, [&](const PeerShare& p) { return p.person == person; });
  });
  drop_from_each(s.account_plans, person);
  drop_from_each(s.pre_briefs, person);
  drop_from_each(s.disputes, person);
  change_in(s.escalation_path, [&](EscalationPath& path) {
    for (EscalationLevel& level : path.levels) clear_if(level.person, person);
    drop_from(path.mediator, person);
  });
}

void drop_from_accounts(Scenario& s, const ClientSet& gone) {
  const auto is_its = [&](const auto& item) { return gone.contains(item.client); };
  change_in(s.plans, [&](std::vector<Plan>& plans) {
    for (Plan& plan : plans) {
      std::erase_if(plan.moves, is_its);
      std::erase_if(plan.changes, [&](const PlanChange& change) { return gone.contains(change.client) || gone.contains(change.other); });
      std::erase_if(plan.remedies, is_its);
    }
  });
  erase_from(s.handovers, is_its);
  erase_from(s.hand_evidence, is_its);
  erase_from(s.rulings, is_its);
  erase_from(s.account_roles, is_its);
  erase_from(s.peer_reports, is_its);
  erase_from(s.account_plans, is_its);
  erase_from(s.pre_briefs, is_its);
  change_in(s.handovers, [&](std::vector<Handover>& handovers) {
    for (Handover& handover : handovers) {
      const auto verdict = std::ranges::find(*s.verdicts, handover.verdict, &Verdict::id);
      if (verdict != s.verdicts->end() && gone.contains(verdict->client)) handover.verdict = {};
    }
  });
  erase_from(s.verdicts, is_its);
  erase_from(s.post_mortems, is_its);
  change_in(s.post_mortems, [&](std::vector<PostMortem>& all) {
    for (PostMortem& each : all) {
      const auto dispute = std::ranges::find(*s.disputes, each.dispute, &Dispute::id);
      if (dispute != s.disputes->end() && gone.contains(dispute->client)) each.dispute = {};
    }
  });
  erase_from(s.disputes, is_its);
}

void count_in_accounts(const Scenario& s, const PersonId& person, Mentions& found) {
  found.evidence = count_in(*s.hand_evidence, [&](const HandEvidence& e) { return e.person == person; }) +
                   count_in(*s.rulings, [&](const Ruling& r) { return r.person == person; });
  found.duties = count_in(*s.account_roles, [&](const AccountRole& r) { return r.person == person; });
  found.account_plans = count_in(*s.account_plans, [&](const AccountPlan& plan) { return has_part(plan, person); });
  found.disputes = count_in(*s.disputes, [&](const Dispute& d) { return std::ranges::contains(d.parties, person); });
}

void count_in_accounts(const Scenario& s, const ClientId& client, Mentions& found) {
  const auto is_its = [&](const auto& item) { return item.client == client; };
  found.evidence = count_in(*s.hand_evidence, is_its) + count_in(*s.rulings, is_its);
  found.duties = count_in(*s.account_roles, is_its);
  found.account_plans = count_in(*s.account_plans, is_its);
  found.disputes = count_in(*s.disputes, is_its);
  found.verdicts = count_in(*s.verdicts, is_its);
  found.handovers = count_in(*s.handovers, is_its);
}

}  // namespace evenhand::edit_parts
