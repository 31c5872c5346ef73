// As scenario_fields.h: what happened with clients.
#pragma once

#include "exchange/scenario_fields.h"

namespace evenhand::exchange {

template <class Io>
void fields(Io& io, Of<Io, Touchpoint>& touchpoint) {
  io.need("id", touchpoint.id);
  io.need("client", touchpoint.client);
  io.need("person", touchpoint.person);
  io.need("on", touchpoint.on);
  io.maybe("kind", touchpoint.kind, TouchpointKind::Other);
  io.maybe("isMeaningful", touchpoint.is_meaningful, true);
  io.maybe("isStrategic", touchpoint.is_strategic);
  io.maybe("withExecutive", touchpoint.with_executive);
  io.maybe("minutes", touchpoint.minutes);
  io.maybe("subject", touchpoint.subject);
}

template <class Io>
void fields(Io& io, Of<Io, Credit>& credit) {
  io.need("person", credit.person);
  io.maybe("share", credit.share, 1.0);
}

template <class Io>
void fields(Io& io, Of<Io, Opportunity>& opportunity) {
  io.need("id", opportunity.id);
  io.need("client", opportunity.client);
  io.maybe("name", opportunity.name);
  io.maybe("kind", opportunity.kind, OpportunityKind::NewBusiness);
  io.maybe("state", opportunity.state, OpportunityState::Open);
  io.maybe("amount", opportunity.amount);
  io.maybe("opened", opportunity.opened);
  io.maybe("closed", opportunity.closed);
  io.sorted("credits", opportunity.credits, &Credit::person);
}

}  // namespace evenhand::exchange
