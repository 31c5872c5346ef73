// Walks the rows of tables and gathers clients, who looks after them and their numbers under given column roles. Resumable.
// What it met on the way is kept as facts; import_notices turns them into sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "domain/progress.h"
#include "exchange/book_people.h"
#include "exchange/book_rows.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

struct ColumnKey {
  std::size_t table = 0;
  std::size_t column = 0;
  auto operator<=>(const ColumnKey&) const = default;
};

struct GatherFacts {
  std::map<std::size_t, RowList> without_client;  // by table; so are the next two
  std::map<std::size_t, RowList> long_left_out;   // longer than the table, and the owner could not be recognised in its place
  std::map<std::size_t, RowList> long_cut;        // longer than the table; used up to the owner, the rest left out
  std::map<ColumnKey, RowList> negatives, not_numbers, out_of_range, not_dates;
  std::size_t renamed_clients = 0;                // one id, several names
  std::size_t resegmented_clients = 0;
  std::size_t summed_clients = 0;                 // additive numbers of several rows were added up
  bool is_satisfaction_in_hundredths = false;
  bool are_owners_from_records = false;
};

// What is gathered, while it grows.
struct GatheredBook {
  std::vector<Client> clients;
  std::vector<Assignment> assignments;
  std::vector<Touchpoint> touchpoints;
  std::vector<Opportunity> opportunities;
};

class BookGather {
 public:
  enum class Part : std::uint8_t {
    Book,     // clients with all that is said of them
    Founder,  // a table of records: names clients and owners, nothing else
    Owners,   // a table of records: owners of clients already known
  };
  static constexpr std::size_t kNone = BookPeople::kNone;

  // `people` and the choices outlive the gathering. `criteria` are all ids of number columns, once each.
  BookGather(const ImportChoices& choices, BookPeople& people, std::vector<CriterionId> criteria, bool is_joined);

  // The table must outlive the walk over it: begin, step until finished, end.
  void begin(const TableProposal& table, std::size_t table_number, Part part);
  Progress step(std::size_t row_budget);
  void end();

  // The client that a row of records is about, by id, else by name.
  std::optional<std::size_t> find_client(const RowReader& row) const;
  const std::string& client_id(std::size_t client) const { return clients_[client].id; }
  std::size_t client_count() const { return clients_.size(); }
  // What these clients take as a file, roughly and rather too high.
  std::size_t file_size() const;
  // Puts merged people in each other's place.
  void merge_people(const std::vector<std::size_t>& target);
  // Hands over the clients, sorted, and their assignments: begin, step until finished, end. The gathering is empty afterwards.
  void begin_take(GatheredBook& book);
  Progress take_some(std::size_t client_budget, GatheredBook& book, ImportCounts& counts);
  std::vector<NearDuplicate> end_take();

  GatherFacts facts;

 private:
  struct Tally {
    double sum = 0.0;
    std::uint32_t count = 0;
  };
  struct OwnerRows {
    std::uint32_t owner = 0;
    std::uint32_t rows = 0;
    AssignmentRole part = AssignmentRole::Owner;
    std::optional<Date> since = {};
  };
  struct ClientDraft {
    std::string id, name, segment;
    std::unique_ptr<ClientProfile> profile;
    std::vector<OwnerRows> owners;
    std::uint32_t rows = 0;
    bool is_renamed = false, is_resegmented = false;
  };
  struct NumberSource {
    std::size_t column = 0;
    std::size_t slot = 0;
    DecimalMark decimal = DecimalMark::Point;
    bool is_additive = true;
  };
  struct IdHash {
    using is_transparent = void;
    const std::deque<ClientDraft>* clients;
    std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }
    std::size_t operator()(std::uint32_t client) const { return (*this)((*clients)[client].id); }
  };
  struct IdEqual {
    using is_transparent = void;
    const std::deque<ClientDraft>* clients;
    std::string_view text(std::string_view id) const { return id; }
    std::string_view text(std::uint32_t client) const { return (*clients)[client].id; }
    bool operator()(const auto& a, const auto& b) const { return text(a) == text(b); }
  };

  std::string client_name() const;
  void add_row();
  void add_long_row(std::size_t row);
  void note_profile(ClientDraft& client);
  void note_number(std::size_t client, const NumberSource& source);
  void note_owner(ClientDraft& client);
  void check_dates();
  std::optional<std::size_t> client_at(std::string_view id) const;
  void take_client(std::size_t place, GatheredBook& book, ImportCounts& counts);
  void add_assignments(ClientDraft& draft, GatheredBook& book);

  const ImportChoices& choices_;
  BookPeople& people_;
  std::vector<CriterionId> criteria_;
  bool is_joined_;
  bool has_ids_ = false;

  std::optional<RowReader> reader_;
  std::vector<NumberSource> numbers_;  // of the present table
  std::vector<bool> is_additive_;      // by criterion
  std::size_t table_ = 0, row_ = 0;
  Part part_ = Part::Book;
  bool is_weekly_ = false;
  std::vector<std::size_t> long_rows_;

  std::deque<ClientDraft> clients_;
  std::deque<Tally> tallies_;  // one run of criteria_.size() per client
  std::unordered_set<std::uint32_t, IdHash, IdEqual> by_id_;
  std::unordered_map<std::string, std::uint32_t> by_name_;  // of several tables only

  // While the clients are handed over.
  std::vector<std::uint32_t> order_;       // of the clients, by id
  std::vector<std::size_t> by_criterion_;  // of the criteria, by id
  std::size_t taken_ = 0;
  NameCounts rows_by_name_;
  double highest_satisfaction_ = 0.0, highest_probability_ = 0.0;
  bool is_compared_ = false;
};

// Names that only case, accents or invisible marks tell apart.
std::vector<NearDuplicate> near_duplicates_of(const NameCounts& rows_by_name);

}  // namespace evenhand::exchange
