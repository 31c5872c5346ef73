#include "fairness/perception.h"

#include <algorithm>
#include <map>

#include "domain/scenario_index.h"
#include "domain/text.h"
#include "fairness/wording.h"

namespace evenhand {
namespace {

struct Answers {
  std::string group;
  std::size_t count = 0;
  std::int64_t sum = 0;
};

std::string group_of(const LoadBasis& basis, const SurveyAnswer& answer) {
  if (!is_blank(answer.group)) return normalised_name(answer.group);
  const auto person = position_of(*basis.people, answer.person);
  return person ? normalised_name((*basis.people)[*person].team) : std::string();
}

// Answers by the group's comparable name.
std::map<std::string, Answers> answers_of(const LoadBasis& basis, const Survey& survey) {
  std::map<std::string, Answers> groups;
  for (const SurveyAnswer& answer : survey.answers) {
    const std::string name = group_of(basis, answer);
    Answers& group = groups[matching_name(name)];
    if (group.count == 0) group.group = name;
    ++group.count;
    group.sum += answer.fairness;
  }
  return groups;
}

double mean_of(std::int64_t sum, std::size_t count) { return static_cast<double>(sum) / static_cast<double>(count); }

PerceptionCase case_of(bool is_even, bool is_felt_fair) {
  if (is_even) return is_felt_fair ? PerceptionCase::FairAndFelt : PerceptionCase::EvenButFeltUnfair;
  return is_felt_fair ? PerceptionCase::UnevenNotFelt : PerceptionCase::UnevenAndFelt;
}

bool is_felt_fair(std::int64_t sum, std::size_t count) { return sum >= kFeltFair * static_cast<std::int64_t>(count); }

// The team's load against its entitlement, and how many of its people are outside the band.
void measure(GroupPerception& group, const LoadBasis& basis, const LedgerLoads& loads, const std::string& team) {
  if (!loads.is_ready() || team.empty()) return;
  Ratio ratio{0, 0};
  for (const std::size_t j : loads.ranked) {
    if (matching_name((*basis.people)[j].team) != team) continue;
    ratio.load += loads.people[j].load;
    ratio.entitlement += loads.people[j].entitlement;
    ++group.people;
    if (loads.people[j].standing != Standing::InBand) ++group.outside;
  }
  group.has_ratio = group.people > 0;
  if (group.has_ratio) group.ratio = ratio.value();
}

}  // namespace

std::vector<GroupShown> shown_groups(const std::vector<std::size_t>& answers, std::size_t threshold) {
  std::vector<GroupShown> shown;
  std::size_t hidden = 0;
  for (const std::size_t count : answers) {
    shown.push_back(count >= threshold ? GroupShown::Shown : GroupShown::TooFew);
    if (count < threshold) hidden += count;
  }
  if (hidden == 0 || hidden >= threshold) return shown;
  std::size_t smallest = answers.size();
  for (std::size_t g = 0; g < answers.size(); ++g) {
    if (shown[g] == GroupShown::Shown && (smallest == answers.size() || answers[g] < answers[smallest])) smallest = g;
  }
  if (smallest < answers.size()) shown[smallest] = GroupShown::HeldBack;
  return shown;
}

Perception perception(const LoadBasis& basis, const LedgerLoads& loads, const Policy& policy, const Survey& survey) {
  Perception result;
  result.threshold = static_cast<std::size_t>(std::max(policy.anonymity_threshold, kLeastAnonymityThreshold));
  const auto groups = answers_of(basis, survey);
  std::vector<std::size_t> counts;
  std::int64_t sum = 0;
  for (const auto& [name, group] : groups) {
    counts.push_back(group.count);
    sum += group.sum;
  }
  const std::vector<GroupShown> shown = shown_groups(counts, result.threshold);
  const bool has_comparison = loads.is_ready() && loads.ranked.size() > 1;
  std::size_t next = 0;
  for (const auto& [name, answers] : groups) {
    GroupPerception& group = result.groups.emplace_back();
    group.group = answers.group;
    group.shown = shown[next++];
    measure(group, basis, loads, name);
    if (group.shown != GroupShown::Shown) continue;
    group.answers = answers.count;
    group.mean = mean_of(answers.sum, answers.count);
    if (group.has_ratio && has_comparison) {
      const bool is_even = group.outside == 0;
      group.kind = case_of(is_even, is_felt_fair(answers.sum, answers.count));
    }
  }
  result.is_total_shown = survey.answers.size() >= result.threshold;
  if (!result.is_total_shown) return result;
  result.answers = survey.answers.size();
  result.mean = mean_of(sum, result.answers);
  if (!has_comparison) return result;
  const bool is_even = loads.without_capacity.empty() &&
                       std::ranges::all_of(loads.ranked, [&](std::size_t j) { return loads.people[j].standing == Standing::InBand; });
  result.kind = case_of(is_even, is_felt_fair(sum, result.answers));
  return result;
}

std::string perception_case_name(PerceptionCase kind) {
  switch (kind) {
    case PerceptionCase::FairAndFelt: return "Even and felt fair";
    case PerceptionCase::UnevenAndFelt: return "Uneven and felt";
    case PerceptionCase::UnevenNotFelt: return "Uneven, not felt";
    case PerceptionCase::EvenButFeltUnfair: return "Even but felt unfair";
  }
  return "";
}

std::string perception_case_sentence(PerceptionCase kind) {
  switch (kind) {
    case PerceptionCase::FairAndFelt: return "The figures are even and people feel it.";
    case PerceptionCase::UnevenAndFelt: return "The figures are uneven and people feel it: look at who carries what.";
    case PerceptionCase::UnevenNotFelt: return "The figures are uneven and people do not mind: ask what the figures miss before anything moves.";
    case PerceptionCase::EvenButFeltUnfair:
      return "The figures are even and people feel unfairly treated: talk about recognition, visibility and growth.";
  }
  return "";
}

std::string group_perception_sentence(const GroupPerception& group, const Perception& all, const Locale& locale) {
  const std::string name = group.group.empty() ? "Without a team" : group.group;
  const std::string least = count_in_words(static_cast<std::int64_t>(all.threshold), locale);
  std::string text = name + ": ";
  if (group.shown == GroupShown::TooFew) text += "not shown, fewer than " + least + " answers";
  if (group.shown == GroupShown::HeldBack) text += "held back, because the rest of the total would give away a smaller group";
  if (group.shown == GroupShown::Shown) {
    text += format_number(group.mean, 1, locale) + " of 5 from " + wording::words(group.answers, locale) + " answers";
  }
  if (!group.has_ratio) return text + ".";
  text += "; load ratio " + format_ratio(group.ratio, locale) + ", ";
  if (group.outside == 0) return text + "everyone in the band.";
  return text + wording::words(group.outside, locale) + " of " + wording::words(group.people, locale) + (group.people == 1 ? " person" : " people") +
         " outside the band.";
}

std::string perception_summary(const Perception& all, const Locale& locale) {
  if (!all.is_total_shown) {
    return "Too few answers to show: at least " + count_in_words(static_cast<std::int64_t>(all.threshold), locale) + " are needed.";
  }
  std::string text = format_number(all.mean, 1, locale) + " of 5 from " + wording::words(all.answers, locale) + " answers.";
  if (all.kind) text += " " + perception_case_sentence(*all.kind);
  return text;
}

}  // namespace evenhand
