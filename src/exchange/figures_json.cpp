#include "exchange/figures_json.h"


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
    out_.text("format", kFiguresFormat);
    out_.whole("formatVersion", kFiguresVersion);
    out_.key("scenario");
    out_.begin_object();
    out_.text("id", scenario.id.value);
    out_.text("title", scenario.title);
    out_.text("contentHash", content_hash(scenario));
    out_.whole("people", static_cast<std::int64_t>(scenario.people->size()));
    out_.whole("clients", static_cast<std::int64_t>(scenario.clients->size()));
    out_.end_object();
    out_.whole("policyVersion", scenario.policy->version);
    out_.rounded("tolerance", scenario.policy->tolerance);
    out_.text("names", report_.is_blind ? "blind" : "shown");
    out_.key("ledgers");
    out_.begin_array();
    for (const LedgerReport& ledger : report_.ledgers) write(ledger);
    out_.end_array();
    write_findings(out_, report_);
    out_.end_object();
    return out_.take() + "\n";
  }

 private:

  void write(const LedgerReport& ledger) {
    const Telling telling{.basis = report_.basis, .loads = ledger.loads, .measures = ledger.measures, .name_of = names_,
                          .client_name_of = report_.is_blind ? nullptr : &client_names_};
    out_.begin_object();
    out_.text("ledger", ledger_word(ledger.loads.ledger));
    out_.text("state", word(ledger.loads.state));
    out_.text("title", answer_title(telling));
    out_.text("subtitle", answer_subtitle(telling));
    write_criteria(ledger.loads);
    write_people(ledger.loads);
    if (ledger.loads.is_ready()) write_measures(ledger.measures, ledger.loads.ledger);
    if (ledger.chance) write_chance(*ledger.chance, ledger.loads.ledger);
    if (ledger.loads.is_ready()) write_ledger_findings(out_, report_, ledger.loads);
    out_.key("sentences");
    out_.begin_array();
    for (const MeasureText& measure : measure_texts(telling)) {
      out_.begin_object();
      out_.text("id", measure.id);
      out_.text("name", measure.name);
      out_.text("value", measure.value);
      out_.text("sentence", measure.sentence);
      out_.text("how", measure.how);
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
      out_.text("id", criterion.id.value);
      out_.text("name", criterion.name);
      out_.text("state", word(use.state));
      out_.rounded("weight", use.weight);
      out_.rounded("coverage", use.coverage);
      out_.rounded("estimatedPart", use.estimated_part);
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
    if (!report_.is_blind) out_.text("id", person.id.value);
    out_.text("name", names_(person.id));
    out_.count("clients", load.client_count);
    out_.whole("load", load.load);
    out_.whole("entitlement", load.entitlement);
    if (has_ratio) out_.rounded("ratio", load.ratio_value());
    out_.text("standing", has_ratio ? standing_word(load.standing) : "load without capacity");
    out_.rounded("estimatedPart", load.estimated_part);
    out_.end_object();
  }

  void write_measures(const Measures& m, Ledger ledger) {
    out_.key("measures");
    out_.begin_object();
    out_.count("people", m.people);
    if (m.people > 0) {
      out_.rounded("maxRatio", m.max_ratio);
      out_.rounded("minRatio", m.min_ratio);
      out_.rounded("range", m.range);
      if (m.quotient) out_.rounded("quotient", *m.quotient);
    }
    out_.whole("misplaced", m.misplaced);
    out_.rounded("hoover", m.hoover);
    out_.rounded("gini", m.gini);
    out_.rounded("variation", m.variation);
    out_.rounded("jain", m.jain);
    out_.rounded("theil", m.theil.total);
    out_.rounded("theilBetweenTeams", m.theil.between);
    out_.rounded("theilWithinTeams", m.theil.within);
    out_.count("teams", m.theil.teams);
    if (ledger == Ledger::Burden) out_.rounded("atkinson", m.atkinson);
    out_.count("above", m.above);
    out_.count("below", m.below);
    write_envy(m.envy);
    out_.end_object();
  }

  void write_envy(const Envy& envy) {
    out_.key("envy");
    out_.begin_object();
    out_.count("pairs", envy.pairs);
    out_.count("pairsWithoutHeaviest", envy.pairs_without_heaviest);
    out_.count("pairsWithoutHeaviestMovable", envy.pairs_without_heaviest_movable);
    out_.count("wef1Violations", envy.wef1_violations);
    out_.count("actionable", envy.actionable);
    out_.count("structural", envy.structural);
    out_.end_object();
  }

  void write_chance(const ChanceResult& chance, Ledger ledger) {
    const ChanceNote note = chance_note(chance, ledger);
    out_.key("chance");
    out_.begin_object();
    out_.whole("deals", chance.deals);
    out_.text("seed", std::to_string(report_.seed));
    out_.whole("atLeastAsUneven", chance.at_least_as_uneven);
    out_.rounded("share", chance.share);
    out_.rounded("low", chance.interval.low);
    out_.rounded("high", chance.interval.high);
    out_.rounded("today", chance.today);
    out_.rounded("median", chance.median);
    out_.text("title", note.title);
    out_.text("text", note.text);
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
