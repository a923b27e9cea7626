/** Shortages as text, CSV and JSON: what the screen shows, from the same sentences. */
import {
  changesSay,
  changeKindSays,
  changeSinceSays,
  driverSays,
  elementAt,
  gradesSay,
  helpSays,
  isOwnShortage,
  notOwnSays,
  modelVersion,
  judgedApartSays,
  notComparedSays,
  remadeSince,
  shortageInputsHash,
  shortageMeasure,
  shortagesFinding,
  shortageSizeSays,
  shortageValueSays,
  sinceSays,
  spotKey,
  spotSays,
  unjudgedSays,
  type Helps,
  type Plan,
  type SavedQuarter,
  type Shortage,
  type ShortageChange,
  type ShortageRule,
  type Shortages,
} from "../../model/index";
import { asText, csvLines } from "./csv";
import { columns } from "./layout";

/** All that is told of a quarter. */
export interface QuarterTold {
  readonly plan: Plan;
  readonly scenario: { readonly id: string; readonly name: string } | undefined;
  readonly rules: readonly ShortageRule[];
  readonly shown: Shortages;
  readonly helps: readonly Helps[];
  readonly since: { readonly saved: SavedQuarter; readonly changes: readonly ShortageChange[] } | undefined;
}

const keyOf = ({ spot, measure }: Pick<Shortage, "spot" | "measure">): string => `${spotKey(spot)} ${measure}`;
const helpFor = (helps: readonly Helps[], one: Shortage): Helps | undefined =>
  helps.find((help) => keyOf(help) === keyOf(one));
const quarterOf = ({ quarters, quarter }: Shortages): string => elementAt(quarters, quarter).name;

/** How grave each quarter is by place: a letter a quarter, a gap between planning years. */
function byQuarter({ lines, quarters }: Shortages): readonly string[] {
  const letters: Readonly<Record<number, string>> = { [-1]: "?", 0: ".", 1: "w", 2: "S", 3: "C" };
  const rows = new Map<string, { readonly label: string; readonly grades: number[] }>();
  const [own, shared] = [new Set<string>(), new Set<string>()];
  for (const { spot, grades, whose } of lines) {
    const row = rows.get(spot.place.id) ?? { label: spot.place.label, grades: quarters.map(() => -1) };
    grades.forEach((grade, at) => (row.grades[at] = Math.max(elementAt(row.grades, at), grade)));
    rows.set(spot.place.id, row);
    if (grades.some((grade) => grade > 0)) (isOwnShortage({ whose }) ? own : shared).add(spot.place.id);
  }
  const years = [...new Set(quarters.map(({ name }) => name.slice(0, 7)))];
  return columns([
    ["", ...years.map((year) => year.slice(2))],
    ...[...rows].map(([id, { label, grades }]) => [
      `  ${label}${shared.has(id) && !own.has(id) ? " *" : ""}`,
      ...years.map((year) =>
        quarters.map(({ name }, at) => (name.startsWith(year) ? (letters[elementAt(grades, at)] ?? "") : "")).join(""),
      ),
    ]),
  ]);
}

