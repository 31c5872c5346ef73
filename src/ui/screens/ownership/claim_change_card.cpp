// "It changes if ...": one weight on a track with the verdict following, and the smallest changes to each other outcome.
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

std::string in_small(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && !(text[1] >= 'A' && text[1] <= 'Z')) text[0] = static_cast<char>(text[0] + 32);
  return text;
}

std::string moves_words(const ClaimTale& tale, const Flip& flip) {
  if (flip.moves.empty()) return "none needed";
  const WeightMove& first = flip.moves.front();
  const std::string amount = format_short(flip.moved * 100.0, 1);
  const std::string from = in_small(tale.criterion(first.from)), to = in_small(tale.criterion(first.to));
  return amount + (amount == "1" ? " point, " : " points, ") + from + " to " + to + (flip.moves.size() > 1 ? " and others" : "");
}

std::string outcome_words(const ClaimTale& tale, const Flip& flip) {
  const std::string who = tale.given(flip.first);
  switch (flip.becomes) {
    case VerdictKind::ClearOwner: return who + " as sole owner";
    case VerdictKind::Joint: return "joint, led by " + who;
    case VerdictKind::Mediate: break;
  }
  return "“mediate first”";
}

std::string outcome_words(const RecordFlip& flip, const NameOf& name_of) {
  const std::string who = flip.in_charge ? name_of(*flip.in_charge) : std::string("nobody");
  if (flip.becomes == VerdictKind::Mediate) return "“mediate first”";
  return flip.becomes == VerdictKind::Joint ? "joint, led by " + who : who + " as sole owner";
}

std::string robust_words(const ClaimTale& tale, bool keeps_order) {
  const auto result = tale.app.ownership().robustness(tale.asked, keeps_order);
  if (!result) return format_percent(tale.app.ownership().robustness_progress(tale.asked, keeps_order).share()) + " drawn";
  if (result->draws == 0) return "nothing speaks for anybody";
  std::vector<std::size_t> order;
  for (std::size_t p = 0; p < result->claimants.size(); ++p) {
    if (result->claimants[p].times_first > 0) order.push_back(p);
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t p) { return result->claimants[p].times_first; });
  if (order.empty()) return "nobody is ever ahead";
  const ClaimantRobustness& best = result->claimants[order[0]];
  std::string words = tale.given(order[0]) + " first " + format_percent(best.share, 0) + " (" + format_number(best.interval.low * 100.0, 1) + " to " + format_percent(best.interval.high, 1) + ")";
  if (order.size() > 1 && result->claimants[order[1]].share >= 0.005) words += ", " + tale.given(order[1]) + " " + format_percent(result->claimants[order[1]].share, 0);
  return words;
}

std::string precedent_words(const ClaimTale& tale) {
  const std::vector<Precedent>& past = tale.figures.precedents;
  if (past.empty()) return "none at this stage yet";
  const VerdictKind kind = tale.figures.verdict.judgement.kind;
  const std::int64_t same = std::ranges::count(past, kind, &Precedent::kind);
  return format_count(same) + " of " + format_count(static_cast<std::int64_t>(past.size())) + " went " + std::string(verdict_phrase(kind));
}

// The record that counts least among those without which the verdict would be another.
void add_record_facts(const ClaimTale& tale, std::vector<Fact>& facts) {
  const std::vector<RecordFlip>* flips = tale.app.ownership().record_flips(tale.asked);
  if (!flips || flips->empty()) {
    facts.push_back({"Without any one record", flips ? "the verdict stays" : "being worked out"});
    return;
  }
  const RecordFlip& least = flips->front();
  facts.push_back({"Without " + record_phrase(tale.app.ownership().records(), least, tale.names.given), outcome_words(least, tale.names.given)});
  if (flips->size() > 1) facts.push_back({"Records it hangs on like this", format_count(static_cast<std::int64_t>(flips->size()))});
}

std::vector<Fact> facts_of(const ClaimTale& tale) {
  std::vector<Fact> facts;
  const FlipAnalysis& flips = tale.figures.flips;
  const Judgement& judgement = tale.figures.verdict.judgement;
  if (flips.is_by_rule) facts.push_back({"A binding rule decides", "weights play no part"});
  if (flips.first_change) facts.push_back({"Smallest change to " + outcome_words(tale, *flips.first_change), moves_words(tale, *flips.first_change)});
  else if (!flips.is_by_rule) facts.push_back({"Smallest change to another verdict", "no weights change it"});
  if (flips.tie && !judgement.is_tied()) facts.push_back({"Smallest change to a tie", moves_words(tale, *flips.tie)});
  for (const ClaimantFlips& own : flips.claimants) {
    if (own.to_own && judgement.owner != own.claimant && facts.size() < 5) facts.push_back({"To make " + tale.given(own.claimant) + " sole owner", moves_words(tale, *own.to_own)});
  }
  add_record_facts(tale, facts);
  facts.push_back({"Across all possible weights", robust_words(tale, false)});
  facts.push_back({has_agreed_order(tale.policy, tale.evidence.stage) ? "In the agreed order of importance" : "In the order of the points", robust_words(tale, true)});
  facts.push_back({"Most similar past verdicts", precedent_words(tale)});
  return facts;
}

