#include "exchange/health_report.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "exchange/book_gather.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kExamples = 5;
constexpr std::size_t kLeastKnown = 8;          // values, below which nothing can stand out
constexpr double kFences = 3.0;                 // interquartile ranges above the upper quartile
constexpr std::size_t kMaxCompared = 20'000;
constexpr std::size_t kMaxGroups = 50;  // of duplicates told one by one
constexpr double kSeriousBlank = 0.2;

std::string quoted(const std::string& text) { return "\xE2\x80\x9C" + text + "\xE2\x80\x9D"; }

std::string named(const std::vector<std::string>& examples, std::size_t count) {
  std::vector<std::string> all = examples;
  all.resize(std::max(count, all.size()));
  return join_names(all, std::min<std::size_t>(examples.size(), 3));
}

void unassigned(const Scenario& scenario, const ScenarioIndex& index, HealthReport& report) {
  HealthFinding found{.topic = HealthTopic::UnassignedClients, .weight = HealthWeight::Notable, .sentence = {}, .of = scenario.clients->size()};
  for (std::size_t i = 0; i < scenario.clients->size(); ++i) {
    if (!index.assignments_of_client(i).is_empty()) continue;
    ++found.count;
    if (found.clients.size() >= kExamples) continue;
    found.clients.push_back((*scenario.clients)[i].id);
    found.examples.push_back((*scenario.clients)[i].name);
  }
  if (found.count == 0) return;
  found.sentence = counted(found.count, "client has", "clients have") + " nobody who looks after them: " + named(found.examples, found.count) + ".";
  report.findings.push_back(std::move(found));
}

void idle(const Scenario& scenario, const ScenarioIndex& index, HealthReport& report) {
  HealthFinding found{.topic = HealthTopic::IdlePeople, .weight = HealthWeight::Fine, .sentence = {}, .of = scenario.people->size()};
  for (std::size_t i = 0; i < scenario.people->size(); ++i) {
    if (!index.assignments_of_person(i).empty()) continue;
    ++found.count;
    if (found.people.size() >= kExamples) continue;
    found.people.push_back((*scenario.people)[i].id);
    found.examples.push_back((*scenario.people)[i].name);
  }
  if (found.count == 0) return;
  found.sentence = counted(found.count, "person looks", "people look") + " after no client: " + named(found.examples, found.count) + ".";
  report.findings.push_back(std::move(found));
}

template <class Item, class Note>
void duplicates(const std::vector<Item>& items, std::string_view one, Note note, HealthReport& report) {
  if (items.size() > kMaxCompared) return;
  NameCounts by_name;
  for (const Item& item : items) ++by_name[item.name];
  std::size_t groups = 0;
  for (const NearDuplicate& group : near_duplicates_of(by_name)) {
    if (++groups > kMaxGroups) break;
    HealthFinding found{.topic = HealthTopic::Duplicates, .weight = HealthWeight::Notable, .sentence = {}, .count = group.names.size()};
    found.examples = group.names;
    for (std::string& name : found.examples) name = quoted(name);
    found.sentence = "Is this one " + std::string(one) + "? " + join_names(found.examples, 4) + " differ only in letter case, accents or invisible marks.";
    for (const Item& item : items) {
      if (std::ranges::find(group.names, item.name) != group.names.end()) note(found, item);
    }
    report.findings.push_back(std::move(found));
  }
  std::erase_if(by_name, [](const auto& named) { return named.second < 2; });
  for (const auto& [name, count] : std::map(by_name.begin(), by_name.end())) {
    if (++groups > kMaxGroups) continue;
    HealthFinding found{.topic = HealthTopic::Duplicates, .weight = HealthWeight::Fine, .sentence = {}, .count = count, .examples = {name}};
    found.sentence = quoted(name) + " is the name of " + std::to_string(count) + " entries with different ids.";
    for (const Item& item : items) {
      if (item.name == name) note(found, item);
    }
    report.findings.push_back(std::move(found));
  }
}

double quantile(const std::vector<double>& sorted, double q) {
  const double at = q * static_cast<double>(sorted.size() - 1);
  const std::size_t low = static_cast<std::size_t>(at);
  const double above = low + 1 < sorted.size() ? sorted[low + 1] : sorted[low];
  return sorted[low] + (at - static_cast<double>(low)) * (above - sorted[low]);
}

