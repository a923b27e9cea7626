/** What a box is told of the assumption whose figure it holds. */
import { catalogueEntry, senseOf, setValueWithRange, type Assumption, type RangeInput, type Where } from "../../model";
import { applyEdit } from "../state/apply-edit";
import type { NumberBoxProps } from "./number-box";

type Named = Pick<Assumption, "id" | "limits"> & { readonly label?: string };

/** Its limits, what is usual of it, and its name, for the sentences of a box whose label is only a part of it. */
export const figureProps = (one: Named): Pick<NumberBoxProps, "limits" | "usual" | "named"> => ({
  limits: senseOf(one),
  usual: catalogueEntry(one.id)?.usual,
  named: one.label ?? catalogueEntry(one.id)?.label,
});

/** Takes a range into the base; a scenario changes a figure to one number. */
export const rangeInto = (
  id: string,
  at: { readonly where?: Where | undefined; readonly dated?: string | undefined },
  scenario: string | undefined,
): ((range: RangeInput) => unknown) | undefined =>
  scenario === undefined ? (range) => applyEdit((now, by) => setValueWithRange(now, id, at, range, by)) : undefined;
