#include "app/people_paste.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "domain/format.h"
#include "domain/text.h"
#include "exchange/csv_writer.h"

namespace evenhand::app {

namespace {

constexpr std::size_t kMostErrors = 50;

std::string unguarded(std::string cell) {
  const bool is_guarded = cell.size() > 1 && cell.front() == '\'' && exchange::needs_guard(std::string_view(cell).substr(1));
  return is_guarded ? cell.substr(1) : cell;
}

std::string title_of(const PeopleColumn& column) { return column.unit.empty() ? column.title : column.title + ", " + column.unit; }

std::optional<std::size_t> column_called(const PeopleData& data, std::string_view title) {
  const std::string wanted = matching_name(title);
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    const PeopleColumn& column = data.columns()[i];
    if (matching_name(title_of(column)) == wanted || matching_name(column.title) == wanted) return i;
  }
  return std::nullopt;
}

class Planner {
 public:
  Planner(const PeopleData& data, const Scenario& scenario, const CellBlock& block, const PasteTarget& target)
      : data_(data), scenario_(scenario), block_(block), target_(target) {}

  PastePlan run() {
    if (block_.empty()) {
      error("There is nothing in the clipboard that could go into the table.");
      return std::move(plan_);
    }
    has_titles() ? by_names() : by_place();
    check();
    return std::move(plan_);
  }

 private:
  void error(std::string what) {
    if (plan_.errors.size() < kMostErrors) plan_.errors.push_back(std::move(what));
  }

  // Two known titles, or every cell one.
  bool has_titles() {
    std::size_t known = 0;
    for (const std::string& cell : block_.front()) {
      titles_.push_back(column_called(data_, cell));
      known += titles_.back() ? 1 : 0;
    }
    const bool has_name = std::ranges::contains(titles_, data_.column_of("name"));
    return known == titles_.size() ? has_name || block_.size() > 1 : has_name && known >= 2;
  }

  void by_names() {
    const auto name_column = data_.column_of("name");
    const auto at = std::ranges::find(titles_, name_column);
    if (at == titles_.end()) return error("The first row holds column titles, but none says whose line it is. Add the column “" + data_.columns()[*name_column].title + "”.");
    const auto name_at = static_cast<std::size_t>(at - titles_.begin());
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const std::string title = normalised_name(block_.front()[i]);
      if (!titles_[i] && !title.empty()) error("There is no column “" + title + "” in this table.");
      if (titles_[i] && !data_.columns()[*titles_[i]].is_editable()) left_as_is_.insert(*titles_[i]);
    }
    std::map<std::string, std::vector<std::size_t>> rows;
    for (std::size_t row = 0; row < data_.row_count(); ++row) rows[matching_name(data_.name(row))].push_back(row);
    std::set<std::size_t> seen;
    for (std::size_t line = 1; line < block_.size(); ++line) {
      const std::string name = name_at < block_[line].size() ? normalised_name(block_[line][name_at]) : std::string();
      const auto found = rows.find(matching_name(name));
      if (name.empty() || found == rows.end()) {
        error(place(line) + (name.empty() ? "names nobody." : "nobody and nothing here is called “" + name + "”. New ones come in by importing a table."));
      } else if (found->second.size() > 1) {
        error(place(line) + "“" + name + "” stands for " + format_count(static_cast<std::int64_t>(found->second.size())) + " rows of this table.");
      } else if (!seen.insert(found->second.front()).second) {
        error(place(line) + "“" + name + "” comes twice.");
      } else {
        for (std::size_t i = 0; i < block_[line].size() && i < titles_.size(); ++i) {
          if (titles_[i] && i != name_at) take(line, found->second.front(), *titles_[i], block_[line][i]);
        }
      }
    }
  }

