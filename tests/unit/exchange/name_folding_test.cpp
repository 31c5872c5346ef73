#include "exchange/name_folding.h"

#include <gtest/gtest.h>

#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

TEST(NameFolding, FindsNamesThatLookAlike) {
  const char* const same[][2] = {{"Dana Fox", "dana  fox "},          {"Zo\xC3\xAB", "Zoe\xCC\x88"}, {"Jörg Weiß", "JORG WEISS"}, {"Łukasz Żak", "lukasz zak"},
                                 {"Ærø", "aero"},                     {"Σίσυφος", "σισυφοσ"},       {"Андрей", "АНДРЕИ"},        {"Nguyễn", "Nguyen"},
                                 {"a\xE2\x80\x8B" "b", "ab"},         {"A\xC2\xA0" "B", "a b"},     {"\xE2\x80\xAE" "x", "X"},  {"Ștefan", "Stefan"}};
  for (const auto& pair : same) EXPECT_EQ(near_key(pair[0]), near_key(pair[1])) << pair[0] << " | " << pair[1];
  const char* const other[][2] = {{"Dana", "Dane"}, {"山田", "山本"}, {"A B", "AB"}, {"محمد", "محمود"}};
  for (const auto& pair : other) EXPECT_NE(near_key(pair[0]), near_key(pair[1])) << pair[0];
}

TEST(NameFolding, ShowsWhatCannotBeSeen) {
  EXPECT_EQ(visible_text("a\xE2\x80\x8B" "b\xE2\x80\xAE" "c"), "a[U+200B]b[U+202E]c");
  EXPECT_EQ(visible_text("a\tb\nc"), "a b c");
  EXPECT_EQ(visible_text("Zoë 山田"), "Zoë 山田");
  EXPECT_EQ(visible_text("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"), "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB") << "joiners belong to the script";
}

TEST(Utf8, IsStrict) {
  for (const char* text : {"\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\x80", "\xE2\x82", "a\xFF"}) {
    EXPECT_TRUE(first_invalid_utf8(text).has_value());
  }
  for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_code_point(text, c);
    ASSERT_EQ(first_invalid_utf8(text), std::nullopt);
    ASSERT_EQ(read_code_point(text, 0).value, c);
    ASSERT_EQ(read_code_point(text, 0).size, text.size());
  }
  EXPECT_EQ(first_invalid_utf8("0123456789abc\xFFxyz"), 13u);
  EXPECT_EQ(utf8_prefix("aé", 2), "a");
}

}  // namespace
}  // namespace evenhand::exchange
