// Two people divide clients by Adjusted Winner (Brams & Taylor 1996; math 3): each spreads 100 points over them; who bids more
// gets a client; then clients go over from the richer to the poorer by rising ratio of the bids, the last one in part, until
// both have the same points. Efficient, equitable, free of envy, at most one client is split. Exact fractions throughout.
// It assumes honest bids: whoever knows the other's can gain by shading their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/error.h"

namespace evenhand {

inline constexpr int kBidPoints = 100;
// In place of a bid: a rule keeps this person from the client, and from any part of it. Two people still end with the same points:
// whoever had every client they may have would have all 100.
inline constexpr int kMayNot = -1;

struct Fraction {
  std::int64_t part = 0;
  std::int64_t whole = 1;  // > 0

  double value() const { return static_cast<double>(part) / static_cast<double>(whole); }
  bool operator==(const Fraction& other) const { return part * other.whole == other.part * whole; }
};

struct AdjustedWinner {
  std::vector<Fraction> first_share;     // by client: the part that goes to the first person, 0..1; the rest to the second
  std::optional<std::size_t> split;      // the one client both share
  Fraction points;                       // what each has, by their own bids: at least 50 where both may have every client
};

// Bids by client. Refused: no client, lists of different length, a negative bid, a sum other than 100, a client that neither may have.
Result<AdjustedWinner> adjusted_winner(std::span<const int> first, std::span<const int> second);

// "Dana and Lee each get 64.3 of their 100 points; Acme is shared, 40 % with Dana." `clients` by position.
std::string adjusted_winner_sentence(const AdjustedWinner& result, const std::string& first, const std::string& second,
                                     std::span<const std::string> clients);

// Shared with sealed bids: why a list of bids does not count, empty when it does.
std::optional<std::string> wrong_bids(std::span<const int> bids);

}  // namespace evenhand
