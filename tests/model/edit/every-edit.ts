/** Every edit of a plan, as something that can be done to the shipped plans, also where every text is at its longest. */
import {
  addCharacteristic,
  addEvent,
  addGroup,
  addHistory,
  addOwnService,
  addScenario,
  addServices,
  addShortageRule,
  addSetting,
  addTier,
  addToCommunity,
  baseScenarioOn,
  changeEvent,
  changeHistory,
  changePosts,
  changeShortageRule,
  citeOwnSource,
  describePlan,
  describeScenario,
  giveTwoCounts,
  longest,
  markExample,
  newScenario,
  placeWeights,
  planForPlace,
  planForService,
  planForTeam,
  putChange,
  pasteHistory,
  putNote,
  readHistory,
  removeChange,
  removeCount,
  removeCharacteristic,
  removeEvent,
  removeGroup,
  removeHistory,
  removePostsChange,
  removeScenario,
  removeShortageRule,
  removeSetting,
  removeTier,
  renameCharacteristic,
  renameGroup,
  renamePlan,
  renameScenario,
  renameService,
  renameSetting,
  renameTier,
  resetAssumption,
  returnToShippedRules,
  saveQuarter,
  setBasis,
  setComparator,
  setCount,
  setDetail,
  setDrawsSeed,
  setSpread,
  setSuppression,
  setPlanDates,
  setValue,
  setValueWithRange,
  setValues,
  takeFigure,
  takeReading,
  askRoom,
  clearDots,
  decide,
  decisionInputs,
  keepTried,
  putDots,
  putOnKeys,
  putSlider,
  removeDecision,
  removeSlider,
  setAgenda,
  showRoom,
  tryInRoom,
  writePresenterNote,
  type Edit,
  type Outcome,
  type Plan,
  type NewSeries,
  type PlannedEvent,
  type PostsChange,
  type ShortageRule,
  type SettingDraft,
  type Signature,
  type WorkshopSlider,
} from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { done } from "./signed";

const children = seedPlan("tiered-children");
const england = seedPlan("england");

/** The plan with one more characteristic, of three groups. */
const withFaith = (plan: Plan): Plan => ({
  ...plan,
  structure: {
    ...plan.structure,
    characteristics: [
      ...(plan.structure.characteristics ?? []),
      {
        id: "faith",
        label: "Faith",
        groups: ["some", "none", "not-said"].map((group) => ({ id: group, label: group })),
      },
    ],
  },
});

const shortageRule: ShortageRule = {
  id: "own-rule",
  label: "Many vacant",
  measure: "vacancy_rate",
  comparison: "above",
  size: 0.2,
  months: 3,
  grade: "serious",
  status: "judgement",
};

export const full = (text: string, most: number): string => text.padEnd(most, " and so on");

/** The plan with every text as long as a plan holds. */
export function brimful(plan: Plan): Plan {
  const labelled = <T extends { readonly label: string }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, label: full(one.label, longest.label) }));
  return {
    ...plan,
    title: full(plan.title, longest.title),
    about: full("", longest.prose),
    structure: {
      ...plan.structure,
      places: labelled(plan.structure.places),
      ...(plan.structure.services === undefined ? {} : { services: labelled(plan.structure.services) }),
    },
    assumptions: labelled(plan.assumptions).map((one) => ({
      ...one,
      reason: full("", longest.prose),
      ...(one.where === undefined
        ? {}
        : { where: one.where.map((part) => ({ ...part, reason: full("", longest.prose) })) }),
      ...(one.readings === undefined
        ? {}
        : { readings: labelled(one.readings).map((reading) => ({ ...reading, note: full("", longest.prose) })) }),
    })),
    scenarios: plan.scenarios.map((one) => ({
      ...one,
      name: full(one.name, longest.label),
      about: full("", longest.prose),
      changes: one.changes.map((change) => ({ ...change, why: full("", longest.prose) })),
    })),
    sources: plan.sources.map((one) => ({ ...one, title: full(one.title, longest.source) })),
  };
}

