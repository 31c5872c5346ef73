#include "ui/screens/ownership/shared_targets_card.h"

#include <algorithm>
#include <array>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ownership/shared_targets.h"
#include "ui/screens/ownership/figures_day.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, kSharedTargetKindCount> kTargetKinds = {"Retention", "Expansion", "Advocacy"};

RecordForm target_form(const app::App& app, std::optional<std::size_t> at) {
  const OwnershipPolicy& policy = ownership_policy_of(*app.scenario());
  const SharedTarget now = at ? policy.shared_targets[*at] : SharedTarget{.unit = "%"};
  RecordForm form{.question = at ? "Change the shared target" : "Add a shared target", .text = "A figure that several functions answer for together. It belongs to the rules and holds for all accounts.", .label = at ? "Shared target changed" : "Shared target added"};
  std::string functions;
  for (const std::string& each : now.functions) functions += (functions.empty() ? "" : ", ") + each;
  RecordField target = number_of("Target", now.target, 0, 1e12, {}, true);
  target.decimals = 1;
  form.fields = {text_of("Name", now.name, true, "Renewals of shared accounts"), choice_of("What it is about", {kTargetKinds.begin(), kTargetKinds.end()}, static_cast<int>(now.kind)), target, text_of("Unit", now.unit, false, "%, EUR, references"),
                 text_of("Functions that answer for it", functions, false, "Customer success, Sales")};
  form.change = [at, now](const Scenario& s, const RecordForm& f, const Stamp&) {
    OwnershipPolicy next = ownership_policy_of(s);
    SharedTarget changed = now;
    changed.name = normalised_name(f.words("Name"));
    changed.kind = static_cast<SharedTargetKind>(f.chosen("What it is about"));
    changed.target = f.number("Target").value_or(0.0);
    changed.unit = normalised_name(f.words("Unit"));
    changed.functions.clear();
    const std::string& words = f.words("Functions that answer for it");
    for (std::size_t from = 0; from <= words.size();) {
      const std::size_t to = std::min(words.find(',', from), words.size());
      if (std::string one = normalised_name(std::string_view(words).substr(from, to - from)); !one.empty()) changed.functions.push_back(std::move(one));
      from = to + 1;
    }
    if (at && *at < next.shared_targets.size()) next.shared_targets[*at] = std::move(changed);
    else next.shared_targets.push_back(std::move(changed));
    return with_ownership_policy(s, std::move(next));
  };
  return form;
}

std::string amount(double value, std::string_view unit) { return unit == "%" ? format_percent(value / 100.0) : format_quantity(value, unit); }

std::string basis_words(SharedTargetKind kind, const ownership::SharedTargetResult& result) {
  const std::string accounts = "Over " + plural(static_cast<std::int64_t>(result.accounts), "shared account", "shared accounts") + " in the last year";
  switch (kind) {
    case SharedTargetKind::Retention: return accounts + ", from " + plural(static_cast<std::int64_t>(result.known), "decided renewal", "decided renewals") + ".";
    case SharedTargetKind::Expansion: return accounts + ".";
    case SharedTargetKind::Advocacy: return accounts + "; satisfaction is known for " + format_count(static_cast<std::int64_t>(result.known)) + ".";
  }
  return {};
}

std::string parts_words(const ownership::SharedTargetResult& result) {
  double all = 0.0;
  for (const ownership::FunctionPart& part : result.parts) all += part.money;
  if (all <= 0.0) return {};
  std::vector<std::string> words;
  for (const ownership::FunctionPart& part : result.parts) words.push_back(part.function + " " + format_percent(part.money / all, 0));
  return "Credited: " + join_names(words, 4) + ".";
}

}  // namespace

void shared_targets_card(Ui& ui, app::App& app, KeptRecords& kept, std::optional<RecordForm>& form, Column& column) {
  FlowCard card(ui, column, {.title = "Shared targets", .subtitle = "What functions answer for together, so that helping pays"}, 200);
  const std::vector<SharedTarget>& targets = ownership_policy_of(*app.scenario()).shared_targets;
  if (targets.empty()) card.words("None is agreed yet: retention, expansion and advocacy are usual.");
  const ownership::RecordIndex& records = kept.of(app);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const SharedTarget& target = targets[i];
    const ownership::SharedTargetResult result = ownership::result_of(records, target, figures_day(app));
    RecordRow row{.title = target.name.empty() ? std::string(kTargetKinds[static_cast<std::size_t>(target.kind)]) : shown(app, target.name), .has_line_above = i > 0};
    const std::string unit = shown(app, target.unit);
    row.detail = (result.value ? amount(*result.value, unit) : std::string("Not known yet")) + "; the target is " + amount(target.target, unit) + ".";
    row.note = basis_words(target.kind, result) + (result.parts.empty() ? "" : " " + shown(app, parts_words(result)));
    if (result.value) row.chip = result.is_met ? ChipSpec{.label = "met", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "not met", .tone = ChipTone::Warning, .icon = Icon::Warn};
    row.actions = {{"Edit", "Edit the target " + row.title, why_words_keep(app)}, {"Remove", "Remove the target " + row.title}};
    const int pressed = record_row(ui, card, static_cast<int>(i), row);
    if (pressed == 0) form = target_form(app, i);
    if (pressed == 1) {
      request_ownership_edit(app, "Shared target removed", [i](const Scenario& s) {
        OwnershipPolicy next = ownership_policy_of(s);
        if (i < next.shared_targets.size()) next.shared_targets.erase(next.shared_targets.begin() + static_cast<std::ptrdiff_t>(i));
        return with_ownership_policy(s, std::move(next));
      });
    }
  }
  if (card_button(ui, card, "Add a shared target")) form = target_form(app, std::nullopt);
}

}  // namespace evenhand::ui
