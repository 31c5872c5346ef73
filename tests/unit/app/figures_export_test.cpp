// What the page exports is what the command line writes (X7): same scenario, same bytes.
#include <gtest/gtest.h>

#include "app/app.h"
#include "exchange/csv_writer.h"
#include "exchange/figures_json.h"
#include "exchange/figures_sheet.h"

namespace evenhand::app {
namespace {

std::vector<Download> downloads(App& app) {
  std::vector<Download> found;
  for (Effect& effect : app.take_effects()) {
    if (auto* download = std::get_if<Download>(&effect)) found.push_back(std::move(*download));
  }
  return found;
}

std::string figures_of(App& app) {
  app.export_figures();
  while (app.work()) {
  }
  const std::vector<Download> files = downloads(app);
  EXPECT_EQ(files.size(), 1u);
  return files.empty() ? std::string() : files.front().bytes;
}

App with_sample() {
  App app;
  app.open_sample("uneven-load");
  return app;
}

TEST(FiguresExport, the_page_writes_what_the_command_line_computes) {
  App app = with_sample();
  const exchange::ComputedFigures computed(*app.scenario(), {});
  EXPECT_EQ(figures_of(app), exchange::figures_json(computed.report(false)));
  app.export_table();
  EXPECT_EQ(downloads(app).at(0).bytes, exchange::write_csv(exchange::figures_sheet(computed.report(false))));
}

TEST(FiguresExport, the_sheet_names_what_is_missing_behind_each_figure) {
  App app = with_sample();
  const exchange::CsvSheet sheet = exchange::figures_sheet(exchange::ComputedFigures(*app.scenario(), {.chance = {.deals = 0}}).report(false));
  ASSERT_EQ(sheet.header.back(), "About the data");
  ASSERT_EQ(sheet.rows.front().size(), sheet.header.size());
  EXPECT_NE(std::get<std::string>(sheet.rows.front().back()).find("is known for 97"), std::string::npos);
}

TEST(FiguresExport, waits_until_every_deal_is_made) {
  App app = with_sample();
  app.export_figures();
  EXPECT_TRUE(downloads(app).empty());
  EXPECT_TRUE(app.has_work());
  const std::string first = figures_of(app);
  EXPECT_FALSE(app.has_work());
  app.export_figures();
  EXPECT_EQ(downloads(app).at(0).bytes, first) << "nothing is left to wait for";
}

TEST(FiguresExport, is_dropped_when_another_scenario_is_opened_meanwhile) {
  App app = with_sample();
  app.export_figures();
  app.open_sample("claims");
  while (app.work()) {
  }
  EXPECT_TRUE(downloads(app).empty());
}

TEST(FiguresExport, names_nobody_in_blind_mode) {
  App app = with_sample();
  View view = app.view();
  view.is_blind = true;
  app.set_view(view);
  const std::string json = figures_of(app);
  EXPECT_NE(json.find("\"names\": \"blind\""), std::string::npos);
  for (const Person& person : *app.scenario()->people) EXPECT_EQ(json.find(person.name), std::string::npos) << person.name;
  for (const Client& client : *app.scenario()->clients) EXPECT_EQ(json.find(client.name), std::string::npos) << client.name;
  EXPECT_EQ(json.find("\"p7\""), std::string::npos);
}

}  // namespace
}  // namespace evenhand::app
