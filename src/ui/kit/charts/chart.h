// What all charts share: the table behind them, the marks one can walk, and the Figure node that speaks for them (look 6, AX-1, AX-2).
//
// A chart is a plain struct of figures with already formatted labels, and five functions found by overload:
//   ChartResult draw_chart(Ui&, NodeId, const X&, Rect);        draws into the rect, below the card's title and subtitle
//   float chart_height(const Ui&, const X&, float width);       natural height in device pixels, both in device pixels
//   ChartTable table_of(const X&);                              "Show as table", copying as TSV
//   std::string describe(const X&);                             every figure in words
// NodeId comes from make_id(); the same id must be used for the same chart in every frame.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/geometry.h"
#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct ChartColumn {
  std::string title;
  bool is_numeric = true;  // right aligned, every digit as wide as the widest
};

struct ChartTable {
  std::vector<ChartColumn> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
};

// Head and rows, cells parted by tabs, rows by newlines; tabs and newlines inside cells become spaces, and what a
// spreadsheet would run as a formula gets a leading apostrophe (FS-10).
std::string table_as_tsv(const ChartTable& table);

// One thing in the chart that can be pointed at and walked to.
struct ChartMark {
  Rect area;          // device pixels: what the ring goes around
  std::string words;  // tooltip and announcement: whose it is and its figures with units
  int lane = 0;       // Up and Down go to another lane, Left and Right stay in it; with a single lane all four walk in order
  Rect target = {};   // what the pointer may hit; zero = `area`
  float radius = 2;   // logical, of the ring
};

// Indices into the chart's data (the order of its marks), -1 = none.
struct ChartResult {
  int hovered = -1;
  int current = -1;  // walked to by keyboard
  int pressed = -1;  // clicked, or Enter on the current one
};

struct ChartFigure {
  std::string_view finding;  // accessible name: the sentence the chart shows
  std::string description;   // describe(chart)
  std::string tsv = {};      // what Ctrl+C copies while the chart has the focus
  bool can_press = false;    // marks lead somewhere: hand cursor, Enter presses
};

// Ends a chart's drawing: hit test, arrow keys, ring, tooltip and the Figure node over `box`.
ChartResult finish_figure(Ui& ui, NodeId id, Rect box, const ChartFigure& figure, std::span<const ChartMark> marks);

template <class Chart>
ChartResult finish_chart(Ui& ui, NodeId id, Rect box, const Chart& chart, std::span<const ChartMark> marks, bool can_press = false) {
  ChartFigure figure{.finding = chart.finding, .description = describe(chart), .can_press = can_press};
  if (ui.semantics.focused() == id) figure.tsv = table_as_tsv(table_of(chart));
  return finish_figure(ui, id, box, figure, marks);
}

// A chart without data: says so in the middle of the box, in place of axes.
void draw_nothing(Ui& ui, Rect box);

template <class Chart>
ChartResult finish_empty_chart(Ui& ui, NodeId id, Rect box, const Chart& chart) {
  draw_nothing(ui, box);
  return finish_chart(ui, id, box, chart, {});
}

// The mark under the pointer: the nearest centre among those hit, else the nearest within `reach` device pixels; -1 none.
int mark_at(std::span<const ChartMark> marks, Point pointer, float reach);

// The index of the mark that `key` leads to from `current` (-1 = nowhere yet); `current` when there is no way.
int walked_to(std::span<const ChartMark> marks, int current, NavigationKey key);

// What a chart remembers between frames under its own id (a shown table, the mark walked to).
int remembered(NodeId id, int channel, int otherwise);
void remember(NodeId id, int channel, int value);

// The party's colour, given in order per account (look 2); index from 0, more than six repeat.
Token party_token(int index);

// An id for animating the value of one datum, so that it follows the datum and not its position.
NodeId datum_id(NodeId chart, std::string_view datum);

// `value` eased over the 240 ms of chart values (look 3); any channel from 0, one per value of the id.
// Channel 0 of a chart's own id belongs to interact().
double eased(Ui& ui, NodeId id, int channel, double value);

// Sentences joined into a description: "A. B. C."; empty ones are left out.
std::string joined_sentences(std::span<const std::string> sentences);

}  // namespace evenhand::ui
