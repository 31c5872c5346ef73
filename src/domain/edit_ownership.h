// What people put on the record about ownership (O1 to O9, O13). As edit_plans.h: texts are stored as normalised_name gives
// them where they are names, an empty id gets a free one, decisions are written to the log.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/edit_policy.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

// ---- agreement -----------------------------------------------------------------------------------------------------
// The policy in use, not agreed until agreed. Lists are put in order. A tree with a gap or a loop is refused with the place.
Result<Scenario> with_ownership_policy(const Scenario& scenario, OwnershipPolicy policy);
bool is_ownership_policy_agreed(const Scenario& scenario);
// Adds a version; needs `by` and `reason`, refused when nothing differs from the last. The usual policy can be agreed too.
Result<Scenario> with_ownership_policy_agreed(const Scenario& scenario, const Stamp& stamp);

// ---- evidence and rules --------------------------------------------------------------------------------------------
Result<Scenario> with_hand_evidence(const Scenario& scenario, HandEvidence evidence);
Result<Scenario> with_hand_evidence_removed(const Scenario& scenario, const EvidenceId& evidence);
// A binding rule, new or changed. Refused while a dispute on the client is cooling off, as a verdict is.
Result<Scenario> with_ruling(const Scenario& scenario, Ruling ruling, const Stamp& stamp);
Result<Scenario> with_ruling_removed(const Scenario& scenario, const RulingId& ruling, const Stamp& stamp);
// In the place of the report of the same person on the same client; without points it is taken out.
Result<Scenario> with_peer_report(const Scenario& scenario, PeerReport report);

// ---- verdicts ------------------------------------------------------------------------------------------------------
// Made on `stamp.on` by `stamp.by` for `stamp.reason`, which is needed also when the verdict follows the figures. Refused
// within the cooling-off time of a dispute on the client, also when the dispute has ended; to mediate first is no decision.
// People it names must be on record. Its figures get the version and the hash of the rules in use and say whether these are
// as agreed; the log gets the version and the hash of the data that the figures name. Review triggers are kept once each, without blanks.
Result<Scenario> with_verdict(const Scenario& scenario, Verdict verdict, const Stamp& stamp);
// Once made, only this may be added to it, and answers to its review triggers (review_triggers.h).
Result<Scenario> with_dissent(const Scenario& scenario, const VerdictId& verdict, Dissent dissent);
// Ends it on the day before `stamp.on`, or on that day when it took effect then; needs a reason.
Result<Scenario> with_verdict_ended(const Scenario& scenario, const VerdictId& verdict, const Stamp& stamp);
// "version 2", "version 2, changed since", "version 1, not agreed": the rules a verdict of that day was made under.
std::string rules_words(const Scenario& scenario, const VerdictFigures& figures, const Date& made_on);
// The latest made up to that day of those in force for the client and the stage, or without a stage; null when there is none.
const Verdict* verdict_in_force(const Scenario& scenario, const ClientId& client, std::string_view stage, const Date& day);

// ---- duties --------------------------------------------------------------------------------------------------------
// From now on this person alone has the duty for the client at the stage; nobody when `person` is empty.
Result<Scenario> with_account_duty(const Scenario& scenario, AccountRole role);
// The same for the point of contact, which the client notices: needs a reason and is written to the log.
Result<Scenario> with_point_of_contact(const Scenario& scenario, AccountRole role, const Stamp& stamp);
// Added beside who has it already: a double claim, which is flagged and not refused.
Result<Scenario> with_account_claim(const Scenario& scenario, AccountRole role);

// ---- recognition ---------------------------------------------------------------------------------------------------
// Words of thanks to somebody who supported an account, on the log: `stamp.reason` is needed (O14).
Result<Scenario> with_recognition(const Scenario& scenario, const ClientId& client, const PersonId& person, const Stamp& stamp);
// What the log calls them: "Recognition: Yuki Tanaka, Kestrel Insurance".
std::string recognition_line(const Scenario& scenario, const ClientId& client, const PersonId& person);

}  // namespace evenhand
