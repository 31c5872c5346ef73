// The people or the clients of the open scenario as rows and columns of text, with the figures worked out and names hidden
// in blind mode. Made anew whenever it is needed; refers to the app and must not outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/people_columns.h"
#include "domain/scenario.h"

namespace evenhand::app {

class App;

struct CellText {
  std::string shown;                 // as it reads: "80 %", "1 Nov 2026"
  std::string typed = {};            // as one would type it: "80", "2026-11-01"; empty = not known
  std::optional<double> number = {}; // for order and totals
  bool is_estimate = false;
  bool is_hidden = false;            // blind mode: `shown` says nothing about the content
  bool is_strong = false;
  std::string_view note = {};
};

// People as they may be shown, by position, told apart where two share a name: "Lee (p12)"; "Person 3" in blind mode.
std::vector<std::string> person_labels(const std::vector<Person>& people, bool is_blind);
// "Client 12" in blind mode: a client's name gives its owner away.
std::string client_label(const std::vector<Client>& clients, std::size_t position, bool is_blind);

inline constexpr std::string_view kHidden = "hidden", kNobody = "Nobody";  // a client without an owner

// The same for an id in every session: what a table's selection is kept by.
std::uint64_t row_key(std::string_view id);

// What does not depend on single rows. Holds as long as the policy, the people and blind mode stay as they are.
struct PeopleHeads {
  std::vector<PeopleColumn> columns;
  std::vector<std::string> labels;                // person_labels
  std::vector<ItemColumn<Client>> client_columns;
  std::vector<int> source;                        // by column: position in the item columns, or -1
  std::vector<int> criterion;                     // by column: position of the criterion in the policy, or -1
};
std::shared_ptr<const PeopleHeads> people_heads(const App& app, PeopleTable table);

class PeopleData {
 public:
  PeopleData(const App& app, PeopleTable table) : PeopleData(app, table, people_heads(app, table)) {}
  // `heads` as people_heads gives them now: who asks in every frame keeps them.
  PeopleData(const App& app, PeopleTable table, std::shared_ptr<const PeopleHeads> heads);

  PeopleTable table() const { return table_; }
  bool is_blind() const { return is_blind_; }
  std::size_t row_count() const;
  const std::vector<PeopleColumn>& columns() const { return heads_->columns; }
  std::optional<std::size_t> column_of(std::string_view key) const;

  const std::string& id(std::size_t row) const;
  std::string name(std::size_t row) const;
  CellText cell(std::size_t row, std::size_t column) const;
  // As CellText::number, for columns that sum; without making text of it.
  std::optional<double> number(std::size_t row, std::size_t column) const;
  // What groups and filters compare; a shared client has several owners, the lead first, a list its parts, skills their names.
  // Never empty; "" = nothing known.
  std::vector<std::string> facets(std::size_t row, std::size_t column) const;
  const std::vector<std::string>& person_labels() const { return heads_->labels; }

 private:
  CellText figure(std::size_t row, std::string_view key) const;
  CellText owner(std::size_t row) const;
  CellText lock(std::size_t row) const;
  CellText criterion(std::size_t row, std::size_t column) const;  // as it is known, else estimated

  const App& app_;
  const Scenario& scenario_;
  PeopleTable table_;
  bool is_blind_;
  std::shared_ptr<const PeopleHeads> heads_;
};

}  // namespace evenhand::app
