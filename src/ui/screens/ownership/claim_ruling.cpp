// Recording a verdict on a claim: the reason is asked from whoever makes it, also when it follows the figures.
#include <algorithm>
#include <utility>

#include "app/policy_names.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "exchange/scenario_json.h"
#include "ownership/verdict_figures.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/claim_fields.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

constexpr TextSpec kNote{.type = Type::Small, .color = Token::Ink2};
constexpr TextSpec kError{.type = Type::Small, .color = Token::Danger, .role = Role::Alert};

PersonId at(const ClaimTale& tale, const std::optional<std::size_t>& claimant) { return claimant ? tale.figures.evidence.claimants[*claimant] : PersonId{}; }

// Who the figures put first; nobody when several are level.
PersonId first_alone(const ClaimTale& tale) {
  const Judgement& judgement = tale.figures.verdict.judgement;
  return judgement.is_tied() ? PersonId{} : at(tale, judgement.first());
}

// What the figures suggest is filled in; whoever decides may choose otherwise and says why in either case. Where people are level the
// figures name nobody, and nobody is filled in.
void begin(const app::App& app, ClaimDialog& dialog, const ClaimTale& tale) {
  if (std::exchange(dialog.is_begun, true)) return;
  const Judgement& judgement = tale.figures.verdict.judgement;
  dialog.kind = judgement.kind;
  dialog.owner = judgement.is_by_rule && tale.figures.evidence.binding ? tale.figures.evidence.binding->person : at(tale, judgement.owner);
  dialog.lead = judgement.lead ? at(tale, judgement.lead) : first_alone(tale);
  dialog.sponsor = at(tale, judgement.sponsor);
  if (dialog.owner.value.empty()) dialog.owner = first_alone(tale);
  dialog.effective = iso_date(today_of(app));
}

bool follows_figures(const ClaimDialog& dialog, const ClaimTale& tale) {
  const Judgement& judgement = tale.figures.verdict.judgement;
  if (dialog.kind != judgement.kind) return false;
  if (judgement.is_by_rule && tale.figures.evidence.binding) return dialog.owner == tale.figures.evidence.binding->person;
  if (dialog.kind == VerdictKind::ClearOwner) return dialog.owner == at(tale, judgement.owner);
  if (dialog.kind != VerdictKind::Joint) return true;
  if (dialog.lead != at(tale, judgement.lead)) return false;
  if (judgement.sponsor) return dialog.sponsor == at(tale, judgement.sponsor);
  return dialog.sponsor.value.empty() || std::ranges::any_of(judgement.level_sponsors, [&](std::size_t p) { return dialog.sponsor == at(tale, p); });
}

// Where the figures leave the choice to whoever decides; empty when they do not.
std::string choice_words(const ClaimDialog& dialog, const ClaimTale& tale) {
  const Judgement& judgement = tale.figures.verdict.judgement;
  if (judgement.is_by_rule) return {};
  const auto names = [&](const std::vector<std::size_t>& claimants) {
    std::vector<std::string> all;
    for (const std::size_t p : claimants) all.push_back(tale.names.full(tale.figures.evidence.claimants[p]));
    return join_names(all, 6);
  };
  if (judgement.is_tied() && dialog.kind != VerdictKind::Mediate) {
    return names(judgement.level_first) + " are level for the first place: the figures name none of them, and the reason says why it is this one. ";
  }
  if (dialog.kind != VerdictKind::Joint || judgement.kind != VerdictKind::Joint || judgement.level_sponsors.empty()) return {};
  return names(judgement.level_sponsors) + " are level as sponsors: each of them follows the figures, and the reason says why it is this one. ";
}

bool is_whose(const Dissent& dissent) { return !dissent.person.value.empty() || !is_blank(dissent.name); }

// One place more than there are dissents, and things it waits for.
void keep_places(ClaimDialog& dialog) {
  if (dialog.dissents.empty() || is_whose(dialog.dissents.back())) dialog.dissents.emplace_back();
  if (dialog.triggers.empty() || !is_blank(dialog.triggers.back())) dialog.triggers.emplace_back();
}

