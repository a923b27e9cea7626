/**
 * Past every limit: what an edit is given is refused in a sentence, or the plan it makes is written and reads back equal.
 * Nothing is saved that the reader would refuse.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addCharacteristic,
  addEvent,
  addHistory,
  addScenario,
  addSetting,
  addTier,
  askRoom,
  baseScenarioOn,
  changePosts,
  citeOwnSource,
  decide,
  decisionInputs,
  describePlan,
  describeScenario,
  keepTried,
  longest,
  newScenario,
  putChange,
  putDots,
  putNote,
  readPlan,
  renamePlan,
  renameScenario,
  renameService,
  renameSetting,
  renameTier,
  setAgenda,
  setDetail,
  setDrawsSeed,
  setPlanDates,
  setSpread,
  setSuppression,
  setValue,
  setValueWithRange,
  tryInRoom,
  withEntry,
  writePlan,
  writePresenterNote,
  type Edit,
  type Outcome,
} from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { done, signed } from "./signed";

const team = seedPlan("community-team");
const children = seedPlan("tiered-children");
const scenario = team.scenarios[0]!.id;
const service = children.structure.services![0]!;
const tier = { service: service.id, tier: service.tiers[0]!.id };

/** What must hold of an edit, whatever it was given. */
function holds(made: Outcome<Edit>): void {
  if (!made.ok) {
    for (const { says } of made.problems) expect(says).toMatch(/\.$|\?$/);
    expect(made.problems).not.toEqual([]);
    return;
  }
  const kept = withEntry(made.value.plan, made.value.logEntry);
  const read = readPlan(writePlan(kept));
  expect(read.ok ? [] : read.problems.slice(0, 3).map(({ says }) => says)).toEqual([]);
  if (read.ok) expect(read.value).toEqual(kept);
}

/** Texts as nobody types them, and as they come of a clipboard. */
const odd = [
  "",
  " ",
  "\t\n",
  "\0",
  "a\u0007b",
  "\ud800",
  "lone \udc00 half",
  "line\u2028separator",
  "__proto__",
  "constructor",
  "toString",
  "=1/0",
  "\ufeffmark",
  "\u202eturned",
];
const lengths = [...new Set(Object.values(longest))].flatMap((most) => [most, most + 1]);
const texts = fc.oneof(
  fc.constantFrom(...odd),
  fc.constantFrom(...lengths, 100_000).map((size) => "x".repeat(size)),
  fc.constantFrom(...lengths).map((size) => `${"y".repeat(Math.max(0, size - 1))}\ud83d\ude00`),
  fc.string({ unit: "binary", maxLength: 30 }),
);
/** JSON knows no minus nought, so none is among them. */
const numbers = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e300, -1e300, -1, 0, 0.5, 1.5, 5e-324, 1e21, 2 ** 53, 61, 1001),
  fc.double().filter((one) => !Object.is(one, -0)),
);
const dates = fc.constantFrom(
  "",
  "0000-01",
  "0001-01",
  "9999-12",
  "10000-01",
  "2026-13",
  "2026-00",
  "2026-4",
  "2026-04-31",
  "soon",
  "__proto__",
);

type Texts = (text: string, other: string) => Outcome<Edit>;
const withText: Readonly<Record<string, Texts>> = {
  "a formula": (text) => setValue(team, { assumption: "leaver_rate", value: text }, signed),
  "a reason": (text) => setValue(team, { assumption: "leaver_rate", value: 0.07, why: text }, signed),
  "an owner": (text) => setDetail(team, "leaver_rate", "owner", text, signed),
  "the reason of a figure": (text) => setDetail(team, "leaver_rate", "reason", text, signed),
  "a review date": (text) => setDetail(team, "leaver_rate", "reviewBy", text, signed),
  "a title": (text) => renamePlan(team, text, signed),
  "what a plan is about": (text) => describePlan(team, text, signed),
  "a note": (text, about) => putNote(team, 99, { about, text }, signed),
  "a new scenario": (text) => addScenario(team, newScenario(team, text), [], signed),
  "a scenario's name": (text) => renameScenario(team, scenario, text, signed),
  "what a scenario is about": (text) => describeScenario(team, scenario, text, signed),
  "what a scenario is based on": (text) => baseScenarioOn(team, scenario, text, signed),
  "why something changes": (text) =>
    putChange(team, scenario, 99, { assumption: "leaver_rate", op: "multiply", value: 0.9, why: text }, signed),
  "a formula in a scenario": (text) =>
    putChange(team, scenario, 99, { assumption: "leaver_rate", op: "set", value: text }, signed),
  "a source": (title, publisher) => citeOwnSource(team, "leaver_rate", { title, publisher, date: publisher }, signed),
  "the link of a source": (url) =>
    citeOwnSource(team, "leaver_rate", { title: "A report", publisher: "Us", url }, signed),
  "a characteristic": (label, group) => addCharacteristic(team, { label, groups: [group, "Others"] }, signed),
  "a setting": (label) => addSetting(team, { label, staff: {}, posts: {} }, signed),
  "a setting's name": (text) => renameSetting(team, team.structure.settings[0]!.id, text, signed),
  "a service's name": (text) => renameService(children, service.id, text, signed),
  "a tier's name": (text) => renameTier(children, tier, text, signed),
  "a new tier": (text) => addTier(children, service.id, text, signed),
  "words that draws start from": (text) => setDrawsSeed(team, text, signed),
  "a question to the room": (text) => askRoom(team, text, signed),
  "a presenter's note": (text) => writePresenterNote(team, scenario, text, signed),
  "an agenda": (what) => setAgenda(team, [{ what, minutes: 10 }], signed),
  "why an event": (why) => addEvent(team, scenario, eventOf({ why }), signed),
  "a history": (label, note) =>
    addHistory(
      team,
      { label, counts: "headcount", points: [{ at: "2019-03", value: 4, break: note }], source: note, note: label },
      signed,
    ),
  "a decision": (text, owner) =>
    decide(
      team,
      { text, owner, due: "2027-04-30" },
      { scenario, inputs: decisionInputs(team, scenario), model: text, numbers: [] },
      signed,
    ),
  "who signs": (who) => renamePlan(team, "Other", { ...signed, who }),
  "a name of what was tried": (text) =>
    keepTried(
      done(
        tryInRoom(
          team,
          { slider: { assumption: "leaver_rate", op: "multiply", least: 0.5, most: 1.5 }, value: 0.9, from: undefined },
          signed,
        ),
      ).plan,
      text,
      signed,
    ),
};

