#include "platform/web/storage.h"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/sha256.h"
#include "platform/web/inbox.h"

// Revisions and times cross as doubles: exact up to 2^53.
extern "C" {
void web_storage_start(const char* app_version, int schema_version);
void web_storage_save(const char* scenario, double revision, double parent, const char* title, const char* summary,
                      const char* bytes, std::size_t size, const char* sha256, const char* blocks);
void web_storage_load_recent();
void web_storage_load(const char* scenario);
}

namespace evenhand::platform::web::storage {
namespace {

// "131072 name of the first block 98304 name of the second ..."
std::string sizes_and_names(const std::vector<exchange::TextBlock>& blocks) {
  std::string all;
  for (const exchange::TextBlock& block : blocks) {
    if (!all.empty()) all += ' ';
    all.append(std::to_string(block.size)).append(" ").append(block.name);
  }
  return all;
}

// The list while JavaScript fills it.
app::RecentLoaded& incoming_list() {
  static app::RecentLoaded list;
  return list;
}

}  // namespace

void start(const Versions& versions) { web_storage_start(versions.app.c_str(), versions.schema); }

void save(const app::SaveSnapshot& effect) {
  web_storage_save(effect.scenario.value.c_str(), static_cast<double>(effect.revision), static_cast<double>(effect.parent_revision),
                   effect.title.c_str(), effect.summary.c_str(), effect.text.bytes.data(), effect.text.bytes.size(), effect.text.sha256.c_str(),
                   sizes_and_names(effect.text.blocks).c_str());
}

void load_recent() { web_storage_load_recent(); }

void load(const app::LoadScenario& effect) { web_storage_load(effect.scenario.value.c_str()); }

}  // namespace evenhand::platform::web::storage

extern "C" {

using namespace evenhand;
using namespace evenhand::platform::web;

EMSCRIPTEN_KEEPALIVE void evenhand_storage_saved(const char* scenario, double revision, int is_saved, const char* reason) {
  deliver(app::SaveFinished{{scenario}, static_cast<std::uint64_t>(revision), is_saved != 0, reason});
}

EMSCRIPTEN_KEEPALIVE void evenhand_storage_recent_entry(const char* scenario, const char* title, const char* summary, double revision,
                                                        double saved_at) {
  storage::incoming_list().entries.push_back(
      {{scenario}, title, summary, static_cast<std::uint64_t>(revision), {static_cast<std::int64_t>(saved_at)}});
}

EMSCRIPTEN_KEEPALIVE void evenhand_storage_recent_done(int is_available, int has_lost_data) {
  app::RecentLoaded list = std::exchange(storage::incoming_list(), {});
  list.is_storage_available = is_available != 0;
  list.has_lost_data = has_lost_data != 0;
  deliver(std::move(list));
}

// 1 when the bytes have this hash.
EMSCRIPTEN_KEEPALIVE int evenhand_storage_is_whole(const char* bytes, std::size_t size, const char* sha256) {
  return sha256_hex({bytes, size}) == sha256 ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void evenhand_storage_loaded(const char* scenario, double revision, double saved_at, const char* bytes,
                                                  std::size_t size, int is_older_copy) {
  deliver(app::ScenarioLoaded{{scenario}, static_cast<std::uint64_t>(revision), {static_cast<std::int64_t>(saved_at)},
                              std::string(bytes, size), is_older_copy != 0});
}

EMSCRIPTEN_KEEPALIVE void evenhand_storage_load_failed(const char* scenario, const char* reason) {
  deliver(app::LoadFailed{{scenario}, reason});
}

}  // extern "C"
