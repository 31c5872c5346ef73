// The verdicts on an account, each with what was kept with it (O4, O17): reason, dissent, term, what it waits for, figures.
#include <algorithm>

#include "domain/edit_handovers.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/policy_hash.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/account_cards.h"
#include "ui/screens/ownership/verdict_kept.h"

namespace evenhand::ui {

namespace {

// What the fingerprints of a verdict are for, with those of its entry.
constexpr std::string_view kFingerprints =
    "Short names of what the verdict was made from: the data, all that was on record just before it; the rules, with weights and tree as they were in use. "
    "Equal fingerprints mean equal content, so that one can tell later whether a file or a version of the rules is the one that was used. The log carries the same.";

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

// The fingerprints in full.
RecordForm fingerprints_form(const VerdictFigures& figures) {
  RecordForm form{.question = "Fingerprints of this verdict", .deed = "Close"};
  form.text = std::string(kFingerprints) + "\n";
  if (!figures.data_hash.empty()) form.text += "\nData: " + figures.data_hash;
  if (!figures.policy_hash.empty()) form.text += "\nRules: " + figures.policy_hash;
  form.change = [](const Scenario& s, const RecordForm&, const Stamp&) -> Result<Scenario> { return s; };
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

std::string fingerprint_words(const VerdictFigures& figures) {
  std::string words;
  if (!figures.data_hash.empty()) words = "Data " + short_hash(figures.data_hash);
  if (!figures.policy_hash.empty()) words += (words.empty() ? "Rules " : ", rules ") + short_hash(figures.policy_hash);
  return words;
}

// Fingerprints, and the way to the claim as it stood. True when that is pressed.
bool foot_line(const AccountPage& on, FlowCard& card, const Verdict& verdict) {
  Ui& ui = on.ui;
  const std::string fingerprints = fingerprint_words(verdict.figures), name = "Open the claim as it stood on " + format_date(verdict.made_on);
  const ChipSpec print{.label = fingerprints, .id = "fingerprints", .description = kFingerprints};
  const ButtonSpec open{.label = "See the claim as it stood", .size = ControlSize::Small, .accessible_name = name};
  card.gap(4);
  const bool is_beside = chip_button_width(ui, print) + button_width(ui, open) + ui.px(8) <= card.width();
  const float height = std::max(control_height(ui, ControlSize::Small), ui.px(28));
  Rect row = card.take(height);
  bool is_open = false;
  if (!ui.is_presenting) {
    const Rect box = button_box(ui, {row.x, row.y}, open);
    is_open = button(ui, box, open);
    if (is_beside) cut_left(row, box.width + ui.px(8));
    else if (!fingerprints.empty()) row = card.take(height);
  }
  if (!fingerprints.empty() && chip_button(ui, {row.x, row.y, std::min(row.width, chip_button_width(ui, print)), ui.px(28)}, print)) on.state.form = fingerprints_form(verdict.figures);
  return is_open;
}

}  // namespace

void verdict_row(const AccountPage& on, FlowCard& card, const Verdict& verdict, int index) {
  const bool is_in_force = verdict.is_in_force(on.today);
  const std::string of_it = " the verdict of " + format_date(verdict.made_on);
  RecordRow row{.title = verdict_words(on.app, on.names, verdict), .has_line_above = index > 0};
  row.detail = format_date(verdict.made_on) + (verdict.made_by.empty() ? "" : ", " + app::shown_inside(on.app, verdict.made_by)) + ": " + shown(on.app, verdict.reason) + dissent_words(on, verdict);
  row.note = (verdict.stage.empty() ? "" : shown(on.app, verdict.stage) + " stage. ") + term_words(verdict) + " " + figures_words(on, verdict);
  for (const std::string& line : kept_words(on.app, on.names, verdict)) row.note += "\n" + line;
  row.chip = verdict.is_in_force(on.day) ? ChipSpec{.label = "in force", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "not in force"};
  row.actions = {{"Add dissent", "Add a dissent to" + of_it}};
  if (is_in_force) row.actions.push_back({"End", "End" + of_it});
  const std::vector<Handover>& handovers = *on.app.scenario()->handovers;
  const auto begun = std::ranges::find(handovers, verdict.id, &Handover::verdict);
  const auto start = is_in_force && begun == handovers.end() ? handover_of_verdict(*on.app.scenario(), verdict) : std::nullopt;
  const std::size_t handover_at = row.actions.size();
  if (start) row.actions.push_back({"Start the handover", "Start the handover of" + of_it});
  else if (begun != handovers.end()) row.actions.push_back({"See the handover", "See the handover of" + of_it});
  const int pressed = record_row(on.ui, card, index, row);
  const IdScope scope(index);
  if (trigger_lines(on.ui, on.app, card, verdict, on.today)) on.state.form = trigger_form(on.app, verdict);
  if (foot_line(on, card, verdict)) on.state.opens = PastClaim{verdict.client, verdict.id};
  card.gap(8);
  if (pressed == static_cast<int>(handover_at) && start) on.state.form = handover_form(on, verdict, *start);
  else if (pressed == static_cast<int>(handover_at)) return open_handovers(on);
  if (pressed == 0) on.state.form = dissent_form(verdict.id);
  if (pressed == 1 && is_in_force) on.state.form = end_verdict_form(verdict.id);
}

}  // namespace evenhand::ui
