#include "ui/screens/ownership/prebrief_view.h"

#include <algorithm>
#include <iterator>

#include "domain/edit_accounts.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/empty_state.h"
#include "ui/screens/ownership/dispute_parts.h"

namespace evenhand::ui {

namespace {

std::string speaker_label(std::size_t i) {
  constexpr std::string_view kLabels[] = {"First to speak", "Second to speak", "Third to speak"};
  return i < std::size(kLabels) ? std::string(kLabels[i]) : "Speaker " + std::to_string(i + 1);
}
std::string topic_label(std::size_t i) {
  constexpr std::string_view kLabels[] = {"On what, first", "On what, second", "On what, third"};
  return i < std::size(kLabels) ? std::string(kLabels[i]) : "On what, speaker " + std::to_string(i + 1);
}

struct BriefPage {
  Ui& ui;
  app::App& app;
  PreBriefViewState& state;
  const Client& client;
  const ShownNames& names;
  Date today;
};

RecordForm brief_form(const BriefPage& on, const PreBrief* edited) {
  const PreBrief now = edited ? *edited : PreBrief{.id = {}, .client = on.client.id, .on = on.today, .objective = {}};
  RecordForm form{.question = edited ? "Change the pre-brief" : "Prepare a meeting", .text = "One page: what everybody should know, what shall come of it, who speaks, who follows up.", .label = edited ? "Pre-brief changed" : "Pre-brief added"};
  form.fields = {day_of("Day of the meeting", edited ? std::optional(now.on) : std::nullopt, true), area_of("Objective", now.objective, true), area_of("Context", now.context)};
  const std::size_t places = std::max<std::size_t>(3, now.speakers.size() + 1);  // one more than there are
  for (std::size_t i = 0; i < places; ++i) {
    const SpeakingPart part = i < now.speakers.size() ? now.speakers[i] : SpeakingPart{.person = {}};
    form.fields.push_back(person_of(speaker_label(i), part.person));
    form.fields.push_back(text_of(topic_label(i), part.topic));
  }
  form.fields.push_back(person_of("Who owns the follow-up", now.follow_up_owner));
  form.fields.push_back(text_of("Follow-up", now.follow_up));
  form.fields.push_back(day_of("Follow-up due", now.follow_up_due));
  form.change = [now, places](const Scenario& s, const RecordForm& f, const Stamp&) {
    PreBrief next = now;
    next.on = f.day("Day of the meeting").value_or(now.on);
    next.objective = normalised_name(f.words("Objective"));
    next.context = normalised_name(f.words("Context"));
    next.speakers.clear();
    for (std::size_t i = 0; i < places; ++i) {
      SpeakingPart part = i < now.speakers.size() ? now.speakers[i] : SpeakingPart{.person = {}};
      part.person = f.person(speaker_label(i));
      part.topic = normalised_name(f.words(topic_label(i)));
      if (!part.person.value.empty()) next.speakers.push_back(std::move(part));
    }
    next.follow_up_owner = f.person("Who owns the follow-up");
    next.follow_up = normalised_name(f.words("Follow-up"));
    next.follow_up_due = f.day("Follow-up due");
    return with_pre_brief(s, std::move(next));
  };
  return form;
}

void request_brief(const BriefPage& on, std::string label, PreBrief next) {
  request_ownership_edit(on.app, std::move(label), [next = std::move(next)](const Scenario& s) { return with_pre_brief(s, next); });
}

std::string follow_up_words(const BriefPage& on, const PreBrief& brief) {
  std::string out = brief.follow_up_owner.value.empty() ? std::string("Nobody owns the follow-up yet") : on.names.full(brief.follow_up_owner) + (brief.follow_up.empty() ? "" : ": " + shown(on.app, brief.follow_up));
  if (brief.follow_up_due) out += ", by " + format_date(*brief.follow_up_due);
  return brief.followed_up_on ? out + ". Done on " + format_date(*brief.followed_up_on) + "." : out + ".";
}

void page_card(const BriefPage& on, Column& column, const PreBrief& brief) {
  FlowCard card(on.ui, column, {.title = "The meeting", .subtitle = "One page for everybody who goes"}, 420);
  fact_line(on.ui, card, "Objective", shown(on.app, brief.objective));
  fact_line(on.ui, card, "Context", shown(on.app, brief.context));
  card.rule();
  if (brief.speakers.empty()) card.words("Nobody is named to speak yet.");
  for (std::size_t i = 0; i < brief.speakers.size(); ++i) {
    RecordRow row{.title = std::to_string(i + 1) + ". " + on.names.full(brief.speakers[i].person), .detail = shown(on.app, brief.speakers[i].topic), .has_line_above = false};
    record_row(on.ui, card, static_cast<int>(i), row);
  }
  card.rule();
  fact_line(on.ui, card, "Who owns the follow-up", follow_up_words(on, brief));
  if (card_button(on.ui, card, "Edit the pre-brief", why_words_keep(on.app))) on.state.form = brief_form(on, &brief);
  if (card_button(on.ui, card, brief.followed_up_on ? "Follow-up is open again" : "Follow-up is done")) {
    PreBrief next = brief;
    if (next.followed_up_on) next.followed_up_on.reset();
    else next.followed_up_on = on.today;
    request_brief(on, next.followed_up_on ? "Follow-up done" : "Follow-up open again", std::move(next));
  }
}

std::string last_contact(const BriefPage& on) {
  const Touchpoint* last = nullptr;
  for (const Touchpoint* touch : on.state.records.of(on.app).touchpoints(on.client.id)) {
    if (touch->is_meaningful && touch->on <= on.today) last = touch;
  }
  if (!last) return "No meaningful contact is on record.";
  const std::string subject = last->subject.empty() ? std::string() : ": " + shown(on.app, last->subject);
  return format_date(last->on) + ", " + on.names.full(last->person) + subject + ".";
}

std::string open_deals(const BriefPage& on) {
  double amount = 0.0;
  std::int64_t count = 0;
  for (const Opportunity* deal : on.state.records.of(on.app).opportunities(on.client.id)) {
    if (deal->state != OpportunityState::Open) continue;
    ++count;
    amount += deal->amount;
  }
  return count == 0 ? "None is open." : plural(count, "deal is open", "deals are open") + ", " + format_count(static_cast<std::int64_t>(amount + 0.5)) + " in all.";
}

// What the records say of the account, so that nobody has to look for it.
void facts_card(const BriefPage& on, Column& column) {
  const ClientProfile& profile = *on.client.profile;
  FlowCard card(on.ui, column, {.title = "From the records"}, 300);
  std::string state = profile.stage.empty() ? std::string("No stage on record") : profile.stage + " stage";
  if (profile.satisfaction) state += ", satisfaction " + format_short(*profile.satisfaction, 1) + " of 10";
  if (profile.renewal_on) state += ", renewal on " + format_date(*profile.renewal_on);
  fact_line(on.ui, card, "State", shown(on.app, state) + ".");
  if (!profile.goals.empty()) fact_line(on.ui, card, "The client’s goals", shown(on.app, join_names(profile.goals, 4)) + ".");
  fact_line(on.ui, card, "How they like to talk", shown(on.app, profile.communication));
  fact_line(on.ui, card, "Last meaningful contact", last_contact(on));
  fact_line(on.ui, card, "Deals", open_deals(on));
  const Verdict* verdict = verdict_in_force(*on.app.scenario(), on.client.id, profile.stage, on.today);
  fact_line(on.ui, card, "Ownership", verdict ? verdict_words(on.app, on.names, *verdict) + "." : std::string("Nothing is decided for this stage."));
  if (const Dispute* dispute = open_dispute_of(*on.app.scenario(), on.client.id)) {
    fact_line(on.ui, card, "Open dispute", clock_words(on.app, clock_of(*on.app.scenario(), *dispute, on.today)) + ". Not a topic with the client.");
  }
}

void others_card(const BriefPage& on, Column& column, const PreBrief* current) {
  FlowCard card(on.ui, column, {.title = "Other meetings"}, 120);
  int index = 0;
  const std::vector<PreBrief>& all = *on.app.scenario()->pre_briefs;
  for (std::size_t i = all.size(); i-- > 0;) {
    const PreBrief& brief = all[i];
    if (brief.client != on.client.id || &brief == current) continue;
    RecordRow row{.title = format_date(brief.on), .detail = shown(on.app, brief.objective), .note = follow_up_words(on, brief), .has_line_above = index > 0};
    row.actions = {{"Edit", "Edit the pre-brief of " + row.title, why_words_keep(on.app)}, {"Remove", "Remove the pre-brief of " + row.title}};
    const int pressed = record_row(on.ui, card, index++, row);
    if (pressed == 0) on.state.form = brief_form(on, &brief);
    if (pressed == 1) request_ownership_edit(on.app, "Pre-brief removed", [id = brief.id](const Scenario& s) { return with_pre_brief_removed(s, id); });
  }
  if (index == 0) card.words("None is on record.");
}

}  // namespace

void prebrief_view(Ui& ui, app::App& app, PreBriefViewState& state, Page& page, std::size_t client_at) {
  const IdScope scope("prebrief page");
  const ShownNames names(app);
  const BriefPage on{ui, app, state, (*app.scenario()->clients)[client_at], names, today_of(app)};
  const PreBrief* current = nullptr;
  bool has_any = false;
  for (const PreBrief& brief : *app.scenario()->pre_briefs) {
    if (brief.client != on.client.id) continue;
    has_any = true;
    if (brief.on >= on.today && !current) current = &brief;
  }
  const std::string who = names.client(on.client.id);
  if (!has_any) {
    const std::string text = "One page before the next meeting with " + who + ": context, objective, who speaks, who owns the follow-up.";
    const bool begins = empty_state(ui, page.take(ui.px(220)), {.icon = Icon::Calendar, .title = "No meeting is prepared", .text = text, .action = ui.is_presenting ? "" : "Prepare a meeting", .is_primary = true});
    if (begins) state.form = brief_form(on, nullptr);
  } else {
    const std::string title = current ? "Meeting with " + who + " on " + format_date(current->on) + ", " + days_words(days_since_epoch(current->on) - days_since_epoch(on.today)) : "No meeting with " + who + " lies ahead";
    const std::string text = current ? "Read it together before you go; whoever owns the follow-up writes it down afterwards." : "The past ones are below.";
    if (answer_row(ui, page, {title, text, ui.is_presenting ? "" : "Prepare a meeting"})) state.form = brief_form(on, nullptr);
  }
  TwoColumns columns(ui, page, 0.56f);
  if (current) page_card(on, columns.left(), *current);
  if (has_any) others_card(on, columns.left(), current);
  facts_card(on, has_any ? columns.right() : columns.left());
  columns.finish();
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
