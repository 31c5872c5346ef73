// The questions, records and precedents of one claim, and the whole way to a verdict by keyboard.
#include <gtest/gtest.h>

#include "domain/edit_accounts.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/claim_page.h"

namespace evenhand::test {
namespace {

using app::AccountView;
using ui::NavigationKey;
using ui::Role;

constexpr std::string_view kHalvorsen = "Halvorsen Maritime", kKestrel = "Kestrel Insurance", kSolaria = "Solaria Energía";

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

void open_records(PageHarness& page, std::size_t criterion) {
  page.screen.focus(Role::Table, "Evidence");
  for (std::size_t i = 0; i < criterion; ++i) page.screen.key(Role::Table, "Evidence", NavigationKey::Down);
  page.screen.key(Role::Table, "Evidence", NavigationKey::Enter);
}

// ---- ties --------------------------------------------------------------------------------------------------------------

TEST(ClaimScreen, a_verdict_on_a_tie_begins_with_nobody_and_says_who_is_level) {
  PageHarness page(1280, 1000, "claims");
  set_evidence(page, kKestrel, {"k1", "s1"}, [](const OwnershipCriterion&) { return std::vector{0.5, 0.5}; });
  open_account(page, kKestrel, AccountView::Claim);
  ASSERT_TRUE(figures(page, kKestrel).verdict.judgement.is_tied());
  page.screen.press(Role::Button, "Record verdict");
  EXPECT_TRUE(page.screen.shows("As the figures suggest."));
  page.screen.type("Decided by", "Both team leads");
  page.screen.type("Why", "The board asks for one name");
  choose(page, "Verdict", "Clear owner");
  EXPECT_EQ(page.screen.value_of(Role::ComboBox, "Owner"), "Choose") << "who is first by id is not named";
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Record verdict", ui::kDisabled));
  EXPECT_TRUE(page.screen.shows("are level for the first place"));
  choose(page, "Verdict", "Joint: lead and sponsor");
  EXPECT_EQ(page.screen.value_of(Role::ComboBox, "Leads day to day"), "Choose");
  EXPECT_EQ(page.screen.value_of(Role::ComboBox, "Executive sponsor"), "Choose");
  choose(page, "Leads day to day", "Dana Okafor");
  choose(page, "Executive sponsor", "Priya Raghavan");
  EXPECT_TRUE(page.screen.shows("The figures suggest otherwise."));
  page.screen.press(Role::Button, "Record verdict");
  const auto made = std::ranges::find(*scenario(page).verdicts, "The board asks for one name", &Verdict::reason);
  ASSERT_NE(made, scenario(page).verdicts->end());
  EXPECT_EQ(made->lead, PersonId{"s1"});
}

TEST(ClaimScreen, only_one_of_the_level_sponsors_follows_the_figures) {
  PageHarness page(1280, 1000, "claims");
  set_evidence(page, kKestrel, {"k1", "s1", "s2"}, [](const OwnershipCriterion& c) {
    const bool is_strategy = c.source == EvidenceSource::Steering || c.source == EvidenceSource::Sponsor;
    return is_strategy ? std::vector{0.4, 0.3, 0.3} : std::vector{0.42, 0.32, 0.26};
  });
  open_account(page, kKestrel, AccountView::Claim);
  const ownership::Judgement& judgement = figures(page, kKestrel).verdict.judgement;
  ASSERT_EQ(judgement.kind, VerdictKind::Joint);
  ASSERT_EQ(judgement.level_sponsors.size(), 2u);
  page.screen.press(Role::Button, "Record verdict");
  EXPECT_EQ(page.screen.value_of(Role::ComboBox, "Executive sponsor"), "Choose");
  EXPECT_TRUE(page.screen.shows("are level as sponsors"));
  const auto name = [&](std::string_view id) { return std::ranges::find(*scenario(page).people, PersonId{std::string(id)}, &Person::id)->name; };
  choose(page, "Executive sponsor", name("s2"));
  EXPECT_TRUE(page.screen.shows("As the figures suggest."));
  const auto other = std::ranges::find_if(*scenario(page).people, [](const Person& p) { return p.id.value != "k1" && p.id.value != "s1" && p.id.value != "s2"; });
  choose(page, "Executive sponsor", other->name);
  EXPECT_TRUE(page.screen.shows("The figures suggest otherwise."));
}

// ---- nothing typed is lost ---------------------------------------------------------------------------------------------

TEST(ClaimScreen, a_mediator_who_is_not_neutral_is_told_before_and_nothing_typed_is_lost) {
  PageHarness page(1280, 900, "claims");
  edit(page, [](const Scenario& s) {
    const Result<Scenario> ended = with_dispute_ended(s, std::ranges::find_if(*s.disputes, &Dispute::is_open)->id, "Settled", {.on = {2026, 11, 1}});
    EscalationPath path = *s.escalation_path;
    path.mediator.functions = {"Sales"};
    return ended ? with_escalation_path(*ended, std::move(path), {.on = {2026, 11, 1}}) : ended;
  });
  open_account(page, kKestrel, AccountView::Claim);
  page.screen.press(Role::Button, "Mediate instead");
  EXPECT_TRUE(page.screen.shows("belongs to Sales and is not neutral here"));
  page.screen.type("Opened by", "Both functions");
  page.screen.type("What it is about", "Who leads the renewal");
  page.screen.press(Role::Button, "Open the dispute");
  EXPECT_TRUE(page.screen.has(Role::Dialog, "Open a dispute and mediate first?"));
  EXPECT_EQ(page.screen.value_of(Role::TextField, "What it is about"), "Who leads the renewal");
  EXPECT_EQ(page.app.view().account_view, AccountView::Claim);
  EXPECT_FALSE(page.app.banner());
  page.screen.type("Or somebody from outside", "Ada Lindh");
  page.screen.type("Functions they belong to", "Operations");
  page.screen.press(Role::Button, "Open the dispute");
  const auto opened = std::ranges::find_if(*scenario(page).disputes, &Dispute::is_open);
  ASSERT_NE(opened, scenario(page).disputes->end());
  EXPECT_EQ(opened->mediator.name, "Ada Lindh");
  EXPECT_EQ(page.app.view().account_view, AccountView::Account);
}

TEST(ClaimScreen, mediation_asks_who_the_parties_are_and_takes_no_fewer_than_two) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kKestrel, AccountView::Claim);
  const auto claimants = page.app.ownership().claim(client_named(page, kKestrel).id).evidence.claimants;
  ASSERT_GE(claimants.size(), 2u);
  page.screen.press(Role::Button, "Mediate instead");
  page.screen.type("Opened by", "Both functions");
  page.screen.type("What it is about", "Who leads the renewal");
  const std::string second = page.screen.value_of(Role::ComboBox, "Second party");
  choose(page, "First party", second);
  if (page.screen.has(Role::ComboBox, "Third party")) choose(page, "Third party", "Nobody");
  page.screen.press(Role::Button, "Open the dispute");
  EXPECT_TRUE(page.screen.shows("A dispute has two parties or more: name two people."));
  choose(page, "First party", "Søren Lindqvist");
  page.screen.press(Role::Button, "Open the dispute");
  const auto opened = std::ranges::find_if(*scenario(page).disputes, [&](const Dispute& d) { return d.is_open() && d.client == client_named(page, kKestrel).id; });
  ASSERT_NE(opened, scenario(page).disputes->end());
  EXPECT_EQ(opened->parties.size(), 2u);
  EXPECT_EQ(scenario(page).log->back().by, "Both functions");
}

