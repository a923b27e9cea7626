/** Calls of the verbs about whole plans, what is brought into one, its rules, its reports and its workshop. */
import {
  addSetting,
  decisionInputs,
  goalSeek,
  placeWeights,
  publishedLists,
  readFigures,
  readHistory,
  readScenarios,
  serviceTakes,
  usableFigures,
  writeScenario,
  type AddedOwnService,
  type Outcome,
} from "../../../../model";
import { known } from "../../places/known";
import { seedPlan } from "../../questions/read-seed-plan";
import { done, signed } from "../signed";
import type { Calls } from "./call";
import {
  firstScenario as scenario,
  frontDoor,
  ownFigures,
  ownTeam,
  rich,
  savedQuarter,
  shortageRule,
  slider,
  team,
} from "./rich-plan";

function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says).join("\n"));
  return outcome.value;
}
const service = "front-door";
const added: AddedOwnService = { ...ownFigures, place: "south", staff: { kind: "its-own", team: ownTeam } };
const lever = { assumption: "leaver_rate" };
const goal = { measure: "staff_in_post", year: "2027/28", is: "at-most", value: 18 } as const;
const listed = publishedLists({
  columns: ["month", "service", "place", "source", "0-1", "1-2", "2-4", "4-12", "12-18", "18-52", "over-52", "total"],
  rows: [
    ["2026-04", "adults", "north", "nobody", 10, 10, 20, 40, 20, 0, 0, 100],
    ["2026-05", "adults", "north", "nobody", 10, 10, 20, 40, 20, 0, 0, 100],
  ],
});
const systems = seedPlan("england-ics");
const [one, other] = ["2026-12", "2027-12"];
const carried = got(readScenarios(writeScenario(rich, scenario)));
const section = { id: "headline", title: "Headline" };
const quote = { claim: "gap", says: "A gap of 3.", numbers: [{ value: 3, unit: "WTE", shown: "3.0" }] };
const words = { text: "Do it", owner: "Ann", due: "2027-04-30" };
const seen = {
  measure: "vacancies",
  place: "north",
  label: "Vacancies",
  unit: "WTE",
  year: "2026/27",
  value: 2,
  base: 3,
  range: { low: 1, high: 3, level: 0.8 },
};
const nobody = Object.fromEntries(rich.structure.levels.map(({ id }) => [id, 0]));
const settled = done(addSetting(rich, { label: "Schools", staff: nobody, posts: nobody }, signed)).plan;
const settings = rich.structure.levels.map(({ id }) => [`community ${id}`, 4] as const);

