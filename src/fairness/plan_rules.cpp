#include "fairness/plan_rules.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "domain/format.h"
#include "fairness/departure.h"
#include "fairness/intake.h"
#include "fairness/load_basis.h"
#include "fairness/rebalance_cost.h"

namespace evenhand {
namespace {

class RuleCheck {
 public:
  RuleCheck(const Scenario& scenario, Date today, const NameOf& name_of, const ClientNameOf& client_name_of)
      : scenario_(scenario), today_(today), basis_(load_basis(scenario)), name_of_(name_of), client_name_of_(client_name_of), taken_(basis_.people->size()), change_(basis_.people->size()) {}

  std::vector<std::string> run(std::span<const PlanMove> moves) {
    for (const PlanMove& move : moves) look_at(move);
    keep_families(moves);
    for (std::size_t j = 0; j < taken_.size(); ++j) keep_caps(j);
    return std::move(broken_);
  }

 private:
  std::optional<std::size_t> lead_of(std::size_t client) const {
    if (basis_.index.assignments_of_client(client).is_empty()) return std::nullopt;
    return basis_.index.person_of_assignment(lead_assignment(scenario_, basis_.index, client));
  }

  bool carries(std::size_t person, std::size_t client) const {
    const ScenarioIndex::Run run = basis_.index.assignments_of_client(client);
    for (std::uint32_t a = run.first; a < run.last; ++a) {
      if (basis_.index.person_of_assignment(a) == person) return true;
    }
    return false;
  }

  void look_at(const PlanMove& move) {
    const auto client = position_of(*basis_.clients, move.client), to = position_of(*basis_.people, move.to), from = position_of(*basis_.people, move.from);
    const std::string what = client_name_of_(move.client);
    if (!client || lead_of(*client) != from) return broken_.push_back(what + " is with somebody else than when the plan was made.");
    if (!to) return broken_.push_back("Whoever was to take " + what + " is not on record any more.");
    const ServiceVerdict verdict = basis_.eligibility.verdict(scenario_, basis_.index, *to, *client);
    if (verdict.rule == ServiceRule::Locked || basis_.eligibility.is_locked(*client)) {
      broken_.push_back(what + " is locked" + (verdict.rule != ServiceRule::Locked || verdict.needed.empty() ? "." : " (" + verdict.needed + ")."));
    } else if (!verdict.may()) {
      broken_.push_back(what + " cannot go to " + name_of_(move.to) + ", who " + service_phrase(verdict) + ".");
    }
    const Person& taker = (*basis_.people)[*to];
    if (is_leaving(taker, today_)) broken_.push_back(what + " cannot go to " + name_of_(move.to) + ", whose last day is " + format_date(*taker.last_day) + ".");
    ++taken_[*to];
    if (!carries(*to, *client)) ++change_[*to];
    if (from) --change_[*from];
  }

  // Clients of one family with one lead move as one.
  void keep_families(std::span<const PlanMove> moves) {
    for (const PlanMove& move : moves) {
      const auto client = position_of(*basis_.clients, move.client);
      if (!client || (*basis_.clients)[*client].profile->family.empty()) continue;
      for (std::size_t i = 0; i < basis_.clients->size(); ++i) {
        const Client& other = (*basis_.clients)[i];
        if (other.profile->family != (*basis_.clients)[*client].profile->family || i == *client || lead_of(i) != lead_of(*client)) continue;
        const auto same = std::ranges::find(moves, other.id, &PlanMove::client);
        if (same != moves.end() && same->to == move.to) continue;
        broken_.push_back(client_name_of_(move.client) + " and " + client_name_of_(other.id) + " are one family with one owner, and move as one.");
        break;
      }
    }
  }

  void keep_caps(std::size_t person) {
    if (taken_[person] == 0) return;
    const Person& who = (*basis_.people)[person];
    const PolicyCaps& caps = scenario_.policy->caps;
    const auto now = static_cast<int>(basis_.index.assignments_of_person(person).size());
    const int after = now + change_[person];
    const std::optional<int> most = who.max_clients ? who.max_clients : caps.clients_per_person;
    if (most && after > std::max(now, *most)) broken_.push_back(name_of_(who.id) + " would carry " + plural(after, "client", "clients") + "; the cap is " + format_count(*most) + ".");
    const std::optional<int> intake = intake_cap(scenario_, basis_.entitlement_parts[person], person);
    if (intake && taken_[person] > *intake) {
      broken_.push_back(name_of_(who.id) + " would take on " + plural(taken_[person], "client", "clients") + "; the most is " + format_count(*intake) + ".");
    }
  }

  const Scenario& scenario_;
  Date today_;
  LoadBasis basis_;
  const NameOf& name_of_;
  const ClientNameOf& client_name_of_;
  std::vector<int> taken_, change_;  // clients, by person
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_rules(const Scenario& scenario, std::span<const PlanMove> moves, Date today, const NameOf& name_of,
                                      const ClientNameOf& client_name_of) {
  return RuleCheck(scenario, today, name_of, client_name_of).run(moves);
}

}  // namespace evenhand
