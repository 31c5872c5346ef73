#include <array>
#include <string>
#include <vector>

#include "ui/kit/combo_box.h"
#include "ui/kit/segmented.h"
#include "ui/kit/tabs.h"
#include "ui/screens/fairness/fairness_parts.h"

namespace evenhand::ui {

namespace {

using app::FairnessView;

constexpr std::array kViews = {FairnessView::Shares, FairnessView::Measures, FairnessView::Criteria,
                               FairnessView::People, FairnessView::Envy,     FairnessView::Felt};

template <class Change>
void change_view(app::App& app, Change change) {
  app.request([change](app::App& a) {
    app::View next = a.view();
    change(next);
    a.set_view(next);
  });
}

void ledger_choice(Ui& ui, app::App& app, Rect box, const SegmentedSpec& spec) {
  if (const auto chosen = segmented(ui, box, spec)) {
    change_view(app, [ledger = kLedgers[*chosen]](app::View& view) { view.ledger = ledger; });
  }
}

}  // namespace

std::string_view fairness_view_name(FairnessView view) {
  switch (view) {
    case FairnessView::Shares: return "Shares";
    case FairnessView::Measures: return "Measures";
    case FairnessView::Criteria: return "Criteria";
    case FairnessView::People: return "People";
    case FairnessView::Envy: return "Envy";
    case FairnessView::Felt: return "Felt";
  }
  return {};
}

void view_tabs(Ui& ui, app::App& app, Page& page) {
  std::array<std::string_view, kViews.size()> names;
  int selected = 0;
  for (std::size_t i = 0; i < kViews.size(); ++i) {
    names[i] = fairness_view_name(kViews[i]);
    if (kViews[i] == app.view().fairness_view) selected = static_cast<int>(i);
  }
  const auto choose = [&](int index) {
    change_view(app, [view = kViews[static_cast<std::size_t>(index)]](app::View& next) { next.fairness_view = view; });
  };

  if (page.width() < ui.px(440)) {
    std::vector<ComboOption> options;
    for (const std::string_view name : names) options.push_back({.text = name});
    const ComboBoxSpec spec{.label = "What to look at", .options = options, .selected = selected, .shows_label = false};
    const Rect box = page.take(combo_box_height(ui, page.width(), spec));
    if (const auto chosen = combo_box(ui, box, spec).chosen) choose(*chosen);
    return;
  }
  const TabsSpec tabs_spec{.name = "What to look at", .labels = names, .selected = selected};
  if (!ui.is_presenting) {
    if (const auto chosen = tabs(ui, page.take(tabs_height(ui)), tabs_spec)) choose(*chosen);
    return;
  }
  std::array<std::string, std::size(kLedgers)> words;
  std::array<std::string_view, std::size(kLedgers)> ledgers;
  for (std::size_t i = 0; i < words.size(); ++i) ledgers[i] = words[i] = ledger_name(kLedgers[i]);
  const SegmentedSpec ledger_spec{.name = "Ledgers", .labels = ledgers, .selected = static_cast<int>(app.view().ledger), .is_tabs = true};
  const float width = segmented_width(ui, ledger_spec), height = segmented_height(ui);
  Rect row = page.take(tabs_height(ui));
  ledger_choice(ui, app, {row.x, row.y + (row.height - height) / 2, width, height}, ledger_spec);
  cut_left(row, width + ui.px(32));
  if (const auto chosen = tabs(ui, row, tabs_spec)) choose(*chosen);
}

}  // namespace evenhand::ui
