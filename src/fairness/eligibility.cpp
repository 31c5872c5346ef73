#include "fairness/eligibility.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <map>
#include <unordered_map>

#include "domain/format.h"
#include "domain/text.h"

namespace evenhand {
namespace {

struct MatchingSkill {
  std::string name;
  int level = 0;
};

// A person's side of the rules, in comparable words.
struct Ability {
  std::vector<std::string> regions, languages;
  std::vector<MatchingSkill> skills;
};

std::vector<std::string> matching_names(const std::vector<std::string>& names) {
  std::vector<std::string> matching;
  matching.reserve(names.size());
  for (const std::string& name : names) matching.push_back(matching_name(name));
  return matching;
}

std::vector<MatchingSkill> matching_skills(const std::vector<Skill>& skills) {
  std::vector<MatchingSkill> matching;
  matching.reserve(skills.size());
  for (const Skill& skill : skills) matching.push_back({matching_name(skill.name), skill.level});
  return matching;
}

Ability ability_of(const Person& person) {
  return {matching_names(person.regions), matching_names(person.languages), matching_skills(person.skills)};
}

int level_of(const std::vector<MatchingSkill>& skills, const std::string& name) {
  int level = 0;
  for (const MatchingSkill& skill : skills) {
    if (skill.name == name) level = std::max(level, skill.level);
  }
  return level;
}

// What a client asks for, in comparable words.
struct Need {
  std::string region, language;
  std::vector<MatchingSkill> skills;

  explicit Need(const ClientProfile& profile)
      : region(matching_name(profile.region)), language(matching_name(profile.language)), skills(matching_skills(profile.required_skills)) {}

  std::string key() const {
    std::string text = region + '\n' + language;
    for (const MatchingSkill& skill : skills) text.append("\n").append(skill.name).append("\t").append(1, static_cast<char>('0' + skill.level));
    return text;
  }
};

bool lacks(const std::vector<std::string>& on_record, const std::string& needed) {
  return !needed.empty() && !on_record.empty() && std::ranges::find(on_record, needed) == on_record.end();
}

// Who lacks what, worked out once for every word that is asked for.
class Lacking {
 public:
  explicit Lacking(const std::vector<Person>& people) : people_(people.size()) {
    for (const Person& person : people) abilities_.push_back(ability_of(person));
  }

  const PersonSet& region(const std::string& name) {
    return kept(regions_, name, [&](const Ability& ability) { return lacks(ability.regions, name); });
  }
  const PersonSet& language(const std::string& name) {
    return kept(languages_, name, [&](const Ability& ability) { return lacks(ability.languages, name); });
  }
  const PersonSet& skill(const MatchingSkill& needed) {
    return kept(skills_, std::pair(needed.name, needed.level), [&](const Ability& ability) { return level_of(ability.skills, needed.name) < needed.level; });
  }

 private:
  template <class Key>
  const PersonSet& kept(std::map<Key, PersonSet>& sets, const Key& key, const auto& is_lacking) {
    const auto [found, is_new] = sets.try_emplace(key, people_);
    for (std::size_t j = 0; is_new && j < people_; ++j) {
      if (is_lacking(abilities_[j])) found->second.insert(j);
    }
    return found->second;
  }

