#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/people_edits.h"
#include "domain/edit_items.h"
#include "domain/edit_records.h"
#include "domain/format.h"
#include "domain/text.h"
#include "fairness/explain.h"
#include "fairness/sentences.h"
#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/stat.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/people/page_account.h"
#include "ui/screens/people/people_parts.h"
#include "ui/screens/people/two_columns.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, 11> kProfile = {"name", "role", "team", "function", "fte", "contract_hours", "bandwidth", "ramp_from", "last_day", "max_clients", "max_intake"};
constexpr std::array<std::string_view, 5> kAbilities = {"regions", "languages", "skills", "strengths", "development_goals"};

// Everything that the parts of one page share during a frame.
struct PersonView {
  app::App& app;
  PeopleState& state;
  const app::PeopleData& data;
  std::size_t at;
  const Person& person;
  bool is_blind, is_editable;
  NameOf name_of;
  ClientNameOf client_name_of;

  std::string client(const ClientId& id) const { return client_name_of(id); }
};

void change_person(const PersonView& view, std::string label, Person person) {
  view.app.request_edit({std::move(label), [person = std::move(person)](const Scenario& s) { return with_person(s, person); }, {}});
}

struct Figure {
  std::string figure, sentence, context;
};

std::string about(double estimated) { return estimated > 0 ? "≈\u00A0" : ""; }

std::vector<Figure> figures_of(const PersonView& view) {
  std::vector<Figure> figures;
  for (const Ledger ledger : kLedgers) {
    const LedgerLoads& loads = view.app.derived().figures(ledger).loads;
    const PersonLoad& load = loads.people[view.at];
    const bool is_counted = loads.is_ready() && load.state == PersonState::Counted;
    figures.push_back({is_counted ? about(load.estimated_part) + format_ratio(load.ratio_value()) : "–", is_counted ? "of a fair share, " + ledger_word(ledger) : ledger_name(ledger) + " is not counted yet",
                       is_counted ? standing_sign(load.standing) + (load.standing == Standing::InBand ? "" : " ") + standing_word(load.standing) + estimated_words(load.estimated_part, "; ") : ""});
  }
  const PersonUtilisation& use = view.app.derived().utilisation().people[view.at];
  const bool is_known = use.state == UtilisationState::Known;
  figures.push_back({is_known ? about(use.estimated_hours) + format_percent(use.share, 0) : "–", is_known ? "of available hours are client hours" : "Contract hours or client hours are not known",
                     is_known ? format_short(use.hours, 1) + " of " + format_short(use.available_hours, 1) + " hours a month, " + utilisation_word(use.band) +
                                  (use.estimated_hours > 0 ? "; " + format_short(use.estimated_hours, 1) + " hours of it estimated" : "") : ""});
  return figures;
}

void figures_card(Ui& ui, const PersonView& view, Page& page) {
  const std::vector<Figure> figures = figures_of(view);
  const int across = page.width() < ui.px(560) ? 1 : page.is_narrow() ? 2 : 4;
  const float gap = ui.px(16), width = (page.width() - ui.px(32) - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
  float line = 0;
  for (const Figure& one : figures) line = std::max(line, stat_height(ui, width, {one.figure, one.sentence, one.context}));
  const int lines = (static_cast<int>(figures.size()) + across - 1) / across;
  const CardSpec spec{.name = "Load and hours"};
  const Card card(ui, page.take(card_chrome(ui, page.width(), spec) + line * static_cast<float>(lines) + gap * static_cast<float>(lines - 1)), spec);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto column = static_cast<float>(static_cast<int>(i) % across), row = static_cast<float>(static_cast<int>(i) / across);
    stat(ui, {card.body().x + column * (width + gap), card.body().y + row * (line + gap), width, line}, {figures[i].figure, figures[i].sentence, figures[i].context});
  }
}

