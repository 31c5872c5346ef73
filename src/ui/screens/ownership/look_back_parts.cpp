#include "ui/screens/ownership/look_back_parts.h"

#include <algorithm>

#include "domain/edit_accounts.h"
#include "domain/edit_ownership_policy.h"
#include "domain/format.h"
#include "domain/ownership_policy_diff.h"
#include "domain/text.h"
#include "ui/screens/ownership/tree_parts.h"

namespace evenhand::ui {

namespace {

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

std::vector<ProposedChange> changes_from(const RecordForm& form, const std::vector<ProposedChange>& before) {
  std::vector<ProposedChange> out;
  const auto add = [&](ChangeSubject subject, std::string_view label) {
    for (const std::string& line : form.lines(label)) {
      const auto same = std::ranges::find_if(before, [&](const ProposedChange& c) { return c.subject == subject && c.text == line; });
      out.push_back(same != before.end() ? *same : ProposedChange{.subject = subject, .text = line, .taken_up_in = {}});
    }
  };
  add(ChangeSubject::Criteria, "Change to criteria");
  add(ChangeSubject::Process, "Change to the process");
  return out;
}

std::string change_lines(const PostMortem* edited, ChangeSubject subject) {
  std::vector<std::string> lines;
  if (edited) {
    for (const ProposedChange& change : edited->changes) {
      if (change.subject == subject) lines.push_back(change.text);
    }
  }
  return joined_lines(lines);
}

std::string in_one(const app::App& app, std::string_view head, const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  std::string out(head);
  for (std::size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? ": " : "; ") + shown(app, lines[i]);
  return out + ".\n";
}

// The version that took a change up: who agreed to it, when and why, and what it changed.
RecordForm version_form(const app::App& app, int number) {
  const std::vector<OwnershipPolicyVersion>& versions = *app.scenario()->ownership_versions;
  RecordForm form{.question = "Version " + std::to_string(number) + " of the rules", .deed = "Close"};
  const OwnershipPolicyVersion* version = find_ownership_version(*app.scenario(), number);
  form.text = version ? version_words(app, *version) : std::string("Nobody has agreed to it yet.");
  if (version && version != versions.data()) {
    const std::vector<PolicyChange> changes = ownership_changes(*(version - 1)->policy, *version->policy, &*app.scenario()->policy);
    for (std::size_t i = 0; i < changes.size() && i < 8; ++i) form.text += "\n" + shown(app, changes[i].sentence());
    if (changes.size() > 8) form.text += "\n" + plural(static_cast<std::int64_t>(changes.size()) - 8, "more change", "more changes") + " under Rules, Versions.";
  }
  form.change = [](const Scenario& s, const RecordForm&, const Stamp&) -> Result<Scenario> { return s; };
  return form;
}

RecordForm taken_up_form(const app::App& app, const PostMortem& each, std::size_t at) {
  RecordForm form{.question = "Which version of the rules took it up?", .text = shown(app, each.changes[at].text), .label = "Proposed change taken up"};
  std::vector<std::string> options;
  for (const OwnershipPolicyVersion& version : *app.scenario()->ownership_versions) options.push_back("Version " + std::to_string(version.policy->version) + ", " + format_date(version.agreed_on));
  const int last = static_cast<int>(options.size()) - 1;
  form.fields = {choice_of("Version", std::move(options), last)};
  form.change = [each, at](const Scenario& s, const RecordForm& f, const Stamp&) {
    PostMortem next = each;
    next.changes[at].taken_up_in = (*s.ownership_versions)[static_cast<std::size_t>(f.chosen("Version"))].policy->version;
    return with_post_mortem(s, std::move(next));
  };
  return form;
}

void change_rows(Ui& ui, app::App& app, std::optional<RecordForm>& form, FlowCard& card, const PostMortem& each) {
  const std::vector<OwnershipPolicyVersion>& versions = *app.scenario()->ownership_versions;
  for (std::size_t i = 0; i < each.changes.size(); ++i) {
    const ProposedChange& change = each.changes[i];
    RecordRow row{.title = shown(app, change.text), .has_line_above = false};
    row.detail = change.subject == ChangeSubject::Criteria ? "Proposed change to the criteria." : "Proposed change to the process.";
    row.detail += change.taken_up_in ? " Taken up in version " + std::to_string(*change.taken_up_in) + " of the rules." : " Not taken up yet.";
    const int last = versions.empty() ? 0 : versions.back().policy->version;
    const std::string taken_up = "Mark as taken up in version " + std::to_string(last);
    if (change.taken_up_in) {
      const std::string version = "Version " + std::to_string(*change.taken_up_in);
      row.actions = {{"Mark as not taken up", "Mark as not taken up: " + row.title}, {version, version + ", which took up: " + row.title}};
    } else if (last > 0) {
      row.actions = {{"Mark as taken up", taken_up + ": " + row.title}};
      if (versions.size() > 1) row.actions.push_back({"Another version", "Taken up in another version: " + row.title});
    }
    const int pressed = record_row(ui, card, static_cast<int>(i) + 10, row);
    if (pressed == 1) form = change.taken_up_in ? version_form(app, *change.taken_up_in) : taken_up_form(app, each, i);
    if (pressed != 0) continue;
    const std::optional<int> number = change.taken_up_in ? std::nullopt : std::optional(last);
    request_ownership_edit(app, number ? "Proposed change taken up" : "Proposed change not taken up", [copy = each, i, number](const Scenario& s) {
      PostMortem next = copy;
      next.changes[i].taken_up_in = number;
      return with_post_mortem(s, std::move(next));
    });
  }
}

// Disputes on the client that have ended, the latest first.
std::vector<const Dispute*> ended_disputes(const Scenario& scenario, const ClientId& client) {
  std::vector<const Dispute*> ended;
  for (const Dispute& dispute : *scenario.disputes) {
    if (dispute.client == client && dispute.end) ended.push_back(&dispute);
  }
  std::ranges::stable_sort(ended, std::ranges::greater{}, [](const Dispute* d) { return d->end->on; });
  return ended;
}

}  // namespace

RecordForm post_mortem_form(const app::App& app, const ClientId& client, const PostMortem* edited) {
  RecordForm form{.question = edited ? "Change the look back" : "Look back", .text = "What an overlap taught, for the next one. Write one point a line.", .label = edited ? "Look back changed" : "Look back added"};
  PostMortem base = edited ? *edited : PostMortem{.id = {}, .client = client, .dispute = {}, .on = today_of(app)};
  std::vector<std::string> disputes = {"None on record"};
  std::vector<DisputeId> ids = {{}};
  int chosen = 0;
  for (const Dispute* dispute : ended_disputes(*app.scenario(), client)) {
    if (edited ? dispute->id == base.dispute : chosen == 0) chosen = static_cast<int>(ids.size());
    ids.push_back(dispute->id);
    disputes.push_back((dispute->about.empty() ? std::string("Who owns the relationship") : shown(app, dispute->about)) + ", ended on " + format_date(dispute->end->on));
  }
  form.fields = {choice_of("Which dispute", std::move(disputes), chosen), day_of("Day of the look back", base.on, true), text_of("Who looks back", base.by, true, "Both functions"), area_of("What worked", joined_lines(base.worked)), area_of("What did not", joined_lines(base.did_not_work)),
                 area_of("Change to criteria", change_lines(edited, ChangeSubject::Criteria)), area_of("Change to the process", change_lines(edited, ChangeSubject::Process))};
  form.change = [base, ids](const Scenario& s, const RecordForm& f, const Stamp&) -> Result<Scenario> {
    PostMortem next = base;
    next.dispute = ids[static_cast<std::size_t>(f.chosen("Which dispute"))];
    next.on = f.day("Day of the look back").value_or(base.on);
    next.by = normalised_name(f.words("Who looks back"));
    next.worked = f.lines("What worked");
    next.did_not_work = f.lines("What did not");
    next.changes = changes_from(f, base.changes);
    if (next.worked.empty() && next.did_not_work.empty()) {
      return refused("Write one thing that worked or did not.");
    }
    return with_post_mortem(s, std::move(next));
  };
  return form;
}

void post_mortem_rows(Ui& ui, app::App& app, std::optional<RecordForm>& form, FlowCard& card, const ClientId& client) {
  const ShownNames names(app);
  const std::vector<PostMortem>& all = *app.scenario()->post_mortems;
  for (std::size_t i = all.size(); i-- > 0;) {
    const PostMortem& each = all[i];
    if (!client.value.empty() && each.client != client) continue;
    const IdScope scope(static_cast<int>(i) + 1000);
    RecordRow row{.title = (client.value.empty() ? names.client(each.client) + ", " : std::string()) + format_date(each.on)};
    row.detail = in_one(app, "Worked", each.worked) + in_one(app, "Did not", each.did_not_work);
    if (!row.detail.empty()) row.detail.pop_back();
    if (!each.by.empty()) row.note = "Looked back by " + app::shown_inside(app, each.by) + ".";
    const std::string of_it = " the look back of " + format_date(each.on);
    row.actions = {{"Edit", "Edit" + of_it, why_words_keep(app)}, {"Remove", "Remove" + of_it}};
    const int pressed = record_row(ui, card, 0, row);
    change_rows(ui, app, form, card, each);
    if (pressed == 0) form = post_mortem_form(app, each.client, &each);
    if (pressed == 1) request_ownership_edit(app, "Look back removed", [id = each.id](const Scenario& s) { return with_post_mortem_removed(s, id); });
  }
}

}  // namespace evenhand::ui
