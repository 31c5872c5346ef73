// What was decided on the account: verdicts with reason, dissent and expiry, and binding rules.
#include <algorithm>
#include <array>

#include "domain/edit_handovers.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/screens/ownership/account_cards.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, kRulingKindCount> kRulingWords = {"Named account", "Contract", "Other"};

std::string term_words(const Verdict& verdict) {
  std::string out = "In force from " + format_date(verdict.effective_on);
  if (verdict.expires_on) out += " to " + format_date(*verdict.expires_on);
  if (verdict.is_provisional) out += ", provisional";
  return out + ".";
}

std::string figures_words(const AccountPage& on, const Verdict& verdict) {
  const VerdictFigures& figures = verdict.figures;
  std::string out = verdict.kind == figures.suggested ? std::string("As the figures suggested") : "The figures suggested: " + matching_name(verdict_kind_words(figures.suggested));
  return out + " (margin " + format_number(figures.margin, 3) + ", coverage " + format_percent(figures.coverage) + ", rules " + rules_words(*on.app.scenario(), figures, verdict.made_on) + ").";
}

std::string dissent_words(const AccountPage& on, const Verdict& verdict) {
  std::string out;
  for (const Dissent& dissent : verdict.dissents) {
    const std::string who = dissent.person.value.empty() ? outsider(on.app, dissent.name, "Somebody") : name_or_gone(on.app, on.names, dissent.person);
    out += "\n" + who + " dissents: " + shown(on.app, dissent.reason);
  }
  return out;
}

RecordForm dissent_form(const VerdictId& id) {
  RecordForm form{.question = "Add a dissent", .text = "It stays with the verdict and is never taken away.", .deed = "Add dissent", .label = "Dissent added"};
  form.fields = {person_of("Who dissents", {}), text_of("Or somebody else", {}, false, "A name"), area_of("Their reason", {}, true)};
  form.change = [id](const Scenario& s, const RecordForm& f, const Stamp&) -> Result<Scenario> {
    Dissent dissent{.person = f.person("Who dissents"), .reason = normalised_name(f.words("Their reason"))};
    if (dissent.person.value.empty()) dissent.name = normalised_name(f.words("Or somebody else"));
    if (dissent.person.value.empty() && dissent.name.empty()) return refused("Say who dissents.");
    return with_dissent(s, id, std::move(dissent));
  };
  return form;
}

RecordForm end_verdict_form(const VerdictId& id) {
  RecordForm form{.question = "End this verdict?", .text = "It stays on the record as it was made. It can be undone.", .deed = "End it", .label = "Verdict ended"};
  ask_who_and_why(form, {});
  form.change = [id](const Scenario& s, const RecordForm&, const Stamp& stamp) { return with_verdict_ended(s, id, stamp); };
  return form;
}

RecordForm handover_form(const AccountPage& on, const Verdict& verdict, const HandoverStart& start) {
  RecordForm form{.question = "Start the handover?", .deed = "Start it", .label = "Handover begun"};
  form.text = on.names.full(start.to) + " takes the client over" + (start.from.value.empty() ? std::string() : " from " + name_or_gone(on.app, on.names, start.from)) +
              ": with texts for client and team, open items, and checks after 30, 60 and 90 days. It can be undone.";
  form.fields = {day_of("Takes effect on", std::max(on.today, start.effective_on), true),
                 switch_of("Give the whole load to them now", verdict.kind == VerdictKind::ClearOwner, "Else the shares stay as they are until somebody changes them.")};
  ask_who_and_why(form, {});
  form.change = [id = verdict.id](const Scenario& s, const RecordForm& f, const Stamp& stamp) {
    return with_verdict_handed_over(s, id, f.day("Takes effect on").value_or(stamp.on), f.is_on("Give the whole load to them now"), stamp);
  };
  return form;
}

void open_handovers(const AccountPage& on) {
  on.app.request([](app::App& a) {
    app::View next = a.view();
    next.screen = app::Screen::Rebalance;
    next.rebalance_view = app::RebalanceView::Handovers;
    a.set_view(std::move(next));
  });
}