TEST(ClaimScreen, cooling_off_is_told_beforehand_and_the_ruling_keeps_its_words) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kKestrel, AccountView::Claim);
  page.screen.press(Role::Button, "Mediate instead");
  page.screen.type("Opened by", "Both functions");
  page.screen.type("What it is about", "Who leads the renewal");
  page.screen.press(Role::Button, "Open the dispute");
  open_account(page, kKestrel, AccountView::Claim);
  EXPECT_TRUE(page.screen.shows("The dispute is cooling off: before 3 November 2026"));
  page.screen.press(Role::Button, "Record verdict");
  choose(page, "Verdict", "Clear owner");
  page.screen.type("Decided by", "Both team leads");
  page.screen.type("Why", "It follows the evidence");
  const std::size_t before = scenario(page).verdicts->size();
  page.screen.press(Role::Button, "Record verdict");
  EXPECT_TRUE(page.screen.has(Role::Dialog, "Record this verdict?"));
  EXPECT_TRUE(page.screen.has(Role::Alert, "The dispute is cooling off: nothing is decided on this account before 3 November 2026."));
  EXPECT_EQ(page.screen.value_of(Role::TextField, "Why"), "It follows the evidence");
  choose(page, "Verdict", "Mediate first");
  page.screen.press(Role::Button, "Record verdict");
  EXPECT_EQ(scenario(page).verdicts->size(), before + 1);
}

