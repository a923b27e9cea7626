/**
 * How the stock of people lies in memory. A row is one place, setting and level; the people in a row are held by
 * origin and then by age band, next to each other, so that a month is one walk through the whole stock:
 *
 *     row  = (place * settings + setting) * levels + level
 *     cell = (row * origins + origin) * ages + age
 */
import type { Members } from "../../plan/members";
import type { DimensionName } from "../../assumptions/catalogue";

export interface Shape {
  readonly places: number;
  readonly settings: number;
  readonly levels: number;
  readonly origins: number;
  readonly ages: number;
  /** Cells in one row: origins x ages. */
  readonly width: number;
  readonly rows: number;
  readonly cells: number;
}

export function shapeOf(members: Members): Shape {
  const places = members.size("place");
  const settings = members.size("setting");
  const levels = members.size("level");
  const origins = members.size("origin");
  const ages = members.size("age");
  const rows = places * settings * levels;
  return { places, settings, levels, origins, ages, width: origins * ages, rows, cells: rows * origins * ages };
}

/** The place of a row. */
export const placeOfRow = (row: number, { settings, levels }: Shape): number => Math.floor(row / (settings * levels));

/** Place and level of a row, all settings together: place * levels + level. */
export const placeLevelOf = (row: number, { settings, levels }: Shape): number =>
  Math.floor(row / (settings * levels)) * levels + (row % levels);

/** Whether there are two origins and age bands of one width, so that the same happens to both at every age. */
export function inPairs({ shape, ageUp }: { readonly shape: Shape; readonly ageUp: Float64Array }): boolean {
  if (shape.origins !== 2) return false;
  for (let age = 1; age < shape.ages - 1; age += 1) if (ageUp[age] !== ageUp[0]) return false;
  return true;
}

/** Reads the member numbers of a row or a cell by dimension; move the cursor with `toRow` or `toCell`. */
export interface Cursor extends Record<DimensionName, number> {
  readonly member: (dimension: DimensionName) => number;
}

export function cursor(): Cursor {
  const at: Cursor = {
    place: 0,
    setting: 0,
    level: 0,
    origin: 0,
    age: 0,
    route: 0,
    move: 0,
    conversion: 0,
    service: 0,
    tier: 0,
    outcome: 0,
    band: 0,
    month: 0,
    prices: 0,
    group: 0,
    joining: 0,
    member: (dimension) => at[dimension],
  };
  return at;
}

export function toRow(at: Cursor, row: number, shape: Shape): void {
  at.level = row % shape.levels;
  const rest = Math.floor(row / shape.levels);
  at.setting = rest % shape.settings;
  at.place = Math.floor(rest / shape.settings);
}

export function toCell(at: Cursor, cell: number, shape: Shape): void {
  at.age = cell % shape.ages;
  const rest = Math.floor(cell / shape.ages);
  at.origin = rest % shape.origins;
  toRow(at, Math.floor(rest / shape.origins), shape);
}
