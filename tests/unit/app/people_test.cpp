#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "app/app.h"
#include "app/people_changes.h"
#include "app/people_edits.h"
#include "app/people_paste.h"
#include "app/people_rows.h"
#include "domain/edit_scenario.h"
#include "domain/validate.h"
#include "unit/domain/single_edits.h"
#include "unit/exchange/scenario_samples.h"

namespace evenhand::app {
namespace {

constexpr std::string_view kTable =
    "client,owner,segment,hours\nAcme,Dana,Large,30\nBolt,Dana,Small,10\nCove,Lee,Large,\nDune,Lee,small,20\nÉtoile,,Small,5\n";

App app_with_table() {
  App app;
  app.advance({1'000'000}, 0);
  app.handle(RecentLoaded{});
  app.handle(TextPasted{std::string(kTable)});
  while (std::holds_alternative<ReadingImport>(app.import_draft())) app.work();
  app.accept_import();
  return app;
}

std::vector<std::string> names(const PeopleData& data, const RowList& list) {
  std::vector<std::string> found;
  for (const ShownRow& row : list.rows) found.push_back(row.is_group ? "[" + list.groups[row.at].value + "]" : data.name(row.at));
  return found;
}

std::string id_of(const Scenario& scenario, std::string_view client) { return std::ranges::find(*scenario.clients, client, &Client::name)->id.value; }

std::string hours_key(const PeopleData& data) {
  for (const PeopleColumn& column : data.columns()) {
    if (column.key.starts_with(kCriterionPrefix)) return column.key;
  }
  return {};
}

using Names = std::vector<std::string>;

TEST(PeopleRows, search_ignores_case_and_accents) {
  const App app = app_with_table();
  const PeopleData data(app, PeopleTable::Clients);
  EXPECT_EQ(names(data, shown_rows(data, {.search = "etoi"})), Names{"Étoile"});
  EXPECT_EQ(names(data, shown_rows(data, {.search = "LEE"})), (Names{"Cove", "Dune"})) << "the owner is searched too";
  EXPECT_TRUE(shown_rows(data, {.search = "nothing like it"}).rows.empty());
}

TEST(PeopleRows, ranges_bound_numbers_and_days_and_leave_the_unknown_out) {
  App app = app_with_table();
  const std::string acme = id_of(*app.scenario(), "Acme"), bolt = id_of(*app.scenario(), "Bolt");
  const CellChange changes[] = {{acme, "renewal_on", "2026-12-31"}, {bolt, "renewal_on", "2027-02-01"}};
  app.apply({"Days", [&](const Scenario& s) { return with_cells(s, {PeopleTable::Clients, false}, changes); }, {}});
  const PeopleData data(app, PeopleTable::Clients);
  const auto within = [&](std::string_view key, std::string_view from, std::string_view to) {
    return names(data, shown_rows(data, {.ranges = {{.key = std::string(key), .from = std::string(from), .to = std::string(to)}}}));
  };
  EXPECT_EQ(within(hours_key(data), "10", "20"), (Names{"Bolt", "Dune"})) << "both bounds included";
  EXPECT_EQ(within(hours_key(data), "21", ""), (Names{"Acme", "Cove"})) << "Cove is estimated by its segment";
  EXPECT_EQ(within("renewal_on", "2027-01-01", ""), Names{"Bolt"});
  EXPECT_EQ(within("renewal_on", "", "2027-02-01"), (Names{"Acme", "Bolt"}));
  EXPECT_EQ(within("renewal_on", "soon", "").size(), 5u) << "what cannot be read bounds nothing";
  EXPECT_FALSE(range_bound(data.columns()[*data.column_of("renewal_on")], "1.9.2026"));
}

TEST(PeopleRows, lists_are_filtered_by_their_parts_and_skills_by_name) {
  App app = app_with_table();
  const std::string dana = std::ranges::find(*app.scenario()->people, "Dana", &Person::name)->id.value;
  const CellChange changes[] = {{dana, "languages", "German, French"}, {dana, "skills", "Tenders 4, Negotiation"}};
  app.apply({"Abilities", [&](const Scenario& s) { return with_cells(s, {PeopleTable::People, false}, changes); }, {}});
  const PeopleData data(app, PeopleTable::People);
  EXPECT_EQ(names(data, shown_rows(data, {.filters = {{"languages", "French"}}})), Names{"Dana"});
  EXPECT_EQ(names(data, shown_rows(data, {.filters = {{"skills", "Tenders"}}})), Names{"Dana"});
  EXPECT_EQ(names(data, shown_rows(data, {.filters = {{"languages", ""}}})), Names{"Lee"});
}

TEST(PeopleRows, filters_hold_together_and_the_empty_value_is_the_unknown) {
  const App app = app_with_table();
  const PeopleData data(app, PeopleTable::Clients);
  EXPECT_EQ(names(data, shown_rows(data, {.filters = {{"owner", "Dana"}, {"segment", "Large"}}})), Names{"Acme"});
  EXPECT_EQ(names(data, shown_rows(data, {.filters = {{"owner", ""}}})), Names{"Étoile"});
}

TEST(PeopleRows, numbers_sort_as_numbers) {
  const App app = app_with_table();
  const PeopleData data(app, PeopleTable::Clients);
  const RowList list = shown_rows(data, {.sort_key = hours_key(data), .is_descending = true});
  EXPECT_EQ(names(data, list).front(), "Acme");
  const auto column = *data.column_of(hours_key(data));
  for (std::size_t i = 1; i < list.rows.size(); ++i) {
    EXPECT_GE(data.cell(list.rows[i - 1].at, column).number.value_or(-1), data.cell(list.rows[i].at, column).number.value_or(-1));
  }
}

TEST(PeopleRows, group_totals_sum_to_the_whole) {
  const App app = app_with_table();
  const PeopleData data(app, PeopleTable::Clients);
  const RowList list = shown_rows(data, {.group_key = "owner", .closed_groups = {"Lee"}});
  EXPECT_EQ(names(data, list), (Names{"[Dana]", "Acme", "Bolt", "[Lee]", "[]", "Étoile"}));
  const auto column = *data.column_of(hours_key(data));
  double sum = 0;
  std::size_t count = 0;
  for (const RowGroup& group : list.groups) {
    sum += group.totals[column].value_or(0);
    count += group.count;
  }
  EXPECT_DOUBLE_EQ(sum, list.totals[column].value_or(0));
  EXPECT_EQ(count, data.row_count());
}

TEST(PeopleChanges, are_all_taken_or_none) {
  const App app = app_with_table();
  const Scenario& before = *app.scenario();
  const PeopleData data(app, PeopleTable::Clients);
  const std::vector<CellChange> changes = {{id_of(before, "Acme"), "segment", "Middle"}, {id_of(before, "Bolt"), hours_key(data), "many"}};
  const auto after = with_cells(before, {PeopleTable::Clients, false}, changes);
  ASSERT_FALSE(after);
  EXPECT_EQ(after.error().message, "Bolt: “many” is not a number of 0 or more. Type one like 80.");
  EXPECT_EQ(problems_of(before, {PeopleTable::Clients, false}, changes).size(), 1u);
}

TEST(PeopleChanges, empty_text_makes_a_value_unknown) {
  const App app = app_with_table();
  const PeopleData data(app, PeopleTable::Clients);
  const std::vector<CellChange> changes = {{id_of(*app.scenario(), "Acme"), hours_key(data), " "}};
  const auto after = with_cells(*app.scenario(), {PeopleTable::Clients, false}, changes);
  ASSERT_TRUE(after);
  EXPECT_TRUE(std::ranges::find(*after->clients, "Acme", &Client::name)->values.empty());
}

TEST(PeopleChanges, owners_move_many_at_once_and_locks_hold) {
  const App app = app_with_table();
  const Scenario& s = *app.scenario();
  const ChangeContext context{PeopleTable::Clients, false};
  const std::vector<CellChange> lock = {{id_of(s, "Acme"), std::string(kLockKey), "Contract names Dana"}};
  const auto locked = with_cells(s, context, lock);
  ASSERT_TRUE(locked);
  const std::vector<CellChange> both = {{id_of(s, "Acme"), std::string(kOwnerKey), "Lee"}, {id_of(s, "Étoile"), std::string(kOwnerKey), "Lee"}};
  const auto refused = with_cells(*locked, context, both);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "Acme: The client is locked: Contract names Dana. Unlock it first.");
  const std::vector<CellChange> same = {{id_of(s, "Acme"), std::string(kOwnerKey), "Dana"}};
  EXPECT_EQ(with_cells(*locked, context, same).value(), *locked) << "nothing moves, so the lock has nothing to say";
  const auto moved = with_cells(s, context, both);
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->assignments->size(), 5u);
  EXPECT_FALSE(validate(*moved));
}

