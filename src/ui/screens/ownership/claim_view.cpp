#include "ui/screens/ownership/claim_view.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "domain/edit_ownership.h"
#include "domain/text.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

struct Buttons {
  bool ruling = false, mediate = false;
};

Buttons draw_buttons(Ui& ui, Rect row, bool is_below, std::string_view no_mediation) {
  const ButtonSpec ruling{.label = "Record verdict", .kind = ButtonKind::Primary}, mediate{.label = "Mediate instead", .disabled_reason = no_mediation};
  Buttons pressed;
  if (is_below) {
    const Rect first = button_box(ui, {row.x, row.y}, ruling);
    pressed.ruling = button(ui, first, ruling);
    pressed.mediate = button(ui, button_box(ui, {first.right() + ui.px(8), row.y}, mediate), mediate);
    return pressed;
  }
  const Rect last = button_box_right(ui, {row.right(), row.y}, ruling);
  pressed.mediate = button(ui, button_box_right(ui, {last.x - ui.px(8), row.y}, mediate), mediate);
  pressed.ruling = button(ui, last, ruling);
  return pressed;
}

// The rule names somebody who declared a conflict of interest: said where the answer stands, before anything is recorded.
void binding_banner(Ui& ui, const ClaimTale& tale, Page& page) {
  const std::string warning = binding_warning(tale);
  if (warning.empty()) return;
  const BannerSpec spec{.tone = BannerTone::Warning, .title = "The rule and a conflict of interest disagree", .text = warning};
  banner(ui, page.take(banner_height(ui, page.width(), spec)), spec);
}

// The answer with margin and coverage, and what can be done with it.
void claim_answer(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  const std::string title = (tale.is_what_if ? "What if: " : "") + claim_title(tale.telling());
  std::vector<std::string> lines = claim_subtitle(tale.telling());
  if (std::string rule = binding_words(tale); !rule.empty()) lines.push_back(std::move(rule));
  if (!is_ownership_policy_agreed(*tale.app.scenario())) lines.push_back("The rules in use are " + rules_in_use(tale) + ".");
  if (std::string cooling = cooling_words(tale); !cooling.empty()) lines.push_back(std::move(cooling));
  if (std::string waiting = waiting_words(tale); !waiting.empty()) lines.push_back(std::move(waiting));
  const bool has_buttons = !ui.is_presenting;
  const bool is_below = page.width() < ui.px(700);
  const float buttons = has_buttons && !is_below ? ui.px(290) : 0;
  const float width = std::min(page.width() - buttons, ui.px(880));
  const TextSpec small{.color = Token::Ink2};
  float height = paragraph_height(ui, width, Type::Title, title, 3) + ui.px(4);
  const float title_height = height;
  for (const std::string& line : lines) height += text_block_height(ui, width, line, small);
  const float words = height;
  if (has_buttons && is_below) height += ui.px(12 + 32);
  Rect row = page.take(height);
  const Rect all = row;
  heading(ui, {row.x, row.y, width, title_height - ui.px(4)}, 1, title, {.type = Type::Title, .max_lines = 3});
  cut_top(row, title_height);
  for (const std::string& line : lines) cut_top(row, text_block(ui, {row.x, row.y, width, row.height}, line, small));
  if (!has_buttons) return;
  const Rect place = is_below ? Rect{all.x, all.y + words + ui.px(12), all.width, ui.px(32)} : Rect{all.x, all.y + ui.px(8), all.width, ui.px(32)};
  const auto is_open = [&](const Dispute& each) { return each.client == tale.client.id && each.is_open(); };
  const bool in_dispute = std::ranges::any_of(*tale.app.scenario()->disputes, is_open);
  const Buttons pressed = draw_buttons(ui, place, is_below, in_dispute ? "A dispute is open already: its clock stands on the page Account" : "");
  if (pressed.ruling) state.dialog = {.question = ClaimQuestion::Ruling};
  if (pressed.mediate) {
    state.dialog = {.question = ClaimQuestion::Mediate};
    state.form = mediate_form(tale);
  }
}

void waterfall_card(Ui& ui, const ClaimTale& tale, const Waterfall& chart, Rect box) {
  const Judgement& judgement = tale.verdict.judgement;
  std::string subtitle = "How each criterion speaks, and what it counts";
  if (judgement.first() && judgement.second()) {
    subtitle = "How each criterion moves the margin: + towards " + tale.given(*judgement.first()) + ", \u2212 towards " + tale.given(*judgement.second());
  }
  chart_card(ui, "margin", box, {.title = chart.finding, .subtitle = subtitle}, chart);
}

