// The binding rule that decides a claim, explained (O9): a rule nobody can read is no reason.
#include <algorithm>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/screens/ownership/claim_parts.h"
#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

const BindingRule* deciding_rule(const ClaimTale& tale) {
  const std::optional<BindingRule>& binding = tale.figures.evidence.binding;
  return tale.figures.verdict.judgement.is_by_rule && binding ? &*binding : nullptr;
}

std::string ruling_words(const ClaimTale& tale, const Ruling& ruling) {
  std::string words = "Binding rule, " + in_small(std::string(kRulingWords[static_cast<std::size_t>(ruling.kind)]));
  if (!ruling.text.empty()) words += ": “" + shown(tale.app, ruling.text) + "”";
  if (!ruling.decided_by.empty()) words += ", decided by " + app::shown_inside(tale.app, ruling.decided_by);
  words += ruling.from ? ", in force since " + format_date(*ruling.from) : ", in force";
  return words + (ruling.until ? " until " + format_date(*ruling.until) : std::string()) + ".";
}

}  // namespace

std::string binding_words(const ClaimTale& tale) {
  const BindingRule* rule = deciding_rule(tale);
  if (!rule) return {};
  for (const Ruling* ruling : tale.app.ownership().records().rulings(tale.client.id)) {
    if (rule->kind == BindingKind::Ruling && ruling->id == rule->ruling) return ruling_words(tale, *ruling);
  }
  std::vector<std::string> barred;
  for (const BarredClaimant& each : tale.figures.evidence.barred) barred.push_back(tale.names.full(each.person));
  return join_names(barred, 4) + (barred.size() == 1 ? " has" : " have") + " declared a conflict of interest: " + tale.names.full(rule->person) + " alone has a claim.";
}

std::string binding_warning(const ClaimTale& tale) {
  const BindingRule* rule = deciding_rule(tale);
  const Person* person = rule ? tale.app.ownership().records().person(rule->person) : nullptr;
  if (!person || !std::ranges::contains(person->conflicts, tale.client.id, &ConflictOfInterest::client)) return {};
  return tale.names.full(rule->person) + " declared a conflict of interest with this client. The rule decides all the same; look at the rule and at the declaration before a verdict is recorded.";
}

}  // namespace evenhand::ui
