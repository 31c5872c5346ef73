#include "fairness/rebalance_work.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_polish.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kPlansOfPiece = 50'000;
constexpr std::uint64_t kPlacementsOfPiece = 20'000; // of complete search
constexpr std::uint64_t kPairsOfPiece = 400;         // divided anew
constexpr std::uint64_t kStepsOfAnchor = 25'000;     // of annealing in the first picture
constexpr std::uint32_t kAnchors = 64;
constexpr double kAnchorGap = 0.01;
constexpr std::uint32_t kVisitsOfPass = 16;          // to a point, before its second pass
constexpr double kHairGap = 0.002;                  // that dividing pairs anew may close
constexpr std::uint32_t kVisitsOfTurn = 4;           // each method, without branch and bound
constexpr std::uint32_t kMostExactMoves = 400;       // that a complete search is tried for
constexpr std::uint32_t kMostExactUnits = 60;        // and without a limit on moves
constexpr std::size_t kManyUnits = 50'000;           // without a limit on moves dealt anew from the first
constexpr std::uint64_t kRoundWork = 2'000'000;      // units, people and classes priced in a piece

}  // namespace

RebalanceJob::Work::Work(const RebalanceProblem& given, RebalanceOptions chosen)
    : options(chosen), canonical(canonical_problem(given)), problem(canonical.problem), books(problem) {
  if (!problem.others.empty()) {
    whole = problem;
    whole_books = std::make_unique<RebalanceBooks>(whole);
    canonical.problem.others.clear();
  }
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
  every_plan = RebalanceEveryPlan::of(whole_books ? *whole_books : books, options.most_plans);
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
  RebalanceBound bound = compare(removal->value(), unlimited.value) < 0 ? unlimited : removal->bound();
  removal->advance();
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
}

// Once the picture stands, some of its points that construction has left far from their bounds are looked at first; what is
// found there serves those beside them.
bool RebalanceJob::Work::improve_anchor() {
  const std::size_t apart = std::max<std::size_t>(1, points.size() / kAnchors);
  while (next_anchor < points.size() && points[next_anchor].gap() < kAnchorGap) next_anchor += apart;
  if (next_anchor >= points.size()) return false;
  const std::size_t at = next_anchor;
  next_anchor += apart;
  look_up_prices(at);
  const std::size_t first = at - std::min(at, apart / 2), last = std::min(points.size(), at + apart / 2 + 1);
  for (std::size_t k = first; k < last; ++k) {
    if (points[k].gap() < kAnchorGap) continue;
    if (auto plan = favoured_plan(at, points[k].most_moves)) offer(k, polished_plan(books, std::move(*plan)));
  }
  RebalanceSearch quick(books, {.most_moves = points[at].most_moves,
                                .owners = owners_of(problem, points[at]),
                                .floor = points[at].bound.value,
                                .seed = options.seed + points[at].most_moves,
                                .length = kStepsOfAnchor});
  quick.run(kStepsOfAnchor);
  if (quick.has_improved()) offer(at, polished_plan(books, quick.best()));
  return true;
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
    points[k].bound = bound;
    is_stale[k] = 1;
  }
}

// Prices that serve one number of moves nearly serve the next.
void RebalanceJob::Work::spread_prices(std::size_t at) {
  const std::vector<std::int64_t> prices = points[at].bound.prices;
  const auto serves = [&](std::size_t k) {
    if (points[k].is_proved()) return false;
    RebalanceBound bound = cover_bound(books, points[k].most_moves, prices, points[k].value());
    if (!points[k].bound.is_below(bound)) return false;
    raise_bound(k, std::move(bound));
    return true;
  };
  for (std::size_t k = at; k-- > 0 && serves(k);) {
  }
  for (std::size_t k = at + 1; k < points.size() && serves(k); ++k) {
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
  served.clear();
  is_stale.assign(points.size(), 1);
  return true;
}

std::size_t RebalanceJob::Work::neediest() const {
  std::size_t best = points.size();
  double most = -1.0;
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (tried[k].is_retired) continue;
    const double need = (points[k].gap() + 1e-9) / static_cast<double>(std::uint64_t{1} << std::min(tried[k].visits, 60u));
    if (need <= most) continue;
    most = need;
    best = k;
  }
  return best;
}

