/** The staff of a service, week by week: out of the modelled workforce, or the team as stated. WTE. */
import { absenceIn } from "../../workforce/month/events/flows";
import { pick } from "../../workforce/program/inputs";
import type { Projection } from "../../workforce/run/projection";
import { cursor, toRow } from "../../workforce/program/shape";
import { carriedListOf } from "../figures/carried-over";
import type { Spot, Spots } from "../figures/spot";
import type { Weeks } from "../figures/weeks";

export interface ServiceStaff {
  /** WTE by week and level of the plan: week * levels + level. NaN for a level that does not work in the service, or of which nothing is known. */
  readonly wte: Float64Array;
  /** The same on the day before the plan starts, before any scenario, for services whose starts are counted against it; NaN for others. */
  readonly opening: Float64Array;
  /** The same in the first week, of whom the list opens with; see services.ts. */
  readonly firstWeek: Float64Array;
}

/** Staff in post less those known to be away, with temporary cover, by row of the workforce, at the end of each month and (first) before the plan starts. */
export function staffByMonth({ run }: Projection): Float64Array {
  const { program } = run;
  const { inputs, months, shape } = program;
  const { rows, width } = shape;
  const cover = inputs.series("temporary_cover");
  const at = cursor();
  const wte = new Float64Array((months + 1) * rows);
  const hours = program.participation.values[0]!;
  for (let cell = 0; cell < run.opening.length; cell += 1)
    wte[Math.floor(cell / width)]! += run.opening[cell]! * hours[cell]!;
  wte.set(run.wte, rows);
  for (let month = 0; month <= months; month += 1)
    for (let row = 0; row < rows; row += 1) {
      toRow(at, row, shape);
      const funded =
        month === 0 ? program.openingEstablishment[row]! : program.establishment[(month - 1) * rows + row]!;
      const covered = pick(cover, Math.max(0, month - 1), at.member);
      const index = month * rows + row;
      const absence = absenceIn(run, month - 1, row, wte[index]!);
      // Nobody knows of temporary staff where the share covered is not given.
      const temporary = covered > 0 ? covered * Math.max(0, funded - wte[index]!) : 0;
      wte[index] = wte[index]! + temporary - absence.away + absence.covered;
    }
  return wte;
}

/** The modelled workforce as services read it, both of {@link staffByMonth}. */
export interface WorkforceStaff {
  readonly now: Float64Array;
  /** Before any scenario; undefined where it cannot be worked out. */
  readonly base: () => Float64Array | undefined;
}

/** @param workforce where the service is staffed from it */
export function staffOf(
  { now: spot, base, opens }: Spots,
  weeks: Weeks,
  workforce: WorkforceStaff | undefined,
): ServiceStaff {
  const { members } = spot.resolved;
  const levels = members.size("level");
  const wte = new Float64Array(weeks.count * levels).fill(Number.NaN);
  const opening = new Float64Array(levels).fill(Number.NaN);
  const firstWeek = new Float64Array(levels).fill(Number.NaN);
  if (spot.service.staffing === "stated-team") {
    for (let level = 0; level < levels; level += 1) {
      opening[level] = base.figure("stated_team", 0, { level });
      firstWeek[level] = opens.figure("stated_team", weeks.month[0]!, { level });
      for (let week = 0; week < weeks.count; week += 1)
        wte[week * levels + level] =
          week > 0 && weeks.month[week] === weeks.month[week - 1]
            ? wte[(week - 1) * levels + level]!
            : spot.figure("stated_team", weeks.month[week]!, { level });
    }
  } else if (spot.service.staffing === "workforce" && workforce !== undefined) {
    const byMonth = workforce.now;
    const before = workforce.base();
    const opensWith = opens === spot ? byMonth : (before ?? byMonth);
    const settings = members.size("setting");
    const rows = members.size("place") * settings * levels;
    const total = (from: Spot, month: number, level: number, staff: (row: number) => number): number => {
      let sum = Number.NaN;
      for (const setting of from.settings) {
        const share = from.figure("staff_share", month, { level, setting });
        if (!Number.isNaN(share))
          sum = (Number.isNaN(sum) ? 0 : sum) + share * staff((from.place * settings + setting) * levels + level);
      }
      return sum;
    };
    // Staff are known at month ends; in between they change evenly.
    const inWeek = (from: Spot, staff: Float64Array, week: number, level: number): number => {
      const month = weeks.month[week]!;
      const part = weeks.through[week]!;
      return total(
        from,
        month,
        level,
        (row) => staff[month * rows + row]! * (1 - part) + staff[(month + 1) * rows + row]! * part,
      );
    };
    for (let level = 0; level < levels; level += 1) {
      if (before !== undefined && spot.service.capacity === "starts")
        opening[level] = total(base, 0, level, (row) => before[row]!);
      firstWeek[level] = inWeek(opens, opensWith, 0, level);
      for (let week = 0; week < weeks.count; week += 1) wte[week * levels + level] = inWeek(spot, byMonth, week, level);
    }
  }
  // Starts counted before the plan's start was moved are of the staff there were then.
  carriedListOf(base)?.staff?.forEach((there, level) => (opening[level] = there ?? Number.NaN));
  return { wte, opening, firstWeek };
}
