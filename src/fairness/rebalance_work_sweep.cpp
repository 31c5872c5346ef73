// The points that construction has left open, swept once by rising number of moves (rebalance_work.h): a flow says which people
// are tied together; each such part is looked at alone, for what it takes at least and for a plan, and the plans of all parts
// and of everybody else are put together.
#include <algorithm>
#include <utility>

#include "fairness/rebalance_polish.h"
#include "fairness/rebalance_work.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kMostSize = 200'000;  // of a sweep
constexpr std::uint32_t kMostSweeps = 4;
constexpr std::uint32_t kAttemptsOfPiece = 4;  // searches of a part: a piece of complete search for so many
constexpr std::uint64_t kLooksOfUnit = 10;           // of the team: at piles for each ratio, times attempts
constexpr std::size_t kPartsOfTeam = 4;       // parts no larger than this share of it are small
constexpr std::size_t kPiecesBetween = 16;    // sweeps: one for so many points
constexpr int kMostGuides = 3;                // of a point
constexpr int kMostRounds = 16;
constexpr int kMostTies = 4;                  // of a point: who turns out to be full is tied in
constexpr std::uint64_t kStepsOfFit = 20'000;
constexpr std::uint32_t kCoolnessOfFit = 32;
constexpr std::int64_t kFineness = 1024;      // of the ratios between bound and value

}  // namespace

// What prices prove of the parts, and complete searches of them.
void RebalanceJob::Work::raise_by_parts(std::size_t at) {
  const RebalancePoint& point = points[at];
  const auto takes_more = [&](Ratio ratio) {
    std::int64_t moves = parts->least_moves_below(ratio);
    for (const RebalancePart* part : tied) {
      const std::int64_t known = parts->least_moves_below(ratio, number_of(*part));
      moves += part->least_moves_below(ratio, known) - known;
    }
    return moves > std::int64_t{point.most_moves};
  };
  const Ratio value = largest_ratio(problem, point.bound.value, point.value(), takes_more);
  if (compare(value, point.bound.value) <= 0) return;
  if (parts->least_moves_below(value) > std::int64_t{point.most_moves}) raise_bound(at, parts->bound(point.most_moves, value));
  else raise_bound(at, {.kind = BoundKind::Search, .value = value});
}

void RebalanceJob::Work::name_parts() {
  tied.clear();
  for (std::uint32_t part = 0; part < parts->count(); ++part) {
    const std::vector<std::uint32_t>& people = parts->people_of(part);
    if (people.size() == 1) continue;
    const auto known = std::ranges::find_if(known_parts, [&](const auto& one) { return one->people() == people; });
    if (known != known_parts.end()) {
      tied.push_back(known->get());
    } else {
      known_parts.push_back(std::make_unique<RebalancePart>(books, people));
      tied.push_back(known_parts.back().get());
    }
  }
}

// That a plan takes which is put together from what is known of the parts.
std::int64_t RebalanceJob::Work::known_moves(Ratio ratio) const {
  std::int64_t moves = 0;
  for (const RebalancePart* part : tied) {
    const RebalancePart::Plan* plan = part->within(ratio);
    moves += plan == nullptr ? RebalanceParts::kNoPlan : plan->moves;
  }
  for (std::uint32_t j = 0; j < problem.people.size(); ++j) {
    if (!parts->is_tied(j)) moves += parts->least_out(j, ratio);
  }
  return moves;
}

Ratio RebalanceJob::Work::least_known_ratio(std::size_t at) const {
  const RebalancePoint& point = points[at];
  const auto is_enough = [&](Ratio ratio) { return known_moves(ratio) <= std::int64_t{point.most_moves}; };
  if (is_enough(point.bound.value)) return point.bound.value;
  const std::int64_t all = problem.total_capacity();
  std::int64_t from = load_within(point.bound.value, all), to = load_within(point.value(), all);
  const std::int64_t fine = std::max<std::int64_t>(1, (to - from) / kFineness);
  while (to - from > fine) {
    const std::int64_t middle = from + (to - from) / 2;
    if (is_enough({middle, all})) to = middle;
    else from = middle;
  }
  return {to, all};
}

bool RebalanceJob::Work::is_small(const RebalancePart& part) const { return part.units().size() * kPartsOfTeam <= problem.units.size(); }

// The first sweep comes before everything else. Where parts are small, each further one looks for longer, with some other
// pieces between; else there is one more, later, that counts for longer.
bool RebalanceJob::Work::is_sweep_due() {
  if (sweeps == 0 && !sweep && RebalanceSweep::size_of(problem) > kMostSize) sweeps = kMostSweeps;
  if (sweeps == kMostSweeps) return false;
  if (!sweep && before_sweep > 0) {
    --before_sweep;
    return false;
  }
  while (next_swept < points.size() && (points[next_swept].is_proved() || is_unlimited(next_swept))) ++next_swept;
  if (next_swept < points.size()) return true;
  const bool are_small = std::ranges::all_of(known_parts, [&](const auto& part) { return is_small(*part); });
  before_sweep = are_small ? points.size() / kPiecesBetween : points.size();
  sweeps = are_small ? sweeps + 1 : sweeps == 0 ? kMostSweeps / 2 : kMostSweeps;
  sweep.reset();
  parts.reset();
  tied.clear();
  if (sweeps == kMostSweeps && !are_small) known_parts.clear();
  next_swept = 0;
  return false;
}

