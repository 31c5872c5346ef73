#include "ui/screens/ownership/verdict_kept.h"

#include <algorithm>
#include <functional>

#include "domain/format.h"
#include "domain/ownership_usual.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "ownership/ownership_texts.h"
#include "ownership/verdict_figures.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

// As the rules in use call it, else the latest version that knew it.
std::string criterion_name(const app::App& app, const OwnershipCriterionId& id) {
  const Scenario& scenario = *app.scenario();
  const auto name_in = [&](const OwnershipPolicy& policy) {
    const auto found = std::ranges::find(policy.criteria, id, &OwnershipCriterion::id);
    return found == policy.criteria.end() ? std::string() : found->name;
  };
  std::string name = name_in(ownership_policy_of(scenario));
  for (std::size_t i = scenario.ownership_versions->size(); name.empty() && i-- > 0;) name = name_in(*(*scenario.ownership_versions)[i].policy);
  name = shown(app, name.empty() ? id.value : name);
  if (name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' && !(name[1] >= 'A' && name[1] <= 'Z')) name[0] = static_cast<char>(name[0] + 32);
  return name;
}

std::string who(const app::App& app, const ShownNames& names, const PersonId& person) {
  return position_of(*app.scenario()->people, person) ? names.given(person) : name_or_gone(app, names, person);
}

std::string points_words(double amount) {
  const std::string text = format_short(amount * 100.0, amount < 0.001 ? 2 : 1);
  return text + (text == "1" ? " point" : " points");
}

}  // namespace

std::string kept_margin_words(const app::App& app, const ShownNames& names, const Verdict& verdict) {
  const ClaimEvidence evidence = evidence_kept(verdict.figures);
  if (evidence.criteria.empty() || evidence.claimants.size() < 2) return {};
  const ClaimVerdict claim = verdict_on(evidence, OwnershipPolicy{});
  const Judgement& judgement = claim.judgement;
  const std::string first = who(app, names, evidence.claimants[*judgement.first()]), second = who(app, names, evidence.claimants[*judgement.second()]);
  std::string words;
  for (const Contribution& each : claim.contributions) {
    if (each.thousandths == 0) continue;
    words += (words.empty() ? ": " : ", ") + criterion_name(app, evidence.criteria[each.criterion].criterion) + " " + format_signed(each.thousandths / 1000.0, 3);
  }
  if (judgement.is_tied()) {
    std::vector<std::string> level;
    for (const std::size_t p : judgement.level_first) level.push_back(who(app, names, evidence.claimants[p]));
    return join_names(level, 4) + " were level" + (words.empty() ? std::string() : words + " (+ speaks for " + first + ", \u2212 for " + second + ")") + ".";
  }
  return "Margin " + format_number(claim.margin_thousandths / 1000.0, 3) + " of " + first + " over " + second + words + ".";
}

std::string kept_change_words(const app::App& app, const ShownNames& names, const Verdict& verdict) {
  const VerdictFigures& figures = verdict.figures;
  if (figures.weights.empty()) return {};
  if (!figures.least_change) return "No change of weights would have given another verdict.";
  const VerdictFlip& flip = *figures.least_change;
  std::string words = "Least change of weights to " + matching_name(verdict_kind_words(flip.becomes));
  if (!flip.person.value.empty()) words += (flip.becomes == VerdictKind::Joint ? " led by " : " ") + who(app, names, flip.person);
  for (std::size_t i = 0; i < flip.moves.size(); ++i) {
    words += (i == 0 ? ": " : ", ") + points_words(flip.moves[i].amount) + " from " + criterion_name(app, flip.moves[i].from) + " to " + criterion_name(app, flip.moves[i].to);
  }
  return words + ".";
}

std::string kept_robustness_words(const app::App& app, const ShownNames& names, const Verdict& verdict) {
  const VerdictFigures& figures = verdict.figures;
  if (figures.robustness_draws == 0) return {};
  std::vector<VerdictRobustness> order = figures.robustness;
  std::ranges::stable_sort(order, std::ranges::greater{}, &VerdictRobustness::share);
  std::string words = "First over " + format_count(figures.robustness_draws) + " draws of all possible weights";
  for (std::size_t i = 0; i < order.size(); ++i) {
    words += (i == 0 ? ": " : ", ") + who(app, names, order[i].person) + " " + ownership::share_text(order[i].share) + " (" + format_number(order[i].low * 100.0, 1) + " to " + format_percent(order[i].high, 1) + ")";
  }
  return words + ".";
}

std::vector<std::string> kept_words(const app::App& app, const ShownNames& names, const Verdict& verdict) {
  if (verdict.figures.weights.empty()) return {"Weights, contributions, least change and robustness were not kept at the time."};
  std::vector<std::string> lines;
  for (std::string words : {kept_margin_words(app, names, verdict), kept_change_words(app, names, verdict), kept_robustness_words(app, names, verdict)}) {
    if (!words.empty()) lines.push_back(std::move(words));
  }
  return lines;
}

}  // namespace evenhand::ui
