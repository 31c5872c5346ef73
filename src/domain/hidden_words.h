// Names of people and clients in free words (L6): "agreed by Dana Okafor" gives a name away where the tables do not. The same
// words hide in the same way everywhere, so that texts which were equal stay equal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/scenario.h"

namespace evenhand {

// Hidden are whole words only: the full names of people, clients and families of clients, however they are written in large
// and small; each part of a person's name of two letters or more ("Okafor", but not "van"); and each part of a client's name
// of three letters or more that no other client shares, where it begins with a capital. Parts of two letters take a capital
// too: "An" is a name, "an" is none. A part that several people share reads "Someone".
class HiddenWords {
 public:
  HiddenWords() = default;  // hides nothing
  explicit HiddenWords(const Scenario& scenario);

  // Made from the people and clients that this scenario holds, without comparing them one by one.
  bool is_of(const Scenario& scenario) const { return people_.is_same_object(scenario.people) && clients_.is_same_object(scenario.clients); }

  // The text with names as blind_names and blind_client_names (names.h) give them. One pass, O(words of the text x log names).
  std::string in(std::string_view text) const;

 private:
  struct Word {
    std::string text;   // small letters
    std::string shown;
    bool needs_capital = false;
  };
  struct List;
  const Word* at(std::string_view text, std::size_t from) const;

  Shared<std::vector<Person>> people_;
  Shared<std::vector<Client>> clients_;
  std::vector<Word> words_;  // by their first token, the longest first
};

// The rules with no name in what people wrote: criteria, stages, roles, questions of the tree, shared targets. For telling and
// for exports: evidence is worked out from the rules as they are.
OwnershipPolicy without_names(OwnershipPolicy policy, const HiddenWords& hidden);

}  // namespace evenhand
