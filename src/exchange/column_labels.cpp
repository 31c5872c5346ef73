// Roles and kinds as the mapping screen says them, and as they are remembered.
#include <algorithm>
#include <array>

#include "exchange/import_types.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

struct RoleText {
  std::string_view label;
  std::string_view word;
};

constexpr std::array<RoleText, kColumnRoleCount> kTexts = {{
    {"Not used", "unused"},
    {"Client", "client-name"},
    {"Client id", "client-id"},
    {"Client: first name", "client-given-name"},
    {"Client: last name", "client-family-name"},
    {"Account manager", "owner-name"},
    {"Manager id", "owner-id"},
    {"Manager: first name", "owner-given-name"},
    {"Manager: last name", "owner-family-name"},
    {"Manager: e-mail", "owner-email"},
    {"Team", "person-team"},
    {"Role of the manager", "person-role"},
    {"Function of the manager", "person-function"},
    {"Full-time equivalent", "person-fte"},
    {"Contract hours", "person-hours"},
    {"Regions of the manager", "person-regions"},
    {"Languages of the manager", "person-languages"},
    {"Skills of the manager", "person-skills"},
    {"Start of the ramp", "person-ramp"},
    {"Segment", "segment"},
    {"Family of clients", "client-family"},
    {"Region", "client-region"},
    {"Language", "client-language"},
    {"Industry", "client-industry"},
    {"Stage of the journey", "client-stage"},
    {"Renewal date", "client-renewal"},
    {"Renewal probability", "client-renewal-probability"},
    {"Satisfaction", "client-satisfaction"},
    {"Communication", "client-communication"},
    {"Skills needed", "client-skills"},
    {"Goals of the client", "client-goals"},
    {"Looked after since", "assignment-since"},
    {"Part in the account", "assignment-part"},
    {"Number per client", "criterion"},
    {"Id of the record", "record-id"},
    {"Name or subject", "record-name"},
    {"Date", "record-date"},
    {"Opened on", "record-opened"},
    {"Type", "record-type"},
    {"Stage", "record-stage"},
    {"Amount", "record-amount"},
    {"Minutes", "record-minutes"},
}};

std::vector<ColumnRole> range(ColumnRole first, ColumnRole last) {
  std::vector<ColumnRole> roles;
  for (unsigned i = static_cast<unsigned>(first); i <= static_cast<unsigned>(last); ++i) roles.push_back(static_cast<ColumnRole>(i));
  return roles;
}

const std::vector<ColumnRole> kClientRoles = range(Unused, Criterion);
const std::vector<ColumnRole> kPeopleRoles = {Unused, OwnerName, OwnerId, OwnerGivenName, OwnerFamilyName, OwnerEmail, PersonTeam, PersonRole, PersonFunction,
                                              PersonFte, PersonHours, PersonRegions, PersonLanguages, PersonSkills, PersonRampStart};
const std::vector<ColumnRole> kDealRoles = {Unused, ClientName, ClientId, OwnerName, OwnerId, OwnerEmail, RecordId, RecordName, RecordDate, RecordOpened,
                                            RecordType, RecordStage, RecordAmount};
const std::vector<ColumnRole> kContactRoles = {Unused, ClientName, ClientId, OwnerName, OwnerId, OwnerEmail, RecordId, RecordName, RecordDate, RecordType,
                                               RecordMinutes};
const std::vector<ColumnRole> kNoRoles = {Unused};

}  // namespace

std::string_view kind_label(TableKind kind) {
  constexpr std::array<std::string_view, kTableKindCount> kLabels = {"Clients", "People", "Opportunities", "Touchpoints", "Not used"};
  return kLabels[static_cast<std::size_t>(kind)];
}

std::string_view role_label(ColumnRole role) { return kTexts[static_cast<std::size_t>(role)].label; }
std::string_view role_word(ColumnRole role) { return kTexts[static_cast<std::size_t>(role)].word; }

std::optional<ColumnRole> role_of_word(std::string_view word) {
  const auto found = std::ranges::find(kTexts, word, &RoleText::word);
  return found == kTexts.end() ? std::nullopt : std::optional(static_cast<ColumnRole>(found - kTexts.begin()));
}

bool is_date_role(ColumnRole role) {
  return role == PersonRampStart || role == ClientRenewal || role == AssignmentSince || role == RecordDate || role == RecordOpened;
}

const std::vector<ColumnRole>& roles_of(TableKind kind) {
  switch (kind) {
    case TableKind::Clients: return kClientRoles;
    case TableKind::People: return kPeopleRoles;
    case TableKind::Opportunities: return kDealRoles;
    case TableKind::Touchpoints: return kContactRoles;
    case TableKind::Other: return kNoRoles;
  }
  return kNoRoles;
}

std::vector<const TableProposal*> tables_of(const ImportProposal& proposal) {
  std::vector<const TableProposal*> tables = {&proposal};
  for (const TableProposal& table : proposal.joined) tables.push_back(&table);
  return tables;
}

}  // namespace evenhand::exchange
