// Whose relationship it is: the answer, what it rests on and what would change it (O2, O3, O17; mockups 05, 08).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "ownership/as_it_stood.h"
#include "ui/kit/charts/ownership_timeline.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/claim_what_if.h"
#include "ui/screens/ownership/ownership_parts.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class ClaimQuestion : std::uint8_t { None, Ruling, UseWeights, Mediate };  // evidence by hand and others: ClaimViewState::form alone

// What has been typed into the open ruling.
struct ClaimDialog {
  ClaimQuestion question = ClaimQuestion::None;
  bool is_begun = false;                 // the proposals below are filled in
  std::string error = {};                // why it was not taken
  std::string by = {}, reason = {};
  VerdictKind kind = VerdictKind::Mediate;
  PersonId owner = {}, lead = {}, sponsor = {};
  std::vector<Dissent> dissents = {};    // the last one is not filled in yet
  std::string effective = {}, expires = {};
  std::vector<std::string> triggers = {};  // as are these
  bool is_provisional = false;
};

// A record behind the evidence, and for whom it speaks.
struct ClaimRecord {
  ownership::SourceRecord record;
  PersonId person;
  double share = 0.0;                    // of its criterion
};

struct ClaimViewState {
  ClaimWhatIf what_if;
  TableState evidence;
  std::optional<std::size_t> opened = {};     // criterion whose records are listed
  TableState record_table, least_changes;
  std::optional<ClaimRecord> record = {};     // whose details are shown
  std::optional<std::string> stage = {};      // that the claim is looked at; the client's own without it
  std::string touch = {};                     // the touch of the timeline that was pressed, in words
  ClaimDialog dialog;
  std::optional<RecordForm> form = {};
  std::optional<VerdictId> past = {};         // the claim is shown as it stood when this verdict was made; else as it is today
  std::optional<PastClaim> opens = {};        // the past claim that is asked for
  // ---- kept while they hold -------------------------------------------------------------------------------------------
  std::string timeline_for = {};
  OwnershipTimeline timeline = {};
  std::vector<std::string> touches = {};      // of the timeline, in words
  std::string records_for = {};
  std::vector<ClaimRecord> records = {};      // behind the opened criterion, newest first
  std::string stood_for = {};
  ownership::ClaimAsItStood stood = {};       // of `past`
};

// `client`: position in Scenario::clients. `beside_tabs`: where there is room at the right of the tabs above.
void claim_view(Ui& ui, app::App& app, ClaimViewState& state, Page& page, std::size_t client, Rect beside_tabs);

}  // namespace evenhand::ui
