// Everything that people change on People and clients, Policy and Fairness is one step of the history, and undoing it gives
// the scenario that was there before.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "app/commands.h"
#include "ui/policy_page.h"
#include "ui/screens/people/people_screen.h"

namespace evenhand::test {
namespace {

using ui::NavigationKey;
using ui::Role;

struct OneStep : PageHarness {
  explicit OneStep(float height = 5000) : PageHarness(1280, height, "uneven-load") {}

  const Scenario& scenario() const { return *app.scenario(); }
  void redraw() {
    screen.frame();
    screen.settle();
  }
  void open_page(const PersonId& person, const ClientId& client) {
    app::View view = app.view();
    view.screen = app::Screen::PeopleAndClients;
    view.person_page = person;
    view.client_page = client;
    app.set_view(view);
    redraw();
  }
  void button(std::string_view name) { screen.press(Role::Button, name); }
  // The n-th button of several with one name.
  void button(std::string_view name, std::size_t nth) {
    for (const ui::Node& node : screen.all(Role::Button)) {
      if (screen.name_of(node) != name || nth-- > 0) continue;
      screen.post({.id = node.id});
      return screen.settle();
    }
    ADD_FAILURE() << "no such button: " << name;
  }
  void choose(std::string_view combo, std::string_view option) {
    screen.press(Role::ComboBox, combo);
    screen.press(Role::Option, option);
  }
  void fill(std::string_view field, std::string_view text) {
    screen.type(field, text);
    screen.submit(field);
  }
  void press_first(Role role, std::string_view begin) {
    for (const ui::Node& node : screen.all(role)) {
      if (!screen.name_of(node).starts_with(begin) || (node.flags & ui::kDisabled) != 0) continue;
      screen.post({.id = node.id});
      return screen.settle();
    }
    ADD_FAILURE() << "nothing begins with: " << begin << "\n" << screen.dump();
  }

