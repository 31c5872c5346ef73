#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "domain/sha256.h"
#include "exchange/scenario_fields_accounts.h"
#include "exchange/scenario_fields_plans.h"
#include "exchange/scenario_fields_policy.h"
#include "exchange/scenario_fields_records.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_text_job.h"
#include "exchange/scenario_write.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kNameDigits = 32;

// A block ends after a row whose checksum is a multiple of kRowsPerEnd; the usual one has 100 to 200 KB, which browsers' stores
// take fastest.
constexpr std::size_t kLeastBlock = 64 * 1024;
constexpr std::size_t kMostBlock = 256 * 1024;  // and a row
constexpr std::uint32_t kRowsPerEnd = 256;

// FNV-1a (Fowler, Noll, Vo).
std::uint32_t checksum(std::string_view text) {
  std::uint32_t sum = 2166136261;
  for (const char letter : text) sum = (sum ^ static_cast<unsigned char>(letter)) * 16777619;
  return sum;
}

bool ends_block(std::size_t size, std::string_view row) {
  return size >= kMostBlock || (size >= kLeastBlock && checksum(row) % kRowsPerEnd == 0);
}

// The members before the scenario, with room for the hash. Returns where that begins.
std::size_t begin_envelope(JsonWriter& out) {
  out.begin_object();
  out.key("format");
  out.text(kScenarioFormat);
  out.key("formatVersion");
  out.whole(kFormatVersion);
  out.key("schemaVersion");
  out.whole(kSchemaVersion);
  out.key("contentHash");
  out.text(std::string(kHashDigits, '0'));
  const std::size_t hash = out.size() - 1 - kHashDigits;
  out.key("scenario");
  return hash;
}

}  // namespace

std::string content_hash(const Scenario& scenario) {
  ScenarioWriter writer(JsonLayout::Compact);
  writer.write(scenario);
  return sha256_hex(writer.out().take());
}

std::string to_json(const Scenario& scenario, std::string_view envelope_fields) {
  ScenarioWriter writer(JsonLayout::Pretty);
  JsonWriter& out = writer.out();
  const std::size_t hash = begin_envelope(out);
  const std::size_t begin = out.size();
  writer.write(scenario);
  const std::size_t end = out.size();
  out.members(envelope_fields, kEnvelopeMembers);
  out.end_object();
  std::string text = out.take();
  // One pass over the scenario instead of two: the hash is that of content_hash, taken from the text just written.
  text.replace(hash, kHashDigits, sha256_hex(without_layout(std::string_view(text).substr(begin, end - begin))));
  return text.append("\n");
}

struct ScenarioTextJob::State {
  explicit State(Scenario value) : scenario(std::move(value)) {}

  Scenario scenario;
  std::string frame;                         // its text without the lists
  std::vector<ScenarioWriter::LeftOut> lists;
  std::size_t framed = 0, list = 0, item = 0;  // what comes next of the frame, and of the lists
  ScenarioWriter writer{JsonLayout::Compact};
  std::string tail;                          // of the envelope
  std::size_t hash_at = 0;
  std::size_t block = 0;                     // where the open block begins
  std::vector<std::size_t> ends;             // of the blocks
  Sha256 content_hash, hash, block_hash;
  std::size_t hashed = 0, hashed_of_block = 0;  // bytes
  ScenarioText text;
};

ScenarioTextJob::ScenarioTextJob(Scenario scenario) : state_(std::make_unique<State>(std::move(scenario))) {
  JsonWriter envelope(JsonLayout::Compact);
  state_->hash_at = begin_envelope(envelope);
  const std::size_t middle = envelope.leave_out_value();
  envelope.end_object();
  const std::string around = envelope.take() + "\n";
  state_->writer.out().raw(std::string_view(around).substr(0, middle));
  state_->tail = around.substr(middle);
  ScenarioWriter frame(JsonLayout::Compact);
  frame.leave_out_lists(state_->lists);
  frame.write(state_->scenario);
  state_->frame = frame.out().take();
}

ScenarioTextJob::~ScenarioTextJob() = default;

bool ScenarioTextJob::is_finished() const { return !state_->text.bytes.empty() && state_->hashed == state_->text.bytes.size(); }

void ScenarioTextJob::step(std::size_t byte_budget) {
  if (state_->text.bytes.empty()) write_some(byte_budget);
  else hash_some(byte_budget);
}

void ScenarioTextJob::hash_some(std::size_t byte_budget) {
  State& s = *state_;
  const std::size_t end = s.ends[s.text.blocks.size()];
  const std::string_view some = std::string_view(s.text.bytes).substr(s.hashed, std::min(byte_budget, end - s.hashed));
  s.hash.add(some);
  s.block_hash.add(some);
  s.hashed += some.size();
  s.hashed_of_block += some.size();
  if (s.hashed < end) return;
  s.text.blocks.push_back({std::exchange(s.hashed_of_block, 0), std::exchange(s.block_hash, {}).hex().substr(0, kNameDigits)});
}

void ScenarioTextJob::write_some(std::size_t byte_budget) {
  State& s = *state_;
  JsonWriter& out = s.writer.out();
  const std::size_t begin = out.size();
  const auto frame_until = [&](std::size_t end) {
    out.raw(std::string_view(s.frame).substr(s.framed, end - s.framed));
    s.framed = end;
  };
  while (s.list < s.lists.size() && out.size() - begin < byte_budget) {
    const ScenarioWriter::LeftOut& list = s.lists[s.list];
    if (s.item == 0) {
      frame_until(list.at);
      out.begin_array();
    }
    if (s.item < list.count) {
      const std::size_t row = out.size();
      list.write_item(s.writer, s.item++);
      if (ends_block(out.size() - s.block, out.since(row))) s.ends.push_back(s.block = out.size());
    }
    if (s.item < list.count) continue;
    out.end_array();
    ++s.list;
    s.item = 0;
  }
  const bool is_whole = s.list == s.lists.size();
  if (is_whole) frame_until(s.frame.size());
  s.content_hash.add(out.since(begin));
  if (!is_whole) return;
  out.raw(s.tail);
  s.text.bytes = out.take();
  s.text.bytes.replace(s.hash_at, kHashDigits, s.content_hash.hex());
  s.ends.push_back(s.text.bytes.size());
}

ScenarioText ScenarioTextJob::take() {
  constexpr std::size_t kAtOnce = std::size_t{1} << 20;
  while (!is_finished()) step(kAtOnce);
  state_->text.sha256 = state_->hash.hex();
  return std::move(state_->text);
}

}  // namespace evenhand::exchange