// ---- records -----------------------------------------------------------------------------------------------------------

TEST(ClaimScreen, every_record_behind_a_criterion_is_listed_and_opens) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  const std::size_t steering = criterion_at(page, "steering");
  std::size_t count = 0;
  for (const auto& item : figures(page, kHalvorsen).evidence.criteria[steering].of) count += item.records.size();
  ASSERT_GT(count, 12u);
  open_records(page, steering);
  const ui::Node table = page.screen.find(Role::Table, "Records behind “Steering”");
  EXPECT_EQ(table.index, static_cast<int>(count) + 1) << "rows with the header";
  page.screen.focus(Role::Table, "Records behind “Steering”");
  page.screen.key(Role::Table, "Records behind “Steering”", NavigationKey::End);
  page.screen.key(Role::Table, "Records behind “Steering”", NavigationKey::Down);
  page.screen.key(Role::Table, "Records behind “Steering”", NavigationKey::Enter);
  EXPECT_TRUE(page.screen.has(Role::Dialog, "What is on record"));
  EXPECT_TRUE(page.screen.shows("About goals and plans: it counts for steering."));
  EXPECT_TRUE(page.screen.shows("A meaningful exchange."));
  page.screen.press(Role::Button, "Close");
  EXPECT_FALSE(page.screen.has(Role::Dialog, "What is on record"));
}

TEST(ClaimScreen, a_deal_opens_with_stage_amount_and_credit_and_leads_to_the_client) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  open_records(page, criterion_at(page, "revenue"));
  page.screen.focus(Role::Table, "Records behind “Revenue”");
  page.screen.key(Role::Table, "Records behind “Revenue”", NavigationKey::Enter);
  EXPECT_TRUE(page.screen.shows("Stage: Won on "));
  EXPECT_TRUE(page.screen.shows("Amount: "));
  EXPECT_TRUE(page.screen.shows("Credit: "));
  page.screen.press(Role::Button, "All records of the client");
  EXPECT_EQ(page.app.view().screen, app::Screen::PeopleAndClients);
  EXPECT_EQ(page.app.view().client_page, client_named(page, kHalvorsen).id);
}

// ---- by hand -----------------------------------------------------------------------------------------------------------

