#include "ui/screens/ownership/dispute_parts.h"

#include <algorithm>

#include "domain/edit_accounts.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "ownership/ownership_texts.h"
#include "ownership/roles.h"
#include "ui/kit/paint.h"
#include "ui/kit/progress.h"

namespace evenhand::ui {

namespace {

std::string ordinal(std::size_t i) {
  constexpr std::string_view kFirst[] = {"First", "Second", "Third", "Fourth", "Fifth", "Sixth"};
  return i < std::size(kFirst) ? std::string(kFirst[i]) : "Next (" + std::to_string(i + 1) + ")";
}

std::string function_of(const Scenario& scenario, const PersonId& person) {
  const auto place = position_of(*scenario.people, person);
  return place ? (*scenario.people)[*place].function : std::string();
}

std::string party_words(const app::App& app, const ShownNames& names, const Dispute& dispute) {
  std::vector<std::string> out;
  for (const PersonId& party : dispute.parties) {
    const std::string function = function_of(*app.scenario(), party);
    out.push_back(names.full(party) + (function.empty() ? "" : " (" + shown(app, function) + ")"));
  }
  return join_names(out, 6);
}

std::string neutrality(const app::App& app, const Dispute& dispute) {
  const Mediator& mediator = mediator_of(*app.scenario(), dispute);
  if (!mediator.is_known()) return neutral_words(app, dispute);
  return "Mediator: " + mediator_words(app, mediator) + ". " + neutral_words(app, dispute);
}

// While two sides disagree the client hears one of them only (O7, O13).
std::string voice_words(const app::App& app, const ShownNames& names, const Dispute& dispute) {
  if (app.ownership().is_empty()) return {};
  const ownership::RecordIndex& records = app.ownership().records();
  const Client* client = records.client(dispute.client);
  if (!client) return {};
  const ownership::RoleReport report = ownership::roles_of(records, dispute.client, today_of(app), client->profile->stage);
  const ownership::DutyHolders& contact = report.duties[static_cast<std::size_t>(AccountDuty::PointOfContact)];
  if (contact.state == ownership::DutyState::Clear) return "One voice to the client: " + names.full(contact.people.front()) + ", the point of contact. ";
  if (contact.state == ownership::DutyState::Gap) return "One voice to the client: nobody is named. Choose the point of contact on the account. ";
  std::vector<std::string> claimed;
  for (const PersonId& person : contact.people) claimed.push_back(names.full(person));
  return "One voice to the client: " + join_names(claimed, 4) + " are both named. Choose one point of contact on the account. ";
}

// Another field than there are parties, so that any number can be named.
void ask_parties(RecordForm& form, const std::vector<PersonId>& parties) {
  for (std::size_t i = 0; i <= std::max<std::size_t>(parties.size(), 2); ++i) form.fields.push_back(person_of(ordinal(i) + " party", i < parties.size() ? parties[i] : PersonId{}, i < 2));
}

std::vector<PersonId> parties_from(const RecordForm& form) {
  std::vector<PersonId> parties;
  for (const RecordField& field : form.fields) {
    if (field.label.ends_with(" party") && !field.person.value.empty() && !std::ranges::contains(parties, field.person)) parties.push_back(field.person);
  }
  return parties;
}

Dispute dispute_between(const ClientId& client, std::vector<PersonId> parties) {
  return {.id = {}, .client = client, .opened_on = {}, .about = {}, .level_since = {}, .parties = std::move(parties)};
}

// Whether some choice of parties makes the mediator of the path one of theirs.
bool could_be_in_the_way(const Scenario& scenario) {
  std::vector<PersonId> all;
  for (const Person& person : *scenario.people) all.push_back(person.id);
  return !functions_in_the_way(scenario, dispute_between({}, std::move(all))).empty();
}

RecordForm parties_form(const Dispute& dispute) {
  RecordForm form{.question = "Who is in dispute?", .text = "The mediator is checked against their functions.", .label = "Parties of a dispute"};
  ask_parties(form, dispute.parties);
  form.change = [id = dispute.id](const Scenario& s, const RecordForm& f, const Stamp& stamp) { return with_dispute_parties(s, id, parties_from(f), stamp); };
  return form;
}

RecordForm end_form(const DisputeId& id, const DisputeClock& clock) {
  RecordForm form{.question = "How did the dispute end?", .text = "It stays on the record. It can be undone.", .deed = "End the dispute", .label = "Dispute ended"};
  if (clock.is_cooling_off) form.text += " The cooling-off time goes on: nothing is decided before " + format_date(clock.first_decision) + ".";
  form.fields = {text_of("Outcome", {}, true, "One sentence")};
  form.change = [id](const Scenario& s, const RecordForm& f, const Stamp& stamp) { return with_dispute_ended(s, id, f.words("Outcome"), stamp); };
  return form;
}

RecordForm escalate_form(const app::App& app, const Dispute& dispute, const DisputeClock& clock) {
  const EscalationLevel& next = app.scenario()->escalation_path->levels[static_cast<std::size_t>(clock.level)];
  RecordForm form{.question = "Take it to level " + std::to_string(clock.level + 1) + "?", .deed = "Take it there", .label = "Dispute taken to level " + std::to_string(clock.level + 1)};
  form.text = shown(app, next.name) + (next.who.empty() ? "" : ": " + shown(app, next.who)) + ". They have " + plural(next.time_limit_days, "day", "days") + ".";
  form.change = [id = dispute.id](const Scenario& s, const RecordForm&, const Stamp& stamp) { return with_dispute_escalated(s, id, stamp); };
  return form;
}

void clock_bar(Ui& ui, FlowCard& card, const Scenario& scenario, const Dispute& dispute, const DisputeClock& clock) {
  const auto whole = days_since_epoch(level_due(scenario, dispute)) - days_since_epoch(dispute.level_since);
  const double gone = whole <= 0 ? 1.0 : std::clamp(static_cast<double>(whole - clock.days_left) / static_cast<double>(whole), 0.0, 1.0);
  progress_bar(ui, card.take(ui.px(12)), gone);
}

}  // namespace

std::string mediator_words(const app::App& app, const Mediator& mediator) {
  if (!mediator.is_known()) return "nobody";
  std::string out = mediator.person.value.empty() ? outsider(app, mediator.name, "somebody from outside the team") : app.shown_name(mediator.person);
  if (!mediator.functions.empty()) out += ", " + shown(app, join_names(mediator.functions, 3));
  return out;
}

std::string neutral_words(const app::App& app, const Dispute& dispute) {
  return shown(app, ownership::mediator_sentence(*app.scenario(), dispute, [&](const PersonId& person) { return app.shown_name(person); }));
}

void ask_mediator(RecordForm& form, const Mediator& mediator) {
  form.fields.push_back(person_of("Mediator of the team", mediator.person));
  form.fields.push_back(text_of("Or somebody from outside", mediator.name, false, "A name"));
  std::string functions;
  for (const std::string& each : mediator.functions) functions += (functions.empty() ? "" : ", ") + each;
  RecordField field = text_of("Functions they belong to", std::move(functions), false, "Operations, Finance");
  field.help = "They must belong to none of the functions in dispute.";
  form.fields.push_back(std::move(field));
}

Mediator mediator_from(const RecordForm& form) {
  Mediator mediator{.person = form.person("Mediator of the team")};
  if (mediator.person.value.empty()) mediator.name = normalised_name(form.words("Or somebody from outside"));
  const std::string& words = form.words("Functions they belong to");
  for (std::size_t from = 0; from <= words.size();) {
    const std::size_t to = std::min(words.find(',', from), words.size());
    if (std::string one = normalised_name(std::string_view(words).substr(from, to - from)); !one.empty()) mediator.functions.push_back(std::move(one));
    from = to + 1;
  }
  std::ranges::sort(mediator.functions);
  const auto repeats = std::ranges::unique(mediator.functions);
  mediator.functions.erase(repeats.begin(), repeats.end());
  return mediator;
}

DisputeClock clock_of(const Scenario& scenario, const Dispute& dispute, Date today) {
  const std::vector<EscalationLevel>& levels = scenario.escalation_path->levels;
  DisputeClock clock{.level = dispute.level, .levels = static_cast<int>(levels.size()), .level_name = {}, .due = level_due(scenario, dispute), .first_decision = {}};
  if (!levels.empty()) clock.level_name = levels[std::min(static_cast<std::size_t>(std::max(1, dispute.level)), levels.size()) - 1].name;
  clock.days_left = days_since_epoch(clock.due) - days_since_epoch(today);
  clock.first_decision = first_decision_day(scenario, dispute);
  clock.is_cooling_off = today < clock.first_decision;
  clock.is_last_level = clock.level >= clock.levels;
  return clock;
}

std::string clock_words(const app::App& app, const DisputeClock& clock) {
  std::string out = "Level " + std::to_string(clock.level);
  if (clock.levels > 0) out += " of " + std::to_string(clock.levels) + ", " + shown(app, clock.level_name);
  out += clock.days_left >= 0 ? ": " + plural(clock.days_left, "day", "days") + " left, until " : ": " + plural(-clock.days_left, "day", "days") + " over the limit of ";
  return out + format_date(clock.due);
}

const Dispute* open_dispute_of(const Scenario& scenario, const ClientId& client) {
  const auto found = std::ranges::find_if(*scenario.disputes, [&](const Dispute& d) { return d.client == client && d.is_open(); });
  return found == scenario.disputes->end() ? nullptr : &*found;
}

void dispute_block(Ui& ui, app::App& app, std::optional<RecordForm>& form, FlowCard& card, const Dispute& dispute, int index, bool shows_client) {
  const ShownNames names(app);
  const DisputeClock clock = clock_of(*app.scenario(), dispute, today_of(app));
  const std::string about = dispute.about.empty() ? std::string("Who owns the relationship") : shown(app, dispute.about), client = names.client(dispute.client);
  RecordRow row{.title = shows_client ? client + ": " + about : about, .detail = clock_words(app, clock) + ".", .has_line_above = index > 0};
  row.note = voice_words(app, names, dispute) + "Opened on " + format_date(dispute.opened_on) + (dispute.parties.empty() ? ". " : " between " + party_words(app, names, dispute) + ". ");
  row.note += clock.is_cooling_off ? "Cooling off: nothing is decided before " + format_date(clock.first_decision) + ". " : "The cooling-off time is over. ";
  row.note += neutrality(app, dispute);
  if (!functions_in_the_way(*app.scenario(), dispute).empty()) row.chip = ChipSpec{.label = "mediator not neutral", .tone = ChipTone::Warning, .icon = Icon::Warn};
  else if (clock.days_left < 0) row.chip = ChipSpec{.label = "over the limit", .tone = ChipTone::Warning, .icon = Icon::Warn};
  const std::string of_it = shows_client ? " of " + client : std::string();
  row.actions = {{"Next level", "Take the dispute" + of_it + " to the next level", clock.is_last_level ? "This is the last level of the path" : ""},
                 {"Mediator", "Name a mediator for the dispute" + of_it, why_words_keep(app)},
                 {"Parties", "Change the parties of the dispute" + of_it},
                 {"End", "End the dispute" + of_it}};
  const int pressed = record_row(ui, card, index, row);
  clock_bar(ui, card, *app.scenario(), dispute, clock);
  if (pressed == 0) form = escalate_form(app, dispute, clock);
  if (pressed == 1) {
    RecordForm asked{.question = "Who mediates here?", .text = "Only for this dispute; without one the mediator of the path.", .label = "Mediator of a dispute"};
    ask_mediator(asked, dispute.mediator);
    asked.change = [copy = dispute](const Scenario& s, const RecordForm& f, const Stamp& stamp) { return with_dispute_mediator(s, copy.id, mediator_from(f), stamp); };
    form = std::move(asked);
  }
  if (pressed == 2) form = parties_form(dispute);
  if (pressed == 3) form = end_form(dispute.id, clock);
}

RecordForm open_dispute_form(const app::App& app, const ClientId& client, const std::vector<PersonId>& suggested) {
  RecordForm form{.question = "Open a dispute?", .deed = "Open the dispute", .label = "Dispute opened"};
  const EscalationPath& path = *app.scenario()->escalation_path;
  form.text = path.levels.empty() ? std::string("No escalation path is on record yet: the first level has 7 days.")
                                  : "It begins at level 1, " + shown(app, path.levels.front().name) + ", which has " + plural(path.levels.front().time_limit_days, "day", "days") + ".";
  if (path.cooling_off_days > 0) form.text += " Nothing is decided for " + plural(path.cooling_off_days, "day", "days") + ".";
  form.text += " It can be undone.";
  form.fields = {text_of("Opened by", {}, true, "A name, or “Both functions”"), text_of("What it is about", {}, true, "Who owns the relationship after the expansion")};
  ask_parties(form, suggested);
  const std::vector<std::string> in_the_way = functions_in_the_way(*app.scenario(), dispute_between(client, suggested));
  if (!in_the_way.empty()) form.text += " The mediator of the path belongs to " + shown(app, join_names(in_the_way, 3)) + " and is not neutral here: name another.";
  if (could_be_in_the_way(*app.scenario())) ask_mediator(form, {});
  form.change = [client](const Scenario& s, const RecordForm& f, Stamp stamp) {
    Dispute dispute = dispute_between(client, parties_from(f));
    dispute.about = normalised_name(f.words("What it is about"));
    dispute.mediator = mediator_from(f);
    stamp.by = normalised_name(f.words("Opened by"));
    stamp.reason = dispute.about;
    return with_dispute_opened(s, std::move(dispute), stamp);
  };
  return form;
}

}  // namespace evenhand::ui
