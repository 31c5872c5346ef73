#include "fairness/rebalance_edit.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "domain/text.h"
#include "fairness/rebalance_why.h"

namespace evenhand {
namespace {

Error refusal(std::string sentence, ErrorCode code = ErrorCode::Invalid) { return {code, std::move(sentence), {}}; }

class Editor {
 public:
  Editor(const RebalanceContext& context, const RebalanceProposal& before, HandChange change)
      : context_(context), after_(before), change_(std::move(change)) {}

  Result<RebalanceProposal> run() {
    if (auto error = checked()) return std::unexpected(std::move(*error));
    after_.changes.push_back(std::move(change_));
    return std::move(after_);
  }

 private:
  std::optional<Error> checked() {
    if (is_blank(change_.author)) return refusal("Say who asks for this change.");
    if (is_blank(change_.reason)) return refusal("Give a reason: every change to a proposal has one, whoever makes it.");
    if (auto error = found(change_.client, client_, unit_)) return error;
    if (change_.kind == HandKind::Release) return release();
    if (auto error = held(unit_, client_)) return error;
    switch (change_.kind) {
      case HandKind::Veto: return veto();
      case HandKind::Lock:
      case HandKind::Give: return give();
      case HandKind::Swap: return swap();
      case HandKind::Release: break;
    }
    return std::nullopt;
  }

  std::optional<Error> found(const ClientId& id, std::size_t& client, std::uint32_t& unit) const {
    const auto position = position_of(*context_.basis.clients, id);
    if (!position) return refusal("There is no such client any more.", ErrorCode::NotFound);
    client = *position;
    unit = context_.model.unit_of_client[client];
    if (unit != kNobody) return std::nullopt;
    return refusal(rule_against(context_, after_.owners, 0, client)->sentence);
  }

  std::optional<Error> held(std::uint32_t unit, std::size_t client) const {
    if (after_.is_held[unit] == 0) return std::nullopt;
    return refusal(context_.client_name(client) + " was vetoed or locked by hand and is held where it is. Release it first.");
  }

  std::string owner_name(std::uint32_t unit) const { return context_.person_name(context_.model.person[after_.owners[unit]]); }

  std::optional<Error> release() {
    if (after_.is_held[unit_] == 0) return refusal(context_.client_name(client_) + " is not held by hand.");
    after_.is_held[unit_] = 0;
    return std::nullopt;
  }

  std::optional<Error> veto() {
    const RebalanceUnit& unit = context_.problem().units[unit_];
    const std::size_t today = context_.model.today[unit_];
    if (unit.is_forced()) {
      for (const std::size_t client : context_.model.clients[unit_]) {
        const ServiceVerdict verdict = context_.basis.eligibility.verdict(context_.scenario, context_.basis.index, today, client);
        if (!verdict.may()) return refusal(context_.client_name(client) + " cannot stay: " + context_.person_name(today) + " " + service_phrase(verdict) + ".");
      }
    }
    if (after_.owners[unit_] == unit.home) return refusal(context_.client_name(client_) + " is not moved in this proposal. To hold it there, lock it.");
    if (const auto why = rule_against(context_, after_.owners, today, client_)) return refusal(why->sentence);
    place(unit_, unit.home, true);
    return std::nullopt;
  }

  std::optional<Error> give() {
    const auto person = position_of(*context_.basis.people, change_.person);
    if (!person) return refusal("There is no such person any more.", ErrorCode::NotFound);
    const std::uint32_t to = context_.problem_position(*person);
    const bool is_lock = change_.kind == HandKind::Lock;
    if (to == kNobody || after_.owners[unit_] != to) {
      if (const auto why = rule_against(context_, after_.owners, *person, client_)) return refusal(why->sentence);
    } else if (!is_lock) {
      return refusal(context_.person_name(*person) + " has " + context_.client_name(client_) + " in this proposal already.");
    }
    place(unit_, to, is_lock);
    return std::nullopt;
  }

