// The agreed band around the fair share of 1.00 and the words and marks for its sides (look 1.3).
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

namespace evenhand::ui {

struct FairBand {
  double low = 0.85, high = 1.15;  // ratios to the fair share, low <= 1 <= high
};

enum class Side : std::uint8_t { Below, InBand, Above };

// The band's edges belong to it; rounding noise of 1e-9 does not leave it.
Side side_of(double ratio, FairBand band);

std::string_view side_word(Side side);  // "above", "in band", "below"
Token side_token(Side side);            // Over, Within, Under: for marks
Token side_text_token(Side side);       // Over, Ink3, Under: for words
Mark side_mark(Side side);              // TriangleUp, Circle, TriangleDown

}  // namespace evenhand::ui
