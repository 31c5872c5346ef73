// Who leaves, and so gives every client to somebody else (math 3: people leaving).
#pragma once

#include "domain/date.h"
#include "domain/person.h"

namespace evenhand {

// From so many days before somebody's last day plans place the clients with others: the time that a handover is followed for.
inline constexpr int kDepartureDays = 90;

// The last day is known, and past or near.
inline bool is_leaving(const Person& person, Date today) {
  return person.last_day && days_since_epoch(*person.last_day) - days_since_epoch(today) <= kDepartureDays;
}

}  // namespace evenhand
