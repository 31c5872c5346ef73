#include "ui/screens/ownership/rules_view.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/kit/banner.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/segmented.h"
#include "ui/screens/ownership/rules_parts.h"
#include "ui/screens/ownership/tree_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, 6> kParts = {"Tree", "Criteria", "Stages", "Windows", "Credit", "Versions"};

void part_choice(Ui& ui, RulesViewState& state, Page& page) {
  const int selected = static_cast<int>(state.part);
  const SegmentedSpec spec{.name = "Part of the rules", .labels = kParts, .selected = selected};
  const float width = segmented_width(ui, spec);
  std::optional<int> chosen;
  if (width <= page.width()) {
    const Rect row = page.take(segmented_height(ui));
    chosen = segmented(ui, {row.x, row.y, width, row.height}, spec);
  } else {
    std::vector<ComboOption> options;
    for (const std::string_view part : kParts) options.push_back({.text = part});
    const ComboBoxSpec box{.label = spec.name, .options = options, .selected = selected, .shows_label = false};
    chosen = combo_box(ui, page.take(combo_box_height(ui, page.width(), box)), box).chosen;
  }
  if (chosen) state.part = static_cast<RulesPart>(*chosen);
}

// What was changed since the page was opened, by whatever way.
void follow(const app::App& app, RulesViewState& state) {
  const OwnershipPolicy& used = ownership_policy_of(*app.scenario());
  if (state.seen && *state.seen == used) return;
  if (state.seen && !say_the_same(*state.seen, used)) state.before_last = std::move(state.seen);
  state.seen = used;
}

void last_change(Ui& ui, const app::App& app, RulesViewState& state, Page& page) {
  if (!state.before_last || ui.is_presenting) return;
  const std::string& words = consequence_words(app, state, state.last, *state.before_last, *state.seen);
  const BannerSpec spec{.title = "The last change to the rules", .text = words};
  banner(ui, page.take(banner_height(ui, page.width(), spec)), spec);
}

// A changed tree is worked on under another part of the rules.
void waiting_tree(Ui& ui, app::App& app, RulesViewState& state, Page& page) {
  if (state.part == RulesPart::Tree || ui.is_presenting || !draft_in(app, state.tree)) return;
  const BannerSpec spec{.title = "A changed tree is not in use yet", .text = "Nothing uses it before you put it in use. It is kept until this page is closed.", .action = "See the tree"};
  if (banner(ui, page.take(banner_height(ui, page.width(), spec)), spec) == BannerAnswer::Action) state.part = RulesPart::Tree;
}

std::string title_of(const OwnershipPolicy& policy) {
  const auto counts = [&](const OwnershipCriterion& c) { return std::ranges::any_of(policy.stages, [&](const OwnershipStage& s) { return points_at(s, c.id) > 0; }); };
  const auto count = std::ranges::count_if(policy.criteria, counts);
  const auto own = std::ranges::count_if(policy.criteria, is_of_the_team);
  return capitalised(count_in_words(count)) + (count == 1 ? " criterion counts" : " criteria count") + (own == 0 ? "" : ", " + count_in_words(own) + " of the team’s own") + ", at " +
         plural(static_cast<std::int64_t>(policy.stages.size()), "stage", "stages");
}

}  // namespace

const std::string& consequence_words(const app::App& app, RulesViewState& state, ToldConsequence& kept, const OwnershipPolicy& before, const OwnershipPolicy& after) {
  const ownership::RecordIndex& records = state.records.of(app);
  const std::uint64_t serial = state.records.serial() * 2 + (app.view().is_blind ? 1 : 0);
  if (kept.serial == serial && kept.before == before && kept.after == after) return kept.words;
  kept = {before, after, serial, consequence_words(app, records, before, after)};
  return kept.words;
}

void tell_consequence(const app::App& app, RulesViewState& state, RecordForm& form) {
  form.outlook = [&app, &state](const Scenario& tried) {
    return consequence_words(app, state.records.of(app), ownership_policy_of(*app.scenario()), ownership_policy_of(tried));
  };
}

RecordForm removal_form(std::string question, std::string text, std::string label) {
  return {.question = std::move(question), .text = std::move(text), .deed = "Remove", .label = std::move(label), .removes = true};
}

void rules_view(Ui& ui, app::App& app, RulesViewState& state, Page& page) {
  const IdScope scope("rules page");
  follow(app, state);
  part_choice(ui, state, page);
  last_change(ui, app, state, page);
  waiting_tree(ui, app, state, page);
  if (state.part == RulesPart::Tree) return tree_view(ui, app, state.tree, page);
  const std::string title = title_of(*state.seen), text = rules_standing(app);
  const bool can_agree = !ui.is_presenting && !is_ownership_policy_agreed(*app.scenario());
  if (answer_row(ui, page, {title, text, can_agree ? "Agree on these rules" : ""})) state.form = agree_rules_form(app);
  switch (state.part) {
    case RulesPart::Tree: break;
    case RulesPart::Criteria: criteria_cards(ui, app, state, page); break;
    case RulesPart::Stages: stages_cards(ui, app, state, page); break;
    case RulesPart::Windows: windows_cards(ui, app, state, page); break;
    case RulesPart::Credit: deal_cards(ui, app, state, page); break;
    case RulesPart::Versions: rules_versions_cards(ui, app, state, page); break;
  }
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