TEST(PeopleChanges, removing_many_equals_removing_one_after_another) {
  const App app = app_with_table();
  const Scenario& s = *app.scenario();
  const std::vector<std::string> ids = {id_of(s, "Dune"), id_of(s, "Acme")};
  const auto at_once = with_rows_removed(s, PeopleTable::Clients, ids);
  ASSERT_TRUE(at_once);
  Scenario one_by_one = s;
  for (const std::string& id : ids) one_by_one = with_client_removed(one_by_one, ClientId{id}).value();
  EXPECT_EQ(*at_once, one_by_one);
  EXPECT_FALSE(validate(*at_once));
  EXPECT_FALSE(with_rows_removed(s, PeopleTable::Clients, std::vector<std::string>{"nobody"}));
}

TEST(PeopleChanges, removing_many_takes_everything_that_names_them_along) {
  const Scenario s = exchange::testing_support::full_scenario();
  std::vector<std::string> ids;
  for (const Client& client : *s.clients) ids.push_back(client.id.value);
  const auto removed = with_rows_removed(s, PeopleTable::Clients, ids);
  ASSERT_TRUE(removed) << removed.error().message;
  const auto error = validate(*removed);
  EXPECT_FALSE(error) << error->message << " " << error->place.pointer;
  EXPECT_TRUE(removed->handovers->empty());
  EXPECT_TRUE(removed->verdicts->empty());
}

