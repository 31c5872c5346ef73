#include "exchange/figures_text.h"

#include "domain/format.h"
#include "domain/scenario_index.h"

namespace evenhand::exchange {

namespace {

std::string count(std::size_t number, std::string_view one, std::string_view many) {
  return plural(static_cast<std::int64_t>(number), one, many);
}

std::string person_line(const PersonLoad& load, const std::string& name) {
  const bool has_ratio = load.state == PersonState::Counted;
  const std::string ratio = has_ratio ? format_ratio(load.ratio_value()) : "–";
  const std::string standing = has_ratio ? standing_word(load.standing) : "no capacity";
  const std::string gap(standing.size() < 8 ? 8 - standing.size() : 1, ' ');
  return "  " + ratio + "  " + standing + gap + name + ", " + count(load.client_count, "client", "clients") + "\n";
}

std::string ledger_text(const FiguresReport& report, const LedgerReport& ledger, const NameOf& names, const ClientNameOf* clients) {
  const Telling telling{.basis = report.basis, .loads = ledger.loads, .measures = ledger.measures, .name_of = names,
                        .client_name_of = clients};
  const Policy& policy = *report.scenario.policy;
  std::string text = ledger_name(ledger.loads.ledger) + " (" + ledger_criteria(telling, policy) + ")\n";
  text += answer_title(telling) + ".\n" + answer_subtitle(telling) + "\n";
  if (!ledger.loads.is_ready()) return text;
  text += "\n";
  for (const std::size_t person : ledger.loads.ranked) {
    text += person_line(ledger.loads.people[person], names((*report.scenario.people)[person].id));
  }
  for (const std::size_t person : ledger.loads.without_capacity) {
    text += person_line(ledger.loads.people[person], names((*report.scenario.people)[person].id));
  }
  text += "\n";
  for (const MeasureText& measure : measure_texts(telling)) text += "  " + measure.name + ": " + measure.value + ". " + measure.sentence + "\n";
  if (ledger.chance) {
    const ChanceNote note = chance_note(*ledger.chance, ledger.loads.ledger);
    text += "\n" + note.title + ". " + note.text + "\n";
  }
  const std::vector<std::string> notes = data_notes(telling, policy);
  if (!notes.empty()) text += "\n";
  for (const std::string& note : notes) text += "Note: " + note + "\n";
  return text;
}

}  // namespace

std::string figures_text(const FiguresReport& report) {
  const Scenario& scenario = report.scenario;
  const NameOf names = report.name_of();
  const ClientNameOf clients = [&scenario](const ClientId& id) {
    const auto position = position_of(*scenario.clients, id);
    return position ? (*scenario.clients)[*position].name : id.value;
  };
  std::string text = scenario.title + ": " + count(scenario.people->size(), "person", "people") + ", " +
                     count(scenario.clients->size(), "client", "clients") + ", policy version " + std::to_string(scenario.policy->version) + "\n";
  for (const LedgerReport& ledger : report.ledgers) {
    text += "\n" + ledger_text(report, ledger, names, report.is_blind ? nullptr : &clients);
  }
  return text;
}

}  // namespace evenhand::exchange
