// Valid scenarios for tests: a small one by hand, and random ones from a fixed seed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/scenario.h"

namespace evenhand::testing_support {

// xorshift64*: other than the generator in src, on purpose.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {
    for (int i = 0; i < 8; ++i) next();
  }
  std::uint64_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1D;
  }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>((next() >> 11) % limit); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

  template <class Item>
  void shuffle(std::vector<Item>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

std::string padded(std::string_view prefix, std::size_t number);

Criterion criterion(std::string id, Ledger ledger, int weight, CriterionSource source = CriterionSource::Column);

Assignment assignment(ClientId client, PersonId person, double share = 1.0);

struct Sizes {
  std::size_t people = 6;
  std::size_t clients = 40;
  std::size_t criteria = 4;
  bool has_gaps = true;       // unknown values, shared and unassigned clients, people without capacity
  bool has_whole_values = false;  // values are small whole numbers, so that multiples of them are exact
};

Scenario random_scenario(std::uint64_t seed, Sizes sizes = {});

// One burden criterion that counts clients; people p000000.. with equal fte; book sizes as given.
Scenario books_by_count(const std::vector<std::size_t>& sizes);

}  // namespace evenhand::testing_support
