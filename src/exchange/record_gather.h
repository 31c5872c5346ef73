// Touchpoints and opportunities from tables of orders, invoices, tickets, tasks, events and deals, once clients and people
// are known. Resumable. A record whose client or person is in no table is left out and named, never dropped silently.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/progress.h"
#include "exchange/book_gather.h"

namespace evenhand::exchange {

// Records of one table that could not be used.
struct OrphanFacts {
  RowList no_client;     // the row names none, or it is in no table
  RowList no_person;
  RowList no_date;
  RowList too_long;      // more cells than the header, and it is not clear which column they belong to
  RowList odd_amount;    // negative or no number: counts as 0
  std::size_t repeated = 0;              // a record id that came before
  std::vector<std::string> clients;      // as written, the first few that are in no table
  std::vector<std::string> people;
};

class RecordGather {
 public:
  RecordGather(const BookGather& book, BookPeople& people) : book_(book), people_(people) {}

  // The table must outlive the walk over it.
  void begin(const TableProposal& table, std::size_t table_number);
  Progress step(std::size_t row_budget);

  std::size_t touchpoint_count() const { return touchpoints_.size(); }
  std::size_t opportunity_count() const { return opportunities_.size(); }
  // What these records take as a file, roughly and rather too high.
  std::size_t file_size() const;

  // Before people are merged and the clients are taken.
  void take(const std::vector<std::size_t>& person_target, GatheredBook& book, ImportCounts& counts);

  std::map<std::size_t, OrphanFacts> facts;  // by table

 private:
  struct Draft {
    std::uint32_t client = 0;
    std::uint32_t person = 0;  // kNobody for an opportunity without owner
  };
  struct TouchpointDraft : Draft {
    Touchpoint record;
  };
  struct OpportunityDraft : Draft {
    Opportunity record;
  };
  static constexpr std::uint32_t kNobody = static_cast<std::uint32_t>(-1);

  void add_row();
  void add_touchpoint(std::uint32_t client);
  void add_opportunity(std::uint32_t client);
  std::uint32_t person_of_row();
  std::optional<std::string> id_of_row(char prefix);

  const BookGather& book_;
  BookPeople& people_;
  std::optional<RowReader> reader_;
  TableKind kind_ = TableKind::Touchpoints;
  TouchpointKind usual_kind_ = TouchpointKind::Other;  // what the table's name or headers say
  std::size_t table_ = 0, row_ = 0;
  std::set<std::string> own_ids_;  // of the present table
  std::set<std::string> used_ids_[2];
  std::vector<TouchpointDraft> touchpoints_;
  std::vector<OpportunityDraft> opportunities_;
};

}  // namespace evenhand::exchange
