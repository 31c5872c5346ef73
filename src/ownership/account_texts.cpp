// The part of ownership_texts.h about many accounts, roles and credit.
#include <array>

#include "domain/edit_accounts.h"
#include "ownership/ownership_texts.h"

namespace evenhand::ownership {

namespace {

std::string names_of(const std::vector<PersonId>& people, const NameOf& name_of) {
  std::vector<std::string> names;
  for (const PersonId& id : people) names.push_back(name_of(id));
  return join_names(names, 6);
}

// "Priya 57 %", "Dana 29 %": those who each hold a part of the conversation.
std::vector<std::string> shares_of(const RadarRow& row, const NameOf& name_of, const Locale& locale) {
  std::vector<std::string> shares;
  for (const Voice& voice : row.voice.voices) {
    if (shares.size() < row.loud.size()) shares.push_back(name_of(voice.person) + " " + format_percent(voice.share, 0, locale));
  }
  return shares;
}

std::string_view of_what(const RadarRow& row) { return row.voice.is_by_minutes ? " of the time" : " of the contacts"; }

}  // namespace

std::vector<std::string> radar_sentences(const RadarRow& row, const NameOf& name_of, const Locale& locale) {
  std::vector<std::string> sentences;
  for (const RadarReason reason : row.reasons) {
    switch (reason) {
      case RadarReason::SharedVoice:
        sentences.push_back(capitalised(count_in_words(static_cast<std::int64_t>(row.loud.size()), locale)) + " people hold the conversation: " +
                            join_names(shares_of(row, name_of, locale), 6, locale) + std::string(of_what(row)) + ".");
        break;
      case RadarReason::SilentOwner: {
        const SilentOwner& silent = *row.silent_owner;
        const std::string since = silent.days ? "for " + plural(*silent.days, "day", "days", locale) : "ever";
        sentences.push_back(name_of(silent.owner) + ", the owner, has had no meaningful contact " + since + "; " + name_of(silent.other) + " has.");
        break;
      }
      case RadarReason::OpenDispute: sentences.push_back("A dispute is open."); break;
      case RadarReason::TwoRulings: sentences.push_back("Binding rules in force name different people."); break;
    }
  }
  if (row.is_settled) sentences.push_back("A plan, a binding rule or a verdict is in force.");
  return sentences;
}

std::vector<std::string> radar_notes(const RadarRow& row, const NameOf& name_of, const Locale& locale) {
  std::vector<std::string> notes;
  for (const RadarReason reason : row.reasons) {
    switch (reason) {
      case RadarReason::SharedVoice: {
        std::string shares;
        for (const std::string& share : shares_of(row, name_of, locale)) shares += (shares.empty() ? "" : ", ") + share;
        notes.push_back(shares + std::string(of_what(row)));
        break;
      }
      case RadarReason::SilentOwner: {
        const SilentOwner& silent = *row.silent_owner;
        notes.push_back(name_of(silent.owner) + ", the owner: " + (silent.days ? "last contact " + plural(*silent.days, "day", "days", locale) + " ago" : "no contact yet"));
        break;
      }
      case RadarReason::OpenDispute: notes.push_back("a dispute is open"); break;
      case RadarReason::TwoRulings: notes.push_back("binding rules name different people"); break;
    }
  }
  if (row.is_settled) notes.push_back("settled");
  return notes;
}

std::string mediator_sentence(const Scenario& scenario, const Dispute& dispute, const NameOf& name_of) {
  if (!mediator_of(scenario, dispute).is_known()) return "No mediator is named yet.";
  const std::vector<std::string> in_the_way = functions_in_the_way(scenario, dispute);
  if (in_the_way.empty() && dispute.parties.size() < 2) return "Whether it is neutral cannot be told: fewer than two parties are named.";
  if (!in_the_way.empty()) return "Not neutral: belongs to " + join_names(in_the_way, 3) + ".";
  std::vector<std::string> unknown;
  for (const PersonId& person : without_function(scenario, dispute)) unknown.push_back(person.value.empty() ? std::string("the mediator") : name_of(person));
  if (!unknown.empty()) return "Whether it is neutral cannot be told: no function is on record for " + join_names(unknown, 4) + ".";
  return "Belongs to none of the functions in dispute.";
}

std::vector<std::string> coordination_sentences(const ResolutionTimes& times, const CoordinationSatisfaction& satisfaction, const Locale& locale) {
  std::vector<std::string> sentences;
  const auto count = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
  if (times.median_ended) {
    const std::string days = format_quantity(*times.median_ended, "days", locale);
    sentences.push_back(times.ended_days.size() == 1 ? "The dispute that ended took " + days + "." : "Disputes took " + days + " to end (median of " + format_count(count(times.ended_days), locale) + ").");
  }
  if (!times.open_days.empty()) sentences.push_back("The longest that is open has taken " + plural(times.open_days.back(), "day", "days", locale) + " so far.");
  const auto mean = [&](double value, std::size_t clients) {
    return format_number(value, 1, locale) + " of 10 on average over " + plural(static_cast<std::int64_t>(clients), "account", "accounts", locale);
  };
  if (satisfaction.shared) {
    sentences.push_back("Where several people speak with the client, satisfaction is " + mean(*satisfaction.shared, satisfaction.shared_clients) +
                        (satisfaction.single ? "; elsewhere " + mean(*satisfaction.single, satisfaction.single_clients) : std::string()) + ".");
  }
  return sentences;
}

std::vector<std::string> role_sentences(const RoleReport& report, const NameOf& name_of) {
  std::vector<std::string> sentences;
  for (const DutyHolders& duty : report.duties) {
    const std::string word(duty_word(duty.duty));
    const bool is_contact = duty.duty == AccountDuty::PointOfContact;
    if (duty.state == DutyState::Gap) {
      sentences.push_back(is_contact ? "There is no single point of contact." : "Nobody is accountable for " + word + ".");
    } else if (duty.state == DutyState::DoubleClaim) {
      sentences.push_back(names_of(duty.people, name_of) + (is_contact ? " are each named as the point of contact." : " are each named as accountable for " + word + "."));
    }
  }
  return sentences;
}

std::string_view credit_rule_sentence(CreditRule rule) {
  constexpr std::array<std::string_view, kCreditRuleCount> sentences = {
      "Everybody who had a meaningful contact gets the same.",
      "In proportion to contacts; strategic ones and those with an executive count more.",
      "All of it to whoever came first.",
      "All of it to whoever came last.",
      "40 % to the first, 40 % to the last, 20 % to those between.",
      "Each stage of the deal has a weight and splits equally among those who touched it (Shapley value).",
      "Colleagues rate each other; what one says never changes one's own part.",
  };
  return sentences[static_cast<std::size_t>(rule)];
}

std::vector<std::string> credit_sentences(const CreditSplit& split, const NameOf& name_of, const Locale& locale) {
  switch (split.state) {
    case CreditState::NobodyTouched: return {"Nobody had a meaningful contact in the window: there is no credit to split."};
    case CreditState::TooFewPeople: return {"Rating each other takes three people or more."};
    case CreditState::TooFewReports: return {"Not everybody has rated the others yet."};
    case CreditState::Ready: break;
  }
  std::vector<std::string> sentences;
  if (split.left_over > 0.0005) {
    sentences.push_back(format_percent(split.left_over, locale) +
                        (split.rule == CreditRule::PeerRated ? " is left over: the three do not agree on it." : " is left over: stages that nobody touched."));
  }
  std::vector<std::string> gains;
  for (const CreditShare& own : split.shares) {
    if (own.gain_from_hoarding <= 0.0005) continue;
    gains.push_back(name_of(own.person) + " " + format_percent(own.gain_from_hoarding, locale));
    if (split.rewards_hoarding) sentences.push_back(name_of(own.person) + " would gain " + format_percent(own.gain_from_hoarding, locale) + " of the credit if " + name_of(*own.colleague) + "'s contacts vanished.");
  }
  if (split.rewards_hoarding) sentences.push_back("This rule rewards keeping colleagues out.");
  else if (!gains.empty()) sentences.push_back("If a colleague's contacts vanished, the others would gain no more than in proportion to their part: " + join_names(gains, gains.size()) + " at most.");
  else if (split.shares.size() > 1) sentences.push_back("Nobody would gain if a colleague's contacts vanished.");
  return sentences;
}

}  // namespace evenhand::ownership
