// A person and a client whose names stand in every text that people write about ownership: whatever is told in blind mode
// must hold neither.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "domain/scenario.h"

namespace evenhand::testing_support {

inline constexpr std::string_view kCanaryPerson = "Quillon Vexley", kCanaryClient = "Zebulon Foundry";
// What must be found nowhere: the names, and each part of them.
inline constexpr std::string_view kCanaries[] = {"Quillon", "Vexley", "Zebulon", "Foundry"};

inline std::string canary_words() { return "Quillon’s note on Zebulon Foundry, for Vexley"; }

inline void sing(std::initializer_list<std::string*> texts) {
  for (std::string* text : texts) *text = canary_words();
}

inline void sing_in(OwnershipPolicy& policy) {
  for (OwnershipCriterion& c : policy.criteria) {
    sing({&c.definition, &c.reason});
    c.name += " of Quillon and Zebulon";
  }
  for (OwnershipStage& stage : policy.stages) {
    if (!stage.name.empty()) stage.name += " with Quillon";
  }
  for (StageFit& fit : policy.stage_fit) {
    if (!fit.stage.empty()) fit.stage += " with Quillon";
    fit.role += " of Vexley";
  }
  for (DecisionNode& node : policy.tree) node.text = canary_words();
  for (DealStage& stage : policy.credit.deal_stages) stage.name += " Zebulon";
  for (SharedTarget& target : policy.shared_targets) {
    sing({&target.name, &target.unit});
    for (std::string& function : target.functions) function += " of Vexley";
  }
}

// The first person and the first client of `s`, which has both, are given the names.
inline void fill_with_canaries(Scenario& s) {
  s.title = canary_words();
  s.people.edit([](std::vector<Person>& people) {
    people.front().name = kCanaryPerson;
    for (Person& person : people) {
      for (std::string* text : {&person.team, &person.role, &person.function}) *text += " of Vexley";
    }
  });
  s.clients.edit([](std::vector<Client>& clients) {
    clients.front().name = kCanaryClient;
    for (Client& client : clients) {
      client.segment += " near Zebulon";
      client.profile.edit([](ClientProfile& profile) {
        if (!profile.stage.empty()) profile.stage += " with Quillon";
        sing({&profile.region, &profile.industry, &profile.communication});
        profile.goals = {canary_words()};
        for (ClientVeto& veto : profile.vetoes) veto.reason = canary_words();
      });
    }
  });
  s.policy.edit([](Policy& policy) {
    for (Criterion& c : policy.criteria) {
      sing({&c.definition, &c.reason});
      c.unit += " of Zebulon";
    }
  });
  s.touchpoints.edit([](std::vector<Touchpoint>& all) {
    for (Touchpoint& each : all) each.subject = canary_words();
  });
  s.opportunities.edit([](std::vector<Opportunity>& all) {
    for (Opportunity& each : all) each.name = canary_words();
  });
  s.ownership_policy.edit([](OwnershipPolicy& policy) { sing_in(policy); });
  s.ownership_versions.edit([](std::vector<OwnershipPolicyVersion>& all) {
    for (OwnershipPolicyVersion& each : all) {
      sing({&each.agreed_by, &each.reason});
      each.policy.edit([](OwnershipPolicy& policy) { sing_in(policy); });
    }
  });
  s.hand_evidence.edit([](std::vector<HandEvidence>& all) {
    for (HandEvidence& each : all) sing({&each.source, &each.note});
  });
  s.rulings.edit([](std::vector<Ruling>& all) {
    for (Ruling& each : all) sing({&each.text, &each.decided_by});
  });
  s.verdicts.edit([](std::vector<Verdict>& all) {
    for (Verdict& each : all) {
      if (!each.stage.empty()) each.stage += " with Quillon";
      sing({&each.made_by, &each.reason});
      each.review_triggers = {canary_words()};
      each.trigger_answers = {{.trigger = canary_words(), .on = each.made_on, .by = std::string(kCanaryPerson), .reason = canary_words()}};
      each.dissents = {{.person = {}, .name = std::string(kCanaryPerson), .reason = canary_words()}};
    }
  });
  s.account_roles.edit([](std::vector<AccountRole>& all) {
    for (AccountRole& each : all) {
      if (!each.stage.empty()) each.stage += " with Quillon";
    }
  });
  s.account_plans.edit([](std::vector<AccountPlan>& all) {
    for (AccountPlan& plan : all) {
      for (PlanObjective& each : plan.objectives) sing({&each.text, &each.client_goal});
      for (PlanContribution& each : plan.contributions) sing({&each.team, &each.role, &each.text});
      for (Milestone& each : plan.milestones) each.text = canary_words();
      for (SuccessMeasure& each : plan.measures) sing({&each.text, &each.unit});
      for (PlanRisk& each : plan.risks) sing({&each.text, &each.contingency});
      for (ProgressNote& each : plan.progress) sing({&each.by, &each.text});
    }
  });
  s.pre_briefs.edit([](std::vector<PreBrief>& all) {
    for (PreBrief& each : all) {
      sing({&each.context, &each.objective, &each.follow_up});
      for (SpeakingPart& part : each.speakers) part.topic = canary_words();
    }
  });
  s.escalation_path.edit([](EscalationPath& path) {
    for (EscalationLevel& level : path.levels) sing({&level.name, &level.who});
    path.mediator = {.name = "Friend of Quillon", .functions = {"Board of Zebulon"}};
  });
  s.disputes.edit([](std::vector<Dispute>& all) {
    for (Dispute& each : all) {
      each.about = canary_words();
      if (each.end) each.end->outcome = canary_words();
    }
  });
  s.post_mortems.edit([](std::vector<PostMortem>& all) {
    for (PostMortem& each : all) {
      each.by = canary_words();
      each.worked = each.did_not_work = {canary_words()};
      for (ProposedChange& change : each.changes) change.text = canary_words();
    }
  });
}

}  // namespace evenhand::testing_support
