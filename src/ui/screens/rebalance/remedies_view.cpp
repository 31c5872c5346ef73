#include "ui/screens/rebalance/remedies_view.h"

#include <algorithm>
#include <string>

#include "app/plan_outlook.h"
#include "domain/format.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/remedies_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kManyClients = 1000;  // from here it is worked out when somebody asks for it

struct Said {
  std::string title, text, action;
};

Said said_by(const app::App& app, const RemediesViewState& state, const std::vector<Remedy>& remedies, bool is_wanted) {
  const app::RemediesWork& work = app.remedies();
  const std::string moves = (state.most_moves == 0 ? "no moves" : "up to " + plural(state.most_moves, "move", "moves")) + (work.needed_moves() > 0 ? " besides the needed ones" : "");
  if (!is_wanted) return {"What would help beside moves?", "Each remedy is worked out with a plan of its own. With so many clients this takes a while.", app.view().is_presenting ? "" : "Work it out"};
  if (!work.why_not().empty()) return {"Remedies cannot be worked out yet", app.view().is_blind ? "The rules and the data allow no plan; switch Blind off to see which." : work.why_not(), ""};
  const std::string progress = work.has_work() ? "Worked out so far: " + std::to_string(work.progress().done) + " of " + std::to_string(work.progress().total) + ". " : "";
  if (remedies.empty()) return {work.has_work() ? "Looking for what helps beside moves" : "No single remedy lowers the highest load further", progress + "Each is compared on the same figures: the highest load with " + moves + ".", ""};
  const RemedyGain& gain = remedies.front().gain;
  return {"The best single remedy brings the highest load to " + format_ratio(gain.after),
          progress + "Without any it is " + format_ratio(gain.before) + " with " + moves + ". Gains are between what is proved and what is possible.", ""};
}

}  // namespace

void leave_remedies(RemediesViewState& state) {
  Division& division = state.division;
  if (division.booth && !division.bids[*division.booth].is_in) division.bids[*division.booth] = {.person = division.bids[*division.booth].person, .points = {}, .secret = {}};
  division.booth.reset();
}

void remedies_view(Ui& ui, app::App& app, RemediesViewState& state, Page& page, float) {
  const IdScope scope("remedies_view");
  const Scenario& scenario = *app.scenario();
  if (state.division.booth) {
    Column column{page.left(), page.y(), std::min(page.width(), ui.px(720))};
    division_booth(ui, app, state.division, column);
    page.take(column.y - page.y() - ui.px(16));
    return;
  }
  if (scenario.clients->empty() || scenario.people->empty()) {
    empty_state(ui, page.take(ui.px(280)), {.icon = Icon::Info, .title = "There is nothing to remedy yet", .text = "Remedies need people and clients. Import a table on Start, or add them under People and clients."});
    return;
  }
  const bool is_wanted = state.is_wanted || scenario.clients->size() < kManyClients;
  if (is_wanted) app.request([moves = state.most_moves](app::App& a) { a.want_remedies(moves); });
  const std::vector<Remedy> remedies = is_wanted ? app.remedies().result() : std::vector<Remedy>();
  const Said said = said_by(app, state, remedies, is_wanted);
  if (answer_row(ui, page, {said.title, said.text, said.action})) state.is_wanted = true;
  TwoColumns columns(ui, page, 0.58f);
  if (is_wanted) remedies_list_card(ui, app, state, remedies, columns.left());
  division_card(ui, app, state, is_wanted ? columns.right() : columns.left());
  if (state.division.result) division_result_card(ui, app, state, is_wanted ? columns.right() : columns.left());
  columns.finish();
  remedy_dialogs(ui, app, state);
}

}  // namespace evenhand::ui
