// Larger rebalancing problems of two kinds (solver 5): loads and capacities in hundredths of an hour, 85 % of all capacity
// used, owners uneven.
// - dense: everybody may serve most clients, each client its own 60 to 100 % of the team;
// - structured: clients need a region and a skill, people cover one or two regions and some skills.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "fairness/rebalance_problem.h"
#include "unit/domain/random_scenario.h"

namespace evenhand::testing_support {

struct FamilySizes {
  std::size_t people = 20;
  std::size_t clients = 300;
  bool is_structured = false;
};

class FamilyBuilder {
 public:
  FamilyBuilder(std::uint64_t seed, FamilySizes sizes) : random_(seed), sizes_(sizes) {}

  RebalanceProblem build() {
    static constexpr std::int64_t kHours[] = {7500, 12000, 15000, 15000, 15000};
    for (std::size_t j = 0; j < sizes_.people; ++j) {
      problem_.people.push_back({.capacity = kHours[random_.below(5)]});
      popularity_.push_back(1 + random_.below(10) * random_.below(10));
    }
    if (sizes_.is_structured) cover_regions();
    for (std::size_t i = 0; i < sizes_.clients; ++i) add_client();
    scale_loads();
    problem_.classes.resize(class_of_.size());
    for (const auto& [set, number] : class_of_) problem_.classes[number] = set;
    return std::move(problem_);
  }

 private:
  void cover_regions() {
    regions_ = std::clamp<std::size_t>(sizes_.people / 6, 2, 30);
    for (std::size_t j = 0; j < sizes_.people; ++j) {
      std::vector<std::size_t> region{j % regions_}, skill{(j / regions_) % kSkills};
      if (random_.one_in(3)) region.push_back(random_.below(regions_));
      for (std::size_t k = 0; k < kSkills; ++k) {
        if (random_.one_in(2)) skill.push_back(k);
      }
      region_.push_back(region);
      skill_.push_back(skill);
    }
  }

  std::vector<std::uint32_t> takers() {
    std::vector<std::uint32_t> set;
    if (sizes_.is_structured) {
      while (set.empty()) {
        const std::size_t region = random_.below(regions_), skill = random_.below(kSkills + 1);
        for (std::uint32_t j = 0; j < sizes_.people; ++j) {
          const bool is_near = std::ranges::count(region_[j], region) != 0;
          if (is_near && (skill == kSkills || std::ranges::count(skill_[j], skill) != 0)) set.push_back(j);
        }
      }
      return set;
    }
    const std::size_t share = 60 + random_.below(41);
    for (std::uint32_t j = 0; j < sizes_.people; ++j) {
      if (random_.below(100) < share) set.push_back(j);
    }
    if (set.empty()) set.push_back(static_cast<std::uint32_t>(random_.below(sizes_.people)));
    return set;
  }

  void add_client() {
    const std::vector<std::uint32_t> set = takers();
    const double size = random_.unit();
    RebalanceUnit unit{.weight = static_cast<std::int64_t>(1000.0 * (0.1 + size * size * size * 2.0))};
    unit.eligible = class_of_.try_emplace(set, static_cast<std::uint32_t>(class_of_.size())).first->second;
    std::size_t all = 0;
    for (const std::uint32_t j : set) all += popularity_[j];
    std::size_t draw = random_.below(all);
    for (const std::uint32_t j : set) {
      if (draw < popularity_[j]) {
        unit.home = j;
        break;
      }
      draw -= popularity_[j];
    }
    unit.cost = static_cast<std::int32_t>(1000 + random_.below(4001));
    problem_.units.push_back(unit);
  }

  void scale_loads() {
    std::int64_t total = problem_.total_load();
    const std::int64_t wanted = problem_.total_capacity() * 85 / 100;
    for (RebalanceUnit& unit : problem_.units) unit.weight = std::max<std::int64_t>(1, unit.weight * wanted / total);
  }

  static constexpr std::size_t kSkills = 4;
  Random random_;
  FamilySizes sizes_;
  RebalanceProblem problem_;
  std::size_t regions_ = 0;
  std::vector<std::size_t> popularity_;
  std::vector<std::vector<std::size_t>> region_, skill_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> class_of_;
};

inline RebalanceProblem family_problem(std::uint64_t seed, FamilySizes sizes) { return FamilyBuilder(seed, sizes).build(); }

}  // namespace evenhand::testing_support
