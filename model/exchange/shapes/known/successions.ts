import type { Shape } from "../shape";

/** Which places became which: a row for each part of one that goes into another. */
export const successions: Shape = {
  id: "place-successions",
  label: "Succession of places",
  about: "Organisation Data Service: predecessors and successors of boards and other places, with the date.",
  columns: {
    code: { heading: "^(predecessor|old|former)( organisation)? code$", needed: true },
    place: { heading: "^(predecessor|old|former)( organisation)?( name)?$" },
    successor: { heading: "^(successor|new)( organisation)? code$", needed: true },
    date: { heading: "^(effective |legal |start )?date$" },
    kind: { heading: "^(kind|type|reason)( of succession)?$" },
  },
  figures: [{ measure: "successions" }],
  by: { code: "code", place: "place", group: "successor", route: "kind" },
  time: { column: "date" },
  says: [
    "A place that goes to several successors is divided, and its figures cannot be carried over without a share for each.",
  ],
};
