#include "ui/screens/rebalance/proposal_facts.h"

#include <algorithm>
#include <cmath>

#include "domain/format.h"
#include "fairness/measures.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kBurden = static_cast<std::size_t>(Ledger::Burden);

BandCount band_count(const app::App& app, const ProposalFigures& figures) {
  const app::LedgerFigures& burden = app.derived().figures(Ledger::Burden);
  const double edge = static_cast<double>(burden.loads.tolerance) * 1e-6 + 1e-9;
  BandCount count{.misplaced_before = static_cast<double>(burden.measures.misplaced) / static_cast<double>(kWhole)};
  for (const PersonOutlook& one : figures.people) {
    const LedgerChange& change = one.ledgers[kBurden];
    if (!change.is_known) continue;
    if (std::abs(change.before - 1.0) > edge) ++count.outside_before;
    if (std::abs(change.after - 1.0) > edge) ++count.outside_after;
    const double share = static_cast<double>(burden.loads.people[one.person].entitlement) / static_cast<double>(kWhole);
    count.misplaced_after += std::abs(change.after - 1.0) * share / 2;
  }
  return count;
}

std::vector<VetoedMove> vetoed_of(const RebalanceContext& context, const ProposalFacts& facts) {
  std::vector<VetoedMove> vetoed;
  for (const PlanChange& change : facts.changes) {
    const auto client = position_of(*context.basis.clients, change.client);
    const std::uint32_t unit = client ? context.model.unit_of_client[*client] : kNobody;
    if (unit == kNobody) continue;
    std::erase_if(vetoed, [&](const VetoedMove& v) { return v.unit == unit; });
    if (change.kind == PlanChangeKind::Veto && facts.proposal.is_held[unit] != 0) vetoed.push_back({unit, change.to, change});
  }
  return vetoed;
}

void fill(const app::App& app, const RebalanceContext& context, ProposalFacts& facts) {
  const RebalanceFigures counted = figures_of(context.problem(), facts.proposal.owners);
  facts.figures = figures_of(context, facts.proposal, app.rebalancing().bound_at(counted.moves));
  facts.moves = moves_of(context, facts.proposal.owners);
  facts.vetoed = vetoed_of(context, facts);
  facts.order = ordered_steps(context.problem(), facts.proposal.owners);
  facts.band = band_count(app, facts.figures);
  facts.today = app.derived().figures(Ledger::Burden).measures.max_ratio;
  facts.worst = context.model.ratio_value(facts.figures.worst);
  facts.limit = context.model.ratio_value(facts.figures.bound.value);
  facts.client_names.reserve(context.basis.clients->size());
  for (std::size_t i = 0; i < context.basis.clients->size(); ++i) facts.client_names.push_back(context.client_name(i));
}

ProposalFacts made(const app::App& app, const RebalanceContext& context, const Plan* plan, RebalanceOwners point) {
  ProposalFacts facts;
  facts.revision = app.rebalancing().revision();
  facts.is_blind = app.view().is_blind;
  facts.plans = app.scenario()->plans;
  if (plan) facts.plan = plan->id;
  facts.point = std::move(point);
  if (plan) {
    Result<RebalanceProposal> proposal = app::proposal_of_plan(context, *plan);
    facts.changes = plan->changes;
    if (proposal) facts.proposal = std::move(*proposal);
    else facts.trouble = proposal.error().message;
  }
  if (facts.proposal.owners.empty()) facts.proposal = proposal_of(facts.point);
  fill(app, context, facts);
  return facts;
}

}  // namespace

std::size_t first_choice(const app::App& app) {
  const app::Rebalancing& work = app.rebalancing();
  const RebalanceModel& model = work.model();
  const double edge = static_cast<double>(app.derived().figures(Ledger::Burden).loads.tolerance) * 1e-6 + 1e-9;
  const auto is_inside = [&](const RebalancePoint& point) {
    for (std::size_t j = 0; j < model.problem.people.size(); ++j) {
      if (std::abs(model.ratio_value({point.figures.load[j], model.problem.people[j].capacity}) - 1.0) > edge) return false;
    }
    return true;
  };
  const auto first = std::ranges::find_if(work.points(), is_inside);
  const bool is_needed = first != work.points().end() && first != work.points().begin();
  return is_needed ? static_cast<std::size_t>(first - work.points().begin()) : work.knee();
}

std::size_t chosen_point(const app::App& app, const ProposalViewState& state, const ProposalFacts* facts) {
  const app::Rebalancing& work = app.rebalancing();
  const std::vector<RebalancePoint>& points = work.points();
  const bool is_plan = facts && !facts->plan.value.empty() && facts->trouble.empty();
  if (!is_plan && !state.moves) return first_choice(app);
  const std::uint32_t wanted = is_plan ? facts->figures.moves : *state.moves;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i].most_moves >= wanted) return i;
  }
  return points.size() - 1;
}

