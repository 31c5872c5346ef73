#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/screens/start/import_parts.h"

namespace evenhand::ui {

namespace {

using exchange::ImportProposal;

constexpr std::size_t kShownNotices = 6;
constexpr std::size_t kShownFindings = 4;
constexpr std::size_t kShownMerges = 2;

// Spellings that may be one: said by the reader, never merged silently (FS-9).
void merge_parts(const ImportView& view, std::string_view what, const std::vector<exchange::NearDuplicate>& groups,
                 std::vector<exchange::NameMerge> exchange::ImportChoices::*merges, std::vector<std::string> exchange::ImportChoices::*apart,
                 std::vector<ImportPart>& parts) {
  for (std::size_t i = 0; i < std::min(kShownMerges, groups.size()); ++i) {
    const std::vector<std::string>& names = groups[i].names;
    parts.push_back({view.ui.px(36), [&view, &names, what, merges, apart](Rect box) {
                       const std::string label = "Count as one " + std::string(what) + ": " + names.front(), other = "Keep apart: " + names.front();
                       const ButtonSpec one{.label = label, .size = ControlSize::Small};
                       const ButtonSpec two{.label = "Keep apart", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = other, .accessible_name = other};
                       const float room = box.right() - button_width(view.ui, two) - box.x - view.ui.px(30);
                       Rect one_box = button_box(view.ui, {box.x + view.ui.px(22), box.y}, one);
                       one_box.width = std::min(one_box.width, room);
                       const bool is_one = button(view.ui, one_box, one);
                       const bool is_apart = button(view.ui, button_box(view.ui, {one_box.right() + view.ui.px(8), box.y}, two), two);
                       if (!is_one && !is_apart) return;
                       exchange::ImportChoices choices = view.proposal().choices;
                       for (const std::string& name : names) {
                         if (is_apart) (choices.*apart).push_back(name);
                         else if (name != names.front()) (choices.*merges).push_back({name, names.front()});
                       }
                       view.app.request([choices](app::App& a) { a.set_import_choices(choices); });
                     }});
  }
}

// People of a list who look after nobody: newcomers, or colleagues outside the team. The reader says which.
void idle_part(const ImportView& view, std::vector<ImportPart>& parts) {
  const ImportProposal& proposal = view.proposal();
  const bool is_taken = proposal.choices.takes_idle_people.value_or(false);
  if (proposal.counts.idle_people == 0 && !proposal.choices.takes_idle_people) return;
  parts.push_back({view.ui.px(32), [&view, is_taken](Rect box) {
                     const CheckboxSpec spec{.label = "Take listed people without clients into the team too", .is_checked = is_taken};
                     const auto now = checkbox(view.ui, {box.x + view.ui.px(22), box.y + view.ui.px(6), box.width - view.ui.px(22), view.ui.px(20)}, spec);
                     if (!now) return;
                     exchange::ImportChoices choices = view.proposal().choices;
                     choices.takes_idle_people = *now;
                     view.app.request([choices](app::App& a) { a.set_import_choices(choices); });
                   }});
}

ImportPart all_button(const ImportView& view, bool StartState::*shows, std::size_t more, std::string_view one, std::string_view many) {
  return {view.ui.px(36), [&view, shows, more, one, many](Rect box) {
            bool& is_open = view.state.*shows;
            const std::string label = is_open ? "Show fewer " + std::string(many) : "Show " + plural(static_cast<std::int64_t>(more), one, many);
            const ButtonSpec spec{.label = label, .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = many, .is_expanded = is_open};
            if (button(view.ui, button_box(view.ui, {box.x + view.ui.px(10), box.y}, spec), spec)) is_open = !is_open;
          }};
}

}  // namespace

ImportPart line_part(const ImportView& view, RemarkLine line) {
  const TextSpec spec{.type = Type::Small, .color = line.is_error ? Token::Danger : line.is_warning ? Token::Warning : Token::Ink2,
                      .role = line.is_error ? Role::Alert : Role::Text};
  const float height = text_block_height(view.ui, view.width - view.ui.px(22), line.text, spec) + view.ui.px(6);
  return {height, [&view, line, spec](Rect box) {
            const bool warns = line.is_error || line.is_warning;
            icon(view.ui, {box.x, box.y + view.ui.px(1)}, 14, warns ? Icon::Warn : Icon::Info, view.ui.theme[spec.color]);
            text_block(view.ui, {box.x + view.ui.px(22), box.y, box.width - view.ui.px(22), 0}, line.text, spec);
          }};
}

std::vector<ImportPart> remark_parts(const ImportView& view) {
  const ImportProposal& proposal = view.proposal();
  std::vector<ImportPart> parts;
  const std::size_t notices = proposal.notices.size();
  const std::size_t shown = view.state.shows_all_remarks ? notices : std::min(notices, kShownNotices);
  for (std::size_t i = 0; i < shown; ++i) {
    const exchange::ImportNotice& notice = proposal.notices[i];
    parts.push_back(line_part(view, {notice.text, notice.weight == exchange::NoticeWeight::Question, notice.weight == exchange::NoticeWeight::Blocking}));
  }
  if (notices > kShownNotices) parts.push_back(all_button(view, &StartState::shows_all_remarks, notices - shown, "more remark", "more remarks"));
  idle_part(view, parts);
  merge_parts(view, "person", proposal.near_duplicates, &exchange::ImportChoices::owner_merges, &exchange::ImportChoices::owners_apart, parts);
  merge_parts(view, "client", proposal.near_duplicate_clients, &exchange::ImportChoices::client_merges, &exchange::ImportChoices::clients_apart, parts);
  if (proposal.blocked) return parts;

  const auto& findings = proposal.health.findings;
  parts.push_back({view.ui.px(36), [&view, &findings](Rect box) {
                     heading(view.ui, {box.x, box.y + view.ui.px(10), box.width, 0}, 3, findings.empty() ? "The data is sound: nothing stands out" : "How sound the data is", {.type = Type::BodyStrong});
                   }});
  const std::size_t told = view.state.shows_all_findings ? findings.size() : std::min(findings.size(), kShownFindings);
  for (std::size_t i = 0; i < told; ++i) parts.push_back(line_part(view, {findings[i].sentence, findings[i].weight == exchange::HealthWeight::Serious, false}));
  if (findings.size() > kShownFindings) parts.push_back(all_button(view, &StartState::shows_all_findings, findings.size() - told, "more finding", "more findings"));
  return parts;
}

}  // namespace evenhand::ui
