#include "ownership/tree_texts.h"

namespace evenhand::ownership {

namespace {

std::string threshold_words(const DecisionNode& node, const Locale& locale) {
  switch (node.kind) {
    case DecisionKind::CoverageBelow:
    case DecisionKind::RobustnessAtLeast: return format_percent(node.threshold, locale);
    case DecisionKind::MarginAtLeast: return format_number(node.threshold, 2, locale);
    case DecisionKind::ClaimantsAtMost: return format_short(node.threshold, 0, locale);
    default: return {};
  }
}

}  // namespace

std::string node_words(const DecisionNode& node, std::string_view own_words, const Locale& locale) {
  const std::string threshold = threshold_words(node, locale);
  if (!own_words.empty()) return threshold.empty() ? std::string(own_words) : std::string(own_words) + " (" + threshold + ")";
  switch (node.kind) {
    case DecisionKind::BindingRule: return "A binding rule applies?";
    case DecisionKind::CoverageBelow: return "Coverage below " + threshold + "?";
    case DecisionKind::MarginAtLeast: return "Margin at least " + threshold + "?";
    case DecisionKind::RobustnessAtLeast: return "First for at least " + threshold + " of all weights?";
    case DecisionKind::IsTied: return "First place is tied?";
    case DecisionKind::HasDisputedEvidence: return "Evidence is disputed?";
    case DecisionKind::ClaimantsAtMost: return "Claimants at most " + threshold + "?";
    case DecisionKind::FollowRule: return "Follow the rule";
    case DecisionKind::ClearOwner: return "Clear owner";
    case DecisionKind::Joint: return "Joint, one lead";
    case DecisionKind::Mediate: break;
  }
  return "Mediate first";
}

}  // namespace evenhand::ownership
