#include "exchange/file_name.h"

#include <gtest/gtest.h>

namespace evenhand::exchange {
namespace {

std::string name_of(std::string_view title) { return export_file_name({.title = title, .date = "2026-11-21", .revision = 12, .extension = "json"}); }

TEST(FileName, SaysScenarioDateAndRevision) {
  EXPECT_EQ(name_of("North team"), "North team 2026-11-21 r12.json");
  EXPECT_EQ(export_file_name({.title = "A/B", .date = "", .revision = 0, .extension = "csv"}), "A-B.csv");
  EXPECT_EQ(name_of("Zoë – état n°1"), "Zoë - état n-1 2026-11-21 r12.json");
  EXPECT_EQ(name_of("山田"), "山田 2026-11-21 r12.json");
}

TEST(FileName, IsSafeEverywhere) {
  const std::string_view titles[] = {"CON", "aux.json", "a/b\\c:d*e?f\"g<h>i|j", "...", "name. ", ".hidden", "\xE2\x80\xAEgnp.json", "a\tb", "-rf", "../../up",
                                     "report.html.exe", "", "   ", "com1", "LPT9", "nul", "\xF0\x9F\x98\x80", "a\xFF\xFE"};
  std::string long_title(500, 'x');
  for (const std::string& title : {std::string(long_title), long_title + "é", std::string(300, ' ') + "a", std::string("\xE5\xB1\xB1") + long_title}) {
    EXPECT_LE(name_of(title).size(), 120u);
  }
  for (const std::string_view title : titles) {
    for (const bool has_date : {false, true}) {
      const std::string name = export_file_name({.title = title, .date = has_date ? "2026-11-21" : "", .revision = 0, .extension = "json"});
      EXPECT_EQ(name.find_first_of("/\\:*?\"<>|\t\n\r"), std::string::npos) << name;
      EXPECT_EQ(name.find('.'), name.size() - 5) << name;
      EXPECT_NE(name.front(), '-') << name;
      EXPECT_NE(name.front(), ' ') << name;
      EXPECT_NE(name[name.size() - 6], ' ') << name;
      EXPECT_EQ(name.find("\xE2\x80\xAE"), std::string::npos) << name;
      for (const std::string_view device : {"CON.json", "nul.json", "com1.json", "LPT9.json", "aux.json"}) EXPECT_NE(name, device);
    }
  }
  EXPECT_EQ(export_file_name({.title = "CON", .date = "", .revision = 0, .extension = "json"}), "scenario CON.json");
  EXPECT_EQ(export_file_name({.title = "...", .date = "", .revision = 0, .extension = "json"}), "scenario.json");
}

TEST(FileName, IsNotUsedTwiceInASession) {
  EXPECT_EQ(unused_file_name("a.json", {}), "a.json");
  EXPECT_EQ(unused_file_name("a.json", {"A.JSON"}), "a (2).json");
  EXPECT_EQ(unused_file_name("a.json", {"a.json", "a (2).json"}), "a (3).json");
}

}  // namespace
}  // namespace evenhand::exchange