std::vector<std::string> misfit_sentences(const PersonView& view) {
  const Misfits& misfits = view.app.derived().misfits();
  const LoadBasis& basis = view.app.derived().basis();
  std::vector<std::string> sentences;
  for (const BandwidthMisfit& one : misfits.over_bandwidth) {
    if (one.person == view.at) sentences.push_back(bandwidth_sentence(basis, one, view.name_of));
  }
  for (const CarriedMisfit& one : misfits.carried) {
    if (one.person == view.at && sentences.size() < 12) sentences.push_back(carried_misfit_sentence(basis, one, view.name_of, view.client_name_of));
  }
  if (view.is_blind) return sentences;
  for (const Exposure& one : misfits.goals) {
    if (one.person == view.at) sentences.push_back(goal_sentence(basis, one, view.name_of));
  }
  for (const Exposure& one : misfits.strengths) {
    if (one.person == view.at) sentences.push_back(strength_sentence(basis, one, view.name_of));
  }
  return sentences;
}

void misfits_card(Ui& ui, const PersonView& view, PageColumns& columns) {
  const EntryList list{.title = "Where book and person meet", .empty = "Nothing on record speaks against the present book. Goals, strengths and bandwidth, once known, are compared here.",
                       .entries = misfit_sentences(view)};
  AddDraft none;
  entries_card(ui, none, list, nullptr, columns.take_right(entries_card_height(ui, columns.right_width(), list, nullptr, none)));
}

void leave_card(Ui& ui, const PersonView& view, PageColumns& columns) {
  EntryList list{.title = "Leave", .subtitle = "Days away, both included; the reason is not kept", .empty = "No leave on record.", .remove = view.is_editable ? "Remove the leave" : ""};
  for (const Leave& one : view.person.leave) list.entries.push_back(app::leave_text(one));
  const EntryForm form{.kind = "leave", .fields = {{"First day", "YYYY-MM-DD"}, {"Last day", "YYYY-MM-DD"}}, .deed = "Add", .commit = [&](const auto& values) {
                         Person person = view.person;
                         std::string wrong = app::add_leave(person, values[0], values[1]);
                         if (wrong.empty()) change_person(view, "Leave of one person", std::move(person));
                         return wrong;
                       }};
  const EntryForm* adds = view.is_editable ? &form : nullptr;
  const Rect box = columns.take_right(entries_card_height(ui, columns.right_width(), list, adds, view.state.add));
  if (const auto removed = entries_card(ui, view.state.add, list, adds, box)) {
    Person person = view.person;
    person.leave.erase(person.leave.begin() + static_cast<std::ptrdiff_t>(*removed));
    change_person(view, "Leave of one person", std::move(person));
  }
}

void conflicts_card(Ui& ui, const PersonView& view, PageColumns& columns) {
  EntryList list{.title = "Conflicts of interest", .subtitle = "Clients that this person must not serve", .empty = "None declared.", .remove = view.is_editable ? "Remove the conflict with" : ""};
  for (const ConflictOfInterest& one : view.person.conflicts) list.entries.push_back(view.client(one.client) + (view.is_blind ? "" : ": " + one.reason));
  const EntryForm form{.kind = "conflict", .fields = {{"Client", "Name"}, {"Reason", "Why not"}}, .deed = "Add", .commit = [&](const auto& values) {
                         const app::FoundClient found = app::client_called(*view.app.scenario(), view.is_blind, values[0]);
                         if (!found.position) return found.wrong;
                         Person person = view.person;
                         std::string wrong = app::add_conflict(person, (*view.app.scenario()->clients)[*found.position].id, values[1]);
                         if (wrong.empty()) change_person(view, "Conflict of interest of one person", std::move(person));
                         return wrong;
                       }};
  const EntryForm* adds = view.is_editable ? &form : nullptr;
  const Rect box = columns.take_right(entries_card_height(ui, columns.right_width(), list, adds, view.state.add));
  if (const auto removed = entries_card(ui, view.state.add, list, adds, box)) {
    Person person = view.person;
    person.conflicts.erase(person.conflicts.begin() + static_cast<std::ptrdiff_t>(*removed));
    change_person(view, "Conflict of interest of one person", std::move(person));
  }
}

