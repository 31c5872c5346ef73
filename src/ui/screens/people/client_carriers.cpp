#include <algorithm>
#include <string>
#include <utility>

#include "app/people_edits.h"
#include "domain/edit_assignments.h"
#include "domain/edit_records.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "fairness/misfits.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/screens/people/client_parts.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

enum Column : int { kPerson, kShare, kRole, kSince, kLock, kRemove };

std::span<const Assignment> run_of(const ClientView& view) { return assignments_of(*view.app.scenario(), view.client.id); }

void share_edit(const ClientView& view, std::vector<ClientShare> shares) {
  const ClientId client = view.client.id;
  view.app.request_edit({"Who carries one client", [client, shares = std::move(shares)](const Scenario& s) { return with_client_shared(s, client, shares); }, {}});
}

void say(const ClientView& view, std::string text) {
  view.app.request([text = std::move(text)](app::App& a) { a.say(text); });
}

void change_terms(const ClientView& view, const Assignment& one, AssignmentTerms terms) {
  const AssignmentChange change{one.client, one.person, std::move(terms)};
  view.app.request_edit({"Who carries one client", [change](const Scenario& s) { return with_assignment(s, change); }, {}});
}

void apply_edit(const ClientView& view, const CellEdit& edit) {
  const std::span<const Assignment> run = run_of(view);
  const Assignment& one = run[static_cast<std::size_t>(edit.row)];
  AssignmentTerms terms = terms_of(one);
  const std::string text = normalised_name(edit.text);
  switch (edit.column) {
    case kShare: {
      const auto percent = app::number_from(text);
      if (!percent || *percent <= 0 || *percent > 100) return say(view, "A share is more than 0 and at most 100\u00A0%. Nothing was changed.");
      return share_edit(view, app::shares_with(run, one.person, *percent / 100));
    }
    case kRole:
      if (const auto role = app::word_at(app::kRoleWords, text)) terms.role = static_cast<AssignmentRole>(*role);
      break;
    case kSince:
      terms.since = parse_iso_date(text);
      if (!terms.since && !text.empty()) return say(view, "“" + text + "” is not a day. Type it as year, month, day: 2026-11-01.");
      break;
    case kLock:
      terms.is_locked = !text.empty();
      terms.lock_reason = text;
      break;
    default: return;
  }
  change_terms(view, one, std::move(terms));
}

}  // namespace

void carriers_card(Ui& ui, const ClientView& view, PageColumns& columns) {
  const std::span<const Assignment> run = run_of(view);
  const std::array<TableColumn, 6> heads = {{{.title = "Person", .min_width = 106, .grow = 1.5f, .is_sortable = false},
                                             {.title = "Part", .help = "The parts of all sum to 100\u00A0%; the others make room", .width = 60, .is_numeric = true, .is_sortable = false, .is_editable = true},
                                             {.title = "Role", .min_width = 84, .is_sortable = false, .is_editable = true},
                                             {.title = "Since", .help = "YYYY-MM-DD", .width = 100, .is_sortable = false, .is_editable = true},
                                             {.title = "Locked", .help = "Why the client must stay; empty: free to move", .min_width = 72, .is_sortable = false, .is_editable = true},
                                             {.title = "", .width = 40, .is_sortable = false, .has_widgets = true}}};
  std::string buffer, raw;
  const auto cell = [&](int row, int column) -> TableCell {
    const Assignment& one = run[static_cast<std::size_t>(row)];
    switch (column) {
      case kPerson: buffer = view.name_of(one.person); return {.text = buffer};
      case kShare: buffer = format_percent(one.share, 0); raw = format_short(one.share * 100, 1); return {.text = buffer, .raw = raw};
      case kRole: return {.text = app::kRoleWords[static_cast<std::size_t>(one.role)], .choices = app::kRoleWords};
      case kSince:
        if (!one.since) return {.text = "–", .raw = "", .is_muted = true};
        buffer = format_date_short(*one.since);
        raw = iso_date(*one.since);
        return {.text = buffer, .raw = raw};
      case kLock:
        if (!one.is_locked) return {.text = "", .is_locked = view.is_blind};
        buffer = view.is_blind || one.lock_reason.empty() ? "locked" : one.lock_reason;
        return {.text = buffer, .is_locked = view.is_blind, .icon = Icon::Lock};
      default: return {};
    }
  };
  std::optional<std::size_t> removed;
  const auto draw = [&](Ui& u, int row, int, Rect box) {
    const std::string name = "Take " + view.name_of(run[static_cast<std::size_t>(row)].person) + " off this client";
    if (icon_button(u, {box.x + u.px(4), box.center().y - u.px(14), u.px(28), u.px(28)}, {.icon = Icon::Cross, .name = name, .size = ControlSize::Small})) removed = static_cast<std::size_t>(row);
  };
  const std::size_t count = view.is_editable ? heads.size() : heads.size() - 1;
  const TableSpec spec{.name = "Who carries it", .columns = std::span(heads).first(count), .row_count = static_cast<int>(run.size()), .cell = cell, .draw_cell = draw,
                       .empty_text = "Nobody carries this client.", .selection = TableSelectionMode::None, .opens_rows = true, .has_open_arrows = true, .is_blocked = !view.is_editable};
  const CardSpec card_spec{.title = "Who carries it"};
  EntryForm form{.kind = "carrier", .fields = {{"Another person", {}, {}}}, .deed = "Add"};
  for (const std::string& label : view.data.person_labels()) form.fields.front().choices.push_back(label);
  form.commit = [&](const std::array<std::string, 3>& values) -> std::string {
    const auto& labels = view.data.person_labels();
    const auto found = std::ranges::find(labels, values[0]);
    if (found == labels.end()) return "Choose a person.";
    const PersonId person = (*view.app.scenario()->people)[static_cast<std::size_t>(found - labels.begin())].id;
    if (std::ranges::contains(run, person, &Assignment::person)) return "This person carries the client already.";
    share_edit(view, app::shares_joined(run, person));
    return {};
  };
  const float form_height = view.is_editable ? ui.px(64) : 0;
  const Card card(ui, columns.take_left(card_chrome(ui, columns.left_width(), card_spec) + table_height(ui, spec) + ui.px(14) + form_height), card_spec);
  Rect rest = card.body();
  const Rect foot = cut_bottom(rest, form_height);
  const TableResult result = table(ui, rest, view.state.carriers, spec);
  if (result.edit) apply_edit(view, *result.edit);
  if (result.opened) open_page(view.app, app::PeopleTable::People, run[static_cast<std::size_t>(*result.opened)].person.value);
  if (removed) share_edit(view, app::shares_without(run, run[*removed].person));
  if (view.is_editable) entry_form(ui, view.state.add, form, foot);
}

