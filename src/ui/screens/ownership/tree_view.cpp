#include "ui/screens/ownership/tree_view.h"

#include <algorithm>
#include <array>

#include "domain/decision_tree.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ownership/tree_texts.h"
#include "ui/kit/combo_box.h"
#include "ui/screens/ownership/tree_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, kDecisionKindCount> kKinds = {"A binding rule applies", "Coverage below", "Margin at least", "First at least this often", "First place is tied", "Evidence is disputed",
                                                                     "Claimants at most",      "Follow the rule", "Clear owner", "Joint, one lead", "Mediate first"};

std::string title_of(const app::App& app, const TreeViewState& state) {
  const DecisionTree& tree = shown_tree(app, state);
  if (draft_in(app, state)) return fault_of_tree(tree, "") ? "The changed tree has a fault" : "The changed tree is complete, not in use yet";
  const auto questions = std::ranges::count_if(tree, [](const DecisionNode& n) { return !is_leaf(n.kind); });
  const auto outcomes = static_cast<std::int64_t>(tree.size()) - questions;
  return capitalised(count_in_words(questions)) + (questions == 1 ? " question leads" : " questions lead") + " from the evidence to " + count_in_words(outcomes) + (outcomes == 1 ? " outcome" : " outcomes");
}

// A draft that is in use is none any more.
void follow(const app::App& app, TreeViewState& state) {
  const TreeDraft* draft = draft_in(app, state);
  if (draft && draft->tree == ownership_policy_of(*app.scenario()).tree) state.drafts.erase(app.scenario()->id);
  const DecisionTree& tree = shown_tree(app, state);
  if (!find_node(tree, state.selected)) state.selected = tree.empty() ? DecisionNodeId{} : tree.front().id;
}

}  // namespace

const TreeDraft* draft_in(const app::App& app, const TreeViewState& state) {
  const auto found = state.drafts.find(app.scenario()->id);
  return found == state.drafts.end() ? nullptr : &found->second;
}

const DecisionTree& shown_tree(const app::App& app, const TreeViewState& state) {
  const TreeDraft* draft = draft_in(app, state);
  return draft ? draft->tree : ownership_policy_of(*app.scenario()).tree;
}

DecisionTree& draft_of(const app::App& app, TreeViewState& state) {
  const DecisionTree& used = ownership_policy_of(*app.scenario()).tree;
  return state.drafts.try_emplace(app.scenario()->id, TreeDraft{used, used}).first->second.tree;
}

std::string_view kind_name(DecisionKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::string node_title(const app::App& app, const DecisionNode& node) { return ownership::node_words(node, node.text.empty() ? std::string() : shown(app, node.text)); }

RecordForm agree_rules_form(const app::App& app) {
  const std::vector<OwnershipPolicyVersion>& versions = *app.scenario()->ownership_versions;
  const int number = versions.empty() ? std::max(1, ownership_policy_of(*app.scenario()).version) : versions.back().policy->version + 1;
  RecordForm form{.question = "Agree on version " + std::to_string(number) + " of the rules?", .text = "Criteria, weights, tree and credit are kept for good, with who agreed, when and why. It can be undone.", .deed = "Agree", .label = "Ownership rules agreed"};
  ask_who_and_why(form, {});
  form.change = [](const Scenario& s, const RecordForm&, const Stamp& stamp) { return with_ownership_policy_agreed(s, stamp); };
  return form;
}

std::string version_words(const app::App& app, const OwnershipPolicyVersion& version) {
  return "Agreed on " + format_date(version.agreed_on) + (version.agreed_by.empty() ? "" : " by " + app::shown_inside(app, version.agreed_by)) + ". " + shown(app, version.reason);
}

std::string rules_standing(const app::App& app) {
  const std::vector<OwnershipPolicyVersion>& versions = *app.scenario()->ownership_versions;
  if (versions.empty()) return "These are the usual rules; nobody has agreed to them yet.";
  const OwnershipPolicyVersion& last = versions.back();
  std::string out = "Version " + std::to_string(last.policy->version) + ", agreed on " + format_date(last.agreed_on) + (last.agreed_by.empty() ? "" : " by " + app::shown_inside(app, last.agreed_by));
  return is_ownership_policy_agreed(*app.scenario()) ? out + "." : out + "; changed since, not agreed yet.";
}

void tree_view(Ui& ui, app::App& app, TreeViewState& state, Page& page) {
  const IdScope scope("tree page");
  follow(app, state);
  const std::string title = title_of(app, state), text = rules_standing(app) + " A verdict names every question it passed.";
  const bool can_agree = !ui.is_presenting && !draft_in(app, state) && !is_ownership_policy_agreed(*app.scenario());
  if (answer_row(ui, page, {title, text, can_agree ? "Agree on these rules" : ""})) state.form = agree_rules_form(app);
  const DecisionTree& tree = shown_tree(app, state);
  TwoColumns columns(ui, page, ui.is_presenting ? 1.0f : 0.64f);
  {
    FlowCard card(ui, columns.left(), {.title = "How evidence leads to a verdict", .subtitle = "“Yes” goes to the right, “no” goes on below"}, 460);
    card.gap(4);
    tree_drawing(ui, app, state, card.take(tree_drawing_height(ui, tree, card.width())));
  }
  if (!ui.is_presenting) {
    tree_state_card(ui, app, state, columns.right());
    node_card(ui, app, state, columns.right());
  }
  columns.finish();
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
