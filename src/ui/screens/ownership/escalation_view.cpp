#include "ui/screens/ownership/escalation_view.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

#include "domain/edit_accounts.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ownership/ownership_texts.h"
#include "ui/kit/number_field.h"
#include "ui/screens/ownership/dispute_parts.h"
#include "ui/screens/ownership/look_back_parts.h"

namespace evenhand::ui {

namespace {

void request_path(app::App& app, std::string label, std::function<void(EscalationPath&)> change) {
  request_ownership_edit(app, std::move(label), [change = std::move(change), stamp = ownership_stamp(app)](const Scenario& s) {
    EscalationPath next = *s.escalation_path;
    change(next);
    return with_escalation_path(s, std::move(next), stamp);
  });
}

RecordForm level_form(const EscalationPath& path, std::optional<std::size_t> at) {
  const EscalationLevel now = at ? path.levels[*at] : EscalationLevel{};
  RecordForm form{.question = at ? "Change the level" : "Add a level", .text = "Each level has a time limit; after it the next one takes over.", .deed = at ? "Save" : "Add", .label = at ? "Escalation level changed" : "Escalation level added"};
  form.fields = {text_of("Name", now.name, true, "Both team leads"), area_of("Who, and how", now.who), person_of("One person of the team", now.person), number_of("Time limit", now.time_limit_days, 1, 365, "days", true)};
  form.change = [at, now](const Scenario& s, const RecordForm& f, const Stamp& stamp) {
    EscalationPath next = *s.escalation_path;
    EscalationLevel level = now;
    level.name = normalised_name(f.words("Name"));
    level.who = normalised_name(f.words("Who, and how"));
    level.person = f.person("One person of the team");
    level.time_limit_days = static_cast<int>(f.number("Time limit").value_or(7));
    if (at && *at < next.levels.size()) next.levels[*at] = std::move(level);
    else next.levels.push_back(std::move(level));
    return with_escalation_path(s, std::move(next), stamp);
  };
  return form;
}

std::vector<const Dispute*> open_disputes(const Scenario& scenario, Date today) {
  std::vector<const Dispute*> open;
  for (const Dispute& dispute : *scenario.disputes) {
    if (dispute.is_open()) open.push_back(&dispute);
  }
  std::ranges::stable_sort(open, {}, [&](const Dispute* d) { return clock_of(scenario, *d, today).due; });
  return open;
}

std::string title_of(const app::App& app, const std::vector<const Dispute*>& open, const ShownNames& names) {
  if (open.empty()) return "No dispute is open";
  const DisputeClock clock = clock_of(*app.scenario(), *open.front(), today_of(app));
  const std::string count = capitalised(count_in_words(static_cast<std::int64_t>(open.size()))) + (open.size() == 1 ? " dispute is open" : " disputes are open");
  const std::string which = names.client(open.front()->client);
  return count + "; " + which + (clock.days_left < 0 ? " is " + plural(-clock.days_left, "day", "days") + " over its limit" : " has " + plural(clock.days_left, "day", "days") + " left at level " + std::to_string(clock.level));
}

std::string text_of_times(const app::App& app) {
  std::string out = "The client’s experience comes first: one voice to the client while the path runs.";
  for (const std::string& sentence : ownership::coordination_sentences(ownership::resolution_times(*app.scenario(), today_of(app)), {})) out += " " + sentence;
  return out;
}

void disputes_card(Ui& ui, app::App& app, EscalationViewState& state, Column& column, const std::vector<const Dispute*>& open) {
  FlowCard card(ui, column, {.title = "Open disputes", .subtitle = "The clock of the level runs; the bar fills up to the limit"}, 200);
  if (open.empty()) card.words("A dispute is opened on the page of its account; its clock is then shown here.");
  for (std::size_t i = 0; i < open.size(); ++i) dispute_block(ui, app, state.form, card, *open[i], static_cast<int>(i), true);
  if (open.empty() && card_button(ui, card, "Open the radar")) app.request(to_ownership(app::OwnershipView::Radar));
}

void levels_card(Ui& ui, app::App& app, EscalationViewState& state, Column& column) {
  const EscalationPath& path = *app.scenario()->escalation_path;
  int days = 0;
  for (const EscalationLevel& level : path.levels) days += level.time_limit_days;
  const std::string subtitle = path.levels.empty() ? std::string("Who settles what, and by when") : plural(static_cast<std::int64_t>(path.levels.size()), "level", "levels") + ", " + plural(days, "day", "days") + " at most in all";
  FlowCard card(ui, column, {.title = "The path", .subtitle = subtitle}, 300);
  if (path.levels.empty()) card.words("There is no path yet. Begin with the two who are involved, then both team leads, then somebody neutral.");
  for (std::size_t i = 0; i < path.levels.size(); ++i) {
    const EscalationLevel& level = path.levels[i];
    const std::string name = shown(app, level.name);
    RecordRow row{.title = std::to_string(i + 1) + ". " + name, .detail = shown(app, level.who), .has_line_above = i > 0};
    row.note = plural(level.time_limit_days, "day", "days") + (level.person.value.empty() ? "" : ", " + app.shown_name(level.person)) + ".";
    row.actions = {{"Edit", "Edit level " + name, why_words_keep(app)}, {"Up", "Move level " + name + " up", i == 0 ? "It is the first" : ""}, {"Remove", "Remove level " + name}};
    const int pressed = record_row(ui, card, static_cast<int>(i), row);
    if (pressed == 0) state.form = level_form(path, i);
    if (pressed == 1) {
      request_path(app, "Escalation level moved", [i](EscalationPath& p) {
        if (i > 0 && i < p.levels.size()) std::swap(p.levels[i], p.levels[i - 1]);
      });
    }
    if (pressed == 2) {
      request_path(app, "Escalation level removed", [i](EscalationPath& p) {
        if (i < p.levels.size()) p.levels.erase(p.levels.begin() + static_cast<std::ptrdiff_t>(i));
      });
    }
  }
  if (card_button(ui, card, "Add a level")) state.form = level_form(path, std::nullopt);
}

std::string neutral_in_all(const app::App& app, const ShownNames& names, const std::vector<const Dispute*>& open) {
  std::string out;
  for (const Dispute* dispute : open) {
    if (!dispute->mediator.is_known()) out += (out.empty() ? "" : " ") + names.client(dispute->client) + ": " + neutral_words(app, *dispute);
  }
  return out;
}

void mediator_card(Ui& ui, app::App& app, EscalationViewState& state, Column& column, const std::vector<const Dispute*>& open) {
  const ShownNames names(app);
  const EscalationPath& path = *app.scenario()->escalation_path;
  FlowCard card(ui, column, {.title = "Mediator and cooling-off"}, 200);
  card.words(path.mediator.is_known() ? "Mediator: " + mediator_words(app, path.mediator) + "." : std::string("No mediator is named. Choose somebody who belongs to none of the functions that usually disagree."));
  if (path.mediator.is_known()) card.note(neutral_in_all(app, names, open));
  if (card_button(ui, card, path.mediator.is_known() ? "Change the mediator" : "Name a mediator", path.mediator.is_known() ? why_words_keep(app) : "")) {
    RecordForm form{.question = "Who mediates?", .text = "Checked against the functions in every open dispute.", .label = "Mediator of the path"};
    ask_mediator(form, path.mediator);
    form.change = [](const Scenario& s, const RecordForm& f, const Stamp& stamp) {
      EscalationPath next = *s.escalation_path;
      next.mediator = mediator_from(f);
      return with_escalation_path(s, std::move(next), stamp);
    };
    state.form = std::move(form);
  }
  if (ui.is_presenting) {
    card.note("Cooling-off: " + plural(path.cooling_off_days, "day", "days") + " before a decision.");
    return;
  }
  const int least = open.empty() ? 0 : path.cooling_off_days;
  const NumberFieldSpec spec{.label = "Cooling-off before a decision", .value = path.cooling_off_days, .minimum = static_cast<double>(least), .maximum = 60, .unit = "days",
                             .help = open.empty() ? "No verdict or binding rule is recorded on an account before it is over" : "It cannot be shortened while a dispute is open"};
  card.gap(12);
  const NumberFieldResult typed = number_field(ui, card.take(number_field_height(ui, card.width(), spec)), spec);
  if (typed.is_changed && typed.value) request_path(app, "Cooling-off time", [days = static_cast<int>(*typed.value)](EscalationPath& p) { p.cooling_off_days = days; });
}

void looks_back_card(Ui& ui, app::App& app, EscalationViewState& state, Column& column) {
  FlowCard card(ui, column, {.title = "What was learned", .subtitle = "After each overlap: what worked, what did not, and which version of the rules took it up"}, 200);
  if (app.scenario()->post_mortems->empty()) card.words("Nobody has looked back yet. Look back on the page of an account, best within a week.");
  post_mortem_rows(ui, app, state.form, card, {});
}

}  // namespace

void escalation_view(Ui& ui, app::App& app, EscalationViewState& state, Page& page) {
  const IdScope scope("escalation page");
  const ShownNames names(app);
  const std::vector<const Dispute*> open = open_disputes(*app.scenario(), today_of(app));
  const std::string title = title_of(app, open, names), text = text_of_times(app);
  answer_row(ui, page, {title, text});
  TwoColumns columns(ui, page, 0.5f);
  disputes_card(ui, app, state, columns.left(), open);
  looks_back_card(ui, app, state, columns.left());
  levels_card(ui, app, state, columns.right());
  mediator_card(ui, app, state, columns.right(), open);
  columns.finish();
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
