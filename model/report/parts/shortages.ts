/** What is short in a quarter, in the sentences and figures of the shortages' own page. */
import { elementAt } from "../../assumptions/present";
import { absoluteMonth } from "../../plan/calendar";
import { shortageMeasure } from "../../plan/shortage-measures";
import { shortageGrades } from "../../plan/shortage-schema";
import type { Plan } from "../../plan/plan";
import { kindOf } from "../../plan/ask/unit-kinds";
import { isOwn, type Shortage } from "../../questions/shortages/shortages";
import {
  changeKindSays,
  changeSinceSays,
  changesSay,
  driverSays,
  gradesSay,
  helpSays,
  judgedApartSays,
  notComparedSays,
  notOwnSays,
  shortagesFinding,
  shortageValueSays,
  sinceSays,
  unjudgedSays,
} from "../../questions/shortages/shortage-words";
import { changeKinds, remadeSince } from "../../questions/shortages/saved";
import { spotKey, spotSays } from "../../questions/shortages/spots";
import { shortageSizeSays } from "../../plan/edit/shortage-rules";
import type { Helps } from "../../questions/shortages/what-helps";
import { orNull, textColumn } from "../numbers";
import type { Block, Claim, HoldsTest, ReportTable } from "../report";
import type { QuarterTold } from "../results/quarter-told";
import { claim, countTest, list, note } from "./say";

const source = "This plan, run by the model, and its rules of shortage";
const quarterName = ({ shown }: QuarterTold): string => elementAt(shown.quarters, shown.quarter).name;
const quarterDate = ({ shown }: QuarterTold): string => elementAt(shown.quarters, shown.quarter).says;

/** How many of each grade there are, by places' own figures and by figures shared out. */
const gradeTests = ({ shown }: QuarterTold): readonly HoldsTest[] =>
  [true, false].flatMap((own) =>
    shortageGrades.map((grade) =>
      countTest(
        `shortages of the grade ${grade}, by ${own ? "a place's own figures" : "figures shared out"}`,
        shown.now.filter((one) => isOwn(one) === own && one.rule.grade === grade).length,
      ),
    ),
  );

/** What else the finding says: what can be judged, since when the first is short, what gets graver soon, what helps it. */
function findingTests({ shown, helps }: QuarterTold): readonly HoldsTest[] {
  const { lines, quarter, coming, unjudged } = shown;
  const [first] = shown.now.filter(isOwn);
  const help = first === undefined ? undefined : helpFor(helps, first);
  const soon = coming.filter((one) => isOwn(one) && one.quarter <= quarter + 4);
  return [
    countTest("what can be judged", lines.filter(({ grades }) => elementAt(grades, quarter) >= 0).length === 0 ? 0 : 1),
    countTest("lists that cannot be judged", unjudged.filter(({ measure }) => measure === undefined).length),
    countTest("places that get graver within a year", new Set(soon.map(({ spot }) => spot.place.id)).size),
    ...(first === undefined
      ? []
      : [
          countTest(
            "the month since which the first is short",
            first.since === undefined ? 0 : absoluteMonth(first.since),
          ),
          countTest("scenarios that help it most", help?.scenarios.length ?? -1),
        ]),
  ];
}

/** The headline, with how many of each grade behind it. */
export function shortageClaims(told: QuarterTold): readonly Claim[] {
  const { shown, helps } = told;
  return [
    claim(
      "shortages.finding",
      [shortagesFinding(shown, helps.length === 0 ? undefined : helps)],
      [...gradeTests(told), ...findingTests(told)],
      "headline",
    ),
    claim(
      "shortages.grades",
      [`${elementAt(shown.quarters, shown.quarter).name}: ${gradesSay(shown)}.`],
      gradeTests(told),
    ),
  ];
}

const helpFor = (helps: readonly Helps[], one: Shortage): Helps | undefined =>
  helps.find((help) => spotKey(help.spot) === spotKey(one.spot) && help.measure === one.measure);

/** Every shortage of the quarter with its figure, since when, what drives it and what helps. */
export function nowTable(told: QuarterTold): ReportTable {
  const { shown, helps } = told;
  return {
    block: "table",
    id: "shortages.now",
    role: "figures",
    title: `What is short in ${quarterName(told)}`,
    alternative: `Table of ${shown.now.length} shortages, the gravest first, each with its figure, since when, what drives it and what helps.`,
    columns: [
      textColumn("Where", 2),
      textColumn("What", 1.5),
      textColumn("Grade"),
      { heading: "Value", kind: "mixed" },
      textColumn("Rule", 1.5),
      textColumn("Since", 1.5),
      textColumn("Driven most by", 2.5),
      textColumn("Helped most by", 2.5),
    ],
    rowHeaders: true,
    rows: shown.now.map((one) => {
      const { unit, label } = shortageMeasure(one.measure);
      const help = helpFor(helps, one);
      return {
        cells: [
          [spotSays(one.spot), notOwnSays(one)].filter((text) => text !== "").join("; "),
          label,
          one.rule.grade,
          { value: orNull(one.value), shown: shortageValueSays(one.measure, one.value), unit, kind: kindOf(unit) },
          `${one.rule.comparison} ${shortageSizeSays(one.rule)}`,
          sinceSays(one).replace(/^since /, ""),
          driverSays(one.drivers, one.measure),
          help === undefined ? "not asked: no scenario is told" : helpSays(help),
        ],
      };
    }),
    notes: [],
    landscape: true,
    source,
    date: quarterDate(told),
  };
}

