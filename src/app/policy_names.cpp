#include "app/policy_names.h"

namespace evenhand::app {

std::string shown_words(const App& app, std::string_view text) {
  return app.view().is_blind && app.scenario() ? app.hidden_words().in(text) : std::string(text);
}

std::string shown_inside(const App& app, std::string_view text) {
  std::string out = shown_words(app, text);
  if (out.starts_with("The ")) out.front() = 't';
  return out;
}

}  // namespace evenhand::app