void servers_card(Ui& ui, const ClientView& view, PageColumns& columns) {
  const LoadBasis& basis = view.app.derived().basis();
  const Scenario& scenario = *view.app.scenario();
  const PersonSet& able = basis.eligibility.set(basis.eligibility.class_of(view.at));
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < scenario.people->size(); ++i) order.push_back(i);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return able.contains(a) && !able.contains(b); });
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const std::size_t person = order[static_cast<std::size_t>(row)];
    if (column == 0) {
      buffer = view.name_of((*scenario.people)[person].id);
      return {.text = buffer, .mark = able.contains(person) ? std::optional(Mark::Circle) : std::nullopt, .mark_color = Token::Success};
    }
    const ServiceVerdict verdict = basis.eligibility.verdict(scenario, basis.index, person, view.at);
    const bool says_reason = !view.is_blind || (verdict.rule != ServiceRule::Conflict && verdict.rule != ServiceRule::Veto);
    buffer = !verdict.may() && verdict.rule == ServiceRule::Locked ? "could, but the client is locked" : says_reason ? service_phrase(verdict) : service_phrase({.rule = verdict.rule});
    return {.text = buffer, .is_muted = !able.contains(person)};
  };
  const std::array<TableColumn, 2> heads = {{{.title = "Person", .min_width = 120, .is_sortable = false}, {.title = "By what is on record", .min_width = 170, .grow = 1.6f, .is_sortable = false}}};
  const TableSpec spec{.name = "Who could serve it", .columns = heads, .row_count = static_cast<int>(order.size()), .cell = cell, .selection = TableSelectionMode::None, .opens_rows = true};
  const std::string title = able.is_empty() ? "Nobody could serve it" : plural(static_cast<std::int64_t>(able.count()), "person", "people") + " could serve it";
  const CardSpec card_spec{.title = title, .subtitle = "Conflicts, regions, languages and skills, as they are on record"};
  const float height = std::min(table_height(ui, spec), ui.px(32 + 36 * 6));
  const Card card(ui, columns.take_right(card_chrome(ui, columns.right_width(), card_spec) + height), card_spec);
  const TableResult result = table(ui, card.body(), view.state.servers, spec);
  if (result.opened) open_page(view.app, app::PeopleTable::People, (*scenario.people)[order[static_cast<std::size_t>(*result.opened)]].id.value);
}

void client_wishes_card(Ui& ui, const ClientView& view, PageColumns& columns) {
  EntryList list{.title = "Wishes about it", .empty = "Nobody has said anything about this client.", .remove = view.is_editable ? "Remove the wish" : ""};
  std::vector<PersonId> by;
  const LoadBasis& basis = view.app.derived().basis();
  for (const WishFinding& finding : view.app.derived().misfits().wishes) {
    if (finding.client != view.at) continue;
    const Preference& wish = (*view.app.scenario()->preferences)[finding.preference];
    std::string text = wish_sentence(basis, finding, view.name_of, view.client_name_of);
    if (!wish.reason.empty() && !view.is_blind) text += " “" + wish.reason + "”";
    list.entries.push_back(std::move(text));
    by.push_back(wish.person);
  }
  EntryForm form{.kind = "wish about", .fields = {{"Who", {}, {}}, {"Wish", {}, {app::kWishWords.begin(), app::kWishWords.end()}}, {"Reason", "May stay empty"}}, .deed = "Add"};
  for (const std::string& label : view.data.person_labels()) form.fields.front().choices.push_back(label);
  form.commit = [&](const std::array<std::string, 3>& values) -> std::string {
    const auto& labels = view.data.person_labels();
    const auto found = std::ranges::find(labels, values[0]);
    const auto wish = app::word_at(app::kWishWords, values[1]);
    if (found == labels.end()) return "Choose who wishes it.";
    if (!wish) return "Choose the wish.";
    const PersonId person = (*view.app.scenario()->people)[static_cast<std::size_t>(found - labels.begin())].id;
    const Preference preference{person, view.client.id, static_cast<Wish>(*wish), normalised_name(values[2]), {}};
    view.app.request_edit({"Wish about one client", [preference](const Scenario& s) { return with_preference(s, preference); }, {}});
    return {};
  };
  const EntryForm* adds = view.is_editable ? &form : nullptr;
  const Rect box = columns.take_right(entries_card_height(ui, columns.right_width(), list, adds, view.state.add));
  if (const auto removed = entries_card(ui, view.state.add, list, adds, box)) {
    const PersonId person = by[*removed];
    const ClientId client = view.client.id;
    view.app.request_edit({"Wish about one client", [person, client](const Scenario& s) { return with_preference_removed(s, person, client); }, {}});
  }
}

}  // namespace evenhand::ui
