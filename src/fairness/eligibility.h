// Who may serve which client, and where somebody may not, which rule decided (math 3, hard rules). Clients with the same
// rules form one class, so that twenty thousand clients cost a few sets. Built with LoadBasis.
//
// Decisions where math 3 leaves room:
// - Region and language: a person for whom none is on record, and a client that names none, is not restricted.
// - A skill that a client needs must be on record with at least the level needed.
// - A lock, the only rule about a client's move and not about anyone's ability, is kept apart: `may_serve` heeds it, the
//   classes do not. Caps depend on a plan and are left to it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "domain/scenario.h"
#include "domain/scenario_index.h"

namespace evenhand {

// In the order in which they are looked at: the first that says no decides.
enum class ServiceRule : std::uint8_t {
  None,        // may serve
  NoCapacity,  // no working time in the period
  Conflict,    // declared conflict of interest
  Veto,        // the client asked for somebody else
  Region,
  Language,
  Skill,       // missing, or below the level needed
  Locked,      // may, but the client stays with whom it is
};
inline constexpr std::size_t kServiceRuleCount = 8;

// Why a person may or may not serve a client.
struct ServiceVerdict {
  ServiceRule rule = ServiceRule::None;
  std::string needed = {};    // the region, language or skill; the reason of a conflict, a veto or a lock; may be empty
  int needed_level = 0;  // for Skill
  int known_level = 0;   // for Skill: the person's, 0 = none on record

  bool may() const { return rule == ServiceRule::None; }
  bool operator==(const ServiceVerdict&) const = default;
};

// One thing that a client needs and a person lacks.
struct MissingSkill {
  std::string name;
  int needed_level = 0;
  int known_level = 0;

  bool operator==(const MissingSkill&) const = default;
};

// A set of person positions.
class PersonSet {
 public:
  PersonSet() = default;
  explicit PersonSet(std::size_t people) : words_((people + 63) / 64, 0) {}
  void insert(std::size_t person) { words_[person / 64] |= bit(person); }
  void erase(std::size_t person) { words_[person / 64] &= ~bit(person); }
  void insert_all(const PersonSet& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] |= other.words_[w];
  }
  void erase_all(const PersonSet& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] &= ~other.words_[w];
  }
  bool contains(std::size_t person) const { return (words_[person / 64] & bit(person)) != 0; }
  std::size_t count() const;
  bool is_empty() const { return count() == 0; }
  std::vector<std::uint32_t> members() const;  // ascending

  auto operator<=>(const PersonSet&) const = default;

 private:
  static std::uint64_t bit(std::size_t person) { return std::uint64_t{1} << (person % 64); }
  std::vector<std::uint64_t> words_;
};

class Eligibility {
 public:
  Eligibility() = default;
  // `entitlement` by person position: nobody without any is eligible.
  Eligibility(const Scenario& scenario, const ScenarioIndex& index, const std::vector<std::int64_t>& entitlement);

  // Clients that the same people can serve. Classes are numbered by their first client.
  std::size_t class_count() const { return sets_.size(); }
  std::uint32_t class_of(std::size_t client) const { return class_of_[client]; }
  const PersonSet& set(std::size_t eligibility_class) const { return sets_[eligibility_class]; }

  // Able by every rule but the lock.
  bool can_serve(std::size_t person, std::size_t client) const { return sets_[class_of_[client]].contains(person); }
  // Some assignment of the client is locked.
  bool is_locked(std::size_t client) const { return is_locked_[client] != 0; }
  // Could be given to this person, who does not carry all of it yet.
  bool may_take(std::size_t person, std::size_t client) const { return !is_locked(client) && can_serve(person, client); }

  bool has_conflict(std::size_t person, std::size_t client) const;  // declared by the person
  bool has_veto(std::size_t person, std::size_t client) const;      // by the client
  // Both as client and person, sorted.
  const std::vector<std::pair<std::size_t, std::size_t>>& barred() const { return barred_; }

  // The rule that decides, locks apart.
  ServiceRule rule(std::size_t person, std::size_t client) const;
  // The rule and its detail, locks included. `scenario` and `index` are those it was built from.
  ServiceVerdict verdict(const Scenario& scenario, const ScenarioIndex& index, std::size_t person, std::size_t client) const;

  // What fit costs (math 1): a client needs a skill, a level or a language that the person lacks on record.
  bool lacks_skill(std::size_t person, std::size_t client) const { return lacking_skill_[need_of_[client]].contains(person); }
  bool lacks_language(std::size_t person, std::size_t client) const { return lacking_language_[need_of_[client]].contains(person); }
  bool lacks_region(std::size_t person, std::size_t client) const { return lacking_region_[need_of_[client]].contains(person); }

  // Clients of one need ask for the same region, language and skills.
  std::size_t need_count() const { return lacking_skill_.size(); }
  std::uint32_t need_of(std::size_t client) const { return need_of_[client]; }
  // The first client with this need.
  std::size_t example_of_need(std::size_t need) const { return example_of_need_[need]; }

 private:
  void read_needs(const Scenario& scenario);
  void read_classes(const Scenario& scenario, const ScenarioIndex& index);

  std::vector<std::uint32_t> class_of_;
  std::vector<std::uint32_t> need_of_;
  std::vector<std::size_t> example_of_need_;
  std::vector<char> is_locked_;
  std::vector<std::pair<std::size_t, std::size_t>> conflicts_, vetoes_, barred_;  // client and person, sorted, once each
  std::vector<PersonSet> sets_;
  std::vector<PersonSet> lacking_skill_, lacking_language_, lacking_region_;  // by need
  PersonSet with_capacity_;
};

// Skills that the client needs and the person lacks, in the client's order.
std::vector<MissingSkill> missing_skills(const Person& person, const Client& client);

// "speaks no German on record", "is at level 2 in Negotiation, level 4 is needed", "declared a conflict of interest: ...";
// for None "may serve".
std::string service_phrase(const ServiceVerdict& verdict);

}  // namespace evenhand
