#include "exchange/json_reader.h"

#include <gtest/gtest.h>

#include "exchange/json_writer.h"

namespace evenhand::exchange {
namespace {

std::string again(std::string_view text, JsonLayout layout = JsonLayout::Compact) {
  const Result<JsonDocument> document = read_json(text, "x.json");
  if (!document) return "refused: " + document.error().message;
  JsonWriter writer(layout);
  writer.value(*document, 0);
  return writer.take();
}

Error refusal(std::string_view text, const JsonLimits& limits = {}) {
  const Result<JsonDocument> document = read_json(text, "x.json", limits);
  EXPECT_FALSE(document.has_value()) << text;
  return document ? Error{} : document.error();
}

TEST(JsonReader, KeepsEveryValueAsWritten) {
  for (const char* text : {"null", "true", "false", "0", "-0", "1E+2", "1.50", "123456789012345678901234567890", "1e-400", "\"\"", "\"a\\u0000b\"",
                           "[]", "{}", "[[],{}]", "{\"a\":[1,{\"b\":null}],\"\":\"\xE2\x80\xA8\"}", "{\"__proto__\":1}", "{\"e\\u0301\":1,\"é\":2}"}) {
    const std::string once = again(text);
    EXPECT_EQ(again(once), once) << text;
  }
  EXPECT_EQ(again("[-0,5e-324,9007199254740993,1E+2,1.0]"), "[-0,5e-324,9007199254740993,1E+2,1.0]");
  EXPECT_EQ(again("\"\\ud83d\\ude00\\/\""), "\"😀/\"");
  EXPECT_EQ(again("\xEF\xBB\xBF [ 1 ]\n"), "[1]");
  EXPECT_EQ(again("{\"a\":[1,{}],\"b\":[]}", JsonLayout::Pretty), "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}

TEST(JsonReader, RefusesWhatIsNotJson) {
  for (const char* text : {"{\"a\":1,}", "[1,]", "[1 2]", "{'a':1}", "// x\n1", "[NaN]", "[Infinity]", "[01]", "[+1]", "[.5]", "[1.]", "{} {}", "[\"\x01\"]",
                           "[\"a", "[\"\\ud800\"]", "[\"\\udc00x\"]", "[\"\\x\"]", "[1e400]", "[-1e400]", "nul", "{1:2}", "]"}) {
    EXPECT_EQ(refusal(text).code, ErrorCode::Malformed) << text;
  }
  EXPECT_EQ(refusal(std::string_view("123\0", 4)).code, ErrorCode::Malformed);
  EXPECT_EQ(refusal("").code, ErrorCode::Empty);
  EXPECT_EQ(refusal(" \n\t ").code, ErrorCode::Empty);
  EXPECT_EQ(refusal("[\"\xC0\xAF\"]").code, ErrorCode::WrongEncoding);
  EXPECT_EQ(refusal("[\"\xED\xA0\x80\"]").code, ErrorCode::WrongEncoding);
}

TEST(JsonReader, SaysWhere) {
  const Error error = refusal("{\n  \"people\": [\n    {\"é\": 1},\n    {\"fte\": tru}\n  ]\n}");
  EXPECT_EQ(error.place.row, 4u);
  EXPECT_EQ(error.place.pointer, "/people/1/fte");
  const Error twice = refusal("{\"a\": {\"x/y\": 1,\n \"x/y\": 2}}");
  EXPECT_EQ(twice.code, ErrorCode::Malformed);
  EXPECT_EQ(twice.place.row, 2u);
  EXPECT_EQ(twice.place.column, 9u);
  EXPECT_EQ(twice.place.pointer, "/a");
}

TEST(JsonReader, FindsNodesByPointerAndBack) {
  const Result<JsonDocument> document = read_json("{\"a/b\": [10, {\"~\": [true, \"x\"]}], \"c\": {}}", "x");
  ASSERT_TRUE(document.has_value());
  for (JsonIndex node = 0; node < document->size(); ++node) EXPECT_EQ(document->at(document->pointer(node)), node);
  EXPECT_EQ(document->pointer(document->at("/a~1b/1/~0/1")), "/a~1b/1/~0/1");
  EXPECT_EQ(document->pointer(document->at("/c/none/0")), "/c");
  EXPECT_EQ(document->offset(document->at("/a~1b/1")), 13u);
}

TEST(JsonReader, KeepsItsLimits) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(read_json(nested(128), "x").has_value());
  EXPECT_EQ(refusal(nested(129)).code, ErrorCode::TooLarge);
  EXPECT_EQ(refusal(std::string(100'000, '[')).code, ErrorCode::TooLarge);
  EXPECT_TRUE(read_json("[1,2,3]", "x", {.values = 4}).has_value());
  EXPECT_EQ(refusal("[1,2,3]", {.values = 3}).code, ErrorCode::TooLarge);
  EXPECT_EQ(refusal("[1,2,3]", {.bytes = 6}).code, ErrorCode::TooLarge);
  EXPECT_EQ(refusal("[\"abcdef\"]", {.string_bytes = 5}).code, ErrorCode::TooLarge);
  EXPECT_EQ(refusal("{\"abcdef\":1}", {.string_bytes = 5}).code, ErrorCode::TooLarge);
  EXPECT_TRUE(read_json("{\"a\":1,\"a\":2}", "x", {.has_unique_keys = false}).has_value());
}

// Room is made ahead for a large file; what its beginning suggests need not hold.
TEST(JsonReader, LargeFilesMayBeUneven) {
  const std::string wide = "\"" + std::string(1'000'000, 'x') + "\"";
  const auto numbers = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += ",1";
    return text;
  };
  for (const std::string& text : {"[0" + numbers(699'999) + "," + wide + numbers(500'000) + "]", "[" + wide + numbers(1'200'000) + "]"}) {
    const Result<JsonDocument> document = read_json(text, "x");
    ASSERT_TRUE(document.has_value());
    ASSERT_EQ(document->size(), 1'200'002u);
    EXPECT_EQ(document->text(document->at(text[1] == '0' ? "/700000" : "/0")).size(), 1'000'000u);
    EXPECT_EQ(document->text(1'200'001), "1");
    const Result<JsonDocument> cut = read_json(text, "x", {.values = 1'200'001});
    EXPECT_FALSE(cut.has_value());
  }
}

}  // namespace
}  // namespace evenhand::exchange
