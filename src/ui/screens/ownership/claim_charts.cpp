// The charts of a claim, from its figures and the records behind them.
#include <algorithm>
#include <cmath>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

// The margins between which the tree gives this verdict, other things as they are; empty when no margin does.
std::optional<Interval> margins_for(const ClaimTale& tale, DecisionKind leaf) {
  TreeFacts facts = tale.verdict.judgement.facts;
  facts.is_tied = false;
  std::optional<Interval> zone;
  for (const double threshold : thresholds(tale.policy.tree, DecisionKind::MarginAtLeast)) {
    facts.margin = {static_cast<std::int64_t>(threshold * 1e9 + 0.5), 1'000'000'000};
    const bool is_it = walk(tale.policy.tree, facts).leaf == leaf;
    if (is_it && !zone) zone = Interval{threshold, 1.0};
    else if (!is_it && zone && zone->high == 1.0) zone->high = threshold;
  }
  return zone;
}

std::string weight_label(const ClaimTale& tale, std::size_t criterion) {
  const auto total = static_cast<double>(std::max<std::int64_t>(1, tale.evidence.total_points()));
  return format_percent(tale.evidence.criteria[criterion].points / total, 0);
}

std::string segment_words(const ClaimTale& tale, const SweepBand& band) {
  const std::string who = band.person ? tale.names.given(tale.figures.evidence.claimants[*band.person]) : std::string();
  if (band.kind == VerdictKind::ClearOwner) return who + " owns";
  return band.kind == VerdictKind::Joint ? who + " leads" : "mediate";
}

struct Touch {
  Date on;
  TouchKind kind = TouchKind::Meeting;
  std::string word, record;
};

bool is_record_of(const ClaimTale& tale, EvidenceSource source, std::size_t claimant, const std::string& id) {
  for (std::size_t k = 0; k < tale.policy.criteria.size(); ++k) {
    if (tale.policy.criteria[k].source != source || k >= tale.evidence.criteria.size()) continue;
    const std::vector<EvidenceItem>& of = tale.evidence.criteria[k].of;
    if (claimant < of.size() && std::ranges::contains(of[claimant].records, id, &SourceRecord::id)) return true;
  }
  return false;
}

std::string_view won_word(OpportunityKind kind) {
  return kind == OpportunityKind::NewBusiness ? "new business won" : kind == OpportunityKind::Renewal ? "renewal won" : "expansion won";
}

Date window_start(const ClaimTale& tale) { return months_before(tale.evidence.at, tale.policy.windows.window_months); }

// Meaningful contacts in the window, and at whatever age those that the first contact or the sponsor is read from.
std::vector<Touch> touches_of(const ClaimTale& tale, std::size_t claimant) {
  const PersonId& person = tale.evidence.claimants[claimant];
  const RecordIndex& records = tale.app.ownership().records();
  const Date from = window_start(tale), at = tale.evidence.at;
  std::vector<Touch> touches;
  for (const Touchpoint* each : records.touchpoints(tale.client.id)) {
    if (each->person != person || each->on > at) continue;
    const bool has_introduced = is_record_of(tale, EvidenceSource::Introduced, claimant, each->id.value), has_sponsor = is_record_of(tale, EvidenceSource::Sponsor, claimant, each->id.value);
    if (!has_introduced && !has_sponsor && (!each->is_meaningful || each->on < from)) continue;
    Touch touch{.on = each->on, .kind = each->is_strategic ? TouchKind::Steering : TouchKind::Meeting, .word = app::shown_words(tale.app, each->subject), .record = {}};
    const std::string& id = each->id.value;
    if (has_introduced) touch = {each->on, TouchKind::Milestone, "introduced", {}};
    else if (has_sponsor) touch = {each->on, TouchKind::Milestone, "sponsor secured", {}};
    touch.record = record_words(tale, {RecordKind::Touchpoint, id, each->on, 1.0}, person);
    touches.push_back(std::move(touch));
  }
  for (const Opportunity* each : records.opportunities(tale.client.id)) {
    const auto credit = std::ranges::find(each->credits, person, &Credit::person);
    if (each->state != OpportunityState::Won || !each->closed || *each->closed < from || *each->closed > at || credit == each->credits.end()) continue;
    const std::string record = record_words(tale, {RecordKind::Opportunity, each->id.value, each->closed, each->amount * credit->share}, person);
    touches.push_back({*each->closed, TouchKind::Milestone, std::string(won_word(each->kind)), record});
  }
  std::ranges::stable_sort(touches, {}, &Touch::on);
  return touches;
}

// The claimants in the order of their lanes: by rank as agreed.
std::vector<std::size_t> lanes_of(const ClaimTale& tale) {
  std::vector<std::size_t> lanes;
  for (const ownership::Standing& standing : tale.figures.verdict.judgement.standings) lanes.push_back(standing.claimant);
  return lanes;
}

std::string timeline_title(const ClaimTale& tale, const std::vector<std::size_t>& lanes) {
  const Date since = date_from_days(days_since_epoch(tale.evidence.at) - tale.policy.windows.steering_days);
  std::string opened;
  std::size_t most = 0, all = 0;
  std::string carrier;
  for (const std::size_t lane : lanes) {
    std::size_t recent = 0;
    for (const Touch& touch : touches_of(tale, lane)) {
      if (touch.word == "introduced") opened = tale.given(lane);
      if (touch.on >= since) ++recent;
    }
    all += recent;
    if (recent > most) carrier = tale.given(lane);
    most = std::max(most, recent);
  }
  const std::string now = carrier.empty() ? std::string() : carrier + " has " + format_count(static_cast<std::int64_t>(most)) + " of " + plural(static_cast<std::int64_t>(all), "contact", "contacts");
  if (!opened.empty() && !now.empty()) return opened == carrier ? opened + " opened the door and" + now.substr(carrier.size()) : opened + " opened the door, " + now;
  if (!opened.empty()) return opened + " opened the door; no contact since " + format_date_short(since);
  return now.empty() ? "No contact since " + format_date_short(since) : now;
}

std::string month_label(Date date) {
  const std::string text = format_date_short(date);
  const std::size_t blank = text.find(' ');
  return text.substr(blank + 1, 3) + " " + text.substr(text.size() - 2);
}

}  // namespace

