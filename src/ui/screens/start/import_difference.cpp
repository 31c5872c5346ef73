#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/label.h"
#include "ui/kit/segmented.h"
#include "ui/kit/table.h"
#include "ui/screens/start/import_parts.h"

namespace evenhand::ui {

namespace {

using exchange::ClientChange;
using exchange::DifferenceChoices;
using exchange::DifferenceKind;
using exchange::ImportDifference;

constexpr std::size_t kExamples = 3;

std::string change_text(const ClientChange& change) {
  if (change.before.empty()) return change.name + " (" + change.after + ")";
  if (change.after.empty()) return change.name + " (" + change.before + ")";
  return change.name + ": " + change.before + " → " + change.after;
}

std::string examples(const std::vector<ClientChange>& changes) {
  std::string text;
  for (std::size_t i = 0; i < std::min(changes.size(), kExamples); ++i) text += (i == 0 ? "" : "; ") + change_text(changes[i]);
  if (changes.size() > kExamples) text += "; and " + counted(changes.size() - kExamples, "other", "others");
  return text;
}

struct Kind {
  std::string label;
  std::string detail;
  bool DifferenceChoices::*takes;
  const std::vector<ClientChange>* changes = nullptr;  // none for records
  DifferenceKind kind = {};
  std::string many;
};

bool is_left_out(const DifferenceChoices& takes, DifferenceKind kind, const ClientChange& change) {
  return !takes.left_out.empty() && takes.left_out.contains(difference_key(kind, change.client, change.field));
}

std::size_t left_out_count(const DifferenceChoices& takes, const Kind& kind) {
  if (!kind.changes || takes.left_out.empty()) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(*kind.changes, [&](const ClientChange& change) { return is_left_out(takes, kind.kind, change); }));
}

std::vector<Kind> kinds_of(const ImportDifference& difference) {
  std::vector<Kind> kinds;
  const auto add = [&](DifferenceKind kind, const std::vector<ClientChange>& changes, std::string_view before, std::string_view one, std::string_view many,
                       bool DifferenceChoices::*takes) {
    if (!changes.empty()) kinds.push_back({std::string(before) + counted(changes.size(), one, many), examples(changes), takes, &changes, kind, std::string(many)});
  };
  add(DifferenceKind::Added, difference.added, "Take ", "new client", "new clients", &DifferenceChoices::takes_added);
  add(DifferenceKind::Owners, difference.owners, "Take ", "change of account manager", "changes of account manager", &DifferenceChoices::takes_owners);
  add(DifferenceKind::Figures, difference.figures, "Take ", "changed figure", "changed figures", &DifferenceChoices::takes_figures);
  add(DifferenceKind::Gone, difference.gone, "Remove ", "client that the table no longer has", "clients that the table no longer has", &DifferenceChoices::removes_gone);
  const std::size_t records = difference.new_touchpoints + difference.new_opportunities + difference.changed_opportunities;
  if (records > 0) {
    kinds.push_back({"Take " + counted(records, "touchpoint or opportunity", "touchpoints and opportunities"),
                     counted(difference.new_touchpoints, "new touchpoint", "new touchpoints") + ", " +
                         counted(difference.new_opportunities, "new opportunity", "new opportunities") + ", " +
                         counted(difference.changed_opportunities, "changed one", "changed ones"),
                     &DifferenceChoices::takes_records, nullptr, {}, {}});
  }
  return kinds;
}

ImportPart kind_part(const ImportView& view, Kind kind) {
  const std::size_t left = left_out_count(view.draft.takes, kind);
  if (left > 0) kind.detail += "; " + format_count(static_cast<std::int64_t>(left)) + " left out below";
  const CheckboxSpec spec{.label = kind.label, .is_checked = view.draft.takes.*kind.takes, .description = kind.detail};
  const float height = checkbox_height(view.ui, view.width, spec);
  return {height + view.ui.px(8), [&view, kind = std::move(kind), height, left](Rect box) {
            const bool is_taken = view.draft.takes.*kind.takes;
            const CheckboxSpec drawn{.label = kind.label, .is_checked = is_taken, .is_mixed = is_taken && left > 0, .description = kind.detail};
            const std::optional<bool> is_on = checkbox(view.ui, {box.x, box.y, box.width, height}, drawn);
            if (!is_on) return;
            DifferenceChoices takes = view.draft.takes;
            takes.*kind.takes = *is_on;
            view.app.request([takes](app::App& a) { a.set_difference_choices(takes); });
          }};
}

ImportPart list_button(const ImportView& view, const Kind& kind) {
  return {view.ui.px(36), [&view, at = static_cast<std::size_t>(kind.kind), many = kind.many](Rect box) {
            bool& is_open = view.state.shows_changes[at];
            const std::string label = (is_open ? "Hide the list of " : "Choose among the ") + many;
            const ButtonSpec spec{.label = label, .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = many, .is_expanded = is_open};
            if (button(view.ui, button_box(view.ui, {box.x + view.ui.px(12), box.y}, spec), spec)) is_open = !is_open;
          }};
}

// Every change of one kind, each with a tick.
void draw_list(const ImportView& view, const Kind& kind, Rect box) {
  constexpr TableColumn kColumns[] = {{.title = "Client", .grow = 2, .is_sortable = false},
                                      {.title = "Open now", .grow = 2, .is_sortable = false},
                                      {.title = "In the table", .grow = 2, .is_sortable = false}};
  const std::vector<ClientChange>& changes = *kind.changes;
  TableState& state = view.state.changes[static_cast<std::size_t>(kind.kind)];
  std::vector<std::uint64_t> taken;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!is_left_out(view.draft.takes, kind.kind, changes[i])) taken.push_back(i);
  }
  state.selection.set(std::move(taken));
  const std::string name = "List of " + kind.many;
  const TableSpec spec{.name = name, .columns = kColumns, .row_count = static_cast<int>(changes.size()),
                       .cell = [&](int row, int column) -> TableCell {
                         const ClientChange& change = changes[static_cast<std::size_t>(row)];
                         return {.text = column == 0 ? change.name : column == 1 ? change.before : change.after};
                       },
                       .has_checkboxes = true, .has_frame = true};
  if (!table(view.ui, box, state, spec).has_selection_changed) return;
  DifferenceChoices takes = view.draft.takes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::string key = difference_key(kind.kind, changes[i].client, changes[i].field);
    if (state.selection.contains(i)) takes.left_out.erase(key);
    else takes.left_out.insert(key);
  }
  view.app.request([takes](app::App& a) { a.set_difference_choices(takes); });
}

