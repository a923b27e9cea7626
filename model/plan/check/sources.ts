/** Whether sources exist where they are named, and stand where a figure is said to be published. */
import type { Path } from "../json/json-reader";
import type { Members } from "../members";
import { firstHints } from "../ask/nearest";
import { placeInFile } from "../json/place-in-file";
import { placeWords } from "../json/place-words";
import type { Plan } from "../plan";
import { further, mostListed, problem } from "../problem";
import type { Problem } from "../problem";
import { inWords } from "./in-words";

/** Kinds: `unknown-source`, `published-without-source`, `unknown-assumption` (in a contradiction). */
export function checkSources(plan: Plan, members: Members): Problem[] {
  const found: Problem[] = [];
  const sources = new Set(plan.sources.map((source) => source.id));
  const assumptions = new Set(plan.assumptions.map((assumption) => assumption.id));
  const didYouMean = firstHints();
  let unknown = 0;
  const named = (id: string | undefined, path: Path): void => {
    if (id === undefined || sources.has(id)) return;
    if ((unknown += 1) > mostListed) {
      found.push(further("unknown-source"));
      return;
    }
    const at = placeInFile(plan, path);
    found.push(
      problem(
        "unknown-source",
        at,
        `${placeWords(at)}: there is no source "${id}".${didYouMean(id, sources) || " Add it to the plan's sources, or name another."}`,
      ),
    );
  };
  let told = 0;
  const unsourced = (path: Path, words: () => string): void => {
    if ((told += 1) > mostListed) {
      found.push(further("published-without-source"));
      return;
    }
    const at = placeInFile(plan, path);
    found.push(
      problem(
        "published-without-source",
        at,
        `${words()} is said to be published but names no source. Name the source, or call it derived or judgement and give the reason.`,
      ),
    );
  };

  plan.assumptions.forEach((assumption, number) => {
    const path = ["assumptions", number] as const;
    const given = assumption.value !== null || assumption.when !== undefined;
    named(assumption.source, [...path, "source"]);
    if (given && assumption.status === "published" && assumption.source === undefined)
      unsourced(path, () => assumption.label);
    assumption.where?.forEach((entry, place) => {
      named(entry.source, [...path, "where", place, "source"]);
      // Where the assumption's own value lacks its source too, one message is enough.
      const inherits = entry.status === undefined && entry.source === undefined && given;
      if (
        entry.value !== null &&
        !inherits &&
        (entry.status ?? assumption.status) === "published" &&
        (entry.source ?? assumption.source) === undefined
      )
        unsourced([...path, "where", place], () => inWords(assumption, ["where", place], members));
    });
    assumption.readings?.forEach((reading, place) => named(reading.source, [...path, "readings", place, "source"]));
  });
  plan.contradictions?.forEach((contradiction, number) => {
    contradiction.readings.forEach((reading, place) =>
      named(reading.source, ["contradictions", number, "readings", place, "source"]),
    );
    contradiction.assumptions?.forEach((id, place) => {
      if (assumptions.has(id)) return;
      const at = placeInFile(plan, ["contradictions", number, "assumptions", place]);
      found.push(
        problem(
          "unknown-assumption",
          at,
          `${placeWords(at)}: the plan has no assumption "${id}".${didYouMean(id, assumptions) || " Take it out of the contradiction, or name another."}`,
        ),
      );
    });
  });
  return found;
}
