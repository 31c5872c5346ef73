// The records behind one criterion, all of them, and one of them opened (O2: source records one can open).
#include <algorithm>
#include <cmath>

#include "app/people_edits.h"
#include "app/policy_names.h"
#include "domain/format.h"
#include "domain/revenue_criterion.h"
#include "domain/scenario_index.h"
#include "ui/kit/card.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

constexpr int kRowsShown = 10;  // before the table scrolls

void keep_records(const app::App& app, ClaimViewState& state, const ClaimTale& tale, std::size_t criterion) {
  const std::string wanted = std::to_string(app.ownership().revision()) + "\n" + tale.evidence.stage + "\n" + std::to_string(criterion);
  if (wanted == state.records_for) return;
  state.records_for = wanted;
  state.records.clear();
  const CriterionEvidence& evidence = tale.evidence.criteria[criterion];
  for (std::size_t p = 0; p < evidence.of.size(); ++p) {
    const EvidenceItem& item = evidence.of[p];
    for (const SourceRecord& record : item.records) {
      state.records.push_back({record, tale.evidence.claimants[p], item.value > 0.0 ? item.share() * record.value / item.value : 0.0});
    }
  }
  std::ranges::stable_sort(state.records, std::ranges::greater{}, [](const ClaimRecord& each) { return each.record.on.value_or(Date{}); });
}

template <class Record>
const Record* record_of(const std::vector<Record>& records, const std::string& id) {
  const auto found = std::ranges::lower_bound(records, id, {}, [](const Record& each) { return each.id.value; });
  return found == records.end() || found->id.value != id ? nullptr : &*found;
}

void add_line(std::string& text, std::string_view line) {
  if (!line.empty()) text.append(text.empty() ? "" : "\n").append(line);
}

std::string touch_details(const ClaimTale& tale, const Touchpoint& touch) {
  std::string text = std::string(app::kTouchpointWords[static_cast<std::size_t>(touch.kind)]) + " of " + tale.names.full(touch.person) + " on " + format_date(touch.on) + ".";
  if (!touch.subject.empty()) add_line(text, "About: " + app::shown_words(tale.app, touch.subject));
  add_line(text, touch.minutes ? "It took " + plural(std::lround(*touch.minutes), "minute", "minutes") + "." : std::string("How long it took is not on record."));
  add_line(text, touch.is_meaningful ? "A meaningful exchange." : "Not a meaningful exchange: it counts neither as the latest contact nor as a voice.");
  add_line(text, touch.is_strategic ? "About goals and plans: it counts for steering." : "Not about goals and plans.");
  if (touch.with_executive) add_line(text, "An executive of the client took part.");
  return text;
}

std::string deal_details(const ClaimTale& tale, const Opportunity& deal) {
  std::string text = std::string(app::kOpportunityKindWords[static_cast<std::size_t>(deal.kind)]) + (deal.name.empty() ? "" : ": " + app::shown_words(tale.app, deal.name)) + ".";
  add_line(text, "Stage: " + std::string(app::kOpportunityStateWords[static_cast<std::size_t>(deal.state)]) + (deal.closed ? " on " + format_date(*deal.closed) : std::string()) + ".");
  if (deal.opened) add_line(text, "Begun on " + format_date(*deal.opened) + ".");
  const Criterion* money = revenue_source(*tale.app.scenario()->policy, tale.policy).criterion;
  add_line(text, "Amount: " + (money ? format_money(deal.amount, money->unit) : format_short(deal.amount, 0)) + ".");
  std::vector<std::string> credits;
  for (const Credit& credit : deal.credits) credits.push_back(tale.names.full(credit.person) + " " + format_percent(credit.share, 0));
  add_line(text, credits.empty() ? std::string("Nobody is credited with it.") : "Credit: " + join_names(credits, 12) + ".");
  return text;
}