ImportPart list_part(const ImportView& view, Kind kind) {
  constexpr std::size_t kShownRows = 8;
  const float height = view.ui.px(36) * static_cast<float>(std::min(kind.changes->size(), kShownRows) + 1) + view.ui.px(2);
  return {height + view.ui.px(12), [&view, kind = std::move(kind), height](Rect box) { draw_list(view, kind, {box.x, box.y, box.width, height}); }};
}

ImportPart note_part(const ImportView& view, std::string text) {
  const float height = text_block_height(view.ui, view.width, text, {.type = Type::Small, .color = Token::Ink2}) + view.ui.px(6);
  return {height, [&view, text = std::move(text)](Rect box) { text_block(view.ui, box, text, {.type = Type::Small, .color = Token::Ink2}); }};
}

}  // namespace

std::vector<ImportPart> difference_parts(const ImportView& view) {
  std::vector<ImportPart> parts;
  if (!view.app.open() || view.proposal().blocked) return parts;
  parts.push_back({segmented_height(view.ui) + view.ui.px(24), [&view](Rect box) {
                     const std::string into = "Into what is open";
                     const std::string_view labels[] = {"A picture of its own", into};
                     const SegmentedSpec spec{.name = "What becomes of it", .labels = labels, .selected = view.draft.is_update ? 1 : 0};
                     const float width = std::min(box.width, segmented_width(view.ui, spec));
                     const std::optional<int> chosen = segmented(view.ui, {box.x, box.y + view.ui.px(12), width, segmented_height(view.ui)}, spec);
                     if (chosen) view.app.request([is_update = *chosen == 1](app::App& a) { a.set_import_update(is_update); });
                   }});
  if (!view.draft.is_update) return parts;
  const ImportDifference& difference = view.draft.difference;
  const std::string title = view.app.scenario()->title;
  if (difference.is_empty()) {
    parts.push_back(note_part(view, "Nothing differs from “" + title + "”."));
    return parts;
  }
  parts.push_back(note_part(view, "What differs from “" + title + "”. One step takes it, and one undo gives it back. Policy, locks and wishes stay."));
  for (Kind& kind : kinds_of(difference)) {
    parts.push_back(kind_part(view, kind));
    if (!kind.changes) continue;
    parts.push_back(list_button(view, kind));
    if (view.state.shows_changes[static_cast<std::size_t>(kind.kind)]) parts.push_back(list_part(view, std::move(kind)));
  }
  if (difference.locked_owners > 0) {
    parts.push_back(note_part(view, counted(difference.locked_owners, "change of account manager is", "changes of account manager are") + " held back by a lock."));
  }
  if (!difference.new_criteria.empty()) parts.push_back(note_part(view, "New numbers, not counted until the team gives them a weight: " + join_names(difference.new_criteria, 4) + "."));
  if (!difference.new_people.empty()) parts.push_back(note_part(view, "New people: " + join_names(difference.new_people, 4) + "."));
  if (!difference.changed_people.empty()) parts.push_back(note_part(view, "People with other facts: " + join_names(difference.changed_people, 4) + "."));
  return parts;
}

}  // namespace evenhand::ui
