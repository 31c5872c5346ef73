#include "ui/screens/ownership/figures_day.h"

#include <algorithm>

#include "domain/format.h"
#include "ui/kit/banner.h"
#include "ui/kit/label.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kLabel = "Figures as of";
constexpr float kLabelWidth = 92;  // logical

DaySpec day_spec(const app::App& app) { return {.field = {.id = "figures day", .label = kLabel, .text = {}, .shows_label = false}, .day = figures_day(app), .can_be_empty = true}; }

void show_figures_of(app::App& app, std::optional<Date> day) {
  app.request([day](app::App& a) {
    app::View next = a.view();
    next.figures_on = day == today_of(a) ? std::nullopt : day;
    a.set_view(std::move(next));
  });
}

// Whether the open view shows figures of a day, or what is agreed, due and planned.
bool has_figures(const app::View& view) {
  if (view.account.value.empty()) return view.ownership_view == app::OwnershipView::Radar || view.ownership_view == app::OwnershipView::Roles;
  return view.account_view == app::AccountView::Claim || view.account_view == app::AccountView::Account || view.account_view == app::AccountView::Credit;
}

std::string note_of(const app::View& view) {
  if (!has_figures(view)) return "This page shows what is agreed and due today. The radar, roles, claims, accounts and credit are shown as of the other day.";
  if (view.account.value.empty() || view.account_view != app::AccountView::Account) return "Records after that day do not count.";
  return "Records after that day do not count. What is due is counted from today.";
}

}  // namespace

bool looks_back(const app::App& app) { return figures_day(app) != today_of(app); }

void figures_day_field(Ui& ui, app::App& app, FieldDraft& draft, Rect box) {
  Rect label = cut_left(box, ui.px(kLabelWidth));
  label.height = std::min(label.height, ui.px(32));
  text_line(ui, label, kLabel, {.type = Type::Small, .color = Token::Ink2});
  drafted_day(ui, draft, box, day_spec(app), [&](std::optional<Date> day) { show_figures_of(app, day); });
}

float figures_day_field_height(const Ui& ui, const app::App& app, const FieldDraft& draft, float width) {
  return drafted_field_height(ui, draft, width - ui.px(kLabelWidth), day_spec(app).field);
}

void figures_day_note(Ui& ui, app::App& app, Page& page) {
  if (!looks_back(app)) return;
  const std::string title = "Figures as of " + format_date(figures_day(app)), text = note_of(app.view());
  const BannerSpec spec{.tone = BannerTone::Info, .title = title, .text = text, .action = ui.is_presenting ? "" : "Back to today"};
  if (banner(ui, page.take(banner_height(ui, page.width(), spec)), spec) == BannerAnswer::Action) show_figures_of(app, std::nullopt);
}

}  // namespace evenhand::ui
