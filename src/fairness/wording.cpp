#include "fairness/wording.h"

#include <cmath>

namespace evenhand::wording {

std::string_view verb(Ledger ledger, std::size_t people) {
  if (ledger == Ledger::Burden) return people == 1 ? "carries" : "carry";
  return people == 1 ? "has" : "have";
}

std::string people_carry(const LoadBasis& basis, const LedgerLoads& loads, std::span<const std::size_t> people, const NameOf& name_of, const Locale& locale) {
  std::vector<std::string> names;
  for (const std::size_t person : people) names.push_back(name_of((*basis.people)[person].id));
  std::string text = join_names(names, 2, locale);
  return text.append(people.size() > 1 ? " each " : " ").append(verb(loads.ledger, people.size()));
}

std::string people_carry(const Telling& telling, std::span<const std::size_t> people) {
  return people_carry(telling.basis, telling.loads, people, telling.name_of, telling.locale);
}

std::string words(std::size_t count, const Locale& locale) { return count_in_words(static_cast<std::int64_t>(count), locale); }

std::string band(const Telling& telling) {
  const double tolerance = static_cast<double>(telling.loads.tolerance) * 1e-6;
  return "\u00B1" + format_short(100.0 * tolerance, 1, telling.locale) + "\u00A0%";
}

std::string coverage_percent(double share, const Locale& locale) {
  if (share >= 0.995 && share < 1.0) return format_percent(std::floor(share * 1000.0) / 1000.0, 1, locale);
  if (share > 0.0 && share < 0.0005) return small_percent(share, locale);
  return format_percent(share, locale);
}

std::string small_percent(double share, const Locale& locale) {
  return share < 0.0005 ? "less than " + format_percent(0.001, locale) : format_percent(share, locale);
}

std::string outside_sentence(const Telling& telling) {
  const Measures& m = telling.measures;
  const std::string total = words(m.people, telling.locale);
  const std::string where = " the " + band(telling) + " band.";
  if (m.people == 1) return m.outside() == 0 ? "The one person with capacity is inside" + where : "The one person with capacity is outside" + where;
  const std::string all = m.people == 2 ? "Both people are" : "All " + total + " people are";
  if (m.outside() == 0) return all + " inside" + where;
  if (m.outside() == m.people) return all + " outside" + where;
  return capitalised(words(m.outside(), telling.locale)) + " of " + total + " people " + (m.outside() == 1 ? "is" : "are") + " outside" + where;
}

std::string misplaced_sentence(const Telling& telling) {
  // Loads and entitlements are each rounded by less than one part per client and person.
  const auto rounding = static_cast<std::int64_t>(telling.loads.client_load.size() + telling.loads.people.size());
  const std::string rest = " of the " + ledger_word(telling.loads.ledger) + " would have to sit elsewhere.";
  if (telling.measures.misplaced <= rounding) return "None" + rest;
  return capitalised(small_percent(telling.measures.hoover, telling.locale)) + rest;
}

}  // namespace evenhand::wording
