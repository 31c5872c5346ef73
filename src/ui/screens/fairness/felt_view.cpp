// How fair people feel the split is, in groups, beside what the figures say; and what to talk about (L4, L9).
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/policy_names.h"
#include "domain/edit_records.h"
#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/charts/scatter.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kChartHeight = 400, kEmptyHeight = 260;  // logical
constexpr PerceptionCase kCases[] = {PerceptionCase::EvenButFeltUnfair, PerceptionCase::UnevenAndFelt, PerceptionCase::UnevenNotFelt, PerceptionCase::FairAndFelt};

std::string group_name(const GroupPerception& group) { return group.group.empty() ? "Without a team" : group.group; }

std::vector<std::string> groups_of(const Perception& all, PerceptionCase kind) {
  std::vector<std::string> names;
  for (const GroupPerception& group : all.groups) {
    if (group.kind == kind) names.push_back(group_name(group));
  }
  return names;
}

std::string case_finding(PerceptionCase kind, const std::vector<std::string>& names) {
  const std::string who = join_names(names, 2);
  const bool is_one = names.size() == 1;
  switch (kind) {
    case PerceptionCase::EvenButFeltUnfair: return who + (is_one ? " feels" : " feel") + " unfairly treated on even figures";
    case PerceptionCase::UnevenAndFelt: return who + (is_one ? " is" : " are") + " uneven and feel" + (is_one ? "s" : "") + " it";
    case PerceptionCase::UnevenNotFelt: return who + (is_one ? " is uneven and does" : " are uneven and do") + " not mind";
    case PerceptionCase::FairAndFelt: return "Even figures, and felt as fair";
  }
  return {};
}

std::string finding(const Perception& all) {
  for (const PerceptionCase kind : kCases) {
    const std::vector<std::string> names = groups_of(all, kind);
    if (!names.empty()) return case_finding(kind, names);
  }
  if (all.kind) return perception_case_name(*all.kind);
  return all.is_total_shown ? "Felt fairness " + format_number(all.mean, 1) + " of 5" : "Too few answers to show anything";
}

Scatter scatter_of(const LedgerTelling& view, const Perception& all) {
  Scatter chart{.finding = finding(all), .band = band_of(view.loads()), .points = {}, .x_title = "measured " + ledger_word(view.loads().ledger) + ", 1.0 = fair share"};
  chart.y_title = "felt fairness, 1 to 5";
  for (const GroupPerception& group : all.groups) {
    if (group.shown != GroupShown::Shown || !group.has_ratio) continue;
    chart.points.push_back({.name = group_name(group), .ratio = group.ratio, .ratio_label = format_ratio(group.ratio), .felt = group.mean,
                            .felt_label = format_number(group.mean, 1)});
  }
  return chart;
}

std::string subtitle_of(const app::App& app, const Perception& all) {
  const Survey& survey = *app.derived().survey();
  return (survey.title.empty() ? std::string("Survey") : survey.title) + ", " + format_date(survey.on) + "; groups of " +
         count_in_words(static_cast<std::int64_t>(all.threshold)) + " answers or more";
}

std::string held_back(const Perception& all) {
  std::vector<std::string> names;
  for (const GroupPerception& group : all.groups) {
    if (group.shown != GroupShown::Shown) names.push_back(group_name(group));
  }
  if (names.empty()) return {};
  return "Not shown, so that no single answer can be worked out: " + join_names(names, 4) + ".";
}

std::vector<Fact> said(const Perception& all) {
  std::vector<Fact> out = {{.label = "Everybody", .sentence = perception_summary(all), .figure = all.is_total_shown ? format_number(all.mean, 1) + " of 5" : std::string("–")}};
  for (const GroupPerception& group : all.groups) {
    const bool is_shown = group.shown == GroupShown::Shown;
    out.push_back({.label = group.kind ? perception_case_name(*group.kind) : std::string(), .sentence = group_perception_sentence(group, all),
                   .icon = is_shown ? Icon::Count : Icon::Lock});
  }
  return out;
}

std::vector<Fact> talk(const Perception& all) {
  std::vector<Fact> out;
  for (const PerceptionCase kind : kCases) {
    const std::vector<std::string> names = groups_of(all, kind);
    const bool is_whole = all.kind == kind;
    if (names.empty() && !is_whole) continue;
    const std::string who = names.empty() ? std::string("The team as a whole") : join_names(names, 4);
    out.push_back({.label = who, .sentence = perception_case_sentence(kind)});
  }
  return out;
}

