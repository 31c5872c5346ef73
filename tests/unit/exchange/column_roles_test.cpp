// Column mapping of the usual exports (X1): headers in, roles out.
#include <gtest/gtest.h>

#include "exchange/column_vocabulary.h"
#include "exchange/header_words.h"
#include "unit/exchange/import_of.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;
using enum ColumnRole;

TEST(HeaderWords, KnowsEveryHouseStyle) {
  EXPECT_EQ(header_words("Annual_Revenue__c"), (std::vector<std::string>{"annual", "revenue"}));
  EXPECT_EQ(header_words("SalesPersonID"), (std::vector<std::string>{"sales", "person", "id"}));
  EXPECT_EQ(header_key("property_hubspot_owner_id"), "hubspotownerid");
  EXPECT_EQ(header_key(" Account Owner: Full\nName "), "accountownerfullname");
  EXPECT_EQ(header_key("Chargé de compte"), "chargedecompte");
  EXPECT_EQ(header_words("ARR2025"), (std::vector<std::string>{"arr2025"}));
  EXPECT_EQ(spoken_header("AnnualRevenue"), "Annual revenue");
  EXPECT_EQ(spoken_header("ARR__c"), "ARR");
  EXPECT_EQ(spoken_header("open_escalations"), "Open escalations");
  EXPECT_EQ(spoken_header("Stunden pro Monat"), "Stunden pro Monat");
}

struct Export {
  const char* tool;
  const char* header;
  const char* client;
  const char* owner;
};

TEST(ColumnRoles, FindsClientAndOwnerOfTheUsualExports) {
  const Export exports[] = {
      {"Salesforce", "Account Name,Account Owner,Parent Account,Account Owner Alias", "Account Name", "Account Owner"},
      {"Salesforce API", "Id,Name,Owner.Name,ParentId,AnnualRevenue", "Name", "Owner.Name"},
      {"HubSpot", "Company name,Company owner,Company Domain Name", "Company name", "Company owner"},
      {"HubSpot API", "property_name,property_domain,property_hubspot_owner_id", "property_name", "property_hubspot_owner_id"},
      {"Gainsight", "Company Name,CSM Name,Stage,Renewal Date", "Company Name", "CSM Name"},
      {"ChurnZero", "Account Name,Account External ID,Customer Success Manager,Next Renewal Date", "Account Name", "Customer Success Manager"},
      {"Totango", "Account Name,Account ID,Success Manager,Sales Manager,Contract Value", "Account Name", "Success Manager"},
      {"Planhat", "Company,Owner,Co-Owner,Phase,MRR", "Company", "Owner"},
      {"Pipedrive", "Organization - Name,Organization - Owner,Deal - Value", "Organization - Name", "Organization - Owner"},
      {"Dynamics", "Account Name,Owner,Primary Contact", "Account Name", "Owner"},
      {"snake", "client_name,account_manager", "client_name", "account_manager"},
      {"camel", "clientName,accountManager", "clientName", "accountManager"},
      {"German", "Firmenname,Kundenbetreuer", "Firmenname", "Kundenbetreuer"},
      {"French", "Nom du client,Gestionnaire de compte", "Nom du client", "Gestionnaire de compte"},
      {"Spanish", "Nombre del cliente,Ejecutivo de cuenta", "Nombre del cliente", "Ejecutivo de cuenta"},
      {"plain", "client,owner", "client", "owner"},
      {"shouting", "CLIENT,OWNER", "CLIENT", "OWNER"},
  };
  for (const Export& each : exports) {
    std::string text = each.header;
    const auto columns = std::ranges::count(text, ',') + 1;
    for (int row = 0; row < 3; ++row) {
      text += "\n";
      for (int i = 0; i < columns; ++i) text += (i > 0 ? "," : "") + std::string("text ") + static_cast<char>('a' + i) + std::to_string(row);
    }
    const ImportProposal proposal = import_of(text);
    EXPECT_EQ(header_of(proposal, ClientName), each.client) << each.tool;
    const std::string owner = header_of(proposal, OwnerName);
    EXPECT_EQ(owner.empty() ? header_of(proposal, OwnerId) : owner, each.owner) << each.tool;
    EXPECT_FALSE(proposal.blocked.has_value()) << each.tool;
  }
}

