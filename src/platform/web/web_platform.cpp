#include "platform/web/web_platform.h"

#include <string>
#include <utility>
#include <variant>

#include <emscripten.h>

#include "platform/web/beside.h"
#include "platform/web/exports.h"
#include "platform/web/files.h"
#include "platform/web/inbox.h"
#include "platform/web/storage.h"

namespace evenhand::platform::web {
namespace {

std::function<void()>& flush_now() {
  static std::function<void()> flush;
  return flush;
}

struct Performer {
  void operator()(const app::SaveSnapshot& effect) const { storage::save(effect); }
  void operator()(const app::LoadRecent&) const { storage::load_recent(); }
  void operator()(const app::LoadScenario& effect) const { storage::load(effect); }
  void operator()(const app::PickFile& effect) const { files::pick(effect); }
  void operator()(const app::Download& effect) const { files::download(effect); }
  void operator()(const app::StorePreference& effect) const { web_preferences_store(effect.key.c_str(), effect.value.c_str()); }
  void operator()(const app::SetWindowTitle& effect) const { web_title(effect.title.c_str()); }
  void operator()(const app::ApplyUpdate&) const { web_update_apply(); }
  void operator()(const app::BeginSearch& effect) const { beside::begin(effect); }
  void operator()(const app::EndSearch&) const { beside::end(); }
};

}  // namespace

void WebPlatform::start(std::function<void()> flush) {
  flush_now() = std::move(flush);
  web_preferences_read();
  storage::start();
  files::start();
  web_update_start();
  beside::start();
}

void WebPlatform::perform(const app::Effect& effect) { std::visit(Performer{}, effect); }

std::vector<app::Event> WebPlatform::take_events() { return take_delivered(); }

Instant WebPlatform::now() const { return {static_cast<std::int64_t>(web_now())}; }

int WebPlatform::local_offset_minutes(Instant at) const { return web_local_offset_minutes(static_cast<double>(at.milliseconds)); }

extern "C" {

EMSCRIPTEN_KEEPALIVE void evenhand_visibility(int is_visible) {
  if (is_visible != 0) return deliver(app::BecameVisible{});
  deliver(app::BecameHidden{});
  if (flush_now()) flush_now()();
}

EMSCRIPTEN_KEEPALIVE void evenhand_pasted(const char* text, int size) {
  deliver(app::TextPasted{std::string(text, static_cast<std::size_t>(size))});
}

EMSCRIPTEN_KEEPALIVE void evenhand_preference(const char* key, const char* value) { deliver(app::PreferenceKnown{key, value}); }

EMSCRIPTEN_KEEPALIVE void evenhand_update_waiting() { deliver(app::UpdateWaiting{}); }

}  // extern "C"

}  // namespace evenhand::platform::web
