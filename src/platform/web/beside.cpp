#include "platform/web/beside.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include <emscripten/emscripten.h>

#include "app/frontier_search.h"
#include "platform/web/inbox.h"

extern "C" {
bool web_beside_start();
void web_beside_begin(double search, const char* question, std::size_t size);
void web_beside_end();
void web_searcher();
}

namespace evenhand::platform::web::beside {
namespace {

// Of the instance in the worker; the page's own stays empty.
struct Searcher {
  app::FrontierSearch search;
  std::string news;
};

Searcher& searcher() {
  static Searcher instance;
  return instance;
}

}  // namespace

void start() {
  web_searcher();  // names it, so that it is part of the script
  if (web_beside_start()) deliver(app::CanWorkBeside{});
}

void begin(const app::BeginSearch& effect) {
  web_beside_begin(static_cast<double>(effect.search), effect.question.data(), effect.question.size());
}

void end() { web_beside_end(); }

}  // namespace evenhand::platform::web::beside

extern "C" {

using namespace evenhand;
using namespace evenhand::platform::web;

// ---- in the page
EMSCRIPTEN_KEEPALIVE void evenhand_search_advanced(double search, const char* answer, std::size_t size) {
  deliver(app::SearchAdvanced{static_cast<std::uint64_t>(search), std::string(answer, size)});
}

EMSCRIPTEN_KEEPALIVE void evenhand_search_failed(double search, int is_unavailable) {
  deliver(app::SearchFailed{static_cast<std::uint64_t>(search), is_unavailable != 0});
}

// ---- in the worker
EMSCRIPTEN_KEEPALIVE void evenhand_search_begin(const char* question, std::size_t size) {
  beside::searcher().search.begin({question, size});
}

EMSCRIPTEN_KEEPALIVE int evenhand_search_step() {
  app::FrontierSearch& search = beside::searcher().search;
  const bool had_picture = search.has_picture();
  if (!search.step()) return 0;
  return search.has_picture() && !had_picture ? 2 : 1;
}

EMSCRIPTEN_KEEPALIVE const char* evenhand_search_news() {
  beside::searcher().news = beside::searcher().search.news();
  return beside::searcher().news.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t evenhand_search_news_size() { return beside::searcher().news.size(); }

}  // extern "C"
