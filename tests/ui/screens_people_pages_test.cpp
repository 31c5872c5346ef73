#include <gtest/gtest.h>

#include <algorithm>

#include "ui/page_harness.h"
#include "ui/screens/people/people_screen.h"

namespace evenhand::test {
namespace {

using ui::NavigationKey;
using ui::Role;

constexpr std::string_view kTable =
    "client,owner,segment,hours\nAcme,Dana,Large,30\nBolt,Dana,Small,10\nCove,Lee,Large,\nDune,Lee,Small,20\n";

struct OnePage : PageHarness {
  explicit OnePage(float width = 1280) : PageHarness(width, 4000) {
    paste(kTable);
    app.accept_import();
    screen.frame();
    screen.settle();
    go_to("People and clients");
  }

  const Person& person(std::string_view name) const { return *std::ranges::find(*app.scenario()->people, name, &Person::name); }
  const Client& client(std::string_view name) const { return *std::ranges::find(*app.scenario()->clients, name, &Client::name); }
  void open(const PersonId& id) {
    app::View view = app.view();
    view.person_page = id;
    view.client_page = {};
    app.set_view(view);
    redraw();
  }
  void open(const ClientId& id) {
    app::View view = app.view();
    view.person_page = {};
    view.client_page = id;
    app.set_view(view);
    redraw();
  }
  void redraw() {
    screen.frame();
    screen.settle();
  }
  void fill(std::string_view field, std::string_view text) {
    screen.type(field, text);
    screen.submit(field);
  }
};

TEST(PersonPage, opens_from_the_table_and_leads_back) {
  OnePage page;
  page.screen.focus(Role::Table, "People");
  page.screen.key(Role::Table, "People", NavigationKey::Enter);
  EXPECT_TRUE(page.screen.has(Role::Heading, "Dana")) << page.screen.dump();
  EXPECT_TRUE(page.screen.shows("The book: 2 clients"));
  page.screen.press(Role::Button, "All people");
  EXPECT_TRUE(page.screen.has(Role::Table, "People"));
}

TEST(PersonPage, every_field_is_one_step_and_undone_alone) {
  OnePage page;
  page.open(page.person("Dana").id);
  page.fill("Team", "North");
  page.fill("Full time, %", "60");
  page.fill("Skills", "German 4, Negotiation");
  page.fill("Ramp from", "2026-09-01");
  const Person& dana = page.person("Dana");
  EXPECT_EQ(dana.team, "North");
  EXPECT_DOUBLE_EQ(dana.fte, 0.6);
  ASSERT_EQ(dana.skills.size(), 2u);
  EXPECT_EQ(dana.skills[0].level, 4);
  EXPECT_EQ(dana.ramp_from, (Date{2026, 9, 1}));
  page.app.undo();
  EXPECT_FALSE(page.person("Dana").ramp_from);
  EXPECT_EQ(page.person("Dana").skills.size(), 2u);
}

TEST(PersonPage, a_last_working_day_is_told_on_the_overview_and_undone) {
  OnePage page;
  page.open(page.person("Dana").id);
  page.fill("Last working day", "2020-01-31");
  EXPECT_EQ(page.person("Dana").last_day, (Date{2020, 1, 31}));
  page.go_to("Overview");
  EXPECT_TRUE(page.screen.shows("2 clients need somebody else")) << page.screen.dump();
  page.app.undo();
  page.redraw();
  EXPECT_FALSE(page.person("Dana").last_day);
  EXPECT_FALSE(page.screen.shows("need somebody else"));
}

TEST(PersonPage, a_field_says_what_is_wrong_and_keeps_what_was_typed) {
  OnePage page;
  page.open(page.person("Dana").id);
  page.fill("Ramp from", "1.9.2026");
  EXPECT_TRUE(page.screen.shows("“1.9.2026” is not a day. Type it as year, month, day: 2026-11-01."));
  EXPECT_EQ(page.screen.value_of(Role::TextField, "Ramp from"), "1.9.2026");
  EXPECT_FALSE(page.person("Dana").ramp_from);
}

TEST(PersonPage, leave_conflicts_and_wishes_are_added_and_removed) {
  OnePage page;
  page.open(page.person("Dana").id);
  page.screen.type("First day", "2026-07-01");
  page.screen.type("Last day", "2026-07-14");
  const auto add = [&](std::size_t which) {
    std::vector<ui::Node> buttons;
    for (const ui::Node& node : page.screen.all(Role::Button)) {
      if (page.screen.name_of(node) == "Add") buttons.push_back(node);
    }
    ASSERT_GT(buttons.size(), which);
    page.screen.post({.id = buttons[which].id});
    page.screen.settle();
  };
  add(1);
  ASSERT_EQ(page.person("Dana").leave.size(), 1u) << page.screen.dump();
  EXPECT_TRUE(page.screen.shows("1 July 2026 to 14 July 2026"));
  page.screen.press(Role::Button, "Remove the leave 1 July 2026 to 14 July 2026");
  EXPECT_TRUE(page.person("Dana").leave.empty());
}

TEST(PersonPage, shows_no_name_in_blind_mode) {
  OnePage page;
  page.open(page.person("Dana").id);
  app::View view = page.app.view();
  view.is_blind = true;
  page.app.set_view(view);
  page.redraw();
  for (const std::string_view name : {"Dana", "Lee", "Acme", "Bolt"}) EXPECT_FALSE(page.screen.shows(name)) << name << page.screen.dump();
}

TEST(PersonPage, a_person_who_is_gone_leads_back_to_the_table) {
  OnePage page;
  page.open(PersonId{"nobody"});
  EXPECT_TRUE(page.screen.has(Role::Table, "People"));
}

TEST(ClientPage, shows_who_carries_it_and_takes_a_second_person) {
  OnePage page;
  page.open(page.client("Acme").id);
  EXPECT_TRUE(page.screen.shows("Carried by Dana."));
  page.screen.press(Role::ComboBox, "Another person");
  page.screen.press(Role::Option, "Lee");
  for (const ui::Node& node : page.screen.all(Role::Button)) {
    if (page.screen.name_of(node) == "Add" && (node.flags & ui::kDisabled) == 0) page.screen.post({.id = node.id});
  }
  page.screen.settle();
  const ClientId acme = page.client("Acme").id;
  double sum = 0;
  int carriers = 0;
  for (const Assignment& one : *page.app.scenario()->assignments) {
    if (one.client != acme) continue;
    sum += one.share;
    ++carriers;
  }
  EXPECT_EQ(carriers, 2) << page.screen.dump();
  EXPECT_NEAR(sum, 1.0, 1e-9);
}

TEST(ClientPage, profile_and_figures_are_editable) {
  OnePage page;
  page.open(page.client("Cove").id);
  page.fill("Region", "North");
  page.fill("Renewal", "2027-02-28");
  page.fill("Required skills", "German 3");
  const std::string hours = page.app.scenario()->policy->criteria.back().name;
  const ClientProfile& profile = *page.client("Cove").profile;
  EXPECT_EQ(profile.region, "North");
  EXPECT_EQ(profile.renewal_on, (Date{2027, 2, 28}));
  ASSERT_EQ(profile.required_skills.size(), 1u);
  EXPECT_TRUE(page.screen.shows("Nobody could serve it"));
}

TEST(ClientPage, a_veto_of_the_client_keeps_somebody_out_and_is_taken_back) {
  OnePage page;
  page.open(page.client("Acme").id);
  page.screen.press(Role::ComboBox, "Not to be served by");
  page.screen.press(Role::Option, "Lee");
  page.screen.type("What the client asked for", "Asked for a fresh start");
  page.screen.press(Role::Button, "Add the veto");
  ASSERT_EQ(page.client("Acme").profile->vetoes.size(), 1u) << page.screen.dump();
  EXPECT_EQ(page.client("Acme").profile->vetoes[0].person, page.person("Lee").id);
  EXPECT_TRUE(page.screen.shows("Lee: Asked for a fresh start"));
  EXPECT_TRUE(page.screen.shows("the client asked for somebody else")) << "who could serve it says so too";
  app::View view = page.app.view();
  view.is_blind = true;
  page.app.set_view(view);
  page.redraw();
  EXPECT_FALSE(page.screen.shows("fresh start"));
  EXPECT_FALSE(page.screen.shows("Lee"));
  view.is_blind = false;
  page.app.set_view(view);
  page.redraw();
  page.screen.press(Role::Button, "Remove the veto against Lee: Asked for a fresh start");
  EXPECT_TRUE(page.client("Acme").profile->vetoes.empty());
}

TEST(ClientPage, shows_no_name_in_blind_mode) {
  OnePage page;
  page.open(page.client("Acme").id);
  app::View view = page.app.view();
  view.is_blind = true;
  page.app.set_view(view);
  page.redraw();
  for (const std::string_view name : {"Dana", "Lee", "Acme"}) EXPECT_FALSE(page.screen.shows(name)) << name << page.screen.dump();
}

TEST(Skills, say_what_to_do_before_there_are_any) {
  OnePage page;
  page.screen.press(Role::Radio, "Skills and cover");
  EXPECT_TRUE(page.screen.shows("No skill on record yet"));
}

TEST(Skills, name_clients_that_hang_on_one_person) {
  OnePage page;
  page.open(page.person("Dana").id);
  page.fill("Skills", "German 4");
  page.open(page.client("Cove").id);
  page.fill("Required skills", "German 3");
  page.screen.press(Role::Button, "All clients");
  page.screen.press(Role::Radio, "Skills and cover");
  EXPECT_TRUE(page.screen.shows("1 client hangs on one person"));
  EXPECT_TRUE(page.screen.shows("Cove")) << page.screen.dump();
}

TEST(Skills, a_level_is_set_in_the_matrix) {
  OnePage page;
  page.open(page.person("Dana").id);
  page.fill("Skills", "German 4");
  page.screen.press(Role::Button, "All people");
  page.screen.press(Role::Radio, "Skills and cover");
  page.screen.focus(Role::Table, "Skill matrix");
  page.shell.people.skills.current_row = 1;
  page.shell.people.skills.current_column = 1;
  page.screen.key(Role::Table, "Skill matrix", NavigationKey::F2);
  page.screen.press(Role::Option, "2 basic");
  ASSERT_EQ(page.person("Lee").skills.size(), 1u);
  EXPECT_EQ(page.person("Lee").skills[0].level, 2);
}

TEST(Pages, fit_on_a_phone) {
  OnePage page(390);
  page.open(page.person("Dana").id);
  page.open(page.client("Acme").id);
  for (const ui::Node& node : page.screen.all(Role::TextField)) EXPECT_LE(node.rect.right(), 390) << page.screen.name_of(node);
}

}  // namespace
}  // namespace evenhand::test
