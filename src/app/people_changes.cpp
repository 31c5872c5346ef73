#include "app/people_changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/people_data.h"
#include "domain/edit_items.h"
#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand::app {

namespace {

// Changes that go to one item, by their position.
using ByItem = std::map<std::size_t, std::vector<std::size_t>>;

class Changing {
 public:
  Changing(const Scenario& scenario, ChangeContext context, std::span<const CellChange> changes, bool is_dry = false)
      : scenario_(scenario), context_(context), changes_(changes), is_dry_(is_dry), columns_(all_columns(context.table, *scenario.policy)) {}

  Result<Scenario> run() {
    const ByItem by_item = found_items();
    Scenario next = scenario_;
    if (context_.table == PeopleTable::People) {
      change_items(next, &Scenario::people, person_columns(), by_item, with_people_changed);
    } else {
      change_items(next, &Scenario::clients, client_columns(*scenario_.policy), by_item, with_clients_changed);
      change_owners(next, by_item);
      change_locks(next, by_item);
    }
    if (!problems_.empty()) return std::unexpected(first_problem());
    return next;
  }

  std::vector<CellProblem> take_problems() {
    std::ranges::stable_sort(problems_, {}, &CellProblem::change);
    return std::move(problems_);
  }

 private:
  ByItem found_items() {
    ByItem by_item;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      const auto position = context_.table == PeopleTable::People ? position_of(*scenario_.people, PersonId{changes_[i].id})
                                                                  : position_of(*scenario_.clients, ClientId{changes_[i].id});
      const auto column = column_of(changes_[i].key);
      if (!position) {
        add(i, "This row is no longer there.");
      } else if (!column || !column->is_editable()) {
        add(i, (column ? column->title : "This column") + " is worked out and cannot be typed.");
      } else if (context_.is_blind && column->is_private) {
        add(i, column->title + " is hidden in blind mode and cannot be changed there.");
      } else {
        by_item[*position].push_back(i);
      }
    }
    return by_item;
  }

  const PeopleColumn* column_of(std::string_view key) const {
    const auto found = std::ranges::find(columns_, key, [](const PeopleColumn& c) -> std::string_view { return c.key; });
    return found == columns_.end() ? nullptr : &*found;
  }

  void add(std::size_t change, std::string what) { problems_.push_back({change, std::move(what)}); }

  template <class Item>
  void change_items(Scenario& next, Shared<std::vector<Item>> Scenario::*list, const std::vector<ItemColumn<Item>>& columns, const ByItem& by_item,
                    Result<Scenario> (*with_changed)(const Scenario&, std::vector<Item>)) {
    std::vector<Item> changed;
    for (const auto& [position, indices] : by_item) {
      Item item = (*(scenario_.*list))[position];
      for (const std::size_t i : indices) {
        const auto column = std::ranges::find(columns, changes_[i].key, [](const ItemColumn<Item>& c) { return c.column.key; });
        if (column == columns.end()) continue;
        const std::string wrong = is_utf8(changes_[i].text) ? column->write(item, changes_[i].text) : "This text is not valid UTF-8.";
        if (!wrong.empty()) add(i, wrong);
      }
      if (item != (*(scenario_.*list))[position]) changed.push_back(std::move(item));
    }
    if (changed.empty() || !problems_.empty() || is_dry_) return;
    Result<Scenario> done = with_changed(next, std::move(changed));
    if (done) {
      next = std::move(*done);
    } else {
      add(by_item.begin()->second.front(), done.error().message);
    }
  }

