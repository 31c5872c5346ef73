// What a move says in plain words (rebalance_moves.h).
#include "domain/format.h"
#include "fairness/departure.h"
#include "fairness/rebalance_moves.h"
#include "fairness/wording.h"

namespace evenhand {
namespace {

constexpr std::size_t kBurden = static_cast<std::size_t>(Ledger::Burden);

std::string rule_word(const KeptOut& out) {
  if (out.kind == WhyKind::ClientCap) return "cap on clients";
  if (out.kind == WhyKind::IntakeCap) return "cap on intake";
  if (out.kind == WhyKind::Leaves) return "leaves";
  if (out.kind == WhyKind::CarriesPart) return "another part already";
  switch (out.rule) {
    case ServiceRule::NoCapacity: return "no working time";
    case ServiceRule::Conflict: return "conflict of interest";
    case ServiceRule::Veto: return "veto of the client";
    case ServiceRule::Region: return "region";
    case ServiceRule::Language: return "language";
    case ServiceRule::Skill: return "skill";
    case ServiceRule::Locked: return "lock";
    case ServiceRule::None: break;
  }
  return "";
}

}  // namespace

std::string move_title(const RebalanceContext& context, const RebalanceMove& move) {
  return context.person_name(move.giver.person) + " hands " + context.unit_name(move.unit) + " to " + context.person_name(move.taker.person);
}

std::string move_reason_sentence(const RebalanceContext& context, const RebalanceMove& move) {
  const std::string giver = context.person_name(move.giver.person), taker = context.person_name(move.taker.person);
  const auto two = [&](double a, double b) { return format_ratio(a, context.locale) + " and " + format_ratio(b, context.locale); };
  switch (move.reason) {
    case MoveReason::Forced:
      if (is_leaving((*context.basis.people)[move.giver.person], context.today)) {
        return departure_sentence(context, move.giver.person) + " Somebody else has to take " + context.unit_name(move.unit) + ".";
      }
      return giver + " " + service_phrase(move.forced_by) + ": somebody else has to take " + context.unit_name(move.unit) + ".";
    case MoveReason::LowersHighest:
      return "Without it " + giver + " would carry " + format_ratio(move.giver.without[kBurden], context.locale) +
             ", more than anybody does with the plan.";
    case MoveReason::MakesRoom: return "It makes room with " + giver + " for what " + giver + " takes on in this plan.";
    case MoveReason::EvensOut:
      return "Without it " + giver + " and " + taker + " would be at " + two(move.giver.without[kBurden], move.taker.without[kBurden]) + ", with it they are at " +
             two(move.giver.ledgers[kBurden].after, move.taker.ledgers[kBurden].after) + ".";
    case MoveReason::Idle: return "It could be left out: the load would be no less even without it.";
  }
  return "";
}

std::string move_effect_sentence(const RebalanceContext& context, const RebalanceMove& move) {
  const auto side = [&](const MoveSide& who) {
    const LedgerChange& burden = who.ledgers[kBurden];
    if (!burden.is_known) return context.person_name(who.person) + " has no working time in the period";
    return context.person_name(who.person) + " goes from " + format_ratio(burden.before, context.locale) + " to " + format_ratio(burden.after, context.locale);
  };
  std::string text = side(move.giver) + ", ";
  const LedgerChange& taker = move.taker.ledgers[kBurden];
  text += move.giver.ledgers[kBurden].is_known ? context.person_name(move.taker.person) + " from " + format_ratio(taker.before, context.locale) + " to " +
                                                     format_ratio(taker.after, context.locale)
                                               : side(move.taker);
  return text + ".";
}

std::string next_best_sentence(const RebalanceContext& context, const RebalanceMove& move) {
  if (!move.next_best) return "Nobody else who may serve it has room.";
  const Alternative& other = *move.next_best;
  const std::string name = context.person_name(context.model.person[other.person]), own = context.ratio_text(other.own);
  const std::string taker = context.person_name(move.taker.person);
  if (other.order < 0) return name + " would be the better choice, at " + own + ": this plan can be improved.";
  if (other.order == 0) return name + " would do as well, at " + own + ".";
  return "Next best is " + name + ", who would carry " + own + "; " + taker + " carries " + format_ratio(move.taker.ledgers[kBurden].after, context.locale) + ".";
}

std::string kept_out_sentence(const RebalanceContext& context, const RebalanceMove& move) {
  std::string text;
  for (const KeptOut& out : move.kept_out) {
    std::vector<std::string> names;
    for (const std::size_t person : out.people) names.push_back(context.person_name(person));
    text += (text.empty() ? "Out of the question: " : "; ") + join_names(names, 2, context.locale) + " (" + rule_word(out) + ")";
  }
  return text.empty() ? text : text + ".";
}

std::string continuity_sentence(const RebalanceContext& context, const ContinuityFacts& facts) {
  std::vector<std::string> parts;
  if (facts.since) parts.push_back("with the present owner since " + format_date(*facts.since) + (facts.has_recent_owner ? ", less than a year" : ""));
  if (facts.latest_contact) parts.push_back("last spoken to on " + format_date(*facts.latest_contact));
  if (facts.renewal_on) parts.push_back((*facts.renewal_on < context.today ? "renewed on " : "renewal on ") + format_date(*facts.renewal_on));
  if (facts.has_open_escalation) parts.push_back("an escalation is open");
  if (parts.empty()) return "Nothing on record speaks against a change of owner.";
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return capitalised(text) + ".";
}

}  // namespace evenhand
