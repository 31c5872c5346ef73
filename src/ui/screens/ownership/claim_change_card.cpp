// "It changes if ...": one weight after the other on a track with the verdict following, and the smallest changes in short.
#include <algorithm>
#include <utility>

#include "domain/edit_ownership_policy.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

struct Fact {
  std::string label, value;
};

// "4.3 points, introduced to revenue"; all moves of a longer way stand in the table below.
std::string short_moves(const ClaimTale& tale, const Flip& flip) {
  if (flip.moves.empty()) return "none needed";
  const std::string amount = format_short(flip.moved * 100.0, 1), points = amount + (amount == "1" ? " point" : " points");
  if (flip.moves.size() > 1) return points + " in " + format_count(static_cast<std::int64_t>(flip.moves.size())) + " moves";
  return points + ", " + in_small(tale.criterion(flip.moves.front().from)) + " to " + in_small(tale.criterion(flip.moves.front().to));
}

std::string outcome_words(VerdictKind kind, const std::string& who) {
  if (kind == VerdictKind::Mediate) return "mediate first";
  return who + (kind == VerdictKind::ClearOwner ? " owns" : " leads");
}

// Under the weights that are tried.
std::string verdict_in_short(const ClaimTale& tale) {
  const Judgement& judgement = tale.verdict.judgement;
  const std::optional<PersonId> person = in_charge_of(judgement, tale.evidence);
  return outcome_words(judgement.kind, person ? tale.names.given(*person) : std::string("nobody"));
}

std::string precedent_words(const ClaimTale& tale) {
  const std::vector<Precedent>& past = tale.figures.precedents;
  if (past.empty()) return "none at this stage yet";
  const VerdictKind kind = tale.figures.verdict.judgement.kind;
  const std::int64_t same = std::ranges::count(past, kind, &Precedent::kind);
  return format_count(same) + " of " + format_count(static_cast<std::int64_t>(past.size())) + " went " + std::string(verdict_phrase(kind));
}

// The record that counts least among those without which the verdict would be another.
Fact record_fact(const ClaimTale& tale) {
  const std::vector<RecordFlip>* flips = tale.app.ownership().record_flips(tale.asked);
  if (!flips || flips->empty()) return {"Without any one record", flips ? "the verdict stays" : "being worked out"};
  const RecordFlip& least = flips->front();
  const std::string who = least.in_charge ? tale.names.given(*least.in_charge) : std::string("nobody");
  return {"Without " + record_phrase(tale.app.ownership().records(), least, tale.names.given), outcome_words(least.becomes, who)};
}

std::vector<Fact> facts_of(const ClaimTale& tale) {
  std::vector<Fact> facts;
  const FlipAnalysis& flips = tale.figures.flips;
  if (flips.is_by_rule) facts.push_back({"A binding rule decides", "weights play no part"});
  else if (flips.first_change) facts.push_back({"Smallest change: " + outcome_words(flips.first_change->becomes, tale.given(flips.first_change->first)), short_moves(tale, *flips.first_change)});
  else if (tale.evidence.claimants.size() > 1) facts.push_back({"Smallest change", "no weights change the verdict"});
  if (flips.tie && !flips.tie->moves.empty()) facts.push_back({"Smallest change to a tie", short_moves(tale, *flips.tie)});
  facts.push_back(record_fact(tale));
  facts.push_back({"Across all possible weights", robust_words(tale, false, false)});
  if (has_agreed_order(tale.policy, tale.evidence.stage)) facts.push_back({"In the agreed order of importance", robust_words(tale, true, false)});
  facts.push_back({"Most similar past verdicts", precedent_words(tale)});
  return facts;
}

// Said above the facts where it makes a difference: they hold for the agreed weights, and weight of a silent criterion is not moved.
std::string_view facts_caption(const ClaimTale& tale) {
  const bool has_silent = !tale.figures.flips.is_by_rule && tale.evidence.claimants.size() > 1 && !tale.figures.verdict.silent.empty();
  if (has_silent) return tale.is_what_if ? "As agreed; smallest changes among the criteria with evidence" : "Smallest changes are among the criteria with evidence";
  return tale.is_what_if ? "Under the agreed weights" : "";
}