std::string card_title(const ClaimTale& tale, const CriterionSweep* sweep) {
  if (tale.figures.flips.is_by_rule) return "A binding rule decides";
  if (tale.figures.evidence.claimants.size() < 2) return "There is no second claim";
  if (!sweep) return "One criterion alone counts";
  const std::string title = sweep_title(tale.agreed(), *sweep);
  return title.empty() ? "“" + tale.criterion(sweep->criterion) + "” alone changes nothing" : title;
}

std::string card_text(const CriterionSweep* sweep) {
  if (!sweep) return {};
  std::string text = "It counts " + format_percent(sweep->now) + " today; the others keep their proportions.";
  std::string levels;
  for (const double level : sweep->levels) levels += (levels.empty() ? "" : " and ") + format_percent(level);
  if (!levels.empty()) text += " The first two are level at " + levels + ".";
  return text;
}

CardSpec card_spec(const std::string& title, const std::string& text) { return {.title = title, .subtitle = text, .name = "What would change it"}; }

float fact_height(const Ui& ui, const Fact& fact, float width) {
  const float line = line_height(ui, Type::Small) + ui.px(2);
  const bool fits = text_width(ui, Type::Small, fact.label) + text_width(ui, Type::SmallStrong, fact.value) + ui.px(16) <= width;
  return fits ? line : line * 2;
}

void draw_fact(Ui& ui, const Fact& fact, Rect row, float height) {
  const float line = line_height(ui, Type::Small) + ui.px(2);
  text_line(ui, {row.x, row.y, row.width, line}, fact.label, {.type = Type::Small, .color = Token::Ink2});
  text_line(ui, {row.x, row.y + height - line, row.width, line}, fact.value, {.type = Type::SmallStrong, .align = Align::Right});
}

constexpr float kWhatIfRow = 36;  // logical

// What can be done with the weight that was moved stands beside the choice of the criterion, or below it.
bool has_room_beside(const Ui& ui, float width, float buttons) { return width >= buttons + ui.px(140); }

float buttons_width(const Ui& ui) {
  return button_width(ui, {.label = "Use these weights", .size = ControlSize::Small}) + button_width(ui, {.label = "As agreed", .kind = ButtonKind::Quiet, .size = ControlSize::Small});
}

}  // namespace

float change_card_height(Ui& ui, const ClaimViewState& state, const ClaimTale& tale, float width) {
  const CriterionSweep* sweep = sweep_on_track(tale.figures, state.what_if);
  const float inner = width - ui.px(32);
  const std::string title = card_title(tale, sweep), text = card_text(sweep);
  float height = card_chrome(ui, width, card_spec(title, text));
  if (sweep) height += ui.px(32 + 4) + flip_slider_height(ui) + ui.px(8 + 9) + (has_room_beside(ui, inner, buttons_width(ui)) ? 0 : ui.px(kWhatIfRow)) + line_height(ui, Type::Small);
  for (const Fact& fact : facts_of(tale)) height += fact_height(ui, fact, inner);
  return height;
}

