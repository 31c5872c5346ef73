// The questions of the policy screen: what is done, what it changes, and who says so for the record.
#include <algorithm>
#include <array>

#include "app/policy_names.h"
#include "domain/ballot.h"
#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "domain/policy_diff.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/dialog.h"
#include "ui/kit/label.h"
#include "ui/kit/text_field.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kListed = 6;
constexpr TextSpec kItem{.type = Type::Small, .color = Token::Ink2};

std::vector<std::string> change_lines(const app::App& app, const Policy& before, const Policy& after) {
  std::vector<std::string> lines;
  const std::vector<PolicyChange> changes = policy_changes(before, after);
  for (std::size_t i = 0; i < changes.size() && i < kListed; ++i) lines.push_back("• " + app::shown_words(app, changes[i].sentence()));
  if (changes.size() > kListed) lines.push_back("and " + plural(static_cast<std::int64_t>(changes.size() - kListed), "more", "more"));
  return lines;
}

float lines_height(const Ui& ui, float width, const std::vector<std::string>& lines) {
  float height = 0;
  for (const std::string& line : lines) height += text_block_height(ui, width, line, kItem);
  return lines.empty() ? 0 : height + ui.px(12);
}

void draw_lines(Ui& ui, Rect& rest, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) cut_top(rest, text_block(ui, rest, line, kItem));
  if (!lines.empty()) cut_top(rest, ui.px(12));
}

void field(Ui& ui, Rect& rest, std::string_view label, std::string& text, std::string_view placeholder, std::uint32_t flags = 0) {
  const TextFieldResult result = text_field(ui, cut_top(rest, ui.px(52)), {.label = label, .text = text, .placeholder = placeholder, .flags = flags});
  if (result.text) text = *result.text;
  cut_top(rest, ui.px(12));
}

std::string missing(const PolicyDialog& dialog, bool asks_by) {
  if (asks_by && is_blank(dialog.by)) return "Say who agreed";
  return is_blank(dialog.reason) ? "Say why" : "";
}

float body_width(const Ui& ui) { return std::min(ui.px(480), ui.environment.width - ui.px(32)) - ui.px(40); }

// A dialog that asks who and why below what will change.
DialogAnswer asked(Ui& ui, PolicyDialog& state, DialogSpec spec, const std::vector<std::string>& lines, bool asks_by, std::string_view by_label) {
  const std::string why_not = missing(state, asks_by);
  spec.deed_disabled_reason = why_not;
  spec.body_height = lines_height(ui, body_width(ui), lines) + ui.px(asks_by ? 128 : 64);
  spec.body = [&](Ui& inner, Rect rest) {
    draw_lines(inner, rest, lines);
    if (asks_by) field(inner, rest, by_label, state.by, "A name, or “The team”", kRequired | kAutoFocus);
    field(inner, rest, "Why", state.reason, "One sentence for the record", asks_by ? kRequired : (kRequired | kAutoFocus));
  };
  return dialog(ui, spec);
}

DialogAnswer agree_dialog(Ui& ui, app::App& app, PolicyDialog& state) {
  const Scenario& scenario = *app.scenario();
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  const std::string number = std::to_string(next_policy_version(scenario));
  const std::string question = "Agree on version " + number + "?";
  const std::vector<std::string> lines = versions.empty() ? std::vector<std::string>() : change_lines(app, *versions.back().policy, *scenario.policy);
  const DialogAnswer answer = asked(ui, state, {.question = question, .text = "Who agreed, when and why is kept for good. It can be undone.", .deed = "Agree"}, lines,
                                    true, "Agreed by");
  if (answer == DialogAnswer::Deed) {
    request_policy_edit(app, "Policy version " + number + " agreed",
                        [stamp = stamp_now(app, state.by, state.reason)](const Scenario& s) { return with_policy_agreed(s, stamp); });
  }
  return answer;
}

DialogAnswer restore_dialog(Ui& ui, app::App& app, PolicyDialog& state) {
  const Scenario& scenario = *app.scenario();
  const PolicyVersion* version = find_policy_version(scenario, state.version);
  if (!version) return DialogAnswer::Safe;
  const std::string number = std::to_string(state.version), question = "Restore version " + number + "?";
  const std::vector<std::string> lines = change_lines(app, *scenario.policy, *version->policy);
  DialogSpec spec{.question = question,
                  .text = "The policy in use becomes a copy of it, not agreed until the team agrees again. Criteria with figures that it does not know stay without weight.",
                  .deed = "Restore"};
  spec.body_height = lines_height(ui, body_width(ui), lines);
  if (!lines.empty()) spec.body = [&](Ui& inner, Rect rest) { draw_lines(inner, rest, lines); };
  const DialogAnswer answer = dialog(ui, spec);
  if (answer == DialogAnswer::Deed) {
    request_policy_edit(app, "Policy version " + number + " restored",
                        [which = state.version, stamp = stamp_now(app)](const Scenario& s) { return with_policy_restored(s, which, stamp); });
  }
  return answer;
}

DialogAnswer lock_dialog(Ui& ui, app::App& app, PolicyDialog&) {
  const DialogAnswer answer = dialog(ui, {.question = "Lock the criteria?",
                                          .text = "Criteria and weights stand as they are until someone unlocks them and says why. Names can be shown afterwards.",
                                          .deed = "Lock"});
  if (answer == DialogAnswer::Deed) {
    request_policy_edit(app, "Criteria locked", [stamp = stamp_now(app)](const Scenario& s) { return with_criteria_locked(s, stamp); });
  }
  return answer;
}

