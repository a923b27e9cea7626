import type { ReactElement } from "react";
import { AgePyramidPlot } from "../../renderer/charts/age-pyramid";
import { pyramidDomain, pyramidLayout, type PyramidData } from "../../renderer/charts/age-pyramid-layout";
import { FrontierPlot } from "../../renderer/charts/frontier-chart";
import { frontierDomain, frontierLayout, type FrontierData } from "../../renderer/charts/frontier-layout";
import { AttritionPlot } from "../../renderer/charts/attrition-chart";
import { attritionDomain, attritionLayout, type AttritionData } from "../../renderer/charts/attrition-layout";
import { CapacityChainPlot } from "../../renderer/charts/capacity-chain";
import { chainDomain, chainLayout, type ChainData } from "../../renderer/charts/capacity-chain-layout";
import { FunnelPlot } from "../../renderer/charts/funnel-chart";
import { funnelDomain, funnelLayout, type FunnelData } from "../../renderer/charts/funnel-layout";
import { heatDomain, heatLayout, type HeatData } from "../../renderer/charts/heat-layout";
import { HeatPlot } from "../../renderer/charts/heat-table";
import { MonthBarsPlot } from "../../renderer/charts/month-bars";
import { monthBarsDomain, monthBarsLayout, type MonthBarsData } from "../../renderer/charts/month-bars-layout";
import { RangeCurve } from "../../renderer/charts/range-curve";
import { TornadoPlot } from "../../renderer/charts/tornado-chart";
import { tornadoDomain, tornadoLayout, type TornadoData } from "../../renderer/charts/tornado-layout";
import { RankingPlot } from "../../renderer/charts/ranking-chart";
import { rankingDomain, rankingLayout, type RankingData } from "../../renderer/charts/ranking-layout";
import { SankeyPlot } from "../../renderer/charts/sankey-chart";
import { sankeyDomain, sankeyLayout, type SankeyData } from "../../renderer/charts/sankey-layout";
import { MultiplesPlot } from "../../renderer/charts/small-multiples";
import { multiplesDomain, multiplesLayout, type MultiplesData } from "../../renderer/charts/small-multiples-layout";
import { ShortageGridPlot } from "../../renderer/charts/shortage-grid";
import { shortageGridLayout, type Grave, type ShortageGridData } from "../../renderer/charts/shortage-grid-layout";
import { SparkLine } from "../../renderer/charts/spark-line";
import { StockPlot } from "../../renderer/charts/stock-chart";
import type { StockData } from "../../renderer/charts";
import { stockDomain, stockLayout } from "../../renderer/charts/stock-layout";
import { TeamSplitPlot } from "../../renderer/charts/team-split";
import { teamSplitDomain, teamSplitLayout, type TeamSplitData } from "../../renderer/charts/team-split-layout";
import { TierPyramidPlot } from "../../renderer/charts/tier-pyramid";
import { tierPyramidDomain, tierPyramidLayout, type TierPyramidData } from "../../renderer/charts/tier-pyramid-layout";
import { TileMapPlot } from "../../renderer/charts/tile-map";
import { REGIONS, TILES, tileMapDomain, tileMapLayout, type TileMapData } from "../../renderer/charts/tile-map-layout";
import { WaitsPlot } from "../../renderer/charts/waits-histogram";
import { waitsDomain, waitsLayout, type WaitsData } from "../../renderer/charts/waits-histogram-layout";
import { WaterfallPlot } from "../../renderer/charts/waterfall-chart";
import { waterfallDomain, waterfallLayout, type WaterfallData } from "../../renderer/charts/waterfall-layout";
import { WeekLinesPlot } from "../../renderer/charts/week-lines";
import { weekLinesDomain, weekLinesLayout, type WeekLinesData } from "../../renderer/charts/week-lines-layout";

/** Made-up figures with the shapes that go wrong: long names, close ends, crossings, gaps, less than nothing, nothing. */
export const years = Array.from({ length: 13 }, (_, index) => `${2024 + index}/${String(25 + index)}`);
const grow = (from: number, rate: number, wave = 0): number[] =>
  years.map((_, index) => from * (1 + rate) ** index + wave * Math.sin(index));

/** Two of its marks stand so close that their words have to move apart. */
const lopsided = {
  curve: [0, 1, 2, 3, 4, 6, 9, 14, 20].map((value) => ({ value, density: value * Math.exp(-value / 2) })),
  marks: [1, 2, 9].map((value) => ({ value, text: `${value}.0 WTE` })),
};

