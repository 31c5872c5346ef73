// Survey answers from a table (L4, L9): one row an answer, a column with how fair it felt from 1 to 5, and if wanted the
// team or the person. Nothing else of the table is read or kept.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::exchange {

struct SurveyReading {
  Survey survey;
  std::size_t left_out = 0;          // rows without an answer from 1 to 5
  std::size_t unknown_people = 0;    // answers whose name or id is no person of the scenario; they keep their team
  std::vector<std::string> notes;    // what was read and what was not, a sentence each
};

// A person is found by id or by name; the answer then counts to the person's team unless the table names another.
// Errors: those of the CSV reader; MissingColumn when no column holds answers from 1 to 5; Empty without a single answer.
Result<SurveyReading> read_survey(std::string text, std::string source, const Scenario& scenario, SurveyId id, std::string title, Date on);

}  // namespace evenhand::exchange