TEST(ColumnRoles, ReadsASalesforceExport) {
  const ImportProposal proposal = import_of_file("csv/salesforce.csv");
  EXPECT_EQ(role_of(proposal, "Account ID"), ClientId);
  EXPECT_EQ(role_of(proposal, "Owner Role"), PersonRole);
  EXPECT_EQ(role_of(proposal, "Industry"), ClientIndustry);
  EXPECT_EQ(role_of(proposal, "Annual_Revenue__c"), ColumnRole::Criterion);
  EXPECT_EQ(role_of(proposal, "Parent Account"), ClientFamily);
  EXPECT_EQ(role_of(proposal, "Billing Zip/Postal Code"), Unused);
  EXPECT_EQ(criterion_of(proposal, "annual-revenue")->ledger, Ledger::Opportunity);
  EXPECT_EQ(criterion_of(proposal, "annual-revenue")->weight, 100);
  EXPECT_EQ(criterion_of(proposal, "hours-per-month")->weight, 50);
  EXPECT_EQ(criterion_of(proposal, "hours-per-month")->unit, "hours");
  EXPECT_EQ(criterion_of(proposal, "open-escalations")->weight, 50);
  EXPECT_EQ(criterion_of(proposal, "clients")->weight, 0);
  EXPECT_EQ(criterion_of(proposal, "clients")->source, CriterionSource::ClientCount);
  for (const ColumnProposal& column : proposal.columns) EXPECT_FALSE(column.why.empty()) << column.header;
}

TEST(ColumnRoles, LeavesUnknownNumbersUncounted) {
  const ImportProposal proposal = import_of_file("csv/hubspot.csv");
  EXPECT_EQ(role_of(proposal, "Company Domain Name"), Unused);
  EXPECT_EQ(role_of(proposal, "HubSpot Team"), PersonTeam);
  EXPECT_EQ(criterion_of(proposal, "number-of-employees")->weight, 0);
  EXPECT_EQ(criterion_of(proposal, "number-of-employees")->ledger, Ledger::Burden);
  EXPECT_EQ(criterion_of(proposal, "clients")->weight, 100) << "no burden recognised: the count decides";
}

TEST(ColumnRoles, ReadsGermanAndFrenchFiles) {
  const ImportProposal german = import_of_file("csv/german.csv");
  EXPECT_EQ(german.delimiter, ';');
  EXPECT_EQ(header_of(german, ClientName), "Kunde");
  EXPECT_EQ(header_of(german, ClientId), "Kundennr");
  EXPECT_EQ(header_of(german, OwnerName), "Kundenbetreuer");
  EXPECT_EQ(criterion_of(german, "umsatz")->unit, "EUR");
  EXPECT_EQ(criterion_of(german, "umsatz")->ledger, Ledger::Opportunity);
  EXPECT_EQ(criterion_of(german, "eskalationen")->ledger, Ledger::Burden);
  const Result<Scenario> scenario = build_scenario(german, "T", "2026-11-21");
  ASSERT_TRUE(scenario.has_value());
  EXPECT_EQ(value_of(*scenario, "0101", "umsatz"), 1234500.0);
  const ImportProposal french = import_of_file("csv/french.tsv");
  EXPECT_EQ(french.delimiter, '\t');
  EXPECT_EQ(header_of(french, OwnerName), "chargé de compte");
  EXPECT_EQ(criterion_of(french, "strategique")->ledger, Ledger::Visibility);
  EXPECT_EQ(criterion_of(french, "chiffre-d-affaires")->ledger, Ledger::Opportunity);
  EXPECT_EQ(value_of(*build_scenario(french, "T", ""), "Atelier Rémy", "chiffre-d-affaires"), 1234.5);
}

TEST(ColumnRoles, AWeakIdThatNumbersTheRowsIsNoClientId) {
  const ImportProposal rows = import_of("id,client,owner\n1,Acme,Dana\n2,Acme,Dana\n3,Birch,Lee\n");
  EXPECT_EQ(role_of(rows, "id"), Unused);
  EXPECT_EQ(rows.counts.clients, 2u);
  const ImportProposal clients = import_of("id,client,owner\n1,Acme,Dana\n2,Birch,Lee\n");
  EXPECT_EQ(role_of(clients, "id"), ClientId);
}