export const stock: StockData = {
  years,
  kind: "wte",
  series: [
    {
      id: "base",
      name: "Base",
      staff: grow(21454, 0.008),
      establishment: grow(23690, 0.014),
      fan: {
        bands: [0.5, 0.8, 0.95].map((level) => ({
          level,
          low: years.map((_, i) => 21454 * 1.008 ** i - 137 * level * i),
          high: years.map((_, i) => 21454 * 1.008 ** i + 162 * level * i),
        })),
        middle: years.map((_, i) => 21454 * 1.008 ** i + 12 * i),
        futures: [-90, 20, 70].map((way) => years.map((_, i) => 21454 * 1.008 ** i + way * i + 60 * Math.sin(i))),
      },
    },
    {
      id: "apprentices",
      name: "Apprenticeships reach a third of places",
      staff: grow(21454, 0.0125),
      establishment: grow(23690, 0.014),
      look: 0,
    },
    { id: "retain", name: "Fewer leavers", staff: grow(21454, 0.0131), establishment: grow(23690, 0.014), look: 1 },
    {
      id: "both",
      name: "Both, and 400 new posts in primary care",
      staff: grow(21454, 0.0178),
      establishment: grow(24090, 0.0142),
      look: 2,
    },
  ],
};
export const stockSingle: StockData = {
  years,
  kind: "heads",
  series: [{ id: "base", name: "Base", staff: grow(38, 0.004, 1.5), establishment: grow(40, -0.004) }],
};
/** Lines that cross, and cross back. */
export const stockCrossing: StockData = {
  years,
  kind: "heads",
  crossing: { over: "more apprentices than support workers", under: "fewer apprentices than support workers" },
  series: [
    { id: "support_workers", name: "Support workers", staff: grow(40, 0.02) },
    { id: "apprentices", name: "Apprentices", staff: grow(30, 0.05, 4), look: 1 },
  ],
};
export const stockGaps: StockData = {
  years: years.slice(0, 6),
  kind: "rate",
  series: [
    { id: "base", name: "Base", staff: [0.11, 0.12, null, 0.1, null, 0.14] },
    { id: "b", name: "New roles", staff: [null, null, null, 0.13, 0.12, null], look: 0 },
  ],
  staffName: "Vacancy rate",
};
export const stockNegative: StockData = {
  years: years.slice(0, 5),
  kind: "wte",
  series: [{ id: "base", name: "Base", staff: [-120, -180, -260, -240, -310] }],
  staffName: "Shortfall",
};
export const stockOne: StockData = {
  years: ["2024/25"],
  kind: "wte",
  series: [{ id: "base", name: "Base", staff: [42.5], establishment: [48] }],
};
export const stockEmpty: StockData = { years: [], kind: "wte", series: [] };

export const waterfall: WaterfallData = {
  kind: "wte",
  start: { label: "Staff in post, March 2025", value: 21454 },
  end: { label: "Staff in post, March 2037", value: 23606 },
  steps: [
    { id: "training", label: "Newly registered from training", value: 14820 },
    { id: "international", label: "International recruitment", value: 3110 },
    { id: "returners", label: "Returners to practice", value: 640 },
    { id: "leavers", label: "Leavers", value: -11890 },
    { id: "retirements", label: "Retirements", value: -4325 },
    { id: "hours", label: "Change in hours worked", value: 0 },
  ],
};
export const waterfallNear: WaterfallData = {
  kind: "wte",
  start: { label: "Gap in 2036/37, base", value: -4210 },
  end: { label: "Gap, all changes", value: -2980 },
  steps: [
    { id: "a", label: "Apprenticeships reach a third of places", value: 620 },
    { id: "b", label: "Leaver rate down by a tenth", value: 810 },
    { id: "c", label: "New posts in primary care", value: -200 },
  ],
};
export const waterfallNegative: WaterfallData = {
  kind: "money",
  start: { label: "Cost against budget, 2025/26", value: -250_000 },
  steps: [
    { id: "a", label: "Agency staff", value: -1_240_000 },
    { id: "b", label: "Vacancies", value: 390_000 },
  ],
  end: { label: "Cost against budget, 2026/27", value: -1_100_000 },
};
export const waterfallFlat: WaterfallData = {
  kind: "heads",
  start: { label: "Start", value: 0 },
  steps: [],
  end: { label: "End", value: 0 },
};

export const attrition: AttritionData = {
  kind: "heads",
  stages: [
    { id: "place", label: "Training place", value: 3120 },
    { id: "completes", label: "Completes the course", value: 2745 },
    { id: "registers", label: "Registers with the HCPC", value: 2640 },
    { id: "joins", label: "Joins the modelled workforce", value: 2033 },
    { id: "post", label: "In post a year later", value: 1890 },
  ],
};
export const attritionMissing: AttritionData = {
  kind: "heads",
  stages: [
    { id: "place", label: "Training place", value: 40 },
    { id: "completes", label: "Completes the course", value: null },
    { id: "registers", label: "Registers", value: 33 },
    { id: "joins", label: "Joins, with transfers from elsewhere", value: 36 },
  ],
};

