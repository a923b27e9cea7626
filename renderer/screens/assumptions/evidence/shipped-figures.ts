/** Every figure that is shipped, in one list: those of each topic, and each published waiting list as a figure of its own. */
import sourcesText from "../../../../seeds/sources.json";
import type { Source, Status } from "../../../../model";
import { evidenceWords as words } from "../../../words/evidence";

export interface Figure {
  readonly id: string;
  readonly topic: string;
  readonly label: string;
  /** A month, such as 2020-04, where the figure is a date; null where what is published is a definition, in the note. */
  readonly value: number | string | null;
  readonly unit: string;
  readonly date: string;
  readonly place: string;
  /** An id of `figureSources`. */
  readonly source: string;
  readonly status: Status;
  readonly method?: string;
  readonly note?: string;
}

export interface FigureTopic {
  readonly id: string;
  readonly label: string;
}

interface TopicFile {
  readonly topic: string;
  readonly about: string;
  readonly figures: readonly Omit<Figure, "topic">[];
}
/** Waiting lists are rows under shared columns. */
interface WaitingFile {
  readonly topic: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const files = Object.values(
  import.meta.glob<TopicFile | WaitingFile>("../../../../seeds/figures/*.json", { import: "default", eager: true }),
);

/** What the modeller's own figures are about comes first, what they are compared with last. */
const order = [
  "staff",
  "vacancies",
  "leavers",
  "age",
  "register",
  "training",
  "pay",
  "unit-costs",
  "waiting-lists",
  "waiting",
  "services-evidence",
  "productivity",
  "return-on-investment",
  "primary-care",
  "community-services",
  "places",
  "integrated-care-boards",
  "diversity",
  "long-term-plan",
  "nations",
  "history",
];
const placeOf = (topic: string): number => (order.includes(topic) ? order.indexOf(topic) : order.length);
const sorted = files.toSorted((a, b) => placeOf(a.topic) - placeOf(b.topic));

function waitingFigures({ topic, columns, rows }: WaitingFile): readonly Figure[] {
  const bands = columns.slice(4, -1);
  return rows.flatMap((row): readonly Figure[] => {
    const [month, service, place, source] = row.map(String);
    const total = row[columns.indexOf("total")];
    if (typeof total !== "number") return [];
    const by = bands.flatMap((band, at) => {
      const waiting = row[at + 4];
      return typeof waiting === "number" ? [{ band, waiting }] : [];
    });
    return [
      {
        id: `waiting-list.${service!}.${place!}.${month!}`,
        topic,
        label: words.waiting(service!),
        value: total,
        unit: "heads",
        date: month!,
        place: place!,
        source: source!,
        status: "published",
        ...(by.length === 0 ? {} : { note: words.byWeeks(by) }),
      },
    ];
  });
}

export const figures: readonly Figure[] = sorted.flatMap((file) =>
  "rows" in file ? waitingFigures(file) : file.figures.map((figure) => ({ ...figure, topic: file.topic })),
);

export const figureTopics: readonly FigureTopic[] = sorted.map((file) => ({
  id: file.topic,
  label: "rows" in file ? words.waitingLists : file.about,
}));

export type FigureSource = Source & { readonly publisher: string };
export const figureSources: ReadonlyMap<string, FigureSource> = new Map(
  (sourcesText.sources as readonly FigureSource[]).map((source) => [source.id, source]),
);
