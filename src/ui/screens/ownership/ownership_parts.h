// What the views of the ownership screen share. Private to its files.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "domain/edit_policy.h"
#include "domain/names.h"
#include "ownership/record_index.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/figures_day.h"
#include "ui/screens/page.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

// Names as they may be shown now, in full and with given names where these are unique; the app must outlive it.
struct ShownNames {
  explicit ShownNames(const app::App& app);

  NameOf full;
  NameOf given;
  ClientNameOf client;
};

// The claim of a client as it stood when a verdict was made from it. A view asks for it through its state; the screen opens it.
struct PastClaim {
  ClientId client;
  VerdictId verdict;

  bool operator==(const PastClaim&) const = default;
};

// Everybody on the record of an account, in the order in which colours are given: by the first day on it, those without a day
// last, then by id. Given once and kept on every view of the account (look.md 2), whatever the weights, the stage or the day.
std::vector<PersonId> parties_of(const ownership::RecordIndex& records, const ClientId& client);
// What party_token() takes; -1 for who is not on the record.
int party_of(const std::vector<PersonId>& parties, const PersonId& person);
// The same for each claimant on this account.
std::vector<int> parties_by_claimant(const app::App& app, const ClientId& client, const std::vector<PersonId>& claimants);

// Position in Scenario::clients.
std::optional<std::size_t> client_position(const Scenario& scenario, const ClientId& client);

// Deeds for app.request().
std::function<void(app::App&)> to_account(const ClientId& client, app::AccountView view);
std::function<void(app::App&)> to_ownership(app::OwnershipView view);  // no account is open afterwards

Stamp ownership_stamp(const app::App& app, std::string by = {}, std::string reason = {});
void request_ownership_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change);

inline constexpr std::string_view kOwnershipTabs = "What to look at";
// The row of views, above everything else: of the account that is open, else of the screen with the day of the figures. The room
// that is left beside them.
Rect ownership_tabs(Ui& ui, app::App& app, Page& page, FieldDraft& day);
std::string_view ownership_view_name(app::OwnershipView view);
std::string_view account_view_name(app::AccountView view);

}  // namespace evenhand::ui