export const tornado: TornadoData = {
  kind: "wte",
  asItStands: 23606,
  standsName: "As the plan stands",
  items: [
    {
      id: "leaver_rate",
      name: "Leaver rate",
      ends: [
        { name: "low, 6.0%", result: 25110, low: true },
        { name: "high, 11.0%", result: 21480, low: false },
      ],
    },
    {
      id: "past_growth",
      name: "Growth of the workforce in the years before the plan, as it is read",
      ends: [
        { name: "3.6%", result: 24020, low: false },
        { name: "2.1%", result: 23606, low: false },
        { name: "1.4%", result: 22750, low: false },
      ],
    },
    {
      id: "training",
      name: "Training places taken up",
      ends: [
        { name: "low", result: 23120, low: true },
        { name: "high", result: 23930, low: false },
      ],
    },
    {
      id: "months",
      name: "Months to fill a post",
      ends: [
        { name: "low, 2", result: 23500, low: true },
        { name: "high, 6", result: 23400, low: false },
      ],
    },
  ],
};
export const tornadoNegative: TornadoData = {
  kind: "rate",
  asItStands: 0.02,
  standsName: "As the plan stands",
  items: [
    {
      id: "attrition",
      name: "Attrition",
      ends: [
        { name: "low, 1.7%", result: -0.11, low: true },
        { name: "high, 4.5%", result: 0.2, low: false },
      ],
    },
  ],
};

export const frontier: FrontierData = {
  across: { label: "Leaver rate", kind: "rate", now: 0.08 },
  up: { label: "International recruits", kind: "heads", now: 500 },
  points: [
    { across: 0.08, up: 1100 },
    { across: 0.075, up: 860 },
    { across: 0.07, up: 640 },
    { across: 0.065, up: 500 },
    { across: 0.06, up: null },
  ],
};

/** Dates that leave each other no room, one at the very end, and one outside. */
export const stockDated: StockData = {
  ...stock,
  openingYear: "2023/24",
  series: stock.series.map((one) => ({
    ...one,
    opening: { staff: one.staff[0] ?? null, establishment: one.establishment?.[0] ?? null },
  })),
  dates: {
    spans: [{ from: -6, until: 0.5, window: "2019 to 2024", what: ["Leaver rate"] }],
    under: new Map(),
    happenings: [
      {
        at: -1,
        label: "Plan starts; Posts added",
        says: "April 2024: the plan starts; the scenario\u2019s change to posts begins",
      },
      { at: 0, label: "Leaver rate and 2 other changes", says: "April 2025: leaver rate" },
      { at: 0.25, label: "Two people leave", says: "July 2025: two people leave" },
      { at: 0.5, label: "Three people join in the autumn", says: "October 2025: three people join" },
      { at: 40, label: "After the end", says: "April 2064: after the end" },
    ],
  },
};

export const ranking: RankingData = {
  kind: "wte",
  best: "high",
  items: [
    { id: "base", name: "Base", value: 23606, low: 22400, high: 24700 },
    { id: "a", name: "Apprenticeships reach a third of places", value: 24904, low: 23300, high: 26300, look: 0 },
    { id: "b", name: "Fewer leavers", value: 25082, low: 23900, high: 26100, look: 1 },
    { id: "c", name: "Training places frozen at today's level", value: 21260, low: 20300, high: 22100, look: 2 },
    { id: "d", name: "Not run yet", value: null, look: 3 },
  ],
};
export const rankingNegative: RankingData = {
  kind: "wte",
  best: "low",
  items: [
    { id: "base", name: "Base", value: -42.5 },
    { id: "a", name: "New roles", value: -61.2, look: 0 },
    { id: "b", name: "Later retirement", value: -12.4, look: 1 },
  ],
};

