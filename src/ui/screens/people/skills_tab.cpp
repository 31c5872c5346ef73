#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/people_edits.h"
#include "domain/edit_items.h"
#include "domain/format.h"
#include "fairness/cover.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/heat_grid.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kShownTrainings = 8;

struct Names {
  NameOf person;
  ClientNameOf client;
};

Names names_of(const app::App& app) {
  const Scenario& s = *app.scenario();
  if (app.view().is_blind) return {blind_names(*s.people), blind_client_names(*s.clients)};
  return {real_names(*s.people), real_client_names(*s.clients)};
}

std::string skill_help(const SkillRow& skill) {
  std::string text = plural(static_cast<std::int64_t>(skill.people), "person has", "people have") + " it. ";
  if (skill.clients == 0) return text + "No client needs it.";
  return text + plural(static_cast<std::int64_t>(skill.clients), "client needs", "clients need") + " it, up to level " + app::number_text(skill.highest_needed) + "; " +
         plural(static_cast<std::int64_t>(skill.people_at_highest), "person is", "people are") + " that far.";
}

void apply_level(app::App& app, std::size_t person, const SkillRow& skill, const std::string& text) {
  const auto level = app::word_at(app::kLevelWords, text);
  if (!level) return;
  Person changed = (*app.scenario()->people)[person];
  app::set_skill(changed, skill.name, static_cast<int>(*level));
  app.request_edit({"Level of one skill", [changed = std::move(changed)](const Scenario& s) { return with_person(s, changed); }, {}});
}

std::string matrix_title(const std::vector<SkillRow>& skills) {
  std::vector<std::string> thin;
  for (const SkillRow& skill : skills) {
    if (skill.clients > 0 && skill.people_at_highest <= 1) thin.push_back(skill.name);
  }
  if (thin.empty()) return "Every skill that clients need is with two people or more";
  return join_names(thin) + (thin.size() == 1 ? " hangs" : " hang") + " on one person or nobody";
}

void matrix_card(Ui& ui, app::App& app, PeopleState& state, Page& page) {
  const std::vector<SkillRow>& skills = app.derived().skill_matrix();
  const Scenario& scenario = *app.scenario();
  const Names names = names_of(app);
  std::vector<std::string> helps;
  for (const SkillRow& skill : skills) helps.push_back(skill_help(skill));
  std::vector<TableColumn> columns = {{.title = "Person", .min_width = 170, .grow = 1.6f, .is_sortable = false}};
  for (std::size_t i = 0; i < skills.size(); ++i) {
    columns.push_back({.title = skills[i].name, .help = helps[i], .min_width = 112, .align = Align::Center, .is_sortable = false, .is_editable = true});
  }
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const auto person = static_cast<std::size_t>(row);
    if (column == 0) {
      buffer = names.person((*scenario.people)[person].id);
      return {.text = buffer};
    }
    const SkillRow& skill = skills[static_cast<std::size_t>(column) - 1];
    const int level = skill.level[person];
    buffer = level == 0 ? std::string("0") : app::number_text(level);
    return {.text = buffer, .raw = app::kLevelWords[static_cast<std::size_t>(level)], .is_muted = level == 0, .ground = heat_color(ui, level == 0 ? 0 : level + 1),
            .note = app::kLevelWords[static_cast<std::size_t>(level)], .choices = app::kLevelWords};
  };
  const auto sum = [&](int column) -> TableCell {
    if (column == 0) return {.text = "People who have it"};
    const SkillRow& skill = skills[static_cast<std::size_t>(column) - 1];
    buffer = format_count(static_cast<std::int64_t>(skill.people));
    const bool is_thin = skill.clients > 0 && skill.people_at_highest <= 1;
    return {.text = buffer, .icon = is_thin ? Icon::Warn : Icon::Count, .mark_color = Token::Warning, .note = helps[static_cast<std::size_t>(column) - 1]};
  };
  const TableSpec spec{.name = "Skill matrix", .columns = columns, .row_count = static_cast<int>(scenario.people->size()), .cell = cell, .sum = sum,
                       .selection = TableSelectionMode::None, .opens_rows = true, .has_open_arrows = true, .is_blocked = ui.is_presenting, .revision = app.derived().revision()};
  const std::string title = matrix_title(skills);
  const CardSpec card_spec{.title = title, .subtitle = "Level per person and skill: 0 not on record, 1 learning, 2 basic, 3 works alone, 4 helps others, 5 expert"};
  const float height = std::min(table_height(ui, spec) + ui.px(14), ui.px(460));
  const Card card(ui, page.take(card_chrome(ui, page.width(), card_spec) + height), card_spec);
  const TableResult result = table(ui, card.body(), state.skills, spec);
  if (result.edit) apply_level(app, static_cast<std::size_t>(result.edit->row), skills[static_cast<std::size_t>(result.edit->column) - 1], result.edit->text);
  if (result.opened) open_page(app, app::PeopleTable::People, (*scenario.people)[static_cast<std::size_t>(*result.opened)].id.value);
}

