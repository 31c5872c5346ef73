#include "fairness/remedies.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "fairness/cover.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_why.h"
#include "fairness/remedy_problems.h"

namespace evenhand {

struct RemedyJob::Work {
  const RebalanceContext context;
  RemedyOptions options;
  RebalanceOwners plan;          // without a remedy
  double before = 0.0, bound_before = 0.0;
  std::vector<Remedy> candidates, found;
  std::uint64_t done = 0;

  Work(const RebalanceContext& given, RemedyOptions chosen) : context(given), options(chosen) {}

  RebalanceJob solved(const RebalanceProblem& problem) const {
    RebalanceJob job(problem, {.least_moves = options.most_moves, .most_moves = options.most_moves, .refinements = options.refinements});
    while (!job.progress().is_finished()) job.step();
    return job;
  }

  void begin() {
    const RebalanceJob job = solved(context.problem());
    if (job.points().empty()) return;
    const RebalancePoint& point = job.points().back();
    plan = owners_of(context.problem(), point);
    before = context.model.ratio_value(point.value());
    bound_before = context.model.ratio_value(point.bound.value);
    const RebalanceFigures figures = figures_of(context.problem(), plan);
    std::vector<std::uint32_t> fullest(figures.load.size());
    for (std::uint32_t j = 0; j < fullest.size(); ++j) fullest[j] = j;
    std::ranges::stable_sort(fullest, [&](std::uint32_t a, std::uint32_t b) { return compare(ratio(figures, a), ratio(figures, b)) > 0; });
    if (fullest.empty()) return;
    add_clients(figures, fullest);
    for (std::size_t n = 0; n < std::min(options.people, fullest.size()); ++n) {
      candidates.push_back({.form = RemedyForm::Capacity, .person = context.model.person[fullest[n]], .amount = options.capacity_fte});
    }
    candidates.push_back({.form = RemedyForm::Newcomer, .amount = options.newcomer_fte});
    const std::vector<Training> trainings = cover(context.basis).trainings;
    for (std::size_t n = 0; n < std::min(options.trainings, trainings.size()); ++n) {
      candidates.push_back({.form = RemedyForm::Training, .person = trainings[n].person, .skill = trainings[n].skill, .level = trainings[n].level});
    }
    if (const auto swap = best_swap(figures, fullest.front())) candidates.push_back(*swap);
  }

  Ratio ratio(const RebalanceFigures& figures, std::uint32_t j) const { return {figures.load[j], context.problem().people[j].capacity}; }

  // The heaviest clients of whoever is fullest, locked ones too.
  void add_clients(const RebalanceFigures& figures, const std::vector<std::uint32_t>& fullest) {
    std::vector<std::pair<std::int64_t, std::size_t>> own;
    const LedgerLoads& burden = *context.loads[0];
    for (std::size_t client = 0; client < context.basis.clients->size(); ++client) {
      const std::uint32_t unit = context.model.unit_of_client[client];
      const auto run = context.basis.index.assignments_of_client(client);
      bool is_own = unit != kNobody && plan[unit] == fullest.front();
      for (std::uint32_t a = run.first; a < run.last && unit == kNobody; ++a) {
        is_own = is_own || context.problem_position(context.basis.index.person_of_assignment(a)) == fullest.front();
      }
      if (is_own) own.emplace_back(-burden.client_load[client], client);
    }
    std::ranges::sort(own);
    for (std::size_t n = 0; n < std::min(options.clients, own.size()); ++n) {
      const std::size_t client = own[n].second;
      const double hours = std::min(options.specialist_hours, specialist_hours_possible(context, client));
      if (hours > 0.0) candidates.push_back({.form = RemedyForm::Specialist, .client = client, .amount = hours});
      const auto partner = std::find_if(fullest.rbegin(), fullest.rend(), [&](std::uint32_t j) {
        const std::uint32_t unit = context.model.unit_of_client[client];
        return can_share(context, client, context.model.person[j]) && plan[unit] != j && figures.clients[j] < context.problem().people[j].max_clients;
      });
      if (partner == fullest.rend()) continue;
      candidates.push_back({.form = RemedyForm::Share, .person = context.model.person[*partner], .client = client, .amount = options.share});
    }
  }

