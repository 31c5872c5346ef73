// The annealings of a frontier's points (rebalance_work.h): from where, among which units, and for how long.
#include <algorithm>
#include <utility>

#include "fairness/rebalance_polish.h"
#include "fairness/rebalance_work.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kStepsOfPiece = 50'000;      // of annealing
constexpr std::uint32_t kCoolness = 24;              // of a search from what prices favour
constexpr double kWideGap = 0.01;

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
  const std::uint32_t doublings = tried[at].visits / (is_unlimited(at) ? kVisitsOfSearch : 2);
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
  search_left = pieces;
  search.emplace(core ? core->books() : books, SearchStart{.most_moves = points[at].most_moves,
                                                           .owners = std::move(start),
                                                           .floor = aim == SearchAim::Evenness ? points[at].value() : points[at].bound.value,
                                                           .aim = aim,
                                                           .seed = options.seed + points[at].most_moves * 1'000'003ull + ++tried[at].searches,
                                                           .length = pieces * kStepsOfPiece,
                                                           .coolness = coolness});
}

void RebalanceJob::Work::continue_search() {
  search->run(kStepsOfPiece);
  if (--search_left > 0 && !search->is_done()) return;
  if (search->has_improved()) offer(search_at, polished_plan(books, core ? core->whole_of(search->best()) : search->best()));
  search.reset();
}

}  // namespace evenhand