  // The last change of this kind to each client.
  std::vector<std::pair<std::size_t, std::size_t>> of_kind(const ByItem& by_item, ColumnKind kind) const {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const auto& [position, indices] : by_item) {
      for (const std::size_t i : indices) {
        if (column_of(changes_[i].key)->kind != kind) continue;
        if (!found.empty() && found.back().first == position) found.pop_back();
        found.emplace_back(position, i);
      }
    }
    return found;
  }

  void change_owners(Scenario& next, const ByItem& by_item) {
    const auto wanted = of_kind(by_item, ColumnKind::Owner);
    if (wanted.empty()) return;
    const std::vector<std::string> labels = person_labels(*scenario_.people, context_.is_blind);
    std::vector<ClientMove> moves;
    std::vector<ClientId> freed;
    for (const auto& [position, i] : wanted) {
      const ClientId& client = (*scenario_.clients)[position].id;
      const auto run = assignments_of(scenario_, client);
      const std::string name = normalised_name(changes_[i].text);
      const auto person = std::ranges::find(labels, name);
      if (!name.empty() && person == labels.end()) {
        add(i, "Nobody here is called “" + name + "”.");
        continue;
      }
      const PersonId to = name.empty() ? PersonId{} : (*scenario_.people)[static_cast<std::size_t>(person - labels.begin())].id;
      const bool stays = name.empty() ? run.empty() : run.size() == 1 && run.front().person == to;
      if (stays) continue;
      if (const auto lock = std::ranges::find(run, true, &Assignment::is_locked); lock != run.end()) {
        const bool says_why = !lock->lock_reason.empty() && !context_.is_blind;
        add(i, "The client is locked" + (says_why ? ": " + lock->lock_reason : std::string()) + ". Unlock it first.");
      } else if (name.empty()) {
        freed.push_back(client);
      } else {
        moves.push_back({client, to});
      }
    }
    if (is_dry_) return;
    if (!freed.empty()) {
      next.assignments.edit([&](std::vector<Assignment>& all) {
        std::erase_if(all, [&](const Assignment& a) { return std::ranges::binary_search(freed, a.client); });
      });
    }
    if (moves.empty()) return;
    Result<Scenario> moved = with_clients_moved(next, moves);
    if (moved) {
      next = std::move(*moved);
    } else {
      add(wanted.front().second, moved.error().message);
    }
  }

  void change_locks(Scenario& next, const ByItem& by_item) {
    const auto wanted = of_kind(by_item, ColumnKind::Lock);
    if (wanted.empty()) return;
    std::map<ClientId, std::string> reasons;
    for (const auto& [position, i] : wanted) {
      const ClientId& client = (*scenario_.clients)[position].id;
      std::string reason = normalised_name(changes_[i].text);
      if (!reason.empty() && assignments_of(next, client).empty()) {
        add(i, "Nobody carries this client, so there is nothing to lock.");
      } else {
        reasons.emplace(client, std::move(reason));
      }
    }
    if (is_dry_) return;
    next.assignments.edit([&](std::vector<Assignment>& all) {
      for (Assignment& one : all) {
        const auto found = reasons.find(one.client);
        if (found == reasons.end()) continue;
        one.is_locked = !found->second.empty();
        one.lock_reason = found->second;
      }
    });
  }

  Error first_problem() {
    std::ranges::stable_sort(problems_, {}, &CellProblem::change);
    const CellProblem& first = problems_.front();
    const CellChange& change = changes_[first.change];
    std::string where;
    if (context_.table == PeopleTable::People) {
      if (const auto at = position_of(*scenario_.people, PersonId{change.id})) where = person_labels(*scenario_.people, context_.is_blind)[*at] + ": ";
    } else if (const auto at = position_of(*scenario_.clients, ClientId{change.id})) {
      where = client_label(*scenario_.clients, *at, context_.is_blind) + ": ";
    }
    std::string message = where + first.what;
    const std::size_t more = problems_.size() - 1;
    if (more > 0) message += " There " + std::string(more == 1 ? "is " : "are ") + plural(static_cast<std::int64_t>(more), "problem", "problems") + " more.";
    return {.code = ErrorCode::Invalid, .message = std::move(message), .place = {}};
  }

  const Scenario& scenario_;
  ChangeContext context_;
  std::span<const CellChange> changes_;
  bool is_dry_;
  std::vector<PeopleColumn> columns_;
  std::vector<CellProblem> problems_;
};

}  // namespace

Result<Scenario> with_cells(const Scenario& scenario, ChangeContext context, std::span<const CellChange> changes) {
  return Changing(scenario, context, changes).run();
}

std::vector<CellProblem> problems_of(const Scenario& scenario, ChangeContext context, std::span<const CellChange> changes) {
  Changing changing(scenario, context, changes);
  const Result<Scenario> next = changing.run();
  std::vector<CellProblem> problems = changing.take_problems();
  if (!next && problems.empty()) problems.push_back({0, next.error().message});
  return problems;
}

namespace {

template <class Item>
bool has_name(const std::vector<Item>& items, std::string_view name) {
  const std::string wanted = matching_name(name);
  return std::ranges::any_of(items, [&](const Item& one) { return matching_name(one.name) == wanted; });
}

}  // namespace

Result<Scenario> with_row_added(const Scenario& scenario, ChangeContext context, const std::string& id, std::string_view name, std::string_view owner) {
  const bool is_people = context.table == PeopleTable::People;
  if (is_blank(name)) return std::unexpected(Error{.code = ErrorCode::Invalid, .message = "Write a name first.", .place = {}});
  if (is_people ? has_name(*scenario.people, name) : has_name(*scenario.clients, name))
    return std::unexpected(Error{.code = ErrorCode::Invalid, .message = std::string(is_people ? "Somebody" : "A client") + " is called so already. Add a word that tells the two apart.", .place = {}});
  if (is_people) {
    Person person;
    person.id = {id};
    person.name = std::string(name);
    return with_person_added(scenario, std::move(person));
  }
  Client client;
  client.id = {id};
  client.name = std::string(name);
  const Result<Scenario> added = with_client_added(scenario, std::move(client));
  if (!added || owner.empty()) return added;
  const std::vector<std::string> labels = person_labels(*scenario.people, context.is_blind);
  const auto found = std::ranges::find(labels, owner);
  if (found == labels.end()) return std::unexpected(Error{.code = ErrorCode::NotFound, .message = "There is nobody of this name. Choose the owner from the list.", .place = {}});
  return with_client_moved(*added, {id}, (*scenario.people)[static_cast<std::size_t>(found - labels.begin())].id);
}

Result<Scenario> with_rows_removed(const Scenario& scenario, PeopleTable table, std::span<const std::string> ids) {
  Scenario next = scenario;
  if (table == PeopleTable::People) {
    for (const std::string& id : ids) {
      Result<Scenario> without = with_person_removed(next, PersonId{id});
      if (!without) return without;
      next = std::move(*without);
    }
    return next;
  }
  std::vector<ClientId> gone;
  for (const std::string& id : ids) gone.push_back({id});
  return with_clients_removed(scenario, std::move(gone));
}

std::string problem_of(const Scenario& scenario, ChangeContext context, const CellChange& change) {
  Changing changing(scenario, context, {&change, 1}, true);
  (void)changing.run();
  const std::vector<CellProblem> problems = changing.take_problems();
  return problems.empty() ? std::string() : problems.front().what;
}

std::string change_label(std::string_view column_title, PeopleTable table, std::size_t rows) {
  const auto count = static_cast<std::int64_t>(rows);
  const std::string what = table == PeopleTable::People ? (rows == 1 ? "one person" : plural(count, "person", "people"))
                                                        : (rows == 1 ? "one client" : plural(count, "client", "clients"));
  return std::string(column_title) + " of " + what;
}

}  // namespace evenhand::app