TEST(ClaimScreen, evidence_by_hand_is_corrected_disputed_settled_and_taken_off) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kKestrel, AccountView::Claim);
  const auto item = [&] { return std::ranges::find(*scenario(page).hand_evidence, client_named(page, kKestrel).id, &HandEvidence::client); };
  ASSERT_NE(item(), scenario(page).hand_evidence->end());
  page.screen.press(Role::Button, "Edit the evidence on Sponsor for Yuki Tanaka");
  EXPECT_EQ(page.screen.value_of(Role::TextField, "Where it can be looked up"), "Minutes of 12 May");
  page.screen.type("The day it speaks of", "2026-05-14");
  page.screen.type("Note", "Signed by both");
  page.screen.press(Role::Switch, "Somebody else can look it up");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(item()->on, (Date{2026, 5, 14}));
  EXPECT_EQ(item()->note, "Signed by both");
  EXPECT_FALSE(item()->is_verifiable);
  page.screen.press(Role::Button, "Disputed: the evidence on Sponsor for Yuki Tanaka");
  page.screen.type("Note", "Dana was there as well");
  page.screen.press(Role::Button, "Mark as disputed");
  EXPECT_TRUE(item()->is_disputed);
  EXPECT_EQ(item()->note, "Dana was there as well");
  EXPECT_TRUE(page.screen.shows("Evidence for sponsor is disputed or cannot be looked up"));
  page.screen.press(Role::Button, "Settled: the evidence on Sponsor for Yuki Tanaka");
  page.screen.press(Role::Button, "Mark as settled");
  EXPECT_FALSE(item()->is_disputed);
  page.screen.press(Role::Button, "Remove the evidence on Sponsor for Yuki Tanaka");
  EXPECT_EQ(item(), scenario(page).hand_evidence->end());
  page.app.undo();
  EXPECT_NE(item(), scenario(page).hand_evidence->end());
}

TEST(ClaimScreen, evidence_can_speak_for_anybody_also_where_nobody_has_a_claim) {
  PageHarness page;
  page.paste("Client,Owner\nAcme,\nBirch,Ann\n");
  page.screen.press(Role::Button, "Show the picture");
  open_account(page, "Acme", AccountView::Claim);
  EXPECT_TRUE(page.screen.shows("Nobody has a claim on record"));
  page.screen.press(Role::Button, "Add evidence by hand");
  choose(page, "Speaks for", "Ann");
  page.screen.type("Where it can be looked up", "The contract");
  page.screen.type("The day it speaks of", "soon");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Add", ui::kDisabled));
  page.screen.type("The day it speaks of", "2026-10-01");
  page.screen.press(Role::Switch, "A claimant says it is not so");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(scenario(page).hand_evidence->size(), 1u);
  EXPECT_TRUE(scenario(page).hand_evidence->front().is_disputed);
  EXPECT_EQ(figures(page, "Acme").evidence.claimants.size(), 1u);
}

// ---- precedents, stages, charts ----------------------------------------------------------------------------------------

TEST(ClaimScreen, past_verdicts_are_listed_with_their_way_and_open_as_they_stood) {
  PageHarness page(1280, 900, "claims");
  std::string_view open;
  for (const std::string_view name : {kHalvorsen, kKestrel, kSolaria}) {
    open_account(page, name, AccountView::Claim);
    if (!figures(page, name).precedents.empty()) open = name;
    if (!open.empty()) break;
  }
  ASSERT_FALSE(open.empty());
  const std::vector<ownership::Precedent> past = figures(page, open).precedents;
  EXPECT_TRUE(page.screen.shows("Past verdicts on evidence like this"));
  for (const ownership::Precedent& each : past) EXPECT_TRUE(page.screen.shows("Distance of the evidence: " + format_number(each.distance, 2)));
  const auto& clients = *scenario(page).clients;
  const std::string first = std::ranges::find(clients, past.front().client, &Client::id)->name;
  page.screen.press(Role::Button, "Open the claim of " + first + " of " + format_date(past.front().made_on));
  EXPECT_EQ(page.app.view().account, past.front().client);
  EXPECT_TRUE(page.screen.shows("As it stood on " + format_date(past.front().made_on)));
}

