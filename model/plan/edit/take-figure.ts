/** A published figure put into a plan: its number, with its source, its quality and what it says of itself. */
import type { Plan, Source, Status, Where } from "../plan";
import type { Outcome } from "../problem";
import type { Edit, Signature } from "./edit";
import { withSources } from "./parts";
import { setValue } from "./set-value";
import { openable } from "./would-open";

export interface TakenFigure {
  readonly value: number;
  readonly source: Source;
  readonly status: Status;
  /** What the figure is, of which place and date: the reason it stands there. */
  readonly reason: string;
}

export interface TakenInto {
  readonly assumption: string;
  readonly where: Where;
  /** The first month of a dated value of the base, or the month from which a scenario changes it. */
  readonly from?: string | undefined;
  /** The scenario it is changed in; the base when left out. */
  readonly scenario?: string | undefined;
}

/** In the base the value takes the figure's source and status; in a scenario it is a change that names the figure. */
export function takeFigure(plan: Plan, figure: TakenFigure, into: TakenInto, signed: Signature): Outcome<Edit> {
  const { value, source, status, reason: why } = figure;
  const { assumption, where, from, scenario } = into;
  if (scenario !== undefined) return setValue(plan, { assumption, value, where, scenario, from, why }, signed);
  const taken = setValue(
    withSources(plan, [source]),
    { assumption, value, where, dated: from, source: source.id, status, why },
    signed,
  );
  return openable(plan, taken);
}
