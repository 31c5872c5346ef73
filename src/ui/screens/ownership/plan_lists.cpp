#include "ui/screens/ownership/plan_lists.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <type_traits>

#include "domain/edit_accounts.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/paint.h"
#include "ui/kit/progress.h"

namespace evenhand::ui {

namespace {

// How one kind of item is shown and asked for.
template <class Item>
struct ListSpec {
  std::vector<Item> AccountPlan::* list;
  std::string_view title, one, empty;  // "Milestones", "milestone", what an empty list says
  std::function<RecordRow(const Item&)> row;
  std::function<std::vector<RecordField>(const Item&)> fields;
  std::function<void(const RecordForm&, Item&)> read;
  std::function<void(const Item&, FlowCard&)> below = {};
};

std::string a_or_an(std::string_view deed, std::string_view one) { return std::string(deed) + (one.starts_with('o') ? " an " : " a ") + std::string(one); }

template <class Item>
RecordForm item_form(const PlanPage& on, const ListSpec<Item>& spec, std::optional<std::size_t> at) {
  const std::string one(spec.one);
  RecordForm form{.question = at ? "Change the " + one : a_or_an("Add", one), .deed = at ? "Save" : "Add", .label = capitalised(one) + (at ? " changed" : " added")};
  form.fields = spec.fields(at ? (on.plan.*spec.list)[*at] : Item{});
  form.change = [client = on.client.id, list = spec.list, read = spec.read, at](const Scenario& s, const RecordForm& f, const Stamp&) -> Result<Scenario> {
    const auto found = std::ranges::find(*s.account_plans, client, &AccountPlan::client);
    if (found == s.account_plans->end()) return refused("The plan is gone.");
    AccountPlan next = *found;
    if (at && *at < (next.*list).size()) read(f, (next.*list)[*at]);
    else read(f, (next.*list).emplace_back());
    return with_account_plan(s, std::move(next));
  };
  return form;
}

template <class Item>
void list_card(const PlanPage& on, Column& column, const ListSpec<Item>& spec) {
  FlowCard card(on.ui, column, {.title = spec.title}, 160);
  const std::vector<Item>& items = on.plan.*spec.list;
  if (items.empty()) card.words(spec.empty);
  for (std::size_t i = 0; i < items.size(); ++i) {
    RecordRow row = spec.row(items[i]);
    row.has_line_above = i > 0;
    const std::size_t own = row.actions.size();
    const std::string of_it = " the " + std::string(spec.one) + " " + row.title;
    row.actions.push_back({"Edit", "Edit" + of_it, why_words_keep(on.app)});
    row.actions.push_back({"Remove", "Remove" + of_it});
    const int pressed = record_row(on.ui, card, static_cast<int>(i), row);
    if (spec.below) spec.below(items[i], card);
    if (pressed == static_cast<int>(own)) on.state.form = item_form(on, spec, i);
    if (pressed == static_cast<int>(own) + 1) {
      request_plan(on, capitalised(spec.one) + " removed", [list = spec.list, i](AccountPlan& plan) {
        if (i < (plan.*list).size()) (plan.*list).erase((plan.*list).begin() + static_cast<std::ptrdiff_t>(i));
      });
    }
    if (own > 0 && pressed == 0) {
      if constexpr (std::is_same_v<Item, Milestone>) {
        request_plan(on, items[i].done_on ? "Milestone open again" : "Milestone done", [i, day = items[i].done_on ? std::nullopt : std::optional(on.today)](AccountPlan& plan) {
          if (i < plan.milestones.size()) plan.milestones[i].done_on = day;
        });
      }
    }
  }
  const std::string add = a_or_an("Add", spec.one);
  if (card_button(on.ui, card, add)) on.state.form = item_form(on, spec, std::nullopt);
}

std::string said(const RecordForm& form, std::string_view label) { return normalised_name(form.words(label)); }

std::string person_words(const PlanPage& on, const PersonId& person, std::string_view otherwise) { return person.value.empty() ? std::string(otherwise) : on.names.full(person); }

// The share of the way from start to target, 0..1.
std::optional<double> way_done(const SuccessMeasure& measure) {
  if (!measure.target || !measure.current) return std::nullopt;
  const double start = measure.start.value_or(0.0), whole = *measure.target - start;
  if (whole == 0.0) return *measure.current >= *measure.target ? 1.0 : 0.0;
  return std::clamp((*measure.current - start) / whole, 0.0, 1.0);
}

std::string quantity(const std::optional<double>& value, std::string_view unit) { return value ? format_quantity(*value, unit) : std::string("not known"); }

}  // namespace

void request_plan(const PlanPage& on, std::string label, std::function<void(AccountPlan&)> change) {
  request_ownership_edit(on.app, std::move(label), [client = on.client.id, change = std::move(change)](const Scenario& s) -> Result<Scenario> {
    const auto found = std::ranges::find(*s.account_plans, client, &AccountPlan::client);
    if (found == s.account_plans->end()) return s;
    AccountPlan next = *found;
    change(next);
    return with_account_plan(s, std::move(next));
  });
}

void objectives_card(const PlanPage& on, Column& column) {
  const std::vector<std::string> goals = on.client.profile->goals;
  list_card<PlanObjective>(on, column,
      {.list = &AccountPlan::objectives, .title = "Objectives", .one = "objective", .empty = "What shall be reached together? One or two sentences are enough.",
       .row = [&](const PlanObjective& o) {
         return RecordRow{.title = shown(on.app, o.text), .detail = o.client_goal.empty() ? std::string("Serves no goal of the client’s own yet.") : "Serves the client’s goal: " + shown(on.app, o.client_goal) + "."};
       },
       .fields = [&](const PlanObjective& o) {
         std::vector<std::string> options = {"None named"};
         for (const std::string& goal : goals) options.push_back(shown(on.app, goal));
         const auto found = std::ranges::find(goals, o.client_goal);
         return std::vector<RecordField>{area_of("Objective", o.text, true), choice_of("The client’s goal that it serves", std::move(options), found == goals.end() ? 0 : static_cast<int>(found - goals.begin()) + 1)};
       },
       .read = [goals](const RecordForm& f, PlanObjective& o) {
         o.text = said(f, "Objective");
         const int chosen = f.chosen("The client’s goal that it serves");
         o.client_goal = chosen <= 0 ? std::string() : goals[static_cast<std::size_t>(chosen) - 1];
       }});
}

void contributions_card(const PlanPage& on, Column& column) {
  list_card<PlanContribution>(on, column,
      {.list = &AccountPlan::contributions, .title = "Who brings what", .one = "contribution", .empty = "Name each team’s part, also that of specialists who support.",
       .row = [&](const PlanContribution& c) {
         const std::string who = person_words(on, c.person, shown(on.app, c.team));
         std::string role = shown(on.app, c.role);
         if (!c.team.empty() && !c.person.value.empty()) role += (role.empty() ? "" : ", ") + shown(on.app, c.team);
         return RecordRow{.title = role.empty() ? who : who + ": " + role, .detail = shown(on.app, c.text)};
       },
       .fields = [](const PlanContribution& c) {
         return std::vector<RecordField>{person_of("Person", c.person), text_of("Team or function", c.team, false, "Customer success"), text_of("Role on this account", c.role, false, "Tactical lead"), area_of("What they bring", c.text, true)};
       },
       .read = [](const RecordForm& f, PlanContribution& c) {
         c.person = f.person("Person");
         c.team = said(f, "Team or function");
         c.role = said(f, "Role on this account");
         c.text = said(f, "What they bring");
       }});
}

void milestones_card(const PlanPage& on, Column& column) {
  list_card<Milestone>(on, column,
      {.list = &AccountPlan::milestones, .title = "Milestones", .one = "milestone", .empty = "Name the steps with a day and one person each.",
       .row = [&](const Milestone& m) {
         RecordRow row{.title = shown(on.app, m.text)};
         row.detail = person_words(on, m.owner, "Nobody named") + (m.due ? ", due on " + format_date(*m.due) : ", no day named");
         const std::int64_t late = m.due && !m.done_on ? days_since_epoch(on.today) - days_since_epoch(*m.due) : 0;
         row.detail += m.done_on ? ", done on " + format_date(*m.done_on) + "." : late > 0 ? ", " + plural(late, "day", "days") + " late." : ".";
         if (m.done_on) row.chip = ChipSpec{.label = "done", .tone = ChipTone::Success, .icon = Icon::Check};
         else if (late > 0) row.chip = ChipSpec{.label = "late", .tone = ChipTone::Warning, .icon = Icon::Warn};
         row.actions = {{m.done_on ? "Not done" : "Done", (m.done_on ? "Open again: " : "Mark as done: ") + row.title}};
         return row;
       },
       .fields = [](const Milestone& m) { return std::vector<RecordField>{text_of("Milestone", m.text, true), person_of("Who sees to it", m.owner), day_of("Due", m.due), day_of("Done on", m.done_on)}; },
       .read = [](const RecordForm& f, Milestone& m) {
         m.text = said(f, "Milestone");
         m.owner = f.person("Who sees to it");
         m.due = f.day("Due");
         m.done_on = f.day("Done on");
       }});
}

void measures_card(const PlanPage& on, Column& column) {
  list_card<SuccessMeasure>(on, column,
      {.list = &AccountPlan::measures, .title = "Measures of success", .one = "measure", .empty = "How will everybody see that it worked? One figure is enough.",
       .row = [&](const SuccessMeasure& m) {
         const std::string unit = shown(on.app, m.unit);
         RecordRow row{.title = shown(on.app, m.text) + ": " + quantity(m.current, unit)};
         row.detail = "Target " + quantity(m.target, unit) + (m.start ? ", began at " + format_quantity(*m.start, unit) : "") + ".";
         if (const auto done = way_done(m)) row.detail += " " + format_percent(*done, 0) + " of the way.";
         return row;
       },
       .fields = [](const SuccessMeasure& m) {
         const auto number = [](std::string label, const std::optional<double>& value) {
           RecordField field = number_of(std::move(label), value, -1e12, 1e12);
           field.decimals = 2;
           return field;
         };
         return std::vector<RecordField>{text_of("Measure", m.text, true, "Plants live"), text_of("Unit", m.unit), number("At the start", m.start), number("Target", m.target), number("Now", m.current)};
       },
       .read = [](const RecordForm& f, SuccessMeasure& m) {
         m.text = said(f, "Measure");
         m.unit = said(f, "Unit");
         m.start = f.number("At the start");
         m.target = f.number("Target");
         m.current = f.number("Now");
       },
       .below = [&](const SuccessMeasure& m, FlowCard& card) {
         if (const auto done = way_done(m)) progress_bar(on.ui, card.take(on.ui.px(12)), *done);
       }});
}

void risks_card(const PlanPage& on, Column& column) {
  list_card<PlanRisk>(on, column,
      {.list = &AccountPlan::risks, .title = "Risks and contingencies", .one = "risk", .empty = "What could go wrong, and what happens then?",
       .row = [&](const PlanRisk& r) {
         return RecordRow{.title = shown(on.app, r.text), .detail = r.contingency.empty() ? std::string("No contingency is named yet.") : "Then: " + shown(on.app, r.contingency) + ".", .note = r.owner.value.empty() ? std::string() : on.names.full(r.owner) + " watches it."};
       },
       .fields = [](const PlanRisk& r) { return std::vector<RecordField>{area_of("Risk", r.text, true), area_of("What happens then", r.contingency), person_of("Who watches it", r.owner)}; },
       .read = [](const RecordForm& f, PlanRisk& r) {
         r.text = said(f, "Risk");
         r.contingency = said(f, "What happens then");
         r.owner = f.person("Who watches it");
       }});
}

void progress_notes_card(const PlanPage& on, Column& column) {
  list_card<ProgressNote>(on, column,
      {.list = &AccountPlan::progress, .title = "Progress", .one = "note", .empty = "Nothing is noted yet.",
       .row = [&](const ProgressNote& n) { return RecordRow{.title = format_date(n.on) + (n.by.empty() ? "" : ", " + shown(on.app, n.by)), .detail = shown(on.app, n.text)}; },
       .fields = [&](const ProgressNote& n) { return std::vector<RecordField>{area_of("What happened", n.text, true), text_of("Noted by", n.by), day_of("Day", n.text.empty() ? on.today : n.on, true)}; },
       .read = [](const RecordForm& f, ProgressNote& n) {
         n.text = said(f, "What happened");
         n.by = said(f, "Noted by");
         n.on = f.day("Day").value_or(n.on);
       }});
}

}  // namespace evenhand::ui
