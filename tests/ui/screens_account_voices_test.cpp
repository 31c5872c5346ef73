// Who speaks with the client: shares of voice, the one point of contact and its handover, and how the client takes it.
#include <gtest/gtest.h>

#include "domain/edit_handovers.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ownership/radar.h"
#include "ownership/record_index.h"
#include "ui/ownership_page.h"
#include "ui/screens/ownership/ownership_parts.h"
#include "ui/screens/today.h"

namespace evenhand::test {
namespace {

using app::AccountView;
using ui::Role;

constexpr std::string_view kHalvorsen = "Halvorsen Maritime", kSolaria = "Solaria Energía";

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

TEST(AccountVoices, the_share_of_voice_is_told_with_its_days_and_what_it_counts) {
  PageHarness page(1280, 900, "claims");
  const ownership::RecordIndex records(scenario(page));
  std::size_t told = 0;
  for (const Client& client : *scenario(page).clients) {
    const ownership::ShareOfVoice voice = ownership::share_of_voice(records, client.id, ui::today_of(page.app), ownership_policy_of(scenario(page)).windows.voice_days);
    if (voice.voices.size() < 2) continue;
    open_account(page, client.name, AccountView::Account);
    EXPECT_TRUE(page.screen.shows(format_percent(voice.voices.front().share, 0) + " of the conversation")) << client.name;
    EXPECT_TRUE(page.screen.shows("Share of voice over 90 days"));
    EXPECT_TRUE(page.screen.shows(voice.is_by_minutes ? "by minutes" : "by contacts"));
    if (++told == 2) break;
  }
  EXPECT_EQ(told, 2u);
}

TEST(AccountVoices, the_point_of_contact_changes_only_with_a_reason) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kSolaria, AccountView::Account);
  choose(page, "At the stage", "Every stage");
  const std::vector<PersonId> before = holders(page, kSolaria, AccountDuty::PointOfContact);
  choose(page, "Point of contact", "Tomás Herrera");
  EXPECT_EQ(holders(page, kSolaria, AccountDuty::PointOfContact), before);
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Change it", ui::kDisabled));
  page.screen.type("Who decides", "Both team leads");
  page.screen.type("Why", "The board knows him");
  page.screen.press(Role::Button, "Change it");
  EXPECT_EQ(holders(page, kSolaria, AccountDuty::PointOfContact), (std::vector<PersonId>{{"s2"}}));
  EXPECT_EQ(scenario(page).log->back().reason, "The board knows him");
}

TEST(AccountVoices, a_new_point_of_contact_comes_with_a_handover_in_one_step_that_moves_no_load) {
  PageHarness page(1280, 900, "claims");
  const ClientId client = client_named(page, "Kestrel Insurance").id;
  page.app.apply({.label = "Contact", .change = [&](const Scenario& s) { return with_account_duty(s, {.client = client, .duty = AccountDuty::PointOfContact, .person = {"k2"}}); }, .interaction = {}});
  open_account(page, "Kestrel Insurance", AccountView::Account);
  const Scenario before = scenario(page);
  choose(page, "At the stage", "Every stage");
  choose(page, "Point of contact", "Tomás Herrera");
  EXPECT_EQ(page.screen.value_of(Role::TextField, "Everything is handed over by"), "2026-11-08");
  page.screen.type("Who decides", "Both team leads");
  page.screen.type("Why", "The board knows him");
  page.screen.press(Role::Button, "Change it");
  ASSERT_EQ(scenario(page).handovers->size(), before.handovers->size() + 1);
  const Handover& begun = *std::ranges::find(*scenario(page).handovers, client, &Handover::client);
  EXPECT_EQ(begun.from, PersonId{"k2"});
  EXPECT_EQ(begun.to, PersonId{"s2"});
  EXPECT_EQ(begun.checks.size(), 3u);
  EXPECT_FALSE(is_move_waiting(scenario(page), begun)) << "the load stays";
  EXPECT_EQ(*scenario(page).assignments, *before.assignments);
  EXPECT_TRUE(page.screen.shows("Not accepted yet."));
  page.app.undo();
  EXPECT_EQ(scenario(page), before);
  page.screen.frame();
  page.screen.settle();
  choose(page, "Point of contact", "Tomás Herrera");
  page.screen.press(Role::Switch, "Begin the handover");
  page.screen.type("Who decides", "Both team leads");
  page.screen.type("Why", "A slip in the record");
  page.screen.press(Role::Button, "Change it");
  EXPECT_EQ(scenario(page).handovers->size(), before.handovers->size());
}

