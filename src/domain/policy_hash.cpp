#include "domain/policy_hash.h"

#include <algorithm>
#include <bit>
#include <cstdint>
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

std::string short_hash(std::string_view hash) {
  std::string out;
  for (std::size_t i = 0; i < hash.size() && i < 12; ++i) {
    if (i > 0 && i % 4 == 0) out += ' ';
    out += hash[i];
  }
  return out;
}

}  // namespace evenhand