void verdict_row(const AccountPage& on, FlowCard& card, const Verdict& verdict, int index) {
  const bool is_in_force = verdict.is_in_force(on.today);
  const std::string of_it = " the verdict of " + format_date(verdict.made_on);
  RecordRow row{.title = verdict_words(on.app, on.names, verdict), .has_line_above = index > 0};
  row.detail = format_date(verdict.made_on) + (verdict.made_by.empty() ? "" : ", " + app::shown_inside(on.app, verdict.made_by)) + ": " + shown(on.app, verdict.reason) + dissent_words(on, verdict);
  row.note = (verdict.stage.empty() ? "" : shown(on.app, verdict.stage) + " stage. ") + term_words(verdict) + " " + figures_words(on, verdict);
  for (const std::string& trigger : verdict.review_triggers) row.note += " Looked at again when: " + shown(on.app, trigger) + ".";
  row.chip = is_in_force ? ChipSpec{.label = "in force", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "not in force"};
  row.actions = {{"Add dissent", "Add a dissent to" + of_it}};
  if (is_in_force) row.actions.push_back({"End", "End" + of_it});
  const std::vector<Handover>& handovers = *on.app.scenario()->handovers;
  const auto begun = std::ranges::find(handovers, verdict.id, &Handover::verdict);
  const auto start = is_in_force && begun == handovers.end() ? handover_of_verdict(*on.app.scenario(), verdict) : std::nullopt;
  const std::size_t handover_at = row.actions.size();
  if (start) row.actions.push_back({"Start the handover", "Start the handover of" + of_it});
  else if (begun != handovers.end()) row.actions.push_back({"See the handover", "See the handover of" + of_it});
  const int pressed = record_row(on.ui, card, index, row);
  if (pressed == static_cast<int>(handover_at) && start) on.state.form = handover_form(on, verdict, *start);
  else if (pressed == static_cast<int>(handover_at)) return open_handovers(on);
  if (pressed == 0) on.state.form = dissent_form(verdict.id);
  if (pressed == 1 && is_in_force) on.state.form = end_verdict_form(verdict.id);
}

void ruling_row(const AccountPage& on, FlowCard& card, const Ruling& ruling, int index) {
  RecordRow row{.title = "Binding rule: " + on.names.full(ruling.person), .detail = shown(on.app, ruling.text), .has_line_above = index > 0};
  row.note = std::string(kRulingWords[static_cast<std::size_t>(ruling.kind)]) + (ruling.stage.empty() ? ", every stage" : ", " + shown(on.app, ruling.stage) + " stage");
  if (ruling.from) row.note += ", from " + format_date(*ruling.from);
  if (ruling.until) row.note += ", until " + format_date(*ruling.until);
  row.note += ruling.decided_by.empty() ? "." : ". Decided by " + app::shown_inside(on.app, ruling.decided_by) + ".";
  row.chip = ruling.is_in_force(on.today) ? ChipSpec{.label = "in force", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "not in force"};
  row.actions = {{"Take off", "Take off the binding rule for " + on.names.full(ruling.person)}};
  if (record_row(on.ui, card, index, row) != 0) return;
  RecordForm form{.question = "Take off this binding rule?", .text = "The evidence decides again. It can be undone.", .deed = "Take it off", .label = "Binding rule taken off"};
  ask_who_and_why(form, {});
  form.change = [id = ruling.id](const Scenario& s, const RecordForm&, const Stamp& stamp) { return with_ruling_removed(s, id, stamp); };
  on.state.form = std::move(form);
}

}  // namespace

RecordForm ruling_form(const AccountPage& on) {
  RecordForm form{.question = "Record a binding rule", .text = "It names the owner before any evidence is weighed, and goes into the log.", .deed = "Record it", .label = "Binding rule recorded"};
  form.fields = {person_of("Whom it names", {}, true), choice_of("Kind", {kRulingWords.begin(), kRulingWords.end()}), area_of("What it says, and where it stands", {}, true),
                 text_of("Only at the stage", {}, false, "Every stage"), day_of("From", on.today), day_of("Until", {})};
  ask_who_and_why(form, {});
  form.change = [client = on.client.id](const Scenario& s, const RecordForm& f, const Stamp& stamp) {
    return with_ruling(s, {.id = {}, .client = client, .person = f.person("Whom it names"), .kind = static_cast<RulingKind>(f.chosen("Kind")), .stage = f.words("Only at the stage"),
                           .text = normalised_name(f.words("What it says, and where it stands")), .decided_by = stamp.by, .from = f.day("From"), .until = f.day("Until")}, stamp);
  };
  return form;
}

void decisions_card(const AccountPage& on, Column& column) {
  const Scenario& scenario = *on.app.scenario();
  FlowCard card(on.ui, column, {.title = "Decisions", .subtitle = "Verdicts and binding rules, newest first"}, 200);
  int index = 0;
  const std::vector<Verdict>& verdicts = *scenario.verdicts;
  for (std::size_t i = verdicts.size(); i-- > 0;) {
    if (verdicts[i].client == on.client.id) verdict_row(on, card, verdicts[i], index++);
  }
  for (const Ruling& ruling : *scenario.rulings) {
    if (ruling.client == on.client.id) ruling_row(on, card, ruling, index++);
  }
  if (index == 0) card.words("No verdict or binding rule is on record. The claim shows what the evidence suggests.");
  if (card_button(on.ui, card, "See the claim")) on.app.request(to_account(on.client.id, app::AccountView::Claim));
}

}  // namespace evenhand::ui
