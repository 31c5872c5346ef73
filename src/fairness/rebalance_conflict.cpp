#include "fairness/rebalance_conflict.h"

#include <algorithm>
#include <map>
#include <queue>
#include <utility>

namespace evenhand {
namespace {

enum class Side : std::uint8_t { Out, Full, Closed };

// Clients with the same eligible people and the same home.
struct Group {
  std::uint32_t eligible = 0;
  std::uint32_t home = kNobody;
  std::int64_t clients = 0;
};

std::vector<Group> groups_of(const RebalanceProblem& problem) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> counted;
  for (const RebalanceUnit& unit : problem.units) counted[{unit.eligible, unit.home}] += unit.clients;
  std::vector<Group> groups;
  for (const auto& [key, clients] : counted) groups.push_back({key.first, key.second, clients});
  return groups;
}

std::int64_t places(const RebalancePerson& person) {
  return person.max_clients == kNoCap ? kNoCap : std::max(0, person.max_clients - person.fixed_clients);
}

// Shortest augmenting paths (Edmonds & Karp 1972): source, groups, intake of each person, clients of each person, sink.
class PlacementFlow {
 public:
  PlacementFlow(const RebalanceProblem& problem, const std::vector<Group>& groups) : people_(problem.people.size()), groups_(groups.size()) {
    arcs_of_.resize(2 + groups_ + 2 * people_);
    for (std::size_t g = 0; g < groups_; ++g) {
      wanted_ += groups[g].clients;
      add(kSource, group(g), groups[g].clients);
      for (const std::uint32_t j : problem.classes[groups[g].eligible]) add(group(g), j == groups[g].home ? clients(j) : intake(j), kAnything);
    }
    for (std::size_t j = 0; j < people_; ++j) {
      add(intake(j), clients(j), problem.people[j].max_intake == kNoCap ? kAnything : problem.people[j].max_intake);
      add(clients(j), kSink, problem.people[j].max_clients == kNoCap ? kAnything : places(problem.people[j]));
    }
  }

  bool carries_all() {
    std::int64_t carried = 0;
    while (find_path()) carried += push();
    return carried == wanted_;
  }

  // Of the smallest cut seen from the clients, once not all are carried.
  Side side(std::size_t person) const {
    if (came_by_[clients(person)] != kNone) return Side::Full;
    return came_by_[intake(person)] != kNone ? Side::Closed : Side::Out;
  }

 private:
  static constexpr std::size_t kSource = 0, kSink = 1;
  static constexpr std::int64_t kAnything = std::int64_t{1} << 60;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Arc {
    std::size_t to = 0;
    std::int64_t spare = 0;
  };

  std::size_t group(std::size_t g) const { return 2 + g; }
  std::size_t intake(std::size_t j) const { return 2 + groups_ + j; }
  std::size_t clients(std::size_t j) const { return 2 + groups_ + people_ + j; }

  void add(std::size_t from, std::size_t to, std::int64_t capacity) {
    arcs_of_[from].push_back(arcs_.size());
    arcs_.push_back({to, capacity});
    arcs_of_[to].push_back(arcs_.size());
    arcs_.push_back({from, 0});
  }

  bool find_path() {
    came_by_.assign(arcs_of_.size(), kNone);
    std::queue<std::size_t> open({kSource});
    while (!open.empty()) {
      const std::size_t node = open.front();
      open.pop();
      for (const std::size_t a : arcs_of_[node]) {
        if (arcs_[a].spare == 0 || arcs_[a].to == kSource || came_by_[arcs_[a].to] != kNone) continue;
        came_by_[arcs_[a].to] = a;
        if (arcs_[a].to == kSink) return true;
        open.push(arcs_[a].to);
      }
    }
    return false;
  }

  std::int64_t push() {
    std::int64_t amount = kAnything;
    for (std::size_t node = kSink; node != kSource; node = arcs_[came_by_[node] ^ 1].to) amount = std::min(amount, arcs_[came_by_[node]].spare);
    for (std::size_t node = kSink; node != kSource; node = arcs_[came_by_[node] ^ 1].to) {
      arcs_[came_by_[node]].spare -= amount;
      arcs_[came_by_[node] ^ 1].spare += amount;
    }
    return amount;
  }

