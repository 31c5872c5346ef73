#include "ui/screens/ownership/record_parts.h"

#include <algorithm>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ownership/standing_verdicts.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr TextSpec kDetail{.type = Type::Small, .color = Token::Ink2};
constexpr TextSpec kQuiet{.type = Type::Small, .color = Token::Ink3};
constexpr float kBesideFrom = 420;  // logical: narrower, actions stand below the words

void words_below(Ui& ui, FlowCard& card, std::string_view words, const TextSpec& spec) {
  if (words.empty()) return;
  text_block(ui, card.take(text_block_height(ui, card.width(), words, spec)), words, spec);
}

std::vector<ButtonSpec> specs_of(const std::vector<RowAction>& actions) {
  std::vector<ButtonSpec> specs;
  for (const RowAction& action : actions) {
    specs.push_back({.label = action.label, .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = action.label, .accessible_name = action.name, .disabled_reason = action.disabled_reason});
  }
  return specs;
}

}  // namespace

const ownership::RecordIndex& KeptRecords::of(const app::App& app) {
  const Scenario& now = *app.scenario();
  if (!scenario_ || !(*scenario_ == now)) {
    scenario_ = std::make_shared<const Scenario>(now);
    records_ = std::make_shared<const ownership::RecordIndex>(*scenario_);
    ++serial_;
  }
  if (day_ != figures_day(app)) {
    day_ = figures_day(app);
    ++serial_;
  }
  return *records_;
}

int record_row(Ui& ui, FlowCard& card, int index, const RecordRow& row) {
  const IdScope scope(index);
  if (row.has_line_above) {
    const Rect above = card.take(ui.line_width());
    horizontal_line(ui, above.x, above.right(), above.y, ui.theme[Token::Line]);
  }
  card.gap(8);
  const std::vector<ButtonSpec> specs = ui.is_presenting ? std::vector<ButtonSpec>() : specs_of(row.actions);
  float wanted = 0;
  for (const ButtonSpec& spec : specs) wanted += button_width(ui, spec) + ui.px(4);
  if (row.chip) wanted += chip_width(ui, *row.chip) + ui.px(8);
  const TextSpec title{.type = Type::BodyStrong};
  const float left = card.width() - wanted;
  const bool is_squeezed = left < card.width() / 2 && text_block_height(ui, left, row.title, title) > line_height(ui, Type::BodyStrong);
  const bool is_beside = left >= ui.px(160) && card.width() >= ui.px(kBesideFrom) && !is_squeezed;
  const float room = is_beside ? card.width() - wanted : card.width();
  const bool has_tools_beside = is_beside && !specs.empty();
  const float lift = has_tools_beside ? ui.px(4) : 0;  // the first line stands level with the words of the buttons
  const float height = std::max(lift + text_block_height(ui, room, row.title, title), has_tools_beside ? control_height(ui, ControlSize::Small) : 0.0f);
  const Rect head = card.take(height);
  text_block(ui, {head.x, head.y + lift, room, height - lift}, row.title, title);
  int pressed = -1;
  const auto draw_tools = [&](float x, float y) {
    if (row.chip) x += chip(ui, {x, y + ui.px(3)}, *row.chip) + ui.px(8);
    for (std::size_t i = 0; i < specs.size(); ++i) {
      const Rect box = button_box(ui, {x, y}, specs[i]);
      if (button(ui, box, specs[i])) pressed = static_cast<int>(i);
      x += box.width + ui.px(4);
    }
  };
  if (is_beside) draw_tools(head.right() - wanted + ui.px(4), head.y);
  words_below(ui, card, row.detail, kDetail);
  words_below(ui, card, row.note, kQuiet);
  if (!is_beside && (row.chip || !specs.empty())) {
    card.gap(4);
    const Rect tools = card.take(control_height(ui, ControlSize::Small));
    draw_tools(tools.x, tools.y);
  }
  card.gap(8);
  return pressed;
}

bool card_button(Ui& ui, FlowCard& card, std::string_view label, std::string_view why_not, ButtonKind kind) {
  if (ui.is_presenting) return false;
  const ButtonSpec spec{.label = label, .kind = kind, .size = ControlSize::Small, .disabled_reason = why_not};
  return button(ui, card.take_button(button_width(ui, spec), control_height(ui, ControlSize::Small)), spec);
}

void fact_line(Ui& ui, FlowCard& card, std::string_view label, std::string_view words) {
  if (words.empty()) return;
  const TextSpec small{.type = Type::Label, .color = Token::Ink3};
  card.gap(6);
  text_block(ui, card.take(text_block_height(ui, card.width(), label, small)), label, small);
  words_below(ui, card, words, {});
}

std::string why_words_keep(const app::App& app) { return app.view().is_blind ? "Show names first: the words may hold some" : ""; }

std::string shown(const app::App& app, std::string_view words) { return app::shown_words(app, words); }

std::string days_words(std::int64_t days) {
  if (days == 0) return "today";
  return days > 0 ? "in " + plural(days, "day", "days") : plural(-days, "day", "days") + " ago";
}

std::string outsider(const app::App& app, std::string_view name, std::string_view otherwise) {
  if (name.empty()) return std::string(otherwise);
  return app.view().is_blind ? std::string(otherwise) : std::string(name);
}

std::string consequence_words(const app::App& app, const ownership::RecordIndex& records, const OwnershipPolicy& before, const OwnershipPolicy& after) {
  const ownership::StandingChanges changes = ownership::standing_changes(records, before, after, today_of(app));
  if (changes.standing == 0) return "No verdict stands yet that this could change.";
  const ShownNames names(app);
  const std::string standing = plural(static_cast<std::int64_t>(changes.standing), "standing verdict", "standing verdicts");
  if (changes.changes.empty()) return changes.standing == 1 ? std::string("This leaves the one standing verdict as it is.") : "This changes none of " + standing + ".";
  std::vector<std::string> clients;
  for (const ownership::StandingChange& change : changes.changes) clients.push_back(names.client(change.client));
  return "This changes " + std::to_string(changes.changes.size()) + " of " + standing + ", by the figures: " + join_names(clients) + ".";
}

std::string_view verdict_kind_words(VerdictKind kind) {
  switch (kind) {
    case VerdictKind::ClearOwner: return "Clear owner";
    case VerdictKind::Joint: return "Joint";
    case VerdictKind::Mediate: return "Mediate first";
  }
  return {};
}

std::string name_or_gone(const app::App& app, const ShownNames& names, const PersonId& person) {
  return position_of(*app.scenario()->people, person) ? names.full(person) : "somebody who has left";
}

std::string verdict_words(const app::App& app, const ShownNames& names, const Verdict& verdict) {
  switch (verdict.kind) {
    case VerdictKind::ClearOwner: return name_or_gone(app, names, verdict.owner) + " owns the relationship";
    case VerdictKind::Joint: return "Joint: " + name_or_gone(app, names, verdict.lead) + " leads, " + name_or_gone(app, names, verdict.sponsor) + " is sponsor";
    case VerdictKind::Mediate: return "Mediate first";
  }
  return {};
}

}  // namespace evenhand::ui
