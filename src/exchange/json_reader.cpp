#include "exchange/json_reader.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "domain/format.h"
#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

// Reads bytes and tells how far reading has come, which the parser's events do not.
struct TracedBytes {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  const char** furthest = nullptr;

  reference operator*() const { return *at; }
  TracedBytes& operator++() {
    *furthest = ++at;
    return *this;
  }
  TracedBytes operator++(int) {
    const TracedBytes before = *this;
    ++*this;
    return before;
  }
  bool operator==(const TracedBytes& other) const { return at == other.at; }
};

// "syntax error while parsing value - unexpected end of input; expected ..." -> "unexpected end of input"
std::string reason_of(std::string_view what) {
  if (const std::size_t dash = what.find(" - "); dash != std::string_view::npos) what.remove_prefix(dash + 3);
  return std::string(what.substr(0, what.find(';')));
}

}  // namespace

constexpr std::size_t kLargeFile = 1 << 20;  // bytes read
constexpr std::size_t kKeysKept = 256;

// Takes the parser's events and lays the nodes down in reading order.
class JsonBuilder {
 public:
  JsonBuilder(std::string_view text, std::string_view source, const JsonLimits& limits)
      : text_(text), source_(source), limits_(limits), furthest_(text.data()) {}

  const char** furthest() { return &furthest_; }
  bool null() { return leaf(JsonKind::Null, {}); }
  bool boolean(bool value) { return leaf(value ? JsonKind::True : JsonKind::False, {}); }
  bool number_integer(std::int64_t value) { return leaf(JsonKind::Number, value == 0 ? "-0" : std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return leaf(JsonKind::Number, std::to_string(value)); }
  bool number_float(double, const std::string& written) {
    std::string plain = written;
    std::ranges::replace(plain, ',', '.');
    return leaf(JsonKind::Number, plain);
  }
  bool string(const std::string& value) { return leaf(JsonKind::String, value); }
  bool binary(const std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(JsonKind::Object); }
  bool start_array(std::size_t) { return open(JsonKind::Array); }
  bool end_array() { return close(); }
  bool end_object() { return (!limits_.has_unique_keys || has_unique_keys(open_.back())) && close(); }

  bool key(const std::string& name) {
    if (name.size() > limits_.string_bytes) return fail(ErrorCode::TooLarge, string_limit(), value_start());
    key_begin_ = begin_of_key(name);
    key_size_ = name.size();
    has_key_ = true;
    end_ = furthest_;
    return true;
  }

  template <class Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception& error) {
    const std::size_t offset = std::min(position > 0 ? position - 1 : 0, text_.size());
    const bool is_overflow = error.id == 406;
    const std::string reason = is_overflow ? "a number too large to hold" : reason_of(error.what());
    const Place place = json_place(text_, source_, offset, path());
    error_ = Error{ErrorCode::Malformed,
                   "This is not valid JSON: line " + std::to_string(place.row) + ", column " + std::to_string(place.column) + ", " + reason +
                       ". The file may be cut off or changed by hand.",
                   place};
    return false;
  }

  Result<JsonDocument> take() {
    if (error_) return std::unexpected(std::move(*error_));
    return std::move(document_);
  }

 private:
  // The first keys are kept once each: in a list of like objects they are all that there are.
  std::size_t begin_of_key(const std::string& name) {
    if (const auto known = keys_.find(name); known != keys_.end()) return known->second;
    const std::size_t begin = document_.arena_.size();
    document_.arena_ += name;
    if (keys_.size() < kKeysKept) keys_.emplace(name, begin);
    return begin;
  }

  bool leaf(JsonKind kind, std::string_view text) {
    if (kind == JsonKind::String && text.size() > limits_.string_bytes) return fail(ErrorCode::TooLarge, string_limit(), value_start());
    if (!add(kind)) return false;
    document_.nodes_.back().begin_or_end = static_cast<std::uint32_t>(document_.arena_.size());
    document_.nodes_.back().text_size = static_cast<std::uint32_t>(text.size());
    document_.arena_ += text;
    return true;
  }

  bool open(JsonKind kind) {
    if (open_.size() >= limits_.depth) {
      return fail(ErrorCode::TooLarge, "The JSON is nested more than " + std::to_string(limits_.depth) + " levels deep, which no scenario is.",
                  value_start());
    }
    if (!add(kind)) return false;
    open_.push_back(static_cast<JsonIndex>(document_.nodes_.size() - 1));
    return true;
  }

  bool close() {
    document_.nodes_[open_.back()].begin_or_end = static_cast<JsonIndex>(document_.nodes_.size());
    open_.pop_back();
    end_ = furthest_;
    return true;
  }

  bool add(JsonKind kind) {
    if (document_.nodes_.size() >= limits_.values) {
      return fail(ErrorCode::TooLarge, "The JSON has more than " + format_count(static_cast<std::int64_t>(limits_.values)) + " values.",
                  value_start());
    }
    JsonDocument::Node node;
    node.kind = kind;
    node.offset = static_cast<std::uint32_t>(value_start());
    if (node.has_nodes()) node.begin_or_end = static_cast<std::uint32_t>(document_.nodes_.size() + 1);
    if (has_key_) {
      node.key_begin = static_cast<std::uint32_t>(key_begin_);
      node.key_size = static_cast<std::uint32_t>(key_size_) & kMostKeySize;
    }
    has_key_ = false;
    if (document_.nodes_.size() == document_.nodes_.capacity()) make_room(node.offset);
    document_.nodes_.push_back(node);
    end_ = furthest_;
    return true;
  }

