// What a change of owner costs a client, by the team's agreement (math 3).
#include <array>

#include "domain/format.h"
#include "fairness/rebalance_cost.h"
#include "ui/kit/number_field.h"
#include "ui/screens/policy/policy_parts.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

namespace {

struct Part {
  std::string_view label;
  int ContinuityWeights::* weight;
};
constexpr std::array<Part, 4> kParts = {{{"A recent contact", &ContinuityWeights::recency},
                                         {"A renewal that is near", &ContinuityWeights::renewal},
                                         {"A change of owner within the year", &ContinuityWeights::owner_change},
                                         {"An open escalation", &ContinuityWeights::escalation}}};

// "On average a move costs a client 1.6 of 5 today; 12 of 120 clients are at 3 or more."
std::string strain_words(const app::App& app) {
  const std::vector<ContinuityCost> costs = continuity_costs(*app.scenario(), app.derived().basis().index, today_of(app));
  if (costs.empty()) return "No clients yet.";
  double sum = 0.0;
  std::int64_t high = 0;
  for (const ContinuityCost& cost : costs) {
    sum += cost.total() / 1000.0;
    high += cost.total() >= 3000 ? 1 : 0;
  }
  const auto count = static_cast<std::int64_t>(costs.size());
  return "On average a move strains a client by " + format_number(sum / static_cast<double>(count), 1) + " of 5 today; " + format_count(high) + " of " + plural(count, "client", "clients") + (high == 1 ? " is" : " are") +
         " at 3 or more.";
}

}  // namespace

void continuity_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Continuity", .subtitle = "What a change of owner costs a client: 1, and up to 1 more for each of these"}, 260);
  for (const Part& part : kParts) {
    card.gap(10);
    const NumberFieldSpec spec{.label = part.label, .value = app.scenario()->policy->continuity.*part.weight, .minimum = 0, .maximum = 100, .unit = "%"};
    const NumberFieldResult typed = number_field(ui, card.take(number_field_height(ui, card.width(), spec)), spec);
    if (!typed.is_changed || !typed.value) continue;
    request_policy_edit(app, "Continuity: " + std::string(part.label), [weight = part.weight, value = static_cast<int>(*typed.value + 0.5)](const Scenario& s) {
      ContinuityWeights next = s.policy->continuity;
      next.*weight = value;
      return with_continuity_weights(s, std::move(next));
    });
  }
  card.note(kept_words(ui, app, state, "continuity", [&] { return strain_words(app); }));
}

}  // namespace evenhand::ui
