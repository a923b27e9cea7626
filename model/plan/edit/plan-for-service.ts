/**
 * A plan for a service of one's own: the model of a template (tiers, work of a case, aims, outcomes) with the lead's own
 * list, referrals, starts and team. What was counted elsewhere is evidence, shown beside the boxes; it is not in the plan.
 */
import { elementAt } from "../../assumptions/present";
import { absoluteMonth, monthName } from "../calendar";
import { checkPlan } from "../check/check-plan";
import { dayWords } from "../ask/value-words";
import type { Plan } from "../plan";
import { hasErrors, type Outcome } from "../problem";
import { longest } from "../schema";
import { cut, edited, refused, tooLong, yourFigure, type Edit, type Signature } from "./edit";
import { figuresOfOneService, withoutWorkOfAnother } from "./figures-of-one-service";
import { onlySetting } from "./only-setting";
import { withOwn, withOwnFigures } from "./own-service-entries";
import {
  listTotal,
  ownFiguresRefused,
  ownTeamRefused,
  tiersToShare,
  type OwnFigures,
  type OwnStaff,
} from "./own-service-figures";
import { withBands, withTeam } from "./own-team";
import { assumptionIn, withAssumption } from "./parts";
import { listed } from "./set-value";
import { without } from "./without";

export interface OwnService extends OwnFigures {
  /** What the service is called. */
  readonly name: string;
  /** Where it is: a borough, a trust, a team. */
  readonly place: string;
  /** The ISO day on which the figures were counted. */
  readonly counted: string;
  readonly team: readonly OwnStaff[];
}

/** The templates the plan is made of. */
export interface ServiceModels {
  readonly template: Plan;
  /** A plan with a level for every pay band, for the bands the template does not have. */
  readonly levels: Plan;
}

const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

const words = {
  about: (name: string, place: string, template: string, on: string) =>
    `${name}, ${place}. List, longest wait, referrals, starts and team are your own, counted ${dayWords(on)}. The tiers, the aims and what is told of outcomes are those of the template "${template}"; what other services did stands beside the boxes, with its source, and runs nowhere. Leaving and recruiting are example figures to replace.`,
  wholeTeam: "The team that was given is the service's own.",
  told: ({ longest: wait, referrals, starts, team, ...figures }: OwnService) =>
    [
      `${number(listTotal(figures.list))} waiting`,
      `longest wait ${number(wait)} weeks`,
      `${number(referrals.value)} referrals a week`,
      ...(starts === undefined ? [] : [`${number(starts.value)} starts a week`]),
      `${number(team.reduce((sum, { wte }) => sum + wte, 0))} WTE in post`,
    ].join(", "),
};

/** The month at whose first day a plan starts, for figures counted on a day: the first of a month that is nearest to it. */
export function planStartFor(day: string): string {
  const month = absoluteMonth(day);
  return monthName(Number(day.slice(8, 10)) > 15 ? month + 1 : month);
}

/** What happens to a service is nothing it can choose: as a scenario of its plan a report would tell it as an option. */
const comesToAService = "referral_growth";

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));

/**
 * Makes the plan. Refused, with a sentence, where a name or a figure that the service needs is not there or cannot be,
 * and where the plan would not hold together.
 */
export function planForService({ template, levels }: ServiceModels, own: OwnService, signed: Signature): Outcome<Edit> {
  const { name, place, counted, team } = own;
  const services = template.structure.services ?? [];
  const first = services[0];
  if (first === undefined) return refused("no-service", "The template has no service. Choose another.");
  if (name === "") return refused("no-name", "The service needs a name. Give it one.");
  if (place === "") return refused("no-place", "Say where the service is: a borough, a trust or a team.");
  if (!isDay(counted)) return refused("no-date", "Say on which day the figures were counted.");
  if (services.some(({ capacity }) => capacity === "starts") && own.starts === undefined)
    return refused("no-starts", "Say how many people are started a week. Nothing else here says what limits them.");
  if (tiersToShare(template).length > 0 && own.shares === undefined)
    return refused("no-shares", "Say how the referrals divide between the tiers: a share for each.");
  const stands = tooLong(name, longest.label) ?? tooLong(place, longest.label) ?? ownFiguresRefused(own);
  const wrong = stands ?? ownTeamRefused(team);
  if (wrong !== undefined) return wrong;
  const banded = withBands(
    onlySetting(template, first.setting ?? elementAt(template.structure.settings, 0).id),
    team,
    levels,
  );
  if (!banded.ok) return banded;
  const start: Plan = {
    ...without(banded.value, "example", "contradictions", "notes", "events", "calibrations"),
    title: cut(`${name}, ${place}`, longest.title),
    about: cut(words.about(name, place, template.title, counted), longest.prose),
    start: planStartFor(counted),
    structure: {
      ...banded.value.structure,
      places: banded.value.structure.places.map((one) => (one.parent === undefined ? { ...one, label: place } : one)),
      services: services.map((service) => ({
        ...without(service, "about"),
        label: services.length === 1 ? name : service.label,
        staffing: "workforce" as const,
        // The hours of a template rest on the work of another service; starts that were counted are the lead's own.
        capacity: own.starts === undefined ? service.capacity : ("starts" as const),
      })),
    },
    scenarios: banded.value.scenarios.filter(
      ({ changes }) =>
        changes.every((one) => !figuresOfOneService.has(one.assumption)) &&
        changes.some((one) => one.assumption !== comesToAService),
    ),
    ...(template.contradictions === undefined
      ? {}
      : {
          contradictions: template.contradictions.filter(
            (one) => one.assumptions?.some((id) => figuresOfOneService.has(id)) !== true,
          ),
        }),
    log: [],
  };
  const listedPlan = withOwnFigures(withoutWorkOfAnother(start), services, own, { on: counted }, "emptied", signed);
  const plan = withWholeTeam(withTeam(listedPlan, team, signed), signed);
  const problems = checkPlan(plan);
  return hasErrors(problems)
    ? { ok: false, problems: problems.filter(({ severity }) => severity === "error") }
    : edited(plan, signed, {
        what: "Plan made for a service",
        where: `${name}, ${place}`,
        from: `the template "${template.title}"`,
        to: words.told(own),
      });
}

/** Everybody in the plan works in each of its services. */
function withWholeTeam(plan: Plan, signed: Signature): Plan {
  const services = plan.structure.services ?? [];
  const share = assumptionIn(plan, "staff_share") ?? listed("staff_share");
  if (share === undefined) return plan;
  const reason = `${yourFigure(signed)} ${words.wholeTeam}`;
  const entries = services.map(({ id }) => ({ service: id, value: 1, status: "judgement" as const, reason }));
  return withAssumption(plan, withOwn(share, services, entries, "emptied"));
}
