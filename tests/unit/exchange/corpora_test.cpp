// The public corpora (FS-6, FS-7), where they are at hand: JSONTestSuite, csv-spectrum, our own hazards, and real tables.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>

#include "exchange/json_reader.h"
#include "exchange/json_writer.h"
#include "unit/exchange/import_of.h"
#include "unit/exchange/table_text.h"
#include "unit/places.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;

const std::string kShared = ::evenhand::testing_support::shared_folder();
const std::string kCorpora = kShared + "corpora/";

#define NEEDS(folder) \
  if (!has_folder(folder)) GTEST_SKIP() << "the corpus is not here"

bool accepts(const std::string& bytes, const JsonLimits& limits = {}) { return read_json(bytes, "x.json", limits).has_value(); }

TEST(Corpora, JsonTestSuite) {
  const std::string folder = kCorpora + "JSONTestSuite/test_parsing/";
  NEEDS(folder);
  // Valid by the grammar and refused on purpose: one of the two values would be lost without a word.
  const std::set<std::string> twice = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"};
  // Left open by RFC 8259; our choice: numbers that underflow or lose digits are read, a UTF-8 mark is skipped.
  const std::set<std::string> accepted = {"i_number_double_huge_neg_exp.json", "i_number_real_underflow.json", "i_number_too_big_neg_int.json",
                                          "i_number_too_big_pos_int.json", "i_number_very_big_negative_int.json",
                                          "i_structure_UTF-8_BOM_empty_object.json"};
  std::size_t judged = 0;
  for (const std::string& name : names_in(folder)) {
    const std::string bytes = bytes_of(folder + name);
    if (name.starts_with("i_")) {
      EXPECT_EQ(accepts(bytes), accepted.contains(name)) << name;
      continue;
    }
    ++judged;
    EXPECT_EQ(accepts(bytes, {.has_unique_keys = false}), name.starts_with("y_")) << name;
    EXPECT_EQ(accepts(bytes), name.starts_with("y_") && !twice.contains(name)) << name;
  }
  EXPECT_EQ(judged, 283u);
}

TEST(Corpora, CsvSpectrum) {
  const std::string folder = kCorpora + "csv-spectrum/";
  NEEDS(folder);
  std::size_t judged = 0;
  for (const std::string& name : names_in(folder + "csvs")) {
    const Result<CsvTable> table = read_csv(name, bytes_of(folder + "csvs/" + name));
    const std::string expected_text = bytes_of(folder + "json/" + name.substr(0, name.size() - 3) + "json");
    const Result<JsonDocument> expected = read_json(expected_text, name);
    ASSERT_TRUE(table.has_value() && expected.has_value()) << name;
    const Rows rows = rows_of(*table);
    std::vector<JsonIndex> records;
    if (expected->kind(0) == JsonKind::Object) records.push_back(0);
    else for (auto child = expected->first_child(0); child; child = expected->next_sibling(*child, 0)) records.push_back(*child);
    std::size_t row = 0;
    for (const JsonIndex record : records) {
      ++row;
      ASSERT_LT(row, rows.size()) << name;
      for (std::size_t i = 0; i < rows[0].size(); ++i) {
        if (rows[0][i] == "Contact Phone Number") continue;  // masked in the corpus' JSON, not in its CSV
        const auto cell = expected->member(record, rows[0][i]);
        ASSERT_TRUE(cell.has_value()) << name << ": " << rows[0][i];
        EXPECT_EQ(rows[row][i], expected->text(*cell)) << name;
      }
    }
    EXPECT_EQ(rows.size(), row + 1) << name;
    ++judged;
  }
  EXPECT_EQ(judged, 12u);
}

// What the hazard does in our import: a code of refusal, or the proposal with its questions.
struct Outcome {
  std::optional<ErrorCode> refused;
  bool asks = false;
  bool notes = false;
  std::size_t rows = 0;
};

