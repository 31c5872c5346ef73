// What a remedy says in plain words (remedies.h).
#include "domain/format.h"
#include "fairness/remedies.h"

namespace evenhand {

namespace {

std::string deed(const RebalanceContext& context, const Remedy& remedy) {
  const std::string person = remedy.person ? context.person_name(*remedy.person) : "", client = remedy.client ? context.client_name(*remedy.client) : "";
  const std::string position = remedy.amount == 1 ? "a full-time position" : format_short(remedy.amount, 2, context.locale) + " of a full-time position";
  switch (remedy.form) {
    case RemedyForm::Specialist: return "If a specialist took on " + format_quantity(remedy.amount, "hours", context.locale) + " a month for " + client;
    case RemedyForm::Share: return "If " + person + " took " + format_percent(remedy.amount, context.locale) + " of " + client;
    case RemedyForm::Capacity: return "If " + person + " had " + position + " more";
    case RemedyForm::Newcomer: return "If one person more joined with " + position;
    case RemedyForm::Training: return "If " + person + " learned " + remedy.skill + " up to level " + format_count(remedy.level, context.locale);
    case RemedyForm::Swap: return "If " + client + " and " + context.client_name(*remedy.other) + " changed owners on top of the plan";
  }
  return "";
}

}  // namespace

std::string remedy_sentence(const RebalanceContext& context, const Remedy& remedy, std::uint32_t most_moves) {
  const RemedyGain& gain = remedy.gain;
  const std::string besides = context.model.problem.forced_count() > 0 ? " besides the needed ones" : "";
  const std::string moves = most_moves == 0 ? "no moves" : "up to " + plural(most_moves, "move", "moves", context.locale);
  std::string text = deed(context, remedy) + ", the highest ratio with " + moves + besides + " would be " +
                     format_ratio(gain.after, context.locale) + " in place of " + format_ratio(gain.before, context.locale);
  if (remedy.form == RemedyForm::Swap) return text + ".";
  if (gain.at_least() >= 0.005) return text + ": proved to gain at least " + format_ratio(gain.at_least(), context.locale) + ".";
  return text + ", by the best plans found.";
}

}  // namespace evenhand
