#include "ui/screens/people/record_forms.h"

#include <algorithm>
#include <utility>

#include "app/people_edits.h"
#include "domain/edit_records.h"
#include "domain/text.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kClient = "Client", kWho = "Who", kDay = "Day", kKind = "Kind", kLength = "Length", kAbout = "About", kReal = "A real exchange", kSteering = "Goals and plans",
                           kExecutive = "An executive took part", kName = "Name", kState = "State", kAmount = "Amount", kOpened = "Opened", kCloses = "Closes", kCredit = "Credit";
constexpr double kLongest = 100'000;

std::vector<std::string> words_of(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }

// A person's page asks which client; a client's page knows.
void ask_client(const RecordsView& view, RecordForm& form, const ClientId& client) {
  if (view.is_of_client()) return;
  RecordField field = text_of(std::string(kClient), client.value.empty() ? std::string() : view.client_name_of(client), true);
  field.help = "As it stands in the table of clients";
  form.fields.push_back(std::move(field));
}

Result<ClientId> client_in(const Scenario& s, const RecordForm& form, const ClientId& known, bool is_blind) {
  if (form.field(kClient).label.empty()) return known;
  const app::FoundClient found = app::client_called(s, is_blind, form.words(kClient));
  if (!found.position) return refused(found.wrong);
  return (*s.clients)[*found.position].id;
}

}  // namespace

RecordForm contact_form(const RecordsView& view, const Touchpoint* before) {
  const Touchpoint one = before ? *before : Touchpoint{.id = {}, .client = view.client, .person = view.person, .on = today_of(view.app), .kind = TouchpointKind::Meeting};
  RecordForm form{.question = before ? "Change this contact" : "Add a contact", .deed = before ? "Save" : "Add", .label = before ? "Contact changed" : "Contact added"};
  ask_client(view, form, one.client);
  form.fields.push_back(person_of(std::string(kWho), one.person, true));
  form.fields.push_back(day_of(std::string(kDay), one.on, true));
  form.fields.push_back(choice_of(std::string(kKind), words_of(app::kTouchpointWords), static_cast<int>(one.kind)));
  form.fields.push_back(number_of(std::string(kLength), one.minutes, 0, kLongest, "minutes"));
  if (!view.is_blind) form.fields.push_back(text_of(std::string(kAbout), one.subject));
  form.fields.push_back(switch_of(std::string(kReal), one.is_meaningful, "Counts for the last contact and the share of voice"));
  form.fields.push_back(switch_of(std::string(kSteering), one.is_strategic, "Counts as steering"));
  form.fields.push_back(switch_of(std::string(kExecutive), one.with_executive));
  form.change = [one, is_blind = view.is_blind](const Scenario& s, const RecordForm& f, const Stamp&) -> Result<Scenario> {
    const Result<ClientId> client = client_in(s, f, one.client, is_blind);
    if (!client) return std::unexpected(client.error());
    Touchpoint changed = one;
    changed.client = *client;
    changed.person = f.person(kWho);
    changed.on = f.day(kDay).value_or(one.on);
    changed.kind = static_cast<TouchpointKind>(f.chosen(kKind));
    changed.minutes = f.number(kLength);
    if (!is_blind) changed.subject = normalised_name(f.words(kAbout));
    changed.is_meaningful = f.is_on(kReal);
    changed.is_strategic = f.is_on(kSteering);
    changed.with_executive = f.is_on(kExecutive);
    return with_touchpoint(s, std::move(changed));
  };
  return form;
}

RecordForm deal_form(const RecordsView& view, const Opportunity* before) {
  Opportunity one = before ? *before : Opportunity{.id = {}, .client = view.client, .opened = today_of(view.app)};
  if (!before && !view.is_of_client()) one.credits = {{.person = view.person}};
  const std::string credit = app::credits_text(*view.app.scenario(), one.credits, view.data.person_labels());
  RecordForm form{.question = before ? "Change this deal" : "Add a deal", .deed = before ? "Save" : "Add", .label = before ? "Deal changed" : "Deal added"};
  ask_client(view, form, one.client);
  if (!view.is_blind) form.fields.push_back(text_of(std::string(kName), one.name));
  form.fields.push_back(choice_of(std::string(kKind), words_of(app::kOpportunityKindWords), static_cast<int>(one.kind)));
  form.fields.push_back(choice_of(std::string(kState), words_of(app::kOpportunityStateWords), static_cast<int>(one.state)));
  form.fields.push_back(number_of(std::string(kAmount), one.amount, 0, 1e12, {}, true));
  form.fields.push_back(day_of(std::string(kOpened), one.opened));
  form.fields.push_back(day_of(std::string(kCloses), one.closed));
  form.fields.push_back(area_of(std::string(kCredit), credit, false, "One person a line, with the share in percent"));
  form.change = [one, credit, is_blind = view.is_blind, labels = view.data.person_labels()](const Scenario& s, const RecordForm& f, const Stamp&) -> Result<Scenario> {
    const Result<ClientId> client = client_in(s, f, one.client, is_blind);
    if (!client) return std::unexpected(client.error());
    Opportunity changed = one;
    changed.client = *client;
    if (!is_blind) changed.name = normalised_name(f.words(kName));
    changed.kind = static_cast<OpportunityKind>(f.chosen(kKind));
    changed.state = static_cast<OpportunityState>(f.chosen(kState));
    changed.amount = f.number(kAmount).value_or(one.amount);
    changed.opened = f.day(kOpened);
    changed.closed = f.day(kCloses);
    if (f.words(kCredit) != credit) {
      Result<std::vector<Credit>> credits = app::credits_from(s, f.lines(kCredit), labels);
      if (!credits) return std::unexpected(std::move(credits.error()));
      changed.credits = std::move(*credits);
    }
    return with_opportunity(s, std::move(changed));
  };
  return form;
}

}  // namespace evenhand::ui
