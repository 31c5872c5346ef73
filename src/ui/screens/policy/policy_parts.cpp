#include "ui/screens/policy/policy_parts.h"

#include <algorithm>
#include <cmath>

#include "app/policy_names.h"
#include "app/policy_outlook.h"
#include "domain/format.h"
#include "domain/policy_diff.h"
#include "ui/kit/charts/chart.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kCardGap = 16, kSplit = 440;  // logical
constexpr std::size_t kManyClients = 3000;    // from here one kept sentence a frame
constexpr TextSpec kNote{.type = Type::Small, .color = Token::Ink3};

// Emptied when what the sentences say does not hold any more.
PolicyWords& holding_words(const app::App& app, PolicyWords& words) {
  const Scenario& now = *app.scenario();
  const bool holds = words.revision == app.derived().revision() && words.is_blind == app.view().is_blind && words.ledger == app.view().ledger &&
                     words.policy.is_same_object(now.policy) && words.people.is_same_object(now.people) && words.surveys.is_same_object(now.surveys);
  if (!holds) {
    words = {.revision = app.derived().revision(), .is_blind = app.view().is_blind, .ledger = app.view().ledger, .policy = now.policy,
             .people = now.people, .surveys = now.surveys, .texts = {}, .has_worked = words.has_worked};
  }
  return words;
}

NodeId height_id(const CardSpec& spec) { return make_id(std::string(spec.title) + " height"); }

}  // namespace

TwoColumns::TwoColumns(Ui& ui, Page& page, float left_share) : page_(page), gap_(ui.px(kCardGap)) {
  const float gap = page.is_narrow() ? 0.0f : gap_;
  const float left = page.is_narrow() ? page.width() : std::floor((page.width() - gap) * left_share);
  left_ = {page.left(), page.y(), left};
  right_ = {page.left() + left + gap, page.y(), page.width() - left - gap};
}

void TwoColumns::finish() {
  const float bottom = page_.is_narrow() ? left_.y : std::max(left_.y, right_.y);
  page_.take(std::max(0.0f, bottom - page_.y() - gap_));
}

FlowCard::FlowCard(Ui& ui, Column& column, const CardSpec& spec, float guessed_height)
    : ui_(ui),
      column_(column),
      id_(height_id(spec)),
      box_{column.x, column.y, column.width, static_cast<float>(remembered(id_, 0, static_cast<int>(ui.px(guessed_height))))},
      card_(ui, box_, spec),
      y_(card_.body().y) {}

FlowCard::~FlowCard() {
  const int height = static_cast<int>(std::ceil(y_ + ui_.px(16) - box_.y));
  if (height != static_cast<int>(box_.height)) {
    remember(id_, 0, height);
    ui_.wake_in(0);
  }
  column_.y += static_cast<float>(height) + ui_.px(kCardGap);
}

Rect FlowCard::take(float height) {
  const Rect box{card_.body().x, y_, card_.body().width, height};
  y_ += height;
  return box;
}

void FlowCard::gap(float logical) { y_ += ui_.px(logical); }

void FlowCard::rule() {
  gap(12);
  horizontal_line(ui_, card_.body().x, card_.body().right(), std::round(y_), ui_.theme[Token::Line]);
  gap(12);
}

float FlowCard::words(std::string_view text) {
  const float height = text_block(ui_, {card_.body().x, y_, card_.body().width, 0}, text, {.color = Token::Ink2});
  y_ += height;
  return height;
}

float FlowCard::note(std::string_view text) {
  if (text.empty()) return 0;
  gap(4);
  const float height = text_block(ui_, {card_.body().x, y_, card_.body().width, 0}, text, kNote);
  y_ += height;
  return height;
}

Stamp stamp_now(const app::App& app, std::string by, std::string reason) {
  const int offset = app.local_offset_minutes();
  return {.on = date_of(app.now(), offset), .at = time_of(app.now(), offset), .by = std::move(by), .reason = std::move(reason)};
}

void request_policy_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change) {
  app.request_edit({std::move(label), std::move(change), {}});
}

void ask(PolicyState& state, PolicyQuestion question) {
  state.dialog = {};
  state.dialog.question = question;
}

const std::string& kept_words(Ui&, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make) {
  std::map<std::string, std::string>& texts = holding_words(app, state.words).texts;
  const auto found = texts.find(name);
  return found != texts.end() ? found->second : texts.emplace(name, make()).first->second;
}

const std::string& kept_outlook(Ui& ui, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make) {
  static const std::string kWaiting = "…";
  PolicyWords& words = holding_words(app, state.words);
  if (!words.texts.contains(name)) {
    if (words.has_worked && app.scenario()->clients->size() > kManyClients) {
      ui.wake_in(0);
      return kWaiting;
    }
    words.has_worked = true;
  }
  return kept_words(ui, app, state, name, make);
}

std::string outlook_of(const app::App& app, const std::function<void(Policy&)>& change) {
  Policy next = *app.scenario()->policy;
  change(next);
  return app::outlook_words(app, app::policy_outlook(app, next, app.view().ledger));
}

bool fits_two(const Ui& ui, float width) { return width >= ui.px(kSplit); }

std::string standing_of_policy(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  if (versions.empty()) return "No version has been agreed yet.";
  const PolicyVersion& last = versions.back();
  std::string text = "Version " + std::to_string(last.policy->version) + ", agreed on " + format_date(last.agreed_on);
  if (!last.agreed_by.empty()) text += " by " + app::shown_inside(app, last.agreed_by);
  if (is_policy_agreed(scenario)) return text + ".";
  const auto changes = static_cast<std::int64_t>(policy_changes(*last.policy, *scenario.policy).size());
  return text + "; " + plural(changes, "change", "changes") + " since, not agreed yet.";
}

TwoPlaces two_places(Ui& ui, FlowCard& card, float height) {
  card.gap(12);
  if (!fits_two(ui, card.width())) {
    const Rect first = card.take(height);
    card.gap(12);
    return {first, card.take(height)};
  }
  const Rect row = card.take(height);
  const float half = (row.width - ui.px(12)) / 2;
  return {{row.x, row.y, half, height}, {row.x + half + ui.px(12), row.y, half, height}};
}

}  // namespace evenhand::ui
