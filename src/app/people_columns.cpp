#include "app/people_columns.h"

#include <algorithm>
#include <cmath>

#include "app/people_members.h"
#include "domain/validate.h"

namespace evenhand::app {

using namespace people_members;

bool is_numeric(ColumnKind kind) {
  return kind == ColumnKind::Number || kind == ColumnKind::Whole || kind == ColumnKind::Percent || kind == ColumnKind::Figure;
}

namespace {

PeopleColumn groups(PeopleColumn column) {
  column.can_group = true;
  return column;
}

PeopleColumn sums(PeopleColumn column) {
  column.sums = true;
  return column;
}

ItemColumn<Client> in_profile(PeopleColumn column, std::string ClientProfile::*member) {
  return {std::move(column), [member](const Client& c) { return (*c.profile).*member; },
          [member](Client& c, std::string_view text) {
            c.profile.edit([&](ClientProfile& profile) { profile.*member = normalised_name(text); });
            return std::string();
          }};
}

// Takes `text` through a column of the profile itself.
ItemColumn<Client> of_profile(ItemColumn<ClientProfile> inner) {
  return {inner.column, [read = inner.read](const Client& c) { return read(*c.profile); },
          [write = inner.write](Client& c, std::string_view text) {
            std::string wrong;
            c.profile.edit([&](ClientProfile& profile) { wrong = write(profile, text); });
            return wrong;
          }};
}

ItemColumn<Client> of_criterion(const Criterion& criterion) {
  const bool says_unit = matching_name(criterion.name).find(matching_name(criterion.unit)) != std::string::npos;
  PeopleColumn column{.key = std::string(kCriterionPrefix) + criterion.id.value, .title = criterion.name, .unit = says_unit ? std::string() : criterion.unit,
                      .help = criterion.definition, .kind = ColumnKind::Number, .is_shown = true, .sums = true};
  const CriterionId id = criterion.id;
  return {std::move(column),
          [id](const Client& c) {
            const auto found = std::ranges::find(c.values, id, &CriterionValue::criterion);
            return found == c.values.end() ? std::string() : number_text(found->value);
          },
          [id](Client& c, std::string_view text) -> std::string {
            const auto place = std::ranges::lower_bound(c.values, id, {}, &CriterionValue::criterion);
            const bool is_there = place != c.values.end() && place->criterion == id;
            if (is_blank(text)) {
              if (is_there) c.values.erase(place);
              return {};
            }
            const auto value = number_from(text);
            if (!value) return not_a_number(text);
            if (is_there) {
              place->value = *value;
            } else {
              c.values.insert(place, {id, *value});
            }
            return {};
          }};
}

std::vector<ItemColumn<Person>> make_person_columns() {
  using Kind = ColumnKind;
  return {
      name_member<Person>({.key = "name", .title = "Name", .is_shown = true, .is_private = true}),
      text_member<Person>(groups({.key = "team", .title = "Team", .is_shown = true}), &Person::team),
      text_member<Person>(groups({.key = "role", .title = "Role", .is_shown = true}), &Person::role),
      text_member<Person>(groups({.key = "function", .title = "Function", .help = "What a claim of this person speaks for: Sales, Customer success"}),
                          &Person::function),
      percent_member<Person>(sums({.key = "fte", .title = "Full time", .unit = "%", .help = "Share of a full-time post; decides the fair share",
                                   .kind = Kind::Percent, .is_shown = true}), &Person::fte, kMaxFte),
      number_member<Person>(sums({.key = "contract_hours", .title = "Contract", .unit = "hours", .help = "Contract hours a month", .kind = Kind::Number}),
                            &Person::contract_hours, kMaxContractHours),
      number_member<Person>(sums({.key = "bandwidth", .title = "Bandwidth", .unit = "hours", .help = "Hours a month for clients, as the person states it",
                                  .kind = Kind::Number}), &Person::bandwidth_hours, kMaxContractHours),
      date_member<Person>({.key = "ramp_from", .title = "Ramp from", .help = "First day of a newcomer or a returner", .kind = Kind::Date}, &Person::ramp_from),
      date_member<Person>({.key = "last_day", .title = "Last working day", .help = "Of work with these clients; somebody else has them afterwards", .kind = Kind::Date}, &Person::last_day),
      list_member<Person>({.key = "regions", .title = "Regions", .kind = Kind::List}, &Person::regions),
      list_member<Person>({.key = "languages", .title = "Languages", .kind = Kind::List}, &Person::languages),
      skills_member<Person>({.key = "skills", .title = "Skills", .help = "Each with its level from 1 to 5: German 4, Contract law 3", .kind = Kind::Skills},
                            &Person::skills),
      list_member<Person>({.key = "strengths", .title = "Strengths", .kind = Kind::List, .is_private = true}, &Person::strengths),
      list_member<Person>({.key = "development_goals", .title = "Development goals", .kind = Kind::List, .is_private = true}, &Person::development_goals),
      whole_member<Person>({.key = "max_clients", .title = "Most clients", .help = "Cap: no more clients than this", .kind = Kind::Whole}, &Person::max_clients),
      whole_member<Person>({.key = "max_intake", .title = "Most new a month", .help = "Cap: no more new clients a month than this", .kind = Kind::Whole},
                           &Person::max_intake),
  };
}

}  // namespace

const std::vector<ItemColumn<Person>>& person_columns() {
  static const std::vector<ItemColumn<Person>> columns = make_person_columns();
  return columns;
}

std::vector<ItemColumn<Client>> client_columns(const Policy& policy) {
  using Kind = ColumnKind;
  std::vector<ItemColumn<Client>> columns = {
      name_member<Client>({.key = "name", .title = "Client", .is_shown = true, .is_private = true}),
      text_member<Client>(groups({.key = "segment", .title = "Segment", .is_shown = true}), &Client::segment),
      in_profile(groups({.key = "region", .title = "Region", .is_shown = true}), &ClientProfile::region),
      in_profile(groups({.key = "stage", .title = "Stage", .help = "Of the customer’s journey", .is_shown = true}), &ClientProfile::stage),
      in_profile(groups({.key = "industry", .title = "Industry"}), &ClientProfile::industry),
      in_profile(groups({.key = "language", .title = "Language"}), &ClientProfile::language),
      in_profile(groups({.key = "family", .title = "Family", .help = "Clients of one family move as one", .is_private = true}), &ClientProfile::family),
      of_profile(date_member<ClientProfile>({.key = "renewal_on", .title = "Renewal", .help = "Day the contract renews", .kind = Kind::Date},
                                            &ClientProfile::renewal_on)),
      of_profile(percent_member<ClientProfile>({.key = "renewal_probability", .title = "Renewal chance", .unit = "%", .kind = Kind::Percent},
                                               &ClientProfile::renewal_probability, 1.0)),
      of_profile(number_member<ClientProfile>({.key = "satisfaction", .title = "Satisfaction", .unit = "0–10", .kind = Kind::Number},
                                              &ClientProfile::satisfaction, 10.0)),
      of_profile(skills_member<ClientProfile>({.key = "required_skills", .title = "Required skills", .help = "The least level needed: German 3", .kind = Kind::Skills},
                                              &ClientProfile::required_skills)),
      of_profile(list_member<ClientProfile>({.key = "goals", .title = "Goals", .kind = Kind::List, .is_private = true}, &ClientProfile::goals, false)),
      in_profile({.key = "communication", .title = "Communication", .help = "How they like to communicate", .is_private = true}, &ClientProfile::communication),
  };
  for (const Criterion& criterion : policy.criteria) {
    if (criterion.source == CriterionSource::Column) columns.push_back(of_criterion(criterion));
  }
  return columns;
}

std::vector<PeopleColumn> all_columns(PeopleTable table, const Policy& policy) {
  using Kind = ColumnKind;
  std::vector<PeopleColumn> columns;
  if (table == PeopleTable::People) {
    for (const auto& one : person_columns()) columns.push_back(one.column);
    const std::vector<PeopleColumn> figures = {
        {.key = std::string(kCountKey), .title = "Clients", .kind = Kind::Figure, .is_shown = true, .sums = true},
        {.key = std::string(kBurdenKey), .title = "Burden", .help = "Load against the fair share; 1.00 is exactly fair", .kind = Kind::Figure, .is_shown = true},
        {.key = std::string(kOpportunityKey), .title = "Opportunity", .help = "Share of opportunity against the fair share", .kind = Kind::Figure, .is_shown = true},
        {.key = std::string(kVisibilityKey), .title = "Visibility", .help = "Share of visibility against the fair share", .kind = Kind::Figure, .is_shown = true},
    };
    columns.insert(columns.begin() + 5, figures.begin(), figures.end());
    return columns;
  }
  std::vector<PeopleColumn> criteria;
  for (const auto& one : client_columns(policy)) {
    (one.column.key.starts_with(kCriterionPrefix) ? criteria : columns).push_back(one.column);
  }
  const PeopleColumn owner{.key = std::string(kOwnerKey), .title = "Owner", .kind = Kind::Owner, .is_shown = true, .can_group = true};
  const PeopleColumn points{.key = std::string(kPointsKey), .title = "Points", .help = "Load points in the burden ledger; the team’s load is 1,000",
                            .kind = Kind::Figure, .is_shown = true, .sums = true};
  const PeopleColumn lock{.key = std::string(kLockKey), .title = "Locked", .help = "Why the client must stay where it is; empty: free to move",
                          .kind = Kind::Lock, .is_private = true};
  columns.insert(columns.begin() + 1, owner);
  criteria.insert(criteria.begin(), points);
  columns.insert(columns.begin() + 5, criteria.begin(), criteria.end());
  columns.push_back(lock);
  return columns;
}

}  // namespace evenhand::app
