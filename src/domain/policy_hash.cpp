#include "domain/policy_hash.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "domain/sha256.h"

namespace evenhand {

namespace {

enum class Weights : bool { LeftOut, Included };

// Every text with its length before it, so that no two lists of texts read alike.
void put(std::string& out, std::string_view text) {
  out += std::to_string(text.size());
  out += ':';
  out += text;
  out += '\n';
}

std::string canonical_number(double value) { return std::to_string(std::bit_cast<std::uint64_t>(value)); }

std::string hash_of(std::vector<const Criterion*> criteria, Weights weights) {
  std::ranges::sort(criteria, {}, [](const Criterion* c) -> const CriterionId& { return c->id; });
  std::string out = weights == Weights::Included ? "criteria 1\n" : "criteria without weights 1\n";
  for (const Criterion* c : criteria) {
    for (const std::string* text : {&c->id.value, &c->name, &c->definition, &c->unit}) put(out, *text);
    put(out, std::to_string(static_cast<int>(c->ledger)));
    put(out, std::to_string(static_cast<int>(c->source)));
    put(out, c->cap_quantile ? canonical_number(*c->cap_quantile) : std::string());
    if (weights == Weights::LeftOut) continue;
    put(out, std::to_string(c->weight));
    put(out, c->reason);
  }
  return sha256_hex(out);
}

}  // namespace

std::string criteria_hash(const Policy& policy) {
  std::vector<const Criterion*> all;
  for (const Criterion& criterion : policy.criteria) all.push_back(&criterion);
  return hash_of(std::move(all), Weights::Included);
}

std::string voted_criteria_hash(const Policy& policy, std::span<const CriterionId> criteria) {
  std::vector<const Criterion*> voted;
  for (const Criterion& criterion : policy.criteria) {
    if (std::ranges::contains(criteria, criterion.id)) voted.push_back(&criterion);
  }
  return hash_of(std::move(voted), Weights::LeftOut);
}

std::string ownership_policy_hash(const OwnershipPolicy& policy) {
  std::string out = "ownership 1\n";
  const auto texts = [&](std::initializer_list<const std::string*> all) {
    for (const std::string* text : all) put(out, *text);
  };
  const auto number = [&](double value) { put(out, canonical_number(value)); };
  const auto part = [&](const char* name, std::size_t size) { put(out, name + std::to_string(size)); };
  part("criteria ", policy.criteria.size());
  for (const OwnershipCriterion& c : policy.criteria) {
    texts({&c.id.value, &c.name, &c.definition, &c.reason});
    number(static_cast<double>(c.source));
  }
  part("stages ", policy.stages.size());
  for (const OwnershipStage& stage : policy.stages) {
    put(out, stage.name);
    part("weights ", stage.weights.size());
    for (const OwnershipWeight& weight : stage.weights) {
      put(out, weight.criterion.value);
      number(weight.points);
    }
    part("importance ", stage.importance.size());
    for (const OwnershipCriterionId& id : stage.importance) put(out, id.value);
  }
  put(out, policy.revenue.value);
  const OwnershipWindows& w = policy.windows;
  for (const int days : {w.window_months, w.recency_half_life_days, w.net_new_half_life_days, w.steering_days, w.voice_days, w.silence_days}) number(days);
  number(w.radar_voice_share);
  part("fits ", policy.stage_fit.size());
  for (const StageFit& fit : policy.stage_fit) {
    texts({&fit.stage, &fit.role});
    number(fit.fit);
  }
  part("tree ", policy.tree.size());
  for (const DecisionNode& node : policy.tree) {
    texts({&node.id.value, &node.yes.value, &node.no.value, &node.text});
    number(static_cast<double>(node.kind));
    number(node.threshold);
  }
  number(policy.credit.strategic_factor);
  number(policy.credit.executive_factor);
  part("deal stages ", policy.credit.deal_stages.size());
  for (const DealStage& stage : policy.credit.deal_stages) {
    put(out, stage.name);
    number(stage.points);
    part("kinds ", stage.kinds.size());
    for (const TouchpointKind kind : stage.kinds) number(static_cast<double>(kind));
  }
  part("targets ", policy.shared_targets.size());
  for (const SharedTarget& target : policy.shared_targets) {
    texts({&target.name, &target.unit});
    number(static_cast<double>(target.kind));
    number(target.target);
    part("functions ", target.functions.size());
    for (const std::string& function : target.functions) put(out, function);
  }
  return sha256_hex(out);
}

std::string short_hash(std::string_view hash) {
  std::string out;
  for (std::size_t i = 0; i < hash.size() && i < 12; ++i) {
    if (i > 0 && i % 4 == 0) out += ' ';
    out += hash[i];
  }
  return out;
}

}  // namespace evenhand
