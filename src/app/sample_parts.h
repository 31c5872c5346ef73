// What the samples are built from: tables of assets/samples, seeded dice, and records that get their ids at the end.
// No clock and no randomness of the machine: on the same day a sample is the same everywhere, for ever.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/scenario.h"
#include "exchange/csv_table.h"

namespace evenhand::app::sample {

// Days of a story, moved by as many days as `today` is after kSampleDay.
class Calendar {
 public:
  explicit Calendar(Date today);
  Date today() const { return today_; }
  Date day(Date told) const;    // as the story has it, told on kSampleDay
  Date before(int days) const;  // before today; after it when negative

 private:
  Date today_;
  std::int64_t moved_;  // days
};

// splitmix64
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll();
  std::size_t below(std::size_t count);             // 0..count - 1
  int between(int low, int high);                   // both included
  bool happens(int percent) { return between(1, 100) <= percent; }

 private:
  std::uint64_t state_;
};

// A table with a header. Cells are found by the header's text; an unknown header reads as blank. Its dates are days of the story.
class Sheet {
 public:
  Sheet(std::string_view csv, const Calendar& calendar);
  std::size_t rows() const { return table_.row_count() == 0 ? 0 : table_.row_count() - 1; }
  std::string text(std::size_t row, std::string_view header) const;
  std::optional<double> number(std::size_t row, std::string_view header) const;
  std::optional<Date> date(std::size_t row, std::string_view header) const;
  std::vector<Leave> leaves(std::size_t row, std::string_view header) const;       // "2026-07-27/2026-08-14;..."
  std::vector<std::string> list(std::size_t row, std::string_view header) const;   // "a;b", sorted
  std::vector<Skill> skills(std::size_t row, std::string_view header) const;       // "Negotiation 3;Tenders 2", sorted

 private:
  exchange::CsvTable table_;
  Calendar calendar_;
};

// "c007"
std::string numbered(std::string_view prefix, std::size_t number, std::size_t digits);

// Columns id, name, team, role, function, fte, hours, bandwidth, ramp, leave (first/last;...), languages, skills, strengths,
// goals, most clients, most intake.
std::vector<Person> people_of(const Sheet& sheet);

struct CriterionLine {
  std::string_view id, name, definition, unit;
  Ledger ledger;
  int weight;
  std::string_view reason;
  std::string_view column;  // in the table of clients; empty: every client counts 1
};
Criterion criterion_of(const CriterionLine& line);

// Columns Client, Segment, Region, Language, Industry, Client family, Stage, Renewal date, Renewal probability, Satisfaction,
// Required skill, Goal, Prefers, and those of the criteria. Ids are c001, c002, ... in the order of the rows.
std::vector<Client> clients_of(const Sheet& sheet, std::initializer_list<CriterionLine> criteria);

// Touchpoints and opportunities as they come to mind; `into` sorts them by date and numbers them.
class Records {
 public:
  explicit Records(const Calendar& calendar) : calendar_(calendar) {}
  const Calendar& calendar() const { return calendar_; }
  Touchpoint& touch(const ClientId& client, const PersonId& person, Date on, TouchpointKind kind, std::string_view subject = {});
  Opportunity& deal(const ClientId& client, std::string_view name, OpportunityKind kind, OpportunityState state, double amount, Date opened,
                    Date closed, std::vector<Credit> credits);
  void into(Scenario& scenario);

 private:
  Calendar calendar_;
  std::vector<Touchpoint> touchpoints_;
  std::vector<Opportunity> opportunities_;
};

// The everyday contacts and deals of a client with its owner over the last 24 months.
void add_daily_work(Records& records, Dice& dice, const Client& client, const PersonId& owner, int contacts_a_year, double revenue);

// Halvorsen Maritime: one person opened the door, another has carried it since spring, a third helped with the sponsor.
struct HalvorsenCast {
  PersonId opened, carries, helped;
};
void add_halvorsen(Records& records, const ClientId& client, const HalvorsenCast& cast);

// `first` and `second` meaningful contacts of two people who both speak for the client, within the last 180 days.
struct Overlap {
  PersonId first, second;
  int first_contacts = 0, second_contacts = 0;
};
void add_overlap(Records& records, Dice& dice, const ClientId& client, const Overlap& overlap);

}  // namespace evenhand::app::sample