std::string missing_in(const ClaimDialog& dialog) {
  if (dialog.kind == VerdictKind::ClearOwner && dialog.owner.value.empty()) return "Choose the owner";
  if (dialog.kind == VerdictKind::Joint && (dialog.lead.value.empty() || dialog.sponsor.value.empty())) return "Choose lead and sponsor";
  if (dialog.kind == VerdictKind::Joint && dialog.lead == dialog.sponsor) return "Lead and sponsor are two people";
  if (is_blank(dialog.by)) return "Say who decides";
  if (is_blank(dialog.reason)) return "Say why, also when it follows the figures";
  const auto from = parse_iso_date(dialog.effective), until = parse_iso_date(dialog.expires);
  if (!from) return "Give the day it takes effect";
  if (!is_blank(dialog.expires) && !until) return "Correct the last day";
  if (until && *until < *from) return "It cannot end before it begins";
  if (dialog.is_provisional && !until && std::ranges::all_of(dialog.triggers, [](const std::string& each) { return is_blank(each); })) return "A provisional verdict has a last day, or something it waits for";
  if (std::ranges::any_of(dialog.dissents, [](const Dissent& d) { return is_whose(d) && is_blank(d.reason); })) return "Say why there is dissent";
  return {};
}

// Whose figures are of another day says so on the record.
std::string reason_of(const ClaimDialog& dialog, const ClaimTale& tale) {
  if (!looks_back(tale.app)) return dialog.reason;
  return normalised_name(dialog.reason) + " (figures as of " + format_date(tale.evidence.at) + ")";
}

Verdict verdict_from(const ClaimDialog& dialog, const ClaimTale& tale) {
  Verdict verdict{.id = {}, .client = tale.client.id, .stage = tale.figures.evidence.stage, .kind = dialog.kind, .made_on = {}, .effective_on = {}, .is_provisional = dialog.is_provisional, .figures = ownership::figures_of(tale.figures.evidence, tale.figures.verdict.judgement, tale.policy)};
  if (dialog.kind == VerdictKind::ClearOwner) verdict.owner = dialog.owner;
  if (dialog.kind == VerdictKind::Joint) {
    verdict.lead = dialog.lead;
    verdict.sponsor = dialog.sponsor;
  }
  verdict.effective_on = parse_iso_date(dialog.effective).value_or(tale.evidence.at);
  verdict.expires_on = parse_iso_date(dialog.expires);
  verdict.review_triggers = dialog.triggers;
  for (const Dissent& dissent : dialog.dissents) {
    if (!is_whose(dissent)) continue;
    verdict.dissents.push_back(dissent);
    if (!dissent.person.value.empty()) verdict.dissents.back().name.clear();
  }
  return verdict;
}

std::vector<PersonId> people_for(const ClaimTale& tale) {
  std::vector<PersonId> people = tale.figures.evidence.claimants;
  for (const Person& person : *tale.app.scenario()->people) {
    if (!std::ranges::contains(people, person.id)) people.push_back(person.id);
  }
  return people;
}

int field_count(const ClaimDialog& dialog) {
  const int people = dialog.kind == VerdictKind::Joint ? 2 : dialog.kind == VerdictKind::ClearOwner ? 1 : 0;
  int dissents = 0;
  for (const Dissent& dissent : dialog.dissents) dissents += 1 + (dissent.person.value.empty() ? 1 : 0) + (is_whose(dissent) ? 1 : 0);
  return 1 + people + 4 + static_cast<int>(dialog.triggers.size()) + dissents;
}