void wishes_card(Ui& ui, const PersonView& view, PageColumns& columns) {
  EntryList list{.title = "Wishes", .subtitle = "Single clients to have, to keep or to hand over", .empty = "No wish on record.", .remove = view.is_editable ? "Remove the wish" : ""};
  std::vector<ClientId> about;
  const LoadBasis& basis = view.app.derived().basis();
  for (const WishFinding& finding : view.app.derived().misfits().wishes) {
    if (finding.person != view.at) continue;
    const Preference& wish = (*view.app.scenario()->preferences)[finding.preference];
    std::string text = wish_sentence(basis, finding, view.name_of, view.client_name_of);
    if (!wish.reason.empty() && !view.is_blind) text += " “" + wish.reason + "”";
    list.entries.push_back(std::move(text));
    about.push_back(wish.client);
  }
  const EntryForm form{.kind = "wish", .fields = {{"Client", "Name"}, {"Wish", {}, {app::kWishWords.begin(), app::kWishWords.end()}}, {"Reason", "May stay empty"}}, .deed = "Add",
                       .commit = [&](const auto& values) -> std::string {
                         const app::FoundClient found = app::client_called(*view.app.scenario(), view.is_blind, values[0]);
                         if (!found.position) return found.wrong;
                         const auto wish = app::word_at(app::kWishWords, values[1]);
                         if (!wish) return "Choose the wish.";
                         const Preference preference{view.person.id, (*view.app.scenario()->clients)[*found.position].id, static_cast<Wish>(*wish), normalised_name(values[2]), {}};
                         view.app.request_edit({"Wish of one person", [preference](const Scenario& s) { return with_preference(s, preference); }, {}});
                         return {};
                       }};
  const EntryForm* adds = view.is_editable ? &form : nullptr;
  const Rect box = columns.take_right(entries_card_height(ui, columns.right_width(), list, adds, view.state.add));
  if (const auto removed = entries_card(ui, view.state.add, list, adds, box)) {
    const PersonId person = view.person.id;
    const ClientId client = about[*removed];
    view.app.request_edit({"Wish of one person", [person, client](const Scenario& s) { return with_preference_removed(s, person, client); }, {}});
  }
}

