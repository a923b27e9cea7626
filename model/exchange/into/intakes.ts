/** Entrants to courses as the intake of a plan: those of the whole that the plan is of, in one academic year. */
import { assumptionIn } from "../../plan/edit/parts";
import { absoluteMonth, planningYearOf } from "../../plan/calendar";
import { monthWords } from "../../plan/ask/value-words";
import type { Finding } from "../shapes/found";
import type { Ask } from "./answers";
import { Fates, type FatesTold } from "./fates";
import type { FigureIn } from "./figures";
import { asked } from "./names";
import { placeNamed, type Looking } from "./places";

export interface IntakesMapped {
  readonly figures: readonly FigureIn[];
  readonly asks: readonly Ask[];
  readonly fates: FatesTold;
  readonly says: readonly string[];
}

const yearOf = (finding: Finding): string => finding.time?.day.slice(0, 7) ?? "";

/** The plan's intake from entrants by year, place and level. */
export function intakesMapped(looking: Looking, findings: readonly Finding[]): IntakesMapped {
  const { plan, answers, known } = looking;
  const fates = new Fates();
  if (assumptionIn(plan, "opening_intake") === undefined && plan.structure.routes.length === 0) {
    fates.leave("entrants, for which the plan has no course", ...findings);
    return { figures: [], asks: [], says: [], fates: fates.told };
  }
  const root = plan.structure.places.find((place) => place.parent === undefined)?.id;
  const whole = findings.filter(
    ({ by, time }) =>
      placeNamed(plan, by.place ?? "", by.code, answers, known, time?.until ?? time?.day).id === root &&
      root !== undefined,
  );
  const others = findings.filter((one) => !whole.includes(one));
  const years = [...new Set(whole.map(yearOf))].sort();
  // Courses begin in the autumn of a planning year, which may lie before the plan's own start in it.
  const before = years.filter((year) => Number(year.slice(0, 4)) <= planningYearOf(absoluteMonth(plan.start)));
  const { id, ask } = asked(
    "time",
    "academic years",
    `Which academic year's entrants are those of the plan's first year, which starts in ${monthWords(plan.start)}?`,
    years.map((year) => ({ id: year, label: `Autumn ${year.slice(0, 4)}` })),
    before.at(-1) ?? years[0],
    answers,
  );
  const used = whole.filter((one) => yearOf(one) === id);
  fates.leave("entrants of a part or of elsewhere: the plan's intake is of the whole", ...others);
  fates.leave("of another time", ...whole);
  fates.use(...used);
  const [first] = used;
  const dated = assumptionIn(plan, "commissioned_places");
  const hasList = dated !== undefined && (dated.value !== null || (dated.when ?? []).length > 0);
  return {
    figures:
      first === undefined
        ? []
        : [
            {
              assumption: "opening_intake",
              where: {},
              value: used.reduce((sum, one) => sum + one.value, 0),
              workedOut:
                used.length < 2
                  ? undefined
                  : `${used.map((one) => one.value.toLocaleString("en-GB")).join(" + ")}, those who started in autumn ${id?.slice(0, 4) ?? ""}.`,
              rows: used.reduce((sum, one) => sum + one.rows, 0),
              first: first.first,
              of: used,
            },
          ],
    asks: years.length > 1 ? [ask] : [],
    says:
      first !== undefined && hasList
        ? [
            "The plan has commissioned places as a dated list, which replaces its opening intake: these entrants change nothing from its first date.",
          ]
        : [],
    fates: fates.told,
  };
}
