#include "exchange/text_bytes.h"

#include <gtest/gtest.h>

#include <string_view>

namespace evenhand::exchange {
namespace {

using namespace std::string_literals;

Error refusal(std::string bytes, TextReading reading = TextReading::Detect) {
  const Result<InputText> text = read_text("x.csv", std::move(bytes), reading);
  EXPECT_FALSE(text.has_value());
  return text ? Error{} : text.error();
}

std::string utf16(std::u16string_view text, bool is_big, bool has_mark) {
  std::string bytes;
  const auto put = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += is_big ? std::string{high, low} : std::string{low, high};
  };
  if (has_mark) put(0xFEFF);
  for (const char16_t unit : text) put(unit);
  return bytes;
}

TEST(TextBytes, NamesFilesThatAreNoText) {
  const struct {
    std::string bytes;
    std::string_view said;
  } cases[] = {
      {"%PDF-1.7\n", "PDF"},
      {"PK\x03\x04....xl/workbook.xml", "Excel workbook"},
      {"PK\x03\x04....word/document.xml", "Word"},
      {"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "LibreOffice"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "older Office"},
      {"\x89PNG\r\n\x1A\n"s, "picture"},
      {"\xFF\xD8\xFF\xE0"s, "picture"},
      {"RIFF\x01\x02\x03\x04WEBPVP8"s, "picture"},
      {"\x1F\x8B\x08"s, "gzip"},
      {"SQLite format 3\0"s, "SQLite"},
      {"\xFF\xFE\0\0a\0\0\0"s, "UTF-32"},
      {"\n  <!DOCTYPE HTML><html>", "web page"},
      {"\xEF\xBB\xBF<html>", "web page"},
      {"<?xml version=\"1.0\"?>", "XML"},
  };
  for (const auto& each : cases) {
    const Error error = refusal(each.bytes);
    EXPECT_EQ(error.code, ErrorCode::WrongKind) << each.said;
    EXPECT_NE(error.message.find(each.said), std::string::npos) << error.message;
    EXPECT_NE(error.message.find("CSV"), std::string::npos) << "no next step: " << error.message;
  }
  EXPECT_EQ(refusal("%PDF-1.7").message, "This is a PDF. Save the table as CSV and drop that file.");
}

TEST(TextBytes, RefusesNothingAndNul) {
  EXPECT_EQ(refusal("").code, ErrorCode::Empty);
  EXPECT_EQ(refusal("\xEF\xBB\xBF").code, ErrorCode::Empty);
  EXPECT_EQ(refusal("\xFF\xFE").code, ErrorCode::Empty);
  const Error nul = refusal("a,b\n1,\0"s);
  EXPECT_EQ(nul.code, ErrorCode::WrongEncoding);
  EXPECT_EQ(nul.place.row, 2u);
}

TEST(TextBytes, ConvertsUtf16WithAndWithoutMark) {
  const std::u16string_view text = u"name,Zoë 😀\n";
  for (const bool is_big : {false, true}) {
    const Result<InputText> marked = read_text("x", utf16(text, is_big, true));
    ASSERT_TRUE(marked.has_value());
    EXPECT_EQ(marked->text, "name,Zoë 😀\n");
    EXPECT_EQ(marked->encoding, is_big ? TextEncoding::Utf16Be : TextEncoding::Utf16Le);
    EXPECT_FALSE(marked->is_offer);
    const Result<InputText> bare = read_text("x", utf16(u"name,owner\r\nAcme,Dana\r\n", is_big, false));
    ASSERT_TRUE(bare.has_value());
    EXPECT_EQ(bare->text, "name,owner\r\nAcme,Dana\r\n");
    EXPECT_TRUE(bare->is_offer);
  }
  EXPECT_EQ(refusal(utf16(u"a\xD800", false, true)).code, ErrorCode::WrongEncoding);
  EXPECT_EQ(refusal(utf16(u"\xDC00z", true, true)).code, ErrorCode::WrongEncoding);
  EXPECT_EQ(refusal(utf16(u"ab", false, true) + "c").code, ErrorCode::WrongEncoding);
}

TEST(TextBytes, OffersWindows1252ButNotForDamagedUtf8) {
  const Result<InputText> offer = read_text("x", "client;owner\nM\xFCller;Jos\xE9 \x80\n");
  ASSERT_TRUE(offer.has_value());
  EXPECT_EQ(offer->text, "client;owner\nMüller;José €\n");
  EXPECT_EQ(offer->encoding, TextEncoding::Windows1252);
  EXPECT_TRUE(offer->is_offer);
  EXPECT_EQ(offer->first_odd_line, 2u);

  const std::string damaged = "client\nMüller\nJosé\ntrunc\xE2\x82\n";
  const Error error = refusal(damaged);
  EXPECT_EQ(error.code, ErrorCode::WrongEncoding);
  EXPECT_EQ(error.place.row, 4u);
  const Result<InputText> insisted = read_text("x", damaged, TextReading::Windows1252);
  ASSERT_TRUE(insisted.has_value());
  EXPECT_FALSE(insisted->is_offer);
  EXPECT_EQ(refusal("M\xFCller \x81", TextReading::Windows1252).code, ErrorCode::WrongEncoding);
}

TEST(TextBytes, ReadsAsThePersonSays) {
  EXPECT_EQ(read_text("x", "Zo\xC3\xAB", TextReading::Windows1252)->text, "ZoÃ«");
  EXPECT_EQ(read_text("x", "Zo\xC3\xAB", TextReading::Utf8)->text, "Zoë");
  EXPECT_EQ(refusal("M\xFCller", TextReading::Utf8).code, ErrorCode::WrongEncoding);
  const Result<InputText> big = read_text("x", utf16(u"name,owner\n", true, false), TextReading::Utf16Be);
  ASSERT_TRUE(big.has_value());
  EXPECT_EQ(big->text, "name,owner\n");
  EXPECT_FALSE(big->is_offer);
  EXPECT_EQ(refusal("abc", TextReading::Utf16Le).code, ErrorCode::WrongEncoding) << "half a unit";
}

// Slices of every size cut characters, pairs and runs in two: the text is the same.
TEST(TextBytes, ReadsTheSameInSlicesOfAnySize) {
  const std::string texts[] = {"\xEF\xBB\xBFname,Zoë 😀\r\n山田,ü\n", utf16(u"name,Zoë 😀\r\n", true, true), utf16(u"name,owner 😀\r\nAcme,Dana\r\n", false, false),
                               "client;owner\nM\xFCller;Jos\xE9 \x80\n", "a,b\n1,\0"s, "M\xFC" "ller\n\0"s, "trunc\xE2\x82\n", "😀\x80\x80\x80\x80\x80\x80"};
  for (const std::string& bytes : texts) {
    const Result<InputText> whole = read_text("x", bytes);
    for (const std::size_t slice : {1u, 2u, 3u, 5u, 7u, 64u}) {
      TextReader reader("x", bytes);
      for (int steps = 0; !reader.step(slice).is_finished(); ++steps) ASSERT_LT(steps, 1'000);
      const Result<InputText> sliced = reader.take();
      ASSERT_EQ(sliced.has_value(), whole.has_value()) << bytes;
      if (whole) EXPECT_EQ(sliced->text, whole->text);
      if (whole) EXPECT_EQ(sliced->encoding, whole->encoding);
      if (!whole) EXPECT_EQ(sliced.error().message, whole.error().message);
    }
  }
}

TEST(TextBytes, KeepsUtf8AndSkipsItsMark) {
  const Result<InputText> text = read_text("x", "\xEF\xBB\xBFname\n山田\n");
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(text->text, "name\n山田\n");
  EXPECT_EQ(text->encoding, TextEncoding::Utf8);
  EXPECT_FALSE(text->is_offer);
  EXPECT_EQ(text->first_odd_line, 0u);
}

}  // namespace
}  // namespace evenhand::exchange
