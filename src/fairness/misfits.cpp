#include "fairness/misfits.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "domain/scenario_index.h"
#include "domain/text.h"
#include "fairness/utilisation.h"

namespace evenhand {
namespace {

// The one with the largest share, ties by id.
std::optional<std::size_t> lead_of(const LoadBasis& basis, std::size_t client) {
  const auto run = basis.index.assignments_of_client(client);
  std::optional<std::uint32_t> lead;
  for (std::uint32_t a = run.first; a < run.last; ++a) {
    if (!lead || (*basis.assignments)[a].share > (*basis.assignments)[*lead].share) lead = a;
  }
  if (!lead) return std::nullopt;
  return basis.index.person_of_assignment(*lead);
}

bool carries(const LoadBasis& basis, std::size_t person, std::size_t client) {
  const auto run = basis.index.assignments_of_client(client);
  for (std::uint32_t a = run.first; a < run.last; ++a) {
    if (basis.index.person_of_assignment(a) == person) return true;
  }
  return false;
}

struct Said {
  std::size_t client = 0, person = 0;
  Wish wish = Wish::Keep;
};

class Wishes {
 public:
  Wishes(const Scenario& scenario, const LoadBasis& basis) : scenario_(scenario), basis_(basis) {
    for (const Preference& preference : *scenario.preferences) {
      const auto client = position_of(*basis.clients, preference.client);
      const auto person = position_of(*basis.people, preference.person);
      if (client && person) said_.push_back({*client, *person, preference.wish});
    }
    std::ranges::sort(said_, {}, [](const Said& s) { return std::pair(s.client, s.person); });
  }

  WishFinding finding(std::size_t preference, std::size_t person, std::size_t client) const {
    WishFinding found;
    found.preference = preference;
    found.person = person;
    found.client = client;
    found.wish = (*scenario_.preferences)[preference].wish;
    found.carrier = lead_of(basis_, client);
    const bool has_it = carries(basis_, person, client);
    if (found.wish == Wish::Want && !has_it) found.verdict = basis_.eligibility.verdict(scenario_, basis_.index, person, client);
    if (found.wish == Wish::HandOver && has_it) found.takers = takers_of(client);
    found.state = state_of(found, has_it);
    return found;
  }

 private:
  auto said_about(std::size_t client) const { return std::ranges::equal_range(said_, client, {}, &Said::client); }

  std::vector<std::size_t> takers_of(std::size_t client) const {
    std::vector<std::size_t> takers;
    for (const Said& said : said_about(client)) {
      if (said.wish != Wish::Want || carries(basis_, said.person, client)) continue;
      if (basis_.eligibility.may_take(said.person, client)) takers.push_back(said.person);
    }
    return takers;
  }

  WishState state_of(const WishFinding& found, bool has_it) const {
    if (found.wish == Wish::Keep) return has_it ? WishState::Granted : WishState::Lost;
    if (found.wish == Wish::HandOver) return !has_it ? WishState::Granted : found.takers.empty() ? WishState::Open : WishState::Mutual;
    if (has_it) return WishState::Granted;
    for (const Said& said : said_about(found.client)) {
      if (said.person != found.carrier) continue;
      if (said.wish == Wish::HandOver) return WishState::Mutual;
      if (said.wish == Wish::Keep) return WishState::Contested;
    }
    return WishState::Open;
  }

  const Scenario& scenario_;
  const LoadBasis& basis_;
  std::vector<Said> said_;  // by client, then person
};

void add_carried(std::vector<CarriedMisfit>& found, const LoadBasis& basis) {
  const Eligibility& rules = basis.eligibility;
  for (std::size_t a = 0; a < basis.assignments->size(); ++a) {
    const std::size_t client = basis.index.client_of_assignment(a), person = basis.index.person_of_assignment(a);
    const ClientProfile& profile = *(*basis.clients)[client].profile;
    const auto add = [&](MisfitKind kind, std::string needed, int needed_level, int known_level) {
      found.push_back({person, client, kind, std::move(needed), needed_level, known_level});
    };
    if (rules.has_conflict(person, client)) add(MisfitKind::Conflict, "", 0, 0);
    if (rules.has_veto(person, client)) add(MisfitKind::Veto, "", 0, 0);
    if (rules.lacks_skill(person, client)) {
      for (MissingSkill& skill : missing_skills((*basis.people)[person], (*basis.clients)[client])) {
        add(MisfitKind::Skill, std::move(skill.name), skill.needed_level, skill.known_level);
      }
    }
    if (rules.lacks_language(person, client)) add(MisfitKind::Language, profile.language, 0, 0);
    if (rules.lacks_region(person, client)) add(MisfitKind::Region, profile.region, 0, 0);
  }
  std::ranges::stable_sort(found, {}, [](const CarriedMisfit& m) { return std::tuple(m.person, m.client, m.kind); });
}

void add_bandwidth(std::vector<BandwidthMisfit>& found, const Scenario& scenario, const LoadBasis& basis) {
  const auto criterion = hours_criterion(*scenario.policy);
  if (!criterion || basis.criteria[*criterion].known == 0) return;
  for (std::size_t j = 0; j < basis.people->size(); ++j) {
    const auto& bandwidth = (*basis.people)[j].bandwidth_hours;
    const double hours = basis.criteria[*criterion].person_total[j];
    if (bandwidth && hours > *bandwidth) found.push_back({j, hours, *bandwidth});
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [](const BandwidthMisfit& m) { return m.hours - m.bandwidth; });
}

// Letters, digits and every byte beyond ASCII belong to words.
bool is_in_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80u) != 0; }

