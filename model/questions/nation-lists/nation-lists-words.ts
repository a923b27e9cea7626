/** The nation's lists in sentences, for a screen and the command line: what comes of a list, and why. */
import { power } from "../../chance/portable";
import { elementAt } from "../../assumptions/present";
import { monthWords } from "../../plan/ask/value-words";
import { orderInWords } from "../../services/published/list-order";
import { inBands, isReturned, outsideBands } from "../../services/published/published-lists";
import { peopleListed } from "../../services/published/published-opening";
import type { BesideSum } from "./beside-sum";
import { firstNone, isNone, readAt, type NationList, type NationListRun } from "./nation-lists";

const written = (value: number, places = 0): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places });
const perCent = (share: number): string => `${share < 0 ? "\u2212" : ""}${written(Math.abs(share) * 100, 1)}%`;
const people = (value: number): string => (Math.round(value) === 1 ? "1 person" : `${written(value)} people`);

const growingBy = (rate: number): string => `${rate < 0 ? "falling" : "growing"} by ${perCent(Math.abs(rate))}`;

const referralsAre = ({ growth, growthGiven }: NationListRun): string =>
  growthGiven
    ? `with starts that follow staff and referrals ${growingBy(elementAt([...growth], 0))} a year`
    : "with starts that follow staff and as many referred as at the count";

/** The yearly growth of referrals from the opening at which they would come to the starts there is staff for at the end. */
function growthThatStaffMeet({ basis, opening }: NationList, { run }: NationListRun): number {
  const months = run.months.length - 1 - run.months.indexOf(opening);
  return power(elementAt([...run.startsAWeek], -1) / (basis?.referrals ?? Number.NaN), 12 / months) - 1;
}

/** What comes of a list under the base or a scenario, in a sentence. */
export function nationListSays(list: NationList, one: NationListRun): string {
  const { place, listed, times } = list;
  const first = elementAt([...one.run.waiting], 0);
  const counted = elementAt(one.run.months, 0);
  const end = elementAt(times, -1).month;
  const under = one.scenario === undefined ? "" : ` under "${one.name}"`;
  const gone = firstNone(one, "waiting");
  const from = `${place.label}: ${written(first)} ${peopleListed[listed]} waiting in ${monthWords(counted)} would be`;
  return gone === undefined
    ? `${from} ${written(readAt(one, "waiting", end))} in ${monthWords(end)}${under}, ${referralsAre(one)}.`
    : `${from} none by ${monthWords(gone)}${under}, ${referralsAre(one)}.`;
}

/** How fast referrals would have to grow to take up what the staff can start, in a sentence. */
export function growthThatStaffMeetSays(list: NationList, one: NationListRun): string {
  const end = elementAt(one.run.months, -1);
  return `In ${monthWords(end)} there would be staff for ${written(elementAt([...one.run.startsAWeek], -1), 1)} starts a week: as many as are referred with referrals ${growingBy(growthThatStaffMeet(list, one))} a year from ${monthWords(list.opening)}.`;
}

/** Totals published since the count beside the run, in a sentence; empty where there are none. */
export function publishedSinceSays({ published, basis }: NationList, one: NationListRun): string {
  const since = published.flatMap((list) => {
    const at = one.run.months.indexOf(list.month);
    return basis !== undefined && list.month > basis.list.month && isReturned(list) && at > 0
      ? [
          `${written(list.total)} in ${monthWords(list.month)}, where the run has ${written(elementAt([...one.run.waiting], at))}`,
        ]
      : [];
  });
  return since.length === 0 ? "" : `Published since, as a total without weeks waited: ${since.join("; ")}.`;
}

