#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/text_field.h"
#include "ui/screens/start/start_screen.h"

namespace evenhand::ui {

namespace {

using exchange::ColumnRole;
using exchange::ImportNotice;
using exchange::ImportProposal;

constexpr std::size_t kShownRows = 5;
constexpr std::size_t kShownNotices = 6;
constexpr float kColumnWidth = 168;
constexpr float kRowHeight = 31;
constexpr float kHeadHeight = 62;

std::size_t shown_rows(const ImportProposal& proposal) { return std::min(kShownRows, proposal.preview.size()); }

std::string rows_read(const ImportProposal& proposal) {
  return plural(static_cast<std::int64_t>(proposal.counts.rows), "row read", "rows read");
}

float grid_height(const Ui& ui, const ImportProposal& proposal) {
  return ui.px(kHeadHeight + kRowHeight * static_cast<float>(shown_rows(proposal) + 1) + 12);
}

std::string foot_text(const ImportProposal& proposal, const exchange::ColumnProposal& column) {
  switch (column.role) {
    case ColumnRole::ClientName:
    case ColumnRole::ClientId: return plural(static_cast<std::int64_t>(proposal.counts.clients), "client", "clients");
    case ColumnRole::OwnerName:
    case ColumnRole::OwnerId: return plural(static_cast<std::int64_t>(proposal.counts.people), "person", "people");
    default: return column.blank_count == 0 ? "none blank" : format_count(static_cast<std::int64_t>(column.blank_count)) + " blank";
  }
}

void column_head(Ui& ui, app::App& app, const ImportProposal& proposal, std::size_t index, Rect box) {
  const exchange::ColumnProposal& column = proposal.columns[index];
  std::vector<ComboOption> options;
  for (std::size_t i = 0; i < exchange::kColumnRoleCount; ++i) options.push_back({.text = exchange::role_label(static_cast<ColumnRole>(i))});
  const std::string label = "Meaning of column " + column.header;
  text_line(ui, {box.x, box.y + ui.px(4), box.width, 0}, column.header, {.type = Type::LabelStrong, .color = Token::Ink2});
  const ComboBoxResult result = combo_box(ui, {box.x - ui.px(4), box.y + ui.px(24), box.width, ui.px(32)},
                                          {.label = label, .options = options, .selected = static_cast<int>(column.role), .shows_label = false});
  if (!result.chosen) return;
  exchange::ImportChoices choices = proposal.choices;
  choices.roles[index] = static_cast<ColumnRole>(*result.chosen);
  app.request([choices](app::App& a) { a.set_import_choices(choices); });
}

void grid(Ui& ui, app::App& app, const ImportProposal& proposal, Rect box) {
  const float column_width = std::max(ui.px(kColumnWidth), box.width / static_cast<float>(std::max<std::size_t>(proposal.columns.size(), 1)));
  const float total = column_width * static_cast<float>(proposal.columns.size());
  ScrollRegion region(ui, box, {.name = "What was read", .content = {total, box.height - ui.px(10)}});
  const Rect content = region.content();
  const float row_height = ui.px(kRowHeight);
  fill(ui, {content.x, content.y, std::max(total, box.width), ui.px(kHeadHeight)}, ui.theme[Token::Sunken], 6);
  for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    const float x = content.x + column_width * static_cast<float>(i);
    if (x > box.right() || x + column_width < box.x) continue;
    const bool is_used = proposal.columns[i].role != ColumnRole::Unused;
    const bool is_number = proposal.columns[i].role == ColumnRole::Criterion;
    const Rect cell{x + ui.px(12), content.y, column_width - ui.px(24), row_height};
    column_head(ui, app, proposal, i, {cell.x, content.y, cell.width, ui.px(kHeadHeight)});
    float y = content.y + ui.px(kHeadHeight);
    for (std::size_t row = 0; row < shown_rows(proposal); ++row) {
      const IdScope row_scope(static_cast<int>(row));
      const std::vector<std::string>& cells = proposal.preview[row];
      const std::string_view text = i < cells.size() ? std::string_view(cells[i]) : std::string_view();
      text_line(ui, {cell.x, y, cell.width, row_height}, text.empty() ? "–" : text,
                {.color = is_used ? Token::Ink1 : Token::Ink3, .align = is_number ? Align::Right : Align::Left, .has_equal_digits = is_number});
      y += row_height;
    }
    text_line(ui, {cell.x, y, cell.width, row_height}, foot_text(proposal, proposal.columns[i]),
              {.type = Type::Small, .color = Token::Ink3, .align = is_number ? Align::Right : Align::Left});
  }
  float y = content.y + ui.px(kHeadHeight);
  for (std::size_t row = 0; row <= shown_rows(proposal); ++row) {
    horizontal_line(ui, content.x, content.x + std::max(total, box.width), y, ui.theme[Token::Line]);
    y += row_height;
  }
}

Token tone_of(exchange::NoticeWeight weight) {
  switch (weight) {
    case exchange::NoticeWeight::Blocking: return Token::Danger;
    case exchange::NoticeWeight::Question: return Token::Warning;
    default: return Token::Ink2;
  }
}

float notices_height(const Ui& ui, const ImportProposal& proposal, float width) {
  float height = 0;
  for (std::size_t i = 0; i < std::min(proposal.notices.size(), kShownNotices); ++i) {
    height += text_block_height(ui, width - ui.px(22), proposal.notices[i].text, {.type = Type::Small}) + ui.px(6);
  }
  if (proposal.notices.size() > kShownNotices) height += ui.px(24);
  return height;
}

constexpr std::size_t kShownMerges = 2;

std::size_t shown_merges(const ImportProposal& proposal) {
  return std::min(kShownMerges, proposal.near_duplicates.size()) + std::min(kShownMerges, proposal.near_duplicate_clients.size());
}

// Spellings that may be one: said by the reader, never merged silently (FS-9). Returns the room used.
float merge_buttons(Ui& ui, app::App& app, const ImportProposal& proposal, std::string_view what, const std::vector<exchange::NearDuplicate>& groups,
                    std::vector<exchange::NameMerge> exchange::ImportChoices::*merges, Rect box) {
  const std::size_t count = std::min(kShownMerges, groups.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::vector<std::string>& names = groups[i].names;
    const std::string label = "Count as one " + std::string(what) + ": " + names.front();
    const ButtonSpec one{.label = label, .size = ControlSize::Small};
    if (button(ui, button_box(ui, {box.x + ui.px(22), box.y + ui.px(36) * static_cast<float>(i)}, one), one)) {
      exchange::ImportChoices choices = proposal.choices;
      for (std::size_t k = 1; k < names.size(); ++k) (choices.*merges).push_back({names[k], names.front()});
      app.request([choices](app::App& a) { a.set_import_choices(choices); });
    }
  }
  return ui.px(36) * static_cast<float>(count);
}

void merges(Ui& ui, app::App& app, const ImportProposal& proposal, Rect box) {
  box.y += merge_buttons(ui, app, proposal, "person", proposal.near_duplicates, &exchange::ImportChoices::owner_merges, box);
  merge_buttons(ui, app, proposal, "client", proposal.near_duplicate_clients, &exchange::ImportChoices::client_merges, box);
}

void notices(Ui& ui, const ImportProposal& proposal, Rect box) {
  for (std::size_t i = 0; i < std::min(proposal.notices.size(), kShownNotices); ++i) {
    const IdScope scope(static_cast<int>(i));
    const ImportNotice& notice = proposal.notices[i];
    const Token tone = tone_of(notice.weight);
    icon(ui, {box.x, box.y + ui.px(1)}, 14, tone == Token::Ink2 ? Icon::Info : Icon::Warn, ui.theme[tone]);
    const Role role = notice.weight == exchange::NoticeWeight::Blocking ? Role::Alert : Role::Text;
    box.y += text_block(ui, {box.x + ui.px(22), box.y, box.width - ui.px(22), 0}, notice.text, {.type = Type::Small, .color = tone, .role = role}) + ui.px(6);
  }
  if (proposal.notices.size() > kShownNotices) {
    const std::string more = plural(static_cast<std::int64_t>(proposal.notices.size() - kShownNotices), "more remark", "more remarks");
    text_line(ui, {box.x + ui.px(22), box.y, box.width - ui.px(22), 0}, more, {.type = Type::Small, .color = Token::Ink3});
  }
}

}  // namespace