void form(Ui& ui, ClaimDialog& dialog, const ClaimTale& tale, Rect rest, const std::string& note, float note_height) {
  text_block(ui, cut_top(rest, note_height), note, kNote);
  cut_top(rest, ui.px(8));
  const std::vector<std::string> kinds = {"Clear owner", "Joint: lead and sponsor", "Mediate first"};
  auto kind = static_cast<std::size_t>(dialog.kind);
  choice_field(ui, rest, "Verdict", kinds, kind);
  dialog.kind = static_cast<VerdictKind>(kind);
  const std::vector<PersonId> people = people_for(tale);
  if (dialog.kind == VerdictKind::ClearOwner) person_field(ui, rest, "Owner", people, tale.names.full, "Choose", dialog.owner);
  if (dialog.kind == VerdictKind::Joint) {
    person_field(ui, rest, "Leads day to day", people, tale.names.full, "Choose", dialog.lead);
    person_field(ui, rest, "Executive sponsor", people, tale.names.full, "Choose", dialog.sponsor);
  }
  words_field(ui, rest, "Decided by", dialog.by, "A name, or “Both team leads”", kRequired);
  words_field(ui, rest, "Why", dialog.reason, "Asked also when it follows the figures", kRequired);
  words_field(ui, rest, "Takes effect on", dialog.effective, "YYYY-MM-DD", kRequired);
  words_field(ui, rest, "Last day", dialog.expires, "YYYY-MM-DD, or empty");
  for (std::size_t i = 0; i < dialog.triggers.size(); ++i) {
    words_field(ui, rest, i == 0 ? "Looked at again when" : "Or when " + std::to_string(i + 1), dialog.triggers[i], i == 0 ? "The renewal is signed" : "Something else, or empty");
  }
  for (std::size_t i = 0; i < dialog.dissents.size(); ++i) {
    Dissent& dissent = dialog.dissents[i];
    const std::string number = i == 0 ? "" : " " + std::to_string(i + 1);
    person_field(ui, rest, "Dissent" + number, people, tale.names.full, i == 0 ? "Nobody dissents" : "Nobody else", dissent.person);
    if (dissent.person.value.empty()) words_field(ui, rest, "Dissent of somebody outside the team" + number, dissent.name, "A name");
    if (is_whose(dissent)) words_field(ui, rest, "Why the dissent" + number, dissent.reason, "In their own words", kRequired);
  }
  const auto provisional = checkbox(ui, cut_top(rest, ui.px(28)), {.label = "Provisional", .is_checked = dialog.is_provisional});
  if (provisional) dialog.is_provisional = *provisional;
}

}  // namespace

DialogAnswer ruling_dialog(Ui& ui, app::App& app, ClaimDialog& typed, const ClaimTale& tale) {
  begin(app, typed, tale);
  keep_places(typed);
  std::string note = (follows_figures(typed, tale) ? "As the figures suggest. " : "The figures suggest otherwise. ") + claim_title(tale.agreed()) + ". ";
  note += choice_words(typed, tale) + "Rules " + rules_in_use(tale) + (is_ownership_policy_agreed(*app.scenario()) ? "." : ": it is kept as made under rules that are not as agreed.");
  if (looks_back(app)) note += " The figures are as of " + format_date(tale.evidence.at) + "; the record says so.";
  for (const std::string& more : {binding_warning(tale), cooling_words(tale)}) note += more.empty() ? "" : " " + more;
  const float width = std::min(ui.px(480), ui.environment.width - ui.px(32)) - ui.px(40);
  const float note_height = text_block_height(ui, width, note, kNote);
  const float error_height = typed.error.empty() ? 0 : text_block_height(ui, width, typed.error, kError) + ui.px(8);
  const std::string missing = missing_in(typed);
  const DialogAnswer answer = dialog(ui, {.question = "Record this verdict?",
                                          .text = "It is kept with the figures, the version of the policy and the fingerprint of the data it was made from. It can be undone.",
                                          .deed = "Record verdict",
                                          .deed_disabled_reason = missing,
                                          .body_height = error_height + note_height + ui.px(8 + 28) + fields_height(ui, field_count(typed)),
                                          .body = [&](Ui& inner, Rect rest) {
                                            if (!typed.error.empty()) text_block(inner, cut_top(rest, error_height), typed.error, kError);
                                            form(inner, typed, tale, rest, note, note_height);
                                          }});
  if (answer != DialogAnswer::Deed) return answer;
  const auto change = [verdict = verdict_from(typed, tale), stamp = ownership_stamp(app, typed.by, reason_of(typed, tale))](const Scenario& s) {
    Verdict made = verdict;
    made.figures.data_hash = exchange::content_hash(s);
    return with_verdict(s, std::move(made), stamp);
  };
  if (const Result<Scenario> tried = change(*app.scenario()); !tried) {
    typed.error = app::shown_words(app, tried.error().message);
    return DialogAnswer::None;
  }
  request_ownership_edit(app, "Verdict recorded", change);
  return answer;
}

}  // namespace evenhand::ui
