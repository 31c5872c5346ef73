// The command line as a function (cli.h). Processes, files and both builds are in tests/web/cli.test.mjs.
#include "platform/cli/cli.h"

#include <gtest/gtest.h>

#include <map>

#include "exchange/scenario_json.h"
#include "platform/cli/arguments.h"

namespace evenhand::cli {
namespace {

constexpr std::string_view kTable = "Client,Owner,Hours a month\nAcme,Dana,10\nBolt,Lee,20\nCore,Dana,5\n";

struct Desk {
  std::map<std::string, std::string> files = {{"book.csv", std::string(kTable)}, {"-", std::string(kTable)}};
  bool refuses_to_write = false;

  Outcome run(std::vector<std::string_view> arguments) {
    const auto refused = [](const std::string& path) { return Error{ErrorCode::Outside, "The file cannot be reached.", Place{path, {}, 0, 0}}; };
    const Outside outside{[&](const std::string& path) -> Result<std::string> {
                            if (!files.contains(path)) return std::unexpected(refused(path));
                            return files.at(path);
                          },
                          [&](const std::string& path, std::string_view bytes) -> std::optional<Error> {
                            if (refuses_to_write) return refused(path);
                            files[path] = std::string(bytes);
                            return std::nullopt;
                          },
                          "2026-11-01"};
    return cli::run(arguments, outside);
  }
};

TEST(CommandLine, converts_a_table_and_finds_the_result_valid) {
  Desk desk;
  const Outcome converted = desk.run({"convert", "book.csv", "-o", "book.json"});
  EXPECT_EQ(converted.code, ExitCode::Ok) << converted.err;
  EXPECT_EQ(converted.out, "book.json: 2 people, 3 clients\n");
  const auto loaded = exchange::from_json(desk.files["book.json"], "book.json");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->scenario.title, "Book");
  EXPECT_EQ(loaded->scenario.source.imported_on, "2026-11-01");
  EXPECT_EQ(desk.run({"validate", "book.json"}).code, ExitCode::Ok);
  EXPECT_EQ(desk.run({"validate", "book.csv"}).code, ExitCode::InvalidInput);
}

TEST(CommandLine, the_folder_of_a_file_leaves_no_trace_in_the_scenario) {
  Desk desk;
  desk.files["some/where/book.csv"] = std::string(kTable);
  EXPECT_EQ(desk.run({"convert", "some/where/book.csv"}).out, desk.run({"convert", "book.csv"}).out);
  EXPECT_EQ(desk.run({"convert", "-"}).code, ExitCode::Ok);
}

TEST(CommandLine, says_how_even_the_load_is) {
  Desk desk;
  const Outcome text = desk.run({"fairness", "book.csv", "--ledger", "burden", "--deals", "10"});
  EXPECT_EQ(text.code, ExitCode::Ok);
  EXPECT_NE(text.out.find("Lee"), std::string::npos);
  const Outcome blind = desk.run({"fairness", "book.csv", "--json", "--blind"});
  EXPECT_EQ(blind.out.find("Lee"), std::string::npos);
  EXPECT_EQ(blind.out.find("Acme"), std::string::npos);
}

TEST(CommandLine, finds_few_moves_and_stops_when_the_time_is_up) {
  Desk desk;
  const Outcome text = desk.run({"rebalance", "book.csv", "--moves", "1", "--on", "2026-11-01"});
  EXPECT_EQ(text.code, ExitCode::Ok) << text.err;
  EXPECT_NE(text.out.find("proved best"), std::string::npos) << text.out;
  EXPECT_EQ(desk.run({"rebalance", "book.csv", "--moves", "1"}).out, text.out);
  const Outcome blind = desk.run({"rebalance", "book.csv", "--frontier", "2", "--json", "--blind"});
  EXPECT_EQ(blind.out.find("Lee"), std::string::npos);
  EXPECT_EQ(blind.out.find("Acme"), std::string::npos);
  EXPECT_EQ(desk.run({"rebalance", "book.csv", "--frontier", "2", "--seconds", "1"}).code, ExitCode::Ok);
}

TEST(CommandLine, caps_in_conflict_end_with_invalid_input_and_are_named) {
  Desk desk;
  desk.files["book.json"] = desk.run({"convert", "book.csv"}).out;
  auto loaded = exchange::from_json(desk.files["book.json"], "book.json");
  ASSERT_TRUE(loaded);
  loaded->scenario.people.edit([](std::vector<Person>& people) {
    people[0].fte = 0.0;
    people[1].max_intake = 1;
  });
  desk.files["full.json"] = exchange::to_json(loaded->scenario);
  const Outcome refused = desk.run({"rebalance", "full.json"});
  EXPECT_EQ(refused.code, ExitCode::InvalidInput);
  EXPECT_NE(refused.err.find("2 clients fit only Lee, where the caps on intake leave room for 1."), std::string::npos) << refused.err;
}

TEST(CommandLine, refusals_have_their_own_codes_and_say_nothing_on_standard_output) {
  Desk desk;
  const auto code_of = [&](std::vector<std::string_view> arguments) {
    const Outcome outcome = desk.run(std::move(arguments));
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(outcome.err.ends_with('\n'));
    return outcome.code;
  };
  EXPECT_EQ(code_of({}), ExitCode::WrongUsage);
  EXPECT_EQ(code_of({"convert"}), ExitCode::WrongUsage);
  EXPECT_EQ(code_of({"fairness", "book.csv", "--deals", "-1"}), ExitCode::WrongUsage);
  EXPECT_EQ(code_of({"fairness", "absent.csv"}), ExitCode::Outside);
  EXPECT_EQ(code_of({"rebalance", "book.csv", "--moves", "many"}), ExitCode::WrongUsage);
  desk.files["torn.json"] = "{";
  EXPECT_EQ(code_of({"validate", "torn.json"}), ExitCode::InvalidInput);
  desk.files["nobody.csv"] = "Client,Hours a month\nAcme,3\n";
  EXPECT_EQ(code_of({"convert", "nobody.csv", "--map", "Client=not used"}), ExitCode::InvalidInput);
  desk.refuses_to_write = true;
  EXPECT_EQ(code_of({"convert", "book.csv", "-o", "book.json"}), ExitCode::Outside);
}

TEST(CommandLine, whole_numbers_are_read_exactly_or_not_at_all) {
  EXPECT_EQ(whole_number("0", 0, 5), 0u);
  EXPECT_EQ(whole_number("18446744073709551615", 0, UINT64_MAX), UINT64_MAX);
  EXPECT_EQ(whole_number("18446744073709551616", 0, UINT64_MAX), std::nullopt);
  for (const std::string_view bad : {"", "-1", "+1", "1.5", "1e3", " 1", "6"}) EXPECT_EQ(whole_number(bad, 0, 5), std::nullopt) << bad;
}

}  // namespace
}  // namespace evenhand::cli
