// Second half of BookGather: from drafts to sorted people, clients and assignments.
#include <algorithm>
#include <map>
#include <set>

#include "domain/validate.h"
#include "exchange/book_gather.h"
#include "exchange/name_folding.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kExamples = 20;
constexpr std::size_t kMaxComparedClients = 20'000;

std::vector<NearDuplicate> near_duplicates_of(const std::map<std::string, std::size_t>& rows_by_name) {
  std::map<std::string, std::vector<std::string>> groups;
  for (const auto& [name, rows] : rows_by_name) groups[near_key(name)].push_back(name);
  std::vector<NearDuplicate> result;
  for (auto& [key, names] : groups) {
    if (names.size() < 2) continue;
    std::ranges::stable_sort(names, [&](const std::string& a, const std::string& b) { return rows_by_name.at(a) > rows_by_name.at(b); });
    result.push_back({std::move(names)});
  }
  return result;
}

}  // namespace

// Owners are merged by name, in the order of the choices; the rows of `from` count for `into`.
void BookGather::merge_owners() {
  std::vector<std::size_t> target(owners_.size());
  for (std::size_t i = 0; i < target.size(); ++i) target[i] = i;
  for (const NameMerge& merge : choices_.owner_merges) {
    const auto into = std::ranges::find(owners_, merge.into, &OwnerDraft::name);
    if (into == owners_.end() || merge.from == merge.into) continue;
    const std::size_t goal = target[static_cast<std::size_t>(into - owners_.begin())];
    for (std::size_t i = 0; i < owners_.size(); ++i) {
      if (owners_[target[i]].name == merge.from) target[i] = goal;
    }
  }
  for (std::size_t i = 0; i < owners_.size(); ++i) {
    if (target[i] == i) continue;
    OwnerDraft& into = owners_[target[i]];
    OwnerDraft& from = owners_[i];
    into.rows += from.rows;
    if (!into.fte) into.fte = from.fte;
    if (!into.hours) into.hours = from.hours;
    if (into.team.empty()) into.team = from.team;
    if (into.role.empty()) into.role = from.role;
    from.rows = 0;
  }
  for (ClientDraft& client : clients_) {
    std::vector<OwnerRows> merged;
    for (const OwnerRows& entry : client.owners) {
      const auto known = std::ranges::find(merged, target[entry.owner], &OwnerRows::owner);
      if (known == merged.end()) merged.push_back({target[entry.owner], entry.rows});
      else known->rows += entry.rows;
    }
    client.owners = std::move(merged);
  }
}

void BookGather::fill_people(GatheredBook& result) {
  double highest_fte = 0.0;
  for (const OwnerDraft& owner : owners_) highest_fte = std::max(highest_fte, owner.fte.value_or(0.0));
  facts_.is_fte_in_percent = highest_fte > kMaxFte;
  std::map<std::string, std::size_t> rows_by_name;
  std::map<std::string, std::size_t> people_by_name;
  for (const OwnerDraft& owner : owners_) {
    if (owner.rows == 0) continue;
    Person person;
    person.id = {owner.id};
    person.name = owner.name;
    person.team = owner.team;
    person.role = owner.role;
    person.contract_hours = owner.hours;
    if (owner.fte) person.fte = facts_.is_fte_in_percent ? *owner.fte / 100.0 : *owner.fte;
    result.book.people.push_back(std::move(person));
    rows_by_name[owner.name] += owner.rows;
    if (++people_by_name[owner.name] == 2 && facts_.shared_names.size() < kExamples) facts_.shared_names.push_back(owner.name);
    facts_.renamed_people += owner.is_renamed;
    if (owner.is_folded && facts_.folded_names.size() < kExamples) facts_.folded_names.push_back(owner.name);
  }
  std::ranges::sort(result.book.people, {}, &Person::id);
  result.counts.people = result.book.people.size();
  result.near_duplicates = near_duplicates_of(rows_by_name);
}

void BookGather::fill_clients(GatheredBook& result) {
  std::vector<std::size_t> by_id(numbers_.size());
  for (std::size_t i = 0; i < by_id.size(); ++i) by_id[i] = i;
  const auto plan_of = [&](std::size_t i) -> const CriterionPlan& { return *columns_[numbers_[i].column].criterion; };
  std::ranges::sort(by_id, {}, [&](std::size_t i) { return plan_of(i).id; });

  std::map<std::string, std::size_t> rows_by_name;
  const bool has_ids = role_column_[static_cast<std::size_t>(ColumnRole::ClientId)] != kNone;
  const bool is_compared = !has_ids && clients_.size() <= kMaxComparedClients;
  std::vector<std::size_t> order(clients_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return clients_[i].id; });
  for (const std::size_t place : order) {
    ClientDraft& draft = clients_[place];
    if (is_compared) rows_by_name[draft.name] += draft.rows;
    Client client;
    client.id = {std::move(draft.id)};
    client.name = std::move(draft.name);
    client.segment = std::move(draft.segment);
    bool is_summed = false;
    for (const std::size_t i : by_id) {
      const Tally& tally = draft.numbers[i];
      if (tally.count == 0) continue;
      const bool is_additive = plan_of(i).is_additive;
      is_summed = is_summed || tally.count > 1;
      client.values.push_back({plan_of(i).id, is_additive ? tally.sum : tally.sum / static_cast<double>(tally.count)});
    }
    facts_.summed_clients += is_summed;
    facts_.renamed_clients += draft.is_renamed;
    facts_.resegmented_clients += draft.is_resegmented;
    result.counts.merged_rows += draft.rows - 1;
    result.counts.unassigned_clients += draft.owners.empty();
    result.counts.shared_clients += draft.owners.size() > 1;

    std::ranges::sort(draft.owners, {}, [&](const OwnerRows& entry) -> const std::string& { return owners_[entry.owner].id; });
    std::size_t rows = 0;
    for (const OwnerRows& entry : draft.owners) rows += entry.rows;
    double given = 0.0;
    for (std::size_t i = 0; i < draft.owners.size(); ++i) {
      const bool is_last = i + 1 == draft.owners.size();
      const double share = is_last ? 1.0 - given : static_cast<double>(draft.owners[i].rows) / static_cast<double>(rows);
      given += share;
      result.book.assignments.push_back({client.id, {owners_[draft.owners[i].owner].id}, share, {}});
    }
    result.book.clients.push_back(std::move(client));
  }
  clients_.clear();
  result.near_duplicate_clients = near_duplicates_of(rows_by_name);
  result.counts.clients = result.book.clients.size();
}

}  // namespace evenhand::exchange
