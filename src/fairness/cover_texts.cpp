// The sentences of cover.h.
#include <algorithm>

#include "fairness/cover.h"
#include "fairness/eligibility.h"
#include "fairness/wording.h"

namespace evenhand {
namespace {

std::string clients(std::size_t count, const Locale& locale) { return wording::words(count, locale) + (count == 1 ? " client" : " clients"); }

std::string kept_out_sentence(const ThinCover& thin, const Locale& locale) {
  static constexpr std::string_view kReasons[kServiceRuleCount] = {"", "no working time", "a conflict of interest", "a veto of the client", "the region", "the language", "the skills", ""};
  std::vector<std::string> parts;
  for (std::size_t rule = 1; rule < kServiceRuleCount; ++rule) {
    if (thin.kept_out[rule] == 0) continue;
    parts.push_back(std::string(kReasons[rule]) + " (" + format_count(static_cast<std::int64_t>(thin.kept_out[rule]), locale) + ")");
  }
  if (parts.empty()) return ".";
  return "; the others are kept from it by " + join_names(parts, parts.size(), locale) + ".";
}

}  // namespace

std::string thin_cover_sentence(const LoadBasis& basis, const ThinCover& thin, const NameOf& name_of, const ClientNameOf& client_name_of, const Locale& locale) {
  const std::string client = client_name_of((*basis.clients)[thin.client].id);
  if (!thin.only) return client + " can be served by nobody" + kept_out_sentence(thin, locale);
  const std::string only = name_of((*basis.people)[*thin.only].id);
  return client + " can be served by " + only + " only" + (thin.is_carried_by_only ? "" : ", who does not carry it") + kept_out_sentence(thin, locale);
}

std::string training_sentence(const Training& training, const LoadBasis& basis, const NameOf& name_of, const Locale& locale) {
  const auto name = [&](std::size_t person) { return name_of((*basis.people)[person].id); };
  std::string text = "If " + name(training.person) + " learned " + training.skill + " up to level " + format_count(training.level) + ", ";
  if (training.freed == training.newly_covered && training.freed > 0) {
    text += clients(training.freed, locale) + " that nobody can serve would be covered";
  } else if (training.freed > 0) {
    text += clients(training.freed, locale) + " would no longer hang on one person";
    if (training.newly_covered > 0) text += " or on nobody";
  } else {
    text += clients(training.opened, locale) + " more could be served";
  }
  text += ".";
  if (training.mentor) text += " " + name(*training.mentor) + " could mentor.";
  return text;
}

std::string cover_summary(const LoadBasis& basis, const Cover& cover, const NameOf& name_of, const Locale& locale) {
  if (cover.single.empty() && cover.nobody.empty()) return "Every client can be served by at least two people.";
  std::vector<std::size_t> of_person(basis.people->size(), 0);
  for (const ThinCover& thin : cover.single) ++of_person[*thin.only];
  std::string text;
  if (!cover.single.empty()) {
    const auto most = static_cast<std::size_t>(std::ranges::max_element(of_person) - of_person.begin());
    text = capitalised(clients(cover.single.size(), locale)) + (cover.single.size() == 1 ? " hangs on " : " hang on ");
    if (of_person[most] == cover.single.size()) {
      text += name_of((*basis.people)[most].id) + " alone";
    } else {
      text += "one person, " + wording::words(of_person[most], locale) + " of them on " + name_of((*basis.people)[most].id);
    }
  }
  if (!cover.nobody.empty()) {
    const std::string nobody = clients(cover.nobody.size(), locale) + " can be served by nobody";
    text += text.empty() ? capitalised(nobody) : "; " + nobody;
  }
  return text + ".";
}

}  // namespace evenhand
