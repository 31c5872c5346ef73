#include "ui/screens/ownership/account_view.h"

#include <algorithm>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/screens/ownership/account_cards.h"
#include "ui/screens/ownership/dispute_parts.h"

namespace evenhand::ui {

namespace {

// The verdict in force at the client's own stage, else the latest in force at any.
const Verdict* standing_verdict(const Scenario& scenario, const Client& client, Date day) {
  if (const Verdict* own = verdict_in_force(scenario, client.id, client.profile->stage, day)) return own;
  const Verdict* latest = nullptr;
  for (const Verdict& verdict : *scenario.verdicts) {
    if (verdict.client == client.id && verdict.is_in_force(day)) latest = &verdict;
  }
  return latest;
}

std::string title_of(const AccountPage& on) {
  const Scenario& scenario = *on.app.scenario();
  const std::string name = on.names.client(on.client.id);
  const Verdict* verdict = standing_verdict(scenario, on.client, on.day);
  if (verdict) return name + ": " + verdict_words(on.app, on.names, *verdict);
  if (open_dispute_of(scenario, on.client.id)) return name + ": a dispute is open, nothing is decided yet";
  return name + ": nothing is decided yet";
}

std::string text_of_state(const AccountPage& on) {
  const ClientProfile& profile = *on.client.profile;
  std::string out = profile.stage.empty() ? std::string("No stage is on record.") : profile.stage + " stage.";
  if (!on.client.segment.empty()) out += " " + on.client.segment + (profile.region.empty() ? "." : ", " + profile.region + ".");
  if (profile.renewal_on) out += " Renewal on " + format_date(*profile.renewal_on) + (profile.renewal_probability ? ", " + format_percent(*profile.renewal_probability) + " likely." : ".");
  if (profile.satisfaction) out += " Satisfaction " + format_short(*profile.satisfaction, 1) + " of 10.";
  if (!profile.goals.empty()) out += " Its goal: " + profile.goals.front() + ".";
  return shown(on.app, out);
}

}  // namespace

void account_view(Ui& ui, app::App& app, AccountViewState& state, Page& page, std::size_t client) {
  const IdScope scope("account page");
  const ShownNames names(app);
  const AccountPage on{ui, app, state, (*app.scenario()->clients)[client], names, today_of(app), figures_day(app)};
  const std::string title = title_of(on), text = text_of_state(on);
  if (answer_row(ui, page, {title, text, ui.is_presenting ? "" : "Record a binding rule", "Named account, contract: it decides before any evidence"})) state.form = ruling_form(on);
  TwoColumns columns(ui, page, 0.56f);
  duties_card(on, columns.left());
  decisions_card(on, columns.left());
  support_card(on, columns.left());
  learned_card(on, columns.left());
  dispute_card(on, columns.right());
  together_card(on, columns.right());
  meeting_card(on, columns.right());
  plan_card(on, columns.right());
  handovers_card(on, columns.right());
  credit_card(on, columns.right());
  columns.finish();
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
