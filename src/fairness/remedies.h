// What else would help, each on the same figures and with its computed gain (math 3, "Remedies"): hours of a specialist for a
// client, sharing a client, more capacity, one skill for one person, a swap of two clients.
//
// The gain is the difference between the highest ratio that K moves reach without and with the remedy, in parts of today's
// fair share. Both are known between a bound and the best plan found, so the true gain lies between two figures.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/progress.h"
#include "fairness/rebalance_context.h"

namespace evenhand {

enum class RemedyForm : std::uint8_t { Specialist, Share, Capacity, Newcomer, Training, Swap };
inline constexpr std::size_t kRemedyFormCount = 6;

struct RemedyGain {
  double before = 0.0, bound_before = 0.0;  // highest ratio of the best plan found, and what no plan passes
  double after = 0.0, bound_after = 0.0;

  double found() const { return before - after; }
  double at_least() const { return bound_before > after ? bound_before - after : 0.0; }
  double at_most() const { return before > bound_after ? before - bound_after : 0.0; }
};

// Positions are those of the scenario.
struct Remedy {
  RemedyForm form = RemedyForm::Swap;
  std::optional<std::size_t> person = {};   // Share: who takes a part; Capacity; Training: who learns
  std::optional<std::size_t> client = {};   // Specialist, Share, Swap
  std::optional<std::size_t> other = {};    // Swap: the second client
  double amount = 0.0;                      // Specialist: hours a month; Share: part 0..1; Capacity, Newcomer: full-time equivalents
  std::string skill = {};                   // Training
  int level = 0;                            // Training: up to this one
  RemedyGain gain = {};
};

struct RemedyOptions {
  std::uint32_t most_moves = 10;       // K, with and without the remedy
  double specialist_hours = 10.0;      // a month
  double share = 0.5;                  // of a shared client
  double capacity_fte = 0.2;
  double newcomer_fte = 1.0;
  std::size_t clients = 4;             // heaviest clients of the fullest person looked at for Specialist and Share
  std::size_t people = 12;             // looked at for Capacity, fullest first
  std::size_t trainings = 30;          // of Cover::trainings
  std::uint32_t refinements = 30;      // of each RebalanceJob
};

// A resumable job; the first item is the plan without any remedy, then one candidate each.
class RemedyJob {
 public:
  // The context's references outlive the job.
  RemedyJob(const RebalanceContext& context, RemedyOptions options = {});
  ~RemedyJob();
  RemedyJob(RemedyJob&&) noexcept;
  RemedyJob& operator=(RemedyJob&&) noexcept;

  Progress step();
  Progress progress() const;
  // Of the steps so far: largest gain found first, then the larger proved one, then by kind and position. Those that gain
  // nothing are left out.
  std::vector<Remedy> result() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// "If Lee learned Pricing up to level 4, the highest ratio with up to 10 moves would be 1.08 in place of 1.15: proved to gain
// at least 0.05."
std::string remedy_sentence(const RebalanceContext& context, const Remedy& remedy, std::uint32_t most_moves);

}  // namespace evenhand
