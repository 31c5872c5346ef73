#include "ui/screens/rebalance/handovers_view.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/handover_due.h"
#include "app/plan_acceptance.h"
#include "app/policy_names.h"
#include "domain/edit_handovers.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/screens/rebalance/handovers_parts.h"
#include "ui/screens/rebalance/rebalance_parts.h"

namespace evenhand::ui {

namespace {

using app::HandoverStanding;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return count_in_words(static_cast<std::int64_t>(count)) + " " + std::string(count == 1 ? one : many);
}

struct Said {
  std::string title, text;
};

Said said_by(const std::vector<HandoverStanding>& all) {
  const auto open = static_cast<std::size_t>(std::ranges::count_if(all, [](const HandoverStanding& s) { return s.open > 0; }));
  std::size_t overdue = 0, things = 0;
  for (const HandoverStanding& s : all) {
    overdue += s.overdue;
    things += s.open;
  }
  const std::string of_all = all.size() == 1 ? "The one handover" : "All " + std::to_string(all.size()) + " handovers";
  if (open == 0) return {of_all + (all.size() == 1 ? " is complete so far" : " are complete so far"), "Nothing is due. Checks come up here on their day."};
  std::string title = capitalised(count_in_words(static_cast<std::int64_t>(open))) + (open == 1 ? " handover has" : " handovers have") + " something open";
  if (overdue > 0) title = capitalised(counted(overdue, "thing is", "things are")) + " overdue in " + counted(open, "open handover", "open handovers");
  return {std::move(title), capitalised(counted(things, "thing is", "things are")) + " still to be done in " + counted(all.size(), "handover", "handovers") +
                                (overdue > 0 ? "; what is overdue stands first." : ", none of them overdue.")};
}

std::string row_subtitle(const app::App& app, const Handover& handover, const HandoverStanding& standing) {
  std::string text = "From " + format_date_short(handover.effective_on);
  const std::vector<app::DueThing> things = app::due_things(*app.scenario(), handover, today_of(app));
  for (std::size_t i = 0; i < things.size() && i < 2; ++i) {
    text += " · " + handover_words(app, handover, app::due_words(handover, things[i]));
    if (things[i].due) text += things[i].is_overdue ? ", was due " + format_date_short(*things[i].due) : ", due " + format_date_short(*things[i].due);
  }
  if (things.size() > 2) text += " · and " + counted(things.size() - 2, "more", "more");
  if (standing.open == 0) text += " · complete so far";
  return text;
}

std::string row_trailing(const HandoverStanding& standing) {
  if (standing.overdue > 0) return counted(standing.overdue, "overdue", "overdue");
  return standing.open > 0 ? counted(standing.open, "open", "open") : "complete";
}

void list_card(Ui& ui, app::App& app, HandoversViewState& state, const std::vector<HandoverStanding>& all, Page& page) {
  Column column{page.left(), page.y(), page.width()};
  {
    FlowCard card(ui, column, {.title = "Handovers", .subtitle = "Open ones first, by the day that comes next"}, 240);
    for (const HandoverStanding& standing : all) {
      const Handover& handover = (*app.scenario()->handovers)[standing.position];
      const std::string title = handover_title(app, handover), subtitle = row_subtitle(app, handover, standing), trailing = row_trailing(standing);
      const ListRowSpec row{.title = title, .subtitle = subtitle, .trailing = trailing, .id = handover.id.value,
                            .icon = standing.overdue > 0 ? Icon::Warn : standing.open > 0 ? Icon::Swap : Icon::Check};
      if (list_row(ui, card.take(list_row_height(ui, row)), row)) state.opened = handover.id;
    }
  }
  page.take(column.y - page.y() - ui.px(16));
}

Said said_of(const app::App& app, const Handover& handover) {
  const std::vector<app::DueThing> things = app::due_things(*app.scenario(), handover, today_of(app));
  const auto overdue = static_cast<std::size_t>(std::ranges::count_if(things, &app::DueThing::is_overdue));
  std::string text = "Takes effect on " + format_date(handover.effective_on) + ". ";
  if (things.empty()) return {handover_title(app, handover), text + "Nothing is open."};
  text += capitalised(counted(things.size(), "thing is", "things are")) + " open";
  return {handover_title(app, handover), text + (overdue > 0 ? ", " + std::to_string(overdue) + " overdue." : ".")};
}

void one_handover(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Page& page) {
  const ButtonSpec back{.label = "All handovers", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .icon = Icon::Left};
  const Rect line = page.take(control_height(ui, ControlSize::Small));
  const float outdent = ui.px(page.is_narrow() ? 6.0f : 10.0f);  // its arrow stands in line with the titles
  const bool is_left = button(ui, button_box(ui, {line.x - outdent, line.y}, back), back);
  const Said said = said_of(app, handover);
  const bool can_accept = !handover.acceptance && !app.view().is_presenting;
  const std::string action = can_accept ? "Accept for " + app.shown_name(handover.to) : "";
  if (answer_row(ui, page, {said.title, said.text, action, "The receiver says that everything needed has arrived"})) {
    state.dialog = {.question = HandoverQuestion::Accept, .handover = handover.id, .note = {}};
  }
  TwoColumns columns(ui, page, 0.58f);
  handover_due_card(ui, app, handover, columns.left());
  handover_items_card(ui, app, state, handover, columns.left());
  handover_message_card(ui, app, state, handover, true, columns.left());
  handover_message_card(ui, app, state, handover, false, columns.left());
  handover_facts_card(ui, app, state, handover, columns.right());
  handover_people_card(ui, app, state, handover, columns.right());
  handover_checks_card(ui, app, state, handover, columns.right());
  columns.finish();
  if (is_left) state.opened = {};
}

}  // namespace

