#include "fairness/rebalance_model.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "fairness/departure.h"
#include "fairness/intake.h"
#include "fairness/rebalance_conflict.h"
#include "fairness/rebalance_cost.h"

namespace evenhand {
namespace {

class ModelBuilder {
 public:
  ModelBuilder(const Scenario& scenario, const LoadBasis& basis, const LedgerLoads& loads, Date today)
      : scenario_(scenario), basis_(basis), loads_(loads), today_(today), cost_(continuity_costs(scenario, basis.index, today)) {}

  RebalanceModel build() {
    weigh_parts();
    add_people();
    group_units();
    add_units();
    set_caps();
    set_scale();
    return std::move(model_);
  }

 private:
  RebalancePerson* person_at(std::size_t position) {
    return problem_of_[position] == kNobody ? nullptr : &model_.problem.people[problem_of_[position]];
  }

  // What a part weighs for whoever may take it; what stays weighs as it does today.
  void weigh_parts() {
    weight_ = loads_.part_load;
    for (std::size_t a = 0; a < basis_.fit.size(); ++a) weight_[a] = weight_[a] * kFitScale / basis_.fit[a];
    const bool is_whole = std::ranges::all_of(*scenario_.assignments, [](const Assignment& a) { return a.share == 1.0; });
    const auto [least, most] = std::ranges::minmax_element(weight_);
    if (!is_whole || !basis_.fit.empty() || weight_.empty() || *most - *least > 1 || *least == 0) return;
    model_.counts_clients = true;
    weight_.assign(weight_.size(), 1);
  }

  bool takes_part(std::size_t person) const { return basis_.entitlement[person] != 0 && !is_leaving((*scenario_.people)[person], today_); }

  void add_people() {
    problem_of_.assign(basis_.people->size(), kNobody);
    std::int64_t divisor = 0, total = 0;
    for (std::size_t j = 0; j < basis_.people->size(); ++j) {
      if (!takes_part(j)) continue;
      divisor = std::gcd(divisor, basis_.entitlement_parts[j].capacity);
      total += basis_.entitlement_parts[j].capacity;
    }
    const bool is_exact = divisor > 0 && total / divisor <= kWhole;
    for (std::size_t j = 0; j < basis_.people->size(); ++j) {
      if (!takes_part(j)) continue;
      problem_of_[j] = static_cast<std::uint32_t>(model_.person.size());
      model_.person.push_back(j);
      model_.problem.people.push_back({.capacity = is_exact ? basis_.entitlement_parts[j].capacity / divisor : basis_.entitlement[j]});
    }
  }

  // Of the team's load after any plan: whoever lacks what a client needs may not keep it, unless it stays by a rule.
  void set_scale() {
    std::int64_t load = model_.counts_clients ? static_cast<std::int64_t>(weight_.size()) : kWhole;
    for (const std::vector<std::size_t>& unit : model_.clients) {
      for (const std::size_t i : unit) load -= weight_today(lead_[i]) - weight_[lead_[i]];
    }
    model_.load_scale = static_cast<double>(load) / static_cast<double>(model_.problem.total_capacity());
  }
  std::int64_t weight_today(std::size_t assignment) const { return model_.counts_clients ? 1 : loads_.part_load[assignment]; }

  // Who may take the lead's part: able, and carrying none of it yet.
  std::vector<std::uint32_t> takers(std::size_t client, std::size_t lead) const {
    std::vector<std::uint32_t> found;
    const ScenarioIndex::Run run = basis_.index.assignments_of_client(client);
    for (const std::uint32_t j : basis_.eligibility.set(basis_.eligibility.class_of(client)).members()) {
      bool carries = false;
      for (std::uint32_t a = run.first; a < run.last; ++a) carries = carries || (a != lead && basis_.index.person_of_assignment(a) == j);
      if (!carries && problem_of_[j] != kNobody) found.push_back(problem_of_[j]);
    }
    return found;
  }

  void group_units() {
    const std::size_t count = basis_.clients->size();
    model_.unit_of_client.assign(count, kNobody);
    model_.stays.assign(count, StayReason::Moves);
    lead_.assign(count, 0);
    std::map<std::pair<std::string, std::uint32_t>, std::size_t> of_family;
    for (std::size_t i = 0; i < count; ++i) {
      if (basis_.index.assignments_of_client(i).is_empty()) {
        model_.stays[i] = StayReason::Unassigned;
        continue;
      }
      lead_[i] = lead_assignment(scenario_, basis_.index, i);
      const std::uint32_t owner = basis_.index.person_of_assignment(lead_[i]);
      const std::string& family = (*basis_.clients)[i].profile->family;
      std::size_t group = groups_.size();
      if (!family.empty()) group = of_family.try_emplace({family, owner}, group).first->second;
      if (group == groups_.size()) groups_.emplace_back();
      groups_[group].push_back(i);
    }
  }

