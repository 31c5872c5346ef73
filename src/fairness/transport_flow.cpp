#include "fairness/transport_flow.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

}  // namespace

TransportFlow::TransportFlow(std::vector<std::int64_t> capacity) : spare_(std::move(capacity)) {}

void TransportFlow::add_class(std::int64_t supply, std::span<const std::uint32_t> people) {
  const auto number = static_cast<std::uint32_t>(left_.size());
  left_.push_back(supply);
  for (const std::uint32_t person : people) {
    to_.push_back(person);
    from_.push_back(number);
  }
  first_.push_back(static_cast<std::uint32_t>(to_.size()));
}

void TransportFlow::index_people() {
  flow_.assign(to_.size(), 0);
  of_person_first_.assign(spare_.size() + 1, 0);
  for (const std::uint32_t person : to_) ++of_person_first_[person + 1];
  std::partial_sum(of_person_first_.begin(), of_person_first_.end(), of_person_first_.begin());
  of_person_.resize(to_.size());
  std::vector<std::uint32_t> next = of_person_first_;
  for (std::uint32_t edge = 0; edge < to_.size(); ++edge) of_person_[next[to_[edge]]++] = edge;
}

// Each class to its people in proportion to their room, those with fewest people first: most of the way.
void TransportFlow::fill_in_proportion() {
  std::vector<std::uint32_t> order(left_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t c) { return first_[c + 1] - first_[c]; });
  for (const std::uint32_t c : order) {
    std::int64_t room = 0;
    for (std::uint32_t e = first_[c]; e < first_[c + 1]; ++e) room += spare_[to_[e]];
    if (room == 0) continue;
    const std::int64_t amount = std::min(left_[c], room);
    const auto give = [&](std::uint32_t e, std::int64_t part) {
      flow_[e] += part;
      spare_[to_[e]] -= part;
      left_[c] -= part;
    };
    for (std::uint32_t e = first_[c]; e < first_[c + 1]; ++e) {
      give(e, static_cast<std::int64_t>(static_cast<Wide>(spare_[to_[e]]) * amount / room));
    }
    for (std::uint32_t e = first_[c]; e < first_[c + 1] && left_[c] > 0; ++e) give(e, std::min(left_[c], spare_[to_[e]]));
  }
}

// Breadth first from the classes that are short; true when somebody with room is reached.
bool TransportFlow::find_levels() {
  class_level_.assign(left_.size(), -1);
  person_level_.assign(spare_.size(), -1);
  std::vector<std::uint32_t> classes, people;
  for (std::uint32_t c = 0; c < left_.size(); ++c) {
    if (left_[c] == 0) continue;
    class_level_[c] = 0;
    classes.push_back(c);
  }
  bool has_room = false;
  for (std::int32_t level = 1; !classes.empty() && !has_room; level += 2) {
    people.clear();
    for (const std::uint32_t c : classes) {
      for (std::uint32_t e = first_[c]; e < first_[c + 1]; ++e) {
        if (person_level_[to_[e]] >= 0) continue;
        person_level_[to_[e]] = level;
        has_room = has_room || spare_[to_[e]] > 0;
        people.push_back(to_[e]);
      }
    }
    classes.clear();
    for (const std::uint32_t p : people) {
      for (std::uint32_t i = of_person_first_[p]; i < of_person_first_[p + 1]; ++i) {
        const std::uint32_t e = of_person_[i];
        if (flow_[e] == 0 || class_level_[from_[e]] >= 0) continue;
        class_level_[from_[e]] = level + 1;
        classes.push_back(from_[e]);
      }
    }
  }
  return has_room;
}

// Pushes what is left of one class along shortest paths until none is left.
void TransportFlow::augment_from(std::uint32_t start) {
  std::vector<std::uint32_t> path;  // edges: forward, backward, forward, ...
  std::uint32_t c = start;
  while (left_[start] > 0) {
    std::uint32_t& next = class_next_[c];
    while (next < first_[c + 1] && person_level_[to_[next]] != class_level_[c] + 1) ++next;
    if (next == first_[c + 1]) {
      if (path.empty()) return;
      path.pop_back();  // the backward edge that led here
      const std::uint32_t forward = path.back();
      ++person_next_[to_[forward]];
      path.pop_back();
      c = from_[forward];
      continue;
    }
    const std::uint32_t p = to_[next];
    path.push_back(next);
    if (spare_[p] > 0) {
      std::int64_t amount = std::min(left_[start], spare_[p]);
      for (std::size_t i = 1; i < path.size(); i += 2) amount = std::min(amount, flow_[path[i]]);
      for (std::size_t i = 0; i < path.size(); ++i) flow_[path[i]] += i % 2 == 0 ? amount : -amount;
      left_[start] -= amount;
      spare_[p] -= amount;
      path.clear();
      c = start;
      continue;
    }
    std::uint32_t& back = person_next_[p];
    const std::uint32_t end = of_person_first_[p + 1];
    while (back < end && (flow_[of_person_[back]] == 0 || class_level_[from_[of_person_[back]]] != person_level_[p] + 1)) ++back;
    if (back == end) {
      path.pop_back();
      ++next;
      continue;
    }
    path.push_back(of_person_[back]);
    c = from_[of_person_[back]];
  }
}

bool TransportFlow::run() {
  index_people();
  fill_in_proportion();
  while (find_levels()) {
    class_next_.assign(first_.begin(), first_.end() - 1);
    person_next_.assign(of_person_first_.begin(), of_person_first_.end() - 1);
    for (std::uint32_t c = 0; c < left_.size(); ++c) {
      if (class_level_[c] == 0) augment_from(c);
    }
  }
  return std::ranges::all_of(left_, [](std::int64_t left) { return left == 0; });
}

}  // namespace evenhand