  void by_place() {
    if (target_.rows.empty() || target_.columns.empty()) return error("Choose the cell where the first one goes, then paste again.");
    if (block_.size() > target_.rows.size()) {
      return error("The block has " + plural(static_cast<std::int64_t>(block_.size()), "row", "rows") + ", but the table ends " +
                   plural(static_cast<std::int64_t>(target_.rows.size()), "row", "rows") + " from the cell you chose. New ones come in by importing a table.");
    }
    for (std::size_t line = 0; line < block_.size(); ++line) {
      if (block_[line].size() > target_.columns.size()) return error("The block is wider than the columns from the cell you chose on.");
      for (std::size_t i = 0; i < block_[line].size(); ++i) take(line, target_.rows[line], target_.columns[i], block_[line][i]);
    }
  }

  std::string place(std::size_t line) const { return "Line " + format_count(static_cast<std::int64_t>(line + 1)) + ": "; }

  void take(std::size_t line, std::size_t row, std::size_t column, const std::string& raw) {
    const PeopleColumn& head = data_.columns()[column];
    const CellText now = data_.cell(row, column);
    std::string text = normalised_name(raw);
    if (head.kind == ColumnKind::Owner && text == kNobody) text.clear();
    const bool is_same = text == now.typed || (!text.empty() && text == normalised_name(now.shown));
    if (is_same || left_as_is_.contains(column)) return;
    if (!head.is_editable()) return error(place(line) + head.title + " is worked out and cannot be typed.");
    if (now.is_hidden) return error(place(line) + head.title + " is hidden in blind mode and cannot be changed there.");
    plan_.cells.push_back({row, column, now.typed, text});
    plan_.changes.push_back({data_.id(row), head.key, text});
    lines_.push_back(line);
  }

  void check() {
    for (const std::size_t column : left_as_is_) plan_.notes.push_back(data_.columns()[column].title + " is worked out and left as it is.");
    const ChangeContext context{data_.table(), data_.is_blind()};
    for (const CellProblem& problem : problems_of(scenario_, context, plan_.changes)) {
      const PlannedCell& cell = plan_.cells[problem.change];
      error(place(lines_[problem.change]) + data_.name(cell.row) + ", " + data_.columns()[cell.column].title + ": " + problem.what);
    }
    std::set<std::size_t> rows;
    for (const PlannedCell& cell : plan_.cells) rows.insert(cell.row);
    plan_.row_count = rows.size();
  }

  const PeopleData& data_;
  const Scenario& scenario_;
  const CellBlock& block_;
  const PasteTarget& target_;
  PastePlan plan_;
  std::vector<std::optional<std::size_t>> titles_;
  std::set<std::size_t> left_as_is_;
  std::vector<std::size_t> lines_;  // of each planned cell
};

}  // namespace

CellBlock cells_from(std::string_view text) {
  CellBlock block;
  std::vector<std::string> line;
  std::string cell;
  bool is_quoted = false, was_quoted = false;
  const auto end_cell = [&] {
    line.push_back(was_quoted ? cell : unguarded(cell));
    cell.clear();
    was_quoted = false;
  };
  const auto end_line = [&] {
    end_cell();
    block.push_back(std::move(line));
    line.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (is_quoted) {
      const bool is_doubled = letter == '"' && i + 1 < text.size() && text[i + 1] == '"';
      if (is_doubled) ++i;
      if (letter == '"' && !is_doubled) {
        is_quoted = false;
      } else {
        cell += letter;
      }
    } else if (letter == '"' && cell.empty() && !was_quoted) {
      is_quoted = was_quoted = true;
    } else if (letter == '\t') {
      end_cell();
    } else if (letter == '\n') {
      end_line();
    } else if (letter != '\r') {
      cell += letter;
    }
  }
  if (!cell.empty() || !line.empty() || was_quoted) end_line();
  while (!block.empty() && std::ranges::all_of(block.back(), [](const std::string& c) { return is_blank(c); })) block.pop_back();
  return block;
}

PastePlan plan_paste(const PeopleData& data, const Scenario& scenario, const CellBlock& block, const PasteTarget& target) {
  return Planner(data, scenario, block, target).run();
}

}  // namespace evenhand::app
