#include "ui/kit/icon_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace evenhand::ui {
namespace {

constexpr float kGrid = 16.0f;
constexpr float kStroke = 1.5f;
constexpr int kCurvePieces = 12;

// Walks over path data. Numbers may touch each other ("4.1-3.8", ".5.7").
class PathReader {
 public:
  explicit PathReader(std::string_view text) : rest_(text) {}

  // The next command letter; 0 when a number follows (the command repeats) or the end is reached.
  char take_command() {
    skip();
    const bool is_letter = !rest_.empty() && ((rest_[0] >= 'A' && rest_[0] <= 'Z') || (rest_[0] >= 'a' && rest_[0] <= 'z'));
    if (!is_letter) return 0;
    const char letter = rest_[0];
    rest_.remove_prefix(1);
    return letter;
  }

  bool has_more() {
    skip();
    return !rest_.empty();
  }

  float take_number() {
    skip();
    float sign = 1, value = 0, place = 1;
    if (!rest_.empty() && (rest_[0] == '-' || rest_[0] == '+')) {
      sign = rest_[0] == '-' ? -1.0f : 1.0f;
      rest_.remove_prefix(1);
    }
    bool has_point = false;
    while (!rest_.empty()) {
      const char c = rest_[0];
      if (c >= '0' && c <= '9') {
        value = value * 10 + static_cast<float>(c - '0');
        if (has_point) place *= 10;
      } else if (c == '.' && !has_point) {
        has_point = true;
      } else {
        break;
      }
      rest_.remove_prefix(1);
    }
    return sign * value / place;
  }

 private:
  void skip() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == ',')) rest_.remove_prefix(1);
  }

  std::string_view rest_;
};

class PathWalker {
 public:
  explicit PathWalker(std::string_view path) : reader_(path) {}

  std::vector<Segment> walk() {
    char command = 0;
    while (reader_.has_more()) {
      const char letter = reader_.take_command();
      if (letter != 0) {
        command = letter;
      } else if (command == 'M' || command == 'm') {
        command = command == 'M' ? 'L' : 'l';
      }
      if (!step(command)) break;
    }
    return std::move(segments_);
  }

 private:
  bool step(char command) {
    const bool is_relative = command >= 'a';
    const Point origin = is_relative ? at_ : Point{};
    const char kind = is_relative ? static_cast<char>(command - 'a' + 'A') : command;
    Point control = {};
    switch (kind) {
      case 'M':
        at_ = start_ = take_point(origin);
        break;
      case 'L': line_to(take_point(origin)); break;
      case 'H': line_to({origin.x + reader_.take_number(), at_.y}); break;
      case 'V': line_to({at_.x, origin.y + reader_.take_number()}); break;
      case 'Z': line_to(start_); break;
      case 'C':
      case 'S': {
        const bool follows_curve = has_control_;
        const Point first = kind == 'C' ? take_point(origin) : follows_curve ? Point{2 * at_.x - control_.x, 2 * at_.y - control_.y} : at_;
        control = take_point(origin);
        curve_to(first, control, take_point(origin));
        break;
      }
      case 'A': {
        const float radius = reader_.take_number();
        for (int i = 0; i < 2; ++i) reader_.take_number();
        const bool is_large = reader_.take_number() != 0, is_clockwise = reader_.take_number() != 0;
        arc_to(radius, is_large, is_clockwise, take_point(origin));
        break;
      }
      default: return false;
    }
    has_control_ = kind == 'C' || kind == 'S';
    control_ = control;
    return true;
  }

  Point take_point(Point origin) {
    const float x = reader_.take_number(), y = reader_.take_number();
    return {origin.x + x, origin.y + y};
  }

  void line_to(Point to) {
    segments_.push_back({at_, to});
    at_ = to;
  }

  void curve_to(Point b, Point c, Point d) {
    const Point a = at_;
    for (int i = 1; i <= kCurvePieces; ++i) {
      const float t = static_cast<float>(i) / kCurvePieces, u = 1 - t;
      const std::array<float, 4> w{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
      line_to({w[0] * a.x + w[1] * b.x + w[2] * c.x + w[3] * d.x, w[0] * a.y + w[1] * b.y + w[2] * c.y + w[3] * d.y});
    }
  }

  void arc_to(float radius, bool is_large, bool is_clockwise, Point to) {
    const Point from = at_;
    const Point half{(to.x - from.x) / 2, (to.y - from.y) / 2};
    const float reach = std::hypot(half.x, half.y);
    if (reach == 0) return;
    const float r = std::max(radius, reach);
    const float away = std::sqrt(std::max(0.0f, r * r - reach * reach)) / reach * (is_large == is_clockwise ? -1.0f : 1.0f);
    const Point center{from.x + half.x - half.y * away, from.y + half.y + half.x * away};
    const float begin = std::atan2(from.y - center.y, from.x - center.x);
    float sweep = std::atan2(to.y - center.y, to.x - center.x) - begin;
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    if (is_clockwise && sweep < 0) sweep += kTurn;
    if (!is_clockwise && sweep > 0) sweep -= kTurn;
    const int pieces = std::max(2, static_cast<int>(std::ceil(std::abs(sweep) * std::sqrt(r) * 4)));
    for (int i = 1; i < pieces; ++i) {
      const float angle = begin + sweep * static_cast<float>(i) / static_cast<float>(pieces);
      line_to({center.x + r * std::cos(angle), center.y + r * std::sin(angle)});
    }
    line_to(to);
  }

  PathReader reader_;
  std::vector<Segment> segments_;
  Point at_, start_, control_;
  bool has_control_ = false;
};

float distance(Point p, const Segment& s) {
  const Point along{s.b.x - s.a.x, s.b.y - s.a.y}, to{p.x - s.a.x, p.y - s.a.y};
  const float length2 = along.x * along.x + along.y * along.y;
  const float t = length2 == 0 ? 0 : std::clamp((to.x * along.x + to.y * along.y) / length2, 0.0f, 1.0f);
  return std::hypot(to.x - along.x * t, to.y - along.y * t);
}

}  // namespace

std::vector<Segment> path_segments(std::string_view path) { return PathWalker(path).walk(); }

const std::vector<Segment>& icon_segments(Icon icon) {
  static const auto all = [] {
    std::array<std::vector<Segment>, static_cast<std::size_t>(Icon::Count)> shapes;
    for (std::size_t i = 0; i < shapes.size(); ++i) shapes[i] = path_segments(icon_path(static_cast<Icon>(i)));
    for (Segment& segment : shapes[static_cast<std::size_t>(Icon::Redo)]) {
      segment.a.x = kGrid - segment.a.x;
      segment.b.x = kGrid - segment.b.x;
    }
    return shapes;
  }();
  return all[std::min(static_cast<std::size_t>(icon), all.size() - 1)];
}

std::vector<unsigned char> icon_coverage(Icon icon, int size, int margin) {
  const int side = size + 2 * margin;
  const float pixel = kGrid / static_cast<float>(size);
  const std::vector<Segment>& segments = icon_segments(icon);
  std::vector<unsigned char> coverage;
  coverage.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const Point center{(static_cast<float>(x - margin) + 0.5f) * pixel, (static_cast<float>(y - margin) + 0.5f) * pixel};
      float nearest = kGrid * 2;
      for (const Segment& segment : segments) nearest = std::min(nearest, distance(center, segment));
      const float inside = std::clamp((kStroke / 2 - nearest) / pixel + 0.5f, 0.0f, 1.0f);
      coverage.push_back(static_cast<unsigned char>(std::lround(inside * 255)));
    }
  }
  return coverage;
}

}  // namespace evenhand::ui
