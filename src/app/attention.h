// What asks for attention today, from the record alone and with its figures: the list of the overview. Facts, no advice
// about persons. Every entry leads to the screen where something can be done about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/derived.h"
#include "app/view.h"
#include "domain/date.h"
#include "domain/names.h"
#include "domain/scenario.h"

namespace evenhand::app {

enum class Urgency : std::uint8_t { Now, Soon, Know };  // now: figures are wrong or work waits for it

struct AttentionItem {
  Urgency urgency = Urgency::Know;
  std::string id;         // stable: "unassigned", "vote"
  std::string text;       // "Three clients have no owner"
  std::string detail;     // one sentence with what it rests on
  std::string when = {};  // at the right: "today", "in 60 days"; may be empty
  Screen screen = Screen::PeopleAndClients;
  // Where on that screen, as far as it matters there.
  ClientId account = {};
  AccountView account_view = AccountView::Account;
  OwnershipView ownership_view = OwnershipView::Radar;
  RebalanceView rebalance_view = RebalanceView::Proposal;

  bool operator==(const AttentionItem&) const = default;
};

inline constexpr int kRenewalDays = 60;

// Clients whose renewal lies in [today, today + kRenewalDays].
struct RenewalsAhead {
  std::size_t dated = 0;     // clients whose renewal date is known
  std::size_t ahead = 0;
  std::size_t doubtful = 0;  // of them with a known probability below one half
};
RenewalsAhead renewals_ahead(const Scenario& scenario, Date today);

struct RadarFigures;

// Most urgent first. `derived` follows `scenario`, and so does `radar`, null while it is worked out. Names no person but in
// words that are quoted from the record (attention_due.h); accounts as `client_name` does.
std::vector<AttentionItem> attention(const Scenario& scenario, const Derived& derived, Date today, const ClientNameOf& client_name, const RadarFigures* radar = nullptr);
// To the screen and the place on it; for App::request.
View view_of(const AttentionItem& item, View view);

}  // namespace evenhand::app