Waterfall waterfall_of(const ClaimTale& tale) {
  const Judgement& judgement = tale.verdict.judgement;
  Waterfall chart{.finding = waterfall_title(tale.telling())};
  if (chart.finding.empty()) chart.finding = judgement.is_tied() ? "What speaks for each cancels out" : "What speaks for the only claim";
  const std::string first = judgement.first() ? tale.given(*judgement.first()) : std::string();
  const std::string second = judgement.second() ? tale.given(*judgement.second()) : std::string();
  const int first_party = judgement.first() ? tale.parties[*judgement.first()] : 0, second_party = judgement.second() ? tale.parties[*judgement.second()] : 1;
  for (const Contribution& each : tale.verdict.contributions) {
    const bool is_for_first = each.thousandths >= 0;
    chart.steps.push_back({.name = tale.criterion(each.criterion),
                           .weight_label = weight_label(tale, each.criterion),
                           .change = each.thousandths / 1000.0,
                           .change_label = format_signed(each.thousandths / 1000.0, 3),
                           .party = is_for_first ? first_party : second_party,
                           .towards = is_for_first ? first : second});
  }
  chart.total_name = judgement.is_tied() || first.empty() ? "Margin" : "Margin for " + first;
  chart.total = tale.verdict.margin_thousandths / 1000.0;
  chart.total_label = format_number(chart.total, 3);
  chart.zone = margins_for(tale, DecisionKind::Joint);
  if (chart.zone) chart.zone_label = "joint ownership, " + format_number(chart.zone->low, 2) + " to " + format_number(chart.zone->high, 2);
  return chart;
}

