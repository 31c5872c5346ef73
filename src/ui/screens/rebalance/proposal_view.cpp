#include "ui/screens/rebalance/proposal_view.h"

#include <algorithm>
#include <utility>

#include "domain/format.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/progress.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/rebalance/proposal_parts.h"
#include "ui/screens/rebalance/rebalance_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kLeftShare = 0.36f;

void to_screen(app::App& app, app::Screen screen) {
  app.request([screen](app::App& a) { a.show(screen); });
}

void close_plan(app::App& app) {
  app.request([](app::App& a) {
    app::View next = a.view();
    next.plan = {};
    a.set_view(next);
  });
}

// Nobody carries anything, nothing is weighed, or rules and caps leave no room.
void cannot_be_done(Ui& ui, app::App& app, Page& page) {
  const LedgerState state = app.derived().figures(Ledger::Burden).loads.state;
  const bool is_unweighed = state == LedgerState::NothingCounted;
  const bool is_empty = !is_unweighed && state != LedgerState::Ready;
  const std::string title = is_unweighed ? "Nothing counts towards burden yet" : is_empty ? "No figures yet" : "No plan can keep every rule";
  const std::string text = is_unweighed ? "Give a weight to at least one criterion, and the moves that make the split fairer appear here."
                           : is_empty   ? "No client has an owner with capacity. Give the clients owners first."
                                        : app.rebalancing().error()->message;
  const std::string_view action = ui.is_presenting ? "" : is_empty ? "Open the clients" : is_unweighed ? "Set the weights" : "See the caps";
  if (empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Rebalance, .title = title, .text = text, .action = action, .is_primary = true})) {
    to_screen(app, is_empty ? app::Screen::PeopleAndClients : app::Screen::Policy);
  }
}

void first_plans(Ui& ui, app::App& app, Page& page) {
  heading(ui, page.take(line_height(ui, Type::Title)), 1, "Looking for the moves that help most", {.type = Type::Title, .max_lines = 2});
  progress(ui, page.take(progress_height(ui)), {.label = "A plan for each number of moves", .fraction = app.rebalancing().progress().share(), .stop = ""});
}

struct AnswerButtons {
  ButtonSpec what_if{.label = "Save as a what-if", .description = "Keeps this plan with its figures, to compare it with others"};
  ButtonSpec answers{.label = "Ask for answers", .kind = ButtonKind::Primary, .description = "Opens a review: each person accepts or objects"};
};

void answer(Ui& ui, const ProposalScene& scene, Page& page) {
  const ProposalFacts& facts = scene.facts;
  const std::string title = proposal_title(scene.app, facts), text = proposal_subtitle(scene.app, facts);
  AnswerButtons buttons;
  const std::string_view nothing = facts.move_count() == 0 ? "This plan moves nobody" : "";
  const std::vector<Review>& reviews = *scene.app.scenario()->reviews;
  const bool is_review_open = !reviews.empty() && reviews.back().is_open();
  buttons.what_if.disabled_reason = nothing;
  buttons.answers.disabled_reason = is_review_open ? std::string_view("A review is open already; decide it first") : nothing;
  const bool has_buttons = !ui.is_presenting;
  const float gap = ui.px(8), first = button_width(ui, buttons.what_if), second = button_width(ui, buttons.answers), both = first + gap + second;
  const bool stacks = has_buttons && page.width() < both + ui.px(380);
  const float width = std::min(page.width() - (has_buttons && !stacks ? both + ui.px(24) : 0), ui.px(880));
  const float title_height = text_block_height(ui, width, title, {.type = Type::Title, .max_lines = 2});
  const float text_height = text_block_height(ui, width, text, {.max_lines = 4});
  const Rect row = page.take(title_height + ui.px(4) + text_height + (stacks ? ui.px(44) : 0));
  heading(ui, {row.x, row.y, width, title_height}, 1, title, {.type = Type::Title, .max_lines = 2});
  text_block(ui, {row.x, row.y + title_height + ui.px(4), width, text_height}, text, {.color = Token::Ink2, .max_lines = 4});
  if (!has_buttons) return;
  const float y = stacks ? row.bottom() - ui.px(32) : row.y + ui.px(4), x = stacks ? row.x : row.right() - both;
  const std::string name = facts.plan.value.empty() || facts.plan == app::kDraftPlan
                               ? moves_in_words(facts.move_count()) + " of " + format_date(today_of(scene.app))
                               : app::find_plan(*scene.app.scenario(), facts.plan)->name;
  if (button(ui, {x, y, first, ui.px(32)}, buttons.what_if)) ask_about(scene.state, ProposalQuestion::Save, name);
  if (button(ui, {x + first + gap, y, second, ui.px(32)}, buttons.answers)) ask_about(scene.state, ProposalQuestion::Ask, name);
}

