#include "ui/kit/shaping.h"

#include <map>

#include "ui/kit/code_points.h"
#include "ui/kit/fonts.h"

namespace evenhand::ui {
namespace {

enum class Kind { Plain, Bridge, Shaped, Single };

struct Cluster {
  std::size_t end = 0;
  Kind kind = Kind::Plain;
};

bool is_bridge(char32_t c) {
  return c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x206F) || (c >= '!' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

char32_t peek(std::string_view text, std::size_t at) { return at < text.size() ? decode(text, at) : U'\0'; }

Cluster read_cluster(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  const char32_t base = decode(text, at);
  const bool is_single = base >= 0x10000 || is_private_use(base) || is_combining_mark(base);
  Kind kind = needs_shaping(base) ? Kind::Shaped : is_single ? Kind::Single : is_bridge(base) ? Kind::Bridge : Kind::Plain;

  if (is_regional_indicator(base) && is_regional_indicator(peek(text, at))) decode(text, at);
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = decode(text, next);
    if (!extends_cluster(c)) break;
    at = next;
    const bool is_silent = base < 0x2000 && (c == 0x200C || c == kZeroWidthJoiner || c == 0xFE0E);
    if (kind != Kind::Shaped && !is_silent) kind = Kind::Single;
    if (c == kZeroWidthJoiner && base >= 0x2000 && kind == Kind::Single && at < text.size()) decode(text, at);
  }
  return {at, kind};
}

struct Table {
  std::map<std::string, char32_t, std::less<>> code_points;
  std::vector<const std::string*> texts;
};

Table& table() {
  static Table runs;
  return runs;
}

// 0 when the table is full.
char32_t code_point_of(std::string_view run) {
  Table& runs = table();
  const auto known = runs.code_points.find(run);
  if (known != runs.code_points.end()) return known->second;
  if (runs.texts.size() >= kMostRuns) return 0;
  const auto code_point = static_cast<char32_t>(kFirstRun + runs.texts.size());
  runs.texts.push_back(&runs.code_points.emplace(run, code_point).first->first);
  return code_point;
}

}  // namespace

bool may_need_shaping(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0xCC) return true;  // U+0300 and above
  return false;
}

std::size_t cluster_end(std::string_view text, std::size_t begin) { return read_cluster(text, begin).end; }

std::vector<TextRun> find_runs(std::string_view text) {
  std::vector<TextRun> runs;
  if (!may_need_shaping(text)) return runs;
  bool can_extend = false;  // the last run is of a shaped script and only bridges followed it
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = read_cluster(text, at);
    switch (cluster.kind) {
      case Kind::Shaped:
        if (can_extend) {
          runs.back().end = cluster.end;
        } else {
          runs.push_back({at, cluster.end});
        }
        can_extend = true;
        break;
      case Kind::Single:
        runs.push_back({at, cluster.end});
        can_extend = false;
        break;
      case Kind::Bridge: break;
      case Kind::Plain: can_extend = false; break;
    }
    at = cluster.end;
  }
  return runs;
}

std::string_view shaped(std::string_view text, std::string& buffer) {
  const std::vector<TextRun> runs = find_runs(text);
  if (runs.empty()) return text;
  buffer.clear();
  std::size_t copied = 0;
  for (const TextRun run : runs) {
    buffer.append(text.substr(copied, run.begin - copied));
    const char32_t code_point = code_point_of(text.substr(run.begin, run.end - run.begin));
    if (code_point != 0) {
      append_utf8(buffer, code_point);
    } else {
      buffer.append(text.substr(run.begin, run.end - run.begin));
    }
    copied = run.end;
  }
  buffer.append(text.substr(copied));
  return buffer;
}

std::size_t run_count() { return table().texts.size(); }

void forget_runs() {
  table().texts.clear();
  table().code_points.clear();
}

const char* run_text(unsigned int private_code_point) {
  const auto& texts = table().texts;
  const std::size_t index = private_code_point - kFirstRun;
  return private_code_point >= kFirstRun && index < texts.size() ? texts[index]->c_str() : nullptr;
}

}  // namespace evenhand::ui