/** What is met later and not now. */
export const comingList = ({ shown }: QuarterTold): readonly Block[] =>
  list(
    "shortages.coming",
    shown.coming.map(({ spot, rule, quarter, whose }) => [
      [
        `${spotSays(spot)}: ${rule.label} (${rule.grade}), from ${elementAt(shown.quarters, quarter).name}`,
        notOwnSays({ whose }),
      ]
        .filter((text) => text !== "")
        .join("; "),
    ]),
  );

/** What changed since a quarter that was saved; that none was, where there is none. */
export function sinceBlocks(plan: Plan, told: QuarterTold): readonly Block[] {
  const { since } = told;
  if (since === undefined)
    return [
      note(
        "No earlier quarter is saved in this plan in this way, so nothing can be compared. Save this one, and the next report says what has changed.",
      ),
    ];
  const { saved, changes } = since;
  const notCompared = notComparedSays(remadeSince(plan, saved));
  return [
    claim(
      "shortages.since",
      [changesSay(changes, saved)],
      changeKinds.map((kind) =>
        countTest(
          `shortages that are: ${changeKindSays(kind).toLowerCase()}`,
          changes.filter((one) => one.kind === kind).length,
        ),
      ),
    ),
    ...list(
      "shortages.changes",
      changes.map((change) => [`${changeKindSays(change.kind)}: ${changeSinceSays(change)}`]),
    ),
    ...(notCompared === undefined ? [] : [note(notCompared)]),
  ];
}

/** What cannot be judged and why: never counted as not short. */
export function unjudgedBlocks(plan: Plan, { shown }: QuarterTold): readonly Block[] {
  const apart = judgedApartSays(plan, shown);
  return [
    ...list(
      "shortages.unjudged",
      shown.unjudged.map((one) => [unjudgedSays(one)]),
    ),
    ...(apart === undefined ? [] : [note(apart, "caution")]),
  ];
}

const gradeLetters = ["no shortage", ...shortageGrades];

/** The gravest grade of each place in each planning year's last quarter told. */
export function byQuarterTable(told: QuarterTold): ReportTable {
  const { shown } = told;
  const from = Math.max(0, shown.quarter - 1);
  const quarters = shown.quarters.slice(from, from + 8);
  const places = new Map<string, { readonly label: string; readonly grades: number[] }>();
  for (const { spot, grades } of shown.lines) {
    const row = places.get(spot.place.id) ?? { label: spot.place.label, grades: quarters.map(() => -1) };
    quarters.forEach((_, at) => (row.grades[at] = Math.max(elementAt(row.grades, at), elementAt(grades, from + at))));
    places.set(spot.place.id, row);
  }
  return {
    block: "table",
    id: "shortages.quarters",
    role: "figures",
    title: "The gravest shortage of each place by quarter",
    alternative: `Table of ${places.size} places and ${quarters.length} quarters; each cell says the gravest shortage.`,
    columns: [textColumn("Place", 2), ...quarters.map(({ name }) => textColumn(name))],
    rowHeaders: true,
    rows: [...places.values()].map(({ label, grades }) => ({
      cells: [label, ...grades.map((grade) => (grade < 0 ? "not judged" : (gradeLetters[grade] ?? "")))],
    })),
    notes: ["A quarter is read at the end of its last month."],
    landscape: quarters.length > 5,
    source,
    date: `${elementAt(quarters, 0).name} to ${elementAt(quarters, -1).name}`,
  };
}

/** The rules, each with why. */
export function rulesTable({ rules, ownRules, ...told }: QuarterTold): ReportTable {
  return {
    block: "table",
    id: "shortages.rules",
    role: "figures",
    title: ownRules ? "The rules are the plan's own" : "The rules are the shipped ones",
    alternative: `Table of ${rules.length} rules: what is short, from which size, for how long, and why.`,
    columns: [
      textColumn("Rule", 2),
      textColumn("Measure", 1.5),
      textColumn("Line"),
      textColumn("For"),
      textColumn("Grade"),
      textColumn("Why", 3),
    ],
    rowHeaders: true,
    rows: rules.map((rule) => ({
      cells: [
        rule.label,
        shortageMeasure(rule.measure).label,
        `${rule.comparison} ${shortageSizeSays(rule)}`,
        rule.months === 1 ? "1 month end" : `${rule.months} month ends`,
        rule.grade,
        [rule.reason ?? "", ...(rule.against ?? []).map(({ says }) => says)].filter((text) => text !== "").join(" "),
      ],
    })),
    notes: ["Where a line is drawn is a judgement."],
    landscape: true,
    source: "The rules of shortage",
    date: quarterDate({ rules, ownRules, ...told }),
  };
}
