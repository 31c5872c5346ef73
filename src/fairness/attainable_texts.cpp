// What the attainable gap says in words (attainable.h).
#include <cmath>

#include "fairness/attainable.h"
#include "fairness/wording.h"

namespace evenhand {
namespace {

Standing standing_in_best(const LedgerLoads& loads, const Attainable& attainable, std::size_t person) {
  return standing(attainable.groups[attainable.people[person].group].ratio, loads.tolerance);
}

std::string names(const LoadBasis& basis, const std::vector<std::size_t>& people, const NameOf& name_of, const Locale& locale) {
  std::vector<std::string> all;
  for (const std::size_t person : people) all.push_back(name_of((*basis.people)[person].id));
  return join_names(all, 3, locale);
}

}  // namespace

GapKind gap_kind(const LedgerLoads& loads, const Attainable& attainable, std::size_t person) {
  if (loads.people[person].standing == Standing::InBand) return GapKind::Fair;
  if (standing_in_best(loads, attainable, person) == Standing::InBand) return GapKind::Plan;
  return std::fabs(attainable.people[person].gap) * 1e6 > static_cast<double>(loads.tolerance) ? GapKind::Both : GapKind::Exclusive;
}

std::string attainable_sentence(const LoadBasis& basis, const LedgerLoads& loads, const Attainable& attainable, std::size_t person, const NameOf& name_of,
                                const Locale& locale) {
  const std::string today = wording::people_carry(basis, loads, {&person, 1}, name_of, locale) + " " + format_ratio(loads.people[person].ratio_value(), locale);
  const std::string best = format_ratio(attainable.people[person].attainable, locale);
  const bool is_above = loads.people[person].standing == Standing::Above;
  switch (gap_kind(loads, attainable, person)) {
    case GapKind::Fair: return today + ", inside the band; the best plan would give " + best + ".";
    case GapKind::Plan: return today + " where " + best + " is within reach: the plan is uneven, not the clients.";
    case GapKind::Exclusive:
      return today + ", and no plan could do much better than " + best + ": " +
             (is_above ? "few others can serve these clients." : "few clients fit.");
    case GapKind::Both:
      return today + " where " + best + " is within reach: in part the plan is uneven, in part " +
             (is_above ? "few others can serve these clients." : "few clients fit.");
  }
  return today + ".";
}

std::string attainable_summary(const LoadBasis& basis, const LedgerLoads& loads, const Attainable& attainable, const NameOf& name_of, const Locale& locale) {
  if (attainable.is_empty()) return "There is nothing to share out yet.";
  const AttainableGroup& heaviest = attainable.groups.front();
  const AttainableGroup& lightest = attainable.groups.back();
  const std::string high = format_ratio(heaviest.ratio.value(), locale), low = format_ratio(lightest.ratio.value(), locale);
  if (high == low) return "By the rules of who may serve whom, everyone could be at " + high + ".";
  if (standing(heaviest.ratio, loads.tolerance) == Standing::Above) {
    const std::string clients = plural(static_cast<std::int64_t>(heaviest.clients), "client fits", "clients fit", locale);
    return clients + " only " + names(basis, heaviest.people, name_of, locale) + ": in no plan " + (heaviest.people.size() == 1 ? "below " : "can all of them be below ") +
           high + ".";
  }
  if (standing(lightest.ratio, loads.tolerance) == Standing::Below) {
    return "Few clients fit " + names(basis, lightest.people, name_of, locale) + ": in no plan above " + low + ".";
  }
  return "By the rules of who may serve whom, everyone could be inside the band, between " + low + " and " + high + ".";
}

}  // namespace evenhand
