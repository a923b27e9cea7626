/** A published figure put into the open plan: its number, with its source, its quality and what it says of itself. */
import type { Draft } from "immer";
import type { Plan, Source, Status, Where } from "../../model";
import { editPlan } from "../state/plan-store";
import { setAssumption, sameWhere } from "./assumption-edits";

export interface TakenFigure {
  readonly value: number;
  readonly source: Source;
  readonly status: Status;
  /** What the figure is, of which place and date: the reason it stands there. */
  readonly reason: string;
}

export interface TakenInto {
  readonly assumption: string;
  readonly label: string;
  readonly where: Where;
  /** The first month of a dated value of the base. */
  readonly from?: string | undefined;
  /** What stands there now, in words. */
  readonly now: string;
  /** The scenario it is changed in; the base when left out. */
  readonly scenario?: string | undefined;
}

/** One undo step and one entry of the log. In a scenario it is a change that names the figure. */
export function takeFigure(figure: TakenFigure, into: TakenInto): void {
  const { assumption, label, where, from, scenario } = into;
  if (scenario !== undefined) {
    setAssumption({ assumption, label, value: figure.value, where, scenario, from, why: figure.reason });
    return;
  }
  editPlan({ what: label, from: into.now, to: String(figure.value), why: figure.reason }, (draft) => {
    const found = draft.assumptions.find((one) => one.id === assumption);
    if (found === undefined) return;
    listSource(draft, figure.source);
    const grounds = { source: figure.source.id, status: figure.status, reason: figure.reason };
    const everything = Object.keys(where).length === 0;
    if (!everything) {
      const entry = found.where?.find((one) => sameWhere(one, where));
      if (entry === undefined)
        (found.where ??= []).push({ ...(where as Draft<Where>), value: figure.value, ...grounds });
      else Object.assign(entry, { value: figure.value }, grounds);
      return;
    }
    // Parts that rest on what the whole said keep it as their own.
    for (const entry of found.where ?? []) {
      entry.status ??= found.status;
      if (entry.source === undefined && found.source !== undefined) entry.source = found.source;
    }
    const dated = found.when?.find((one) => one.from === from);
    if (dated === undefined) found.value = figure.value;
    else dated.value = figure.value;
    Object.assign(found, grounds);
  });
}

function listSource(draft: Draft<Plan>, source: Source): void {
  if (!draft.sources.some((one) => one.id === source.id)) draft.sources.push({ ...source });
}