export const sankey: SankeyData = {
  kind: "wte",
  columnNames: ["From", "Level", "To"],
  nodes: [
    { id: "open", label: "Open labour market", column: 0, role: "in" },
    { id: "new", label: "Newly registered", column: 0, role: "in" },
    { id: "int", label: "International recruits", column: 0, role: "in" },
    { id: "ret", label: "Returners to practice", column: 0, role: "in" },
    { id: "support", label: "Support worker", column: 1 },
    { id: "b5", label: "Newly registered post", column: 1 },
    { id: "b6", label: "Registered", column: 1 },
    { id: "b7", label: "Enhanced", column: 1 },
    { id: "b8", label: "Advanced and consultant", column: 1 },
    { id: "retire", label: "Retired", column: 2, role: "out" },
    { id: "leave", label: "Left the workforce", column: 2, role: "out" },
    { id: "stay", label: "Net growth", column: 2 },
  ],
  links: [
    { from: "open", to: "support", value: 520 },
    { from: "new", to: "b5", value: 1420 },
    { from: "int", to: "b5", value: 110 },
    { from: "int", to: "b6", value: 190 },
    { from: "ret", to: "b6", value: 64 },
    { from: "b5", to: "b6", value: 780 },
    { from: "b6", to: "b7", value: 310 },
    { from: "b7", to: "b8", value: 64 },
    { from: "support", to: "leave", value: 310 },
    { from: "support", to: "retire", value: 130 },
    { from: "support", to: "stay", value: 80 },
    { from: "b5", to: "leave", value: 390 },
    { from: "b5", to: "stay", value: 360 },
    { from: "b6", to: "leave", value: 420 },
    { from: "b6", to: "retire", value: 190 },
    { from: "b6", to: "stay", value: 114 },
    { from: "b7", to: "leave", value: 110 },
    { from: "b7", to: "retire", value: 95 },
    { from: "b7", to: "stay", value: 41 },
    { from: "b8", to: "retire", value: 40 },
    { from: "b8", to: "leave", value: 24 },
  ],
};
export const sankeyTiny: SankeyData = {
  kind: "heads",
  nodes: [
    { id: "a", label: "Newly registered", column: 0, role: "in" },
    { id: "b", label: "Team", column: 1 },
  ],
  links: [
    { from: "a", to: "b", value: 1 },
    { from: "b", to: "a", value: -3 },
  ],
};

const bands = [
  "20 to 24",
  "25 to 29",
  "30 to 34",
  "35 to 39",
  "40 to 44",
  "45 to 49",
  "50 to 54",
  "55 to 59",
  "60 to 64",
  "65 and over",
];
export const pyramid: PyramidData = {
  bands,
  kind: "heads",
  compareName: "2036/37",
  left: {
    name: "Recruited abroad",
    values: [40, 310, 620, 700, 510, 330, 190, 90, 40, 8],
    compare: [80, 520, 880, 900, 720, 510, 300, 160, 70, 15],
  },
  right: {
    name: "Trained in the UK",
    values: [1480, 3620, 3510, 3300, 3080, 2710, 2600, 1830, 900, 160],
    compare: [1700, 3900, 3750, 3420, 3190, 2900, 2510, 2010, 1120, 240],
  },
};
export const pyramidMissing: PyramidData = {
  bands: ["Under 30", "30 to 54", "55 and over"],
  kind: "wte",
  left: { name: "2024/25", values: [3.2, null, 1] },
  right: { name: "2030/31", values: [0, 7.8, 2.4] },
};

const share = (index: number, year: number): number => 0.06 + 0.11 * Math.abs(Math.sin(index * 1.7 + year * 0.35));
export const heat: HeatData = {
  columns: years.slice(0, 8),
  kind: "rate",
  rows: REGIONS.map((region, index) => ({
    id: region.id,
    name: region.name,
    values: years.slice(0, 8).map((_, year) => (index === 3 && year < 2 ? null : share(index, year))),
  })),
};
export const heatGrouped: HeatData = {
  columns: years,
  kind: "wte",
  rows: [...TILES]
    .sort((a, b) => a.region.localeCompare(b.region))
    .slice(0, 9)
    .map((tile, index) => ({
      id: tile.id,
      name: tile.name,
      group: REGIONS.find((region) => region.id === tile.region)?.name,
      values: years.map((_, year) => (index === 6 ? null : 200 + 900 * share(index, year) - 40 * index)),
    })),
};
export const heatNegative: HeatData = {
  columns: ["2024/25", "2025/26", "2026/27"],
  kind: "wte",
  rows: [
    { id: "a", name: "Hand therapy", values: [-4.2, -3.1, -6] },
    { id: "b", name: "Wheelchair service", values: [-1, null, -2.5] },
  ],
};

const quarterNames = years
  .slice(0, 6)
  .flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ id: `${year} Q${quarter}`, year, says: `Q${quarter} ${year}` })));
export const shortageGrid: ShortageGridData = {
  columns: quarterNames,
  told: 9,
  rows: REGIONS.slice(0, 4).map((region, index) => ({
    id: region.id,
    name: region.name,
    grades: quarterNames.map((_, at): Grave => {
      if (index === 3) return -1;
      return Math.min(3, Math.floor((at * index) / 11)) as Grave;
    }),
  })),
};

export const multiples: MultiplesData = {
  columns: years,
  kind: "rate",
  reference: { name: "England", values: years.map((_, year) => 0.1 + year * 0.002) },
  panels: TILES.slice(0, 14).map((tile, index) => ({
    id: tile.id,
    name: tile.name,
    values:
      index === 5
        ? years.map(() => null)
        : years.map((_, year) => (index === 7 && year > 3 && year < 6 ? null : share(index, year))),
  })),
};
export const multiplesGrouped: MultiplesData = {
  ...multiples,
  groupedBy: "region",
  panels: multiples.panels.map((panel, index) => ({
    ...panel,
    group: [
      { id: "north", name: "North of the river" },
      { id: "south", name: "South of the river" },
      { id: "island", name: "The island" },
    ][index === 13 ? 2 : index % 2],
  })),
};
export const multiplesNegative: MultiplesData = {
  columns: ["2024/25"],
  kind: "wte",
  panels: [
    { id: "a", name: "Hand therapy", values: [-4.2] },
    { id: "b", name: "Wheelchair service", values: [-1] },
  ],
};

