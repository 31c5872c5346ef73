#include "exchange/record_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "exchange/header_words.h"

namespace evenhand::exchange {
namespace {

template <class Meaning>
struct Words {
  Meaning meaning;
  std::string_view starts;  // of words, parted by blanks
};

using enum TouchpointKind;

constexpr Words<TouchpointKind> kTouchpoints[] = {
    {Introduction, "intro kickoff onboarding vorstellung"},
    {Review, "qbr ebr review businessreview rezension"},
    {Call, "call anruf telefon phone appel llamada"},
    {Email, "email mail courriel correo newsletter"},
    {Meeting, "meeting event termin besprechung reunion rendez visit besuch demo appointment onsite workshop"},
    {Event, "webinar conference konferenz roundtable training"},
    {Ticket, "ticket case incident support anfrage problem vorfall"},
    {Message, "message chat sms whatsapp linkedin slack nachricht note"},
};

constexpr Words<OpportunityKind> kOpportunities[] = {
    {OpportunityKind::Renewal, "renew verlanger renouvel renov verleng"},
    {OpportunityKind::Expansion, "expan upsell cross existing addon upgrade erweiter bestand amendment"},
    {OpportunityKind::NewBusiness, "new neu nouve nuev nieuw"},
};

constexpr Words<OpportunityState> kStates[] = {
    {OpportunityState::Lost, "lost verloren perdu perdid verlor abandoned disqualified cancelled canceled"},
    {OpportunityState::Won, "won gewonnen gagn ganad closedwon signed live"},
};

std::vector<std::string_view> starts_of(std::string_view list) {
  std::vector<std::string_view> starts;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    starts.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return starts;
}

template <class Table>
auto meaning_of(const Table& table, std::string_view text) -> std::optional<decltype(table[0].meaning)> {
  const std::vector<std::string> words = header_words(text);
  for (const auto& known : table) {
    for (const std::string_view start : starts_of(known.starts)) {
      if (std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(start); })) return known.meaning;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<TouchpointKind> touchpoint_kind(std::string_view words) { return meaning_of(kTouchpoints, words); }
std::optional<OpportunityKind> opportunity_kind(std::string_view words) { return meaning_of(kOpportunities, words); }

OpportunityState opportunity_state(std::string_view stage) {
  const std::string key = header_key(stage);
  if (key.find("closedwon") != std::string::npos) return OpportunityState::Won;
  if (key.find("closedlost") != std::string::npos) return OpportunityState::Lost;
  return meaning_of(kStates, stage).value_or(OpportunityState::Open);
}

bool is_meaningful(std::string_view words) {
  const std::vector<std::string> parts = header_words(words);
  return std::ranges::none_of(parts, [](const std::string& word) { return word == "newsletter" || word == "bulk" || word == "mass" || word == "campaign"; });
}

}  // namespace evenhand::exchange
