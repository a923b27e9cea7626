/** A year's moves as a picture's nodes and ribbons. Everybody who is drawn coming is drawn staying or going. */
import { levelName, type Plan, type SumTerm } from "../../../model";
import type { SankeyLink, SankeyNode } from "../../charts";
import { valueAt } from "../../engine/table-values";
import { movesWords as words } from "../../words/workforce";
import { headsAtStart, type FlowTables } from "./flow-rows";
import { nobody, together, toldBy, without, type ToldHeads } from "./told-heads";

/** One level in one year. Heads. */
export interface LevelYear {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly joined: Readonly<Record<Source, number>>;
  readonly leavers: number;
  /** Known to leave, beside those who leave at the leaver rate. */
  readonly leaversKnown: number;
  readonly retirements: number;
  readonly promotedOut: number;
  /** Known to move up, beside those promoted into vacancies. */
  readonly upKnown: number;
  /** Out of the support level into the first registered level. */
  readonly qualifiedOut: number;
  /** Moved in from outside what is shown, less moved out of it. */
  readonly moved: number;
}

const sources = [
  "joiners_newly_qualified",
  "joiners_international",
  "joiners_returners",
  "joiners_outside",
  "joiners_open_market",
  "joiners_known",
] as const;
type Source = (typeof sources)[number];

/**
 * What happened to each level in a year; undefined when a figure is missing.
 * @param tables by level
 * @param levels the plan's levels, lowest first
 */
export function levelsInYear(
  tables: FlowTables,
  time: number,
  levels: Plan["structure"]["levels"],
): readonly LevelYear[] | undefined {
  const group = (id: string): number => tables.headcount.groups.findIndex((one) => one.ids[0] === id);
  const firstRegistered = levels.findIndex((level) => level.registered);
  const at = (table: keyof FlowTables, level: number): number | null =>
    valueAt(tables[table], group(levels[level]!.id), time);
  const found = levels.map((level, number): LevelYear | undefined => {
    // Nobody is promoted from support posts into registered ones.
    const promotedOut = number === firstRegistered - 1 ? 0 : at("promotions", number);
    const qualifiedOut = number === firstRegistered - 1 ? at("apprentices_qualified", firstRegistered) : 0;
    const figures = [
      promotedOut,
      qualifiedOut,
      at("headcount", number),
      at("moves_up_known", number),
      at("leavers", number),
      at("leavers_known", number),
      at("retirements", number),
      ...sources.map((source) => at(source, number)),
    ];
    if (figures.some((figure) => figure === null)) return undefined;
    const [po, qo, end, upKnown, leavers, leaversKnown, retirements, ...joined] = figures as number[];
    const start = headsAtStart(tables, group(level.id), time);
    if (start === null) return undefined;
    const moved = (at("moves_in", number) ?? 0) - (at("moves_out", number) ?? 0);
    return {
      id: level.id,
      label: levelName(level),
      start,
      end: end!,
      joined: Object.fromEntries(sources.map((source, i) => [source, joined[i]!])) as Record<Source, number>,
      leavers: leavers!,
      leaversKnown: leaversKnown!,
      retirements: retirements!,
      promotedOut: po!,
      upKnown: upKnown!,
      qualifiedOut: qo!,
      moved,
    };
  });
  return found.every((level) => level !== undefined) ? found : undefined;
}

/** Heads who joined, moved up a level, and left or retired, over all levels. */
export function countedIn(levels: readonly LevelYear[]): {
  readonly joined: number;
  readonly up: number;
  readonly gone: number;
} {
  const over = (read: (level: LevelYear) => number): number => levels.reduce((total, level) => total + read(level), 0);
  return {
    joined: over((level) => sources.reduce((total, source) => total + level.joined[source], 0)),
    up: over((level) => level.promotedOut + level.upKnown + level.qualifiedOut),
    gone: over((level) => level.leavers + level.leaversKnown + level.retirements),
  };
}

/** A ribbon with what its heads are the sum of, in the year drawn. */
export interface Move extends SankeyLink {
  readonly terms: readonly SumTerm[];
}

