#include "exchange/survey_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "domain/format.h"
#include "domain/text.h"
#include "exchange/csv_reader.h"
#include "exchange/header_words.h"
#include "exchange/number_text.h"

namespace evenhand::exchange {
namespace {

constexpr std::array<std::string_view, 11> kScoreWords = {"fairness", "fair", "score", "answer", "rating", "felt", "perception", "response", "points", "value", "grade"};
constexpr std::array<std::string_view, 7> kGroupWords = {"team", "group", "department", "function", "unit", "squad", "region"};
constexpr std::array<std::string_view, 8> kPersonWords = {"person", "name", "owner", "manager", "employee", "respondent", "id", "email"};

struct Columns {
  std::optional<std::size_t> score, group, person;
  bool has_header = true;
};

bool names_any(std::string_view header, std::span<const std::string_view> words) {
  return std::ranges::any_of(header_words(header), [&](const std::string& word) { return std::ranges::find(words, std::string_view(word)) != words.end(); });
}

// A whole number from 1 to 5; nothing else is an answer.
std::optional<int> answer_in(std::string_view cell) {
  const std::optional<double> number = parse_number(cell, DecimalMark::Point);
  if (!number || *number < 1.0 || *number > 5.0) return {};
  const int whole = static_cast<int>(*number);
  return static_cast<double>(whole) == *number ? std::optional(whole) : std::nullopt;
}

// Every cell that is not blank is an answer, the first row apart when it is a header.
bool holds_answers(const CsvTable& table, std::size_t column, std::size_t first) {
  std::size_t answers = 0;
  for (std::size_t row = first; row < table.row_count(); ++row) {
    const std::string_view cell = table.cell(row, column);
    if (is_blank_cell(cell)) continue;
    if (!answer_in(cell)) return false;
    ++answers;
  }
  return answers > 0;
}

Columns columns_of(const CsvTable& table) {
  Columns columns;
  columns.has_header = true;
  for (std::size_t column = 0; column < table.column_count(); ++column) columns.has_header &= !answer_in(table.cell(0, column)).has_value();
  for (std::size_t column = 0; columns.has_header && column < table.column_count(); ++column) {
    const std::string_view header = table.cell(0, column);
    if (!columns.score && names_any(header, kScoreWords)) {
      columns.score = column;
    } else if (!columns.group && names_any(header, kGroupWords)) {
      columns.group = column;
    } else if (!columns.person && names_any(header, kPersonWords)) {
      columns.person = column;
    }
  }
  const std::size_t first = columns.has_header ? 1 : 0;
  for (std::size_t column = 0; !columns.score && column < table.column_count(); ++column) {
    if (column != columns.group && column != columns.person && holds_answers(table, column, first)) columns.score = column;
  }
  // Without a header the text beside the answers is the team.
  for (std::size_t column = 0; !columns.has_header && !columns.group && column < table.column_count(); ++column) {
    if (column != columns.score) columns.group = column;
  }
  return columns;
}

using People = std::map<std::string, const Person*>;

People people_of(const Scenario& scenario) {
  People people;
  for (const Person& person : *scenario.people) people.emplace(matching_name(person.name), &person);
  for (const Person& person : *scenario.people) people.insert_or_assign(matching_name(person.id.value), &person);
  return people;
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) { return plural(static_cast<std::int64_t>(count), one, many); }

void note(SurveyReading& reading, const CsvTable& table, const Columns& columns) {
  const auto header = [&](std::size_t column) {
    return columns.has_header ? "\u201C" + std::string(table.cell(0, column)) + "\u201D" : "column " + std::to_string(column + 1);
  };
  std::string read = count_of(reading.survey.answers.size(), "answer", "answers") + " read from " + header(*columns.score);
  if (columns.group) read += ", teams from " + header(*columns.group);
  if (columns.person) read += ", people from " + header(*columns.person);
  reading.notes.push_back(read + ".");
  if (reading.left_out > 0) reading.notes.push_back(count_of(reading.left_out, "row has", "rows have") + " no answer from 1 to 5 and is left out.");
  if (reading.unknown_people > 0) {
    reading.notes.push_back(count_of(reading.unknown_people, "answer names", "answers name") + " nobody of this team; only the group is kept.");
  }
}

}  // namespace

Result<SurveyReading> read_survey(std::string text, std::string source, const Scenario& scenario, SurveyId id, std::string title, Date on) {
  const Result<CsvTable> table = read_csv(source, std::move(text));
  if (!table) return std::unexpected(table.error());
  const Columns columns = columns_of(*table);
  if (!columns.score) {
    return std::unexpected(Error{.code = ErrorCode::MissingColumn,
                                 .message = "No column holds answers from 1 to 5. Give one row for each answer, with a column named Fairness and, if wanted, one named Team.",
                                 .place = {.source = source, .pointer = {}, .row = 1}});
  }
  SurveyReading reading;
  reading.survey = {.id = std::move(id), .title = std::move(title), .on = on};
  const People people = people_of(scenario);
  for (std::size_t row = columns.has_header ? 1 : 0; row < table->row_count(); ++row) {
    const std::optional<int> fairness = answer_in(table->cell(row, *columns.score));
    if (!fairness) {
      ++reading.left_out;
      continue;
    }
    SurveyAnswer answer{.fairness = *fairness};
    if (columns.group) answer.group = normalised_name(table->cell(row, *columns.group));
    if (columns.person && !is_blank(table->cell(row, *columns.person))) {
      const auto found = people.find(matching_name(table->cell(row, *columns.person)));
      if (found == people.end()) {
        ++reading.unknown_people;
      } else {
        answer.person = found->second->id;
        if (answer.group.empty()) answer.group = found->second->team;
      }
    }
    reading.survey.answers.push_back(std::move(answer));
  }
  if (reading.survey.answers.empty()) {
    return std::unexpected(Error{.code = ErrorCode::Empty, .message = "The table holds no answer from 1 to 5.", .place = {.source = source, .pointer = {}}});
  }
  note(reading, *table, columns);
  return reading;
}

}  // namespace evenhand::exchange
