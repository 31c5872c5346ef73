// What a verdict waits for, and what people found when they looked (O5). Part of verdict_kept.h.
#include <algorithm>

#include "domain/format.h"
#include "domain/review_triggers.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/verdict_kept.h"

namespace evenhand::ui {

namespace {

constexpr TextSpec kLine{.type = Type::Small, .color = Token::Ink2};
constexpr TextSpec kAnswer{.type = Type::Small, .color = Token::Ink3};

}  // namespace

std::string term_words(const Verdict& verdict) {
  std::string out = "In force from " + format_date(verdict.effective_on);
  if (verdict.expires_on) out += (verdict.is_provisional ? ", provisional until " : " to ") + format_date(*verdict.expires_on);
  else if (verdict.is_provisional) out += verdict.review_triggers.empty() ? ", provisional" : ", provisional until what it waits for happens";
  return out + ".";
}

std::vector<std::string> answer_words(const app::App& app, const Verdict& verdict, const std::string& trigger) {
  std::vector<std::string> lines;
  for (const TriggerAnswer& answer : verdict.trigger_answers) {
    if (answer.trigger != trigger) continue;
    lines.push_back(format_date(answer.on) + (answer.by.empty() ? "" : ", " + app::shown_inside(app, answer.by)) + (answer.stand == TriggerStand::NotYet ? ": it has not happened. " : ": it has happened, the verdict stays. ") +
                    shown(app, answer.reason));
  }
  return lines;
}

RecordForm trigger_form(const app::App& app, const Verdict& verdict) {
  const std::vector<std::string> open = open_triggers(verdict);
  RecordForm form{.question = "Has it happened?", .deed = "Keep the answer", .label = "Verdict looked at again"};
  form.text = (open.size() == 1 ? "“" + shown(app, open.front()) + "”. " : std::string()) + "The answer goes on the record, and can be undone. To decide anew, record a verdict on the claim instead.";
  std::vector<std::string> told;
  for (const std::string& trigger : open) told.push_back(shown(app, trigger));
  if (open.size() > 1) form.fields.push_back(choice_of("What it waits for", told));
  form.fields.push_back(choice_of("What was found", {"It has not happened", "It has happened: looked at, the verdict stays"}));
  form.fields.push_back(text_of("Who looked", {}, true, "A name, or “Both team leads”"));
  form.fields.push_back(text_of("Why", {}, true, "One sentence for the record"));
  form.change = [open, id = verdict.id](const Scenario& s, const RecordForm& f, Stamp stamp) {
    stamp.by = f.words("Who looked");
    const std::size_t which = open.size() > 1 ? static_cast<std::size_t>(f.chosen("What it waits for")) : 0;
    return with_trigger_answer(s, id, open[which], f.chosen("What was found") == 0 ? TriggerStand::NotYet : TriggerStand::Stays, stamp);
  };
  return form;
}

bool trigger_lines(Ui& ui, const app::App& app, FlowCard& card, const Verdict& verdict, Date today) {
  if (verdict.review_triggers.empty()) return false;
  for (const std::string& trigger : verdict.review_triggers) {
    const std::string line = "Looked at again when: " + shown(app, trigger);
    text_block(ui, card.take(text_block_height(ui, card.width(), line, kLine)), line, kLine);
    for (const std::string& answer : answer_words(app, verdict, trigger)) text_block(ui, card.take(text_block_height(ui, card.width(), answer, kAnswer)), answer, kAnswer);
  }
  if (ui.is_presenting || !verdict.is_in_force(today) || open_triggers(verdict).empty()) return false;
  card.gap(4);
  const std::string name = "Say whether it has happened, for the verdict of " + format_date(verdict.made_on);
  const ButtonSpec spec{.label = "Has it happened?", .size = ControlSize::Small, .accessible_name = name};
  const Rect row = card.take(control_height(ui, ControlSize::Small));
  return button(ui, button_box(ui, {row.x, row.y}, spec), spec);
}

}  // namespace evenhand::ui
