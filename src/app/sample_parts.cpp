#include "app/sample_parts.h"

#include <algorithm>

#include "app/samples.h"
#include "exchange/csv_reader.h"
#include "exchange/decimal_text.h"

namespace evenhand::app::sample {

namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(';');
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

std::optional<int> whole(std::optional<double> number) {
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

}  // namespace

std::uint64_t Dice::roll() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

std::size_t Dice::below(std::size_t count) { return static_cast<std::size_t>((roll() >> 32) * count >> 32); }

int Dice::between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }

Calendar::Calendar(Date today) : today_(today), moved_(days_since_epoch(today) - days_since_epoch(kSampleDay)) {}

Date Calendar::day(Date told) const { return date_from_days(days_since_epoch(told) + moved_); }

Date Calendar::before(int days) const { return date_from_days(days_since_epoch(today_) - days); }

Sheet::Sheet(std::string_view csv, const Calendar& calendar) : calendar_(calendar) {
  if (auto table = exchange::read_csv("sample", std::string(csv), {.delimiter = ','})) table_ = std::move(*table);
}

std::string Sheet::text(std::size_t row, std::string_view header) const {
  for (std::size_t column = 0; column < table_.column_count(); ++column) {
    if (table_.cell(0, column) == header) return std::string(table_.cell(row + 1, column));
  }
  return {};
}

std::optional<double> Sheet::number(std::size_t row, std::string_view header) const {
  const std::string cell = text(row, header);
  return cell.empty() ? std::nullopt : exchange::read_decimal(cell);
}

std::optional<Date> Sheet::date(std::size_t row, std::string_view header) const {
  const auto told = parse_iso_date(text(row, header));
  return told ? std::optional(calendar_.day(*told)) : std::nullopt;
}

std::vector<Leave> Sheet::leaves(std::size_t row, std::string_view header) const {
  std::vector<Leave> leaves;
  for (const std::string& part : split(text(row, header))) {
    const auto first = parse_iso_date(std::string_view(part).substr(0, 10));
    const auto last = parse_iso_date(std::string_view(part).substr(11));
    if (first && last) leaves.push_back({calendar_.day(*first), calendar_.day(*last)});
  }
  return leaves;
}

std::vector<std::string> Sheet::list(std::size_t row, std::string_view header) const {
  std::vector<std::string> parts = split(text(row, header));
  std::ranges::sort(parts);
  return parts;
}

std::vector<Skill> Sheet::skills(std::size_t row, std::string_view header) const {
  std::vector<Skill> skills;
  for (const std::string& part : list(row, header)) {
    skills.push_back({.name = part.substr(0, part.size() - 2), .level = part.back() - '0'});
  }
  return skills;
}

std::string numbered(std::string_view prefix, std::size_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return std::string(prefix) + text;
}

std::vector<Person> people_of(const Sheet& sheet) {
  std::vector<Person> people;
  for (std::size_t row = 0; row < sheet.rows(); ++row) {
    people.push_back({.id = {sheet.text(row, "id")},
                      .name = sheet.text(row, "name"),
                      .team = sheet.text(row, "team"),
                      .role = sheet.text(row, "role"),
                      .fte = sheet.number(row, "fte").value_or(1.0),
                      .contract_hours = sheet.number(row, "hours"),
                      .function = sheet.text(row, "function"),
                      .bandwidth_hours = sheet.number(row, "bandwidth"),
                      .ramp_from = sheet.date(row, "ramp"),
                      .leave = sheet.leaves(row, "leave"),
                      .languages = sheet.list(row, "languages"),
                      .strengths = sheet.list(row, "strengths"),
                      .development_goals = sheet.list(row, "goals"),
                      .skills = sheet.skills(row, "skills"),
                      .max_clients = whole(sheet.number(row, "most clients")),
                      .max_intake = whole(sheet.number(row, "most intake"))});
  }
  return people;
}

Criterion criterion_of(const CriterionLine& line) {
  return {.id = {std::string(line.id)},
          .name = std::string(line.name),
          .definition = std::string(line.definition),
          .unit = std::string(line.unit),
          .ledger = line.ledger,
          .source = line.column.empty() ? CriterionSource::ClientCount : CriterionSource::Column,
          .weight = line.weight,
          .reason = std::string(line.reason)};
}

std::vector<Client> clients_of(const Sheet& sheet, std::initializer_list<CriterionLine> criteria) {
  std::vector<Client> clients;
  for (std::size_t row = 0; row < sheet.rows(); ++row) {
    Client client{.id = {numbered("c", row + 1, 3)}, .name = sheet.text(row, "Client"), .segment = sheet.text(row, "Segment")};
    for (const CriterionLine& line : criteria) {
      const auto value = line.column.empty() ? std::nullopt : sheet.number(row, line.column);
      if (value) client.values.push_back({{std::string(line.id)}, *value});
    }
    std::ranges::sort(client.values, {}, &CriterionValue::criterion);
    const std::string goal = sheet.text(row, "Goal");
    client.profile = ClientProfile{.family = sheet.text(row, "Client family"),
                                   .region = sheet.text(row, "Region"),
                                   .language = sheet.text(row, "Language"),
                                   .industry = sheet.text(row, "Industry"),
                                   .stage = sheet.text(row, "Stage"),
                                   .renewal_on = sheet.date(row, "Renewal date"),
                                   .renewal_probability = sheet.number(row, "Renewal probability"),
                                   .satisfaction = sheet.number(row, "Satisfaction"),
                                   .required_skills = sheet.skills(row, "Required skill"),
                                   .goals = goal.empty() ? std::vector<std::string>{} : std::vector{goal},
                                   .communication = sheet.text(row, "Prefers")};
    clients.push_back(std::move(client));
  }
  return clients;
}

}  // namespace evenhand::app::sample
