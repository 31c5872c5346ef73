#include "exchange/column_vocabulary.h"

#include <algorithm>
#include <string>

#include "exchange/header_words.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

struct Synonyms {
  ColumnRole role;
  int strength;
  std::string_view keys;  // header keys, parted by blanks
};

constexpr Synonyms kRoles[] = {
    {ClientName, 4, "accountname clientname customername companyname organizationname organisationname nameofclient kundenname "
                    "firmenname nomduclient nomclient raisonsociale nombredelcliente nombrecliente razonsocial nombredelacuenta"},
    {ClientName, 3, "account client customer company organization organisation kunde mandant firma unternehmen societe entreprise "
                    "cliente empresa cuenta accountfullname accounttitle store storename klant"},
    {ClientName, 2, "name clients customers accounts companies kunden partner partnername businessname nom nombre"},
    {ClientId, 4, "accountid clientid customerid companyid organizationid organisationid kundennummer kundennr kundenid mandantennummer "
                  "numeroclient numeroduclient idclient idcliente numerodecliente accountid18 accountexternalid storeid"},
    {ClientId, 3, "customernumber accountnumber clientnumber customerno accountno clientno crmid recordid recordidcompany gsid objectid "
                  "companyexternalid businessentityid externalid"},
    {ClientId, 1, "id sourceid uuid guid"},
    {OwnerName, 4, "accountowner companyowner clientowner customerowner accountmanager clientmanager keyaccountmanager accountownername "
                   "accountownerfullname accountmanagername ownername ownerfullname relationshipmanager customersuccessmanager csmname "
                   "successmanager customersuccessmanagername hubspotowner organizationowner accountlead clientlead kundenbetreuer "
                   "kundenbetreuung kundenverantwortlicher kundenverantwortliche accountverantwortlicher chargedecompte "
                   "chargedeclientele responsabledecompte responsablecompte gestionnairedecompte proprietaireducompte gestordecuenta "
                   "gestordecuentas ejecutivodecuenta responsabledecuenta propietariodelacuenta"},
    {OwnerName, 3, "owner csm am kam accountexecutive salesperson salesrep salesrepresentative assignedto recordowner betreuer betreuerin "
                   "verantwortlich verantwortlicher verantwortliche besitzer zustandig responsable proprietaire gestionnaire propietario "
                   "gestor encargado supportrep supportrepresentative clientpartner"},
    {OwnerName, 2, "manager managername rep representative assignee assigned responsible responsibleperson ae salesmanager salesowner "
                   "contactowner inhaber vertrieb vertriebler vertriebsmitarbeiter commercial vendeur vendedor comercial coordinator"},
    {OwnerName, 1, "agent consultant advisor employee person lead user staff teammember mitarbeiter berater who wer ansprechpartner"},
    {OwnerId, 4, "ownerid accountownerid companyownerid hubspotownerid salespersonid supportrepid salesrepid accountmanagerid csmid "
                 "clientownerid betreuerid relationshipmanagerid"},
    {OwnerId, 3, "employeeid managerid repid assignedtoid assigneeid mitarbeiterid personalnummer"},
    {OwnerId, 2, "owneremail accountowneremail csmemail accountmanageremail salesrepemail userid staffid"},
    {OwnerGivenName, 4, "ownerfirstname accountownerfirstname csmfirstname managerfirstname accountmanagerfirstname salesrepfirstname"},
    {OwnerFamilyName, 4, "ownerlastname accountownerlastname csmlastname managerlastname accountmanagerlastname salesreplastname"},
    {ClientGivenName, 2, "firstname givenname vorname prenom clientfirstname customerfirstname"},
    {ClientFamilyName, 2, "lastname surname familyname nachname apellido apellidos clientlastname customerlastname nomdefamille"},
    {PersonTeam, 4, "ownerteam accountownerteam csmteam ownerteamname managerteam ownerdepartment"},
    {PersonTeam, 2, "team teamname hubspotteam squad equipe equipo abteilung department departement departamento"},
    {PersonRole, 4, "ownerrole accountownerrole csmrole ownertitle ownerjobtitle managerrole"},
    {PersonRole, 1, "role rolle funktion jobtitle"},
    {PersonFte, 4, "fte ownerfte fulltimeequivalent stellenanteil etp tauxdactivite managerfte vzk vza jornada"},
    {PersonHours, 4, "contracthours ownerhours ownercapacity capacityhours availablehours contracthoursmonth contracthourspermonth "
                     "contracthoursamonth monthlycapacity weeklycapacity contracthoursweek contracthoursperweek contracthoursaweek "
                     "vertragsstunden kapazitatstunden heurescontrat heurescontractuelles horascontrato"},
    {Segment, 4, "segment marketsegment accountsegment customersegment clientsegment kundensegment segmento"},
    {Segment, 3, "tier accounttier clienttier customertier industry branche secteur sector vertical industria"},
    {Segment, 2, "region area territory territoryname country land pays pais gebiet vertriebsgebiet businesstype accounttype customertype "
                 "accountsegmentname market markt"},
    {Segment, 1, "type category kategorie specialty billingcountry billingstate billingstateprovince lifecyclestage accountlifecycle phase "
                 "stage typ"},
};

