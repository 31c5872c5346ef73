// Inside validate*.cpp and edit_*.cpp only: the rules of validate.h, one collection each. Every check gives the first rule
// broken; pointers use the names of the file format, so that "/people/3/contractHours" leads into a file too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::validation {

using Check = std::optional<Error>;

Check check_head(const Scenario& scenario);  // id, title, source, lock of the criteria
Check check_policy(const Policy& policy, std::string_view pointer);
Check check_policy_versions(const std::vector<PolicyVersion>& versions);
Check check_people(const Scenario& scenario);
Check check_person(const Scenario& scenario, std::size_t position);  // all but the order of the list
Check check_clients(const Scenario& scenario);
Check check_client(const Scenario& scenario, const Client& client, std::size_t position, const std::vector<std::string_view>& sorted_criteria);
std::vector<std::string_view> sorted_criteria(const Policy& policy);
Check check_assignments(const Scenario& scenario);
Check check_assignment(const Assignment& assignment, std::size_t position);  // of one, without what it names
Check check_touchpoints(const Scenario& scenario);
Check check_opportunities(const Scenario& scenario);
Check check_preferences(const Scenario& scenario);
Check check_ballot_rounds(const Scenario& scenario);
Check check_surveys(const Scenario& scenario);
Check check_plans(const Scenario& scenario);
Check check_review_cycle(const Scenario& scenario);
Check check_reviews(const Scenario& scenario);
Check check_handovers(const Scenario& scenario);
Check check_ownership_policies(const Scenario& scenario);  // the one in use and the agreed versions
Check check_hand_evidence(const Scenario& scenario);
Check check_rulings(const Scenario& scenario);
Check check_verdicts(const Scenario& scenario);
Check check_account_roles(const Scenario& scenario);
Check check_peer_reports(const Scenario& scenario);
Check check_account_plans(const Scenario& scenario);
Check check_pre_briefs(const Scenario& scenario);
Check check_escalation_path(const Scenario& scenario);
Check check_disputes(const Scenario& scenario);
Check check_post_mortems(const Scenario& scenario);
Check check_log(const std::vector<LogEntry>& log);

// ---- what the checks share -----------------------------------------------------------------------------------------
Error broken(std::string message, std::string pointer);
Error not_text(std::string what, std::string pointer);
std::string at(std::string_view collection, std::size_t position, std::string_view member = "");  // "/people/3/fte"
std::string digits(std::size_t number);
std::string quoted(std::string_view text);
bool is_amount(double value);                    // finite and not negative
bool is_within(double value, double low, double high);
bool is_day(const Date& date);                   // exists, in the years 0 to 9999
bool is_day(const std::optional<Date>& date);    // or is not given
bool is_hash(std::string_view text);             // 64 hexadecimal digits in small, or empty

// For lists of words: "" when in order, else what is wrong with them: ascending, once each, none blank.
std::string_view fault_of_words(const std::vector<std::string>& words);
std::string_view fault_of_skills(const std::vector<Skill>& skills);
bool are_words_utf8(const std::vector<std::string>& words);

// Position of the first item that is not above the one before it by `less`; the size when there is none.
template <class Item, class Less>
std::size_t first_out_of_order(const std::vector<Item>& items, Less&& less) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (!less(items[i - 1], items[i])) return i;
  }
  return items.size();
}

// Shared by lists with ids: present, ascending, unique.
template <class Item>
Check check_ids(const std::vector<Item>& items, std::string_view one, std::string_view collection) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string& id = items[i].id.value;
    if (id.empty()) return broken("The " + std::string(one) + " at place " + digits(i + 1) + " has no id.", at(collection, i, "id"));
    if (i == 0 || items[i - 1].id < items[i].id) continue;
    if (items[i - 1].id == items[i].id) {
      return broken("The id " + quoted(id) + " stands for more than one " + std::string(one) + ".", at(collection, i, "id"));
    }
    return broken("The list of " + std::string(collection) + " is not sorted by id at " + quoted(id) + ".", at(collection, i, "id"));
  }
  return {};
}

}  // namespace evenhand::validation
