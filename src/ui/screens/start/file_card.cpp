#include <algorithm>
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/screens/start/start_screen.h"

namespace evenhand::ui {

namespace {

std::string counts_of(const Scenario& scenario) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) parts.push_back(plural(static_cast<std::int64_t>(count), one, many));
  };
  add(scenario.clients->size(), "client", "clients");
  add(scenario.people->size(), "person", "people");
  add(scenario.touchpoints->size(), "touchpoint", "touchpoints");
  add(scenario.opportunities->size(), "opportunity", "opportunities");
  add(scenario.surveys->size(), "survey", "surveys");
  add(scenario.plans->size(), "plan", "plans");
  add(scenario.reviews->size(), "review", "reviews");
  add(scenario.handovers->size(), "handover", "handovers");
  add(scenario.verdicts->size(), "verdict", "verdicts");
  return parts.empty() ? "It is empty." : "It holds " + join_names(parts, parts.size()) + ".";
}

std::string_view place_of(const app::App& app, const Scenario& scenario) {
  const auto is_same = [&](const app::RecentEntry& entry) { return entry.scenario == scenario.id; };
  const bool is_known = std::ranges::any_of(app.recent(), is_same) || (app.open() && app.scenario()->id == scenario.id);
  if (is_known) return "This browser keeps a state of the same scenario. It stays as it is: the file opens beside it.";
  return app.open() ? "It opens beside what is open, which stays as it is." : "Nothing is replaced.";
}

}  // namespace

void file_card(Ui& ui, app::App& app, const app::ProposedFile& draft, Page& page) {
  const IdScope scope("file");
  const exchange::LoadedScenario& file = *draft.file;
  std::vector<std::string> lines{counts_of(file.scenario), std::string(place_of(app, file.scenario))};
  lines.insert(lines.end(), file.warnings.begin(), file.warnings.end());
  const auto spec_of = [&](std::size_t line) { return TextSpec{.color = line < 2 ? Token::Ink1 : Token::Warning}; };
  float height = ui.px(136);
  for (std::size_t i = 0; i < lines.size(); ++i) height += text_block_height(ui, page.width() - ui.px(62), lines[i], spec_of(i)) + ui.px(6);
  const std::string title = "“" + file.scenario.title + "” can be opened";
  const Card card(ui, page.take(height), {.title = title, .subtitle = draft.name, .padding = 20});
  Rect body = card.body();
  const Rect foot = cut_bottom(body, ui.px(32));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const IdScope line_scope(static_cast<int>(i));
    if (i >= 2) icon(ui, {body.x, body.y + ui.px(2)}, 14, Icon::Warn, ui.theme[Token::Warning]);
    body.y += text_block(ui, {body.x + ui.px(22), body.y, body.width - ui.px(22), 0}, lines[i], spec_of(i)) + ui.px(6);
  }
  const ButtonSpec open{.label = "Open it", .kind = ButtonKind::Primary, .icon_right = Icon::Right}, leave{.label = "Leave it"};
  const Rect open_box = button_box_right(ui, {foot.right(), foot.y}, open);
  if (button(ui, button_box_right(ui, {open_box.x - ui.px(8), foot.y}, leave), leave)) app.request([](app::App& a) { a.cancel_import(); });
  if (button(ui, open_box, open)) app.request([](app::App& a) { a.accept_import(); });
}

}  // namespace evenhand::ui
