#include "ui/screens/people/page_account.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/policy_names.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/ownership/ownership_parts.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

namespace {

std::string duties_sentence(const RecordsView& view, const Client& client) {
  const app::OwnershipFigures& figures = view.app.ownership();
  std::vector<std::string> clear, gaps, doubles;
  for (const ownership::DutyHolders& duty : ownership::roles_of(figures.records(), client.id, figures.at(), client.profile->stage).duties) {
    const std::string word(ownership::duty_word(duty.duty));
    if (duty.state == ownership::DutyState::Gap) gaps.push_back(word);
    if (duty.state == ownership::DutyState::DoubleClaim) doubles.push_back(word);
    if (duty.state == ownership::DutyState::Clear) clear.push_back(view.name_of(duty.people.front()) + " for " + word);
  }
  std::string text = clear.empty() ? "Nobody is named for anything yet." : capitalised(join_names(clear, clear.size())) + ".";
  if (!doubles.empty()) text += " Claimed twice: " + join_names(doubles, doubles.size()) + ".";
  if (!gaps.empty() && !clear.empty()) text += " Nobody: " + join_names(gaps, gaps.size()) + ".";
  return text;
}

std::string verdict_sentence(const RecordsView& view, const ShownNames& names, const Date& today) {
  const Verdict* latest = nullptr;
  std::size_t count = 0;
  for (const Verdict& one : *view.app.scenario()->verdicts) {
    if (one.client != view.client) continue;
    ++count;
    latest = &one;
  }
  if (latest == nullptr) return "Nothing is decided yet.";
  std::string text = verdict_words(view.app, names, *latest) + ", since " + format_date(latest->effective_on) + (latest->is_in_force(today) ? "." : "; no longer in force.");
  return count == 1 ? text : text + " " + plural(static_cast<std::int64_t>(count), "verdict", "verdicts") + " in all.";
}

std::string disputes_sentence(const RecordsView& view) {
  std::int64_t count = 0;
  std::string open;
  for (const Dispute& one : *view.app.scenario()->disputes) {
    if (one.client != view.client) continue;
    ++count;
    if (one.is_open()) open = "One is open since " + format_date(one.opened_on) + (one.about.empty() ? "." : ": " + app::shown_words(view.app, one.about) + ".");
  }
  return count == 0 ? "None." : open.empty() ? plural(count, "dispute", "disputes") + ", all settled." : open;
}

std::string plan_sentence(const RecordsView& view) {
  const std::vector<AccountPlan>& plans = *view.app.scenario()->account_plans;
  const auto found = std::ranges::find(plans, view.client, &AccountPlan::client);
  if (found == plans.end()) return "There is no joint plan.";
  const auto done = std::ranges::count_if(found->milestones, [](const Milestone& one) { return one.done_on.has_value(); });
  const std::string text = format_count(done) + " of " + plural(static_cast<std::int64_t>(found->milestones.size()), "milestone", "milestones") + " done.";
  return found->next_review ? text + " Next review on " + format_date(*found->next_review) + "." : text;
}

}  // namespace

void account_card(Ui& ui, const RecordsView& view, const Client& client, PageColumns& columns) {
  const ShownNames names(view.app);
  const std::array<Fact, 4> said = {{{.label = "Duties", .sentence = duties_sentence(view, client)}, {.label = "Decided", .sentence = verdict_sentence(view, names, today_of(view.app))},
                                     {.label = "Disputes", .sentence = disputes_sentence(view)}, {.label = "Joint plan", .sentence = plan_sentence(view)}}};
  const CardSpec spec{.title = "The account", .subtitle = "Who answers for what, and what was decided"};
  const ButtonSpec open{.label = "Open the account", .size = ControlSize::Small, .icon_right = Icon::Right};
  const float width = columns.right_width(), height = facts_height(ui, width - ui.px(32), said);
  const Card card(ui, columns.take_right(card_chrome(ui, width, spec) + height + ui.px(8) + control_height(ui, ControlSize::Small)), spec);
  facts(ui, card.body(), said);
  if (button(ui, button_box(ui, {card.body().x, card.body().y + height + ui.px(8)}, open), open)) view.app.request(to_account(view.client, app::AccountView::Account));
}

void duties_card(Ui& ui, const RecordsView& view, Page& page) {
  std::vector<const AccountRole*> shown;
  for (const AccountRole& one : *view.app.scenario()->account_roles) {
    if (one.person == view.person) shown.push_back(&one);
  }
  if (shown.empty()) return;
  const std::array<TableColumn, 4> heads = {{{.title = "Account", .min_width = 160, .grow = 1.6f, .is_sortable = false}, {.title = "Duty", .min_width = 140, .is_sortable = false},
                                             {.title = "Stage", .min_width = 120, .is_sortable = false}, {.title = "Since", .width = 112, .is_sortable = false}}};
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const AccountRole& one = *shown[static_cast<std::size_t>(row)];
    if (column == 0) buffer = view.client_name_of(one.client);
    if (column == 1) buffer = capitalised(std::string(ownership::duty_word(one.duty)));
    if (column == 2) buffer = one.stage.empty() ? std::string("every stage") : app::shown_words(view.app, one.stage);
    if (column == 3) buffer = one.since ? format_date_short(*one.since) : std::string("–");
    return {.text = buffer};
  };
  const std::string title = "Answers for " + plural(static_cast<std::int64_t>(shown.size()), "duty", "duties");
  const ListAnswer answer = list_card(ui, page, {.title = title, .subtitle = "By account; open one to see who else answers there"}, view.state.duties,
                               {.name = "Duties", .columns = heads, .row_count = static_cast<int>(shown.size()), .cell = cell, .selection = TableSelectionMode::None,
                                .opens_rows = true, .has_open_arrows = true});
  if (answer.opened) view.app.request(to_account(shown[static_cast<std::size_t>(*answer.opened)]->client, app::AccountView::Account));
}

}  // namespace evenhand::ui
