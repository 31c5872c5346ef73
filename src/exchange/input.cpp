#include "exchange/input.h"

#include <algorithm>
#include <utility>

#include "exchange/import_table.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kBytesPerLook = 16;      // looking at bytes is that much quicker than reading rows
constexpr std::size_t kUsualRowBytes = 100;
constexpr std::size_t kBytesAtOnce = std::size_t{1} << 26;  // kBytesPerLook times as many still fit 32 bits

bool looks_like_json(std::string_view name, std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  if (text[first] == '{') return true;
  return text[first] == '[' && (name.ends_with(".json") || name.ends_with(".JSON"));
}

}  // namespace

InputJob::InputJob(std::string name, std::string bytes, ImportChoices choices, std::vector<TableSource> others)
    : name_(std::move(name)), choices_(std::move(choices)), others_(std::move(others)), size_(bytes.size()) {
  text_.emplace(name_, std::move(bytes), choices_.reading);
}

InputJob::InputJob(std::vector<TableSource> sources) : stage_(Stage::Propose) {
  for (const TableSource& source : sources) rows_ += source.table->csv().row_count();
  size_ = rows_ * kUsualRowBytes;
  proposal_.emplace(std::move(sources));
}

void InputJob::finish(Result<Input> result) {
  result_ = std::move(result);
  stage_ = Stage::Finished;
}

void InputJob::read_bytes(std::size_t byte_budget) {
  if (!text_->step(kBytesPerLook * byte_budget).is_finished()) return;
  Result<InputText> text = text_->take();
  text_.reset();
  if (!text) return finish(std::unexpected(std::move(text.error())));
  read_as(std::move(*text));
}

void InputJob::read_as(InputText text) {
  origin_ = std::move(text);
  size_ = origin_.text.size();
  const auto refuse = [&](ErrorCode code, std::string message) {
    finish(std::unexpected(Error{code, std::move(message), Place{name_, {}, 0, 0}}));
  };
  if (origin_.text.find_first_not_of(" \t\r\n") == std::string::npos) return refuse(ErrorCode::Empty, "The file is empty but for blanks.");
  if (looks_like_json(name_, origin_.text)) {
    if (origin_.encoding == TextEncoding::Windows1252) {
      return refuse(ErrorCode::WrongEncoding, "This JSON file holds bytes that are not UTF-8 text, so it is damaged or was changed by "
                                              "another program.");
    }
    Result<LoadedScenario> loaded = from_json(origin_.text, name_);
    if (!loaded) return finish(std::unexpected(std::move(loaded.error())));
    return finish(Input(std::move(*loaded)));
  }
  csv_.emplace(name_, std::move(origin_.text), CsvOptions{.delimiter = choices_.delimiter});
  origin_.text = {};
  stage_ = Stage::Csv;
}

void InputJob::read_rows(std::size_t byte_budget) {
  const Progress progress = csv_->step(byte_budget);
  done_ = static_cast<std::size_t>(progress.done);
  if (!progress.is_finished()) return;
  Result<CsvTable> table = csv_->take();
  csv_.reset();
  if (!table) return finish(std::unexpected(std::move(table.error())));
  rows_ = std::max<std::size_t>(table->row_count(), 1);
  scan_.emplace(name_, std::move(*table), origin_);
  stage_ = Stage::Scan;
}

void InputJob::look_at_rows(std::size_t row_budget) {
  const Progress progress = scan_->step(row_budget);
  done_ = size_ + static_cast<std::size_t>(static_cast<double>(size_) * progress.share());
  if (!progress.is_finished()) return;
  std::shared_ptr<const ImportTable> table = scan_->take();
  if (recall_ && choices_ == ImportChoices{} && table->first_row_looks_like_header()) {
    if (std::optional<ImportChoices> known = recall_(*table)) choices_ = std::move(*known);
  }
  others_.push_back({std::move(table), std::move(choices_)});
  scan_.reset();
  proposal_.emplace(std::move(others_));
  stage_ = Stage::Propose;
}

void InputJob::gather_rows(std::size_t row_budget) {
  const Progress progress = proposal_->step(row_budget);
  done_ = 2 * size_ + static_cast<std::size_t>(static_cast<double>(size_) * progress.share());
  if (progress.is_finished()) finish(Input(proposal_->take()));
}

std::size_t InputJob::rows_for(std::size_t byte_budget) const {
  return static_cast<std::size_t>(static_cast<double>(byte_budget) / static_cast<double>(std::max<std::size_t>(size_, 1)) *
                                  static_cast<double>(rows_)) + 1;
}

Progress InputJob::step(std::size_t byte_budget) {
  switch (stage_) {
    case Stage::Bytes: read_bytes(byte_budget); break;
    case Stage::Csv: read_rows(byte_budget); break;
    case Stage::Scan: look_at_rows(rows_for(byte_budget)); break;
    case Stage::Propose: gather_rows(rows_for(byte_budget)); break;
    case Stage::Finished: break;
  }
  const std::size_t total = std::max<std::size_t>(3 * size_, 1);
  return {stage_ == Stage::Finished ? total : std::min(done_, total - 1), total};
}

Result<Input> InputJob::take() {
  while (!step(kBytesAtOnce).is_finished()) {
  }
  return std::move(*result_);
}

Result<Input> read_input(std::string name, std::string bytes, ImportChoices choices) {
  return InputJob(std::move(name), std::move(bytes), std::move(choices)).take();
}

}  // namespace evenhand::exchange
