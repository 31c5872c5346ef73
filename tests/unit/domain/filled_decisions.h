// Random plans, reviews, handovers and ownership records for filled_scenario.h: the record of decision_samples.h, with texts,
// days, people and clients at random.
#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "unit/domain/decision_samples.h"
#include "unit/domain/random_scenario.h"

namespace evenhand::testing_support {

class DecisionFiller {
 public:
  DecisionFiller(Scenario& scenario, std::uint64_t seed) : s_(scenario), random_(seed ^ 0xD1B54A32D192ED03) {}

  void fill() {
    if (s_.clients->size() < 3 || s_.people->size() < 3 || !random_.one_in(3)) return;
    Scenario full;
    add_decisions(full);
    pick();
    plans(full);
    ownership(full);
    accounts(full);
  }

 private:
  std::string text() {
    static const std::string kTexts[] = {"=1+1", "a\nb", "<script>", "e\xCC\x81", "\xE2\x80\xA8", "Zo\u00EB", std::string("nul\0nul", 7)};
    return kTexts[random_.below(std::size(kTexts))];
  }
  std::string later() { return random_.one_in(5) ? R"({"x":{"y":[1,-0,1.0,null]}})" : std::string(); }

  void pick() {
    for (std::size_t i = 0; i < 3; ++i) people_[i] = (*s_.people)[i].id;
    const std::size_t at = random_.below(s_.clients->size() - 2);
    for (std::size_t i = 0; i < 3; ++i) clients_[i] = (*s_.clients)[at + i].id;
  }

  void rename(PersonId& id) {
    if (id.value == "p1") id = people_[0];
    else if (id.value == "p2") id = people_[1];
  }
  void rename(ClientId& id) {
    for (std::size_t i = 0; i < 3; ++i) {
      if (id.value == "c" + std::to_string(i + 1)) {
        id = clients_[i];
        return;
      }
    }
  }

  template <class Item>
  void mark(Item& item) { item.unknown_fields = later(); }

  void plans(Scenario& from) {
    from.plans.edit([&](std::vector<Plan>& all) {
      for (Plan& plan : all) {
        mark(plan);
        mark(plan.figures);
        plan.name += text();
        plan.figures.value = random_.unit();
        for (PlanMove& m : plan.moves) { rename(m.client); rename(m.from); rename(m.to); mark(m); }
        for (PlanChange& c : plan.changes) { rename(c.client); rename(c.other); rename(c.to); c.reason += text(); mark(c); }
        for (PlanRemedy& r : plan.remedies) { rename(r.client); rename(r.person); mark(r); }
      }
    });
    s_.plans = from.plans;
    ReviewCycle cycle = *from.review_cycle;
    for (PersonId& person : cycle.reviewers) rename(person);
    mark(cycle);
    s_.review_cycle = cycle;
    from.reviews.edit([&](std::vector<Review>& all) {
      for (Review& review : all) {
        rename(review.reviewer);
        review.findings = text();
        mark(review);
        for (ReviewAnswer& a : review.answers) { rename(a.person); mark(a); }
        if (!review.decision) continue;
        mark(*review.decision);
        for (Dissent& d : review.decision->dissents) { rename(d.person); mark(d); }
      }
      if (random_.one_in(2)) all.pop_back();
    });
    s_.reviews = from.reviews;
    from.handovers.edit([&](std::vector<Handover>& all) {
      for (Handover& h : all) {
        rename(h.client); rename(h.from); rename(h.to); rename(h.interim);
        for (PersonId& person : h.participants) rename(person);
        std::ranges::sort(h.participants);
        for (OpenItem& item : h.items) { rename(item.owner); item.text += text(); mark(item); }
        for (HandoverCheck& check : h.checks) mark(check);
        mark(h); mark(h.to_client); mark(h.to_team); mark(*h.acceptance);
        if (random_.one_in(2)) h.acceptance.reset();
      }
    });
    s_.handovers = from.handovers;
  }

