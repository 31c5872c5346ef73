// A column header taken apart into plain words, whatever house style it was written in: "Annual_Revenue__c",
// "property_hubspot_owner_id", "SalesPersonID", "Account Owner: Full Name".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::exchange {

// Lower-case words without accents; a camelCase or snake_case boundary, punctuation and blanks part them.
// Tool prefixes ("property", "hs", "cf") and the suffixes "__c", "__r" are dropped.
std::vector<std::string> header_words(std::string_view header);

// The words joined without gaps: "annualrevenue", "hubspotownerid".
std::string header_key(std::string_view header);

// How people would say it: "AnnualRevenue" and "annual_revenue" -> "Annual revenue"; a header with blanks stays.
std::string spoken_header(std::string_view header);

// `word` stands in `list`, whose words are parted by single blanks.
bool has_word(std::string_view list, std::string_view word);

}  // namespace evenhand::exchange
