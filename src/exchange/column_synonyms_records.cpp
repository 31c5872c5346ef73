// People, opportunities, touchpoints, and what tells the kinds of tables apart.
#include "exchange/column_synonyms.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

constexpr KindSet kPeopleTable = only(TableKind::People);
constexpr KindSet kDeals = only(TableKind::Opportunities);
constexpr KindSet kContacts = only(TableKind::Touchpoints);

constexpr Synonyms kPeople[] = {
    {OwnerName, 4, kPeopleTable, "fullname displayname employeename personname ownername csmname accountmanagername mitarbeitername nomcomplet nombrecompleto"},
    {OwnerName, 3, kPeopleTable, "name person employee user owner csm accountmanager salesperson mitarbeiter teammember member nom nombre naam medewerker"},
    {OwnerName, 2, kPeopleTable, "username alias"},
    {OwnerId, 4, kPeopleTable, "userid employeeid personid ownerid salespersonid repid staffid hubspotownerid mitarbeiterid personalnummer employeenumber csmid memberid"},
    {OwnerId, 3, kPeopleTable, "id businessentityid externalid recordid gsid number"},
    {OwnerGivenName, 4, kPeopleTable, "firstname givenname vorname prenom nombredepila voornaam"},
    {OwnerFamilyName, 4, kPeopleTable, "lastname surname familyname nachname apellido apellidos nomdefamille achternaam"},
    {OwnerEmail, 4, kPeopleTable, "email emailaddress useremail mail workemail owneremail courriel correo"},
    {PersonTeam, 4, kPeopleTable, "team teamname mainteam primaryteam squad equipe equipo department abteilung departement departamento division afdeling teams"},
    {PersonTeam, 2, kPeopleTable, "group groupe gruppe businessunit"},
    {PersonRole, 4, kPeopleTable, "jobtitle title role userrole userrolename rolename position rolle titel poste puesto seniority level functietitel"},
    {PersonFunction, 4, kPeopleTable, "function jobfunction funktion fonction funcion bereich functie"},
    {PersonFte, 4, kPeopleTable, "fte fulltimeequivalent stellenanteil etp tauxdactivite vzk vza jornada employmentrate beschaftigungsgrad workload pensum"},
    {PersonHours, 4, kPeopleTable, "contracthours capacityhours availablehours contracthoursmonth contracthourspermonth contracthoursamonth monthlycapacity "
                                   "weeklycapacity contracthoursweek contracthoursperweek vertragsstunden heurescontrat horascontrato hours capacity weeklyhours "
                                   "hourspermonth hoursperweek wochenstunden contracturen"},
    {PersonRegions, 4, kPeopleTable, "region regions territory territories territoryname gebiet regio"},
    {PersonRegions, 2, kPeopleTable, "country office location standort land pays pais territoryid"},
    {PersonLanguages, 4, kPeopleTable, "language languages spokenlanguages sprachen sprache langues langue idiomas idioma talen taal"},
    {PersonSkills, 4, kPeopleTable, "skills skill expertise competencies kompetenzen kenntnisse competences habilidades certifications vaardigheden"},
    {PersonRampStart, 4, kPeopleTable, "rampstart rampstartdate rampfrom startdate hiredate dateofhire joindate joined joinedon eintrittsdatum eintritt "
                                       "datedentree fechadeingreso fechadealta startingdate hireddate indiensttreding startedon"},
};

