#include "app/autosave.h"

#include <algorithm>

namespace evenhand::app {

namespace {
constexpr std::int64_t kQuiet = 300;
constexpr std::int64_t kLongestWait = 1000;
constexpr std::int64_t kFirstRetry = 1000;
constexpr std::int64_t kLongestRetry = 30'000;

Instant later(Instant from, std::int64_t milliseconds) { return {from.milliseconds + milliseconds}; }
}  // namespace

Autosave::Autosave(std::uint64_t stored_revision, std::optional<Instant> saved_at)
    : stored_revision_(stored_revision), edited_revision_(stored_revision), saved_at_(saved_at) {}

void Autosave::edited(Instant now) {
  if (edited_revision_ == stored_revision_ || edited_revision_ == flying_revision()) first_unsaved_ = now;
  ++edited_revision_;
  last_edit_ = now;
}

std::optional<Instant> Autosave::next_deadline() const {
  if (is_memory_only_ || !flights_.empty() || !has_unsaved_edits() || is_conflicted()) return std::nullopt;
  if (retry_at_) return retry_at_;
  return std::min(later(*last_edit_, kQuiet), later(*first_unsaved_, kLongestWait));
}

std::optional<Autosave::Save> Autosave::begin_due_save(Instant now) {
  const std::optional<Instant> due = next_deadline();
  return due && *due <= now ? begin() : std::nullopt;
}

std::optional<Autosave::Save> Autosave::begin_save_at_once() {
  if (is_memory_only_ || is_conflicted() || !has_unsaved_edits() || flying_revision() == edited_revision_) return std::nullopt;
  return begin();
}

std::optional<Autosave::Save> Autosave::begin() {
  // A save begun while another flies follows it in the store's queue, so its parent is the flying one.
  flights_.push_back({edited_revision_, std::max(stored_revision_, flying_revision())});
  return flights_.back();
}

void Autosave::finished(std::uint64_t revision, bool is_saved, const std::string& reason, Instant now) {
  const auto flight = std::ranges::find(flights_, revision, &Save::revision);
  if (flight == flights_.end()) return;
  const std::uint64_t parent = flight->parent_revision;
  flights_.erase(flights_.begin(), flight + 1);
  if (is_saved) {
    stored_revision_ = std::max(stored_revision_, revision);
    saved_at_ = now;
    failures_ = 0;
    last_reason_.clear();
    retry_at_.reset();
    return;
  }
  // The save it built on failed: that is no other writer, so the next try starts from what is stored.
  const bool lost_its_parent = reason == "conflict" && parent > stored_revision_;
  last_reason_ = reason.empty() || lost_its_parent ? "unknown" : reason;
  retry_at_ = later(now, std::min(kFirstRetry << std::min(failures_, 5), kLongestRetry));
  ++failures_;
}

SaveStatus Autosave::status() const {
  if (is_memory_only_) return {SaveStatus::Kind::MemoryOnly, saved_at_, {}};
  if (!last_reason_.empty()) return {SaveStatus::Kind::NotSaved, saved_at_, last_reason_};
  if (has_unsaved_edits() || !saved_at_) return {SaveStatus::Kind::Saving, saved_at_, {}};
  return {SaveStatus::Kind::Saved, saved_at_, {}};
}

}  // namespace evenhand::app