FlipSlider flip_slider_of(const ClaimTale& tale, const CriterionSweep& sweep, const ClaimWhatIf& what_if) {
  const std::string name = in_small(tale.criterion(sweep.criterion));
  double end = std::max(0.2, sweep.now * 2.0);
  for (const SweepBand& band : sweep.bands) {
    if (band.from > 0.0) end = std::max(end, band.from * 1.15);
  }
  FlipSlider chart{.label = "Weight of " + name, .now = sweep.now, .value = what_if.weight.value_or(sweep.now), .maximum = std::min(1.0, std::ceil(end * 10.0 - 1e-9) / 10.0)};
  for (const SweepBand& band : sweep.bands) {
    const int party = band.person && band.kind != VerdictKind::Mediate ? tale.parties[*band.person] : -1;
    chart.segments.push_back({.range = {band.from, band.to}, .label = segment_words(tale, band), .party = party});
  }
  const auto below = sweep.changes_below(), above = sweep.changes_above();
  if (below || above) chart.change = above && (!below || *above - sweep.now <= sweep.now - *below) ? *above : *below;
  if (chart.change) chart.change_label = "changes at " + format_percent(*chart.change);
  const double agreed = agreed_weights(tale.figures.evidence)[sweep.criterion];
  const bool is_as_agreed = format_percent(agreed) == format_percent(sweep.now);
  chart.now_label = is_as_agreed ? "now " + format_percent(sweep.now) : format_percent(sweep.now) + ", agreed " + format_percent(agreed);
  chart.value_label = format_percent(chart.value);
  const std::string stage = tale.evidence.stage.empty() ? std::string() : " in the " + in_small(app::shown_words(tale.app, tale.evidence.stage)) + " stage";
  chart.caption = "weight of “" + name + "”" + stage + ", 0 to " + format_percent(chart.maximum);
  return chart;
}

OwnershipTimeline timeline_of(const ClaimTale& tale) {
  const std::vector<std::size_t> lanes = lanes_of(tale);
  OwnershipTimeline chart{.finding = timeline_title(tale, lanes)};
  const Date from = window_start(tale), at = tale.evidence.at;
  std::vector<std::vector<Touch>> touches;
  Date first = from;
  for (const std::size_t lane : lanes) {
    touches.push_back(touches_of(tale, lane));
    if (!touches.back().empty()) first = std::min(first, touches.back().front().on);
  }
  chart.days = {static_cast<double>(days_since_epoch(first)), static_cast<double>(days_since_epoch(at))};
  const int months = std::max(1, tale.policy.windows.window_months);
  for (int i = 0; i <= 4; ++i) {
    const Date tick = i == 4 ? at : first == from ? months_before(at, months * (4 - i) / 4) : date_from_days(days_since_epoch(first) + (days_since_epoch(at) - days_since_epoch(first)) * i / 4);
    chart.ticks.push_back({static_cast<double>(days_since_epoch(tick)), month_label(tick)});
  }
  const int days = tale.policy.windows.steering_days;
  chart.window = Interval{std::max(chart.days.low, chart.days.high - days), chart.days.high};
  chart.window_words = "Meaningful contacts in the last " + plural(months, "month", "months") + (first < from ? " and the older ones that decide" : "") + "; counted, as for steering, are the shaded " + plural(days, "day", "days");
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const std::size_t lane = lanes[i];
    const PersonId& id = tale.evidence.claimants[lane];
    const Person* person = tale.app.ownership().records().person(id);
    TimelineLane line{.name = tale.names.full(id), .detail = !person || tale.app.view().is_blind ? std::string() : person->role, .party = tale.parties[lane]};
    for (const Touch& touch : touches[i]) {
      line.touches.push_back({static_cast<double>(days_since_epoch(touch.on)), touch.kind, format_date_short(touch.on), touch.word});
    }
    chart.lanes.push_back(std::move(line));
  }
  return chart;
}

std::vector<std::string> touch_words(const ClaimTale& tale) {
  std::vector<std::string> words;
  for (const std::size_t lane : lanes_of(tale)) {
    for (Touch& touch : touches_of(tale, lane)) words.push_back(std::move(touch.record));
  }
  return words;
}

}  // namespace evenhand::ui
