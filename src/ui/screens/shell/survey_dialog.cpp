#include "ui/screens/shell/survey_dialog.h"

#include <algorithm>
#include <utility>

#include "domain/date.h"
#include "domain/edit_records.h"
#include "domain/format.h"
#include "domain/text.h"
#include "exchange/survey_table.h"
#include "ui/kit/dialog.h"
#include "ui/kit/label.h"
#include "ui/kit/text_area.h"

namespace evenhand::ui {

namespace {

constexpr float kTitle = 62, kAnswers = 190, kSaid = 64;  // logical

SurveyId fresh_id(const Scenario& scenario, Date on) {
  const auto is_taken = [&](const std::string& id) { return std::ranges::any_of(*scenario.surveys, [&](const Survey& s) { return s.id.value == id; }); };
  const std::string stem = "survey-" + iso_date(on);
  std::string id = stem;
  for (int next = 2; is_taken(id); ++next) id = stem + "-" + std::to_string(next);
  return {id};
}

Result<exchange::SurveyReading> reading_of(const app::App& app, const SurveyDialogState& state) {
  const Date today = date_of(app.now(), app.local_offset_minutes());
  const std::string title = normalised_name(state.title);
  return exchange::read_survey(state.text, "pasted answers", *app.scenario(), fresh_id(*app.scenario(), today), title.empty() ? "Survey" : title, today);
}

// What was read, or what is wrong with it.
std::string said_of(const SurveyDialogState& state, const Result<exchange::SurveyReading>& reading) {
  if (is_blank(state.text)) return "One row for each answer, for example: Team, Fairness. Nothing else of the table is kept.";
  if (!reading) return reading.error().message;
  std::string words;
  for (const std::string& note : reading->notes) words += (words.empty() ? "" : " ") + note;
  return words;
}

void take(app::App& app, Survey survey) {
  const std::string label = plural(static_cast<std::int64_t>(survey.answers.size()), "survey answer", "survey answers") + " added";
  app.request_edit({label, [survey = std::move(survey)](const Scenario& scenario) { return with_survey(scenario, survey); }, {}});
  app.request([label](app::App& a) { a.say(label, true); });
}

}  // namespace

bool survey_dialog(Ui& ui, app::App& app, SurveyDialogState& state) {
  if (!state.was_open) state = {};
  state.was_open = true;
  const Result<exchange::SurveyReading> reading = reading_of(app, state);
  const std::string said = said_of(state, reading);
  const bool is_wrong = !is_blank(state.text) && !reading;
  const auto body = [&](Ui& u, Rect box) {
    const auto title = text_field(u, cut_top(box, u.px(kTitle)), {.label = "Title", .text = state.title, .placeholder = "Autumn survey"});
    if (title.text) state.title = *title.text;
    cut_top(box, u.px(8));
    const TextFieldSpec answers{.label = "Answers, 1 not fair at all to 5 entirely fair", .text = state.text, .placeholder = "Team, Fairness\nField, 4",
                                .flags = kRequired};
    const auto typed = text_area(u, cut_top(box, u.px(kAnswers)), answers);
    if (typed.text) state.text = *typed.text;
    cut_top(box, u.px(10));
    text_block(u, box, said, {.type = Type::Small, .color = is_wrong ? Token::Danger : Token::Ink2, .max_lines = 3, .role = Role::Status});
  };
  const std::string threshold = count_in_words(app.scenario()->policy->anonymity_threshold);
  const std::string text = "Answers are shown in groups of at least " + threshold + ", never singly. It is one step to undo.";
  const DialogAnswer answer = dialog(ui, {.question = "Add survey answers?", .text = text, .deed = "Add answers",
                                          .deed_disabled_reason = reading ? "" : "Paste the answers first", .width = 560,
                                          .body_height = ui.px(kTitle + kAnswers + kSaid + 18), .body = body});
  if (answer == DialogAnswer::Deed && reading) take(app, reading->survey);
  if (answer == DialogAnswer::None) return true;
  state = {};
  return false;
}

}  // namespace evenhand::ui
