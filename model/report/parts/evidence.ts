/** What it rests on: mine against published, how good the evidence is, and the sources. */
import type { Plan, Source, Status } from "../../plan/plan";
import { givenValues } from "../../plan/ask/given-values";
import { formatDecimal } from "../../plan/ask/figure-words";
import { inPrint } from "../../questions/published-opening";
import { listed } from "../../plan/ask/words";
import type { Block, Claim, ReportSource, ReportTable, Say, SourceList } from "../report";
import { textColumn } from "../numbers";
import type { Results } from "../results/results";
import { claim, countOf, countTest } from "./say";
import { mattersOf } from "./matters";

const isRate = (unit: string): boolean => unit === "share" || unit === "per year";
const unitSays = (unit: string): string => (isRate(unit) ? (unit === "per year" ? "% a year" : "%") : unit);

/**
 * Each published figure beside what the plan opens with, in the digits it is published in.
 * @param brief only those that differ
 */
export function publishedBlocks(results: Results, brief = false): readonly Block[] {
  const { published, asked } = results;
  const here = published.filter(({ published: { place } }) => asked.place === undefined || place === asked.place);
  if (here.length === 0) return [];
  const shown = brief ? here.filter(({ agrees }) => !agrees) : here;
  const agree = here.filter(({ agrees }) => agrees).length;
  const tableNames = new Map(results.publishedTables.map(({ id, label }) => [id, label]));
  const table: ReportTable = {
    block: "table",
    id: "published",
    role: "figures",
    title: "What is published beside what the plan opens with",
    alternative: `Table of ${shown.length} published figures, each beside the plan's own and the difference.`,
    columns: [
      textColumn("Figure", 3),
      textColumn("Published table", 2),
      { heading: "Published", kind: "mixed" },
      { heading: "The plan opens with", kind: "mixed" },
      { heading: "Difference", kind: "mixed" },
      textColumn("Unit"),
    ],
    rowHeaders: true,
    rows: shown.map(({ published: { label, value, unit, digits, table }, opening }) => {
      const places = Math.min(3, Math.max(0, digits)) as 0 | 1 | 2 | 3;
      const cell = (number: number, printed: number) => ({
        value: Number.isFinite(number) ? number : null,
        shown: Number.isFinite(printed) ? formatDecimal(printed, places) : "no figure",
        unit,
        kind: isRate(unit) ? ("rate" as const) : ("plain" as const),
        decimals: places,
      });
      const [theirs, ours] = [inPrint(unit, digits, value), inPrint(unit, digits, opening)];
      return {
        cells: [
          label,
          tableNames.get(table) ?? table,
          cell(value, theirs),
          cell(opening, ours),
          cell(opening - value, ours - theirs),
          unitSays(unit),
        ],
      };
    }),
    notes: ["A difference is of the figures as they are printed."],
    landscape: false,
    source: "Published tables, as each figure names them, and this plan",
    date: "The start of the plan",
  };
  const says: readonly Say[] =
    agree === here.length
      ? ["All ", countOf(here.length), " published figures that the plan can be held against print as it opens."]
      : [countOf(agree), " of ", countOf(here.length), " published figures print as the plan opens."];
  return [
    claim("published.agree", says, [
      { says: "figures that agree", left: agree, is: agree === here.length ? "equal" : "below", right: here.length },
    ]),
    ...(shown.length === 0 ? [] : [table]),
  ];
}

const statusSays: Readonly<Record<Status, string>> = {
  published: "published",
  derived: "derived from published figures",
  calibrated: "worked out so that a published figure comes out",
  judgement: "judgements",
};

const statusOfOne: Readonly<Record<Status, string>> = { ...statusSays, judgement: "a judgement" };

const statuses = ["published", "derived", "calibrated", "judgement"] as const;

/** How many values of the plan are of each quality. */
export function qualityClaim(plan: Plan): Claim {
  const values = givenValues(plan).filter(({ values: [first, ...later] }) => first?.value !== null || later.length > 0);
  const many = (status: Status): number => values.filter((one) => one.status === status).length;
  const each = statuses.filter((status) => many(status) > 0);
  const parts = each.map((status): Say[] => [
    countOf(many(status)),
    ` ${many(status) === 1 ? "is" : "are"} ${many(status) === 1 ? statusOfOne[status] : statusSays[status]}`,
  ]);
  return claim(
    "evidence.quality",
    [
      "Of the ",
      countOf(values.length),
      " values the plan gives, ",
      ...parts.flatMap((part, at): Say[] => [...(at === 0 ? [] : [at === parts.length - 1 ? " and " : ", "]), ...part]),
      ".",
    ],
    statuses.map((status) => countTest(statusSays[status], many(status))),
  );
}

const asSource = ({ id, title, publisher, date, url, note }: Source): ReportSource => ({
  id,
  title,
  publisher,
  ...(date === undefined ? {} : { date }),
  ...(url === undefined ? {} : { url }),
  ...(note === undefined ? {} : { note }),
});

/** Sources by title; ids that the plan has none of are left out. */
export function sourceList(plan: Plan, ids: ReadonlySet<string>): SourceList {
  const sources = plan.sources.filter(({ id }) => ids.has(id)).map(asSource);
  return {
    block: "sources",
    sources: sources.sort((a, b) => a.title.localeCompare(b.title, "en-GB") || (a.id < b.id ? -1 : 1)),
  };
}

/** Every source that a value of the plan names. */
export const sourcesCited = (plan: Plan): ReadonlySet<string> =>
  new Set(givenValues(plan).flatMap(({ source }) => (source === null ? [] : [source])));

/** Figures a board always asks the source of, besides those that matter most. */
const usual = [
  "staff_in_post",
  "establishment",
  "vacancy_rate",
  "leaver_rate",
  "opening_list",
  "referrals",
  "starts_per_week",
  "contacts",
];

/** The quality of the evidence, and the sources of the figures that the answer rests on most. */
export function evidenceBlocks(results: Results): readonly Block[] {
  const { plan } = results;
  const ids = new Set([...usual, ...mattersOf(results).map(({ assumption }) => assumption.id)]);
  const cited = givenValues(plan).filter(({ id, source }) => ids.has(id) && source !== null);
  const labels = [...new Set(cited.map(({ label }) => label.toLowerCase()))];
  const sources = sourceList(plan, new Set(cited.flatMap(({ source }) => source ?? [])));
  return [
    qualityClaim(plan),
    ...(sources.sources.length === 0
      ? []
      : [
          claim(
            "evidence.sources",
            [`Sources of ${listed(labels)}:`],
            [countTest("sources they name", sources.sources.length)],
          ),
          sources,
        ]),
  ];
}
