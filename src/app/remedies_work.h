// What else would help the open scenario beside moves (L7), worked out in slices once it is asked for and forgotten when
// people, clients, owners, the policy or the contacts on record change. Stands on its own copy of the values, so that nothing
// that happens meanwhile reaches into a job.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/names.h"
#include "domain/progress.h"
#include "domain/scenario.h"
#include "fairness/remedies.h"

namespace evenhand::app {

class RemediesWork {
 public:
  RemediesWork();
  ~RemediesWork();
  RemediesWork(const RemediesWork&) = delete;
  RemediesWork& operator=(const RemediesWork&) = delete;
  RemediesWork(RemediesWork&&) noexcept;
  RemediesWork& operator=(RemediesWork&&) noexcept;

  // Forgets what no longer holds.
  void follow(const Scenario& scenario);
  void clear();
  // Begins for this day and so many moves at most, unless that is there.
  void want(const Scenario& scenario, Date today, std::uint32_t most_moves);

  bool is_begun() const;
  // Why nothing can be worked out; empty = it can. May name people.
  const std::string& why_not() const;
  Progress progress() const;
  bool has_work() const;
  bool step();                          // one candidate; false when there is none left
  // As RemedyJob::result().
  std::vector<Remedy> result() const;
  std::uint32_t most_moves() const;
  std::uint32_t needed_moves() const;  // whatever is decided; not among most_moves
  // remedy_sentence with these names; of a result of now.
  std::string sentence(const Remedy& remedy, const NameOf& name_of, const ClientNameOf& client_name_of) const;

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

}  // namespace evenhand::app