  std::size_t people_;
  std::vector<Ability> abilities_;
  std::map<std::string, PersonSet> regions_, languages_;
  std::map<std::pair<std::string, int>, PersonSet> skills_;
};

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Pairs conflicts_of(const Scenario& scenario) {
  Pairs conflicts;
  for (std::size_t j = 0; j < scenario.people->size(); ++j) {
    for (const ConflictOfInterest& conflict : (*scenario.people)[j].conflicts) {
      if (const auto client = position_of(*scenario.clients, conflict.client)) conflicts.emplace_back(*client, j);
    }
  }
  std::ranges::sort(conflicts);
  return conflicts;
}

// In order as they come.
Pairs vetoes_of(const Scenario& scenario) {
  Pairs vetoes;
  for (std::size_t i = 0; i < scenario.clients->size(); ++i) {
    for (const ClientVeto& veto : (*scenario.clients)[i].profile->vetoes) {
      if (const auto person = position_of(*scenario.people, veto.person)) vetoes.emplace_back(i, *person);
    }
  }
  return vetoes;
}

bool carries(const Scenario& scenario, const ScenarioIndex& index, std::size_t person, std::size_t client) {
  const auto run = index.assignments_of_client(client);
  const PersonId& id = (*scenario.people)[person].id;
  const auto& assignments = *scenario.assignments;
  return std::any_of(assignments.data() + run.first, assignments.data() + run.last, [&](const Assignment& a) { return a.person == id; });
}

}  // namespace

std::size_t PersonSet::count() const {
  std::size_t count = 0;
  for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

std::vector<std::uint32_t> PersonSet::members() const {
  std::vector<std::uint32_t> members;
  for (std::size_t w = 0; w < words_.size(); ++w) {
    for (std::uint64_t rest = words_[w]; rest != 0; rest &= rest - 1) {
      members.push_back(static_cast<std::uint32_t>(64 * w) + static_cast<std::uint32_t>(std::countr_zero(rest)));
    }
  }
  return members;
}

Eligibility::Eligibility(const Scenario& scenario, const ScenarioIndex& index, const std::vector<std::int64_t>& entitlement)
    : conflicts_(conflicts_of(scenario)), vetoes_(vetoes_of(scenario)), with_capacity_(entitlement.size()) {
  std::ranges::set_union(conflicts_, vetoes_, std::back_inserter(barred_));
  for (std::size_t j = 0; j < entitlement.size(); ++j) {
    if (entitlement[j] > 0) with_capacity_.insert(j);
  }
  read_needs(scenario);
  read_classes(scenario, index);
}

void Eligibility::read_needs(const Scenario& scenario) {
  Lacking lacking(*scenario.people);
  std::unordered_map<const ClientProfile*, std::uint32_t> need_of_profile;
  std::unordered_map<std::string, std::uint32_t> need_of_key;
  need_of_.reserve(scenario.clients->size());
  for (const Client& client : *scenario.clients) {
    const auto [known, is_new] = need_of_profile.try_emplace(&*client.profile, 0);
    if (is_new) {
      const Need need(*client.profile);
      const auto [same, is_new_key] = need_of_key.try_emplace(need.key(), static_cast<std::uint32_t>(example_of_need_.size()));
      known->second = same->second;
      if (is_new_key) {
        example_of_need_.push_back(need_of_.size());
        lacking_region_.push_back(lacking.region(need.region));
        lacking_language_.push_back(lacking.language(need.language));
        lacking_skill_.emplace_back(scenario.people->size());
        for (const MatchingSkill& skill : need.skills) lacking_skill_.back().insert_all(lacking.skill(skill));
      }
    }
    need_of_.push_back(known->second);
  }
}

void Eligibility::read_classes(const Scenario& scenario, const ScenarioIndex& index) {
  constexpr auto kNone = static_cast<std::uint32_t>(-1);
  std::map<PersonSet, std::uint32_t> class_of_set;
  std::vector<std::uint32_t> class_of_need(need_count(), kNone);
  const auto able = [&](std::uint32_t need) {
    PersonSet set = with_capacity_;
    for (const PersonSet* lacking : {&lacking_region_[need], &lacking_language_[need], &lacking_skill_[need]}) set.erase_all(*lacking);
    return set;
  };
  const auto class_for = [&](const PersonSet& set) {
    const auto [found, is_new] = class_of_set.try_emplace(set, static_cast<std::uint32_t>(sets_.size()));
    if (is_new) sets_.push_back(set);
    return found->second;
  };
  const auto& assignments = *scenario.assignments;
  auto barred = barred_.begin();
  for (std::size_t i = 0; i < need_of_.size(); ++i) {
    if (barred != barred_.end() && barred->first == i) {
      PersonSet set = able(need_of_[i]);
      for (; barred != barred_.end() && barred->first == i; ++barred) set.erase(barred->second);
      class_of_.push_back(class_for(set));
    } else {
      std::uint32_t& known = class_of_need[need_of_[i]];
      if (known == kNone) known = class_for(able(need_of_[i]));
      class_of_.push_back(known);
    }
    const auto run = index.assignments_of_client(i);
    const std::span<const Assignment> own(assignments.data() + run.first, run.size());
    is_locked_.push_back(std::ranges::any_of(own, &Assignment::is_locked));
  }
}

bool Eligibility::has_conflict(std::size_t person, std::size_t client) const { return std::ranges::binary_search(conflicts_, std::pair(client, person)); }
bool Eligibility::has_veto(std::size_t person, std::size_t client) const { return std::ranges::binary_search(vetoes_, std::pair(client, person)); }

ServiceRule Eligibility::rule(std::size_t person, std::size_t client) const {
  if (can_serve(person, client)) return ServiceRule::None;
  if (!with_capacity_.contains(person)) return ServiceRule::NoCapacity;
  if (has_conflict(person, client)) return ServiceRule::Conflict;
  if (has_veto(person, client)) return ServiceRule::Veto;
  if (lacks_region(person, client)) return ServiceRule::Region;
  return lacks_language(person, client) ? ServiceRule::Language : ServiceRule::Skill;
}

ServiceVerdict Eligibility::verdict(const Scenario& scenario, const ScenarioIndex& index, std::size_t person, std::size_t client) const {
  const Person& who = (*scenario.people)[person];
  const Client& what = (*scenario.clients)[client];
  ServiceVerdict verdict{.rule = rule(person, client)};
  if (verdict.rule == ServiceRule::Conflict) verdict.needed = std::ranges::find(who.conflicts, what.id, &ConflictOfInterest::client)->reason;
  if (verdict.rule == ServiceRule::Veto) verdict.needed = std::ranges::find(what.profile->vetoes, who.id, &ClientVeto::person)->reason;
  if (verdict.rule == ServiceRule::Region) verdict.needed = what.profile->region;
  if (verdict.rule == ServiceRule::Language) verdict.needed = what.profile->language;
  if (verdict.rule == ServiceRule::Skill) {
    const MissingSkill missing = missing_skills(who, what).front();
    verdict = {.rule = verdict.rule, .needed = missing.name, .needed_level = missing.needed_level, .known_level = missing.known_level};
  }
  if (verdict.may() && is_locked(client) && !carries(scenario, index, person, client)) {
    const auto run = index.assignments_of_client(client);
    const auto& assignments = *scenario.assignments;
    verdict.rule = ServiceRule::Locked;
    verdict.needed = std::find_if(assignments.data() + run.first, assignments.data() + run.last, [](const Assignment& a) { return a.is_locked; })->lock_reason;
  }
  return verdict;
}

std::vector<MissingSkill> missing_skills(const Person& person, const Client& client) {
  std::vector<MissingSkill> missing;
  const std::vector<MatchingSkill> known = matching_skills(person.skills);
  for (const Skill& skill : client.profile->required_skills) {
    const int level = level_of(known, matching_name(skill.name));
    if (level < skill.level) missing.push_back({skill.name, skill.level, level});
  }
  return missing;
}

std::string service_phrase(const ServiceVerdict& verdict) {
  const auto level = [](int number) { return "level " + format_count(number); };
  switch (verdict.rule) {
    case ServiceRule::None: return "may serve";
    case ServiceRule::NoCapacity: return "has no working time in the period";
    case ServiceRule::Conflict: return "declared a conflict of interest" + (verdict.needed.empty() ? "" : ": " + verdict.needed);
    case ServiceRule::Veto: return "cannot take it: the client asked for somebody else" + (verdict.needed.empty() ? "" : " (" + verdict.needed + ")");
    case ServiceRule::Region: return "does not work in " + verdict.needed;
    case ServiceRule::Language: return "has no " + verdict.needed + " on record";
    case ServiceRule::Skill:
      if (verdict.known_level == 0) return "has no " + verdict.needed + " on record; " + level(verdict.needed_level) + " is needed";
      return "is at " + level(verdict.known_level) + " in " + verdict.needed + "; " + level(verdict.needed_level) + " is needed";
    case ServiceRule::Locked: return "cannot take it: the client is locked" + (verdict.needed.empty() ? "" : " (" + verdict.needed + ")");
  }
  return "";
}

}  // namespace evenhand
