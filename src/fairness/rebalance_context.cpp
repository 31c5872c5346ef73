#include "fairness/rebalance_context.h"

#include <algorithm>

namespace evenhand {

std::string RebalanceContext::person_name(std::size_t person) const { return name_of((*basis.people)[person].id); }

std::string RebalanceContext::client_name(std::size_t client) const { return client_name_of((*basis.clients)[client].id); }

std::string RebalanceContext::unit_name(std::uint32_t unit) const {
  std::vector<std::string> names;
  for (const std::size_t client : model.clients[unit]) names.push_back(client_name(client));
  return join_names(names, 2, locale);
}

std::string RebalanceContext::ratio_text(Ratio ratio) const { return format_ratio(model.ratio_value(ratio), locale); }

std::uint32_t RebalanceContext::problem_position(std::size_t person) const {
  const auto found = std::ranges::lower_bound(model.person, person);
  return found == model.person.end() || *found != person ? kNobody : static_cast<std::uint32_t>(found - model.person.begin());
}

std::string departure_sentence(const RebalanceContext& context, std::size_t person) {
  const std::optional<Date>& last = (*context.basis.people)[person].last_day;
  if (!last) return {};
  return "The last day of " + context.person_name(person) + (*last < context.today ? " was " : " is ") + format_date(*last) + ".";
}

RebalanceOwners owners_today(const RebalanceProblem& problem) {
  RebalanceOwners owners;
  owners.reserve(problem.units.size());
  for (const RebalanceUnit& unit : problem.units) owners.push_back(unit.home);
  return owners;
}

}  // namespace evenhand