  void add_units() {
    std::map<std::vector<std::uint32_t>, std::uint32_t> class_of;
    for (const std::vector<std::size_t>& group : groups_) {
      std::optional<std::vector<std::uint32_t>> able;
      std::vector<bool> fits_nobody;
      for (const std::size_t i : group) {
        std::vector<std::uint32_t> one = takers(i, lead_[i]);
        fits_nobody.push_back(one.empty());
        if (able) {
          std::vector<std::uint32_t> both;
          std::ranges::set_intersection(*able, one, std::back_inserter(both));
          one = std::move(both);
        }
        able = std::move(one);
      }
      const bool is_locked = std::ranges::any_of(group, [&](std::size_t i) { return basis_.eligibility.is_locked(i); });
      if (is_locked || able->empty()) {
        const bool is_family_at_fault = !is_locked && std::ranges::find(fits_nobody, true) == fits_nobody.end();
        for (std::size_t k = 0; k < group.size(); ++k) {
          const StayReason other = is_family_at_fault ? StayReason::FamilyFitsNobody : StayReason::FamilyStays;
          model_.stays[group[k]] = basis_.eligibility.is_locked(group[k]) ? StayReason::Locked : fits_nobody[k] ? StayReason::NobodyMayServe : other;
        }
        continue;
      }
      add_unit(group, class_of.try_emplace(*able, static_cast<std::uint32_t>(class_of.size())).first->second);
    }
    model_.problem.classes.resize(class_of.size());
    for (const auto& [set, number] : class_of) model_.problem.classes[number] = set;
    find_homes();
    fix_the_rest();
  }

  void add_unit(const std::vector<std::size_t>& group, std::uint32_t eligible) {
    RebalanceUnit unit{.eligible = eligible, .clients = static_cast<std::int32_t>(group.size())};
    for (const std::size_t i : group) {
      unit.weight += weight_[lead_[i]];
      unit.cost = std::max(unit.cost, cost_[i].total());
      model_.unit_of_client[i] = static_cast<std::uint32_t>(model_.clients.size());
    }
    model_.problem.units.push_back(unit);
    model_.clients.push_back(group);
    model_.today.push_back(basis_.index.person_of_assignment(lead_[group.front()]));
  }

  void find_homes() {
    for (std::uint32_t u = 0; u < model_.problem.units.size(); ++u) {
      const std::uint32_t owner = problem_of_[model_.today[u]];
      if (owner != kNobody && model_.problem.may_own(owner, u)) model_.problem.units[u].home = owner;
    }
  }

  void fix_the_rest() {
    for (std::size_t a = 0; a < weight_.size(); ++a) {
      const std::size_t client = basis_.index.client_of_assignment(a);
      if (model_.unit_of_client[client] != kNobody && lead_[client] == a) continue;
      RebalancePerson* const person = person_at(basis_.index.person_of_assignment(a));
      if (person == nullptr) continue;
      person->fixed += weight_today(a);
      ++person->fixed_clients;
    }
  }

  void set_caps() {
    std::vector<std::int32_t> now;
    for (const RebalancePerson& person : model_.problem.people) now.push_back(person.fixed_clients);
    for (const RebalanceUnit& unit : model_.problem.units) {
      if (!unit.is_forced()) now[unit.home] += unit.clients;
    }
    for (std::size_t k = 0; k < model_.person.size(); ++k) {
      const Person& who = (*scenario_.people)[model_.person[k]];
      const PolicyCaps& caps = scenario_.policy->caps;
      const std::optional<int> most = who.max_clients ? who.max_clients : caps.clients_per_person;
      const std::optional<int> intake = intake_cap(scenario_, basis_.entitlement_parts[model_.person[k]], model_.person[k]);
      if (most) model_.problem.people[k].max_clients = std::max(now[k], *most);
      if (intake) model_.problem.people[k].max_intake = *intake;
    }
  }

  const Scenario& scenario_;
  const LoadBasis& basis_;
  const LedgerLoads& loads_;
  Date today_;
  std::vector<ContinuityCost> cost_;
  std::vector<std::int64_t> weight_;        // by assignment
  std::vector<std::uint32_t> problem_of_;   // by person position
  std::vector<std::size_t> lead_;           // assignment, by client
  std::vector<std::vector<std::size_t>> groups_;
  RebalanceModel model_;
};

}  // namespace

double RebalanceModel::ratio_value(Ratio ratio) const { return ratio.value() / load_scale; }

Result<RebalanceModel> rebalance_model(const Scenario& scenario, const LoadBasis& basis, const LedgerLoads& loads, Date today, const NameOf& name_of) {
  if (!loads.is_ready()) {
    return std::unexpected(Error{ErrorCode::Empty, "There is no load to move yet: it takes a criterion that counts, a client with an owner, and somebody with capacity.", {}});
  }
  RebalanceModel model = ModelBuilder(scenario, basis, loads, today).build();
  if (const auto conflict = find_conflict(model.problem)) {
    return std::unexpected(Error{ErrorCode::Invalid, conflict_sentence(model, *conflict, basis, name_of), {}});
  }
  return model;
}

}  // namespace evenhand
