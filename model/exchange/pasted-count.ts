/** The numbers of a column of counts, read as any cell of a table is. */
import { countedKind, type CountedId } from "../plan/counted";
import { figureIn } from "./reading/figure-in-cell";
import { ofPercent, RateColumn } from "./reading/rate-column";
import { textCell } from "./reading/sheet";

/** A count, null for a gap, or why it is neither. */
export type CountRead = { readonly value: number | null } | { readonly says: string };

/**
 * The counts of a column. Rates without a % sign are read one way, as their heading and each other say; where they could
 * be per cent or shares of 1 they are not read.
 */
export function readCount(counts: CountedId, heading: string, cells: readonly string[]): readonly CountRead[] {
  const { unit, label } = countedKind(counts);
  const read = cells.map((text) => figureIn(textCell(text)));
  const rates = new RateColumn(heading);
  for (const one of read) if (one.kind === "number") rates.add(one.value, one.percent);
  return read.map((one, index): CountRead => {
    const said = (cells[index] ?? "").trim();
    if (one.kind === "missing") return { value: null };
    if (one.kind === "unreadable") return { says: one.says };
    if (unit !== "share")
      return one.percent ? { says: `${label}: "${said}" is a percentage and no count.` } : { value: one.value };
    if (one.percent || one.value === 0) return { value: one.value };
    const meant = rates.meant(one.value);
    return meant === undefined
      ? { says: `"${said}" could be ${said}% or ${said} of the whole. Write it with its % sign.` }
      : { value: meant === "percent" ? ofPercent(one.value) : one.value };
  });
}