bool has_words(const std::string& text, const std::string& words) {
  constexpr std::size_t kLeastBytes = 2;
  if (words.size() < kLeastBytes) return text == words;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_in_word(text[at - 1])) && (end == text.size() || !is_in_word(text[end]))) return true;
  }
  return false;
}

// Every word by which clients are described, with the clients.
class Facets {
 public:
  explicit Facets(const LoadBasis& basis) {
    for (std::size_t i = 0; i < basis.clients->size(); ++i) {
      const Client& client = (*basis.clients)[i];
      const ClientProfile& profile = *client.profile;
      for (const std::string* text : {&client.segment, &profile.industry, &profile.region, &profile.language, &profile.stage}) add(*text, i);
      for (const Skill& skill : profile.required_skills) add(skill.name, i);
      for (const std::string& goal : profile.goals) add(goal, i);
    }
    for (const auto& [text, clients] : raw_) {
      auto& all = clients_[matching_name(text)];
      all.insert(all.end(), clients.begin(), clients.end());
    }
  }

  // Clients that the text touches, ascending.
  const std::vector<std::size_t>& touched_by(const std::string& text) {
    const auto [found, is_new] = touched_.try_emplace(matching_name(text));
    std::vector<std::size_t>& clients = found->second;
    if (!is_new) return clients;
    for (const auto& [facet, described] : clients_) {
      if (facet.empty() || found->first.empty()) continue;
      if (has_words(found->first, facet) || has_words(facet, found->first)) clients.insert(clients.end(), described.begin(), described.end());
    }
    std::ranges::sort(clients);
    const auto repeated = std::ranges::unique(clients);
    clients.erase(repeated.begin(), repeated.end());
    return clients;
  }

 private:
  void add(const std::string& text, std::size_t client) {
    if (!text.empty()) raw_[text].push_back(client);
  }

  std::map<std::string, std::vector<std::size_t>> raw_, clients_, touched_;
};

Exposure exposure_of(const LoadBasis& basis, Facets& facets, std::size_t person, const std::string& text) {
  Exposure exposure{.person = person, .text = text, .clients = {}};
  for (const std::size_t client : facets.touched_by(text)) {
    if (carries(basis, person, client)) {
      exposure.clients.push_back(client);
    } else if (basis.eligibility.may_take(person, client)) {
      ++exposure.elsewhere;
    }
  }
  return exposure;
}

}  // namespace

Misfits misfits(const Scenario& scenario, const LoadBasis& basis) {
  Misfits result;
  const Wishes wishes(scenario, basis);
  for (std::size_t p = 0; p < scenario.preferences->size(); ++p) {
    const Preference& preference = (*scenario.preferences)[p];
    const auto person = position_of(*basis.people, preference.person);
    const auto client = position_of(*basis.clients, preference.client);
    if (person && client) result.wishes.push_back(wishes.finding(p, *person, *client));
  }
  add_carried(result.carried, basis);
  add_bandwidth(result.over_bandwidth, scenario, basis);
  Facets facets(basis);
  for (std::size_t j = 0; j < basis.people->size(); ++j) {
    const Person& person = (*basis.people)[j];
    for (const std::string& goal : person.development_goals) {
      result.goals.push_back(exposure_of(basis, facets, j, goal));
      result.goals_without_exposure += result.goals.back().clients.empty() ? 1 : 0;
    }
    for (const std::string& strength : person.strengths) result.strengths.push_back(exposure_of(basis, facets, j, strength));
  }
  return result;
}

}  // namespace evenhand
