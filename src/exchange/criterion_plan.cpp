#include "exchange/criterion_plan.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "exchange/column_vocabulary.h"
#include "exchange/header_words.h"

namespace evenhand::exchange {
namespace {

std::string quoted(std::string_view text) { return "\xE2\x80\x9C" + std::string(text) + "\xE2\x80\x9D"; }

CriterionId free_id(const std::string& header, std::set<std::string>& used) {
  std::string base;
  for (const std::string& word : header_words(header)) base += (base.empty() ? "" : "-") + word;
  if (base.empty()) base = "column";
  std::string id = base;
  for (int i = 2; !used.insert(id).second; ++i) id = base + "-" + std::to_string(i);
  return {id};
}

std::string_view ledger_word(Ledger ledger) {
  constexpr std::array<std::string_view, 3> kWords = {"burden", "opportunity", "visibility"};
  return kWords[static_cast<std::size_t>(ledger)];
}

// The decimal mark that all number columns with evidence agree on.
std::optional<DecimalMark> agreed_decimal(const std::vector<ColumnProposal>& columns) {
  std::optional<DecimalMark> agreed;
  for (const ColumnProposal& column : columns) {
    if (column.numbers.kind != NumberKind::Numbers || !column.numbers.has_evidence) continue;
    if (agreed && *agreed != column.numbers.decimal) return std::nullopt;
    agreed = column.numbers.decimal;
  }
  return agreed;
}

void settle_ambiguous(const ImportTable& table, std::vector<ColumnProposal>& columns, bool has_header) {
  const std::optional<DecimalMark> agreed = agreed_decimal(columns);
  if (!agreed) return;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    NumberColumn& numbers = columns[i].numbers;
    if (numbers.kind != NumberKind::Ambiguous || numbers.is_mixed) continue;
    const NumberColumn settled = table.numbers(i, has_header, agreed);
    if (settled.numbers * 10 >= settled.cells * 9) numbers = settled;
  }
}

bool wants_criterion(const ColumnProposal& column) {
  if (column.role == ColumnRole::Criterion) return true;
  return column.role == ColumnRole::Unused && column.confidence == Confidence::None &&
         column.numbers.kind != NumberKind::NotNumbers;
}

void make_criterion(ColumnProposal& column, const std::optional<CriterionMeaning>& meaning, CriterionId id) {
  CriterionPlan plan;
  plan.id = std::move(id);
  plan.name = spoken_header(column.header);
  plan.is_recognised = meaning.has_value();
  plan.ledger = meaning ? meaning->ledger : Ledger::Burden;
  plan.is_additive = !column.numbers.is_percent && (!meaning || meaning->is_additive);
  plan.unit = !column.numbers.unit.empty() || !meaning ? column.numbers.unit : std::string(meaning->unit);
  if (column.confidence != Confidence::Chosen) {
    column.confidence = meaning ? Confidence::Likely : Confidence::Guess;
    column.why = meaning ? "Numbers; the header suggests " + std::string(ledger_word(plan.ledger)) + "."
                         : "Numbers whose meaning the header does not tell; not counted yet.";
  }
  column.role = ColumnRole::Criterion;
  column.criterion = std::move(plan);
}

}  // namespace

void plan_criteria(const ImportTable& table, const ImportChoices& choices, std::vector<ColumnProposal>& columns) {
  const bool has_header = choices.has_header.value_or(table.first_row_looks_like_header());
  settle_ambiguous(table, columns, has_header);
  std::set<std::string> used = {kClientCountId};
  std::size_t unrecognised = 0;
  for (ColumnProposal& column : columns) {
    if (!wants_criterion(column)) continue;
    const bool is_chosen = column.role == ColumnRole::Criterion;
    if (!is_chosen && names_no_quantity(column.header)) {
      column.why = "Looks like an id, a code or a date, not a quantity.";
      continue;
    }
    if (column.numbers.kind == NumberKind::Ambiguous) {
      column.role = ColumnRole::Unused;
      column.why = column.numbers.is_mixed ? "Some numbers use a decimal point and some a decimal comma."
                                           : quoted(column.numbers.example) + " can be read in two ways.";
      continue;
    }
    const std::optional<CriterionMeaning> meaning = criterion_meaning(column.header);
    if (!is_chosen && !meaning && ++unrecognised > kMaxUnrecognised) {
      column.why = "Numbers whose meaning the header does not tell.";
      continue;
    }
    make_criterion(column, meaning, free_id(column.header, used));
  }
}