struct CriterionWords {
  Ledger ledger;
  std::string_view unit;
  bool is_additive;
  std::string_view words;
};

constexpr CriterionWords kCriteria[] = {
    {Ledger::Burden, "hours", true, "hours hour hrs stunden std heures heure horas hora"},
    {Ledger::Burden, "", true, "effort aufwand esfuerzo workload arbeitsaufwand"},
    {Ledger::Burden, "escalations", true, "escalation escalations eskalation eskalationen escalade escalades escalacion escalaciones"},
    {Ledger::Burden, "tickets", true, "ticket tickets"},
    {Ledger::Burden, "cases", true, "case cases incident incidents"},
    {Ledger::Burden, "", false, "complexity komplexitat complexite complejidad"},
    {Ledger::Opportunity, "", true,
     "revenue revenues arr mrr acv tcv sales potential potenzial potentiel potencial pipeline opportunity opportunities renewal renewals "
     "umsatz ventas ingresos facturacion upsell expansion bookings amount ltv clv billings"},
    {Ledger::Visibility, "", false,
     "strategic strategisch strategique estrategico estrategica tier executive exec exposure visibility sichtbarkeit"},
};

constexpr std::string_view kCriterionKeys[] = {"contractvalue", "dealvalue", "chiffredaffaires", "lifetimevalue", "totalcontract"};

constexpr std::string_view kIdWords = "id ids uid uuid guid number no nr code key phone telephone telefon tel mobile fax zip postal postcode plz "
                                      "iban vat duns siret sic naics lat latitude longitude lng lon";
constexpr std::string_view kDateWords = "date datum fecha day since created modified updated timestamp birthday";
constexpr std::string_view kWeekWords = "week weekly woche wochentlich wochenstunden semaine hebdomadaire semana semanal semanales pw";

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool is_start = at == 0 || list[at - 1] == ' ';
    const bool is_end = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (is_start && is_end) return true;
  }
  return false;
}

bool has_any(const std::vector<std::string>& words, std::string_view list) {
  return std::ranges::any_of(words, [&](const std::string& word) { return has_word(list, word); });
}

}  // namespace

std::vector<RoleMeaning> role_meanings(std::string_view header) {
  const std::string key = header_key(header);
  std::vector<RoleMeaning> meanings;
  if (key.empty()) return meanings;
  for (const Synonyms& synonyms : kRoles) {
    if (has_word(synonyms.keys, key)) meanings.push_back({synonyms.role, synonyms.strength});
  }
  const std::string_view view = key;
  if (meanings.empty() && view.size() > 4 && view.ends_with("name") && view != "name") {
    meanings = role_meanings(view.substr(0, view.size() - 4));
    std::erase_if(meanings, [](const RoleMeaning& m) { return m.role != ClientName && m.role != OwnerName; });
  }
  std::ranges::stable_sort(meanings, [](const RoleMeaning& a, const RoleMeaning& b) { return a.strength > b.strength; });
  return meanings;
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