const Handover* find_handover(const app::App& app, const HandoverId& id) {
  const std::vector<Handover>& all = *app.scenario()->handovers;
  const auto found = std::ranges::find(all, id, &Handover::id);
  return found == all.end() ? nullptr : &*found;
}

void change_handover(app::App& app, std::string label, const Handover& handover, std::function<void(Handover&)> change) {
  request_plan_edit(app, std::move(label), [id = handover.id, change = std::move(change)](const Scenario& s) -> Result<Scenario> {
    const auto found = std::ranges::find(*s.handovers, id, &Handover::id);
    if (found == s.handovers->end()) return s;
    Handover next = *found;
    change(next);
    return with_handover(s, std::move(next));
  });
}

void make_moves(app::App& app, const std::vector<HandoverId>& handovers) {
  const std::string label = plural(static_cast<std::int64_t>(handovers.size()), "client changes hands", "clients change hands");
  request_plan_edit(app, label, [handovers, stamp = rebalance_stamp(app), is_blind = app.view().is_blind](const Scenario& s) { return app::with_moves_made(s, handovers, stamp, is_blind); });
}

std::string handover_title(const app::App& app, const Handover& handover) {
  const std::string from = handover.from.value.empty() ? "nobody" : app.shown_name(handover.from);
  return shown_client(app, handover.client) + ": " + from + " → " + app.shown_name(handover.to);
}

std::string handover_words(const app::App& app, const Handover& handover, std::string_view text) {
  std::string shown = app::shown_words(app, text);
  if (!app.view().is_blind) return shown;
  const std::vector<Client>& clients = *app.scenario()->clients;
  const std::string name = real_client_names(clients)(handover.client), hidden = shown_client(app, handover.client);
  for (std::size_t at = shown.find(name); !name.empty() && at != std::string::npos; at = shown.find(name, at + hidden.size())) {
    shown.replace(at, name.size(), hidden);
  }
  return shown;
}

std::string_view why_message_stands(const app::App& app) {
  if (app.view().is_presenting) return "Nothing is changed while presenting";
  return app.view().is_blind ? "Names are hidden: switch Blind off to change words" : "";
}

void handovers_view(Ui& ui, app::App& app, HandoversViewState& state, Page& page, float) {
  const IdScope scope("handovers_view");
  const std::vector<HandoverStanding> all = app::handover_standings(*app.scenario(), today_of(app));
  if (const Handover* opened = find_handover(app, state.opened)) {
    one_handover(ui, app, state, *opened, page);
  } else if (all.empty()) {
    state.opened = {};
    const EmptyStateSpec spec{.icon = Icon::Check, .title = "No handover is under way", .text = "Each move of a plan that is accepted becomes a handover here.",
                              .action = app.view().is_presenting ? "" : "Go to the proposal"};
    if (empty_state(ui, page.take(ui.px(280)), spec)) show_rebalance_view(app, app::RebalanceView::Proposal);
  } else {
    state.opened = {};
    const Said said = said_by(all);
    const std::vector<HandoverId> due = app.view().is_presenting ? std::vector<HandoverId>() : app::moves_due(*app.scenario(), today_of(app));
    const std::string action = due.empty() ? "" : "Make " + plural(static_cast<std::int64_t>(due.size()), "move", "moves") + " now due";
    if (answer_row(ui, page, {said.title, said.text, action, "From then on the loads count the clients with their new owners"})) make_moves(app, due);
    list_card(ui, app, state, all, page);
  }
  handover_dialogs(ui, app, state);
}

}  // namespace evenhand::ui
