// Dates per column (FS-8): read in one way, asked about when two ways fit, named when the day does not exist.
#include <gtest/gtest.h>

#include "exchange/date_text.h"

namespace evenhand::exchange {
namespace {

DateColumn column_of(std::initializer_list<std::string_view> cells, std::optional<DateOrder> chosen = {}) {
  DateScan scan;
  for (const std::string_view cell : cells) scan.add(cell);
  return scan.result(chosen);
}

TEST(DateText, ReadsEveryWayThatLeavesNothingOpen) {
  const Date first{2026, 11, 1};
  for (const std::string_view cell : {"2026-11-01", "2026/11/1", "2026.11.01", "20261101", "1 Nov 2026", "Nov 1, 2026", "November 1, 2026", "1. November 2026",
                                      "1-Nov-2026", "1 novembre 2026", "1 noviembre 2026", "2026-11-01T23:59:59Z", "2026-11-01 00:00:00.000", "2026-11-01T10:00:00+02:00",
                                      "1793491200000"}) {
    EXPECT_EQ(parse_date(cell, DateOrder::YearFirst), first) << cell;
  }
  EXPECT_EQ(parse_date("1. März 2026", DateOrder::DayFirst), (Date{2026, 3, 1}));
  EXPECT_EQ(parse_date("15 août 2026", DateOrder::DayFirst), (Date{2026, 8, 15}));
  EXPECT_EQ(parse_date("3 mei 2026", DateOrder::DayFirst), (Date{2026, 5, 3}));
}

TEST(DateText, RefusesWhatIsNoDay) {
  for (const std::string_view cell : {"2026-02-30", "31.04.2026", "2026-13-01", "00/00/2026", "1/2", "12", "3.4.5", "1.2.3.4", "Monday", "2026", "45231", "03.04.26",
                                      "1234567", "+49 170 1234567", "2026-11-01 and later", "v2026-11-01", "10.11.20261"}) {
    EXPECT_EQ(parse_date(cell, DateOrder::DayFirst), std::nullopt) << cell;
  }
}

TEST(DateText, TheOrderIsDecidedByTheWholeColumn) {
  EXPECT_EQ(column_of({"03/04/2026", "05/06/2026", "25/06/2026"}).order, DateOrder::DayFirst);
  EXPECT_EQ(column_of({"03/04/2026", "05/06/2026", "06/25/2026"}).order, DateOrder::MonthFirst);
  EXPECT_EQ(column_of({"03/04/2026", "06/25/2026"}).kind, DateKind::Dates);
  EXPECT_EQ(column_of({"03/04/2026", "05/06/2026"}).kind, DateKind::Ambiguous);
  EXPECT_EQ(column_of({"03/04/2026", "05/06/2026"}).example, "03/04/2026");
  EXPECT_EQ(column_of({"03/03/2026", "05/05/2026"}).kind, DateKind::Dates) << "both orders give the same days";
  EXPECT_EQ(column_of({"03/04/2026", "05/06/2026"}, DateOrder::MonthFirst).kind, DateKind::Dates);
  EXPECT_EQ(column_of({"03/04/2026", "05/06/2026"}, DateOrder::MonthFirst).order, DateOrder::MonthFirst);
}

TEST(DateText, AColumnOfBothOrdersIsAskedAboutAndWhatDoesNotFitIsCounted) {
  EXPECT_TRUE(column_of({"25/06/2026", "06/25/2026", "03/04/2026"}).is_mixed);
  const DateColumn chosen = column_of({"25/06/2026", "06/25/2026", "03/04/2026"}, DateOrder::DayFirst);
  EXPECT_EQ(chosen.kind, DateKind::Dates);
  EXPECT_EQ(chosen.dates, 2u);
  EXPECT_EQ(chosen.impossible, 1u);
  EXPECT_EQ(column_of({"2026-02-30", "2026-02-28"}).impossible, 1u);
}

TEST(DateText, TellsShortYearsDayNumbersAndTextApart) {
  EXPECT_EQ(column_of({"03.04.26", "05.06.26"}).kind, DateKind::ShortYears);
  EXPECT_EQ(column_of({"45231", "45232", ""}).kind, DateKind::DayNumbers);
  EXPECT_EQ(column_of({"soon", "2026-01-01"}).kind, DateKind::NotDates);
  EXPECT_EQ(column_of({"", "-", "NULL"}).kind, DateKind::NotDates);
  EXPECT_TRUE(column_of({"2026-01-01 10:00", "2026-01-02 11:30 AM"}).has_times);
}

}  // namespace
}  // namespace evenhand::exchange
