// The sentences of misfits.h.
#include "fairness/misfits.h"
#include "fairness/wording.h"

namespace evenhand {
namespace {

std::string quoted(const std::string& text) { return "\u201C" + text + "\u201D"; }

std::string clients(std::size_t count, const Locale& locale) { return wording::words(count, locale) + (count == 1 ? " client" : " clients"); }

std::string want_sentence(const WishFinding& f, const std::string& who, const std::string& client, const std::string& carrier) {
  const std::string wants = who + " wants " + client;
  std::string text;
  switch (f.state) {
    case WishState::Granted: return who + " wanted " + client + " and has it.";
    case WishState::Mutual: text = wants + ", which " + carrier + " would hand over"; break;
    case WishState::Contested: text = wants + ", which " + carrier + " wants to keep"; break;
    case WishState::Open:
    case WishState::Lost: text = wants + (f.carrier ? ", which is with " + carrier : ", which has no owner"); break;
  }
  if (!f.verdict.may()) return text + "; " + who + " " + service_phrase(f.verdict) + ".";
  return text + (f.state == WishState::Mutual ? ": both would be glad." : ".");
}

std::string hand_over_sentence(const LoadBasis& basis, const WishFinding& f, const std::string& who, const std::string& client, const NameOf& name_of,
                               const Locale& locale) {
  if (f.state == WishState::Granted) return who + " wanted to hand over " + client + ", and it is with somebody else.";
  if (f.takers.empty()) return who + " would hand over " + client + "; nobody who could serve it has asked for it.";
  std::vector<std::string> names;
  for (const std::size_t taker : f.takers) names.push_back(name_of((*basis.people)[taker].id));
  return who + " would hand over " + client + ", which " + join_names(names, 3, locale) + (names.size() == 1 ? " wants." : " want.");
}

}  // namespace

std::string wish_sentence(const LoadBasis& basis, const WishFinding& finding, const NameOf& name_of, const ClientNameOf& client_name_of, const Locale& locale) {
  const std::string who = name_of((*basis.people)[finding.person].id), client = client_name_of((*basis.clients)[finding.client].id);
  const std::string carrier = finding.carrier ? name_of((*basis.people)[*finding.carrier].id) : std::string("nobody");
  if (finding.wish == Wish::Want) return want_sentence(finding, who, client, carrier);
  if (finding.wish == Wish::HandOver) return hand_over_sentence(basis, finding, who, client, name_of, locale);
  if (finding.state == WishState::Granted) return who + " wanted to keep " + client + " and has it.";
  return who + " wanted to keep " + client + ", which " + (finding.carrier ? "is with " + carrier : "has no owner") + ".";
}

std::string carried_misfit_sentence(const LoadBasis& basis, const CarriedMisfit& misfit, const NameOf& name_of, const ClientNameOf& client_name_of) {
  const std::string who = name_of((*basis.people)[misfit.person].id), client = client_name_of((*basis.clients)[misfit.client].id);
  switch (misfit.kind) {
    case MisfitKind::Conflict: return who + " serves " + client + " and has declared a conflict of interest.";
    case MisfitKind::Veto: return who + " serves " + client + ", which asked for somebody else.";
    case MisfitKind::Language: return client + " needs " + misfit.needed + "; " + who + " has none on record.";
    case MisfitKind::Region: return client + " is in " + misfit.needed + "; " + who + " works elsewhere.";
    case MisfitKind::Skill: break;
  }
  const std::string needs = client + " needs " + misfit.needed + " at level " + format_count(misfit.needed_level) + "; " + who;
  return misfit.known_level == 0 ? needs + " has none on record." : needs + " is at level " + format_count(misfit.known_level) + ".";
}

std::string bandwidth_sentence(const LoadBasis& basis, const BandwidthMisfit& misfit, const NameOf& name_of, const Locale& locale) {
  return name_of((*basis.people)[misfit.person].id) + " carries " + format_short(misfit.hours, 0, locale) + " hours a month and has stated room for " +
         format_short(misfit.bandwidth, 0, locale) + ".";
}

std::string goal_sentence(const LoadBasis& basis, const Exposure& goal, const NameOf& name_of, const Locale& locale) {
  const std::string start = name_of((*basis.people)[goal.person].id) + " wants to grow in " + quoted(goal.text) + ": ";
  if (!goal.clients.empty()) return start + clients(goal.clients.size(), locale) + (goal.clients.size() == 1 ? " gives" : " give") + " room for it.";
  if (goal.elsewhere == 0) return start + "no client gives room for it.";
  return start + "no client so far; " + clients(goal.elsewhere, locale) + " elsewhere would fit.";
}

std::string strength_sentence(const LoadBasis& basis, const Exposure& strength, const NameOf& name_of, const Locale& locale) {
  const std::string start = name_of((*basis.people)[strength.person].id) + " is strong in " + quoted(strength.text) + ": ";
  if (!strength.clients.empty()) return start + clients(strength.clients.size(), locale) + (strength.clients.size() == 1 ? " calls" : " call") + " for it.";
  if (strength.elsewhere == 0) return start + "no client calls for it.";
  return start + "no client so far; " + clients(strength.elsewhere, locale) + " elsewhere would call for it.";
}

}  // namespace evenhand