/** What the answer rests on, whatever the scenario. A sentence each. */
export function nationListRests(list: NationList): readonly string[] {
  const { basis, place, listed, openingWte, opening, staffSharedFrom } = list;
  const [run] = list.runs;
  if (basis === undefined || run === undefined) return [];
  const counted = basis.list.month;
  const elasticity = elementAt([...run.elasticity], 0);
  return [
    `Starts follow the registered staff of ${place.label}, all registered levels and settings together: how many of them work for ${peopleListed[listed]} in the community is not published, and their part is taken to stay as it is.`,
    `${written(basis.starts, 1)} a week came off the list, started or not, for ${written(openingWte, 1)} registered WTE at the end of ${monthWords(opening)}: ${written(basis.starts / openingWte, 4)} a week for each WTE.`,
    elasticity === 1
      ? "Starts change in proportion to staff (an elasticity of 1, a judgement)."
      : elasticity === 0
        ? "Staff make no difference to starts (an elasticity of 0): every scenario has the same list."
        : `Where staff change by 1%, starts change by ${written(elasticity, 2)}%.`,
    run.growthGiven
      ? `${written(basis.referrals, 1)} a week were referred at the count; ${growingBy(elementAt([...run.growth], 0))} a year from the start of the plan.`
      : `${written(basis.referrals, 1)} a week were referred at the count, and as many are in every week after it: growth of referrals is not given.`,
    ...(counted < opening
      ? [
          `The count is of ${monthWords(counted)}. From then to the end of ${monthWords(opening)} staff, referrals and starts are held as they were counted.`,
        ]
      : []),
    ...(Math.round(outsideBands(basis.list)) === 0
      ? []
      : [
          `People by weeks waited add up to ${written(inBands(basis.list))}, the published total is ${written(basis.list.total)}: the list run on is of those whose weeks are known.`,
        ]),
    `Who is started next is as this list was: ${orderInWords(basis.order)}.`,
    ...(staffSharedFrom === undefined
      ? []
      : [
          `The staff of ${place.label} are a share of those of ${staffSharedFrom}, so that nothing is known of how they differ from their neighbours.`,
        ]),
  ];
}

/** Why the list has so many on it at a month end: the sum in words, then the staff behind it. */
export function nationListWhy(list: NationList, one: NationListRun, month: string): readonly string[] {
  const { run } = one;
  const at = run.months.indexOf(month);
  const { basis, openingWte, opening } = list;
  if (basis === undefined || at < 0) return [];
  const upTo = (figures: Float64Array): number => figures.subarray(0, at + 1).reduce((sum, value) => sum + value, 0);
  const [wte, starts] = [elementAt([...run.wte], at), elementAt([...run.startsAWeek], at)];
  const waiting = elementAt([...run.waiting], at);
  const under = one.scenario === undefined ? "in the base" : `under "${one.name}"`;
  return [
    `${people(waiting)} waiting at the end of ${monthWords(month)} ${under}: ${written(elementAt([...run.waiting], 0))} counted in ${monthWords(elementAt(run.months, 0))}, plus ${written(upTo(run.referred))} referred since, less ${written(upTo(run.off))} taken off.`,
    `${written(wte, 1)} registered WTE then, ${perCent(Math.abs(wte / openingWte - 1))} ${wte < openingWte ? "fewer" : "more"} than the ${written(openingWte, 1)} at the end of ${monthWords(opening)}, are staff for ${written(starts, 1)} starts a week against ${written(elementAt([...run.referralsAWeek], at), 1)} referrals.`,
    ...(isNone(waiting)
      ? []
      : [
          `${people(elementAt([...run.over18], at))} of them have waited over 18 weeks and ${people(elementAt([...run.over52], at))} over 52, as who is started next was fitted to the counts.`,
        ]),
    ...(isNone(waiting) ? ["Nobody is left to wait: there is staff for more starts than people are referred."] : []),
  ];
}

/** How the nation's own list compares with its parts added up. */
export function besideSumSays(beside: BesideSum, nation: string, month: string): string {
  const { own, added, run, notRun } = beside;
  const left =
    notRun.length === 0
      ? ""
      : ` ${notRun.join(", ")} ${notRun.length === 1 ? "is" : "are"} not run and not in the sum.`;
  return `${nation} is run on its own list and comes to ${written(own)} at the end of ${monthWords(month)}; the ${run.length} of its parts that are run come to ${written(added)} together. Each has counts, rates and staff of its own, so the two need not agree.${left}`;
}
