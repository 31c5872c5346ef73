#include "ui/screens/ownership/radar_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/policy_names.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ownership/ownership_texts.h"

namespace evenhand::ui {

namespace {

using app::RadarAccount;
using app::RadarFigures;

std::string join(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? std::string() : std::string(between)) + word;
  return text;
}

std::string names_of(const std::vector<PersonId>& people, const ShownNames& names) {
  std::vector<std::string> told;
  for (const PersonId& person : people) told.push_back(names.given(person));
  return join_names(told, 6);
}

std::string verdict_words(const RadarAccount& account, const ShownNames& names) {
  std::string text(ownership::verdict_phrase(account.suggested));
  text = capitalised(text);
  if (account.in_charge) text += (account.suggested == VerdictKind::Joint ? ", led by " : ": ") + names.given(*account.in_charge);
  return text;
}

double rounded(double value) {
  const double step = std::pow(10.0, std::floor(std::log10(std::max(value, 1.0))));
  return std::max(1.0, std::round(value / step)) * step;
}

RevenueFilter band_of(const RevenueBands& bands, const std::optional<double>& revenue) {
  if (!revenue) return RevenueFilter::NotKnown;
  return *revenue < bands.low ? RevenueFilter::Low : *revenue < bands.high ? RevenueFilter::Middle : RevenueFilter::High;
}

bool is_among(const RadarAccount& account, RadarAccounts which) {
  switch (which) {
    case RadarAccounts::Contested: return account.row.is_contested();
    case RadarAccounts::WithReason: return !account.row.reasons.empty();
    case RadarAccounts::SeveralClaims: return account.claimants > 1;
  }
  return true;
}

bool is_shown(const RadarAccount& account, const RadarViewState& state, const RevenueBands& bands) {
  if (!is_among(account, state.which)) return false;
  if (!state.stage.empty() && account.stage != state.stage) return false;
  if (state.revenue != RevenueFilter::All && band_of(bands, account.revenue) != state.revenue) return false;
  return state.function.empty() || std::ranges::binary_search(account.functions, state.function);
}

RadarViewState::Row row_of(const app::App& app, const RadarViewState& state, const RadarFigures& figures, std::size_t position, const ShownNames& names) {
  const RadarAccount& account = figures.at(position);
  RadarViewState::Row row{.account = position,
          .client = names.client(account.row.client),
          .why = state.which == RadarAccounts::SeveralClaims ? state_words(app, account, names) : join(ownership::radar_sentences(account.row, names.given), " "),
          .brief = {},
          .told = {},
          .owner = account.owners.empty() ? "nobody" : names_of(account.owners, names),
          .stage = app::shown_words(app, account.stage),
          .revenue = account.revenue ? format_money(*account.revenue, app::shown_words(app, figures.revenue_unit)) : std::string("–"),
          .verdict = verdict_words(account, names)};
  row.brief = state.which == RadarAccounts::SeveralClaims ? row.why : capitalised(join(ownership::radar_notes(account.row, names.given), "; "));
  row.told = row.why + " " + voice_words(account, app.ownership().policy().windows.voice_days, names);
  return row;
}

void sort_rows(RadarViewState& state, const RadarFigures& figures) {
  const auto by = [&](auto key) {
    std::ranges::stable_sort(state.rows, {}, key);
    if (state.sort.is_descending) std::ranges::reverse(state.rows);
  };
  const auto account = [&](const RadarViewState::Row& row) -> const RadarAccount& { return figures.at(row.account); };
  switch (state.sort.column) {
    case kClient: return by([](const auto& row) { return matching_name(row.client); });
    case kWhy: return by([](const auto& row) { return row.why; });
    case kOwner: return by([](const auto& row) { return matching_name(row.owner); });
    case kStage: return by([](const auto& row) { return row.stage; });
    case kRevenue: return by([&](const auto& row) { return account(row).revenue.value_or(-1.0); });
    case kVerdict: return by([](const auto& row) { return row.verdict; });
    case kHeat: return by([&](const auto& row) { return account(row).row.heat; });
    default: return;
  }
}

}  // namespace

RevenueBands bands_of(const RadarFigures& figures) {
  std::vector<double> known;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (const auto& revenue = figures.at(i).revenue) known.push_back(*revenue);
  }
  if (known.empty()) return {};
  std::ranges::sort(known);
  return {rounded(known[known.size() / 3]), rounded(known[known.size() * 2 / 3]), true};
}

std::string state_words(const app::App& app, const RadarAccount& account, const ShownNames& names) {
  const std::string margin = format_number(account.margin, 3);
  std::string text;
  if (account.is_by_rule && account.in_charge) text = "A binding rule names " + names.given(*account.in_charge);
  else if (account.level_first.size() > 1) text = names_of(account.level_first, names) + " are level for the first place";
  else if (account.suggested == VerdictKind::ClearOwner) text = "Clear by margin " + margin;
  else if (account.suggested == VerdictKind::Joint) text = "Joint by margin " + margin;
  else text = "Not decided: margin " + margin + " on evidence for " + format_percent(account.coverage) + " of the weight";
  const std::vector<std::string> reasons = ownership::radar_sentences(account.row, names.given);
  text += reasons.empty() ? ", nothing asks for attention." : ". " + join(reasons, " ");
  const std::vector<OwnershipCriterion>& criteria = app.ownership().policy().criteria;
  for (const app::LevelOn& level : account.level_on) text += " Level on “" + app::shown_words(app, criteria[level.criterion].name) + "”: " + names_of(level.people, names) + ".";
  return text;
}

std::string voice_words(const RadarAccount& account, int days, const ShownNames& names) {
  const ownership::ShareOfVoice& voice = account.row.voice;
  std::vector<std::string> parts;
  std::int64_t contacts = 0;
  for (const ownership::Voice& each : voice.voices) {
    parts.push_back(names.given(each.person) + " " + format_percent(each.share, 0));
    contacts += each.touches;
  }
  if (parts.empty()) return {};
  return "Share of voice over " + plural(days, "day", "days") + ": " + join_names(parts, 6) + " of " + (voice.is_by_minutes ? "the minutes of " : "") + plural(contacts, "contact", "contacts") + ".";
}

void keep_rows(const app::App& app, RadarViewState& state, const RadarFigures& figures) {
  const std::string wanted = std::to_string(app.ownership().revision()) + (app.view().is_blind ? "b" : "n") + std::to_string(static_cast<int>(state.which)) +
                             std::to_string(state.sort.column) + (state.sort.is_descending ? "d" : "a") + std::to_string(static_cast<int>(state.revenue)) + "\n" + state.search + "\n" + state.function + "\n" + state.stage;
  if (wanted == state.shown_for) return;
  state.shown_for = wanted;
  state.rows.clear();
  const ShownNames names(app);
  const std::string sought = matching_name(state.search);
  const RevenueBands bands = bands_of(figures);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!is_shown(figures.at(i), state, bands)) continue;
    RadarViewState::Row row = row_of(app, state, figures, i, names);
    const bool is_found = sought.empty() || matching_name(row.client).contains(sought) || matching_name(row.owner).contains(sought) || matching_name(row.why).contains(sought);
    if (is_found) state.rows.push_back(std::move(row));
  }
  sort_rows(state, figures);
}

}  // namespace evenhand::ui
