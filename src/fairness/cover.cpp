#include "fairness/cover.h"

#include <algorithm>
#include <map>
#include <utility>

#include "domain/text.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostTrainings = 50;
constexpr int kHelpsOthers = 4;

// Skills by comparable name, with the matrix rows in the same order.
struct Skills {
  std::map<std::string, std::size_t> number;  // by matching name
  std::vector<SkillRow> rows;

  std::size_t add(const std::string& name, std::size_t people) {
    const auto [found, is_new] = number.try_emplace(matching_name(name), rows.size());
    if (is_new) {
      rows.emplace_back().name = name;
      rows.back().level.assign(people, 0);
    }
    return found->second;
  }
};

struct NeededSkill {
  std::size_t skill = 0;
  int level = 0;
};

// Skills needed by the clients of one need.
using NeededSkills = std::vector<std::vector<NeededSkill>>;

std::vector<std::size_t> clients_of_needs(const Eligibility& rules, std::size_t clients) {
  std::vector<std::size_t> count(rules.need_count(), 0);
  for (std::size_t i = 0; i < clients; ++i) ++count[rules.need_of(i)];
  return count;
}

Skills skills_of_people(const LoadBasis& basis) {
  Skills skills;
  for (std::size_t j = 0; j < basis.people->size(); ++j) {
    for (const Skill& skill : (*basis.people)[j].skills) {
      std::uint8_t& level = skills.rows[skills.add(skill.name, basis.people->size())].level[j];
      level = std::max(level, static_cast<std::uint8_t>(skill.level));
    }
  }
  return skills;
}

NeededSkills needed_skills(const LoadBasis& basis, Skills& skills) {
  const Eligibility& rules = basis.eligibility;
  NeededSkills needed(rules.need_count());
  for (std::size_t need = 0; need < needed.size(); ++need) {
    for (const Skill& skill : (*basis.clients)[rules.example_of_need(need)].profile->required_skills) {
      needed[need].push_back({skills.add(skill.name, basis.people->size()), skill.level});
    }
  }
  return needed;
}

// What one person would gain by each level of one skill, level by level.
struct Gain {
  struct Step {
    std::int64_t freed = 0, newly_covered = 0, opened = 0;
  };
  std::array<Step, kMaxSkillLevel + 1> at_level = {};
};

class TrainingSearch {
 public:
  TrainingSearch(const LoadBasis& basis, const Skills& skills, const NeededSkills& needed) : basis_(basis), skills_(skills), needed_(needed) {}

  std::vector<Training> best() {
    count_all();
    take_back_barred();
    std::vector<Training> found;
    for (const auto& [key, gain] : gains_) {
      if (auto training = training_of(key.first, key.second, gain)) found.push_back(std::move(*training));
    }
    std::ranges::stable_sort(found, [](const Training& a, const Training& b) {
      if (a.freed != b.freed) return a.freed > b.freed;
      if (a.opened != b.opened) return a.opened > b.opened;
      return a.level - a.known_level < b.level - b.known_level;
    });
    if (found.size() > kMostTrainings) found.resize(kMostTrainings);
    return found;
  }

 private:
  // The one skill that keeps the person from serving clients of this need; empty when there is none or more than one.
  std::optional<NeededSkill> only_gap(std::size_t person, std::size_t need) const {
    const std::size_t example = basis_.eligibility.example_of_need(need);
    if (basis_.entitlement[person] == 0 || basis_.eligibility.lacks_region(person, example) || basis_.eligibility.lacks_language(person, example)) return std::nullopt;
    std::optional<NeededSkill> gap;
    for (const NeededSkill& skill : needed_[need]) {
      if (skills_.rows[skill.skill].level[person] >= skill.level) continue;
      if (gap && gap->skill != skill.skill) return std::nullopt;
      if (!gap || gap->level < skill.level) gap = skill;
    }
    return gap;
  }

  void count(std::size_t person, const NeededSkill& gap, std::size_t able, std::int64_t clients) {
    Gain::Step& step = gains_[{person, gap.skill}].at_level[static_cast<std::size_t>(gap.level)];
    step.opened += clients;
    if (able <= 1) step.freed += clients;
    if (able == 0) step.newly_covered += clients;
  }

  void count_all() {
    const Eligibility& rules = basis_.eligibility;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> clients;  // by need and class
    for (std::size_t i = 0; i < basis_.clients->size(); ++i) ++clients[{rules.need_of(i), rules.class_of(i)}];
    for (const auto& [group, number] : clients) {
      if (needed_[group.first].empty()) continue;
      const std::size_t able = rules.set(group.second).count();
      for (std::size_t j = 0; j < basis_.people->size(); ++j) {
        if (const auto gap = only_gap(j, group.first)) count(j, *gap, able, number);
      }
    }
  }

