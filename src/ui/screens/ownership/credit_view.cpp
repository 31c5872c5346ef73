#include "ui/screens/ownership/credit_view.h"

#include <algorithm>
#include <array>

#include "domain/format.h"
#include "ownership/ownership_texts.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/charts/share_bars.h"
#include "ui/kit/empty_state.h"
#include "ui/screens/ownership/credit_cards.h"
#include "ui/screens/ownership/shared_targets_card.h"

namespace evenhand::ui {

namespace {

using ownership::CreditRule;
using ownership::CreditSplit;
using ownership::CreditState;

constexpr std::array<std::string_view, ownership::kCreditRuleCount> kRuleNames = {"Equal", "Influence", "First contact", "Last contact", "40-20-40", "Stage coverage", "Rated by peers"};

std::string_view name_of(CreditRule rule) { return kRuleNames[static_cast<std::size_t>(rule)]; }

void follow(const CreditPage& on) {
  const ownership::RecordIndex& records = on.state.records.of(on.app);
  if (on.state.serial == on.state.records.serial()) return;
  on.state.serial = on.state.records.serial();
  on.state.splits.clear();
  const OwnershipPolicy& policy = ownership_policy_of(*on.app.scenario());
  for (const CreditRule rule : ownership::kCreditRules) on.state.splits.push_back(ownership::credit_of(records, policy, on.client.id, on.day, rule));
}

// Everybody named by any rule, in the order of their colours: the same place in every row.
std::vector<PersonId> contributors(const CreditPage& on) {
  std::vector<PersonId> all = parties_of(on.state.records.of(on.app), on.client.id);
  std::erase_if(all, [&](const PersonId& person) {
    return std::ranges::none_of(on.state.splits, [&](const CreditSplit& split) { return std::ranges::contains(split.shares, person, &ownership::CreditShare::person); });
  });
  return all;
}

double share_of(const CreditSplit& split, const PersonId& person) {
  const auto found = std::ranges::find(split.shares, person, &ownership::CreditShare::person);
  return found == split.shares.end() ? 0.0 : found->share;
}

// "Dana gets between 20 % and 60 % of the credit, depending on the rule"
std::string title_of(const CreditPage& on) {
  std::string best;
  double widest = -1.0;
  for (const PersonId& person : contributors(on)) {
    double low = 1.0, high = 0.0;
    for (const CreditSplit& split : on.state.splits) {
      if (split.state != CreditState::Ready) continue;
      low = std::min(low, share_of(split, person));
      high = std::max(high, share_of(split, person));
    }
    if (high < low || high - low <= widest) continue;
    widest = high - low;
    best = on.names.given(person) + (high - low < 0.005 ? " gets " + format_percent(high, 0) + " by every rule" : " gets between " + format_percent(low, 0) + " and " + format_percent(high, 0) + " of the credit, by rule");
  }
  return best.empty() ? "There is no credit to split yet" : best;
}

ShareBars bars_of(const CreditPage& on) {
  ShareBars bars{.finding = title_of(on), .measure = "Credit"};
  const std::vector<PersonId> people = contributors(on), parties = parties_of(on.state.records.of(on.app), on.client.id);
  for (const CreditSplit& split : on.state.splits) {
    if (split.state != CreditState::Ready) continue;
    ShareRow row{.name = std::string(name_of(split.rule))};
    for (const PersonId& person : people) {
      const double share = share_of(split, person);
      if (share > 0.0005) row.parts.push_back({.name = on.names.given(person), .share = share, .label = format_percent(share, 0), .party = party_of(parties, person)});
    }
    bars.rows.push_back(std::move(row));
  }
  return bars;
}

void bars_card(const CreditPage& on, Page& page) {
  const ShareBars bars = bars_of(on);
  const ChartCardSpec spec{.title = "Each rule splits the same contacts in its own way", .subtitle = "Share of the credit for this account; contacts count in the window that the rules name"};
  const float width = page.width();
  const float height = chart_card_chrome(on.ui, width, spec) + chart_height(on.ui, bars, width - on.ui.px(32));
  chart_card(on.ui, "credit by rule", page.take(height), spec, bars);
}

void rules_card(const CreditPage& on, Column& column) {
  const auto hoarding = std::ranges::count_if(on.state.splits, &CreditSplit::rewards_hoarding);
  const std::string subtitle = hoarding == 0 ? std::string("No rule pays anybody for keeping colleagues out of this account") : capitalised(count_in_words(hoarding)) + (hoarding == 1 ? " rule pays" : " rules pay") + " for keeping colleagues out";
  FlowCard card(on.ui, column, {.title = "What each rule rewards", .subtitle = subtitle}, 420);
  for (std::size_t i = 0; i < on.state.splits.size(); ++i) {
    const CreditSplit& split = on.state.splits[i];
    RecordRow row{.title = std::string(name_of(split.rule)), .detail = std::string(ownership::credit_rule_sentence(split.rule)), .has_line_above = i > 0};
    for (const std::string& sentence : ownership::credit_sentences(split, on.names.given)) row.note += (row.note.empty() ? "" : " ") + sentence;
    if (split.rewards_hoarding) row.chip = ChipSpec{.label = "rewards hoarding", .tone = ChipTone::Warning, .icon = Icon::Warn};
    record_row(on.ui, card, static_cast<int>(i), row);
  }
}

// Who was in touch, also where no rule pays them much (O14).
std::string seen_words(const CreditPage& on) {
  std::vector<std::string> words;
  for (const ownership::CreditShare& share : on.state.splits.front().shares) words.push_back(on.names.full(share.person) + " " + format_count(share.touches));
  return "Meaningful contacts: " + join_names(words, 8) + ".";
}

}  // namespace

void credit_view(Ui& ui, app::App& app, CreditViewState& state, Page& page, std::size_t client) {
  const IdScope scope("credit page");
  const ShownNames names(app);
  const CreditPage on{ui, app, state, (*app.scenario()->clients)[client], names, figures_day(app)};
  follow(on);
  const bool has_credit = state.splits.front().state == CreditState::Ready;
  const std::string title = title_of(on);
  const std::string text = has_credit ? seen_words(on) : "Nobody had a meaningful contact with " + names.client(on.client.id) + " in the window. Import contacts, or let colleagues rate each other.";
  answer_row(ui, page, {title, text});
  if (has_credit) bars_card(on, page);
  TwoColumns columns(ui, page, 0.5f);
  rules_card(on, columns.left());
  peer_card(on, columns.right());
  shared_targets_card(ui, app, state.records, state.form, columns.right());
  columns.finish();
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
