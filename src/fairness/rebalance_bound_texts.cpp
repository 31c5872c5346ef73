// What a bound says in one sentence (rebalance_bounds.h).
#include "domain/format.h"
#include "fairness/rebalance_bounds.h"

namespace evenhand {

std::string bound_sentence(const RebalanceModel& model, const RebalanceBound& bound, const LoadBasis& basis, std::uint32_t most_moves, const NameOf& name_of,
                           const Locale& locale) {
  const std::string value = format_ratio(model.ratio_value(bound.value), locale);
  std::vector<std::string> names;
  for (const std::uint32_t j : bound.people) names.push_back(name_of((*basis.people)[model.person[j]].id));
  std::int64_t clients = 0;
  for (const std::uint32_t u : bound.units) clients += model.problem.units[u].clients;
  const std::string who = join_names(names, 3, locale), besides = model.problem.forced_count() > 0 ? " besides the needed ones" : "";
  const std::string moves = plural(most_moves, "move", "moves", locale) + besides;
  switch (bound.kind) {
    case BoundKind::Average: return "Shared out in whole clients or not, somebody carries at least " + value + ".";
    case BoundKind::Fixed: return "What cannot leave " + who + " comes to " + value + " alone.";
    case BoundKind::Single: return "One client cannot be placed below " + value + "; " + who + " has most room for it.";
    case BoundKind::Subset:
      if (bound.people.size() == model.problem.people.size()) return "All load over all capacity: somebody carries at least " + value + ".";
      return plural(clients, "client fits", "clients fit", locale) + " only " + who + ": in no plan " +
             (names.size() == 1 ? "below " : "can all of them be below ") + value + ".";
    case BoundKind::Count: {
      const auto units = static_cast<std::int64_t>(bound.units.size()), people = static_cast<std::int64_t>(bound.people.size());
      const bool is_everybody = bound.people.size() == model.problem.people.size();
      return "Of the " + format_count(units, locale) + " heaviest " + (clients == units ? "clients" : "clients and families") + (is_everybody ? "" : " that fit only " + who) +
             ", somebody has at least " + format_count((units - 1) / people + 1, locale) + ": in no plan can all be below " + value + ".";
    }
    case BoundKind::Removal:
      if (most_moves == 0) return "Without a move" + besides + ", " + who + " stays at " + value + ".";
      return "Even the " + moves + " that relieve the fullest most leave " + who + " at " + value + ".";
    case BoundKind::Lagrangian:
    case BoundKind::Cover:
    case BoundKind::Parts: return moves + " can save so much at most, weighed by who is fullest: somebody stays at " + value + " or more.";
    case BoundKind::Search: return "Every plan with up to " + moves + " was ruled out: none is below " + value + ".";
  }
  return value;
}

}  // namespace evenhand