std::string details_of(const ClaimTale& tale, const ClaimRecord& opened) {
  const Scenario& scenario = *tale.app.scenario();
  const SourceRecord& record = opened.record;
  std::string text;
  if (record.kind == RecordKind::Touchpoint) {
    if (const Touchpoint* touch = record_of(*scenario.touchpoints, record.id)) text = touch_details(tale, *touch);
  } else if (record.kind == RecordKind::Opportunity) {
    if (const Opportunity* deal = record_of(*scenario.opportunities, record.id)) text = deal_details(tale, *deal);
  } else if (record.kind == RecordKind::Assignment) {
    for (const Assignment& each : assignments_of(scenario, tale.client.id)) {
      if (each.person != opened.person) continue;
      text = tale.names.full(each.person) + " is assigned as " + std::string(app::kRoleWords[static_cast<std::size_t>(each.role)]) + ", with " + format_percent(each.share, 0) + " of the account.";
      if (each.since) add_line(text, "Since " + format_date(*each.since) + ".");
    }
  } else if (record.kind == RecordKind::Role) {
    text = "The role of " + tale.names.full(opened.person) + " fits the stage to " + format_short(record.value, 2) + " of 1, by the rules of the team.";
  } else {
    text = record_words(tale, record, opened.person) + ".";
    if (const HandEvidence* item = record_of(*scenario.hand_evidence, record.id)) add_line(text, item->note.empty() ? std::string() : "Note: " + app::shown_words(tale.app, item->note));
  }
  add_line(text, "It is " + format_percent(opened.share, 0) + " of what this criterion says.");
  return text;
}

}  // namespace

void records_card(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  if (!state.opened || *state.opened >= tale.evidence.criteria.size()) return;
  keep_records(tale.app, state, tale, *state.opened);
  const OwnershipCriterion& criterion = tale.policy.criteria[*state.opened];
  const std::string title = "Records behind “" + tale.criterion(*state.opened) + "”", definition = app::shown_words(tale.app, criterion.definition);
  const CardSpec spec{.title = title, .subtitle = definition, .heading_level = 3};
  const std::array<TableColumn, 2> columns = {TableColumn{.title = "Record, newest first", .min_width = 200, .is_sortable = false},
                                              TableColumn{.title = "Of this criterion", .width = 128, .is_numeric = true, .is_sortable = false}};
  std::string text;
  TableSpec records{.name = title,
                    .columns = columns,
                    .row_count = static_cast<int>(state.records.size()),
                    .cell = [&](int row, int column) -> TableCell {
                      const ClaimRecord& each = state.records[static_cast<std::size_t>(row)];
                      text = column == 0 ? record_words(tale, each.record, each.person) : format_percent(each.share, 0);
                      return {.text = text};
                    },
                    .empty_text = "Nothing is on record. It can be added by hand, with its source.",
                    .selection = TableSelectionMode::Single,
                    .opens_rows = true,
                    .has_open_arrows = true,
                    .has_frame = true};
  TableSpec shown = records;
  shown.row_count = std::clamp(records.row_count, 2, kRowsShown);
  const Card card(ui, page.take(card_chrome(ui, page.width(), spec) + table_height(ui, shown)), spec);
  const TableResult result = table(ui, card.body(), state.record_table, records);
  if (result.opened) state.record = state.records[static_cast<std::size_t>(*result.opened)];
}

void record_dialog(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale) {
  if (!state.record) return;
  const IdScope scope("record");
  const std::string details = details_of(tale, *state.record);
  const DialogAnswer answer = dialog(ui, {.question = "What is on record", .text = details, .deed = "Close", .safe_answer = "", .other_deed = "All records of the client"});
  if (answer == DialogAnswer::None) return;
  state.record.reset();
  if (answer != DialogAnswer::Other) return;
  app.request([client = tale.client.id](app::App& a) {
    app::View next = a.view();
    next.screen = app::Screen::PeopleAndClients;
    next.person_page = {};
    next.client_page = client;
    a.set_view(std::move(next));
  });
}

}  // namespace evenhand::ui
