/** A written value as people would say it: "Leaver rate for North team from 2027-04". */
import { whereWords } from "../ask/precedence";
import type { Path } from "../json/json-reader";
import type { Members } from "../members";
import { valueAt } from "../json/place-in-file";
import type { Assumption, WhereEntry } from "../plan";
import { whereOf } from "../ask/scope";

/** @param inside the path below the assumption, such as `["where", 0, "when", 1, "value"]` */
export function inWords(assumption: Assumption, inside: Path, members: Members): string {
  let words = assumption.label;
  let at: Assumption | WhereEntry = assumption;
  if (inside[0] === "where") {
    const entry = assumption.where?.[Number(inside[1])];
    if (entry !== undefined) {
      words += ` for ${whereWords(whereOf(entry), members)}`;
      at = entry;
    }
  }
  const when = inside.indexOf("when");
  const dated = when === -1 ? undefined : at.when?.[Number(inside[when + 1])];
  if (dated !== undefined) words += ` from ${dated.from}`;
  const reading = inside[0] === "readings" ? valueAt(assumption, ["readings", Number(inside[1]), "label"]) : undefined;
  return typeof reading === "string" ? `${words} as read in "${reading}"` : words;
}
