// "A large region": 60 people in six teams and 3,000 clients, put together from small lists of names in many scripts.
#include <algorithm>
#include <array>

#include "app/sample_books.h"
#include "app/sample_parts.h"
#include "app/sample_region_record.h"
#include "app/sample_voices.h"
#include "domain/edit_policy.h"

namespace evenhand::app::sample {

namespace {

constexpr std::size_t kPeople = 60;
constexpr std::size_t kClients = 3'000;
constexpr std::size_t kPeopleATeam = 10;
constexpr std::size_t kLeaver = 39, kWary = 120, kDeclined = 1;  // positions: who leaves, a client and whom it vetoed

// How clients are called somewhere: a place and a trade.
struct NameParts {
  std::string_view between;
  std::array<std::string_view, 4> places, trades;
};

// A team, its people, its clients in two scripts or languages, and the language they speak beside English.
struct TeamLine {
  std::string_view team, region, language;
  std::array<std::string_view, kPeopleATeam> people;
  std::array<NameParts, 2> clients;
};

constexpr TeamLine kTeams[] = {
    {"Nordics", "Nordics", "Swedish",
     {"Åsa Öberg", "Jón Þórsson", "Maja Lindqvist", "Lars Ødegård", "Aino Kivelä", "Signe Bjørk", "Sölvi Arason", "Ylva Åström", "Henrik Sæther", "Väinö Mäkelä"},
     {{{" ", {"Ålesund", "Tønder", "Ystad", "Brønnøy"}, {"Maritime", "Energi", "Optik", "Hotell"}}, {" ", {"Höfn", "Rauma", "Kallio", "Ísafold"}, {"Foods", "Papper", "Data", "Media"}}}}},
    {"Central Europe", "Central Europe", "German",
     {"Zoë Weiß", "Łukasz Wójcik", "Eszter Szabó", "Jiří Dvořák", "Jörg Müller", "Małgorzata Żak", "Gyöngyi Tóth", "Růžena Šimková", "Beat Zürcher", "Živa Kovač"},
     {{{" ", {"Zürich", "Graz", "Lübeck", "Görlitz"}, {"Logistik", "Glas", "Versicherung", "Bahn"}}, {" ", {"Kraków", "Łódź", "Győr", "Žilina"}, {"Software", "Textil", "Pharma", "Foods"}}}}},
    {"Mediterranean", "Mediterranean", "Spanish",
     {"Ελένη Παππά", "Νίκος Δήμου", "Inês Conceição", "Íñigo Muñoz", "Çağla Yıldız", "Μαρία Λάμπρου", "João Araújo", "Núria Peñalver", "Şule Güneş", "Θάνος Ρήγας"},
     {{{" ", {"Αιγαίο", "Ρόδος", "Θάλασσα", "Ήλιος"}, {"Ναυτική", "Ενέργεια", "Τρόφιμα", "Κλινικές"}}, {" ", {"Málaga", "Évora", "Çınar", "Xàtiva"}, {"Energía", "Mobility", "Seeds", "Média"}}}}},
    {"Eastern Europe", "Eastern Europe", "Ukrainian",
     {"Олена Шевчук", "Тарас Бондар", "Марія Коваль", "Данило Мельник", "Соломія Савчук", "Богдан Гай", "Ірина Лисенко", "Остап Дорош", "Ганна Вербицька", "Юрій Кравець"},
     {{{" ", {"Дніпро", "Поділля", "Карпати", "Полісся"}, {"Логістика", "Зерно", "Скло", "Папір"}}, {" ", {"Світанок", "Обрій", "Північ", "Буковина"}, {"Транспорт", "Зв’язок", "Меблі", "Енергія"}}}}},
    {"South Asia and the Gulf", "South Asia", "Hindi",
     {"ليلى حداد", "يوسف النجار", "आरती शर्मा", "रोहन वर्मा", "นภา ศรีสุข", "سلمى العلي", "मीरा जोशी", "ธนา วงศ์ดี", "عمر خليل", "देव पटेल"},
     {{{" ", {"نخيل", "فجر", "نور", "ريم"}, {"للتجارة", "للنقل", "للأغذية", "للطاقة"}}, {" ", {"सूर्या", "हिमालय", "गंगा", "नीलम"}, {"ऊर्जा", "वस्त्र", "औषधि", "परिवहन"}}}}},
    {"East Asia", "East Asia", "Japanese",
     {"田中美咲", "青木健太", "김민준", "박서연", "林思远", "いしかわひかり", "최하늘", "周雨桐", "サトウケン", "ศิริพร แสงทอง"},
     {{{"", {"青葉", "ひかり", "東海", "サクラ"}, {"精機", "食品", "物流", "硝子"}}, {" ", {"한빛", "새벽", "바다", "가람"}, {"로보틱스", "에너지", "식품", "통신"}}}}},
};

constexpr std::string_view kSegments[] = {"Enterprise", "Industry", "Public", "Retail"};
constexpr std::string_view kStages[] = {"Onboarding", "Adoption", "Adoption", "Expansion", "Renewal"};
constexpr std::string_view kRoles[] = {"Account manager", "Account manager", "Account manager", "Senior account manager", "Associate"};

const std::initializer_list<CriterionLine> kCriteria = {
    {"hours", "Hours a month", "Hours that the client takes in a usual month.", "hours", Ledger::Burden, 60, "Time is what we run out of first.", "-"},
    {"escalations", "Escalations", "Escalations in the last twelve months.", "", Ledger::Burden, 40, "An escalation takes a week of attention.", "-"},
    {"potential", "Growth potential", "What the client might buy in the next year.", "EUR", Ledger::Opportunity, 100, "Growth is where a name is made.", "-"},
    {"strategic", "Strategic account", "1 for accounts that the board follows.", "", Ledger::Visibility, 100, "These are talked about when posts are filled.", "-"},
};

// The n-th client of a team: every place with every trade, then again with a number.
std::string client_name(const TeamLine& team, std::size_t n) {
  const NameParts& parts = team.clients[n % 2];
  const std::size_t place = n / 2 % 4, trade = n / 8 % 4, again = n / 32;
  std::string name = std::string(parts.places[place]).append(parts.between).append(parts.trades[trade]);
  return again == 0 ? name : name + " " + std::to_string(again + 1);
}

Person person_at(std::size_t i, const Calendar& calendar, Dice& dice) {
  const TeamLine& team = kTeams[i / kPeopleATeam];
  const std::size_t within = i % kPeopleATeam;
  const double fte = dice.happens(70) ? 1.0 : dice.happens(50) ? 0.8 : 0.6;
  Person person{.id = {numbered("p", i + 1, 2)},
                .name = std::string(team.people[within]),
                .team = std::string(team.team),
                .role = std::string(kRoles[dice.below(std::size(kRoles))]),
                .fte = fte,
                .contract_hours = 160.0 * fte,
                .function = within < 7 ? "Account management" : "Customer success",
                .regions = {std::string(team.region)}};
  person.languages = {"English", std::string(team.language)};
  std::ranges::sort(person.languages);
  person.skills = {{.name = "Integration", .level = dice.between(1, 5)}, {.name = "Negotiation", .level = dice.between(2, 5)}};
  if (within == 4) person.ramp_from = calendar.day({2026, 7, 1});
  if (within == 7) person.leave = {{calendar.day({2026, 12, 14}), calendar.day({2027, 1, 15})}};
  if (dice.happens(30)) person.development_goals = {"Lead a strategic account"};
  return person;
}

// The owner's luck decides how much trouble a book holds, so that the region is uneven between teams and within them.
Client client_at(std::size_t i, std::size_t owner, std::size_t nth_of_team, const Calendar& calendar, Dice& dice) {
  const TeamLine& team = kTeams[owner / kPeopleATeam];
  Client client{.id = {numbered("c", i + 1, 4)}, .name = client_name(team, nth_of_team)};
  client.segment = kSegments[dice.below(std::size(kSegments))];
  const int trouble = owner % 7 == 3 ? 2 : 1;
  const auto add = [&client](std::string_view id, double value) { client.values.push_back({{std::string(id)}, value}); };
  add("escalations", dice.happens(20 * trouble) ? dice.between(1, 1 + trouble) : 0);
  if (!dice.happens(3)) add("hours", 0.5 * dice.between(2, 9 + trouble));
  add("potential", 1'000.0 * dice.between(2, 60));
  add("strategic", dice.happens(8) ? 1 : 0);
  client.profile = ClientProfile{.region = std::string(team.region),
                                 .language = dice.happens(40) ? std::string(team.language) : "English",
                                 .stage = std::string(kStages[dice.below(std::size(kStages))]),
                                 .renewal_on = calendar.before(-dice.between(5, 700)),
                                 .renewal_probability = dice.between(50, 97) / 100.0,
                                 .satisfaction = dice.between(10, 19) / 2.0};
  return client;
}

}  // namespace

Result<Scenario> large_region(Date today) {
  const Calendar calendar(today);
  Dice dice(3'060);
  Scenario scenario{.id = {"sample-large-region"}, .title = "A large region", .source = {.name = "large-region", .imported_on = iso_date(today)}};
  Policy policy;
  for (const CriterionLine& line : kCriteria) policy.criteria.push_back(criterion_of(line));
  policy.entitlement.period_start = today;
  policy.fit.missing_language = 1.1;
  policy.caps.clients_per_person = 75;
  scenario.policy = std::move(policy);
  std::vector<Person> people;
  for (std::size_t i = 0; i < kPeople; ++i) people.push_back(person_at(i, calendar, dice));
  std::vector<Client> clients;
  std::vector<Assignment> assignments;
  std::array<std::size_t, std::size(kTeams)> of_team{};
  Records records(calendar);
  for (std::size_t i = 0; i < kClients; ++i) {
    std::size_t owner = i % kPeople;
    while (!dice.happens(static_cast<int>(100 * people[owner].fte))) owner = dice.below(kPeople);
    clients.push_back(client_at(i, owner, of_team[owner / kPeopleATeam]++, calendar, dice));
    assignments.push_back({.client = clients.back().id, .person = people[owner].id, .since = calendar.before(dice.between(60, 1'500))});
    if (i % 5 == 0) add_daily_work(records, dice, clients.back(), people[owner].id, 1, 1'000.0 * dice.between(4, 40));
  }
  people[kLeaver].last_day = calendar.day({2026, 12, 31});
  clients[kWary].profile.edit([&](ClientProfile& profile) { profile.vetoes = {{.person = people[kDeclined].id, .reason = "Asked for a fresh start after the outage in spring"}}; });
  scenario.people = std::move(people);
  scenario.clients = std::move(clients);
  scenario.assignments = std::move(assignments);
  records.into(scenario);
  VoteStory vote{.id = "b1", .by = "The regional board", .disclosure = Disclosure::Unnamed, .opened = calendar.day({2026, 6, 15}), .closed = calendar.day({2026, 6, 26}), .voters = {}};
  for (std::size_t team = 0; team < std::size(kTeams); ++team) {
    for (const std::size_t within : {0u, 5u}) vote.voters.push_back((*scenario.people)[team * kPeopleATeam + within].id);
  }
  Result<Scenario> voted = with_vote(scenario, vote);
  if (!voted) return voted;
  Result<Scenario> agreed = with_policy_agreed(*voted, {.on = calendar.day({2026, 7, 1}), .at = {9, 0}, .by = "The regional board", .reason = "One policy for six teams"});
  if (agreed) add_region_record(*agreed, calendar);
  return agreed;
}

}  // namespace evenhand::app::sample
