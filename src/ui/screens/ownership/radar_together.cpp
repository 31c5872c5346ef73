#include "ui/screens/ownership/radar_together.h"

#include <algorithm>
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/stat.h"

namespace evenhand::ui {

namespace {

struct Told {
  std::string figure, sentence, context;
};

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string in_the_mean(double value, std::size_t accounts) {
  return format_number(value, 1) + " of 10, the mean of " + plural(whole(accounts), "account", "accounts");
}

Told voice_of(const app::RadarFigures& figures, const OwnershipWindows& windows) {
  return {format_count(whole(figures.shared_voice)) + " of " + format_count(whole(figures.with_voice)),
          "accounts where two or more people each have above " + format_percent(windows.radar_voice_share) + " of the voice",
          "Accounts with a meaningful contact in " + plural(windows.voice_days, "day", "days")};
}

Told time_of(const ownership::ResolutionTimes& times) {
  const std::int64_t open = whole(times.open_days.size());
  const std::string still_open = open == 0 ? "None is open" : plural(open, "dispute is", "disputes are") + " open, the longest for " + plural(times.open_days.back(), "day", "days");
  if (!times.median_ended) return {plural(times.open_days.back(), "day", "days"), "since the longest open dispute began", plural(open, "dispute is", "disputes are") + " open, none has ended"};
  return {format_quantity(*times.median_ended, "days"), "from the opening of a dispute to its end, the middle of " + plural(whole(times.ended_days.size()), "case", "cases"), still_open};
}

Told satisfaction_of(const ownership::CoordinationSatisfaction& satisfaction) {
  const std::string elsewhere = satisfaction.single ? "Elsewhere " + in_the_mean(*satisfaction.single, satisfaction.single_clients) : std::string("No other account has one on record");
  return {format_number(*satisfaction.shared, 1) + " of 10", "satisfaction where two or more people speak with the client, the mean of " + plural(whole(satisfaction.shared_clients), "account", "accounts"), elsewhere};
}

}  // namespace

void together_stats(Ui& ui, Page& page, const app::RadarFigures& figures, const OwnershipPolicy& policy) {
  std::vector<Told> told;
  if (figures.with_voice > 0) told.push_back(voice_of(figures, policy.windows));
  if (figures.times.median_ended || !figures.times.open_days.empty()) told.push_back(time_of(figures.times));
  if (figures.satisfaction.shared) told.push_back(satisfaction_of(figures.satisfaction));
  if (told.empty()) return;
  const CardSpec spec{.title = "How working together goes"};
  const float gap = ui.px(16), inner = page.width() - 2 * ui.px(spec.padding);
  const auto columns = page.width() >= ui.px(640) ? static_cast<float>(told.size()) : 1.0f;
  const float width = (inner - gap * (columns - 1)) / columns;
  std::vector<float> heights;
  for (const Told& one : told) heights.push_back(stat_height(ui, width, {one.figure, one.sentence, one.context}));
  const float tallest = std::ranges::max(heights), lines = static_cast<float>(told.size()) / columns;
  const Card card(ui, page.take(card_chrome(ui, page.width(), spec) + lines * tallest + (lines - 1) * gap), spec);
  const Rect body = card.body();
  for (std::size_t i = 0; i < told.size(); ++i) {
    const auto at = static_cast<float>(i);
    const float column = columns > 1 ? at : 0, line = columns > 1 ? 0 : at;
    stat(ui, {body.x + column * (width + gap), body.y + line * (tallest + gap), width, tallest}, {told[i].figure, told[i].sentence, told[i].context});
  }
}

}  // namespace evenhand::ui
