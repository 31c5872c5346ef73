// Roles that are entitled to more or less than others.
#include <algorithm>
#include <set>

#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/number_field.h"
#include "ui/kit/text_field.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

std::int64_t people_in(const app::App& app, std::string_view role) {
  const std::string key = matching_name(role);
  return std::ranges::count_if(*app.scenario()->people, [&](const Person& p) { return matching_name(p.role) == key; });
}

// Roles of the team that have no factor, to offer them.
std::string roles_without(const app::App& app) {
  std::set<std::string> seen;
  for (const RoleFactor& r : app.scenario()->policy->entitlement.role_factors) seen.insert(matching_name(r.role));
  std::vector<std::string> names;
  for (const Person& person : *app.scenario()->people) {
    if (!is_blank(person.role) && seen.insert(matching_name(person.role)).second) names.push_back(person.role);
  }
  std::ranges::sort(names);
  return names.empty() ? std::string() : "Roles without a factor: " + join_names(names, 4) + ".";
}

void request_roles(app::App& app, std::string label, std::function<void(std::vector<RoleFactor>&)> change) {
  request_policy_edit(app, std::move(label), [change = std::move(change)](const Scenario& s) {
    EntitlementRules next = s.policy->entitlement;
    change(next.role_factors);
    return with_entitlement_rules(s, std::move(next));
  });
}

void role_row(Ui& ui, app::App& app, PolicyState& state, const RoleFactor& role, FlowCard& card) {
  const IdScope scope(role.role);
  const std::string name = role.role;
  card.gap(10);
  Rect row = card.take(ui.px(52));
  const std::string remove_name = "Remove the factor of " + name;
  Rect icon_box = cut_right(row, ui.px(32));
  icon_box = {icon_box.x, row.y + ui.px(20), ui.px(32), ui.px(32)};
  cut_right(row, ui.px(8));
  const NumberFieldResult result = number_field(ui, row, {.label = name, .value = role.factor, .decimals = 2, .minimum = 0, .maximum = 2, .unit = "of a full share"});
  if (result.is_changed && result.value) {
    request_roles(app, "Factor of " + name, [name, factor = *result.value](std::vector<RoleFactor>& roles) {
      for (RoleFactor& r : roles) {
        if (r.role == name) r.factor = factor;
      }
    });
  }
  if (icon_button(ui, icon_box, {.icon = Icon::Cross, .name = remove_name})) {
    request_roles(app, remove_name, [name](std::vector<RoleFactor>& roles) { std::erase_if(roles, [&](const RoleFactor& r) { return r.role == name; }); });
  }
  const std::string count = plural(people_in(app, name), "person has", "people have") + " this role. ";
  card.note(kept_outlook(ui, app, state, "role " + name, [&] {
    return count + "With 1: " + outlook_of(app, [&](Policy& p) {
             for (RoleFactor& r : p.entitlement.role_factors) {
               if (r.role == name) r.factor = 1.0;
             }
           }) + ".";
  }));
}

}  // namespace

void roles_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Factors for roles", .subtitle = "1 = a full share; 0.5 = half of it, for someone who also leads or trains"}, 160);
  const std::vector<RoleFactor>& roles = app.scenario()->policy->entitlement.role_factors;
  for (const RoleFactor& role : roles) role_row(ui, app, state, role, card);
  card.gap(12);
  Rect row = card.take(ui.px(52));
  const ButtonSpec add{.label = "Add", .icon = Icon::Plus, .accessible_name = "Add a factor for this role",
                       .disabled_reason = is_blank(state.new_role) ? "Type the name of a role first" : ""};
  const Rect place = cut_right(row, button_width(ui, add));
  cut_right(row, ui.px(8));
  const TextFieldResult result = text_field(ui, row, {.label = "Role", .text = state.new_role, .placeholder = "as written with the person"});
  if (result.text) state.new_role = *result.text;
  const bool is_added = button(ui, {place.x, place.y + ui.px(20), place.width, ui.px(32)}, add);
  card.note(roles_without(app));
  if ((!is_added && !result.is_submitted) || is_blank(state.new_role)) return;
  request_roles(app, "Factor for " + normalised_name(state.new_role), [role = state.new_role](std::vector<RoleFactor>& list) { list.push_back({role, 1.0}); });
  state.new_role.clear();
}

}  // namespace evenhand::ui
