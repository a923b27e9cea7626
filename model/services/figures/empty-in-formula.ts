/** Figures of the plan's own that are empty in the formula by which another is given. */
import type { DimensionName } from "../../assumptions/catalogue";
import { parseFormula } from "../../resolve/formula/formula";
import { pick } from "../../workforce/program/inputs";
import type { FigureAt, Spot } from "./spot";

export interface EmptyFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

/** What a service's figure is worked out from and lacks; nothing where it is given as a number, or not at all. */
export function emptyInFormula(id: string, spot: Spot, month: number, at: FigureAt): readonly EmptyFigure[] {
  const { resolved } = spot;
  const numbers: Partial<Record<DimensionName, number>> = {
    place: at.place ?? spot.place,
    service: spot.serviceNumber,
    tier: spot.firstTier + (at.tier ?? 0),
    level: at.level ?? 0,
    outcome: at.outcome ?? 0,
    band: at.band ?? 0,
    setting: at.setting ?? spot.settings[0] ?? 0,
  };
  const number = (dimension: DimensionName): number => numbers[dimension] ?? 0;
  const written = resolved.origin(id, month, number)?.written;
  const formula = typeof written === "string" ? parseFormula(written) : undefined;
  return (formula?.ok === true ? formula.value.names : []).flatMap((name) => {
    const series = resolved.series(name);
    return series !== undefined && Number.isNaN(pick(series, month, number)) ? [series] : [];
  });
}
