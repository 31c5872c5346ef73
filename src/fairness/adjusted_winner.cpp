#include "fairness/adjusted_winner.h"

#include <algorithm>
#include <numeric>

#include "domain/format.h"

namespace evenhand {

std::optional<std::string> wrong_bids(std::span<const int> bids) {
  if (bids.empty()) return "There is nothing to divide: name at least one client.";
  std::int64_t sum = 0;
  for (const int bid : bids) {
    if (bid < kMayNot) return "A bid cannot be below 0.";
    sum += std::max(bid, 0);
  }
  if (sum != kBidPoints) return "Each person spreads 100 points; here it is " + format_count(sum) + ".";
  return std::nullopt;
}

Result<AdjustedWinner> adjusted_winner(std::span<const int> first, std::span<const int> second) {
  for (const std::span<const int> bids : {first, second}) {
    if (auto wrong = wrong_bids(bids)) return std::unexpected(Error{ErrorCode::Invalid, std::move(*wrong), {}});
  }
  if (first.size() != second.size()) return std::unexpected(Error{ErrorCode::Invalid, "Both people bid on the same clients.", {}});

  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i] == kMayNot && second[i] == kMayNot) return std::unexpected(Error{ErrorCode::Invalid, "Neither of the two may have one of the clients.", {}});
  }

  AdjustedWinner result;
  std::int64_t points[2] = {0, 0};
  std::vector<std::size_t> held[2];
  for (std::size_t i = 0; i < first.size(); ++i) {
    const std::size_t side = first[i] >= second[i] ? 0 : 1;
    points[side] += side == 0 ? first[i] : second[i];
    const bool may_both = first[i] != kMayNot && second[i] != kMayNot;
    if (may_both && first[i] + second[i] > 0) held[side].push_back(i);
    result.first_share.push_back({side == 0 ? 1 : 0, 1});
  }
  const std::size_t rich = points[0] >= points[1] ? 0 : 1, poor = 1 - rich;
  const std::span<const int> own = rich == 0 ? first : second, other = rich == 0 ? second : first;
  std::ranges::sort(held[rich], [&](std::size_t a, std::size_t b) {
    const int left = own[a] * other[b], right = own[b] * other[a];
    return left != right ? left < right : a < b;
  });
  result.points = {points[rich], 1};
  for (const std::size_t i : held[rich]) {
    if (points[rich] == points[poor]) break;
    const std::int64_t without = points[rich] - own[i];
    if (without >= points[poor] + other[i]) {
      points[rich] = without;
      points[poor] += other[i];
      result.first_share[i] = {static_cast<std::int64_t>(poor == 0), 1};
      result.points = {points[rich], 1};
      continue;
    }
    const std::int64_t whole = own[i] + other[i], kept = points[poor] + other[i] - without;
    result.points = {without * whole + kept * own[i], whole};
    result.first_share[i] = {rich == 0 ? kept : whole - kept, whole};
    result.split = i;
    break;
  }
  return result;
}

std::string adjusted_winner_sentence(const AdjustedWinner& result, const std::string& first, const std::string& second,
                                     std::span<const std::string> clients) {
  std::string text = first + " and " + second + " each get " + format_short(result.points.value(), 1) + " of their 100 points; ";
  if (!result.split) return text + "no client is shared.";
  return text + clients[*result.split] + " is shared, " + format_percent(result.first_share[*result.split].value()) + " with " + first + ".";
}

}  // namespace evenhand
