// What was decided on the account: verdicts with reason, dissent and expiry, and binding rules.
#include <algorithm>
#include <array>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/screens/ownership/account_cards.h"

namespace evenhand::ui {

namespace {


void ruling_row(const AccountPage& on, FlowCard& card, const Ruling& ruling, int index) {
  RecordRow row{.title = "Binding rule: " + on.names.full(ruling.person), .detail = shown(on.app, ruling.text), .has_line_above = index > 0};
  row.note = std::string(kRulingWords[static_cast<std::size_t>(ruling.kind)]) + (ruling.stage.empty() ? ", every stage" : ", " + shown(on.app, ruling.stage) + " stage");
  if (ruling.from) row.note += ", from " + format_date(*ruling.from);
  if (ruling.until) row.note += ", until " + format_date(*ruling.until);
  row.note += ruling.decided_by.empty() ? "." : ". Decided by " + app::shown_inside(on.app, ruling.decided_by) + ".";
  row.chip = ruling.is_in_force(on.day) ? ChipSpec{.label = "in force", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "not in force"};
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
