#include "fairness/rebalance_why.h"

#include <algorithm>

#include "fairness/departure.h"

namespace evenhand {
namespace {

class Question {
 public:
  Question(const RebalanceContext& context, const RebalanceOwners& owners, std::size_t person, std::size_t client)
      : context_(context), owners_(owners), person_(person), client_(client), unit_(context.model.unit_of_client[client]) {}

  std::optional<WhyNot> rule() const {
    if (unit_ == kNobody) return of_one_that_stays();
    if (const auto ability = of_ability()) return ability;
    return of_caps();
  }

  WhyNot answer() const {
    if (unit_ != kNobody && owners_[unit_] != kNobody && context_.model.person[owners_[unit_]] == person_) {
      return {.kind = WhyKind::HasIt, .sentence = who() + " has " + what() + " in this plan."};
    }
    if (const auto rule_found = rule()) return *rule_found;
    return of_figures();
  }

 private:
  std::string who() const { return context_.person_name(person_); }
  std::string what() const { return context_.client_name(client_); }

  WhyNot of_one_that_stays() const {
    switch (context_.model.stays[client_]) {
      case StayReason::Locked: {
        WhyNot why{.kind = WhyKind::Locked, .sentence = {}};
        for (const Assignment& a : assignments_of(context_.scenario, (*context_.basis.clients)[client_].id)) {
          if (a.is_locked && why.verdict.needed.empty()) why.verdict = {.rule = ServiceRule::Locked, .needed = a.lock_reason};
        }
        why.sentence = what() + " is locked" + (why.verdict.needed.empty() ? "" : " (" + why.verdict.needed + ")") + " and stays where it is.";
        return why;
      }
      case StayReason::FamilyStays:
        return {.kind = WhyKind::FamilyStays, .sentence = what() + " belongs to a family with a client that is locked or that nobody else may serve, and families move as one."};
      case StayReason::FamilyFitsNobody:
        return {.kind = WhyKind::FamilyStays, .sentence = what() + " belongs to a family that moves as one, and nobody may serve all of it: it stays where it is."};
      case StayReason::NobodyMayServe:
        return {.kind = WhyKind::NobodyMayServe, .sentence = "The rules leave nobody who may take " + what() + ": it stays where it is."};
      case StayReason::Unassigned:
      case StayReason::Moves: break;
    }
    return {.kind = WhyKind::Unassigned, .sentence = what() + " has no owner; rebalancing moves clients from one owner to another."};
  }

  std::optional<WhyNot> of_ability() const {
    const Person& person = (*context_.basis.people)[person_];
    if (is_leaving(person, context_.today)) return WhyNot{.kind = WhyKind::Leaves, .sentence = departure_sentence(context_, person_)};
    for (const std::size_t client : context_.model.clients[unit_]) {
      const ServiceRule rule = context_.basis.eligibility.rule(person_, client);
      if (rule == ServiceRule::None) continue;
      const ServiceVerdict verdict = context_.basis.eligibility.verdict(context_.scenario, context_.basis.index, person_, client);
      if (client == client_) return WhyNot{.kind = WhyKind::Rule, .verdict = verdict, .sentence = who() + " " + service_phrase(verdict) + "."};
      return WhyNot{.kind = WhyKind::FamilyRule,
                    .verdict = verdict,
                    .family_client = client,
                    .sentence = what() + " moves with " + context_.client_name(client) + ", and there " + who() + " " + service_phrase(verdict) + "."};
    }
    const std::uint32_t j = context_.problem_position(person_);
    if (j != kNobody && context_.problem().may_own(j, unit_)) return std::nullopt;
    return WhyNot{.kind = WhyKind::CarriesPart, .sentence = who() + " carries another part of " + what() + " already."};
  }

  std::optional<WhyNot> of_caps() const {
    const std::uint32_t j = context_.problem_position(person_);
    const RebalanceUnit& unit = context_.problem().units[unit_];
    const RebalancePerson& person = context_.problem().people[j];
    if (owners_[unit_] == j) return std::nullopt;
    const RebalanceFigures figures = figures_of(context_.problem(), owners_);
    if (figures.clients[j] + unit.clients > person.max_clients) {
      return WhyNot{.kind = WhyKind::ClientCap,
                    .limit = person.max_clients,
                    .sentence = who() + " has " + plural(figures.clients[j], "client", "clients", context_.locale) + " in this plan; the cap is " +
                                format_count(person.max_clients, context_.locale) + "."};
    }
    if (unit.home != j && figures.intake[j] + unit.clients > person.max_intake) {
      return WhyNot{.kind = WhyKind::IntakeCap,
                    .limit = person.max_intake,
                    .sentence = who() + " takes on " + plural(figures.intake[j], "client", "clients", context_.locale) + " in this plan; the cap on intake is " +
                                format_count(person.max_intake, context_.locale) + "."};
    }
    return std::nullopt;
  }