  std::size_t people_, groups_;
  std::int64_t wanted_ = 0;
  std::vector<Arc> arcs_;  // each beside its reverse
  std::vector<std::vector<std::size_t>> arcs_of_;
  std::vector<std::size_t> came_by_;
};

class SmallestConflict {
 public:
  SmallestConflict(const RebalanceProblem& problem, const std::vector<Group>& groups, std::vector<Side> cut, std::uint64_t most_steps)
      : problem_(problem), groups_(groups), cut_(std::move(cut)), sides_(problem.people.size(), Side::Out), left_(most_steps) {}

  RebalanceConflict run() {
    const auto in_cut = static_cast<std::size_t>(std::ranges::count_if(cut_, [](Side s) { return s != Side::Out; }));
    for (std::size_t size = 1; size < in_cut && left_ > 0; ++size) {
      if (choose(0, size)) return told(sides_, left_ > 0);
    }
    if (left_ > 0) return told(cut_, true);
    shrink();
    return told(cut_, false);
  }

 private:
  bool includes(const std::vector<Side>& sides, const Group& group) const {
    const std::vector<std::uint32_t>& who = problem_.classes[group.eligible];
    if (group.home != kNobody && sides[group.home] != Side::Full) return false;
    return std::ranges::all_of(who, [&](std::uint32_t j) { return sides[j] != Side::Out; });
  }

  std::int64_t room(const std::vector<Side>& sides) const {
    std::int64_t sum = 0;
    for (std::size_t j = 0; j < sides.size(); ++j) {
      if (sides[j] == Side::Full) sum += places(problem_.people[j]);
      if (sides[j] == Side::Closed) sum += problem_.people[j].max_intake;
    }
    return sum;
  }

  bool is_conflict(const std::vector<Side>& sides) {
    std::int64_t clients = 0;
    for (const Group& group : groups_) clients += includes(sides, group) ? group.clients : 0;
    left_ -= std::min<std::uint64_t>(left_, groups_.size() + 1);
    return clients > room(sides);
  }

  // `count` more people from `first` on; true when a conflict was found.
  bool choose(std::size_t first, std::size_t count) {
    if (count == 0) return is_conflict(sides_);
    for (std::size_t j = first; j + count <= sides_.size() && left_ > 0; ++j) {
      for (const Side side : {Side::Full, Side::Closed}) {
        if ((side == Side::Full ? problem_.people[j].max_clients : problem_.people[j].max_intake) == kNoCap) continue;
        sides_[j] = side;
        if (choose(j + 1, count - 1)) return true;
      }
      sides_[j] = Side::Out;
    }
    return false;
  }

  void shrink() {
    for (Side& side : cut_) {
      const Side before = side;
      if (before == Side::Out) continue;
      side = Side::Out;
      if (!is_conflict(cut_)) side = before;
    }
  }

  RebalanceConflict told(const std::vector<Side>& sides, bool is_smallest) const {
    RebalanceConflict conflict{.room = room(sides), .is_smallest = is_smallest};
    for (std::uint32_t j = 0; j < sides.size(); ++j) {
      if (sides[j] == Side::Full) conflict.full.push_back(j);
      if (sides[j] == Side::Closed) conflict.closed.push_back(j);
    }
    for (std::uint32_t u = 0; u < problem_.units.size(); ++u) {
      const RebalanceUnit& unit = problem_.units[u];
      if (!includes(sides, {unit.eligible, unit.home, unit.clients})) continue;
      conflict.units.push_back(u);
      conflict.clients += unit.clients;
    }
    return conflict;
  }

