/**
 * Moving a plan's start to a later month, told before anything changes: the new opening, what is absorbed, what goes on,
 * what cannot be carried, what the headline becomes, and the assumptions that were counted since.
 */
import { elementAt } from "../../assumptions/present";
import { projectPlan, projectServices } from "../../calibrate/run";
import { absoluteMonth, monthName } from "../../plan/calendar";
import { eventSentence, eventWhere } from "../../plan/ask/event-words";
import { monthWords, plainNumber, valueWords } from "../../plan/ask/value-words";
import { refused, logEntry, type Edit, type Signature } from "../../plan/edit/edit";
import { withForecast } from "../../plan/edit/forecasts";
import { isOver } from "../../plan/edit/roll-forward";
import { takeCounted } from "../../plan/edit/take-counted";
import { without } from "../../plan/edit/without";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { actualOpening } from "./actual-opening";
import { keptForecast } from "./kept-forecast";
import { carriedLists, weekOf } from "./lists";
import { movedPlan, runSoFar } from "./moved-plan";
import { offersFrom, type Offer } from "./offers";
import { hoursIn } from "./opening-figures";
import { openingCounts, type CountTold, type OpeningCount } from "./opening-counts";
import { saidCounts, type SaidCount } from "./opening-parts";
import { openingRows, type OpeningRow } from "./opening-rows";
import { carriedFrom, postsBefore, staffIn, stockBefore } from "./state";

export interface RollAsked {
  /** The month the plan is to start in, written 2026-04. */
  readonly to: string;
  /** Whether its end stays where it is, or it looks as many years ahead as before. */
  readonly horizon: "keep-end" | "keep-years";
  /** What a person says of the opening, before what series say of the same people. */
  readonly counts?: readonly SaidCount[];
  /** The offers accepted, by id. */
  readonly take?: readonly string[];
}