void book_card(Ui& ui, const PersonView& view, Page& page) {
  const LedgerLoads& loads = view.app.derived().figures(Ledger::Burden).loads;
  const LoadBasis& basis = view.app.derived().basis();
  const Scenario& scenario = *view.app.scenario();
  const std::span<const std::uint32_t> book = basis.index.assignments_of_person(view.at);
  std::vector<std::uint32_t> order(book.begin(), book.end());
  if (loads.is_ready()) std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t i) { return loads.part_load[i]; });
  std::vector<TableColumn> columns = {{.title = "Client", .min_width = 160, .grow = 2, .is_sortable = false},
                                      {.title = "Part", .help = "Share of the client that this person carries", .width = 80, .is_numeric = true, .is_sortable = false},
                                      {.title = "Points", .help = "Load points in the burden ledger; the team’s load is 1,000", .width = 88, .is_numeric = true, .is_sortable = false},
                                      {.title = "Segment", .min_width = 110, .is_sortable = false}};
  std::vector<std::size_t> criteria;
  for (std::size_t i = 0; i < scenario.policy->criteria.size(); ++i) {
    if (scenario.policy->criteria[i].source != CriterionSource::Column) continue;
    criteria.push_back(i);
    columns.push_back({.title = scenario.policy->criteria[i].name, .min_width = 104, .is_numeric = true, .is_sortable = false});
  }
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const std::uint32_t assignment = order[static_cast<std::size_t>(row)];
    const std::size_t client = basis.index.client_of_assignment(assignment);
    if (column == 0) buffer = app::client_label(*scenario.clients, client, view.is_blind);
    if (column == 1) buffer = format_percent((*scenario.assignments)[assignment].share, 0);
    if (column == 2) buffer = loads.is_ready() ? format_number(load_points(loads.part_load[assignment]), 1) : "–";
    if (column == 3) return {.text = (*scenario.clients)[client].segment};
    if (column < 4) return {.text = buffer};
    const CriterionBasis& values = basis.criteria[criteria[static_cast<std::size_t>(column) - 4]];
    if (values.known == 0) return {.text = "–", .is_muted = true};
    buffer = format_short(values.value[client], 1);
    return {.text = buffer, .is_estimate = values.is_estimated[client] != 0};
  };
  const TableSpec spec{.name = "Book", .columns = columns, .row_count = static_cast<int>(order.size()), .cell = cell, .empty_text = "No clients.", .sort = {2, true},
                       .selection = TableSelectionMode::None, .opens_rows = true, .has_open_arrows = true, .revision = view.app.derived().revision()};
  const std::string title = "The book: " + plural(static_cast<std::int64_t>(order.size()), "client", "clients");
  const CardSpec card_spec{.title = title, .subtitle = "Heaviest first; open a client to see what is known about it"};
  const float height = std::min(table_height(ui, spec) + ui.px(14), ui.px(420));
  const Card card(ui, page.take(card_chrome(ui, page.width(), card_spec) + height), card_spec);
  const TableResult result = table(ui, card.body(), view.state.book, spec);
  if (result.opened) {
    const std::size_t client = basis.index.client_of_assignment(order[static_cast<std::size_t>(*result.opened)]);
    open_page(view.app, app::PeopleTable::Clients, (*scenario.clients)[client].id.value);
  }
}

std::string said_at_once(const PersonView& view) {
  const PersonLoad& load = view.app.derived().figures(Ledger::Burden).loads.people[view.at];
  std::string text;
  if (!view.person.role.empty()) text += view.person.role + (view.person.team.empty() ? ". " : ", " + view.person.team + ". ");
  return text + capitalised(book_in_words(view.person, load.client_count)) + ".";
}

}  // namespace

void person_page(Ui& ui, app::App& app, PeopleState& state, Rect body, std::size_t at) {
  const IdScope scope("person page");
  const app::PeopleData data(app, app::PeopleTable::People);
  const bool is_blind = app.view().is_blind;
  const Scenario& scenario = *app.scenario();
  const PersonView view{app, state, data, at, (*scenario.people)[at], is_blind, !ui.is_presenting, is_blind ? blind_names(*scenario.people) : real_names(*scenario.people),
                        is_blind ? blind_client_names(*scenario.clients) : real_client_names(*scenario.clients)};
  const std::string region_name = "Page of " + data.name(at);
  ScrollRegion region(ui, body, {.name = region_name});
  Page page(ui, region.content());
  page_head(ui, app, page, data.name(at), said_at_once(view), "All people");
  figures_card(ui, view, page);
  PageColumns columns(ui, page, 0.56f);
  fields_card(ui, app, state, data, at, "Who and how much", kProfile, columns.take_left(fields_card_height(ui, data, columns.left_width(), "Who and how much", kProfile, state.draft)));
  fields_card(ui, app, state, data, at, "Knows and wants", kAbilities, columns.take_left(fields_card_height(ui, data, columns.left_width(), "Knows and wants", kAbilities, state.draft)));
  misfits_card(ui, view, columns);
  wishes_card(ui, view, columns);
  leave_card(ui, view, columns);
  conflicts_card(ui, view, columns);
  columns.finish(page);
  book_card(ui, view, page);
  const RecordsView records{app, state, data, {}, view.person.id, is_blind, view.is_editable, view.name_of, view.client_name_of};
  follow_records(records);
  contacts_card(ui, records, page);
  deals_card(ui, records, page);
  duties_card(ui, records, page);
  handovers_card(ui, records, page);
  region.set_content_height(page.used_height());
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