float import_card_height(const Ui& ui, const app::ProposedImport& draft, float width) {
  const float inside = width - ui.px(40);
  const float merge_rows = 36 * static_cast<float>(shown_merges(draft.proposal));
  return ui.px(20 + 40) + grid_height(ui, draft.proposal) + ui.px(12) + notices_height(ui, draft.proposal, inside) + ui.px(merge_rows + 12 + 52 + 20);
}

void import_card(Ui& ui, app::App& app, const app::ProposedImport& draft, Rect box) {
  const IdScope scope("import");
  card_ground(ui, box);
  const ImportProposal& proposal = draft.proposal;
  const bool is_blocked = proposal.blocked.has_value();
  const std::string title = "Read from " + draft.name;
  ui.semantics.push({.id = make_id("card"), .role = Role::Group, .rect = box, .name = title});
  Rect inside = box.inset(ui.px(20));
  const Rect head = cut_top(inside, ui.px(40));
  const std::string count = rows_read(proposal);
  const ChipSpec read{.label = count, .tone = is_blocked ? ChipTone::Warning : ChipTone::Success, .icon = is_blocked ? Icon::Warn : Icon::Check};
  const float chip_x = head.right() - chip_width(ui, read);
  chip(ui, {chip_x, head.y + ui.px(2)}, read);
  heading(ui, {head.x, head.y, chip_x - head.x - ui.px(12), ui.px(24)}, 2, title, {.type = Type::Head, .max_lines = 1});

  grid(ui, app, proposal, cut_top(inside, grid_height(ui, proposal)));
  cut_top(inside, ui.px(12));
  notices(ui, proposal, cut_top(inside, notices_height(ui, proposal, inside.width)));
  merges(ui, app, proposal, inside);

  Rect foot{inside.x, box.bottom() - ui.px(20 + 52), inside.width, ui.px(52)};
  const ButtonSpec show{.label = "Show the picture", .kind = ButtonKind::Primary, .icon_right = Icon::Right,
                        .disabled_reason = is_blocked ? std::string_view(proposal.blocked->message) : std::string_view()};
  const ButtonSpec cancel{.label = "Leave it"};
  const Rect show_box = button_box_right(ui, {foot.right(), foot.y + ui.px(20)}, show);
  const Rect cancel_box = button_box_right(ui, {show_box.x - ui.px(8), foot.y + ui.px(20)}, cancel);
  const float title_width = std::min(ui.px(280), cancel_box.x - foot.x - ui.px(16));
  if (title_width > ui.px(120)) {
    const TextFieldResult name = text_field(ui, {foot.x, foot.y, title_width, foot.height}, {.label = "Name of this picture", .text = draft.title});
    if (name.text) app.request([text = *name.text](app::App& a) { a.set_import_title(text); });
  }
  if (button(ui, cancel_box, cancel)) app.request([](app::App& a) { a.cancel_import(); });
  if (button(ui, show_box, show)) app.request([](app::App& a) { a.accept_import(); });
  ui.semantics.pop();
}

}  // namespace evenhand::ui