void share_points(const std::vector<std::vector<ColumnProposal>*>& tables) {
  for (const Ledger ledger : kLedgers) {
    std::vector<CriterionPlan*> plans;
    std::vector<CriterionId> ids;
    for (std::vector<ColumnProposal>* columns : tables) {
      for (ColumnProposal& column : *columns) {
        if (!column.criterion || !column.criterion->is_recognised || column.criterion->ledger != ledger) continue;
        plans.push_back(&*column.criterion);
        if (std::ranges::find(ids, plans.back()->id) == ids.end()) ids.push_back(plans.back()->id);
      }
    }
    for (CriterionPlan* plan : plans) {
      const std::size_t place = static_cast<std::size_t>(std::ranges::find(ids, plan->id) - ids.begin());
      const std::size_t base = static_cast<std::size_t>(kMaxWeight) / ids.size();
      const std::size_t rest = static_cast<std::size_t>(kMaxWeight) % ids.size();
      plan->weight = static_cast<int>(base + (place < rest ? 1 : 0));
    }
  }
}

std::vector<Criterion> criteria_of(const std::vector<const TableProposal*>& tables) {
  std::vector<Criterion> criteria;
  bool has_burden = false;
  for (const TableProposal* table : tables) {
    for (const ColumnProposal& column : table->columns) {
      if (!column.criterion) continue;
      const CriterionPlan& plan = *column.criterion;
      if (std::ranges::find(criteria, plan.id, &Criterion::id) != criteria.end()) continue;
      has_burden = has_burden || (plan.ledger == Ledger::Burden && plan.weight > 0);
      criteria.push_back({.id = plan.id,
                          .name = plan.name,
                          .definition = "Column " + quoted(column.header) + " of " + table->source_name + ".",
                          .unit = plan.unit,
                          .ledger = plan.ledger,
                          .source = CriterionSource::Column,
                          .weight = plan.weight,
                          .reason = plan.weight > 0 ? "Proposed by the import; the team has not agreed on it yet." : ""});
    }
  }
  criteria.insert(criteria.begin(), Criterion{.id = {kClientCountId},
                                              .name = "Clients",
                                              .definition = "Every client counts the same.",
                                              .unit = "clients",
                                              .ledger = Ledger::Burden,
                                              .source = CriterionSource::ClientCount,
                                              .weight = has_burden ? 0 : kMaxWeight,
                                              .reason = has_burden ? "" : "Nothing else in the import says how much work a client is."});
  return criteria;
}

void add_open_opportunities(std::vector<Criterion>& criteria, std::vector<Client>& clients, const std::vector<Opportunity>& opportunities) {
  std::map<ClientId, double> open;
  for (const Opportunity& each : opportunities) {
    if (each.state == OpportunityState::Open && each.amount > 0) open[each.client] += each.amount;
  }
  const bool is_taken = std::ranges::any_of(criteria, [](const Criterion& each) { return each.id.value == kOpenOpportunitiesId; });
  if (open.empty() || is_taken) return;
  const bool has_other = std::ranges::any_of(criteria, [](const Criterion& each) { return each.ledger == Ledger::Opportunity && each.weight > 0; });
  const CriterionId id{kOpenOpportunitiesId};
  criteria.push_back({.id = id,
                      .name = "Open opportunities",
                      .definition = "The amounts of the client's open opportunities, added up.",
                      .ledger = Ledger::Opportunity,
                      .weight = has_other ? 0 : kMaxWeight,
                      .reason = has_other ? "" : "Proposed by the import; the team has not agreed on it yet."});
  for (Client& client : clients) {
    const auto amount = open.find(client.id);
    if (amount == open.end()) continue;
    const auto place = std::ranges::lower_bound(client.values, id, {}, &CriterionValue::criterion);
    client.values.insert(place, {id, amount->second});
  }
}

}  // namespace evenhand::exchange
