#include "ui/screens/ownership/radar_view.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/label.h"
#include "ui/kit/progress.h"
#include "ui/kit/stat.h"
#include "ui/kit/text_field.h"
#include "ui/screens/ownership/radar_rows.h"
#include "ui/screens/ownership/radar_together.h"

namespace evenhand::ui {

namespace {

using app::RadarAccount;
using app::RadarFigures;

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string title_of(const RadarFigures& figures, std::size_t clients) {
  if (figures.contested == 0) return "No account is contested";
  return capitalised(count_in_words(whole(figures.contested))) + " of " + plural(whole(clients), "account", "accounts") + (figures.contested == 1 ? " is" : " are") + " contested";
}

std::string text_of(const RadarFigures& figures) {
  std::string text = figures.contested == 0 ? "Nobody shares the conversation without an agreement, no owner is silent. "
                                            : "Several people speak for them, the owner is silent, or a dispute is open, and nothing in force settles it. ";
  if (figures.settled > 0) text += plural(whole(figures.settled), "account is", "accounts are") + " settled by a plan, a binding rule or a verdict.";
  return text;
}

void stats(Ui& ui, Page& page, const RadarFigures& figures) {
  const std::array<StatSpec, 4> specs = {
      StatSpec{.figure = {}, .sentence = figures.contested == 1 ? "contested account" : "contested accounts"},
      StatSpec{.figure = {}, .sentence = figures.double_claims == 1 ? "account with a duty that several people claim" : "accounts with a duty that several people claim"},
      StatSpec{.figure = {}, .sentence = figures.without_owner == 1 ? "account without an owner" : "accounts without an owner"},
      StatSpec{.figure = {}, .sentence = figures.several_claimants == 1 ? "account with two or more claims on record" : "accounts with two or more claims on record"}};
  const std::array<std::string, 4> counts = {format_count(whole(figures.contested)), format_count(whole(figures.double_claims)), format_count(whole(figures.without_owner)),
                                             format_count(whole(figures.several_claimants))};
  const bool is_wide = page.width() >= ui.px(640);
  const float gap = ui.px(16), columns = is_wide ? 4.0f : 2.0f;
  const float width = (page.width() - gap * (columns - 1)) / columns, side = ui.px(16), above = ui.px(12);
  float tallest = 0;
  for (const StatSpec& spec : specs) tallest = std::max(tallest, stat_height(ui, width - 2 * side, {.figure = "0", .sentence = spec.sentence}) + 2 * above);
  const Rect row = page.take(is_wide ? tallest : 2 * tallest + gap);
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const float column = static_cast<float>(is_wide ? i : i % 2), line = static_cast<float>(is_wide ? 0 : i / 2);
    const Rect box{std::round(row.x + column * (width + gap)), row.y + line * (tallest + gap), std::round(width), tallest};
    card_ground(ui, box);
    stat(ui, box.inset(side, above), {.figure = counts[i], .sentence = specs[i].sentence});
  }
}

// The first option is the widest choice, or the usual one.
std::optional<int> filter_box(Ui& ui, Rect box, std::string_view label, const std::vector<std::string>& words, int selected) {
  std::vector<ComboOption> options;
  for (const std::string& word : words) options.push_back({.text = word});
  return combo_box(ui, box, {.label = label, .options = options, .selected = selected, .shows_label = false}).chosen;
}

void words_filter(Ui& ui, const app::App& app, Rect box, std::string_view label, std::string_view all, const std::vector<std::string>& words, std::string& chosen) {
  std::vector<std::string> told{std::string(all)};
  for (const std::string& word : words) told.push_back(app::shown_words(app, word));
  const auto found = std::ranges::find(words, chosen);
  const auto result = filter_box(ui, box, label, told, found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1);
  if (result) chosen = *result == 0 ? std::string() : words[static_cast<std::size_t>(*result - 1)];
}

void revenue_filter(Ui& ui, const app::App& app, Rect box, RadarViewState& state, const RadarFigures& figures) {
  const RevenueBands bands = bands_of(figures);
  std::vector<std::string> told{"All revenues"};
  if (bands.is_known) {
    const std::string unit = app::shown_words(app, figures.revenue_unit), low = format_money(bands.low, unit), high = format_money(bands.high, unit);
    told = {"All revenues", "Below " + low, low + " to " + high, high + " or more", "Revenue not known"};
  }
  const auto chosen = filter_box(ui, box, "Revenue", told, bands.is_known ? static_cast<int>(state.revenue) : 0);
  if (chosen) state.revenue = static_cast<RevenueFilter>(*chosen);
}

void filters(Ui& ui, const app::App& app, RadarViewState& state, Page& page, const RadarFigures& figures) {
  if (ui.is_presenting) return;
  const bool is_wide = page.width() >= ui.px(900);
  const float line = ui.px(32), gap = ui.px(8);
  Rect rest = page.take(is_wide ? line : 5 * line + 4 * gap);
  const auto place = [&](float logical) {
    if (!is_wide) {
      const Rect box = cut_top(rest, line);
      cut_top(rest, gap);
      return box;
    }
    const Rect box = cut_left(rest, ui.px(logical));
    cut_left(rest, gap);
    return box;
  };
  const auto typed = text_field(ui, place(210), {.label = "Search accounts", .text = state.search, .placeholder = "Account, owner or reason", .shows_label = false, .icon = Icon::Search});
  if (typed.text) state.search = *typed.text;
  words_filter(ui, app, place(170), "Function", "All functions", figures.functions, state.function);
  words_filter(ui, app, place(150), "Stage", "All stages", figures.stages, state.stage);
  revenue_filter(ui, app, place(170), state, figures);
  const auto which = filter_box(ui, place(250), "Which accounts", {"Contested", "Contested and settled", "All with two or more claims"}, static_cast<int>(state.which));
  if (which) state.which = static_cast<RadarAccounts>(*which);
}

TableCell cell_of(const RadarViewState::Row& row, const RadarAccount& account, int column, const std::string& heat) {
  switch (column) {
    case kClient: return {.text = row.client, .is_strong = true};
    case kWhy: return {.text = row.brief, .note = row.told};
    case kOwner: return {.text = row.owner, .is_muted = account.owners.empty()};
    case kStage: return {.text = row.stage.empty() ? std::string_view("–") : std::string_view(row.stage)};
    case kRevenue: return {.text = row.revenue};
    case kVerdict: return {.text = row.verdict};
    default: return {.text = heat, .is_muted = account.row.is_settled};
  }
}

void accounts_table(Ui& ui, app::App& app, RadarViewState& state, Page& page, const RadarFigures& figures) {
  const bool tells_state = state.which == RadarAccounts::SeveralClaims;
  const std::array<TableColumn, 7> columns = {
      TableColumn{.title = "Account", .width = 188}, TableColumn{.title = tells_state ? "State" : "Why", .min_width = 220, .grow = 2}, TableColumn{.title = "Owner", .width = 122},
      TableColumn{.title = "Stage", .width = 112}, TableColumn{.title = "Revenue", .help = "What the client pays a year", .width = 96, .is_numeric = true},
      TableColumn{.title = "The figures suggest", .width = 152},
      TableColumn{.title = "Heat", .help = "0 to 100: how little one voice leads; more with a silent owner, a dispute or contradicting binding rules", .width = 64, .is_numeric = true}};
  std::string heat;
  const TableSpec spec{
      .name = tells_state ? "Accounts with two or more claims" : "Contested accounts",
      .columns = columns,
      .row_count = static_cast<int>(state.rows.size()),
      .cell = [&](int row, int column) {
        const RadarViewState::Row& shown = state.rows[static_cast<std::size_t>(row)];
        const RadarAccount& account = figures.at(shown.account);
        heat = format_count(account.row.heat);
        return cell_of(shown, account, column, heat);
      },
      .key = [&](int row) { return static_cast<std::uint64_t>(figures.at(state.rows[static_cast<std::size_t>(row)].account).client); },
      .empty_text = figures.accounts.empty() && !tells_state ? "No account is contested." : "No account is like this.",
      .sort = state.sort,
      .has_unsorted_state = true,
      .selection = TableSelectionMode::Single,
      .opens_rows = true,
      .has_open_arrows = true,
      .has_frame = true,
  };
  const float height = std::min(table_height(ui, spec), ui.px(ui.is_presenting ? 620 : 460));
  const TableResult result = table(ui, page.take(height), state.table, spec);
  if (result.sort) state.sort = *result.sort;
  if (result.opened) {
    app.request(to_account(figures.at(state.rows[static_cast<std::size_t>(*result.opened)].account).row.client, app::AccountView::Claim));
  }
}

void nothing_on_record(Ui& ui, app::App& app, Page& page) {
  const std::string_view action = ui.is_presenting ? std::string_view() : "Import contacts or opportunities";
  const EmptyStateSpec spec{.icon = Icon::Ownership,
                            .title = "No contacts are on record",
                            .text = "Who speaks with which client, and when, is read from contacts and opportunities. Import a table of them, and overlapping claims appear here.",
                            .action = action,
                            .is_primary = true};
  if (empty_state(ui, page.take(ui.px(320)), spec)) {
    app.request([](app::App& a) { a.show(app::Screen::Start); });
  }
}

}  // namespace