Outcome outcome_of(const std::string& name, const std::string& bytes) {
  Result<Input> input = read_input(name, bytes);
  if (!input) return {.refused = input.error().code};
  const ImportProposal& proposal = std::get<ImportProposal>(*input);
  Outcome outcome;
  outcome.rows = proposal.counts.rows;
  for (const ImportNotice& notice : proposal.notices) {
    outcome.asks = outcome.asks || notice.weight == NoticeWeight::Question || notice.weight == NoticeWeight::Blocking;
    outcome.notes = outcome.notes || notice.weight > NoticeWeight::Question;
  }
  return outcome;
}

TEST(Corpora, OwnCsvHazards) {
  const std::string folder = kCorpora + "own-hazards/";
  NEEDS(folder);
  const std::map<std::string, ErrorCode> refused = {
      {"csv/13_unterminated_quote.csv", ErrorCode::Malformed}, {"csv/14_quote_mid_field.csv", ErrorCode::Malformed},
      {"csv/15_nul_bytes.csv", ErrorCode::WrongEncoding},      {"csv/19_empty_file.csv", ErrorCode::Empty},
      {"csv/20_bom_only.csv", ErrorCode::Empty},               {"csv/25_invalid_utf8.csv", ErrorCode::WrongEncoding},
      {"csv/31_backslash_quotes.csv", ErrorCode::Malformed},   {"csv/32_not_csv_zip.csv", ErrorCode::WrongKind},
      {"csv/33_not_csv_html.csv", ErrorCode::WrongKind}};
  const Result<JsonDocument> manifest = read_json(bytes_of(folder + "MANIFEST.json"), "MANIFEST.json");
  ASSERT_TRUE(manifest.has_value());
  std::size_t judged = 0;
  for (auto entry = manifest->first_child(0); entry; entry = manifest->next_sibling(*entry, 0)) {
    const std::string file(manifest->text(*manifest->member(*entry, "file")));
    const std::string_view expect = manifest->text(*manifest->member(*entry, "expect"));
    if (!file.starts_with("csv/")) continue;
    ++judged;
    const Outcome outcome = outcome_of(file, bytes_of(folder + file));
    const auto known = refused.find(file);
    if (expect == "accept" || expect == "roundtrip") EXPECT_EQ(outcome.refused, std::nullopt) << file;
    if (expect == "ask") EXPECT_TRUE(!outcome.refused && outcome.asks) << file;
    if (expect == "report" && known == refused.end()) EXPECT_TRUE(!outcome.refused && outcome.notes) << file;
    EXPECT_EQ(outcome.refused, known == refused.end() ? std::nullopt : std::optional(known->second)) << file;
  }
  EXPECT_EQ(judged, 33u);
}

Rows hazard(const std::string& name) {
  Result<InputText> text = read_text(name, bytes_of(kCorpora + "own-hazards/csv/" + name));
  EXPECT_TRUE(text.has_value()) << name;
  if (!text) return {};
  const Result<CsvTable> table = read_csv(name, std::move(text->text));
  EXPECT_TRUE(table.has_value()) << name;
  return table ? rows_of(*table) : Rows{};
}

