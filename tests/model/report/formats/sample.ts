/** A report with one of everything a format has to carry, and text that would be markup or a formula if it were let. */
import type { Report, ReportTable } from "../../../../model";

/** Text that is nothing but text, whatever a format makes of it. */
export const awkward = `=1+1 & <b>"Zoë's" team</b> \u2013 5 > 3`;

const years = Array.from({ length: 12 }, (_, at) => `${2026 + at}/${String(27 + at).padStart(2, "0")}`);

/** A table wider than an upright page, and longer than a page across. */
export const wideTable: ReportTable = {
  block: "table",
  id: "staff-by-year",
  title: "Staff in post by place and year",
  alternative: "Staff in post of 40 places in 12 years.",
  columns: [
    { heading: "Place", kind: "text", width: 2 },
    ...years.map((heading) => ({ heading, unit: "WTE", kind: "wte" as const })),
  ],
  rowHeaders: true,
  rows: [
    { cells: ["South West", ...years.map(() => "")], role: "heading" },
    ...Array.from({ length: 40 }, (_, row) => ({
      cells: [
        row === 0 ? awkward : `Place ${row}`,
        ...years.map((_, at) => ({ value: row + at / 10 + 0.04, shown: (row + at / 10 + 0.04).toFixed(1) })),
      ],
    })),
    { cells: ["All", ...years.map(() => ({ value: 1234.5, shown: "1,234.5" }))], role: "total" },
  ],
  notes: ["A blank is not nought."],
  landscape: true,
  source: "The plan's run",
  date: "2026/27 to 2037/38",
};

export const optionsTable: ReportTable = {
  block: "table",
  id: "options",
  role: "options",
  title: "What each option would bring",
  alternative: "Waits, WTE and cost of two options.",
  columns: [
    { heading: "Option", kind: "text", width: 3 },
    { heading: "Longest wait", unit: "weeks", kind: "weeks" },
    { heading: "Staff", unit: "WTE", kind: "wte" },
    { heading: "Cost a year", unit: "£", kind: "money" },
    { heading: "Chance of the target", unit: "%", kind: "rate" },
    { heading: "From", kind: "date" },
  ],
  rowHeaders: true,
  rows: [
    {
      cells: [
        "Do nothing",
        { value: 61.2, shown: "61.2" },
        { value: 12, shown: "12.0" },
        { value: 0, shown: "£0" },
        { value: 0.03, shown: "3.0%" },
        "2026-04-01",
      ],
    },
    {
      cells: [
        "Two more at band 6",
        { value: 17.4, shown: "17.4" },
        { value: 14, shown: "14.0" },
        { value: 104_321.5, shown: "£104k" },
        { value: null, shown: "no figure" },
        "2026-10-01",
      ],
    },
  ],
  notes: [],
  landscape: false,
  source: "The plan's run",
  date: "March 2028",
};

