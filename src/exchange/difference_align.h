// Inside difference*.cpp: what the tables give, in the ids of the open scenario.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/scenario.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

struct AlignedImport {
  Scenario scenario;                     // ids of the open scenario where something matched; sorted
  std::vector<Criterion> new_criteria;   // with weight 0; none while the criteria of the open scenario are locked
  bool says_fte = false;
};

AlignedImport aligned(const Scenario& open, const ImportProposal& proposal);

// Words of a profile, as the difference calls them.
struct ProfileWord {
  std::string_view label;
  std::string ClientProfile::*member;
};
inline constexpr ProfileWord kProfileWords[] = {{"Family", &ClientProfile::family},     {"Region", &ClientProfile::region},
                                                {"Language", &ClientProfile::language}, {"Industry", &ClientProfile::industry},
                                                {"Stage", &ClientProfile::stage},       {"Communication", &ClientProfile::communication}};

// `known` with everything that `said` gives; what is blank in `said` stays.
Person merged_person(const Person& known, const Person& said, bool says_fte);
Client merged_client(const Client& known, const Client& said);
// The owners as said, each with its role and day from `known` where the table gives none.
std::vector<Assignment> merged_owners(const Scenario& open, const ClientId& client, std::vector<Assignment> said);

// The same people in the same shares.
bool are_same_owners(const std::vector<Assignment>& a, const std::vector<Assignment>& b);
std::vector<Assignment> owners_of(const Scenario& scenario, const ClientId& client);
bool is_locked(const std::vector<Assignment>& owners);

// New touchpoints: neither their id nor client, person, day, kind and subject are known.
std::vector<Touchpoint> new_touchpoints(const Scenario& open, const Scenario& said);

}  // namespace evenhand::exchange