/** An edit, made by somebody. */
export type Verb = (plan: Plan, by: Signature) => Outcome<Edit>;
const firstService = (plan: Plan) => plan.structure.services![0]!;
const withReadings = (plan: Plan) => plan.assumptions.find((one) => (one.readings?.length ?? 0) > 1)!;
const dated = (plan: Plan) => plan.assumptions.find((one) => (one.when?.length ?? 0) > 1)!;
const first = (plan: Plan) => plan.scenarios[0]!;
const title = full("A report", longest.source);
/** One person who leaves the last place in the first month. */
const eventOf = ({ start, structure: { places, settings, levels } }: Plan): PlannedEvent => ({
  what: "leaves",
  heads: 1,
  place: places.at(-1)!.id,
  setting: settings[0]!.id,
  level: levels[0]!.id,
  from: start,
  why: full("Retirement", longest.prose),
});

const seriesOf = (value: number | null = null): NewSeries => ({
  label: full("Staff of the team", longest.label),
  counts: "headcount",
  points: [
    { at: "2019-03", value: 4, break: full("Counted otherwise.", longest.logged) },
    { at: "2020-03", value },
    { at: "2021-03", value: 5 },
  ],
  source: full("The staff record", longest.source),
  note: full("As it was told", longest.prose),
});
const withSeries = (plan: Plan, by: Signature): Plan => done(addHistory(plan, seriesOf(), by)).plan;
const seriesId = (plan: Plan, by: Signature): string => withSeries(plan, by).history?.at(-1)?.id ?? "";
/** A change to the posts of the first two levels, or of all but the last place. */
function postsOf({ start, structure: { levels, places } }: Plan, what: PostsChange["what"]): PostsChange {
  const [level, into] = [levels[1]!.id, levels[2]!.id];
  const place = places.filter((one) => !places.some(({ parent }) => parent === one.id));
  const asked = {
    wte: 1,
    where: { place: place[0]!.id, level },
    from: start,
    why: full("", longest.prose),
    domain: "supply",
  } as const;
  if (what === "move") return { ...asked, what, into: { place: place.slice(1).map(({ id }) => id) } };
  return what === "convert" ? { ...asked, what, into } : { ...asked, what };
}

/** A list of one's own, with every text as long as can be. */
const ownList = {
  name: full("Ours", longest.label),
  place: undefined,
  counted: "2026-11-28",
  list: { kind: "total", people: 640 },
  longest: 74,
  referrals: { value: 22, workedOut: "From three months." },
  starts: { value: 19 },
  order: undefined,
  shares: [0.5, 0.3, 0.2],
} as const;
const ownTeam = [{ band: "6", people: 5, wte: 4.6, vacant: 1 }];

/** A setting with as long a name as can be, and so many WTE at every level. */
const ownSetting = (plan: Plan, wte: number): SettingDraft => ({
  label: full("Another of ours", longest.label),
  staff: Object.fromEntries(plan.structure.levels.map(({ id }) => [id, wte])),
  posts: Object.fromEntries(plan.structure.levels.map(({ id }) => [id, wte])),
});

/** Every verb of a service plan, on what that plan has. */
const ofServices: Readonly<Record<string, Verb>> = {
  "add services": (plan, by) => addServices(plan, brimful(seedPlan("front-door")), undefined, by),
  "add the same services again": (plan, by) => addServices(plan, plan, plan.structure.places[0]!.id, by),
  "add a service of one's own": (plan, by) =>
    addOwnService(plan, children, { ...ownList, staff: { kind: "its-own", team: ownTeam } }, by),
  "make a plan for a service": (plan, by) =>
    planForService(
      { template: plan, levels: seedPlan("community-team") },
      { ...ownList, place: full("Here", longest.label), team: ownTeam },
      by,
    ),
  "mark a worked example": (plan, by) => markExample(plan, true, by),
  "rename a service": (plan, by) => renameService(plan, firstService(plan).id, full("Ours", longest.label), by),
  "rename a tier": (plan, by) =>
    renameTier(
      plan,
      { service: firstService(plan).id, tier: firstService(plan).tiers[0]!.id },
      full("Ours", longest.label),
      by,
    ),
  "add a tier": (plan, by) => addTier(plan, firstService(plan).id, full("Ours", longest.label), by),
  "take a tier out": (plan, by) => {
    const { id } = firstService(plan);
    const made = done(addTier(plan, id, "Ours", by)).plan;
    return removeTier(made, { service: id, tier: firstService(made).tiers.at(-1)!.id }, by);
  },
  "add a setting": (plan, by) => addSetting(plan, ownSetting(plan, 2), by),
  "rename a setting": (plan, by) =>
    renameSetting(plan, plan.structure.settings[0]!.id, full("Ours", longest.label), by),
  "take a setting out": (plan, by) => {
    const made = done(addSetting(plan, ownSetting(plan, 0), by));
    return removeSetting(made.plan, made.setting, by);
  },
  "move staff into the community": (plan, by) => {
    const from = plan.structure.settings[0]!.id;
    const { plan: two, setting } = done(addSetting(plan, ownSetting(plan, 2), by));
    const posts = new Map(two.structure.levels.map(({ id }) => [`${from} ${id}`, 4]));
    return addToCommunity(two, { points: 0.1, from: [from], to: setting, start: "2026-04", by: "2027-04" }, posts, by);
  },
  "change the dates": (plan, by) => setPlanDates(plan, { start: "2026-12", years: 2 }, by),
  "set what limits starts": (plan, by) => {
    const { id, capacity } = firstService(plan);
    return setBasis(plan, id, "capacity", capacity === "hours" ? "starts" : "hours", by);
  },
  "give two counts": (plan, by) =>
    giveTwoCounts(
      plan,
      {
        service: firstService(plan).id,
        place: undefined,
        counts: { openBefore: 90, openAfter: 80, longestBefore: 40, longestAfter: 30, weeks: 52 },
        flows: { referrals: 3, starts: 3.2 },
      },
      by,
    ),
};