// In turn, each time for longer; the second pass where nothing is left to prove, and now and then.
RebalanceJob::Work::Method RebalanceJob::Work::method_of(std::size_t at) const {
  const std::uint32_t visits = tried[at].visits;
  if (points[at].is_proved() || visits % kVisitsOfPass == kVisitsOfPass - 1) return Method::Even;
  if (is_worth_filling(at) && visits % 2 == 1) return Method::Filling;
  if (is_unlimited(at) && books.movable_count() > kMostExactUnits) return visits % kVisitsOfSearch == kVisitsOfSearch - 1 ? Method::Search : Method::Partition;
  if (is_unlimited(at) && visits % kVisitsOfPass < kVisitsOfPass / 2) return Method::Partition;
  if (is_by_floor(at) && visits >= kVisitsOfTurn) return visits % 2 == 0 ? Method::Search : Method::Pairs;
  // Where there are many points, what is cheap comes first.
  const bool has_tree = (points.size() == 1 || visits > kVisitsOfTurn) && is_worth_branching(at);
  switch (visits % (has_tree ? kVisitsOfTurn + 1 : kVisitsOfTurn)) {
    case 0: return Method::Prices;
    case 1: return points[at].most_moves <= kMostExactMoves ? Method::Exact : Method::Search;
    case 3: return has_tree ? Method::BranchAndBound : Method::Search;
    case 4: return points[at].gap() < kHairGap ? Method::Pairs : Method::Search;
    default: return Method::Search;
  }
}

void RebalanceJob::Work::look_up_prices(std::size_t at) {
  Tried& here = tried[at];
  if (!here.ascent) {
    std::vector<std::int64_t> start;
    for (std::size_t apart = 1; start.empty() && apart < points.size(); ++apart) {
      for (const std::size_t k : {at + apart, at - apart}) {
        if (k < points.size() && tried[k].ascent) start = tried[k].ascent->prices();
      }
    }
    here.ascent = std::make_unique<PriceAscent>(points[at].most_moves, start, points[at].bound.value);
  }
  const std::uint64_t work = problem.units.size() + 20 * (problem.people.size() + problem.classes.size());
  const auto rounds = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(kRoundWork * (1 + here.visits) / work, 10, 600));
  here.ascent->run(books, rounds, points[at].value());
  here.favoured = here.ascent->favoured();
  if (!here.ascent->has_proved() || !points[at].bound.is_below(here.ascent->best())) return;
  raise_bound(at, here.ascent->best());
  spread_prices(at);
}

void RebalanceJob::Work::look_through(std::size_t at) {
  exact_at = at;
  exact_left = std::uint64_t{1} << std::min(tried[at].visits / kVisitsOfTurn, 12u);
  continue_looking_through();
}

void RebalanceJob::Work::continue_looking_through() {
  std::unique_ptr<RebalanceExact>& exact = tried[exact_at].exact;
  RebalancePoint& point = points[exact_at];
  if (!exact || compare(exact->ratio(), point.value()) != 0) {
    const std::vector<std::int64_t> none;
    exact = std::make_unique<RebalanceExact>(books, point.most_moves, point.value(), tried[exact_at].ascent ? tried[exact_at].ascent->prices() : none);
  }
  --exact_left;
  const SearchEnd end = exact->run(kPlacementsOfPiece);
  if (end == SearchEnd::Found) offer(exact_at, polished_plan(books, exact->owners()));
  if (end == SearchEnd::None) raise_bound(exact_at, {.kind = BoundKind::Search, .value = point.value()});
  if (end == SearchEnd::None || point.is_proved()) exact_left = 0;
  if (point.is_proved()) exact.reset();
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
  if (exact_left > 0) return continue_looking_through();
  if (tree_left > 0) return continue_branching();
  if (pairs) return continue_dividing();
  if (filling) return continue_filling();
  if (sweep_point()) return;
  if (improve_anchor()) return;
  const std::size_t at = neediest();
  if (at == points.size()) {
    done = total;
    return;
  }
  switch (method_of(at)) {
    case Method::Prices: look_up_prices(at); break;
    case Method::Exact: look_through(at); break;
    case Method::BranchAndBound: branch(at); break;
    case Method::Pairs: divide_pairs(at); break;
    case Method::Partition: divide_anew(at); break;
    case Method::Filling: filling = Filling{.at = at, .pieces = std::uint64_t{1} << std::min(tried[at].visits / 2, 10u), .from = points[at].bound.value}; break;
    case Method::Search: start_search(at, SearchAim::Highest); break;
    case Method::Even:
      start_search(at, SearchAim::Evenness);
      tried[at].is_retired = points[at].is_proved();
  }
  ++tried[at].visits;
  if (search) continue_search();
  if (filling) continue_filling();
}

}  // namespace evenhand
