#include "exchange/figures_findings.h"

#include <string>
#include <string_view>

#include "domain/scenario_index.h"
#include "fairness/attainable.h"
#include "fairness/ballot_envy.h"
#include "fairness/cover.h"
#include "fairness/misfits.h"
#include "fairness/perception.h"
#include "fairness/utilisation.h"

namespace evenhand::exchange {

namespace {

std::string_view word(UtilisationState state) {
  constexpr std::string_view words[] = {"known", "client hours not known", "contract hours not known"};
  return words[static_cast<std::size_t>(state)];
}

std::string_view word(GapKind kind) {
  constexpr std::string_view words[] = {"fair", "plan", "exclusive", "both"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view word(GroupShown shown) {
  constexpr std::string_view words[] = {"shown", "too few answers", "held back"};
  return words[static_cast<std::size_t>(shown)];
}

class Findings {
 public:
  Findings(JsonWriter& out, const FiguresReport& report)
      : out_(out), report_(report), basis_(report.basis), scenario_(report.scenario), names_(report.name_of()),
        client_names_(report.is_blind ? blind_client_names(*report.scenario.clients) : real_client_names(*report.scenario.clients)) {}

  void write_utilisation() {
    const Utilisation all = utilisation(basis_, *scenario_.policy);
    open("utilisation");
    out_.text("summary", utilisation_summary(*scenario_.policy, all));
    if (all.known > 0) out_.rounded("team", all.team_share);
    out_.rounded("coverage", all.coverage);
    list("people", all.people.size(), [&](std::size_t i) {
      const PersonUtilisation& one = all.people[i];
      out_.begin_object();
      out_.text("name", names_((*scenario_.people)[i].id));
      out_.text("state", word(one.state));
      if (one.state != UtilisationState::NoClientHours) out_.rounded("hours", one.hours);
      if (one.state != UtilisationState::NoClientHours) out_.rounded("estimatedHours", one.estimated_hours);
      if (one.state == UtilisationState::Known) {
        out_.rounded("availableHours", one.available_hours);
        out_.rounded("share", one.share);
        out_.text("band", utilisation_word(one.band));
      }
      out_.end_object();
    });
    out_.end_object();
  }

  void write_cover() {
    const Cover all = cover(basis_);
    open("cover");
    out_.text("summary", cover_summary(basis_, all, names_));
    list("clientsByPeople", all.clients_by_people.size(), [&](std::size_t i) { out_.whole(static_cast<std::int64_t>(all.clients_by_people[i])); });
    if (!report_.is_blind) {
      sentences("single", all.single, [&](const ThinCover& one) { return thin_cover_sentence(basis_, one, names_, client_names_); });
      sentences("nobody", all.nobody, [&](const ThinCover& one) { return thin_cover_sentence(basis_, one, names_, client_names_); });
    }
    sentences("trainings", all.trainings, [&](const Training& one) { return training_sentence(one, basis_, names_); });
    out_.end_object();
  }

  void write_misfits() {
    const Misfits all = misfits(scenario_, basis_);
    open("misfits");
    sentences("overBandwidth", all.over_bandwidth, [&](const BandwidthMisfit& one) { return bandwidth_sentence(basis_, one, names_); });
    if (!report_.is_blind) {
      sentences("carried", all.carried, [&](const CarriedMisfit& one) { return carried_misfit_sentence(basis_, one, names_, client_names_); });
      sentences("wishes", all.wishes, [&](const WishFinding& one) { return wish_sentence(basis_, one, names_, client_names_); });
      sentences("goals", all.goals, [&](const Exposure& one) { return goal_sentence(basis_, one, names_); });
      sentences("strengths", all.strengths, [&](const Exposure& one) { return strength_sentence(basis_, one, names_); });
    }
    out_.end_object();
  }

  void write_attainable(const LedgerLoads& loads) {
    const Attainable all = attainable(basis_, loads);
    if (all.is_empty()) return;
    open("attainable");
    out_.text("summary", attainable_summary(basis_, loads, all, names_));
    list("people", loads.ranked.size(), [&](std::size_t i) {
      const std::size_t person = loads.ranked[i];
      out_.begin_object();
      out_.text("name", names_((*scenario_.people)[person].id));
      out_.rounded("ratio", all.people[person].attainable);
      out_.rounded("gap", all.people[person].gap);
      out_.text("kind", word(gap_kind(loads, all, person)));
      out_.end_object();
    });
    out_.end_object();
  }

  void write_own_ballots(const LedgerLoads& loads) {
    const BallotEnvy all = ballot_envy(scenario_, basis_, loads);
    if (!all.round) return;
    open("ownBallots");
    out_.text("summary", ballot_envy_summary(all));
    out_.count("pairsCommon", all.pairs_common);
    out_.count("pairsOwn", all.pairs_own);
    out_.count("pairsBoth", all.pairs_both);
    sentences("people", all.people, [&](const BallotView& one) { return ballot_envy_sentence(basis_, loads, one, names_); });
    out_.end_object();
  }

  void write_perception(const LedgerLoads& loads) {
    if (scenario_.surveys->empty()) return;
    const Perception all = perception(basis_, loads, *scenario_.policy, scenario_.surveys->back());
    open("perception");
    out_.text("summary", perception_summary(all));
    out_.count("threshold", all.threshold);
    if (all.is_total_shown) out_.count("answers", all.answers);
    if (all.is_total_shown) out_.rounded("mean", all.mean);
    if (all.kind) out_.text("case", perception_case_name(*all.kind));
    list("groups", all.groups.size(), [&](std::size_t i) {
      const GroupPerception& one = all.groups[i];
      out_.begin_object();
      out_.text("group", one.group);
      out_.text("state", word(one.shown));
      if (one.shown == GroupShown::Shown) {
        out_.count("answers", one.answers);
        out_.rounded("mean", one.mean);
        if (one.kind) out_.text("case", perception_case_name(*one.kind));
      }
      out_.end_object();
    });
    out_.end_object();
  }

 private:
  void open(std::string_view key) {
    out_.key(key);
    out_.begin_object();
  }
  template <class Each>
  void list(std::string_view key, std::size_t size, Each&& each) {
    out_.key(key);
    out_.begin_array();
    for (std::size_t i = 0; i < size; ++i) each(i);
    out_.end_array();
  }
  template <class Item, class Sentence>
  void sentences(std::string_view key, const std::vector<Item>& items, Sentence&& sentence) {
    list(key, items.size(), [&](std::size_t i) { out_.text(sentence(items[i])); });
  }

  JsonWriter& out_;
  const FiguresReport& report_;
  const LoadBasis& basis_;
  const Scenario& scenario_;
  NameOf names_;
  ClientNameOf client_names_;
};

}  // namespace

void write_findings(JsonWriter& out, const FiguresReport& report) {
  Findings findings(out, report);
  findings.write_utilisation();
  findings.write_cover();
  findings.write_misfits();
}

void write_ledger_findings(JsonWriter& out, const FiguresReport& report, const LedgerLoads& loads) {
  Findings findings(out, report);
  findings.write_attainable(loads);
  findings.write_own_ballots(loads);
  findings.write_perception(loads);
}

}  // namespace evenhand::exchange
