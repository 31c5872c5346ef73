#include "fairness/attainable.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "fairness/transport_flow.h"

namespace evenhand {
namespace {

// Load that a set of people may carry between them.
struct Supply {
  std::int64_t load = 0;
  std::size_t clients = 0;
  std::vector<std::uint32_t> people;  // positions, ascending
};

// People of one part of the decomposition with the supplies that have to stay among them.
struct Part {
  std::vector<std::uint32_t> people;
  std::vector<Supply> supplies;
};

std::int64_t load_of(const Part& part) {
  return std::transform_reduce(part.supplies.begin(), part.supplies.end(), std::int64_t{0}, std::plus{}, [](const Supply& s) { return s.load; });
}

struct Split {
  Part heavier, lighter;
};

// Whether the whole part can carry one ratio; if not, its heavier and its lighter half.
class Balance {
 public:
  Balance(Part part, const std::vector<std::int64_t>& entitlement) : part_(std::move(part)) {
    for (const std::uint32_t person : part_.people) ratio_.entitlement += entitlement[person];
    ratio_.load = load_of(part_);
    std::vector<std::int64_t> capacity;
    for (const std::uint32_t person : part_.people) capacity.push_back(ratio_.load * entitlement[person]);
    TransportFlow flow(std::move(capacity));
    std::vector<std::uint32_t> local;
    for (const Supply& supply : part_.supplies) {
      local.clear();
      for (const std::uint32_t person : supply.people) {
        local.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(part_.people, person) - part_.people.begin()));
      }
      flow.add_class(supply.load * ratio_.entitlement, local);
    }
    is_even_ = flow.run();
    if (is_even_) return;
    for (std::size_t s = 0; s < part_.supplies.size(); ++s) is_short_.push_back(flow.is_class_short(s) ? 1 : 0);
    for (std::size_t p = 0; p < part_.people.size(); ++p) is_full_.push_back(flow.is_person_full(p) ? 1 : 0);
  }

  bool is_even() const { return is_even_; }
  Ratio ratio() const { return ratio_; }
  const Part& part() const { return part_; }

  Split split() {
    Split result;
    for (std::size_t p = 0; p < part_.people.size(); ++p) (is_full_[p] ? result.heavier : result.lighter).people.push_back(part_.people[p]);
    for (std::size_t s = 0; s < part_.supplies.size(); ++s) {
      Supply& supply = part_.supplies[s];
      if (!is_short_[s]) {
        std::erase_if(supply.people, [&](std::uint32_t person) { return std::ranges::binary_search(result.heavier.people, person); });
      }
      (is_short_[s] ? result.heavier : result.lighter).supplies.push_back(std::move(supply));
    }
    return result;
  }

 private:
  Part part_;
  Ratio ratio_{0, 0};
  bool is_even_ = false;
  std::vector<char> is_short_, is_full_;
};

}  // namespace

struct AttainableJob::Work {
  std::vector<std::int64_t> entitlement;
  std::vector<double> ratio;      // today, by person; people without a ratio 0
  std::vector<Part> waiting;      // the heaviest last
  Attainable found;
  std::uint64_t total = 0, placed = 0;

  void add_supplies(Part& whole, const LoadBasis& basis, const LedgerLoads& loads);
  void settle(const Balance& balance);
};

void AttainableJob::Work::add_supplies(Part& whole, const LoadBasis& basis, const LedgerLoads& loads) {
  const Eligibility& rules = basis.eligibility;
  std::vector<Supply> of_class(rules.class_count()), of_person(basis.people->size());
  for (std::size_t i = 0; i < basis.clients->size(); ++i) {
    const ScenarioIndex::Run run = basis.index.assignments_of_client(i);
    if (run.is_empty()) continue;
    const std::uint32_t number = rules.class_of(i);
    if (!rules.is_locked(i) && !rules.set(number).is_empty()) {
      of_class[number].load += loads.client_load[i];
      ++of_class[number].clients;
      continue;
    }
    for (std::uint32_t a = run.first; a < run.last; ++a) {
      Supply& own = of_person[basis.index.person_of_assignment(a)];
      own.load += loads.part_load[a];
      ++own.clients;
    }
  }
  for (std::size_t number = 0; number < of_class.size(); ++number) {
    Supply& supply = of_class[number];
    if (supply.clients == 0) continue;
    supply.load = loads.on_scale(supply.load);
    supply.people = rules.set(number).members();
    if (supply.people.size() == 1) {
      Supply& own = of_person[supply.people[0]];
      own.load += supply.load;
      own.clients += supply.clients;
    } else {
      whole.supplies.push_back(std::move(supply));
    }
  }
  for (const std::uint32_t person : whole.people) {
    Supply& own = of_person[person];
    found.people[person].fixed = own.load;
    found.people[person].fixed_clients = own.clients;
    if (own.clients == 0) continue;
    own.people = {person};
    whole.supplies.push_back(std::move(own));
  }
}

void AttainableJob::Work::settle(const Balance& balance) {
  AttainableGroup group;
  group.ratio = balance.ratio();
  for (const Supply& supply : balance.part().supplies) group.clients += supply.clients;
  for (const std::uint32_t person : balance.part().people) {
    group.people.push_back(person);
    AttainableGap& gap = found.people[person];
    gap.group = found.groups.size();
    gap.attainable = group.ratio.value();
    gap.gap = ratio[person] - gap.attainable;
  }
  placed += group.people.size();
  found.groups.push_back(std::move(group));
}

AttainableJob::AttainableJob(const LoadBasis& basis, const LedgerLoads& loads) : work_(std::make_unique<Work>()) {
  if (!loads.is_ready()) return;
  work_->entitlement = basis.entitlement;
  work_->found.people.resize(basis.people->size());
  work_->ratio.assign(basis.people->size(), 0.0);
  Part whole;
  for (std::uint32_t j = 0; j < basis.people->size(); ++j) {
    if (loads.people[j].state != PersonState::Counted) continue;
    whole.people.push_back(j);
    work_->ratio[j] = loads.people[j].ratio_value();
  }
  work_->add_supplies(whole, basis, loads);
  work_->total = whole.people.size();
  work_->waiting.push_back(std::move(whole));
}

AttainableJob::~AttainableJob() = default;
AttainableJob::AttainableJob(AttainableJob&&) noexcept = default;
AttainableJob& AttainableJob::operator=(AttainableJob&&) noexcept = default;

Progress AttainableJob::step() {
  if (work_->waiting.empty()) return progress();
  Balance balance(std::move(work_->waiting.back()), work_->entitlement);
  work_->waiting.pop_back();
  if (balance.is_even()) {
    work_->settle(balance);
  } else {
    Split split = balance.split();
    work_->waiting.push_back(std::move(split.lighter));
    work_->waiting.push_back(std::move(split.heavier));
  }
  return progress();
}

Progress AttainableJob::progress() const { return {work_->placed, work_->total}; }

Attainable AttainableJob::result() const { return work_->found; }

Attainable attainable(const LoadBasis& basis, const LedgerLoads& loads) {
  AttainableJob job(basis, loads);
  while (!job.step().is_finished()) {
  }
  return job.result();
}

}  // namespace evenhand
