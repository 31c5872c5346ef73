#include "exchange/claims_json.h"

#include <array>

#include "exchange/ownership_writer.h"

namespace evenhand::exchange {

namespace {

using namespace ownership;

std::string_view word(RadarReason reason) {
  constexpr std::array<std::string_view, 4> words = {"shared voice", "silent owner", "open dispute", "two binding rules"};
  return words[static_cast<std::size_t>(reason)];
}

std::string_view word(CreditState state) {
  constexpr std::array<std::string_view, 4> words = {"ready", "nobody touched", "too few people", "too few reports"};
  return words[static_cast<std::size_t>(state)];
}

class AccountsWriter : public OwnershipWriter {
 public:
  using OwnershipWriter::OwnershipWriter;

  void coordination(const ResolutionTimes& times, const CoordinationSatisfaction& satisfaction) {
    out_.key("coordination");
    out_.begin_object();
    out_.whole("disputesEnded", static_cast<std::int64_t>(times.ended_days.size()));
    out_.whole("disputesOpen", static_cast<std::int64_t>(times.open_days.size()));
    if (times.median_ended) out_.rounded("medianDaysToEnd", *times.median_ended);
    if (satisfaction.shared) out_.rounded("satisfactionShared", *satisfaction.shared);
    if (satisfaction.single) out_.rounded("satisfactionSingle", *satisfaction.single);
    out_.whole("clientsShared", static_cast<std::int64_t>(satisfaction.shared_clients));
    out_.whole("clientsSingle", static_cast<std::int64_t>(satisfaction.single_clients));
    sentences("sentences", {coordination_sentences(times, satisfaction)});
    out_.end_object();
  }

  void radar_row(const RadarRow& row) {
    out_.begin_object();
    client(row.client);
    out_.whole("heat", row.heat);
    out_.truth("contested", row.is_contested());
    begin_list("reasons");
    for (const RadarReason reason : row.reasons) out_.text(word(reason));
    end_list();
    begin_list("voices");
    for (const Voice& voice : row.voice.voices) {
      out_.begin_object();
      person("person", voice.person);
      out_.rounded("share", voice.share);
      out_.whole("contacts", voice.touches);
      out_.end_object();
    }
    end_list();
    sentences("sentences", {radar_sentences(row, names_.person)});
    out_.end_object();
  }

  void credit(const CreditReport& report) {
    out_.begin_object();
    client(report.client);
    begin_list("rules");
    for (const CreditSplit& split : report.splits) {
      out_.begin_object();
      out_.text("rule", credit_word(split.rule));
      out_.text("state", word(split.state));
      out_.rounded("leftOver", split.left_over);
      out_.truth("rewardsHoarding", split.rewards_hoarding);
      begin_list("shares");
      for (const CreditShare& share : split.shares) {
        out_.begin_object();
        person("person", share.person);
        out_.rounded("share", share.share);
        out_.whole("contacts", share.touches);
        out_.rounded("gainFromHoarding", share.gain_from_hoarding);
        out_.end_object();
      }
      end_list();
      sentences("sentences", {credit_sentences(split, names_.person)});
      out_.end_object();
    }
    end_list();
    out_.end_object();
  }
};

}  // namespace

RadarReport radar_report(const RecordIndex& records, const OwnershipPolicy& policy, Date at) {
  return {radar(records, policy, at), resolution_times(records.scenario(), at), satisfaction_while_coordinating(records, policy, at)};
}

std::string radar_json(const RadarReport& report, Date at, const OwnershipNames& names) {
  AccountsWriter writer(names, kRadarFormat, at);
  writer.begin_list("accounts");
  for (const RadarRow& row : report.rows) writer.radar_row(row);
  writer.end_list();
  writer.coordination(report.times, report.satisfaction);
  return writer.end_file();
}

std::string credit_json(const std::vector<CreditReport>& reports, Date at, const OwnershipNames& names) {
  AccountsWriter writer(names, kCreditFormat, at);
  writer.begin_list("clients");
  for (const CreditReport& report : reports) writer.credit(report);
  writer.end_list();
  return writer.end_file();
}

}  // namespace evenhand::exchange
