// Where a text may be cut: lines of a paragraph, and the part of one line that fits before "…". Knows nothing of fonts:
// widths come from `measure`, device pixels.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace evenhand::ui {

using Measure = std::function<float(std::string_view)>;

// Lines break at newlines, after spaces and hyphens, and between wide characters; a word longer than the line is cut
// where it must. Spaces at the end of a line belong to no line. An empty text is one empty line.
std::vector<std::string_view> wrapped_lines(std::string_view text, float width, const Measure& measure);

// Bytes of the longest beginning of `text` (whole characters with their marks) that fits into `width`.
std::size_t fitting_bytes(std::string_view text, float width, const Measure& measure);

}  // namespace evenhand::ui
