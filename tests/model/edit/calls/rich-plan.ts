/** A small plan with something of everything a plan can hold, for edits to be tried on. */
import {
  addCharacteristic,
  addEvent,
  addHistory,
  addPlacesUnder,
  addScenario,
  addOwnService,
  addShortageRule,
  askRoom,
  changePosts,
  decide,
  decisionInputs,
  newScenario,
  putDots,
  putNote,
  putOnKeys,
  putSlider,
  rollPlan,
  saveQuarter,
  setAgenda,
  setCorrelation,
  setDrawsSeed,
  setValue,
  tryInRoom,
  writeOwnWords,
  writePresenterNote,
  type Edit,
  type NewSeries,
  type Outcome,
  type Plan,
  type PlannedEvent,
  type PostsChange,
  type SavedQuarter,
  type ShortageRule,
  type Signature,
  type WorkshopSlider,
} from "../../../../model";
import { seedPlan } from "../../questions/read-seed-plan";
import { done, signed } from "../signed";

export const frontDoor = seedPlan("front-door");
export const team = seedPlan("community-team");

const scenario = team.scenarios[0]?.id ?? "";

export const shortageRule: ShortageRule = {
  id: "own-rule",
  label: "Many vacant",
  measure: "vacancy_rate",
  comparison: "above",
  size: 0.2,
  months: 3,
  grade: "serious",
  least: 5,
  reason: "A judgement.",
  status: "judgement",
  against: [{ says: "A rate told elsewhere", source: "nobody", figure: "a-figure" }],
};

export const savedQuarter: SavedQuarter = {
  quarter: "2026/27 Q1",
  saved: signed.when,
  version: "0.1.0",
  hash: "0".repeat(64),
  scenario,
  by: ["place"],
  rows: [
    { place: "north", measure: "vacancy_rate", rule: "own-rule", grade: "serious", value: 0.25, since: "2026-06" },
  ],
  remade: ["team"],
};

export const slider: WorkshopSlider = {
  assumption: "leaver_rate",
  where: { level: "registered" },
  op: "multiply",
  least: 0.5,
  most: 1.5,
  from: "2027-04",
};

export const series: NewSeries = {
  label: "Ours",
  counts: "headcount",
  place: "north",
  level: ["registered", "enhanced"],
  points: [
    { at: "2019-03", value: 4, break: "Counted otherwise." },
    { at: "2020-03", value: null },
    { at: "2021-03", value: 5 },
  ],
  source: "The staff record",
  date: "2021-04-30",
  note: "As it was told",
};

export const leaves: PlannedEvent = {
  what: "leaves",
  heads: 1,
  place: "north",
  setting: "community",
  level: "registered",
  from: "2026-09",
  why: "Retirement",
};

export const lostPosts: PostsChange = {
  what: "lose",
  wte: 0.5,
  where: { place: "north", level: "registered" },
  from: "2026-09",
  ramp: 3,
  why: "Savings",
  domain: "supply",
};

/** A list of one's own, as a lead gives it. */
export const ownFigures = {
  name: "Ours",
  counted: "2026-11-28",
  list: { kind: "total", people: 640 },
  longest: 74,
  referrals: { value: 22, workedOut: "From three months." },
  starts: { value: 19, workedOut: "From three months." },
  order: { profile: [1, 1, 1, 1, 1, 1, 1], workedOut: "From two counts." },
  shares: [0.5, 0.3, 0.2],
} as const;
export const ownTeam = [{ band: "6", people: 5, wte: 4.6, vacant: 1 }];

type Step = (plan: Plan, by: Signature) => Outcome<Edit>;
const divided: Step = (plan, by) => {
  const under = (label: string) => ({ label, kind: "team" as const, code: label.slice(0, 3), share: 0.5 });
  const made = addPlacesUnder(plan, "team", [under("North"), under("South")], new Map(), by);
  if (!made.ok) return made;
  if (made.value.edit === undefined) throw new Error("a number is asked for");
  return { ...made, value: made.value.edit };
};

const steps: readonly Step[] = [
  divided,
  (plan, by) =>
    addOwnService(plan, frontDoor, { ...ownFigures, place: "north", staff: { kind: "its-own", team: ownTeam } }, by),
  (plan, by) => addCharacteristic(plan, { label: "Faith", groups: ["Some", "None", "Not said"] }, by),
  (plan, by) => setCorrelation(plan, ["leaver_rate", "months_to_fill"], 0.4, "They go together.", by),
  (plan, by) => setDrawsSeed(plan, "amber river seven", by),
  (plan, by) => putNote(plan, 0, { about: "Posts", text: "Counted twice." }, by),
  (plan, by) => addHistory(plan, series, by),
  (plan, by) => addEvent(plan, undefined, { ...leaves, from: "2027-10" }, by),
  (plan, by) => addEvent(plan, scenario, { ...leaves, from: "2027-10" }, by),
  (plan, by) => changePosts(plan, scenario, { ...lostPosts, from: "2027-10" }, by),
  (plan, by) => addScenario(plan, newScenario(plan, "Another"), [], by),
  (plan, by) => setValue(plan, { assumption: "leaver_rate", value: 0.081, dated: "2027-09", addsDate: true }, by),
  (plan, by) => addShortageRule(plan, [], shortageRule, by),
  (plan, by) => saveQuarter(plan, savedQuarter, by),
  (plan, by) => askRoom(plan, "How many?", by),
  (plan, by) => putSlider(plan, slider, by),
  (plan, by) => putOnKeys(plan, [scenario], by),
  (plan, by) => writePresenterNote(plan, scenario, "Say this.", by),
  (plan, by) => setAgenda(plan, [{ what: "Welcome", minutes: 10 }], by),
  (plan, by) => tryInRoom(plan, { slider, value: 0.9, from: undefined }, by),
  (plan, by) => putDots(plan, scenario, 3, by),
  (plan, by) =>
    decide(
      plan,
      { text: "Keep them", owner: "Ann", due: "2027-04-30" },
      { scenario, inputs: decisionInputs(plan, scenario), model: "0.1.0", numbers: [] },
      by,
    ),
  (plan, by) => writeOwnWords(plan, "board", { id: "headline", title: "Headline" }, "In our words.", [], by),
];

/** The shipped figures with readings of one of them, which can be drawn. */
const withReadings: Plan = {
  ...team,
  assumptions: team.assumptions.map((one) =>
    one.id === "months_to_fill"
      ? {
          ...one,
          readings: [
            { label: "Ours", value: typeof one.value === "number" ? one.value : 3 },
            { label: "Theirs", value: 4, note: "Told by them." },
          ],
        }
      : one,
  ),
};

/** Two teams under one, and nothing else added. */
export const bare: Plan = done(divided(withReadings, signed)).plan;

const made = steps.reduce((plan, step) => done(step(plan, signed)).plan, withReadings);
const rolled = rollPlan(made, { to: "2026-06", horizon: "keep-end" }, signed);
if (!rolled.ok) throw new Error(rolled.problems.map(({ says }) => says).join("\n"));

/** With a moved start and the forecast made before. */
export const rich: Plan = rolled.value.edit.plan;
export const firstScenario = scenario;
