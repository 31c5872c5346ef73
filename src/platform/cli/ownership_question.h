// Inside src/platform/cli only: what the commands on ownership share: the scenario, the day, one client, names.
#pragma once

#include <optional>
#include <string>

#include "exchange/claims_json.h"
#include "platform/cli/commands.h"

namespace evenhand::cli {

class OwnershipQuestion {
 public:
  // Reads the FILE and the options --client, --at and --blind.
  OwnershipQuestion(const CommandSpec& command, const Arguments& arguments, const Outside& outside);
  OwnershipQuestion(const OwnershipQuestion&) = delete;
  OwnershipQuestion& operator=(const OwnershipQuestion&) = delete;

  // Set when the command ends here; then nothing else is.
  const std::optional<Outcome>& refusal() const { return refusal_; }
  const std::string& notices() const { return notices_; }  // for standard error
  const Scenario& scenario() const { return scenario_; }
  Date at() const { return at_; }
  const std::optional<ClientId>& client() const { return client_; }
  const exchange::OwnershipNames& names() const { return names_; }

 private:
  std::optional<Outcome> refusal_;
  std::string notices_;
  Scenario scenario_;
  Date at_;
  std::optional<ClientId> client_;
  exchange::OwnershipNames names_;
};

}  // namespace evenhand::cli
