// About what the rows of an import gave.
#include <algorithm>

#include "domain/format.h"
#include "exchange/import_notices.h"
#include "exchange/import_sentences.h"

namespace evenhand::exchange {
namespace {

using enum NoticeWeight;

void note_near_duplicates(const std::vector<NearDuplicate>& groups, std::string_view question, Notices& notices) {
  constexpr std::size_t kAsked = 5;
  for (std::size_t i = 0; i < std::min(groups.size(), kAsked); ++i) {
    std::vector<std::string> names;
    for (const std::string& name : groups[i].names) names.push_back(quoted_name(name));
    notices.add(Question, std::string(question) + join_names(names, 4) + ". They differ in letter case, accents or invisible marks and are kept apart until you say so.");
  }
  if (groups.size() > kAsked) {
    notices.add(Question, counted(groups.size() - kAsked, "other group", "other groups") + " of names may belong together in the same way.");
  }
}

std::string some(const std::vector<std::string>& names, std::size_t count) {
  std::vector<std::string> all = names;
  all.resize(std::max(all.size(), count));
  return join_names(all, std::min<std::size_t>(names.size(), 4));
}

void add_finding(ImportProposal& proposal, HealthTopic topic, HealthWeight weight, std::string sentence, std::size_t count,
                 const std::vector<std::string>& examples) {
  proposal.health.findings.push_back({.topic = topic, .weight = weight, .sentence = std::move(sentence), .count = count, .examples = examples});
}

}  // namespace

void note_rows(const GatherFacts& facts, ImportProposal& proposal) {
  Notices notices(proposal);
  const ImportCounts& counts = proposal.counts;
  const auto by_table = [&](const std::map<std::size_t, RowList>& lists, std::string_view before, std::string_view after) {
    for (const auto& [table, rows] : lists) {
      notices.of_table(table);
      notices.add(Important, rows, before, after);
    }
  };
  by_table(facts.long_left_out, "More cells than the header: ", ". They are left out, because it is not clear which column the extra cell belongs to.");
  by_table(facts.long_cut, "More cells than the header: ", ". Client and account manager are used; the cells right of them are not.");
  by_table(facts.without_client, "No client named: ", ". Left out.");
  const auto by_column = [&](const std::map<ColumnKey, RowList>& lists, std::string_view what, std::string_view after) {
    for (const auto& [key, rows] : lists) {
      notices.of_table(key.table);
      notices.add(Important, rows, "Column " + notices.header(key.column) + std::string(what), after, key.column);
    }
  };
  by_column(facts.negatives, " has negative numbers in ", ". They count as not known.");
  by_column(facts.out_of_range, " has numbers out of range in ", ". They count as not known.");
  by_column(facts.not_numbers, " has text instead of a number in ", ". It counts as not known.");
  by_column(facts.not_dates, " names days that do not exist or cannot be read in ", ". They count as not known.");
  for (const auto& [key, rows] : facts.not_dates) {
    notices.of_table(key.table);
    add_finding(proposal, HealthTopic::UnreadDates, HealthWeight::Notable,
                "Column " + notices.header(key.column) + " has " + counted(rows.count, "day", "days") + " that cannot be read: " + rows_text(rows) + ".", rows.count, {});
  }
  notices.of_table(0);
  if (facts.are_owners_from_records) {
    notices.add(Important, "No table says who looks after a client, so the people with records of a client share it in proportion to them.");
  }
  if (counts.shared_clients > 0) {
    notices.add(Important, counted(counts.shared_clients, "client has", "clients have") +
                               " several account managers. Each is shared in proportion to its rows.");
  }
  if (counts.unassigned_clients > 0) {
    notices.add(Important, counted(counts.unassigned_clients, "client has", "clients have") + " no account manager and will be listed as unassigned.");
  }
  note_near_duplicates(proposal.near_duplicates, "Is this one person? ", notices);
  note_near_duplicates(proposal.near_duplicate_clients, "Is this one client? ", notices);
  if (counts.merged_rows > 0) {
    notices.add(Note, counted(counts.merged_rows, "row repeats", "rows repeat") + " a client that came before and " +
                          (counts.merged_rows == 1 ? "was" : "were") + " merged with it." +
                          (facts.summed_clients > 0 ? " Amounts were added up, scores and percentages averaged." : ""));
  }
  if (facts.renamed_clients > 0) {
    notices.add(Note, counted(facts.renamed_clients, "client id comes", "client ids come") + " with several names; the first one is used.");
  }
  if (facts.resegmented_clients > 0) {
    notices.add(Note, counted(facts.resegmented_clients, "client stands", "clients stand") + " in several segments; the first one is used.");
  }
  if (facts.is_satisfaction_in_hundredths) notices.add(Note, "Satisfaction is read as a score out of 100: 80 is 8 of 10.");
}

void note_people(const PeopleFacts& facts, ImportProposal& proposal) {
  Notices notices(proposal);
  notices.add(Important, facts.odd_attributes, "Full-time equivalent or contract hours out of range: ", ". Not used.");
  if (facts.unknown_count > 0) {
    const std::string text = counted(facts.unknown_count, "account manager is", "account managers are") + " not in the list of people: " +
                             some(facts.unknown, facts.unknown_count) + ".";
    notices.add(Important, text + " They are taken as they are named.");
    add_finding(proposal, HealthTopic::UnknownOwners, HealthWeight::Serious, text, facts.unknown_count, facts.unknown);
  }
  for (const std::string& name : facts.shared_names) {
    notices.add(Important, "Several account managers with different ids are called " + quoted_name(name) + ". They are kept apart.");
  }
  if (facts.idle > 0) {
    const bool is_taken = proposal.counts.idle_people == 0;
    notices.add(Note, counted(facts.idle, "listed person has", "listed people have") + " neither client nor record: " + some(facts.idle_names, facts.idle) +
                          (is_taken ? ". They are part of the team all the same." : ". They are left out."));
  }
  notices.add(Note, facts.repeated, "People listed twice: ", ". The first entry is used.");
  if (!facts.folded_names.empty()) {
    notices.add(Note, "Names that differ only in blanks are read as one: " + join_names(facts.folded_names, 3) + ".");
  }
  if (facts.renamed > 0) notices.add(Note, counted(facts.renamed, "manager id comes", "manager ids come") + " with several names; the first one is used.");
  if (facts.is_fte_in_percent) notices.add(Note, "Full-time equivalents are read as percent: 80 is 0.8.");
}

void note_orphans(const std::map<std::size_t, OrphanFacts>& facts, ImportProposal& proposal) {
  Notices notices(proposal);
  for (const auto& [table, told] : facts) {
    notices.of_table(table);
    const auto orphans = [&](const RowList& rows, std::string_view what, const std::vector<std::string>& examples) {
      if (rows.count == 0) return;
      std::string text = counted(rows.count, "record", "records") + notices.where() + std::string(what);
      if (!examples.empty()) text += ": " + some(examples, examples.size());
      notices.add(Important, text + ". Left out: " + rows_text(rows) + ".", {}, rows.first);
      add_finding(proposal, HealthTopic::Orphans, HealthWeight::Serious, text + ".", rows.count, examples);
    };
    orphans(told.no_client, " with a client that no table has", told.clients);
    const bool is_kept = tables_of(proposal)[table]->kind == TableKind::Opportunities;
    if (is_kept) notices.add(Note, told.no_person, "Opportunities without an owner: ", ". They are kept without credit.");
    else orphans(told.no_person, " without a person", told.people);
    orphans(told.no_date, " without a day that can be read", {});
    notices.add(Important, told.too_long, "More cells than the header: ", ". They are left out, because it is not clear which column the extra cell belongs to.");
    notices.add(Important, told.odd_amount, "Amounts below zero or no numbers: ", ". They count as 0.");
    if (told.repeated > 0) {
      notices.add(Note, counted(told.repeated, "row repeats", "rows repeat") + " the id of a record that came before" + notices.where() + "; the first one is used.");
    }
  }
}

}  // namespace evenhand::exchange
