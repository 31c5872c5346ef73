// What is neither vetoed nor locked by hand, worked out anew around what is: as many moves as before the vetoes, and a limit that
// no plan passes which keeps them. A slice a frame; the result is an edit of the plan.
#include <algorithm>
#include <utility>

#include "domain/format.h"
#include "fairness/rebalance_job.h"
#include "ui/kit/button.h"
#include "ui/kit/progress.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

struct RestWork {
  std::uint64_t revision = 0;
  Shared<std::vector<Plan>> plans;
  PlanId plan;
  RebalanceProblem problem;  // with what is held
  RebalanceJob job;
};

namespace {

constexpr std::uint32_t kRefinements = 40;
constexpr std::uint64_t kPieces = 2;  // a frame

void begin(const ProposalScene& scene) {
  const ProposalFacts& facts = scene.facts;
  const HeldProblem held = with_held(scene.context().problem(), facts.proposal);
  const auto wanted = facts.figures.moves + static_cast<std::uint32_t>(facts.vetoed.size());
  const std::uint32_t moves = wanted - std::min(wanted, held.held_moves);
  scene.state.rest = std::make_shared<RestWork>(facts.revision, facts.plans, facts.plan, held.problem,
                                                RebalanceJob(held.problem, {.least_moves = moves, .most_moves = moves, .refinements = kRefinements}));
}

void finish(const ProposalScene& scene, const RestWork& rest) {
  const RebalanceJob& job = rest.job;
  const ProposalFacts& facts = scene.facts;
  RebalanceProposal next = facts.proposal;
  if (!job.points().empty()) next.owners = owners_of(rest.problem, job.points().back());
  if (compare_plans(scene.context().problem(), next.owners, facts.proposal.owners) >= 0) {
    scene.app.request([](app::App& app) { app.say("No better plan was found that keeps what is vetoed and locked"); });
    return;
  }
  const app::RebalanceTelling telling(scene.app, false);
  edit_plan(scene, app::plan_of(telling.context(), next, facts.changes, job.points().back().bound), "The rest worked out anew");
}

}  // namespace

void rest_of_plan(Ui& ui, const ProposalScene& scene, FlowCard& card) {
  std::shared_ptr<RestWork>& rest = scene.state.rest;
  const ProposalFacts& facts = scene.facts;
  if (rest && (rest->revision != facts.revision || rest->plan != facts.plan || !rest->plans.is_same_object(facts.plans))) rest.reset();
  if (ui.is_presenting || std::ranges::count(facts.proposal.is_held, 1) == 0) return;
  card.gap(8);
  if (!rest) {
    const ButtonSpec spec{.label = "Work out the rest", .size = ControlSize::Small, .description = "Looks for the best plan that keeps what is vetoed and locked"};
    const Rect row = card.take(control_height(ui, ControlSize::Small));
    if (!button(ui, button_box(ui, {row.x, row.y}, spec), spec)) return;
    begin(scene);
  } else {
    const Progress done = rest->job.step(kPieces);
    progress(ui, card.take(progress_height(ui)), {.label = "Working out the rest", .fraction = done.share(), .stop = ""});
    if (done.is_finished()) {
      const std::shared_ptr<RestWork> work = std::move(rest);
      rest.reset();
      finish(scene, *work);
    }
  }
  ui.wake_in(0);
}

}  // namespace evenhand::ui
