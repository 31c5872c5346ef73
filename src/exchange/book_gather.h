// Walks the rows of a table once and gathers clients, people, assignments and numbers under given column roles.
// Resumable. What it met on the way is kept as facts; import_notices turns them into sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/progress.h"
#include "exchange/import_table.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

struct RowList {
  static constexpr std::size_t kNamed = 20;

  std::size_t count = 0;
  std::vector<std::uint64_t> first;  // row numbers as a spreadsheet shows them

  void add(std::uint64_t row);
};

struct GatherFacts {
  RowList without_client;
  RowList long_left_out;  // longer than the table, and the owner could not be recognised in its place
  RowList long_cut;       // longer than the table; used up to the owner, the rest left out
  RowList odd_attributes;  // FTE or hours outside their range
  std::map<std::size_t, RowList> negatives;    // by column
  std::map<std::size_t, RowList> not_numbers;  // by column
  std::size_t renamed_clients = 0;             // one id, several names
  std::size_t renamed_people = 0;
  std::size_t resegmented_clients = 0;
  std::size_t summed_clients = 0;              // additive numbers of several rows were added up
  std::vector<std::string> folded_names;       // owner names that differed in white space only
  std::vector<std::string> shared_names;       // one name, several ids
  bool is_fte_in_percent = false;
};

struct GatheredBook {
  ImportedBook book;  // without criteria
  ImportCounts counts;
  std::vector<NearDuplicate> near_duplicates, near_duplicate_clients;
  GatherFacts facts;
};

class BookGather {
 public:
  // All three must outlive the gathering.
  BookGather(const ImportTable& table, const std::vector<ColumnProposal>& columns, const ImportChoices& choices, bool has_header);

  Progress step(std::size_t row_budget);
  GatheredBook take();

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Tally {
    double sum = 0.0;
    std::size_t count = 0;
  };
  struct OwnerRows {
    std::size_t owner = 0;
    std::size_t rows = 0;
  };
  struct ClientDraft {
    std::string id, name, segment;
    std::vector<Tally> numbers;  // as numbers_
    std::vector<OwnerRows> owners;
    std::size_t rows = 0;
    bool is_renamed = false, is_resegmented = false;
  };
  struct OwnerDraft {
    std::string id, name, written, team, role;
    std::optional<double> fte, hours;
    std::size_t rows = 0;
    bool is_renamed = false, is_folded = false;
  };
  struct NumberSource {
    std::size_t column = 0;
    DecimalMark decimal = DecimalMark::Point;
  };

  std::string_view cell(ColumnRole role) const;
  std::string full_name(ColumnRole whole, ColumnRole given, ColumnRole family) const;
  bool read_row(std::size_t row);
  void add_row(std::size_t row);
  void add_long_row(std::size_t row);
  std::size_t owner_of_row();
  void note_person(OwnerDraft& owner, std::uint64_t row_number);
  void note_number(ClientDraft& client, std::size_t index, std::uint64_t row_number);
  std::string client_name() const;
  void merge_owners();
  void fill_people(GatheredBook& result);
  void fill_clients(GatheredBook& result);

  const ImportTable& table_;
  const std::vector<ColumnProposal>& columns_;
  const ImportChoices& choices_;
  std::vector<std::size_t> role_column_;  // by role
  std::vector<NumberSource> numbers_;     // one per criterion column
  std::size_t first_row_;
  std::size_t row_;
  std::size_t visible_ = 0;  // cells of the present row that count
  std::vector<std::string_view> cells_;
  std::vector<std::size_t> long_rows_;
  std::unordered_map<std::string, std::size_t> client_index_, owner_index_;
  std::vector<ClientDraft> clients_;
  std::vector<OwnerDraft> owners_;
  GatherFacts facts_;
};

}  // namespace evenhand::exchange
