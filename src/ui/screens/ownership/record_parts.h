// Rows, cards and kept figures that the views of one account and of the rules share. Private to the ownership screen.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/policy_names.h"
#include "ownership/record_index.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/screens/ownership/ownership_parts.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/flow_card.h"

namespace evenhand::ui {

// The records of the open scenario, indexed once per change, for figures as of figures_day().
class KeptRecords {
 public:
  const ownership::RecordIndex& of(const app::App& app);
  std::uint64_t serial() const { return serial_; }  // grows with every change and with another day

 private:
  std::shared_ptr<const Scenario> scenario_;
  std::shared_ptr<const ownership::RecordIndex> records_;
  Date day_;
  std::uint64_t serial_ = 0;
};

struct RowAction {
  std::string label;                  // "Edit"
  std::string name;                   // "Edit the milestone Second plant trained"
  std::string disabled_reason = {};
};

struct RecordRow {
  std::string title;
  std::string detail = {};            // below, small
  std::string note = {};              // below that, ink-3
  std::optional<ChipSpec> chip = {};  // its texts outlive the call
  std::vector<RowAction> actions = {};
  bool has_line_above = true;
};

// One thing on the record with what can be done about it; presented, nothing can. The action pressed, or -1.
int record_row(Ui& ui, FlowCard& card, int index, const RecordRow& row);

// A button at the foot of a card; not there while presenting. `why_not` disables it.
bool card_button(Ui& ui, FlowCard& card, std::string_view label, std::string_view why_not = {}, ButtonKind kind = ButtonKind::Secondary);

// A labelled paragraph: small label, then the words.
void fact_line(Ui& ui, FlowCard& card, std::string_view label, std::string_view words);

// Words typed before cannot be edited while names are hidden, as they may hold names.
std::string why_words_keep(const app::App& app);

// Free words of the record, and names in them, as they may be shown.
std::string shown(const app::App& app, std::string_view words);
// "in 5 days", "today", "3 days ago"
std::string days_words(std::int64_t days);
// A mediator, owner or anybody who may stand outside the team: the name is not told in blind mode.
std::string outsider(const app::App& app, std::string_view name, std::string_view otherwise);

// What other rules would do to the verdicts in force: "This changes 1 of 2 standing verdicts, by the figures: Solaria Energía."
std::string consequence_words(const app::App& app, const ownership::RecordIndex& records, const OwnershipPolicy& before, const OwnershipPolicy& after);

inline constexpr std::array<std::string_view, kRulingKindCount> kRulingWords = {"Named account", "Contract", "Other"};

std::string_view verdict_kind_words(VerdictKind kind);
// "Joint: Amara leads day to day, Tomás is sponsor"
std::string verdict_words(const app::App& app, const ShownNames& names, const Verdict& verdict);
// A name also for people who have left since.
std::string name_or_gone(const app::App& app, const ShownNames& names, const PersonId& person);

}  // namespace evenhand::ui
