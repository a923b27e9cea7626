/** Which small multiple stands where: in groups, such as the systems of a region, and within each by its last figure. */
import type { Figure } from "../words/format";

export interface Ordered {
  readonly id: string;
  readonly name: string;
  readonly values: readonly Figure[];
  /** What it is part of: a region of its systems, a nation of its regions. */
  readonly group?: { readonly id: string; readonly name: string } | undefined;
  /** Stands before all others whatever its figure: the whole of which the others are parts. */
  readonly first?: true | undefined;
}

export interface PanelGroup<P> {
  /** Undefined where panels are not parts of different things. */
  readonly name: string | undefined;
  readonly panels: readonly P[];
}

/** The last figure a panel has; null where it has none. */
const lastFigure = ({ values }: Pick<Ordered, "values">): Figure => values.findLast((value) => value !== null) ?? null;

/** Figures closer together than this, as a share of the larger, differ by the dust of sums. */
const ALIKE = 1e-6;

function after(a: Figure, b: Figure): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return Math.abs(a - b) <= ALIKE * Math.max(Math.abs(a), Math.abs(b)) ? 0 : b - a;
}

/**
 * The highest last figure first, those without one last; groups by their own highest. One group is no group.
 * Equal figures stand by name.
 */
export function orderedPanels<P extends Ordered>(panels: readonly P[]): readonly PanelGroup<P>[] {
  const byFigure = (some: readonly P[]): readonly P[] =>
    [...some].sort(
      (a, b) =>
        Number(b.first === true) - Number(a.first === true) ||
        after(lastFigure(a), lastFigure(b)) ||
        a.name.localeCompare(b.name, "en-GB"),
    );
  const names = new Map(panels.map(({ group }) => [group?.id, group?.name]));
  if (names.size < 2) return [{ name: undefined, panels: byFigure(panels) }];
  return [...names]
    .map(([id, name]) => ({ name, panels: byFigure(panels.filter(({ group }) => group?.id === id)) }))
    .sort((a, b) => after(lastFigure(a.panels[0] ?? { values: [] }), lastFigure(b.panels[0] ?? { values: [] })));
}