export interface YearMoves {
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly Move[];
}

/** Net moves into a level, or out of it: one of the two is nobody. */
function movedOf({ id, moved }: LevelYear): { readonly inward: ToldHeads; readonly outward: ToldHeads } {
  if (moved === 0) return { inward: nobody, outward: nobody };
  const came = toldBy(Math.max(0, moved), "moves_in", id);
  const went = toldBy(Math.max(0, -moved), "moves_out", id);
  const less = (measure: string): SumTerm => ({ says: "less", measure, taken: "over the years", level: id });
  return moved > 0
    ? { inward: { ...came, terms: [...came.terms, less("moves_out")] }, outward: nobody }
    : { inward: nobody, outward: { ...went, terms: [...went.terms, less("moves_in")] } };
}

/**
 * From the levels people were in and the ways they came, through the level they reached, to where they are at the end.
 * Tables do not follow one person: those promoted are taken to have been there at the start as far as they go round,
 * and only then to have joined in the year.
 */
export function yearMoves(levels: readonly LevelYear[]): YearMoves {
  const links: Move[] = [];
  const link = (from: string, to: string, { heads, terms }: ToldHeads): void => {
    if (heads > 0) links.push({ from, to, value: heads, terms });
  };
  const coming = levels.map(
    (level) =>
      new Map<string, ToldHeads>([
        [`start:${level.id}`, toldBy(level.start, "headcount", level.id, "at the start")],
        ...sources.map((source): [string, ToldHeads] => [source, toldBy(level.joined[source], source, level.id)]),
        ["moved-in", movedOf(level).inward],
      ]),
  );
  levels.forEach((level, number) => {
    const here = coming[number]!;
    const above = levels[number + 1];
    if (above === undefined) return;
    // Qualifying and promotion both lead to the next level up: the support level is the one below the first registered.
    let rising = together(
      together(toldBy(level.promotedOut, "promotions", level.id), toldBy(level.upKnown, "moves_up_known", level.id)),
      toldBy(level.qualifiedOut, "apprentices_qualified", above.id),
    );
    const next = coming[number + 1]!;
    for (const [from, heads] of here) {
      const going = heads.heads < rising.heads ? heads : rising;
      if (going.heads <= 0) continue;
      rising = without(rising, going);
      here.set(from, without(heads, going));
      next.set(from, together(next.get(from) ?? nobody, going));
    }
  });
  levels.forEach((level, number) => {
    const { id } = level;
    for (const [from, heads] of coming[number]!) link(from, `in:${id}`, heads);
    link(`in:${id}`, `end:${id}`, toldBy(level.end, "headcount", id, "at the end"));
    link(`in:${id}`, "leavers", toldBy(level.leavers, "leavers", id));
    link(`in:${id}`, "leavers-known", toldBy(level.leaversKnown, "leavers_known", id));
    link(`in:${id}`, "retirements", toldBy(level.retirements, "retirements", id));
    link(`in:${id}`, "moved-out", movedOf(level).outward);
  });
  const nodes: SankeyNode[] = [
    ...levels.map((level) => ({ id: `start:${level.id}`, label: level.label, column: 0, role: "stock" as const })),
    ...sources.map((source) => ({ id: source, label: words.sources[source], column: 0, role: "in" as const })),
    { id: "moved-in", label: words.movedIn, column: 0, role: "in" },
    ...levels.map((level) => ({ id: `in:${level.id}`, label: level.label, column: 1, role: "stock" as const })),
    ...levels.map((level) => ({ id: `end:${level.id}`, label: level.label, column: 2, role: "stock" as const })),
    { id: "leavers", label: words.leavers, column: 2, role: "out" },
    { id: "leavers-known", label: words.leaversKnown, column: 2, role: "out" },
    { id: "retirements", label: words.retirements, column: 2, role: "out" },
    { id: "moved-out", label: words.movedOut, column: 2, role: "out" },
  ];
  return { nodes, links };
}
