/** Rows of a succession of places as pieces of the plan's places, in groups that can only be carried out together. */
import type { KnownPlaces } from "../../plan/ask/places/known-places";
import { placeFound } from "../../plan/ask/places/place-found";
import { listed } from "../../plan/ask/words";
import { freeId } from "../../plan/ask/free-name";
import type { PlanPlace } from "../../plan/edit/places/regrouping";
import { membersOf } from "../../plan/members";
import type { Piece, Successor } from "../../questions/places/pieces";
import type { Finding } from "../shapes/found";
import type { Named } from "./names";
import { placeNamed, type Looking } from "./places";

const oldName = ({ by }: Finding): string => by.place ?? by.code ?? "";
const newName = ({ by }: Finding): string => by.into ?? by["into-code"] ?? "";
const newKey = ({ by }: Finding): string => (by["into-code"] ?? by.into ?? "").toLowerCase();
const oldKey = ({ by }: Finding): string => (by.code ?? by.place ?? "").toLowerCase();

/** Whether a row says that only a part goes over. */
const saysPart = ({ by }: Finding): boolean => /split|part|divi|transfer|boundar|border/i.test(by.route ?? "");

/** What is done with the rows of one date. */
export interface SuccessionRows {
  readonly pieces: readonly Piece[];
  /** The rows that are carried out, each with its piece. */
  readonly used: readonly { readonly finding: Finding; readonly piece: Piece }[];
  readonly left: ReadonlyMap<Finding, string>;
  /** The part of a place that stays where it was, since the file names no other. */
  readonly stays: readonly string[];
}

/** The published place a new name or code stands for, of whatever date. */
function publishedAs(finding: Finding, known: KnownPlaces): Successor | undefined {
  for (const { places } of [...known.sets].reverse()) {
    const one = places.find(({ code, gss }) => [code, gss].includes(finding.by["into-code"]?.toUpperCase()));
    if (one !== undefined) return { id: one.id, code: one.code, gss: one.gss, name: finding.by.into ?? one.name };
  }
  return undefined;
}

/** A row with the place of the plan that ends, where the plan has it. */
interface RowOfPlan {
  readonly finding: Finding;
  readonly old: PlanPlace | undefined;
}

/** Rows that share an old or a new place, directly or by others: none of them can be carried out without the rest. */
function together(rows: readonly RowOfPlan[]): readonly (readonly RowOfPlan[])[] {
  const groups: RowOfPlan[][] = [];
  for (const row of rows) {
    const touching = groups.filter((group) =>
      group.some(
        ({ finding }) =>
          oldKey(finding) === oldKey(row.finding) ||
          newKey(finding) === newKey(row.finding) ||
          newKey(finding) === oldKey(row.finding) ||
          oldKey(finding) === newKey(row.finding),
      ),
    );
    for (const one of touching) groups.splice(groups.indexOf(one), 1);
    groups.push([...touching.flat(), row]);
  }
  return groups;
}

/** @param hear told of every question about a name */
export function successionRows(
  looking: Looking,
  findings: readonly Finding[],
  hear: (named: Named) => void,
): SuccessionRows {
  const { plan, answers, known } = looking;
  const { places } = plan.structure;
  const leaves = new Set(membersOf(plan).ids.place);
  const left = new Map<Finding, string>();
  const rows = findings.map((finding): RowOfPlan => {
    const sought = [finding.by.code, finding.by.place].flatMap((name) =>
      name === undefined ? [] : [placeFound(places, name, known)],
    );
    // A file has every place there is: only a name that is like one of the plan's is a question.
    if (!sought.some((one) => one.ok || one.why === "near" || one.why === "several"))
      return { finding, old: undefined };
    const named = placeNamed(plan, oldName(finding), finding.by.code, answers, known);
    hear(named);
    if (named.ask.answer === undefined) left.set(finding, "waits for an answer about a name");
    return { finding, old: places.find(({ id }) => id === named.id) };
  });
  const inPlan = (finding: Finding): PlanPlace | undefined => {
    const found = [finding.by["into-code"], finding.by.into].flatMap((name) => {
      const one = name === undefined ? undefined : placeFound(places, name, known);
      return one?.ok === true ? [one.place] : [];
    });
    return found[0];
  };
  const successors = new Map<string, Successor>();
  const taken = places.map(({ id }) => id);
  const successorOf = (finding: Finding): Successor => {
    const before = successors.get(newKey(finding));
    if (before !== undefined) return before;
    const there = inPlan(finding);
    const code = finding.by["into-code"];
    const made: Successor =
      there !== undefined
        ? { id: there.id, code: there.code, name: there.label }
        : (publishedAs(finding, known) ?? {
            id: freeId(newName(finding), [...taken, ...[...successors.values()].map(({ id }) => id)]),
            ...(code === undefined ? {} : { code }),
            name: newName(finding),
          });
    successors.set(newKey(finding), made);
    return made;
  };
  const pieces: Piece[] = [];
  const used: { readonly finding: Finding; readonly piece: Piece }[] = [];
  const stays: string[] = [];
  for (const group of together(rows)) {
    const olds = new Set(group.flatMap(({ old }) => old ?? []));
    const leave = (why: string): void => {
      for (const { finding } of group) if (!left.has(finding)) left.set(finding, why);
    };
    if (olds.size === 0) {
      leave(
        group.every(({ finding }) => inPlan(finding) !== undefined)
          ? "places that the plan has no more or never had: it has what they became, so nothing changes"
          : "places that the plan does not have",
      );
      continue;
    }
    const away = group.filter(({ old }) => old === undefined).map(({ finding }) => finding);
    if (away.length > 0) {
      leave(
        `${listed([...new Set(group.map(({ finding }) => newName(finding)))])} cannot be made up: the plan does not hold ${listed([...new Set(away.map(oldName))])}`,
      );
      continue;
    }
    const holder = [...olds].find(({ id }) => !leaves.has(id));
    if (holder !== undefined) {
      leave(`${holder.label} holds places of its own in this plan, and what becomes of each has to be said`);
      continue;
    }
    if (group.every(({ finding, old }) => old === inPlan(finding))) {
      leave("places that go on as they are");
      continue;
    }
    for (const [at, { finding, old }] of group.entries()) {
      if (old === undefined) continue;
      const to = successorOf(finding);
      const alone = group.filter((one) => one.old === old).length === 1;
      const part = alone && saysPart(finding) && to.id !== old.id;
      const piece: Piece = { old, to, whole: alone && !part, part: undefined, order: at };
      used.push({ finding, piece });
      pieces.push(piece);
      if (part) {
        const itself = { id: old.id, code: old.code, name: old.label };
        pieces.push({ old, to: itself, whole: false, part: undefined, order: at + group.length });
        stays.push(old.label);
      }
      // A place that grows under its own name is made of itself too.
      const grown = places.find(({ id }) => id === to.id);
      const isMade = grown === undefined || olds.has(grown) || pieces.some((one) => one.old === grown);
      if (!isMade && leaves.has(grown.id)) pieces.push({ old: grown, to, whole: true, part: undefined, order: 0 });
    }
  }
  return { pieces, used, left, stays };
}