// Which plan is open, where it is not the best one of so many moves.
void standing(Ui& ui, const ProposalScene& scene, Page& page) {
  if (ui.is_presenting) return;
  const ProposalFacts& facts = scene.facts;
  const Plan* draft = app::find_plan(*scene.app.scenario(), app::kDraftPlan);
  const auto told = [&](const BannerSpec& spec) { return banner(ui, page.take(banner_height(ui, page.width(), spec)), spec); };
  if (!facts.trouble.empty()) {
    const std::string text = facts.trouble + " It stays saved; here are the plans for the data as they are.";
    if (told({.tone = BannerTone::Warning, .title = "The saved plan no longer fits", .text = text, .action = "Show today’s plans"}) == BannerAnswer::Action) close_plan(scene.app);
  } else if (!facts.plan.value.empty() && facts.plan != app::kDraftPlan) {
    const std::string title = "This is “" + app::find_plan(*scene.app.scenario(), facts.plan)->name + "”";
    if (told({.title = title, .text = "A change by hand starts a new proposal and leaves the saved plan as it is.", .action = "Show today’s plans"}) == BannerAnswer::Action) {
      close_plan(scene.app);
    }
  } else if (facts.plan.value.empty() && draft) {
    const std::string text = plural(static_cast<std::int64_t>(draft->changes.size()), "change", "changes") + " by hand. A change by hand to the plan below starts another; this one is then kept as a what-if.";
    if (told({.title = "A proposal is being edited", .text = text, .action = "Open it"}) == BannerAnswer::Action) {
      scene.app.request([](app::App& a) {
        app::View next = a.view();
        next.plan = app::kDraftPlan;
        a.set_view(next);
      });
    }
  }
}

void cards(Ui& ui, const ProposalScene& scene, Page& page) {
  TwoColumns columns(ui, page, kLeftShare);
  frontier_card(ui, scene, columns.left());
  moves_card(ui, scene, columns.right());
  outcome_card(ui, scene, columns.right());
  continuity_check_card(ui, scene, columns.right());
  quality_card(ui, scene, columns.left());
  order_card(ui, scene, columns.left());
  if (!ui.is_presenting) why_not_card(ui, scene, columns.left());
  columns.finish();
}

}  // namespace

void choose_moves(Ui& ui, app::App& app, ProposalViewState& state, std::uint32_t moves) {
  state.moves = moves;
  ui.wake_in(0);
  if (!app.view().plan.value.empty()) close_plan(app);
}

void proposal_view(Ui& ui, app::App& app, ProposalViewState& state, Page& page, float) {
  const IdScope scope("proposal");
  const app::Rebalancing& work = app.rebalancing();
  if (!work.holds_for(today_of(app), app.view().is_blind)) {
    app.request([](app::App& a) { a.want_rebalance(); });
    ui.wake_in(0);
  }
  if (work.error()) return cannot_be_done(ui, app, page);
  if (!work.has_picture()) return first_plans(ui, app, page);
  const app::RebalanceTelling telling(app, app.view().is_blind);
  const LedgerTelling burden(app, Ledger::Burden);
  const ProposalFacts& facts = facts_of(app, state, telling);
  const std::shared_ptr<const ProposalFacts> kept = state.facts;
  const ProposalScene scene{app, state, telling, facts, burden.short_name_of()};
  answer(ui, scene, page);
  standing(ui, scene, page);
  cards(ui, scene, page);
  proposal_dialogs(ui, scene);
}

}  // namespace evenhand::ui