void change_card(Ui& ui, app::App& app, ClaimViewState& state, const ClaimTale& tale, Rect box) {
  const CriterionSweep* sweep = sweep_on_track(tale.figures, state.what_if);
  const std::string title = card_title(tale, sweep), words = card_text(sweep);
  const IdScope scope("what would change it");
  const Card card(ui, box, card_spec(title, words));
  Rect rest = card.body();
  if (sweep) {
    std::vector<std::string> names;
    for (const CriterionSweep& each : tale.figures.sweeps) names.push_back(tale.criterion(each.criterion));
    std::vector<ComboOption> options;
    int selected = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      options.push_back({.text = names[i]});
      if (tale.figures.sweeps[i].criterion == sweep->criterion) selected = static_cast<int>(i);
    }
    const ButtonSpec use{.label = "Use these weights", .size = ControlSize::Small}, back{.label = "As agreed", .kind = ButtonKind::Quiet, .size = ControlSize::Small};
    const float use_width = button_width(ui, use), back_width = button_width(ui, back);
    const bool has_room = has_room_beside(ui, rest.width, use_width + back_width);
    const Rect choice = cut_top(rest, ui.px(32));
    Rect row = has_room ? choice : cut_top(rest, ui.px(kWhatIfRow));
    if (has_room) row = {choice.right() - use_width - back_width - ui.px(4), choice.y, use_width + back_width + ui.px(4), choice.height};
    if (!ui.is_presenting) {
      const auto chosen = combo_box(ui, {choice.x, choice.y, has_room ? row.x - ui.px(8) - choice.x : choice.width, choice.height},
                                    {.label = "Criterion to move", .options = options, .selected = selected, .shows_label = false});
      if (chosen.chosen) state.what_if.move(tale.figures.sweeps[static_cast<std::size_t>(*chosen.chosen)].criterion, std::nullopt);
    }
    cut_top(rest, ui.px(4));
    FlipSlider slider = flip_slider_of(tale, *sweep, state.what_if);
    slider.is_fixed = ui.is_presenting;
    const auto moved = draw_flip_slider(ui, make_id("weight"), slider, cut_top(rest, flip_slider_height(ui)));
    if (moved.value) state.what_if.move(sweep->criterion, *moved.value == sweep->now ? std::nullopt : moved.value);
    if (tale.is_what_if && !ui.is_presenting) {
      const Rect use_box = button_box(ui, {row.x, row.y + ui.px(2)}, use);
      if (button(ui, use_box, use)) {
        state.dialog = {.question = ClaimQuestion::UseWeights};
        state.form = weights_form(tale, state.what_if);
      }
      if (button(ui, button_box(ui, {use_box.right() + ui.px(4), row.y + ui.px(2)}, back), back)) state.what_if.move(sweep->criterion, std::nullopt);
    }
    const std::string verdict = tale.is_what_if ? "With " + slider.value_label + ": " + claim_title(tale.telling()) : "Move the weight to see what would be.";
    const Rect line = cut_top(rest, line_height(ui, Type::Small));
    text_line(ui, line, verdict, {.type = tale.is_what_if ? Type::SmallStrong : Type::Small, .color = tale.is_what_if ? Token::Ink1 : Token::Ink3, .role = Role::Status});
    cut_top(rest, ui.px(8));
    horizontal_line(ui, rest.x, rest.right(), rest.y, ui.theme[Token::Line]);
    cut_top(rest, ui.px(9));
  }
  const std::vector<Fact> facts = facts_of(tale);
  for (const Fact& fact : facts) {
    const float height = fact_height(ui, fact, rest.width);
    draw_fact(ui, fact, cut_top(rest, height), height);
  }
  if (!app.ownership().record_flips(tale.asked)) {
    app.request([asked = tale.asked](app::App& a) { a.want_robustness(asked); });
    ui.wake_in(0);
  }
}

// ---- the tree ----------------------------------------------------------------------------------------------------------

namespace {

constexpr float kDisc = 9, kWordsStart = 28, kBetweenSteps = 9;  // logical px
constexpr CardSpec kTree{.title = "How the tree decided"};

// Of a step with the way to the next.
float step_height(const Ui& ui, const TreeLine& step, float width) {
  const float words = text_block_height(ui, width - ui.px(kWordsStart), step.question, {.type = Type::SmallStrong});  // the wider face of the last
  return words + (step.answer.empty() ? 0 : line_height(ui, Type::Label)) + ui.px(kBetweenSteps);
}

}  // namespace

float tree_card_height(const Ui& ui, const ClaimTale& tale, float width) {
  float height = card_chrome(ui, width, kTree);
  for (const TreeLine& step : tree_lines(tale.telling())) height += step_height(ui, step, width - 2 * ui.px(kTree.padding));
  return height;
}

void tree_card(Ui& ui, const ClaimTale& tale, Rect box) {
  const Card card(ui, box, kTree);
  const std::vector<TreeLine> lines = tree_lines(tale.telling());
  Rect rest = card.body();
  const float line = line_height(ui, Type::Small);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float height = step_height(ui, lines[i], rest.width);
    Rect row = cut_top(rest, height);
    const Point at{row.x + ui.px(kDisc), row.y + line / 2};
    const bool is_last = i + 1 == lines.size();
    if (!is_last) vertical_line(ui, at.x, at.y + ui.px(kDisc), at.y + height - ui.px(kDisc), ui.theme[Token::LineStrong]);
    disc(ui, at, kDisc, ui.theme[is_last ? Token::Accent : Token::Selected]);
    if (!is_last) icon(ui, {at.x - ui.px(5), at.y - ui.px(5)}, 10, Icon::Check, ui.theme[Token::Accent]);
    cut_left(row, ui.px(kWordsStart));
    cut_top(row, text_block(ui, row, lines[i].question, {.type = is_last ? Type::SmallStrong : Type::Small}));
    if (!lines[i].answer.empty()) text_line(ui, cut_top(row, line_height(ui, Type::Label)), lines[i].answer, {.type = Type::Label, .color = Token::Ink3});
  }
}

}  // namespace evenhand::ui
