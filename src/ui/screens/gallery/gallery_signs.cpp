#include <array>
#include <cmath>
#include <string>

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/stat.h"
#include "ui/screens/gallery/gallery_components.h"

namespace evenhand::ui {
namespace {

struct Party {
  std::string_view letter;
  Token color;
  Mark mark;
};
constexpr Party kParties[] = {{"A", Token::PartyA, Mark::Circle},  {"B", Token::PartyB, Mark::Square},       {"C", Token::PartyC, Mark::TriangleUp},
                              {"D", Token::PartyD, Mark::Diamond}, {"E", Token::PartyE, Mark::TriangleDown}, {"F", Token::PartyF, Mark::Hexagon}};

struct Sample {
  std::string_view words;
  Type type;
};
constexpr Sample kSamples[] = {{"Display 32", Type::Display},
                               {"Title 24: 1.29 of a fair share", Type::Title},
                               {"Figure 28", Type::Figure},
                               {"3:12", Type::Clock},
                               {"Head 16, the title of a card", Type::Head},
                               {"Body 14: Søren Lindqvist, Tomás, Zażółć, Ελένη, Юлия", Type::Body},
                               {"Body 14: العربية, שלום (12) עולם, हिन्दी, ไทย, 日本語, 👩‍👩‍👧 🇳🇴", Type::Body},
                               {"Small 13: 17 clients, full time", Type::Small},
                               {"Label 12: 40\u00A0% of the burden, −3, ≈\u00A09", Type::Label}};

constexpr Token kSwatches[] = {Token::Bg, Token::Surface, Token::Sunken, Token::Raised, Token::Hover, Token::Pressed, Token::Selected, Token::Ink1,
                               Token::Ink2, Token::Ink3, Token::Line, Token::LineStrong, Token::Accent, Token::AccentHover, Token::AccentPressed,
                               Token::OnAccent, Token::Over, Token::OverTint, Token::Under, Token::UnderTint, Token::Within, Token::Band,
                               Token::Success, Token::SuccessTint, Token::Warning, Token::WarningTint, Token::Danger, Token::DangerTint, Token::Focus};

}  // namespace

void gallery_chips(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Chips and parties"});
  const Rect body = card.body();
  Point at{body.x, body.y};
  const auto place = [&](const ChipSpec& spec) { at.x += chip(ui, at, spec) + ui.px(6); };
  place({.label = "above", .tone = ChipTone::Over, .mark = Mark::TriangleUp});
  place({.label = "in band"});
  place({.label = "below", .tone = ChipTone::Under, .mark = Mark::TriangleDown});
  place({.label = "heard", .tone = ChipTone::Success, .icon = Icon::Check});
  at = {body.x, body.y + ui.px(26)};
  place({.label = "2 days late", .tone = ChipTone::Warning, .icon = Icon::Warn});
  place({.label = "draft", .tone = ChipTone::Accent});
  place({.label = "lost", .tone = ChipTone::Danger, .icon = Icon::Cross});
  const ChipSpec filter{.label = "Quiet clients", .description = "No contact for 60 days", .is_on = state.shows_quiet};
  if (chip_button(ui, {body.x, body.y + ui.px(56), chip_button_width(ui, filter), ui.px(28)}, filter)) state.shows_quiet = !state.shows_quiet;
  const float step = body.width / 6, y = body.y + ui.px(100);
  for (int i = 0; i < 6; ++i) {
    const Party& party = kParties[i];
    const float x = body.x + step * (static_cast<float>(i) + 0.5f);
    mark(ui, {x, y + ui.px(8)}, 16, party.mark, ui.theme[party.color]);
    text_line(ui, {x - step / 2, y + ui.px(22), step, 0}, party.letter, {.type = Type::Label, .align = Align::Center});
  }
}

void gallery_people(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Figures, people, choices"});
  const Rect body = card.body();
  stat(ui, {body.x, body.y, body.width / 2, 0}, {.figure = "1.29", .sentence = "Dana’s part of a fair share", .context = "1.31 on 3 June"});
  float x = body.x + body.width * 0.56f;
  for (const auto& [name, color] : {std::pair{"Dana Okafor", Token::PartyB}, {"Priya Raghavan", Token::PartyA}, {"Person 3", Token::LineStrong}}) {
    avatar(ui, {x, body.y + ui.px(8)}, {.name = name, .color = color});
    x += ui.px(32);
  }
  avatar(ui, {x + ui.px(4), body.y + ui.px(4)}, {.name = "Noor", .color = Token::PartyD, .size = 32});
  ui.semantics.push({.id = make_id("choices"), .role = Role::RadioGroup, .rect = {}, .name = "Direction"});
  const float width = (body.width - ui.px(12)) / 2;
  for (int i = 0; i < 2; ++i) {
    const Rect place{body.x + static_cast<float>(i) * (width + ui.px(12)), body.y + ui.px(92), width, ui.px(50)};
    const std::string_view name = i == 0 ? "Fewest moves" : "Most even";
    if (choice_card(ui, place, {.name = name, .description = "A way to share the work", .is_chosen = state.direction == i})) state.direction = i;
    text(ui, {place.x + ui.px(16), std::floor(place.center().y - line_height(ui, Type::BodyStrong) / 2)}, Type::BodyStrong, ui.theme[Token::Ink1], name);
  }
  ui.semantics.pop();
}

void gallery_type(Ui& ui, GalleryComponentsState&, Rect box) {
  const Card card(ui, box, {.title = "Type"});
  Rect rest = card.body();
  for (const Sample& sample : kSamples) {
    text_line(ui, cut_top(rest, line_height(ui, sample.type)), sample.words, {.type = sample.type});
    cut_top(rest, ui.px(4));
  }
  for (const char* figure : {"1,111.1", "39.6", "−8.4"})
    text_line(ui, cut_top(rest, line_height(ui, Type::Body)), figure, {.align = Align::Right, .has_equal_digits = true});
}

void gallery_icons(Ui& ui, GalleryComponentsState&, Rect box) {
  const Card card(ui, box, {.title = "Icons"});
  const Rect body = card.body();
  const float cell = std::floor(body.width / 10);
  for (int i = 0; i < static_cast<int>(Icon::Count); ++i) {
    const Point at{body.x + cell * static_cast<float>(i % 10), body.y + ui.px(36) * static_cast<float>(i / 10)};
    icon(ui, {at.x + ui.px(4), at.y + ui.px(4)}, 16, static_cast<Icon>(i), ui.theme[Token::Ink2]);
  }
  float x = body.x;
  for (const Icon which : {Icon::Ownership, Icon::File, Icon::Fairness, Icon::People, Icon::Rotation, Icon::Eye}) {
    icon(ui, {x, body.y + ui.px(160)}, 40, which, ui.theme[Token::Ink3]);
    icon(ui, {x, body.y + ui.px(216)}, 24, which, ui.theme[Token::Accent]);
    icon(ui, {x + ui.px(32), body.y + ui.px(222)}, 12, which, ui.theme[Token::Accent]);
    x += ui.px(56);
  }
  const Point line{body.x, body.y + ui.px(270)};
  dashed_line(ui, line, {body.right(), line.y}, ui.theme[Token::Ink2], 4, 3, 1.5f);
  const Point wave[] = {{body.x, line.y + ui.px(40)}, {body.x + body.width * 0.3f, line.y + ui.px(14)}, {body.x + body.width * 0.6f, line.y + ui.px(30)},
                        {body.right(), line.y + ui.px(10)}};
  polyline(ui, wave, ui.theme[Token::Over], 2);
  dashed_stroke(ui, {body.x, line.y + ui.px(46), ui.px(120), ui.px(28)}, ui.theme[Token::LineStrong], 8);
  raised_shadow(ui, {body.x + ui.px(150), line.y + ui.px(46), ui.px(120), ui.px(24)}, 8);
  fill(ui, {body.x + ui.px(150), line.y + ui.px(46), ui.px(120), ui.px(24)}, ui.theme[Token::Raised], 8);
}

void gallery_colors(Ui& ui, GalleryComponentsState&, Rect box) {
  const Card card(ui, box, {.title = "Colours"});
  const Rect body = card.body();
  for (std::size_t i = 0; i < std::size(kSwatches); ++i) {
    const float width = body.width / 3;
    const Rect place{body.x + width * static_cast<float>(i % 3), body.y + ui.px(30) * static_cast<float>(i / 3), ui.px(24), ui.px(24)};
    fill(ui, place, ui.theme[kSwatches[i]], 6);
    stroke(ui, place, ui.theme[Token::LineStrong], 6);
    text_line(ui, {place.right() + ui.px(8), place.y, width - ui.px(36), place.height}, token_name(kSwatches[i]), {.type = Type::Label, .color = Token::Ink2});
  }
}

}  // namespace evenhand::ui
