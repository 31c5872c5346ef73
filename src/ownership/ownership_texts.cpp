#include "ownership/ownership_texts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ownership/text_parts.h"

#include "ownership/tree_texts.h"

namespace evenhand::ownership {

namespace {

std::string in_small(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && (text.size() < 2 || text[1] < 'A' || text[1] > 'Z')) text[0] = static_cast<char>(text[0] + 32);
  return text;
}

std::string thousandths(int amount, const Locale& locale) { return format_number(amount / 1000.0, 3, locale); }

std::string weight_points(double weight, const Locale& locale) {
  const std::string text = format_short(weight * 100.0, weight < 0.001 ? 2 : 1, locale);
  return text + (text == "1" ? " point" : " points");
}

std::string outcome(VerdictKind kind, std::optional<std::string> person) {
  switch (kind) {
    case VerdictKind::ClearOwner: return person.value_or("One person") + " owns it alone";
    case VerdictKind::Joint: return "joint, " + person.value_or("one person") + " leads";
    case VerdictKind::Mediate: break;
  }
  return "mediate first";
}

// "3.7 points from revenue to introduced"
std::string moves_text(const ClaimTelling& telling, const Flip& flip) {
  std::string text;
  for (std::size_t i = 0; i < flip.moves.size() && i < 3; ++i) {
    const WeightMove& move = flip.moves[i];
    text += (i == 0 ? "" : ", ") + weight_points(move.amount, telling.locale) + " from " + criterion_name(telling, move.from) + " to " + criterion_name(telling, move.to);
  }
  if (flip.moves.size() > 3) text += " and less from others";
  return text;
}

// The value found at a question.
std::string fact_text(const ClaimTelling& telling, const DecisionNode& node, const TreeStep& step) {
  const Locale& locale = telling.locale;
  switch (node.kind) {
    case DecisionKind::BindingRule:
      if (telling.evidence.binding) return "it names " + telling.name_of(telling.evidence.binding->person);
      return telling.evidence.conflicting_rulings.size() > 1 ? "those in force name different people" : "none is in force";
    case DecisionKind::IsTied: return step.is_yes ? names_at(telling, telling.verdict.judgement.level_first) : std::string();
    case DecisionKind::CoverageBelow:
    case DecisionKind::RobustnessAtLeast: return format_percent(step.fact.value(), locale);
    case DecisionKind::MarginAtLeast: return format_number(step.fact.value(), 3, locale);
    case DecisionKind::ClaimantsAtMost: return format_count(step.fact.numerator, locale);
    default: return {};
  }
}

// Why the outcome at the end of the tree is not the verdict: a tie names nobody, and one person alone is not joint. Empty when it is.
std::string overruled(const ClaimTelling& telling) {
  const Judgement& judgement = telling.verdict.judgement;
  const DecisionKind leaf = judgement.walk.leaf;
  if (judgement.kind != VerdictKind::Mediate || (leaf != DecisionKind::ClearOwner && leaf != DecisionKind::Joint)) return {};
  if (judgement.is_tied()) return "not taken: " + names_at(telling, judgement.level_first) + " are level";
  return judgement.standings.empty() ? "not taken: nobody has a claim" : "not taken: only one person has a claim";
}

// The least margin with which the tree gives this, when the margin is what decides it.
std::optional<double> line_for(const ClaimTelling& telling, DecisionKind leaf) {
  std::optional<double> line;
  TreeFacts facts = telling.verdict.judgement.facts;
  facts.is_tied = false;
  for (const double threshold : thresholds(telling.policy.tree, DecisionKind::MarginAtLeast)) {
    facts.margin = {static_cast<std::int64_t>(threshold * 1e9 + 0.5), 1'000'000'000};
    if (!line && walk(telling.policy.tree, facts).leaf == leaf) line = threshold;
  }
  return line;
}

}  // namespace

std::string name_at(const ClaimTelling& telling, std::size_t claimant) { return telling.name_of(telling.evidence.claimants[claimant]); }

std::string names_at(const ClaimTelling& telling, const std::vector<std::size_t>& claimants) {
  std::vector<std::string> names;
  for (const std::size_t p : claimants) names.push_back(name_at(telling, p));
  return join_names(names, 6, telling.locale);
}

std::string criterion_name(const ClaimTelling& telling, std::size_t k) { return in_small(telling.words(telling.policy.criteria[k].name)); }

std::string criterion_names(const ClaimTelling& telling, const std::vector<std::size_t>& criteria) {
  std::vector<std::string> names;
  for (const std::size_t k : criteria) names.push_back(criterion_name(telling, k));
  return join_names(names, 4, telling.locale);
}

std::string_view verdict_phrase(VerdictKind kind) {
  constexpr std::array<std::string_view, kVerdictKindCount> phrases = {"clear owner", "joint", "mediate first"};
  return phrases[static_cast<std::size_t>(kind)];
}

std::string claim_title(const ClaimTelling& telling) {
  const Judgement& judgement = telling.verdict.judgement;
  const ClaimEvidence& evidence = telling.evidence;
  if (judgement.is_by_rule && evidence.binding) {
    return "By rule: " + telling.name_of(evidence.binding->person) + " owns the relationship";
  }
  if (evidence.claimants.empty()) return "Nobody has a claim on record";
  switch (judgement.kind) {
    case VerdictKind::ClearOwner: return "Clear owner: " + name_at(telling, *judgement.owner);
    case VerdictKind::Joint: {
      const std::string lead = "Joint: " + name_at(telling, *judgement.lead) + " leads day to day, ";
      if (judgement.sponsor) return lead + name_at(telling, *judgement.sponsor) + " is executive sponsor";
      return lead + "the sponsor is to be named: " + names_at(telling, judgement.level_sponsors) + " are level";
    }
    case VerdictKind::Mediate: break;
  }
  if (judgement.is_tied()) return "Mediate first: " + names_at(telling, judgement.level_first) + " are level";
  return "Mediate first: the evidence does not carry a decision";
}

std::vector<std::string> claim_subtitle(const ClaimTelling& telling) {
  const Judgement& judgement = telling.verdict.judgement;
  const Locale& locale = telling.locale;
  std::vector<std::string> lines;
  std::string first = telling.evidence.stage.empty() ? "" : telling.words(telling.evidence.stage) + " stage. ";
  if (telling.evidence.conflicting_rulings.size() > 1) first += "Binding rules in force name different people, so none of them binds. ";
  if (judgement.standings.size() == 1) first += name_at(telling, 0) + " is the only one with a claim.";
  else if (judgement.is_tied()) first += names_at(telling, judgement.level_first) + " have the same score.";
  else if (!judgement.standings.empty()) {
    first += name_at(telling, *judgement.first()) + " is ahead by " + thousandths(telling.verdict.margin_thousandths, locale);
    const auto alone = line_for(telling, DecisionKind::ClearOwner), joint = line_for(telling, DecisionKind::Joint);
    if (judgement.kind == VerdictKind::Joint && alone) first += "; owning alone takes " + format_number(*alone, 2, locale);
    if (judgement.kind == VerdictKind::Mediate && joint) first += "; a joint lead takes " + format_number(*joint, 2, locale);
    first += ".";
  }
  if (!first.empty()) lines.push_back(first);
  if (!telling.verdict.silent.empty()) {
    lines.push_back("Evidence covers " + format_percent(judgement.facts.coverage.value(), locale) + " of the weight: nothing is on record for " +
                    criterion_names(telling, telling.verdict.silent) + ".");
  } else if (!telling.evidence.claimants.empty()) {
    lines.push_back("Evidence covers all of the weight: no criterion is silent.");
  }
  return lines;
}

std::string waterfall_title(const ClaimTelling& telling) {
  const Judgement& judgement = telling.verdict.judgement;
  if (judgement.standings.size() < 2 || judgement.is_tied()) return {};
  std::vector<std::size_t> towards;
  for (const Contribution& c : telling.verdict.contributions) {
    if (c.amount > 0 && towards.size() < 2) towards.push_back(c.criterion);
  }
  return capitalised(criterion_names(telling, towards)) + (towards.size() == 1 ? " puts " : " put ") + name_at(telling, *judgement.first()) + " ahead";
}

std::vector<std::string> tie_sentences(const ClaimTelling& telling) {
  std::vector<std::string> sentences;
  if (telling.verdict.judgement.is_tied()) sentences.push_back("Level for the first place: " + names_at(telling, telling.verdict.judgement.level_first) + ".");
  for (const std::size_t k : telling.verdict.tied_criteria) {
    sentences.push_back("Level on " + criterion_name(telling, k) + ": " + names_at(telling, telling.evidence.criteria[k].level) + ".");
  }
  return sentences;
}

std::vector<std::string> flip_sentences(const ClaimTelling& telling, const FlipAnalysis& flips) {
  std::vector<std::string> sentences;
  if (flips.is_by_rule) return {"A binding rule decides: weights play no part."};
  if (telling.evidence.claimants.size() < 2) return {"There is no second claim: weights play no part."};
  if (flips.first_change) {
    const Flip& flip = *flips.first_change;
    sentences.push_back("The smallest change gives " + outcome(flip.becomes, name_at(telling, flip.first)) + ": " + moves_text(telling, flip) + ".");
  } else {
    sentences.push_back(capitalised(std::string(no_change_words(telling))) + ".");
  }
  if (std::string scope = flip_scope_sentence(telling); !scope.empty()) sentences.push_back(std::move(scope));
  if (flips.tie && !flips.tie->moves.empty()) {
    sentences.push_back(name_at(telling, flips.tie->first) + " is level with the first after " + moves_text(telling, *flips.tie) + ".");
  }
  for (const ClaimantFlips& own : flips.claimants) {
    const bool is_owner = telling.verdict.judgement.owner == own.claimant;
    if (!own.can_be_first) sentences.push_back(name_at(telling, own.claimant) + " is first under no weights.");
    else if (own.to_own && !is_owner) sentences.push_back(name_at(telling, own.claimant) + " would own it alone after " + moves_text(telling, *own.to_own) + ".");
  }
  return sentences;
}

std::string sweep_title(const ClaimTelling& telling, const CriterionSweep& sweep) {
  const auto below = sweep.changes_below(), above = sweep.changes_above();
  if (!below && !above) return {};
  const bool is_above = above && (!below || *above - sweep.now <= sweep.now - *below);
  return "It changes if “" + criterion_name(telling, sweep.criterion) + "” counts " + format_percent(is_above ? *above : *below, telling.locale);
}

std::vector<std::string> sweep_sentences(const ClaimTelling& telling, const std::vector<CriterionSweep>& sweeps) {
  std::vector<std::string> sentences;
  for (const CriterionSweep& sweep : sweeps) {
    const auto below = sweep.changes_below(), above = sweep.changes_above();
    if (!below && !above) continue;
    std::string text = "Alone, " + criterion_name(telling, sweep.criterion) + " changes it";
    if (below) text += " below " + format_percent(*below, 1, telling.locale);
    if (above) text += (below ? " or above " : " above ") + format_percent(*above, 1, telling.locale);
    sentences.push_back(text + "; it counts " + format_percent(sweep.now, 1, telling.locale) + " now.");
  }
  return sentences;
}

std::vector<std::string> open_item_sentences(const ClaimTelling& telling, const std::vector<OpenItem>& items) {
  std::vector<std::string> sentences;
  for (const OpenItem& item : items) {
    const std::string name = criterion_name(telling, item.criterion);
    std::string text = item.kind == OpenItemKind::Silent     ? "Nothing is on record for " + name
                       : item.kind == OpenItemKind::Disputed ? "Evidence for " + name + " is disputed or cannot be looked up"
                                                             : names_at(telling, telling.evidence.criteria[item.criterion].level) + " are level on " + name;
    if (!item.can_change_verdict) {
      sentences.push_back(text + "; however it is settled, the verdict stays.");
      continue;
    }
    std::vector<std::string> ways;
    for (const OpenItem::Settled& way : item.ways) {
      if (!way.changes_verdict) continue;
      const std::string is = outcome(way.kind, way.person ? std::optional(telling.name_of(*way.person)) : std::nullopt);
      const std::string when = way.claimant ? "if it speaks for " + name_at(telling, *way.claimant) : "without it";
      ways.push_back(when + " it is: " + is);
    }
    text += ". Settling it could change the verdict: ";
    for (std::size_t i = 0; i < ways.size(); ++i) text += (i == 0 ? "" : "; ") + ways[i];
    sentences.push_back(text + ".");
  }
  return sentences;
}

std::string record_phrase(const RecordIndex& records, const RecordFlip& flip, const NameOf& name_of) {
  constexpr std::array<std::string_view, kTouchpointKindCount> touches = {"introduction", "meeting", "call", "e-mail", "message", "event", "ticket", "review", "contact"};
  constexpr std::array<std::string_view, 3> deals = {"new business", "renewal", "expansion"};
  const SourceRecord& record = flip.record;
  std::string what = "evidence by hand";
  const auto word_in = [&](const auto& all, const auto& words) {
    const auto found = std::ranges::find(all, record.id, [](const auto& each) { return each.id.value; });
    what = found == all.end() ? "record" : words[static_cast<std::size_t>(found->kind)];
  };
  if (record.kind == RecordKind::Touchpoint) word_in(*records.scenario().touchpoints, touches);
  else if (record.kind == RecordKind::Opportunity) word_in(*records.scenario().opportunities, deals);
  else if (record.kind == RecordKind::Assignment) return "the assignment of " + name_of(flip.person);
  return "the " + what + (record.on ? " of " + format_date(*record.on) : std::string()) + " for " + name_of(flip.person);
}

std::string record_flip_sentence(const RecordIndex& records, const std::vector<RecordFlip>& flips, const NameOf& name_of) {
  if (flips.empty()) return "No single record decides: without any one of them the verdict stays.";
  const RecordFlip& least = flips.front();
  std::string text = "Without " + record_phrase(records, least, name_of) + " it would be: " + outcome(least.becomes, least.in_charge ? std::optional(name_of(*least.in_charge)) : std::nullopt) + ".";
  if (flips.size() > 1) text += " The verdict hangs on " + count_in_words(static_cast<std::int64_t>(flips.size())) + " records like this; this one counts least.";
  return text;
}

std::string precedent_sentence(const std::vector<Precedent>& precedents, VerdictKind kind) {
  if (precedents.empty()) return "There is no past verdict at this stage.";
  const std::int64_t same = std::ranges::count(precedents, kind, &Precedent::kind);
  return format_count(same) + " of the " + plural(static_cast<std::int64_t>(precedents.size()), "most similar past verdict", "most similar past verdicts") +
         " went the same way: " + std::string(verdict_phrase(kind)) + ".";
}

std::vector<TreeLine> tree_lines(const ClaimTelling& telling) {
  std::vector<TreeLine> lines;
  for (const TreeStep& step : telling.verdict.judgement.walk.path) {
    const DecisionNode& node = telling.policy.tree[step.node];
    TreeLine line{.question = node_words(node, telling.words(node.text), telling.locale), .answer = {}};
    if (!is_leaf(node.kind)) {
      const std::string fact = fact_text(telling, node, step);
      line.answer = std::string(step.is_yes ? "yes" : "no") + (fact.empty() ? "" : ", " + fact);
    }
    lines.push_back(std::move(line));
  }
  if (std::string why = overruled(telling); !why.empty()) {
    if (!lines.empty()) lines.back().answer = std::move(why);
    lines.push_back({.question = "Mediate first", .answer = {}});
  }
  return lines;
}

}  // namespace evenhand::ownership
