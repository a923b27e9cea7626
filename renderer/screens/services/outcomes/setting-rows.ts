import { backfillMeasures, measureOf, type Backfill, type SettingBackfill } from "../../../../model";
import type { RowSum, YearRow, YearRows } from "../../../controls/year-table";
import { backfillWords as words } from "../../../words/service-outcomes";

/** Smaller than any change worth a word: a hundredth of a post. */
const nothing = 0.005;

export const changes = (setting: SettingBackfill): boolean =>
  backfillMeasures.some((id) => setting.lines[id].change.some((value) => Math.abs(value) > nothing));

/** The settings with the largest rise and the largest fall of staff in a year. */
export function mostChanged(
  { settings }: Backfill,
  at: number,
): { readonly gains: Changed | undefined; readonly loses: Changed | undefined } {
  const list = settings
    .map(({ label, lines }) => ({ label, change: lines.staff_in_post.change[at] ?? Number.NaN }))
    .filter(({ change }) => Math.abs(change) > nothing)
    .sort((a, b) => a.change - b.change);
  const [least, most] = [list[0], list.at(-1)];
  return {
    gains: most !== undefined && most.change > 0 ? most : undefined,
    loses: least !== undefined && least.change < 0 ? least : undefined,
  };
}

export interface Changed {
  readonly label: string;
  readonly change: number;
}

/** A group of rows for each setting that changes. */
export function settingRows({ settings, years }: Backfill, place: string | undefined): YearRows[] {
  return settings.filter(changes).map((setting): YearRows => ({
    id: setting.id,
    heading: setting.label,
    rows: backfillMeasures.map((id): YearRow => {
      const { change } = setting.lines[id];
      return {
        id: `${setting.id}:${id}`,
        label: words.rows[id],
        unit: measureOf(id)?.unit ?? "",
        values: change.map((value) => (Number.isFinite(value) ? value : null)),
        change: true,
        strong: id === "staff_in_post",
        missing: id === "moves_in" || id === "moves_out" ? words.noMoves : undefined,
        asked: (time) => ({
          measure: id,
          year: years[time] ?? "",
          where: { setting: setting.id },
          ...(place === undefined ? {} : { place }),
        }),
      };
    }),
  }));
}

/** Posts less staff are the posts empty less what is over establishment. */
export const settingSums = (settings: readonly SettingBackfill[]): RowSum[] =>
  settings.map(({ id }) => ({
    whole: `${id}:establishment`,
    plus: [`${id}:staff_in_post`, `${id}:vacant_posts`],
    less: [`${id}:over_establishment`],
  }));
