#include "ui/kit/text_wrap.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "ui/kit/code_points.h"
#include "ui/kit/shaping.h"

namespace evenhand::ui {
namespace {

// Every character is one wide, wide ones two.
float cells(std::string_view text) {
  float sum = 0;
  for (std::size_t at = 0; at < text.size();) sum += is_wide(decode(text, at)) ? 2.0f : 1.0f;
  return sum;
}

std::vector<std::string> lines_of(std::string_view text, float width) {
  std::vector<std::string> out;
  for (const std::string_view line : wrapped_lines(text, width, cells)) out.emplace_back(line);
  return out;
}

using Lines = std::vector<std::string>;

TEST(TextWrap, BreaksAfterSpaces) {
  EXPECT_EQ(lines_of("each client has one", 10), (Lines{"each", "client has", "one"}));
  EXPECT_EQ(lines_of("fits", 4), (Lines{"fits"}));
  EXPECT_EQ(lines_of("a  b", 2), (Lines{"a", "b"}));
}

TEST(TextWrap, KeepsNewlinesAndEmptyLines) {
  EXPECT_EQ(lines_of("one\n\ntwo", 10), (Lines{"one", "", "two"}));
  EXPECT_EQ(lines_of("", 10), (Lines{""}));
}

TEST(TextWrap, CutsAWordThatIsLongerThanTheLine) { EXPECT_EQ(lines_of("a abcdefghij b", 4), (Lines{"a", "abcd", "efgh", "ij b"})); }

TEST(TextWrap, BreaksBetweenWideCharactersButNotBeforeTheirPunctuation) {
  EXPECT_EQ(lines_of("日本語です。次", 10), (Lines{"日本語で", "す。次"}));
  EXPECT_EQ(lines_of("日本語で「次」", 10), (Lines{"日本語で", "「次」"}));
}

TEST(TextWrap, BreaksAfterHyphensButNotInRanges) {
  EXPECT_EQ(lines_of("point-of-contact", 9), (Lines{"point-of-", "contact"}));
  EXPECT_EQ(lines_of("in 92.2-93.2", 8), (Lines{"in", "92.2-93.", "2"}));
}

TEST(TextWrap, NoBreakSpacesHold) { EXPECT_EQ(lines_of("it is 40\u00A0% now", 8), (Lines{"it is", "40\u00A0% now"})); }

TEST(TextWrap, NothingIsLostAndNoLineIsTooWide) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{"a", "bb", "ccc ", " ", "dddddddddd", "日", "語。", "-", "e\u0301", "🇳🇴", "שלום "};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += pieces[random() % pieces.size()];
    const float width = static_cast<float>(3 + random() % 20);
    std::string joined, bare;
    for (const std::string_view line : wrapped_lines(text, width, cells)) {
      joined += line;
      if (line.size() > cluster_end(line, 0)) EXPECT_LE(cells(line), width) << text;
    }
    std::erase(joined, ' ');
    bare = text;
    std::erase(bare, ' ');
    EXPECT_EQ(joined, bare);
  }
}

TEST(TextWrap, FittingIsTheLongestBeginning) {
  const std::string text = "ae\u0301🇳🇴bc 日本";
  for (float width = 0; width < 14; ++width) {
    const std::size_t fits = fitting_bytes(text, width, cells);
    EXPECT_LE(cells(text.substr(0, fits)), width);
    if (fits < text.size()) EXPECT_GT(cells(text.substr(0, cluster_end(text, fits))), width);
  }
}

}  // namespace
}  // namespace evenhand::ui
