#include "domain/policy_diff.h"

#include <algorithm>
#include <map>

#include "domain/text.h"

namespace evenhand {

namespace {

class Comparison {
 public:
  explicit Comparison(const Locale& locale) : locale_(locale) {}

  void item(PolicyTopic topic, std::string what, std::string before, std::string after) {
    changes_.push_back({topic, std::move(what), std::move(before), std::move(after)});
  }
  // An item when the values differ; a value that would read empty reads `nothing`.
  void text(PolicyTopic topic, std::string what, const std::string& before, const std::string& after, const char* nothing = "none") {
    if (before != after) item(topic, std::move(what), before.empty() ? nothing : before, after.empty() ? nothing : after);
  }
  // What only a newer version of the page can read.
  void details(std::string what, const std::string& before, const std::string& after) {
    if (before != after) item(PolicyTopic::Other, std::move(what), "as before", "changed");
  }
  template <class Value, class Words>
  void value(PolicyTopic topic, std::string what, const Value& before, const Value& after, Words&& words) {
    if (before == after) return;
    std::string was = words(before), is = words(after);
    if (was == is) is += " (a little different)";
    item(topic, std::move(what), std::move(was), std::move(is));
  }

  std::string points(int weight) const { return plural(weight, "point", "points", locale_); }
  std::string percent(double share) const { return format_percent(share, locale_); }
  std::string number(double value) const { return format_short(value, 3, locale_); }
  std::string months(int count) const { return plural(count, "month", "months", locale_); }
  std::string clients(const std::optional<int>& count) const { return count ? plural(*count, "client", "clients", locale_) : "no cap"; }
  std::string cap(const std::optional<double>& quantile) const { return quantile ? "the " + percent(*quantile) + " quantile" : "not capped"; }

  std::vector<PolicyChange> take() { return std::move(changes_); }

