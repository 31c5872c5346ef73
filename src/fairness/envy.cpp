#include "fairness/envy.h"

#include <algorithm>
#include <vector>

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

struct MovableClient {
  std::int64_t load = 0;   // what the taker would carry
  std::int64_t given = 0;  // what the giver would lose: the same where every fit factor is 1
  std::size_t client = 0;
};

// Movable clients that the same people could take, lightest first, ties by id.
struct Lot {
  std::uint32_t eligibility_class = 0;
  std::vector<MovableClient> clients;
  MovableClient lightest;  // the least of each figure
};

struct Book {
  Ratio ratio;
  std::int64_t heaviest = 0;          // part of one client, shared ones included
  std::int64_t heaviest_movable = 0;
  std::vector<Lot> lots;
};

struct Candidate {
  SingleMove move;
  Ratio worse;  // of the two people afterwards: the higher for burden, the lower otherwise
};

Lot& lot_for(Book& book, std::uint32_t eligibility_class) {
  const auto found = std::ranges::lower_bound(book.lots, eligibility_class, {}, &Lot::eligibility_class);
  if (found != book.lots.end() && found->eligibility_class == eligibility_class) return *found;
  return *book.lots.insert(found, Lot{.eligibility_class = eligibility_class, .clients = {}, .lightest = {}});
}

std::vector<Book> books_of(const LoadBasis& basis, const LedgerLoads& loads) {
  std::vector<Book> books(loads.people.size());
  for (const std::size_t person : loads.ranked) {
    Book& book = books[person];
    book.ratio = loads.people[person].ratio();
    for (const std::uint32_t a : basis.index.assignments_of_person(person)) {
      const std::size_t client = basis.index.client_of_assignment(a);
      const std::int64_t load = loads.part_load[a];
      book.heaviest = std::max(book.heaviest, load);
      if (load == 0 || basis.eligibility.is_locked(client) || basis.index.assignments_of_client(client).size() > 1) continue;
      book.heaviest_movable = std::max(book.heaviest_movable, load);
      lot_for(book, basis.eligibility.class_of(client)).clients.push_back({loads.on_scale(loads.client_load[client]), load, client});
    }
    for (Lot& lot : book.lots) {
      std::ranges::stable_sort(lot.clients, {}, &MovableClient::load);
      lot.lightest = lot.clients.front();
      for (const MovableClient& client : lot.clients) lot.lightest.given = std::min(lot.lightest.given, client.given);
    }
  }
  return books;
}

Ratio with_load(Ratio ratio, std::int64_t added) { return {ratio.load + added, ratio.entitlement}; }

// Both ratios would meet where this load moves from the heavier to the lighter; rounded down.
std::int64_t levelling_load(Ratio heavier, Ratio lighter) {
  const Wide gap = static_cast<Wide>(heavier.load) * lighter.entitlement - static_cast<Wide>(lighter.load) * heavier.entitlement;
  return static_cast<std::int64_t>(gap / (heavier.entitlement + lighter.entitlement));
}

// The worse of the two ratios improves: the higher one falls, or in a ledger of goods the lower one rises.
bool is_actionable(Ledger ledger, Ratio heavier, Ratio lighter, const MovableClient& client) {
  if (ledger == Ledger::Burden) return compare(with_load(lighter, client.load), heavier) < 0;
  return compare(with_load(heavier, -client.given), lighter) > 0;
}

class MoveSearch {
 public:
  MoveSearch(const LoadBasis& basis, const LedgerLoads& loads, const std::vector<Book>& books)
      : rules_(basis.eligibility), books_(books), ledger_(loads.ledger), is_burden_(loads.ledger == Ledger::Burden) {}

  // The worse ratio is best at one of the clients next to the levelling load.
  void consider(std::size_t from, std::size_t to) {
    const std::int64_t level = levelling_load(books_[from].ratio, books_[to].ratio);
    for (const Lot& lot : books_[from].lots) {
      if (!rules_.set(lot.eligibility_class).contains(to)) continue;
      const auto above = std::ranges::upper_bound(lot.clients, level, {}, &MovableClient::load);
      if (above != lot.clients.end()) take(from, to, *above);
      if (above != lot.clients.begin()) take(from, to, *std::ranges::lower_bound(lot.clients, (above - 1)->load, {}, &MovableClient::load));
    }
  }

