#include "fairness/entitlement.h"

#include <gtest/gtest.h>

#include <chrono>
#include <numeric>

#include "fairness/load.h"
#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::Random;

// Day by day, with the calendar of the standard library.
struct Slow {
  static std::chrono::sys_days day(Date d) {
    return std::chrono::year(d.year) / std::chrono::month(static_cast<unsigned>(d.month)) / std::chrono::day(static_cast<unsigned>(d.day));
  }
  static std::chrono::sys_days later(Date d, int months) {
    auto moved = std::chrono::year_month_day(day(d)) + std::chrono::months(months);
    if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
    return moved;
  }
  static bool is_away(const Person& p, std::chrono::sys_days d) {
    for (const Leave& l : p.leave) {
      if (day(l.first) <= d && d <= day(l.last)) return true;
    }
    return false;
  }
  static long double capacity(const Person& p, const EntitlementRules& rules) {
    long double role = 1;
    for (const RoleFactor& f : rules.role_factors) role = f.role == p.role ? static_cast<long double>(f.factor) : role;
    const long double fte = rules.counts_fte ? static_cast<long double>(p.fte) : p.fte > 0 ? 1.0L : 0.0L;
    if (!rules.period_start) return fte * role;
    const auto from = day(*rules.period_start), end = later(*rules.period_start, rules.period_months);
    long double ramps = 0, days = 0, there = 0, away = 0;
    for (auto d = from; d < end; d += std::chrono::days(1)) {
      days += 1;
      const bool ramps_up = rules.counts_ramp && p.ramp_from;
      if (ramps_up && d < day(*p.ramp_from)) continue;
      there += 1;
      away += (rules.counts_leave && is_away(p, d)) || (p.last_day && d > day(*p.last_day)) ? 1 : 0;
      if (!ramps_up) {
        ramps += 1;
        continue;
      }
      const long double length = (later(*p.ramp_from, rules.ramp_months) - day(*p.ramp_from)).count();
      const auto line = [&](long double at) {
        return static_cast<long double>(rules.ramp_start) + (1 - static_cast<long double>(rules.ramp_start)) * std::min(1.0L, at / length);
      };
      const long double since = (d - day(*p.ramp_from)).count();
      ramps += (line(since) + line(since + 1)) / 2;
    }
    return fte * role * ramps / days * (there > 0 ? (there - away) / there : 1.0L);
  }
};