TEST(Corpora, OwnCsvHazardsGiveTheRightCells) {
  NEEDS(kCorpora + "own-hazards/");
  for (const char* name : {"01_utf8_bom_comma.csv", "02_utf16le_bom_tab.csv", "03_utf16be_bom_semicolon.csv", "04_utf16le_nobom_comma.csv",
                           "05_cp1252_semicolon_decimal_comma.csv", "06_sep_line.csv", "07_bom_and_sep_line.csv"}) {
    const Rows rows = hazard(name);
    ASSERT_EQ(rows.size(), 3u) << name;
    EXPECT_EQ(rows[0], (std::vector<std::string>{"name", "region", "hours", "revenue"})) << name;
    EXPECT_EQ(rows[1][0], "Zoë Müller") << name;
    EXPECT_EQ(parse_number(rows[1][3], rows[1][3].find(",") == std::string::npos ? DecimalMark::Point : DecimalMark::Comma), 1234.5) << name;
  }
  EXPECT_EQ(hazard("08_semicolon_many_quoted_newlines.csv")[1].size(), 3u);
  EXPECT_EQ(hazard("09_tab_with_decimal_commas.tsv")[1], (std::vector<std::string>{"120,5", "50,3", "2,35"}));
  EXPECT_EQ(hazard("10_lone_cr.csv"), (Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(hazard("11_mixed_line_ends.csv"), (Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}));
  EXPECT_EQ(hazard("22_field_256k.csv")[1][1].size(), 256u * 1024u);
  EXPECT_EQ(hazard("23_wide_2000_columns.csv")[0].size(), 2000u);
  EXPECT_EQ(hazard("26_excel_text_guard.csv")[1][0], "00123");
  EXPECT_EQ(hazard("29_newline_in_header.csv")[0][0], "first\r\nname");
  EXPECT_EQ(hazard("30_trailing_delimiters_blank_lines.csv").size(), 2u);
}

TEST(Corpora, OwnJsonHazards) {
  const std::string folder = kCorpora + "own-hazards/";
  NEEDS(folder);
  const Result<JsonDocument> manifest = read_json(bytes_of(folder + "MANIFEST.json"), "MANIFEST.json");
  ASSERT_TRUE(manifest.has_value());
  std::size_t judged = 0;
  for (auto entry = manifest->first_child(0); entry; entry = manifest->next_sibling(*entry, 0)) {
    const std::string file(manifest->text(*manifest->member(*entry, "file")));
    const std::string_view expect = manifest->text(*manifest->member(*entry, "expect"));
    if (!file.starts_with("json/")) continue;
    ++judged;
    const std::string bytes = bytes_of(folder + file);
    Result<InputText> text = bytes.empty() ? InputText{} : read_text(file, bytes);
    const bool is_utf8 = text && text->encoding != TextEncoding::Windows1252;
    const Result<JsonDocument> document = is_utf8 ? read_json(text->text, file) : std::unexpected(Error{});
    EXPECT_EQ(document.has_value(), expect == "accept" || expect == "roundtrip") << file;
    if (!document || expect != "roundtrip") continue;
    JsonWriter first(JsonLayout::Compact), second(JsonLayout::Compact);
    first.value(*document, 0);
    const std::string once = first.take();
    const Result<JsonDocument> again = read_json(once, file);
    ASSERT_TRUE(again.has_value()) << file;
    second.value(*again, 0);
    EXPECT_EQ(second.take(), once) << file;
    for (JsonIndex node = 0; node < document->size(); ++node) EXPECT_EQ(again->text(node), document->text(node)) << file;
  }
  EXPECT_EQ(judged, 30u);
}

TEST(Corpora, BigListOfNaughtyStringsAsNames) {
  const std::string folder = kCorpora + "blns/";
  NEEDS(folder);
  const Result<JsonDocument> strings = read_json(bytes_of(folder + "blns.json"), "blns.json");
  ASSERT_TRUE(strings.has_value());
  Scenario scenario;
  scenario.id = {"blns"};
  scenario.title = "All";
  Policy policy;
  policy.criteria.push_back({.id = {"clients"}, .name = "Clients", .source = CriterionSource::ClientCount, .weight = 100});
  scenario.policy = policy;
  std::vector<Client> clients;
  for (auto child = strings->first_child(0); child; child = strings->next_sibling(*child, 0)) {
    std::string number = std::to_string(1000 + clients.size());
    clients.push_back({.id = {number}, .name = "x" + std::string(strings->text(*child)), .segment = std::string(strings->text(*child))});
  }
  EXPECT_EQ(clients.size(), 515u);
  scenario.clients = clients;
  const Result<LoadedScenario> loaded = from_json(to_json(scenario), "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, scenario);
}

std::map<std::string, std::size_t> books_of(const Scenario& scenario) {
  std::map<std::string, std::size_t> books;
  for (const Assignment& assignment : *scenario.assignments) ++books[assignment.person.value];
  return books;
}

TEST(Corpora, AdventureWorksStores) {
  const std::string file = kShared + "data/adventureworks/";
  NEEDS(file);
  const ImportProposal proposal = import_of(bytes_of(file + "Store.csv"));
  EXPECT_EQ(proposal.counts.clients, 701u);
  EXPECT_EQ(proposal.counts.people, 13u);
  EXPECT_EQ(header_of(proposal, ColumnRole::ClientName), "Name");
  EXPECT_EQ(header_of(proposal, ColumnRole::ClientId), "BusinessEntityID");
  EXPECT_EQ(header_of(proposal, ColumnRole::OwnerId), "SalesPersonID");
  EXPECT_EQ(header_of(proposal, ColumnRole::Segment), "BusinessType");
  for (const char* id : {"annual-sales", "annual-revenue"}) {
    EXPECT_EQ(criterion_of(proposal, id)->ledger, Ledger::Opportunity);
    EXPECT_EQ(criterion_of(proposal, id)->weight, 50);
  }
  for (const char* id : {"year-opened", "square-feet", "number-employees"}) EXPECT_EQ(criterion_of(proposal, id)->weight, 0) << id;
  const Result<Scenario> scenario = build_scenario(proposal, "Stores", "2026-11-21");
  ASSERT_TRUE(scenario.has_value());
  const std::map<std::string, std::size_t> expected = {{"275", 77}, {"276", 39}, {"277", 76}, {"278", 40}, {"279", 80}, {"280", 38}, {"281", 79},
                                                       {"282", 74}, {"283", 38}, {"286", 40}, {"288", 40}, {"289", 40}, {"290", 40}};
  EXPECT_EQ(books_of(*scenario), expected);
  EXPECT_EQ(value_of(*scenario, "292", "annual-sales"), 800000.0);
  const std::string text = to_json(*scenario);
  EXPECT_EQ(to_json(from_json(text, "x")->scenario), text);
}

TEST(Corpora, NorthwindOrders) {
  const std::string folder = kShared + "data/northwind/";
  NEEDS(folder);
  const ImportProposal proposal = import_of(bytes_of(folder + "orders.csv"));
  EXPECT_EQ(proposal.counts.rows, 830u);
  EXPECT_EQ(proposal.counts.rows_left_out, 0u);
  EXPECT_EQ(proposal.counts.clients, 89u);
  EXPECT_EQ(proposal.counts.people, 9u);
  EXPECT_EQ(proposal.counts.shared_clients, 88u);
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "88 clients have several account managers"));
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "More cells than the header"));
  EXPECT_TRUE(build_scenario(proposal, "Orders", "").has_value());
  EXPECT_EQ(import_of(bytes_of(folder + "customers.csv")).blocked->code, ErrorCode::MissingColumn);
}

TEST(Corpora, ChinookCustomers) {
  const std::string folder = kShared + "data/chinook/";
  NEEDS(folder);
  const ImportProposal proposal = import_of(bytes_of(folder + "Customer.csv"));
  const Result<Scenario> scenario = build_scenario(proposal, "Customers", "");
  ASSERT_TRUE(scenario.has_value());
  EXPECT_EQ(books_of(*scenario), (std::map<std::string, std::size_t>{{"3", 21}, {"4", 20}, {"5", 18}}));
  std::set<std::string> names;
  for (const Client& client : *scenario->clients) names.insert(client.name);
  EXPECT_TRUE(names.contains("Leonie Köhler"));
  EXPECT_TRUE(names.contains("Embraer - Empresa Brasileira de Aeronáutica S.A."));
}

}  // namespace
}  // namespace evenhand::exchange
