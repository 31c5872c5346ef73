// Each measure of math 2 with its sentence and how it is computed (sentences.h).
#include <cmath>

#include "fairness/sentences.h"
#include "fairness/wording.h"

namespace evenhand {

using namespace wording;

namespace {

std::string count(std::size_t number, const Locale& locale) { return format_count(static_cast<std::int64_t>(number), locale); }

MeasureText worst_off(const Telling& t) {
  const std::size_t person = t.measures.worst_off;
  const std::string ratio = format_ratio(t.loads.people[person].ratio_value(), t.locale);
  const bool is_burden = t.loads.ledger == Ledger::Burden;
  return {"worst-off", is_burden ? "Highest ratio" : "Lowest ratio", ratio, people_carry(t, {&person, 1}) + " " + ratio + " of a fair share.",
          is_burden ? "Each person's share of the load divided by their share of the team's capacity; the highest of all. 1.00 is exactly the fair share."
                    : "Each person's share divided by their share of the team's capacity; the lowest of all. 1.00 is exactly the fair share."};
}

MeasureText spread(const Telling& t) {
  const std::string multiple = t.measures.quotient ? "The highest ratio is " + format_number(*t.measures.quotient, 2, t.locale) + " times the lowest."
                                                   : "The lowest ratio is 0, so the highest is no multiple of it.";
  return {"spread", "Spread", format_ratio(t.measures.range, t.locale), multiple, "The highest ratio minus the lowest; and the highest divided by the lowest."};
}

MeasureText misplaced(const Telling& t) {
  return {"misplaced", "Misplaced load", small_percent(t.measures.hoover, t.locale), misplaced_sentence(t),
          "Half of the sum of the distances between what each person carries and their fair share (Hoover index)."};
}

MeasureText outside(const Telling& t) {
  return {"outside", "Outside the band", count(t.measures.outside(), t.locale) + " of " + count(t.measures.people, t.locale), outside_sentence(t),
          "People whose ratio is more than the agreed tolerance away from 1.00."};
}

MeasureText gini(const Telling& t) {
  const std::string value = format_number(t.measures.gini, 4, t.locale);
  return {"gini", "Gini index", value, "On a scale from 0, perfectly even, towards 1, all with one person: " + value + ".",
          "Twice the area between the curve of shares and the line of the even split; people count with their capacity."};
}

MeasureText variation(const Telling& t) {
  return {"variation", "Variation", format_number(t.measures.variation, 3, t.locale),
          "Ratios typically lie " + format_ratio(t.measures.variation, t.locale) + " away from " + format_ratio(1.0, t.locale) + ".",
          "The root of the mean squared distance of the ratios from 1; people count with their capacity."};
}

MeasureText jain(const Telling& t) {
  return {"jain", "Jain index", format_number(t.measures.jain, 3, t.locale),
          "As even as if " + coverage_percent(t.measures.jain, t.locale) + " of the team's capacity shared it equally and the rest had none.",
          "1 divided by the mean of the squared ratios; 1 is perfectly even."};
}

MeasureText theil(const Telling& t) {
  const Theil& theil = t.measures.theil;
  std::string sentence = "There is one team, so nothing lies between teams.";
  if (theil.teams > 1 && theil.total < 5e-7) sentence = "There is no unevenness to split between teams.";
  if (theil.teams > 1 && theil.total >= 5e-7) {
    sentence = format_percent(theil.within / theil.total, 0, t.locale) + " of the unevenness lies within teams, " +
               format_percent(theil.between / theil.total, 0, t.locale) + " between them.";
  }
  return {"theil", "Theil index", format_number(theil.total, 3, t.locale), sentence,
          "The mean of ratio times its logarithm; it splits exactly into a part between teams and a part within them."};
}

MeasureText atkinson(const Telling& t) {
  return {"atkinson", "Extra weight of unevenness", format_percent(t.measures.atkinson, 1, t.locale),
          "It weighs on people as if everyone carried " + small_percent(t.measures.atkinson, t.locale) + " more.",
          "The root of the mean squared ratio, minus 1 (Atkinson's idea turned round for loads, order 2)."};
}

MeasureText envy_text(const Telling& t) {
  const Envy& e = t.measures.envy;
  const double tolerance = static_cast<double>(t.loads.tolerance) * 1e-6;
  return {"envy", "Pairs far apart", count(e.pairs, t.locale),
          "In " + plural(static_cast<std::int64_t>(e.pairs), "pair", "pairs", t.locale) + " of colleagues the ratios differ by more than " +
              format_short(tolerance, 3, t.locale) + ".",
          "Pairs of people whose ratios differ by more than the agreed tolerance."};
}

MeasureText beyond_one_client(const Telling& t) {
  const Envy& e = t.measures.envy;
  return {"one-client", "Beyond one client", count(e.pairs_without_heaviest, t.locale),
          "In " + plural(static_cast<std::int64_t>(e.pairs_without_heaviest), "of these pairs", "of these pairs", t.locale) +
              " the difference remains even without the heaviest single client.",
          "The heaviest client is taken off the heavier book, and the pair compared again (weighted EF1, with the tolerance)."};
}

MeasureText actionable(const Telling& t) {
  const Envy& e = t.measures.envy;
  std::string sentence = e.pairs == 0 ? "No pair is far apart." : "No single client could change hands to bring such a pair closer.";
  if (e.best_move) {
    const auto name = [&](std::size_t person) { return t.name_of((*t.basis.people)[person].id); };
    const bool is_burden = t.loads.ledger == Ledger::Burden;
    const std::string client = t.client_name_of ? (*t.client_name_of)((*t.basis.clients)[e.best_move->client].id) : "one client";
    sentence = name(e.best_move->from) + " could hand " + client + " to " + name(e.best_move->to) + ", and " +
               (is_burden ? "neither would carry as much as " + name(e.best_move->from) : "both would have more than " + name(e.best_move->to)) + " does today.";
  }
  return {"actionable", "Solvable by one client", count(e.actionable, t.locale) + " of " + count(e.pairs, t.locale), sentence,
          "Pairs far apart in which handing over one client would improve the worse of the two ratios. The others are structural: no single client could."};
}

}  // namespace

std::vector<MeasureText> measure_texts(const Telling& telling) {
  if (!telling.loads.is_ready()) return {};
  std::vector<MeasureText> texts = {worst_off(telling), spread(telling),    misplaced(telling), outside(telling),
                                    gini(telling),      variation(telling), jain(telling),      theil(telling)};
  if (telling.loads.ledger == Ledger::Burden) texts.push_back(atkinson(telling));
  texts.push_back(envy_text(telling));
  texts.push_back(beyond_one_client(telling));
  texts.push_back(actionable(telling));
  return texts;
}

}  // namespace evenhand
