/** Which place of a plan a name or a code in a file is. */
import { movesBetween, type KnownPlaces } from "../../plan/ask/places/known-places";
import { placeFound } from "../../plan/ask/places/place-found";
import type { Plan } from "../../plan/plan";
import { measures } from "../shapes/shape";
import type { Answers, Ask } from "./answers";
import type { Finding } from "../shapes/found";
import { asked, type Named } from "./names";

/**
 * The place that holds one which is none of the plan's, by the region the file names beside it: only one that the plan does
 * not divide, since a figure of a part stands for no figure of a whole that has parts.
 */
function holderOf(
  plan: Plan,
  region: string | undefined,
  known: KnownPlaces,
): Plan["structure"]["places"][number] | undefined {
  const { places } = plan.structure;
  const found = region === undefined ? undefined : placeFound(places, region, known);
  return found?.ok === true && !places.some(({ parent }) => parent === found.place.id) ? found.place : undefined;
}

/** Says of every place that stands for those it holds which they are. */
export function heldBySaid(asks: readonly Ask[]): readonly string[] {
  const held = asks.filter(({ heldBy }) => heldBy !== undefined);
  return [...new Set(held.map(({ heldBy }) => heldBy))].map((place) => {
    const names = held.filter(({ heldBy }) => heldBy === place).map(({ written }) => written);
    const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
    return `${names.slice(0, 3).join(", ")}${more} ${names.length === 1 ? "is none of this plan's places, and is" : "are none of this plan's places, and are"} counted in ${place ?? ""}, the region that the file names. Where the file leaves places of it out, the figure is too small.`;
  });
}

/**
 * The place of a name, or of the code beside it: a code counts first, where the plan knows it. A near miss, a place of
 * another date, a name of several, and a code and a name of two places are asked about, with what stands in the way, and
 * never taken.
 * @param time the day or month the figure is of, by which a place may have ended
 * @param region what the file says the place lies in, where its figures may be added up over it
 */
export function placeNamed(
  plan: Plan,
  written: string,
  code: string | undefined,
  answers: Answers,
  known: KnownPlaces,
  time?: string,
  region?: string,
): Named {
  const { places } = plan.structure;
  const coded = code === undefined || code === written ? undefined : placeFound(places, code, known);
  const byName = placeFound(places, written, known);
  const found = coded?.ok === true ? coded : byName;
  const two =
    coded?.ok === true && byName.ok && coded.place !== byName.place
      ? `The code is that of ${coded.place.label} and the name that of ${byName.place.label}.`
      : undefined;
  const stands = two ?? endedBy(time, [code, written], known);
  const coming = coded?.ok === false && coded.why === "ended" ? coded.says : undefined;
  const why = stands ?? coming ?? (found.ok ? "" : found.says);
  const near = [coded, byName].flatMap((one) =>
    one === undefined ? [] : (one.ok ? [one.place] : one.offered).map(({ id }) => id),
  );
  const gone = stands !== undefined || [coded, byName].some((one) => one?.ok === false && one.why === "ended");
  const holder = found.ok || gone || found.why === "several" ? undefined : holderOf(plan, region, known);
  const named = asked(
    "place",
    written,
    [
      `Which place of this plan is "${written}"${coded === undefined ? "" : ` (${code ?? ""})`}?`,
      why,
      holder === undefined ? "" : `The file has it in ${holder.label}.`,
    ]
      .filter((words) => words !== "")
      .join(" "),
    places,
    found.ok && stands === undefined ? found.place.id : holder?.id,
    answers,
    [...new Set(near)],
  );
  return holder !== undefined && named.id === holder.id && answers.place?.[written] === undefined
    ? { ...named, ask: { ...named.ask, heldBy: holder.label } }
    : named;
}

/** What became of a place that had ended by the time a figure is of, in a sentence; undefined where it had not. */
function endedBy(
  time: string | undefined,
  names: readonly (string | undefined)[],
  known: KnownPlaces,
): string | undefined {
  const move = movesBetween(known).findLast((one) => time !== undefined && one.date <= time);
  if (move === undefined) return undefined;
  const then = move.later.places.map(({ id, code, name }) => ({ id, code, label: name }));
  for (const name of names) {
    const found = name === undefined ? undefined : placeFound(then, name, known);
    if (found !== undefined && !found.ok && found.why === "ended") return found.says;
  }
  return undefined;
}

/** What names are looked for in. */
export interface Looking {
  readonly plan: Plan;
  readonly answers: Answers;
  /** Places as they are published, with codes, names and dates. */
  readonly known: KnownPlaces;
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
function ofOnePlace(
  { plan, answers, known }: Looking,
  findings: readonly Finding[],
  hear: (named: Named) => void,
): PlaceOf {
  const names = [...new Set(findings.map(writtenPlace))].filter((name) => name !== "").sort();
  if (names.length < 2) return () => null;
  const { places } = plan.structure;
  // Names of several sizes hold each other, and are not added up.
  const nested = new Set(findings.map((one) => one.by.size)).size > 1;
  const exactly = names.filter((name) => placeFound(places, name, known).ok);
  const named = asked(
    "from",
    "places",
    `The file has ${names.length} places, and this plan is for one. Which of them is it?`,
    [
      ...(nested ? [] : [{ id: everyPlace, label: "All of them together" }]),
      ...names.map((name) => ({ id: name, label: name })),
    ],
    exactly.length === 1 ? exactly[0] : undefined,
    answers,
  );
  hear(named);
  return (finding) => (named.id === everyPlace || named.id === writtenPlace(finding) ? null : undefined);
}

/** Places of a plan with several: each name of the file is one of them, or is asked about. */
function ofSeveral({ plan, answers, known }: Looking, hear: (named: Named) => void): PlaceOf {
  return (finding) => {
    const { place, code, region } = finding.by;
    const time = finding.time?.until ?? finding.time?.day;
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
        : placeNamed(
            plan,
            place ?? code ?? "",
            code,
            answers,
            known,
            time,
            measures[finding.measure].adds ? region : undefined,
          );
    hear(named);
    return named.id;
  };
}

/** How the findings of a file are told apart by the plan's places. */
export function placesOf(looking: Looking, findings: readonly Finding[], hear: (named: Named) => void): PlaceOf {
  const { places } = looking.plan.structure;
  const leaves = places.filter((one) => !places.some((other) => other.parent === one.id));
  return leaves.length > 1 ? ofSeveral(looking, hear) : ofOnePlace(looking, findings, hear);
}
