#include "fairness/rebalance_trade_job.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "fairness/rebalance_canonical.h"
#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_core.h"
#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_search.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kStepsOfPiece = 50'000;
constexpr std::uint64_t kRoundWork = 6'000'000;       // units, people and classes priced in a piece
constexpr std::uint64_t kPiecesBetweenPrices = 16;
constexpr std::uint32_t kMostPasses = 20;
constexpr std::uint64_t kMostPlacements = 20'000;     // tried where forced units find no place at once
// Eighths of a halving less heat at first: one start is stirred, the others stay near where they are.
constexpr std::array<std::uint32_t, 3> kCoolness = {16, 32, 40};

// Annealings of the part that promises most (rebalance_core.h), in turn. Where moves are dear, heat that lets weights fit each
// other also lets far too many of them in: there are many more ways to move one unit more than to move none. With their number
// capped near the best known, it does not.
struct Stage {
  std::int64_t size = 0, cap = 0;  // in sixteenths of the moves of the best plan
};
constexpr std::array<Stage, 4> kStages = {{{24, 14}, {32, 17}, {28, 15}, {64, 18}}};
constexpr std::uint64_t kPiecesBeforeStages = 12;
constexpr std::uint64_t kPiecesOfStage = 12;           // twice as many in every round
constexpr std::int64_t kLeastCore = 8;                 // units beyond that
constexpr std::uint32_t kStageCoolness = 26, kStageCoolings = 32;
constexpr std::uint32_t kMostFromToday = 10'000;       // units

}  // namespace

struct TradeOffJob::Work {
  Work(const RebalanceProblem& given, TradeOffOptions chosen)
      : options(chosen), canonical(canonical_problem(given)), problem(canonical.problem), books(problem), ascent(books, chosen.price), fair(fair_parts(problem)) {
    if (!problem.people.empty()) total = std::uint64_t{options.refinements} + 1;
  }

  void offer(const RebalanceOwners& owners) {
    const TradeOff reached = trade_off_of(problem, owners, options.price);
    const auto order = best.empty() ? std::strong_ordering::less : reached.total() <=> value.total();
    if (order > 0 || (order == 0 && compare_plans(problem, owners, best) >= 0)) return;
    best = owners;
    value = reached;
  }

  void look_up_prices() {
    const std::uint64_t work = problem.units.size() + 20 * (problem.people.size() + problem.classes.size());
    ascent.run(static_cast<std::uint32_t>(std::clamp<std::uint64_t>(kRoundWork / work, 20, 400)), value.total());
  }

  // Sends units on, heaviest first, as long as each is worth its price.
  RebalanceOwners greedy(RebalanceOwners owners) const {
    RebalanceFigures now = figures_of(problem, owners);
    const auto apart = [&](std::uint32_t j, std::int64_t weight) {
      const std::int64_t d = (now.load[j] + weight) * kLoadParts - fair[j];
      return d < 0 ? -d : d;
    };
    bool has_changed = true;
    for (std::uint32_t pass = 0; pass < kMostPasses && has_changed; ++pass) {
      has_changed = false;
      for (std::uint32_t j = 0; j < fair.size(); ++j) {
        for (const std::uint32_t u : books.at_home(j)) {
          const RebalanceUnit& unit = problem.units[u];
          if (owners[u] != j || now.load[j] * kLoadParts <= fair[j]) continue;
          std::uint32_t to = kNobody;
          std::int64_t most = apart(j, -unit.weight) - apart(j, 0) + options.price * unit.cost;
          for (const std::uint32_t k : books.takers(u)) {
            const RebalancePerson& person = problem.people[k];
            if (k == j || now.clients[k] + unit.clients > person.max_clients || now.intake[k] > person.max_intake - unit.clients) continue;
            if (const std::int64_t gain = apart(k, 0) - apart(k, unit.weight); gain > most) {
              most = gain;
              to = k;
            }
          }
          if (to == kNobody) continue;
          now.load[j] -= unit.weight;
          now.clients[j] -= unit.clients;
          now.load[to] += unit.weight;
          now.clients[to] += unit.clients;
          now.intake[to] += unit.clients;
          owners[u] = to;
          has_changed = true;
        }
      }
    }
    return owners;
  }

  void start(const RebalanceOwners& owners) {
    offer(owners);
    const std::size_t number = searches.size();
    searches.emplace_back(books, SearchStart{.most_moves = books.movable_count(),
                                             .owners = owners,
                                             .aim = SearchAim::TradeOff,
                                             .seed = options.seed + number,
                                             .length = kStepsOfPiece * 2,
                                             .coolness = kCoolness[number],
                                             .price = options.price});
  }

