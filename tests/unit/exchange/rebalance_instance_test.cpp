#include "exchange/rebalance_instance.h"

#include <gtest/gtest.h>

#include <string>

namespace evenhand::exchange {
namespace {

std::string instance(std::string_view clients, std::string_view rest = R"("classes": {"north": ["b", "a", "a"]})") {
  return R"({"name": "small", "managers": [{"id": "a", "capacity": 100}, {"id": "b", "capacity": 50}], )" + std::string(rest) + R"(, "clients": [)" +
         std::string(clients) + "]}";
}

std::string refusal(std::string_view clients, std::string_view rest = R"("classes": {})") {
  const auto read = read_rebalance_instance(instance(clients, rest), "small.json");
  return read ? "" : read.error().message;
}

TEST(RebalanceInstance, IsReadAsTheProblemItIs) {
  const auto read = read_rebalance_instance(instance(R"({"id": "c0", "load": 12, "owner": "a", "moveCost": 1.5}, {"id": "c1", "load": 3, "owner": "b", "class": "north"},
    {"id": "c2", "load": 4, "owner": "a", "eligible": ["b"]}, {"id": "c3", "load": 5, "owner": "b", "locked": true, "note": "passed over"})"),
                                            "small.json");
  ASSERT_TRUE(read) << read.error().message;
  const RebalanceProblem& problem = read->problem;
  EXPECT_EQ(read->name, "small");
  EXPECT_EQ(read->locked, 1u);
  EXPECT_EQ(read->problem.units.size(), 3u);
  EXPECT_EQ(problem.people[1].fixed, 5);
  EXPECT_EQ(problem.total_load(), 24);
  EXPECT_EQ(problem.units[0].cost, 1500);
  EXPECT_EQ(problem.units[0].home, 0u);
  EXPECT_TRUE(problem.units[2].is_forced());
  EXPECT_EQ(problem.units[0].eligible, problem.units[1].eligible) << "everybody, and a class of everybody";
  EXPECT_EQ(problem.classes[problem.units[1].eligible], (std::vector<std::uint32_t>{0, 1}));
}

TEST(RebalanceInstance, WhatIsWrongIsSaidWithItsPlace) {
  EXPECT_EQ(refusal(R"({"id": "c0", "load": 1.5, "owner": "a"})"), "“load” is a whole number from 0 to 1000000000.");
  EXPECT_EQ(refusal(R"({"id": "c0", "load": 1, "owner": "z"})"), "There is no such manager.");
  EXPECT_EQ(refusal(R"({"id": "c0", "load": 1})"), "“owner” is missing here.");
  EXPECT_EQ(refusal(R"({"id": "c0", "load": 1, "owner": "a", "class": "south"})"), "There is no such class.");
  EXPECT_EQ(refusal(R"({"id": "c0", "load": 1, "owner": "a", "eligible": []})"), "Somebody has to be eligible.");
  EXPECT_EQ(refusal(R"({"id": "c0", "load": 1, "owner": "a", "moveCost": 9})"), "“moveCost” is a number from 1 to 5.");
  EXPECT_EQ(refusal("7"), "An object is expected here.");
  EXPECT_EQ(refusal("", R"("classes": [])"), "“classes” is of the wrong kind.");
  EXPECT_FALSE(read_rebalance_instance("[]", "small.json"));
  EXPECT_FALSE(read_rebalance_instance("{", "small.json"));
  const auto broken = read_rebalance_instance(instance(R"({"id": "c0", "load": -1, "owner": "a"})"), "small.json");
  EXPECT_EQ(broken.error().place.pointer, "/clients/0/load");
}

}  // namespace
}  // namespace evenhand::exchange