const slider: WorkshopSlider = { assumption: "leaver_rate", op: "multiply", least: 0.5, most: 1.5 };
/** A decision with every text as long as can be. */
const decidedOn = (plan: Plan, by: Signature): Outcome<Edit> =>
  decide(
    plan,
    { text: full("Keep them", longest.prose), owner: full("Ann", longest.name), due: "2027-04-30" },
    { scenario: first(plan).id, inputs: decisionInputs(plan, first(plan).id), model: "0.1.0", numbers: [] },
    by,
  );

/** Every verb of any plan with scenarios, dated values and readings. */
const ofAny: Readonly<Record<string, Verb>> = {
  "set a value": (plan, by) => setValue(plan, { assumption: "leaver_rate", value: 0.071 }, by),
  "set a long formula": (plan, by) =>
    setValue(plan, { assumption: "leaver_rate", value: `= ${"0 + ".repeat(500)}0.07` }, by),
  "set a value for a place": (plan, by) =>
    setValue(plan, { assumption: "leaver_rate", value: 0.071, where: { place: plan.structure.places.at(-1)!.id } }, by),
  "set a value with a reason as long as can be": (plan, by) =>
    setValue(plan, { assumption: "leaver_rate", value: 0.071, why: full("", longest.prose) }, by),
  "set one of several dated values": (plan, by) =>
    setValue(plan, { assumption: dated(plan).id, value: 0.123, dated: dated(plan).when![0]!.from }, by),
  "set one of several dated values, with a long reason": (plan, by) =>
    setValue(
      plan,
      { assumption: dated(plan).id, value: 0.123, dated: dated(plan).when![0]!.from, why: full("", longest.prose) },
      by,
    ),
  "set a value in a scenario": (plan, by) =>
    setValue(plan, { assumption: "leaver_rate", value: 0.0712, scenario: first(plan).id }, by),
  "set many values together": (plan, by) =>
    setValues(
      plan,
      undefined,
      plan.structure.places.map(({ id: place }) => ({ assumption: "leaver_rate", value: 0.0713, where: { place } })),
      by,
    ),
  "take a reading": (plan, by) => {
    const { id, readings } = withReadings(plan);
    return takeReading(plan, id, readings!.at(-1)!, undefined, by);
  },
  "take a reading in a scenario": (plan, by) => {
    const { id, readings } = withReadings(plan);
    return takeReading(plan, id, readings!.at(-1)!, first(plan).id, by);
  },
  "put an assumption back": (plan, by) =>
    resetAssumption(
      done(setValue(plan, { assumption: "leaver_rate", value: 0.5 }, by)).plan,
      plan.assumptions.find((one) => one.id === "leaver_rate")!,
      by,
    ),
  "change the quality": (plan, by) => setDetail(plan, "leaver_rate", "status", "derived", by),
  "change the owner": (plan, by) => setDetail(plan, "leaver_rate", "owner", full("Ann", longest.name), by),
  "change the reason": (plan, by) => setDetail(plan, "leaver_rate", "reason", full("Because", longest.prose), by),
  "take the reason out": (plan, by) => setDetail(plan, "leaver_rate", "reason", undefined, by),
  "say how sure a value is": (plan, by) =>
    setSpread(plan, "leaver_rate", {}, { range: { low: 0.05, likely: 0.08, high: 0.12, level: 0.9 } }, by),
  "say a value is equally likely between two": (plan, by) =>
    setSpread(plan, "leaver_rate", {}, { evenly: { low: 0.05, high: 0.12 } }, by),
  "type a range for a value": (plan, by) =>
    setValueWithRange(plan, "leaver_rate", {}, { low: 0.05, likely: 0.07, high: 0.09 }, by),
  "add a characteristic": (plan, by) =>
    addCharacteristic(plan, { label: "First language", groups: ["One", "Another"] }, by),
  "rename a characteristic": (plan, by) => renameCharacteristic(withFaith(plan), "faith", "Belief", by),
  "take out a characteristic": (plan, by) => removeCharacteristic(withFaith(plan), "faith", by),
  "add a group": (plan, by) => addGroup(withFaith(plan), "faith", "Other", by),
  "rename a group": (plan, by) =>
    renameGroup(withFaith(plan), { characteristic: "faith", group: "none" }, "No faith", by),
  "take out a group": (plan, by) => removeGroup(withFaith(plan), { characteristic: "faith", group: "not-said" }, by),
  "say whom a characteristic is held against": (plan, by) => setComparator(withFaith(plan), "faith", "Everybody", by),
  "choose which counts are not shown": (plan, by) => setSuppression(plan, 10, by),
  "add a shortage rule": (plan, by) => addShortageRule(plan, [], shortageRule, by),
  "change a shortage rule": (plan, by) => changeShortageRule(plan, [shortageRule], { ...shortageRule, size: 0.3 }, by),
  "take out a shortage rule": (plan, by) => removeShortageRule(plan, [shortageRule], shortageRule.id, by),
  "return to the shipped shortage rules": (plan, by) =>
    returnToShippedRules({ ...plan, shortageRules: [shortageRule] }, by),
  "save a quarter of shortages": (plan, by) =>
    saveQuarter(
      plan,
      {
        quarter: "2026/27 Q1",
        saved: by.when,
        version: "0.1.0",
        hash: "0".repeat(64),
        by: ["place"],
        rows: [],
      },
      by,
    ),
  "ask the room a question": (plan, by) => askRoom(plan, full("How many?", longest.label), by),
  "choose what the room looks at": (plan, by) => showRoom(plan, { measure: "vacancies" }, "Vacancies", by),
  "put a slider before the room": (plan, by) => putSlider(plan, slider, by),
  "take a slider out": (plan, by) => removeSlider(done(putSlider(plan, slider, by)).plan, slider, by),
  "put scenarios on keys": (plan, by) => putOnKeys(plan, [first(plan).id], by),
  "write a presenter's note": (plan, by) => writePresenterNote(plan, first(plan).id, full("Say", longest.prose), by),
  "set the agenda": (plan, by) => setAgenda(plan, [{ what: full("Welcome", longest.label), minutes: 10 }], by),
  "try a slider in the room": (plan, by) => tryInRoom(plan, { slider, value: 0.9, from: first(plan).id }, by),
  "keep what was tried": (plan, by) =>
    keepTried(done(tryInRoom(plan, { slider, value: 0.9, from: undefined }, by)).plan, full("Kept", longest.label), by),
  "put a decision down": (plan, by) => decidedOn(plan, by),
  "take a decision out": (plan, by) => removeDecision(done(decidedOn(plan, by)).plan, "decision-1", by),
  "put dots on an option": (plan, by) => putDots(plan, first(plan).id, 3, by),
  "take all dots off": (plan, by) => clearDots(done(putDots(plan, undefined, 3, by)).plan, by),
  "start the draws from other words": (plan, by) => setDrawsSeed(plan, "amber river seven", by),
  "name a source of one's own": (plan, by) =>
    citeOwnSource(
      plan,
      "leaver_rate",
      {
        title,
        publisher: full("Us", longest.publisher),
        date: "2026/27",
        url: "https://x.org/".padEnd(longest.link, "so-on"),
      },
      by,
    ),
  "rename the plan": (plan, by) => renamePlan(plan, full("Other", longest.title), by),
  "say what the plan is about": (plan, by) => describePlan(plan, full("Other", longest.prose), by),
  "write a note": (plan, by) =>
    putNote(plan, 99, { about: full("Posts", longest.label), text: full("Counted", longest.prose) }, by),
  "make a scenario": (plan, by) => addScenario(plan, newScenario(plan, full("New", longest.label)), [], by),
  "copy a scenario": (plan, by) => addScenario(plan, newScenario(plan, first(plan).name, first(plan)), [], by),
  "rename a scenario": (plan, by) => renameScenario(plan, first(plan).id, full("Renamed", longest.label), by),
  "describe a scenario": (plan, by) => describeScenario(plan, first(plan).id, full("Described", longest.prose), by),
  "base a scenario on another": (plan, by) => {
    const own = newScenario(plan, "Own");
    return baseScenarioOn(done(addScenario(plan, own, [], by)).plan, own.id, first(plan).id, by);
  },
  "take a scenario out": (plan, by) => removeScenario(plan, first(plan).id, by),
  "write a change": (plan, by) =>
    putChange(
      plan,
      first(plan).id,
      9,
      {
        assumption: "leaver_rate",
        op: "multiply",
        value: 0.9,
        from: plan.start,
        ramp: 12,
        why: full("", longest.prose),
      },
      by,
    ),
  ...Object.fromEntries(
    (["lose", "gain", "freeze", "move", "convert"] as const).map((what): [string, Verb] => [
      `${what} posts`,
      (plan, by) => changePosts(plan, first(plan).id, postsOf(plan, what), by),
    ]),
  ),
  "take a change to posts out": (plan, by) => {
    const made = done(changePosts(plan, first(plan).id, postsOf(plan, "move"), by)).plan;
    return removePostsChange(made, first(plan).id, first(made).changes.slice(-2), full("Move", longest.prose), by);
  },
  "add an event": (plan, by) => addEvent(plan, undefined, eventOf(plan), by),
  "add an event to a scenario": (plan, by) => addEvent(plan, first(plan).id, eventOf(plan), by),
  "change an event": (plan, by) =>
    changeEvent(
      done(addEvent(plan, first(plan).id, eventOf(plan), by)).plan,
      first(plan).id,
      0,
      { ...eventOf(plan), what: "joins" },
      by,
    ),
  "take an event out": (plan, by) =>
    removeEvent(
      done(addEvent(plan, first(plan).id, { ...eventOf(plan), what: "joins" }, by)).plan,
      first(plan).id,
      0,
      by,
    ),
  "give a history": (plan, by) => addHistory(plan, seriesOf(), by),
  "change a history": (plan, by) => changeHistory(withSeries(plan, by), seriesId(plan, by), seriesOf(3), by),
  "set a count": (plan, by) =>
    setCount(withSeries(plan, by), seriesId(plan, by), { at: "2021-03", value: null, break: full("x", 400) }, by),
  "take a count out": (plan, by) => removeCount(withSeries(plan, by), seriesId(plan, by), "2019-03", by),
  "take a history out": (plan, by) => removeHistory(withSeries(plan, by), seriesId(plan, by), by),
  "paste a history": (plan, by) =>
    pasteHistory(plan, readHistory("Month\tWTE\tHeadcount\nMar-19\t3\t4\nMar-20\t*\t5", plan), by),
  "take a change out": (plan, by) => removeChange(plan, first(plan).id, first(plan).changes[0]!, by),
  "take a published figure": (plan, by) =>
    takeFigure(
      plan,
      {
        value: 0.0777,
        source: { id: "new-report", title, publisher: "Us" },
        status: "published",
        reason: full("Published", longest.prose),
      },
      { assumption: "leaver_rate", where: {} },
      by,
    ),
  "make a plan for a place": (plan, by) => {
    const weights = placeWeights(plan);
    return weights.ok ? planForPlace(plan, plan.structure.places.at(-1)!.id, weights.value, by) : weights;
  },
};
const ofTeams: Readonly<Record<string, Verb>> = {
  "make a plan for a team": (plan, by) =>
    planForTeam(
      plan,
      {
        name: full("North", longest.title),
        staffInPost: 20,
        posts: { kind: "vacancy-rate", rate: 0.1 },
        leaverRate: 0.09,
      },
      by,
    ),
};

/** The shipped plans, each with the edits that it has something for. */
export const editedPlans = [
  ["England", england, ofAny],
  ["a service for children", children, ofServices],
  ["a team", seedPlan("community-team"), ofTeams],
] as const;
