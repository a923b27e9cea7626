/**
 * The weeks of a service written out a second time from the contract (model.md, and model/README.md on what was chosen),
 * as plainly as possible: groups of people who arrived in the same week, kept in a list and looked through from end to
 * end; dates out of JavaScript's own calendar; no care for speed, and nothing shared with model/ but the type of a plan.
 */
import type { Plan, Projection } from "../../../model";
import { straightFigures, type At, type StraightFigures } from "./straight-figures";

/** People of one tier who were referred in one week (below 0: before the plan). */
interface Waiting {
  tier: number;
  arrived: number;
  people: number;
  /** Of the opening list: of the band without an end, or of none. */
  endless?: boolean;
}

/** Cases of one tier started in one week; the hours of each level they take a week, whether a level above may give them, and for how many weeks. */
interface Case {
  tier: number;
  started: number;
  people: number;
  hours: number[];
  rises: boolean[];
  /** The same by pools of levels. */
  only: number[];
  weeks: number;
}

type Count =
  | "referred"
  | "rereferred"
  | "removed"
  | "escalatedOut"
  | "escalatedIn"
  | "started"
  | "completed"
  | "waiting"
  | "inTreatment";

export interface StraightWeek {
  /** By tier. */
  readonly counts: Readonly<Record<Count, number[]>>;
  /** Hours by level, or cases, there are and used. */
  readonly available: number[];
  readonly used: number[];
  /** People by whole weeks waited, all tiers; and by tier. */
  readonly waits: ReadonlyMap<number, number>;
  readonly waitsByTier: readonly ReadonlyMap<number, number>[];
  /** Weeks waited by all who were started, added up. */
  readonly waitedByStarted: number;
}

export interface StraightService {
  readonly place: string;
  readonly weeks: readonly { readonly name: string; readonly month: number }[];
  readonly opening: {
    readonly waiting: number[];
    readonly inTreatment: number[];
    readonly waits: ReadonlyMap<number, number>;
  };
  readonly byWeek: readonly StraightWeek[];
  /** How often each rule decided something, so that a test can tell that it was met. */
  readonly met: Record<
    | "full"
    | "wentOn"
    | "statutoryOver"
    | "escalated"
    | "removed"
    | "cameBack"
    | "fenced"
    | "ranked"
    | "urgent"
    | "picked"
    | "stoodIn"
    | "fractionalWeeks"
    | "emptied"
    | "putOn"
    | "changingOver"
    | "lookedThrough"
    | "leftAlone",
    number
  >;
}

const day = 86_400_000;
const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const bandWeeks: Readonly<Record<string, readonly [number, number]>> = {
  "0-1": [0, 1],
  "1-2": [1, 2],
  "2-4": [2, 4],
  "4-12": [4, 12],
  "12-18": [12, 18],
  "18-52": [18, 52],
  "over-52": [52, Infinity],
};

/**
 * @param workforce the modelled workforce under the scenario and before it, where the service is staffed from it
 */
