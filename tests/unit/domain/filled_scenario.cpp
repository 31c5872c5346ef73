#include "unit/domain/filled_scenario.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "unit/domain/filled_decisions.h"

namespace evenhand::testing_support {

class Filler {
 public:
  Filler(Scenario& scenario, std::uint64_t seed) : s_(scenario), random_(seed ^ 0x5DEECE66D) {}

  void fill() {
    s_.title = text();
    s_.source = {text(), random_.one_in(2) ? "2026-02-28" : "", later()};
    s_.people.edit([&](std::vector<Person>& people) { for (Person& p : people) person(p); });
    s_.clients.edit([&](std::vector<Client>& clients) { for (Client& c : clients) client(c); });
    s_.assignments.edit([&](std::vector<Assignment>& all) { for (Assignment& a : all) assignment(a); });
    s_.policy.edit([&](Policy& p) { policy(p); });
    versions();
    if (random_.one_in(2)) s_.criteria_lock = CriteriaLock{.hash = std::string(64, 'a'), .locked_on = day(), .unknown_fields = later()};
    records();
    voices();
    s_.unknown_fields = later();
  }

 private:
  std::string text() {
    static const std::string kTexts[] = {"=1+1", "\"quoted\"", "a\nb", "\xE2\x80\xAE" "gnp", "null", "<script>", "1e5", "\\u0000", "e\xCC\x81", "\xE2\x80\xA8",
                                         "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", "-0", "C:\\x", "{\"a\":1}", std::string("nul\0nul", 7), "\x7F\x01", "Zo\u00EB"};
    return kTexts[random_.below(std::size(kTexts))];
  }
  std::string maybe_text() { return random_.one_in(3) ? std::string() : text(); }
  std::string later() { return random_.one_in(6) ? std::string(kLaterMembers) : std::string(); }
  Date day() { return date_from_days(static_cast<std::int64_t>(random_.below(60'000)) - 20'000); }
  std::optional<Date> maybe_day() { return random_.one_in(2) ? std::optional(day()) : std::nullopt; }
  int within(int low, int high) { return low + static_cast<int>(random_.below(static_cast<std::size_t>(high - low + 1))); }
  std::optional<int> maybe_within(int low, int high) { return random_.one_in(2) ? std::optional(within(low, high)) : std::nullopt; }
  double amount() {
    const double plain = random_.one_in(3) ? static_cast<double>(random_.below(10'000)) / 4.0 : 1000.0 * random_.unit();
    return random_.one_in(9) ? (random_.one_in(2) ? 5e-324 : 1.7976931348623157e308) : random_.one_in(4) ? plain * 1e18 : plain;
  }
  std::optional<double> maybe_unit(double scale) { return random_.one_in(2) ? std::optional(scale * random_.unit()) : std::nullopt; }

  std::vector<std::string> words(std::string_view stem) {
    std::set<std::string> chosen;
    for (std::size_t n = random_.below(4); n > 0; --n) chosen.insert(std::string(stem) + " " + std::to_string(random_.below(9)));
    return {chosen.begin(), chosen.end()};
  }

  std::vector<Skill> skills() {
    std::vector<Skill> list;
    for (const std::string& name : words("Skill")) list.push_back({name, within(1, 5), later()});
    return list;
  }

  const PersonId& some_person() { return (*s_.people)[random_.below(s_.people->size())].id; }
  const ClientId& some_client() { return (*s_.clients)[random_.below(s_.clients->size())].id; }

  // Ids of the list in order, each with a chance of one in `n`.
  template <class Item>
  auto some_of(const std::vector<Item>& items, std::size_t n) {
    std::vector<decltype(Item::id)> ids;
    for (const Item& item : items) {
      if (random_.one_in(n)) ids.push_back(item.id);
    }
    return ids;
  }

  void person(Person& p) {
    p.name += text();
    p.role = maybe_text();
    p.function = maybe_text();
    p.fte = random_.one_in(2) ? 1.0 : 2.0 * random_.unit();
    p.contract_hours = maybe_unit(200.0);
    p.bandwidth_hours = maybe_unit(160.0);
    p.ramp_from = maybe_day();
    std::int64_t from = days_since_epoch(day());
    for (std::size_t n = random_.below(3); n > 0; --n) {
      const std::int64_t to = from + static_cast<std::int64_t>(random_.below(20));
      p.leave.push_back({date_from_days(from), date_from_days(to), later()});
      from = to + 1 + static_cast<std::int64_t>(random_.below(30));
    }
    p.regions = words("Region");
    p.languages = words("Language");
    p.strengths = words("Strength");
    p.development_goals = words("Goal");
    p.skills = skills();
    if (random_.one_in(3)) p.last_day = date_from_days(days_since_epoch(p.ramp_from ? *p.ramp_from : day()) + static_cast<std::int64_t>(random_.below(400)));
    p.max_clients = maybe_within(0, 90);
    p.max_intake = maybe_within(0, 9);
    for (const ClientId& id : some_of(*s_.clients, 12)) p.conflicts.push_back({id, maybe_text(), later()});
    p.unknown_fields = later();
  }

  void client(Client& c) {
    c.name += text();
    for (CriterionValue& v : c.values) v.value = amount();
    c.unknown_fields = later();
    if (random_.one_in(3)) return;
    ClientProfile p;
    p.family = maybe_text();
    p.region = maybe_text();
    p.language = maybe_text();
    p.industry = maybe_text();
    p.stage = maybe_text();
    p.renewal_on = maybe_day();
    p.renewal_probability = maybe_unit(1.0);
    p.satisfaction = maybe_unit(10.0);
    p.required_skills = skills();
    p.goals = words("Goal");
    random_.shuffle(p.goals);
    p.communication = maybe_text();
    for (const PersonId& id : some_of(*s_.people, 12)) p.vetoes.push_back({id, maybe_text(), later()});
    if (p != ClientProfile{}) c.profile = p;
  }

  void assignment(Assignment& a) {
    a.role = static_cast<AssignmentRole>(random_.below(kAssignmentRoleCount));
    a.since = maybe_day();
    a.is_locked = random_.one_in(6);
    if (a.is_locked) a.lock_reason = maybe_text();
    a.unknown_fields = later();
  }

  void policy(Policy& p) {
    for (Criterion& c : p.criteria) {
      c.definition = maybe_text();
      c.unit = maybe_text();
      c.reason = maybe_text();
      if (random_.one_in(3)) c.cap_quantile = 0.5 + 0.49 * random_.unit();
      c.unknown_fields = later();
    }
    p.tolerance = 0.01 + 0.9 * random_.unit();
    p.entitlement = {.period_start = maybe_day(), .period_months = within(1, 24), .counts_fte = random_.one_in(2), .counts_leave = random_.one_in(2),
                     .counts_ramp = random_.one_in(2), .ramp_start = random_.unit(), .ramp_months = within(1, 36), .unknown_fields = later()};
    for (const std::string& role : words("Role")) p.entitlement.role_factors.push_back({role, 2.0 * random_.unit()});
    p.caps = {.clients_per_person = maybe_within(0, 99), .intake_per_month = maybe_within(0, 9), .unknown_fields = later()};
    if (random_.one_in(2)) p.continuity = {.recency = static_cast<int>(random_.below(101)), .escalation = static_cast<int>(random_.below(101)), .unknown_fields = later()};
    p.fit = {.missing_skill = 1.0 + 2.0 * random_.unit(), .missing_language = random_.one_in(2) ? 1.0 : 1.5, .unknown_fields = later()};
    p.utilisation = {.hours = p.criteria.back().id, .overhead_share = 0.5 * random_.unit(), .healthy_low = 0.1 + 0.5 * random_.unit(),
                     .healthy_high = 0.7 + 0.8 * random_.unit(), .unknown_fields = later()};
    if (random_.one_in(3)) p.utilisation.hours = {};
    p.anonymity_threshold = within(3, 9);
    p.unknown_fields = later();
  }

  void versions() {
    std::vector<PolicyVersion> list;
    Policy p = *s_.policy;
    for (std::size_t n = random_.below(4); n > 0; --n) {
      p.criteria[0].weight = within(0, kMaxWeight);
      list.push_back({day(), maybe_text(), maybe_text(), p, later()});
      p.version += within(1, 3);
    }
    s_.policy_versions = list;
    s_.policy.edit([&](Policy& current) { current.version = p.version; });
  }

  void records() {
    if (s_.clients->empty()) return;
    std::vector<Touchpoint> touchpoints;
    for (std::size_t i = 0; i < 3 * s_.clients->size(); ++i) {
      touchpoints.push_back({.id = {padded("t", i)}, .client = some_client(), .person = some_person(), .on = day(),
                             .kind = static_cast<TouchpointKind>(random_.below(kTouchpointKindCount)), .is_meaningful = random_.one_in(2),
                             .is_strategic = random_.one_in(4), .with_executive = random_.one_in(4),
                             .minutes = random_.one_in(2) ? std::optional(amount()) : std::nullopt, .subject = maybe_text(), .unknown_fields = later()});
    }
    s_.touchpoints = touchpoints;
    std::vector<Opportunity> opportunities;
    for (std::size_t i = 0; i < s_.clients->size(); ++i) {
      Opportunity o{.id = {padded("o", i)}, .client = some_client(), .name = maybe_text(), .kind = static_cast<OpportunityKind>(random_.below(3)),
                    .state = static_cast<OpportunityState>(random_.below(3)), .amount = amount(), .opened = maybe_day(), .closed = maybe_day(),
                    .unknown_fields = later()};
      const std::vector<PersonId> credited = some_of(*s_.people, 3);
      for (const PersonId& id : credited) o.credits.push_back({id, 1.0 / static_cast<double>(credited.size()), later()});
      opportunities.push_back(o);
    }
    s_.opportunities = opportunities;
    std::vector<Preference> preferences;
    for (const Person& p : *s_.people) {
      for (const ClientId& id : some_of(*s_.clients, 8)) preferences.push_back({p.id, id, static_cast<Wish>(random_.below(3)), maybe_text(), later()});
    }
    s_.preferences = preferences;
  }

  Ballot ballot(const BallotRound& round, PersonId person) {
    Ballot b{.person = std::move(person), .weights = {}, .unknown_fields = later()};
    for (const CriterionId& id : round.criteria) b.weights.push_back({id, within(0, kMaxWeight)});
    return b;
  }

  BallotRound ballot_round(std::size_t number, bool is_open) {
    BallotRound r{.id = {"round " + std::to_string(number)}, .opened_on = day(), .closed_on = is_open ? std::nullopt : std::optional(day()),
                  .disclosure = static_cast<Disclosure>(random_.below(3)), .criteria_hash = maybe_text(), .voters = some_of(*s_.people, 2),
                  .unknown_fields = later()};
    for (const Criterion& c : s_.policy->criteria) r.criteria.push_back(c.id);
    std::ranges::sort(r.criteria);
    const bool has_ballots = is_open || r.disclosure != Disclosure::ConsensusOnly;
    for (const PersonId& voter : r.voters) {
      const bool is_named = is_open || r.disclosure == Disclosure::Named;
      if (has_ballots && !random_.one_in(3)) r.ballots.push_back(ballot(r, is_named ? voter : PersonId{}));
    }
    if (is_open) return r;
    for (const CriterionId& id : r.criteria) {
      const int least = within(0, 40);
      r.consensus.push_back({.criterion = id, .median = least + 12.5, .low = least + 0.25, .high = least + 30.0, .least = least, .most = least + 50, .unknown_fields = later()});
    }
    return r;
  }

  void voices() {
    std::vector<BallotRound> rounds;
    const std::size_t count = random_.below(4);
    for (std::size_t i = 0; i < count; ++i) rounds.push_back(ballot_round(i, i + 1 == count && random_.one_in(2)));
    s_.ballot_rounds = rounds;
    std::vector<Survey> surveys;
    for (std::size_t i = random_.below(3); i > 0; --i) {
      Survey survey{.id = {"survey " + std::to_string(i)}, .title = maybe_text(), .on = day(), .unknown_fields = later()};
      for (std::size_t n = random_.below(9); n > 0; --n) {
        survey.answers.push_back({maybe_text(), random_.one_in(2) ? some_person() : PersonId{}, within(1, 5), later()});
      }
      surveys.push_back(survey);
    }
    std::ranges::sort(surveys, [](const Survey& a, const Survey& b) { return std::tie(a.on, a.id) < std::tie(b.on, b.id); });
    s_.surveys = surveys;
    std::vector<LogEntry> log;
    for (std::size_t i = random_.below(5); i > 0; --i) {
      log.push_back({iso_date(day()) + (random_.one_in(2) ? "T09:05" : "T23:59"), maybe_text(), "Did " + text(), maybe_text(), within(1, 9), random_.one_in(2) ? std::string(64, 'c') : std::string(), later()});
    }
    s_.log = log;
  }

  Scenario& s_;
  Random random_;
};

Scenario filled_scenario(std::uint64_t seed) {
  Random random(seed);
  Scenario s = random_scenario(seed, {.people = 1 + random.below(6), .clients = random.below(30), .criteria = 1 + random.below(5)});
  Filler(s, seed).fill();
  DecisionFiller(s, seed).fill();
  return s;
}

}  // namespace evenhand::testing_support