  // On top of the plan: the exchange of one client of the fullest for one of somebody else that evens out most.
  std::optional<Remedy> best_swap(const RebalanceFigures& figures, std::uint32_t from) const {
    const RebalanceProblem& problem = context.problem();
    std::optional<Remedy> best;
    Ratio lowest = figures.worst;
    for (std::uint32_t u = 0; u < plan.size(); ++u) {
      if (plan[u] != from) continue;
      for (std::uint32_t v = 0; v < plan.size(); ++v) {
        const std::uint32_t to = plan[v];
        const std::int64_t given = problem.units[u].weight - problem.units[v].weight;
        if (to == from || given <= 0 || !problem.may_own(to, u) || !problem.may_own(from, v)) continue;
        const Ratio mine{figures.load[from] - given, problem.people[from].capacity}, theirs{figures.load[to] + given, problem.people[to].capacity};
        if (compare(mine, lowest) >= 0 || compare(theirs, lowest) >= 0) continue;
        RebalanceOwners swapped = plan;
        std::swap(swapped[u], swapped[v]);
        if (!is_allowed(problem, swapped)) continue;
        const Ratio worst = figures_of(problem, swapped).worst;
        if (compare(worst, lowest) >= 0) continue;
        lowest = worst;
        best = Remedy{.form = RemedyForm::Swap, .client = context.model.clients[u].front(), .other = context.model.clients[v].front()};
        best->gain.after = best->gain.bound_after = context.model.ratio_value(worst);
      }
    }
    return best;
  }

  std::optional<ScaledProblem> problem_with(const Remedy& remedy) const {
    switch (remedy.form) {
      case RemedyForm::Specialist: return with_specialist(context, *remedy.client, remedy.amount);
      case RemedyForm::Share: return with_share(context, *remedy.client, *remedy.person, remedy.amount);
      case RemedyForm::Capacity: return with_capacity(context, *remedy.person, remedy.amount);
      case RemedyForm::Newcomer: return with_newcomer(context, remedy.amount);
      case RemedyForm::Training: return with_training(context, *remedy.person, remedy.skill, remedy.level);
      case RemedyForm::Swap: break;
    }
    return std::nullopt;
  }

  void evaluate(Remedy remedy) {
    remedy.gain.before = before;
    remedy.gain.bound_before = bound_before;
    if (remedy.form != RemedyForm::Swap) {
      const std::optional<ScaledProblem> changed = problem_with(remedy);
      if (!changed) return;
      const RebalanceJob job = solved(changed->problem);
      if (job.points().empty()) return;
      remedy.gain.after = changed->value(job.points().back().value());
      remedy.gain.bound_after = changed->value(job.points().back().bound.value);
    }
    if (remedy.gain.found() > 1e-6) found.push_back(std::move(remedy));
  }
};

RemedyJob::RemedyJob(const RebalanceContext& context, RemedyOptions options) : work_(std::make_unique<Work>(context, options)) {}
RemedyJob::~RemedyJob() = default;
RemedyJob::RemedyJob(RemedyJob&&) noexcept = default;
RemedyJob& RemedyJob::operator=(RemedyJob&&) noexcept = default;

Progress RemedyJob::step() {
  if (progress().is_finished()) return progress();
  if (work_->done == 0) work_->begin();
  else work_->evaluate(work_->candidates[static_cast<std::size_t>(work_->done - 1)]);
  ++work_->done;
  return progress();
}

Progress RemedyJob::progress() const { return {work_->done, work_->candidates.size() + 1}; }

std::vector<Remedy> RemedyJob::result() const {
  std::vector<Remedy> sorted = work_->found;
  std::ranges::stable_sort(sorted, {}, [](const Remedy& r) { return std::tuple(-r.gain.found(), -r.gain.at_least(), r.form, r.person, r.client); });
  return sorted;
}

}  // namespace evenhand
