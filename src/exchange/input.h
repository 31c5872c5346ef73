// The one way in for dropped, picked and pasted data (FS-15): decides between an Evenhand JSON file and a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "domain/progress.h"
#include "exchange/import_types.h"
#include "exchange/scenario_json.h"
#include "exchange/table_import.h"

namespace evenhand::exchange {

using Input = std::variant<LoadedScenario, ImportProposal>;

// Reading as a job: `step` until `is_finished`, then `take`. Drop it to cancel; nothing outside is touched.
class InputJob {
 public:
  // A table is proposed together with `others`, which may be empty.
  InputJob(std::string name, std::string bytes, ImportChoices choices = {}, std::vector<TableSource> others = {});

  // Tables that are read already, under other choices.
  explicit InputJob(std::vector<TableSource> sources);

  // Asked for a table without choices of its own: what was chosen for the same headers before.
  void set_recall(std::function<std::optional<ImportChoices>(const ImportTable&)> recall) { recall_ = std::move(recall); }

  // Does about `byte_budget` bytes of work. Progress is in bytes; a table is gone through three times: read, look, gather.
  Progress step(std::size_t byte_budget);
  Result<Input> take();

 private:
  enum class Stage : std::uint8_t { Bytes, Csv, Scan, Propose, Finished };

  void read_bytes(std::size_t byte_budget);
  void read_as(InputText text);
  void read_rows(std::size_t byte_budget);
  void look_at_rows(std::size_t row_budget);
  void gather_rows(std::size_t row_budget);
  std::size_t rows_for(std::size_t byte_budget) const;
  void finish(Result<Input> result);

  std::string name_;
  ImportChoices choices_;
  std::vector<TableSource> others_;
  std::function<std::optional<ImportChoices>(const ImportTable&)> recall_;
  InputText origin_;
  Stage stage_ = Stage::Bytes;
  std::size_t size_ = 0;  // bytes of the text
  std::size_t rows_ = 0;
  std::size_t done_ = 0;  // of three times size_
  std::optional<TextReader> text_;
  std::optional<CsvReader> csv_;
  std::optional<TableScan> scan_;
  std::optional<ProposalJob> proposal_;
  std::optional<Result<Input>> result_;
};

// All at once. `name` is the file name or "pasted text".
Result<Input> read_input(std::string name, std::string bytes, ImportChoices choices = {});

}  // namespace evenhand::exchange