std::string card_title(const ClaimTale& tale, const CriterionSweep* sweep) {
  if (tale.figures.flips.is_by_rule) return "A binding rule decides";
  if (tale.figures.evidence.claimants.size() < 2) return "There is no second claim";
  if (!sweep) return "One criterion alone counts";
  const std::string title = sweep_title(tale.agreed(), *sweep);
  return title.empty() ? "“" + tale.criterion(sweep->criterion) + "” alone changes nothing" : title;
}

std::string card_text(const ClaimTale& tale, const CriterionSweep* sweep, const ClaimWhatIf& what_if) {
  if (!sweep) return {};
  const bool is_beside_others = !what_if.sweep_before.empty();
  std::string text = is_beside_others ? format_percent(agreed_weights(tale.figures.evidence)[sweep->criterion]) + " as agreed, the others as tried" :
                                        format_percent(sweep->now) + " today, the others in proportion";
  std::string levels;
  for (const double level : sweep->levels) levels += (levels.empty() ? "" : " and ") + format_percent(level);
  return text + (levels.empty() ? "." : "; the first two are level at " + levels + ".");
}

CardSpec card_spec(const std::string& title, const std::string& text) { return {.title = title, .subtitle = text, .name = "What would change it"}; }

float fact_line_height(const Ui& ui) { return line_height(ui, Type::Small) + ui.px(2); }

float fact_height(const Ui& ui, const Fact& fact, float width) {
  const bool fits = text_width(ui, Type::Small, fact.label) + text_width(ui, Type::SmallStrong, fact.value) + ui.px(16) <= width;
  return fact_line_height(ui) * (fits ? 1 : 2);
}

void draw_fact(Ui& ui, const Fact& fact, Rect row, float height) {
  const float line = fact_line_height(ui);
  text_line(ui, {row.x, row.y, row.width, line}, fact.label, {.type = Type::Small, .color = Token::Ink2});
  text_line(ui, {row.x, row.y + height - line, row.width, line}, fact.value, {.type = Type::SmallStrong, .align = Align::Right});
}

constexpr float kWhatIfRow = 36, kBelowChoice = 10;  // logical

// What can be done with weights that were moved stands beside the choice of the criterion, or below it.
bool has_room_beside(const Ui& ui, float width, float buttons) { return width >= buttons + ui.px(140); }

const ButtonSpec kUse{.label = "Use these weights", .size = ControlSize::Small}, kBack{.label = "As agreed", .kind = ButtonKind::Quiet, .size = ControlSize::Small};

float buttons_width(const Ui& ui) { return button_width(ui, kUse) + ui.px(4) + button_width(ui, kBack); }

// Each with its weight now, and as agreed where that is another.
std::optional<std::size_t> criterion_choice(Ui& ui, const ClaimTale& tale, const ClaimWhatIf& what_if, std::size_t on_track, Rect box) {
  const std::vector<std::size_t> criteria = criteria_to_try(tale.figures, what_if);
  const std::vector<double> agreed = agreed_weights(tale.figures.evidence);
  std::vector<std::string> names, weights;
  for (const std::size_t k : criteria) {
    const std::string before = format_percent(agreed[k]), now = what_if.weights.empty() ? before : format_percent(what_if.weights[k]);
    names.push_back(tale.criterion(k));
    weights.push_back(now == before ? now : now + ", was " + before);
  }
  std::vector<ComboOption> options;
  for (std::size_t i = 0; i < names.size(); ++i) options.push_back({.text = names[i], .detail = weights[i]});
  const auto selected = static_cast<int>(std::ranges::find(criteria, on_track) - criteria.begin());
  const auto chosen = combo_box(ui, box, {.label = "Criterion to move", .options = options, .selected = selected, .shows_label = false}).chosen;
  return chosen ? std::optional(criteria[static_cast<std::size_t>(*chosen)]) : std::nullopt;
}

