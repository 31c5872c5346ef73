#include "fairness/chance.h"

#include <algorithm>
#include <cstdlib>

#include "fairness/measures.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostBins = 30;

struct Recipient {
  std::int64_t entitlement = 0;
  std::int64_t fixed = 0;  // load that is not dealt
  std::size_t person = 0;
  auto operator<=>(const Recipient&) const = default;
};

__extension__ using Wide = __int128;

// Stays with whom it is: shared, locked, without load, or without anybody who may serve it.
bool is_dealt(const LoadBasis& basis, std::size_t client, std::int64_t load) {
  const Eligibility& rules = basis.eligibility;
  return load > 0 && basis.index.assignments_of_client(client).size() == 1 && !rules.is_locked(client) && !rules.set(rules.class_of(client)).is_empty();
}

std::int64_t bin_width(std::int64_t largest) {
  for (const std::int64_t thousandths : {1, 2, 5, 10, 20, 50}) {
    const std::int64_t width = thousandths * (kWhole / 1000);
    if (largest / width < static_cast<std::int64_t>(kMostBins)) return width;
  }
  return kWhole / 10;
}

}  // namespace

ChanceJob::ChanceJob(const LedgerLoads& loads, const LoadBasis& basis, ChanceOptions options) : random_(options.seed) {
  if (!loads.is_ready()) return;
  std::vector<Recipient> recipients(loads.people.size());
  for (std::size_t j = 0; j < recipients.size(); ++j) recipients[j] = {loads.people[j].entitlement, loads.people[j].load, j};
  for (std::size_t a = 0; a < loads.part_load.size(); ++a) {
    const std::size_t client = basis.index.client_of_assignment(a);
    if (!is_dealt(basis, client, loads.part_load[a])) continue;
    clients_.push_back({loads.on_scale(loads.client_load[client]), basis.eligibility.class_of(client)});
    recipients[basis.index.person_of_assignment(a)].fixed -= loads.part_load[a];
  }
  std::ranges::sort(recipients);
  for (const PersonLoad& p : loads.people) today_ += std::abs(p.load - p.entitlement);
  today_ /= 2;
  slack_ = static_cast<std::int64_t>(clients_.size() + recipients.size());
  for (const Client& client : clients_) whole_ += client.load;
  for (const Recipient& r : recipients) whole_ += r.fixed;
  for (const Recipient& r : recipients) {
    fair_.push_back(static_cast<std::int64_t>(static_cast<Wide>(r.entitlement) * whole_ / kWhole));
    fixed_.push_back(r.fixed);
  }
  dealt_ = fixed_;
  total_ = static_cast<std::uint64_t>(options.deals) * clients_.size();

  std::vector<std::int64_t> entitlement;
  std::vector<std::uint32_t> table_of_class(basis.eligibility.class_count(), static_cast<std::uint32_t>(-1));
  for (const Recipient& r : recipients) entitlement.push_back(r.entitlement);
  for (Client& client : clients_) {
    std::uint32_t& table = table_of_class[client.table];
    if (table == static_cast<std::uint32_t>(-1)) {
      const PersonSet& able = basis.eligibility.set(client.table);
      table = static_cast<std::uint32_t>(tables_.size());
      tables_.emplace_back();
      for (std::uint32_t r = 0; r < recipients.size(); ++r) {
        if (able.contains(recipients[r].person)) tables_.back().members.push_back(r);
      }
      build_alias(tables_.back(), entitlement);
    }
    client.table = table;
  }
  std::ranges::stable_sort(clients_, std::ranges::greater{}, &Client::load);
}

// Walker's alias table in whole numbers: every column holds as many parts as all members together have, of at most two people.
void ChanceJob::build_alias(Table& table, const std::vector<std::int64_t>& entitlement) {
  const std::size_t count = table.members.size();
  for (const std::uint32_t member : table.members) table.parts += static_cast<std::uint64_t>(entitlement[member]);
  std::vector<std::uint64_t> parts(count);
  std::vector<std::uint32_t> small, large;
  for (std::size_t i = 0; i < count; ++i) {
    parts[i] = static_cast<std::uint64_t>(entitlement[table.members[i]]) * count;
    (parts[i] < table.parts ? small : large).push_back(static_cast<std::uint32_t>(i));
  }
  table.alias.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) table.alias[i] = {table.parts, i};
  while (!small.empty() && !large.empty()) {
    const std::uint32_t under = small.back(), over = large.back();
    small.pop_back();
    table.alias[under] = {parts[under], over};
    parts[over] -= table.parts - parts[under];
    if (parts[over] < table.parts) {
      large.pop_back();
      small.push_back(over);
    }
  }
}

std::size_t ChanceJob::random_person(const Table& table) {
  const std::uint64_t random = random_.next();
  const std::size_t column = static_cast<std::size_t>((random >> 32) * table.alias.size() >> 32);
  const std::uint64_t part = (random & 0xFFFFFFFF) * table.parts >> 32;
  return table.members[part < table.alias[column].threshold ? column : table.alias[column].other];
}

Progress ChanceJob::step(std::uint64_t budget) {
  const std::uint64_t until = std::min(total_, done_ + std::min(budget, total_ - done_));
  while (done_ < until) {
    const std::size_t first = static_cast<std::size_t>(done_ % clients_.size());
    const std::size_t last = static_cast<std::size_t>(std::min<std::uint64_t>(clients_.size(), first + (until - done_)));
    for (std::size_t i = first; i < last; ++i) dealt_[random_person(tables_[clients_[i].table])] += clients_[i].load;
    done_ += last - first;
    if (last == clients_.size()) finish_deal();
  }
  return progress();
}

void ChanceJob::finish_deal() {
  const std::int64_t misplaced = misplaced_load(dealt_, fair_);
  misplaced_.push_back(whole_ == kWhole ? misplaced : static_cast<std::int64_t>(static_cast<Wide>(misplaced) * kWhole / whole_));
  dealt_ = fixed_;
}

Progress ChanceJob::progress() const { return {done_, total_}; }

ChanceResult ChanceJob::result() const {
  ChanceResult result;
  result.today = as_share(today_);
  result.deals = static_cast<std::uint32_t>(misplaced_.size());
  if (misplaced_.empty()) return result;
  const auto is_as_uneven = [&](std::int64_t misplaced) { return misplaced + slack_ >= today_; };
  result.at_least_as_uneven = static_cast<std::uint32_t>(std::ranges::count_if(misplaced_, is_as_uneven));
  result.share = static_cast<double>(result.at_least_as_uneven) / static_cast<double>(result.deals);
  result.interval = wilson_interval(result.at_least_as_uneven, result.deals);

  std::vector<std::int64_t> sorted = misplaced_;
  std::ranges::sort(sorted);
  result.median = as_share(sorted[sorted.size() / 2]);
  const std::int64_t width = bin_width(std::max(today_, sorted.back()));
  for (std::int64_t from = 0; from <= std::max(today_, sorted.back()); from += width) {
    const auto run = std::ranges::subrange(std::ranges::lower_bound(sorted, from), std::ranges::lower_bound(sorted, from + width));
    result.bins.push_back({.from = as_share(from),
                           .to = as_share(from + width),
                           .deals = static_cast<std::uint32_t>(run.size()),
                           .is_below_today = from + width <= today_});
  }
  return result;
}

}  // namespace evenhand
