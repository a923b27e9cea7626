/** Edits of the figures of a service. Each is one undo step and one log entry, except while a handle is dragged: then the drag is. */
import { catalogueEntry, type Assumption, type NeededFigure, type Value, type Where } from "../../model";
import { gesture } from "../state/gesture";
import { editPlan } from "../state/plan-store";
import { bareWhere, sameWhere, setAssumption } from "./assumption-edits";

type Reading = NonNullable<Assumption["readings"]>[number];

/**
 * Gives a figure a service still needs, for the part of it that lacks one, in the base. It is judgement, also where it is
 * a reading of a source: what was found elsewhere is an estimate here.
 */
export function giveFigure(
  needed: Pick<NeededFigure, "assumption" | "label" | "where">,
  value: Value,
  reading?: Reading,
): void {
  const known = catalogueEntry(needed.assumption);
  if (known === undefined || value === null) return;
  editPlan(
    { what: needed.label, to: String(value), ...(reading === undefined ? {} : { why: reading.label }) },
    (draft) => {
      const where = bareWhere(needed.where);
      let assumption = draft.assumptions.find((one) => one.id === needed.assumption);
      if (assumption === undefined) {
        draft.assumptions.push({
          id: known.id,
          label: known.label,
          unit: known.unit,
          value: null,
          status: "judgement",
        });
        assumption = draft.assumptions.at(-1)!;
      }
      const entries = (assumption.where ??= []);
      const about = {
        value,
        status: "judgement" as const,
        ...(reading === undefined ? {} : { reason: reading.label }),
        ...(reading?.source === undefined ? {} : { source: reading.source }),
      };
      const entry = entries.find((one) => sameWhere(one, where));
      if (entry === undefined) entries.push({ ...where, ...about });
      else Object.assign(entry, about);
    },
  );
}

export interface PartEdit {
  readonly where: Where;
  readonly value: number;
}

/** Sets several parts of one assumption together. While a handle is dragged they belong to the drag, whose end is logged. */
export function setParts(
  assumption: Pick<Assumption, "id" | "label">,
  what: string,
  parts: readonly PartEdit[],
  scenario: string | undefined,
  how: "drag" | "key",
): void {
  const edits = (): void => {
    for (const { where, value } of parts)
      setAssumption({ assumption: assumption.id, label: assumption.label, value, where, scenario });
  };
  if (how === "key") gesture(what, { what }, edits);
  else edits();
}

/** Sets a figure that a plan may leave out, for one part: it is listed, empty for everybody else, before it is set. One step. */
export function setOptional(
  id: string,
  part: { readonly where: Where; readonly value: Value },
  scenario: string | undefined,
): void {
  const known = catalogueEntry(id);
  if (known === undefined) return;
  gesture(known.label, { what: known.label, to: String(part.value) }, () => {
    editPlan({ what: known.label }, (draft) => {
      if (!draft.assumptions.some((one) => one.id === id))
        draft.assumptions.push({ id, label: known.label, unit: known.unit, value: null, status: "judgement" });
    });
    setAssumption({ assumption: id, label: known.label, value: part.value, where: part.where, scenario });
  });
}
