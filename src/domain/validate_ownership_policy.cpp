// Rules for the ownership policy and its versions: ownership_policy.h.
#include <algorithm>
#include <set>
#include <tuple>

#include "domain/decision_tree.h"
#include "domain/validate_record_check.h"

namespace evenhand::validation {
namespace {

constexpr int kMaxDays = 3650;
constexpr std::size_t kMaxOwnershipCriteria = 100;

bool is_points(int points) { return points >= 0 && points <= kMaxWeight; }
bool are_days(int days) { return days >= 1 && days <= kMaxDays; }

struct OwnershipCheck {
  const OwnershipPolicy& policy;
  RecordCheck& check;

  bool has(const OwnershipCriterionId& id) const { return has_id(policy.criteria, id); }

  void criteria() {
    std::set<std::string_view> ids;
    std::set<EvidenceSource> sources;
    check.require(policy.criteria.size() <= kMaxOwnershipCriteria, " has more than 100 criteria.", "criteria");
    for (const OwnershipCriterion& c : policy.criteria) {
      check.texts({c.id.value, c.name, c.definition, c.reason, c.unknown_fields});
      check.require(!c.id.value.empty(), " has a criterion without an id.", "criteria");
      check.said(c.name, " has a criterion without a name.", "criteria");
      check.require(ids.insert(c.id.value).second, " has two criteria with one id.", "criteria");
      const bool is_own = c.source == EvidenceSource::ByHand || c.source == EvidenceSource::Touchpoints;
      check.require(is_own || sources.insert(c.source).second, " counts one kind of evidence twice.", "criteria");
    }
  }

  void stages() {
    std::set<std::string> names;
    for (const OwnershipStage& stage : policy.stages) {
      check.texts({stage.name, stage.unknown_fields});
      check.require(names.insert(matching_name(stage.name)).second, " has one stage twice.", "stages");
      for (const OwnershipWeight& weight : stage.weights) {
        check.require(has(weight.criterion), " weighs a criterion that it does not have.", "stages");
        check.require(is_points(weight.points), " has a weight that is not between 0 and 100 points.", "stages");
      }
      const auto rises = [](const OwnershipWeight& a, const OwnershipWeight& b) { return a.criterion < b.criterion; };
      check.require(first_out_of_order(stage.weights, rises) == stage.weights.size(), " has weights that are not in order by criterion, or one twice.", "stages");
      std::set<std::string_view> seen;
      for (const OwnershipCriterionId& id : stage.importance) {
        check.require(has(id), " orders a criterion that it does not have.", "stages");
        check.require(seen.insert(id.value).second, " orders a criterion twice.", "stages");
      }
    }
    check.require(policy.criteria.empty() || (!policy.stages.empty() && policy.stages.front().name.empty()),
                  " needs weights for clients without a stage, in the first place.", "stages");
  }

  void windows() {
    const OwnershipWindows& w = policy.windows;
    check.texts({w.unknown_fields});
    check.require(w.window_months >= 1 && w.window_months <= 120, " needs a window of 1 to 120 months.", "windows/windowMonths");
    check.require(are_days(w.recency_half_life_days), " needs a half-life of 1 to 3,650 days.", "windows/recencyHalfLifeDays");
    check.require(are_days(w.net_new_half_life_days), " needs a half-life of 1 to 3,650 days.", "windows/netNewHalfLifeDays");
    check.require(are_days(w.steering_days), " needs 1 to 3,650 days.", "windows/steeringDays");
    check.require(are_days(w.voice_days), " needs 1 to 3,650 days.", "windows/voiceDays");
    check.require(are_days(w.silence_days), " needs 1 to 3,650 days.", "windows/silenceDays");
    check.require(w.radar_voice_share > 0.0 && w.radar_voice_share < 1.0, " needs a share of voice above 0 and below 1.", "windows/radarVoiceShare");
  }

  void stage_fit() {
    for (const StageFit& fit : policy.stage_fit) {
      check.texts({fit.stage, fit.role, fit.unknown_fields});
      check.said(fit.role, " has a fit without a role.", "stageFit");
      check.require(is_within(fit.fit, 0.0, 1.0), " has a fit that is not between 0 and 1.", "stageFit");
    }
    const auto rises = [](const StageFit& a, const StageFit& b) { return std::tie(a.stage, a.role) < std::tie(b.stage, b.role); };
    check.require(first_out_of_order(policy.stage_fit, rises) == policy.stage_fit.size(), " has fits that are not in order by stage and role, or one twice.", "stageFit");
  }

  void credit() {
    check.texts({policy.credit.unknown_fields});
    check.require(is_within(policy.credit.strategic_factor, 1.0, 10.0), " needs a factor from 1 to 10.", "credit/strategicFactor");
    check.require(is_within(policy.credit.executive_factor, 1.0, 10.0), " needs a factor from 1 to 10.", "credit/executiveFactor");
    for (const DealStage& stage : policy.credit.deal_stages) {
      check.texts({stage.name, stage.unknown_fields});
      check.said(stage.name, " has a stage of a deal without a name.", "credit/dealStages");
      check.require(is_points(stage.points), " has a stage of a deal whose points are not between 0 and 100.", "credit/dealStages");
      check.require(first_out_of_order(stage.kinds, std::less<>()) == stage.kinds.size(), " has kinds of touchpoint out of order, or one twice.", "credit/dealStages");
    }
    for (const SharedTarget& target : policy.shared_targets) {
      check.texts({target.name, target.unit, target.unknown_fields});
      check.said(target.name, " has a shared target without a name.", "sharedTargets");
      check.require(is_amount(target.target), " has a shared target that is not 0 or more.", "sharedTargets");
      check.require(fault_of_words(target.functions).empty(), " has a shared target whose functions are not in order, or one twice.", "sharedTargets");
      check.words(target.functions, "sharedTargets");
    }
  }
};

Check check_one(const Scenario& s, const OwnershipPolicy& policy, const std::string& pointer) {
  RecordCheck check(s, pointer, "The ownership policy");
  check.texts({policy.revenue.value, policy.unknown_fields});
  check.require(policy.version >= 1, " needs a version of 1 or more.", "version");
  OwnershipCheck all{policy, check};
  all.criteria();
  all.stages();
  all.windows();
  all.stage_fit();
  all.credit();
  if (auto error = check.first()) return error;
  if (policy.criteria.empty() && policy.tree.empty()) return {};
  return fault_of_tree(policy.tree, pointer + "/tree");
}

}  // namespace

Check check_ownership_policies(const Scenario& s) {
  if (auto error = check_one(s, *s.ownership_policy, "/ownershipPolicy")) return error;
  return check_each(*s.ownership_versions, [&](std::size_t i) -> Check {
    const OwnershipPolicyVersion& version = (*s.ownership_versions)[i];
    RecordCheck check(s, "ownershipVersions", i, "Version " + digits(static_cast<std::size_t>(std::max(0, version.policy->version))) + " of the ownership policy");
    check.texts({version.agreed_by, version.reason, version.unknown_fields});
    check.require(is_day(version.agreed_on), " was agreed on no day of the calendar.", "agreedOn");
    check.require(!version.policy->criteria.empty(), " has no criterion.", "policy/criteria");
    check.require(i == 0 || (*s.ownership_versions)[i - 1].policy->version < version.policy->version, " does not follow the one before it.", "policy/version");
    if (auto error = check.first()) return error;
    return check_one(s, *version.policy, at("ownershipVersions", i, "policy"));
  });
}

}  // namespace evenhand::validation
