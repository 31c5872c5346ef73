#include "fairness/sealed_bids.h"

#include <algorithm>
#include <compare>
#include <numeric>

#include "domain/format.h"
#include "fairness/adjusted_winner.h"

namespace evenhand {
namespace {

using Points = std::vector<std::int64_t>;

class BidSearch {
 public:
  BidSearch(const std::vector<std::vector<int>>& bids, std::span<const std::uint32_t> order, std::uint64_t most_steps)
      : bids_(bids), order_(order.begin(), order.end()), rank_(bids.size()), left_(most_steps), points_(bids.size(), 0), open_(bids.size(), kBidPoints) {
    for (std::uint32_t r = 0; r < order_.size(); ++r) rank_[order_[r]] = r;
    clients_.resize(bids.front().size());
    std::iota(clients_.begin(), clients_.end(), std::size_t{0});
    const auto highest = [&](std::size_t i) { return std::ranges::max(bids_, {}, [&](const auto& own) { return own[i]; })[i]; };
    std::ranges::stable_sort(clients_, std::ranges::greater{}, highest);
    most_after_.assign(clients_.size() + 1, 0);
    for (std::size_t n = clients_.size(); n > 0; --n) most_after_[n - 1] = most_after_[n] + highest(clients_[n - 1]);
    winner_.assign(clients_.size(), 0);
  }

  BidAward run(std::uint64_t most_steps) {
    take_turns();
    award_from(0);
    best_.is_proved = left_ > 0;
    best_.steps = most_steps - left_;
    return best_;
  }

 private:
  bool may(std::uint32_t person, std::size_t client) const { return bids_[person][client] != kMayNot; }
  std::int64_t value(std::uint32_t person, std::size_t client) const { return std::max(bids_[person][client], 0); }

  static Points rising(Points points) {
    std::ranges::sort(points);
    return points;
  }

  // Whoever has least takes the client they want most: a first award.
  void take_turns() {
    std::vector<char> is_taken(clients_.size(), 0);
    for (std::size_t n = 0; n < clients_.size(); ++n) {
      std::vector<std::uint32_t> by_least = order_;
      std::ranges::stable_sort(by_least, {}, [&](std::uint32_t p) { return points_[p]; });
      std::uint32_t who = by_least.front();
      std::size_t wanted = clients_.size();
      for (auto next = by_least.begin(); next != by_least.end() && wanted == clients_.size(); ++next) {  // the first who may have one of the rest
        who = *next;
        for (std::size_t i = 0; i < clients_.size(); ++i) {
          if (is_taken[i] == 0 && may(who, i) && (wanted == clients_.size() || bids_[who][i] > bids_[who][wanted])) wanted = i;
        }
      }
      is_taken[wanted] = 1;
      winner_[wanted] = who;
      points_[who] += bids_[who][wanted];
    }
    consider();
    points_.assign(points_.size(), 0);
  }

  void consider() {
    const Points sorted = rising(points_);
    const auto by_value = best_.winner.empty() ? std::strong_ordering::greater : sorted <=> best_sorted_;
    if (by_value < 0) return;
    if (by_value > 0) {
      best_.is_drawn = false;
    } else {
      best_.is_drawn = best_.is_drawn || winner_ != best_.winner;
      if (!comes_first()) return;
    }
    best_sorted_ = sorted;
    best_.winner = winner_;
    best_.points = points_;
  }

  // Equal for the least, the next and so on: better for who was drawn first, then by the clients themselves.
  bool comes_first() const {
    for (const std::uint32_t p : order_) {
      if (points_[p] != best_.points[p]) return points_[p] > best_.points[p];
    }
    for (std::size_t i = 0; i < winner_.size(); ++i) {
      if (winner_[i] != best_.winner[i]) return rank_[winner_[i]] < rank_[best_.winner[i]];
    }
    return false;
  }

  bool can_still_win(std::size_t next) const {
    const std::int64_t sum = std::accumulate(points_.begin(), points_.end(), most_after_[next]);
    if (sum < best_sorted_.front() * static_cast<std::int64_t>(points_.size())) return false;
    Points most = points_;
    for (std::size_t p = 0; p < most.size(); ++p) most[p] += open_[p];
    return rising(std::move(most)) >= best_sorted_;
  }

  void award_from(std::size_t next) {
    if (left_ == 0) return;
    --left_;
    if (next == clients_.size()) return consider();
    if (!can_still_win(next)) return;
    const std::size_t i = clients_[next];
    std::vector<std::uint32_t> takers = order_;
    std::ranges::stable_sort(takers, std::ranges::greater{}, [&](std::uint32_t p) { return bids_[p][i]; });
    for (std::uint32_t p = 0; p < open_.size(); ++p) open_[p] -= value(p, i);
    for (const std::uint32_t p : takers) {
      if (!may(p, i)) break;  // the last of them by bid
      winner_[i] = p;
      points_[p] += bids_[p][i];
      award_from(next + 1);
      points_[p] -= bids_[p][i];
    }
    for (std::uint32_t p = 0; p < open_.size(); ++p) open_[p] += value(p, i);
  }

  const std::vector<std::vector<int>>& bids_;
  std::vector<std::uint32_t> order_, rank_;
  std::uint64_t left_;
  Points points_, open_;  // by person: awarded so far, bid on clients not awarded yet
  std::vector<std::size_t> clients_;  // highest bid first
  Points most_after_;                 // sum of the highest bids from a place in `clients_` on
  std::vector<std::uint32_t> winner_;
  BidAward best_;
  Points best_sorted_;
};

std::unexpected<Error> refused(std::string sentence) { return std::unexpected(Error{ErrorCode::Invalid, std::move(sentence), {}}); }

}  // namespace

std::int64_t BidAward::least() const { return points.empty() ? 0 : std::ranges::min(points); }

Result<BidAward> sealed_bids(const std::vector<std::vector<int>>& bids, std::span<const std::uint32_t> order, std::uint64_t most_steps) {
  if (bids.size() < 2) return refused("Sealed bids take at least two people.");
  for (const std::vector<int>& own : bids) {
    if (auto wrong = wrong_bids(own)) return refused(std::move(*wrong));
    if (own.size() != bids.front().size()) return refused("Everybody bids on the same clients.");
  }
  for (std::size_t i = 0; i < bids.front().size(); ++i) {
    if (std::ranges::all_of(bids, [&](const std::vector<int>& own) { return own[i] == kMayNot; })) return refused("Nobody of them may have one of the clients.");
  }
  std::vector<std::uint32_t> sorted(order.begin(), order.end());
  std::ranges::sort(sorted);
  for (std::uint32_t p = 0; p < bids.size(); ++p) {
    if (sorted.size() != bids.size() || sorted[p] != p) return refused("The drawn order names everybody once.");
  }
  return BidSearch(bids, order, most_steps).run(most_steps);
}

std::string sealed_bids_sentence(const BidAward& award) {
  return "Nobody gets less than " + format_count(award.least()) + " of their 100 points; " + (award.is_proved ? "no award can do better" : "this is the best award found") +
         (award.is_drawn ? ". Other awards were as good: the open draw decided." : ".");
}

}  // namespace evenhand
