#include "fairness/sentences.h"

#include <gtest/gtest.h>

#include <set>

#include "domain/edit_scenario.h"
#include "unit/domain/random_scenario.h"
#include "unit/domain/single_edits.h"

namespace evenhand {
namespace {

#define NBSP "\u00A0"

using testing_support::books_by_count;

// Owns what a Telling refers to.
struct Told {
  explicit Told(Scenario scenario, Ledger ledger = Ledger::Burden, bool is_blind = false)
      : s(std::move(scenario)),
        basis(load_basis(s)),
        loads(ledger_loads(basis, *s.policy, ledger)),
        values(measures(basis, loads)),
        names(is_blind ? blind_names(*s.people) : real_names(*s.people)) {}

  Telling telling() const { return {.basis = basis, .loads = loads, .measures = values, .name_of = names}; }

  Scenario s;
  LoadBasis basis;
  LedgerLoads loads;
  Measures values;
  NameOf names;
};

Scenario with_names(Scenario s, const std::vector<std::string>& names) {
  s.people.edit([&](std::vector<Person>& people) {
    for (std::size_t j = 0; j < people.size() && j < names.size(); ++j) people[j].name = names[j];
  });
  return s;
}

Scenario in_ledger(Scenario s, Ledger ledger) { return *with_ledger(s, {"count"}, ledger); }

std::string title(const Scenario& s, Ledger ledger = Ledger::Burden) { return answer_title(Told(s, ledger).telling()); }
std::string subtitle(const Scenario& s, Ledger ledger = Ledger::Burden) { return answer_subtitle(Told(s, ledger).telling()); }

const Scenario kUneven = with_names(books_by_count({13, 10, 10, 7}), {"Dana Okafor", "Priya Raghavan", "Amara Diallo", "Leila Haddad"});

TEST(Sentences, NotEvenYet) {
  EXPECT_EQ(title(kUneven), "Not even yet: Dana Okafor carries 1.30 of a fair share, Leila Haddad 0.70");
  EXPECT_EQ(subtitle(kUneven), "7.5" NBSP "% of the burden would have to sit elsewhere. Two of four people are outside the \u00B115" NBSP "% band.");
}

TEST(Sentences, InTheOtherLedgersTheLowestComesFirst) {
  for (const Ledger ledger : {Ledger::Opportunity, Ledger::Visibility}) {
    EXPECT_EQ(title(in_ledger(kUneven, ledger), ledger), "Not even yet: Leila Haddad has 0.70 of a fair share, Dana Okafor 1.30");
  }
  EXPECT_EQ(bars_title(Told(in_ledger(kUneven, Ledger::Opportunity), Ledger::Opportunity).telling()), "Leila Haddad has less than a fair share");
}

TEST(Sentences, OnlyTheEndThatIsOutsideIsNamed) {
  EXPECT_EQ(title(books_by_count({13, 9, 9, 9})), "Not even yet: Name 1 carries 1.30 of a fair share");
  EXPECT_EQ(title(books_by_count({11, 11, 11, 7})), "Not even yet: Name 4 carries 0.70 of a fair share");
}

TEST(Sentences, WhoeverReadsTheSameIsNamedTogether) {
  EXPECT_EQ(title(books_by_count({13, 13, 7, 7})), "Not even yet: Name 1 and Name 2 each carry 1.30 of a fair share, Name 3 and Name 4 0.70");
  EXPECT_EQ(title(books_by_count({13, 13, 13, 1})), "Not even yet: Name 1 and 2 others each carry 1.30 of a fair share, Name 4 0.10");
}

TEST(Sentences, EvenEnoughAndEven) {
  EXPECT_EQ(title(books_by_count({11, 10, 9})), "Even enough: everyone is inside the \u00B115" NBSP "% band");
  EXPECT_EQ(title(books_by_count({7, 7, 7})), "Even: everyone carries 1.00 of a fair share");
  EXPECT_EQ(subtitle(books_by_count({7, 7, 7})), "None of the burden would have to sit elsewhere. All three people are inside the \u00B115" NBSP "% band.");
  EXPECT_EQ(title(*with_tolerance(books_by_count({11, 10, 9}), 0.125)), "Even enough: everyone is inside the \u00B1" "12.5" NBSP "% band");
}

TEST(Sentences, EdgesAreStatesAndNotErrors) {
  EXPECT_EQ(title(Scenario{}), "There is nobody to compare yet");
  EXPECT_EQ(title(books_by_count({0, 0})), "No client has an owner yet");
  EXPECT_EQ(title(books_by_count({4})), "Name 1 carries everything: there is nobody to compare with");
  EXPECT_EQ(subtitle(books_by_count({4})), "A fair share needs at least two people with working time.");
  EXPECT_EQ(title(kUneven, Ledger::Visibility), "Nothing counts towards visibility yet");
  EXPECT_EQ(subtitle(kUneven, Ledger::Visibility), "No criterion of the policy belongs to visibility.");
  EXPECT_EQ(subtitle(*with_weight(kUneven, {"count"}, 0)), "Give at least one burden criterion a weight, and the comparison appears here.");
  const Scenario unknown = *with_criterion(kUneven, testing_support::criterion("count", Ledger::Burden, 10));
  EXPECT_EQ(subtitle(unknown), "Nothing is recorded yet for the criteria that have a weight.");
  const Scenario no_time = *with_person_fte(books_by_count({4}), {"p000000"}, 0.0);
  EXPECT_EQ(title(no_time), "Nobody has working time on record");
}

TEST(Sentences, LoadWithoutCapacityComesFirst) {
  const Scenario s = *with_person_fte(kUneven, {"p000001"}, 0.0);
  const Told told(s);
  EXPECT_EQ(answer_title(told.telling()), "Priya Raghavan carries 25" NBSP "% of the burden without any working time on record");
  EXPECT_EQ(ledger_badge(told.telling()), "1 without working time");
  EXPECT_EQ(data_notes(told.telling(), *s.policy)[0], "Priya Raghavan has 10 clients and no working time on record, so there is no ratio.");
}

TEST(Sentences, BlindModeNamesNobody) {
  const Told told(*with_person_fte(kUneven, {"p000001"}, 0.0), Ledger::Burden, true);
  const Told plain(kUneven, Ledger::Burden, true);
  EXPECT_EQ(answer_title(plain.telling()), "Not even yet: Person 1 carries 1.30 of a fair share, Person 4 0.70");
  for (const Told* t : {&told, &plain}) {
    std::string all = answer_title(t->telling()) + answer_subtitle(t->telling()) + bars_title(t->telling()) + ledger_badge(t->telling());
    for (const std::string& note : data_notes(t->telling(), *t->s.policy)) all += note;
    for (const MeasureText& m : measure_texts(t->telling())) all += m.value + m.sentence + m.how;
    all += lorenz_note(t->telling()).title + lorenz_note(t->telling()).caption;
    for (const Person& p : *t->s.people) EXPECT_EQ(all.find(p.name), std::string::npos) << p.name;
    for (const Client& c : *t->s.clients) EXPECT_EQ(all.find(c.name + " "), std::string::npos) << c.name;
  }
}

TEST(Sentences, BadgesAndBars) {
  EXPECT_EQ(ledger_badge(Told(kUneven).telling()), "2 outside the band");
  EXPECT_EQ(ledger_badge(Told(books_by_count({5, 5})).telling()), "everyone in the band");
  EXPECT_EQ(ledger_badge(Told(kUneven, Ledger::Visibility).telling()), "nothing counted");
  EXPECT_EQ(ledger_criteria(Told(kUneven).telling(), *kUneven.policy), "Criterion count");
  EXPECT_EQ(bars_title(Told(kUneven).telling()), "Dana Okafor carries more than a fair share");
  EXPECT_EQ(bars_title(Told(books_by_count({13, 13, 7, 7})).telling()), "Name 1 and Name 2 carry more than a fair share");
  EXPECT_EQ(bars_title(Told(books_by_count({11, 11, 11, 7})).telling()), "Name 4 carries less than a fair share");
  EXPECT_EQ(bars_title(Told(books_by_count({5, 5})).telling()), "Everyone is inside the agreed band");
  EXPECT_EQ(bars_subtitle(Ledger::Burden), "Burden per person, 1.00 = exactly the share their working time calls for");
}

TEST(Sentences, TheNamedPointOfTheCurve) {
  const LorenzNote half = lorenz_note(Told(books_by_count({14, 10, 9, 7})).telling());
  EXPECT_EQ(half.title, "Half the team carries 40" NBSP "%");
  EXPECT_EQ(half.caption, "2 people, 50" NBSP "% of capacity, 40" NBSP "% of the burden");
  EXPECT_EQ(half.point.load, 400'000'000);
  // A third and two thirds are equally near to half; the gap is wider at two thirds.
  EXPECT_EQ(lorenz_note(Told(books_by_count({6, 2, 1})).telling()).title, "Two of three people carry 33" NBSP "%");
  Scenario part_time = *with_person_fte(books_by_count({10, 10, 3, 3}), {"p000002"}, 0.3);
  part_time = *with_person_fte(part_time, {"p000003"}, 1.2);
  EXPECT_EQ(lorenz_note(Told(part_time).telling()).title, "Half the team, 43" NBSP "% of its capacity, carries 23" NBSP "%");
  EXPECT_EQ(lorenz_note(Told(books_by_count({4})).telling()).title, "One person, one share");
}

ChanceResult chance(std::uint32_t hits, std::uint32_t deals = 10'000) {
  ChanceResult r;
  r.deals = deals;
  r.at_least_as_uneven = hits;
  r.share = static_cast<double>(hits) / deals;
  r.interval = wilson_interval(hits, deals);
  return r;
}

TEST(Sentences, Chance) {
  const ChanceNote often = chance_note(chance(9'300), Ledger::Burden);
  EXPECT_EQ(often.title, "Chance alone could do this");
  EXPECT_EQ(often.text, "No one need have chosen it: of 10,000 random deals, 93 in 100 (92.5 to 93.5) are at least as uneven as today.");
  EXPECT_EQ(often.figure, "93 of 100 deals");
  const ChanceNote seldom = chance_note(chance(200), Ledger::Burden);
  EXPECT_EQ(seldom.title, "Chance alone would rarely do this");
  EXPECT_EQ(seldom.text, "Of 10,000 random deals, 2 in 100 (1.7 to 2.3) are at least as uneven as today.");
  EXPECT_EQ(chance_note(chance(4), Ledger::Burden).text, "Of 10,000 random deals, 4 in 10,000 (2 to 10) are at least as uneven as today.");
  EXPECT_EQ(chance_note(chance(4), Ledger::Burden).title, "Chance alone hardly explains this");
  EXPECT_EQ(chance_note(chance(0), Ledger::Burden).text, "Of 10,000 random deals, none is (at most 4 in 10,000 would be) at least as uneven as today.");
  EXPECT_EQ(chance_note(chance(10'000), Ledger::Burden).text, "Of 10,000 random deals, all are at least as uneven as today.");
  EXPECT_EQ(chance_note(chance(9'985), Ledger::Burden).title, "More even than a random deal");
  EXPECT_EQ(chance_note(chance(0, 0), Ledger::Burden).title, "Chance has nothing to deal");
}

TEST(Sentences, DataNotesNameWhatIsBehindTheFigures) {
  Scenario s = books_by_count({2, 2, 2});
  s = *with_criterion_added(s, testing_support::criterion("hours", Ledger::Burden, 10));
  s = *with_criterion_added(s, testing_support::criterion("unknown", Ledger::Burden, 10));
  s = *with_criterion_added(s, testing_support::criterion("zero", Ledger::Burden, 10));
  for (const char* id : {"c000000", "c000001", "c000002", "c000003", "c000004", "c000005"}) s = *with_client_value(s, {id}, {"zero"}, 0.0);
  for (const char* id : {"c000000", "c000001", "c000002"}) s = *with_client_value(s, {id}, {"hours"}, 5.0);
  s = *with_client_value(s, {"c000000"}, {"hours"}, 30.0);
  s = *with_client_unassigned(s, {"c000005"});
  const auto notes = data_notes(Told(s).telling(), *s.policy);
  ASSERT_EQ(notes.size(), 5u);
  EXPECT_EQ(notes[0], "1 client has no owner and counts towards nobody's burden; it would add 19" NBSP "% to it.");
  EXPECT_EQ(notes[1],
            "\u201CCriterion hours\u201D is known for 50" NBSP "% of clients. The others are estimated by the median of their segment: 20" NBSP "% of the sum.");
  EXPECT_EQ(notes[2], "One client is 60" NBSP "% of \u201CCriterion hours\u201D. It decides much of the picture.");
  EXPECT_EQ(notes[3], "\u201CCriterion unknown\u201D is not known for any client. It drops out, and the weights of the others are rescaled.");
  EXPECT_EQ(notes[4], "\u201CCriterion zero\u201D is 0 for every client with an owner. It drops out, and the weights of the others are rescaled.");
}

TEST(Sentences, EveryMeasureHasItsWords) {
  const Told told(kUneven);
  const auto texts = measure_texts(told.telling());
  std::set<std::string> ids;
  for (const MeasureText& m : texts) {
    ids.insert(m.id);
    EXPECT_FALSE(m.name.empty() || m.value.empty() || m.sentence.empty() || m.how.empty()) << m.id;
    EXPECT_TRUE(m.sentence.ends_with(".") && m.how.ends_with(".")) << m.id;
  }
  EXPECT_EQ(ids, (std::set<std::string>{"worst-off", "spread", "misplaced", "outside", "gini", "variation", "jain", "theil", "atkinson", "envy",
                                        "one-client", "actionable"}));
  EXPECT_EQ(texts[0].sentence, "Dana Okafor carries 1.30 of a fair share.");
  EXPECT_EQ(texts[1].sentence, "The highest ratio is 1.86 times the lowest.");
  EXPECT_EQ(texts.back().value, "5 of 5");
  EXPECT_EQ(texts.back().sentence, "Dana Okafor could hand one client to Leila Haddad, and neither would carry as much as Dana Okafor does today.");
  const ClientNameOf client_name = [](const ClientId& id) { return "Client " + id.value; };
  Telling named = told.telling();
  const Telling with_clients{.basis = named.basis, .loads = named.loads, .measures = named.measures, .name_of = named.name_of, .client_name_of = &client_name};
  EXPECT_TRUE(measure_texts(with_clients).back().sentence.starts_with("Dana Okafor could hand Client c000000 to Leila Haddad"));
  const Told goods(in_ledger(kUneven, Ledger::Opportunity), Ledger::Opportunity);
  EXPECT_EQ(measure_texts(goods.telling()).size(), 11u) << "no Atkinson index for what people want more of";
  EXPECT_TRUE(measure_texts(goods.telling()).back().sentence.ends_with("both would have more than Leila Haddad does today."));
  EXPECT_TRUE(measure_texts(Told(kUneven, Ledger::Visibility).telling()).empty());
}

}  // namespace
}  // namespace evenhand
