// "Why not me": for any person and client, the rule or the figure that decided.
#include <vector>

#include "fairness/rebalance_why.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

void why_not_card(Ui& ui, const ProposalScene& scene, Column& column) {
  FlowCard card(ui, column, {.title = "Why not me?", .subtitle = "For any person and client: the rule or the figure that decided"}, 220);
  const RebalanceContext& context = scene.context();
  const std::vector<Person>& people = *context.basis.people;
  const std::vector<Client>& clients = *context.basis.clients;
  const auto person = position_of(people, scene.state.why_person);
  const auto client = position_of(clients, scene.state.why_client);

  std::vector<std::string> names;
  names.reserve(people.size());
  for (std::size_t j = 0; j < people.size(); ++j) names.push_back(context.person_name(j));
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const ComboBoxSpec who{.label = "Person", .options = options, .selected = person ? static_cast<int>(*person) : -1, .prompt = "Choose a person"};
  card.gap(4);
  if (const auto chosen = combo_box(ui, card.take(combo_box_height(ui, card.width(), who)), who).chosen) {
    scene.state.why_person = people[static_cast<std::size_t>(*chosen)].id;
    ui.wake_in(0);
  }
  std::vector<ComboOption> books;
  for (const std::string& name : scene.facts.client_names) books.push_back({.text = name});
  const ComboBoxSpec what{.label = "Client", .options = books, .selected = client ? static_cast<int>(*client) : -1, .prompt = "Choose a client"};
  card.gap(10);
  if (const auto chosen = combo_box(ui, card.take(combo_box_height(ui, card.width(), what)), what).chosen) {
    scene.state.why_client = clients[static_cast<std::size_t>(*chosen)].id;
    ui.wake_in(0);
  }
  if (!person || !client) return;
  card.gap(10);
  const std::string sentence = why_not_me(context, scene.facts.proposal.owners, *person, *client).sentence;
  const float height = text_block_height(ui, card.width(), sentence);
  text_block(ui, card.take(height), sentence, {.role = Role::Status});
}

}  // namespace evenhand::ui
