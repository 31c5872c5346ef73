#include "ui/kit/charts/band.h"

#include <array>

namespace evenhand::ui {
namespace {

constexpr double kRoundingNoise = 1e-9;

struct SideLook {
  std::string_view word;
  Token token, text_token;
  Mark mark;
};

const SideLook& look_of(Side side) {
  static constexpr std::array kLooks{
      SideLook{"below", Token::Under, Token::Under, Mark::TriangleDown},
      SideLook{"in band", Token::Within, Token::Ink3, Mark::Circle},
      SideLook{"above", Token::Over, Token::Over, Mark::TriangleUp},
  };
  return kLooks[static_cast<std::size_t>(side)];
}

}  // namespace

Side side_of(double ratio, FairBand band) {
  if (ratio > band.high + kRoundingNoise) return Side::Above;
  if (ratio < band.low - kRoundingNoise) return Side::Below;
  return Side::InBand;
}

std::string_view side_word(Side side) { return look_of(side).word; }
Token side_token(Side side) { return look_of(side).token; }
Token side_text_token(Side side) { return look_of(side).text_token; }
Mark side_mark(Side side) { return look_of(side).mark; }

}  // namespace evenhand::ui
