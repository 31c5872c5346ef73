#include "platform/headless/headless_platform.h"

#include <algorithm>
#include <ranges>
#include <utility>
#include <variant>

namespace evenhand::platform {
namespace {

constexpr int kPiecesBeside = 10;  // between two frames

template <class... Cases>
struct Overload : Cases... {
  using Cases::operator()...;
};

}  // namespace

void HeadlessPlatform::perform(const app::Effect& effect) {
  std::visit(Overload{
                 [&](const app::SaveSnapshot& one) { save(one); },
                 [&](const app::LoadRecent&) { load_recent(); },
                 [&](const app::LoadScenario& one) { load(one.scenario); },
                 [&](const app::PickFile& one) {
                   asked_for_files_.push_back(one.accept);
                   if (picked_) arrive(*picked_);
                   picked_.reset();
                 },
                 [&](const app::Download& one) { downloads_.push_back(one); },
                 [&](const app::StorePreference& one) { preferences_.insert_or_assign(one.key, one.value); },
                 [&](const app::SetWindowTitle& one) { window_title_ = one.title; },
                 [&](const app::ApplyUpdate&) { ++update_requests_; },
                 [&](const app::BeginSearch& one) {
                   search_ = one.search;
                   searcher_.begin(one.question);
                 },
                 [&](const app::EndSearch&) { search_ = 0; },
             },
             effect);
}

std::vector<app::Event> HeadlessPlatform::take_events() {
  if (search_ != 0) work_beside();
  return std::exchange(events_, {});
}

void HeadlessPlatform::work_beside() {
  if (faults.ends_searches) {
    deliver(app::SearchFailed{std::exchange(search_, 0), faults.has_no_second_instance});
    return;
  }
  for (int piece = 0; piece < kPiecesBeside && searcher_.step(); ++piece) {
  }
  deliver(app::SearchAdvanced{search_, searcher_.news()});
  if (searcher_.is_finished()) search_ = 0;
}

void HeadlessPlatform::set_clock(Instant now, int offset_minutes) {
  now_ = now;
  offset_minutes_ = offset_minutes;
}

void HeadlessPlatform::start() {
  if (works_beside) deliver(app::CanWorkBeside{});
  for (const auto& [key, value] : preferences_) deliver(app::PreferenceKnown{key, value});
}

void HeadlessPlatform::drop_file(const std::string& name, const std::string& bytes) { arrive({name, bytes}); }

void HeadlessPlatform::arrive(const app::FileArrived& file) {
  if (file.bytes.size() > app::kMaxFileBytes) return deliver(app::FileRefused{file.name, file.bytes.size()});
  const std::size_t kept = faults.returns_broken_files ? file.bytes.size() / 2 : file.bytes.size();
  deliver(app::FileArrived{file.name, file.bytes.substr(0, kept)});
}

void HeadlessPlatform::paste(const std::string& text) {
  if (!faults.drops_clipboard) deliver(app::TextPasted{text});
}

void HeadlessPlatform::release_saves() {
  for (const app::SaveSnapshot& snapshot : std::exchange(held_saves_, {})) save(snapshot);
}

void HeadlessPlatform::save(const app::SaveSnapshot& snapshot) {
  if (faults.holds_saves) return held_saves_.push_back(snapshot);
  if (faults.is_storage_blocked) return answer_save(snapshot, "blocked");
  if (!faults.refuses_saves_with.empty()) return answer_save(snapshot, faults.refuses_saves_with);
  Shelf& shelf = shelves_[snapshot.scenario];
  const std::uint64_t head = shelf.snapshots.empty() ? 0 : shelf.snapshots.back().snapshot.revision;
  if (snapshot.parent_revision != head) return answer_save(snapshot, "conflict");
  shelf.snapshots.push_back({snapshot, now_});
  shelf.acknowledged_revision = snapshot.revision;
  answer_save(snapshot, "");
}

void HeadlessPlatform::answer_save(const app::SaveSnapshot& snapshot, std::string reason) {
  const bool is_saved = reason.empty();
  deliver(app::SaveFinished{snapshot.scenario, snapshot.revision, is_saved, std::move(reason)});
}

void HeadlessPlatform::load_recent() {
  app::RecentLoaded answer{.entries = {}, .is_storage_available = !faults.is_storage_blocked};
  if (faults.is_storage_blocked) return deliver(answer);
  for (const auto& [scenario, shelf] : shelves_) {
    const std::uint64_t head = shelf.snapshots.empty() ? 0 : shelf.snapshots.back().snapshot.revision;
    answer.has_lost_data = answer.has_lost_data || head < shelf.acknowledged_revision;
    if (shelf.snapshots.empty()) continue;
    const Stored& newest = shelf.snapshots.back();
    answer.entries.push_back({scenario, newest.snapshot.title, newest.snapshot.summary, newest.snapshot.revision, newest.saved_at});
  }
  std::ranges::stable_sort(answer.entries, std::greater{}, &app::RecentEntry::saved_at);
  deliver(std::move(answer));
}

void HeadlessPlatform::load(const ScenarioId& scenario) {
  if (faults.is_storage_blocked) return deliver(app::LoadFailed{scenario, "blocked"});
  const auto found = shelves_.find(scenario);
  const Stored* good = found == shelves_.end() ? nullptr : newest_good(found->second);
  if (good == nullptr) return deliver(app::LoadFailed{scenario, found == shelves_.end() ? "absent" : "damaged"});
  deliver(app::ScenarioLoaded{.scenario = scenario,
                              .revision = good->snapshot.revision,
                              .saved_at = good->saved_at,
                              .bytes = good->snapshot.text.bytes,
                              .is_older_copy = good != &found->second.snapshots.back()});
}

const HeadlessPlatform::Stored* HeadlessPlatform::newest_good(const Shelf& shelf) {
  for (const Stored& one : shelf.snapshots | std::views::reverse) {
    if (!one.is_damaged) return &one;
  }
  return nullptr;
}

void HeadlessPlatform::lose_last_save(const ScenarioId& scenario) {
  Shelf& shelf = shelves_[scenario];
  if (!shelf.snapshots.empty()) shelf.snapshots.pop_back();
}

void HeadlessPlatform::damage_last_save(const ScenarioId& scenario) {
  Shelf& shelf = shelves_[scenario];
  if (!shelf.snapshots.empty()) shelf.snapshots.back().is_damaged = true;
}

const app::SaveSnapshot* HeadlessPlatform::newest(const ScenarioId& scenario) const {
  const auto found = shelves_.find(scenario);
  return found == shelves_.end() || found->second.snapshots.empty() ? nullptr : &found->second.snapshots.back().snapshot;
}

}  // namespace evenhand::platform
