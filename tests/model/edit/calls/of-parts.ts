/** Calls of the verbs that set figures and change the parts of a plan: its places, settings, services, scenarios and past. */
import { addSetting, addTier, newScenario, scenarioLines } from "../../../../model";
import { buildPlan } from "../../build-plan";
import { seedPlan } from "../../questions/read-seed-plan";
import { done, signed } from "../signed";
import type { Calls } from "./call";
import { bare, firstScenario as scenario, leaves, lostPosts, rich, series } from "./rich-plan";

const where = { place: "north", level: "registered" };
const service = "front-door";
const line = scenarioLines(rich, scenario)[0];
const change = rich.scenarios[0]?.changes[0];
const assumption = rich.assumptions.find(({ id }) => id === "leaver_rate");
const england = seedPlan("england");
const solved = england.assumptions.find(({ id }) => id === england.calibrations?.[0]?.unknown[0]);
if (solved === undefined || line === undefined || change === undefined || assumption === undefined)
  throw new Error("the plan has too little");
const shares = new Map([["north", 0.5]]);
const of = { service, from: "2026-09", why: "To try it." };
const clinics = { ...of, place: "north", weeks: 6, aWeek: 3, level: "registered" };
const tiers = [
  { tier: "frailty", contacts: 3, groupSize: 2, weeks: 8, minutes: [{ level: "registered", direct: 40 }] },
];
const atEach = (wte: number) => Object.fromEntries(rich.structure.levels.map(({ id }) => [id, wte]));
const figures = { staff: atEach(1), posts: atEach(1.5) };
const nobody = atEach(0);

const twoPlaces = buildPlan({ places: 2 });
const settled = done(addSetting(rich, { label: "Schools", staff: nobody, posts: nobody }, signed)).plan;
const tiered = done(addTier(rich, service, "Ours", signed)).plan;
const shared = ["mental-health", "off-work", "frailty"].map((tier, at) => ({ tier, share: [0.4, 0.4, 0.2][at] }));