  const RebalanceProblem& problem_;
  const std::vector<Group>& groups_;
  std::vector<Side> cut_, sides_;
  std::uint64_t left_;
};

// Room for what is not theirs, all else aside.
std::int64_t most_taken(const RebalancePerson& person) { return std::min<std::int64_t>(person.max_intake, places(person)); }

std::optional<RebalanceConflict> family_without_place(const RebalanceProblem& problem) {
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    if (!unit.is_forced() || unit.clients == 1) continue;
    RebalanceConflict conflict{.units = {u}, .clients = unit.clients, .is_family = true, .is_smallest = true};
    for (const std::uint32_t j : problem.classes[unit.eligible]) {
      const RebalancePerson& person = problem.people[j];
      conflict.room = std::max(conflict.room, most_taken(person));
      (places(person) <= person.max_intake ? conflict.full : conflict.closed).push_back(j);
    }
    if (conflict.room < conflict.clients) return conflict;
  }
  return std::nullopt;
}

// Forced units one after the other where most room is left: mostly that is enough.
bool has_obvious_plan(const RebalanceProblem& problem) {
  RebalanceOwners owners;
  for (const RebalanceUnit& unit : problem.units) owners.push_back(unit.home);
  RebalanceFigures figures = figures_of(problem, owners);
  for (std::size_t j = 0; j < problem.people.size(); ++j) {
    if (figures.clients[j] > problem.people[j].max_clients) return false;
  }
  const auto spare = [&](std::uint32_t j) {
    const RebalancePerson& person = problem.people[j];
    return std::min(std::int64_t{person.max_clients} - figures.clients[j], std::int64_t{person.max_intake} - figures.intake[j]);
  };
  for (const RebalanceUnit& unit : problem.units) {
    if (!unit.is_forced()) continue;
    const std::uint32_t best = std::ranges::max(problem.classes[unit.eligible], {}, spare);
    if (spare(best) < unit.clients) return false;
    figures.clients[best] += unit.clients;
    figures.intake[best] += unit.clients;
  }
  return true;
}

}  // namespace

std::optional<RebalanceConflict> find_conflict(const RebalanceProblem& problem, std::uint64_t most_steps) {
  if (has_obvious_plan(problem)) return std::nullopt;
  const std::vector<Group> groups = groups_of(problem);
  PlacementFlow flow(problem, groups);
  if (flow.carries_all()) return family_without_place(problem);
  std::vector<Side> cut;
  for (std::size_t j = 0; j < problem.people.size(); ++j) cut.push_back(flow.side(j));
  return SmallestConflict(problem, groups, std::move(cut), most_steps).run();
}

std::string conflict_sentence(const RebalanceModel& model, const RebalanceConflict& conflict, const LoadBasis& basis, const NameOf& name_of, const Locale& locale) {
  const auto names = [&](const std::vector<std::uint32_t>& people) {
    std::vector<std::string> found;
    for (const std::uint32_t j : people) found.push_back(name_of((*basis.people)[model.person[j]].id));
    return found;
  };
  std::vector<std::string> all = names(conflict.full);
  for (std::string& name : names(conflict.closed)) all.push_back(std::move(name));
  const std::string who = join_names(all, 6, locale), clients = plural(conflict.clients, "client", "clients", locale);
  const std::string advice = " Raise a cap, or let somebody else serve them.";
  if (conflict.is_family) {
    return "A family of " + clients + " moves as one and fits only " + who + ", where the caps leave room for " + format_count(conflict.room, locale) +
           " at most." + advice;
  }
  const std::string fit = clients + (conflict.clients == 1 ? " fits only " : " fit only ") + who;
  if (conflict.closed.empty()) return fit + ", where the caps leave room for " + format_count(conflict.room, locale) + "." + advice;
  if (conflict.full.empty()) return fit + ", where the caps on intake leave room for " + format_count(conflict.room, locale) + "." + advice;
  return fit + ", where the caps on clients (" + join_names(names(conflict.full), 6, locale) + ") and on intake (" +
         join_names(names(conflict.closed), 6, locale) + ") leave room for " + format_count(conflict.room, locale) + "." + advice;
}

}  // namespace evenhand
