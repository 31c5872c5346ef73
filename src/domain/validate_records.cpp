// Rules for what happened and what was wished, and for the log: records.h, voices.h (preferences), scenario.h.
#include <cmath>
#include <tuple>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "domain/validate_parts.h"

namespace evenhand::validation {
namespace {

Check check_touchpoint(const Scenario& s, std::size_t i) {
  const Touchpoint& t = (*s.touchpoints)[i];
  const auto wrong = [&](std::string_view rule, std::string_view member) {
    return broken("The touchpoint " + quoted(t.id.value) + std::string(rule), at("touchpoints", i, member));
  };
  if (!are_utf8({t.id.value, t.subject, t.unknown_fields})) return not_text("Touchpoint " + digits(i + 1), at("touchpoints", i));
  if (!position_of(*s.clients, t.client)) return wrong(" names a client that does not exist.", "client");
  if (!position_of(*s.people, t.person)) return wrong(" names a person who does not exist.", "person");
  if (!is_day(t.on)) return wrong(" was on no day of the calendar.", "on");
  if (t.minutes && !is_amount(*t.minutes)) return wrong(" must have 0 minutes or more.", "minutes");
  return {};
}

Check check_credits(const Scenario& s, const Opportunity& o, std::size_t i) {
  const auto wrong = [&](std::string rule) { return broken("The credit for opportunity " + quoted(o.id.value) + rule, at("opportunities", i, "credits")); };
  double sum = 0.0;
  for (const Credit& credit : o.credits) {
    if (!position_of(*s.people, credit.person)) return wrong(" names " + quoted(credit.person.value) + ", who does not exist.");
    if (!(credit.share > 0.0 && credit.share <= 1.0)) return wrong(" needs shares above 0 and at most 1.");
    if (!is_utf8(credit.unknown_fields)) return wrong(" holds text that is not valid UTF-8.");
    sum += credit.share;
  }
  const auto by_person = [](const Credit& a, const Credit& b) { return a.person < b.person; };
  if (first_out_of_order(o.credits, by_person) < o.credits.size()) return wrong(" is not in order by person, or names one twice.");
  if (!o.credits.empty() && std::fabs(sum - 1.0) > kShareSlack) return wrong(" sums to " + format_number(sum, 3) + " instead of 1.");
  return {};
}

Check check_opportunity(const Scenario& s, std::size_t i) {
  const Opportunity& o = (*s.opportunities)[i];
  const auto wrong = [&](std::string_view rule, std::string_view member) {
    return broken("The opportunity " + quoted(o.id.value) + std::string(rule), at("opportunities", i, member));
  };
  if (!are_utf8({o.id.value, o.name, o.unknown_fields})) return not_text("Opportunity " + digits(i + 1), at("opportunities", i));
  if (!position_of(*s.clients, o.client)) return wrong(" names a client that does not exist.", "client");
  if (!is_amount(o.amount)) return wrong(" needs an amount of 0 or more.", "amount");
  if (!is_day(o.opened)) return wrong(" was opened on no day of the calendar.", "opened");
  if (!is_day(o.closed)) return wrong(" was closed on no day of the calendar.", "closed");
  return check_credits(s, o, i);
}

bool is_minute(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
  return text.size() == 16 && parse_iso_date(text.substr(0, 10)) && text[10] == 'T' && digit(11) * 10 + digit(12) < 24 && text[13] == ':' &&
         digit(14) * 10 + digit(15) < 60;
}

}  // namespace

Check check_touchpoints(const Scenario& s) {
  if (auto error = check_ids(*s.touchpoints, "touchpoint", "touchpoints")) return error;
  for (std::size_t i = 0; i < s.touchpoints->size(); ++i) {
    if (auto error = check_touchpoint(s, i)) return error;
  }
  return {};
}

Check check_opportunities(const Scenario& s) {
  if (auto error = check_ids(*s.opportunities, "opportunity", "opportunities")) return error;
  for (std::size_t i = 0; i < s.opportunities->size(); ++i) {
    if (auto error = check_opportunity(s, i)) return error;
  }
  return {};
}

Check check_preferences(const Scenario& s) {
  const auto& list = *s.preferences;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Preference& p = list[i];
    const auto wrong = [&](std::string_view rule, std::string_view member = "") {
      return broken("The wish of " + quoted(p.person.value) + " about " + quoted(p.client.value) + std::string(rule), at("preferences", i, member));
    };
    if (!position_of(*s.people, p.person)) return wrong(" names a person who does not exist.", "person");
    if (!position_of(*s.clients, p.client)) return wrong(" names a client that does not exist.", "client");
    if (!are_utf8({p.reason, p.unknown_fields})) return wrong(" holds text that is not valid UTF-8.");
    if (i == 0) continue;
    const auto before = std::tie(list[i - 1].person, list[i - 1].client), now = std::tie(p.person, p.client);
    if (before == now) return wrong(" is given twice.");
    if (now < before) return wrong(" is out of order: wishes are sorted by person, then client.");
  }
  return {};
}

Check check_log(const std::vector<LogEntry>& log) {
  for (std::size_t i = 0; i < log.size(); ++i) {
    const LogEntry& entry = log[i];
    const std::string label = "Entry " + digits(i + 1) + " of the log";
    if (!are_utf8({entry.at, entry.by, entry.what, entry.reason, entry.unknown_fields})) return not_text(label, at("log", i));
    if (!is_minute(entry.at)) return broken(label + " needs its time as YYYY-MM-DDThh:mm.", at("log", i, "at"));
    if (is_blank(entry.what)) return broken(label + " does not say what happened.", at("log", i, "what"));
    if (entry.policy_version < 1) return broken(label + " needs a policy version of 1 or more.", at("log", i, "policyVersion"));
    if (!is_hash(entry.data_hash)) return broken(label + " has a content hash that is not 64 hexadecimal digits.", at("log", i, "dataHash"));
  }
  return {};
}

}  // namespace evenhand::validation