export interface HeadlineMoved {
  readonly label: string;
  readonly unit: string;
  /** In the plan as it is, and moved; undefined where it cannot be told. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** An offer, with what the headline becomes if it alone is accepted. */
export interface OfferTold extends Offer {
  readonly taken: boolean;
  /** Why it cannot be accepted as the plan stands, such as a figure for others that it would contradict. */
  readonly hindered: string | undefined;
  readonly headline: readonly HeadlineMoved[];
}

export interface Roll {
  readonly from: string;
  readonly to: string;
  readonly years: number;
  /** The last month, before and after. */
  readonly ends: readonly [string, string];
  readonly opening: readonly OpeningRow[];
  /** Counts the opening rests on, and those it does not and why. */
  readonly counts: readonly CountTold[];
  /** A sentence each. */
  readonly absorbed: readonly string[];
  readonly carried: readonly string[];
  readonly notCarried: readonly string[];
  readonly offers: readonly OfferTold[];
  readonly headline: readonly HeadlineMoved[];
  /** What the old forecast will be called; undefined where there is none to keep. */
  readonly forecast: string | undefined;
  readonly edit: Edit;
}

const mostYears = 40;

const plural = (count: number, one: string, several = `${one}s`): string =>
  `${plainNumber(count)} ${count === 1 ? one : several}`;

/** The years of a plan that starts later. */
function yearsAfter(plan: Plan, { to, horizon }: RollAsked): number {
  if (horizon === "keep-years") return plan.years;
  const end = absoluteMonth(plan.start) + 12 * plan.years;
  return Math.min(mostYears, Math.max(1, Math.ceil((end - absoluteMonth(to)) / 12)));
}

/** Why a start cannot be moved there; undefined where it can. */
export function hindersRoll(plan: Plan, { to, horizon }: Pick<RollAsked, "to" | "horizon">): string | undefined {
  if (!/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(to)) return "A plan starts in a month, written as 2026-04.";
  const months = absoluteMonth(to) - absoluteMonth(plan.start);
  const last = absoluteMonth(plan.start) + 12 * plan.years;
  if (months <= 0)
    return `The plan starts in ${monthWords(plan.start)}. Its start can be moved to a later month, from ${monthWords(monthName(absoluteMonth(plan.start) + 1))} on.`;
  if (absoluteMonth(to) > last || (absoluteMonth(to) === last && horizon === "keep-end"))
    return `The plan ends in ${monthWords(monthName(last - 1))}, so nothing says what there is in ${monthWords(to)}. Choose an earlier month${absoluteMonth(to) === last ? ", or keep the years" : ""}.`;
  return undefined;
}

/** Prepares moving the start. Nothing is changed; `edit` holds the plan as it would be, in one step. */
export function rollPlan(plan: Plan, asked: RollAsked, signed: Signature): Outcome<Roll> {
  const hindered = hindersRoll(plan, asked);
  if (hindered !== undefined) return refused("cannot-move-start", hindered);
  const people = saidCounts(plan, asked.counts ?? [], asked.to);
  if (!people.ok) return people;
  const soFar = runSoFar(plan);
  if (!soFar.ok) return soFar;
  const { run, plan: solved } = soFar.value;
  const month = absoluteMonth(asked.to) - absoluteMonth(plan.start);
  const hours = hoursIn(run.program.inputs.base, run.program.shape, month);
  const was = { heads: stockBefore(run, month), posts: postsBefore(run, month), carried: carriedFrom(run, month) };
  const listsWere = carriedLists(solved, asked.to);
  const said = people.value;
  const sameAs = (one: OpeningCount, other: OpeningCount): boolean =>
    (["counts", "place", "service"] as const).every((key) => one[key] === other[key]) &&
    JSON.stringify([one.setting, one.level]) === JSON.stringify([other.setting, other.level]);
  const counts = [...said, ...openingCounts(plan, asked.to).filter((one) => !said.some((other) => sameAs(one, other)))];
  const actual = actualOpening(plan, run, was, listsWere, counts, hours);
  const used = actual.told.filter(({ notUsed }) => notUsed === undefined);
  const offers = offersFrom(run.program.inputs.base, asked.to);
  const taken = offers.filter(({ id }) => asked.take?.includes(id) === true);
  const unknown = (asked.take ?? []).find((id) => !offers.some((one) => one.id === id));
  if (unknown !== undefined)
    return refused(
      "unknown-offer",
      `"${unknown}" is not an assumption that was counted. ${offers.length === 0 ? "None was." : `Counted are ${offers.map(({ id }) => id).join(", ")}.`}`,
    );
  const why = [
    used.length === 0
      ? "The opening is what the plan had forecast: nothing was counted then."
      : `Counted: ${used.map(({ says }) => says).join("; ")}. The rest as the plan had it.`,
    ...taken.map(
      (offer) => `${offer.label}: ${valueWords(offer.unit, Number(offer.value.toPrecision(3)))}, ${offer.how}.`,
    ),
  ].join(" ");
  const absorbed = absorbedBy(plan, asked.to);
  const moved = movedPlan(
    soFar.value,
    {
      start: asked.to,
      years: yearsAfter(plan, asked),
      heads: actual.heads,
      carried: { ...was.carried, staff: staffIn(run, actual.heads), posts: actual.posts },
      givenPosts: actual.givenPosts,
      lists: actual.lists,
      reason: reasonOf(asked.to, used),
      why,
    },
    signed,
  );
  if (!moved.ok) return moved;
  const forecast = keptForecast(plan, signed);
  const base = forecast === undefined ? moved.value.plan : withForecast(moved.value.plan, forecast);
  const end = Math.min(endOf(plan), endOf(base));
  const headlineWas = headlineOf(plan, end);
  const taking = (from: Plan, some: readonly Offer[]): Outcome<Plan> => {
    let now = from;
    for (const offer of some) {
      const made = takeCounted(now, offer, signed);
      if (!made.ok) return made;
      now = made.value.plan;
    }
    return { ok: true, value: now, problems: [] };
  };
  const next = taking(base, taken);
  if (!next.ok) return next;
  const headlineBase = offers.length === 0 ? headlineWas : headlineOf(base, end);
  const headline = headlineOf(next.value, end);
  if (!headline.ok) return headline;
  return {
    ok: true,
    problems: moved.problems,
    value: {
      from: plan.start,
      to: asked.to,
      years: next.value.years,
      ends: [monthName(endOf(plan)), monthName(endOf(next.value))],
      opening: openingRows(
        run,
        { ...was, lists: listsWere, waitingAtFirst: waitingAtFirst(solved) },
        { ...actual, hours },
        actual.told,
      ),
      counts: actual.told,
      absorbed,
      carried: carriedOn(was.carried, listsWere.length, plan, asked.to),
      notCarried: notCarriedBy(plan),
      offers: offers.map((offer): OfferTold => {
        const alone = taking(base, [offer]);
        const becomes = alone.ok ? headlineOf(alone.value, end) : alone;
        return {
          ...offer,
          taken: taken.includes(offer),
          hindered: becomes.ok ? undefined : becomes.problems[0]?.says,
          headline: becomes.ok ? side(headlineBase, becomes) : [],
        };
      }),
      headline: side(headlineWas, headline),
      forecast: forecast?.label,
      edit: { plan: next.value, logEntry: { ...logEntry(signed, { ...moved.value.logEntry, why }) } },
    },
  };
}

/** The last month of a plan, since the year 0. */
const endOf = ({ start, years }: Plan): number => absoluteMonth(start) + 12 * years - 1;

function reasonOf(start: string, used: readonly CountTold[]): string {
  const day = monthWords(start);
  return used.length === 0
    ? `Start moved to ${day}: as the plan had forecast it for the day before.`
    : `Start moved to ${day}: ${used.map(({ says }) => says).join("; ")}. What these do not tell is shared out as the plan had forecast it.`;
}

/** What lies before the new start and is in its opening: events, and dated values that hold from it on. */
function absorbedBy(plan: Plan, start: string): readonly string[] {
  const events = [
    ...(plan.events ?? []).map((event) => ({ event, of: "" })),
    ...plan.scenarios.flatMap(({ name, events: own = [] }) => own.map((event) => ({ event, of: ` in "${name}"` }))),
  ]
    .filter(({ event }) => isOver(event, start))
    .map(
      ({ event, of }) => `${eventSentence(event)}, ${eventWhere(plan, event)}${of}: has happened, and is taken out.`,
    );
  const dated = plan.assumptions.flatMap(({ label, when = [], where = [] }) => {
    const passed = [when, ...where.map((entry) => entry.when ?? [])].flat().filter(({ from }) => from <= start);
    return passed.length === 0
      ? []
      : [`${label}: ${plural(passed.length, "dated value")} until ${monthWords(start)} hold from the start on.`];
  });
  const changes = plan.scenarios.flatMap(({ name, changes: all }) => {
    const begun = all.filter(({ from }) => from !== undefined && from < start);
    return begun.length === 0
      ? []
      : [
          `"${name}": ${plural(begun.length, "change")} begun before ${monthWords(start)} ${begun.length === 1 ? "acts" : "act"} as far as ${begun.length === 1 ? "it has" : "they have"} come by then, from the start on. Take out what has really been done, since the opening holds it.`,
        ];
  });
  return [...events, ...dated, ...changes];
}

function carriedOn(
  { learners, looking }: ReturnType<typeof carriedFrom>,
  lists: number,
  plan: Plan,
  start: string,
): readonly string[] {
  const sum = (people: readonly { readonly heads: number }[]): number =>
    Math.round(people.reduce((all, { heads }) => all + heads, 0));
  const away = (plan.events ?? []).filter(
    (event) => event.what === "is-away" && event.from < start && !isOver(event, start),
  );
  const ahead = plan.scenarios.reduce(
    (all, { changes }) => all + changes.filter(({ from = "" }) => from >= start).length,
    0,
  );
  return [
    "Who the staff are by age and origin, and whom the leaver rates are of.",
    ...(learners.length === 0
      ? []
      : [`${plural(sum(learners), "learner")} on a course or waiting to register, by the month they started in.`]),
    ...(looking.length === 0
      ? []
      : [`${plural(sum(looking), "person", "people")} looking for a post, by where they come from.`]),
    ...(away.length === 0 ? [] : [`${plural(away.length, "absence")} from before, until the month they are back.`]),
    ...(lists === 0
      ? []
      : [`${plural(lists, "list")} by weeks waited, cases in treatment, and those who will come back.`]),
    `Everything dated from ${monthWords(start)} on, on its date${ahead === 0 ? "" : `, ${plural(ahead, "change")} of scenarios among it`}.`,
  ];
}

function notCarriedBy(plan: Plan): readonly string[] {
  const { structure } = plan;
  return [
    ...(plan.calibrations === undefined || plan.calibrations.length === 0
      ? []
      : [
          "What was worked out from published totals stays as the figures it came to: those totals are of the day the plan started at first.",
        ]),
    ...((structure.services ?? []).length === 0
      ? []
      : [
          "The days by which weeks begin earlier or later: weeks are counted from the first day of a plan, so that a list is that of the week end nearest to the new start.",
        ]),
    ...((structure.characteristics ?? []).length === 0
      ? []
      : [
          "Who the staff are by the plan's characteristics: the shares given at the start stay as they are. Count them again.",
        ]),
    ...(plan.chance?.on === true
      ? ["The one run by chance: what is expected is carried over, and made into whole people again."]
      : []),
  ];
}

const headlines = [
  ["staff_in_post", "Staff in post", "WTE"],
  ["vacant_posts", "Vacant posts", "WTE"],
] as const;

/** Staff and vacant posts at the end of a month of a plan, and its lists then. @param month since the year 0 */
function headlineOf(plan: Plan, month: number): Outcome<readonly (readonly [string, string, number])[]> {
  const still = without(plan, "chance");
  const run = projectPlan(still, { recorded: false });
  if (!run.ok) return run;
  const when = ` in ${monthWords(monthName(month))}`;
  const tables = run.value.tables({ measures: headlines.map(([id]) => id), time: "month" });
  const staff = headlines.map(([, label, unit], at): readonly [string, string, number] => [
    `${label}${when}`,
    unit,
    elementAt(elementAt(tables, at).values, month - absoluteMonth(plan.start)),
  ]);
  const services = plan.structure.services ?? [];
  const lists = services.length === 0 ? undefined : projectServices(still);
  const week = weekOf(plan, monthName(month + 1));
  const waiting =
    lists?.ok !== true
      ? []
      : services.flatMap(({ id, label }): (readonly [string, string, number])[] => {
          const view = lists.value.view(id, undefined, { profile: false });
          const weeks = view.runs ? (view.figures.waiting ?? []) : [];
          const end = weeks[Math.min(week, weeks.length) - 1];
          return end === undefined ? [] : [[`Waiting for ${label}${when}`, "people", end]];
        });
  return { ok: true, problems: [], value: [...staff, ...waiting] };
}

/** The people waiting on each list on the day before a plan starts; undefined where nothing says. */
function waitingAtFirst(plan: Plan): (service: string) => number | undefined {
  const lists = (plan.structure.services ?? []).length === 0 ? undefined : projectServices(without(plan, "chance"));
  return (service) =>
    lists?.ok === true ? lists.value.view(service, undefined, { profile: false }).opening.waiting : undefined;
}

type Headline = ReturnType<typeof headlineOf>;

/** Both beside each other, by label; a figure of another end stands alone. */
function side(before: Headline, after: Headline): readonly HeadlineMoved[] {
  const [was, is] = [before, after].map((one) => (one.ok ? one.value : []));
  const labels = [...new Set([...(was ?? []), ...(is ?? [])].map(([label]) => label))];
  return labels.map((label) => {
    const [b, a] = [was, is].map((list) => list?.find(([own]) => own === label));
    return { label, unit: (a ?? b)?.[1] ?? "", before: b?.[2], after: a?.[2] };
  });
}