void timeline_card(Ui& ui, ClaimViewState& state, Rect box) {
  const OwnershipTimeline& chart = state.timeline;
  const float key = timeline_key_width(ui, chart);
  const bool has_key = box.width > ui.px(key + 360);
  const bool has_touch = !state.touch.empty();
  const ChartCard card(ui, "timeline", box, {.title = chart.finding, .subtitle = chart.window_words, .head_extra = has_key ? key : 0, .foot = has_touch ? 24.0f : 0.0f});
  if (has_key) draw_timeline_key(ui, chart, card.head_extra());
  if (has_touch) text_line(ui, card.foot(), state.touch, {.type = Type::Small, .color = Token::Ink2, .role = Role::Status});
  if (card.shows_table()) return draw_chart_table(ui, card.chart_id(), chart.finding, table_of(chart), card.body());
  const ChartResult result = draw_chart(ui, card.chart_id(), chart, card.body());
  const int shown = result.pressed >= 0 ? result.pressed : result.current;
  if (shown >= 0 && static_cast<std::size_t>(shown) < state.touches.size()) state.touch = state.touches[static_cast<std::size_t>(shown)];
}

void keep_timeline(const app::App& app, ClaimViewState& state, const ClaimTale& tale) {
  const std::string wanted = std::to_string(app.ownership().revision()) + (app.view().is_blind ? "b" : "n") + tale.client.id.value + "\n" + tale.evidence.stage;
  if (wanted == state.timeline_for) return;
  state.timeline_for = wanted;
  state.timeline = timeline_of(tale);
  state.touches = touch_words(tale);
  state.touch.clear();
}

float chart_room(Ui& ui, float width, const OwnershipTimeline& chart, bool has_touch) {
  return chart_height(ui, chart, width - ui.px(32)) + chart_card_chrome(ui, width, {.title = chart.finding, .subtitle = chart.window_words}) + (has_touch ? ui.px(24) : 0);
}

// Side by side as wide as the page gives each; one below the other with their own heights where it is narrow.
float part_of(const Ui& ui, const Page& page, float share) { return page.is_narrow() ? page.width() : (page.width() - ui.px(16)) * share; }

void nobody(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  const std::string_view action = ui.is_presenting ? std::string_view() : "Import contacts or opportunities";
  if (empty_state(ui, page.take(ui.px(280)), {.icon = Icon::Ownership, .title = "Nobody has a claim on record",
                                              .text = "Claims are read from contacts, opportunities and assignments. None is on record for this account.", .action = action})) {
    app.request([](app::App& a) { a.show(app::Screen::Start); });
  }
  if (!ui.is_presenting) {
    const ButtonSpec add{.label = "Add evidence by hand"};
    const Rect row = page.take(control_height(ui));
    if (button(ui, button_box(ui, {row.x + (row.width - button_width(ui, add)) / 2, row.y}, add), add)) state.form = evidence_form(tale, 0);
  }
  by_hand_card(ui, app, state, tale, page);
}

constexpr std::string_view kStageLabel = "Claim at the stage";

float stage_label_width(const Ui& ui) { return text_width(ui, Type::LabelStrong, kStageLabel) + ui.px(8); }

bool has_room_beside(const Ui& ui, Rect tabs) { return tabs.width >= stage_label_width(ui) + ui.px(150); }

