#include "app/proposals.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_moves.h"

namespace evenhand::app {

namespace {

std::unexpected<Error> stale(std::string why) { return std::unexpected(Error{ErrorCode::Invalid, std::move(why), {}}); }

RebalanceContext context_of(const App& app, const NameOf& name_of, const ClientNameOf& client_name_of) {
  const Rebalancing& work = app.rebalancing();
  const Derived& derived = app.derived();
  const auto loads = [&](Ledger ledger) { return &derived.figures(ledger).loads; };
  return {work.scenario(), derived.basis(), {loads(Ledger::Burden), loads(Ledger::Opportunity), loads(Ledger::Visibility)},
          work.model(),    work.today(),    name_of, client_name_of};
}

std::uint32_t unit_of(const RebalanceContext& context, const ClientId& client) {
  const auto position = position_of(*context.basis.clients, client);
  return position ? context.model.unit_of_client[*position] : kNobody;
}

std::string client_or_id(const RebalanceContext& context, const ClientId& client) {
  const std::string name = context.client_name_of(client);
  return name.empty() ? client.value : name;
}

// The words of whoever moved it by hand last, else those of the plan.
std::string reason_of(const RebalanceContext& context, const RebalanceMove& move, const std::vector<PlanChange>& changes) {
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    const bool moves = change->kind == PlanChangeKind::Add || change->kind == PlanChangeKind::Swap;
    const bool is_it = unit_of(context, change->client) == move.unit || (!change->other.value.empty() && unit_of(context, change->other) == move.unit);
    if (moves && is_it) return change->reason;
  }
  return move_reason_sentence(context, move);
}

}  // namespace

RebalanceTelling::RebalanceTelling(const App& app, bool is_blind)
    : name_of_(is_blind ? blind_names(*app.scenario()->people) : real_names(*app.scenario()->people)),
      client_name_of_(is_blind ? blind_client_names(*app.scenario()->clients) : real_client_names(*app.scenario()->clients)),
      context_(context_of(app, name_of_, client_name_of_)) {}

const Plan* find_plan(const Scenario& scenario, const PlanId& plan) {
  const auto found = std::ranges::lower_bound(*scenario.plans, plan, {}, &Plan::id);
  return found != scenario.plans->end() && found->id == plan ? &*found : nullptr;
}

const Plan* open_plan(const App& app) {
  const PlanId& wanted = app.view().plan;
  if (!app.scenario() || wanted.value.empty()) return nullptr;
  const Plan* plan = find_plan(*app.scenario(), wanted);
  return plan ? plan : find_plan(*app.scenario(), kDraftPlan);
}

const PlanChange* confirmation_of(const std::vector<PlanChange>& changes, const ClientId& client, const PersonId& to) {
  const auto found = std::find_if(changes.rbegin(), changes.rend(), [&](const PlanChange& c) { return c.kind == PlanChangeKind::Confirm && c.client == client && c.to == to; });
  return found == changes.rend() ? nullptr : &*found;
}