constexpr Synonyms kRecords[] = {
    {RecordId, 4, kDeals, "opportunityid dealid opportunitynumber hsobjectid"},
    {RecordId, 3, kDeals, "id recordid objectid externalid gsid"},
    {RecordName, 4, kDeals, "opportunityname dealname dealtitle"},
    {RecordName, 3, kDeals, "name opportunity deal title verkaufschance opportunite oportunidad"},
    {RecordDate, 4, kDeals, "closedate closingdate expectedclosedate actualclosedate closeddate closedon estclosedate estimatedclosedate expectedclose "
                            "abschlussdatum datedecloture fechadecierre sluitingsdatum wontime closed"},
    {RecordOpened, 4, kDeals, "createddate createdate createdon createdat opened opendate openedon dealcreated opportunitycreateddate created erstelltam"},
    {RecordType, 4, kDeals, "type opportunitytype dealtype recordtype recordtypename category opportunityrecordtype"},
    {RecordStage, 4, kDeals, "stage stagename dealstage opportunitystage salesstage status state statuscode phase verkaufsphase etape etapa"},
    {RecordAmount, 4, kDeals, "amount dealamount dealvalue opportunityamount amountinhomecurrency value amountincompanycurrency totalamount betrag montant importe "
                              "bedrag arr acv tcv amountconverted actualrevenue"},
    {RecordAmount, 2, kDeals, "expectedrevenue estrevenue estimatedrevenue weightedamount total mrr"},
    {OwnerName, 4, kDeals, "opportunityowner dealowner opportunityownername dealownername"},
    {OwnerName, 4, kContacts, "taskowner activityowner ticketowner caseowner eventowner assignedtoname activityassignedto activityassignedtoname caseownername ticketagent "
                              "orderowner csmowner calledby author organizer host performedby"},
    {OwnerName, 2, kContacts, "createdby createdbyname submittedby"},
    {OwnerId, 4, kContacts, "agentid activityownerid"},
    {OwnerId, 2, kContacts, "createdbyid authorid"},
    {RecordId, 4, kContacts, "orderid ticketid taskid eventid activityid invoiceid casenumber caseid callid meetingid engagementid interactionid ticketnumber "
                             "touchpointid ordernumber invoicenumber touchid conversationid"},
    {RecordId, 3, kContacts, "id recordid objectid hsobjectid gsid"},
    {RecordName, 4, kContacts, "subject title topic betreff asunto sujet objet activityname eventname tasksubject ticketname activitysubject meetingtitle "
                               "ticketsubject engagementtitle tasktitle onderwerp"},
    {RecordName, 2, kContacts, "name summary description notes comments"},
    {RecordDate, 4, kContacts, "date activitydate orderdate invoicedate startdatetime starttime meetingdate eventdate datum fecha occurredat "
                               "activitytimestamp timestamp interactiondate meetingstarttime dateofcontact calldate completeddatetime loggedon dueondate engagementdate "
                               "touchpointdate contactdate taskduedate eventstart startdate"},
    {RecordDate, 2, kContacts, "createddate createdate createdat createdon created opened openeddate datetimeopened dateopened duedate completeddate dateclosed"},
    {RecordType, 4, kContacts, "type activitytype eventtype tasktype tasksubtype kind channel interactiontype eventsubtype touchpointtype engagementtype "
                               "activitysubtype meetingtype casetype tickettype art typ typedactivite"},
    {RecordMinutes, 4, kContacts, "minutes duration durationinminutes durationminutes callduration meetingduration dauer dauerinminuten dureeminutes duree "
                                  "duracion callduractionminutes callduractioninminutes minutesspent timespent timespentminutes"},
};

constexpr KindWords kKindWords[] = {
    {TableKind::Clients, 2, "accountname companyname customername clientname account client customer company accountid clientid customerid companyid accountowner companyowner "
                            "parentaccount kunde kundenname klant cliente storeid industry annualrevenue numberofemployees website companydomainname billingcountry "
                            "billingstate billingcity lifecyclestage renewaldate csm csmname customersuccessmanager segment tier"},
    {TableKind::Opportunities, 2, "opportunityid opportunityname dealname dealid dealstage stagename pipeline forecastcategory forecastcategoryname opportunityowner dealowner "
                                  "expectedclosedate isclosed iswon fiscalperiod opportunitytype dealtype salesstage estclosedate"},
    {TableKind::Opportunities, 1, "closedate amount probability nextstep leadsource stage dealamount"},
    {TableKind::Touchpoints, 2, "subject activitydate activitytype activityid orderid orderdate invoiceid invoicedate ticketid ticketnumber casenumber taskid eventid "
                                "startdatetime enddatetime meetingdate calltype whatid whoid shippeddate callduration durationinminutes interactiontype activitytimestamp "
                                "engagementtype tasksubtype eventdate ticketname engagementid touchpointid interactiondate calldate touchpointtype conversationid"},
    {TableKind::Touchpoints, 1, "duedate duration minutes priority date channel isallday"},
    {TableKind::People, 2, "employeeid userid username hiredate reportsto reportstoid userrole userroleid profileid salesquota commissionpct fulltimeequivalent fte jobtitle "
                           "contracthours employeenumber dateofhire mitarbeiterid employeename skills"},
    {TableKind::People, 1, "firstname lastname isactive title department email role team languages vorname nachname prenom alias name manager"},
};

constexpr KindWords kFileWords[] = {
    {TableKind::Opportunities, 2, "opportunit deal pipeline"},
    {TableKind::Touchpoints, 2, "order invoice ticket task event activit case meeting call touchpoint interaction engagement email timeline"},
    {TableKind::People, 2, "user employee people person staff mitarbeiter reps owner"},
    {TableKind::Clients, 2, "account customer client compan store kunden organi klant cliente book"},
};

}  // namespace

std::span<const Synonyms> person_synonyms() { return kPeople; }
std::span<const Synonyms> record_synonyms() { return kRecords; }
std::span<const KindWords> kind_words() { return kKindWords; }
std::span<const KindWords> file_words() { return kFileWords; }

}  // namespace evenhand::exchange