const ProposalFacts& facts_of(const app::App& app, ProposalViewState& state, const app::RebalanceTelling& telling) {
  const app::Rebalancing& work = app.rebalancing();
  const Plan* plan = app::open_plan(app);
  RebalanceOwners point = owners_of(work.model().problem, work.points()[chosen_point(app, state, nullptr)]);
  const bool holds = state.facts && state.facts->revision == work.revision() && state.facts->is_blind == app.view().is_blind &&
                     state.facts->plan == (plan ? plan->id : PlanId{}) && state.facts->plans.is_same_object(app.scenario()->plans) && state.facts->point == point;
  if (!holds) {
    state.facts = std::make_shared<const ProposalFacts>(made(app, telling.context(), plan, std::move(point)));
  } else if (compare(state.facts->figures.bound.value, work.bound_at(state.facts->figures.moves).value) != 0) {
    ProposalFacts next = *state.facts;
    next.figures.bound = work.bound_at(next.figures.moves);
    next.limit = telling.context().model.ratio_value(next.figures.bound.value);
    state.facts = std::make_shared<const ProposalFacts>(std::move(next));
  }
  return *state.facts;
}

std::uint32_t needed_moves(const app::App& app) { return app.rebalancing().model().problem.forced_count(); }

std::string moves_in_words(std::size_t moves) {
  const auto count = static_cast<std::int64_t>(moves);
  return capitalised(count_in_words(count)) + (count == 1 ? " move" : " moves");
}

std::string proof_in_words(double value, double limit, bool is_proved) {
  if (is_proved) return "proved best";
  const double gap = value <= 0 ? 0 : 1.0 - limit / value;
  return "at most " + (gap < 0.001 ? std::string("0.1\u00A0%") : format_percent(gap, 1)) + " off";
}

bool is_even_already(const app::App& app) {
  const std::vector<RebalancePoint>& points = app.rebalancing().points();
  return !points.empty() && points.back().is_proved() && compare(points.back().value(), points.front().value()) == 0 &&
         app.rebalancing().model().problem.forced_count() == 0;
}

std::string proposal_title(const app::App& app, const ProposalFacts& facts) {
  const std::string today = format_ratio(facts.today), worst = format_ratio(facts.worst);
  const std::size_t moves = facts.move_count();
  if (moves == 0) {
    if (is_even_already(app)) return "No move makes it fairer: proved";
    if (facts.band.outside_before == 0) return "Everyone is inside the band as it is";
    const auto outside = static_cast<std::int64_t>(facts.band.outside_before);
    return "Without a move " + count_in_words(outside) + (outside == 1 ? " person stays" : " people stay") + " outside the band";
  }
  const std::string verb = moves == 1 ? " brings" : " bring";
  const bool is_fewest = facts.figures.moves <= app.rebalancing().points()[first_choice(app)].figures.moves;
  if (facts.band.outside_before > 0 && facts.band.outside_after == 0 && (is_fewest || facts.is_by_hand())) return moves_in_words(moves) + verb + " everyone inside the band";
  if (worst == today) return moves_in_words(moves) + (moves == 1 ? " leaves" : " leave") + " the heaviest load at " + worst;
  return moves_in_words(moves) + verb + " the heaviest load from " + today + " to " + worst;
}

std::string proposal_subtitle(const app::App& app, const ProposalFacts& facts) {
  const std::string today = format_ratio(facts.today), worst = format_ratio(facts.worst);
  if (facts.move_count() == 0) {
    return "The heaviest load is " + today + " of a fair share." + (is_even_already(app) ? " No number of moves lowers it." : " Choose a number of moves to see what they change.");
  }
  std::string text = facts.worst < facts.today - 1e-9 ? "The heaviest load falls from " + today + " to " + worst + " of a fair share. "
                                                      : "The heaviest load stays at " + worst + " of a fair share. ";
  const std::size_t all = facts.move_count();
  const std::string moves = count_in_words(static_cast<std::int64_t>(all)) + (all == 1 ? " move" : " moves");
  if (facts.is_best()) text += "No other " + moves + (all == 1 ? " does better: proved." : " do better: proved.");
  else if (format_ratio(facts.limit) == worst) text += "Of all plans of " + moves + " it is " + proof_in_words(facts.worst, facts.limit, false) + " the best.";
  else text += "No plan of " + moves + " gets below " + format_ratio(facts.limit) + ": this one is " + proof_in_words(facts.worst, facts.limit, false) + ".";
  if (facts.figures.forced > 0) {
    const auto forced = static_cast<std::int64_t>(facts.figures.forced);
    text += " " + capitalised(count_in_words(forced)) + (forced == 1 ? " of the moves is" : " of the moves are") + " needed whatever is decided.";
  }
  if (facts.is_by_hand()) {
    const auto count = static_cast<std::int64_t>(facts.changes.size());
    text += " " + capitalised(count_in_words(count)) + (count == 1 ? " change" : " changes") + " by hand.";
  }
  return text;
}

}  // namespace evenhand::ui