  // Of a large file as much room as the part read so far suggests for all of it: twice as much each time would take that and half
  // as much again while it is copied.
  void make_room(std::size_t read) {
    if (read < kLargeFile || read < text_.size() / 16) return;
    const double scale = std::max(1.125, 1.02 * static_cast<double>(text_.size()) / static_cast<double>(read));
    document_.nodes_.reserve(std::min(limits_.values, static_cast<std::size_t>(static_cast<double>(document_.nodes_.size()) * scale) + 1));
    document_.arena_.reserve(static_cast<std::size_t>(static_cast<double>(document_.arena_.size()) * scale));
  }

  // Where the value begins that was just read: after the one before, blanks, a comma or a colon.
  std::size_t value_start() const {
    const std::size_t from = end_ == nullptr ? 0 : static_cast<std::size_t>(end_ - text_.data());
    return std::min(text_.find_first_not_of(" \t\r\n,:", from), text_.size());
  }

  bool has_unique_keys(JsonIndex object) {
    std::vector<JsonIndex> members;
    const auto size = static_cast<JsonIndex>(document_.nodes_.size());
    for (JsonIndex child = object + 1; child < size; child = document_.end(child)) members.push_back(child);
    const auto key_of = [&](JsonIndex node) { return document_.key(node); };
    std::ranges::stable_sort(members, {}, key_of);
    const auto twice = std::ranges::adjacent_find(members, {}, key_of);
    if (twice == members.end()) return true;
    const JsonIndex second = *std::next(twice);
    document_.nodes_[object].begin_or_end = size;
    return fail(ErrorCode::Malformed, "The name \xE2\x80\x9C" + std::string(utf8_prefix(key_of(second), 60)) +
                                          "\xE2\x80\x9D stands twice in one object, so one of the two values would be lost. Remove one.",
                document_.nodes_[second].offset);
  }

  std::string path() const {
    std::string path;
    const auto size = static_cast<JsonIndex>(document_.nodes_.size());
    for (std::size_t level = 0; level < open_.size(); ++level) {
      const bool is_last = level + 1 == open_.size();
      if (document_.nodes_[open_[level]].kind == JsonKind::Object) {
        if (!is_last) path += '/' + pointer_step(document_.key(open_[level + 1]));
        else if (has_key_) path += '/' + pointer_step(std::string_view(document_.arena_).substr(key_begin_, key_size_));
        continue;
      }
      std::size_t index = 0;
      const JsonIndex until = is_last ? size : open_[level + 1];
      for (JsonIndex child = open_[level] + 1; child < until; child = document_.end(child)) ++index;
      path += '/' + std::to_string(index);
    }
    return path;
  }

  std::string string_limit() const { return "A text in the JSON is longer than " + format_bytes(limits_.string_bytes) + "."; }

  bool fail(ErrorCode code, std::string message, std::size_t offset) {
    error_ = Error{code, std::move(message), json_place(text_, source_, offset, path())};
    return false;
  }

  std::string_view text_;
  std::string_view source_;
  JsonLimits limits_;
  JsonDocument document_;
  std::vector<JsonIndex> open_;
  const char* furthest_;
  const char* end_ = nullptr;  // of the value or key before
  std::map<std::string, std::size_t, std::less<>> keys_;  // where in the arena
  std::size_t key_begin_ = 0;
  std::size_t key_size_ = 0;
  bool has_key_ = false;
  std::optional<Error> error_;
};

Result<JsonDocument> read_json(std::string_view text, std::string_view source, const JsonLimits& limits) {
  const auto refuse = [&](ErrorCode code, std::string message, std::size_t offset) {
    return std::unexpected(Error{code, std::move(message), json_place(text, source, offset, {})});
  };
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.size() > std::min<std::size_t>(limits.bytes, std::numeric_limits<std::uint32_t>::max())) {
    return refuse(ErrorCode::TooLarge, "The JSON file has " + format_bytes(text.size()) + "; up to " + format_bytes(limits.bytes) + " can be read.", 0);
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return refuse(ErrorCode::Empty, "The file is empty.", 0);
  if (const auto odd = first_invalid_utf8(text)) {
    return refuse(ErrorCode::WrongEncoding, "The file holds bytes that are not UTF-8 text, so it is damaged or in another encoding.", *odd);
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return refuse(ErrorCode::Malformed, "The file holds a NUL byte, which no JSON has, so it is damaged.", nul);
  }
  JsonBuilder builder(text, source, limits);
  const TracedBytes first{text.data(), builder.furthest()};
  const TracedBytes last{text.data() + text.size(), builder.furthest()};
  nlohmann::json::sax_parse(first, last, &builder);
  return builder.take();
}

Place json_place(std::string_view text, std::string_view source, std::size_t offset, std::string pointer) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  Place place{std::string(source), std::move(pointer), 1, 1};
  for (const char c : before) {
    if (c == '\n') {
      ++place.row;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80u) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace evenhand::exchange
