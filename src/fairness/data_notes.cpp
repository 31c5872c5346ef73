// What the reader should know about the data behind the figures (sentences.h).
#include <algorithm>

#include "fairness/sentences.h"
#include "fairness/wording.h"

namespace evenhand {

using namespace wording;

namespace {

void add_capacity_note(std::vector<std::string>& notes, const Telling& t) {
  for (const std::size_t person : t.loads.without_capacity) {
    const PersonLoad& p = t.loads.people[person];
    notes.push_back(t.name_of((*t.basis.people)[person].id) + " has " +
                    plural(static_cast<std::int64_t>(p.client_count), "client", "clients", t.locale) +
                    " and no working time on record, so there is no ratio.");
  }
}

void add_unassigned_note(std::vector<std::string>& notes, const Telling& t) {
  const std::size_t unassigned = t.loads.unassigned.size();
  if (unassigned == 0) return;
  const double load = static_cast<double>(t.loads.unassigned_load) / static_cast<double>(kWhole);
  std::string note = plural(static_cast<std::int64_t>(unassigned), "client has", "clients have", t.locale) + " no owner and " +
                     (unassigned == 1 ? "counts" : "count") + " towards nobody's " + ledger_word(t.loads.ledger);
  if (load > 0.0) note += "; " + std::string(unassigned == 1 ? "it" : "together they") + " would add " + small_percent(load, t.locale) + " to it";
  notes.push_back(note + ".");
}

// A fit factor takes what is not on record for lacking.
void add_fit_notes(std::vector<std::string>& notes, const Telling& t, const Policy& policy) {
  const auto add = [&](double factor, std::string_view what, auto&& needs, auto&& knows) {
    if (factor == 1.0 || std::ranges::none_of(*t.basis.clients, needs)) return;
    const auto without = static_cast<std::int64_t>(t.basis.people->size()) - static_cast<std::int64_t>(std::ranges::count_if(*t.basis.people, knows));
    if (without == 0) return;
    notes.push_back(plural(without, "person has", "people have", t.locale) + " no " + std::string(what) + " on record. Where a client needs one, " + (without == 1 ? "this person counts" : "they count") +
                    " as without it.");
  };
  add(policy.fit.missing_skill, "skills", [](const Client& c) { return !c.profile->required_skills.empty(); }, [](const Person& p) { return !p.skills.empty(); });
  add(policy.fit.missing_language, "languages", [](const Client& c) { return !c.profile->language.empty(); }, [](const Person& p) { return !p.languages.empty(); });
}

void add_criterion_notes(std::vector<std::string>& notes, const Telling& t, const Policy& policy, const CriterionUse& use) {
  const std::string name = "\u201C" + policy.criteria[use.position].name + "\u201D";
  const std::string dropped = " It drops out, and the weights of the others are rescaled.";
  if (use.state == CriterionState::NothingKnown) notes.push_back(name + " is not known for any client." + dropped);
  if (use.state == CriterionState::SumIsZero) notes.push_back(name + " is 0 for every client with an owner." + dropped);
  if (use.state != CriterionState::Counted) return;
  if (use.coverage < 1.0) {
    notes.push_back(name + " is known for " + coverage_percent(use.coverage, t.locale) +
                    " of clients. The others are estimated by the median of their segment: " + small_percent(use.estimated_part, t.locale) +
                    " of the sum.");
  }
  for (const Outlier& outlier : t.basis.criteria[use.position].outliers) {
    notes.push_back("One client is " + coverage_percent(outlier.share, t.locale) + " of " + name + ". It decides much of the picture.");
  }
}

}  // namespace

std::vector<std::string> data_notes(const Telling& telling, const Policy& policy) {
  std::vector<std::string> notes;
  add_capacity_note(notes, telling);
  add_unassigned_note(notes, telling);
  if (telling.loads.ledger == Ledger::Burden) add_fit_notes(notes, telling, policy);
  for (const CriterionUse& use : telling.loads.criteria) add_criterion_notes(notes, telling, policy, use);
  return notes;
}

}  // namespace evenhand
