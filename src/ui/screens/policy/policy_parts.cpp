#include "ui/screens/policy/policy_parts.h"

#include <algorithm>

#include "app/policy_names.h"
#include "app/policy_outlook.h"
#include "domain/format.h"
#include "domain/policy_diff.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kManyClients = 3000;    // from here one kept sentence a frame

// Emptied when what the sentences say does not hold any more.
PolicyWords& holding_words(const app::App& app, PolicyWords& words) {
  const Scenario& now = *app.scenario();
  const bool holds = words.revision == app.derived().revision() && words.is_blind == app.view().is_blind && words.ledger == app.view().ledger &&
                     words.policy.is_same_object(now.policy) && words.people.is_same_object(now.people) && words.surveys.is_same_object(now.surveys);
  if (!holds) {
    words = {.revision = app.derived().revision(), .is_blind = app.view().is_blind, .ledger = app.view().ledger, .policy = now.policy,
             .people = now.people, .surveys = now.surveys, .texts = {}, .has_worked = words.has_worked};
  }
  return words;
}

}  // namespace

Stamp stamp_now(const app::App& app, std::string by, std::string reason) {
  const int offset = app.local_offset_minutes();
  return {.on = date_of(app.now(), offset), .at = time_of(app.now(), offset), .by = std::move(by), .reason = std::move(reason)};
}

void request_policy_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change) {
  app.request_edit({std::move(label), std::move(change), {}});
}

void ask(PolicyState& state, PolicyQuestion question) {
  state.dialog = {};
  state.dialog.question = question;
}

const std::string& kept_words(Ui&, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make) {
  std::map<std::string, std::string>& texts = holding_words(app, state.words).texts;
  const auto found = texts.find(name);
  return found != texts.end() ? found->second : texts.emplace(name, make()).first->second;
}

const std::string& kept_outlook(Ui& ui, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make) {
  static const std::string kWaiting = "…";
  PolicyWords& words = holding_words(app, state.words);
  if (!words.texts.contains(name)) {
    if (words.has_worked && app.scenario()->clients->size() > kManyClients) {
      ui.wake_in(0);
      return kWaiting;
    }
    words.has_worked = true;
  }
  return kept_words(ui, app, state, name, make);
}

std::string outlook_of(const app::App& app, const std::function<void(Policy&)>& change) {
  Policy next = *app.scenario()->policy;
  change(next);
  return app::outlook_words(app, app::policy_outlook(app, next, app.view().ledger));
}

std::string standing_of_policy(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  if (versions.empty()) return "No version has been agreed yet.";
  const PolicyVersion& last = versions.back();
  std::string text = "Version " + std::to_string(last.policy->version) + ", agreed on " + format_date(last.agreed_on);
  if (!last.agreed_by.empty()) text += " by " + app::shown_inside(app, last.agreed_by);
  if (is_policy_agreed(scenario)) return text + ".";
  const auto changes = static_cast<std::int64_t>(policy_changes(*last.policy, *scenario.policy).size());
  return text + "; " + plural(changes, "change", "changes") + " since, not agreed yet.";
}

}  // namespace evenhand::ui
