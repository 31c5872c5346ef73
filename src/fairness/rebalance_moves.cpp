#include "fairness/rebalance_moves.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "fairness/departure.h"

namespace evenhand {
namespace {

class MoveTeller {
 public:
  MoveTeller(const RebalanceContext& context, const RebalanceOwners& owners)
      : context_(context),
        owners_(owners),
        figures_(figures_of(context.problem(), owners)),
        outlooks_(outlooks(context, owners)),
        growth_(load_growth(context, owners)),
        costs_(continuity_costs(context.scenario, context.basis.index, context.today)) {
    for (std::uint32_t u = 0; u < owners.size(); ++u) {
      if (is_move(u)) find_clients(u);
    }
    find_contacts();
  }

  std::vector<RebalanceMove> moves() {
    std::vector<RebalanceMove> all;
    for (std::uint32_t u = 0; u < owners_.size(); ++u) {
      if (is_move(u)) all.push_back(move(u));
    }
    const auto order = [&](const RebalanceMove& m) {
      return std::tuple(!m.is_forced, -m.giver.ledgers[0].before, -context_.problem().units[m.unit].weight, m.clients.front());
    };
    std::ranges::sort(all, {}, order);
    return all;
  }

 private:
  bool is_move(std::uint32_t u) const { return owners_[u] != kNobody && owners_[u] != context_.problem().units[u].home; }
  Ratio ratio(std::uint32_t j) const { return {figures_.load[j], context_.problem().people[j].capacity}; }

  void find_clients(std::uint32_t u) {
    for (const std::size_t client : context_.model.clients[u]) latest_.emplace(client, std::nullopt);
  }

  void find_contacts() {
    for (const Touchpoint& touch : *context_.scenario.touchpoints) {
      if (!touch.is_meaningful || touch.on > context_.today) continue;
      const auto client = position_of(*context_.basis.clients, touch.client);
      const auto found = client ? latest_.find(*client) : latest_.end();
      if (found == latest_.end() || lead_of(*client).person != touch.person) continue;
      if (!found->second || *found->second < touch.on) found->second = touch.on;
    }
  }

  const Assignment& lead_of(std::size_t client) const {
    return (*context_.scenario.assignments)[lead_assignment(context_.scenario, context_.basis.index, client)];
  }

  MoveSide side(std::size_t person, const std::array<std::int64_t, 3>& left_out) const {
    const PersonOutlook& outlook = outlooks_[person];
    MoveSide side{.person = person, .ledgers = outlook.ledgers, .clients_before = outlook.clients_before, .clients_after = outlook.clients_after};
    for (std::size_t k = 0; k < side.ledgers.size(); ++k) {
      if (side.ledgers[k].is_known) side.without[k] = with_load(*context_.loads[k], person, side.ledgers[k].after, left_out[k], growth_[k]);
    }
    return side;
  }

  ContinuityFacts facts(std::size_t client) const {
    const ClientProfile& profile = *(*context_.basis.clients)[client].profile;
    return {.client = client,
            .since = lead_of(client).since,
            .renewal_on = profile.renewal_on,
            .latest_contact = latest_.at(client),
            .has_open_escalation = costs_[client].escalation > 0,
            .has_recent_owner = costs_[client].owner_change > 0,
            .cost = costs_[client]};
  }

  RebalanceMove move(std::uint32_t u) {
    const RebalanceUnit& unit = context_.problem().units[u];
    const UnitWeight weight = unit_weight(context_, u);
    std::array<std::int64_t, 3> back = {}, away = {};
    for (std::size_t k = 0; k < back.size(); ++k) {
      back[k] = unit.is_forced() ? 0 : weight.today[k];
      away[k] = -weight.taken[k];
    }
    RebalanceMove it{.unit = u,
                     .clients = context_.model.clients[u],
                     .giver = side(context_.model.today[u], back),
                     .taker = side(context_.model.person[owners_[u]], away),
                     .is_forced = unit.is_forced(),
                     .continuity = {},
                     .cost = unit.cost,
                     .next_best = next_best(u),
                     .kept_out = kept_out(u)};
    for (const std::size_t client : it.clients) {
      it.continuity.push_back(facts(client));
      if (!it.is_forced || !it.forced_by.may()) continue;
      it.forced_by = context_.basis.eligibility.verdict(context_.scenario, context_.basis.index, it.giver.person, client);
    }
    it.reason = reason(u);
    return it;
  }

