// An icon's path as straight pieces, and its picture as coverage: 1.5 px strokes of the 16 grid with round caps and joins
// (look 8). Knows nothing of ImGui.
#pragma once

#include <string_view>
#include <vector>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"

namespace evenhand::ui {

struct Segment {
  Point a, b;
};

// On the 16 grid. Curves and arcs become chords that leave them by less than 0.02.
std::vector<Segment> path_segments(std::string_view path);

// All pieces of an icon; parsed once. Redo is undo mirrored.
const std::vector<Segment>& icon_segments(Icon icon);

// `size` x `size` bytes with a border of `margin` more on each side, row by row: how much of each pixel the strokes cover.
std::vector<unsigned char> icon_coverage(Icon icon, int size, int margin);

}  // namespace evenhand::ui
