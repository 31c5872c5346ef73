#include "unit/fairness/rich_scenario.h"

#include <string>
#include <vector>

namespace evenhand::testing_support {

static void add_people_facts(Scenario& s, Random& random, const RichSizes& rich) {
  static const char* const kRegions[] = {"East", "North", "West"};
  static const char* const kLanguages[] = {"English", "German"};
  s.people.edit([&](std::vector<Person>& people) {
    for (Person& p : people) {
      for (const char* region : kRegions) {
        if (random.one_in(2)) p.regions.emplace_back(region);
      }
      for (const char* language : kLanguages) {
        if (!random.one_in(3)) p.languages.emplace_back(language);
      }
      for (std::size_t k = 0; k < rich.skills; ++k) {
        if (random.one_in(4)) continue;
        Skill skill{.name = "Skill " + std::to_string(k), .level = 1 + static_cast<int>(random.below(5))};
        if (random.one_in(3)) skill.name = "  SKILL  " + std::to_string(k);  // another spelling of the same skill
        p.skills.push_back(skill);
      }
      p.role = random.one_in(3) ? "Senior" : "Manager";
      for (std::size_t i = 0; rich.has_conflicts && i < 2; ++i) {
        const ClientId client = (*s.clients)[random.below(s.clients->size())].id;
        if (p.conflicts.empty()) p.conflicts.push_back({.client = client, .reason = "family"});
      }
    }
  });
}

static void add_client_facts(Scenario& s, Random& random, const RichSizes& rich) {
  s.clients.edit([&](std::vector<Client>& clients) {
    for (Client& c : clients) {
      if (random.one_in(3)) continue;
      ClientProfile profile;
      if (random.one_in(3)) profile.region = random.one_in(2) ? "north" : "West ";
      if (random.one_in(3)) profile.language = random.one_in(2) ? "GERMAN" : "English";
      for (std::size_t k = 0; k < rich.skills; ++k) {
        if (random.one_in(4)) profile.required_skills.push_back({.name = "skill " + std::to_string(k), .level = 1 + static_cast<int>(random.below(5))});
      }
      c.profile = profile;
    }
  });
  s.assignments.edit([&](std::vector<Assignment>& assignments) {
    for (Assignment& a : assignments) a.is_locked = rich.has_locks && random.one_in(8);
  });
}

Scenario rich_scenario(std::uint64_t seed, RichSizes rich) {
  Scenario s = random_scenario(seed, rich.sizes);
  Random random(seed + 1000);
  add_people_facts(s, random, rich);
  add_client_facts(s, random, rich);
  return s;
}

bool is_able(const Scenario& s, std::size_t person, std::size_t client, double entitlement) {
  const auto small = [](std::string_view text) {
    std::string word;
    for (const char c : text) {
      if (c == ' ' && (word.empty() || word.back() == ' ')) continue;
      word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
    while (!word.empty() && word.back() == ' ') word.pop_back();
    return word;
  };
  const Person& p = (*s.people)[person];
  const Client& c = (*s.clients)[client];
  const auto allows = [&](const std::vector<std::string>& known, const std::string& needed) {
    bool is_known = known.empty() || needed.empty();
    for (const std::string& one : known) is_known = is_known || small(one) == small(needed);
    return is_known;
  };
  bool is_able = entitlement > 0 && allows(p.regions, c.profile->region) && allows(p.languages, c.profile->language);
  for (const ConflictOfInterest& conflict : p.conflicts) is_able = is_able && conflict.client != c.id;
  for (const ClientVeto& veto : c.profile->vetoes) is_able = is_able && veto.person != p.id;
  for (const Skill& needed : c.profile->required_skills) {
    bool has_it = false;
    for (const Skill& known : p.skills) has_it = has_it || (small(known.name) == small(needed.name) && known.level >= needed.level);
    is_able = is_able && has_it;
  }
  return is_able;
}

}  // namespace evenhand::testing_support