void radar_view(Ui& ui, app::App& app, RadarViewState& state, Page& page) {
  const Scenario& scenario = *app.scenario();
  if (scenario.touchpoints->empty() && scenario.opportunities->empty() && scenario.disputes->empty()) return nothing_on_record(ui, app, page);
  const RadarFigures* figures = app.ownership().is_empty() ? nullptr : app.ownership().radar();
  if (!figures) {
    app.request([](app::App& a) { a.want_radar(); });
    answer_row(ui, page, {.title = "Looking at every account", .text = "Who speaks with whom, and what is agreed."});
    progress(ui, page.take(progress_height(ui)), {.label = "Accounts looked at", .fraction = app.ownership().radar_progress().share(), .stop = ""});
    ui.wake_in(0);
    return;
  }
  keep_rows(app, state, *figures);
  const std::string title = title_of(*figures, scenario.clients->size()), text = text_of(*figures);
  answer_row(ui, page, {.title = title, .text = text});
  stats(ui, page, *figures);
  filters(ui, app, state, page, *figures);
  accounts_table(ui, app, state, page, *figures);
  together_stats(ui, page, *figures, app.ownership().policy());
  if (scenario.touchpoints->empty()) {
    text_block(ui, page.take(text_block_height(ui, page.width(), "No contacts are on record: voices cannot be told, only disputes and binding rules.")),
               "No contacts are on record: voices cannot be told, only disputes and binding rules.", {.type = Type::Small, .color = Token::Ink2});
  }
}

}  // namespace evenhand::ui
