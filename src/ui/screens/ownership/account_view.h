// The central record of one account (O4): who does what at which stage, what was decided, what is planned and open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct AccountViewState {
  KeptRecords records;
  std::optional<RecordForm> form;
  std::optional<std::string> stage;  // whose duties are shown; the client's own without it
  std::optional<PastClaim> opens;    // the past claim that is asked for
  // ---- kept while the records hold -------------------------------------------------------------------------------------
  std::uint64_t together_for = 0;
  std::vector<std::string> together = {};  // how working together goes over all accounts
};

// `client`: position in Scenario::clients.
void account_view(Ui& ui, app::App& app, AccountViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