export const tilesIcs: TileMapData = {
  show: "ics",
  kind: "rate",
  values: Object.fromEntries(TILES.map((tile, index) => [tile.id, index % 11 === 6 ? null : share(index, 2)])),
};
export const tilesRegion: TileMapData = {
  show: "region",
  kind: "rate",
  values: Object.fromEntries(
    REGIONS.map((region, index) => [region.id, region.id === "south-west" ? null : share(index, 3)]),
  ),
};

export const funnel: FunnelData = {
  sizeName: "Funded posts",
  sizeKind: "wte",
  rateName: "Vacancy rate",
  places: TILES.map((tile, index) => {
    const size = 120 + ((index * 197) % 900);
    const rate = index === 4 ? 0.17 : index === 11 ? 0.055 : index === 20 ? 0.15 : 0.1 + 0.018 * Math.sin(index * 2.3);
    return { id: tile.id, name: tile.name, events: index === 30 ? null : Math.round(size * rate), size };
  }),
};
export const funnelSmall: FunnelData = {
  sizeName: "Funded posts",
  sizeKind: "wte",
  rateName: "Vacancy rate",
  places: [{ id: "a", name: "One team", events: 2, size: 11.4 }],
};

const tiersOfList = [
  { id: "universal", label: "Universal" },
  { id: "targeted", label: "Targeted" },
  { id: "individual", label: "Individualised" },
  { id: "plans", label: "Education, health and care plans" },
];
const waitMarks = [
  { weeks: 18, label: "18 weeks" },
  { weeks: 52, label: "52 weeks" },
];
export const waits: WaitsData = {
  step: 2,
  open: false,
  tiers: tiersOfList,
  marks: waitMarks,
  people: [0.5, 0.3, 0.19, 0.01].map((share, tier) =>
    Array.from({ length: 81 }, (_, step) =>
      tier === 3 && step > 2 ? 0 : share * (12 + 9 * Math.sin(step / 9)) * (step > 74 ? 0.3 : 1),
    ),
  ),
};
export const waitsFew: WaitsData = {
  step: 2,
  open: true,
  tiers: [{ id: "hands", label: "Everybody referred" }],
  marks: [...waitMarks, { weeks: 20, label: "Aim, 20 weeks" }],
  people: [[4, 0, 1, 1, 0, 0, 2, 0, 0, 0, 1, 3]],
};

const weeksOf = (count: number): string[] => [
  "the day before the plan starts",
  ...Array.from({ length: count }, (_, week) => `week ${week + 1}`),
];
const yearsOf = (count: number) =>
  Array.from({ length: Math.ceil(count / 52) }, (_, year) => ({
    name: years[year + 2] ?? "",
    first: year * 52 + 1,
    last: Math.min(count, year * 52 + 52),
  }));
export const listLines: WeekLinesData = {
  weeks: weeksOf(156),
  years: yearsOf(156),
  kind: "heads",
  at: 40,
  lines: [
    {
      id: "waiting",
      name: "Waiting",
      colour: "var(--ink)",
      dash: "",
      values: Array.from({ length: 157 }, (_, week) => 949 + 811 * Math.exp(-week / 30)),
    },
    {
      id: "over_18",
      name: "Over 18 weeks",
      colour: "var(--series-2)",
      dash: "8 3",
      values: Array.from({ length: 157 }, (_, week) => 560 + 800 * Math.exp(-week / 25)),
    },
    {
      id: "over_52",
      name: "Over 52 weeks",
      colour: "var(--accent)",
      dash: "2 3",
      values: Array.from({ length: 157 }, (_, week) => Math.max(0, 900 - 18 * week)),
    },
  ],
};
export const waitLine: WeekLinesData = {
  weeks: weeksOf(520),
  years: yearsOf(520),
  kind: "waits",
  aim: { value: 18, label: "Aim, 18 weeks" },
  lines: [
    {
      id: "longest",
      name: "Longest wait",
      colour: "var(--ink)",
      dash: "",
      values: Array.from({ length: 521 }, (_, week) =>
        week > 400 && week < 430 ? null : 60 + Math.round(20 * Math.sin(week / 60)),
      ),
    },
  ],
};