// At which stage the claim is looked at: the client's own at first. Beside the tabs where there is room, else in a row of its own.
void stage_choice(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page, Rect beside_tabs) {
  if (ui.is_presenting) return;
  const std::string& own = tale.client.profile->stage;
  std::vector<std::string> stages;
  for (const OwnershipStage& stage : tale.policy.stages) stages.push_back(stage.name);
  for (const std::string* name : {&own, &tale.evidence.stage}) {
    if (!std::ranges::contains(stages, matching_name(*name), matching_name)) stages.push_back(*name);
  }
  if (stages.size() < 2) return;
  std::vector<ComboOption> options;
  int selected = -1;
  std::vector<std::string> told;
  for (const std::string& stage : stages) told.push_back(stage.empty() ? std::string("No stage of its own") : app::shown_words(tale.app, stage));
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const bool is_own = matching_name(stages[i]) == matching_name(own);
    options.push_back({.text = told[i], .detail = is_own ? "as it is now" : ""});
    if (matching_name(stages[i]) == matching_name(tale.evidence.stage)) selected = static_cast<int>(i);
  }
  const bool is_beside = has_room_beside(ui, beside_tabs);
  const ComboBoxSpec spec{.label = kStageLabel, .options = options, .selected = selected, .shows_label = !is_beside};
  Rect box;
  if (is_beside) {
    box = {beside_tabs.x, beside_tabs.y + ui.px(2), beside_tabs.width, ui.px(32)};
    box = cut_right(box, std::min(box.width, stage_label_width(ui) + ui.px(200)));
    text_line(ui, cut_left(box, stage_label_width(ui)), kStageLabel, {.type = Type::LabelStrong, .color = Token::Ink2});
  } else {
    const Rect row = page.take(combo_box_height(ui, ui.px(260), spec));
    box = {row.x, row.y, std::min(row.width, ui.px(260)), row.height};
  }
  const auto chosen = combo_box(ui, box, spec).chosen;
  if (!chosen) return;
  const std::string& stage = stages[static_cast<std::size_t>(*chosen)];
  state.stage = matching_name(stage) == matching_name(own) ? std::nullopt : std::optional(stage);
  state.what_if.clear();  // what is kept stays: the cards of this frame may be told from it
}

}  // namespace

void claim_view(Ui& ui, app::App& app, ClaimViewState& state, Page& page, std::size_t position, Rect beside_tabs) {
  if (app.ownership().is_empty()) return;
  const Client& client = (*app.scenario()->clients)[position];
  if (past_claim(ui, app, state, page, client)) return;
  const app::AskedClaim asked(client.id, state.stage);
  const app::ClaimFigures& figures = app.ownership().claim(asked);
  keep_what_if(app.ownership(), figures, state.what_if);
  const bool is_what_if = !state.what_if.weights.empty();
  const ShownNames names(app);
  const ClaimTale tale{.app = app,
                       .client = client,
                       .figures = figures,
                       .policy = app.ownership().policy(),
                       .names = names,
                       .evidence = is_what_if ? state.what_if.evidence : figures.evidence,
                       .verdict = is_what_if ? state.what_if.verdict : figures.verdict,
                       .is_what_if = is_what_if,
                       .parties = parties_by_claimant(app, client.id, figures.evidence.claimants),
                       .asked = asked};
  const bool is_beside = has_room_beside(ui, beside_tabs);
  if (is_beside) stage_choice(ui, state, tale, page, beside_tabs);
  claim_answer(ui, state, tale, page);
  if (!is_beside) stage_choice(ui, state, tale, page, beside_tabs);
  binding_banner(ui, tale, page);
  if (figures.evidence.claimants.empty()) {
    nobody(ui, app, state, tale, page);
  } else {
    const Waterfall waterfall = waterfall_of(tale);
    const float left = part_of(ui, page, 0.548f), right = part_of(ui, page, 0.452f);
    const float chrome = chart_card_chrome(ui, left, {.title = waterfall.finding, .subtitle = "How each criterion moves the margin: + towards one, − towards the other"});
    const float waterfall_room = chart_height(ui, waterfall, left - ui.px(32)) + chrome;
    const std::vector<Rect> top = page.columns({1.21f, 1}, {waterfall_room, change_card_height(ui, state, tale, right)});
    waterfall_card(ui, tale, waterfall, top[0]);
    change_card(ui, app, state, tale, top[1]);

    keep_timeline(app, state, tale);
    const float wide = part_of(ui, page, 0.73f);
    const std::vector<Rect> below = page.columns({2.7f, 1}, {chart_room(ui, wide, state.timeline, !state.touch.empty()), tree_card_height(ui, tale, part_of(ui, page, 0.27f))});
    timeline_card(ui, state, below[0]);
    tree_card(ui, tale, below[1]);
    least_changes_card(ui, state, tale, page);
    evidence_cards(ui, app, state, tale, page);
  }
  open_items_card(ui, tale, page);
  decided_card(ui, state, tale, page);
  precedents_card(ui, app, state, tale, page);
  record_dialog(ui, app, state, tale);
  claim_dialogs(ui, app, state, tale);
}

}  // namespace evenhand::ui
