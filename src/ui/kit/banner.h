// A note that stays until it is answered or dismissed: on a page, or across it. Errors are said here, never in a toast.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class BannerTone : std::uint8_t { Info, Success, Warning, Danger };

struct BannerSpec {
  BannerTone tone = BannerTone::Info;
  std::string_view title;                 // semibold, one line or two
  std::string_view text = {};
  std::string_view action = {};           // "Open the last good copy"
  std::string_view second_action = {};
  bool can_be_dismissed = false;
};

enum class BannerAnswer : std::uint8_t { None, Action, SecondAction, Dismissed };

// Role Alert for warnings and dangers, Status else; the buttons stand beside the live text, not in it.
// Uses banner_height() of `box.width`; box.height is not read.
BannerAnswer banner(Ui& ui, Rect box, const BannerSpec& spec);
float banner_height(const Ui& ui, float width, const BannerSpec& spec);

}  // namespace evenhand::ui