export const tiers: TierPyramidData = {
  by: "hours",
  period: "2026/27",
  tiers: [
    { id: "universal", label: "Universal", statutory: false, share: 0.5, cases: 636, hours: 173 },
    { id: "targeted", label: "Targeted", statutory: false, share: 0.3, cases: 382, hours: 1117 },
    { id: "individual", label: "Individualised", statutory: false, share: 0.17, cases: 216, hours: 2360 },
    { id: "plans", label: "Education, health and care plans", statutory: true, share: 0.03, cases: 38, hours: 280 },
  ],
};
export const tiersMissing: TierPyramidData = {
  by: "cases",
  period: "2026/27",
  tiers: [
    { id: "a", label: "For everybody", statutory: false, share: null, cases: 400, hours: null },
    { id: "b", label: "For some of them", statutory: false, share: null, cases: null, hours: null },
  ],
};

const chainOf = (wte: number, given: number) => {
  const [paid, share] = [wte * 37.5, 0.65];
  const atWork = paid * (1 - 0.154 - 0.05 - 0.02);
  return [
    { id: "wte", label: "staff in the service", says: "is" as const, value: wte },
    { id: "contracted_hours", label: "contracted hours", says: "times" as const, value: 37.5 },
    { id: "contracted", label: "hours paid for", says: "gives" as const, value: paid },
    { id: "leave_share", label: "annual leave and public holidays", says: "less share" as const, value: 0.154 },
    { id: "sickness_share", label: "sickness", says: "less share" as const, value: 0.05 },
    { id: "parental_leave_share", label: "maternity and other parental leave", says: "less share" as const, value: 0 },
    { id: "study_share", label: "study leave and training", says: "less share" as const, value: 0.02 },
    { id: "at_work", label: "hours at work", says: "gives" as const, value: atWork },
    { id: "patient_facing_share", label: "time for patients", says: "times" as const, value: share },
    ...(given > 0
      ? [{ id: "supervision_given", label: "supervision given to others", says: "less hours" as const, value: given }]
      : []),
    {
      id: "for_patients",
      label: "hours for patients",
      says: "gives" as const,
      value: Math.max(0, atWork * share - given),
    },
  ];
};
export const chain: ChainData = {
  levels: [
    { id: "support", label: "Support worker (bands 3 and 4)", links: chainOf(3, 0) },
    { id: "registered", label: "Registered", links: chainOf(5.2, 0) },
    { id: "advanced", label: "Advanced and consultant", links: chainOf(1.6, 4) },
  ],
};
export const chainMissing: ChainData = {
  levels: [
    {
      id: "registered",
      label: "Registered",
      links: chainOf(5.2, 0).map((link) =>
        ["sickness_share", "at_work", "for_patients"].includes(link.id) ? { ...link, value: Number.NaN } : link,
      ),
    },
  ],
};

export const team: TeamSplitData = {
  levels: [
    { id: "support", label: "Support worker", wte: 3 },
    { id: "registered", label: "Registered", wte: 5.2 },
    { id: "advanced", label: "Advanced and consultant", wte: 0.4 },
  ],
};

const weeksWaited = [
  "Up to 1 week",
  "1 to 2 weeks",
  "2 to 4 weeks",
  "4 to 12 weeks",
  "12 to 18 weeks",
  "18 to 52 weeks",
  "Over 52 weeks",
].map((label) => ({ id: label, label }));
/** Something in the middle of a year, another thing at its turn, and counts that the figures rest on. */
export const weekLinesDated: WeekLinesData = {
  ...listLines,
  dates: {
    under: new Map(),
    spans: [{ from: undefined, until: -0.5, window: "before 2026", what: ["Leaver rate"] }],
    happenings: [
      { at: -1, label: "Plan starts", says: "April 2026: the plan starts", start: true },
      { at: 0, label: "Two posts more", says: "April 2027: two posts more" },
      { at: 0.5, label: "A clinic opens", says: "October 2027: a clinic opens" },
    ],
  },
};

const monthNames = ["May 2023", "June 2023", "July 2023", "August 2023", "September 2023", "October 2023"];
export const monthBars: MonthBarsData = {
  groups: weeksWaited,
  columns: monthNames,
  picked: 5,
  kind: "heads",
  values: weeksWaited.map((_, band) =>
    monthNames.map((__, month) =>
      month === 2 ? null : Math.round(120 + 900 * Math.abs(Math.sin(band * 1.3 + month * 0.15))),
    ),
  ),
};
export const monthBarsNarrow: MonthBarsData = {
  groups: weeksWaited,
  columns: ["October 2023"],
  picked: 0,
  kind: "heads",
  values: [[0], [1], [null], [4], [3], [2], [0]],
};

