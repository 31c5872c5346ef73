// Attainable gap (math 2): what each person would carry in the best fractional plan that keeps to the rules of eligibility
// (locks, capacity, conflicts, regions, languages, skills; no caps). Clients may be split at will; that plan is at once the
// leximax and the leximin one (the lexicographically optimal base of a polymatroid: Megiddo 1974, Fujishige 1980), so it
// serves burdens and goods alike. A person above the fair share there is stuck with clients that few others can serve.
//
// Found by decomposition: at the mean ratio of a group either a flow carries every class of clients to its people, or the
// cut splits the group in two. Whole numbers throughout. Clients nobody may serve, and locked ones, stay where they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/progress.h"
#include "fairness/load.h"
#include "fairness/names.h"

namespace evenhand {

// People who carry the same ratio in the best plan: their clients fit nobody who carries less.
struct AttainableGroup {
  Ratio ratio;                       // load and entitlement of the whole group, exact
  std::vector<std::size_t> people;   // positions, ascending
  std::size_t clients = 0;           // clients that the plan leaves entirely with these people
};

struct AttainableGap {
  double attainable = 0.0;      // the ratio in the best plan
  double gap = 0.0;             // r_j minus attainable; positive: the plan is not the best for this person's group
  std::int64_t fixed = 0;       // load that only this person can carry: exclusive or locked clients, in 1/kWhole
  std::size_t fixed_clients = 0;
  std::size_t group = 0;        // position in Attainable::groups
};

struct Attainable {
  std::vector<AttainableGroup> groups;  // highest ratio first
  std::vector<AttainableGap> people;    // by person position; only people with a ratio are meaningful
  bool is_empty() const { return groups.empty(); }
};

// A resumable job; items are people placed in a group. A ledger that is not Ready is finished at once.
class AttainableJob {
 public:
  AttainableJob(const LoadBasis& basis, const LedgerLoads& loads);
  ~AttainableJob();
  AttainableJob(AttainableJob&&) noexcept;
  AttainableJob& operator=(AttainableJob&&) noexcept;

  // Splits or settles one group of people.
  Progress step();
  Progress progress() const;
  // Once finished.
  Attainable result() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

Attainable attainable(const LoadBasis& basis, const LedgerLoads& loads);

// What a person's ratio says about the plan.
enum class GapKind : std::uint8_t {
  Fair,        // inside the band
  Plan,        // outside, and the best plan would bring this person inside: the plan is uneven
  Exclusive,   // outside, and no plan could bring this person inside: few others can serve the clients
  Both,        // outside either way, but a better plan would help by more than the tolerance
};
GapKind gap_kind(const LedgerLoads& loads, const Attainable& attainable, std::size_t person);

// "Dana carries 1.31 where 1.04 is within reach: the plan is uneven, not the clients."
std::string attainable_sentence(const LoadBasis& basis, const LedgerLoads& loads, const Attainable& attainable, std::size_t person, const NameOf& name_of,
                                const Locale& locale = kEnglish);
// "Everyone could be at 1.00." or "91 clients fit only six people: Dana, ...; those people cannot get below 1.21."
std::string attainable_summary(const LoadBasis& basis, const LedgerLoads& loads, const Attainable& attainable, const NameOf& name_of,
                               const Locale& locale = kEnglish);

}  // namespace evenhand
