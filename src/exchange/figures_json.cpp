#include "exchange/figures_json.h"

#include <cmath>

#include "domain/scenario_index.h"
#include "exchange/figures_findings.h"
#include "exchange/json_writer.h"
#include "exchange/scenario_json.h"

namespace evenhand::exchange {

namespace {

std::string_view word(LedgerState state) {
  constexpr std::string_view words[] = {"ready", "nothing counted", "nobody assigned", "nobody has capacity"};
  return words[static_cast<std::size_t>(state)];
}

std::string_view word(CriterionState state) {
  constexpr std::string_view words[] = {"counted", "no weight", "nothing known", "sum is zero"};
  return words[static_cast<std::size_t>(state)];
}

class FiguresWriter {
 public:
  explicit FiguresWriter(const FiguresReport& report) : report_(report), names_(report.name_of()) {
    client_names_ = [&report](const ClientId& id) {
      const auto position = position_of(*report.scenario.clients, id);
      return position ? (*report.scenario.clients)[*position].name : id.value;
    };
  }

  std::string written() {
    const Scenario& scenario = report_.scenario;
    out_.begin_object();
    text("format", kFiguresFormat);
    whole("formatVersion", kFiguresVersion);
    out_.key("scenario");
    out_.begin_object();
    text("id", scenario.id.value);
    text("title", scenario.title);
    text("contentHash", content_hash(scenario));
    whole("people", static_cast<std::int64_t>(scenario.people->size()));
    whole("clients", static_cast<std::int64_t>(scenario.clients->size()));
    out_.end_object();
    whole("policyVersion", scenario.policy->version);
    number("tolerance", scenario.policy->tolerance);
    text("names", report_.is_blind ? "blind" : "shown");
    out_.key("ledgers");
    out_.begin_array();
    for (const LedgerReport& ledger : report_.ledgers) write(ledger);
    out_.end_array();
    write_findings(out_, report_);
    out_.end_object();
    return out_.take() + "\n";
  }

 private:
  void text(std::string_view key, std::string_view value) {
    out_.key(key);
    out_.text(value);
  }
  void whole(std::string_view key, std::int64_t value) {
    out_.key(key);
    out_.whole(value);
  }
  void count(std::string_view key, std::size_t value) { whole(key, static_cast<std::int64_t>(value)); }
  void number(std::string_view key, double value) {
    out_.key(key);
    const double rounded = std::round(value * 1e9) / 1e9;
    out_.number(rounded == 0.0 ? 0.0 : rounded);
  }

  void write(const LedgerReport& ledger) {
    const Telling telling{.basis = report_.basis, .loads = ledger.loads, .measures = ledger.measures, .name_of = names_,
                          .client_name_of = report_.is_blind ? nullptr : &client_names_};
    out_.begin_object();
    text("ledger", ledger_word(ledger.loads.ledger));
    text("state", word(ledger.loads.state));
    text("title", answer_title(telling));
    text("subtitle", answer_subtitle(telling));
    write_criteria(ledger.loads);
    write_people(ledger.loads);
    if (ledger.loads.is_ready()) write_measures(ledger.measures, ledger.loads.ledger);
    if (ledger.chance) write_chance(*ledger.chance, ledger.loads.ledger);
    if (ledger.loads.is_ready()) write_ledger_findings(out_, report_, ledger.loads);
    out_.key("sentences");
    out_.begin_array();
    for (const MeasureText& measure : measure_texts(telling)) {
      out_.begin_object();
      text("id", measure.id);
      text("name", measure.name);
      text("value", measure.value);
      text("sentence", measure.sentence);
      text("how", measure.how);
      out_.end_object();
    }
    out_.end_array();
    out_.key("notes");
    out_.begin_array();
    for (const std::string& note : data_notes(telling, *report_.scenario.policy)) out_.text(note);
    out_.end_array();
    out_.end_object();
  }

  void write_criteria(const LedgerLoads& loads) {
    out_.key("criteria");
    out_.begin_array();
    for (const CriterionUse& use : loads.criteria) {
      const Criterion& criterion = report_.scenario.policy->criteria[use.position];
      out_.begin_object();
      text("id", criterion.id.value);
      text("name", criterion.name);
      text("state", word(use.state));
      number("weight", use.weight);
      number("coverage", use.coverage);
      number("estimatedPart", use.estimated_part);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_people(const LedgerLoads& loads) {
    out_.key("people");
    out_.begin_array();
    for (const std::size_t person : loads.ranked) write_person(person, loads.people[person]);
    for (const std::size_t person : loads.without_capacity) write_person(person, loads.people[person]);
    out_.end_array();
  }

  void write_person(std::size_t position, const PersonLoad& load) {
    const Person& person = (*report_.scenario.people)[position];
    const bool has_ratio = load.state == PersonState::Counted;
    out_.begin_object();
    if (!report_.is_blind) text("id", person.id.value);
    text("name", names_(person.id));
    count("clients", load.client_count);
    whole("load", load.load);
    whole("entitlement", load.entitlement);
    if (has_ratio) number("ratio", load.ratio_value());
    text("standing", has_ratio ? standing_word(load.standing) : "load without capacity");
    number("estimatedPart", load.estimated_part);
    out_.end_object();
  }

  void write_measures(const Measures& m, Ledger ledger) {
    out_.key("measures");
    out_.begin_object();
    count("people", m.people);
    if (m.people > 0) {
      number("maxRatio", m.max_ratio);
      number("minRatio", m.min_ratio);
      number("range", m.range);
      if (m.quotient) number("quotient", *m.quotient);
    }
    whole("misplaced", m.misplaced);
    number("hoover", m.hoover);
    number("gini", m.gini);
    number("variation", m.variation);
    number("jain", m.jain);
    number("theil", m.theil.total);
    number("theilBetweenTeams", m.theil.between);
    number("theilWithinTeams", m.theil.within);
    count("teams", m.theil.teams);
    if (ledger == Ledger::Burden) number("atkinson", m.atkinson);
    count("above", m.above);
    count("below", m.below);
    write_envy(m.envy);
    out_.end_object();
  }

  void write_envy(const Envy& envy) {
    out_.key("envy");
    out_.begin_object();
    count("pairs", envy.pairs);
    count("pairsWithoutHeaviest", envy.pairs_without_heaviest);
    count("pairsWithoutHeaviestMovable", envy.pairs_without_heaviest_movable);
    count("wef1Violations", envy.wef1_violations);
    count("actionable", envy.actionable);
    count("structural", envy.structural);
    out_.end_object();
  }

  void write_chance(const ChanceResult& chance, Ledger ledger) {
    const ChanceNote note = chance_note(chance, ledger);
    out_.key("chance");
    out_.begin_object();
    whole("deals", chance.deals);
    text("seed", std::to_string(report_.seed));
    whole("atLeastAsUneven", chance.at_least_as_uneven);
    number("share", chance.share);
    number("low", chance.interval.low);
    number("high", chance.interval.high);
    number("today", chance.today);
    number("median", chance.median);
    text("title", note.title);
    text("text", note.text);
    out_.end_object();
  }

  const FiguresReport& report_;
  NameOf names_;
  ClientNameOf client_names_;
  JsonWriter out_{JsonLayout::Pretty};
};

}  // namespace

std::string figures_json(const FiguresReport& report) { return FiguresWriter(report).written(); }

}  // namespace evenhand::exchange