// A plan of the part within the target, with as few moves as are needed or one more.
void RebalanceJob::Work::look_into(RebalancePart& part, Ratio target, std::uint64_t seed, std::uint32_t attempts) {
  const std::int64_t least = part.least_moves_within(target, parts->least_moves_within(target, number_of(part)));
  if (least >= RebalanceParts::kNoPlan) return;
  const bool is_counted = is_small(part) || sweeps > 0;
  const std::uint64_t looks = kLooksOfUnit * problem.units.size() * attempts;
  if (!is_small(part)) attempts = 1;
  auto moves = static_cast<std::uint32_t>(least);
  for (; is_counted; ++moves) {
    if (moves > part.units().size()) return;  // no number of them is enough
    part.count(moves, looks);
    if (part.least_moves_within(target, moves) == moves) break;
  }
  if (part.look_for(moves, target, seed, attempts)) return;
  if (is_counted) part.count(moves + 1, looks);
  part.settle(moves, target, attempts / kAttemptsOfPiece);
  part.look_for(moves + 1, target, seed, attempts);
}

// Where somebody has been given more than there is room for: others may take it.
RebalanceOwners RebalanceJob::Work::fitted(RebalanceOwners plan, std::size_t at, Ratio target) {
  if (tied.empty() || !std::ranges::all_of(tied, [&](const RebalancePart* part) { return is_small(*part); }) || compare(figures_of(problem, plan).worst, target) <= 0) return plan;
  RebalanceSearch fit(books, {.most_moves = points[at].most_moves, .owners = std::move(plan), .floor = target, .aim = SearchAim::Fit, .seed = options.seed + points[at].most_moves, .length = kStepsOfFit, .coolness = kCoolnessOfFit});
  fit.run(kStepsOfFit - 1);
  return fit.best();
}

// Who is more than full in a plan, and who else might have taken the same but for too little room. False: that was known.
bool RebalanceJob::Work::note_full(const RebalanceOwners& plan, Ratio target) {
  std::vector<std::int64_t> room = figures_of(problem, plan).load;
  for (std::size_t j = 0; j < room.size(); ++j) room[j] = load_within(target, problem.people[j].capacity) - room[j];
  bool is_new = false;
  for (std::size_t u = 0; u < plan.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    if (room[plan[u]] >= 0 || plan[u] == unit.home) continue;
    for (const std::uint32_t j : problem.classes[unit.eligible]) {
      if (room[j] >= unit.weight || parts->prices()[j] > 0) continue;
      is_full[j] = 1;
      is_new = true;
    }
  }
  return is_new;
}

// What the parts take at the point's bound, which rises with it.
void RebalanceJob::Work::prove_parts(std::size_t at) {
  const RebalancePoint& point = points[at];
  for (int guide = 0; guide < kMostGuides; ++guide) {
    const Ratio before = point.bound.value;
    for (RebalancePart* part : tied) part->guide(*parts, number_of(*part), before);
    raise_by_parts(at);
    if (compare(point.bound.value, before) <= 0) break;
  }
  for (int round = 0; round < kMostRounds && !point.is_proved(); ++round) {
    const Ratio before = point.bound.value;
    for (RebalancePart* part : tied) look_into(*part, before, options.seed + point.most_moves + attempts_of_sweep(), attempts_of_sweep());
    raise_by_parts(at);
    if (compare(point.bound.value, before) <= 0) break;
  }
}

bool RebalanceJob::Work::sweep_point() {
  if (!is_sweep_due()) return false;
  const std::size_t at = next_swept++;
  if (!sweep) {
    sweep.emplace(books);
    is_full.assign(problem.people.size(), 0);
  }
  const RebalancePoint& point = points[at];
  if (parts) raise_by_parts(at);
  if (point.is_proved() || !sweep->lower(point.bound.value)) return true;
  bool has_changed = true;
  for (int tie = 0; tie < kMostTies && has_changed; ++tie) {
    parts.emplace(RebalanceParts::of(books, *sweep, is_full));
    name_parts();
    prove_parts(at);
    if (point.is_proved()) return true;
    const Ratio reached = least_known_ratio(at);
    std::optional<RebalanceOwners> plan = construction->joined(tied, *parts, point.most_moves, reached);
    if (!plan) return true;
    has_changed = note_full(*plan, reached);
    offer(at, polished_plan(books, fitted(std::move(*plan), at, reached)));
  }
  return true;
}

}  // namespace evenhand
