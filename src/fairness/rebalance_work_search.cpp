// The annealings of a frontier's points (rebalance_work.h): from where, among which units, and for how long.
#include <algorithm>
#include <utility>

#include "fairness/rebalance_polish.h"
#include "fairness/rebalance_work.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kStepsOfPiece = 50'000;      // of annealing
constexpr std::uint32_t kCoolness = 24;              // of a search from what prices favour
constexpr std::uint32_t kCoolnessOfFit = 16, kCoolnessAfterFit = 40;
constexpr double kWideGap = 0.01;
constexpr double kFitGap = 0.003;                    // below, what counts is who is fullest
constexpr std::uint32_t kVisitsOfDoubling = 3;

}  // namespace

std::optional<RebalanceOwners> RebalanceJob::Work::favoured_plan(std::size_t at, std::uint32_t moves) {
  const std::vector<std::uint32_t>& favoured = tried[at].favoured;
  if (favoured.empty()) return std::nullopt;
  return construction->without({favoured.begin(), favoured.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(moves, favoured.size()))});
}

// Few moves and a wide gap: then a search is worth its time among the units that prices speak for, each second time. 0: among all.
std::size_t RebalanceJob::Work::core_size(std::size_t at) const {
  const std::size_t size = std::size_t{points[at].most_moves} * 3 + 8;
  const bool is_due = tried[at].ascent && tried[at].visits % 2 == 1 && points[at].gap() >= kWideGap && size * 5 < std::size_t{books.movable_count()} * 3;
  return is_due ? size : 0;
}

// From what prices favour when that is new, else from the best plan.
void RebalanceJob::Work::start_search(std::size_t at, SearchAim aim) {
  const std::uint32_t doublings = tried[at].visits / (is_unlimited(at) ? kVisitsOfSearch : kVisitsOfDoubling);
  const std::uint64_t pieces = aim == SearchAim::Evenness ? 1 : std::uint64_t{1} << std::min(10u, doublings);
  std::optional<RebalanceOwners> guided;
  if (aim == SearchAim::Highest) guided = favoured_plan(at, points[at].most_moves);
  const std::uint32_t coolness = guided ? kCoolness : 0;
  if (guided) tried[at].favoured.clear();
  RebalanceOwners start = guided ? std::move(*guided) : owners_of(problem, points[at]);
  core.reset();
  if (const std::size_t size = aim == SearchAim::Highest && !guided ? core_size(at) : 0; size > 0) {
    core = std::make_unique<RebalanceCore>(books, 0, tried[at].ascent->prices(), start, size);
    start = core->part_of(start);
  }
  search_at = at;
  if (aim == SearchAim::Highest && !guided && !core && pieces > 1 && points[at].gap() >= kFitGap) {
    return search_for(SearchAim::Fit, between(points[at].bound.value, points[at].value()), std::move(start), pieces, kCoolnessOfFit);
  }
  search_for(aim, aim == SearchAim::Evenness ? points[at].value() : points[at].bound.value, std::move(start), pieces, coolness);
}

Ratio RebalanceJob::Work::between(Ratio low, Ratio high) const {
  const std::int64_t all = problem.total_capacity();
  return {(load_within(low, all) + load_within(high, all)) / 2, all};
}

void RebalanceJob::Work::search_for(SearchAim aim, Ratio floor, RebalanceOwners start, std::uint64_t pieces, std::uint32_t coolness) {
  search_pieces = search_left = pieces;
  search_aim = aim;
  search.emplace(core ? core->books() : books, SearchStart{.most_moves = points[search_at].most_moves,
                                                           .owners = std::move(start),
                                                           .floor = floor,
                                                           .aim = aim,
                                                           .seed = options.seed + points[search_at].most_moves * 1'000'003ull + ++tried[search_at].searches,
                                                           .length = pieces * kStepsOfPiece,
                                                           .coolness = coolness});
}

// What comes near to a ratio between bound and value goes on to whatever it reaches.
void RebalanceJob::Work::continue_search() {
  search->run(kStepsOfPiece);
  if (--search_left > 0 && !search->is_done()) return;
  if (search_aim == SearchAim::Fit) {
    RebalanceOwners nearest = search->best();
    return search_for(SearchAim::Highest, points[search_at].bound.value, std::move(nearest), std::max<std::uint64_t>(1, search_pieces / 3), kCoolnessAfterFit);
  }
  offer(search_at, polished_plan(books, core ? core->whole_of(search->best()) : search->best()));
  search.reset();
}

}  // namespace evenhand