  MoveReason reason(std::uint32_t u) const {
    const RebalanceUnit& unit = context_.problem().units[u];
    if (unit.is_forced()) return MoveReason::Forced;
    const Alternative stays = alternative_of(context_.problem(), owners_, figures_, u, unit.home);
    if (compare(stays.worst, figures_.worst) > 0) return MoveReason::LowersHighest;
    if (stays.order <= 0) return MoveReason::Idle;
    return figures_.intake[unit.home] > 0 ? MoveReason::MakesRoom : MoveReason::EvensOut;
  }

  std::optional<Alternative> next_best(std::uint32_t u) const {
    const RebalanceUnit& unit = context_.problem().units[u];
    std::uint32_t best = kNobody;
    const auto with = [&](std::uint32_t j) { return Ratio{figures_.load[j] + unit.weight, context_.problem().people[j].capacity}; };
    for (const std::uint32_t j : context_.problem().classes[unit.eligible]) {
      const RebalancePerson& person = context_.problem().people[j];
      if (j == owners_[u] || j == unit.home) continue;
      if (figures_.clients[j] + unit.clients > person.max_clients || figures_.intake[j] + unit.clients > person.max_intake) continue;
      const auto order = best == kNobody ? std::strong_ordering::less : compare(with(j), with(best));
      if (order < 0 || (order == 0 && compare(ratio(best), ratio(j)) < 0)) best = j;
    }
    if (best == kNobody) return std::nullopt;
    return alternative_of(context_.problem(), owners_, figures_, u, best);
  }

  std::vector<KeptOut> kept_out(std::uint32_t u) const {
    std::map<std::pair<WhyKind, ServiceRule>, std::vector<std::size_t>> groups;
    const RebalanceUnit& unit = context_.problem().units[u];
    for (std::size_t person = 0; person < context_.basis.people->size(); ++person) {
      if (person == context_.model.today[u]) continue;
      const std::uint32_t j = context_.problem_position(person);
      if (j != kNobody && context_.problem().may_own(j, u)) {
        const RebalancePerson& who = context_.problem().people[j];
        if (j == owners_[u]) continue;
        if (figures_.clients[j] + unit.clients > who.max_clients) groups[{WhyKind::ClientCap, ServiceRule::None}].push_back(person);
        else if (figures_.intake[j] + unit.clients > who.max_intake) groups[{WhyKind::IntakeCap, ServiceRule::None}].push_back(person);
        continue;
      }
      groups[rule_for(u, person)].push_back(person);
    }
    std::vector<KeptOut> all;
    for (auto& [key, people] : groups) all.push_back({.kind = key.first, .rule = key.second, .people = std::move(people)});
    return all;
  }

  std::pair<WhyKind, ServiceRule> rule_for(std::uint32_t u, std::size_t person) const {
    if (is_leaving((*context_.basis.people)[person], context_.today)) return {WhyKind::Leaves, ServiceRule::None};
    for (const std::size_t client : context_.model.clients[u]) {
      const ServiceRule rule = context_.basis.eligibility.rule(person, client);
      if (rule != ServiceRule::None) return {WhyKind::Rule, rule};
    }
    return {WhyKind::CarriesPart, ServiceRule::None};
  }

  const RebalanceContext& context_;
  const RebalanceOwners& owners_;
  RebalanceFigures figures_;
  std::vector<PersonOutlook> outlooks_;
  std::array<double, 3> growth_;
  std::vector<ContinuityCost> costs_;
  std::map<std::size_t, std::optional<Date>> latest_;  // by client that moves
};

}  // namespace

std::vector<RebalanceMove> moves_of(const RebalanceContext& context, const RebalanceOwners& owners) { return MoveTeller(context, owners).moves(); }

}  // namespace evenhand