  std::optional<SingleMove> best() const { return best_ ? std::optional(best_->move) : std::nullopt; }

 private:
  void take(std::size_t from, std::size_t to, const MovableClient& client) {
    if (!is_actionable(ledger_, books_[from].ratio, books_[to].ratio, client)) return;
    const Ratio of_giver = with_load(books_[from].ratio, -client.given), of_taker = with_load(books_[to].ratio, client.load);
    const bool giver_is_higher = compare(of_giver, of_taker) > 0;
    const Candidate candidate{{client.client, from, to}, giver_is_higher == is_burden_ ? of_giver : of_taker};
    if (!best_ || is_better(candidate)) best_ = candidate;
  }

  std::strong_ordering distance_order(const SingleMove& a, const SingleMove& b) const {
    const auto by_taker = compare(books_[a.to].ratio, books_[b.to].ratio);
    return by_taker != 0 ? by_taker : compare(books_[b.from].ratio, books_[a.from].ratio);
  }

  bool is_better(const Candidate& candidate) const {
    const auto by_worse = is_burden_ ? compare(candidate.worse, best_->worse) : compare(best_->worse, candidate.worse);
    if (by_worse != 0) return by_worse < 0;
    const auto by_distance = distance_order(candidate.move, best_->move);
    return by_distance != 0 ? by_distance < 0 : candidate.move.client < best_->move.client;
  }

  const Eligibility& rules_;
  const std::vector<Book>& books_;
  Ledger ledger_;
  bool is_burden_;
  std::optional<Candidate> best_;
};

// Some movable client of the heavier book would do, given to this person.
bool has_actionable(const LoadBasis& basis, const LedgerLoads& loads, const Book& heavier, const Book& lighter, std::size_t taker) {
  return std::ranges::any_of(heavier.lots, [&](const Lot& lot) {
    return basis.eligibility.set(lot.eligibility_class).contains(taker) && is_actionable(loads.ledger, heavier.ratio, lighter.ratio, lot.lightest);
  });
}

void count_pair(Envy& result, const LoadBasis& basis, const LedgerLoads& loads, const Book& heavier, const Book& lighter, std::size_t taker) {
  const std::int64_t tolerance = loads.tolerance;
  const Ratio without_heaviest = with_load(heavier.ratio, -heavier.heaviest);
  if (compare(without_heaviest, lighter.ratio) > 0) ++result.wef1_violations;
  if (!exceeds(heavier.ratio, lighter.ratio, tolerance)) return;
  ++result.pairs;
  if (exceeds(without_heaviest, lighter.ratio, tolerance)) ++result.pairs_without_heaviest;
  if (exceeds(with_load(heavier.ratio, -heavier.heaviest_movable), lighter.ratio, tolerance)) ++result.pairs_without_heaviest_movable;
  ++(has_actionable(basis, loads, heavier, lighter, taker) ? result.actionable : result.structural);
}

std::optional<SingleMove> best_move(const LoadBasis& basis, const LedgerLoads& loads, const std::vector<Book>& books) {
  const auto& ranked = loads.ranked;
  const bool is_burden = loads.ledger == Ledger::Burden;
  for (std::size_t w = 0; w < ranked.size(); ++w) {
    const std::size_t worst = is_burden ? ranked[w] : ranked[ranked.size() - 1 - w];
    MoveSearch search(basis, loads, books);
    for (const std::size_t other : ranked) {
      const std::size_t from = is_burden ? worst : other, to = is_burden ? other : worst;
      if (exceeds(books[from].ratio, books[to].ratio, loads.tolerance)) search.consider(from, to);
    }
    if (auto best = search.best()) return best;
  }
  return std::nullopt;
}

}  // namespace

Envy envy(const LoadBasis& basis, const LedgerLoads& loads) {
  Envy result;
  if (!loads.is_ready()) return result;
  const std::vector<Book> books = books_of(basis, loads);
  for (std::size_t high = 0; high < loads.ranked.size(); ++high) {
    for (std::size_t low = high + 1; low < loads.ranked.size(); ++low) {
      count_pair(result, basis, loads, books[loads.ranked[high]], books[loads.ranked[low]], loads.ranked[low]);
    }
  }
  result.best_move = best_move(basis, loads, books);
  return result;
}

}  // namespace evenhand
