// Where assignments and what people said do not meet (L2, L4): wishes for single clients, what a client needs and its
// carrier lacks, stated bandwidth, and which development goals and strengths the present book gives room to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/scenario.h"
#include "fairness/eligibility.h"
#include "fairness/load_basis.h"
#include "fairness/names.h"

namespace evenhand {

enum class WishState : std::uint8_t {
  Open,       // wants what another carries or nobody does; would hand over what is still with them
  Mutual,     // wants, and the carrier would hand over (or the other way round: somebody wants it)
  Contested,  // wants, and the carrier wants to keep it
  Granted,    // has what was wanted or kept; no longer has what was to be handed over
  Lost,       // wanted to keep, and does not carry it
};

struct WishFinding {
  std::size_t preference = 0;            // position in scenario.preferences
  std::size_t person = 0, client = 0;    // positions
  Wish wish = Wish::Keep;
  WishState state = WishState::Open;
  std::optional<std::size_t> carrier;    // lead of the client today: largest share, ties by id
  std::vector<std::size_t> takers;       // for HandOver: people who want it and could serve it
  ServiceVerdict verdict;                // for Want: may this person serve it?
};

enum class MisfitKind : std::uint8_t { Conflict, Veto, Skill, Language, Region };

// A client carried by somebody whom a rule speaks against.
struct CarriedMisfit {
  std::size_t person = 0, client = 0;
  MisfitKind kind = MisfitKind::Skill;
  std::string needed;
  int needed_level = 0, known_level = 0;  // for Skill
};

// Hours carried against the bandwidth that the person states.
struct BandwidthMisfit {
  std::size_t person = 0;
  double hours = 0.0;      // carried a month
  double bandwidth = 0.0;  // stated
};

// A development goal or a strength of a person, and the clients of the present book that touch it: one whose segment,
// industry, region, language, stage, needed skills or own goals name it. Words are compared as matching_name gives them;
// "Lead an enterprise account" is touched by the segment "Enterprise".
struct Exposure {
  std::size_t person = 0;
  std::string text;                     // as the person wrote it
  std::vector<std::size_t> clients;     // carried clients that touch it, ascending
  std::size_t elsewhere = 0;            // clients with others, or nobody, that would touch it and that the person could serve
};

struct Misfits {
  std::vector<WishFinding> wishes;        // in the order of scenario.preferences
  std::vector<CarriedMisfit> carried;     // by person, client, kind
  std::vector<BandwidthMisfit> over_bandwidth;  // farthest over first, ties by id
  std::vector<Exposure> goals;            // by person, then in the person's order
  std::vector<Exposure> strengths;
  std::size_t goals_without_exposure = 0;
};

// `scenario` must be the one the basis fits.
Misfits misfits(const Scenario& scenario, const LoadBasis& basis);

// "Lee wants Acme, which Dana would hand over: both would be glad."
std::string wish_sentence(const LoadBasis& basis, const WishFinding& finding, const NameOf& name_of, const ClientNameOf& client_name_of,
                          const Locale& locale = kEnglish);
// "Acme needs Negotiation at level 4; Dana is at level 2."
std::string carried_misfit_sentence(const LoadBasis& basis, const CarriedMisfit& misfit, const NameOf& name_of, const ClientNameOf& client_name_of);
// "Dana carries 140 hours a month and has stated room for 110."
std::string bandwidth_sentence(const LoadBasis& basis, const BandwidthMisfit& misfit, const NameOf& name_of, const Locale& locale = kEnglish);
// "Dana's goal “Public sector” meets no client so far; four clients elsewhere would fit it."
std::string goal_sentence(const LoadBasis& basis, const Exposure& goal, const NameOf& name_of, const Locale& locale = kEnglish);
std::string strength_sentence(const LoadBasis& basis, const Exposure& strength, const NameOf& name_of, const Locale& locale = kEnglish);

}  // namespace evenhand