  void prepare() {
    RebalanceConstruction construction(books);
    std::optional<RebalanceOwners> placed = construction.without({});
    if (!placed) {
      SearchResult first = search_below(problem, books.movable_count(), {problem.total_load() + 1, 1}, kMostPlacements);
      if (first.end == SearchEnd::Found) placed = std::move(first.owners);
    }
    if (!placed) {
      done = total;
      return;
    }
    today = *std::move(placed);
    const RebalanceOwners first = greedy(today);
    offer(today);
    offer(first);
    look_up_prices();
    start(first);
    start(first);
    if (const auto guided = construction.without(ascent.favoured())) start(greedy(*guided));
  }

  std::int64_t moves_of_best() const {
    std::int64_t moves = 0;
    for (std::size_t u = 0; u < best.size(); ++u) moves += !problem.units[u].is_forced() && best[u] != problem.units[u].home ? 1 : 0;
    return moves;
  }

  // From today where an annealing has the time to find its way from there, else from the best plan.
  void start_stage() {
    const Stage& stage = kStages[stages % kStages.size()];
    const std::int64_t moves = moves_of_best();
    const RebalanceOwners& start = books.movable_count() <= kMostFromToday ? today : best;
    core = std::make_unique<RebalanceCore>(books, options.price, ascent.best().prices, start, static_cast<std::size_t>((moves * stage.size + 15) / 16 + kLeastCore));
    stage_left = kPiecesOfStage << std::min<std::uint64_t>(stages / kStages.size(), 20);
    ++stages;
    const std::int64_t cap = &start == &best ? moves + 1 : std::max<std::int64_t>(1, (moves * stage.cap + 15) / 16);
    core_search.emplace(core->books(), SearchStart{.most_moves = static_cast<std::uint32_t>(cap),
                                                   .owners = core->part_of(start),
                                                   .aim = SearchAim::TradeOff,
                                                   .seed = options.seed + searches.size() + stages,
                                                   .length = stage_left * kStepsOfPiece,
                                                   .coolness = &start == &best ? kCoolness.back() : kStageCoolness,
                                                   .coolings = kStageCoolings,
                                                   .price = options.price});
  }

  void search_core() {
    if (stage_left == 0) start_stage();
    --stage_left;
    core_search->run(kStepsOfPiece);
    if (core_search->has_improved()) offer(core->whole_of(core_search->best()));
  }

  void do_piece() {
    if (++done == 1) return prepare();
    if (done % kPiecesBetweenPrices == 0) look_up_prices();
    if (done >= kPiecesBeforeStages) {
      search_core();
    } else {
      RebalanceSearch& search = searches[done % searches.size()];
      search.run(kStepsOfPiece);
      if (search.has_improved()) offer(search.best());
    }
    if (value.total() <= ascent.best().value) done = total;
  }

  TradeOffOptions options;
  CanonicalProblem canonical;
  const RebalanceProblem& problem;
  RebalanceBooks books;
  TradeOffAscent ascent;
  std::vector<std::int64_t> fair;
  std::vector<RebalanceSearch> searches;
  std::unique_ptr<RebalanceCore> core;
  std::optional<RebalanceSearch> core_search;
  std::uint64_t stages = 0, stage_left = 0;
  RebalanceOwners today, best;
  TradeOff value;
  std::uint64_t done = 0, total = 0;
};

TradeOffJob::TradeOffJob(const RebalanceProblem& problem, TradeOffOptions options) : work_(std::make_unique<Work>(problem, options)) {}
TradeOffJob::~TradeOffJob() = default;
TradeOffJob::TradeOffJob(TradeOffJob&&) noexcept = default;
TradeOffJob& TradeOffJob::operator=(TradeOffJob&&) noexcept = default;

Progress TradeOffJob::step(std::uint64_t pieces) {
  for (std::uint64_t i = 0; i < std::max<std::uint64_t>(pieces, 1) && !progress().is_finished(); ++i) work_->do_piece();
  return progress();
}

Progress TradeOffJob::progress() const { return {work_->done, work_->total}; }

TradeOffPlan TradeOffJob::plan() const {
  const Work& work = *work_;
  TradeOffPlan plan;
  if (work.best.empty()) return plan;
  plan.owners.resize(work.best.size());
  for (std::size_t u = 0; u < work.best.size(); ++u) plan.owners[work.canonical.unit[u]] = work.canonical.person[work.best[u]];
  plan.value = work.value;
  plan.bound.value = work.ascent.best().value;
  plan.bound.prices.resize(work.ascent.best().prices.size());
  for (std::size_t j = 0; j < plan.bound.prices.size(); ++j) plan.bound.prices[work.canonical.person[j]] = work.ascent.best().prices[j];
  plan.figures = work.canonical.in_given_order(figures_of(work.problem, work.best));
  return plan;
}

}  // namespace evenhand
