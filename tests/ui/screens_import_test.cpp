// The import card: kinds of tables, open questions, soundness of the data, taking the difference.
#include <gtest/gtest.h>

#include "exchange/difference.h"
#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

constexpr std::string_view kBook = "Id,Client,Owner,Hours\n1,Acme,Dana,30\n2,Bolt,Dana,10\n3,Cove,Lee,\n4,Dune,Lee,20\n";

void answer(PageHarness& page, std::string_view box, std::string_view option) {
  page.screen.press(Role::ComboBox, box);
  page.screen.press(Role::Option, option);
}

TEST(ImportCard, AFurtherTableJoinsTheOneShownAndCanBeRemoved) {
  PageHarness page(1280, 1400);
  page.paste(kBook);
  EXPECT_TRUE(page.screen.has(Role::ComboBox, "What pasted table lists"));
  page.paste("Ticket ID,Id of client,Client,Owner,Created at,Subject\nT1,1,Acme,Dana,2026-05-01,Down\nT2,9,Zebra,Dana,2026-05-02,Slow\n");
  EXPECT_TRUE(page.screen.shows("Read from 2 tables"));
  EXPECT_TRUE(page.screen.shows("1 touchpoint"));
  EXPECT_TRUE(page.screen.shows("with a client that no table has: Zebra"));
  page.screen.press(Role::Button, "Columns of pasted table 2");
  EXPECT_TRUE(page.screen.has(Role::ComboBox, "Meaning of column Ticket ID"));
  page.screen.press(Role::Button, "Remove pasted table 2");
  EXPECT_TRUE(page.screen.shows("Read from pasted table"));
  EXPECT_FALSE(page.screen.shows("touchpoint"));
  page.screen.press(Role::Button, "Show the picture");
  EXPECT_TRUE(page.app.open());
}

TEST(ImportCard, AFurtherTableThatCannotBeReadLeavesTheFirstOne) {
  PageHarness page;
  page.paste(kBook);
  page.paste("%PDF-1.7 something");
  EXPECT_TRUE(page.screen.shows("could not be read"));
  EXPECT_TRUE(page.screen.shows("4 rows read"));
}

TEST(ImportCard, AnOpenOrderOfDatesIsAnsweredInTheColumn) {
  PageHarness page(1280, 1400);
  page.paste("Client,Owner,Renewal date\nAcme,Dana,03/04/2027\nBolt,Lee,05/06/2027\n");
  EXPECT_TRUE(page.screen.shows("Choose the order"));
  answer(page, "Order of the dates of Renewal date", "Month first");
  EXPECT_FALSE(page.screen.shows("Choose the order"));
  page.screen.press(Role::Button, "Show the picture");
  EXPECT_EQ(page.app.scenario()->clients->front().profile->renewal_on, (Date{2027, 3, 4}));
}

TEST(ImportCard, SaysHowSoundTheDataIs) {
  PageHarness page(1280, 1400);
  page.paste(kBook);
  EXPECT_TRUE(page.screen.shows("How sound the data is"));
  EXPECT_TRUE(page.screen.shows("Hours is not known for 1 client"));
}

TEST(ImportCard, WhatIsChosenIsRememberedForTheSameHeaders) {
  const std::string_view table = "client,xyzzy,hours\nAcme,Dana,3\nBolt,Lee,4\nCove,Lee,5\n";
  std::string key, value;
  {
    PageHarness page(1280, 1400);
    page.paste(table);
    answer(page, "Meaning of column xyzzy", "Account manager");
    page.screen.press(Role::Button, "Show the picture");
    for (const app::Effect& effect : page.effects) {
      if (const auto* stored = std::get_if<app::StorePreference>(&effect); stored && stored->key.starts_with("import.")) key = stored->key, value = stored->value;
    }
    ASSERT_FALSE(key.empty());
    EXPECT_EQ(value, "1=owner-name");
  }
  PageHarness page(1280, 1400);
  page.app.handle(app::PreferenceKnown{key, value});
  page.paste(table);
  EXPECT_TRUE(page.screen.shows("As you chose last time"));
  page.screen.press(Role::Button, "Show the picture");
  EXPECT_EQ(page.app.scenario()->people->size(), 2u);
}

TEST(ImportCard, TakesTheDifferenceAsOneStepThatCanBeUndone) {
  PageHarness page(1280, 1600);
  page.paste(kBook);
  page.screen.press(Role::Button, "Show the picture");
  const Scenario before = *page.app.scenario();
  page.paste("Id,Client,Owner,Hours\n1,Acme,Lee,34\n2,Bolt,Dana,10\n3,Cove,Lee,\n5,Elm,Dana,8\n");
  page.screen.press(Role::Radio, "Into what is open");
  EXPECT_TRUE(page.screen.has(Role::Checkbox, "Take 1 new client"));
  EXPECT_TRUE(page.screen.has(Role::Checkbox, "Take 1 change of account manager"));
  EXPECT_TRUE(page.screen.has(Role::Checkbox, "Take 1 changed figure"));
  EXPECT_TRUE(page.screen.has(Role::Checkbox, "Remove 1 client that the table no longer has"));
  page.screen.press(Role::Checkbox, "Take 1 change of account manager");
  page.screen.press(Role::Button, "Take what is ticked");
  EXPECT_EQ(page.app.scenario()->clients->size(), 5u);
  EXPECT_EQ(page.app.scenario()->assignments->front().person.value, "Dana");
  EXPECT_EQ(page.app.scenario()->id, before.id);
  page.app.undo();
  EXPECT_EQ(*page.app.scenario(), before);
  page.app.redo();
  EXPECT_EQ(page.app.scenario()->clients->size(), 5u);
}

