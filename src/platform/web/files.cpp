#include "platform/web/files.h"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "platform/web/backend.h"
#include "platform/web/inbox.h"

extern "C" {
void web_files_start(double max_bytes);
void web_files_pick(const char* accept);
void web_files_download(const char* name, const char* media_type, const char* bytes, std::size_t size);
}

namespace evenhand::platform::web::files {
namespace {

struct State {
  bool is_file_over = false;
  std::string incoming;  // of the one file that is being read
};

State& state() {
  static State instance;
  return instance;
}

}  // namespace

void start() { web_files_start(static_cast<double>(app::kMaxFileBytes)); }

bool is_file_over() { return state().is_file_over; }

void pick(const app::PickFile& effect) { web_files_pick(effect.accept.c_str()); }

void download(const app::Download& effect) {
  web_files_download(effect.file_name.c_str(), effect.media_type.c_str(), effect.bytes.data(), effect.bytes.size());
}

}  // namespace evenhand::platform::web::files

extern "C" {

using namespace evenhand;
using namespace evenhand::platform::web;

EMSCRIPTEN_KEEPALIVE void evenhand_file_over(int is_over) {
  if (std::exchange(files::state().is_file_over, is_over != 0) != (is_over != 0)) wake(2);
}

EMSCRIPTEN_KEEPALIVE void evenhand_file_begin(double size) {
  files::state().incoming.clear();
  files::state().incoming.reserve(static_cast<std::size_t>(size));
}

EMSCRIPTEN_KEEPALIVE void evenhand_file_slice(const char* bytes, std::size_t size) { files::state().incoming.append(bytes, size); }

EMSCRIPTEN_KEEPALIVE void evenhand_file_end(const char* name) {
  deliver(app::FileArrived{name, std::exchange(files::state().incoming, {})});
}

EMSCRIPTEN_KEEPALIVE void evenhand_file_refused(const char* name, double size) {
  files::state().incoming = {};
  deliver(app::FileRefused{name, static_cast<std::uint64_t>(size)});
}

}  // extern "C"