export const ofPlans = {
  movePlacesToDate: [{ given: [systems, known, "2026-04-01", new Map()] }],
  planForPlace: [{ given: [rich, "north", got(placeWeights(rich))] }],
  planBesideNeighbours: [{ given: [systems, "ics:birmingham-and-solihull", got(placeWeights(systems))] }],
  planForTeam: [
    {
      given: [team, { name: "North", staffInPost: 20, posts: { kind: "vacancy-rate", rate: 0.1 }, leaverRate: 0.09 }],
      chosen: ["kind"],
    },
    {
      given: [team, { name: "North", staffInPost: 20, posts: { kind: "establishment", wte: 22 }, leaverRate: 0.09 }],
      chosen: ["kind"],
    },
  ],
  planForService: [
    {
      given: [
        { template: frontDoor, levels: team },
        { ...ownFigures, place: "Here", team: ownTeam },
      ],
      chosen: ["kind"],
    },
  ],
  addServices: [{ given: [rich, frontDoor, "south"] }],
  addOwnService: [
    { given: [rich, frontDoor, added], chosen: ["kind"] },
    { given: [rich, frontDoor, { ...added, staff: { kind: "of-the-plan", share: 0.2 } }], chosen: ["kind"] },
    {
      given: [
        rich,
        frontDoor,
        {
          ...added,
          longest: 17,
          list: {
            kind: "bands",
            people: { "0-1": 10, "1-2": 10, "2-4": 20, "4-12": 40, "12-18": 20, "18-52": 0, "over-52": 0 },
          },
        },
      ],
      chosen: ["kind"],
    },
  ],
  addTakes: [
    { given: [rich, got(serviceTakes(rich, { service, place: "north", weeks: 4, by: "2028-03" }))], chosen: ["op"] },
  ],
  addGoal: [{ given: [rich, got(goalSeek(rich, goal, lever))], chosen: ["kind", "is", "measure", "assumption"] }],
  addToCommunity: [
    { given: [settled, { points: 0.1, from: ["community"], to: "schools", start: one, by: other }, new Map(settings)] },
  ],
  mergeInto: [
    { given: [rich, { base: rich, theirs: { ...rich, title: "Theirs" }, answers: {}, from: "North table" }] },
  ],
  takeScenarios: [{ given: [{ ...rich, scenarios: [] }, carried, [scenario], {}] }],
  pasteHistory: [
    { given: [rich, readHistory("Month\tWTE\tHeadcount\nMar-19\t3\t4\nMar-20\t*\t5", rich)], chosen: ["counts"] },
  ],
  pasteFigures: [
    {
      given: [rich, usableFigures(readFigures("Leaver rate\t7.3%\nMonths to fill\t4", rich)), undefined],
      chosen: ["id", "status", "shape"],
    },
  ],
  listForPlace: [
    {
      given: [
        rich,
        { lists: listed, sources: [{ id: "nobody", title: "A list", publisher: "Us" }] },
        { service, listed: "adults", month: "2026-05", from: "north", fromLabel: "North", to: "north" },
      ],
      chosen: ["listed"],
    },
  ],
  rollPlan: [
    {
      given: [rich, { to: "2026-09", horizon: "keep-years", counts: [{ part: "staff_in_post", value: 20 }], take: [] }],
      chosen: ["horizon"],
    },
  ],
  renameForecast: [{ given: [rich, rich.forecasts?.[0]?.id ?? "", "What we said"] }],
  removeForecast: [{ given: [rich, rich.forecasts?.[0]?.id ?? ""] }],
  addShortageRule: [
    { given: [rich, [], { ...shortageRule, id: "another" }], chosen: ["measure", "comparison", "grade", "status"] },
  ],
  changeShortageRule: [
    { given: [rich, [], { ...shortageRule, size: 0.3 }], chosen: ["measure", "comparison", "grade", "status"] },
  ],
  removeShortageRule: [{ given: [rich, [], "own-rule"] }],
  returnToShippedRules: [{ given: [rich] }],
  saveQuarter: [{ given: [rich, { ...savedQuarter, quarter: "2026/27 Q2" }], chosen: ["measure", "grade"] }],
  removeSavedQuarter: [{ given: [rich, rich.shortageQuarters?.[0] ?? savedQuarter], chosen: ["measure", "grade"] }],
  leaveOutSection: [{ given: [rich, "board", section, true], chosen: ["1"] }],
  orderSections: [{ given: [rich, "board", [section, { id: "gap", title: "The gap" }]], chosen: ["1"] }],
  writeOwnWords: [{ given: [rich, "board", section, "In our own words", [quote]], chosen: ["1"] }],
  askRoom: [{ given: [rich, "How few?"] }],
  showRoom: [{ given: [rich, { measure: "vacancies", place: "north" }, "Vacancies"] }],
  putSlider: [
    { given: [rich, { ...slider, where: { place: "north" } }], chosen: ["op"] },
    { given: [rich, { assumption: "leaver_rate", op: "set", least: 0.05, most: 0.1 }], chosen: ["op"] },
  ],
  removeSlider: [{ given: [rich, slider], chosen: ["op"] }],
  putOnKeys: [{ given: [rich, ["another"]] }],
  writePresenterNote: [{ given: [rich, "another", "Say that."] }],
  setAgenda: [{ given: [rich, [{ what: "Decide", minutes: 20 }]] }],
  tryInRoom: [
    { given: [rich, { slider, value: 0.8, from: undefined }], chosen: ["op"] },
    {
      given: [
        rich,
        { slider: { assumption: "leaver_rate", op: "set", least: 0, most: 1 }, value: 0.08, from: scenario },
      ],
      chosen: ["op"],
    },
  ],
  keepTried: [{ given: [rich, "Kept"] }],
  decide: [
    { given: [rich, words, { scenario, inputs: decisionInputs(rich, scenario), model: "0.1.0", numbers: [seen] }] },
  ],
  removeDecision: [{ given: [rich, "decision-1"] }],
  putDots: [{ given: [rich, "another", 3] }],
  clearDots: [{ given: [rich] }],
} satisfies Partial<Calls>;
