#include "fairness/rebalance_work.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_polish.h"
#include "fairness/rebalance_prices.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kMostPlans = 1'000'000;      // of a problem small enough to try them all
constexpr std::uint64_t kPlansOfPiece = 50'000;
constexpr std::uint64_t kStepsOfPiece = 50'000;      // of annealing
constexpr std::uint64_t kPlacementsOfPiece = 20'000; // of complete search
constexpr std::uint64_t kPairsOfPiece = 400;         // divided anew
constexpr std::uint64_t kStepsOfAnchor = 25'000;     // of annealing in the first picture
constexpr std::uint32_t kAnchors = 16;
constexpr double kAnchorGap = 0.01;
constexpr std::uint32_t kMostVisits = 16;
constexpr std::uint32_t kMostExactMoves = 400;       // that a complete search is tried for
constexpr std::size_t kManyUnits = 50'000;           // without a limit on moves dealt anew from the first
constexpr std::uint64_t kRoundWork = 400'000;        // units and entries of classes priced in a piece

}  // namespace

RebalanceJob::Work::Work(RebalanceProblem given_problem, RebalanceOptions chosen)
    : given(std::move(given_problem)), options(chosen), canonical(canonical_problem(given)), problem(canonical.problem), books(problem) {
  is_empty = problem.people.empty() || options.least_moves > options.most_moves;
  next_moves = options.least_moves;
  if (!is_empty) total = std::uint64_t{options.most_moves} - options.least_moves + 2 + options.refinements;
}

void RebalanceJob::Work::do_piece() {
  ++done;
  if (construction == nullptr) return prepare();
  if (!has_picture()) return build_point();
  refine();
}

void RebalanceJob::Work::prepare() {
  construction = std::make_unique<RebalanceConstruction>(books);
  unlimited = unlimited_bound(problem);
  removal.emplace(problem);
  for (std::uint32_t k = 0; k < options.least_moves; ++k) removal->advance();
  every_plan = RebalanceEveryPlan::of(books, kMostPlans);
}

RebalancePoint RebalanceJob::Work::point_of(std::uint32_t moves, const RebalanceOwners& owners) const {
  RebalancePoint point{.most_moves = moves, .changes = {}, .figures = figures_of(problem, owners), .bound = {}};
  for (std::uint32_t u = 0; u < owners.size(); ++u) {
    if (owners[u] != books.homes()[u]) point.changes.push_back({u, owners[u]});
  }
  return point;
}

void RebalanceJob::Work::build_point() {
  const std::uint32_t moves = next_moves++;
  RebalanceBound bound = removal->bound();
  removal->advance();
  if (bound.is_below(unlimited)) bound = unlimited;
  const Ratio known = points.empty() ? Ratio{0, 1} : points.back().value();
  std::optional<RebalanceOwners> plan;
  if (moves >= books.movable_count() && problem.units.size() > kManyUnits) {
    partition.emplace(books, unlimited.value, options.seed);
    partition->run(kPairsOfPiece);
    plan = partition->best();
  }
  if (!plan && (points.empty() || compare(bound.value, known) < 0)) plan = construction->best(moves, bound.value, known);
  if (!plan && points.empty()) {
    SearchResult first = search_below(problem, moves, {problem.total_load() + 1, 1}, kPlacementsOfPiece);
    if (first.end != SearchEnd::Found) return;
    plan = std::move(first.owners);
  }
  RebalancePoint point = plan ? point_of(moves, polished_plan(books, std::move(*plan))) : points.back();
  if (!points.empty() && compare_points(problem, points.back(), point) < 0) point = points.back();
  point.most_moves = moves;
  point.bound = std::move(bound);
  points.push_back(std::move(point));
  tried.push_back({});
  is_stale.push_back(1);
  if (books.problem().people.size() > 1) improve_anchor();
}

// Now and then a point of the first picture that construction leaves far from its bound is searched at once; those after it
// start from there.
void RebalanceJob::Work::improve_anchor() {
  const std::size_t at = points.size() - 1;
  const std::uint32_t apart = std::max(1u, (options.most_moves - options.least_moves) / kAnchors);
  if (points[at].gap() < kAnchorGap || every_plan || (points[at].most_moves - options.least_moves) % apart != 0) return;
  look_up_prices(at);
  RebalanceSearch quick(books, {.most_moves = points[at].most_moves,
                                .owners = owners_of(problem, points[at]),
                                .floor = points[at].bound.value,
                                .seed = options.seed + points[at].most_moves,
                                .length = kStepsOfAnchor});
  quick.run(kStepsOfAnchor);
  if (quick.has_improved()) offer(at, polished_plan(books, quick.best()));
}

// More moves are never worse: a better plan is offered to all that allow it.
void RebalanceJob::Work::offer(std::size_t at, const RebalanceOwners& owners) {
  const RebalancePoint better = point_of(points[at].most_moves, owners);
  for (std::size_t k = at; k < points.size() && compare_points(problem, better, points[k]) < 0; ++k) {
    points[k].changes = better.changes;
    points[k].figures = better.figures;
    is_stale[k] = 1;
  }
}

