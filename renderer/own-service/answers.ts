/** What has been typed about a service, before anything is made of it. Blank is missing, never zero. */
import { planStartFor, waitingBands } from "../../model";

export type Typed = number | null;
export type ByBand = Readonly<Record<string, Typed>>;

export interface StaffRow {
  readonly people: Typed;
  readonly wte: Typed;
  readonly vacant: Typed;
}

export const payBands = ["3", "4", "5", "6", "7", "8a"] as const;

export interface ServiceAnswers {
  readonly name: string;
  readonly place: string;
  /** An ISO day. */
  readonly counted: string;
  readonly by: "total" | "bands";
  readonly total: Typed;
  readonly bands: ByBand;
  readonly earlier: ByBand | undefined;
  readonly earlierWeeks: Typed;
  readonly longest: Typed;
  readonly referrals: Typed;
  /** How the referrals were come by, where months were pasted. */
  readonly fromMonths: string | undefined;
  readonly starts: Typed;
  /** Share of the referrals of each tier, by its id in the template. */
  readonly shares: Readonly<Record<string, Typed>>;
  readonly waitingThen: Typed;
  readonly weeksAgo: Typed;
  readonly staffing: "of-the-plan" | "its-own";
  readonly share: Typed;
  readonly team: Readonly<Record<string, StaffRow>>;
}

export const blankAnswers = (today: string): ServiceAnswers => ({
  name: "",
  place: "",
  counted: today,
  by: "total",
  total: null,
  bands: {},
  earlier: undefined,
  earlierWeeks: null,
  longest: null,
  referrals: null,
  fromMonths: undefined,
  starts: null,
  shares: {},
  waitingThen: null,
  weeksAgo: null,
  staffing: "of-the-plan",
  share: 1,
  team: {},
});

export const emptyRow: StaffRow = { people: null, wte: null, vacant: null };

/** People waiting now, as far as they are given. */
function waitingNow({ by, total, bands }: ServiceAnswers): Typed {
  if (by === "total") return total;
  const given = waitingBands.map(({ id }) => bands[id] ?? null);
  return given.every((one) => one !== null) ? given.reduce((sum, one) => sum + one, 0) : null;
}

/** Started a week out of an earlier count: what came in less what the list grew by; undefined while something is wanting. */
export function startsFromCounts(answers: ServiceAnswers): number | undefined {
  const { waitingThen, weeksAgo, referrals } = answers;
  const now = waitingNow(answers);
  return waitingThen === null || weeksAgo === null || !(weeksAgo > 0) || referrals === null || now === null
    ? undefined
    : Number((referrals + (waitingThen - now) / weeksAgo).toFixed(2));
}

/** The month a plan made of the answers would start in. */
export const startOf = ({ counted }: ServiceAnswers): string | undefined =>
  counted === "" ? undefined : planStartFor(counted);
