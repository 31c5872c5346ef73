#include "domain/scenario.h"

namespace evenhand {

template class Shared<std::vector<Person>>;
template class Shared<std::vector<Client>>;
template class Shared<std::vector<Assignment>>;
template class Shared<Policy>;
template class Shared<std::vector<PolicyVersion>>;
template class Shared<std::vector<Touchpoint>>;
template class Shared<std::vector<Opportunity>>;
template class Shared<std::vector<Preference>>;
template class Shared<std::vector<BallotRound>>;
template class Shared<std::vector<Survey>>;
template class Shared<std::vector<Plan>>;
template class Shared<ReviewCycle>;
template class Shared<std::vector<Review>>;
template class Shared<std::vector<Handover>>;
template class Shared<OwnershipPolicy>;
template class Shared<std::vector<OwnershipPolicyVersion>>;
template class Shared<std::vector<HandEvidence>>;
template class Shared<std::vector<Ruling>>;
template class Shared<std::vector<Verdict>>;
template class Shared<std::vector<AccountRole>>;
template class Shared<std::vector<PeerReport>>;
template class Shared<std::vector<AccountPlan>>;
template class Shared<std::vector<PreBrief>>;
template class Shared<EscalationPath>;
template class Shared<std::vector<Dispute>>;
template class Shared<std::vector<PostMortem>>;
template class Shared<std::vector<LogEntry>>;

bool Scenario::operator==(const Scenario&) const = default;

}  // namespace evenhand