export const ofParts = {
  setValue: [
    { given: [rich, { assumption: "leaver_rate", value: 0.0712, where, why: "We counted." }] },
    { given: [rich, { assumption: "leaver_rate", value: "= 0.07", where: {}, dated: "2028-09", addsDate: true }] },
    { given: [rich, { assumption: "leaver_rate", value: 0.0712, where, scenario, from: "2027-04", why: "Then." }] },
    { given: [rich, { assumption: "establishment", value: 40, where, status: "derived" }], chosen: ["status"] },
  ],
  setValues: [{ given: [rich, "Two figures", [{ assumption: "leaver_rate", value: 0.0712, where }]] }],
  setDetail: [
    { given: [rich, "leaver_rate", "owner", "Ann"], chosen: ["2"] },
    { given: [rich, "leaver_rate", "reason", "Because"], chosen: ["2"] },
    { given: [rich, "leaver_rate", "reviewBy", "2027-04"], chosen: ["2"] },
  ],
  citeOwnSource: [
    { given: [rich, "leaver_rate", { title: "A report", publisher: "Us", date: "2026/27", url: "https://x.org/a" }] },
  ],
  takeReading: [{ given: [rich, "months_to_fill", { label: "Theirs", value: 4 }, undefined] }],
  takeFigure: [
    {
      given: [
        rich,
        {
          value: 0.0777,
          source: { id: "new-report", title: "A report", publisher: "Us", date: "2026", url: "https://x.org/a" },
          status: "published",
          reason: "Published",
        },
        { assumption: "leaver_rate", where },
      ],
      chosen: ["id", "status"],
    },
  ],
  setSpread: [
    { given: [rich, "leaver_rate", {}, { range: { low: 0.05, likely: 0.08, high: 0.12, level: 0.9 } }] },
    { given: [rich, "leaver_rate", { dated: "2027-09" }, { evenly: { low: 0.05, high: 0.12 } }] },
  ],
  setValueWithRange: [{ given: [rich, "leaver_rate", {}, { low: 0.05, likely: 0.07, high: 0.09 }] }],
  setTogether: [{ given: [rich, "leaver_level_factor", 0.5] }],
  setWeights: [{ given: [rich, "months_to_fill", [1, 2]] }],
  setCorrelation: [{ given: [rich, ["leaver_rate", "months_to_fill"], 0.3, "They go together."] }],
  setDrawsSeed: [{ given: [rich, "amber river eight"] }],
  keepSolved: [{ given: [england, { ...solved, value: 0.03 }], chosen: ["id", "status", "shape"] }],
  workOutAgain: [{ given: [england, solved.id] }],
  resetAssumption: [{ given: [rich, { ...assumption, value: 0.5 }], chosen: ["id", "status", "shape"] }],
  renamePlan: [{ given: [rich, "Another title"] }],
  describePlan: [{ given: [rich, "What it is about"] }],
  markExample: [{ given: [rich, true] }],
  putNote: [{ given: [rich, 9, { about: "Leavers", text: "Counted" }] }, { given: [rich, 0, { about: "", text: "" }] }],
  setBasis: [{ given: [rich, service, "capacity", "hours"], chosen: ["2", "3"] }],
  setPlanDates: [{ given: [rich, { start: "2026-12", years: 3 }] }],
  renamePlace: [{ given: [rich, "north", "Northern", "N1"] }],
  addPlacesUnder: [
    {
      given: [
        bare,
        "north",
        [
          { label: "A", kind: "team", code: "A", share: 0.5 },
          { label: "B", kind: "team", share: 0.5 },
        ],
        shares,
      ],
      chosen: ["kind"],
    },
    { given: [bare, "team", [{ label: "East", kind: "team", code: "E" }], shares], chosen: ["kind"] },
  ],
  mergePlaces: [{ given: [bare, ["north", "south"], { label: "Both", code: "B" }, shares] }],
  removePlace: [{ given: [bare, "south", "north", shares] }],
  splitPlace: [
    {
      given: [
        twoPlaces,
        "place1",
        [
          { label: "A", code: "A", share: 0.5 },
          { label: "B", share: 0.5 },
        ],
        shares,
      ],
    },
  ],
  addSetting: [{ given: [rich, { label: "Schools", place: "north", ...figures }] }],
  renameSetting: [{ given: [rich, "community", "Out of hospital"] }],
  removeSetting: [{ given: [settled, "schools"] }],
  renameService: [{ given: [rich, service, "Ours"] }],
  addTier: [{ given: [rich, service, "Ours"] }],
  renameTier: [{ given: [rich, { service, tier: "frailty" }, "Ours"] }],
  removeTier: [{ given: [tiered, { service, tier: "ours" }] }],
  giveTwoCounts: [
    {
      given: [
        rich,
        {
          service,
          place: undefined,
          counts: { openBefore: 90, openAfter: 80, longestBefore: 40, longestAfter: 30, weeks: 52 },
          flows: { referrals: 3, starts: 3.2 },
        },
      ],
    },
  ],
  addCharacteristic: [{ given: [rich, { label: "First language", groups: ["One", "Another"] }] }],
  renameCharacteristic: [{ given: [rich, "faith", "Belief"] }],
  removeCharacteristic: [{ given: [rich, "faith"] }],
  addGroup: [{ given: [rich, "faith", "Other"] }],
  renameGroup: [{ given: [rich, { characteristic: "faith", group: "none" }, "No faith"] }],
  removeGroup: [{ given: [rich, { characteristic: "faith", group: "not-said" }] }],
  setComparator: [{ given: [rich, "faith", "Everybody here"] }],
  setSuppression: [{ given: [rich, 10] }],
  addScenario: [
    { given: [rich, { ...newScenario(rich, "New"), about: "New.", basedOn: scenario }, []], chosen: ["id"] },
  ],
  renameScenario: [{ given: [rich, scenario, "Renamed"] }],
  describeScenario: [{ given: [rich, scenario, "Described"] }],
  baseScenarioOn: [{ given: [rich, "another", scenario] }],
  removeScenario: [{ given: [rich, "another"] }],
  putChange: [
    {
      given: [
        rich,
        scenario,
        9,
        {
          assumption: "leaver_rate",
          op: "multiply",
          value: 0.9,
          where,
          from: "2026-09",
          ramp: 12,
          why: "So.",
          domain: "supply",
        },
      ],
      chosen: ["op", "domain"],
    },
    { given: [rich, scenario, 9, { assumption: "leaver_rate", op: "add", value: 0.01 }], chosen: ["op"] },
    { given: [rich, scenario, 9, { assumption: "leaver_rate", op: "set", value: "= 0.07" }], chosen: ["op"] },
  ],
  removeChange: [{ given: [rich, scenario, change], chosen: ["op"] }],
  removeChanges: [{ given: [rich, scenario, [change]], chosen: ["op"] }],
  removeLine: [{ given: [rich, line], chosen: ["op", "id"] }],
  addPostsChange: [{ given: [rich, scenario, lostPosts], chosen: ["what", "domain"] }],
  changePosts: [
    { given: [rich, scenario, lostPosts], chosen: ["what", "domain"] },
    { given: [rich, scenario, { ...lostPosts, what: "gain" }], chosen: ["what", "domain"] },
    { given: [rich, scenario, { ...lostPosts, what: "freeze", until: "2027-04" }], chosen: ["what", "domain"] },
    { given: [rich, scenario, { ...lostPosts, what: "move", into: { place: "south" } }], chosen: ["what", "domain"] },
    { given: [rich, scenario, { ...lostPosts, what: "convert", into: "enhanced" }], chosen: ["what", "domain"] },
  ],
  removePostsChange: [
    { given: [rich, scenario, rich.scenarios[0]?.changes.slice(-1) ?? [], "Lost posts"], chosen: ["op", "domain"] },
  ],
  makeTrial: [
    { given: [rich, scenario, { kind: "posts", change: lostPosts }], chosen: ["kind", "what", "domain"] },
    { given: [rich, scenario, { kind: "event", event: leaves }], chosen: ["kind", "what"] },
  ],
  addEvent: [
    { given: [rich, undefined, leaves], chosen: ["what"] },
    { given: [rich, scenario, { ...leaves, what: "is-away", to: "2027-03", covered: 0.5 }], chosen: ["what"] },
  ],
  changeEvent: [{ given: [rich, scenario, 0, { ...leaves, what: "joins" }], chosen: ["what"] }],
  removeEvent: [{ given: [rich, scenario, 0] }],
  addHistory: [{ given: [rich, { ...series, label: "Others", place: "south" }], chosen: ["counts"] }],
  changeHistory: [{ given: [rich, "ours", { ...series, label: "Renamed" }], chosen: ["counts"] }],
  setCount: [{ given: [rich, "ours", { at: "2022-03", value: 6, break: "Counted otherwise." }] }],
  removeCount: [{ given: [rich, "ours", "2019-03"] }],
  removeHistory: [{ given: [rich, "ours"] }],
  putClinicsOn: [{ given: [rich, scenario, clinics] }],
  lookListThrough: [
    { given: [rich, scenario, { ...of, share: 0.1 }] },
    { given: [rich, scenario, { ...of, people: 10 }] },
  ],
  changeModel: [
    { given: [rich, scenario, { ...of, over: 6, tiers, training: { months: 3, loss: 0.1 } }] },
    { given: [rich, scenario, { ...of, tiers: shared }] },
  ],
  staffAway: [{ given: [rich, scenario, { ...of, place: "north", level: "registered", wte: 0.5, to: "2027-03" }] }],
  makeServiceChange: [{ given: [rich, scenario, { what: "clinics", ...clinics }], chosen: ["what"] }],
  serviceChangeAsScenario: [{ given: [rich, { what: "clinics", ...clinics }], chosen: ["what"] }],
} satisfies Partial<Calls>;