  void take_back_barred() {
    const Eligibility& rules = basis_.eligibility;
    for (const auto& [client, person] : rules.barred()) {
      if (const auto gap = only_gap(person, rules.need_of(client))) count(person, *gap, rules.set(rules.class_of(client)).count(), -1);
    }
  }

  std::optional<Training> training_of(std::size_t person, std::size_t skill, const Gain& gain) const {
    Training training;
    for (std::size_t level = 1; level < gain.at_level.size(); ++level) {
      const Gain::Step& step = gain.at_level[level];
      if (step.opened <= 0) continue;
      training.freed += static_cast<std::size_t>(step.freed);
      training.newly_covered += static_cast<std::size_t>(step.newly_covered);
      training.opened += static_cast<std::size_t>(step.opened);
      training.level = static_cast<int>(level);
    }
    if (training.opened == 0) return std::nullopt;
    training.person = person;
    training.skill = skills_.rows[skill].name;
    training.known_level = skills_.rows[skill].level[person];
    training.mentor = mentor_of(training, skills_.rows[skill]);
    return training;
  }

  std::optional<std::size_t> mentor_of(const Training& training, const SkillRow& row) const {
    std::optional<std::size_t> mentor;
    for (std::size_t j = 0; j < row.level.size(); ++j) {
      if (j == training.person || basis_.entitlement[j] == 0 || row.level[j] < std::max(kHelpsOthers, training.level)) continue;
      if (!mentor || row.level[j] > row.level[*mentor]) mentor = j;
    }
    return mentor;
  }

  const LoadBasis& basis_;
  const Skills& skills_;
  const NeededSkills& needed_;
  std::map<std::pair<std::size_t, std::size_t>, Gain> gains_;  // by person and skill
};

ThinCover thin_cover(const LoadBasis& basis, std::size_t client) {
  const Eligibility& rules = basis.eligibility;
  ThinCover thin;
  thin.client = client;
  const auto able = rules.set(rules.class_of(client)).members();
  if (!able.empty()) thin.only = able.front();
  for (std::size_t j = 0; j < basis.people->size(); ++j) {
    const ServiceRule rule = rules.rule(j, client);
    if (rule != ServiceRule::None) ++thin.kept_out[static_cast<std::size_t>(rule)];
  }
  const auto run = basis.index.assignments_of_client(client);
  for (std::uint32_t a = run.first; a < run.last; ++a) {
    if (thin.only && basis.index.person_of_assignment(a) == *thin.only) thin.is_carried_by_only = true;
  }
  return thin;
}

}  // namespace

std::vector<SkillRow> skill_matrix(const LoadBasis& basis) {
  Skills skills = skills_of_people(basis);
  const NeededSkills needed = needed_skills(basis, skills);
  const std::vector<std::size_t> clients = clients_of_needs(basis.eligibility, basis.clients->size());
  for (std::size_t need = 0; need < needed.size(); ++need) {
    for (const NeededSkill& skill : needed[need]) {
      SkillRow& row = skills.rows[skill.skill];
      row.clients += clients[need];
      row.highest_needed = std::max(row.highest_needed, skill.level);
    }
  }
  std::vector<SkillRow> sorted;
  for (const auto& [name, number] : skills.number) {
    SkillRow& row = sorted.emplace_back(std::move(skills.rows[number]));
    for (std::size_t j = 0; j < row.level.size(); ++j) {
      if (row.level[j] > 0) ++row.people;
      if (row.level[j] > 0 && row.level[j] >= row.highest_needed && basis.entitlement[j] > 0) ++row.people_at_highest;
    }
  }
  return sorted;
}

Cover cover(const LoadBasis& basis) {
  const Eligibility& rules = basis.eligibility;
  Cover result;
  result.clients_by_people.assign(basis.people->size() + 1, 0);
  std::vector<std::size_t> able(rules.class_count());
  for (std::size_t number = 0; number < able.size(); ++number) able[number] = rules.set(number).count();
  const bool has_colleagues = std::ranges::count_if(basis.entitlement, [](std::int64_t e) { return e > 0; }) > 1;
  for (std::size_t i = 0; i < basis.clients->size(); ++i) {
    const std::size_t people = able[rules.class_of(i)];
    ++result.clients_by_people[people];
    if (people == 0) result.nobody.push_back(thin_cover(basis, i));
    if (people == 1 && has_colleagues) result.single.push_back(thin_cover(basis, i));
  }
  std::ranges::stable_sort(result.single, {}, [](const ThinCover& thin) { return *thin.only; });
  Skills skills = skills_of_people(basis);
  const NeededSkills needed = needed_skills(basis, skills);
  result.trainings = TrainingSearch(basis, skills, needed).best();
  return result;
}

}  // namespace evenhand