const eventOf = (over: object) => ({
  what: "leaves" as const,
  heads: 1,
  place: team.structure.places.at(-1)!.id,
  setting: team.structure.settings[0]!.id,
  level: team.structure.levels[0]!.id,
  from: team.start,
  ...over,
});

const withNumber: Readonly<Record<string, (number: number, other: number) => Outcome<Edit>>> = {
  "a value": (value) => setValue(team, { assumption: "leaver_rate", value }, signed),
  "staff in post": (value) =>
    setValue(team, { assumption: "staff_in_post", value, where: { place: team.structure.places.at(-1)!.id } }, signed),
  "a value in a scenario": (value) => setValue(team, { assumption: "leaver_rate", value, scenario }, signed),
  "a change": (value, ramp) =>
    putChange(team, scenario, 99, { assumption: "leaver_rate", op: "multiply", value, from: team.start, ramp }, signed),
  "over so many months": (ramp) =>
    putChange(
      team,
      scenario,
      99,
      { assumption: "leaver_rate", op: "multiply", value: 0.9, from: team.start, ramp },
      signed,
    ),
  "what is added": (value) => putChange(team, scenario, 99, { assumption: "leaver_rate", op: "add", value }, signed),
  "a range": (low, high) => setSpread(team, "leaver_rate", {}, { range: { low, high, level: 0.8 } }, signed),
  "how sure a range is": (level) =>
    setSpread(team, "leaver_rate", {}, { range: { low: 0.05, high: 0.1, level } }, signed),
  "two equally likely": (low, high) => setSpread(team, "leaver_rate", {}, { evenly: { low, high } }, signed),
  "a typed range": (low, high) => setValueWithRange(team, "leaver_rate", {}, { low, likely: low, high }, signed),
  years: (years) => setPlanDates(team, { start: "2026-12", years }, signed),
  "small counts": (least) => setSuppression(team, least, signed),
  dots: (dots) => putDots(team, scenario, dots, signed),
  minutes: (minutes) => setAgenda(team, [{ what: "Welcome", minutes }], signed),
  "people of an event": (heads) => addEvent(team, scenario, eventOf({ heads }), signed),
  "WTE of an event": (wte) => addEvent(team, scenario, eventOf({ wte }), signed),
  "a count": (value) =>
    addHistory(
      team,
      { label: "Ours", counts: "headcount", points: [{ at: "2019-03", value }], source: "Ours", note: "" },
      signed,
    ),
  posts: (wte) =>
    changePosts(
      team,
      scenario,
      {
        what: "lose",
        wte,
        where: { place: team.structure.places.at(-1)!.id, level: team.structure.levels[1]!.id },
        from: team.start,
        why: "",
        domain: "supply",
      },
      signed,
    ),
};

const withDate: Readonly<Record<string, (date: string) => Outcome<Edit>>> = {
  "the start": (start) => setPlanDates(team, { start, years: 3 }, signed),
  "a change's month": (from) =>
    putChange(team, scenario, 99, { assumption: "leaver_rate", op: "multiply", value: 0.9, from }, signed),
  "an event's month": (from) => addEvent(team, scenario, eventOf({ from }), signed),
  "a count's month": (at) =>
    addHistory(
      team,
      { label: "Ours", counts: "headcount", points: [{ at, value: 1 }], source: "Ours", note: "" },
      signed,
    ),
  "when a decision is due": (due) =>
    decide(
      team,
      { text: "Keep them", owner: "Ann", due },
      { scenario, inputs: decisionInputs(team, scenario), model: "0.1.0", numbers: [] },
      signed,
    ),
  "a new date of a value": (dated) =>
    setValue(team, { assumption: "leaver_rate", value: 0.08, dated, addsDate: true }, signed),
  "a month in a scenario": (from) =>
    setValue(team, { assumption: "leaver_rate", value: 0.0812, scenario, from }, signed),
  "a dated value": (dated) => setValue(team, { assumption: "leaver_rate", value: 0.08, dated }, signed),
};

const few = { numRuns: 8 };
describe("texts past their limits", () => {
  test.each(Object.entries(withText))("%s", (_, verb) => {
    for (const text of [...odd, ...lengths.map((size) => "x".repeat(size))]) holds(verb(text, "Ours"));
    fc.assert(
      fc.property(texts, texts, (text, other) => holds(verb(text, other))),
      few,
    );
  });
});
describe("numbers past their limits", () => {
  test.each(Object.entries(withNumber))("%s", (_, verb) => {
    fc.assert(
      fc.property(numbers, numbers, (number, other) => holds(verb(number, other))),
      { numRuns: 40 },
    );
  });
});
describe("dates that are none", () => {
  test.each(Object.entries(withDate))("%s", (_, verb) => {
    fc.assert(
      fc.property(dates, (date) => holds(verb(date))),
      { numRuns: 20 },
    );
  });
});
