#include "exchange/difference.h"

#include <algorithm>
#include <tuple>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "exchange/difference_align.h"

namespace evenhand::exchange {
namespace {

std::string owners_text(const Scenario& scenario, const std::vector<Assignment>& owners) {
  if (owners.empty()) return "nobody";
  std::vector<std::string> names;
  for (const Assignment& each : owners) {
    const auto place = position_of(*scenario.people, each.person);
    std::string name = place ? (*scenario.people)[*place].name : each.person.value;
    if (owners.size() > 1) name += " " + format_percent(each.share);
    names.push_back(std::move(name));
  }
  return join_names(names, 4);
}

std::string number_text(const Criterion& criterion, std::optional<double> value) {
  return criterion.name + ": " + (value ? format_quantity(*value, criterion.unit) : std::string("not known"));
}

void compare_figures(const Scenario& open, const Client& known, const Client& said, std::vector<ClientChange>& figures) {
  const Client merged = merged_client(known, said);
  if (merged == known) return;
  const auto add = [&](std::string_view field, std::string before, std::string after) {
    figures.push_back({known.id, known.name, std::move(before), std::move(after), std::string(field)});
  };
  for (const Criterion& criterion : open.policy->criteria) {
    const std::optional<double> before = value_of(known, criterion.id), after = value_of(merged, criterion.id);
    if (before != after) add(criterion.id.value, number_text(criterion, before), number_text(criterion, after));
  }
  const auto word = [&](std::string_view label, const std::string& before, const std::string& after) {
    if (before != after) add(label, std::string(label) + ": " + (before.empty() ? "not known" : before), std::string(label) + ": " + after);
  };
  const ClientProfile &a = *known.profile, &b = *merged.profile;
  word("Name", known.name, merged.name);
  word("Segment", known.segment, merged.segment);
  for (const ProfileWord& each : kProfileWords) word(each.label, a.*each.member, b.*each.member);
  const auto day = [](const std::optional<Date>& date) { return date ? format_date(*date) : std::string(); };
  word("Renewal date", day(a.renewal_on), day(b.renewal_on));
  const auto share = [](const std::optional<double>& value) { return value ? format_percent(*value) : std::string(); };
  word("Renewal probability", share(a.renewal_probability), share(b.renewal_probability));
  const auto score = [](const std::optional<double>& value) { return value ? format_short(*value, 1) : std::string(); };
  word("Satisfaction", score(a.satisfaction), score(b.satisfaction));
  if (a.required_skills != b.required_skills) add("Skills needed", "Skills needed: as before", "Skills needed: changed");
  if (a.goals != b.goals) add("Goals", "Goals: as before", "Goals: changed");
}

}  // namespace

std::string difference_key(DifferenceKind kind, const ClientId& client, std::string_view field) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(kind)));
  key += client.value;
  key += '\n';
  return key.append(field);
}

bool ImportDifference::is_empty() const {
  return added.empty() && gone.empty() && owners.empty() && figures.empty() && new_people.empty() && changed_people.empty() &&
         new_criteria.empty() && new_touchpoints == 0 && new_opportunities == 0 && changed_opportunities == 0;
}

ImportDifference difference_of(const Scenario& open, const ImportProposal& proposal) {
  ImportDifference difference;
  if (proposal.blocked) return difference;
  const AlignedImport import = aligned(open, proposal);
  const Scenario& said = import.scenario;
  for (const Criterion& criterion : import.new_criteria) difference.new_criteria.push_back(criterion.name);
  for (const Person& person : *said.people) {
    const auto place = position_of(*open.people, person.id);
    if (!place) difference.new_people.push_back(person.name);
    else if (const Person& known = (*open.people)[*place]; merged_person(known, person, import.says_fte) != known) difference.changed_people.push_back(known.name);
  }
  for (const Client& client : *said.clients) {
    const auto place = position_of(*open.clients, client.id);
    const std::vector<Assignment> after = owners_of(said, client.id);
    if (!place) {
      difference.added.push_back({client.id, client.name, {}, owners_text(said, after)});
      continue;
    }
    const Client& known = (*open.clients)[*place];
    compare_figures(open, known, client, difference.figures);
    const std::vector<Assignment> before = owners_of(open, client.id);
    if (after.empty() || are_same_owners(before, after)) continue;
    if (is_locked(before)) ++difference.locked_owners;
    else difference.owners.push_back({known.id, known.name, owners_text(open, before), owners_text(said, after)});
  }
  for (const Client& client : *open.clients) {
    if (!position_of(*said.clients, client.id)) difference.gone.push_back({client.id, client.name, owners_text(open, owners_of(open, client.id)), {}});
  }
  difference.new_touchpoints = new_touchpoints(open, said).size();
  for (const Opportunity& each : *said.opportunities) {
    const auto known = std::ranges::lower_bound(*open.opportunities, each.id, {}, &Opportunity::id);
    const bool is_known = known != open.opportunities->end() && known->id == each.id;
    difference.new_opportunities += !is_known;
    difference.changed_opportunities += is_known && *known != each;
  }
  return difference;
}

}  // namespace evenhand::exchange