TEST(ClaimScreen, a_verdict_is_recorded_for_the_stage_that_was_looked_at) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  choose(page, "Claim at the stage", "Renewal");
  EXPECT_TRUE(page.screen.shows("Renewal stage."));
  page.screen.press(Role::Button, "Record verdict");
  page.screen.type("Decided by", "Both team leads");
  page.screen.type("Why", "For the renewal only");
  page.screen.press(Role::Button, "Record verdict");
  const auto made = std::ranges::find(*scenario(page).verdicts, "For the renewal only", &Verdict::reason);
  ASSERT_NE(made, scenario(page).verdicts->end());
  EXPECT_EQ(made->stage, "Renewal");
  EXPECT_TRUE(page.screen.shows("What was decided"));
  choose(page, "Claim at the stage", "Expansion");
  EXPECT_FALSE(page.screen.shows("What was decided")) << "nothing is in force at the client's own stage";
}

TEST(ClaimScreen, coverage_is_told_also_when_nothing_is_silent) {
  PageHarness page(1280, 900, "claims");
  for (const Client& client : *scenario(page).clients) {
    open_account(page, client.name, AccountView::Claim);
    if (!figures(page, client.name).evidence.claimants.empty()) EXPECT_TRUE(page.screen.shows("Evidence covers ")) << client.name;
  }
}

TEST(ClaimScreen, nobody_with_a_claim_is_left_out_and_the_first_contact_is_on_the_timeline) {
  PageHarness page(1280, 900, "claims");
  edit(page, [](const Scenario& s) -> Result<Scenario> {
    Scenario more = s;
    more.touchpoints.edit([&](std::vector<Touchpoint>& all) {
      int next = 0;
      const auto add = [&](const PersonId& person, Date on, bool is_meaningful) {
        all.push_back({.id = {"zz-" + std::to_string(100 + ++next)}, .client = s.clients->front().id, .person = person, .on = on, .kind = TouchpointKind::Introduction, .is_meaningful = is_meaningful});
      };
      for (const Person& person : *s.people) add(person.id, {2026, 10, 20}, true);
      add(s.people->back().id, {2019, 2, 3}, false);
    });
    return more;
  });
  open_account(page, kHalvorsen, AccountView::Claim);
  const ownership::ClaimEvidence& evidence = figures(page, kHalvorsen).evidence;
  ASSERT_EQ(evidence.claimants.size(), scenario(page).people->size());
  std::size_t columns = 0;
  for (const ui::Node& head : page.screen.all(Role::ColumnHeader)) columns += std::ranges::any_of(*scenario(page).people, [&](const Person& p) { return page.screen.name_of(head).starts_with(p.name); });
  EXPECT_EQ(columns, scenario(page).people->size());
  EXPECT_TRUE(page.screen.shows("3 Feb 2019")) << "older than the window, and it decides";
  EXPECT_TRUE(page.screen.shows(" opened the door"));
  EXPECT_FALSE(page.screen.shows("door; and"));
}

TEST(ClaimScreen, the_record_that_the_verdict_hangs_on_is_named) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  const auto* flips = page.app.ownership().record_flips(client_named(page, kHalvorsen).id);
  ASSERT_NE(flips, nullptr);
  EXPECT_TRUE(page.screen.shows(flips->empty() ? "Without any one record" : "Without the "));
}

// ---- every path of the questions ---------------------------------------------------------------------------------------

