// The exports of the usual systems (X1): every header that has a meaning here finds its place, the rest is known to be unused.
#include <gtest/gtest.h>


#include "unit/exchange/import_of.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;
using enum ColumnRole;

struct Column {
  const char* header;
  const char* cell;   // of the first row; "#" counts up
  ColumnRole role;
};

struct System {
  const char* name;
  TableKind kind;
  std::vector<Column> columns;
};

// Checked against what the makers publish, in November 2026:
//   Salesforce  developer.salesforce.com/docs/platform/field-reference (Account: field names and labels)
//   HubSpot     knowledge.hubspot.com/properties/hubspot-crm-default-company-properties
//   Gainsight   support.gainsight.com/docs/gainsight-standard-objects (Company)
//   ChurnZero   support.churnzero.net/hc/en-us/articles/360038655332-CSV-Imports
//   Totango     support.totango.com/hc/en-us/articles/204456359-System-and-core-attributes
//   Planhat     www.planhat.com/developers/api/company
const System kSystems[] = {
    {"Salesforce API: Account", TableKind::Clients,
     {{"Id", "001A#", ClientId}, {"Name", "Acme #", ClientName}, {"ParentId", "001P", ClientFamily}, {"Owner.Name", "Dana", OwnerName}, {"OwnerId", "005A", OwnerId},
      {"Owner.Email", "d@x.example", OwnerEmail}, {"Industry", "Retail", ClientIndustry}, {"Type", "Customer", Segment}, {"AnnualRevenue", "1000#", Criterion},
      {"NumberOfEmployees", "50#", Criterion}, {"BillingCountry", "Norway", ClientRegion}, {"Phone", "+47 1#", Unused}, {"Website", "x.example", Unused},
      {"CreatedDate", "2026-01-01", Unused}, {"LastActivityDate", "2026-01-01", Unused}, {"Renewal_Date__c", "2027-01-01", ClientRenewal},
      {"Hours_per_Month__c", "1#", Criterion}, {"Strategic_Priority__c", "#", Criterion}, {"CSAT_Score__c", "8", ClientSatisfaction}, {"Language__c", "German", ClientLanguage}}},
    {"Salesforce report: Accounts", TableKind::Clients,
     {{"Account ID", "001A#", ClientId}, {"Account Name", "Acme #", ClientName}, {"Account Owner", "Dana", OwnerName}, {"Owner Role", "KAM", PersonRole},
      {"Parent Account", "Group", ClientFamily}, {"Industry", "Retail", ClientIndustry}, {"Billing State/Province", "North", ClientRegion}, {"Annual Revenue", "1000#", Criterion},
      {"Rating", "Hot", Unused}, {"Last Activity", "2026-01-01", Unused}, {"Open Escalations", "#", Criterion}}},
    {"Salesforce API: Opportunity", TableKind::Opportunities,
     {{"Id", "006A#", RecordId}, {"AccountId", "001A#", ClientId}, {"Account.Name", "Acme #", ClientName}, {"Name", "Deal #", RecordName}, {"StageName", "Closed Won", RecordStage},
      {"Amount", "100#", RecordAmount}, {"CloseDate", "2026-12-01", RecordDate}, {"CreatedDate", "2026-01-01", RecordOpened}, {"Type", "Renewal", RecordType},
      {"OwnerId", "005A", OwnerId}, {"Owner.Name", "Dana", OwnerName}, {"Probability", "10", Unused}, {"ForecastCategoryName", "Commit", Unused}, {"IsClosed", "true", Unused}}},
    {"Salesforce API: Task", TableKind::Touchpoints,
     {{"Id", "00TA#", RecordId}, {"WhatId", "001A#", ClientId}, {"WhoId", "003A", Unused}, {"OwnerId", "005A", OwnerId}, {"Subject", "Call", RecordName},
      {"ActivityDate", "2026-05-01", RecordDate}, {"TaskSubtype", "Call", RecordType}, {"Status", "Completed", Unused}, {"Priority", "Normal", Unused}}},
    {"HubSpot companies", TableKind::Clients,
     {{"Record ID", "10#", ClientId}, {"Company name", "Acme #", ClientName}, {"Company owner", "Dana", OwnerName}, {"HubSpot Team", "Blue", PersonTeam},
      {"Industry", "Retail", ClientIndustry}, {"Lifecycle Stage", "Customer", ClientStage}, {"Country/Region", "Norway", ClientRegion}, {"Annual Revenue", "1000#", Criterion},
      {"Parent Company", "Group", ClientFamily}, {"Company Domain Name", "x.example", Unused}, {"Create Date", "2026-01-01 10:00", Unused}, {"Number of Employees", "5#", Criterion}}},
    {"HubSpot API: company", TableKind::Clients,
     {{"id", "10#", ClientId}, {"property_name", "Acme #", ClientName}, {"property_hubspot_owner_id", "7", OwnerId}, {"property_hubspot_owner_assigneddate", "2026-01-01", AssignmentSince},
      {"property_industry", "Retail", ClientIndustry}, {"property_lifecyclestage", "customer", ClientStage}, {"property_country", "Norway", ClientRegion},
      {"property_annualrevenue", "1000#", Criterion}, {"property_domain", "x.example", Unused}, {"property_createdate", "2026-01-01", Unused}}},
    {"HubSpot deals", TableKind::Opportunities,
     {{"Record ID", "20#", RecordId}, {"Deal Name", "Deal #", RecordName}, {"Deal Stage", "Closed lost", RecordStage}, {"Pipeline", "Sales", Unused}, {"Amount", "100#", RecordAmount},
      {"Close Date", "2026-12-01", RecordDate}, {"Create Date", "2026-01-01", RecordOpened}, {"Deal owner", "Dana", OwnerName}, {"Deal Type", "newbusiness", RecordType},
      {"Associated Company", "Acme #", ClientName}, {"Associated Company IDs", "10#", ClientId}}},
    {"Gainsight company", TableKind::Clients,
     {{"GSID", "1P0#", ClientId}, {"Company Name", "Acme #", ClientName}, {"CSM Name", "Dana", OwnerName}, {"CSM Email", "d@x.example", OwnerEmail}, {"Stage", "Adoption", ClientStage},
      {"Renewal Date", "2027-01-01", ClientRenewal}, {"ARR", "1000#", Criterion}, {"MRR", "10#", Criterion}, {"Current Score", "72", ClientSatisfaction}, {"Industry", "Retail", ClientIndustry},
      {"Lifecycle Stage Change Date", "2026-01-01", Unused}, {"Parent Company Name", "Group", ClientFamily}, {"Renewal Likelihood", "80%", ClientRenewalProbability}}},
    {"ChurnZero accounts", TableKind::Clients,
     {{"Account Name", "Acme #", ClientName}, {"Account External ID", "A#", ClientId}, {"Customer Success Manager", "Dana", OwnerName}, {"Next Renewal Date", "2027-01-01", ClientRenewal},
      {"Total Contract Amount", "1000#", Criterion}, {"Primary ChurnScore", "70", ClientSatisfaction}, {"Lifecycle Status", "Live", ClientStage}, {"Is Active", "Yes", Unused}}},
    {"Totango accounts", TableKind::Clients,
     {{"Account ID", "A#", ClientId}, {"Account Name", "Acme #", ClientName}, {"Success Manager", "Dana", OwnerName}, {"Contract Value", "1000#", Criterion},
      {"Contract Renewal Date", "2027-01-01", ClientRenewal}, {"Health", "8", ClientSatisfaction}, {"Lifecycle", "Onboarding", ClientStage}, {"Region", "EMEA", ClientRegion}}},
    {"Planhat companies", TableKind::Clients,
     {{"Company", "Acme #", ClientName}, {"Owner", "Dana", OwnerName}, {"Co-Owner", "Lee", Unused}, {"Phase", "Adoption", ClientStage}, {"MRR", "10#", Criterion},
      {"External ID", "A#", ClientId}, {"Renewal Date", "2027-01-01", ClientRenewal}, {"NPS", "9", ClientSatisfaction}, {"Customer Segment", "Large", Segment}}},
    {"Salesforce labels: Account", TableKind::Clients,
     {{"Account ID", "001A#", ClientId}, {"Account Name", "Acme #", ClientName}, {"Account Type", "Customer", Segment}, {"Account Source", "Web", Unused},
      {"Parent Account ID", "001P", ClientFamily}, {"Owner ID", "005A", OwnerId}, {"Annual Revenue", "1000#", Criterion}, {"Employees", "50#", Criterion},
      {"Industry", "Retail", ClientIndustry}, {"Billing Country", "Norway", ClientRegion}, {"Billing City", "Oslo", Unused}, {"Billing Zip/Postal Code", "015#", Unused}}},
    {"HubSpot companies: more labels", TableKind::Clients,
     {{"Record ID", "10#", ClientId}, {"Company name", "Acme #", ClientName}, {"Company owner", "Dana", OwnerName}, {"Owner Assigned Date", "2026-01-01", AssignmentSince},
      {"Type", "Prospect", Segment}, {"Country/Region", "Norway", ClientRegion}, {"Last Activity Date", "2026-01-01", Unused}, {"Lead Status", "Open", Unused},
      {"Number of Associated Deals", "#", Criterion}, {"Total Revenue", "1000#", Criterion}, {"Time Zone", "Europe/Oslo", Unused}}},
    {"Gainsight standard object: Company", TableKind::Clients,
     {{"GSID", "1P0#", ClientId}, {"Name", "Acme #", ClientName}, {"CSM", "Dana", OwnerName}, {"ARR", "1000#", Criterion}, {"MRR", "10#", Criterion},
      {"Current Score", "72", ClientSatisfaction}, {"Stage", "Adoption", ClientStage}, {"Status", "Active", Unused}, {"Renewal Date", "2027-01-01", ClientRenewal},
      {"Original Contract Date", "2020-01-01", Unused}, {"Lifetime in Months", "1#", Criterion}, {"Onetime Revenue", "5#", Criterion}, {"Parent Company", "Group", ClientFamily}}},
    {"Gainsight API: Company", TableKind::Clients,
     {{"Gsid", "1P0#", ClientId}, {"Name", "Acme #", ClientName}, {"CSMName", "Dana", OwnerName}, {"LifecycleStage", "Adoption", ClientStage}, {"RenewalDate", "2027-01-01", ClientRenewal},
      {"OverallScore", "72", ClientSatisfaction}, {"ParentCompanyId", "1P9", ClientFamily}, {"SfdcAccountId", "001A#", Unused}}},
    {"ChurnZero CSV: Account", TableKind::Clients,
     {{"accountExternalId", "A#", ClientId}, {"name", "Acme #", ClientName}, {"nextRenewalDate", "2027-01-01", ClientRenewal}, {"totalContractAmount", "1000#", Criterion},
      {"isActive", "true", Unused}, {"billingAddressCountry", "Norway", ClientRegion}, {"startDate", "2020-01-01", Unused}, {"licenseCount", "1#", Criterion},
      {"OwnerUserAccount", "dana", OwnerName}, {"ParentAccountExternalId", "A9", ClientFamily}, {"cf_Segment", "Large", Segment}}},
    {"Totango API names: account", TableKind::Clients,
     {{"account_id", "A#", ClientId}, {"account_name", "Acme #", ClientName}, {"parent_id", "A9", ClientFamily}, {"product_id", "P1", Unused}, {"Account Type", "Paying", Segment},
      {"Customer Journey Stage", "Adoption", ClientStage}, {"Industry", "Retail", ClientIndustry}, {"Contract Renewal Date", "2027-01-01", ClientRenewal},
      {"Contract Start Date", "2020-01-01", Unused}, {"Contract Value", "1000#", Criterion}, {"Status", "Paying", Unused}, {"Success Manager", "Dana", OwnerName}}},
    {"Planhat API: company", TableKind::Clients,
     {{"_id", "5#", Unused}, {"name", "Acme #", ClientName}, {"externalId", "A#", ClientId}, {"sourceId", "S#", Unused}, {"owner", "Dana", OwnerName}, {"coOwner", "Lee", Unused},
      {"phase", "Adoption", ClientStage}, {"status", "customer", Unused}, {"mrr", "10#", Criterion}, {"renewalDate", "2027-01-01", ClientRenewal}, {"nps", "9", ClientSatisfaction},
      {"country", "Norway", ClientRegion}, {"customerFrom", "2020-01-01", Unused}}},
    {"A plain list of people", TableKind::People,
     {{"Employee ID", "E#", OwnerId}, {"First name", "Dana", OwnerGivenName}, {"Last name", "Okafor #", OwnerFamilyName}, {"E-mail", "d#@x.example", OwnerEmail},
      {"Department", "Blue", PersonTeam}, {"Job title", "KAM", PersonRole}, {"FTE", "0.8", PersonFte}, {"Hours per week", "32", PersonHours}, {"Hire date", "2020-01-01", PersonRampStart},
      {"Languages", "German", PersonLanguages}, {"Skills", "SQL", PersonSkills}, {"Region", "North", PersonRegions}, {"Phone", "+47 1#", Unused}}},
    {"Support tickets", TableKind::Touchpoints,
     {{"Ticket ID", "T#", RecordId}, {"Subject", "Down #", RecordName}, {"Organization", "Acme #", ClientName}, {"Assignee", "Dana", OwnerName}, {"Created at", "2026-05-01", RecordDate},
      {"Channel", "Email", RecordType}, {"Status", "solved", Unused}, {"Time spent (minutes)", "3#", RecordMinutes}}},
    {"Dutch list", TableKind::Clients,
     {{"Klantnummer", "K#", ClientId}, {"Klantnaam", "Acme #", ClientName}, {"Accountbeheerder", "Dana", OwnerName}, {"Omzet", "1000#", Criterion}, {"Uren", "1#", Criterion},
      {"Regio", "Noord", ClientRegion}, {"Verlengingsdatum", "2027-01-01", ClientRenewal}}},
    {"German list", TableKind::Clients,
     {{"Kundennummer", "K#", ClientId}, {"Firmenname", "Acme #", ClientName}, {"Kundenbetreuer", "Dana", OwnerName}, {"Branche", "Handel", ClientIndustry}, {"Umsatz", "1000#", Criterion},
      {"Verlängerungsdatum", "2027-01-01", ClientRenewal}, {"Betreut seit", "2020-01-01", AssignmentSince}, {"Sprache", "Deutsch", ClientLanguage}, {"Telefon", "040 1#", Unused}}},
};