Result<ChangedProposal> with_hand(const RebalanceContext& context, const RebalanceProposal& proposal, const HandRequest& request) {
  const auto change = [&](const RebalanceProposal& before, HandKind kind) {
    const std::uint32_t unit = unit_of(context, request.client);
    PersonId person = request.person;
    if (kind == HandKind::Lock && unit != kNobody && before.owners[unit] != kNobody) {
      person = (*context.basis.people)[context.model.person[before.owners[unit]]].id;
    }
    return with_change(context, before, {.kind = kind, .client = request.client, .person = std::move(person), .other = request.other, .author = request.by, .reason = request.reason});
  };
  PlanChange record{.client = request.client, .by = request.by, .reason = request.reason, .on = context.today};
  const auto told = [&](Result<RebalanceProposal> after) -> Result<ChangedProposal> {
    if (!after) return std::unexpected(std::move(after.error()));
    return ChangedProposal{std::move(*after), record};
  };
  const std::uint32_t unit = unit_of(context, request.client);
  switch (request.wish) {
    case HandWish::Veto:
      record.kind = PlanChangeKind::Veto;
      if (unit != kNobody && proposal.owners[unit] != kNobody) record.to = (*context.basis.people)[context.model.person[proposal.owners[unit]]].id;
      return told(change(proposal, HandKind::Veto));
    case HandWish::Lock:
      record.kind = PlanChangeKind::Lock;
      return told(change(proposal, HandKind::Lock));
    case HandWish::Swap:
      record.kind = PlanChangeKind::Swap;
      record.other = request.other;
      return told(change(proposal, HandKind::Swap));
    case HandWish::Give:
      record.kind = PlanChangeKind::Add;
      record.to = request.person;
      return told(change(proposal, HandKind::Give));
    case HandWish::Confirm:
      if (unit == kNobody || proposal.owners[unit] == kNobody || proposal.owners[unit] == context.problem().units[unit].home) {
        return stale(client_or_id(context, request.client) + " does not move in this plan.");
      }
      record.kind = PlanChangeKind::Confirm;
      record.to = (*context.basis.people)[context.model.person[proposal.owners[unit]]].id;
      return ChangedProposal{proposal, record};
    case HandWish::Release: break;
  }
  record.kind = PlanChangeKind::Add;
  record.to = request.person;
  Result<RebalanceProposal> released = change(proposal, HandKind::Release);
  if (!released) return told(std::move(released));
  const auto person = position_of(*context.basis.people, request.person);
  const bool is_there = person && released->owners[unit] != kNobody && context.model.person[released->owners[unit]] == *person;
  return told(is_there ? std::move(released) : change(*released, HandKind::Give));
}

Result<RebalanceProposal> proposal_of_plan(const RebalanceContext& context, const Plan& plan) {
  const RebalanceModel& model = context.model;
  RebalanceOwners owners = owners_today(model.problem);
  for (const PlanMove& move : plan.moves) {
    const std::uint32_t unit = unit_of(context, move.client);
    if (unit == kNobody) return stale(client_or_id(context, move.client) + " can no longer be moved.");
    const auto from = position_of(*context.basis.people, move.from), to = position_of(*context.basis.people, move.to);
    if (!from || model.today[unit] != *from) return stale(client_or_id(context, move.client) + " is with somebody else than when the plan was made.");
    const std::uint32_t taker = to ? context.problem_position(*to) : kNobody;
    if (taker == kNobody) return stale("Whoever was to take " + client_or_id(context, move.client) + " has no working time for it any more.");
    owners[unit] = taker;
  }
  if (!is_allowed(model.problem, owners)) return stale("The plan no longer keeps every rule and cap.");
  RebalanceProposal proposal = proposal_of(std::move(owners));
  for (const PlanChange& change : plan.changes) {
    const std::uint32_t unit = unit_of(context, change.client);
    if (unit == kNobody) continue;
    if (change.kind == PlanChangeKind::Veto || change.kind == PlanChangeKind::Lock) proposal.is_held[unit] = 1;
    if (change.kind == PlanChangeKind::Add) proposal.is_held[unit] = 0;
  }
  return proposal;
}

Plan plan_of(const RebalanceContext& context, const RebalanceProposal& proposal, std::vector<PlanChange> changes, const RebalanceBound& bound) {
  const std::vector<Person>& people = *context.basis.people;
  const LedgerLoads& burden = *context.loads[static_cast<std::size_t>(Ledger::Burden)];
  Plan plan{.id = {}, .name = {}, .made_on = context.today, .policy_version = context.scenario.policy->version};
  for (const RebalanceMove& move : moves_of(context, proposal.owners)) {
    for (const std::size_t client : move.clients) {
      plan.moves.push_back({.client = (*context.basis.clients)[client].id, .from = people[move.giver.person].id, .to = people[move.taker.person].id,
                            .is_forced = move.is_forced, .reason = reason_of(context, move, changes)});
    }
  }
  std::ranges::sort(plan.moves, {}, &PlanMove::client);
  plan.changes = std::move(changes);
  const RebalanceFigures figures = figures_of(context.problem(), proposal.owners);
  plan.figures = {.before = burden.ranked.empty() ? 0.0 : burden.people[burden.ranked.front()].ratio_value(),
                  .value = context.model.ratio_value(figures.worst),
                  .bound = context.model.ratio_value(bound.value),
                  .moves = static_cast<int>(figures.moves),
                  .forced_moves = static_cast<int>(context.problem().forced_count()),
                  .continuity_cost = static_cast<double>(figures.cost) / 1000.0};
  return plan;
}

}  // namespace evenhand::app
