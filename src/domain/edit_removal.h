// What else names a person or a client, and so goes when the person or the client is removed (edit_scenario.h):
// assignments and credits (what is left is rescaled to sum to 1), touchpoints, opportunities of a client, wishes, conflicts
// of interest, vetoes of clients, votes in an open ballot round. A survey answer stays and loses its name. So do plans for an account, briefs,
// the escalation path, disputes and open items of a handover, of a person; evidence, rulings and duties go, and the answer
// in an open review. With a client everything goes that is about it alone: verdicts, handovers, plans, briefs, disputes.
// Closed rounds, agreed policies, saved plans, decided reviews, handovers, verdicts and the log are history: they stay and
// may name people who are gone.
#pragma once

#include <cstddef>
#include <vector>

#include "domain/scenario.h"

namespace evenhand {

struct Mentions {
  std::size_t assignments = 0;
  std::size_t left_alone = 0;    // clients that nobody carries afterwards; of a person only
  std::size_t touchpoints = 0;
  std::size_t opportunities = 0; // of a client
  std::size_t credits = 0;       // of a person, in opportunities that stay
  std::size_t wishes = 0;
  std::size_t conflicts = 0;     // of interest, and vetoes of clients
  std::size_t ballots = 0;       // in the open round
  std::size_t answers = 0;       // to surveys, which lose their name

  std::size_t evidence = 0;      // entered by hand, and binding rulings
  std::size_t duties = 0;        // who does what for an account
  std::size_t account_plans = 0;
  std::size_t disputes = 0;
  std::size_t verdicts = 0;      // of a client
  std::size_t handovers = 0;     // of a client

  bool is_empty() const { return *this == Mentions{}; }
  bool operator==(const Mentions&) const = default;
};

// To say before a removal. Nothing for an id that does not exist.
Mentions mentions_of(const Scenario& scenario, const PersonId& person);
Mentions mentions_of(const Scenario& scenario, const ClientId& client);

// The scenario in which nothing names the person or the client any more, who is still in the list.
Scenario without_mentions(const Scenario& scenario, const PersonId& person);
Scenario without_mentions(const Scenario& scenario, std::vector<ClientId> clients);

}  // namespace evenhand
