#include "exchange/record_notices.h"

#include "domain/edit_accounts.h"
#include "domain/names.h"
#include "ownership/ownership_texts.h"

namespace evenhand::exchange {

std::vector<std::string> record_notices(const Scenario& scenario) {
  std::vector<std::string> notices;
  const NameOf name_of = real_names(*scenario.people);
  for (const Dispute& dispute : *scenario.disputes) {
    if (!dispute.is_open() || functions_in_the_way(scenario, dispute).empty()) continue;
    notices.push_back("The mediator of the open dispute “" + dispute.id.value + "”: " + ownership::mediator_sentence(scenario, dispute, name_of));
  }
  return notices;
}

}  // namespace evenhand::exchange
