// Maximum flow from classes of supply over allowed people to their capacities (Dinic 1970), in whole numbers. Inside
// src/fairness only; every class may send any amount to each of its people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace evenhand {

class TransportFlow {
 public:
  // Sums of supplies and of capacities stay below 2^62. People are 0..capacity.size()-1.
  explicit TransportFlow(std::vector<std::int64_t> capacity);
  void add_class(std::int64_t supply, std::span<const std::uint32_t> people);

  // True when every class is carried in full.
  bool run();
  // After run(): how much of a class goes to each of its people, in the order given.
  std::vector<std::int64_t> sent(std::size_t number) const { return {flow_.begin() + static_cast<std::ptrdiff_t>(first_[number]), flow_.begin() + static_cast<std::ptrdiff_t>(first_[number + 1])}; }
  // After run() has returned false: the smallest cut seen from the supplies. Classes there fit only people there, and
  // those people are full.
  bool is_class_short(std::size_t number) const { return class_level_[number] >= 0; }
  bool is_person_full(std::size_t person) const { return person_level_[person] >= 0; }

 private:
  void index_people();
  void fill_in_proportion();
  bool find_levels();
  void augment_from(std::uint32_t start);

  std::vector<std::int64_t> spare_;    // by person
  std::vector<std::int64_t> left_;     // by class: supply not carried yet
  std::vector<std::uint32_t> first_{0};  // by class: its edges
  std::vector<std::uint32_t> to_;      // by edge: person
  std::vector<std::uint32_t> from_;    // by edge: class
  std::vector<std::int64_t> flow_;     // by edge
  std::vector<std::uint32_t> of_person_first_, of_person_;  // edges by person
  std::vector<std::int32_t> class_level_, person_level_;    // -1: not reached
  std::vector<std::uint32_t> class_next_, person_next_;     // current arcs
};

}  // namespace evenhand
