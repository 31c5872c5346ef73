#include "ui/screens/gallery/gallery_charts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <vector>

#include "ui/kit/charts/chart_card.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/gallery/gallery_chart_data.h"

namespace evenhand::ui {
namespace {

constexpr float kGap = 16, kStacked = 900;

// Cards on 12 columns, filled row by row, as high as the highest of their row; below 900 every card takes the whole width.
class Flow {
 public:
  Flow(Ui& ui, Rect area) : ui_(ui), area_(area), is_stacked_(area.width < ui.px(kStacked)), y_(area.y) {}

  // Width of a card of `columns`, device pixels.
  float width(int columns) const {
    if (is_stacked_) return area_.width;
    const float column = (area_.width - 11 * ui_.px(kGap)) / 12;
    return std::floor(column * static_cast<float>(columns) + ui_.px(kGap) * static_cast<float>(columns - 1));
  }
  void card(int columns, float height, std::function<void(Rect)> draw) {
    const int taken = is_stacked_ ? 12 : columns;
    if (used_ + taken > 12) break_row();
    const float left = used_ == 0 ? area_.x : area_.x + width(used_) + ui_.px(kGap);
    used_ += taken;
    height_ = std::max(height_, height);
    row_.push_back({{left, y_, width(columns), 0}, std::move(draw)});
  }
  void break_row() {
    for (auto& card : row_) card.draw({card.box.x, card.box.y, card.box.width, height_});
    if (used_ > 0) y_ += height_ + ui_.px(kGap);
    row_.clear();
    used_ = 0;
    height_ = 0;
  }
  void heading(std::string_view words) {
    break_row();
    const Rect line{area_.x, y_ + ui_.px(8), area_.width, line_height(ui_, Type::Title)};
    y_ = line.bottom() + ui_.px(12);
    text(ui_, {line.x, line.y}, Type::Title, ui_.theme[Token::Ink1], words);
    ui_.semantics.add({.id = make_id(words), .role = Role::Heading, .rect = line, .name = words, .level = 2});
  }
  float bottom() const { return y_; }

 private:
  struct Card {
    Rect box;
    std::function<void(Rect)> draw;
  };

  Ui& ui_;
  Rect area_;
  bool is_stacked_;
  std::vector<Card> row_;
  float y_, height_ = 0;
  int used_ = 0;
};

template <class Chart>
float card_height(const Ui& ui, float width, const Chart& chart, const ChartCardSpec& spec, float least) {
  return std::max(ui.px(least), chart_height(ui, chart, width - ui.px(32))) + chart_card_chrome(ui, width, spec);
}

class Page {
 public:
  Page(Ui& ui, Flow& flow) : ui_(ui), flow_(flow) {}

  // `least` is the body's least logical height; the chart's own natural height where that is more.
  template <class Chart>
  void show(std::string_view name, int columns, const Chart& chart, std::string_view subtitle, float least = 0) {
    const float height = card_height(ui_, flow_.width(columns), chart, {.title = chart.finding, .subtitle = subtitle}, least);
    flow_.card(columns, height, [this, name, chart, subtitle](Rect box) {
      chart_card(ui_, name, box, {.title = chart.finding, .subtitle = subtitle}, chart);
    });
  }

