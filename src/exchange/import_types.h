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
#include "exchange/date_text.h"
#include "exchange/health_report.h"
#include "exchange/number_text.h"
#include "exchange/text_bytes.h"

namespace evenhand::exchange {

// What a table lists. Clients is also the plain book of business: clients with their owners.
enum class TableKind : std::uint8_t { Clients, People, Opportunities, Touchpoints, Other };
inline constexpr std::size_t kTableKindCount = 5;

// "Clients", "People", "Opportunities", "Touchpoints", "Not used"
std::string_view kind_label(TableKind kind);

enum class ColumnRole : std::uint8_t {
  Unused,
  ClientName,
  ClientId,
  ClientGivenName,   // used when the client's name is blank or there is no such column
  ClientFamilyName,
  OwnerName,         // in a table of people: the person
  OwnerId,
  OwnerGivenName,
  OwnerFamilyName,
  OwnerEmail,        // finds the person when id and name do not
  PersonTeam,
  PersonRole,
  PersonFunction,
  PersonFte,
  PersonHours,       // contract hours a month
  PersonRegions,     // lists, parted by semicolons, commas or bars
  PersonLanguages,
  PersonSkills,
  PersonRampStart,
  Segment,
  ClientFamily,
  ClientRegion,
  ClientLanguage,
  ClientIndustry,
  ClientStage,
  ClientRenewal,
  ClientRenewalProbability,
  ClientSatisfaction,
  ClientCommunication,
  ClientSkills,
  ClientGoals,
  AssignmentSince,
  AssignmentPart,    // owner, contact, influencer, sponsor
  Criterion,         // a number per client
  RecordId,          // of an opportunity or a touchpoint; so are the rest
  RecordName,
  RecordDate,        // of the touchpoint; close date of the opportunity
  RecordOpened,
  RecordType,
  RecordStage,       // of the opportunity: open, won, lost
  RecordAmount,
  RecordMinutes,
};

inline constexpr std::size_t kColumnRoleCount = 42;

bool is_date_role(ColumnRole role);
// The roles that a column of such a table may have, Unused first.
const std::vector<ColumnRole>& roles_of(TableKind kind);
// Stable names for what is remembered: "client-name". Empty when unknown.
std::string_view role_word(ColumnRole role);
std::optional<ColumnRole> role_of_word(std::string_view word);

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
  DateColumn dates;
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
  std::map<std::size_t, DateOrder> date_orders;
  std::optional<TableKind> kind;
  std::optional<bool> takes_idle_people;      // people of a list who look after nobody and have no record
  bool is_remembered = false;                 // the roles come from an earlier import of the same headers
  std::optional<bool> has_header;
  std::vector<NameMerge> owner_merges;
  std::vector<NameMerge> client_merges;       // only where clients have no ids
  std::vector<std::string> owners_apart;      // spellings that the person says are several people: no near duplicates
  std::vector<std::string> clients_apart;
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
  std::size_t table = 0;                // tables_of the proposal, from 0
  std::vector<std::uint64_t> rows;      // row numbers as a spreadsheet shows them, the first few

  bool operator==(const ImportNotice&) const = default;
};

// Names that differ only in case, accents or invisible characters.
struct NearDuplicate {
  std::vector<std::string> names;  // the most frequent first

  bool operator==(const NearDuplicate&) const = default;
};

struct ImportCounts {
  std::size_t rows = 0;          // data rows of all tables, without header and blank rows
  std::size_t blank_rows = 0;
  std::size_t rows_left_out = 0;
  std::size_t merged_rows = 0;   // rows beyond the first of their client
  std::size_t clients = 0;
  std::size_t people = 0;
  std::size_t unassigned_clients = 0;
  std::size_t shared_clients = 0;
  std::size_t touchpoints = 0;
  std::size_t opportunities = 0;
  std::size_t idle_people = 0;   // listed, without client and record; left out unless takes_idle_people
};

// What the tables give under the present roles; sorted as Scenario wants them.
struct ImportedBook {
  Shared<std::vector<Person>> people;
  Shared<std::vector<Client>> clients;
  Shared<std::vector<Assignment>> assignments;
  Shared<std::vector<Touchpoint>> touchpoints;
  Shared<std::vector<Opportunity>> opportunities;
  std::vector<Criterion> criteria;
};

class ImportTable;  // the parsed table with what was learnt about each column; owned by the proposals made from it

// One table as it is understood.
struct TableProposal {
  std::shared_ptr<const ImportTable> table;
  ImportChoices choices;
  std::string source_name;
  TextEncoding encoding = TextEncoding::Utf8;
  char delimiter = ',';
  bool has_header = true;
  TableKind kind = TableKind::Clients;
  Confidence kind_confidence = Confidence::None;
  std::string kind_why;                           // one sentence
  std::vector<ColumnProposal> columns;
  std::vector<std::vector<std::string>> preview;  // first 20 data rows; invisible characters shown as [U+202E]
  std::size_t row_count = 0;                      // data rows
};

// One table, or several joined by ids: the base is the table that the clients come from.
struct ImportProposal : TableProposal {
  std::vector<TableProposal> joined;                  // the other tables, in the order they came
  ImportCounts counts;
  std::vector<NearDuplicate> near_duplicates;         // of owners
  std::vector<NearDuplicate> near_duplicate_clients;  // where clients have no ids
  std::vector<ImportNotice> notices;  // by weight
  HealthReport health;
  std::optional<Error> blocked;       // why no scenario can be built yet
  Shared<ImportedBook> book;          // empty when blocked
};

// The base and the joined tables; valid as long as the proposal.
std::vector<const TableProposal*> tables_of(const ImportProposal& proposal);

}  // namespace evenhand::exchange
