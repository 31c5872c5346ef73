// The seeds of the fuzz targets, and the released files, keep the same properties in every build, WebAssembly included.
#include <gtest/gtest.h>

#include "fuzz/fuzz_properties.h"
#include "unit/exchange/test_files.h"
#include "unit/places.h"

namespace evenhand::fuzz {
namespace {

using exchange::testing_support::data_file;
using exchange::testing_support::names_in;

std::size_t judged(const std::string& folder, std::string (*broken_by)(std::string_view)) {
  std::size_t count = 0;
  for (const std::string& name : names_in(::evenhand::testing_support::data_folder() + folder)) {
    EXPECT_EQ(broken_by(data_file(folder + "/" + name)), "") << folder << "/" << name;
    ++count;
  }
  return count;
}

TEST(FuzzCorpus, Json) {
  EXPECT_GT(judged("fuzz/json", broken_by_json), 10u);
  EXPECT_GT(judged("json", broken_by_json), 3u);
}

TEST(FuzzCorpus, Scenario) {
  EXPECT_GT(judged("fuzz/scenario", broken_by_scenario), 4u);
  EXPECT_GT(judged("json", broken_by_scenario), 3u);
}

TEST(FuzzCorpus, Table) {
  EXPECT_GT(judged("fuzz/table", broken_by_table), 10u);
  EXPECT_GT(judged("csv", broken_by_table), 3u);
}

}  // namespace
}  // namespace evenhand::fuzz
