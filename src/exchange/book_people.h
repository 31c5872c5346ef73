// Everyone whom the tables name: as the owner of a client, with a record, or in a list of people. One draft a person.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/book_rows.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

using NameCounts = std::unordered_map<std::string, std::size_t>;  // rows by name

struct PersonDraft {
  Person person;
  std::string written, email;
  std::optional<double> fte;
  std::size_t rows = 0;     // of clients
  std::size_t records = 0;
  bool is_listed = false;   // stands in a list of people
  bool is_renamed = false, is_folded = false;
};

struct PeopleFacts {
  std::size_t renamed = 0;                // one id, several names
  std::size_t idle = 0;                   // listed, without client and record
  std::vector<std::string> idle_names;
  std::vector<std::string> folded_names;  // names that differed in white space only
  std::vector<std::string> shared_names;  // one name, several ids
  std::vector<std::string> unknown;       // named with clients or records, missing in the list
  std::size_t unknown_count = 0;
  RowList odd_attributes;                 // FTE or hours outside their range
  RowList repeated;                       // listed twice; the first one is used
  bool is_fte_in_percent = false;
};

class BookPeople {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // With several tables a name finds the person of an id, and the other way round.
  explicit BookPeople(bool is_joined) : is_joined_(is_joined) {}

  // A row of a list of people. `is_weekly`: the hours column says hours a week.
  void add_listed(const RowReader& row, bool is_weekly);
  bool has_list() const { return has_list_; }
  // The owner of a row of clients or records; kNone when it names nobody. A person not met before is added.
  std::size_t owner_of(const RowReader& row);
  std::optional<std::size_t> find_owner(const RowReader& row) const;
  void note_attributes(std::size_t person, const RowReader& row, bool is_weekly);

  PersonDraft& operator[](std::size_t person) { return people_[person]; }
  const PersonDraft& operator[](std::size_t person) const { return people_[person]; }
  std::size_t size() const { return people_.size(); }

  // Merges by name as chosen; gives for each person the one that stands for it.
  std::vector<std::size_t> merge(const std::vector<NameMerge>& merges);
  // Sorted by id. Leaves out merged people, and idle ones unless they are wanted.
  std::vector<Person> take(bool takes_idle, PeopleFacts& facts) const;
  NameCounts rows_by_name() const;
  // FTE, hours or a ramp is known of listed people: a team, rather than a directory of everyone.
  bool is_list_a_team() const;

  PeopleFacts facts;

 private:
  struct Named {
    std::string id, name, email;
  };
  static Named named_in(const RowReader& row);
  std::optional<std::size_t> find(const Named& named) const;
  std::size_t add(const Named& named, std::string_view written);

  bool is_joined_;
  bool has_list_ = false;
  std::vector<PersonDraft> people_;
  std::unordered_map<std::string, std::size_t> by_id_, by_email_, by_name_;  // by_name_: kNone when several
};

}  // namespace evenhand::exchange
