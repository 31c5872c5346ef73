// NFC inside the importer (FS-9), against hand-checked pairs of the Unicode Character Database.
#include <gtest/gtest.h>

#include "exchange/name_composition.h"
#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

std::string text_of(std::initializer_list<char32_t> points) {
  std::string text;
  for (const char32_t point : points) append_code_point(text, point);
  return text;
}

TEST(NameComposition, JoinsLettersAndMarksOfEveryScriptInTheTable) {
  EXPECT_EQ(composed(text_of({'e', 0x301})), "é");
  EXPECT_EQ(composed(text_of({'M', 'u', 0x308, 'l', 'l', 'e', 'r'})), "Müller");
  EXPECT_EQ(composed(text_of({'N', 'g', 'u', 'y', 'e', 0x302, 0x303, 'n'})), "Nguyễn");
  EXPECT_EQ(composed(text_of({0x438, 0x306})), "й");
  EXPECT_EQ(composed(text_of({0x3B1, 0x301})), "ά");
  EXPECT_EQ(composed(text_of({0x304B, 0x3099})), "が");
  EXPECT_EQ(composed(text_of({0x1112, 0x1161, 0x11AB})), "한");
  EXPECT_EQ(composed(text_of({0xAC00, 0x11A8})), "각");
}

TEST(NameComposition, TheOrderOfMarksAndWhatIsAlreadyComposedDoNotMatter) {
  const std::string whole = "ệ";
  EXPECT_EQ(composed(text_of({'e', 0x302, 0x323})), whole);
  EXPECT_EQ(composed(text_of({'e', 0x323, 0x302})), whole);
  EXPECT_EQ(composed(text_of({0xEA, 0x323})), whole);
  EXPECT_EQ(composed(text_of({0x1EB9, 0x302})), whole);
  EXPECT_EQ(composed(text_of({'a', 0x315, 0x300, 0x5AE, 'b'})), text_of({0xE0, 0x315, 0x5AE, 'b'})) << "marks of a class outside the table stay where they are";
}

TEST(NameComposition, LeavesEverythingElseAloneAndIsIdempotent) {
  for (const std::string_view text : {"", "Dana Okafor", "Zoë", "安藤", "مريم", "क्षि", "👩‍💻"}) EXPECT_EQ(composed(text), text);
  for (const ComposedPair& pair : composed_pairs()) {
    const std::string whole = text_of({pair.whole});
    EXPECT_EQ(composed(text_of({pair.letter, pair.mark})), whole) << int{pair.whole};
    EXPECT_EQ(composed(whole), whole);
  }
}

}  // namespace
}  // namespace evenhand::exchange
