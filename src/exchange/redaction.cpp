#include "exchange/redaction.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "domain/edit_policy.h"
#include "domain/format.h"
#include "domain/policy_hash.h"
#include "domain/sha256.h"
#include "exchange/redaction_names.h"

namespace evenhand::exchange {
namespace {

class Redaction {
 public:
  explicit Redaction(const Scenario& scenario) : from_(scenario), names_(scenario) {
    for (const Client& client : *scenario.clients) {
      if (!client.profile->family.empty()) families_.try_emplace(client.profile->family, "Family " + std::to_string(families_.size() + 1));
    }
  }

  Scenario copy() const {
    Scenario to;
    to.id = {"blind-" + sha256_hex("names hidden " + from_.id.value).substr(0, 16)};
    to.title = names_.in(from_.title) + ", names hidden";
    to.source = {.name = {}, .imported_on = from_.source.imported_on};
    to.people = each(*from_.people, &Redaction::person);
    to.clients = each(*from_.clients, &Redaction::client);
    to.assignments = each(*from_.assignments, &Redaction::assignment);
    to.policy = policy(*from_.policy);
    to.policy_versions = each(*from_.policy_versions, &Redaction::version);
    to.criteria_lock = from_.criteria_lock;
    if (to.criteria_lock && are_criteria_as_locked(from_)) to.criteria_lock->hash = criteria_hash(*to.policy);
    to.touchpoints = each(*from_.touchpoints, &Redaction::touchpoint);
    to.opportunities = each(*from_.opportunities, &Redaction::opportunity);
    to.preferences = each(*from_.preferences, &Redaction::preference);
    to.ballot_rounds = each(*from_.ballot_rounds, &Redaction::round);
    number(to.touchpoints, 't');
    number(to.opportunities, 'o');
    copy_decisions(from_, names_, to);
    return to;
  }

 private:
  template <class Item>
  std::vector<Item> each(const std::vector<Item>& items, Item (Redaction::*one)(const Item&) const) const {
    std::vector<Item> copies;
    copies.reserve(items.size());
    for (const Item& item : items) copies.push_back((this->*one)(item));
    return copies;
  }

  template <class Item>
  static void number(Shared<std::vector<Item>>& records, char letter) {
    records.edit([&](std::vector<Item>& items) {
      const std::size_t width = std::to_string(items.size()).size();
      for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = std::to_string(i + 1);
        items[i].id = {letter + std::string(width - place.size(), '0') + place};
      }
    });
  }

  PersonId id(const PersonId& person) const { return names_.id(person); }
  ClientId id(const ClientId& client) const { return names_.id(client); }

  std::vector<Skill> skills(const std::vector<Skill>& from) const {
    std::vector<Skill> to;
    for (const Skill& skill : from) to.push_back({.name = names_.in(skill.name), .level = skill.level});
    std::ranges::stable_sort(to, {}, &Skill::name);
    const auto repeats = std::ranges::unique(to, {}, &Skill::name);
    to.erase(repeats.begin(), repeats.end());
    return to;
  }

  std::vector<std::string> words(std::vector<std::string> list) const {
    for (std::string& word : list) word = names_.in(word);
    std::ranges::sort(list);
    const auto repeats = std::ranges::unique(list);
    list.erase(repeats.begin(), repeats.end());
    return list;
  }

  Person person(const Person& from) const {
    Person to{.id = id(from.id), .name = "Person " + names_.place(from.id), .team = names_.in(from.team), .role = names_.in(from.role), .fte = from.fte};
    to.contract_hours = from.contract_hours;
    to.function = names_.in(from.function);
    to.bandwidth_hours = from.bandwidth_hours;
    to.ramp_from = from.ramp_from;
    to.last_day = from.last_day;
    for (const Leave& leave : from.leave) to.leave.push_back({.first = leave.first, .last = leave.last});
    to.regions = words(from.regions);
    to.languages = words(from.languages);
    to.skills = skills(from.skills);
    to.max_clients = from.max_clients;
    to.max_intake = from.max_intake;
    for (const ConflictOfInterest& conflict : from.conflicts) to.conflicts.push_back({.client = id(conflict.client), .reason = {}});
    return to;
  }

