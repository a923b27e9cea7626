import type { Shape } from "../shape";

/** A waiting list of one's own, a row a person: only the date each has waited since is read, and only counts are kept. */
export const waitingPeople: Shape = {
  id: "waiting-list-by-person",
  label: "A waiting list, a row a person",
  about:
    "A list from a service's own system. Only the dates are read, to count people by weeks waited; nothing of a person is kept.",
  people: true,
  columns: {
    since: {
      heading:
        "^(date (of )?(referr(al|ed)|received|added)|referr(al|ed) (received )?(date|on)|waiting since|clock start( date)?|date (added|put) (to|on) (the )?(waiting )?list|rtt start( date)?)$",
      needed: true,
    },
    service: { heading: "^(service|team|clinic|specialty)( name)?$" },
    seen: {
      heading:
        "^(date (seen|started|of first (contact|appointment))|first (contact|appointment)( date)?|discharged?( date)?|removed( date)?)$",
    },
  },
  figures: [{ measure: "waiting" }],
  by: { since: "since", service: "service" },
  keep: [{ column: "seen", is: "^$", others: "no longer waiting" }],
  says: ["People are counted by weeks waited on the day you say; nothing of a person is kept."],
};