  std::optional<Error> swap() {
    std::size_t other_client = 0;
    std::uint32_t other = kNobody;
    if (auto error = found(change_.other, other_client, other)) return error;
    if (auto error = held(other, other_client)) return error;
    const std::uint32_t mine = after_.owners[unit_], theirs = after_.owners[other];
    if (mine == kNobody || theirs == kNobody) return refusal("Both clients need an owner before they can be swapped.");
    if (mine == theirs) return refusal(context_.client_name(client_) + " and " + context_.client_name(other_client) + " are both with " + owner_name(unit_) + ".");
    RebalanceOwners loose = after_.owners;
    loose[unit_] = loose[other] = kNobody;
    if (const auto why = rule_against(context_, loose, context_.model.person[theirs], client_)) return refusal(why->sentence);
    loose[unit_] = theirs;
    if (const auto why = rule_against(context_, loose, context_.model.person[mine], other_client)) return refusal(why->sentence);
    place(unit_, theirs, false);
    place(other, mine, false);
    return std::nullopt;
  }

  void place(std::uint32_t unit, std::uint32_t owner, bool is_held) {
    after_.owners[unit] = owner;
    after_.is_held[unit] = is_held ? 1 : 0;
  }

  const RebalanceContext& context_;
  RebalanceProposal after_;
  HandChange change_;
  std::size_t client_ = 0;
  std::uint32_t unit_ = kNobody;
};

}  // namespace

RebalanceProposal proposal_of(RebalanceOwners plan) {
  RebalanceProposal proposal{.proposed = plan, .owners = {}, .is_held = std::vector<char>(plan.size(), 0)};
  proposal.owners = std::move(plan);
  return proposal;
}

Result<RebalanceProposal> with_change(const RebalanceContext& context, const RebalanceProposal& proposal, HandChange change) {
  return Editor(context, proposal, std::move(change)).run();
}

ReplayedProposal replayed(const RebalanceContext& context, RebalanceOwners plan, const std::vector<HandChange>& changes) {
  ReplayedProposal result{.proposal = proposal_of(std::move(plan)), .refused = {}};
  for (const HandChange& change : changes) {
    Result<RebalanceProposal> next = with_change(context, result.proposal, change);
    if (next) result.proposal = std::move(*next);
    else result.refused.push_back({change, std::move(next.error())});
  }
  return result;
}

ProposalFigures figures_of(const RebalanceContext& context, const RebalanceProposal& proposal, RebalanceBound bound) {
  const RebalanceFigures figures = figures_of(context.problem(), proposal.owners);
  ProposalFigures result{.worst = figures.worst,
                         .moves = figures.moves,
                         .forced = context.problem().forced_count(),
                         .cost = figures.cost,
                         .bound = std::move(bound),
                         .people = outlooks(context, proposal.owners),
                         .changed = {}};
  for (std::uint32_t u = 0; u < proposal.owners.size(); ++u) {
    if (proposal.owners[u] != proposal.proposed[u]) result.changed.push_back(u);
  }
  return result;
}

RebalanceBound bound_for(const RebalanceProblem& problem, std::uint32_t moves, PriceOptions options) {
  RebalanceBound best = unlimited_bound(problem);
  RebalanceBound removal = std::move(removal_bounds(problem, moves).back());
  if (best.is_below(removal)) best = std::move(removal);
  RebalanceBound priced = lagrangian_bound(problem, moves, options);
  if (best.is_below(priced)) best = std::move(priced);
  return best;
}

HeldProblem with_held(const RebalanceProblem& problem, const RebalanceProposal& proposal) {
  HeldProblem held{.problem = problem, .held_moves = 0};
  std::vector<std::uint32_t> alone(problem.people.size(), kNobody);  // classes of one person
  for (std::uint32_t u = 0; u < proposal.owners.size(); ++u) {
    const std::uint32_t owner = proposal.owners[u];
    if (proposal.is_held[u] == 0 || owner == kNobody) continue;
    if (alone[owner] == kNobody) {
      alone[owner] = static_cast<std::uint32_t>(held.problem.classes.size());
      held.problem.classes.push_back({owner});
    }
    RebalanceUnit& unit = held.problem.units[u];
    unit.eligible = alone[owner];
    if (unit.is_forced() || unit.home == owner) continue;
    unit.home = kNobody;
    ++held.held_moves;
  }
  return held;
}

}  // namespace evenhand