void draw_track(Ui& ui, ClaimViewState& state, const ClaimTale& tale, const CriterionSweep& sweep, Rect& rest) {
  const bool has_room = has_room_beside(ui, rest.width, buttons_width(ui));
  const Rect choice = cut_top(rest, ui.px(32));
  Rect row = has_room ? choice : cut_top(rest, ui.px(kWhatIfRow));
  if (has_room) row = {choice.right() - buttons_width(ui), choice.y, buttons_width(ui), choice.height};
  ClaimWhatIf& what_if = state.what_if;
  if (!ui.is_presenting) {
    const Rect box{choice.x, choice.y, has_room ? row.x - ui.px(8) - choice.x : choice.width, choice.height};
    if (const auto chosen = criterion_choice(ui, tale, what_if, sweep.criterion, box); chosen && *chosen != sweep.criterion) what_if.take_onto_track(*chosen);
  }
  cut_top(rest, ui.px(kBelowChoice));
  FlipSlider slider = flip_slider_of(tale, sweep, what_if);
  slider.is_fixed = ui.is_presenting;
  const auto moved = draw_flip_slider(ui, make_id("weight"), slider, cut_top(rest, flip_slider_height(ui)));
  if (moved.value) what_if.move(sweep.criterion, *moved.value == sweep.now ? std::nullopt : moved.value);
  if (tale.is_what_if && !ui.is_presenting) {
    const Rect use_box = button_box(ui, {row.x, row.y + ui.px(2)}, kUse);
    if (button(ui, use_box, kUse)) {
      state.dialog = {.question = ClaimQuestion::UseWeights};
      state.form = weights_form(tale, what_if);
    }
    if (button(ui, button_box(ui, {use_box.right() + ui.px(4), row.y + ui.px(2)}, kBack), kBack)) what_if.as_agreed();
  }
  const std::string tried = tried_words(tale, what_if);
  const std::string words = tale.is_what_if ? (tried.empty() ? "As tried: " : "With " + tried + ": ") + verdict_in_short(tale) : "Move a weight, then another, to see what would be.";
  text_line(ui, cut_top(rest, line_height(ui, Type::Small)), words, {.type = tale.is_what_if ? Type::SmallStrong : Type::Small, .color = tale.is_what_if ? Token::Ink1 : Token::Ink3, .role = Role::Status});
}

}  // namespace

float change_card_height(Ui& ui, const ClaimViewState& state, const ClaimTale& tale, float width) {
  const CriterionSweep* sweep = sweep_on_track(tale.figures, state.what_if);
  const float inner = width - ui.px(32);
  const std::string title = card_title(tale, sweep), text = card_text(tale, sweep, state.what_if);
  float height = card_chrome(ui, width, card_spec(title, text));
  if (sweep) height += ui.px(32 + kBelowChoice) + flip_slider_height(ui) + ui.px(8 + 9) + (has_room_beside(ui, inner, buttons_width(ui)) ? 0 : ui.px(kWhatIfRow)) + line_height(ui, Type::Small);
  if (!facts_caption(tale).empty()) height += line_height(ui, Type::Label);
  for (const Fact& fact : facts_of(tale)) height += fact_height(ui, fact, inner);
  return height;
}

void change_card(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Rect box) {
  const CriterionSweep* sweep = sweep_on_track(tale.figures, state.what_if);
  const std::string title = card_title(tale, sweep), words = card_text(tale, sweep, state.what_if);
  const IdScope scope("what would change it");
  const Card card(ui, box, card_spec(title, words));
  Rect rest = card.body();
  if (sweep) {
    draw_track(ui, state, tale, *sweep, rest);
    cut_top(rest, ui.px(8));
    horizontal_line(ui, rest.x, rest.right(), rest.y, ui.theme[Token::Line]);
    cut_top(rest, ui.px(9));
  }
  if (const std::string_view caption = facts_caption(tale); !caption.empty()) {
    text_line(ui, cut_top(rest, line_height(ui, Type::Label)), caption, {.type = Type::Label, .color = Token::Ink3});
  }
  for (const Fact& fact : facts_of(tale)) {
    const float height = fact_height(ui, fact, rest.width);
    draw_fact(ui, fact, cut_top(rest, height), height);
  }
  if (!app.ownership().record_flips(tale.asked)) {
    app.request([asked = tale.asked](app::App& a) { a.want_robustness(asked); });
    ui.wake_in(0);
  }
}

}  // namespace evenhand::ui
