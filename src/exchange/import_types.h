// The words between the importer and its screen: column roles, choices, the proposal with its counts and notices (X1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/scenario.h"
#include "exchange/number_text.h"
#include "exchange/text_bytes.h"

namespace evenhand::exchange {

enum class ColumnRole : std::uint8_t {
  Unused,
  ClientName,
  ClientId,
  ClientGivenName,   // used when the client's name is blank or there is no such column
  ClientFamilyName,
  OwnerName,
  OwnerId,
  OwnerGivenName,
  OwnerFamilyName,
  PersonTeam,
  PersonRole,
  PersonFte,
  PersonHours,       // contract hours a month
  Segment,
  Criterion,         // a number per client
};

inline constexpr std::size_t kColumnRoleCount = 15;

// As the mapping screen says it: "Client", "Client id", "Account manager", "Number per client", "Not used", ...
std::string_view role_label(ColumnRole role);

enum class Confidence : std::uint8_t { None, Guess, Likely, Certain, Chosen };  // Chosen: by the person

// How a number column enters the policy.
struct CriterionPlan {
  CriterionId id;
  std::string name;
  std::string unit;
  Ledger ledger = Ledger::Burden;
  bool is_recognised = false;  // the header says what it is; otherwise weight 0, "not counted yet"
  bool is_additive = true;     // several rows of one client add up; otherwise their mean is taken
  int weight = 0;
};

struct ColumnProposal {
  std::string header;  // as in the file, cleaned for display, never empty ("Column 3")
  ColumnRole role = ColumnRole::Unused;
  Confidence confidence = Confidence::None;
  std::string why;     // one sentence
  std::size_t blank_count = 0;
  NumberColumn numbers;
  std::optional<CriterionPlan> criterion;  // exactly when role is Criterion
};

// Two names the person says are one.
struct NameMerge {
  std::string from;
  std::string into;

  bool operator==(const NameMerge&) const = default;
};

// What the person decided against or beyond the proposal. Columns count from 0.
struct ImportChoices {
  std::map<std::size_t, ColumnRole> roles;
  std::map<std::size_t, DecimalMark> decimals;
  std::optional<bool> has_header;
  std::vector<NameMerge> owner_merges;
  std::vector<NameMerge> client_merges;       // only where clients have no ids
  TextReading reading = TextReading::Detect;  // these two need the bytes again: read_input
  std::optional<char> delimiter;

  bool operator==(const ImportChoices&) const = default;
};

// Ordered: what stops the import first, then what needs an answer, then what changes figures, then what is good to know.
enum class NoticeWeight : std::uint8_t { Blocking, Question, Important, Note };

struct ImportNotice {
  NoticeWeight weight = NoticeWeight::Note;
  std::string text;                     // one or two sentences
  std::optional<std::size_t> column;    // of the table, from 0
  std::vector<std::uint64_t> rows;      // row numbers as a spreadsheet shows them, the first few

  bool operator==(const ImportNotice&) const = default;
};

// Names that differ only in case, accents or invisible characters.
struct NearDuplicate {
  std::vector<std::string> names;  // the most frequent first

  bool operator==(const NearDuplicate&) const = default;
};

struct ImportCounts {
  std::size_t rows = 0;          // data rows, without header and blank rows
  std::size_t blank_rows = 0;
  std::size_t rows_left_out = 0;
  std::size_t merged_rows = 0;   // rows beyond the first of their client
  std::size_t clients = 0;
  std::size_t people = 0;
  std::size_t unassigned_clients = 0;
  std::size_t shared_clients = 0;
};

// The people, clients and assignments that the table gives under the present roles; sorted as Scenario wants them.
struct ImportedBook {
  std::vector<Person> people;
  std::vector<Client> clients;
  std::vector<Assignment> assignments;
  std::vector<Criterion> criteria;
};

class ImportTable;  // the parsed table with what was learnt about each column; owned by the proposals made from it

struct ImportProposal {
  std::shared_ptr<const ImportTable> table;
  ImportChoices choices;
  std::string source_name;
  TextEncoding encoding = TextEncoding::Utf8;
  char delimiter = ',';
  bool has_header = true;
  std::vector<ColumnProposal> columns;
  std::vector<std::vector<std::string>> preview;  // first 20 data rows; invisible characters shown as [U+202E]
  ImportCounts counts;
  std::vector<NearDuplicate> near_duplicates;         // of owners
  std::vector<NearDuplicate> near_duplicate_clients;  // where clients have no ids
  std::vector<ImportNotice> notices;  // by weight
  std::optional<Error> blocked;       // why no scenario can be built yet
  Shared<ImportedBook> book;          // empty when blocked
};

}  // namespace evenhand::exchange
