#include <algorithm>
#include <string>
#include <vector>

#include "app/ownership_figures.h"
#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/stat.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/overview/overview_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kOneCanServe = "clients only one person can serve", kNobodyElse = "nobody else has what they need";

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

void stat_card(Ui& ui, Rect box, std::string_view figure, std::string_view sentence, std::string_view context) {
  const IdScope scope(sentence);
  card_ground(ui, box);
  stat(ui, box.inset(ui.px(16), ui.px(12)), {.figure = figure, .sentence = sentence, .context = context});
}

// "Opportunity 4.2 %, visibility 11 %": the same figure of the ledgers that are not the burden.
std::string others_misplaced(const app::App& app) {
  std::string words;
  for (const Ledger ledger : {Ledger::Opportunity, Ledger::Visibility}) {
    const app::LedgerFigures& figures = app.derived().figures(ledger);
    if (!figures.loads.is_ready()) continue;
    words += (words.empty() ? ledger_name(ledger) : ", " + ledger_word(ledger)) + " " + format_percent(figures.measures.hoover);
  }
  return words.empty() ? "no other ledger counted yet" : words;
}

std::string above_and_below(const Measures& measures) {
  if (measures.outside() == 0) return "everyone inside it";
  return count_in_words(whole(measures.above)) + " above, " + count_in_words(whole(measures.below)) + " below";
}

// "eight accounts", once that is known.
std::string contested_accounts(const app::App& app) {
  const app::RadarFigures* const radar = app.ownership().is_empty() ? nullptr : app.ownership().radar();
  if (!radar || radar->contested == 0) return {};
  return count_in_words(whole(radar->contested)) + (radar->contested == 1 ? " account" : " accounts");
}

bool is_even(const app::LedgerFigures& figures) { return figures.measures.outside() == 0; }

}  // namespace

std::string overview_title(const app::App& app) {
  std::vector<std::string> even, uneven;
  for (const Ledger ledger : kLedgers) {
    const app::LedgerFigures& figures = app.derived().figures(ledger);
    if (figures.loads.is_ready()) (is_even(figures) ? even : uneven).push_back(ledger_word(ledger));
  }
  const auto part = [](const std::vector<std::string>& words, std::string_view rest) {
    return words.empty() ? std::string() : join_names(words) + (words.size() == 1 ? " is " : " are ") + std::string(rest);
  };
  const std::string first = part(uneven, "uneven"), second = part(even, "even"), contested = contested_accounts(app);
  if (first.empty() && second.empty()) return contested.empty() ? "No figures yet" : capitalised(contested) + " contested";
  const std::string load = first.empty() ? second : second.empty() ? first : first + ", " + second;
  return capitalised(contested.empty() ? load : load + "; " + contested + " contested");
}

float stat_cards_height(const Ui& ui, float width) {
  float height = 0; // the longest of each, so that the cards keep their size while figures change
  constexpr std::string_view kOthers = "Opportunity 14 %, visibility 11 %";
  for (const auto& [sentence, context] : {std::pair<std::string_view, std::string_view>{"of burden in the wrong place", kOthers}, {"people outside the ±15 % band", kOthers}, {kOneCanServe, kNobodyElse}}) {
    height = std::max(height, stat_height(ui, width - ui.px(32), {.figure = "0", .sentence = sentence, .context = context}));
  }
  return ui.px(24) + height;
}

void stat_cards(Ui& ui, const app::App& app, const OverviewState::Facts& facts, std::span<const Rect> boxes) {
  const LedgerTelling burden(app, Ledger::Burden);
  const Measures& measures = burden.measures();
  const std::string about = missing_in(burden, *app.scenario()->policy).empty() ? "" : "≈\u00A0";  // the card below says why
  stat_card(ui, boxes[0], about + format_percent(measures.hoover), "of burden in the wrong place", others_misplaced(app));

  const std::string outside = about + format_count(whole(measures.outside())) + " of " + format_count(whole(measures.people));
  const std::string band = "people outside the ±" + format_percent(static_cast<double>(burden.loads().tolerance) * 1e-6) + " band";
  stat_card(ui, boxes[1], outside, band, above_and_below(measures));

  const std::size_t clients = app.scenario()->clients->size();
  const app::RenewalsAhead& renewals = facts.renewals;
  if (renewals.dated == 0) {
    stat_card(ui, boxes[2], "–", "renewals due in 60 days", "no renewal dates on record");
  } else {
    const std::string known = renewals.dated == clients ? "dates known for every client" : "dates known for " + format_percent(static_cast<double>(renewals.dated) / static_cast<double>(clients), 0);
    stat_card(ui, boxes[2], format_count(whole(renewals.ahead)), "renewals due in 60 days", known);
  }

  const Cover& cover = app.derived().cover();
  const std::size_t unassigned = burden.loads().unassigned.size();
  if (unassigned == 0 && !cover.single.empty()) {
    const std::string rest = cover.nobody.empty() ? std::string(kNobodyElse) : format_count(whole(cover.nobody.size())) + " more fit nobody at all";
    stat_card(ui, boxes[3], format_count(whole(cover.single.size())), cover.single.size() == 1 ? "client only one person can serve" : kOneCanServe, rest);
    return;
  }
  const std::string shared = "of " + plural(whole(clients), "client", "clients") + ", " + plural(whole(app.scenario()->people->size()), "person", "people");
  stat_card(ui, boxes[3], format_count(whole(unassigned)), unassigned == 1 ? "client without an owner" : "clients without an owner", shared);
}

}  // namespace evenhand::ui
