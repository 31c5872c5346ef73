// What is kept with a verdict, in words (O4, O17), and the answers to what it waits for. Private to the ownership screen.
#pragma once

#include <string>
#include <vector>

#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

// "Margin 0.105 of Søren over Priya: recent contact +0.120, introduced −0.015."; empty when it was not kept or one claim stood alone.
std::string kept_margin_words(const app::App& app, const ShownNames& names, const Verdict& verdict);
// "Least change of weights to mediate first: 3.7 points from revenue to introduced."
std::string kept_change_words(const app::App& app, const ShownNames& names, const Verdict& verdict);
// "First over 20,000 draws of all possible weights: Søren 67.1 % (66.4 to 67.8 %), Priya 32.9 % (32.2 to 33.6 %)."
std::string kept_robustness_words(const app::App& app, const ShownNames& names, const Verdict& verdict);
// Those of the three that there are, or that they were not kept.
std::vector<std::string> kept_words(const app::App& app, const ShownNames& names, const Verdict& verdict);

// "In force from 14 Sep 2026, provisional until 1 Dec 2026." and what it waits for.
std::string term_words(const Verdict& verdict);
// "14 Nov 2026, both team leads: it has not happened. Nothing is signed." for each answer to the trigger.
std::vector<std::string> answer_words(const app::App& app, const Verdict& verdict, const std::string& trigger);
// Asks what was found about the triggers that are open; there is at least one.
RecordForm trigger_form(const app::App& app, const Verdict& verdict);

// A line with the triggers, their answers, and a button for those that are open while the verdict is in force. True when pressed.
bool trigger_lines(Ui& ui, const app::App& app, FlowCard& card, const Verdict& verdict, Date today);

}  // namespace evenhand::ui