constexpr std::size_t kShownThin = 8;

void thin_card(Ui& ui, app::App& app, TableState& table_state, Page& page, std::string_view title, std::string_view subtitle, std::string_view name,
               std::string_view empty, const std::vector<ThinCover>& thin) {
  const LoadBasis& basis = app.derived().basis();
  const Scenario& scenario = *app.scenario();
  const Names names = names_of(app);
  const bool has_person = name == "Only one person";
  std::vector<TableColumn> columns = {{.title = "Client", .min_width = 120, .is_sortable = false}};
  if (has_person) columns.push_back({.title = "Only", .min_width = 110, .is_sortable = false});
  columns.push_back({.title = "Why", .min_width = 200, .grow = 2.4f, .is_sortable = false});
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const ThinCover& one = thin[static_cast<std::size_t>(row)];
    if (column == 0) buffer = names.client((*scenario.clients)[one.client].id);
    if (column == 1 && has_person) buffer = names.person((*scenario.people)[*one.only].id);
    if (column + 1 == static_cast<int>(columns.size())) buffer = thin_cover_sentence(basis, one, names.person, names.client);
    return {.text = buffer};
  };
  TableSpec spec{.name = name, .columns = columns, .row_count = static_cast<int>(std::clamp<std::size_t>(thin.size(), 1, kShownThin)), .cell = cell, .empty_text = empty,
                 .selection = TableSelectionMode::None, .opens_rows = true, .has_open_arrows = true, .revision = app.derived().revision()};
  const float room = table_height(ui, spec) + ui.px(14);
  spec.row_count = static_cast<int>(thin.size());
  const CardSpec card_spec{.title = title, .subtitle = subtitle};
  const Card card(ui, page.take(card_chrome(ui, page.width(), card_spec) + room), card_spec);
  const TableResult result = table(ui, card.body(), table_state, spec);
  if (result.opened) open_page(app, app::PeopleTable::Clients, (*scenario.clients)[thin[static_cast<std::size_t>(*result.opened)].client].id.value);
}

void trainings_card(Ui& ui, app::App& app, Page& page) {
  const Cover& cover = app.derived().cover();
  const Names names = names_of(app);
  EntryList list{.title = "What would help most", .subtitle = "One person learns one skill up to one level; most clients freed first. How much fairer each makes the load is worked out under Rebalance, Remedies",
                 .empty = "No single piece of training would free a client."};
  for (std::size_t i = 0; i < std::min(cover.trainings.size(), kShownTrainings); ++i) {
    list.entries.push_back(training_sentence(cover.trainings[i], app.derived().basis(), names.person));
  }
  AddDraft none;
  entries_card(ui, none, list, nullptr, page.take(entries_card_height(ui, page.width(), list, nullptr, none)));
  if (cover.trainings.empty() || ui.is_presenting) return;
  const ButtonSpec open{.label = "Compare with other remedies", .icon_right = Icon::Right};
  const Rect line = page.take(control_height(ui));
  if (!button(ui, button_box(ui, {line.x, line.y}, open), open)) return;
  app.request([](app::App& a) {
    app::View next = a.view();
    next.screen = app::Screen::Rebalance;
    next.rebalance_view = app::RebalanceView::Remedies;
    a.set_view(next);
  });
}

}  // namespace

void skills_tab(Ui& ui, app::App& app, PeopleState& state, Page& page) {
  if (app.derived().skill_matrix().empty()) {
    const std::string_view text = "Open a person’s page and type skills with a level, like “German 4, Negotiation 3”; do the same for what clients need.";
    if (empty_state(ui, page.take(ui.px(260)), {.icon = Icon::Check, .title = "No skill on record yet", .text = text, .action = "Open the people", .is_primary = true}))
      state.tab = PeopleTab::People;
    return;
  }
  matrix_card(ui, app, state, page);
  const Cover& cover = app.derived().cover();
  const std::string single_title = cover.single.empty() ? "No client hangs on one person" : plural(static_cast<std::int64_t>(cover.single.size()), "client hangs", "clients hang") + " on one person";
  const std::string nobody_title = cover.nobody.empty() ? "Somebody could serve every client" : plural(static_cast<std::int64_t>(cover.nobody.size()), "client can", "clients can") + " be served by nobody";
  thin_card(ui, app, state.single, page, single_title, "By conflicts, regions, languages and skills on record", "Only one person", "Every client could be served by two people or more.", cover.single);
  thin_card(ui, app, state.nobody, page, nobody_title, "What is missing, by the rule that decided", "Nobody", "There is none.", cover.nobody);
  trainings_card(ui, app, page);
}

}  // namespace evenhand::ui