TEST(PeopleChanges, somebody_new_and_a_new_client_have_nothing_else_on_record) {
  const App app = app_with_table();
  const Scenario& s = *app.scenario();
  const auto person = with_row_added(s, {PeopleTable::People, false}, "p9", "Noor  Aziz", {});
  ASSERT_TRUE(person) << person.error().message;
  const auto client = with_row_added(*person, {PeopleTable::Clients, false}, "c9", "Fjord", "Noor Aziz");
  ASSERT_TRUE(client) << client.error().message;
  EXPECT_FALSE(validate(*client));
  EXPECT_EQ(client->people->size(), s.people->size() + 1);
  EXPECT_TRUE(std::ranges::any_of(*client->assignments, [](const Assignment& a) { return a.client.value == "c9" && a.person.value == "p9" && a.share == 1.0; }));
  EXPECT_FALSE(with_row_added(s, {PeopleTable::People, false}, "p9", " dana ", {})) << "two people of one name cannot be told apart";
  EXPECT_FALSE(with_row_added(s, {PeopleTable::Clients, false}, "c9", "  ", {}));
  EXPECT_FALSE(with_row_added(s, {PeopleTable::Clients, false}, "c9", "Fjord", "Nobody of this name"));
}

TEST(PeopleColumns, what_is_read_can_be_written_back_unchanged) {
  Person person{.id = {"p"}, .name = "Dana", .fte = 0.35, .contract_hours = 132.5, .regions = {"North"}, .development_goals = {"Lead"},
                .skills = {{"Contract law", 5, {}}, {"German", 2, {}}}, .max_clients = 12};
  person.ramp_from = Date{2026, 2, 28};
  for (const auto& column : person_columns()) {
    Person copy = person;
    EXPECT_EQ(column.write(copy, column.read(person)), "") << column.column.key;
    EXPECT_EQ(copy, person) << column.column.key;
  }
}

TEST(PeopleColumns, refuse_what_is_not_valid_and_keep_the_old) {
  const auto write = [](std::string_view key, std::string_view text) {
    Person person{.id = {"p"}, .name = "Dana"};
    const Person before = person;
    const auto column = std::ranges::find(person_columns(), key, [](const ItemColumn<Person>& c) -> std::string_view { return c.column.key; });
    const std::string wrong = column->write(person, text);
    EXPECT_EQ(wrong.empty(), false) << key << " " << text;
    EXPECT_EQ(person, before) << key << " " << text;
  };
  write("name", "  ");
  write("fte", "250");
  write("fte", "");
  write("contract_hours", "-3");
  write("contract_hours", "999");
  write("ramp_from", "2026-02-30");
  write("max_clients", "2.5");
  write("skills", "German 6");
  write("skills", "German 2, german 3");
}

TEST(PeopleEdits, leave_does_not_overlap) {
  Person person{.id = {"p"}, .name = "Dana"};
  EXPECT_EQ(add_leave(person, "2026-07-01", "2026-07-14"), "");
  EXPECT_EQ(add_leave(person, "2026-03-02", ""), "");
  EXPECT_NE(add_leave(person, "2026-07-14", "2026-07-20"), "");
  EXPECT_NE(add_leave(person, "2026-08-02", "2026-08-01"), "");
  EXPECT_NE(add_leave(person, "soon", ""), "");
  ASSERT_EQ(person.leave.size(), 2u);
  EXPECT_LT(person.leave[0].first, person.leave[1].first);
}