export function straightService(
  plan: Plan,
  serviceId: string,
  scenario?: string,
  workforce?: { readonly now: Projection; readonly base: Projection },
): StraightService[] {
  const read = straightFigures(plan, scenario);
  const readBase = straightFigures(plan, undefined);
  const service = plan.structure.services!.find((one) => one.id === serviceId)!;
  const levels = plan.structure.levels.map((level) => level.id);
  const settings = plan.structure.settings
    .map((setting) => setting.id)
    .filter((id) => service.setting === undefined || service.setting === id);
  const tiers = service.tiers;
  const places = read.under(service.place);
  const hours = service.capacity === "hours";

  // ---- Weeks, by the calendar: whole weeks from the first day on; each belongs to the month of its middle day ----
  const firstDay = Date.UTC(Number(plan.start.slice(0, 4)), Number(plan.start.slice(5, 7)) - 1, 1);
  const end = Date.UTC(Number(plan.start.slice(0, 4)) + plan.years, Number(plan.start.slice(5, 7)) - 1, 1);
  const weeks: { name: string; month: number; calendarMonth: string; through: number }[] = [];
  for (let at = firstDay; at + 7 * day <= end; at += 7 * day) {
    const middle = new Date(at + 3.5 * day);
    const first = new Date(firstDay);
    weeks.push({
      name: new Date(at).toISOString().slice(0, 10),
      month: (middle.getUTCFullYear() - first.getUTCFullYear()) * 12 + middle.getUTCMonth() - first.getUTCMonth(),
      calendarMonth: middle.toLocaleString("en-GB", { month: "long", timeZone: "UTC" }).toLowerCase(),
      through:
        (middle.getTime() - Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth(), 1)) /
        (Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth() + 1, 1) -
          Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth(), 1)),
    });
  }

  return places.map((place) => {
    const met: StraightService["met"] = {
      full: 0,
      wentOn: 0,
      statutoryOver: 0,
      escalated: 0,
      removed: 0,
      cameBack: 0,
      fenced: 0,
      ranked: 0,
      urgent: 0,
      picked: 0,
      stoodIn: 0,
      fractionalWeeks: 0,
      emptied: 0,
      putOn: 0,
      changingOver: 0,
      lookedThrough: 0,
      leftAlone: 0,
    };
    /** Figures of this place under the scenario, or before it. */
    const readerOf = (from: StraightFigures) => {
      const value = (id: string, month: number, at: At = {}): number | undefined =>
        from.figure(id, month, { place, service: serviceId, ...at });
      const must = (id: string, month: number, at: At = {}): number => {
        const found = value(id, month, at);
        if (found === undefined) throw new Error(`no ${id} for ${JSON.stringify(at)}`);
        return found;
      };
      const tierValue = (id: string, month: number, tier: number, leftOut?: number): number =>
        value(id, month, { tier: tiers[tier]!.id }) ?? leftOut ?? must(id, month, { tier: tiers[tier]!.id });
      return {
        value,
        must,
        tierValue,
        share: (month: number, tier: number): number => (tiers.length === 1 ? 1 : tierValue("tier_share", month, tier)),
      };
    };
    type Reader = ReturnType<typeof readerOf>;
    const now = readerOf(read);
    /** The day before the plan is what it is, whatever the scenario. */
    const then = readerOf(readBase);
    const { value, tierValue } = now;

    // ---- Staff: stated, or their share of the workforce, month end to month end along a straight line ----
    const staffAt = (projection: Projection, monthEnd: number, setting: string, level: string): number => {
      const of = (measure: string): number => {
        const table = projection.tables({ measures: [measure], by: ["place", "setting", "level"], time: "month" })[0]!;
        const group = table.groups.findIndex((one) => one.ids.join() === [place, setting, level].join());
        return table.values[group * table.times.length + monthEnd]!;
      };
      const { program, opening } = projection.run;
      const row =
        (program.inputs.resolved.members.index("place", place) * plan.structure.settings.length +
          plan.structure.settings.findIndex((one) => one.id === setting)) *
          levels.length +
        levels.indexOf(level);
      const { width } = program.shape;
      const before = (): number =>
        sum(
          [...opening.subarray(row * width, (row + 1) * width)].map(
            (heads, i) => heads * program.participation.values[0]![row * width + i]!,
          ),
        );
      const [wte, funded] =
        monthEnd < 0 ? [before(), program.openingEstablishment[row]!] : [of("staff_in_post"), of("establishment")];
      const cover =
        (projection === workforce?.base ? readBase : read).figure("temporary_cover", Math.max(0, monthEnd), {
          place,
          level,
          setting,
        }) ?? 0;
      return wte + cover * Math.max(0, funded - wte);
    };
    const kept = new Map<string, number>();
    const staff = (projection: Projection, monthEnd: number, setting: string, level: string): number => {
      const key = `${projection === workforce?.base} ${monthEnd} ${setting} ${level}`;
      if (!kept.has(key)) kept.set(key, staffAt(projection, monthEnd, setting, level));
      return kept.get(key)!;
    };
    const wte = ({ value }: Reader, week: number, level: string): number => {
      const { month, through } = weeks[week]!;
      if (service.staffing === "stated-team") return value("stated_team", month, { level }) ?? 0;
      if (service.staffing === "not-known") return 0;
      const projection = value === now.value ? workforce!.now : workforce!.base;
      return sum(
        settings.map(
          (setting) =>
            (value("staff_share", month, { level, setting }) ?? 0) *
            ((1 - through) * staff(projection, month - 1, setting, level) +
              through * staff(projection, month, setting, level)),
        ),
      );
    };
    const wteBefore = (level: string): number => {
      const base = (id: string, at: At): number =>
        readBase.figure(id, 0, { place, service: serviceId, level, ...at }) ?? 0;
      if (service.staffing === "stated-team") return base("stated_team", {});
      return sum(
        settings.map((setting) => base("staff_share", { setting }) * staff(workforce!.base, -1, setting, level)),
      );
    };

    // ---- Time a case takes, of each level, in all ----
    const caseTime = ({ value, tierValue }: Reader, month: number, tier: number): number[] => {
      if (!hours) return [tierValue("relative_effort", month, tier, 1)];
      const missed = tierValue("non_attendance", month, tier);
      const booked = tierValue("contacts", month, tier) / (1 - missed * tierValue("rebooked_share", month, tier, 1));
      const time = levels.map((level) => {
        const minutes = (id: string): number => value(id, month, { tier: tiers[tier]!.id, level }) ?? 0;
        const named = ["direct_minutes", "travel_minutes", "indirect_minutes"].some(
          (id) => value(id, month, { tier: tiers[tier]!.id, level }) !== undefined,
        );
        return named
          ? ((booked * (minutes("direct_minutes") + minutes("travel_minutes"))) /
              tierValue("group_size", month, tier, 1) +
              minutes("indirect_minutes")) /
              60
          : 0;
      });
      const passed = tierValue("delegated_share", month, tier, 0);
      if (service.delegation !== undefined && passed > 0) {
        const [from, to] = [levels.indexOf(service.delegation.from), levels.indexOf(service.delegation.to)];
        const moved = time[from]! * passed;
        time[from]! += moved * tierValue("delegation_supervision", month, tier) - moved;
        time[to]! += moved;
      }
      return time;
    };
    const treated = ({ tierValue }: Reader, month: number, tier: number): number =>
      tierValue("weeks_in_treatment", month, tier, 0);
    /** What a case takes of each level in one week of its treatment; where starts are counted, what its start takes. */
    const takes = (from: Reader, month: number, tier: number): number[] =>
      caseTime(from, month, tier).map((time) => (hours ? time / treated(from, month, tier) : time));
    /** By level, whether a level above may give the time. */
    const rises = ({ value }: Reader, month: number, tier: number): boolean[] =>
      hours ? levels.map((level) => value("may_be_done_by", month, { tier: tiers[tier]!.id, level }) === 2) : [false];
    /** Levels that may have to do some work between them: each its own, and each with those above where its work may rise. */
    const pools: readonly (readonly number[])[] = hours
      ? [
          ...levels.map((_, level) => [level]),
          ...levels.flatMap((_, level) =>
            [now, then].some((from) =>
              weeks.some(({ month }) => tiers.some((_tier, tier) => rises(from, month, tier)[level]!)),
            )
              ? [levels.map((_level, above) => above).filter((above) => above >= level)]
              : [],
          ),
        ]
      : [[0]];
    /** How much of some work only the levels of each pool can do. */
    const onlyIn = (time: readonly number[], rising: readonly boolean[]): number[] =>
      pools.map((pool, kind) =>
        kind < time.length ? (rising[kind] === true ? 0 : time[kind]!) : sum(pool.map((level) => time[level]!)),
      );
    const workOf = (from: Reader, month: number, tier: number): Pick<Case, "hours" | "rises" | "only"> => {
      const [time, rising] = [takes(from, month, tier), rises(from, month, tier)];
      return { hours: time, rises: rising, only: onlyIn(time, rising) };
    };
    const inPools = (time: readonly number[]): number[] => pools.map((pool) => sum(pool.map((level) => time[level]!)));
    const lasts = (weeksInTreatment: number): number => Math.ceil(weeksInTreatment);
    /** How much of a week, after so many, a case still takes. */
    const partOfWeek = (elapsed: number, weeksInTreatment: number): number =>
      Math.min(1, Math.max(0, weeksInTreatment - elapsed));

    // ---- Time there is ----
    const perWte = ({ value, must }: Reader, month: number, level: string): number => {
      const away = sum(
        ["leave_share", "sickness_share", "parental_leave_share", "study_share", "supervision_share"].map((id) =>
          must(id, month, { level }),
        ),
      );
      return (
        (value("contracted_hours", month, { level }) ?? must("whole_time_week", month)) *
        Math.max(0, 1 - away) *
        must("patient_facing_share", month, { level })
      );
    };
    /**
     * Hours of the supervisor that go into the others: all they are due, but no more than the work leaves of them when
     * as many cases are seen as can be, with only those supervised who see somebody.
     */
    const supervised = (from: Reader, week: number, before: readonly number[]): number => {
      const { month } = weeks[week]!;
      const dueOf = (level: string): number =>
        level === service.supervisor ? 0 : (from.value("supervision_given", month, { level }) ?? 0);
      const due = sum(levels.map((level) => wte(from, week, level) * dueOf(level)));
      if (due === 0 || service.supervisor === undefined) return 0;
      const boss = levels.indexOf(service.supervisor);
      const kept = from === then ? 1 : 1 - (from.value("changeover_loss", month) ?? 0);
      const beside = (level: string): number =>
        from === then ? 0 : (from.value("extra_hours", month, { level }) ?? 0);
      const price = levels.map((level) => {
        const each = perWte(from, month, level);
        return each > 0 ? Math.min(1, dueOf(level) / each) : 0;
      });
      const again = tiers.map((_, tier) => from.tierValue("rereferral_share", month, tier, 0));
      const come = tiers.map(
        (_, tier) => from.share(month, tier) / (again.some((one) => one >= 1) ? 1 : 1 - again[tier]!),
      );
      /** Hours of each level in a case of the mix, which a level above may give or not. */
      const inMix = (rising: boolean): number[] =>
        levels.map((_, level) =>
          sum(
            tiers.map((_tier, tier) =>
              rises(from, month, tier)[level] === rising ? come[tier]! * caseTime(from, month, tier)[level]! : 0,
            ),
          ),
        );
      const [fixed, rising] = [inMix(false), inMix(true)];
      /** What is asked of the boss, by so many cases: hours with patients, and for the others; undefined where these are too few. */
      const asks = (cases: number): { direct: number; others: number } | undefined => {
        let others = 0;
        // Whoever there is, at what price: first those who cost nothing.
        const doers = levels.flatMap((level, number) => {
          if (number === boss) return [];
          const hoursOf = [
            { number, price: 0, hours: beside(level) },
            { number, price: price[number]!, hours: kept * before[number]! },
          ];
          let own = fixed[number]! * cases;
          for (const one of hoursOf) {
            const takes = Math.min(own, one.hours);
            one.hours -= takes;
            own -= takes;
            others += takes * one.price;
          }
          return own > 0 ? [{ number, price: Infinity, hours: 0 }] : hoursOf;
        });
        if (doers.some((one) => one.price === Infinity)) return undefined;
        /** Walks up the levels with a pile of work, of which everybody takes what they have time for; gives what is taken. */
        const takenBy = (most: number, bossToo = false): number => {
          let pile = 0;
          let taken = 0;
          levels.forEach((_, number) => {
            pile += rising[number]! * cases;
            const can = sum(doers.filter((one) => one.number === number && one.price <= most).map((one) => one.hours));
            const takes = bossToo && number === boss ? pile : Math.min(pile, can);
            pile -= takes;
            taken += takes;
          });
          return taken;
        };
        let taken = 0;
        for (const one of [...new Set(doers.map((doer) => doer.price))].sort((x, y) => x - y)) {
          others += one * (takenBy(one) - taken);
          taken = takenBy(one);
        }
        const all = sum(rising) * cases;
        return takenBy(1, true) < all * (1 - 1e-12)
          ? undefined
          : { direct: fixed[boss]! * cases + Math.max(0, all - taken), others };
      };
      const extra = beside(service.supervisor);
      const has = kept * before[boss]!;
      const canSee = (cases: number): boolean => {
        const asked = asks(cases);
        return asked !== undefined && (asked.direct <= extra || asked.direct - extra + asked.others <= has);
      };
      if (sum(fixed) + sum(rising) === 0 || kept === 0) return kept === 0 ? due : Math.min(due, before[boss]!);
      let [low, high] = [0, 1];
      while (canSee(high)) high *= 2;
      for (let round = 0; round < 80; round += 1) {
        const middle = (low + high) / 2;
        if (canSee(middle)) low = middle;
        else high = middle;
      }
      const direct = Math.max(0, asks(low)!.direct - extra);
      met.leftAlone += due > (has - direct) / kept ? 1 : 0;
      return Math.min(due, Math.max(0, (has - direct) / kept));
    };
    const usualTime = (from: Reader, week: number): number[] => {
      const { value, must } = from;
      const { month } = weeks[week]!;
      if (!hours) {
        const perWte = value("starts_per_wte", month);
        if (perWte !== undefined) return [perWte * sum(levels.map((level) => wte(from, week, level)))];
        return [
          must("starts_per_week", month) *
            (service.staffing === "not-known"
              ? 1
              : sum(levels.map((level) => wte(from, week, level))) / sum(levels.map(wteBefore))),
        ];
      }
      const before = levels.map((level) => wte(from, week, level) * perWte(from, month, level));
      const given = supervised(from, week, before);
      return before.map((there, level) => (levels[level] === service.supervisor ? Math.max(0, there - given) : there));
    };
    const available = weeks.map((_, week) => usualTime(now, week));

    // ---- Time there is in each week, with clinics put on and what a new way of working takes ----
    const timeInWeek = weeks.map(({ month }, week): number[] =>
      available[week]!.map((there, kind) => {
        const putOn = hours
          ? (value("extra_hours", month, { level: levels[kind]! }) ?? 0)
          : (value("extra_starts", month) ?? 0);
        if (putOn > 0) met.putOn += 1;
        const lost = value("changeover_loss", month) ?? 0;
        if (lost > 0) met.changingOver += 1;
        return there - there * lost + putOn;
      }),
    );

    // ---- Referrals ----
    const comes = ({ value, must }: Reader, week: number): number =>
      must("referrals", weeks[week]!.month) *
      (value("accepted_share", weeks[week]!.month) ?? 1) *
      (value("referral_season", weeks[week]!.month, { month: weeks[week]!.calendarMonth }) ?? 1);
    const referred: number[][] = [];
    let grown = 1;
    for (const [week, { month }] of weeks.entries()) {
      referred.push(tiers.map((_, tier) => comes(now, week) * grown * now.share(month, tier)));
      grown *= (1 + (value("referral_growth", month) ?? 0)) ** (7 / 365.25);
    }
    const referredThen = tiers.map((_, tier) => comes(then, 0) * then.share(0, tier));

    // ---- The day before ----
    const divided = (id: string): { tier: number; value: number; bands: readonly string[] | undefined }[] =>
      readBase.amounts(id).flatMap((amount) => {
        const here = amount.places?.filter((one) => places.includes(one)) ?? places;
        if (!here.includes(place)) return [];
        const comesTo = (at: string): number => readBase.figure("referrals", 0, { place: at, service: serviceId })!;
        const whole = sum(here.map(comesTo));
        const own = amount.value * (here.length === 1 ? 1 : whole > 0 ? comesTo(place) / whole : 1 / here.length);
        const among = tiers.flatMap((tier, number) =>
          amount.tiers === undefined || amount.tiers.includes(tier.id) ? [number] : [],
        );
        const parts = among.map((tier) => then.share(0, tier));
        return among.map((tier, i) => ({
          tier,
          value: own * (among.length === 1 ? 1 : sum(parts) > 0 ? parts[i]! / sum(parts) : 1 / among.length),
          bands: amount.bands,
        }));
      });
    /** Relative likelihood of being started next after so many whole weeks; undefined where the longest go first. */
    const likely = ({ value, must }: Reader, month: number, waited: number): number | undefined => {
      const order = value("start_order", month) ?? 1;
      if (order === 2) return 1;
      if (order !== 4) return undefined;
      const names = Object.keys(bandWeeks);
      const key = `${value === now.value} ${month}`;
      if (!profiles.has(key))
        profiles.set(
          key,
          names.map((band) => must("start_profile", month, { band })),
        );
      const middles = names.map((band) => {
        const [from, to] = bandWeeks[band]!;
        return to === Infinity ? from + 26 : (from + to) / 2;
      });
      const at = profiles.get(key)!;
      const week = waited + 0.5;
      const above = middles.findIndex((middle) => middle >= week);
      if (above < 0) return at.at(-1)!;
      if (above === 0) return at[0]!;
      const part = (week - middles[above - 1]!) / (middles[above]! - middles[above - 1]!);
      return at[above - 1]! * (1 - part) + at[above]! * part;
    };
    const profiles = new Map<string, number[]>();
    /** The factor at which the amounts picked come to a total, halving again and again; Infinity where all do not. */
    const factorFor = (total: number, picked: (factor: number) => number, all: number): number => {
      if (total >= all) return Infinity;
      let [low, high] = [0, 1];
      while (picked(high) < total) high *= 2;
      for (let round = 0; round < 70; round += 1) {
        const middle = (low + high) / 2;
        if (picked(middle) < total) low = middle;
        else high = middle;
      }
      return low;
    };
    // Whoever joins the list of a service in balance: those referred for the first time, and those who come back again and again.
    const comesBack = tiers.map((_, tier) => then.tierValue("rereferral_share", 0, tier, 0));
    const balance = referredThen.map((people, tier) => (people > 0 ? people / (1 - comesBack[tier]!) : 0));
    const balanced = sum(comesBack) > 0 && sum(balance) > 0 && sum(balance) < Infinity;
    const joining = balanced ? sum(balance) : sum(referredThen);
    const joins = (tier: number): number => (balanced ? balance[tier]! / joining : then.share(0, tier));
    const capacityFor = (part: (tier: number) => number): number =>
      Math.min(
        ...inPools(usualTime(then, 0)).map((there, kind) => {
          const takes = sum(
            tiers.map((_, tier) => part(tier) * onlyIn(caseTime(then, 0, tier), rises(then, 0, tier))[kind]!),
          );
          return takes > 0 ? there / takes : Infinity;
        }),
      );
    const atCapacity = capacityFor(joins);
    const waitedYet = Array.from({ length: 300 }, (_, week) => likely(then, 0, week) ?? 0);
    /** The list as the order would have left it, had it picked with this factor every week. */
    const openingList = (factor: number): Waiting[] => {
      const still = (tier: number, after: number, waited: number): number =>
        likely(then, 0, 0) === undefined
          ? 1
          : (1 - then.tierValue("removal_rate", 0, tier, 0)) ** (waited - after) *
            Math.exp(-factor * sum(waitedYet.slice(after, waited)));
      return divided("opening_list").flatMap(({ tier, value: people, bands }) =>
        people === 0
          ? []
          : (bands ?? [undefined]).flatMap((band) => {
              const [from, to] = band === undefined ? [0, Infinity] : bandWeeks[band]!;
              const last =
                to === Infinity
                  ? Math.max(band === undefined ? 1 : 0, Math.ceil(then.must("opening_longest_wait", 0)))
                  : to;
              const waits = Array.from({ length: last - from }, (_, week) => from + week + 1);
              const all = sum(waits.map((waited) => still(tier, from + 1, waited)));
              return waits.map((waited) => ({
                tier,
                arrived: -waited,
                endless: to === Infinity,
                people: ((people / (bands?.length ?? 1)) * still(tier, from + 1, waited)) / all,
              }));
            }),
      );
    };
    const startsAtFactor = (factor: number): number =>
      sum(
        [...openingList(factor), ...referredThen.map((people, tier) => ({ tier, arrived: 0, people }))].map(
          ({ arrived, people }) => people * (1 - Math.exp(-factor * likely(then, 0, -arrived)!)),
        ),
      );
    const openingStarts = atCapacity < Infinity ? atCapacity : joining;
    /** One person at least has waited the longest wait: what lacks comes evenly from the others of the last band, or of all. */
    const oneHasWaitedLongest = (spread: Waiting[]): Waiting[] => {
      const longest = then.value("opening_longest_wait", 0);
      if (longest === undefined) return spread;
      const endless = (one: Waiting): boolean => one.endless === true;
      const atLast = (one: Waiting): boolean => one.arrived === -Math.max(1, Math.ceil(longest));
      const people = (of: readonly Waiting[]): number => sum(of.map((one) => one.people));
      const others = people(spread.filter((one) => endless(one) && !atLast(one)));
      const lacks = Math.min(others, Math.max(0, 1 - people(spread.filter((one) => endless(one) && atLast(one)))));
      if (lacks === 0) return spread;
      const earlier = (tier: number): number =>
        people(spread.filter((one) => one.tier === tier && endless(one) && !atLast(one)));
      return spread.map((one) =>
        endless(one)
          ? {
              ...one,
              people: atLast(one)
                ? one.people + (earlier(one.tier) * lacks) / others
                : one.people * (1 - lacks / others),
            }
          : one,
      );
    };
    let list = oneHasWaitedLongest(
      likely(then, 0, 0) === undefined
        ? openingList(0)
        : openingList(startsAtFactor(50) < openingStarts ? 50 : factorFor(openingStarts, startsAtFactor, Infinity)),
    );
    let cases: Case[] = [];
    const given = divided("opening_in_treatment");
    // Who is started in balance is who joins the list, but for those who got worse or came off it on the way.
    const otherwise = tiers.map(() => 0);
    for (const one of list) {
      const target = tiers.findIndex(({ id }) => id === tiers[one.tier]!.escalatesTo);
      const worsens = target >= 0 && -one.arrived >= then.tierValue("escalation_after", 0, one.tier, 0);
      const off = 1 - then.tierValue("removal_rate", 0, one.tier, 0);
      const up = worsens ? 1 - then.tierValue("escalation_rate", 0, one.tier, 0) : 1;
      if (off === 1 && up === 1) continue;
      const gone = one.people * (1 - off * up);
      otherwise[one.tier]! -= gone;
      if (worsens) otherwise[target]! += (gone * Math.log(up)) / Math.log(off * up);
    }
    const settled = referredThen.map((people, tier) => {
      const reach = Math.max(0, people + otherwise[tier]!);
      return reach > 0 ? reach / (1 - comesBack[tier]!) : 0;
    });
    const settles =
      sum(comesBack) + sum(otherwise.map(Math.abs)) > 0 &&
      sum(settled) > 0 &&
      sum(settled) < Infinity &&
      sum(referredThen) > 0;
    const begun = settles ? sum(settled) : sum(referredThen);
    const begins = (tier: number): number => (settles ? settled[tier]! / begun : then.share(0, tier));
    const takesThen = tiers.map((_, tier) => onlyIn(caseTime(then, 0, tier), rises(then, 0, tier)));
    const waitedFor = (tier: number): boolean => list.some((one) => one.tier === tier && one.people > 0);
    const rankThen = (tier: number): number =>
      then.value("start_policy", 0) === 2
        ? (then.value("tier_priority", 0, { tier: tiers[tier]!.id }) ?? tiers.length - tier)
        : 1;
    /** Statutory cases as they come; then those who come, rank by rank; then, rank by rank, more of those who wait. */
    const rankByRank = (): number[] => {
      const come = tiers.map((_, tier) => begun * begins(tier));
      const isStatutory = (tier: number): boolean => tiers[tier]!.statutory === true;
      const started = come.map((people, tier) => (isStatutory(tier) ? people : 0));
      const time = inPools(usualTime(then, 0)).map((there, kind) =>
        Math.max(0, there - sum(started.map((people, tier) => people * takesThen[tier]![kind]!))),
      );
      const spent = new Set<number>();
      const start = (who: readonly number[], parts: (tier: number) => number, times: number): void => {
        for (let left = times; left > 0;) {
          const going = who.filter(
            (tier) => parts(tier) > 0 && ![...spent].some((kind) => takesThen[tier]![kind]! > 0),
          );
          const lasts = time.map(
            (there, kind) => there / sum(going.map((tier) => parts(tier) * takesThen[tier]![kind]!)),
          );
          const usable = lasts.map((some) => (Number.isNaN(some) ? Infinity : some));
          const step = Math.min(left, ...usable);
          if (going.length === 0 || step === Infinity) return;
          going.forEach((tier) => {
            started[tier]! += step * parts(tier);
            time.forEach((_, kind) => (time[kind]! -= step * parts(tier) * takesThen[tier]![kind]!));
          });
          usable.forEach((some, kind) => {
            if (some === step) spent.add(kind);
          });
          left -= step;
        }
      };
      const inRanks = tiers
        .flatMap(({ statutory }, tier) => (statutory === true ? [] : [rankThen(tier)]))
        .filter((rank, at, all) => all.indexOf(rank) === at)
        .sort((one, other) => one - other)
        .map((rank) => tiers.flatMap((_, tier) => (!isStatutory(tier) && rankThen(tier) === rank ? [tier] : [])));
      for (const who of inRanks) start(who, (tier) => come[tier]!, 1);
      for (const who of inRanks) start(who.filter(waitedFor), begins, Infinity);
      return started;
    };
    /** Where time is kept for each tier: statutory cases as they come, the others with their part of what is left. */
    const keptTime = (): number[] => {
      const come = tiers.map((_, tier) => begun * begins(tier));
      const beside = inPools(usualTime(then, 0)).map((time, kind) =>
        Math.max(
          0,
          time -
            sum(come.map((people, tier) => (tiers[tier]!.statutory === true ? people * takesThen[tier]![kind]! : 0))),
        ),
      );
      const keeps = tiers.map((_, tier) =>
        tiers[tier]!.statutory === true ? 0 : then.tierValue("ring_share", 0, tier),
      );
      return come.map((people, tier) => {
        if (tiers[tier]!.statutory === true) return people;
        const part = sum(keeps) > 0 ? keeps[tier]! / sum(keeps) : 0;
        const fits = Math.min(
          ...beside.map((time, kind) =>
            takesThen[tier]![kind]! > 0 ? (time * part) / takesThen[tier]![kind]! : Infinity,
          ),
        );
        return waitedFor(tier) && fits < Infinity ? fits : Math.min(fits, people);
      });
    };
    const begunIn = then.value("start_policy", 0) === 3 ? keptTime() : rankByRank();
    const startedAWeek = (tier: number): number => begunIn[tier]!;
    const back: { tier: number; week: number; people: number }[] = [];
    tiers.forEach((_, tier) => {
      const weeksIn = treated(then, 0, tier);
      const people =
        readBase.amounts("opening_in_treatment").length > 0
          ? sum(given.filter((one) => one.tier === tier).map((one) => one.value))
          : startedAWeek(tier) * lasts(weeksIn);
      const completedAWeek = lasts(weeksIn) > 0 ? people / lasts(weeksIn) : startedAWeek(tier);
      const after = Math.ceil(then.tierValue("rereferral_after", 0, tier, 1));
      for (let week = 0; week < after; week += 1) back.push({ tier, week, people: completedAWeek * comesBack[tier]! });
      for (let ago = 1; ago <= lasts(weeksIn); ago += 1)
        cases.push({
          tier,
          started: -ago,
          people: people / lasts(weeksIn),
          ...workOf(then, 0, tier),
          weeks: weeksIn,
        });
    });

    const byTier = (of: (tier: number) => number): number[] => tiers.map((_, tier) => of(tier));
    const countWaiting = (): number[] =>
      byTier((tier) => sum(list.filter((one) => one.tier === tier).map((one) => one.people)));
    const countTreated = (): number[] =>
      byTier((tier) => sum(cases.filter((one) => one.tier === tier).map((one) => one.people)));
    const waitsAfter = (week: number, of: readonly Waiting[]): Map<number, number> => {
      const waits = new Map<number, number>();
      for (const { arrived, people } of of)
        waits.set(week - arrived + 1, (waits.get(week - arrived + 1) ?? 0) + people);
      return waits;
    };
    const opening = { waiting: countWaiting(), inTreatment: countTreated(), waits: waitsAfter(-1, list) };

    // ---- The weeks ----
    const byWeek = weeks.map(({ month }, week): StraightWeek => {
      const zero = (): number[] => tiers.map(() => 0);
      const counts: Record<Count, number[]> = {
        referred: zero(),
        rereferred: zero(),
        removed: zero(),
        escalatedOut: zero(),
        escalatedIn: zero(),
        started: zero(),
        completed: zero(),
        waiting: zero(),
        inTreatment: zero(),
      };
      const complete = (tier: number, people: number): void => {
        counts.completed[tier]! += people;
        back.push({
          tier,
          week: week + Math.ceil(tierValue("rereferral_after", month, tier, 1)),
          people: people * tierValue("rereferral_share", month, tier, 0),
        });
      };

      // 1 Complete
      for (const one of cases) if (one.started + lasts(one.weeks) === week) complete(one.tier, one.people);
      cases = cases.filter((one) => one.started + lasts(one.weeks) > week);

      // 2a Looked through: whoever has not come off yet and should have, in the first week of the month
      if (week === 0 || weeks[week - 1]!.month !== month)
        for (const one of list) {
          const left = (at: number): number => 1 - (at < 0 ? 0 : tierValue("validated_off", at, one.tier, 0));
          const stay = Math.min(1, left(month) / left(week === 0 ? -1 : weeks[week - 1]!.month));
          counts.removed[one.tier]! += one.people * (1 - stay);
          if (stay < 1) met.lookedThrough += 1;
          one.people *= stay;
        }

      // 2 Leave the list: two hazards compete for those who waited when the week began
      const moved: Waiting[] = [];
      for (const one of list) {
        const target = tiers.findIndex((tier) => tier.id === tiers[one.tier]!.escalatesTo);
        const off = -Math.log(1 - tierValue("removal_rate", month, one.tier, 0));
        const worse =
          target >= 0 && week - one.arrived >= tierValue("escalation_after", month, one.tier, 0)
            ? -Math.log(1 - tierValue("escalation_rate", month, one.tier, 0))
            : 0;
        if (off + worse === 0) continue;
        const leaving = one.people * (1 - Math.exp(-off - worse));
        const up = (leaving * worse) / (off + worse);
        one.people -= leaving;
        counts.removed[one.tier]! += leaving - up;
        counts.escalatedOut[one.tier]! += up;
        if (leaving > up) met.removed += 1;
        if (up === 0) continue;
        met.escalated += 1;
        counts.escalatedIn[target]! += up;
        moved.push({ tier: target, arrived: one.arrived, people: up });
      }
      for (const one of moved) {
        const there = list.find((other) => other.tier === one.tier && other.arrived === one.arrived);
        if (there === undefined) list.push(one);
        else there.people += one.people;
      }

      // 3 Refer
      tiers.forEach((_, tier) => {
        counts.referred[tier] = referred[week]![tier]!;
        counts.rereferred[tier] = sum(
          back.filter((one) => one.tier === tier && one.week === week).map((one) => one.people),
        );
        if (counts.rereferred[tier] > 0) met.cameBack += 1;
        const people = counts.referred[tier] + counts.rereferred[tier];
        if (people > 0) list.push({ tier, arrived: week, people });
      });

      // 4 Start
      const kinds = pools.map((_, kind) => kind);
      const there = inPools(timeInWeek[week]!);
      const heldBy = (tier: number, kind: number): number =>
        sum(
          cases
            .filter((one) => one.tier === tier)
            .map((one) => one.people * one.only[kind]! * (hours ? partOfWeek(week - one.started, one.weeks) : 0)),
        );
      const held = kinds.map((kind) => tiers.map((_tier, tier) => heldBy(tier, kind)));
      const work = tiers.map((_, tier) => workOf(now, month, tier));
      const need = work.map(({ only }) => only);
      let waitedByStarted = 0;
      const begin = (one: Waiting, people: number): void => {
        one.people -= people;
        counts.started[one.tier]! += people;
        waitedByStarted += people * (week - one.arrived);
        kinds.forEach((kind) => (held[kind]![one.tier]! += people * need[one.tier]![kind]!));
        if (lasts(treated(now, month, one.tier)) === 0) complete(one.tier, people);
        else
          cases.push({
            tier: one.tier,
            started: week,
            people,
            ...work[one.tier]!,
            weeks: treated(now, month, one.tier),
          });
        if (treated(now, month, one.tier) % 1 !== 0) met.fractionalWeeks += 1;
      };
      const statutory = byTier((tier) => (tiers[tier]!.statutory === true ? 1 : 0));
      for (const one of list) if (statutory[one.tier] === 1) begin(one, one.people);
      /** Hours that the levels from one up owe already: nobody gives them, so nobody loses them. */
      const owedFrom = (level: number): number => {
        if (level === timeInWeek[week]!.length) return 0;
        const owed = Math.max(0, sum(held[level]!) - there[level]!) + owedFrom(level + 1);
        const chain = pools.findIndex((pool, kind) => kind >= levels.length && pool[0] === level);
        return chain < 0 ? owed : Math.max(owed, sum(held[chain]!) - there[chain]!);
      };
      const left = (kind: number): number =>
        kind < timeInWeek[week]!.length
          ? there[kind]! - sum(held[kind]!)
          : there[kind]! -
            sum(held[kind]!) +
            Math.max(0, sum(held[pools[kind]![0]!]!) - there[pools[kind]![0]!]!) +
            owedFrom(pools[kind]![0]! + 1);
      if (kinds.some((kind) => left(kind) < -1e-9) && sum(statutory) > 0) met.statutoryOver += 1;

      /** Starts the cases of these tiers in the order in which they came, in the room there is of each kind. */
      const startFrom = (group: readonly number[], room: number[]): void => {
        const isOpen = (tier: number): boolean => kinds.every((kind) => need[tier]![kind] === 0 || room[kind]! > 0);
        const arrivals = [...new Set(list.filter((one) => group.includes(one.tier)).map((one) => one.arrived))].sort(
          (a, b) => a - b,
        );
        for (const arrived of arrivals) {
          for (let again = true; again;) {
            again = false;
            const who = list.filter(
              (one) => one.arrived === arrived && one.people > 0 && group.includes(one.tier) && isOpen(one.tier),
            );
            const wanted = kinds.map((kind) => sum(who.map((one) => one.people * need[one.tier]![kind]!)));
            const part = Math.min(1, ...kinds.map((kind) => (wanted[kind]! > 0 ? room[kind]! / wanted[kind]! : 1)));
            for (const one of who) begin(one, one.people * part);
            kinds.forEach(
              (kind) =>
                (room[kind] =
                  part < 1 && wanted[kind]! > 0 && room[kind]! / wanted[kind]! === part
                    ? 0
                    : room[kind]! - wanted[kind]! * part),
            );
            if (part < 1) {
              met.full += 1;
              // Those who do not need what has run out go on.
              again = who.some((one) => isOpen(one.tier));
              if (again) met.wentOn += 1;
            }
          }
        }
      };
      /** Starts the cases of these tiers: the urgent of this week, then by likelihood, then in the order in which they came. */
      const startGroup = (group: readonly number[], room: number[]): void => {
        const isOpen = (tier: number): boolean => kinds.every((kind) => need[tier]![kind] === 0 || room[kind]! > 0);
        if (value("start_order", month) === 3) {
          const urgent = list
            .filter((one) => one.arrived === week && group.includes(one.tier) && isOpen(one.tier))
            .map((one) => ({ one, people: one.people * tierValue("urgent_share", month, one.tier) }));
          const wanted = kinds.map((kind) => sum(urgent.map(({ one, people }) => people * need[one.tier]![kind]!)));
          const part = Math.min(1, ...kinds.map((kind) => (wanted[kind]! > 0 ? room[kind]! / wanted[kind]! : 1)));
          for (const { one, people } of urgent) begin(one, people * part);
          kinds.forEach((kind) => (room[kind] = room[kind]! - wanted[kind]! * part));
          if (urgent.length > 0) met.urgent += 1;
        }
        if (likely(now, month, 0) !== undefined) {
          for (;;) {
            const who = list.filter(
              (one) =>
                one.people > 0 &&
                group.includes(one.tier) &&
                isOpen(one.tier) &&
                likely(now, month, week - one.arrived)! > 0,
            );
            const chances = who.map((one) => likely(now, month, week - one.arrived)!);
            const takings = kinds.map((kind) => who.map((one) => one.people * need[one.tier]![kind]!));
            const wanted = (kind: number, factor: number): number =>
              sum(takings[kind]!.map((taken, i) => taken * (1 - Math.exp(-factor * chances[i]!))));
            const factors = kinds.map((kind) =>
              factorFor(room[kind]!, (factor) => wanted(kind, factor), sum(takings[kind]!)),
            );
            const factor = Math.min(...factors);
            kinds.forEach((kind) => {
              const runsOut = factors[kind] === factor && factor < Infinity;
              room[kind] = runsOut ? 0 : room[kind]! - wanted(kind, factor);
            });
            who.forEach((one, i) =>
              begin(one, factor === Infinity ? one.people : one.people * (1 - Math.exp(-factor * chances[i]!))),
            );
            if (who.length > 0) met.picked += 1;
            if (factor === Infinity) break;
            met.full += 1;
            if (who.some((one) => one.people > 0 && isOpen(one.tier))) met.wentOn += 1;
          }
        }
        startFrom(group, room);
      };
      const others = tiers.flatMap((_, tier) => (statutory[tier] === 1 ? [] : [tier]));
      const policy = value("start_policy", month) ?? 1;
      if (policy === 3) {
        const keeps = others.map((tier) => tierValue("ring_share", month, tier));
        const statutoryTime = kinds.map((kind) =>
          sum(held[kind]!.map((time, tier) => (statutory[tier] === 1 ? time : 0))),
        );
        const ownTime = kinds.map((kind) => [...held[kind]!]);
        others.forEach((tier, i) => {
          const part = sum(keeps) > 0 ? keeps[i]! / sum(keeps) : 0;
          const before = counts.started[tier]!;
          startGroup(
            [tier],
            kinds.map((kind) =>
              Math.min(Math.max(0, there[kind]! - statutoryTime[kind]!) * part - ownTime[kind]![tier]!, left(kind)),
            ),
          );
          if (counts.started[tier]! > before) met.fenced += 1;
        });
      } else {
        const rank = (tier: number): number =>
          policy === 2 ? (value("tier_priority", month, { tier: tiers[tier]!.id }) ?? tiers.length - tier) : 1;
        const ranks = [...new Set(others.map(rank))].sort((a, b) => a - b);
        if (ranks.length > 1) met.ranked += 1;
        const room = kinds.map(left);
        for (const one of ranks)
          startGroup(
            others.filter((tier) => rank(tier) === one),
            room,
          );
      }

      // 5 Read
      const used = hours ? levels.map(() => 0) : [sum(held[0]!)];
      if (hours) {
        const timeOf = (level: number, mayRise: boolean): number =>
          sum(
            cases
              .filter((one) => one.rises[level] === mayRise)
              .map((one) => one.people * one.hours[level]! * partOfWeek(week - one.started, one.weeks)),
          );
        levels.forEach((_, level) => (used[level] = timeOf(level, false)));
        for (let level = levels.length - 1; level >= 0; level -= 1) {
          let rest = timeOf(level, true);
          for (let by = level; by < levels.length; by += 1) {
            const given = Math.min(rest, Math.max(0, timeInWeek[week]![by]! - used[by]!));
            used[by]! += given;
            rest -= given;
            if (by > level && given > 0) met.stoodIn += 1;
          }
          used[level]! += rest;
        }
      }
      list = list.filter((one) => one.people > 0);
      if (list.length === 0) met.emptied += 1;
      counts.waiting = countWaiting();
      counts.inTreatment = countTreated();
      return {
        counts,
        available: timeInWeek[week]!,
        used,
        waits: waitsAfter(week, list),
        waitsByTier: tiers.map((_, tier) =>
          waitsAfter(
            week,
            list.filter((one) => one.tier === tier),
          ),
        ),
        waitedByStarted,
      };
    });
    return { place, weeks, opening, byWeek, met };
  });
}
