#include <algorithm>
#include <string>
#include <utility>

#include "app/people_edits.h"
#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/timeline_list.h"
#include "ui/screens/people/client_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kShownContacts = 12;

std::string contact_words(const ClientView& view, const Touchpoint& one) {
  std::string text(app::kTouchpointWords[static_cast<std::size_t>(one.kind)]);
  text += " with " + view.name_of(one.person);
  if (one.with_executive) text += " and an executive";
  if (one.minutes) text += ", " + plural(static_cast<std::int64_t>(*one.minutes + 0.5), "minute", "minutes");
  if (one.is_strategic) text += ", steering";
  if (!one.subject.empty() && !view.is_blind) text += ": " + one.subject;
  return text + (one.is_meaningful ? "." : " (not a real exchange).");
}

}  // namespace

void follow_records(const ClientView& view) {
  const Scenario& scenario = *view.app.scenario();
  ClientRecords& records = view.state.records;
  const bool holds = records.client == view.client.id && records.all_touchpoints.is_same_object(scenario.touchpoints) && records.all_opportunities.is_same_object(scenario.opportunities);
  if (holds) return;
  records = {view.client.id, scenario.touchpoints, scenario.opportunities, {}, {}};
  for (std::size_t i = 0; i < scenario.touchpoints->size(); ++i) {
    if ((*scenario.touchpoints)[i].client == view.client.id) records.touchpoints.push_back(i);
  }
  for (std::size_t i = 0; i < scenario.opportunities->size(); ++i) {
    if ((*scenario.opportunities)[i].client == view.client.id) records.opportunities.push_back(i);
  }
  std::ranges::stable_sort(records.touchpoints, std::greater<>(), [&](std::size_t i) { return (*scenario.touchpoints)[i].on; });
  std::ranges::stable_sort(records.opportunities, std::greater<>(), [&](std::size_t i) {
    const Opportunity& one = (*scenario.opportunities)[i];
    return one.closed ? one.closed : one.opened;
  });
}

void touchpoints_card(Ui& ui, const ClientView& view, PageColumns& columns) {
  const auto& all = *view.app.scenario()->touchpoints;
  const std::vector<std::size_t>& positions = view.state.records.touchpoints;
  const std::size_t shown = std::min(positions.size(), kShownContacts);
  std::vector<std::string> texts;
  texts.reserve(shown * 2);
  std::vector<TimelineEntry> entries;
  for (std::size_t i = 0; i < shown; ++i) {
    const Touchpoint& one = all[positions[i]];
    texts.push_back(format_date_short(one.on));
    texts.push_back(contact_words(view, one));
    entries.push_back({.date = texts[2 * i], .text = texts[2 * i + 1], .is_current = i == 0});
  }
  const std::string title = positions.empty() ? "No contact on record" : plural(static_cast<std::int64_t>(positions.size()), "contact", "contacts") + " on record";
  const std::string subtitle = positions.empty() ? "Contacts come with a table of meetings, calls and mails on import"
                               : positions.size() > shown ? "The newest " + format_count(static_cast<std::int64_t>(shown)) : std::string("Newest first");
  const CardSpec spec{.title = title, .subtitle = subtitle};
  const TimelineListSpec list{.name = "Contacts", .entries = entries};
  const float width = columns.right_width();
  const float height = entries.empty() ? 0 : timeline_list_height(ui, width - ui.px(32), list);
  const Card card(ui, columns.take_right(card_chrome(ui, width, spec) + height), spec);
  if (!entries.empty()) timeline_list(ui, card.body(), list);
}

void opportunities_card(Ui& ui, const ClientView& view, PageColumns& columns) {
  const std::vector<std::size_t>& positions = view.state.records.opportunities;
  if (positions.empty()) return;
  const auto& all = *view.app.scenario()->opportunities;
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const Opportunity& one = all[positions[static_cast<std::size_t>(row)]];
    switch (column) {
      case 0:
        buffer.clear();
        for (const Credit& credit : one.credits) {
          buffer += buffer.empty() ? "Credit: " : ", ";
          buffer += view.name_of(credit.person);
          if (credit.share < 0.9995) buffer += " " + format_percent(credit.share, 0);
        }
        return {.text = view.is_blind || one.name.empty() ? app::kOpportunityKindWords[static_cast<std::size_t>(one.kind)] : std::string_view(one.name), .subtitle = buffer};
      case 1: return {.text = app::kOpportunityStateWords[static_cast<std::size_t>(one.state)]};
      case 2: buffer = format_short(one.amount, 0); return {.text = buffer};
      default: buffer = one.closed ? format_date_short(*one.closed) : std::string("–"); return {.text = buffer, .is_muted = !one.closed};
    }
  };
  const std::array<TableColumn, 4> heads = {{{.title = "Opportunity", .min_width = 130, .is_sortable = false}, {.title = "State", .width = 70, .is_sortable = false},
                                             {.title = "Amount", .width = 96, .is_numeric = true, .is_sortable = false},
                                             {.title = "Closes", .help = "Day it was won or lost; the expected day while open", .width = 104, .is_sortable = false}}};
  const TableSpec spec{.name = "Opportunities", .columns = heads, .row_count = static_cast<int>(positions.size()), .cell = cell, .selection = TableSelectionMode::None, .row_height = 48};
  const std::string title = plural(static_cast<std::int64_t>(positions.size()), "opportunity", "opportunities");
  const CardSpec card_spec{.title = title};
  const float height = std::min(table_height(ui, spec) + ui.px(14), ui.px(300));
  const Card card(ui, columns.take_right(card_chrome(ui, columns.right_width(), card_spec) + height), card_spec);
  table(ui, card.body(), view.state.opportunities, spec);
}

}  // namespace evenhand::ui