TEST(ImportCard, SingleChangesAreTickedInTheList) {
  PageHarness page(1280, 1600);
  page.paste(kBook);
  page.screen.press(Role::Button, "Show the picture");
  page.paste("Id,Client,Owner,Hours\n1,Acme,Lee,30\n2,Bolt,Lee,10\n3,Cove,Lee,\n4,Dune,Lee,20\n");
  page.screen.press(Role::Radio, "Into what is open");
  EXPECT_FALSE(page.screen.has(Role::Table, "List of changes of account manager"));
  page.screen.press(Role::Button, "Choose among the changes of account manager");
  EXPECT_TRUE(page.screen.has(Role::Table, "List of changes of account manager"));
  const auto* draft = std::get_if<app::ProposedImport>(&page.app.import_draft());
  ASSERT_NE(draft, nullptr);
  exchange::DifferenceChoices takes = draft->takes;
  takes.left_out.insert(exchange::difference_key(exchange::DifferenceKind::Owners, ClientId{"1"}));
  page.app.set_difference_choices(takes);
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("1 left out below"));
  page.screen.press(Role::Button, "Take what is ticked");
  EXPECT_EQ((*page.app.scenario()->assignments)[0].person.value, "Dana");
  EXPECT_EQ((*page.app.scenario()->assignments)[1].person.value, "Lee");
}

TEST(ImportCard, SpellingsCanBeKeptApart) {
  PageHarness page(1280, 1400);
  page.paste("client,owner\nA,Dana Okafor\nB,dana okafor\nC,Lee\nD,Dana Okafor\n");
  page.screen.press(Role::Button, "Keep apart: Dana Okafor");
  EXPECT_FALSE(page.screen.has(Role::Button, "Count as one person: Dana Okafor"));
  EXPECT_TRUE(page.screen.shows("3 people"));
}

TEST(ImportCard, AnotherDelimiterReadsTheTableAgain) {
  PageHarness page(1280, 1400);
  page.paste("client;owner;note\nAcme;Dana;a, b\nBolt;Kim;c, d\n");
  EXPECT_TRUE(page.screen.has(Role::ComboBox, "Meaning of column owner"));
  answer(page, "Columns parted by", "Comma");
  EXPECT_TRUE(page.screen.has(Role::ComboBox, "Meaning of column client;owner;note"));
  answer(page, "Columns parted by", "Semicolon");
  EXPECT_TRUE(page.screen.has(Role::ComboBox, "Meaning of column owner"));
}

TEST(ImportCard, TheFirstRowCanBeDataOrNames) {
  PageHarness page(1280, 1400);
  page.paste(kBook);
  EXPECT_TRUE(page.screen.shows("4 rows read"));
  page.screen.press(Role::Checkbox, "The first row names the columns");
  EXPECT_TRUE(page.screen.shows("5 rows read"));
  EXPECT_TRUE(page.screen.has(Role::ComboBox, "Meaning of column Column 2"));
  EXPECT_FALSE(page.screen.shows("looks like data")) << "the person has said so";
}

TEST(ImportCard, TheEncodingCanBeConfirmedAndChanged) {
  PageHarness page(1280, 1400);
  page.app.handle(app::FileArrived{"book.csv", "Client,Owner\nM\xFCller,Dana\nBolt,Lee\n"});
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("does not say how its letters are stored"));
  EXPECT_TRUE(page.screen.shows("Müller"));
  answer(page, "Letters stored as", "Windows-1252");
  EXPECT_FALSE(page.screen.shows("does not say how its letters are stored"));
  EXPECT_TRUE(page.screen.shows("Müller"));
  answer(page, "Letters stored as", "UTF-8");
  EXPECT_TRUE(page.screen.shows("could not be read")) << "and what was read before stays";
  EXPECT_TRUE(page.screen.shows("Müller"));
}

TEST(ImportCard, TwentyRowsAreShown) {
  PageHarness page(1280, 1800);
  std::string table = "Client,Owner\n";
  for (int i = 1; i <= 25; ++i) table += "Client number " + std::to_string(i) + ",Dana\n";
  page.paste(table);
  EXPECT_TRUE(page.screen.shows("Client number 20"));
  EXPECT_FALSE(page.screen.shows("Client number 21"));
}

TEST(ImportCard, ShowsNothingWhileNamesAreHidden) {
  PageHarness page(1280, 1600);
  page.paste(kBook);
  page.screen.press(Role::Button, "Show the picture");
  page.screen.press(Role::Button, "Blind");
  page.paste("Id,Client,Owner,Hours\n1,Acme,Noor,34\n2,Bolt,Dana,10\n5,Elm,Dana,8\n");
  for (const std::string_view name : {"Noor", "Elm", "Acme", "Dana"}) EXPECT_FALSE(page.screen.shows(name)) << name;
  page.screen.press(Role::Button, "Switch Blind off");
  EXPECT_TRUE(page.screen.shows("Noor"));
}

TEST(ImportCard, OnAPhoneEverythingStandsInOneColumn) {
  PageHarness page(390, 1800);
  page.paste(kBook);
  EXPECT_TRUE(page.screen.has(Role::TextField, "Name of this picture"));
  EXPECT_TRUE(page.screen.has(Role::Button, "Show the picture"));
}

}  // namespace
}  // namespace evenhand::test