  void ownership(Scenario& from) {
    from.ownership_policy.edit([&](OwnershipPolicy& p) {
      mark(p); mark(p.windows); mark(p.credit);
      for (OwnershipCriterion& c : p.criteria) { c.definition = text(); mark(c); }
      for (DecisionNode& node : p.tree) { node.text = text(); mark(node); }
      for (OwnershipStage& stage : p.stages) mark(stage);
      for (StageFit& fit : p.stage_fit) { fit.fit = random_.unit(); mark(fit); }
      for (SharedTarget& target : p.shared_targets) mark(target);
    });
    s_.ownership_policy = from.ownership_policy;
    if (random_.one_in(2)) s_.ownership_versions = from.ownership_versions;
    change(from.hand_evidence, [&](HandEvidence& e) { rename(e.client); rename(e.person); e.note = text(); e.value = random_.unit(); mark(e); });
    change(from.rulings, [&](Ruling& r) { rename(r.client); rename(r.person); r.text = text(); mark(r); });
    change(from.verdicts, [&](Verdict& v) {
      rename(v.client); rename(v.owner); rename(v.lead); rename(v.sponsor); mark(v); mark(v.figures);
      v.reason += text();
      for (VerdictEvidence& e : v.figures.evidence) { rename(e.person); e.share = random_.unit(); mark(e); }
      for (Dissent& d : v.dissents) rename(d.person);
      if (random_.one_in(2)) explain(v);
    });
    change(from.account_roles, [&](AccountRole& r) { rename(r.client); rename(r.person); mark(r); });
    change(from.peer_reports, [&](PeerReport& r) {
      rename(r.client); rename(r.by); mark(r);
      for (PeerShare& p : r.points) rename(p.person);
    });
    s_.hand_evidence = from.hand_evidence;
    s_.rulings = from.rulings;
    s_.verdicts = from.verdicts;
    s_.account_roles = from.account_roles;
    s_.peer_reports = from.peer_reports;
  }

  // What schema 6 keeps with a verdict.
  void explain(Verdict& v) {
    for (const std::string& trigger : v.review_triggers) {
      mark(v.trigger_answers.emplace_back(TriggerAnswer{.trigger = trigger, .stand = static_cast<TriggerStand>(random_.below(kTriggerStandCount)), .on = v.made_on, .by = text(), .reason = "So" + text()}));
    }
    VerdictFigures& f = v.figures;
    f.weights = {{{"praise"}, static_cast<int>(random_.below(101))}, {{"recency"}, 50}};
    f.least_change = VerdictFlip{.moves = {{.from = {"recency"}, .to = {"praise"}, .amount = random_.unit()}}, .becomes = VerdictKind::Joint, .person = people_[0]};
    mark(f.least_change->moves[0]);
    mark(*f.least_change);
    const double share = random_.unit();
    f.robustness = {{.person = people_[1], .share = share, .low = share / 2, .high = (1 + share) / 2}};
    mark(f.robustness[0]);
    f.robustness_draws = static_cast<int>(random_.below(20'001));
  }

  void accounts(Scenario& from) {
    change(from.account_plans, [&](AccountPlan& p) {
      rename(p.client); mark(p);
      for (PlanObjective& o : p.objectives) { o.text += text(); mark(o); }
      for (PlanContribution& c : p.contributions) { rename(c.person); mark(c); }
      for (Milestone& m : p.milestones) { rename(m.owner); mark(m); }
      for (SuccessMeasure& m : p.measures) { m.current = -1e18 * random_.unit(); mark(m); }
      for (PlanRisk& r : p.risks) { rename(r.owner); mark(r); }
      for (ProgressNote& n : p.progress) mark(n);
    });
    change(from.pre_briefs, [&](PreBrief& b) {
      rename(b.client); rename(b.follow_up_owner); b.context = text(); mark(b);
      for (SpeakingPart& part : b.speakers) { rename(part.person); mark(part); }
    });
    from.escalation_path.edit([&](EscalationPath& path) {
      for (EscalationLevel& level : path.levels) { rename(level.person); mark(level); }
      rename(path.mediator.person); mark(path.mediator); mark(path);
    });
    change(from.disputes, [&](Dispute& d) {
      rename(d.client); d.about = text(); mark(d); mark(d.mediator);
      for (PersonId& party : d.parties) rename(party);
    });
    change(from.post_mortems, [&](PostMortem& p) { rename(p.client); p.by = text(); mark(p); for (ProposedChange& c : p.changes) mark(c); });
    s_.account_plans = from.account_plans;
    s_.pre_briefs = from.pre_briefs;
    s_.escalation_path = from.escalation_path;
    s_.disputes = from.disputes;
    s_.post_mortems = from.post_mortems;
  }

  template <class Item, class Change>
  static void change(Shared<std::vector<Item>>& list, Change&& one) {
    list.edit([&](std::vector<Item>& items) { for (Item& item : items) one(item); });
  }

  Scenario& s_;
  Random random_;
  PersonId people_[3];
  ClientId clients_[3];
};

}  // namespace evenhand::testing_support
