// Orders of many customers, taken by several people, as tables: those of a public sample where it is at hand, else made up
// with as many rows. Imported as a person would bring them in, with the orders as contacts and, by their amounts, as won deals.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/sample_parts.h"
#include "exchange/input.h"
#include "exchange/table_import.h"
#include "unit/exchange/test_files.h"

namespace evenhand::testing_support {

struct NamedTable {
  std::string name;
  std::string text;
};

inline exchange::CsvTable table_of(const NamedTable& file) {
  Result<exchange::InputText> text = exchange::read_text(file.name, file.text);
  if (!text) return {};
  Result<exchange::CsvTable> table = exchange::read_csv(file.name, std::move(text->text));
  return table ? std::move(*table) : exchange::CsvTable();
}

// A cell of a row by the header of its column; empty when there is none.
inline std::string cell_of(const exchange::CsvTable& table, std::size_t row, std::string_view header) {
  for (std::size_t c = 0; c < table.column_count(); ++c) {
    if (table.cell(0, c) == header) return std::string(table.cell(row, c));
  }
  return {};
}

// The orders with their amounts as a table of won deals, as a CRM exports them: what a customer ordered first is new business.
inline NamedTable deals_of(const exchange::CsvTable& orders, const exchange::CsvTable& lines) {
  const auto number = [](const std::string& cell) { return std::strtod(cell.c_str(), nullptr); };
  std::map<std::string, double> amounts;
  for (std::size_t row = 1; row < lines.row_count(); ++row) {
    const auto at = [&](std::string_view header) { return cell_of(lines, row, header); };
    amounts[at("orderID")] += number(at("unitPrice")) * number(at("quantity")) * (1.0 - number(at("discount")));
  }
  std::string text = "Opportunity ID,Account ID,Owner ID,Type,Stage,Close Date,Amount\n";
  std::set<std::string> known;
  for (std::size_t row = 1; row < orders.row_count(); ++row) {
    const auto at = [&](std::string_view header) { return cell_of(orders, row, header); };
    const bool is_first = known.insert(at("customerID")).second;
    char amount[32];
    std::snprintf(amount, sizeof amount, "%.2f", amounts[at("orderID")]);
    text += "D" + at("orderID") + "," + at("customerID") + "," + at("employeeID") + "," + (is_first ? "New Business" : "Expansion") + ",Closed Won," + at("orderDate").substr(0, 10) + "," + amount + "\n";
  }
  return {"opportunities.csv", std::move(text)};
}

// `folder` ends in a slash. Empty where the sample is not at hand.
inline std::vector<NamedTable> northwind_tables(const std::string& folder) {
  std::vector<NamedTable> files;
  for (const char* name : {"customers.csv", "employees.csv", "orders.csv", "order-details.csv"}) {
    files.push_back({name, exchange::testing_support::bytes_of(folder + name)});
    if (files.back().text.empty()) return {};
  }
  files.push_back(deals_of(table_of(files[2]), table_of(files[3])));
  return files;
}

inline std::vector<NamedTable> made_up_tables() {
  app::sample::Dice dice(830);
  std::string customers = "customerID,companyName\n", employees = "employeeID,lastName,firstName,title,hireDate\n", orders = "orderID,customerID,employeeID,orderDate\n";
  std::string lines = "orderID,productID,unitPrice,quantity,discount\n";
  for (std::size_t i = 0; i < 91; ++i) customers += app::sample::numbered("C", i, 2) + ",Customer " + std::to_string(i) + "\n";
  for (int i = 1; i <= 9; ++i) employees += std::to_string(i) + ",Family" + std::to_string(i) + ",Given" + std::to_string(i) + ",Sales Representative,1993-05-0" + std::to_string(i) + "\n";
  for (std::size_t i = 0; i < 830; ++i) {
    const std::string id = std::to_string(10'000 + i);
    char day[16];
    std::snprintf(day, sizeof day, "%d-%02d-%02d", 1996 + static_cast<int>(i / 300), 1 + static_cast<int>(i % 300 / 25), 1 + static_cast<int>(i % 25));
    orders += id + "," + app::sample::numbered("C", dice.below(91), 2) + "," + std::to_string(1 + dice.below(9)) + "," + day + "\n";
    for (int k = dice.between(1, 4); k > 0; --k) lines += id + "," + std::to_string(k) + "," + std::to_string(dice.between(5, 90)) + "," + std::to_string(dice.between(1, 60)) + ",0\n";
  }
  std::vector<NamedTable> files = {{"customers.csv", customers}, {"employees.csv", employees}, {"orders.csv", orders}, {"order-details.csv", lines}};
  files.push_back(deals_of(table_of(files[2]), table_of(files[3])));
  return files;
}

inline Result<Scenario> imported(const std::vector<NamedTable>& files) {
  std::vector<exchange::TableSource> sources;
  for (const NamedTable& file : files) {
    Result<exchange::InputText> origin = exchange::read_text(file.name, file.text);
    if (!origin) return std::unexpected(origin.error());
    sources.push_back({exchange::TableScan(file.name, table_of(file), *origin).take(), {}});
  }
  return exchange::build_scenario(exchange::propose_import(std::move(sources)), "Orders", "");
}

}  // namespace evenhand::testing_support
