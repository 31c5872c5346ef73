// What a claim rests on, in sentences: whose claims and which records do not count, which weights are moved and drawn.
#include <algorithm>

#include "domain/edit_ownership_policy.h"
#include "domain/revenue_criterion.h"
#include "domain/scenario_index.h"
#include "ownership/ownership_texts.h"
#include "ownership/text_parts.h"

namespace evenhand::ownership {

namespace {

// In whole percent, largest first, but for those below one.
std::string weights_text(const ClaimTelling& telling, const std::vector<double>& weights) {
  std::vector<std::size_t> order;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (weights[k] >= 0.01) order.push_back(k);
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t k) { return weights[k]; });
  std::string text;
  for (std::size_t i = 0; i < order.size(); ++i) text += (i == 0 ? "" : ", ") + criterion_name(telling, order[i]) + " " + format_percent(weights[order[i]], 0, telling.locale);
  return text;
}

}  // namespace

std::string share_text(double share, const Locale& locale) { return format_percent(share, (share > 0.0 && share < 0.005) || (share >= 0.995 && share < 1.0) ? 1 : 0, locale); }

std::string_view no_change_words(const ClaimTelling& telling) {
  return telling.verdict.silent.empty() ? "no weights change it" : "no weights among the criteria with evidence change it";
}

std::string flip_scope_sentence(const ClaimTelling& telling) {
  const std::vector<std::size_t>& silent = telling.verdict.silent;
  if (silent.empty()) return {};
  std::int64_t points = 0;
  for (const std::size_t k : silent) points += telling.evidence.criteria[k].points;
  const double share = static_cast<double>(points) / static_cast<double>(telling.evidence.total_points());
  return "Weight is moved among the criteria with evidence; " + criterion_names(telling, silent) + (silent.size() == 1 ? " keeps its " : " keep their ") + format_percent(share, telling.locale) + ".";
}

std::string robustness_scope(const ClaimTelling& telling, bool keeps_order) {
  if (!keeps_order) return "Across all possible weights";
  return has_agreed_order(telling.policy, telling.evidence.stage) ? "Across all weights in the agreed order of importance" : "Across all weights in the order of today’s points";
}

std::string robustness_sentence(const ClaimTelling& telling, const RobustnessResult& result, bool keeps_order) {
  std::vector<std::size_t> order;
  for (std::size_t p = 0; p < result.claimants.size(); ++p) {
    if (result.claimants[p].times_first > 0) order.push_back(p);
  }
  if (order.empty()) return "Whatever the weights, nobody is ahead.";
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t p) { return result.claimants[p].times_first; });
  std::string text = robustness_scope(telling, keeps_order) + " ";
  for (std::size_t i = 0; i < order.size(); ++i) {
    text += (i == 0 ? "" : ", ") + name_at(telling, order[i]) + (i == 0 ? " is first for " : " for ") + share_text(result.claimants[order[i]].share, telling.locale);
  }
  return text + ".";
}

std::vector<std::string> robustness_details(const ClaimTelling& telling, const RobustnessResult& result) {
  std::vector<std::string> sentences;
  const Locale& locale = telling.locale;
  if (result.draws == 0) return sentences;
  for (const Standing& standing : telling.verdict.judgement.standings) {
    const ClaimantRobustness& own = result.claimants[standing.claimant];
    if (own.central.empty()) continue;
    sentences.push_back(name_at(telling, standing.claimant) + ": " + format_percent(own.interval.low, 1, locale) + " to " + format_percent(own.interval.high, 1, locale) +
                        ", by " + format_count(result.draws, locale) + " draws; on average with " + weights_text(telling, own.central) + ".");
  }
  if (result.times_level > 0) sentences.push_back("Several are level for the first place in " + plural(result.times_level, "draw", "draws", locale) + ".");
  return sentences;
}

std::string revenue_sentence(const ClaimTelling& telling, const Scenario& scenario) {
  const auto reads_it = [&](const OwnershipCriterion& c) { return c.source == EvidenceSource::RevenueInfluence; };
  const auto found = std::ranges::find_if(telling.policy.criteria, reads_it);
  const auto k = static_cast<std::size_t>(found - telling.policy.criteria.begin());
  if (k >= telling.evidence.criteria.size() || telling.evidence.criteria[k].points == 0 || telling.evidence.claimants.empty()) return {};
  const RevenueSource source = revenue_source(*scenario.policy, telling.policy);
  const std::string head = "The revenue carried is not read: ";
  switch (source.from) {
    case RevenueFrom::Several: return head + "several criteria of the load are named as revenue; the rules can say which one it is.";
    case RevenueFrom::Nothing: return head + "no criterion of the load is named as revenue; the rules can say which one it is.";
    case RevenueFrom::Off: return head + "so the rules say.";
    case RevenueFrom::Chosen:
    case RevenueFrom::Name: break;
  }
  const auto client = position_of(*scenario.clients, telling.evidence.client);
  if (client && value_of((*scenario.clients)[*client], source.criterion->id)) return {};
  return head + "“" + telling.words(source.criterion->name) + "” is not known for this account.";
}

std::vector<std::string> left_out_sentences(const ClaimTelling& telling) {
  std::vector<std::string> sentences;
  for (const BarredClaimant& barred : telling.evidence.barred) sentences.push_back(telling.name_of(barred.person) + " declared a conflict of interest and has no claim.");
  const std::size_t undated = telling.evidence.undated.size();
  if (undated > 0) {
    sentences.push_back(plural(static_cast<std::int64_t>(undated), "won opportunity has", "won opportunities have", telling.locale) + " no day and " + (undated == 1 ? "is" : "are") + " not counted.");
  }
  return sentences;
}

}  // namespace evenhand::ownership