 private:
  Ui& ui_;
  Flow& flow_;
};

void show_timeline(Ui& ui, Flow& flow, std::string_view name, int columns, const OwnershipTimeline& chart, std::string_view subtitle) {
  const float width = flow.width(columns), key = timeline_key_width(ui, chart);
  const bool has_key = width > ui.px(key + 360);
  const float extra = has_key ? key : 0;
  const float height = card_height(ui, width, chart, {.title = chart.finding, .subtitle = subtitle, .head_extra = extra}, 0);
  flow.card(columns, height, [&ui, name, chart, subtitle, extra](Rect box) {
    const ChartCard card(ui, name, box, {.title = chart.finding, .subtitle = subtitle, .head_extra = extra});
    if (extra > 0) draw_timeline_key(ui, chart, card.head_extra());
    if (card.shows_table()) draw_chart_table(ui, card.chart_id(), chart.finding, table_of(chart), card.body());
    else draw_chart(ui, card.chart_id(), chart, card.body());
  });
}

// The bars of the team, and beside them chance over the Lorenz curve.
void show_bars(Ui& ui, GalleryChartsState& state, Flow& flow) {
  const auto chance = gallery::team_chance();
  const auto lorenz = gallery::team_lorenz();
  auto bars = gallery::team_bars();
  bars.can_press = true;
  const ChartCardSpec bars_spec{.title = "Hanna and Kofi carry more than their capacity asks for",
                                .subtitle = "Burden per person, 1.00 = exactly the share their contract hours call for"};
  flow.card(8, card_height(ui, flow.width(8), bars, bars_spec, 0), [&ui, &state, bars, bars_spec](Rect box) {
    const auto pressed = chart_card(ui, "bars", box, bars_spec, bars).pressed;
    if (pressed >= 0) state.pressed_person = pressed;
  });
  const ChartCardSpec chance_spec{.title = "Chance alone could do this",
                                  .subtitle = "No one need have chosen it: of 10,000 random deals, 80 in 100 (79.4 to 80.8) are at least as "
                                              "uneven as today."};
  const ChartCardSpec lorenz_spec{.title = "Half the team carries 41\u00A0%"};
  const float upper = card_height(ui, flow.width(4), chance, chance_spec, 0), lower = card_height(ui, flow.width(4), lorenz, lorenz_spec, 0);
  flow.card(4, upper + lower + ui.px(kGap), [&ui, chance, lorenz, chance_spec, lorenz_spec, upper](Rect box) {
    chart_card(ui, "chance", cut_top(box, upper), chance_spec, chance);
    cut_top(box, ui.px(kGap));
    chart_card(ui, "lorenz", box, lorenz_spec, lorenz);
  });
}

void team(Ui& ui, GalleryChartsState& state, Flow& flow, Page& page) {
  using namespace gallery;
  page.show("burden strip", 4, burden_strip(), "Hours, escalations, complexity");
  page.show("opportunity strip", 4, opportunity_strip(), "Growth potential, renewals to win");
  page.show("visibility strip", 4, visibility_strip(), "Strategic accounts, executive exposure");
  show_bars(ui, state, flow);
  page.show("frontier", 4, team_frontier(), "Heaviest load against the fair share. Filled dots are proved best, open dots at most 2\u00A0% off.");
  page.show("after", 8, team_after_moves(), "Burden against each person\u2019s fair share, before (tick) and after (bar) three moves");
  page.show("forecast", 4, utilisation_forecast(), "Utilisation a month, healthy band 70 to 90\u00A0%");
  page.show("heat", 4, staffing_grid(), "People over capacity, by volume and staffing");
  page.show("regions", 4, region_trends(), "Load against fair share, last six months");
  page.show("perception", 4, perception(), "Felt fairness, 1 to 5; groups of four or more");
  page.show("rotation", 4, segment_rotation(), "Rotation of segment leads, 2027");
  page.show("credit", 4, expansion_credit(), "Credit for the expansion, %, under four rules");
  page.show("margin", 6, claim_margin(), "How each criterion moves the margin: + towards Kofi, \u2212 towards Hanna");
  page.show("voice", 6, voice_shares(), "Share of contacts in the last six months");
  show_timeline(ui, flow, "timeline", 8, claim_timeline(), "Meaningful contacts in the last 24 months; the shaded half-year counts for steering");
  page.show("votes", 6, vote_ranges(), "8 votes; mark: median, bar: the middle half, line: all votes, triangle: the weight today");
  page.show("speaking", 4, session_time(), "55 : 45, notice at 60 : 40");
  page.show("health", 6, health_trend(), "Felt fairness a quarter, 1 to 5; the team wants 3.5 or more");
}

void extremes(Ui& ui, Flow& flow, Page& page) {
  using namespace gallery;
  flow.heading("At the edge");
  page.show("one", 4, one_person(), "A team of one");
  page.show("equal", 4, all_equal(), "Nothing to tell apart");
  page.show("nobody", 4, nobody(), "An empty team");
  page.show("names", 6, hard_names(), "Cut with \u2026, whole in the tooltip");
  page.show("huge", 6, huge_ratio(), "The axis widens in steps of 0.2");
  page.show("narrow names", 3, hard_names(), "The narrowest card");
  page.show("narrow frontier", 3, team_frontier(), "The narrowest card");
  page.show("narrow forecast", 3, utilisation_forecast(), "The narrowest card");
  page.show("narrow credit", 3, expansion_credit(), "The narrowest card");
  page.show("narrow waterfall", 3, claim_margin(), "The narrowest card");
  page.show("narrow heat", 3, staffing_grid(), "The narrowest card");
  page.show("narrow chance", 3, team_chance(), "The narrowest card");
  page.show("narrow regions", 3, region_trends(), "The narrowest card");
  page.show("crowded strip", 4, crowded_strip(), "Sixty people on one line");
  page.show("one holds all", 4, one_holds_all(), "As uneven as can be");
  page.show("far", 4, far_from_chance(), "Today is outside all deals");
  page.show("no gain", 4, no_gain(), "A flat frontier");
  page.show("crowded scatter", 4, crowded_scatter(), "Names that find no room are in the tooltip");
  page.show("narrow rotation", 4, segment_rotation(), "Rotation of segment leads, 2027");
  show_timeline(ui, flow, "crowded timeline", 12, crowded_timeline(), "Marks that crowd are stacked");
  page.show("sixty", 12, sixty_people(), "Rows of 21 px");
}

}  // namespace

void gallery_charts(Ui& ui, GalleryChartsState& state, Rect body) {
  ScrollRegion region(ui, body, {.name = "Charts"});
  const float side = ui.px(24);
  const Rect content = region.content();
  Flow flow(ui, {content.x + side, content.y + ui.px(16), content.width - 2 * side, 0});
  Page page(ui, flow);
  team(ui, state, flow, page);
  extremes(ui, flow, page);
  flow.break_row();
  region.set_content_height(flow.bottom() - content.y + ui.px(20));
}

}  // namespace evenhand::ui