Date random_day(Random& random) { return date_from_days(20'000 + static_cast<std::int64_t>(random.below(900))); }

TEST(Entitlement, AgreesWithCountingDayByDay) {
  for (std::size_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    EntitlementRules rules;
    if (!random.one_in(8)) rules.period_start = random_day(random);
    rules.period_months = 1 + static_cast<int>(random.below(24));
    rules.counts_fte = !random.one_in(4);
    rules.counts_leave = !random.one_in(4);
    rules.counts_ramp = !random.one_in(4);
    rules.ramp_start = random.unit();
    rules.ramp_months = 1 + static_cast<int>(random.below(36));
    rules.role_factors = {{"Lead", 2.0 * random.unit()}, {"Senior", 0.0}};
    Person p{.id = {"p"}, .name = "P"};
    p.fte = random.one_in(6) ? 0.0 : 2.0 * random.unit();
    p.role = random.one_in(3) ? "Lead" : random.one_in(5) ? "Senior" : "Other";
    if (random.one_in(2)) p.ramp_from = random_day(random);
    if (random.one_in(3)) p.last_day = date_from_days(days_since_epoch(p.ramp_from ? *p.ramp_from : random_day(random)) + static_cast<std::int64_t>(random.below(300)));
    std::int64_t next = 20'000;
    for (std::size_t i = 0; i < random.below(4); ++i) {
      const std::int64_t first = next + static_cast<std::int64_t>(random.below(200)), last = first + static_cast<std::int64_t>(random.below(90));
      p.leave.push_back({.first = date_from_days(first), .last = date_from_days(last)});
      next = last + 1;
    }
    const Entitlement e = entitlements({p}, rules)[0];
    const long double expected = Slow::capacity(p, rules);
    EXPECT_NEAR(static_cast<double>(e.capacity) * 0x1p-40, static_cast<double>(expected), 1e-11) << seed;
    EXPECT_NEAR(e.value(), static_cast<double>(expected), 1e-9) << "the factors shown multiply to what counts";
  }
}

TEST(Entitlement, WithoutNewFactsItIsTheFullTimeEquivalent) {
  Random random(3);
  std::vector<Person> people;
  std::vector<std::int64_t> fte;
  for (int j = 0; j < 50; ++j) {
    people.push_back({.id = {testing_support::padded("p", static_cast<std::size_t>(j))}, .name = "P"});
    people.back().fte = 2.0 * random.unit();
    fte.push_back(fixed_point(people.back().fte));
  }
  const auto expected = apportion(fte, kWhole);
  for (const bool has_period : {false, true}) {
    EntitlementRules rules;
    if (has_period) rules.period_start = Date{2026, 1, 31};
    const auto parts = entitlements(people, rules);
    std::int64_t sum = 0;
    for (std::size_t j = 0; j < parts.size(); ++j) {
      EXPECT_EQ(parts[j].share, expected[j]);
      EXPECT_EQ(parts[j].capacity, fte[j]);
      sum += parts[j].share;
    }
    EXPECT_EQ(sum, kWhole);
  }
}

TEST(Entitlement, ADayBeforeTheFirstDayIsNotCountedTwice) {
  EntitlementRules rules{.period_start = Date{2026, 1, 1}, .period_months = 2, .ramp_start = 1.0};
  Person back{.id = {"p"}, .name = "P"};
  back.ramp_from = Date{2026, 2, 1};
  back.leave = {{.first = Date{2025, 6, 1}, .last = Date{2026, 1, 31}}};
  const Entitlement e = entitlements({back}, rules)[0];
  EXPECT_NEAR(e.value(), 28.0 / 59.0, 1e-12);
  EXPECT_EQ(e.leave_days, 0);
  back.ramp_from = Date{2026, 3, 1};
  EXPECT_EQ(entitlements({back}, rules)[0].capacity, 0) << "comes after the period";
}

TEST(Entitlement, AfterTheLastDayNobodyIsThere) {
  EntitlementRules rules{.period_start = Date{2026, 1, 1}, .period_months = 2};
  Person leaver{.id = {"p"}, .name = "P"};
  leaver.last_day = Date{2026, 1, 31};
  leaver.leave = {{.first = Date{2026, 1, 30}, .last = Date{2026, 2, 10}}};
  const Entitlement e = entitlements({leaver}, rules)[0];
  EXPECT_NEAR(e.value(), 29.0 / 59.0, 1e-12);
  EXPECT_EQ(e.gone_days, 28);
  EXPECT_EQ(e.leave_days, 2) << "leave after the last day is not counted a second time";
  EXPECT_TRUE(entitlement_sentence(e, leaver).contains("until 31 January 2026")) << entitlement_sentence(e, leaver);
  leaver.last_day = Date{2025, 12, 31};
  EXPECT_EQ(entitlements({leaver}, rules)[0].capacity, 0) << "gone before the period";
  leaver.last_day = Date{2026, 2, 28};
  leaver.leave = {};
  EXPECT_EQ(entitlements({leaver}, rules)[0].capacity, std::int64_t{1} << 40);
}

TEST(Entitlement, MonthsEndWhereTheMonthEnds) {
  EXPECT_EQ(months_later({2026, 1, 31}, 1), (Date{2026, 2, 28}));
  EXPECT_EQ(months_later({2027, 11, 30}, 3), (Date{2028, 2, 29}));
  EXPECT_EQ(months_later({2026, 12, 5}, 12), (Date{2027, 12, 5}));
  EXPECT_EQ(period_of({.period_start = Date{2026, 1, 1}, .period_months = 3}), (Period{{2026, 1, 1}, {2026, 3, 31}, 90}));
  EXPECT_FALSE(period_of({}));
}

TEST(Entitlement, Sentences) {
  EntitlementRules rules{.period_start = Date{2026, 1, 1}, .period_months = 3, .role_factors = {{"Lead", 1.2}}};
  Person p{.id = {"p"}, .name = "Dana"};
  p.fte = 0.8;
  const auto say = [&] { return entitlement_sentence(entitlements({p}, rules)[0], p); };
  EXPECT_EQ(say(), "80\u00A0% contract");
  p.ramp_from = Date{2025, 12, 1};
  p.leave = {{.first = Date{2026, 2, 10}, .last = Date{2026, 2, 21}}};
  p.role = "  LEAD ";
  EXPECT_EQ(say(), "80\u00A0% contract, since 1 December 2025: ramp 0.71 on average, 12 days of leave, role counts 1.2");
  p.ramp_from = Date{2024, 1, 1};
  EXPECT_EQ(say(), "80\u00A0% contract, 12 days of leave, role counts 1.2") << "the ramp is over";
}

// The loads use it: half the capacity, twice the ratio.
TEST(Entitlement, LoadsCountWithIt) {
  Scenario s = testing_support::books_by_count({6, 6});
  s.people.edit([](std::vector<Person>& people) { people[1].leave = {{.first = Date{2026, 1, 1}, .last = Date{2026, 1, 15}}}; });
  EXPECT_EQ(ledger_loads(s, Ledger::Burden).people[0].entitlement, kWhole / 2);
  const LoadBasis before = load_basis(s);
  s.policy.edit([](Policy& p) { p.entitlement = {.period_start = Date{2026, 1, 1}, .period_months = 1}; });
  EXPECT_FALSE(before.fits(s)) << "rules for entitlement need a new basis";
  const LedgerLoads loads = ledger_loads(s, Ledger::Burden);
  EXPECT_NEAR(static_cast<double>(loads.people[1].entitlement) / static_cast<double>(loads.people[0].entitlement), 16.0 / 31.0, 1e-8);
}

}  // namespace
}  // namespace evenhand
