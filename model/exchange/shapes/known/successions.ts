import type { ColumnWanted, Shape } from "../shape";

const body = "( (organisation|org|place|board|icb|ics|ods))*";
const before = `(predecessor|old|former|legacy|previous|from|ceased)${body}`;
const after = `(successor|new|target|to|receiving)${body}`;
const named = (who: string): string => `^${who}( name)?$`;
const coded = (who: string): string => `^${who} code$`;

/** Which places became which: a row for each part of one that goes into another. */
const shared = {
  label: "Succession of places",
  about: "Organisation Data Service: predecessors and successors of boards and other places, with the date.",
  figures: [{ measure: "successions" }],
  by: { code: "code", place: "place", into: "into", "into-code": "successor", route: "kind", share: "share" },
  time: { column: "date" },
  says: [
    "A place that goes to several successors is divided, and its figures cannot be carried over without a share for each.",
  ],
} as const satisfies Partial<Shape>;
const others: Readonly<Record<string, ColumnWanted>> = {
  date: { heading: "^((effective|legal|start|operational|succession) )*date$" },
  kind: { heading: "^(kind|type|reason)( of succession)?$|^succession (type|kind|reason)$" },
  share: { heading: "^(share|percent|percentage|%|proportion)( of (the )?(predecessor|old|former|staff|people))?$" },
};

export const successions: Shape = {
  ...shared,
  id: "place-successions",
  columns: {
    code: { heading: coded(before), needed: true },
    place: { heading: named(before) },
    successor: { heading: coded(after), needed: true },
    into: { heading: named(after) },
    ...others,
  },
};

/** The same without codes: names alone. */
export const successionsByName: Shape = {
  ...shared,
  id: "place-successions-by-name",
  label: "Succession of places, by name",
  by: { place: "place", into: "into", route: "kind", share: "share" },
  columns: {
    place: { heading: named(before), needed: true },
    into: { heading: named(after), needed: true },
    ...others,
  },
};