export function shortagesText({ plan, scenario, shown, helps, since }: QuarterTold): string {
  const notCompared = since === undefined ? undefined : notComparedSays(remadeSince(plan, since.saved));
  const apart = judgedApartSays(plan, shown);
  const block = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
  const table = columns([
    ["  WHERE", "GRADE", "WHAT", "VALUE", "SINCE"],
    ...shown.now.map((one) => [
      `  ${spotSays(one.spot)}`,
      one.rule.grade,
      shortageMeasure(one.measure).label,
      [
        `${shortageValueSays(one.measure, one.value)}, ${one.rule.comparison} ${shortageSizeSays(one.rule)}`,
        notOwnSays(one),
      ]
        .filter((part) => part !== "")
        .join("; "),
      sinceSays(one).replace(/^since /, ""),
    ]),
  ]);
  return `${[
    ...(scenario === undefined ? [] : [`${scenario.name}:`]),
    shortagesFinding(shown, helps),
    `${quarterOf(shown)}: ${gradesSay(shown)}.`,
    ...(shown.now.length === 0 ? [] : ["", ...table]),
    ...block(
      "What drives each most, and which scenario helps most",
      shown.now.flatMap((one) => {
        const help = helpFor(helps, one);
        return [
          `${spotSays(one.spot)}, ${shortageMeasure(one.measure).label.toLowerCase()}`,
          `  driven by: ${driverSays(one.drivers, one.measure)}`,
          `  helped by: ${help === undefined ? "the plan has no other scenario" : helpSays(help)}`,
        ];
      }),
    ),
    ...block(
      "Next",
      shown.coming.map(({ spot, rule, quarter, whose }) =>
        [
          `${spotSays(spot)}: ${rule.label} (${rule.grade}), from ${elementAt(shown.quarters, quarter).name}`,
          notOwnSays({ whose }),
        ]
          .filter((part) => part !== "")
          .join("; "),
      ),
    ),
    ...block("Not judged", shown.unjudged.map(unjudgedSays)),
    ...(apart === undefined ? [] : ["", apart]),
    ...(since === undefined
      ? []
      : block(changesSay(since.changes, since.saved), [
          ...since.changes.map((change) => `${changeKindSays(change.kind)}: ${changeSinceSays(change)}`),
          ...(notCompared === undefined ? [] : [notCompared]),
        ])),
    "",
    "By quarter (C critical, S serious, w to watch, . no shortage, ? not judged)",
    ...byQuarter(shown),
    ...(shown.lines.every(isOwnShortage) ? [] : ["* short by a larger place's figures alone, shared out"]),
    "",
    plan.shortageRules === undefined
      ? "The rules are the shipped ones. Where a line is drawn is a judgement."
      : "The rules are the plan's own.",
  ].join("\n")}\n`;
}

/**
 * A line a shortage. Columns: scenario, quarter, the place, setting, level and service with their ids, measure, rule,
 * grade, value, size, unit, since (a month; empty is before the start), or_before (true where nothing is known of the months before it), months, quarters it lasts, the driver and what it
 * adds, the scenarios that help most and how many quarters fewer they leave, and the larger place whose figure it is
 * (empty where it is the place's own).
 */
export function shortagesCsv({ scenario, shown, helps }: QuarterTold): string {
  const head = ["scenario", "quarter"]
    .concat(["place", "setting", "level", "service"].flatMap((name) => [`${name}_id`, name]))
    .concat(["measure", "rule", "grade", "value", "size", "unit", "since", "or_before", "months", "quarters_it_lasts"])
    .concat(["driver", "helped_by", "quarters_fewer", "figure_of"]);
  return csvLines([
    head,
    ...shown.now.map((one) => {
      const { spot, measure, rule } = one;
      const help = helpFor(helps, one);
      return [
        asText(scenario?.name ?? "Base"),
        quarterOf(shown),
        ...[spot.place, spot.setting, spot.level, spot.service].flatMap((part) => [
          part?.id ?? "",
          asText(part?.label ?? ""),
        ]),
        measure,
        rule.id,
        rule.grade,
        String(one.value),
        String(rule.size),
        shortageMeasure(measure).unit,
        one.since ?? "",
        String(one.sinceOrBefore),
        String(one.months),
        String(one.staysFor),
        asText(driverSays(one.drivers, measure)),
        asText((help?.scenarios ?? []).map(({ name }) => name).join("; ")),
        help === undefined ? "" : String(help.fewer),
        one.whose.kind === "own" ? "" : asText(one.whose.of),
      ];
    }),
  ]);
}

/** Version 1 of the shortages of a quarter; a changed or removed key makes a new version. */
export function shortagesJson(told: QuarterTold, planHash: string): string {
  const { plan, scenario, rules, shown, helps, since } = told;
  return `${JSON.stringify(
    {
      format: "ot-workforce-shortages",
      version: 1,
      plan: { title: plan.title, hash: planHash },
      model: { version: modelVersion },
      hash: shortageInputsHash(plan, rules),
      scenario: scenario?.id ?? null,
      quarter: quarterOf(shown),
      says: shortagesFinding(shown, helps),
      quarters: shown.quarters.map(({ name }) => name),
      rules,
      now: shown.now.map((one) => ({ ...one, since: one.since ?? null, helps: helpFor(helps, one) ?? null })),
      coming: shown.coming.map((one) => ({ ...one, quarter: elementAt(shown.quarters, one.quarter).name })),
      unjudged: shown.unjudged.map((one) => ({ ...one, measure: one.measure ?? null, says: unjudgedSays(one) })),
      lines: shown.lines,
      since: since === undefined ? null : { quarter: since.saved.quarter, changes: since.changes },
    },
    null,
    2,
  )}\n`;
}
