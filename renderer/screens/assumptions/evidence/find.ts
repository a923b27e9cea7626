/** Finding figures: by words in any order, topic, quality and use; and sorting what was found. */
import type { Status } from "../../../../model";
import { evidenceWords as words } from "../../../words/evidence";
import { dateWords, figureWords, placeWords } from "./figure-words";
import { figureSources, figures, figureTopics, type Figure } from "./shipped-figures";

/** Lower case and without accents, so that "Ynys Mon" finds "Ynys Môn". */
const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** The calendar years of a planning year such as 2023/24, which names only one of them in full. */
const years = (date: string): string =>
  [...date.matchAll(/\b(\d{2})(\d{2})\/(\d{2})\b/g)].map(([, century, , end]) => `${century}${end}`).join(" ");

const topicLabels = new Map(figureTopics.map(({ id, label }) => [id, label]));

function textOf(figure: Figure): string {
  const source = figureSources.get(figure.source);
  const { number, unit } = figureWords(figure);
  return folded(
    [
      figure.label,
      number,
      unit,
      String(figure.value ?? ""),
      figure.date,
      dateWords(figure.date),
      years(figure.date),
      placeWords(figure.place),
      source?.title,
      source?.publisher,
      topicLabels.get(figure.topic),
      words.statuses[figure.status],
      figure.method,
      figure.note,
    ].join(" "),
  );
}

/** Prepared once, when somebody first looks: a search then only looks for words in strings. */
let prepared: ReadonlyMap<Figure, string> | undefined;
const texts = (): ReadonlyMap<Figure, string> =>
  (prepared ??= new Map(figures.map((figure) => [figure, textOf(figure)] as const)));

export interface Wanted {
  readonly search: string;
  /** An id of a topic; undefined for all. */
  readonly topic?: string | undefined;
  readonly status?: Status | undefined;
  /** Ids of the figures to choose from; undefined for all. */
  readonly among?: ReadonlySet<string> | undefined;
}

/** The figures that have every word of the search somewhere, in any order, and pass every filter. */
export function foundFigures({ search, topic, status, among }: Wanted): readonly Figure[] {
  const parts = folded(search).split(/\s+/).filter(Boolean);
  return figures.filter((figure) => {
    if (topic !== undefined && figure.topic !== topic) return false;
    if (status !== undefined && figure.status !== status) return false;
    if (among !== undefined && !among.has(figure.id)) return false;
    const text = texts().get(figure) ?? "";
    return parts.every((part) => text.includes(part));
  });
}

export type EvidenceSorting = "topic" | "label" | "place" | "date" | "source";

const keys: Readonly<Record<Exclude<EvidenceSorting, "topic">, (figure: Figure) => string>> = {
  label: (figure) => figure.label,
  place: (figure) => placeWords(figure.place),
  // What has no date stands last of the ascending order.
  date: (figure) => /^\D*(\d{4}.*)$/.exec(figure.date)?.[1] ?? "9999",
  source: (figure) => `${words.statuses[figure.status]} ${figureSources.get(figure.source)?.title ?? ""}`,
};
const collator = new Intl.Collator("en-GB", { numeric: true });

/** By topic they stay as they are shipped; equal ones stay in that order too. */
export function sortedFigures(found: readonly Figure[], by: EvidenceSorting, descending: boolean): readonly Figure[] {
  if (by === "topic") return found;
  const key = keys[by];
  const sign = descending ? -1 : 1;
  return found.toSorted((a, b) => sign * collator.compare(key(a), key(b)));
}
