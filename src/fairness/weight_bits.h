// Which weights can be made, one bit each. Inside src/fairness.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace evenhand {

class WeightBits {
 public:
  // Weights from 0 to 64 * words - 1; none can be made yet.
  explicit WeightBits(std::size_t words) : words_(words, 0) {}

  bool has(std::int64_t weight) const { return weight >= 0 && word_of(weight) < words_.size() && (words_[word_of(weight)] >> (weight % 64) & 1) != 0; }
  void add(std::int64_t weight) { words_[word_of(weight)] |= std::uint64_t{1} << (weight % 64); }

  // All of `from`, each so much heavier; what is beyond the last word is left out.
  void add_raised(const WeightBits& from, std::int64_t weight) {
    const std::size_t skipped = word_of(weight);
    const int bits = static_cast<int>(weight % 64);
    for (std::size_t i = 0; i < from.words_.size() && i + skipped < words_.size(); ++i) {
      words_[i + skipped] |= from.words_[i] << bits;
      if (bits > 0 && i + skipped + 1 < words_.size()) words_[i + skipped + 1] |= from.words_[i] >> (64 - bits);
    }
  }
  // With one more unit, which may be left out.
  WeightBits with(std::int64_t weight) const {
    WeightBits more = *this;
    more.add_raised(*this, weight);
    return more;
  }

  // The nearest that can be made; -1: none.
  std::int64_t at_most(std::int64_t weight) const {
    if (weight < 0) return -1;
    std::size_t word = std::min(word_of(weight), words_.size() - 1);
    std::uint64_t some = words_[word];
    if (word == word_of(weight)) some = some << (63 - weight % 64) >> (63 - weight % 64);
    while (some == 0) {
      if (word-- == 0) return -1;
      some = words_[word];
    }
    return static_cast<std::int64_t>(word) * 64 + 63 - std::countl_zero(some);
  }
  std::int64_t at_least(std::int64_t weight) const {
    weight = std::max<std::int64_t>(0, weight);
    std::size_t word = word_of(weight);
    if (word >= words_.size()) return -1;
    std::uint64_t some = words_[word] >> (weight % 64) << (weight % 64);
    while (some == 0) {
      if (++word == words_.size()) return -1;
      some = words_[word];
    }
    return static_cast<std::int64_t>(word) * 64 + std::countr_zero(some);
  }

 private:
  static std::size_t word_of(std::int64_t weight) { return static_cast<std::size_t>(weight / 64); }

  std::vector<std::uint64_t> words_;
};

}  // namespace evenhand