std::string table_of(const System& system) {
  std::string text;
  for (const Column& column : system.columns) text += (text.empty() ? "" : ",") + std::string(column.header);
  for (int row = 1; row <= 4; ++row) {
    text += "\n";
    for (std::size_t i = 0; i < system.columns.size(); ++i) {
      std::string cell = system.columns[i].cell;
      if (const std::size_t mark = cell.find('#'); mark != std::string::npos) cell.replace(mark, 1, std::to_string(row));
      text += (i > 0 ? "," : "") + cell;
    }
  }
  return text;
}

TEST(ImportHeaders, EveryColumnOfTheUsualSystemsFindsItsPlaceOrIsKnownToBeUnused) {
  for (const System& system : kSystems) {
    const ImportProposal proposal = import_of(table_of(system));
    EXPECT_EQ(proposal.kind, system.kind) << system.name << ": " << proposal.kind_why;
    ASSERT_EQ(proposal.columns.size(), system.columns.size()) << system.name;
    for (std::size_t i = 0; i < system.columns.size(); ++i) {
      const ColumnProposal& column = proposal.columns[i];
      EXPECT_EQ(role_label(column.role), role_label(system.columns[i].role)) << system.name << ": " << column.header << ": " << column.why;
      EXPECT_FALSE(column.why.empty()) << system.name << ": " << column.header;
    }
    if (system.kind != TableKind::People) EXPECT_FALSE(proposal.blocked) << system.name << ": " << all_notices(proposal);
  }
}

TEST(ImportHeaders, RolesAreRememberedByWordsThatComeBack) {
  for (std::size_t i = 0; i < kColumnRoleCount; ++i) {
    const ColumnRole role = static_cast<ColumnRole>(i);
    EXPECT_EQ(role_of_word(role_word(role)), role);
    EXPECT_FALSE(role_label(role).empty());
  }
}

}  // namespace
}  // namespace evenhand::exchange
