// Ownership in sentences for people: the answer first, then margin and robustness in plain words, then what would change it
// (O3, O17). Names come from outside, so that blind mode holds in every sentence. English; lines have no line ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/hidden_words.h"
#include "domain/names.h"
#include "ownership/credit.h"
#include "ownership/precedents.h"
#include "ownership/radar.h"
#include "ownership/robustness.h"
#include "ownership/roles.h"
#include "ownership/sensitivity.h"

namespace evenhand::ownership {

// What a claim's sentences are told from; all of it outlives the call.
struct ClaimTelling {
  const ClaimEvidence& evidence;
  const OwnershipPolicy& policy;
  const ClaimVerdict& verdict;
  const NameOf& name_of;
  const Locale& locale = kEnglish;
  const HiddenWords* hidden = nullptr;  // in blind mode: what the team's own words may not say

  std::string words(std::string_view text) const { return hidden ? hidden->in(text) : std::string(text); }
};

// "Joint: Priya leads day to day, Dana is executive sponsor"
std::string claim_title(const ClaimTelling& telling);
// "Expansion stage. Priya is ahead by 0.105; owning alone takes 0.20." and, where something is silent, "Evidence covers 90 %
// of the weight: nothing is on record for net new business."
std::vector<std::string> claim_subtitle(const ClaimTelling& telling);
// "Revenue and recent contact put Priya ahead"; empty when nobody is.
std::string waterfall_title(const ClaimTelling& telling);
// "Equal on introduced: Dana and Priya." for each criterion, and one for the first place.
std::vector<std::string> tie_sentences(const ClaimTelling& telling);

// "The smallest change, to mediate first: 3.7 points from revenue to introduced."
std::vector<std::string> flip_sentences(const ClaimTelling& telling, const FlipAnalysis& flips);
// "It changes if “introduced” counts 10 %." Empty when this weight alone changes nothing.
std::string sweep_title(const ClaimTelling& telling, const CriterionSweep& sweep);
// "Alone, revenue changes it below 22.4 % or above 31 %; it counts 25 % now." for each criterion that can.
std::vector<std::string> sweep_sentences(const ClaimTelling& telling, const std::vector<CriterionSweep>& sweeps);
// "Nothing is on record for net new business: knowing it could make it joint, Priya leads."
std::vector<std::string> open_item_sentences(const ClaimTelling& telling, const std::vector<OpenItem>& items);
// "the renewal of 12 March 2026": a record without the words on it.
std::string record_phrase(const RecordIndex& records, const RecordFlip& flip, const NameOf& name_of);
// "Without the renewal of 12 March 2026 it would be: mediate first." The one that counts least, and how many there are.
std::string record_flip_sentence(const RecordIndex& records, const std::vector<RecordFlip>& flips, const NameOf& name_of);
// "no weights change it"; where a criterion is silent, only what is true of moves among the others.
std::string_view no_change_words(const ClaimTelling& telling);
// "Weight is moved among the criteria with evidence; net new business keeps its 10 %." Empty when no criterion is silent.
std::string flip_scope_sentence(const ClaimTelling& telling);
// Of all draws, in whole percent, but never 0 % or 100 % where it is not.
std::string share_text(double share, const Locale& locale = kEnglish);
// "Across all weights in the agreed order of importance", or in that of the points, where the team agreed on none.
std::string robustness_scope(const ClaimTelling& telling, bool keeps_order);
// "Across all possible weights Priya is first for 67 %, Dana for 33 %."
std::string robustness_sentence(const ClaimTelling& telling, const RobustnessResult& result, bool keeps_order);
// "Priya: 66.4 % to 67.7 %, by 20,000 draws; on average with revenue 31 %, last contact 22 %, ..." for each
// claimant who is first in some draw: the interval and the central weights (math 4).
std::vector<std::string> robustness_details(const ClaimTelling& telling, const RobustnessResult& result);
// "The revenue carried is not read: no criterion of the load is named as revenue; ..." Empty when it is read, or does not count.
std::string revenue_sentence(const ClaimTelling& telling, const Scenario& scenario);
// Whose claim and what won business does not count, and why.
std::vector<std::string> left_out_sentences(const ClaimTelling& telling);
// "3 of the 4 most similar past verdicts went joint."
std::string precedent_sentence(const std::vector<Precedent>& precedents, VerdictKind kind);

struct TreeLine {
  std::string question;  // the team's words, else "Coverage at least 40 %?"
  std::string answer;    // "yes, 90 %"; empty for the outcome
};
std::vector<TreeLine> tree_lines(const ClaimTelling& telling);

// "Two people are in touch about as much: Dana 55 %, Priya 45 %."
std::vector<std::string> radar_sentences(const RadarRow& row, const NameOf& name_of, const Locale& locale = kEnglish);
// The same for one line of a list, what tells the rows apart first: "Dana 55 %, Priya 45 % of the contacts".
std::vector<std::string> radar_notes(const RadarRow& row, const NameOf& name_of, const Locale& locale = kEnglish);
// "Not neutral: belongs to Sales.", and where no function is on record, that it cannot be told.
std::string mediator_sentence(const Scenario& scenario, const Dispute& dispute, const NameOf& name_of);
// "Disputes took 16 days to end (median of 3)." and "Clients that several people speak with give 7.9 of 10, the others 8.3."
std::vector<std::string> coordination_sentences(const ResolutionTimes& times, const CoordinationSatisfaction& satisfaction, const Locale& locale = kEnglish);
// "Nobody is accountable for advocacy." "Dana and Priya are both accountable for renewal."
std::vector<std::string> role_sentences(const RoleReport& report, const NameOf& name_of);
// What a rule does; and who would gain, and how much, if a colleague's contacts vanished: each by name, also where no rule pays for it.
std::string_view credit_rule_sentence(CreditRule rule);
std::vector<std::string> credit_sentences(const CreditSplit& split, const NameOf& name_of, const Locale& locale = kEnglish);

// "clear owner", "joint", "mediate first"
std::string_view verdict_phrase(VerdictKind kind);

}  // namespace evenhand::ownership
