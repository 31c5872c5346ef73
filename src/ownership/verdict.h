// The suggested verdict on one client (O3, O17; math 4): scores, margin, what each criterion contributes to it, what is not
// known, ties, and the way through the tree. Everything is in whole numbers, so that ties are exact and contributions add
// up to the margin. A tie for the first place never names an owner or a lead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ownership/evidence.h"
#include "ownership/tree_walk.h"

namespace evenhand::ownership {

struct Standing {
  std::size_t claimant = 0;  // position in ClaimEvidence::claimants
  std::int64_t score = 0;    // of Judgement::whole; S_p
  std::size_t rank = 1;      // equal scores share a rank

  bool operator==(const Standing&) const = default;
};

struct Contribution {
  std::size_t criterion = 0;  // position in ClaimEvidence::criteria
  std::int64_t amount = 0;    // of Judgement::whole: weight x (share of the first - share of the second)
  int thousandths = 0;        // as shown; they sum to Judgement::margin_thousandths

  bool operator==(const Contribution&) const = default;
};

// What the scores and the tree make of the evidence under one set of weights.
struct Judgement {
  VerdictKind kind = VerdictKind::Mediate;
  bool is_by_rule = false;                  // the binding rule decided: `first` need not be who it names
  std::optional<std::size_t> owner = {};    // ClearOwner by the evidence; by rule see ClaimEvidence::binding
  std::optional<std::size_t> lead = {};     // Joint
  std::optional<std::size_t> sponsor = {};  // Joint: highest on steering and sponsor together among the others; not given on a tie
  std::vector<std::size_t> level_sponsors = {};  // those who are level for it
  std::vector<Standing> standings = {};     // best first, then by id
  std::vector<std::size_t> level_first = {};     // two or more with the same best score
  std::int64_t margin = 0;                  // S_1 - S_2; with a single claimant S_1
  std::int64_t whole = 1;                   // what a score of 1 is
  TreeFacts facts = {};
  TreeWalk walk = {};

  bool is_tied() const { return level_first.size() > 1; }
  std::optional<std::size_t> first() const { return standings.empty() ? std::nullopt : std::optional(standings.front().claimant); }
  std::optional<std::size_t> second() const { return standings.size() < 2 ? std::nullopt : std::optional(standings[1].claimant); }
  double margin_value() const { return static_cast<double>(margin) / static_cast<double>(whole); }
  double score_value(std::size_t standing) const { return static_cast<double>(standings[standing].score) / static_cast<double>(whole); }
  // Same kind, same person in charge.
  bool is_same_verdict(const Judgement& other) const { return kind == other.kind && owner == other.owner && lead == other.lead; }
  bool operator==(const Judgement&) const = default;
};

struct ClaimVerdict {
  Judgement judgement;
  std::vector<Contribution> contributions = {};  // criteria that speak and count, largest amount first
  int margin_thousandths = 0;
  std::vector<std::size_t> silent = {};          // criteria that count but do not speak
  std::vector<std::size_t> tied_criteria = {};   // criteria that speak and count, and whose best share is level

  bool operator==(const ClaimVerdict&) const = default;
};

// Robustness per claimant for trees that ask for it (thousandths of draws); empty when the tree does not.
using RobustnessFacts = std::vector<Fraction>;

// `weights`: one per criterion of the evidence, >= 0, sum 1..10^9; silent criteria's weights count for coverage only.
Judgement judge(const ClaimEvidence& evidence, const DecisionTree& tree, std::span<const std::int64_t> weights, const RobustnessFacts& robustness = {});

// Under the weights of the policy at the evidence's stage. Draws robustness itself when the tree asks for it.
ClaimVerdict verdict_on(const ClaimEvidence& evidence, const OwnershipPolicy& policy);

std::vector<std::int64_t> points_of(const ClaimEvidence& evidence);

// `amounts` rounded to thousandths of `whole` so that they sum to the rounded sum: each is off by less than one thousandth.
std::vector<int> as_thousandths(std::span<const std::int64_t> amounts, std::int64_t whole);

}  // namespace evenhand::ownership
