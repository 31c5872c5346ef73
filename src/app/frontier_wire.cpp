#include "app/frontier_wire.h"

#include <concepts>
#include <cstring>
#include <type_traits>
#include <utility>

namespace evenhand::app {

namespace {

template <class Value>
concept Plain = std::integral<Value> || std::is_enum_v<Value>;

// Both ends run on one machine: numbers are written as they lie in memory.
class Writer {
 public:
  template <Plain Value>
  void operator()(const Value& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <Plain Value>
  void operator()(const std::vector<Value>& values) {
    (*this)(values.size());
    if (!values.empty()) bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
  }
  template <class Value, class Each>
  void list(const std::vector<Value>& values, Each each) {
    (*this)(values.size());
    for (const Value& value : values) each(*this, value);
  }

  std::string bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  template <Plain Value>
  void operator()(Value& value) {
    copy(&value, sizeof value);
  }
  template <Plain Value>
  void operator()(std::vector<Value>& values) {
    values.resize(count(sizeof(Value)));
    copy(values.data(), values.size() * sizeof(Value));
  }
  template <class Value, class Each>
  void list(std::vector<Value>& values, Each each) {
    values.resize(count(1));
    for (Value& value : values) each(*this, value);
  }

  bool is_whole() const { return is_sound_ && left_.empty(); }

 private:
  std::size_t count(std::size_t least_size) {
    std::size_t wanted = 0;
    (*this)(wanted);
    if (wanted > left_.size() / least_size) is_sound_ = false;
    return is_sound_ ? wanted : 0;
  }
  void copy(void* to, std::size_t size) {
    if (size == 0) return;
    if (size > left_.size()) {
      is_sound_ = false;
      left_ = {};
      return;
    }
    std::memcpy(to, left_.data(), size);
    left_.remove_prefix(size);
  }

  std::string_view left_;
  bool is_sound_ = true;
};

// One description for both directions: Value is const for a writer.
template <class Wire, class Value>
void pass(Wire& wire, Value& value) {
  using Type = std::remove_const_t<Value>;
  if constexpr (std::is_same_v<Type, Ratio>) {
    wire(value.load);
    wire(value.entitlement);
  } else if constexpr (std::is_same_v<Type, RebalancePerson>) {
    wire(value.capacity);
    wire(value.fixed);
    wire(value.fixed_clients);
    wire(value.max_clients);
    wire(value.max_intake);
  } else if constexpr (std::is_same_v<Type, RebalanceUnit>) {
    wire(value.weight);
    wire(value.home);
    wire(value.eligible);
    wire(value.clients);
    wire(value.cost);
  } else if constexpr (std::is_same_v<Type, RebalanceLedger>) {
    wire(value.weight);
    wire(value.fixed);
  } else if constexpr (std::is_same_v<Type, RebalanceChange>) {
    wire(value.unit);
    wire(value.to);
  } else if constexpr (std::is_same_v<Type, RebalanceFigures>) {
    wire(value.load);
    wire(value.clients);
    wire(value.intake);
    wire(value.moves);
    wire(value.cost);
    pass(wire, value.worst);
    wire.list(value.lowest, [](auto& w, auto& one) { pass(w, one); });
  } else if constexpr (std::is_same_v<Type, RebalanceBound>) {
    wire(value.kind);
    pass(wire, value.value);
    wire(value.people);
    wire(value.units);
    wire(value.prices);
  } else if constexpr (std::is_same_v<Type, RebalancePoint>) {
    wire(value.most_moves);
    wire.list(value.changes, [](auto& w, auto& one) { pass(w, one); });
    pass(wire, value.figures);
    pass(wire, value.bound);
    wire(value.is_leximax_proved);
  } else if constexpr (std::is_same_v<Type, FrontierQuestion>) {
    wire.list(value.problem.people, [](auto& w, auto& one) { pass(w, one); });
    wire.list(value.problem.units, [](auto& w, auto& one) { pass(w, one); });
    wire.list(value.problem.classes, [](auto& w, auto& one) { w(one); });
    wire.list(value.problem.others, [](auto& w, auto& one) { pass(w, one); });
    wire(value.options.least_moves);
    wire(value.options.most_moves);
    wire(value.options.refinements);
    wire(value.options.seed);
  } else {
    static_assert(std::is_same_v<Type, FrontierAnswer>);
    wire(value.progress.done);
    wire(value.progress.total);
    wire(value.has_picture);
    wire(value.point_count);
    wire(value.positions);
    wire.list(value.points, [](auto& w, auto& one) { pass(w, one); });
  }
}

template <class Value>
std::string written(const Value& value) {
  Writer writer;
  pass(writer, value);
  return std::move(writer.bytes);
}

template <class Value>
std::optional<Value> read(std::string_view bytes) {
  Reader reader(bytes);
  Value value;
  pass(reader, value);
  if (!reader.is_whole()) return std::nullopt;
  return value;
}

}  // namespace

std::string to_bytes(const FrontierQuestion& question) { return written(question); }
std::string to_bytes(const FrontierAnswer& answer) { return written(answer); }
std::optional<FrontierQuestion> frontier_question(std::string_view bytes) { return read<FrontierQuestion>(bytes); }
std::optional<FrontierAnswer> frontier_answer(std::string_view bytes) { return read<FrontierAnswer>(bytes); }

bool take_answer(std::vector<RebalancePoint>& points, FrontierAnswer answer) {
  if (answer.positions.size() != answer.points.size()) return false;
  for (const std::uint32_t position : answer.positions) {
    if (position >= answer.point_count) return false;
  }
  // Whatever is new has to come with it.
  if (answer.point_count > points.size() + answer.points.size()) return false;
  points.resize(answer.point_count);
  for (std::size_t i = 0; i < answer.points.size(); ++i) points[answer.positions[i]] = std::move(answer.points[i]);
  return true;
}

}  // namespace evenhand::app
