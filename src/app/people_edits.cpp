#include "app/people_edits.h"

#include <algorithm>
#include <cmath>

#include "app/people_data.h"
#include "app/people_members.h"
#include "domain/date.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "exchange/name_folding.h"

namespace evenhand::app {

namespace {

constexpr std::size_t kOffered = 3;

std::string wrong_day(std::string_view text) {
  return people_members::quoted(text) + " is not a day. Type it as year, month, day: 2026-11-01.";
}

// The others scaled to sum to `rest`.
void add_scaled(std::vector<ClientShare>& shares, std::span<const Assignment> run, const PersonId& except, double rest) {
  double others = 0;
  for (const Assignment& one : run) others += one.person == except ? 0 : one.share;
  for (const Assignment& one : run) {
    if (one.person != except && others > 0) shares.push_back({one.person, one.share / others * rest});
  }
}

}  // namespace

std::optional<std::size_t> word_at(std::span<const std::string_view> words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  return found == words.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - words.begin()));
}

std::string leave_text(const Leave& leave) {
  return leave.first == leave.last ? format_date(leave.first) : format_date(leave.first) + " to " + format_date(leave.last);
}

std::string add_leave(Person& person, std::string_view first, std::string_view last) {
  const auto from = parse_iso_date(normalised_name(first));
  if (!from) return wrong_day(first);
  const auto to = is_blank(last) ? from : parse_iso_date(normalised_name(last));
  if (!to) return wrong_day(last);
  if (*to < *from) return "The last day lies before the first.";
  for (const Leave& other : person.leave) {
    if (*from <= other.last && other.first <= *to) return "This overlaps the leave " + leave_text(other) + ". Remove that first.";
  }
  person.leave.push_back({*from, *to, {}});
  std::ranges::sort(person.leave, {}, &Leave::first);
  return {};
}

FoundClient client_called(const Scenario& scenario, bool is_blind, std::string_view name) {
  const std::string wanted = exchange::near_key(normalised_name(name));
  if (wanted.empty()) return {.position = {}, .wrong = "Type the name of a client."};
  std::vector<std::size_t> same;
  std::vector<std::string> near;
  for (std::size_t i = 0; i < scenario.clients->size(); ++i) {
    const std::string label = client_label(*scenario.clients, i, is_blind);
    const std::string key = exchange::near_key(label);
    if (key == wanted) same.push_back(i);
    if (near.size() <= kOffered && key.find(wanted) != std::string::npos) near.push_back("“" + label + "”");
  }
  if (same.size() == 1) return {.position = same.front(), .wrong = {}};
  const std::string quoted = people_members::quoted(name);
  if (same.size() > 1) return {.position = {}, .wrong = format_count(static_cast<std::int64_t>(same.size())) + " clients are called " + quoted + ". Use the page of the client instead."};
  std::string wrong = "No client is called " + quoted + ".";
  if (!near.empty() && near.size() <= kOffered) wrong += " Near it: " + join_names(near) + ".";
  return {.position = {}, .wrong = std::move(wrong)};
}

std::string add_conflict(Person& person, const ClientId& client, std::string_view reason) {
  if (is_blank(reason)) return "Say why, so that everybody can rely on it.";
  if (std::ranges::contains(person.conflicts, client, &ConflictOfInterest::client)) return "This conflict is declared already.";
  person.conflicts.push_back({client, normalised_name(reason), {}});
  std::ranges::sort(person.conflicts, {}, &ConflictOfInterest::client);
  return {};
}

std::string add_veto(ClientProfile& profile, const PersonId& person, std::string_view reason) {
  if (is_blank(reason)) return "Say what the client asked for, so that everybody can rely on it.";
  if (std::ranges::contains(profile.vetoes, person, &ClientVeto::person)) return "This veto is on record already.";
  profile.vetoes.push_back({person, normalised_name(reason), {}});
  std::ranges::sort(profile.vetoes, {}, &ClientVeto::person);
  return {};
}

void set_skill(Person& person, std::string_view skill, int level) {
  const std::string wanted = matching_name(skill);
  const auto found = std::ranges::find_if(person.skills, [&](const Skill& one) { return matching_name(one.name) == wanted; });
  if (level == 0) {
    if (found != person.skills.end()) person.skills.erase(found);
  } else if (found != person.skills.end()) {
    found->level = level;
  } else {
    person.skills.push_back({normalised_name(skill), level, {}});
    std::ranges::sort(person.skills, {}, &Skill::name);
  }
}

std::vector<ClientShare> shares_with(std::span<const Assignment> run, const PersonId& person, double share) {
  const bool is_alone = std::ranges::all_of(run, [&](const Assignment& one) { return one.person == person; });
  if (is_alone || share >= 1) return {{person, 1.0}};
  std::vector<ClientShare> shares = {{person, share}};
  add_scaled(shares, run, person, 1 - share);
  return shares;
}

std::vector<ClientShare> shares_joined(std::span<const Assignment> run, const PersonId& person) {
  return shares_with(run, person, 1.0 / static_cast<double>(run.size() + 1));
}

std::vector<ClientShare> shares_without(std::span<const Assignment> run, const PersonId& person) {
  std::vector<ClientShare> shares;
  add_scaled(shares, run, person, 1);
  return shares;
}

std::string credits_text(const Scenario& scenario, std::span<const Credit> credits, std::span<const std::string> labels) {
  std::string text;
  for (const Credit& credit : credits) {
    const auto person = position_of(*scenario.people, credit.person);
    if (!person) continue;
    if (!text.empty()) text += '\n';
    text += labels[*person];
    if (credits.size() > 1) text += " " + number_text(std::round(credit.share * 1'000) / 10);
  }
  return text;
}

Result<std::vector<Credit>> credits_from(const Scenario& scenario, std::span<const std::string> lines, std::span<const std::string> labels) {
  const auto refused = [](std::string message) { return std::unexpected(Error{ErrorCode::Invalid, std::move(message), {}}); };
  std::vector<Credit> credits;
  double known = 0;
  std::size_t open = 0;
  for (const std::string& line : lines) {
    const auto named = [&](std::string_view name) { return std::ranges::find(labels, matching_name(name), [](const std::string& label) { return matching_name(label); }); };
    auto found = named(line);
    double share = 0;
    if (const std::size_t blank = line.rfind(' '); found == labels.end() && blank != std::string::npos) {
      const auto percent = number_from(std::string_view(line).substr(blank + 1));
      if (percent) found = named(std::string_view(line).substr(0, blank));
      share = percent.value_or(0) / 100;
      if (percent && (share <= 0 || share > 1)) return refused("A share is more than 0 and at most 100\u00A0%.");
    }
    if (found == labels.end()) return refused("Nobody is called " + people_members::quoted(line) + ". Write one person a line, with the share: Dana Okafor 60.");
    const PersonId& person = (*scenario.people)[static_cast<std::size_t>(found - labels.begin())].id;
    if (std::ranges::contains(credits, person, &Credit::person)) return refused(people_members::quoted(*found) + " stands there twice.");
    credits.push_back({.person = person, .share = share});
    known += share;
    open += share == 0 ? 1 : 0;
  }
  if (credits.empty()) return credits;
  if (open > 0 ? known > 0.9995 : std::fabs(known - 1) > 0.005) return refused("The shares sum to 100\u00A0%; these sum to " + format_short(known * 100, 1) + "\u00A0%.");
  for (Credit& credit : credits) credit.share = credit.share == 0 ? (1 - known) / static_cast<double>(open) : open > 0 ? credit.share : credit.share / known;
  std::ranges::sort(credits, {}, &Credit::person);
  return credits;
}

}  // namespace evenhand::app
