#include "exchange/rebalance_witness.h"

#include "exchange/scenario_json.h"
#include "fairness/sentences.h"

namespace evenhand::exchange {

namespace {

template <class Number>
void numbers(JsonWriter& out, std::string_view key, const std::vector<Number>& values) {
  out.key(key);
  out.begin_array();
  for (const Number value : values) out.whole(static_cast<std::int64_t>(value));
  out.end_array();
}

void write_people(JsonWriter& out, const RebalanceContext& context, bool is_blind) {
  out.key("people");
  out.begin_array();
  for (std::size_t j = 0; j < context.problem().people.size(); ++j) {
    const RebalancePerson& person = context.problem().people[j];
    out.begin_object();
    if (!is_blind) out.text("id", (*context.basis.people)[context.model.person[j]].id.value);
    out.text("name", context.person_name(context.model.person[j]));
    out.whole("capacity", person.capacity);
    out.whole("fixed", person.fixed);
    out.whole("fixedClients", person.fixed_clients);
    if (person.max_clients != kNoCap) out.whole("maxClients", person.max_clients);
    if (person.max_intake != kNoCap) out.whole("maxIntake", person.max_intake);
    out.end_object();
  }
  out.end_array();
}

void write_units(JsonWriter& out, const RebalanceContext& context, bool is_blind) {
  out.key("units");
  out.begin_array();
  for (std::size_t u = 0; u < context.problem().units.size(); ++u) {
    const RebalanceUnit& unit = context.problem().units[u];
    out.begin_object();
    out.key("clients");
    out.begin_array();
    for (const std::size_t client : context.model.clients[u]) {
      out.text(is_blind ? context.client_name(client) : (*context.basis.clients)[client].id.value);
    }
    out.end_array();
    out.whole("weight", unit.weight);
    if (!unit.is_forced()) out.whole("home", unit.home);
    out.whole("class", unit.eligible);
    out.whole("count", unit.clients);
    out.whole("cost", unit.cost);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string_view bound_word(BoundKind kind) {
  constexpr std::string_view words[] = {"average", "fixed", "single", "subset", "count", "removal", "prices", "cover", "parts", "search"};
  return words[static_cast<std::size_t>(kind)];
}

void write_problem(JsonWriter& out, const RebalanceContext& context, bool is_blind) {
  out.key("problem");
  out.begin_object();
  write_people(out, context, is_blind);
  out.key("classes");
  out.begin_array();
  for (const std::vector<std::uint32_t>& members : context.problem().classes) {
    out.begin_array();
    for (const std::uint32_t j : members) out.whole(j);
    out.end_array();
  }
  out.end_array();
  write_units(out, context, is_blind);
  out.key("others");
  out.begin_array();
  for (std::size_t k = 0; k < context.problem().others.size(); ++k) {
    out.begin_object();
    out.text("ledger", ledger_word(context.model.others[k]));
    numbers(out, "weight", context.problem().others[k].weight);
    numbers(out, "fixed", context.problem().others[k].fixed);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

void write_witness(JsonWriter& out, const RebalanceBound& bound) {
  out.key("witness");
  out.begin_object();
  if (!bound.people.empty()) numbers(out, "people", bound.people);
  if (!bound.units.empty()) numbers(out, "units", bound.units);
  if (!bound.prices.empty()) numbers(out, "prices", bound.prices);
  if (bound.kind == BoundKind::Parts) out.whole("movePrice", bound.move_price);
  out.end_object();
}

}  // namespace evenhand::exchange
