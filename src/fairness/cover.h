// Skills and cover (L8): who knows what, which clients hang on one person, which nobody could serve, and which single piece
// of training would change that for most clients. By ability: locks do not count here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/scenario.h"
#include "fairness/load_basis.h"
#include "fairness/names.h"

namespace evenhand {

// One skill over the team. Spellings that match (text.h) are one skill.
struct SkillRow {
  std::string name;                  // the first spelling met: people by id, then clients by id
  std::vector<std::uint8_t> level;   // by person position; 0 = not on record
  std::size_t people = 0;            // with any level
  std::size_t clients = 0;           // that need it
  int highest_needed = 0;            // level; 0 when no client needs it
  std::size_t people_at_highest = 0; // with capacity and at least that level
};

// Sorted by name.
std::vector<SkillRow> skill_matrix(const LoadBasis& basis);

// A client that exactly one person could serve, or nobody.
struct ThinCover {
  std::size_t client = 0;                    // position
  std::optional<std::size_t> only;           // the one person; empty: nobody
  bool is_carried_by_only = false;           // the one person carries it today
  // People kept out, by the rule that decided (ServiceRule as index); people without capacity included.
  std::array<std::size_t, kServiceRuleCount> kept_out = {};
};

// Somebody learns one skill up to one level.
struct Training {
  std::size_t person = 0;
  std::string skill;             // as in the skill matrix
  int level = 0;
  int known_level = 0;           // today, 0 = none
  std::size_t freed = 0;         // clients with one possible person or none that gain one
  std::size_t newly_covered = 0; // of these, clients that nobody can serve today
  std::size_t opened = 0;        // clients that this person could serve in addition
  std::optional<std::size_t> mentor;  // who has the skill at least at this level, and helps others: the highest, ties by id
};

struct Cover {
  std::vector<std::size_t> clients_by_people;  // [n] = clients that exactly n people could serve, n = 0..people
  std::vector<ThinCover> single;    // one person only; by person, then client
  std::vector<ThinCover> nobody;    // by client
  std::vector<Training> trainings;  // most freed first, then most opened, least to learn, by person and skill; at most 50
};

// Every client counts, unassigned ones included. With fewer than two people with capacity `single` says nothing new: empty.
Cover cover(const LoadBasis& basis);

// "Acme can only be served by Dana: three others lack German, two lack Negotiation at level 4."
std::string thin_cover_sentence(const LoadBasis& basis, const ThinCover& thin, const NameOf& name_of, const ClientNameOf& client_name_of,
                                const Locale& locale = kEnglish);
// "If Lee learned Negotiation up to level 4, 12 clients would no longer hang on one person. Priya could mentor."
std::string training_sentence(const Training& training, const LoadBasis& basis, const NameOf& name_of, const Locale& locale = kEnglish);
// "14 clients hang on one person, 6 of them on Dana; two can be served by nobody."
std::string cover_summary(const LoadBasis& basis, const Cover& cover, const NameOf& name_of, const Locale& locale = kEnglish);

}  // namespace evenhand
