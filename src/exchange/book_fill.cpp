// Second half of BookGather: from drafts to sorted clients and assignments.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "exchange/book_gather.h"
#include "exchange/name_folding.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kMaxComparedClients = 20'000;
constexpr double kPercent = 100.0;

}  // namespace

std::vector<NearDuplicate> near_duplicates_of(const NameCounts& rows_by_name) {
  using Named = NameCounts::value_type;
  std::unordered_map<std::string, const Named*> first_of;
  first_of.reserve(rows_by_name.size());
  std::map<std::string, std::vector<const Named*>> groups;  // only where there are several
  for (const Named& each : rows_by_name) {
    const auto [first, is_new] = first_of.try_emplace(near_key(each.first), &each);
    if (is_new) continue;
    std::vector<const Named*>& group = groups[first->first];
    if (group.empty()) group.push_back(first->second);
    group.push_back(&each);
  }
  std::vector<NearDuplicate> result;
  for (auto& [key, group] : groups) {
    std::ranges::sort(group, [](const Named* a, const Named* b) { return std::tie(b->second, a->first) < std::tie(a->second, b->first); });
    result.emplace_back();
    for (const Named* each : group) result.back().names.push_back(each->first);
  }
  return result;
}

void BookGather::merge_people(const std::vector<std::size_t>& target) {
  for (ClientDraft& client : clients_) {
    std::vector<OwnerRows> merged;
    for (const OwnerRows& entry : client.owners) {
      const auto goal = static_cast<std::uint32_t>(target[entry.owner]);
      const auto known = std::ranges::find(merged, goal, &OwnerRows::owner);
      if (known != merged.end()) {
        known->rows += entry.rows;
        continue;
      }
      merged.push_back(entry);
      merged.back().owner = goal;
    }
    client.owners = std::move(merged);
  }
}

std::size_t BookGather::file_size() const {
  std::size_t size = people_.size() * 300 + criteria_.size() * 500, at = 0;
  for (const ClientDraft& client : clients_) {
    size += 150 + client.id.size() + client.name.size() + client.segment.size() + (client.profile ? 300 : 0);
    for (const CriterionId& criterion : criteria_) size += tallies_[at++].count > 0 ? 36 + criterion.value.size() : 0;
    for (const OwnerRows& owner : client.owners) size += 120 + client.id.size() + people_[owner.owner].person.id.value.size();
  }
  return size;
}

void BookGather::add_assignments(ClientDraft& draft, GatheredBook& book) {
  std::ranges::sort(draft.owners, {}, [&](const OwnerRows& entry) -> const std::string& { return people_[entry.owner].person.id.value; });
  std::size_t rows = 0;
  for (const OwnerRows& entry : draft.owners) rows += entry.rows;
  double given = 0.0;
  for (std::size_t i = 0; i < draft.owners.size(); ++i) {
    const OwnerRows& entry = draft.owners[i];
    const bool is_last = i + 1 == draft.owners.size();
    const double share = is_last ? 1.0 - given : static_cast<double>(entry.rows) / static_cast<double>(rows);
    given += share;
    book.assignments.push_back({.client = {draft.id}, .person = people_[entry.owner].person.id, .share = share, .role = entry.part, .since = entry.since});
  }
}

void BookGather::begin_take(GatheredBook& book) {
  by_criterion_.resize(criteria_.size());
  for (std::size_t i = 0; i < by_criterion_.size(); ++i) by_criterion_[i] = i;
  std::ranges::sort(by_criterion_, {}, [&](std::size_t i) { return criteria_[i]; });
  is_compared_ = !has_ids_ && clients_.size() <= kMaxComparedClients;
  order_.resize(clients_.size());
  for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = static_cast<std::uint32_t>(i);
  by_id_.clear();
  by_name_.clear();
  std::ranges::sort(order_, {}, [&](std::size_t i) -> const std::string& { return clients_[i].id; });
  std::size_t assignments = 0;
  for (const ClientDraft& draft : clients_) {
    assignments += draft.owners.size();
    if (!draft.profile) continue;
    highest_satisfaction_ = std::max(highest_satisfaction_, draft.profile->satisfaction.value_or(0.0));
    highest_probability_ = std::max(highest_probability_, draft.profile->renewal_probability.value_or(0.0));
  }
  facts.is_satisfaction_in_hundredths = highest_satisfaction_ > 10.0;
  book.clients.reserve(clients_.size());
  book.assignments.reserve(assignments);
}

void BookGather::take_client(std::size_t place, GatheredBook& book, ImportCounts& counts) {
  ClientDraft draft = std::move(clients_[place]);
  if (is_compared_) rows_by_name_[draft.name] += draft.rows;
  add_assignments(draft, book);
  facts.renamed_clients += draft.is_renamed;
  facts.resegmented_clients += draft.is_resegmented;
  counts.merged_rows += draft.rows - 1;
  counts.unassigned_clients += draft.owners.empty();
  counts.shared_clients += draft.owners.size() > 1;
  Client client;
  client.id = {std::move(draft.id)};
  client.name = std::move(draft.name);
  client.segment = std::move(draft.segment);
  bool is_summed = false;
  std::size_t known = 0;
  for (const std::size_t i : by_criterion_) known += tallies_[place * criteria_.size() + i].count > 0;
  client.values.reserve(known);
  for (const std::size_t i : by_criterion_) {
    const Tally& tally = tallies_[place * criteria_.size() + i];
    if (tally.count == 0) continue;
    is_summed = is_summed || tally.count > 1;
    client.values.push_back({criteria_[i], is_additive_[i] ? tally.sum : tally.sum / static_cast<double>(tally.count)});
  }
  facts.summed_clients += is_summed;
  if (draft.profile) {
    ClientProfile& profile = *draft.profile;
    if (highest_satisfaction_ > 10.0 && profile.satisfaction) *profile.satisfaction /= 10.0;
    if (highest_probability_ > 1.0 && profile.renewal_probability) *profile.renewal_probability /= kPercent;
    client.profile = std::move(profile);
  }
  book.clients.push_back(std::move(client));
}

Progress BookGather::take_some(std::size_t client_budget, GatheredBook& book, ImportCounts& counts) {
  const std::size_t end = taken_ + std::min(client_budget, order_.size() - taken_);
  for (; taken_ < end; ++taken_) take_client(order_[taken_], book, counts);
  return {taken_, order_.size()};
}

std::vector<NearDuplicate> BookGather::end_take() {
  clients_.clear();
  tallies_.clear();
  return near_duplicates_of(rows_by_name_);
}

}  // namespace evenhand::exchange