  Client client(const Client& from) const {
    const ClientProfile& known = *from.profile;
    Client to{.id = id(from.id), .name = "Client " + names_.place(from.id), .segment = names_.in(from.segment), .values = from.values};
    ClientProfile profile;
    if (const auto family = families_.find(known.family); family != families_.end()) profile.family = family->second;
    profile.region = names_.in(known.region);
    profile.language = names_.in(known.language);
    profile.industry = names_.in(known.industry);
    profile.stage = names_.in(known.stage);
    profile.renewal_on = known.renewal_on;
    profile.renewal_probability = known.renewal_probability;
    profile.satisfaction = known.satisfaction;
    profile.required_skills = skills(known.required_skills);
    for (const ClientVeto& veto : known.vetoes) profile.vetoes.push_back({.person = id(veto.person), .reason = {}});
    std::ranges::sort(profile.vetoes, {}, &ClientVeto::person);
    if (profile != ClientProfile{}) to.profile = std::move(profile);
    return to;
  }

  Assignment assignment(const Assignment& from) const {
    return {.client = id(from.client), .person = id(from.person), .share = from.share, .role = from.role, .since = from.since, .is_locked = from.is_locked};
  }

  Policy policy(const Policy& from) const {
    Policy to = from;
    to.unknown_fields.clear();
    for (Criterion& criterion : to.criteria) {
      criterion.unknown_fields.clear();
      for (std::string* text : {&criterion.name, &criterion.definition, &criterion.unit, &criterion.reason}) *text = names_.in(*text);
    }
    std::vector<RoleFactor>& roles = to.entitlement.role_factors;
    for (RoleFactor& factor : roles) factor.role = names_.in(factor.role);
    std::ranges::stable_sort(roles, {}, &RoleFactor::role);
    const auto repeats = std::ranges::unique(roles, {}, &RoleFactor::role);
    roles.erase(repeats.begin(), repeats.end());
    return to;
  }

  PolicyVersion version(const PolicyVersion& from) const {
    return {.agreed_on = from.agreed_on, .agreed_by = kNotShown, .reason = kNotShown, .policy = policy(*from.policy)};
  }

  Touchpoint touchpoint(const Touchpoint& from) const {
    Touchpoint to{.id = from.id, .client = id(from.client), .person = id(from.person), .on = from.on, .kind = from.kind};
    to.is_meaningful = from.is_meaningful;
    to.is_strategic = from.is_strategic;
    to.with_executive = from.with_executive;
    to.minutes = from.minutes;
    return to;
  }

  Opportunity opportunity(const Opportunity& from) const {
    Opportunity to{.id = from.id, .client = id(from.client), .name = {}, .kind = from.kind, .state = from.state, .amount = from.amount};
    to.opened = from.opened;
    to.closed = from.closed;
    for (const Credit& credit : from.credits) to.credits.push_back({.person = id(credit.person), .share = credit.share});
    return to;
  }

  Preference preference(const Preference& from) const { return {.person = id(from.person), .client = id(from.client), .wish = from.wish}; }

  BallotRound round(const BallotRound& from) const {
    BallotRound to = from;
    to.unknown_fields.clear();
    for (PersonId& voter : to.voters) voter = id(voter);
    std::ranges::sort(to.voters);
    for (Ballot& ballot : to.ballots) ballot = {.person = id(ballot.person), .weights = ballot.weights};
    return to;
  }

  const Scenario& from_;
  HiddenNames names_;
  std::map<std::string, std::string> families_;
};

}  // namespace

Scenario without_names(const Scenario& scenario) { return Redaction(scenario).copy(); }

}  // namespace evenhand::exchange
