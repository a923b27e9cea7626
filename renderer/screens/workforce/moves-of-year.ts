/** A year's moves as a picture's nodes and ribbons. Everybody who is drawn coming is drawn staying or going. */
import type { SankeyLink, SankeyNode } from "../../charts";
import { valueAt } from "../../engine/queries";
import { movesWords as words } from "../../words/workforce";
import { headsAtStart, type FlowTables } from "./flow-rows";

/** One level in one year. Heads. */
export interface LevelYear {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly joined: Readonly<Record<Source, number>>;
  readonly leavers: number;
  readonly retirements: number;
  readonly promotedOut: number;
  /** Out of the support level into the first registered level. */
  readonly qualifiedOut: number;
  /** Moved in from outside what is shown, less moved out of it. */
  readonly moved: number;
}

const sources = [
  "joiners_newly_qualified",
  "joiners_international",
  "joiners_returners",
  "joiners_open_market",
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
  levels: readonly { readonly id: string; readonly label: string; readonly registered: boolean }[],
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
      at("leavers", number),
      at("retirements", number),
      ...sources.map((source) => at(source, number)),
    ];
    if (figures.some((figure) => figure === null)) return undefined;
    const [po, qo, end, leavers, retirements, ...joined] = figures as number[];
    const start = headsAtStart(tables, group(level.id), time);
    if (start === null) return undefined;
    const moved = (at("moves_in", number) ?? 0) - (at("moves_out", number) ?? 0);
    return {
      id: level.id,
      label: level.label,
      start,
      end: end!,
      joined: Object.fromEntries(sources.map((source, i) => [source, joined[i]!])) as Record<Source, number>,
      leavers: leavers!,
      retirements: retirements!,
      promotedOut: po!,
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
    up: over((level) => level.promotedOut + level.qualifiedOut),
    gone: over((level) => level.leavers + level.retirements),
  };
}

export interface YearMoves {
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
}

/**
 * From the levels people were in and the ways they came, through the level they reached, to where they are at the end.
 * Tables do not follow one person: those promoted are taken to have been there at the start as far as they go round,
 * and only then to have joined in the year.
 */
export function yearMoves(levels: readonly LevelYear[]): YearMoves {
  const links = new Map<string, number>();
  const link = (from: string, to: string, value: number): void => {
    if (value > 0) links.set(`${from}\n${to}`, (links.get(`${from}\n${to}`) ?? 0) + value);
  };
  const coming = levels.map(
    (level) =>
      new Map<string, number>([
        [`start:${level.id}`, level.start],
        ...sources.map((source): [string, number] => [source, level.joined[source]]),
        ["moved-in", Math.max(0, level.moved)],
      ]),
  );
  levels.forEach((level, number) => {
    const here = coming[number]!;
    const next = coming[number + 1];
    // Qualifying and promotion both lead to the next level up: the support level is the one below the first registered.
    let rising = level.promotedOut + level.qualifiedOut;
    for (const [from, heads] of here) {
      const going = next === undefined ? 0 : Math.min(heads, rising);
      rising -= going;
      here.set(from, heads - going);
      if (going > 0) next!.set(from, (next!.get(from) ?? 0) + going);
    }
  });
  levels.forEach((level, number) => {
    for (const [from, heads] of coming[number]!) link(from, `in:${level.id}`, heads);
    link(`in:${level.id}`, `end:${level.id}`, level.end);
    link(`in:${level.id}`, "leavers", level.leavers);
    link(`in:${level.id}`, "retirements", level.retirements);
    link(`in:${level.id}`, "moved-out", Math.max(0, -level.moved));
  });
  const nodes: SankeyNode[] = [
    ...levels.map((level) => ({ id: `start:${level.id}`, label: level.label, column: 0, role: "stock" as const })),
    ...sources.map((source) => ({ id: source, label: words.sources[source], column: 0, role: "in" as const })),
    { id: "moved-in", label: words.movedIn, column: 0, role: "in" },
    ...levels.map((level) => ({ id: `in:${level.id}`, label: level.label, column: 1, role: "stock" as const })),
    ...levels.map((level) => ({ id: `end:${level.id}`, label: level.label, column: 2, role: "stock" as const })),
    { id: "leavers", label: words.leavers, column: 2, role: "out" },
    { id: "retirements", label: words.retirements, column: 2, role: "out" },
    { id: "moved-out", label: words.movedOut, column: 2, role: "out" },
  ];
  return {
    nodes,
    links: [...links].map(([key, value]) => ({ from: key.split("\n")[0]!, to: key.split("\n")[1]!, value })),
  };
}