TEST(ColumnRoles, ASiblingSettlesAnAmbiguousColumnElseItAsks) {
  const ImportProposal settled = import_of("client;owner;revenue;hours\nA;X;1.234;2,5\nB;Y;5.678;3,5\n");
  EXPECT_EQ(value_of(*build_scenario(settled, "T", ""), "A", "revenue"), 1234.0);
  const std::string text = "client;owner;revenue\nA;X;1.234\nB;Y;5.678\n";
  const ImportProposal asks = import_of(text);
  EXPECT_EQ(role_of(asks, "revenue"), Unused);
  EXPECT_TRUE(says(asks, NoticeWeight::Question, "1.234")) << all_notices(asks);
  EXPECT_FALSE(says(import_of("client;owner;phone\nA;X;1.234\nB;Y;5.678\n"), NoticeWeight::Question, "1.234"));
  ImportChoices choices;
  choices.roles[2] = Unused;
  EXPECT_FALSE(says(with_choices(asks, choices), NoticeWeight::Question, "1.234"));
  choices.roles.clear();
  choices.decimals[2] = DecimalMark::Comma;
  EXPECT_EQ(value_of(*build_scenario(with_choices(asks, choices), "T", ""), "B", "revenue"), 5678.0);
}

TEST(ColumnRoles, TakesTheChoicesOfThePerson) {
  ImportChoices choices;
  choices.roles = {{0, Unused}, {2, OwnerName}, {3, ClientName}, {4, ClientName}, {99, Segment}};
  const ImportProposal proposal = import_of("client,owner,a,b,c\nA,X,p,q,r\nB,Y,p,s,t\n", choices);
  EXPECT_EQ(role_of(proposal, "client"), Unused);
  EXPECT_EQ(role_of(proposal, "owner"), Unused);
  EXPECT_EQ(header_of(proposal, OwnerName), "a");
  EXPECT_EQ(header_of(proposal, ClientName), "b") << "one column per part";
  EXPECT_EQ(proposal.columns[2].confidence, Confidence::Chosen);
  EXPECT_EQ(proposal.book->clients->front().name, "q");
}

TEST(ColumnRoles, GuessesInATableOfTwoColumnsAndAsks) {
  const ImportProposal proposal = import_of("who carries it,logo\nDana,Acme\nDana,Birch\nLee,Cobalt\n");
  EXPECT_EQ(header_of(proposal, ClientName), "logo");
  EXPECT_EQ(header_of(proposal, OwnerName), "who carries it");
  EXPECT_TRUE(says(proposal, NoticeWeight::Question, "account manager"));
}

TEST(ColumnRoles, ReadsATableWithoutHeader) {
  const ImportProposal proposal = import_of("Acme,Dana,12\nBirch,Dana,7\nCobalt,Lee,9\n");
  EXPECT_FALSE(proposal.has_header);
  EXPECT_EQ(proposal.counts.clients, 3u);
  EXPECT_EQ(header_of(proposal, ClientName), "Column 1");
  EXPECT_EQ(header_of(proposal, OwnerName), "Column 2");
  EXPECT_TRUE(says(proposal, NoticeWeight::Question, "first row looks like data"));
  ImportChoices choices;
  choices.has_header = true;
  EXPECT_EQ(with_choices(proposal, choices).counts.rows, 2u);
}

TEST(ColumnRoles, NamesTheColumnsWhenTheOwnerIsMissing) {
  const ImportProposal proposal = import_of("client,city,hours\nAcme,Bern,3\nBirch,Graz,4\n");
  ASSERT_TRUE(proposal.blocked.has_value());
  EXPECT_EQ(proposal.blocked->code, ErrorCode::MissingColumn);
  EXPECT_EQ(proposal.blocked->message, "The columns are “client”, “city” and “hours”. Which column names the account manager?");
  EXPECT_EQ(proposal.notices.front().weight, NoticeWeight::Blocking);
  EXPECT_FALSE(build_scenario(proposal, "T", "").has_value());
}

}  // namespace
}  // namespace evenhand::exchange
