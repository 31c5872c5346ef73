// Whom the client asked not to be served by: a hard rule for every plan and verdict about who may have it (math 3).
#include <algorithm>
#include <string>
#include <utility>

#include "app/people_edits.h"
#include "domain/edit_items.h"
#include "ui/screens/people/client_parts.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

void change_vetoes(const ClientView& view, ClientProfile profile) {
  Client client = view.client;
  client.profile = std::move(profile);
  view.app.request_edit({"Veto of one client", [client = std::move(client)](const Scenario& s) { return with_client(s, client); }, {}});
}

}  // namespace

void vetoes_card(Ui& ui, const ClientView& view, PageColumns& columns) {
  const std::vector<ClientVeto>& vetoes = view.client.profile->vetoes;
  EntryList list{.title = "Vetoes of the client", .subtitle = "By whom it asked not to be served; no plan gives it to them", .empty = "None on record.", .remove = view.is_editable ? "Remove the veto against" : ""};
  for (const ClientVeto& veto : vetoes) list.entries.push_back(view.name_of(veto.person) + (view.is_blind || veto.reason.empty() ? "" : ": " + veto.reason));
  EntryForm form{.kind = "veto", .fields = {{"Not to be served by", {}, {}}, {"What the client asked for", "In one sentence"}}, .deed = "Add the veto"};
  for (const std::string& label : view.data.person_labels()) form.fields.front().choices.push_back(label);
  form.commit = [&](const std::array<std::string, 3>& values) -> std::string {
    const auto& labels = view.data.person_labels();
    const auto found = std::ranges::find(labels, values[0]);
    if (found == labels.end()) return "Choose whom it is about.";
    ClientProfile profile = *view.client.profile;
    std::string wrong = app::add_veto(profile, (*view.app.scenario()->people)[static_cast<std::size_t>(found - labels.begin())].id, values[1]);
    if (wrong.empty()) change_vetoes(view, std::move(profile));
    return wrong;
  };
  const EntryForm* adds = view.is_editable ? &form : nullptr;
  const Rect box = columns.take_right(entries_card_height(ui, columns.right_width(), list, adds, view.state.add));
  if (const auto removed = entries_card(ui, view.state.add, list, adds, box)) {
    ClientProfile profile = *view.client.profile;
    profile.vetoes.erase(profile.vetoes.begin() + static_cast<std::ptrdiff_t>(*removed));
    change_vetoes(view, std::move(profile));
  }
}

}  // namespace evenhand::ui
