#include "exchange/column_synonyms.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

constexpr KindSet kBook = only(TableKind::Clients);
constexpr KindSet kRecords = only(TableKind::Opportunities) | only(TableKind::Touchpoints);
constexpr KindSet kAll = kBook | kRecords;

constexpr Synonyms kClients[] = {
    {ClientName, 4, kAll, "accountname clientname customername companyname organizationname organisationname nameofclient kundenname "
                          "firmenname nomduclient nomclient raisonsociale nombredelcliente nombrecliente razonsocial nombredelacuenta "
                          "klantnaam bedrijfsnaam companyaccountname relatedaccount relatedaccountname"},
    {ClientName, 3, kAll, "account client customer company organization organisation kunde mandant firma unternehmen societe entreprise "
                          "cliente empresa cuenta accountfullname accounttitle store storename klant bedrijf"},
    {ClientName, 2, kBook, "name clients customers accounts companies kunden partner partnername businessname nom nombre naam"},
    {ClientName, 2, kRecords, "whatname relatedto relatedtoname associatedcompany primaryassociatedcompany shipname requesterorganization"},
    {ClientId, 4, kAll, "accountid clientid customerid companyid organizationid organisationid kundennummer kundennr kundenid mandantennummer "
                        "numeroclient numeroduclient idclient idcliente numerodecliente accountid18 accountexternalid storeid klantnummer klantid"},
    {ClientId, 3, kAll, "customernumber accountnumber clientnumber customerno accountno clientno crmid companyexternalid"},
    {ClientId, 3, kBook, "recordid recordidcompany companyrecordid gsid objectid businessentityid externalid planhatid"},
    {ClientId, 1, kBook, "id sourceid uuid guid"},
    {ClientId, 2, kRecords, "whatid relatedtoid associatedcompanyid associatedcompanyids primaryassociatedcompanyid companyaccountid "
                            "requesterorganizationid accountsourceid"},
    {OwnerName, 4, kAll, "accountowner companyowner clientowner customerowner accountmanager clientmanager keyaccountmanager accountownername "
                         "accountownerfullname accountmanagername ownername ownerfullname relationshipmanager customersuccessmanager csmname "
                         "successmanager customersuccessmanagername hubspotowner organizationowner accountlead clientlead kundenbetreuer "
                         "kundenbetreuung kundenverantwortlicher kundenverantwortliche accountverantwortlicher chargedecompte "
                         "chargedeclientele responsabledecompte responsablecompte gestionnairedecompte proprietaireducompte gestordecuenta "
                         "gestordecuentas ejecutivodecuenta responsabledecuenta propietariodelacuenta accountbeheerder relatiebeheerder owneruseraccount"},
    {OwnerName, 3, kAll, "owner csm am kam accountexecutive salesperson salesrep salesrepresentative assignedto recordowner betreuer betreuerin "
                         "verantwortlich verantwortlicher verantwortliche besitzer zustandig responsable proprietaire gestionnaire propietario "
                         "gestor encargado supportrep supportrepresentative clientpartner eigenaar"},
    {OwnerName, 2, kAll, "manager managername rep representative assignee assigned responsible responsibleperson ae salesmanager salesowner "
                         "contactowner inhaber vertrieb vertriebler vertriebsmitarbeiter commercial vendeur vendedor comercial coordinator"},
    {OwnerName, 1, kAll, "agent consultant advisor employee person lead user staff teammember mitarbeiter berater who wer ansprechpartner medewerker"},
    {OwnerId, 4, kAll, "ownerid accountownerid companyownerid hubspotownerid salespersonid supportrepid salesrepid accountmanagerid csmid "
                       "clientownerid betreuerid relationshipmanagerid"},
    {OwnerId, 3, kAll, "employeeid managerid repid assignedtoid assigneeid mitarbeiterid personalnummer"},
    {OwnerId, 2, kAll, "userid staffid"},
    {OwnerEmail, 4, kAll, "owneremail accountowneremail csmemail accountmanageremail salesrepemail companyowneremail customersuccessmanageremail "
                          "successmanageremail assigneeemail"},
    {OwnerGivenName, 4, kAll, "ownerfirstname accountownerfirstname csmfirstname managerfirstname accountmanagerfirstname salesrepfirstname"},
    {OwnerFamilyName, 4, kAll, "ownerlastname accountownerlastname csmlastname managerlastname accountmanagerlastname salesreplastname"},
    {ClientGivenName, 2, kBook, "firstname givenname vorname prenom clientfirstname customerfirstname voornaam"},
    {ClientFamilyName, 2, kBook, "lastname surname familyname nachname apellido apellidos clientlastname customerlastname nomdefamille achternaam"},
    {PersonTeam, 4, kBook, "ownerteam accountownerteam csmteam ownerteamname managerteam ownerdepartment"},
    {PersonTeam, 2, kBook, "team teamname hubspotteam hubspotteamid squad equipe equipo abteilung department departement departamento afdeling"},
    {PersonRole, 4, kBook, "ownerrole accountownerrole csmrole ownertitle ownerjobtitle managerrole"},
    {PersonRole, 1, kBook, "role rolle jobtitle rol"},
    {PersonFunction, 4, kBook, "ownerfunction accountownerfunction"},
    {PersonFunction, 2, kBook, "function funktion fonction funcion businessfunction functie"},
    {PersonFte, 4, kBook, "fte ownerfte csmfte fulltimeequivalent stellenanteil etp tauxdactivite managerfte vzk vza jornada"},
    {PersonHours, 4, kBook, "contracthours ownerhours ownercapacity capacityhours availablehours contracthoursmonth contracthourspermonth "
                            "contracthoursamonth monthlycapacity weeklycapacity contracthoursweek contracthoursperweek contracthoursaweek "
                            "vertragsstunden kapazitatstunden heurescontrat heurescontractuelles horascontrato contracturen"},
    {PersonLanguages, 4, kBook, "ownerlanguages ownerlanguage csmlanguages managerlanguages accountmanagerlanguages"},
    {PersonRegions, 4, kBook, "ownerregion ownerregions csmregion managerregion"},
    {PersonSkills, 4, kBook, "ownerskills csmskills managerskills accountmanagerskills"},
    {PersonRampStart, 4, kBook, "ownerstartdate ownerrampstart csmstartdate rampstart managerstartdate"},
    {Segment, 4, kBook, "segment marketsegment accountsegment customersegment clientsegment kundensegment segmento segmentation"},
    {Segment, 3, kBook, "tier accounttier clienttier customertier idealcustomerprofiletier customersegmentname accountsegmentname servicetier"},
    {Segment, 2, kBook, "businesstype accounttype customertype companytype market markt clienttype"},
    {Segment, 1, kBook, "type category kategorie specialty typ accountcategory"},
    {ClientFamily, 4, kBook, "parentaccount parentaccountname parentaccountid parentaccountexternalid parentid parentcompany parentcompanyname parentcompanyid parentname "
                             "ultimateparent ultimateparentaccount konzern gruppe muttergesellschaft hauptkonto companygroup groupname maisonmere "
                             "groupe empresamatriz matriz family clientfamily customerfamily accountfamily moederbedrijf"},
    {ClientRegion, 4, kBook, "region salesregion customerregion clientregion accountregion vertriebsgebiet territory territoryname regio"},
    {ClientRegion, 3, kBook, "area gebiet country land pays pais billingcountry countryregion territoire territorio accountcountry billingaddresscountry"},
    {ClientRegion, 2, kBook, "billingstate billingstateprovince state stateregion territoryid shippingcountry city billingcity ort ville ciudad"},
    {ClientLanguage, 4, kBook, "language languages preferredlanguage clientlanguage customerlanguage accountlanguage sprache langue idioma taal languagename"},
    {ClientIndustry, 4, kBook, "industry branche secteur sector vertical industria industrie industryname primaryindustry customerindustry accountindustry"},
    {ClientStage, 4, kBook, "lifecyclestage lifecyclestatus accountlifecycle lifecycle customerstage journeystage customerlifecyclestage accountstage "
                            "customerjourneystage customerphase lifecyclephase accountlifecyclestage"},
    {ClientStage, 3, kBook, "stage phase etape etapa fase customerstatus accountstatus companystatus"},
    {ClientStage, 2, kBook, "status"},
    {ClientRenewal, 4, kBook, "renewaldate nextrenewaldate nextrenewal renewalon renewal contractrenewaldate verlangerungsdatum verlangerung "
                              "datederenouvellement renouvellement fechaderenovacion renovacion verlengingsdatum renewaldue subscriptionrenewaldate "
                              "companyrenewaldate originalrenewaldate daterenewal"},
    {ClientRenewal, 3, kBook, "contractenddate contractend subscriptionenddate vertragsende vertragsendedatum findecontrat subscriptionend contractexpirationdate "
                              "expirationdate licenseexpirationdate renewaldatecurrent contractexpiry"},
    {ClientRenewalProbability, 4, kBook, "renewalprobability renewallikelihood probabilityofrenewal renewalchance renewalforecast verlangerungswahrscheinlichkeit "
                                         "probabilitederenouvellement probabilidadderenovacion renewalconfidence"},
    {ClientSatisfaction, 4, kBook, "satisfaction customersatisfaction clientsatisfaction csat csatscore nps npsscore healthscore customerhealth overallhealthscore "
                                   "zufriedenheit kundenzufriedenheit satisfactionclient satisfaccion companyhealthscore churnscore churnzeroscore tevredenheit "
                                   "health accounthealth currentscore overallscore overallhealth primarychurnscore primaryhealthscore csatavg"},
    {ClientCommunication, 4, kBook, "communication communicationpreference preferredcontactmethod preferredchannel contactpreference preferredcommunication "
                                    "kommunikation bevorzugterkanal canalprefere canalpreferido communicationstyle preferredcontact"},
    {ClientSkills, 4, kBook, "requiredskills neededskills skillsneeded skillsrequired erforderlicheskills kenntnisse competencesrequises "
                             "habilidadesrequeridas requiredexpertise skillrequired"},
    {ClientSkills, 2, kBook, "skills skill"},
    {ClientGoals, 4, kBook, "goals goal clientgoals customergoals objectives objective businessgoals desiredoutcomes ziele objectifs objetivos doelen"},
    {AssignmentSince, 4, kBook, "ownersince assignedsince assignedon assigneddate dateassigned ownerassigneddate hubspotownerassigneddate accountmanagersince "
                                "csmsince betreutseit zugewiesenam since seit depuis desde csmassigneddate assignmentdate sinds"},
    {AssignmentPart, 4, kBook, "assignmentrole roleonaccount teammemberrole accountteamrole relationshiprole rolleimkonto ownershiprole accountrole"},
};

}  // namespace

std::span<const Synonyms> client_synonyms() { return kClients; }

}  // namespace evenhand::exchange
