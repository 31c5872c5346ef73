#include "fairness/entitlement.h"

#include <algorithm>

#include "domain/text.h"
#include "fairness/apportion.h"

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kOne = std::int64_t{1} << 40;  // as fixed_point() gives it

std::int64_t divided(Wide value, Wide by) { return static_cast<std::int64_t>((value + by / 2) / by); }
std::int64_t product(std::int64_t a, std::int64_t b) { return divided(static_cast<Wide>(a) * b, kOne); }
double as_number(std::int64_t fixed) { return static_cast<double>(fixed) / static_cast<double>(kOne); }

// Days of the period from which the ramp runs, relative to the first day of the person.
struct Ramp {
  std::int64_t value = kOne;  // mean over the period
  std::int64_t first_day = 0; // days since the epoch: the first day of the period on which the person is there
  bool counts = false;
};

// The integral of the line, in twice the ramp's length times days: exact.
Ramp ramp_of(const Person& person, const EntitlementRules& rules, const Period& period) {
  const std::int64_t from = days_since_epoch(period.first), end = from + period.days;
  Ramp ramp{.first_day = from};
  if (!rules.counts_ramp || !person.ramp_from) return ramp;
  const std::int64_t start = days_since_epoch(*person.ramp_from);
  const std::int64_t length = std::max<std::int64_t>(1, days_since_epoch(months_later(*person.ramp_from, rules.ramp_months)) - start);
  const std::int64_t low = std::clamp(from - start, std::int64_t{0}, length), high = std::clamp(end - start, std::int64_t{0}, length);
  const std::int64_t full = std::max<std::int64_t>(0, end - std::max(from, start + length));
  const std::int64_t at_start = fixed_point(rules.ramp_start);
  const Wide rising = static_cast<Wide>(at_start) * (2 * length * (high - low)) + static_cast<Wide>(kOne - at_start) * (high * high - low * low);
  const Wide area = rising + static_cast<Wide>(kOne) * (2 * length * full);
  ramp.value = divided(area, static_cast<Wide>(2 * length) * period.days);
  ramp.first_day = std::clamp(start, from, end);
  ramp.counts = full < period.days;
  return ramp;
}

std::int64_t leave_days(const Person& person, std::int64_t first, std::int64_t end) {
  std::int64_t days = 0;
  for (const Leave& leave : person.leave) {
    const std::int64_t from = std::max(first, days_since_epoch(leave.first)), to = std::min(end, days_since_epoch(leave.last) + 1);
    days += std::max<std::int64_t>(0, to - from);
  }
  return std::min(days, end - first);
}

std::int64_t role_factor(const std::vector<RoleFactor>& factors, const std::string& role) {
  if (factors.empty()) return kOne;
  const std::string name = matching_name(role);
  const auto found = std::ranges::find_if(factors, [&](const RoleFactor& f) { return matching_name(f.role) == name; });
  return found == factors.end() ? kOne : fixed_point(found->factor);
}

std::int64_t counted_fte(const Person& person, const EntitlementRules& rules) {
  if (rules.counts_fte) return fixed_point(person.fte);
  return person.fte > 0.0 ? kOne : 0;
}

Entitlement entitlement_of(const Person& person, const EntitlementRules& rules, const std::optional<Period>& period) {
  Entitlement result;
  const std::int64_t fte = counted_fte(person, rules), role = role_factor(rules.role_factors, person.role);
  result.fte = as_number(fte);
  result.role = as_number(role);
  result.capacity = product(fte, role);
  if (!period) return result;
  result.period_days = period->days;
  const Ramp ramp = ramp_of(person, rules, *period);
  result.ramp = as_number(ramp.value);
  result.counts_ramp = ramp.counts;
  result.capacity = product(result.capacity, ramp.value);
  const std::int64_t end = days_since_epoch(period->first) + period->days, there = end - ramp.first_day;
  if (there <= 0) return result;
  const std::int64_t last = person.last_day ? std::clamp(days_since_epoch(*person.last_day) + 1, ramp.first_day, end) : end;
  result.gone_days = static_cast<int>(end - last);
  result.leave_days = rules.counts_leave ? static_cast<int>(leave_days(person, ramp.first_day, last)) : 0;
  const std::int64_t away = result.gone_days + result.leave_days;
  if (away == 0) return result;
  result.presence = static_cast<double>(there - away) / static_cast<double>(there);
  result.capacity = divided(static_cast<Wide>(result.capacity) * (there - away), there);
  return result;
}

}  // namespace

Date months_later(Date date, int months) {
  const int month = date.month - 1 + months;
  const Date first{date.year + month / 12, month % 12 + 1, 1};
  const Date next = first.month == 12 ? Date{first.year + 1, 1, 1} : Date{first.year, first.month + 1, 1};
  const auto length = static_cast<int>(days_since_epoch(next) - days_since_epoch(first));
  return {first.year, first.month, std::min(date.day, length)};
}

std::optional<Period> period_of(const EntitlementRules& rules) {
  if (!rules.period_start) return std::nullopt;
  const std::int64_t first = days_since_epoch(*rules.period_start), end = days_since_epoch(months_later(*rules.period_start, std::max(1, rules.period_months)));
  return Period{*rules.period_start, date_from_days(end - 1), static_cast<int>(end - first)};
}

std::vector<Entitlement> entitlements(const std::vector<Person>& people, const EntitlementRules& rules) {
  const std::optional<Period> period = period_of(rules);
  std::vector<Entitlement> all;
  std::vector<std::int64_t> capacity;
  all.reserve(people.size());
  for (const Person& person : people) {
    all.push_back(entitlement_of(person, rules, period));
    capacity.push_back(all.back().capacity);
  }
  const std::vector<std::int64_t> shares = apportion(capacity, kWhole);
  for (std::size_t j = 0; j < all.size(); ++j) all[j].share = shares[j];
  return all;
}

std::string entitlement_sentence(const Entitlement& entitlement, const Person& person, const Locale& locale) {
  std::string text = format_percent(entitlement.fte, locale) + " contract";
  if (entitlement.counts_ramp && person.ramp_from) {
    text += ", since " + format_date(*person.ramp_from) + ": ramp " + format_number(entitlement.ramp, 2, locale) + " on average";
  }
  if (entitlement.gone_days > 0 && person.last_day) text += ", until " + format_date(*person.last_day);
  if (entitlement.leave_days > 0) text += ", " + plural(entitlement.leave_days, "day", "days", locale) + " of leave";
  if (entitlement.role != 1.0) text += ", role counts " + format_short(entitlement.role, 2, locale);
  return text;
}

}  // namespace evenhand
