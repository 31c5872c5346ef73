#include <string>
#include <utility>

#include "domain/edit_scenario.h"
#include "domain/text.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/dialog.h"
#include "ui/kit/text_field.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

std::string id_for(const Scenario& scenario, app::PeopleTable table) {
  return table == app::PeopleTable::People ? free_person_id(scenario, "p").value : free_client_id(scenario, "c").value;
}

void owner_field(Ui& ui, PeopleDialogs& dialogs, const app::PeopleData& data, Rect box) {
  std::vector<ComboOption> options = {{.text = "Nobody"}};
  int selected = 0;
  for (const std::string& label : data.person_labels()) {
    if (label == dialogs.owner) selected = static_cast<int>(options.size());
    options.push_back({.text = label});
  }
  const auto result = combo_box(ui, box, {.label = "Owner", .options = options, .selected = selected, .id = "owner"});
  if (result.chosen) dialogs.owner = *result.chosen == 0 ? std::string() : data.person_labels()[static_cast<std::size_t>(*result.chosen) - 1];
}

}  // namespace

void add_dialog(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data) {
  PeopleDialogs& dialogs = state.dialogs;
  const bool is_people = data.table() == app::PeopleTable::People;
  const app::ChangeContext context = change_context(app, data.table());
  const std::string id = id_for(*app.scenario(), data.table());
  const Result<Scenario> added = app::with_row_added(*app.scenario(), context, id, dialogs.text, dialogs.owner);
  const auto body = [&](Ui& u, Rect box) {
    const auto name = text_field(u, box, {.label = "Name", .text = dialogs.text, .help = added || is_blank(dialogs.text) ? std::string_view() : std::string_view(added.error().message), .id = "name", .flags = kRequired});
    if (name.text) dialogs.text = *name.text;
    if (!is_people) owner_field(u, dialogs, data, {box.x, box.y + u.px(84), box.width, 0});
  };
  const DialogAnswer answer = dialog(ui, {.question = is_people ? "Who joins?" : "Which client is new?",
                                          .text = is_people ? "Full time and without clients until the page of this person says otherwise. It is one step to undo."
                                                            : "Figures are added on the client's page. It is one step to undo.",
                                          .deed = is_people ? "Add the person" : "Add the client", .deed_disabled_reason = added ? "" : added.error().message,
                                          .body_height = ui.px(is_people ? 84 : 152), .body = body});
  if (answer == DialogAnswer::Deed && added) {
    app.request_edit({is_people ? "Add a person" : "Add a client",
                      [context, id, name = dialogs.text, owner = dialogs.owner](const Scenario& s) { return app::with_row_added(s, context, id, name, owner); }, {}});
    open_page(app, data.table(), id);
  }
  if (answer != DialogAnswer::None) dialogs = {};
}

}  // namespace evenhand::ui
