// Evidence entered by hand: added, corrected, disputed, settled and taken off again (O2).
#include <algorithm>

#include "app/policy_names.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/screens/ownership/claim_parts.h"
#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

namespace {

// Also of a criterion of an earlier policy: then one past the last.
std::size_t position_of_criterion(const OwnershipPolicy& policy, const OwnershipCriterionId& id) {
  return static_cast<std::size_t>(std::ranges::find(policy.criteria, id, &OwnershipCriterion::id) - policy.criteria.begin());
}

std::string criterion_words(const ClaimTale& tale, const OwnershipCriterionId& id) {
  const std::size_t k = position_of_criterion(tale.policy, id);
  return k < tale.policy.criteria.size() ? tale.criterion(k) : std::string("A criterion of an earlier policy");
}

RecordForm dispute_form(const HandEvidence& item) {
  RecordForm form{.question = item.is_disputed ? "Is it settled?" : "Is it disputed?", .deed = item.is_disputed ? "Mark as settled" : "Mark as disputed"};
  form.text = item.is_disputed ? "It counts as it did, and is no longer named as open." : "It still counts; the claim says that it is disputed and what would follow without it.";
  form.label = item.is_disputed ? "Evidence settled" : "Evidence disputed";
  form.fields = {text_of("Note", item.note, false, "What was said, and by whom")};
  form.change = [copy = item](const Scenario& s, const RecordForm& f, const Stamp&) {
    HandEvidence next = copy;
    next.is_disputed = !copy.is_disputed;
    next.note = normalised_name(f.words("Note"));
    return with_hand_evidence(s, std::move(next));
  };
  return form;
}

}  // namespace

RecordForm evidence_form(const ClaimTale& tale, std::size_t criterion, const HandEvidence* edited) {
  RecordForm form{.question = edited ? "Change evidence by hand" : "Add evidence by hand", .deed = edited ? "Save" : "Add", .label = edited ? "Evidence by hand changed" : "Evidence by hand"};
  form.text = "For a criterion that is read from records it takes the place of this person's records; the shares are worked out again. It can be undone.";
  std::vector<std::string> names;
  for (std::size_t k = 0; k < tale.policy.criteria.size(); ++k) names.push_back(tale.criterion(k));
  if (edited) criterion = position_of_criterion(tale.policy, edited->criterion);
  if (criterion >= names.size()) names.push_back(edited ? criterion_words(tale, edited->criterion) : std::string());
  const HandEvidence base = edited ? *edited : HandEvidence{.id = {}, .client = tale.client.id, .person = {}, .criterion = {}};
  form.fields = {choice_of("Criterion", std::move(names), static_cast<int>(criterion)),
                 person_of("Speaks for", base.person, true),
                 number_of("How much of it, 0 to 1", base.value, 0, 1, {}, true),
                 text_of("Where it can be looked up", base.source, true, "Minutes of 12 May"),
                 day_of("The day it speaks of", base.on),
                 text_of("Note", base.note, false, "What should be known about it"),
                 switch_of("Somebody else can look it up", base.is_verifiable),
                 switch_of("A claimant says it is not so", base.is_disputed)};
  form.fields[2].decimals = 2;
  form.change = [base](const Scenario& s, const RecordForm& f, const Stamp&) {
    HandEvidence next = base;
    const std::vector<OwnershipCriterion>& criteria = ownership_policy_of(s).criteria;
    const auto chosen = static_cast<std::size_t>(f.chosen("Criterion"));
    if (chosen < criteria.size()) next.criterion = criteria[chosen].id;
    next.person = f.person("Speaks for");
    next.value = f.number("How much of it, 0 to 1").value_or(1.0);
    next.source = normalised_name(f.words("Where it can be looked up"));
    next.on = f.day("The day it speaks of");
    next.note = normalised_name(f.words("Note"));
    next.is_verifiable = f.is_on("Somebody else can look it up");
    next.is_disputed = f.is_on("A claimant says it is not so");
    return with_hand_evidence(s, std::move(next));
  };
  return form;
}

void by_hand_card(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  const auto items = app.ownership().records().hand_evidence(tale.client.id);
  if (items.empty()) return;
  Column column{page.left(), page.y(), page.width()};
  {
    FlowCard card(ui, column, {.title = "Evidence by hand", .subtitle = "In the place of what the records say for that person and criterion"});
    for (std::size_t i = 0; i < items.size(); ++i) {
      const HandEvidence& item = *items[i];
      const std::string name = criterion_words(tale, item.criterion), who = tale.names.full(item.person);
      RecordRow row{.title = name + ": " + format_short(item.value, 2) + " for " + who, .detail = app::shown_words(app, item.source), .has_line_above = i > 0};
      if (item.on) row.detail += (row.detail.empty() ? "" : ", ") + format_date(*item.on);
      row.note = app::shown_words(app, item.note);
      if (!item.is_verifiable) row.note += (row.note.empty() ? "" : ". ") + std::string("Nobody else can look it up.");
      if (item.is_disputed) row.chip = ChipSpec{.label = "disputed", .tone = ChipTone::Warning, .icon = Icon::Warn};
      const std::string of_it = " the evidence on " + name + " for " + who;
      const std::string why_not = why_words_keep(app);
      row.actions = {{"Edit", "Edit" + of_it, why_not}, {item.is_disputed ? "Settled" : "Disputed", (item.is_disputed ? "Settled:" : "Disputed:") + of_it, why_not}, {"Remove", "Remove" + of_it}};
      const int pressed = record_row(ui, card, static_cast<int>(i), row);
      if (pressed == 0) state.form = evidence_form(tale, 0, &item);
      if (pressed == 1) state.form = dispute_form(item);
      if (pressed == 2) request_ownership_edit(app, "Evidence by hand removed", [id = item.id](const Scenario& s) { return with_hand_evidence_removed(s, id); });
    }
  }
  page.take(std::max(0.0f, column.y - page.y() - ui.px(16)));
}

}  // namespace evenhand::ui
