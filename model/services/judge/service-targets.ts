/**
 * The planning targets of a service at the end of each whole planning year: the share of its list within the weeks it aims
 * for, and nobody over 52 weeks. The shares are the plan's, by year; judging them is planning-targets.ts.
 */
import { elementAt } from "../../assumptions/present";
import { valuesOf, type ExplainedAssumption } from "../../resolve/values-of";
import { judgeTargets, type JudgedTarget, type ListReading } from "./planning-targets";
import { listsAt } from "./service-health";
import type { Services } from "../services";

export interface ServiceTarget extends Omit<JudgedTarget, "measure"> {
  readonly kind: "within-aim" | "over-52-weeks";
  /** The weeks it counts by: those the service aims for in that year (NaN where it does not say), or 52. */
  readonly weeks: number;
  /** Where the share comes from; undefined where the plan gives none, and for 52 weeks. */
  readonly given: ExplainedAssumption | undefined;
}

export interface ServiceTargets {
  /** Year after year; within the aim first. */
  readonly targets: readonly ServiceTarget[];
  /** The weeks of the aim where they are not the 18 of the national planning target, each once; the shares above are then not that target's. */
  readonly otherAims: readonly number[];
}

/** Weeks of the national planning target for community services. */
const NATIONAL_AIM = 18;

/** @param place id of one of the service's places; all of them together when undefined */
export function targetsOf(services: Services, service: string, place: string | undefined): ServiceTargets {
  const view = services.view(service, place);
  const { spot } = elementAt(listsAt(services, service, place), 0);
  const whole = new Set(services.resolved.calendar.years.filter((year) => year.whole).map((year) => year.name));
  const years = view.years.flatMap((year, number) => {
    if (!whole.has(year.name)) return [];
    const month = elementAt(services.weeks.month, year.last);
    const read = (id: "waiting" | "over_18" | "over_52" | "over_aim"): number =>
      view.byYear[id]?.[number] ?? Number.NaN;
    return [{ name: year.name, month, aim: spot.figure("wait_target", month), read }];
  });
  /** Lists by people over an aim. A year that aims for something else has not counted them, unless it is 18 weeks. */
  const readings = (aim: number): ListReading[] =>
    years.flatMap(({ name, aim: own, read }) =>
      aim === NATIONAL_AIM || Object.is(aim, own)
        ? [
            {
              year: name,
              waiting: read("waiting"),
              over18Weeks: read(aim === NATIONAL_AIM ? "over_18" : "over_aim"),
              over52Weeks: read("over_52"),
            },
          ]
        : [],
    );
  const targets = years.flatMap(({ name, month, aim }): ServiceTarget[] => {
    const share = Number.isNaN(aim) ? Number.NaN : spot.figure("share_within_target", month);
    // People over the aim stand where those over 18 weeks do: the sum is the same.
    const within = elementAt(
      judgeTargets([{ year: name, measure: "within-18-weeks", value: share }], readings(aim)),
      0,
    );
    const over = elementAt(
      judgeTargets([{ year: name, measure: "over-52-weeks", value: 0 }], readings(NATIONAL_AIM)),
      0,
    );
    return [
      {
        ...told(within),
        kind: "within-aim",
        weeks: aim,
        given: valuesOf(services.resolved, "share_within_target", month, { service })[0],
      },
      { ...told(over), kind: "over-52-weeks", weeks: 52, given: undefined },
    ];
  });
  return {
    targets,
    otherAims: [...new Set(years.map(({ aim }) => aim))].filter((aim) => !Number.isNaN(aim) && aim !== NATIONAL_AIM),
  };
}

const told = ({ year, value, reached, met, tooMany, firstMet }: JudgedTarget): Omit<JudgedTarget, "measure"> => ({
  year,
  value,
  reached,
  met,
  tooMany,
  firstMet,
});