const W = 860;
/** Every drawing that is kept as a picture in tests/charts/expected. */
export const drawings: Readonly<Record<string, () => ReactElement>> = {
  "stock-scenarios": () => <StockPlot layout={stockLayout(stock, W, 400, stockDomain(stock))} label="Staff in post" />,
  "stock-crossing": () => (
    <StockPlot layout={stockLayout(stockSingle, W, 360, stockDomain(stockSingle))} label="Staff in post" />
  ),
  "stock-crossing-named": () => (
    <StockPlot layout={stockLayout(stockCrossing, W, 300, stockDomain(stockCrossing))} label="Apprentices" />
  ),
  "stock-missing": () => (
    <StockPlot layout={stockLayout(stockGaps, 560, 300, stockDomain(stockGaps))} label="Vacancy rate" />
  ),
  "stock-negative": () => (
    <StockPlot layout={stockLayout(stockNegative, 560, 300, stockDomain(stockNegative))} label="Shortfall" />
  ),
  "stock-one-year": () => (
    <StockPlot layout={stockLayout(stockOne, 560, 300, stockDomain(stockOne))} label="Staff in post" />
  ),
  "stock-empty": () => (
    <StockPlot layout={stockLayout(stockEmpty, 560, 300, stockDomain(stockEmpty))} label="Staff in post" />
  ),
  "stock-held": () => <StockPlot layout={stockLayout(stock, W, 300, [20000, 23000])} label="Staff in post" />,
  waterfall: () => <WaterfallPlot layout={waterfallLayout(waterfall, W, waterfallDomain(waterfall))} label="Steps" />,
  "waterfall-near": () => (
    <WaterfallPlot layout={waterfallLayout(waterfallNear, 640, waterfallDomain(waterfallNear))} label="Steps" />
  ),
  "waterfall-negative": () => (
    <WaterfallPlot layout={waterfallLayout(waterfallNegative, 640, waterfallDomain(waterfallNegative))} label="Steps" />
  ),
  "waterfall-flat": () => (
    <WaterfallPlot layout={waterfallLayout(waterfallFlat, 560, waterfallDomain(waterfallFlat))} label="Steps" />
  ),
  frontier: () => (
    <FrontierPlot
      layout={frontierLayout(frontier, W, frontierDomain(frontier))}
      across="Leaver rate"
      up="International recruits"
      label="Frontier"
    />
  ),
  attrition: () => (
    <AttritionPlot layout={attritionLayout(attrition, W, attritionDomain(attrition))} unit="people" label="Training" />
  ),
  "attrition-missing": () => (
    <AttritionPlot
      layout={attritionLayout(attritionMissing, 560, attritionDomain(attritionMissing))}
      unit="people"
      label="Training"
    />
  ),
  "month-bars": () => (
    <MonthBarsPlot layout={monthBarsLayout(monthBars, W, 320, monthBarsDomain(monthBars))} label="People waiting" />
  ),
  "month-bars-narrow": () => (
    <MonthBarsPlot
      layout={monthBarsLayout(monthBarsNarrow, 420, 320, monthBarsDomain(monthBarsNarrow))}
      label="People waiting"
    />
  ),
  tornado: () => <TornadoPlot layout={tornadoLayout(tornado, W, tornadoDomain(tornado))} label="Staff in post" />,
  "tornado-narrow": () => (
    <TornadoPlot layout={tornadoLayout(tornadoNegative, 420, tornadoDomain(tornadoNegative))} label="Vacancy rate" />
  ),
  "stock-happenings": () => (
    <StockPlot layout={stockLayout(stockDated, W, 340, stockDomain(stockDated))} label="Staff in post" />
  ),
  ranking: () => <RankingPlot layout={rankingLayout(ranking, W, rankingDomain(ranking))} label="Scenarios" />,
  "ranking-negative": () => (
    <RankingPlot layout={rankingLayout(rankingNegative, 560, rankingDomain(rankingNegative))} label="Scenarios" />
  ),
  sankey: () => <SankeyPlot layout={sankeyLayout(sankey, W, 460, sankeyDomain(sankey))} label="Moves" />,
  "sankey-one-move": () => (
    <SankeyPlot layout={sankeyLayout(sankeyTiny, 480, 160, sankeyDomain(sankeyTiny))} label="Moves" />
  ),
  "age-pyramid": () => (
    <AgePyramidPlot
      layout={pyramidLayout(pyramid, W, pyramidDomain(pyramid))}
      leftName={pyramid.left.name}
      rightName={pyramid.right.name}
      label="Ages"
    />
  ),
  "age-pyramid-missing": () => (
    <AgePyramidPlot
      layout={pyramidLayout(pyramidMissing, 520, pyramidDomain(pyramidMissing))}
      leftName="2024/25"
      rightName="2030/31"
      label="Ages"
    />
  ),
  "shortage-grid": () => (
    <ShortageGridPlot layout={shortageGridLayout(shortageGrid, W)} label="How short each place is" />
  ),
  "shortage-grid-narrow": () => (
    <ShortageGridPlot
      layout={shortageGridLayout({ ...shortageGrid, rows: shortageGrid.rows.slice(0, 1) }, 320)}
      label="How short each place is"
    />
  ),
  heat: () => (
    <HeatPlot
      layout={heatLayout(heat, W, heatDomain(heat))}
      domain={heatDomain(heat)}
      kind="rate"
      label="Vacancy rate"
    />
  ),
  "heat-grouped": () => (
    <HeatPlot
      layout={heatLayout(heatGrouped, W, heatDomain(heatGrouped))}
      domain={heatDomain(heatGrouped)}
      kind="wte"
      label="Staff"
    />
  ),
  "heat-negative": () => (
    <HeatPlot
      layout={heatLayout(heatNegative, 520, heatDomain(heatNegative))}
      domain={heatDomain(heatNegative)}
      kind="wte"
      label="Shortfall"
    />
  ),
  "small-multiples": () => (
    <MultiplesPlot
      layout={multiplesLayout(multiples, W, multiplesDomain(multiples))}
      referenceName="England"
      label="Vacancy rate"
    />
  ),
  "small-multiples-grouped": () => (
    <MultiplesPlot
      layout={multiplesLayout(multiplesGrouped, W, multiplesDomain(multiplesGrouped))}
      referenceName="England"
      label="Places"
    />
  ),
  "small-multiples-negative": () => (
    <MultiplesPlot
      layout={multiplesLayout(multiplesNegative, 520, multiplesDomain(multiplesNegative))}
      label="Shortfall"
    />
  ),
  "tile-map": () => (
    <TileMapPlot
      layout={tileMapLayout(tilesIcs, W, tileMapDomain(tilesIcs))}
      show="ics"
      domain={tileMapDomain(tilesIcs)}
      kind="rate"
      label="Vacancy rate"
      chosen={["ics:devon"]}
    />
  ),
  "tile-map-regions": () => (
    <TileMapPlot
      layout={tileMapLayout(tilesRegion, W, tileMapDomain(tilesRegion))}
      show="region"
      domain={tileMapDomain(tilesRegion)}
      kind="rate"
      label="Vacancy rate"
    />
  ),
  "tile-map-narrow": () => (
    <TileMapPlot
      layout={tileMapLayout(tilesIcs, 420, tileMapDomain(tilesIcs))}
      show="ics"
      domain={tileMapDomain(tilesIcs)}
      kind="rate"
      label="Vacancy rate"
    />
  ),
  funnel: () => <FunnelPlot layout={funnelLayout(funnel, W, 420, funnelDomain(funnel))} label="Vacancy rate" />,
  "funnel-one-place": () => (
    <FunnelPlot layout={funnelLayout(funnelSmall, 520, 320, funnelDomain(funnelSmall))} label="Vacancy rate" />
  ),
  "waits-histogram": () => <WaitsPlot layout={waitsLayout(waits, W, 340, waitsDomain(waits))} label="The list" />,
  "waits-histogram-few": () => (
    <WaitsPlot layout={waitsLayout(waitsFew, 420, 280, waitsDomain(waitsFew))} label="The list" />
  ),
  "week-lines-dated": () => (
    <WeekLinesPlot layout={weekLinesLayout(weekLinesDated, W, 280, weekLinesDomain(weekLinesDated))} label="The list" />
  ),
  "week-lines": () => (
    <WeekLinesPlot layout={weekLinesLayout(listLines, 620, 280, weekLinesDomain(listLines))} label="The list by week" />
  ),
  "week-lines-missing": () => (
    <WeekLinesPlot layout={weekLinesLayout(waitLine, 420, 280, weekLinesDomain(waitLine))} label="Longest wait" />
  ),
  "tier-pyramid": () => (
    <TierPyramidPlot layout={tierPyramidLayout(tiers, W, tierPyramidDomain(tiers))} label="Tiers" />
  ),
  "tier-pyramid-missing": () => (
    <TierPyramidPlot layout={tierPyramidLayout(tiersMissing, 420, tierPyramidDomain(tiersMissing))} label="Tiers" />
  ),
  "capacity-chain": () => (
    <CapacityChainPlot layout={chainLayout(chain, W, chainDomain(chain))} label="From staff to hours" />
  ),
  "capacity-chain-missing": () => (
    <CapacityChainPlot layout={chainLayout(chainMissing, 420, chainDomain(chainMissing))} label="From staff to hours" />
  ),
  "team-split": () => <TeamSplitPlot layout={teamSplitLayout(team, 620, teamSplitDomain(team))} label="The team" />,
  "range-curve": () => <RangeCurve data={lopsided} label="Most futures lie near the low end" />,
  spark: () => <SparkLine values={[3, 4, null, 5, 4.5, 6]} label="Rising from 3 to 6" />,
  "spark-one": () => <SparkLine values={[-3]} label="One figure" />,
  "spark-empty": () => <SparkLine values={[null, null]} label="No figure" />,
};
