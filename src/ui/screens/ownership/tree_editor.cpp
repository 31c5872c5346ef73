// Editing the tree: one node at a time, in a draft that nothing uses until it is complete.
#include <algorithm>
#include <array>

#include "domain/decision_tree.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/banner.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/number_field.h"
#include "ui/kit/text_field.h"
#include "ui/screens/ownership/tree_parts.h"

namespace evenhand::ui {

namespace {

DecisionNode& selected_in(const app::App& app, TreeViewState& state) {
  DecisionTree& tree = draft_of(app, state);
  return *std::ranges::find(tree, state.selected, &DecisionNode::id);
}

DecisionNodeId free_id(const DecisionTree& tree) {
  for (int n = 1;; ++n) {
    const DecisionNodeId id{"node-" + std::to_string(n)};
    if (!find_node(tree, id)) return id;
  }
}

void kind_field(Ui& ui, app::App& app, TreeViewState& state, FlowCard& card, const DecisionNode& node) {
  std::array<ComboOption, kDecisionKindCount> options;
  for (std::size_t i = 0; i < options.size(); ++i) options[i] = {.text = kind_name(static_cast<DecisionKind>(i)), .detail = is_leaf(static_cast<DecisionKind>(i)) ? "outcome" : "question"};
  const ComboBoxSpec spec{.label = "Question or outcome", .options = options, .selected = static_cast<int>(node.kind)};
  card.gap(4);
  const auto chosen = combo_box(ui, card.take(combo_box_height(ui, card.width(), spec)), spec).chosen;
  if (!chosen) return;
  DecisionNode& changed = selected_in(app, state);
  changed.kind = static_cast<DecisionKind>(*chosen);
  if (!has_threshold(changed.kind)) changed.threshold = 0.0;
  if (changed.kind == DecisionKind::ClaimantsAtMost && changed.threshold < 1.0) changed.threshold = 1.0;
  if (is_leaf(changed.kind)) changed.yes = changed.no = {};
}

void threshold_field(Ui& ui, app::App& app, TreeViewState& state, FlowCard& card, const DecisionNode& node) {
  if (!has_threshold(node.kind)) return;
  const bool is_count = node.kind == DecisionKind::ClaimantsAtMost;
  const bool is_share = node.kind == DecisionKind::CoverageBelow || node.kind == DecisionKind::RobustnessAtLeast;
  const double factor = is_share ? 100.0 : 1.0;
  const NumberFieldSpec spec{.label = "Threshold", .value = node.threshold * factor, .decimals = is_count ? 0 : is_share ? 1 : 3, .minimum = 0, .maximum = is_count ? 1000 : factor,
                             .unit = is_count ? "people" : is_share ? "%" : ""};
  card.gap(8);
  const NumberFieldResult typed = number_field(ui, card.take(number_field_height(ui, card.width(), spec)), spec);
  if (typed.is_changed && typed.value) selected_in(app, state).threshold = *typed.value / factor;
}

void target_field(Ui& ui, app::App& app, TreeViewState& state, FlowCard& card, const DecisionNode& node, bool is_yes) {
  const DecisionTree tree = shown_tree(app, state);
  std::vector<std::string> names;
  std::vector<DecisionNodeId> ids;
  for (const DecisionNode& each : tree) {
    if (each.id == node.id) continue;
    ids.push_back(each.id);
    names.push_back(node_title(app, each));
  }
  std::vector<ComboOption> options;
  for (std::size_t i = 0; i < ids.size(); ++i) options.push_back({.text = names[i]});
  const auto found = std::ranges::find(ids, is_yes ? node.yes : node.no);
  const ComboBoxSpec spec{.label = is_yes ? "If yes, go to" : "If no, go to", .options = options, .selected = found == ids.end() ? -1 : static_cast<int>(found - ids.begin()), .prompt = "Nowhere yet"};
  card.gap(8);
  const auto chosen = combo_box(ui, card.take(combo_box_height(ui, card.width(), spec)), spec).chosen;
  if (!chosen) return;
  DecisionNode& changed = selected_in(app, state);
  (is_yes ? changed.yes : changed.no) = ids[static_cast<std::size_t>(*chosen)];
}

void words_field(Ui& ui, app::App& app, TreeViewState& state, FlowCard& card, const DecisionNode& node) {
  const std::string why_not = why_words_keep(app);
  const std::string text = shown(app, node.text);
  const TextFieldSpec spec{.label = "In your own words", .text = text, .placeholder = kind_name(node.kind), .disabled_reason = why_not};
  card.gap(8);
  const TextFieldResult typed = text_field(ui, card.take(text_field_height(ui, card.width(), spec)), spec);
  if (typed.text) selected_in(app, state).text = *typed.text;
}

// The first node of a tree is where it begins.
void begin_here(const app::App& app, TreeViewState& state) {
  DecisionTree& tree = draft_of(app, state);
  const auto found = std::ranges::find(tree, state.selected, &DecisionNode::id);
  std::rotate(tree.begin(), found, found + 1);
}

void remove_node(const app::App& app, TreeViewState& state) {
  DecisionTree& tree = draft_of(app, state);
  const DecisionNodeId gone = state.selected;
  std::erase_if(tree, [&](const DecisionNode& n) { return n.id == gone; });
  for (DecisionNode& each : tree) {
    if (each.yes == gone) each.yes = {};
    if (each.no == gone) each.no = {};
  }
  state.selected = tree.empty() ? DecisionNodeId{} : tree.front().id;
}

void add_node(const app::App& app, TreeViewState& state, DecisionKind kind) {
  DecisionTree& tree = draft_of(app, state);
  const DecisionNodeId id = free_id(tree);
  tree.push_back({.id = id, .kind = kind});
  for (DecisionNode& each : tree) {
    if (each.id != state.selected || is_leaf(each.kind)) continue;
    if (each.yes.value.empty()) each.yes = id;
    else if (each.no.value.empty()) each.no = id;
  }
  state.selected = id;
}

// "/3/yes" as people find it: the node's title and which way.
std::string place_words(const app::App& app, const DecisionTree& tree, std::string_view pointer) {
  std::size_t number = 0, at = 1;
  bool has_number = false;
  for (; at < pointer.size() && pointer[at] >= '0' && pointer[at] <= '9'; ++at) {
    number = number * 10 + static_cast<std::size_t>(pointer[at] - '0');
    has_number = true;
  }
  if (!has_number || number >= tree.size()) return {};
  const std::string_view way = pointer.substr(std::min(at, pointer.size()));
  return "At “" + node_title(app, tree[number]) + "”" + (way == "/yes" ? ", the way “yes”." : way == "/no" ? ", the way “no”." : ".");
}

}  // namespace

void node_card(Ui& ui, app::App& app, TreeViewState& state, Column& column) {
  const DecisionNode* found = find_node(shown_tree(app, state), state.selected);
  FlowCard card(ui, column, {.title = "The selected step", .subtitle = "Choose a step in the drawing to change it"}, 420);
  if (found) {
    const IdScope scope(state.selected.value);
    const DecisionNode node = *found;
    kind_field(ui, app, state, card, node);
    threshold_field(ui, app, state, card, node);
    if (!is_leaf(node.kind)) {
      target_field(ui, app, state, card, node, true);
      target_field(ui, app, state, card, node, false);
    }
    words_field(ui, app, state, card, node);
    const bool is_first = shown_tree(app, state).front().id == node.id;
    if (!is_leaf(node.kind) && card_button(ui, card, "Begin here", is_first ? "The tree begins with this step" : "")) begin_here(app, state);
    if (card_button(ui, card, "Remove this step", is_first ? "The tree begins with this step: let another one begin first" : "")) remove_node(app, state);
  }
  if (card_button(ui, card, "Add a question")) add_node(app, state, DecisionKind::HasDisputedEvidence);
  if (card_button(ui, card, "Add an outcome")) add_node(app, state, DecisionKind::Mediate);
}

void tree_state_card(Ui& ui, app::App& app, TreeViewState& state, Column& column) {
  const TreeDraft* draft = draft_in(app, state);
  if (!draft) return;
  const auto fault = fault_of_tree(draft->tree, "");
  FlowCard card(ui, column, {.title = "Your changes", .subtitle = "Nothing uses the changed tree before you put it in use"}, 160);
  const std::string place = fault ? place_words(app, draft->tree, fault->place.pointer) : std::string();
  const std::string text = fault ? shown(app, fault->message) + " " + place : std::string("Every way ends in an outcome, and no way leads back.");
  const BannerSpec spec{.tone = fault ? BannerTone::Warning : BannerTone::Success, .title = fault ? "Not a tree yet" : "The tree is complete", .text = text};
  card.gap(4);
  banner(ui, card.take(banner_height(ui, card.width(), spec)), spec);
  if (draft->base != ownership_policy_of(*app.scenario()).tree) card.note("The tree in use has changed since you began. Putting yours in use replaces that change; it can be undone.");
  if (card_button(ui, card, "Put it in use", fault ? "The tree has a fault" : "", ButtonKind::Primary)) {
    request_ownership_edit(app, "Decision tree changed", [tree = draft->tree](const Scenario& s) {
      OwnershipPolicy next = ownership_policy_of(s);
      next.tree = tree;
      return with_ownership_policy(s, std::move(next));
    });
  }
  if (card_button(ui, card, "Drop the changes")) state.drafts.erase(app.scenario()->id);
}

}  // namespace evenhand::ui
