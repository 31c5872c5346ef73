#include "platform/cli/ownership_question.h"

#include <algorithm>
#include <utility>

#include "domain/text.h"

namespace evenhand::cli {

namespace {

// By id, else by name, when exactly one client has it.
std::optional<ClientId> client_named(const Scenario& scenario, const std::string& text) {
  const std::vector<Client>& clients = *scenario.clients;
  for (const Client& client : clients) {
    if (client.id.value == text) return client.id;
  }
  const std::string name = matching_name(text);
  const auto is_it = [&](const Client& client) { return matching_name(client.name) == name; };
  if (std::ranges::count_if(clients, is_it) != 1) return std::nullopt;
  return std::ranges::find_if(clients, is_it)->id;
}

}  // namespace

OwnershipQuestion::OwnershipQuestion(const CommandSpec& command, const Arguments& arguments, const Outside& outside) {
  const auto day = parse_iso_date(arguments.value("--at").value_or(outside.today));
  if (!day) {
    refusal_ = wrong_usage(command, "--at is a day, written YYYY-MM-DD.");
    return;
  }
  at_ = *day;
  const std::string& path = arguments.operands().front();
  Result<Scenario> scenario = read_scenario(path, outside, notices_);
  if (!scenario) {
    refusal_ = failure(scenario.error(), path);
    refusal_->err.insert(0, notices_);
    return;
  }
  scenario_ = std::move(*scenario);
  if (const auto text = arguments.value("--client")) {
    client_ = client_named(scenario_, *text);
    if (!client_) {
      refusal_ = wrong_usage(command, "No client has the id or, alone, the name “" + *text + "”.");
      return;
    }
  }
  names_.is_blind = arguments.has("--blind");
  names_.person = names_.is_blind ? blind_names(*scenario_.people) : real_names(*scenario_.people);
  if (names_.is_blind) names_.hidden = HiddenWords(scenario_);
  names_.client = names_.is_blind ? blind_client_names(*scenario_.clients) : real_client_names(*scenario_.clients);
}

}  // namespace evenhand::cli
