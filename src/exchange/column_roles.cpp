#include "exchange/column_roles.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "domain/text.h"
#include "exchange/column_vocabulary.h"
#include "exchange/criterion_plan.h"
#include "exchange/name_folding.h"
#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

// The order in which roles choose their column.
constexpr ColumnRole kOfClients[] = {OwnerName,       OwnerId,          OwnerEmail,      OwnerGivenName,           OwnerFamilyName,    ClientName,
                                     ClientId,        PersonTeam,       PersonRole,      PersonFunction,           PersonFte,          PersonHours,
                                     PersonRegions,   PersonLanguages,  PersonSkills,    PersonRampStart,          Segment,            ClientGivenName,
                                     ClientFamilyName, ClientFamily,    ClientRegion,    ClientLanguage,           ClientIndustry,     ClientStage,
                                     ClientRenewal,   ClientRenewalProbability, ClientSatisfaction, ClientCommunication, ClientSkills, ClientGoals,
                                     AssignmentSince, AssignmentPart};
constexpr ColumnRole kOfPeople[] = {OwnerId,    OwnerName, OwnerGivenName, OwnerFamilyName, OwnerEmail,      PersonTeam,   PersonRole,
                                    PersonFunction, PersonFte, PersonHours, PersonRegions,  PersonLanguages, PersonSkills, PersonRampStart};
constexpr ColumnRole kOfDeals[] = {ClientId,   ClientName,   OwnerId,    OwnerName,   OwnerEmail,  RecordId,
                                   RecordName, RecordDate, RecordOpened, RecordType, RecordStage, RecordAmount};
constexpr ColumnRole kOfContacts[] = {ClientId, ClientName, OwnerId, OwnerName, OwnerEmail, RecordId, RecordName, RecordDate, RecordType, RecordMinutes};

std::span<const ColumnRole> choosing_order(TableKind kind) {
  switch (kind) {
    case TableKind::Clients: return kOfClients;
    case TableKind::People: return kOfPeople;
    case TableKind::Opportunities: return kOfDeals;
    case TableKind::Touchpoints: return kOfContacts;
    case TableKind::Other: break;
  }
  return {};
}

std::string quoted(const std::string& header) { return "\xE2\x80\x9C" + header + "\xE2\x80\x9D"; }

std::vector<std::string> shown_headers(const ImportTable& table, bool has_header) {
  std::vector<std::string> headers;
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < table.profiles().size(); ++i) {
    std::string header;
    if (has_header) header = std::string(utf8_prefix(visible_text(normalised_name(table.first_row()[i])), 120));
    if (header.empty()) header = "Column " + std::to_string(i + 1);
    const int times = ++seen[header];
    if (times > 1) header += " (" + std::to_string(times) + ")";
    headers.push_back(std::move(header));
  }
  return headers;
}

