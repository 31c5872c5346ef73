#include "ui/screens/ownership/roles_view.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/segmented.h"

namespace evenhand::ui {

namespace {

using ownership::DutyState;
using ownership::RoleReport;

constexpr std::array<std::string_view, 4> kFilters = {"All", "Double claims", "Gaps", "Clear"};
constexpr std::array<std::string_view, kAccountDutyCount> kHeads = {"Revenue", "Renewal", "Service", "Advocacy", "Contact", "Proposals", "Ongoing work"};
constexpr float kAboveTable = 304;  // logical: what stands above it in the window, and the padding at the foot

bool is_wanted(const RoleReport& report, RolesFilter filter) {
  switch (filter) {
    case RolesFilter::All: return true;
    case RolesFilter::DoubleClaims: return report.double_claims > 0;
    case RolesFilter::Gaps: return report.gaps > 0;
    case RolesFilter::Clear: return report.is_clear();
  }
  return true;
}

void choose_rows(RolesViewState& state) {
  state.shown.clear();
  for (std::size_t i = 0; i < state.reports.size(); ++i) {
    if (is_wanted(state.reports[i], state.filter)) state.shown.push_back(i);
  }
  state.table = {};
}

void follow(const app::App& app, RolesViewState& state) {
  const ownership::RecordIndex& records = state.records.of(app);
  if (state.serial == state.records.serial()) return;
  state.serial = state.records.serial();
  state.reports.clear();
  const Date day = figures_day(app);
  for (const Client& client : *app.scenario()->clients) state.reports.push_back(ownership::roles_of(records, client.id, day, client.profile->stage));
  std::ranges::stable_sort(state.reports, [](const RoleReport& a, const RoleReport& b) { return std::tie(b.double_claims, b.gaps) < std::tie(a.double_claims, a.gaps); });
  choose_rows(state);
}

std::string title_of(const RolesViewState& state) {
  std::size_t doubles = 0, gaps = 0;
  for (const RoleReport& report : state.reports) {
    doubles += report.double_claims;
    gaps += report.gaps;
  }
  const std::string accounts = plural(static_cast<std::int64_t>(state.reports.size()), "account", "accounts");
  if (doubles + gaps == 0) return "Every duty on " + accounts + " lies with exactly one person";
  const std::string found = doubles == 0 ? plural(static_cast<std::int64_t>(gaps), "gap", "gaps") + ", no double claim" : gaps == 0 ? plural(static_cast<std::int64_t>(doubles), "double claim", "double claims") + ", no gap"
                            : plural(static_cast<std::int64_t>(doubles), "double claim", "double claims") + " and " + plural(static_cast<std::int64_t>(gaps), "gap", "gaps");
  return found + " on " + accounts;
}

std::string text_of_roles(const RolesViewState& state) {
  const auto clear = std::ranges::count_if(state.reports, &RoleReport::is_clear);
  const std::string accounts = clear == 0 ? "No account has" : std::to_string(clear) + " of " + std::to_string(state.reports.size()) + (clear == 1 ? " accounts has" : " accounts have");
  return accounts + " exactly one person for each of seven duties at " + (clear > 1 ? "their" : "its") + " stage. Open an account to name who is missing.";
}

void filter_row(Ui& ui, RolesViewState& state, Page& page) {
  const SegmentedSpec spec{.name = "Which accounts", .labels = kFilters, .selected = static_cast<int>(state.filter)};
  std::optional<int> chosen;
  if (page.width() >= segmented_width(ui, spec)) {
    const Rect row = page.take(segmented_height(ui));
    chosen = segmented(ui, {row.x, row.y, segmented_width(ui, spec), row.height}, spec);
  } else {
    std::vector<ComboOption> options;
    for (const std::string_view label : kFilters) options.push_back({.text = label});
    const ComboBoxSpec combo{.label = "Which accounts", .options = options, .selected = static_cast<int>(state.filter), .shows_label = false};
    chosen = combo_box(ui, page.take(combo_box_height(ui, page.width(), combo)), combo).chosen;
  }
  if (!chosen) return;
  state.filter = static_cast<RolesFilter>(*chosen);
  choose_rows(state);
}

struct CellTexts {
  std::string text, note;
};

TableCell duty_cell(const ShownNames& names, const ownership::DutyHolders& duty, CellTexts& texts) {
  if (duty.state == DutyState::Gap) return {.text = "nobody", .is_muted = true, .is_chip = true, .note = "A gap: nobody is named"};
  std::vector<std::string> people;
  for (const PersonId& person : duty.people) people.push_back(names.given(person));
  texts.text = join_names(people, 4);
  if (duty.state == DutyState::DoubleClaim) {
    texts.note = "Claimed by " + texts.text;
    texts.text = plural(static_cast<std::int64_t>(duty.people.size()), "person", "people");  // the names do not fit
    return {.text = texts.text, .is_chip = true, .tone = ChipTone::Warning, .icon = Icon::Warn, .note = texts.note};
  }
  return {.text = texts.text, .note = duty.is_from_assignment ? "Read from the assignments" : ""};
}

}  // namespace

void roles_view(Ui& ui, app::App& app, RolesViewState& state, Page& page) {
  const IdScope scope("roles page");
  follow(app, state);
  const ShownNames names(app);
  const std::string title = title_of(state), text = text_of_roles(state);
  answer_row(ui, page, {title, text});
  filter_row(ui, state, page);
  std::vector<TableColumn> columns = {{.title = "Account", .width = 180, .is_sortable = false}, {.title = "Stage", .width = 112, .is_sortable = false}};
  for (const std::string_view head : kHeads) columns.push_back({.title = head, .min_width = 104, .is_sortable = false});
  CellTexts texts;
  TableSpec spec{.name = "Duties of every account", .columns = columns, .row_count = static_cast<int>(state.shown.size()), .cell = [&](int row, int column) -> TableCell {
                   const RoleReport& report = state.reports[state.shown[static_cast<std::size_t>(row)]];
                   if (column == 0) {
                     texts.text = names.client(report.client);
                     return {.text = texts.text, .is_strong = true};
                   }
                   if (column == 1) {
                     texts.text = report.stage.empty() ? std::string("–") : shown(app, report.stage);
                     return {.text = texts.text, .is_muted = true};
                   }
                   return duty_cell(names, report.duties[static_cast<std::size_t>(column) - 2], texts);
                 }};
  spec.empty_text = "No account is like this.";
  spec.selection = TableSelectionMode::Single;
  spec.opens_rows = true;
  spec.has_open_arrows = true;
  spec.has_frame = true;
  spec.revision = state.serial;
  const float room = ui.is_presenting ? ui.px(560) : std::max(ui.environment.height - ui.px(kAboveTable), ui.px(360));  // no scrolling within scrolling
  const float height = std::clamp(table_height(ui, spec), ui.px(120), room);
  const TableResult result = table(ui, page.take(height), state.table, spec);
  if (result.opened) app.request(to_account(state.reports[state.shown[static_cast<std::size_t>(*result.opened)]].client, app::AccountView::Account));
}

}  // namespace evenhand::ui
