// The evidence of a claim beside the records it came from, and what is not known.
#include <algorithm>
#include <array>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

std::string share_words(const CriterionEvidence& evidence, std::size_t claimant) {
  if (evidence.is_silent() || claimant >= evidence.of.size()) return "–";
  const EvidenceItem& item = evidence.of[claimant];
  std::string words = format_percent(item.share(), 0);
  if (item.is_by_hand) words += item.is_disputed ? ", disputed" : item.is_verifiable ? ", by hand" : ", not to be looked up";
  return words;
}

std::string source_words(const CriterionEvidence& evidence) {
  if (evidence.silence == Silence::NothingOnRecord) return "nothing on record";
  if (evidence.silence == Silence::NobodyWithAClaim) return "somebody without a claim";
  std::size_t count = 0;
  bool by_hand = false;
  for (const EvidenceItem& item : evidence.of) {
    count += item.records.size();
    by_hand = by_hand || item.is_by_hand;
  }
  std::string words = plural(static_cast<std::int64_t>(count), "record", "records") + (by_hand ? ", some by hand" : "");
  return evidence.level.size() > 1 ? words + "; level" : words;
}

constexpr TextSpec kLine{.type = Type::Small, .color = Token::Ink2};

void lines_card(Ui& ui, Page& page, const CardSpec& spec, const std::vector<std::string>& lines) {
  const float inner = page.width() - ui.px(32);
  float height = card_chrome(ui, page.width(), spec);
  for (const std::string& line : lines) height += text_block_height(ui, inner, line, kLine) + ui.px(4);
  const Card card(ui, page.take(height), spec);
  Rect rest = card.body();
  for (const std::string& line : lines) cut_top(rest, text_block(ui, rest, line, kLine) + ui.px(4));
}

}  // namespace

void evidence_cards(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  std::vector<std::size_t> shown;
  for (const ownership::Standing& standing : tale.figures.verdict.judgement.standings) shown.push_back(standing.claimant);
  std::vector<std::string> names;
  for (const std::size_t p : shown) names.push_back(tale.names.full(tale.evidence.claimants[p]));
  std::vector<TableColumn> columns{{.title = "Criterion", .width = 170}, {.title = "Weight", .width = 76, .is_numeric = true}};
  for (const std::string& name : names) columns.push_back({.title = name, .min_width = 104, .is_numeric = true});
  columns.push_back({.title = "From", .help = "The records the shares come from; open a row to read them", .width = 190});
  for (TableColumn& column : columns) column.is_sortable = false;

  const std::vector<CriterionEvidence>& criteria = tale.evidence.criteria;
  const auto total = static_cast<double>(std::max<std::int64_t>(1, tale.evidence.total_points()));
  std::string text, note;
  const TableSpec spec{
      .name = "Evidence",
      .columns = columns,
      .row_count = static_cast<int>(criteria.size()),
      .cell = [&](int row, int column) -> TableCell {
        const auto k = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
        const CriterionEvidence& evidence = criteria[k];
        if (c == 0) {
          text = tale.criterion(k);
          note = app::shown_words(tale.app, tale.policy.criteria[k].definition);
          return {.text = text, .is_muted = evidence.points == 0, .note = note};
        }
        if (c == 1) text = format_percent(evidence.points / total, 0);
        else if (c < 2 + shown.size()) text = share_words(evidence, shown[c - 2]);
        else text = source_words(evidence);
        return {.text = text, .is_muted = evidence.is_silent() || evidence.points == 0};
      },
      .key = [](int row) { return static_cast<std::uint64_t>(row); },
      .selection = TableSelectionMode::Single,
      .opens_rows = true,
      .has_open_arrows = true,
      .has_frame = true,
  };
  const ButtonSpec add{.label = "Add evidence by hand", .size = ControlSize::Small};
  const CardSpec card_spec{.title = "What each criterion says", .subtitle = "Shares of each criterion per claimant; open a row for the records behind it",
                           .head_extra = ui.is_presenting ? 0 : button_width(ui, add) / ui.scale};
  const float table_room = table_height(ui, spec);
  {
    const Card card(ui, page.take(card_chrome(ui, page.width(), card_spec) + table_room), card_spec);
    if (!ui.is_presenting && button(ui, button_box_right(ui, {card.head_extra().right(), card.head_extra().y}, add), add)) {
      state.form = evidence_form(tale, state.opened.value_or(0));
    }
    const TableResult result = table(ui, card.body(), state.evidence, spec);
    if (result.opened) {
      const auto row = static_cast<std::size_t>(*result.opened);
      state.opened = state.opened == row ? std::nullopt : std::optional(row);
    }
  }
  records_card(ui, state, tale, page);
  by_hand_card(ui, app, state, tale, page);
}

void open_items_card(Ui& ui, const ClaimTale& tale, Page& page) {
  std::vector<std::string> lines = tie_sentences(tale.telling());
  for (std::string& line : open_item_sentences(tale.agreed(), tale.figures.open_items)) lines.push_back(std::move(line));
  if (std::string line = revenue_sentence(tale.telling(), *tale.app.scenario()); !line.empty()) lines.push_back(std::move(line));
  for (std::string& line : left_out_sentences(tale.telling())) lines.push_back(std::move(line));
  for (std::string& line : role_sentences(tale.figures.roles, tale.names.full)) lines.push_back(std::move(line));
  if (!lines.empty()) lines_card(ui, page, {.title = "What is not known or not decided"}, lines);
}

}  // namespace evenhand::ui
