/** Which place of a plan a name or a code in a file is. */
import type { Plan } from "../../plan/plan";
import type { Answers } from "./answers";
import type { Finding } from "../shapes/reading";
import { asked, type Named } from "./names";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/^nhs\s+/, "")
    .replace(/\s+(?:integrated care board|integrated care system|icb|ics)$/, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * The place of a name, or of the code beside it. A near miss is asked about and never taken.
 * @param code a code that stands beside the name; it counts before the name
 */
export function placeNamed(plan: Plan, written: string, code: string | undefined, answers: Answers): Named {
  const { places } = plan.structure;
  const byCode = code === undefined ? [] : places.filter((place) => place.code?.toLowerCase() === code.toLowerCase());
  const byName = places.filter(
    (place) => plain(place.label) === plain(written) || place.id === written || place.code === written,
  );
  const found = byCode.length > 0 ? byCode : byName;
  const question = `Which place of this plan is "${written}"${code === undefined || code === written ? "" : ` (${code})`}?`;
  return asked("place", written, question, places, found.length === 1 ? found[0]?.id : undefined, answers);
}

/** The answer that adds every place of a file up: it is a plan for all of them. */
const everyPlace = "every-place";

/** The place of the plan a finding is of; null where the plan has one, undefined while it is asked about or left out. */
export type PlaceOf = (finding: Finding) => string | null | undefined;

const writtenPlace = ({ by }: Finding): string => by.place ?? by.code ?? "";

/**
 * Places of a plan with one place: the file's rows are asked about once, and not name by name.
 * @param hear told of the question
 */
function ofOnePlace(plan: Plan, findings: readonly Finding[], answers: Answers, hear: (named: Named) => void): PlaceOf {
  const names = [...new Set(findings.map(writtenPlace))].filter((name) => name !== "").sort();
  if (names.length < 2) return () => null;
  const { places } = plan.structure;
  const exactly = names.filter((name) =>
    places.some((place) => plain(place.label) === plain(name) || place.code === name),
  );
  const named = asked(
    "from",
    "places",
    `The file has ${names.length} places, and this plan is for one. Which of them is it?`,
    [{ id: everyPlace, label: "All of them together" }, ...names.map((name) => ({ id: name, label: name }))],
    exactly.length === 1 ? exactly[0] : undefined,
    answers,
  );
  hear(named);
  return (finding) => (named.id === everyPlace || named.id === writtenPlace(finding) ? null : undefined);
}

/** Places of a plan with several: each name of the file is one of them, or is asked about. */
function ofSeveral(plan: Plan, answers: Answers, hear: (named: Named) => void): PlaceOf {
  return (finding) => {
    const { place, code } = finding.by;
    const named =
      place === undefined && code === undefined
        ? asked(
            "place",
            "",
            "Which place of this plan are these figures of? The file names none.",
            plan.structure.places,
            undefined,
            answers,
          )
        : placeNamed(plan, place ?? code ?? "", code, answers);
    hear(named);
    return named.id;
  };
}

/** How the findings of a file are told apart by the plan's places. */
export function placesOf(
  plan: Plan,
  findings: readonly Finding[],
  answers: Answers,
  hear: (named: Named) => void,
): PlaceOf {
  const { places } = plan.structure;
  const leaves = places.filter((one) => !places.some((other) => other.parent === one.id));
  return leaves.length > 1 ? ofSeveral(plan, answers, hear) : ofOnePlace(plan, findings, answers, hear);
}