// The known values of each criterion, and the first clients without one. In one walk: clients hold their values in the order of
// the criteria's ids.
struct Known {
  std::vector<double> values;
  std::vector<ClientId> blank;
};

std::vector<Known> known_values(const Scenario& scenario) {
  const std::vector<Criterion>& criteria = scenario.policy->criteria;
  std::vector<Known> known(criteria.size());
  std::vector<std::size_t> by_id(criteria.size());
  std::iota(by_id.begin(), by_id.end(), std::size_t{0});
  std::ranges::sort(by_id, {}, [&](std::size_t i) -> const CriterionId& { return criteria[i].id; });
  for (const Client& client : *scenario.clients) {
    auto value = client.values.begin();
    for (const std::size_t i : by_id) {
      while (value != client.values.end() && value->criterion < criteria[i].id) ++value;
      const bool is_known = value != client.values.end() && value->criterion == criteria[i].id;
      if (is_known) known[i].values.push_back(value->value);
      else if (known[i].blank.size() < kExamples) known[i].blank.push_back(client.id);
    }
  }
  return known;
}

void criteria(const Scenario& scenario, HealthReport& report) {
  std::vector<Known> known = known_values(scenario);
  for (std::size_t at = 0; at < known.size(); ++at) {
    const Criterion& criterion = scenario.policy->criteria[at];
    if (criterion.source != CriterionSource::Column) continue;
    std::vector<double>& values = known[at].values;
    HealthFinding blank{.topic = HealthTopic::BlankValues, .weight = HealthWeight::Notable, .sentence = {}, .of = scenario.clients->size(), .criterion = criterion.id};
    blank.clients = std::move(known[at].blank);
    blank.count = scenario.clients->size() - values.size();
    const double share = blank.of == 0 ? 0.0 : static_cast<double>(blank.count) / static_cast<double>(blank.of);
    if (blank.count > 0) {
      blank.weight = criterion.weight == 0 ? HealthWeight::Fine : share >= kSeriousBlank ? HealthWeight::Serious : HealthWeight::Notable;
      blank.sentence = criterion.name + " is not known for " + counted(blank.count, "client", "clients") + " (" + format_percent(share) + "). " +
                       (criterion.weight == 0 ? "It is not counted, so no figure depends on it." : "They are estimated and marked in every figure.");
      report.findings.push_back(std::move(blank));
    }
    if (values.size() < kLeastKnown) continue;
    std::ranges::sort(values);
    const double low = quantile(values, 0.25), high = quantile(values, 0.75), middle = quantile(values, 0.5);
    const double fence = high + kFences * (high - low);
    if (high <= low || values.back() <= fence) continue;
    HealthFinding found{.topic = HealthTopic::Outliers, .weight = criterion.weight == 0 ? HealthWeight::Fine : HealthWeight::Notable, .sentence = {},
                        .of = values.size(), .criterion = criterion.id};
    std::vector<std::pair<double, const Client*>> above;
    for (const Client& client : *scenario.clients) {
      const std::optional<double> value = value_of(client, criterion.id);
      if (value && *value > fence) above.emplace_back(-*value, &client);
    }
    std::ranges::sort(above, {}, [](const auto& each) { return std::tie(each.first, each.second->id); });
    found.count = above.size();
    for (std::size_t i = 0; i < std::min(above.size(), kExamples); ++i) {
      found.clients.push_back(above[i].second->id);
      found.examples.push_back(above[i].second->name);
    }
    found.sentence = criterion.name + " of " + named(found.examples, found.count) + " stands far above the others: up to " +
                     format_quantity(-above.front().first, criterion.unit) + " where the middle client has " + format_quantity(middle, criterion.unit) + ".";
    report.findings.push_back(std::move(found));
  }
}

}  // namespace

void sort_findings(HealthReport& report) {
  std::ranges::stable_sort(report.findings, {}, [](const HealthFinding& found) { return std::pair(found.weight, found.topic); });
}

HealthReport health_of(const Scenario& scenario) {
  HealthReport report;
  const ScenarioIndex index(scenario);
  duplicates(*scenario.people, "person", [](HealthFinding& found, const Person& person) { found.people.push_back(person.id); }, report);
  duplicates(*scenario.clients, "client", [](HealthFinding& found, const Client& client) { found.clients.push_back(client.id); }, report);
  unassigned(scenario, index, report);
  idle(scenario, index, report);
  criteria(scenario, report);
  sort_findings(report);
  return report;
}

}  // namespace evenhand::exchange
