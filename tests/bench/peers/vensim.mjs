/**
 * The work item as a Vensim model, with the figures of reference/work-item.c, for SDEverywhere. The delay of a training
 * route is written in closed form, as its intake grows at a constant rate: DELAY FIXED is not available in its
 * JavaScript output, and a conveyor would be more work than the other engines do.
 */
const list = (values) => values.join(",");
const members = (letter, first, last) => list(from(last - first + 1, (i) => `${letter}${first + i}`));
const from = (count, value) => Array.from({ length: count }, (_, i) => value(i));

export function vensimModel(places) {
  const regions = from(places, (i) => i);
  const size = (place) => 40 / (1 + (place % 7));
  const heads = (place, level, age, origin) =>
    (size(place) / (1 + level)) * (origin === 0 ? 0.9 : 0.1) * (1 + 0.1 * ((age + level) % 5));
  const staff = (place, level) =>
    [0, 1].flatMap((origin) => from(10, (age) => heads(place, level, age, origin))).reduce((a, b) => a + b, 0);
  const table = (rows) => rows.map((row) => `${list(row)};`).join("\n");
  return `{UTF-8}
Region: ${members("R", 1, places)} ~~|
Level: ${members("L", 1, 6)} ~~|
HigherLevel: ${members("L", 2, 6)} ~~|
LowerLevel: ${members("L", 1, 5)} -> HigherLevel ~~|
Age: ${members("A", 1, 10)} ~~|
OlderAge: ${members("A", 2, 10)} ~~|
YoungerAge: ${members("A", 1, 9)} -> OlderAge ~~|
Origin: ${members("O", 1, 2)} ~~|
Route: ${members("T", 1, 3)} ~~|
m leave home = 1 ~~|
m leave abroad = 1 ~~|
m retire = 1 ~~|
intake growth = 0.036 ~~|
post growth = 0.022 ~~|
m attrition = 1 ~~|
recruited part = 0.02 ~~|
m promote = 1 ~~|
leave rate[Region,Origin] = ${table(regions.map((place) => [0, 1].map((origin) => (0.07 + 0.04 * origin + 0.0007 * place) / 12)))} ~~|
m leave[O1] = m leave home ~~|
m leave[O2] = m leave abroad ~~|
join rate[Region] = ${list(regions.map((place) => 0.8 + 0.002 * place))} ~~|
most abroad[Region] = ${list(regions.map((place) => 2 + (place % 3)))} ~~|
size[Region] = ${list(regions.map(size))} ~~|
origin share[Origin] = 0.9,0.1 ~~|
pattern[Level,Age] = ${table(from(6, (level) => from(10, (age) => (1 + 0.1 * ((age + level) % 5)) / (1 + level))))} ~~|
opening posts[Region,Level] = ${table(regions.map((place) => from(6, (level) => staff(place, level) * 1.1)))} ~~|
opening intake[Region,Route] = ${table(regions.map((place) => from(3, (route) => ((route === 0 ? 3 : 1.5) * size(place)) / 40)))} ~~|
delay[Route] = 36,24,48 ~~|
attrition[Route] = 0.1,0.12,0.14 ~~|
retire rate[Age] = ${list(from(10, (age) => (age < 7 ? 0 : (0.05 + 0.1 * (age - 7)) / 12)))} ~~|
age rate[Age] = ${list(from(10, (age) => (age < 9 ? 1 / 60 : 0)))} ~~|
promote rate[Level] = ${list(from(6, (level) => (level < 5 ? (0.12 - 0.01 * level) / 12 : 0)))} ~~|
graduate age[Age] = ${list(from(10, (age) => (age < 5 ? 0.2 : 0)))} ~~|
abroad level[Level] = 0.3,0.7,0,0,0,0 ~~|
posts[Region,Level] = INTEG(posts[Region,Level] * ((1 + post growth)^(1/12) - 1), opening posts[Region,Level]) ~~|
vacancies[Region,Level] = posts[Region,Level] - SUM(people[Region,Level,Age!,Origin!]) ~~|
vacant[Region] = SUM(vacancies[Region,Level!]) ~~|
recruited abroad[Region] = MIN(most abroad[Region], recruited part * MAX(0, vacant[Region])) ~~|
started[Region,Route] = IF THEN ELSE(Time < delay[Route], opening intake[Region,Route], opening intake[Region,Route] * (1 + intake growth)^((Time - delay[Route])/12)) ~~|
graduates[Region] = SUM(started[Region,Route!] * (1 - attrition[Route!] * m attrition)) * join rate[Region] ~~|
recruits[Region,L1,Age,O1] = graduates[Region] * graduate age[Age] ~~|
recruits[Region,HigherLevel,Age,O1] = 0 ~~|
recruits[Region,Level,Age,O2] = recruited abroad[Region] * abroad level[Level] * 0.1 ~~|
promoted[Region,Level,Age,Origin] = people[Region,Level,Age,Origin] * promote rate[Level] * m promote ~~|
promoted in[Region,L1,Age,Origin] = 0 ~~|
promoted in[Region,HigherLevel,Age,Origin] = promoted[Region,LowerLevel,Age,Origin] ~~|
aged[Region,Level,Age,Origin] = people[Region,Level,Age,Origin] * age rate[Age] ~~|
aged in[Region,Level,A1,Origin] = 0 ~~|
aged in[Region,Level,OlderAge,Origin] = aged[Region,Level,YoungerAge,Origin] ~~|
people[Region,Level,Age,Origin] = INTEG(recruits[Region,Level,Age,Origin] + promoted in[Region,Level,Age,Origin] + aged in[Region,Level,Age,Origin] - promoted[Region,Level,Age,Origin] - aged[Region,Level,Age,Origin] - people[Region,Level,Age,Origin] * (leave rate[Region,Origin] * m leave[Origin] + retire rate[Age] * m retire), size[Region] * origin share[Origin] * pattern[Level,Age]) ~~|
INITIAL TIME = 0 ~~|
FINAL TIME = 156 ~~|
TIME STEP = 1 ~~|
SAVEPER = TIME STEP ~~|
`;
}

export const vensimInputs = [
  "m leave home",
  "m leave abroad",
  "m retire",
  "intake growth",
  "post growth",
  "m attrition",
  "recruited part",
  "m promote",
];
export const vensimOutputs = (places) =>
  from(places * 6, (i) => `vacancies[R${Math.floor(i / 6) + 1},L${(i % 6) + 1}]`);
