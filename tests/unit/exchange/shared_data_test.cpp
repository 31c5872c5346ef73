// Every column of the public sample data finds its place or is known to be unused, in one table. Run where the data lies.
#include <gtest/gtest.h>

#include <map>

#include "exchange/table_import.h"
#include "unit/exchange/import_of.h"
#include "unit/exchange/test_files.h"
#include "unit/places.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;
using enum ColumnRole;

struct Column {
  const char* header;
  ColumnRole role;
};

struct Table {
  const char* folder;
  const char* name;
  TableKind kind;
  std::vector<Column> columns;  // of a table that is not used: none
  std::size_t unused;           // columns beyond those
};

// The tables of one folder come together, as somebody would drop them.
const Table kTables[] = {
    {"adventureworks", "Store.csv", TableKind::Clients,
     {{"BusinessEntityID", ClientId}, {"Name", ClientName}, {"SalesPersonID", OwnerId}, {"AnnualSales", Criterion}, {"AnnualRevenue", Criterion}, {"BusinessType", Segment},
      {"YearOpened", Criterion}, {"SquareFeet", Criterion}, {"NumberEmployees", Criterion}}, 2},
    {"adventureworks", "SalesPerson.csv", TableKind::People, {{"BusinessEntityID", OwnerId}, {"TerritoryID", PersonRegions}}, 5},
    {"adventureworks", "Customer_storesOnly.csv", TableKind::Other, {}, 5},
    {"adventureworks", "SalesPersonQuotaHistory.csv", TableKind::Other, {}, 3},
    {"adventureworks", "SalesTerritory.csv", TableKind::Other, {}, 6},
    {"adventureworks", "SalesTerritoryHistory.csv", TableKind::Other, {}, 4},
    {"chinook", "Customer.csv", TableKind::Clients,
     {{"CustomerId", ClientId}, {"FirstName", ClientGivenName}, {"LastName", ClientFamilyName}, {"Company", ClientName}, {"Country", ClientRegion}, {"SupportRepId", OwnerId}}, 2},
    {"chinook", "Employee.csv", TableKind::People,
     {{"EmployeeId", OwnerId}, {"FirstName", OwnerGivenName}, {"LastName", OwnerFamilyName}, {"Title", PersonRole}, {"HireDate", PersonRampStart}, {"Country", PersonRegions}}, 2},
    {"chinook", "Invoice.csv", TableKind::Touchpoints, {{"InvoiceId", RecordId}, {"CustomerId", ClientId}, {"InvoiceDate", RecordDate}}, 2},
    {"northwind", "customers.csv", TableKind::Clients, {{"customerID", ClientId}, {"companyName", ClientName}, {"region", ClientRegion}}, 8},
    {"northwind", "employees.csv", TableKind::People,
     {{"employeeID", OwnerId}, {"lastName", OwnerFamilyName}, {"firstName", OwnerGivenName}, {"title", PersonRole}, {"hireDate", PersonRampStart}, {"region", PersonRegions}}, 3},
    {"northwind", "orders.csv", TableKind::Touchpoints,
     {{"orderID", RecordId}, {"customerID", ClientId}, {"employeeID", OwnerId}, {"orderDate", RecordDate}, {"shipName", ClientName}}, 9},
    {"northwind", "order-details.csv", TableKind::Other, {}, 5},
    {"northwind", "employee-territories.csv", TableKind::Other, {}, 2},
    {"northwind", "regions.csv", TableKind::Other, {}, 2},
    {"northwind", "territories.csv", TableKind::Other, {}, 3},
};

TEST(SharedData, EveryColumnFindsItsPlaceOrIsKnownToBeUnused) {
  const std::string data = ::evenhand::testing_support::shared_folder() + "data/";
  for (const char* folder : {"adventureworks", "chinook", "northwind"}) {
    if (!has_folder(data + folder + "/")) GTEST_SKIP() << "the data is not here";
    std::vector<TableSource> sources;
    for (const Table& table : kTables) {
      if (std::string_view(table.folder) != folder) continue;
      Result<InputText> text = read_text(table.name, bytes_of(data + folder + "/" + table.name));
      ASSERT_TRUE(text.has_value()) << table.name;
      Result<CsvTable> csv = read_csv(table.name, std::move(text->text));
      ASSERT_TRUE(csv.has_value()) << table.name;
      sources.push_back({TableScan(table.name, std::move(*csv), *text).take(), {}});
    }
    const ImportProposal proposal = propose_import(std::move(sources));
    for (const Table& table : kTables) {
      if (std::string_view(table.folder) != folder) continue;
      const auto tables = tables_of(proposal);
      const auto found = std::ranges::find(tables, std::string(table.name), &TableProposal::source_name);
      ASSERT_NE(found, tables.end()) << table.name;
      const TableProposal& read = **found;
      EXPECT_EQ(kind_label(read.kind), kind_label(table.kind)) << table.name << ": " << read.kind_why;
      EXPECT_EQ(read.columns.size(), table.columns.size() + table.unused) << table.name;
      std::map<std::string, ColumnRole> wanted;
      for (const Column& column : table.columns) wanted[column.header] = column.role;
      for (const ColumnProposal& column : read.columns) {
        const auto known = wanted.find(column.header);
        EXPECT_EQ(role_label(column.role), role_label(known == wanted.end() ? Unused : known->second)) << table.name << ": " << column.header << ": " << column.why;
        EXPECT_FALSE(column.why.empty()) << table.name << ": " << column.header;
        wanted.erase(column.header);
      }
      EXPECT_TRUE(wanted.empty()) << table.name << " has no column " << wanted.begin()->first;
    }
  }
}

}  // namespace
}  // namespace evenhand::exchange
