// The verdict in force on a claim: what was decided, until when, and what it waits for (O3, O5).
#include <algorithm>

#include "app/policy_names.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/review_triggers.h"
#include "ui/screens/ownership/claim_parts.h"
#include "ui/screens/ownership/verdict_kept.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

std::string in_force_words(const ClaimTale& tale, const Verdict& verdict) {
  std::string words = capitalised(verdict_phrase(verdict.kind));
  if (!verdict.owner.value.empty()) words += ", " + name_or_gone(tale.app, tale.names, verdict.owner) + " owns it";
  if (!verdict.lead.value.empty()) words += ", " + name_or_gone(tale.app, tale.names, verdict.lead) + " leads";
  if (!verdict.sponsor.value.empty()) words += ", " + name_or_gone(tale.app, tale.names, verdict.sponsor) + " is sponsor";
  words += ". Decided by " + app::shown_inside(tale.app, verdict.made_by) + ": " + app::shown_words(tale.app, verdict.reason);
  words += (words.ends_with('.') ? " " : ". ") + term_words(verdict);
  for (const Dissent& dissent : verdict.dissents) {
    const std::string who = dissent.person.value.empty() ? app::shown_words(tale.app, dissent.name) : name_or_gone(tale.app, tale.names, dissent.person);
    words += " " + who + " dissents: " + app::shown_words(tale.app, dissent.reason);
  }
  return words;
}

const Verdict* in_force(const ClaimTale& tale) {
  return verdict_in_force(*tale.app.scenario(), tale.client.id, tale.figures.evidence.stage, tale.figures.evidence.at);
}

}  // namespace

std::string waiting_words(const ClaimTale& tale) {
  const Verdict* verdict = in_force(tale);
  if (!verdict) return {};
  std::vector<std::string> due;
  for (const std::string& trigger : due_triggers(*verdict, tale.figures.evidence.at)) due.push_back("\u201C" + app::shown_words(tale.app, trigger) + "\u201D");
  if (due.empty()) return {};
  return "The verdict in force waits for " + join_names(due, 3) + ". Has it happened? Answer below, at \u201CWhat was decided\u201D, or decide anew.";
}

void decided_card(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  const Date today = tale.figures.evidence.at;
  const Verdict* verdict = in_force(tale);
  if (!verdict) return;
  Column column{page.left(), page.y(), page.width()};
  {
    FlowCard card(ui, column, {.title = "What was decided"}, 120);
    card.words(in_force_words(tale, *verdict));
    card.gap(4);
    if (trigger_lines(ui, tale.app, card, *verdict, today)) state.form = trigger_form(tale.app, *verdict);
    if (card_button(ui, card, "See the claim as it stood")) state.opens = PastClaim{verdict->client, verdict->id};
  }
  page.take(std::max(0.0f, column.y - page.y() - ui.px(16)));
}

}  // namespace evenhand::ui
