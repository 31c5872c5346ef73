// The Lorenz curve and chance in words (sentences.h).
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "fairness/sentences.h"
#include "fairness/wording.h"

namespace evenhand {

using namespace wording;

namespace {

// A share of the deals in the unit that keeps it readable.
struct Frequency {
  double factor = 100.0;
  int decimals = 0;
  std::string unit;
};

Frequency frequency_for(double share, const Locale& locale) {
  if (share < 0.01) return {1e4, 0, format_count(10'000, locale)};
  return {100.0, share > 0.99 ? 1 : 0, "100"};
}

std::string deals_in_words(const ChanceResult& result, const Locale& locale) {
  if (result.at_least_as_uneven == 0) {
    return "none is (at most " + format_number(std::ceil(1e4 * result.interval.high), 0, locale) + " in " + format_count(10'000, locale) + " would be)";
  }
  if (result.at_least_as_uneven == result.deals) return "all are";
  const Frequency f = frequency_for(result.share, locale);
  const int interval_decimals = f.factor > 100.0 ? 0 : 1;
  return format_number(f.factor * result.share, f.decimals, locale) + " in " + f.unit + " (" +
         format_number(f.factor * result.interval.low, interval_decimals, locale) + " to " +
         format_number(f.factor * result.interval.high, interval_decimals, locale) + ") are";
}

std::string chance_title(double share) {
  if (share >= 0.95) return "More even than a random deal";
  if (share >= 0.05) return "Chance alone could do this";
  if (share >= 0.001) return "Chance alone would rarely do this";
  return "Chance alone hardly explains this";
}

// Of corners equally near, up to the rounding of entitlements, the one with the wider gap.
LorenzPoint corner_near_half(const std::vector<LorenzPoint>& curve) {
  const auto rounding = static_cast<std::int64_t>(2 * curve.size());
  const auto distance = [](const LorenzPoint& p) { return std::abs(2 * p.capacity - kWhole); };
  LorenzPoint best = curve[1];
  for (std::size_t i = 2; i + 1 < curve.size(); ++i) {
    const std::int64_t nearer = distance(best) - distance(curve[i]);
    const bool has_wider_gap = curve[i].capacity - curve[i].load > best.capacity - best.load;
    if (nearer > rounding || (nearer >= -rounding && has_wider_gap)) best = curve[i];
  }
  return best;
}

std::string lorenz_title(const Telling& telling, const LorenzPoint& point, std::size_t people) {
  const std::string load = format_percent(as_share(point.load), telling.locale);
  const std::string one_carries = " " + std::string(verb(telling.loads.ledger, 1)) + " " + load;
  if (2 * point.people == people) {
    const bool is_half_of_capacity = std::fabs(as_share(point.capacity) - 0.5) <= 0.035;
    if (is_half_of_capacity) return "Half the team" + one_carries;
    return "Half the team, " + format_percent(as_share(point.capacity), telling.locale) + " of its capacity," + one_carries;
  }
  return capitalised(words(point.people, telling.locale)) + " of " + words(people, telling.locale) + " people " +
         std::string(verb(telling.loads.ledger, point.people)) + " " + load;
}

}  // namespace

LorenzNote lorenz_note(const Telling& telling) {
  LorenzNote note;
  const auto& curve = telling.measures.lorenz;
  if (curve.size() < 3) {
    note.title = telling.loads.is_ready() ? "One person, one share" : answer_title(telling);
    return note;
  }
  note.point = corner_near_half(curve);
  note.title = lorenz_title(telling, note.point, curve.back().people);
  note.caption = plural(static_cast<std::int64_t>(note.point.people), "person", "people", telling.locale) + ", " +
                 format_percent(as_share(note.point.capacity), telling.locale) + " of capacity, " +
                 format_percent(as_share(note.point.load), telling.locale) + " of the " + ledger_word(telling.loads.ledger);
  return note;
}

ChanceNote chance_note(const ChanceResult& result, Ledger ledger, const Locale& locale) {
  if (result.deals == 0) {
    return {.title = "Chance has nothing to deal",
            .text = "No client with " + ledger_word(ledger) + " is carried by one person alone, so no random deal can be drawn.",
            .figure = ""};
  }
  const std::string deals = "f " + format_count(result.deals, locale) + " random deals, " + deals_in_words(result, locale) + " at least as uneven as today.";
  const bool is_ordinary = result.share >= 0.05 && result.share < 0.95;
  const Frequency f = frequency_for(result.share, locale);
  return {.title = chance_title(result.share),
          .text = (is_ordinary ? "No one need have chosen it: o" : "O") + deals,
          .figure = format_number(f.factor * result.share, f.decimals, locale) + " of " + f.unit + " deals"};
}

}  // namespace evenhand
