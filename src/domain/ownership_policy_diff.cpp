#include "domain/ownership_policy_diff.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "domain/decision_tree.h"
#include "domain/edit_ownership_policy.h"
#include "domain/format.h"
#include "domain/revenue_criterion.h"
#include "domain/text.h"

namespace evenhand {

namespace {

constexpr std::array<std::string_view, kEvidenceSourceCount> kSources = {
    "The earliest introduction or first meeting", "The latest meaningful contact", "Won new business", "Won renewals and expansions, and the revenue carried",
    "Strategic contacts",                         "The executive sponsor, or the first executive meeting", "The table of roles and stages", "Meaningful contacts in the window",
    "What people enter by hand"};

struct Changes {
  std::vector<PolicyChange> all = {};

  void item(std::string what, std::string before, std::string after) {
    if (before == after) return;
    all.push_back({PolicyTopic::Other, std::move(what), std::move(before), std::move(after)});
  }
  // A text, or a value in words, of something that both have.
  void text(std::string what, const std::string& before, const std::string& after) { item(std::move(what), before.empty() ? "none" : before, after.empty() ? "none" : after); }
  void days(std::string what, int before, int after) { item(std::move(what), plural(before, "day", "days"), plural(after, "day", "days")); }
  void number(std::string what, double before, double after) {
    if (before != after) item(std::move(what), format_short(before, 9), format_short(after, 9));
  }
  void rest(std::string what, bool is_same) {
    if (!is_same) item(std::move(what), "as before", "changed");
  }
};

template <class Item, class Is>
const Item* find(const std::vector<Item>& items, Is&& is) {
  const auto found = std::ranges::find_if(items, is);
  return found == items.end() ? nullptr : &*found;
}

template <class Item>
const Item* same_id(const std::vector<Item>& items, const Item& item) {
  return find(items, [&](const Item& each) { return each.id == item.id; });
}

void compare_criteria(Changes& out, const OwnershipPolicy& before, const OwnershipPolicy& after) {
  for (const OwnershipCriterion& is : after.criteria) {
    const OwnershipCriterion* was = same_id(before.criteria, is);
    if (!was) {
      out.item("Criterion " + is.name, "", std::string(evidence_source_words(is.source)));
      continue;
    }
    out.text("Name of a criterion", was->name, is.name);
    out.text("Definition of " + is.name, was->definition, is.definition);
    out.text("Source of " + is.name, std::string(evidence_source_words(was->source)), std::string(evidence_source_words(is.source)));
    out.text("Why " + is.name + " counts", was->reason, is.reason);
    out.rest("Other details of " + is.name, was->unknown_fields == is.unknown_fields);
  }
  for (const OwnershipCriterion& was : before.criteria) {
    if (!same_id(after.criteria, was)) out.item("Criterion " + was.name, std::string(evidence_source_words(was.source)), "");
  }
  out.rest("Order of the criteria", std::ranges::is_permutation(before.criteria, after.criteria, {}, &OwnershipCriterion::id, &OwnershipCriterion::id)
                                        ? std::ranges::equal(before.criteria, after.criteria, {}, &OwnershipCriterion::id, &OwnershipCriterion::id)
                                        : true);
}

std::string order_words(const OwnershipPolicy& policy, const OwnershipStage& stage) {
  std::string out;
  for (const OwnershipCriterionId& id : stage.importance) {
    const OwnershipCriterion* criterion = find(policy.criteria, [&](const OwnershipCriterion& c) { return c.id == id; });
    out += (out.empty() ? "" : ", ") + (criterion ? criterion->name : id.value);
  }
  return out.empty() ? "that of the points" : out;
}

void compare_stages(Changes& out, const OwnershipPolicy& before, const OwnershipPolicy& after) {
  const auto same = [](const std::vector<OwnershipStage>& stages, const OwnershipStage& stage) {
    return find(stages, [&](const OwnershipStage& each) { return matching_name(each.name) == matching_name(stage.name); });
  };
  for (const OwnershipStage& is : after.stages) {
    const OwnershipStage* was = same(before.stages, is);
    const std::string name(stage_words(is.name));
    if (!was) {
      out.item("Stage " + name, "", plural(static_cast<std::int64_t>(is.weights.size()), "weight", "weights"));
      continue;
    }
    for (const OwnershipCriterion& criterion : after.criteria) {
      const int points_before = points_at(*was, criterion.id), points_after = points_at(is, criterion.id);
      out.item("Weight of " + criterion.name + ", " + name, plural(points_before, "point", "points"), plural(points_after, "point", "points"));
    }
    out.text("Order of importance, " + name, order_words(before, *was), order_words(after, is));
    out.rest("Other details of the stage " + name, was->unknown_fields == is.unknown_fields && was->name == is.name);
  }
  for (const OwnershipStage& was : before.stages) {
    if (!same(after.stages, was)) out.item("Stage " + std::string(stage_words(was.name)), plural(static_cast<std::int64_t>(was.weights.size()), "weight", "weights"), "");
  }
}

void compare_windows(Changes& out, const OwnershipWindows& was, const OwnershipWindows& is) {
  out.item("Window of claims", plural(was.window_months, "month", "months"), plural(is.window_months, "month", "months"));
  out.days("Half-life of a contact", was.recency_half_life_days, is.recency_half_life_days);
  out.days("Half-life of new business", was.net_new_half_life_days, is.net_new_half_life_days);
  out.days("Window of steering", was.steering_days, is.steering_days);
  out.days("Window of the share of voice", was.voice_days, is.voice_days);
  out.days("Silence of an owner", was.silence_days, is.silence_days);
  out.item("Share of voice for the radar", format_percent(was.radar_voice_share, 1), format_percent(is.radar_voice_share, 1));
}

void compare_fit(Changes& out, const std::vector<StageFit>& before, const std::vector<StageFit>& after) {
  const auto same = [](const std::vector<StageFit>& all, const StageFit& fit) { return find(all, [&](const StageFit& each) { return each.stage == fit.stage && each.role == fit.role; }); };
  const auto name = [](const StageFit& fit) { return "Fit of " + fit.role + ", " + (fit.stage.empty() ? "every stage" : fit.stage); };
  for (const StageFit& is : after) {
    const StageFit* was = same(before, is);
    out.item(name(is), was ? format_short(was->fit, 9) : "", format_short(is.fit, 9));
  }
  for (const StageFit& was : before) {
    if (!same(after, was)) out.item(name(was), format_short(was.fit, 9), "");
  }
}

void compare_trees(Changes& out, const DecisionTree& before, const DecisionTree& after) {
  const auto name = [](const DecisionNode& node) { return "Step “" + (node.text.empty() ? node.id.value : node.text) + "” of the tree"; };
  const auto kind = [](const DecisionNode& node) { return std::string(is_leaf(node.kind) ? "an outcome" : "a question"); };
  for (const DecisionNode& is : after) {
    const DecisionNode* was = find_node(before, is.id);
    if (!was) {
      out.item(name(is), "", kind(is));
      continue;
    }
    out.number("Threshold of “" + is.id.value + "”", was->threshold, is.threshold);
    DecisionNode moved = is;
    moved.threshold = was->threshold;
    out.rest(name(is), moved == *was);
  }
  for (const DecisionNode& was : before) {
    if (!find_node(after, was.id)) out.item(name(was), kind(was), "");
  }
  const bool begins_alike = before.empty() || after.empty() || before.front().id == after.front().id;
  out.rest("First step of the tree", begins_alike);
}

void compare_credit(Changes& out, const CreditRules& before, const CreditRules& after) {
  out.number("Factor of strategic contacts", before.strategic_factor, after.strategic_factor);
  out.number("Factor of executive contacts", before.executive_factor, after.executive_factor);
  const auto same = [](const std::vector<DealStage>& all, const DealStage& stage) { return find(all, [&](const DealStage& each) { return each.name == stage.name; }); };
  const auto points = [](const DealStage& stage) { return plural(stage.points, "point", "points"); };
  for (const DealStage& is : after.deal_stages) {
    const DealStage* was = same(before.deal_stages, is);
    out.item("Stage of a deal " + is.name, was ? points(*was) : "", points(is));
    out.rest("Contacts at " + is.name, !was || was->kinds == is.kinds);
  }
  for (const DealStage& was : before.deal_stages) {
    if (!same(after.deal_stages, was)) out.item("Stage of a deal " + was.name, points(was), "");
  }
}

}  // namespace

std::vector<PolicyChange> ownership_changes(const OwnershipPolicy& before, const OwnershipPolicy& after, const Policy* load) {
  Changes out;
  compare_criteria(out, before, after);
  if (before.revenue != after.revenue) out.text("Revenue is read from", revenue_words(before, load), revenue_words(after, load));
  compare_stages(out, before, after);
  compare_windows(out, before.windows, after.windows);
  compare_fit(out, before.stage_fit, after.stage_fit);
  compare_trees(out, before.tree, after.tree);
  compare_credit(out, before.credit, after.credit);
  out.rest("Shared targets", before.shared_targets == after.shared_targets);
  // What is left: the order of a list, or what only a newer version of the page can read.
  if (out.all.empty()) out.rest("Other details", say_the_same(before, after));
  return std::move(out.all);
}

std::string revenue_words(const OwnershipPolicy& rules, const Policy* load) {
  if (rules.revenue.value.empty()) return "the criterion that is named as revenue";
  if (rules.revenue.value == kNoRevenue) return "nothing";
  const Criterion* criterion = load ? find(load->criteria, [&](const Criterion& c) { return c.id == rules.revenue; }) : nullptr;
  return "“" + (criterion ? criterion->name : rules.revenue.value) + "”";
}

std::string_view evidence_source_words(EvidenceSource source) { return kSources[static_cast<std::size_t>(source)]; }

std::string_view stage_words(std::string_view stage) { return stage.empty() ? "Other stages" : stage; }

}  // namespace evenhand
