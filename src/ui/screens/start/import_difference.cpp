#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/label.h"
#include "ui/kit/segmented.h"
#include "ui/screens/start/import_parts.h"

namespace evenhand::ui {

namespace {

using exchange::ClientChange;
using exchange::DifferenceChoices;
using exchange::ImportDifference;

constexpr std::size_t kExamples = 3;

std::string counted(std::size_t count, std::string_view one, std::string_view many) { return plural(static_cast<std::int64_t>(count), one, many); }

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
};

std::vector<Kind> kinds_of(const ImportDifference& difference) {
  std::vector<Kind> kinds;
  const auto add = [&](const std::vector<ClientChange>& changes, std::string_view before, std::string_view one, std::string_view many, bool DifferenceChoices::*takes) {
    if (!changes.empty()) kinds.push_back({std::string(before) + counted(changes.size(), one, many), examples(changes), takes});
  };
  add(difference.added, "Take ", "new client", "new clients", &DifferenceChoices::takes_added);
  add(difference.owners, "Take ", "change of account manager", "changes of account manager", &DifferenceChoices::takes_owners);
  add(difference.figures, "Take ", "changed figure", "changed figures", &DifferenceChoices::takes_figures);
  add(difference.gone, "Remove ", "client that the table no longer has", "clients that the table no longer has", &DifferenceChoices::removes_gone);
  const std::size_t records = difference.new_touchpoints + difference.new_opportunities + difference.changed_opportunities;
  if (records > 0) {
    kinds.push_back({"Take " + counted(records, "touchpoint or opportunity", "touchpoints and opportunities"),
                     counted(difference.new_touchpoints, "new touchpoint", "new touchpoints") + ", " +
                         counted(difference.new_opportunities, "new opportunity", "new opportunities") + ", " +
                         counted(difference.changed_opportunities, "changed one", "changed ones"),
                     &DifferenceChoices::takes_records});
  }
  return kinds;
}

ImportPart kind_part(const ImportView& view, Kind kind) {
  const CheckboxSpec spec{.label = kind.label, .is_checked = view.draft.takes.*kind.takes, .description = kind.detail};
  const float height = checkbox_height(view.ui, view.width, spec);
  return {height + view.ui.px(8), [&view, kind = std::move(kind), height](Rect box) {
            const CheckboxSpec drawn{.label = kind.label, .is_checked = view.draft.takes.*kind.takes, .description = kind.detail};
            const std::optional<bool> is_on = checkbox(view.ui, {box.x, box.y, box.width, height}, drawn);
            if (!is_on) return;
            DifferenceChoices takes = view.draft.takes;
            takes.*kind.takes = *is_on;
            view.app.request([takes](app::App& a) { a.set_difference_choices(takes); });
          }};
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
  for (Kind& kind : kinds_of(difference)) parts.push_back(kind_part(view, std::move(kind)));
  if (difference.locked_owners > 0) {
    parts.push_back(note_part(view, counted(difference.locked_owners, "change of account manager is", "changes of account manager are") + " held back by a lock."));
  }
  if (!difference.new_criteria.empty()) parts.push_back(note_part(view, "New numbers, not counted until the team gives them a weight: " + join_names(difference.new_criteria, 4) + "."));
  if (!difference.new_people.empty()) parts.push_back(note_part(view, "New people: " + join_names(difference.new_people, 4) + "."));
  if (!difference.changed_people.empty()) parts.push_back(note_part(view, "People with other facts: " + join_names(difference.changed_people, 4) + "."));
  return parts;
}

}  // namespace evenhand::ui
