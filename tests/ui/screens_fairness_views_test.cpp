#include <gtest/gtest.h>

#include "domain/format.h"
#include "ui/page_harness.h"
#include "ui/screens_fairness_data.h"

namespace evenhand::test {
namespace {

using app::FairnessView;
using ui::Role;

constexpr FairnessView kViews[] = {FairnessView::Shares, FairnessView::Measures, FairnessView::Criteria,
                                   FairnessView::People, FairnessView::Envy,     FairnessView::Felt};

class FairnessViews : public testing::Test {
 protected:
  static void give_voices(PageHarness& page) {
    page.app.apply({.label = "What the team said", .change = [](const Scenario& s) -> Result<Scenario> { return with_voices(s); }, .interaction = {}});
    page.app.show(app::Screen::Fairness);
    page.screen.frame();
    page.screen.settle();
  }

  static void look(PageHarness& page, FairnessView shown, Ledger ledger = Ledger::Burden) {
    app::View view = page.app.view();
    view.fairness_view = shown;
    view.ledger = ledger;
    page.app.set_view(view);
    page.screen.frame();
    page.screen.settle();
  }

  static void set(PageHarness& page, bool app::View::*member) {
    app::View view = page.app.view();
    view.*member = true;
    page.app.set_view(view);
    page.screen.frame();
    page.screen.settle();
  }
};

TEST_F(FairnessViews, blind_mode_leaves_no_name_in_any_view) {
  PageHarness page(1280, 800, "uneven-load");
  give_voices(page);
  set(page, &app::View::is_blind);
  for (const Ledger ledger : kLedgers) {
    for (const FairnessView view : kViews) {
      look(page, view, ledger);
      const std::string all = page.screen.ui.semantics.pool();
      const std::string where = " in view " + std::to_string(static_cast<int>(view));
      for (const Person& person : *page.app.scenario()->people) {
        EXPECT_EQ(all.find(person.name), std::string::npos) << person.name << where;
        const std::string given = person.name.substr(0, person.name.find(' '));
        EXPECT_EQ(all.find(given), std::string::npos) << given << where;
      }
      for (const Client& client : *page.app.scenario()->clients) EXPECT_EQ(all.find(client.name), std::string::npos) << client.name << where;
    }
  }
}

TEST_F(FairnessViews, blind_mode_hides_names_in_what_is_copied) {
  PageHarness page(1280, 800, "uneven-load");
  give_voices(page);
  set(page, &app::View::is_blind);
  for (const FairnessView view : kViews) {
    look(page, view);
    for (const ui::Node& figure : page.screen.all(Role::Figure)) {
      page.screen.post({.id = figure.id, .action = ui::Action::Focus, .number = 1, .number2 = 0, .text = {}});
      for (const Person& person : *page.app.scenario()->people) EXPECT_EQ(page.screen.ui.copied_text.find(person.name), std::string::npos) << person.name;
    }
  }
}

TEST_F(FairnessViews, presented_every_view_fits_the_projector) {
  PageHarness page(1920, 1080, "uneven-load");
  give_voices(page);
  set(page, &app::View::is_presenting);
  for (const Ledger ledger : kLedgers) {
    for (const FairnessView view : kViews) {
      look(page, view, ledger);
      const ui::Node region = page.screen.find(Role::ScrollRegion, "Fairness");
      EXPECT_LE(region.step, region.rect.height + 1) << "view " << static_cast<int>(view) << " of ledger " << static_cast<int>(ledger);
      EXPECT_GT(page.screen.all(Role::Heading).size(), 1u);
    }
  }
}

TEST_F(FairnessViews, hours_and_utilisation_stand_beside_the_bars) {
  PageHarness page(1280, 800, "uneven-load");
  give_voices(page);
  const Utilisation& hours = page.app.derived().utilisation();
  ASSERT_GT(hours.known, 0u);
  const std::string description = page.screen.description_of(Role::Figure, page.screen.name_of(page.screen.all(Role::Figure).front()));
  for (const PersonUtilisation& person : hours.people) {
    EXPECT_NE(description.find(format_number(person.hours, 0)), std::string::npos);
    if (person.state == UtilisationState::Known) EXPECT_NE(description.find("utilisation: " + format_percent(person.share, 0)), std::string::npos);
  }
  EXPECT_TRUE(page.screen.shows(utilisation_summary(*page.app.scenario()->policy, hours)));
}

TEST_F(FairnessViews, criteria_show_who_has_what_in_its_own_unit) {
  PageHarness page(1280, 800, "uneven-load");
  give_voices(page);
  look(page, FairnessView::Criteria);
  const Policy& policy = *page.app.scenario()->policy;
  const auto& people = *page.app.scenario()->people;
  for (const CriterionShares& shares : page.app.derived().criterion_shares()) {
    if (!shares.has_total || policy.criteria[shares.criterion].ledger != Ledger::Burden) continue;
    const std::string words = page.screen.description_of(Role::Figure, policy.criteria[shares.criterion].name);
    for (const std::size_t person : shares.ranked) {
      EXPECT_NE(words.find(people[person].name + ": " + format_ratio(shares.people[person].ratio)), std::string::npos) << words;
    }
  }
}

TEST_F(FairnessViews, one_person_is_explained_from_the_core) {
  PageHarness page(1280, 800, "uneven-load");
  give_voices(page);
  look(page, FairnessView::People);
  const auto& derived = page.app.derived();
  const std::size_t person = derived.figures(Ledger::Burden).measures.worst_off;
  const NameOf names = real_names(*page.app.scenario()->people);
  EXPECT_TRUE(page.screen.shows(utilisation_sentence(derived.basis(), *page.app.scenario()->policy, derived.utilisation(), person, names)));
  ASSERT_NE(derived.attainable(Ledger::Burden), nullptr);
  EXPECT_TRUE(page.screen.shows(attainable_sentence(derived.basis(), derived.figures(Ledger::Burden).loads, *derived.attainable(Ledger::Burden), person, names)));
  EXPECT_TRUE(page.screen.has(Role::Table, "Clients in this book"));
}

TEST_F(FairnessViews, the_own_ballots_agree_with_the_core) {
  PageHarness page(1280, 800, "uneven-load");
  give_voices(page);
  look(page, FairnessView::Envy);
  const BallotEnvy& all = page.app.derived().ballot_envy(Ledger::Burden);
  ASSERT_TRUE(all.round.has_value());
  EXPECT_TRUE(page.screen.shows(ballot_envy_summary(all)));
  const std::string words = page.screen.description_of(Role::Figure, "By each one’s own ballot");
  for (const BallotView& view : all.people) {
    if (!view.counts_nothing) EXPECT_NE(words.find(format_ratio(view.own_ratio)), std::string::npos);
  }
}

TEST_F(FairnessViews, small_groups_are_held_back_and_said_so) {
  PageHarness page(1280, 800, "uneven-load");
  give_voices(page);
  look(page, FairnessView::Felt);
  const Perception* const all = page.app.derived().perception(Ledger::Burden);
  ASSERT_NE(all, nullptr);
  for (const GroupPerception& group : all->groups) EXPECT_TRUE(page.screen.shows(group_perception_sentence(group, *all)));
  EXPECT_TRUE(page.screen.shows("Not shown"));
  EXPECT_TRUE(page.screen.shows("Support desk"));
  EXPECT_FALSE(page.screen.shows("2.5 of 5"));  // the mean of the two answers
}

TEST_F(FairnessViews, what_is_not_on_record_says_where_to_record_it) {
  struct Way {
    FairnessView view;
    std::string_view button;
    app::Screen target;
  };
  for (const Way& way : {Way{FairnessView::Envy, "Open the policy", app::Screen::Policy}, Way{FairnessView::Criteria, "Open the people", app::Screen::PeopleAndClients},
                         Way{FairnessView::People, "Open the page", app::Screen::PeopleAndClients}}) {
    PageHarness page(1280, 800, "two-columns");
    page.go_to("Fairness");
    look(page, way.view);
    page.screen.press(Role::Button, way.button);
    EXPECT_EQ(page.app.view().screen, way.target) << way.button;
  }
}

TEST_F(FairnessViews, without_a_survey_the_answers_can_be_added_at_once) {
  PageHarness page(1280, 800, "two-columns");
  page.go_to("Fairness");
  look(page, FairnessView::Felt);
  page.screen.press(Role::Button, "Add survey answers");
  EXPECT_EQ(page.app.view().overlay, app::Overlay::AddSurvey);
}

TEST_F(FairnessViews, every_view_settles_at_every_width) {
  for (const float width : {390.0f, 900.0f, 1280.0f, 1920.0f}) {
    PageHarness page(width, 800, "large-region");
    give_voices(page);
    for (const FairnessView view : kViews) {
      look(page, view);
      EXPECT_FALSE(page.screen.all(Role::Heading).empty());
    }
  }
}

}  // namespace
}  // namespace evenhand::test
