// What the figures say, in plain and neutral words (look 1: the answer first, facts accuse nobody).
// Names come from outside, so that blind mode ("Person 3") holds in every sentence.
#pragma once

#include <string>
#include <vector>

#include "domain/format.h"
#include "fairness/chance.h"
#include "fairness/measures.h"
#include "fairness/names.h"

namespace evenhand {

// What every sentence needs. References must outlive the call.
struct Telling {
  const LoadBasis& basis;
  const LedgerLoads& loads;
  const Measures& measures;
  const NameOf& name_of;
  const Locale& locale = kEnglish;
  const ClientNameOf* client_name_of = nullptr;  // without it clients stay unnamed: in blind mode a client gives its owner away
};

// "Burden", "Opportunity", "Visibility"; in a sentence "burden".
std::string ledger_name(Ledger ledger);
std::string ledger_word(Ledger ledger);

// "above", "in band", "below"
std::string standing_word(Standing standing);
// "▲", "", "▼"
std::string standing_sign(Standing standing);

// "Not even yet: Dana Okafor carries 1.29 of a fair share, Leila Haddad 0.72"
std::string answer_title(const Telling& telling);
// "7.5 % of the burden would have to sit elsewhere. Four of eight people are outside the ±15 % band."
std::string answer_subtitle(const Telling& telling);
// "4 outside the band", "everyone in the band", "nothing counted"
std::string ledger_badge(const Telling& telling);
// "Hours, escalations, complexity": the counted criteria
std::string ledger_criteria(const Telling& telling, const Policy& policy);

// "Dana Okafor and Priya Raghavan carry more than a fair share"
std::string bars_title(const Telling& telling);
std::string bars_subtitle(Ledger ledger);

// The named point of the Lorenz curve: the corner nearest to half of the capacity.
struct LorenzNote {
  LorenzPoint point;
  std::string title;    // "Half the team carries 40 %"
  std::string caption;  // "4 people, 47 % of capacity, 40 % of the burden"
};
LorenzNote lorenz_note(const Telling& telling);

struct ChanceNote {
  std::string title;   // "Chance alone could do this"
  std::string text;    // "No one need have chosen it: of 10,000 random deals, 93 in 100 (92.2 to 93.2) are at least as ..."
  std::string figure;  // "93 of 100 deals"
};
ChanceNote chance_note(const ChanceResult& result, Ledger ledger, const Locale& locale = kEnglish);

// What the reader should know about the data behind the figures; empty when there is nothing to say:
// estimates, dropped criteria, outliers, unassigned clients, load without capacity.
std::vector<std::string> data_notes(const Telling& telling, const Policy& policy);

// One measure of math 2 for the detail list.
struct MeasureText {
  std::string id;        // stable: "worst-off", "spread", "misplaced", "gini", ...
  std::string name;      // "Misplaced load"
  std::string value;     // "7.5 %"
  std::string sentence;  // what it says here
  std::string how;       // how it is computed
};
std::vector<MeasureText> measure_texts(const Telling& telling);

}  // namespace evenhand