  WhyNot of_figures() const {
    const std::uint32_t j = context_.problem_position(person_);
    const RebalanceFigures figures = figures_of(context_.problem(), owners_);
    if (owners_[unit_] == kNobody) return {.kind = WhyKind::AsGood, .sentence = what() + " is with nobody yet; " + who() + " may take it."};
    const Alternative other = alternative_of(context_.problem(), owners_, figures, unit_, j);
    const std::string begin = "With " + what() + ", " + who() + " would carry " + context_.ratio_text(other.own);
    const std::string owner = context_.person_name(context_.model.person[owners_[unit_]]);
    WhyNot why{.alternative = other, .sentence = {}};
    if (compare(other.worst, figures.worst) > 0) {
      why.kind = WhyKind::HighestRises;
      why.sentence = begin + ", and the highest ratio of all would be " + context_.ratio_text(other.worst) + " in place of " + context_.ratio_text(figures.worst) + ".";
    } else if (other.order > 0) {
      why.kind = WhyKind::LessEven;
      why.sentence = begin + "; with " + owner + " the load is more even below the highest ratio.";
    } else if (other.moves > 0) {
      why.kind = WhyKind::OneMoveMore;
      why.sentence = begin + (other.order < 0 ? ", which is more even, and takes one move more: " : ", which is no less even, and takes one move more: ") + what() +
                     " stays with " + owner + " in this plan.";
    } else if (other.order == 0 && other.moves == 0) {
      why.kind = WhyKind::AsGood;
      why.sentence = begin + ", as even as with " + owner + ": nothing but the order of names decided.";
    } else {
      why.kind = WhyKind::Better;
      why.sentence = begin + (other.order < 0 ? ", which is more even than with " + owner : ", as even with one move fewer") + ": this plan can be improved.";
    }
    return why;
  }

  const RebalanceContext& context_;
  const RebalanceOwners& owners_;
  std::size_t person_, client_;
  std::uint32_t unit_;
};

}  // namespace

Alternative alternative_of(const RebalanceProblem& problem, const RebalanceOwners& owners, const RebalanceFigures& figures, std::uint32_t unit,
                           std::uint32_t person) {
  const RebalanceUnit& it = problem.units[unit];
  const std::uint32_t owner = owners[unit];
  Alternative other{.person = person, .own = {figures.load[person] + it.weight, problem.people[person].capacity}};
  if (!it.is_forced()) other.moves = (person != it.home ? 1 : 0) - (owner != it.home ? 1 : 0);
  other.worst = other.own;
  const auto raise = [&](Ratio ratio) { other.worst = compare(ratio, other.worst) > 0 ? ratio : other.worst; };
  for (std::uint32_t j = 0; j < figures.load.size(); ++j) {
    if (j != person) raise({figures.load[j] - (j == owner ? it.weight : 0), problem.people[j].capacity});
  }
  // Only two people differ: the higher of their ratios decides, then the lower one.
  const Ratio owner_with{figures.load[owner], problem.people[owner].capacity};
  const Ratio owner_without{figures.load[owner] - it.weight, problem.people[owner].capacity};
  const Ratio own_without{figures.load[person], problem.people[person].capacity};
  const auto sorted = [](Ratio a, Ratio b) { return compare(a, b) < 0 ? std::array{b, a} : std::array{a, b}; };
  const auto now = sorted(owner_with, own_without), then = sorted(other.own, owner_without);
  other.order = compare(then[0], now[0]);
  if (other.order == 0) other.order = compare(then[1], now[1]);
  return other;
}

std::optional<WhyNot> rule_against(const RebalanceContext& context, const RebalanceOwners& owners, std::size_t person, std::size_t client) {
  return Question(context, owners, person, client).rule();
}

WhyNot why_not_me(const RebalanceContext& context, const RebalanceOwners& owners, std::size_t person, std::size_t client) {
  return Question(context, owners, person, client).answer();
}

}  // namespace evenhand