TEST(AccountVoices, an_open_dispute_names_the_one_voice_to_the_client) {
  PageHarness page(1280, 900, "claims");
  const ClientId client = client_named(page, kHalvorsen).id;
  const auto contact_is = [&](std::vector<PersonId> people) {
    page.app.apply({.label = "Contact", .change = [&](const Scenario& s) -> Result<Scenario> {
                      Scenario changed = s;
                      changed.account_roles.edit([&](std::vector<AccountRole>& all) { std::erase_if(all, [&](const AccountRole& r) { return r.client == client && r.duty == AccountDuty::PointOfContact; }); });
                      for (const PersonId& person : people) changed = *with_account_claim(changed, {.client = client, .duty = AccountDuty::PointOfContact, .person = person});
                      return changed;
                    }, .interaction = {}});
    open_account(page, kHalvorsen, AccountView::Account);
  };
  contact_is({{"s1"}});
  EXPECT_TRUE(page.screen.shows("One voice to the client: Dana Okafor, the point of contact."));
  contact_is({{"s1"}, {"s2"}});
  EXPECT_TRUE(page.screen.shows("One voice to the client: Dana Okafor and Tomás Herrera are both named."));
  open_view(page, app::OwnershipView::Escalation);
  EXPECT_TRUE(page.screen.shows("are both named. Choose one point of contact"));
}

TEST(AccountVoices, satisfaction_stands_beside_how_many_speak_with_the_client) {
  PageHarness page(1280, 900, "claims");
  page.app.apply({.label = "Satisfaction", .change = [](const Scenario& s) -> Result<Scenario> {
                    Scenario changed = s;
                    changed.clients.edit([](std::vector<Client>& all) {
                      for (Client& each : all) each.profile.edit([&](ClientProfile& profile) { profile.satisfaction = 6.5; });
                    });
                    return changed;
                  }, .interaction = {}});
  const ownership::RecordIndex records(scenario(page));
  const int days = ownership_policy_of(scenario(page)).windows.voice_days;
  const auto speakers = [&](const Client& client) { return ownership::share_of_voice(records, client.id, ui::today_of(page.app), days).voices.size(); };
  const auto shared = std::ranges::find_if(*scenario(page).clients, [&](const Client& client) { return speakers(client) >= 2; });
  ASSERT_NE(shared, scenario(page).clients->end());
  open_account(page, shared->name, AccountView::Account);
  EXPECT_TRUE(page.screen.shows("Satisfaction 6.5 of 10, while " + plural(static_cast<std::int64_t>(speakers(*shared)), "person speaks", "people speak") + " with the client."));
  EXPECT_TRUE(page.screen.shows("Where several people speak with the client, satisfaction is 6.5 of 10"));
}

TEST(AccountVoices, one_person_has_one_colour_on_every_view_of_an_account) {
  PageHarness page(1280, 900, "claims");
  const ClientId client = client_named(page, kHalvorsen).id;
  open_account(page, kHalvorsen, AccountView::Claim);
  const std::vector<PersonId> parties = ui::parties_of(page.app.ownership().records(), client);
  const auto lanes_agree = [&](std::string_view when) {
    for (const ui::TimelineLane& lane : page.shell.ownership.claim.timeline.lanes) {
      const auto person = std::ranges::find(*scenario(page).people, lane.name, &Person::name);
      ASSERT_NE(person, scenario(page).people->end());
      EXPECT_EQ(lane.party, ui::party_of(parties, person->id)) << when << ": " << lane.name;
    }
  };
  lanes_agree("as it is");
  choose(page, "Claim at the stage", "Renewal");
  lanes_agree("at another stage, where others may be ahead");
  const ownership::RecordIndex records(scenario(page));
  for (std::size_t i = 0; i + 1 < parties.size(); ++i) {
    const auto first = [&](const PersonId& person) {
      const auto touches = records.touchpoints(client);
      const auto found = std::ranges::find_if(touches, [&](const Touchpoint* t) { return t->person == person; });
      return found == touches.end() ? Date{9999, 12, 31} : (*found)->on;
    };
    EXPECT_LE(first(parties[i]), first(parties[i + 1])) << "by the first day on the record";
  }
  EXPECT_EQ(ui::party_of(parties, {"nobody"}), -1);
}

}  // namespace
}  // namespace evenhand::test