  // Undone again, unless it is kept for what comes after.
  void step(std::string_view what, const std::function<void()>& deed, bool is_kept = false) {
    const Scenario before = scenario();
    const std::size_t steps = app.open()->history.step_count();
    deed();
    redraw();
    EXPECT_EQ(app.open()->history.step_count(), steps + 1) << what;
    const Scenario after = scenario();
    EXPECT_FALSE(after == before) << what;
    app.undo();
    EXPECT_TRUE(scenario() == before) << what;
    EXPECT_EQ(app.open()->history.step_count(), steps) << what;
    if (is_kept) {
      app.redo();
      EXPECT_TRUE(scenario() == after) << what;
    }
    redraw();
  }
};

TEST(OneStep, in_the_tables_of_people_and_clients) {
  OneStep page(800);
  page.go_to("People and clients");
  page.screen.press(Role::Radio, "Clients");
  ui::PeopleGrid& grid = page.shell.people.grid(app::PeopleTable::Clients);
  const auto select = [&](std::size_t count) {
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < count; ++i) keys.push_back(app::row_key((*page.scenario().clients)[i].id.value));
    grid.table.selection.set(std::move(keys));
    page.redraw();
  };
  page.step("a cell", [&] {
    page.screen.focus(Role::Table, "Clients");
    grid.table.current_row = 0;
    grid.table.current_column = 2;
    page.screen.key(Role::Table, "Clients", NavigationKey::F2);
    page.screen.type("Segment", "Middle");
    page.screen.submit("Segment");
  });
  select(3);
  page.step("cells together", [&] {
    page.button("Change");
    page.choose("What to change", "Segment");
    page.screen.type("New value", "Middle");
    page.button("Change");
  });
  select(2);
  page.step("locks", [&] {
    page.button("Lock");
    page.screen.type("Reason", "A tender");
    page.button("Lock");
  }, true);
  select(2);
  page.step("locks taken off", [&] { page.button("Unlock"); });
  select(2);
  page.step("clients removed", [&] {
    page.button("Remove");
    page.button("Remove");
  });
  grid.table.selection.clear();
  page.redraw();
  page.step("cells pasted", [&] {
    page.screen.focus(Role::Table, "Clients");
    page.paste("Client\tSegment\n" + (*page.scenario().clients)[0].name + "\tMiddle\n" + (*page.scenario().clients)[1].name + "\tMiddle\n");
    page.button("Change them");
  });
  page.step("a client added", [&] {
    page.button("Add a client");
    page.screen.type("Name", "Newcomer");
    page.choose("Owner", "Dana Okafor");
    page.button("Add the client");
  });
  page.open_page({}, {});
  page.screen.press(Role::Radio, "People");
  page.step("a person added", [&] {
    page.button("Add a person");
    page.screen.type("Name", "Newcomer");
    page.button("Add the person");
  });
  page.open_page({}, {});
  page.screen.press(Role::Radio, "Skills and cover");
  const bool is_learning = page.app.derived().skill_matrix().front().level.front() == 1;
  page.step("a skill's level", [&] {
    page.screen.focus(Role::Table, "Skill matrix");
    page.shell.people.skills.current_row = 0;
    page.shell.people.skills.current_column = 1;
    page.screen.key(Role::Table, "Skill matrix", NavigationKey::F2);
    page.screen.press(Role::Option, is_learning ? "2 basic" : "1 learning");
  });
}

TEST(OneStep, on_the_page_of_a_person) {
  OneStep page;
  page.open_page(page.scenario().people->front().id, {});
  page.step("a field", [&] { page.fill("Team", "West"); });
  page.step("a conflict of interest", [&] {
    page.screen.type("Client", "Ravenna Maritime");
    page.screen.type("Reason", "A close relative works there");
    page.button("Add", 2);
  }, true);
  page.step("a conflict removed", [&] { page.press_first(Role::Button, "Remove the conflict with "); });
  page.step("leave", [&] {
    page.screen.type("First day", "2027-03-01");
    page.screen.type("Last day", "2027-03-05");
    page.button("Add", 1);
  }, true);
  page.step("leave removed", [&] { page.press_first(Role::Button, "Remove the leave "); });
  page.step("a contact", [&] {
    page.button("Add a contact");
    page.screen.type("Client", "Ravenna Maritime");
    page.button("Add");
  }, true);
  page.step("a contact changed", [&] {
    page.screen.focus(Role::Table, "Contacts");
    page.screen.key(Role::Table, "Contacts", NavigationKey::Enter);
    page.screen.type("About", "Another subject");
    page.button("Save");
  });
  page.step("a contact removed", [&] { page.press_first(Role::Button, "Remove the contact of "); });
  page.step("a deal", [&] {
    page.button("Add a deal");
    page.screen.type("Client", "Ravenna Maritime");
    page.screen.type("Amount", "1200");
    page.button("Add");
  }, true);
  page.step("a deal changed", [&] {
    page.screen.focus(Role::Table, "Deals");
    page.screen.key(Role::Table, "Deals", NavigationKey::Enter);
    page.screen.type("Name", "Another name");
    page.button("Save");
  });
  page.step("a deal removed", [&] { page.press_first(Role::Button, "Remove the deal "); });
}

TEST(OneStep, on_the_page_of_a_client) {
  OneStep page;
  const auto found = std::ranges::find(*page.scenario().clients, "Meridian Clinics", &Client::name);
  page.open_page({}, found->id);
  page.step("a field", [&] { page.fill("Region", "Far north"); });
  page.step("a figure", [&] { page.fill("Hours a month", "3"); });
  page.step("one more who carries it", [&] {
    page.choose("Another person", "Dana Okafor");
    page.button("Add", 0);
  }, true);
  page.step("one fewer", [&] { page.button("Take Dana Okafor off this client"); });
  page.step("a wish about it", [&] {
    page.choose("Who", "Dana Okafor");
    page.choose("Wish", "Wants it");
    page.button("Add", 1);
  }, true);
  page.step("a wish removed", [&] { page.press_first(Role::Button, "Remove the wish "); });
}

TEST(OneStep, in_the_criteria_and_rules_of_the_policy) {
  OneStep page(900);
  forget_agreements(page);
  page.go_to("Policy");
  page.step("a weight", [&] { page.screen.set_number("Weight of Escalations", 97); });
  page.step("the band", [&] { page.fill("Agreed band around the fair share", "50"); });
  page.button("Edit Escalations");
  page.step("a reason", [&] { page.fill("Why it counts this much", "Nights and weekends"); });
  page.step("a cap", [&] { page.fill("Cap at this quantile", "90"); });
  page.step("another ledger", [&] { page.choose("Counts towards", "Visibility"); });
  page.step("a criterion", [&] {
    page.button("Add a criterion");
    page.screen.type("Name", "Travel days");
    page.button("Add");
  }, true);
  page.button("Edit Travel days");
  page.step("a criterion removed", [&] {
    page.button("Remove this criterion");
    page.button("Remove");
  });
  page.screen.press(Role::Tab, "Entitlement");
  page.step("working time", [&] { page.screen.press(Role::Switch, "Working time counts"); });
  page.step("the period", [&] { page.fill("Period from", "2026-10-01"); });
  page.step("a role", [&] {
    page.screen.type("Role", "Team lead");
    page.button("Add a factor for this role");
  }, true);
  page.step("its factor", [&] { page.fill("Team lead", "0.6"); });
  page.step("a role removed", [&] { page.button("Remove the factor of Team lead"); });
  page.step("a limit", [&] { page.fill("Clients a person, at most", "10"); });
  page.step("fit", [&] { page.fill("Missing skill", "1.5"); });
  page.step("utilisation", [&] { page.fill("Healthy to", "95"); });
  page.step("anonymity", [&] { page.fill("Least answers in a group", "5"); });
}

TEST(OneStep, in_votes_and_versions) {
  OneStep page(900);
  forget_agreements(page);
  page.go_to("Policy");
  page.screen.press(Role::Tab, "Vote");
  page.step("a vote opened", [&] {
    page.screen.press(Role::Radio, "With names");
    page.button("Open the vote");
  }, true);
  page.step("a voter less", [&] { page.button((*page.scenario().people)[7].name + " cannot vote"); });
  for (const Person& person : std::vector<Person>(*page.scenario().people)) {
    page.step("a vote", [&] {
      page.button("Vote as " + person.name);
      page.screen.set_number("Points for Escalations", 40);
      page.button("Done, hide my vote");
    }, true);
  }
  page.step("the vote closed", [&] { page.button("Close the vote"); }, true);
  page.step("the medians taken", [&] { page.button("Use the medians as weights"); });
  page.screen.press(Role::Tab, "Versions");
  page.step("a version", [&] {
    page.button("Agree as version 1");
    page.screen.type("Agreed by", "The team");
    page.screen.type("Why", "Start");
    page.button("Agree");
  }, true);
  page.screen.press(Role::Tab, "What counts");
  page.screen.set_number("Weight of Escalations", 97);
  page.screen.press(Role::Tab, "Versions");
  page.step("a version restored", [&] {
    page.button("Restore version 1");
    page.button("Restore");
  });
}

TEST(OneStep, in_what_people_feel) {
  OneStep page(3000);
  page.go_to("Fairness");
  page.screen.press(Role::Tab, "Felt");
  page.step("answers added", [&] {
    page.button("Add survey answers");
    page.screen.type("Answers, 1 not fair at all to 5 entirely fair", "Team,Fairness\nNorth,2\nNorth,4\n");
    page.button("Add answers");
  });
  page.step("a survey removed", [&] { page.press_first(Role::Button, "Remove the survey of "); });
}

}  // namespace
}  // namespace evenhand::test
