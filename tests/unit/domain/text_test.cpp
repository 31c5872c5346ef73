#include "domain/text.h"

#include <gtest/gtest.h>

namespace evenhand {
namespace {

TEST(Text, AcceptsWellFormedUtf8) {
  for (const char* text : {"", "Dana Okafor", "Tom\u00E1s", "\u0391\u03B8\u03AE\u03BD\u03B1", "\u6E2F\u533A", "\U0001F3D9", "\uD7FF\uE000\U0010FFFF"}) {
    EXPECT_TRUE(is_utf8(text)) << text;
  }
}

TEST(Text, RefusesMalformedUtf8) {
  const std::string broken[] = {"\x80",     "\xC3",         "\xC0\xAF",         "\xE0\x80\xAF",     "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                "\xF8\x88", "M\xFCller ok", "\xE2\x82 and on", "\xF0\x8F\xBF\xBF", "\xC3(",        "\xE2(\xA1"};
  for (const std::string& text : broken) EXPECT_FALSE(is_utf8(text)) << testing::PrintToString(text);
}

TEST(Text, FoldsEveryKindOfWhiteSpace) {
  EXPECT_EQ(normalised_name("  Dana\t Okafor \r\n"), "Dana Okafor");
  EXPECT_EQ(normalised_name("Dana\u00A0\u2009Okafor\u3000"), "Dana Okafor");
  EXPECT_EQ(normalised_name("\uFEFFDana\u200B Okafor"), "Dana Okafor");
  EXPECT_EQ(normalised_name(" \u00A0\t"), "");
}

TEST(Text, KeepsJoinersAndLetters) {
  const std::string persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
  EXPECT_EQ(normalised_name(persian), persian);
  EXPECT_EQ(normalised_name("A & B - C."), "A & B - C.");
}

TEST(Text, FoldingTwiceChangesNothing) {
  for (const char* text : {"  a  b ", "\u2003x\u200By", "a\u200B \u200Bb"}) {
    const std::string once = normalised_name(text);
    EXPECT_EQ(normalised_name(once), once);
  }
}

TEST(Text, BlankIsWhatLeavesNothing) {
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \u200B\u00A0"));
  EXPECT_FALSE(is_blank(" ."));
}

}  // namespace
}  // namespace evenhand
