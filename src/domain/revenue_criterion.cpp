#include "domain/revenue_criterion.h"

#include <algorithm>
#include <array>
#include <string>

#include "domain/text.h"

namespace evenhand {

namespace {

constexpr std::array<std::string_view, 14> kRevenue = {"revenue",     "revenues", "arr",       "turnover", "billings",    "umsatz",      "jahresumsatz",
                                                       "umsätze",     "omzet",    "jaaromzet", "ingresos", "facturacion", "facturación", "chiffre"};
constexpr std::array<std::string_view, 17> kOther = {"expected", "potential", "potenzial", "pipeline", "open",  "target", "goal", "lost", "forecast",
                                                     "planned",  "weighted",  "growth",    "monthly",  "month", "mrr",    "share", "erwarteter"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

template <class Deed>
void for_each_word(std::string_view text, Deed&& deed) {
  for (std::size_t at = 0; at < text.size();) {
    const auto is_end = [](char c) { return !is_letter(c); };
    const std::size_t end = static_cast<std::size_t>(std::ranges::find_if(text.substr(at), is_end) - text.substr(at).begin()) + at;
    if (end > at) deed(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

bool is_named_as_revenue(std::string_view name) {
  bool is_revenue = false, is_other = false;
  for_each_word(matching_name(name), [&](std::string_view word) {
    is_revenue |= std::ranges::contains(kRevenue, word);
    is_other |= std::ranges::contains(kOther, word);
  });
  return is_revenue && !is_other;
}

RevenueSource revenue_source(const Policy& load, const OwnershipPolicy& rules) {
  if (!rules.revenue.value.empty()) {
    const auto found = std::ranges::find(load.criteria, rules.revenue, &Criterion::id);
    return found == load.criteria.end() ? RevenueSource{RevenueFrom::Off} : RevenueSource{RevenueFrom::Chosen, &*found};
  }
  RevenueSource source;
  for (const Criterion& each : load.criteria) {
    if (each.source == CriterionSource::ClientCount || each.unit == "%") continue;
    if (matching_name(each.name) == "revenue") return {RevenueFrom::Name, &each};
    if (!is_named_as_revenue(each.name)) continue;
    source = source.from == RevenueFrom::Nothing ? RevenueSource{RevenueFrom::Name, &each} : RevenueSource{RevenueFrom::Several};
  }
  return source;
}

}  // namespace evenhand
