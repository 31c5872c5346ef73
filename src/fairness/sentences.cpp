// Names and words, the answer of the screen, the cards of the ledgers, the bars.
#include "fairness/sentences.h"

#include <algorithm>

#include "domain/scenario_index.h"
#include "fairness/wording.h"

namespace evenhand {

using namespace wording;

namespace {

// Everyone whose ratio reads the same as this person's, in order of rank.
std::vector<std::size_t> tied_with(const Telling& telling, std::size_t person) {
  const auto shown = [&](std::size_t j) { return format_ratio(telling.loads.people[j].ratio_value(), telling.locale); };
  const std::string ratio = shown(person);
  std::vector<std::size_t> tied;
  std::ranges::copy_if(telling.loads.ranked, std::back_inserter(tied), [&](std::size_t j) { return shown(j) == ratio; });
  return tied;
}

std::string names_of(const Telling& telling, const std::vector<std::size_t>& people, std::size_t shown) {
  std::vector<std::string> names;
  for (const std::size_t person : people) names.push_back(telling.name_of((*telling.basis.people)[person].id));
  return join_names(names, shown, telling.locale);
}

std::vector<std::size_t> people_standing(const Telling& telling, Standing standing) {
  std::vector<std::size_t> people;
  std::ranges::copy_if(telling.loads.ranked, std::back_inserter(people),
                       [&](std::size_t j) { return telling.loads.people[j].standing == standing; });
  return people;
}

// The worst off first, then the other end if it is outside the band as well.
std::string not_even_title(const Telling& telling) {
  const Measures& m = telling.measures;
  std::vector<std::size_t> ends;
  if (m.above > 0) ends.push_back(m.highest);
  if (m.below > 0) ends.push_back(m.lowest);
  if (telling.loads.ledger != Ledger::Burden) std::ranges::reverse(ends);
  const auto ratio_of = [&](std::size_t j) { return format_ratio(telling.loads.people[j].ratio_value(), telling.locale); };
  std::string title = "Not even yet: " + people_carry(telling, tied_with(telling, ends[0])) + " " + ratio_of(ends[0]) + " of a fair share";
  if (ends.size() > 1) title += ", " + names_of(telling, tied_with(telling, ends[1]), 2) + " " + ratio_of(ends[1]);
  return title;
}

std::string without_capacity_title(const Telling& telling) {
  const auto& people = telling.loads.without_capacity;
  std::int64_t load = 0;
  for (const std::size_t j : people) load += telling.loads.people[j].load;
  return names_of(telling, people, 2) + " " + std::string(verb(telling.loads.ledger, people.size())) + " " +
         small_percent(static_cast<double>(load) / static_cast<double>(kWhole), telling.locale) + " of the " + ledger_word(telling.loads.ledger) +
         " without any working time on record";
}

bool is_every_ratio_one(const Telling& telling) {
  return telling.measures.max_ratio < 1.005 && telling.measures.min_ratio >= 0.995;
}

std::string nothing_counted_subtitle(const Telling& telling) {
  const std::string word = ledger_word(telling.loads.ledger);
  const bool has_weight = std::ranges::any_of(telling.loads.criteria, [](const CriterionUse& use) { return use.state != CriterionState::NoWeight; });
  if (telling.loads.criteria.empty()) return "No criterion of the policy belongs to " + word + ".";
  if (has_weight) return "Nothing is recorded yet for the criteria that have a weight.";
  return "Give at least one " + word + " criterion a weight, and the comparison appears here.";
}

}  // namespace

std::string ledger_name(Ledger ledger) { return capitalised(ledger_word(ledger)); }

std::string ledger_word(Ledger ledger) {
  return ledger == Ledger::Burden ? "burden" : ledger == Ledger::Opportunity ? "opportunity" : "visibility";
}

std::string standing_word(Standing standing) {
  return standing == Standing::Above ? "above" : standing == Standing::Below ? "below" : "in band";
}

std::string standing_sign(Standing standing) { return standing == Standing::Above ? "\u25B2" : standing == Standing::Below ? "\u25BC" : ""; }

std::string answer_title(const Telling& telling) {
  const LedgerLoads& loads = telling.loads;
  if (loads.people.empty()) return "There is nobody to compare yet";
  if (loads.state == LedgerState::NobodyAssigned) return "No client has an owner yet";
  if (loads.state == LedgerState::NothingCounted) return "Nothing counts towards " + ledger_word(loads.ledger) + " yet";
  if (loads.state == LedgerState::NobodyHasCapacity) return "Nobody has working time on record";
  if (!loads.without_capacity.empty()) return without_capacity_title(telling);
  if (telling.measures.people == 1) return people_carry(telling, loads.ranked) + " everything: there is nobody to compare with";
  if (telling.measures.outside() > 0) return not_even_title(telling);
  if (is_every_ratio_one(telling)) return "Even: everyone " + std::string(verb(loads.ledger, 1)) + " " + format_ratio(1.0, telling.locale) + " of a fair share";
  return "Even enough: everyone is inside the " + band(telling) + " band";
}

std::string answer_subtitle(const Telling& telling) {
  const LedgerLoads& loads = telling.loads;
  if (loads.people.empty()) return "Add people and clients, and the comparison appears here.";
  if (loads.state == LedgerState::NobodyAssigned) return "Give clients an owner, and the comparison appears here.";
  if (loads.state == LedgerState::NothingCounted) return nothing_counted_subtitle(telling);
  if (loads.state == LedgerState::NobodyHasCapacity) return "Every full-time equivalent is 0, so there is no fair share to compare with.";
  if (telling.measures.people == 1 && loads.without_capacity.empty()) return "A fair share needs at least two people with working time.";
  return misplaced_sentence(telling) + " " + outside_sentence(telling);
}

std::string ledger_badge(const Telling& telling) {
  switch (telling.loads.state) {
    case LedgerState::NothingCounted: return "nothing counted";
    case LedgerState::NobodyAssigned: return "no owners";
    case LedgerState::NobodyHasCapacity: return "no working time";
    case LedgerState::Ready: break;
  }
  const auto count = [&](std::size_t people) { return format_count(static_cast<std::int64_t>(people), telling.locale); };
  const std::size_t without_time = telling.loads.without_capacity.size(), outside = telling.measures.outside();
  if (without_time > 0) return count(without_time) + " without working time";
  return outside == 0 ? "everyone in the band" : count(outside) + " outside the band";
}

std::string ledger_criteria(const Telling& telling, const Policy& policy) {
  std::string text;
  for (const CriterionUse& use : telling.loads.criteria) {
    if (use.state != CriterionState::Counted) continue;
    text += (text.empty() ? "" : ", ") + policy.criteria[use.position].name;
  }
  return text.empty() ? "no criterion counted" : text;
}

std::string bars_title(const Telling& telling) {
  if (!telling.loads.is_ready()) return answer_title(telling);
  const auto above = people_standing(telling, Standing::Above), below = people_standing(telling, Standing::Below);
  const auto sentence = [&](const std::vector<std::size_t>& people, std::string_view how_much) {
    return names_of(telling, people, 3) + " " + std::string(verb(telling.loads.ledger, people.size())) + std::string(how_much);
  };
  const bool is_above_first = telling.loads.ledger == Ledger::Burden ? !above.empty() : below.empty() && !above.empty();
  if (is_above_first) return sentence(above, " more than a fair share");
  if (!below.empty()) return sentence(below, " less than a fair share");
  return "Everyone is inside the agreed band";
}

std::string bars_subtitle(Ledger ledger) {
  return ledger_name(ledger) + " per person, 1.00 = exactly the share their working time calls for";
}

}  // namespace evenhand