// What holds for more moves holds for fewer.
void RebalanceJob::Work::raise_bound(std::size_t at, RebalanceBound bound) {
  for (std::size_t k = at + 1; k-- > 0 && points[k].bound.is_below(bound);) {
    if (bound.kind == BoundKind::Lagrangian && k != at) bound = price_bound(problem, points[k].most_moves, bound.prices);
    points[k].bound = bound;
    is_stale[k] = 1;
  }
}

// Every plan of a small problem: all points at once.
bool RebalanceJob::Work::take_every_plan() {
  if (!every_plan->run(kPlansOfPiece)) return false;
  std::vector<RebalancePoint> all;
  for (std::uint32_t moves = options.least_moves; moves <= options.most_moves; ++moves) {
    const RebalanceOwners& best = every_plan->best(moves);
    if (best.empty()) continue;
    RebalancePoint point = point_of(moves, best);
    const auto known = std::ranges::find(points, moves, &RebalancePoint::most_moves);
    if (known != points.end()) point.bound = known->bound;
    if (known == points.end() || !point.is_proved()) point.bound = {.kind = BoundKind::Search, .value = point.value()};
    point.is_leximax_proved = true;
    all.push_back(std::move(point));
  }
  points = std::move(all);
  is_stale.assign(points.size(), 1);
  return true;
}

std::size_t RebalanceJob::Work::neediest() const {
  std::size_t best = points.size();
  double most = -1.0;
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (tried[k].is_retired) continue;
    const double need = (points[k].gap() + 1e-9) / static_cast<double>(std::uint64_t{1} << tried[k].visits);
    if (need <= most) continue;
    most = need;
    best = k;
  }
  return best;
}

RebalanceJob::Work::Method RebalanceJob::Work::method_of(std::size_t at) const {
  if (points[at].is_proved() || tried[at].visits >= kMostVisits) return Method::Even;
  const bool is_unlimited = points[at].most_moves >= books.movable_count();
  if (is_unlimited && tried[at].visits < kMostVisits / 2) return Method::Partition;
  switch (tried[at].visits) {
    case 0:
    case 4:
    case 8: return Method::Prices;
    case 1:
    case 6: return points[at].most_moves <= kMostExactMoves ? Method::Exact : Method::Search;
    default: return Method::Search;
  }
}

void RebalanceJob::Work::look_up_prices(std::size_t at) {
  std::uint64_t work = problem.units.size() + problem.people.size();
  for (const auto& set : problem.classes) work += set.size();
  const auto rounds = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(kRoundWork * (1 + tried[at].visits) / work, 20, 600));
  raise_bound(at, lagrangian_bound(problem, points[at].most_moves, {.rounds = rounds, .target = points[at].value()}));
}

void RebalanceJob::Work::look_through(std::size_t at) {
  const RebalanceOwners now = owners_of(problem, points[at]);
  const ProvenPlan proven = improved_plan(problem, points[at].most_moves, now, points[at].bound.value, kPlacementsOfPiece);
  if (proven.owners != now) offer(at, polished_plan(books, proven.owners));
  if (proven.is_best && !points[at].is_proved()) raise_bound(at, {.kind = BoundKind::Search, .value = points[at].value()});
}

void RebalanceJob::Work::start_search(std::size_t at, SearchAim aim) {
  const std::uint64_t pieces = aim == SearchAim::Evenness ? 1 : std::uint64_t{1} << std::min(6u, tried[at].visits / 2);
  search_at = at;
  search_left = pieces;
  search.emplace(books, SearchStart{.most_moves = points[at].most_moves,
                                    .owners = owners_of(problem, points[at]),
                                    .floor = aim == SearchAim::Evenness ? points[at].value() : points[at].bound.value,
                                    .aim = aim,
                                    .seed = options.seed + points[at].most_moves * 1'000'003ull + ++tried[at].searches,
                                    .length = pieces * kStepsOfPiece});
}

void RebalanceJob::Work::continue_search() {
  search->run(kStepsOfPiece);
  if (--search_left > 0 && !search->is_done()) return;
  if (search->has_improved()) offer(search_at, polished_plan(books, search->best()));
  search.reset();
}

// Several pieces before the next method has its turn.
void RebalanceJob::Work::divide_anew(std::size_t at) {
  if (!partition) partition.emplace(books, unlimited.value, options.seed);
  partition->run(kPairsOfPiece);
  if (partition->best() && compare(partition->best_worst(), points[at].value()) < 0) offer(at, polished_plan(books, *partition->best()));
}

void RebalanceJob::Work::refine() {
  if (every_plan) {
    if (take_every_plan()) done = total;
    return;
  }
  if (search) return continue_search();
  const std::size_t at = neediest();
  if (at == points.size()) {
    done = total;
    return;
  }
  switch (method_of(at)) {
    case Method::Prices: look_up_prices(at); break;
    case Method::Exact: look_through(at); break;
    case Method::Partition: divide_anew(at); break;
    case Method::Search: start_search(at, SearchAim::Highest); break;
    case Method::Even:
      start_search(at, SearchAim::Evenness);
      tried[at].is_retired = true;
  }
  ++tried[at].visits;
  if (search) continue_search();
}

}  // namespace evenhand
