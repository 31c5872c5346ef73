#include "ui/kit/fuzzy_match.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <random>
#include <string>

namespace evenhand::ui {
namespace {

bool is_subsequence(std::string_view query, std::string_view text) {
  std::size_t at = 0;
  for (const char letter : query) {
    if (letter == ' ') continue;
    while (at < text.size() && std::tolower(static_cast<unsigned char>(text[at])) != std::tolower(static_cast<unsigned char>(letter))) ++at;
    if (at++ == text.size()) return false;
  }
  return true;
}

std::string random_text(std::mt19937& random, int longest) {
  constexpr std::string_view letters = "abAB c-";
  std::string text;
  const int size = static_cast<int>(random() % static_cast<unsigned>(longest + 1));
  for (int i = 0; i < size; ++i) text += letters[random() % letters.size()];
  return text;
}

TEST(FuzzyMatch, FindsExactlyTheTextsThatHoldTheLettersInOrder) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const std::string query = random_text(random, 4), text = random_text(random, 12);
    const auto match = fuzzy_match(query, text);
    ASSERT_EQ(match.has_value(), is_subsequence(query, text)) << '"' << query << "\" in \"" << text << '"';
    if (!match) continue;
    std::string letters = query;
    std::erase(letters, ' ');
    ASSERT_EQ(match->positions.size(), letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
      ASSERT_EQ(std::tolower(text[match->positions[i]]), std::tolower(letters[i]));
      if (i > 0) ASSERT_LT(match->positions[i - 1], match->positions[i]);
    }
  }
}

TEST(FuzzyMatch, PrefersWordStartsOverLettersWithin) {
  const auto initials = fuzzy_match("mc", "Move a client");
  ASSERT_TRUE(initials);
  EXPECT_EQ(initials->positions, (std::vector<std::size_t>{0, 7}));
  const auto scattered = fuzzy_match("mc", "Some places");
  ASSERT_TRUE(scattered);
  EXPECT_GT(initials->score, scattered->score);
}

TEST(FuzzyMatch, PrefersARunOverTheSameLettersApart) {
  EXPECT_GT(fuzzy_match("undo", "Undo")->score, fuzzy_match("undo", "Unite and compose")->score);
  EXPECT_EQ(fuzzy_match("port", "Open the report")->positions, (std::vector<std::size_t>{11, 12, 13, 14}));
}

TEST(FuzzyMatch, AnEmptyQueryFindsEverythingEvenly) {
  EXPECT_EQ(fuzzy_match("", "Anything")->score, 0);
  EXPECT_EQ(fuzzy_match("  ", "Anything")->score, 0);
  EXPECT_TRUE(fuzzy_match("", ""));
}

}  // namespace
}  // namespace evenhand::ui
