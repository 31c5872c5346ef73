#include "ui/screens/policy/policy_screen.h"

#include <algorithm>
#include <array>

#include "domain/ballot.h"
#include "domain/format.h"
#include "domain/policy_diff.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/tabs.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, 4> kTabs = {"What counts", "Entitlement", "Vote", "Versions"};

struct Said {
  std::string title, text, action;
};

std::string criteria_title(const app::App& app) {
  const Ledger ledger = app.view().ledger;
  const LedgerLoads& loads = app.derived().figures(ledger).loads;
  const auto heaviest = std::ranges::max_element(loads.criteria, {}, &CriterionUse::weight);
  if (heaviest == loads.criteria.end() || heaviest->weight <= 0) return "Nothing counts towards " + ledger_word(ledger) + " yet";
  const std::string name = app.scenario()->policy->criteria[heaviest->position].name;
  if (heaviest->weight > 0.9995) return "“" + name + "” alone decides the " + ledger_word(ledger);
  return "“" + name + "” makes up " + format_percent(heaviest->weight, 0) + " of the " + ledger_word(ledger);
}

std::string entitlement_title(const app::App& app) {
  const EntitlementRules& rules = app.scenario()->policy->entitlement;
  std::vector<std::string> counted;
  if (rules.counts_fte) counted.push_back("working time");
  if (rules.period_start && rules.counts_leave) counted.push_back("leave");
  if (rules.period_start && rules.counts_ramp) counted.push_back("ramp-up");
  if (!rules.role_factors.empty()) counted.push_back("role");
  if (counted.empty()) return "Everybody is entitled to the same share";
  return "A fair share follows " + join_names(counted, 4);
}

std::string vote_title(const app::App& app) {
  if (const BallotRound* round = open_round(*app.scenario())) {
    return std::to_string(votes_cast(*round)) + " of " + std::to_string(round->voters.size()) + " have voted";
  }
  return app.scenario()->ballot_rounds->empty() ? "How much should each criterion count?" : "What the team thinks should count";
}

std::string vote_text(const app::App& app) {
  if (const BallotRound* round = open_round(*app.scenario())) {
    return std::string(disclosure_promise(round->disclosure)) + " Nobody sees a vote before all are in.";
  }
  return "Each person votes on this screen in turn, unseen by the others. The median of the votes can then become the weights.";
}

std::string versions_title(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  if (scenario.policy_versions->empty()) return "The team has not agreed on a policy yet";
  const PolicyVersion& last = scenario.policy_versions->back();
  if (is_policy_agreed(scenario)) return "Version " + std::to_string(last.policy->version) + " is in force";
  const auto changes = static_cast<std::int64_t>(policy_changes(*last.policy, *scenario.policy).size());
  return plural(changes, "change", "changes") + " since version " + std::to_string(last.policy->version) + ", not agreed yet";
}

Said said_by(const app::App& app, const PolicyState& state) {
  const bool can_act = !app.view().is_presenting;
  switch (state.tab) {
    case PolicyTab::Criteria:
      return {criteria_title(app), "Move a weight and watch the shares beside it. " + standing_of_policy(app), can_act ? "See the whole picture" : ""};
    case PolicyTab::Entitlement:
      return {entitlement_title(app), "Who has less time can carry less. Each rule says what it changes for the " + ledger_word(app.view().ledger) + " before it is changed.", ""};
    case PolicyTab::Vote: return {vote_title(app), vote_text(app), ""};
    case PolicyTab::Versions: {
      const std::string action = can_act && !is_policy_agreed(*app.scenario()) ? "Agree as version " + std::to_string(next_policy_version(*app.scenario())) : "";
      return {versions_title(app), "A version keeps who agreed to what, when and why. Any of them can be compared and restored.", action};
    }
  }
  return {};
}

void start_anew(const app::App& app, PolicyState& state) {
  if (state.scenario == app.scenario()->id) return;
  const PolicyTab tab = state.tab;
  state = {};
  state.tab = tab;
  state.scenario = app.scenario()->id;
}

}  // namespace

void policy_screen(Ui& ui, app::App& app, PolicyState& state, Rect body) {
  const IdScope scope("policy");
  start_anew(app, state);
  state.words.has_worked = false;
  ScrollRegion region(ui, body, {.name = "Policy"});
  Page page(ui, region.content());
  const bool is_in_booth = state.tab == PolicyTab::Vote && state.vote.booth.person.has_value();
  if (!is_in_booth) {
    const Said said = said_by(app, state);
    if (answer_row(ui, page, {said.title, said.text, said.action})) {
      if (state.tab == PolicyTab::Versions) ask(state, PolicyQuestion::Agree);
      else app.request([](app::App& a) { a.show(app::Screen::Fairness); });
    }
  }
  const Rect bar = page.take(tabs_height(ui));
  if (const auto chosen = tabs(ui, bar, {.name = "Questions of the policy", .labels = kTabs, .selected = static_cast<int>(state.tab)})) {
    state.tab = static_cast<PolicyTab>(*chosen);
    leave_policy(state);
  }
  {
    const TabPanel panel(ui, "Questions of the policy", kTabs[static_cast<std::size_t>(state.tab)], {});
    switch (state.tab) {
      case PolicyTab::Criteria: criteria_tab(ui, app, state, page, body); break;
      case PolicyTab::Entitlement: entitlement_tab(ui, app, state, page); break;
      case PolicyTab::Vote: vote_tab(ui, app, state, page); break;
      case PolicyTab::Versions: versions_tab(ui, app, state, page); break;
    }
  }
  region.set_content_height(page.used_height());
  policy_dialogs(ui, app, state);
}

void leave_policy(PolicyState& state) {
  state.vote.booth = {};
  state.vote.has_just_voted = false;
  state.is_visited = false;
}

}  // namespace evenhand::ui
