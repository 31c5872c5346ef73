// How figures leave as files. Those for programs hold chance too, so they wait until every deal is made.
#include "app/app.h"
#include "app/figures_table.h"
#include "domain/date.h"
#include "exchange/csv_writer.h"
#include "exchange/figures_json.h"
#include "exchange/figures_sheet.h"
#include "exchange/file_name.h"

namespace evenhand::app {

void App::download_figures(std::string_view extension, std::string_view type, std::string bytes) {
  const std::string date = iso_date(date_of(now_, offset_minutes_));
  const std::string name = exchange::unused_file_name(
      exchange::export_file_name({.title = scenario()->title + " figures", .date = date, .revision = open_->autosave.revision(), .extension = extension}), used_file_names_);
  used_file_names_.push_back(name);
  effects_.push_back(Download{name, std::string(type), std::move(bytes)});
  say("Sent to downloads: " + name);
}

void App::export_table(exchange::CsvStyle style) {
  if (open_) download_figures("csv", "text/csv", exchange::write_csv(exchange::figures_sheet(figures_report(*this)), style));
}

void App::export_figures() {
  if (!open_) return;
  figures_wanted_ = scenario()->id;
  finish_figures();
  if (figures_wanted_) say("The file follows when every random deal is made");
}

void App::finish_figures() {
  if (!open_ || scenario()->id != *figures_wanted_) return figures_wanted_.reset();
  for (const Ledger ledger : kLedgers) derived_.want_chance(ledger);
  if (derived_.has_work()) return;
  figures_wanted_.reset();
  download_figures("json", "application/json", exchange::figures_json(figures_report(*this)));
}

bool App::work_on_figures() {
  const bool has_worked = derived_.work();
  if (figures_wanted_) finish_figures();
  return has_worked;
}

}  // namespace evenhand::app
