/** Waiting lists of a file as the lists of a plan's services: people by weeks waited, on one day and of one place. */
import { waitingBands } from "../../assumptions/declared/choices";
import { elementAt } from "../../assumptions/present";
import type { Plan, Service } from "../../plan/plan";
import { bandNamed } from "../pasted-list";
import type { Finding } from "../shapes/found";
import type { Answers, Ask } from "./answers";
import { asked } from "./names";
import { Fates, type FatesTold } from "./fates";
import type { FigureIn } from "./figures";

export interface ListsMapped {
  readonly figures: readonly FigureIn[];
  readonly asks: readonly Ask[];
  readonly fates: FatesTold;
  readonly says: readonly string[];
}

const dayMs = 86_400_000;

const weeksSince = (since: string, day: string): number => (Date.parse(day) - Date.parse(since)) / (7 * dayMs);

/** The band of weeks waited on a day by somebody who has waited since another; undefined for a day that lies after it. */
function bandOn(since: string, day: string): string | undefined {
  const weeks = weeksSince(since, day);
  if (weeks < 0) return undefined;
  return waitingBands.find(({ to }) => weeks <= to)?.id ?? elementAt(waitingBands, -1).id;
}

/** What a list of a file is called, as people say it. */
function listWords(written: string): string {
  if (/^(a|\(a\).*)$/i.test(written)) return "Adults";
  if (/^(cyp|\(cyp\).*)$/i.test(written)) return "Children and young people";
  return written === "" ? "The list" : written;
}

/** The service of the plan a list is of, where exactly one can be meant. */
function serviceMeant(services: readonly Service[], words: string, lists: number): string | undefined {
  const children = /child|young/i;
  const same = services.filter((one) => one.label.toLowerCase() === words.toLowerCase());
  if (same.length === 1) return same[0]?.id;
  if (services.length === 1 && lists === 1) return services[0]?.id;
  const ofChildren = services.filter((one) => children.test(`${one.id} ${one.label}`));
  if (children.test(words)) return ofChildren.length === 1 ? ofChildren[0]?.id : undefined;
  return undefined;
}

/** A list of one service and place: people in every band, or those of a total. */
interface List {
  /** Names in the file, of which figures are already in: the same list printed twice is one. */
  readonly seen: Set<string>;
  readonly place: string | undefined;
  readonly bands: Map<string, number>;
  total: number | undefined;
  /** Whole weeks that the person who has waited longest has waited, where it is told since when. */
  longest: number | undefined;
  readonly inBands: Finding[];
  readonly inTotal: Finding[];
  rows: number;
  first: number;
}

const said = (people: number): string => people.toLocaleString("en-GB");

/**
 * @param placeOf the plan's place of a finding: undefined where it is still asked about or left out; null where the plan has one place
 * @param day the day on which a list by person is counted
 */
export function listsMapped(
  plan: Plan,
  findings: readonly Finding[],
  answers: Answers,
  placeOf: (finding: Finding) => string | null | undefined,
  day: string,
): ListsMapped {
  const services = plan.structure.services ?? [];
  const names = [...new Set(findings.map((one) => listWords(one.by.service ?? "")))];
  const fates = new Fates();
  if (services.length === 0) {
    fates.leave("waiting lists, for which the plan has no service", ...findings);
    return { figures: [], asks: [], fates: fates.told, says: [] };
  }
  const asks: Ask[] = [];
  const figures: FigureIn[] = [];
  const says: string[] = [];
  for (const name of names) {
    const { id, ask } = asked(
      "service",
      name,
      `Which service's list is "${name}"?`,
      services,
      serviceMeant(services, name, names.length),
      answers,
    );
    asks.push(ask);
    const theirs = findings.filter((one) => listWords(one.by.service ?? "") === name);
    if (id === undefined) {
      fates.leave(ask.answer === undefined ? "waits for an answer about a list" : "left out as answered", ...theirs);
      continue;
    }
    const lists = new Map<string, List>();
    for (const finding of theirs) {
      const place = placeOf(finding);
      if (place === undefined) {
        fates.leave("waits for an answer about a name, or is left out as answered", finding);
        continue;
      }
      const key = place ?? "";
      const list: List = lists.get(key) ?? {
        place: place ?? undefined,
        bands: new Map<string, number>(),
        seen: new Set<string>(),
        total: undefined,
        longest: undefined,
        inBands: [],
        inTotal: [],
        rows: 0,
        first: finding.first,
      };
      lists.set(key, list);
      const figure = `${finding.by.place ?? ""} ${finding.by.code ?? ""} ${finding.by.weeks ?? ""}`;
      if (finding.by.since === undefined && list.seen.has(figure)) {
        fates.leave("the same list printed twice: the first is used", finding);
        continue;
      }
      list.seen.add(figure);
      list.rows += finding.rows;
      if (finding.by.since !== undefined) {
        const band = bandOn(finding.by.since, day);
        if (band === undefined) {
          fates.leave("have waited since a day after the count", finding);
          continue;
        }
        list.bands.set(band, (list.bands.get(band) ?? 0) + finding.value);
        list.longest = Math.max(list.longest ?? 1, Math.ceil(weeksSince(finding.by.since, day)));
        list.inBands.push(finding);
      } else if (finding.by.weeks === undefined) {
        list.total = (list.total ?? 0) + finding.value;
        list.inTotal.push(finding);
      } else {
        const band = bandNamed(finding.by.weeks);
        if (band === undefined) {
          fates.leave("weeks waited that are none of the plan's bands", finding);
          continue;
        }
        list.bands.set(band, (list.bands.get(band) ?? 0) + finding.value);
        list.inBands.push(finding);
      }
    }
    const counted = theirs.some((one) => one.by.since !== undefined);
    const service = services.length === 1 ? {} : { service: id };
    for (const list of lists.values()) {
      const at = list.place === undefined ? {} : { place: list.place };
      const complete = counted || waitingBands.every((band) => list.bands.has(band.id));
      const common = { assumption: "opening_list", workedOut: undefined, rows: list.rows, first: list.first, of: [] };
      if (complete) {
        fates.use(...list.inBands);
        fates.leave("a total, which is never set beside its bands", ...list.inTotal);
        for (const band of waitingBands)
          figures.push({ ...common, where: { tier: id, ...at, band: band.id }, value: list.bands.get(band.id) ?? 0 });
        // Of people by date it is known who has waited longest.
        if (list.longest !== undefined)
          figures.push({
            ...common,
            assumption: "opening_longest_wait",
            where: { ...service, ...at },
            value: list.longest,
            workedOut: "Of the dates since when people have waited.",
          });
      } else if (list.total !== undefined) {
        fates.use(...list.inTotal);
        fates.leave("bands of a list of which others are missing: its total is used", ...list.inBands);
        figures.push({ ...common, where: { tier: id, ...at }, value: list.total });
        if (list.bands.size > 0)
          says.push(
            `${name}: only ${list.bands.size} of ${waitingBands.length} bands of weeks waited are given, so the total of ${said(list.total)} is used without them.`,
          );
      } else fates.leave("a list with bands missing and no total, which cannot be added up", ...list.inBands);
    }
  }
  return { figures, asks, fates: fates.told, says };
}