void scatter_card(Ui& ui, const app::App& app, const LedgerTelling& view, const Perception& all, Rect box) {
  const Scatter chart = scatter_of(view, all);
  const std::string subtitle = subtitle_of(app, all), hidden = held_back(all), estimated = missing_in(view, *app.scenario()->policy);
  const std::string missing = hidden.empty() || estimated.empty() ? hidden + estimated : hidden + " " + estimated;
  const float foot = note_height(ui, box.width - ui.px(32), missing);
  const ChartCard card(ui, "felt", box, {.title = chart.finding, .subtitle = subtitle, .foot = foot / ui.scale});
  note(ui, card.foot(), missing);
  if (card.shows_table()) draw_chart_table(ui, card.chart_id(), chart.finding, table_of(chart), card.body());
  else draw_chart(ui, card.chart_id(), chart, card.body());
}

void add_survey(app::App& app) {
  app::View next = app.view();
  next.overlay = app::Overlay::AddSurvey;
  app.set_view(next);
}

void no_survey(Ui& ui, app::App& app, Rect box) {
  const std::string least = count_in_words(app.scenario()->policy->anonymity_threshold);
  const std::string text = "Ask how fair the split feels, 1 to 5, and paste the answers as a table. They are shown in groups of at least " + least + ", never singly.";
  const Card card(ui, box, {.title = "Felt and measured"});
  nothing_yet(ui, app, card.body(), {.title = "Nobody has been asked yet", .text = text, .action = "Add survey answers", .deed = add_survey});
}

void show_survey(app::App& app, const SurveyId& id) {
  app.request([id](app::App& a) {
    app::View next = a.view();
    next.survey = id;
    a.set_view(next);
  });
}

// Every survey on record: which one is shown, and what can be done with it.
void surveys_card(Ui& ui, app::App& app, Page& page) {
  const std::vector<Survey>& surveys = *app.scenario()->surveys;
  const SurveyId shown_id = app.derived().survey()->id;
  Column column{page.left(), page.y(), page.width()};
  {
    FlowCard card(ui, column, {.title = "Surveys", .subtitle = "The latest is shown unless you choose another"}, 160);
    for (std::size_t i = surveys.size(); i-- > 0;) {
      const Survey& survey = surveys[i];
      const std::string title = survey.title.empty() ? std::string("Survey") : app::shown_words(app, survey.title), of_it = " the survey of " + format_date(survey.on);
      const bool is_shown = survey.id == shown_id;
      RecordRow row{.title = title, .detail = format_date(survey.on) + ", " + plural(static_cast<std::int64_t>(survey.answers.size()), "answer", "answers"),
                    .actions = {{.label = "Show", .name = "Show" + of_it, .disabled_reason = is_shown ? "It is the one shown" : ""}, {.label = "Remove", .name = "Remove" + of_it}},
                    .has_line_above = i + 1 < surveys.size()};
      if (is_shown) row.chip = ChipSpec{.label = "shown", .icon = Icon::Check};
      const int pressed = record_row(ui, card, static_cast<int>(i), row);
      if (pressed == 0) show_survey(app, survey.id);
      if (pressed == 1) app.request_edit({"Survey removed", [id = survey.id](const Scenario& s) { return with_survey_removed(s, id); }, {}});
    }
    if (card_button(ui, card, "Add survey answers")) app.request(add_survey);
  }
  page.take(std::max(0.0f, column.y - page.y() - ui.px(16)));
}

}  // namespace

void felt_view(Ui& ui, app::App& app, FairnessState& state, Page& page, float room) {
  const Perception* const all = app.derived().perception(app.view().ledger);
  const float fitting = std::max(room, ui.px(300));
  if (all == nullptr) {
    no_survey(ui, app, page.take(ui.is_presenting ? fitting : ui.px(kEmptyHeight)));
  } else {
    const LedgerTelling view(app, app.view().ledger);
    const std::vector<Fact> answers = said(*all), themes = ui.is_presenting ? std::vector<Fact>{} : talk(*all);  // presented, the answers say it
    const float width = page.is_narrow() ? page.width() : std::floor((page.width() - ui.px(16)) / 2);
    const float answers_height = facts_card_height(ui, width, "What people said", {}, answers);
    const float themes_height = themes.empty() ? 0 : facts_card_height(ui, width, "What to talk about", {}, themes);
    const float both = answers_height + (themes.empty() ? 0 : themes_height + ui.px(16));
    const float height = ui.is_presenting ? fitting : std::max(ui.px(kChartHeight), std::min(both, ui.px(720)));
    const std::vector<Rect> boxes = page.columns({1, 1}, {page.is_narrow() ? ui.px(kChartHeight) : height, page.is_narrow() ? both : height});
    scatter_card(ui, app, view, *all, boxes[0]);
    Rect right = boxes[1];
    if (!themes.empty()) facts_card(ui, cut_top(right, std::min(themes_height, right.height)), "What to talk about", {}, themes);
    cut_top(right, themes.empty() ? 0 : ui.px(16));
    if (right.height >= ui.px(110)) facts_card(ui, right, "What people said", {}, answers);
    if (!ui.is_presenting) surveys_card(ui, app, page);
  }
  if (!ui.is_presenting) growth_card(ui, app, state, page);
}

}  // namespace evenhand::ui