TEST(ClaimScreen, a_ruling_of_another_kind_with_dissent_last_day_and_trigger) {
  PageHarness page(1280, 1000, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  page.screen.press(Role::Button, "Record verdict");
  choose(page, "Verdict", "Clear owner");
  choose(page, "Owner", "Dana Okafor");
  EXPECT_TRUE(page.screen.shows("The figures suggest otherwise."));
  page.screen.type("Decided by", "Both team leads");
  page.screen.type("Why", "The board asks for one name");
  page.screen.type("Last day", "tomorrow");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Record verdict", ui::kDisabled));
  page.screen.type("Last day", "2027-01-31");
  page.screen.type("Looked at again when", "The terminal is signed");
  page.screen.type("Or when 2", "The board changes");
  choose(page, "Dissent", "Priya Raghavan");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Record verdict", ui::kDisabled));
  page.screen.type("Why the dissent", "I run the account");
  page.screen.type("Dissent of somebody outside the team 2", "Ingrid Vass");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Record verdict", ui::kDisabled));
  page.screen.type("Why the dissent 2", "Nobody asked the client");
  page.screen.press(Role::Checkbox, "Provisional");
  page.screen.press(Role::Button, "Record verdict");
  const auto made = std::ranges::find(*scenario(page).verdicts, "The board asks for one name", &Verdict::reason);
  ASSERT_NE(made, scenario(page).verdicts->end());
  EXPECT_EQ(made->kind, VerdictKind::ClearOwner);
  EXPECT_EQ(made->owner, PersonId{"s1"});
  EXPECT_EQ(made->expires_on, (Date{2027, 1, 31}));
  EXPECT_TRUE(made->is_provisional);
  EXPECT_EQ(made->review_triggers, (std::vector<std::string>{"The terminal is signed", "The board changes"}));
  ASSERT_EQ(made->dissents.size(), 2u);
  EXPECT_EQ(made->dissents.front().person, PersonId{"k1"});
  EXPECT_EQ(made->dissents.back().name, "Ingrid Vass");
}

// ---- by keyboard -------------------------------------------------------------------------------------------------------

// Tab to what can be operated: the focus is seen there. Enter does what it does.
void enter(PageHarness& page, Role role, std::string_view name) {
  page.screen.focus(role, name);
  EXPECT_EQ(page.screen.ui.semantics.focused(), page.screen.find(role, name).id) << name;
  page.screen.press(role, name);
}

TEST(ClaimScreen, from_the_radar_to_a_recorded_verdict_by_keyboard_alone) {
  PageHarness page(1280, 900, "claims");
  enter(page, Role::Button, "Ownership");
  page.screen.focus(Role::Table, "Contested accounts");
  page.screen.key(Role::Table, "Contested accounts", NavigationKey::Down);
  page.screen.key(Role::Table, "Contested accounts", NavigationKey::Up);
  page.screen.key(Role::Table, "Contested accounts", NavigationKey::Enter);
  const ClientId account = page.app.view().account;
  ASSERT_FALSE(account.value.empty());
  const ui::Node slider = page.screen.all(Role::Slider).front();
  const std::string weight = page.screen.name_of(slider);
  page.screen.focus(Role::Slider, weight);
  page.screen.set_number(weight, slider.number + slider.step);
  EXPECT_TRUE(page.screen.has(Role::Button, "As agreed")) << "one step of the arrow moves the weight";
  enter(page, Role::Button, "As agreed");
  enter(page, Role::Button, "Record verdict");
  EXPECT_TRUE(page.screen.has(Role::Dialog, "Record this verdict?"));
  page.screen.escape();
  EXPECT_FALSE(page.screen.has(Role::Dialog, "Record this verdict?"));
  enter(page, Role::Button, "Record verdict");
  page.screen.focus(Role::TextField, "Decided by");
  page.screen.type("Decided by", "Both team leads");
  page.screen.focus(Role::TextField, "Why");
  page.screen.type("Why", "Looked at together");
  const std::size_t before = scenario(page).verdicts->size();
  enter(page, Role::Button, "Record verdict");
  ASSERT_EQ(scenario(page).verdicts->size(), before + 1);
  EXPECT_TRUE(std::ranges::any_of(*scenario(page).verdicts, [&](const Verdict& v) { return v.client == account && v.reason == "Looked at together"; }));
  EXPECT_FALSE(page.screen.has(Role::Dialog, "Record this verdict?"));
}

}  // namespace
}  // namespace evenhand::test