 private:
  const Locale& locale_;
  std::vector<PolicyChange> changes_;
};

std::string yes_no(bool counts) { return counts ? "counts" : "does not count"; }
std::string date_words(const std::optional<Date>& date) { return date ? format_date(*date) : "not set"; }

void compare(Comparison& out, const Criterion& before, const Criterion& after) {
  using enum PolicyTopic;
  const std::string& name = after.name;
  out.text(Criteria, "Name of a criterion", before.name, after.name);
  out.value(Weights, "Weight of " + name, before.weight, after.weight, [&](int w) { return out.points(w); });
  out.text(Weights, "Reason for the weight of " + name, before.reason, after.reason);
  out.text(Criteria, "Definition of " + name, before.definition, after.definition);
  out.text(Criteria, "Unit of " + name, before.unit, after.unit);
  out.value(Criteria, name + " counts towards", before.ledger, after.ledger, [](Ledger l) { return std::string(ledger_title(l)); });
  out.value(Criteria, "Source of " + name, before.source, after.source, [](CriterionSource s) { return std::string(source_words(s)); });
  out.value(Criteria, "Cap of " + name, before.cap_quantile, after.cap_quantile, [&](const auto& q) { return out.cap(q); });
  out.details("Other details of " + name, before.unknown_fields, after.unknown_fields);
}

void compare_criteria(Comparison& out, const Policy& before, const Policy& after) {
  std::map<CriterionId, const Criterion*> old_ones;
  for (const Criterion& c : before.criteria) old_ones[c.id] = &c;
  std::vector<CriterionId> old_order, new_order;
  for (const Criterion& c : after.criteria) {
    const auto found = old_ones.find(c.id);
    if (found == old_ones.end()) {
      out.item(PolicyTopic::Criteria, "Criterion " + c.name, "", out.points(c.weight));
      continue;
    }
    compare(out, *found->second, c);
    new_order.push_back(c.id);
    found->second = nullptr;
  }
  for (const Criterion& c : before.criteria) {
    if (old_ones[c.id]) {
      out.item(PolicyTopic::Criteria, "Criterion " + c.name, out.points(c.weight), "");
    } else {
      old_order.push_back(c.id);
    }
  }
  const auto added = [&](const Criterion& c) { return !std::ranges::contains(new_order, c.id); };
  const auto appended = std::ranges::find_if(after.criteria, added);
  const bool are_added_last = std::all_of(appended, after.criteria.end(), added);
  if (old_order != new_order || !are_added_last) out.item(PolicyTopic::Criteria, "Order of the criteria", "as before", "changed");
}

void compare_entitlement(Comparison& out, const EntitlementRules& before, const EntitlementRules& after) {
  constexpr auto kTopic = PolicyTopic::Entitlement;
  const auto months = [&](int m) { return out.months(m); };
  out.value(kTopic, "Period from", before.period_start, after.period_start, date_words);
  out.value(kTopic, "Length of the period", before.period_months, after.period_months, months);
  out.value(kTopic, "Working time", before.counts_fte, after.counts_fte, yes_no);
  out.value(kTopic, "Leave", before.counts_leave, after.counts_leave, yes_no);
  out.value(kTopic, "Ramp-up", before.counts_ramp, after.counts_ramp, yes_no);
  out.value(kTopic, "Share on the first day of the ramp", before.ramp_start, after.ramp_start, [&](double s) { return out.percent(s); });
  out.value(kTopic, "Length of the ramp", before.ramp_months, after.ramp_months, months);
  std::map<std::string, std::pair<const RoleFactor*, const RoleFactor*>> roles;
  for (const RoleFactor& r : before.role_factors) roles[matching_name(r.role)].first = &r;
  for (const RoleFactor& r : after.role_factors) roles[matching_name(r.role)].second = &r;
  for (const auto& [key, pair] : roles) {
    const auto& [was, is] = pair;
    const auto words = [&](const RoleFactor* r) { return r ? out.number(r->factor) : std::string(); };
    if (!was || !is) {
      out.item(kTopic, "Factor of the role " + (is ? is : was)->role, words(was), words(is));
    } else {
      out.text(kTopic, "Spelling of a role", was->role, is->role);
      out.value(kTopic, "Factor of the role " + is->role, was->factor, is->factor, [&](double f) { return out.number(f); });
    }
  }
}

void compare_utilisation(Comparison& out, const Policy& before, const Policy& after) {
  constexpr auto kTopic = PolicyTopic::Utilisation;
  const auto name = [](const Policy& policy, const CriterionId& id) {
    if (id.value.empty()) return std::string("the first in hours");
    const auto found = std::ranges::find(policy.criteria, id, &Criterion::id);
    return found == policy.criteria.end() ? id.value : found->name;
  };
  const UtilisationRules& was = before.utilisation;
  const UtilisationRules& is = after.utilisation;
  if (was.hours != is.hours) out.item(kTopic, "Criterion for hours carried", name(before, was.hours), name(after, is.hours));
  const auto percent = [&](double s) { return out.percent(s); };
  out.value(kTopic, "Overhead", was.overhead_share, is.overhead_share, percent);
  out.value(kTopic, "Healthy utilisation from", was.healthy_low, is.healthy_low, percent);
  out.value(kTopic, "Healthy utilisation to", was.healthy_high, is.healthy_high, percent);
}

}  // namespace

std::string PolicyChange::sentence() const {
  if (before.empty()) return what + ": added" + (after.empty() ? "" : ", " + after);
  if (after.empty()) return what + ": removed";
  return what + ": " + before + " \u2192 " + after;
}

std::vector<PolicyChange> policy_changes(const Policy& before, const Policy& after, const Locale& locale) {
  using enum PolicyTopic;
  Comparison out(locale);
  compare_criteria(out, before, after);
  out.value(Band, "Agreed band", before.tolerance, after.tolerance, [&](double t) { return "±" + out.percent(t); });
  compare_entitlement(out, before.entitlement, after.entitlement);
  const auto clients = [&](const std::optional<int>& n) { return out.clients(n); };
  out.value(Caps, "Clients a person, at most", before.caps.clients_per_person, after.caps.clients_per_person, clients);
  out.value(Caps, "Clients a month while someone ramps up, at most", before.caps.intake_per_month, after.caps.intake_per_month, clients);
  const auto percent = [&](int weight) { return out.percent(weight / 100.0); };
  out.value(Continuity, "Continuity: a recent contact", before.continuity.recency, after.continuity.recency, percent);
  out.value(Continuity, "Continuity: a renewal that is near", before.continuity.renewal, after.continuity.renewal, percent);
  out.value(Continuity, "Continuity: an owner who changed not long ago", before.continuity.owner_change, after.continuity.owner_change, percent);
  out.value(Continuity, "Continuity: an open escalation", before.continuity.escalation, after.continuity.escalation, percent);
  const auto number = [&](double f) { return out.number(f); };
  out.value(Fit, "Factor for a missing skill", before.fit.missing_skill, after.fit.missing_skill, number);
  out.value(Fit, "Factor for a missing language", before.fit.missing_language, after.fit.missing_language, number);
  compare_utilisation(out, before, after);
  out.value(Anonymity, "Least answers for a group result", before.anonymity_threshold, after.anonymity_threshold,
            [&](int n) { return format_count(n, locale); });
  out.details("Other details", before.unknown_fields, after.unknown_fields);
  return out.take();
}

std::string_view ledger_title(Ledger ledger) {
  constexpr std::string_view kTitles[] = {"Burden", "Opportunity", "Visibility"};
  return kTitles[static_cast<std::size_t>(ledger)];
}

std::string_view source_words(CriterionSource source) {
  return source == CriterionSource::ClientCount ? "every client counts 1" : "a number per client";
}

}  // namespace evenhand