DialogAnswer unlock_dialog(Ui& ui, app::App& app, PolicyDialog& state) {
  const DialogAnswer answer = asked(ui, state, {.question = "Unlock the criteria?", .text = "They can be changed again. Who unlocked them and why goes on the record.", .deed = "Unlock"},
                                    {}, true, "Unlocked by");
  if (answer == DialogAnswer::Deed) {
    request_policy_edit(app, "Criteria unlocked", [stamp = stamp_now(app, state.by, state.reason)](const Scenario& s) { return with_criteria_unlocked(s, stamp); });
  }
  return answer;
}

DialogAnswer end_vote_dialog(Ui& ui, app::App& app, PolicyDialog&) {
  const DialogAnswer answer = dialog(ui, {.question = "End the vote without a result?", .text = "All votes cast so far are deleted. It can be undone.", .deed = "End the vote",
                                          .safe_answer = "Keep it open", .removes = true});
  if (answer == DialogAnswer::Deed) {
    request_policy_edit(app, "Vote ended without a result", [stamp = stamp_now(app)](const Scenario& s) { return with_round_abandoned(s, stamp); });
  }
  return answer;
}

DialogAnswer remove_dialog(Ui& ui, app::App& app, PolicyDialog& state) {
  const Scenario& scenario = *app.scenario();
  const auto position = position_of(*scenario.policy, state.criterion);
  if (!position) return DialogAnswer::Safe;
  const std::string name = scenario.policy->criteria[*position].name;
  const auto known = std::ranges::count_if(*scenario.clients, [&](const Client& c) { return value_of(c, state.criterion).has_value(); });
  const std::string text = known == 0 ? std::string("No client has a figure for it. It can be undone.")
                                      : "Its figures of " + plural(known, "client", "clients") + " go with it. With a weight of 0 it would not count and they would stay. It can be undone.";
  const std::string question = "Remove " + name + "?";
  const DialogAnswer answer = dialog(ui, {.question = question, .text = text, .deed = "Remove", .removes = true});
  if (answer == DialogAnswer::Deed) {
    request_policy_edit(app, "Removed " + name, [id = state.criterion](const Scenario& s) { return with_criterion_removed(s, id); });
  }
  return answer;
}

// No criterion of any version has it, so that versions stay comparable.
CriterionId free_criterion_id(const Scenario& scenario) {
  const auto is_taken = [&](const CriterionId& id) {
    const auto has = [&](const Policy& policy) { return position_of(policy, id).has_value(); };
    return has(*scenario.policy) || std::ranges::any_of(*scenario.policy_versions, [&](const PolicyVersion& v) { return has(*v.policy); });
  };
  for (int n = 1;; ++n) {
    const CriterionId id{"own-" + std::to_string(n)};
    if (!is_taken(id)) return id;
  }
}

void add_form(Ui& ui, Criterion& added, Rect rest) {
  field(ui, rest, "Name", added.name, "Travel days", kRequired | kAutoFocus);
  field(ui, rest, "Definition", added.definition, "What is counted, in one sentence");
  field(ui, rest, "Unit", added.unit, "days, clients, EUR");
  std::array<ComboOption, 3> ledgers;
  for (const Ledger ledger : kLedgers) ledgers[static_cast<std::size_t>(ledger)] = {.text = ledger_title(ledger)};
  const auto ledger = combo_box(ui, cut_top(rest, ui.px(52)), {.label = "Counts towards", .options = ledgers, .selected = static_cast<int>(added.ledger)});
  if (ledger.chosen) added.ledger = kLedgers[static_cast<std::size_t>(*ledger.chosen)];
  cut_top(rest, ui.px(12));
  const std::array<ComboOption, 2> sources = {ComboOption{.text = "Every client counts 1"}, ComboOption{.text = "A number per client"}};
  const auto source = combo_box(ui, cut_top(rest, ui.px(52)), {.label = "Source", .options = sources, .selected = static_cast<int>(added.source)});
  if (source.chosen) added.source = static_cast<CriterionSource>(*source.chosen);
}

DialogAnswer add_dialog(Ui& ui, app::App& app, PolicyDialog& state) {
  const bool has_name = !is_blank(state.added.name);
  const DialogAnswer answer = dialog(ui, {.question = "Add a criterion",
                                          .text = "It starts with 10 points. Figures for it are entered in the table of clients, or imported as a column.", .deed = "Add",
                                          .deed_disabled_reason = has_name ? "" : "Give it a name", .body_height = ui.px(5 * 64 - 12),
                                          .body = [&](Ui& inner, Rect rest) { add_form(inner, state.added, rest); }});
  if (answer == DialogAnswer::Deed) {
    request_policy_edit(app, "Added " + normalised_name(state.added.name), [added = state.added](const Scenario& s) {
      Criterion next = added;
      next.id = free_criterion_id(s);
      return with_criterion_added(s, std::move(next));
    });
  }
  return answer;
}

}  // namespace

void policy_dialogs(Ui& ui, app::App& app, PolicyState& state) {
  const IdScope scope("policy question");
  DialogAnswer answer = DialogAnswer::None;
  switch (state.dialog.question) {
    case PolicyQuestion::None: return;
    case PolicyQuestion::AddCriterion: answer = add_dialog(ui, app, state.dialog); break;
    case PolicyQuestion::RemoveCriterion: answer = remove_dialog(ui, app, state.dialog); break;
    case PolicyQuestion::Agree: answer = agree_dialog(ui, app, state.dialog); break;
    case PolicyQuestion::Restore: answer = restore_dialog(ui, app, state.dialog); break;
    case PolicyQuestion::Lock: answer = lock_dialog(ui, app, state.dialog); break;
    case PolicyQuestion::Unlock: answer = unlock_dialog(ui, app, state.dialog); break;
    case PolicyQuestion::EndVote: answer = end_vote_dialog(ui, app, state.dialog); break;
  }
  if (answer != DialogAnswer::None) state.dialog = {};
}

}  // namespace evenhand::ui
