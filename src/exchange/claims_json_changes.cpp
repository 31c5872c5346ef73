// What would change a claim, and how sure it is.
#include <array>

#include "exchange/claims_writer.h"

namespace evenhand::exchange {

namespace {

using namespace ownership;

std::string_view word(OpenItemKind kind) {
  constexpr std::array<std::string_view, 3> words = {"silent", "disputed", "level"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace

void ClaimsWriter::flip(std::string_view key, const std::optional<Flip>& flip, const OwnershipPolicy& policy) {
  if (!flip) return;
  out_.key(key);
  out_.begin_object();
  out_.rounded("moved", flip->moved);
  out_.text("becomes", word(flip->becomes));
  claimant("first", flip->first);
  begin_list("moves");
  for (const WeightMove& move : flip->moves) {
    out_.begin_object();
    out_.text("from", policy.criteria[move.from].id.value);
    out_.text("to", policy.criteria[move.to].id.value);
    out_.rounded("amount", move.amount);
    out_.end_object();
  }
  end_list();
  out_.end_object();
}

void ClaimsWriter::flips(const FlipAnalysis& analysis, const OwnershipPolicy& policy) {
  out_.key("flips");
  out_.begin_object();
  flip("verdict", analysis.first_change, policy);
  flip("tie", analysis.tie, policy);
  begin_list("claimants");
  for (const ClaimantFlips& own : analysis.claimants) {
    out_.begin_object();
    claimant("person", own.claimant);
    out_.truth("canBeFirst", own.can_be_first);
    flip("toFirst", own.to_first, policy);
    flip("toLead", own.to_lead, policy);
    flip("toOwn", own.to_own, policy);
    out_.end_object();
  }
  end_list();
  out_.end_object();
}

void ClaimsWriter::sweeps(const std::vector<CriterionSweep>& all, const OwnershipPolicy& policy) {
  begin_list("singleWeights");
  for (const CriterionSweep& sweep : all) {
    out_.begin_object();
    out_.text("criterion", policy.criteria[sweep.criterion].id.value);
    out_.rounded("now", sweep.now);
    if (const auto below = sweep.changes_below()) out_.rounded("changesBelow", *below);
    if (const auto above = sweep.changes_above()) out_.rounded("changesAbove", *above);
    begin_list("bands");
    for (const SweepBand& band : sweep.bands) {
      out_.begin_object();
      out_.rounded("from", band.from);
      out_.rounded("to", band.to);
      out_.text("verdict", word(band.kind));
      claimant("inCharge", band.person);
      out_.end_object();
    }
    end_list();
    out_.end_object();
  }
  end_list();
}

void ClaimsWriter::open_items(const std::vector<ownership::OpenItem>& all, const OwnershipPolicy& policy) {
  begin_list("openItems");
  for (const ownership::OpenItem& item : all) {
    out_.begin_object();
    out_.text("kind", word(item.kind));
    out_.text("criterion", policy.criteria[item.criterion].id.value);
    if (!names_.is_blind && !item.item.value.empty()) out_.text("evidence", item.item.value);
    out_.truth("canChangeVerdict", item.can_change_verdict);
    begin_list("ways");
    for (const ownership::OpenItem::Settled& way : item.ways) {
      out_.begin_object();
      claimant("speaksFor", way.claimant);
      out_.text("becomes", word(way.kind));
      if (way.person) person("inCharge", *way.person);
      out_.truth("changesVerdict", way.changes_verdict);
      out_.end_object();
    }
    end_list();
    out_.end_object();
  }
  end_list();
}

// How many of the records decide it, each on its own.
void ClaimsWriter::record_flips(const ClaimReport& report) {
  if (!report.record_flips) return;
  begin_list("recordFlips");
  for (const RecordFlip& flip : *report.record_flips) {
    out_.begin_object();
    source(flip.record);
    person("person", flip.person);
    out_.rounded("counts", flip.counts);
    out_.text("becomes", word(flip.becomes));
    if (flip.in_charge) person("inCharge", *flip.in_charge);
    out_.end_object();
  }
  end_list();
}

// Per claimant the share of the draws, its interval of 95 %, and the weights with which the claimant is first on average.
void ClaimsWriter::robustness(std::string_view key, const RobustnessResult& result, const OwnershipPolicy& policy) {
  out_.key(key);
  out_.begin_object();
  out_.whole("draws", result.draws);
  out_.whole("levelDraws", result.times_level);
  begin_list("claimants");
  for (std::size_t p = 0; p < result.claimants.size(); ++p) {
    const ClaimantRobustness& own = result.claimants[p];
    out_.begin_object();
    claimant("person", p);
    out_.rounded("firstShare", own.share);
    out_.rounded("low", own.interval.low);
    out_.rounded("high", own.interval.high);
    begin_list("centralWeights");
    for (std::size_t k = 0; k < own.central.size(); ++k) {
      if (evidence_->criteria[k].points == 0) continue;
      out_.begin_object();
      out_.text("criterion", policy.criteria[k].id.value);
      out_.rounded("weight", own.central[k]);
      out_.end_object();
    }
    end_list();
    out_.end_object();
  }
  end_list();
  out_.end_object();
}

}  // namespace evenhand::exchange
