// Past verdicts beside the account at hand (O4, O6): what was decided on evidence like this, and why.
#include <algorithm>

#include "domain/format.h"
#include "ui/screens/ownership/claim_parts.h"
#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

void precedents_card(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  using namespace ownership;
  const std::vector<Precedent>& past = tale.figures.precedents;
  if (past.empty()) return;
  const std::vector<Verdict>& verdicts = *app.scenario()->verdicts;
  const std::string consistency = precedent_sentence(past, tale.figures.verdict.judgement.kind);
  Column column{page.left(), page.y(), page.width()};
  {
    FlowCard card(ui, column, {.title = "Past verdicts on evidence like this", .subtitle = consistency});
    for (std::size_t i = 0; i < past.size(); ++i) {
      const auto verdict = std::ranges::find(verdicts, past[i].verdict, &Verdict::id);
      if (verdict == verdicts.end()) continue;
      const std::string client = tale.names.client(past[i].client);
      RecordRow row{.title = client + ", " + format_date(past[i].made_on) + ": " + verdict_words(app, tale.names, *verdict), .has_line_above = i > 0};
      row.detail = verdict->reason.empty() ? std::string() : "Why: " + shown(app, verdict->reason);
      row.note = (past[i].went_the_same_way ? std::string("The same way as the figures suggest here. ") : "Another way than the figures suggest here. ") + "Distance of the evidence: " +
                 format_number(past[i].distance, 2) + " (0 is the same, 2 the opposite).";
      row.chip = past[i].went_the_same_way ? ChipSpec{.label = "same way", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "another way"};
      row.actions = {{"Open", "Open the claim of " + client + " of " + format_date(past[i].made_on)}};
      if (record_row(ui, card, static_cast<int>(i), row) == 0) state.opens = PastClaim{past[i].client, past[i].verdict};
    }
  }
  page.take(std::max(0.0f, column.y - page.y() - ui.px(16)));
}

}  // namespace evenhand::ui