class RoleTable {
 public:
  RoleTable(const ImportTable& table, const ImportChoices& choices, bool has_header, TableKind kind)
      : table_(table), has_header_(has_header), kind_(kind), columns_(table.profiles().size()), is_open_(columns_.size(), true) {
    const std::vector<std::string> headers = shown_headers(table, has_header);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto decimal = choices.decimals.find(i);
      columns_[i].header = headers[i];
      columns_[i].blank_count = table.blank_count(i, has_header);
      columns_[i].numbers =
          table.numbers(i, has_header, decimal == choices.decimals.end() ? std::nullopt : std::optional(decimal->second));
      const auto order = choices.date_orders.find(i);
      columns_[i].dates = table.dates(i, has_header, order == choices.date_orders.end() ? std::nullopt : std::optional(order->second));
      meanings_.push_back(has_header ? role_meanings(table.first_row()[i], kind) : std::vector<RoleMeaning>{});
    }
  }

  std::vector<ColumnProposal>& columns() { return columns_; }

  void take_choices(const ImportChoices& choices) {
    for (const auto& [column, role] : choices.roles) {
      if (column >= columns_.size()) continue;
      const bool is_taken = role != Unused && role != Criterion && column_of(role).has_value();
      give(column, is_taken ? Unused : role, Confidence::Chosen,
           is_taken                ? "Another column already has this part."
           : choices.is_remembered ? "As you chose last time."
                                   : "You chose this.");
    }
  }

  void take_headers() {
    for (const ColumnRole role : choosing_order(kind_)) {
      if (column_of(role)) continue;
      const std::optional<Candidate> best = best_column(role);
      if (!best) continue;
      give(best->column, role, best->strength >= 3 ? Confidence::Certain : best->strength == 2 ? Confidence::Likely : Confidence::Guess,
           "The header " + quoted(columns_[best->column].header) + " says so.");
    }
  }

  // Two columns without known headers, or a table without a header: the names that repeat are the managers.
  void guess_rest() {
    if (kind_ != TableKind::Clients) return;
    const bool has_client = column_of(ClientName) || column_of(ClientId) || column_of(ClientGivenName);
    const bool has_owner = column_of(OwnerName) || column_of(OwnerId) || column_of(OwnerGivenName);
    if (!has_client && (has_owner || is_guessing())) {
      if (const auto column = text_column(true)) give(*column, ClientName, Confidence::Guess, "A guess: its names repeat least.");
    }
    if (!has_owner && is_guessing()) {
      if (const auto column = text_column(false)) give(*column, OwnerName, Confidence::Guess, "A guess: its names repeat most.");
    }
  }

  void explain_rest() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      ColumnProposal& column = columns_[i];
      if (!column.why.empty()) continue;
      if (kind_ == TableKind::Other) column.why = "The table is not used.";
      else if (column.numbers.cells == 0) column.why = "Every cell is blank.";
      else if (!meanings_[i].empty() && is_date_role(meanings_[i].front().role)) column.why = "The header suggests a date, but the cells are none.";
      else if (!meanings_[i].empty() && column_of(meanings_[i].front().role)) {
        column.why = "Another column already has this part: " + std::string(role_label(meanings_[i].front().role)) + ".";
      } else column.why = "Text that no figure needs.";
    }
  }

 private:
  struct Candidate {
    std::size_t column = 0;
    int strength = 0;
    bool has_cells = false;
  };

  std::optional<std::size_t> column_of(ColumnRole role) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].role == role) return i;
    }
    return std::nullopt;
  }

  void give(std::size_t column, ColumnRole role, Confidence confidence, std::string why) {
    columns_[column].role = role;
    columns_[column].confidence = confidence;
    columns_[column].why = std::move(why);
    is_open_[column] = false;
  }

  bool is_guessing() const { return !has_header_ || columns_.size() == 2; }

  bool is_number(std::size_t column) const { return columns_[column].numbers.kind != NumberKind::NotNumbers; }

  // A weak id may number the rows instead of the clients: then names repeat and it does not.
  bool may_identify_clients(std::size_t column, int strength) const {
    const std::optional<std::size_t> name = column_of(ClientName);
    if (strength >= 4 || !name) return true;
    return table_.profiles()[*name].distinct_share() >= table_.profiles()[column].distinct_share() - 0.02;
  }

  bool suits(std::size_t column, ColumnRole role, int strength) const {
    const ColumnProposal& proposal = columns_[column];
    switch (role) {
      case PersonFte:
      case PersonHours:
      case ClientRenewalProbability:
      case ClientSatisfaction:
      case RecordAmount:
      case RecordMinutes: return is_number(column);
      case PersonRampStart:
      case ClientRenewal:
      case AssignmentSince:
      case RecordDate:
      case RecordOpened: return proposal.dates.kind != DateKind::NotDates;
      case ClientStage:
      case ClientLanguage:
      case ClientIndustry:
      case ClientCommunication:
      case ClientSkills:
      case ClientGoals:
      case PersonFunction:
      case PersonLanguages:
      case PersonSkills:
      case AssignmentPart: return !is_number(column) && proposal.numbers.cells > 0;
      case Segment: return !is_number(column) && proposal.numbers.cells > 0;
      case PersonTeam:
      case PersonRole: return !is_number(column);
      case ClientId: return kind_ != TableKind::Clients || may_identify_clients(column, strength);
      case ClientName:
      case OwnerName: return !is_number(column) || (strength >= 3 && proposal.numbers.is_whole);
      default: return true;
    }
  }

  std::optional<Candidate> best_column(ColumnRole role) const {
    std::optional<Candidate> best;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!is_open_[i]) continue;
      for (const RoleMeaning& meaning : meanings_[i]) {
        if (meaning.role != role || !suits(i, role, meaning.strength)) continue;
        const Candidate candidate{i, meaning.strength, columns_[i].numbers.cells > 0};
        const bool is_better = !best || std::pair(candidate.has_cells, candidate.strength) > std::pair(best->has_cells, best->strength);
        if (is_better) best = candidate;
      }
    }
    return best;
  }

  // The open text column with the most or the fewest distinct names; the first of equals.
  std::optional<std::size_t> text_column(bool most) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!is_open_[i] || !meanings_[i].empty() || is_number(i) || columns_[i].numbers.cells == 0) continue;
      const double share = table_.profiles()[i].distinct_share();
      const double known = best ? table_.profiles()[*best].distinct_share() : 0.0;
      if (!best || (most ? share > known : share < known)) best = i;
    }
    return best;
  }

  const ImportTable& table_;
  bool has_header_;
  TableKind kind_;
  std::vector<ColumnProposal> columns_;
  std::vector<bool> is_open_;
  std::vector<std::vector<RoleMeaning>> meanings_;
};

}  // namespace

std::vector<ColumnProposal> propose_columns(const ImportTable& table, const ImportChoices& choices, bool has_header, TableKind kind) {
  RoleTable roles(table, choices, has_header, kind);
  roles.take_choices(choices);
  roles.take_headers();
  roles.guess_rest();
  if (kind == TableKind::Clients) plan_criteria(table, choices, roles.columns());
  roles.explain_rest();
  return std::move(roles.columns());
}

}  // namespace evenhand::exchange