TEST(PeopleEdits, shares_always_sum_to_one) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> part(0.01, 1.0);
  for (int round = 0; round < 200; ++round) {
    const int count = 1 + round % 5;
    std::vector<Assignment> run;
    double sum = 0;
    for (int i = 0; i < count; ++i) {
      run.push_back({.client = {"c"}, .person = {"p" + std::string(1, static_cast<char>('a' + i))}, .share = part(random)});
      sum += run.back().share;
    }
    for (Assignment& one : run) one.share /= sum;
    const auto total = [](const std::vector<ClientShare>& shares) {
      double all = 0;
      for (const ClientShare& one : shares) all += one.share;
      return all;
    };
    EXPECT_NEAR(total(shares_with(run, run.front().person, part(random))), 1.0, 1e-9);
    EXPECT_NEAR(total(shares_joined(run, {"z"})), 1.0, 1e-9);
    EXPECT_EQ(shares_joined(run, {"z"}).size(), run.size() + 1);
    if (count > 1) {
      EXPECT_NEAR(total(shares_without(run, run.back().person)), 1.0, 1e-9);
    }
  }
  const std::vector<Assignment> alone = {{.client = {"c"}, .person = {"p"}, .share = 1.0}};
  EXPECT_TRUE(shares_without(alone, {"p"}).empty());
}

TEST(PeoplePaste, cells_may_be_quoted_and_guarded) {
  const CellBlock block = cells_from("a\t\"b\tc\"\r\n\"two\nlines\"\t\"say \"\"x\"\"\"\n'=1+1\t'plain\n\n");
  ASSERT_EQ(block.size(), 3u);
  EXPECT_EQ(block[0], (Names{"a", "b\tc"}));
  EXPECT_EQ(block[1], (Names{"two\nlines", "say \"x\""}));
  EXPECT_EQ(block[2], (Names{"=1+1", "'plain"}));
}

TEST(PeoplePaste, a_block_is_laid_over_the_table_from_the_focused_cell) {
  const App app = app_with_table();
  const PeopleData data(app, PeopleTable::Clients);
  const std::size_t segment = *data.column_of("segment"), hours = *data.column_of(hours_key(data));
  const PasteTarget target{.rows = {1, 2}, .columns = {segment, hours}};
  const PastePlan plan = plan_paste(data, *app.scenario(), cells_from("Small\t12\nMiddle\t7.5\n"), target);
  EXPECT_TRUE(plan.errors.empty());
  ASSERT_EQ(plan.cells.size(), 3u) << "the segment of the first row is what it was";
  EXPECT_EQ(plan.row_count, 2u);
  EXPECT_FALSE(plan_paste(data, *app.scenario(), cells_from("a\nb\nc\n"), target).errors.empty()) << "more rows than the table has";
  EXPECT_FALSE(plan_paste(data, *app.scenario(), cells_from("a\tb\tc\n"), target).errors.empty()) << "wider than the table";
}

TEST(PeoplePaste, titles_find_their_rows_by_name) {
  const App app = app_with_table();
  const PeopleData data(app, PeopleTable::Clients);
  const auto plan = [&](std::string_view text) { return plan_paste(data, *app.scenario(), cells_from(text), {}); };
  EXPECT_EQ(plan("Client\tSegment\tPoints\nDune\tLarge\t99\n").changes.size(), 1u);
  EXPECT_EQ(plan("Client\tSegment\tPoints\nDune\tLarge\t99\n").notes.size(), 1u);
  EXPECT_FALSE(plan("Client\tSegment\nNoah\tLarge\n").errors.empty());
  EXPECT_FALSE(plan("Client\tSegment\nDune\tA\nDune\tB\n").errors.empty());
  EXPECT_FALSE(plan("Client\tOwner\nDune\tNoah\n").errors.empty());
  EXPECT_FALSE(plan("Client\tOwner\tShoe size\nDune\tLee\t43\n").errors.empty());
}

TEST(PeopleData, blind_mode_shows_no_name_anywhere) {
  App app = app_with_table();
  View view = app.view();
  view.is_blind = true;
  app.set_view(view);
  for (const PeopleTable table : {PeopleTable::People, PeopleTable::Clients}) {
    const PeopleData data(app, table);
    for (std::size_t row = 0; row < data.row_count(); ++row) {
      for (std::size_t column = 0; column < data.columns().size(); ++column) {
        const CellText cell = data.cell(row, column);
        for (const std::string_view name : {"Acme", "Bolt", "Cove", "Dune", "Étoile", "Dana", "Lee"}) {
          EXPECT_EQ((cell.shown + cell.typed).find(name), std::string::npos) << data.columns()[column].key;
        }
      }
    }
  }
}

}  // namespace
}  // namespace evenhand::app
