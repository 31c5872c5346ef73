#include "ui/kit/shaping.h"

#include <gtest/gtest.h>

#include "ui/kit/code_points.h"
#include "ui/kit/fonts.h"

namespace evenhand::ui {
namespace {

std::vector<std::string> runs_of(std::string_view text) {
  std::vector<std::string> out;
  for (const TextRun run : find_runs(text)) out.emplace_back(text.substr(run.begin, run.end - run.begin));
  return out;
}

using Words = std::vector<std::string>;

TEST(Shaping, PlainTextsNeedNothing) {
  for (const char* text : {"", "Dana Okafor", "Søren Lindqvist, Tomás", "7.5\u00A0% − 3 ≈ …", "Ελένη Ψ", "Юлия", "日本語 한국어", "“quoted”"})
    EXPECT_EQ(runs_of(text), Words{}) << text;
}

TEST(Shaping, LatinIsKnownAtOnce) {
  EXPECT_FALSE(may_need_shaping("Zażółć gęślą jaźń ÄÖÜ 12.5 %"));
  EXPECT_TRUE(may_need_shaping("العربية"));
}

TEST(Shaping, WordsOfAScriptStayTogetherWithWhatStandsBetweenThem) {
  EXPECT_EQ(runs_of("مرحبا بالعالم"), (Words{"مرحبا بالعالم"}));
  EXPECT_EQ(runs_of("Call שלום (12) עולם now"), (Words{"שלום (12) עולם"}));
  EXPECT_EQ(runs_of("नमस्ते दुनिया!"), (Words{"नमस्ते दुनिया"}));
  EXPECT_EQ(runs_of("สวัสดี and ไทย"), (Words{"สวัสดี", "ไทย"}));
  EXPECT_EQ(runs_of("ខ្មែរ, မြန်မာ"), (Words{"ខ្មែរ, မြန်မာ"}));
}

TEST(Shaping, EmojiSequencesAreOnePieceEach) {
  EXPECT_EQ(runs_of("a👩‍👩‍👧b"), (Words{"👩‍👩‍👧"}));
  EXPECT_EQ(runs_of("🇳🇴🇩🇪"), (Words{"🇳🇴", "🇩🇪"}));
  EXPECT_EQ(runs_of("👍🏽 ok 1️⃣"), (Words{"👍🏽", "1️⃣"}));
  EXPECT_EQ(runs_of("❤️"), (Words{"❤️"}));
  EXPECT_EQ(runs_of("🏴󠁧󠁢󠁳󠁣󠁴󠁿!"), (Words{"🏴󠁧󠁢󠁳󠁣󠁴󠁿"}));
}

TEST(Shaping, StrayMarksGoWithTheirLetter) { EXPECT_EQ(runs_of("e\u0301tude n\u0303"), (Words{"e\u0301", "n\u0303"})); }

TEST(Shaping, CharactersBeyondTheBmpAndForeignPrivateUseAreReplaced) {
  EXPECT_EQ(runs_of("𠮷野家"), (Words{"𠮷"}));
  EXPECT_EQ(runs_of("a\uE000b"), (Words{"\uE000"}));
}

TEST(Shaping, MalformedTextIsNoTrap) {
  EXPECT_EQ(runs_of("a\xFF\xC0\x80 b\xE2\x82"), Words{});
  EXPECT_EQ(runs_of("\xD7"), Words{});
  EXPECT_EQ(runs_of("\xF0\x9F\x91"), Words{});
}

TEST(Shaping, ARunBecomesOneCodePointThatLeadsBackToIt) {
  forget_runs();
  std::string buffer;
  EXPECT_EQ(shaped("Dana", buffer), "Dana");
  EXPECT_EQ(shaped("to مرحبا now", buffer), "to \uE000 now");
  EXPECT_STREQ(run_text(0xE000), "مرحبا");
  EXPECT_EQ(shaped("مرحبا", buffer), "\uE000");
  EXPECT_EQ(shaped("🇳🇴", buffer), "\uE001");
  EXPECT_EQ(run_text(0xE002), nullptr);
  EXPECT_EQ(run_text('a'), nullptr);
  EXPECT_EQ(run_count(), 2u);
}

TEST(Shaping, AFullTableLeavesNewRunsAsTheyAre) {
  forget_runs();
  std::string buffer;
  for (std::size_t i = 0; i < kMostRuns; ++i) {
    std::string word = "ا" + std::string(i % 80 + 1, ' ');
    for (std::size_t n = 0; n <= i / 80; ++n) word += "ب";
    EXPECT_NE(shaped(word, buffer), word);
  }
  EXPECT_EQ(run_count(), kMostRuns);
  EXPECT_EQ(shaped("جديد", buffer), "جديد");
  forget_runs();
}

TEST(Shaping, ClustersCoverEveryTextWithoutOverlap) {
  for (const std::string text : {"plain", "e\u0301 👩‍👩‍👧 שלום 🇳🇴🇩🇪x", "\xFF\xFE", "日本"}) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t next = cluster_end(text, at);
      ASSERT_GT(next, at);
      ASSERT_LE(next, text.size());
      at = next;
    }
  }
}

TEST(CodePoints, DecodingAndEncodingAreInverse) {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    ASSERT_EQ(decode(text, at), c);
    ASSERT_EQ(at, text.size());
  }
}

TEST(CodePoints, OverlongFormsAndSurrogatesAreRefused) {
  for (const std::string_view bad : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"}) {
    std::size_t at = 0;
    EXPECT_EQ(decode(bad, at), 0xFFFDu);
    EXPECT_EQ(at, 1u);
  }
}

}  // namespace
}  // namespace evenhand::ui