export const sample: Report = {
  format: "ot-workforce-report",
  version: 1,
  kind: "board",
  title: "Shorter waits for children",
  subtitle: "Board paper",
  identity: {
    plan: awkward,
    example: true,
    start: "2026-04",
    years: 10,
    scenarios: [
      { id: null, name: "Base" },
      { id: "two-more", name: "Two more at band 6" },
    ],
    place: { id: "devon", label: "Devon" },
    made: "2026-11-29",
    modelVersion: "0.1.0",
    planVersion: 3,
    draws: { seed: "amber birch cedar", many: 1000 },
    chance: null,
    hashes: [{ of: "the plan", sha256: "ab".repeat(32) }],
  },
  sections: [
    {
      id: "ask",
      title: "The ask",
      level: 1,
      blocks: [
        {
          block: "claim",
          id: "ask",
          role: "ask",
          says: [
            "Two more occupational therapists at band 6, ",
            { value: 104_321.5, unit: "£", shown: "£104k" },
            " a year.",
          ],
          holds: [],
        },
        {
          block: "claim",
          id: "answer",
          role: "answer",
          says: [
            "Nobody would wait longer than ",
            { value: 17.4, unit: "weeks", shown: "17.4 weeks" },
            " by March 2028; 8 in 10 futures lie between 15.0 and 21.2 weeks.",
          ],
          holds: [],
        },
        { block: "claim", id: "why", role: "sentence", says: ["Today the longest wait is 61.2 weeks."], holds: [] },
        {
          block: "chart",
          id: "longest-wait",
          kind: "line",
          title: "The longest wait falls under 18 weeks with two more",
          alternative: "Longest wait by year of the base and of two more at band 6.",
          x: { title: "Year to March", values: ["2026", "2027", "2028", "2029"] },
          y: { title: "Longest wait (weeks)", unit: "weeks", kind: "weeks", fromZero: true },
          series: [
            {
              id: "base",
              label: "Base",
              values: [61.2, 66, 70, 74],
              shown: ["61.2", "66.0", "70.0", "74.0"],
              colour: "ink",
              dash: [],
              marker: "circle",
            },
            {
              id: "two-more",
              label: `Two more ${awkward}`,
              values: [61.2, null, 17.4, 12],
              shown: ["61.2", "no figure", "17.4", "12.0"],
              colour: "series-1",
              dash: [8, 3],
              marker: "square",
            },
          ],
          bands: [
            {
              label: "Two more, 8 in 10 futures",
              series: "two-more",
              level: 0.8,
              low: [61.2, 30, 15, 9],
              high: [61.2, 44, 21.2, 18],
            },
          ],
          marks: [{ label: "Target: 18 weeks", value: 18, shown: "18 weeks" }],
          notes: ["The year 2027 of two more is missing."],
          source: "The plan's run",
          date: "March 2026 to March 2029",
        },
        optionsTable,
      ],
    },
    {
      id: "wrong",
      title: "What could be wrong",
      level: 1,
      newPage: true,
      blocks: [
        { block: "list", id: "wrong", items: [["The leaver rate is a judgement."], [awkward]] },
        { block: "note", kind: "example", text: "A worked example: its figures are made up." },
        {
          block: "own words",
          text: ["We visited three schools.", awkward],
          written: "2026-06-03T10:00:00Z",
          quotes: [
            {
              claim: "answer",
              was: "17.0 weeks",
              now: "17.4 weeks",
              moved: true,
              says: "Was 17.0 weeks when written on 3 June 2026, is 17.4 weeks now.",
            },
          ],
        },
        {
          block: "chart",
          id: "most-needed",
          kind: "bar",
          title: "Band 6 runs out first",
          alternative: "Hours short by band.",
          x: { title: "Band", values: ["Band 5", "Band 6", "Band 7"] },
          y: { title: "Hours short a week", unit: "hours", kind: "hours", fromZero: true },
          series: [
            {
              id: "short",
              label: "Hours short",
              values: [1, 40.5, 3],
              shown: ["1.0", "40.5", "3.0"],
              colour: "ink",
              dash: [],
              marker: "none",
            },
          ],
          bands: [],
          marks: [],
          notes: [],
          source: "The plan's run",
          date: "March 2027",
        },
      ],
    },
    { id: "places", title: "By place", level: 1, blocks: [wideTable] },
    {
      id: "checks",
      title: "Checks and sources",
      level: 2,
      blocks: [
        {
          block: "checks",
          checks: [
            { id: "people", label: "Nobody is lost", holds: true, says: "" },
            { id: "posts", label: "Posts stay", holds: null, says: "No posts are given." },
          ],
        },
        {
          block: "sources",
          sources: [
            {
              id: "rcot",
              title: "Occupational therapy workforce strategy",
              publisher: "Royal College of Occupational Therapists",
              date: "2024-01-01",
            },
          ],
        },
      ],
    },
  ],
};
