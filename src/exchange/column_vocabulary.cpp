#include "exchange/column_vocabulary.h"

#include <algorithm>
#include <span>
#include <string>

#include "exchange/column_synonyms.h"
#include "exchange/header_words.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

struct CriterionWords {
  Ledger ledger;
  std::string_view unit;
  bool is_additive;
  std::string_view words;
};

constexpr CriterionWords kCriteria[] = {
    {Ledger::Burden, "hours", true, "hours hour hrs stunden std heures heure horas hora uren"},
    {Ledger::Burden, "", true, "effort aufwand esfuerzo workload arbeitsaufwand"},
    {Ledger::Burden, "escalations", true, "escalation escalations eskalation eskalationen escalade escalades escalacion escalaciones"},
    {Ledger::Burden, "tickets", true, "ticket tickets"},
    {Ledger::Burden, "cases", true, "case cases incident incidents"},
    {Ledger::Burden, "", false, "complexity komplexitat complexite complejidad"},
    {Ledger::Opportunity, "", true,
     "revenue revenues arr mrr acv tcv sales potential potenzial potentiel potencial pipeline opportunity opportunities renewal renewals "
     "umsatz omzet ventas ingresos facturacion upsell expansion bookings amount ltv clv billings"},
    {Ledger::Visibility, "", false,
     "strategic strategisch strategique estrategico estrategica tier executive exec exposure visibility sichtbarkeit"},
};

constexpr std::string_view kCriterionKeys[] = {"contractvalue", "dealvalue", "chiffredaffaires", "lifetimevalue", "totalcontract"};

constexpr std::string_view kIdWords = "id ids uid uuid guid number no nr code key phone telephone telefon tel mobile fax zip postal postcode plz "
                                      "iban vat duns siret sic naics lat latitude longitude lng lon";
constexpr std::string_view kDateWords = "date datum fecha day since created modified updated timestamp birthday";
constexpr std::string_view kWeekWords = "week weekly woche wochentlich wochenstunden semaine hebdomadaire semana semanal semanales pw";

bool has_any(const std::vector<std::string>& words, std::string_view list) {
  return std::ranges::any_of(words, [&](const std::string& word) { return has_word(list, word); });
}

}  // namespace

std::vector<RoleMeaning> role_meanings(std::string_view header, TableKind kind) {
  const std::string key = header_key(header);
  std::vector<RoleMeaning> meanings;
  if (key.empty()) return meanings;
  for (const std::span<const Synonyms> list : {client_synonyms(), person_synonyms(), record_synonyms()}) {
    for (const Synonyms& synonyms : list) {
      if ((synonyms.kinds & only(kind)) != 0 && has_word(synonyms.keys, key)) meanings.push_back({synonyms.role, synonyms.strength});
    }
  }
  const std::string_view view = key;
  if (meanings.empty() && view.size() > 4 && view.ends_with("name") && view != "name") {
    meanings = role_meanings(view.substr(0, view.size() - 4), kind);
    std::erase_if(meanings, [](const RoleMeaning& m) { return m.role != ClientName && m.role != OwnerName; });
  }
  std::ranges::stable_sort(meanings, [](const RoleMeaning& a, const RoleMeaning& b) { return a.strength > b.strength; });
  return meanings;
}

bool is_known_header(std::string_view header) {
  constexpr TableKind kKinds[] = {TableKind::Clients, TableKind::People, TableKind::Opportunities, TableKind::Touchpoints};
  return std::ranges::any_of(kKinds, [&](TableKind kind) { return !role_meanings(header, kind).empty(); }) || criterion_meaning(header).has_value();
}

std::optional<CriterionMeaning> criterion_meaning(std::string_view header) {
  const std::vector<std::string> words = header_words(header);
  for (const CriterionWords& known : kCriteria) {
    if (has_any(words, known.words)) return CriterionMeaning{known.ledger, known.unit, known.is_additive};
  }
  const std::string key = header_key(header);
  const bool is_value = std::ranges::any_of(kCriterionKeys, [&](std::string_view part) { return key.find(part) != std::string::npos; });
  return is_value ? std::optional(CriterionMeaning{Ledger::Opportunity, "", true}) : std::nullopt;
}

bool names_no_quantity(std::string_view header) {
  const std::vector<std::string> words = header_words(header);
  if (words.empty()) return false;
  return has_word(kIdWords, words.back()) || has_any(words, kDateWords);
}

bool is_weekly(std::string_view header) { return has_any(header_words(header), kWeekWords); }

}  // namespace evenhand::exchange
