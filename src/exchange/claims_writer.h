// One claim with all that explains it, as JSON. Inside src/exchange.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "exchange/ownership_writer.h"

namespace evenhand::exchange {

class ClaimsWriter : public OwnershipWriter {
 public:
  using OwnershipWriter::OwnershipWriter;

  void claim(const ClaimReport& report, const OwnershipPolicy& policy);

 private:
  void claimant(std::string_view key, std::optional<std::size_t> p);
  void claimants(std::string_view key, const std::vector<std::size_t>& list);
  void people(std::string_view key, const std::vector<PersonId>& list);

  // What the claim rests on (claims_json.cpp).
  void rules(const ClaimReport& report);
  void left_out(const ClaimReport& report, const ownership::ClaimTelling& telling);
  void standings(const ClaimReport& report);
  void criteria(const ClaimReport& report, const OwnershipPolicy& policy);
  void evidence(std::size_t p, const ownership::EvidenceItem& item);
  void source(const ownership::SourceRecord& record);
  void path(const ownership::Judgement& judgement, const OwnershipPolicy& policy);
  void duties(const ownership::RoleReport& roles);
  void precedents(const ClaimReport& report);

  // What would change it, and how sure it is (claims_json_changes.cpp).
  void flip(std::string_view key, const std::optional<ownership::Flip>& flip, const OwnershipPolicy& policy);
  void flips(const ownership::FlipAnalysis& analysis, const OwnershipPolicy& policy);
  void sweeps(const std::vector<ownership::CriterionSweep>& all, const OwnershipPolicy& policy);
  void open_items(const std::vector<ownership::OpenItem>& all, const OwnershipPolicy& policy);
  void record_flips(const ClaimReport& report);
  void robustness(std::string_view key, const ownership::RobustnessResult& result, const OwnershipPolicy& policy);

  const ownership::ClaimEvidence* evidence_ = nullptr;
};

// "clear owner", "joint", "mediate"
std::string_view word(VerdictKind kind);

}  // namespace evenhand::exchange
