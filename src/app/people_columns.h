// What is known about people and clients, column by column: how it is called, how it reads as text and how typed text is
// taken. One list behind the tables, a person's and a client's own page, changing many at once, and pasting.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/client.h"
#include "domain/person.h"
#include "domain/policy.h"

namespace evenhand::app {

enum class PeopleTable : std::uint8_t { People, Clients };

enum class ColumnKind : std::uint8_t {
  Text,
  List,     // parts by commas
  Skills,   // "German 4, Contract law 3"
  Number,   // 0 or more
  Whole,    // 0 or more, no fraction
  Percent,  // typed 80, kept 0.8
  Date,     // YYYY-MM-DD
  Owner,    // of a client: one person
  Lock,     // of a client's assignments: the reason; empty = free to move
  Figure,   // worked out, never typed
};

bool is_numeric(ColumnKind kind);

struct PeopleColumn {
  std::string key;    // stable: "segment", "criterion/hours"
  std::string title;
  std::string unit = {};
  std::string help = {};
  ColumnKind kind = ColumnKind::Text;
  bool is_shown = false;   // before anybody chose columns
  bool can_group = false;  // groups and filters by it make sense
  bool sums = false;       // a group's total is the sum
  bool is_private = false; // free text that may name somebody: hidden in blind mode

  bool is_editable() const { return kind != ColumnKind::Figure; }
  bool operator==(const PeopleColumn&) const = default;
};

// A column that is a plain member of the item.
template <class Item>
struct ItemColumn {
  PeopleColumn column;
  std::function<std::string(const Item&)> read;                    // as one would type it; empty = not known
  std::function<std::string(Item&, std::string_view text)> write;  // answers what is wrong, empty = taken
};

const std::vector<ItemColumn<Person>>& person_columns();
// The profile's columns, then one for each criterion whose values are known per client ("criterion/" and its id).
std::vector<ItemColumn<Client>> client_columns(const Policy& policy);

// Keys of the columns that are worked out or live in the assignments.
inline constexpr std::string_view kOwnerKey = "owner", kLockKey = "lock", kPointsKey = "points", kCountKey = "clients";
inline constexpr std::string_view kBurdenKey = "burden", kOpportunityKey = "opportunity", kVisibilityKey = "visibility";
inline constexpr std::string_view kCriterionPrefix = "criterion/";

// Every column of the table in the order it stands there.
std::vector<PeopleColumn> all_columns(PeopleTable table, const Policy& policy);

// "German 4" and "German" (level 3) as a skill; what is wrong goes to `wrong`.
std::vector<Skill> skills_from(std::string_view text, std::string& wrong);
std::string skills_text(const std::vector<Skill>& skills);
std::vector<std::string> parts_from(std::string_view text, bool is_sorted);
std::string parts_text(const std::vector<std::string>& parts);

// A number as people type it, "1,234.5" and "80 %" too; empty when it is none or below 0.
std::optional<double> number_from(std::string_view text);
std::string number_text(double value);

}  // namespace evenhand::app
