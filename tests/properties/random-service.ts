/** Random services, with everything a list can be subject to: small enough to run by the hundred. */
import fc from "fast-check";
import { waitingBands, type Assumption, type Plan, type Service, type WhereEntry } from "../../model";
import { given } from "../model/build-plan";
import { planWithService, type ServiceOptions } from "../model/services/build-service";

/** A hundred steps from least to most, both included: extremes a planner could type, not those of floating point. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 100 }).map((step) => min + ((max - min) * step) / 100);
const three = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, T, T]> => fc.tuple(one, one, one);
/** Left out, or given. */
const perhaps = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });

/** What can be kept out of a service, for laws that hold without it only. */
export interface ServiceLimits {
  readonly capacity?: "hours" | "starts";
  readonly staffing?: "stated-team" | "workforce" | "not-known";
  readonly levels?: 1;
  readonly tiers?: 1;
  readonly places?: 2;
  readonly policies?: readonly (1 | 2 | 3)[];
  /** Longest wait first within a tier, always. */
  readonly order?: "longest first";
  /** Nobody is removed, gets worse or comes back. */
  readonly comings?: false;
  /** Nobody is removed or gets worse at another rate than in another tier, or comes back. */
  readonly removal?: "alike" | false;
  readonly statutory?: false;
  /** Who waits is given for each place, and nobody is said to be in treatment. */
  readonly opening?: "by place";
  /** Who is in treatment is said: what a team working to its capacity would have differs with the team. */
  readonly inTreatment?: "given";
  /** What a case takes is the same in every tier. */
  readonly cases?: "alike";
  /** What a case takes never changes. */
  readonly dated?: false;
  /** Lists are looked through, clinics put on and time lost to a change of the way of working. */
  readonly forAWhile?: true;
}

/** Bands of weeks waited, one alone or two together, and the weeks they end with. */
const bands: readonly (readonly [string | string[], number])[] = [
  [["0-1", "4-12"], 12],
  ["2-4", 4],
  ["12-18", 18],
  ["over-52", 200],
];

/** The plan, with what a scenario changes of figures it does not have left out. */
function changingWhatThereIs(options: ServiceOptions): Plan {
  const there = new Set(options.assumptions?.map(({ id }) => id));
  return planWithService({
    ...options,
    scenarios: (options.scenarios ?? []).map((scenario) => ({
      ...scenario,
      changes: scenario.changes.filter(({ assumption }) => there.has(assumption) || assumption === "participation"),
    })),
  });
}

export function randomService(limits: ServiceLimits = {}): fc.Arbitrary<Plan> {
  const always = <T>(value: T): fc.Arbitrary<T> => fc.constant(value);
  const comings = limits.comings !== false;
  return fc
    .record({
      start: fc.constantFrom("2026-04", "2024-09", "2027-12", "2028-02"),
      years: fc.integer({ min: 1, max: 3 }),
      places: limits.places === undefined ? fc.integer({ min: 1, max: 2 }) : always(limits.places),
      registeredLevels: limits.levels === undefined ? fc.integer({ min: 1, max: 2 }) : always(1),
      support: limits.levels === undefined ? fc.boolean() : always(false),
      settings: fc.integer({ min: 1, max: 2 }),
      capacity:
        limits.capacity === undefined ? fc.constantFrom("hours" as const, "starts" as const) : always(limits.capacity),
      staffing:
        limits.staffing === undefined
          ? fc.constantFrom("stated-team" as const, "stated-team" as const, "workforce" as const, "not-known" as const)
          : always(limits.staffing),
      byWte: fc.boolean(),
      tiers: limits.tiers === undefined ? fc.integer({ min: 1, max: 3 }) : always(limits.tiers),
      statutory:
        limits.statutory === false
          ? always([false, false, false] as const)
          : three(fc.constantFrom(false, false, false, true)),
      escalates: fc.constantFrom("to none", "up", "to the last", "down"),
      policy: fc.constantFrom(...(limits.policies ?? [1, 1, 2, 3])),
      laterPolicy:
        limits.policies === undefined ? fc.constantFrom(undefined, undefined, undefined, 1, 2, 3) : always(undefined),
      order: limits.order === undefined ? fc.constantFrom(undefined, undefined, undefined, 2, 3, 4) : always(undefined),
      laterOrder:
        limits.order === undefined
          ? fc.constantFrom(undefined, undefined, undefined, undefined, 1, 2, 3, 4)
          : always(undefined),
      urgent: three(fc.double({ min: 0, max: 1, noNaN: true })),
      profile: fc.array(fc.constantFrom(0, 0.2, 0.5, 1, 2, 5), { minLength: 7, maxLength: 7 }),
      priority: perhaps(three(fc.integer({ min: 1, max: 2 }))),
      ring: three(fc.integer({ min: 0, max: 4 })),
      // Who comes
      referrals: fc.tuple(between(0, 30), between(0, 30), between(0, 30)),
      growth: perhaps(between(-0.5, 1)),
      season: perhaps(fc.tuple(between(0, 2), between(0, 2))),
      accepted: perhaps(between(0.3, 1)),
      shares: three(fc.integer({ min: 0, max: 4 })),
      placeShares: perhaps(three(fc.integer({ min: 0, max: 4 }))),
      // Who goes, and comes back
      removal: limits.removal !== undefined || !comings ? always(undefined) : perhaps(three(between(0, 0.2))),
      removalOfAll: limits.removal === "alike" ? perhaps(between(0, 0.2)) : always(undefined),
      escalation: comings && limits.removal === undefined ? perhaps(three(between(0, 0.4))) : always(undefined),
      escalationAfter: perhaps(fc.constantFrom(0, 1, 2.5, 9)),
      again: comings && limits.removal === undefined ? perhaps(three(between(0, 0.6))) : always(undefined),
      againAfter: fc.constantFrom(1, 3.5, 12, 60),
      // Who waits and is in treatment at the start
      list: between(0, 400),
      listGiven:
        limits.opening === undefined
          ? fc.constantFrom(
              "together" as const,
              "by tier" as const,
              "by band" as const,
              "by place" as const,
              "the first two tiers" as const,
            )
          : always(limits.opening),
      longest: fc.constantFrom(1, 7, 20.5, 60, 130),
      inTreatment:
        limits.opening !== undefined
          ? always(undefined)
          : limits.inTreatment === "given"
            ? fc.tuple(fc.constantFrom("together", "by tier"), between(0, 120))
            : perhaps(fc.tuple(fc.constantFrom("together", "by tier"), between(0, 120))),
      // What a case takes
      contacts: three(between(0, 16)),
      direct: three(three(fc.constantFrom(undefined, undefined, 0, 15, 30, 60))),
      travel: perhaps(between(0, 40)),
      indirect: perhaps(between(0, 240)),
      group: perhaps(three(fc.constantFrom(1, 4, 7.5))),
      missed: three(between(0, 0.5)),
      rebooked: perhaps(between(0, 1)),
      weeks: three(fc.constantFrom(1, 1.5, 3, 6.25, 12, 40)),
      startsTreated: fc.boolean(),
      effort: perhaps(three(fc.constantFrom(0.5, 1, 3))),
      passed: perhaps(fc.tuple(between(0, 1), between(0, 0.5))),
      rises: perhaps(three(three(fc.boolean()))),
      laterContacts: limits.dated === false ? always(undefined) : perhaps(between(0, 8)),
      laterWeeks: limits.dated === false ? always(undefined) : perhaps(fc.constantFrom(1, 4.5, 20)),
      // Who is there to do it
      team: three(between(0, 3)),
      laterTeam: perhaps(between(0, 4)),
      teamShape: fc.constantFrom("step" as const, "linear" as const),
      staffShare: three(between(0, 0.008)),
      cover: perhaps(between(0, 1)),
      away: fc.array(between(0, 0.25), { minLength: 5, maxLength: 5 }),
      patients: three(between(0.3, 1)),
      supervision: perhaps(between(0, 3)),
      starts: fc.tuple(between(0, 30), between(0, 30)),
      startsPerWte: between(0, 8),
      // What the scenario changes
      change: fc.record({
        referrals: between(0.5, 1.8),
        ramp: fc.integer({ min: 1, max: 14 }),
        missed: between(0, 0.5),
        team: between(0, 3),
        share: between(0, 0.01),
        fromTheStart: fc.subarray([
          "contacts",
          "weeks_in_treatment",
          "removal_rate",
          "rereferral_share",
          "start_order",
        ]),
        times: between(1, 1.6),
      }),
      aWhile:
        limits.forAWhile === true
          ? perhaps(
              fc.record({
                off: three(between(0, 0.6)),
                extra: between(0, 20),
                lost: between(0, 1),
                offInScenario: between(0, 0.3),
              }),
            )
          : always(undefined),
    })
    .map((of): Plan => {
      const ids = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
      const [places, settings, tiers] = [ids("place", of.places), ids("setting", of.settings), ids("tier", of.tiers)];
      const levels = [...(of.support ? ["support"] : []), ...ids("level", of.registeredLevels)];
      const capacity = of.staffing === "not-known" ? "starts" : of.capacity;
      const byWte = capacity === "starts" && of.staffing !== "not-known" && of.byWte;
      const alike = <T>(list: readonly [T, T, T]): readonly [T, T, T] =>
        limits.cases === "alike" ? [list[0], list[0], list[0]] : list;
      const someTiers = limits.cases === "alike" ? tiers : tiers.slice(0, 2);
      const byTier = (values: readonly [number, number, number]): WhereEntry[] =>
        tiers.map((tier, i) => ({ tier, value: values[i]! }));
      /** Whole parts of `parts`, as shares of them; everything to the last where all are 0. */
      const sharesOf = (members: readonly string[], parts: readonly number[]): { tier: string; value: number }[] => {
        const own = members.map((_, i) => parts[i]!);
        const all = own.reduce((sum, one) => sum + one, 0);
        return members.map((tier, i) => ({ tier, value: all > 0 ? own[i]! / all : i === members.length - 1 ? 1 : 0 }));
      };
      const byTierIfGiven = (
        id: string,
        values: readonly [number, number, number] | undefined,
        extra: Partial<Assumption> = {},
      ): Assumption[] => (values === undefined ? [] : [given(id, null, byTier(values), extra)]);
      const ifGiven = (
        id: string,
        value: number | undefined,
        where: WhereEntry[] = [],
        extra: Partial<Assumption> = {},
      ): Assumption[] => (value === undefined ? [] : [given(id, value, where, extra)]);
      const month = (after: number): string => {
        const at = Number(of.start.slice(0, 4)) * 12 + Number(of.start.slice(5)) - 1 + after;
        return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
      };
      const later = (after: number, value: number | undefined): { when?: { from: string; value: number }[] } =>
        value === undefined ? {} : { when: [{ from: month(after), value }] };
      const escalatesTo = (i: number): string | undefined =>
        ({
          "to none": undefined,
          up: tiers[i + 1],
          "to the last": i < tiers.length - 1 ? tiers.at(-1) : undefined,
          down: tiers[i - 1],
        })[of.escalates];
      const service: Service = {
        id: "service",
        label: "Service",
        staffing: of.staffing,
        capacity,
        ...(of.settings === 2 && of.group !== undefined ? { setting: "setting2" } : {}),
        tiers: tiers.map((id, i) => {
          const target = escalatesTo(i);
          return {
            id,
            label: id,
            ...(target === undefined ? {} : { escalatesTo: target }),
            ...(of.statutory[i] === true ? { statutory: true } : {}),
          };
        }),
        ...(of.passed !== undefined && levels.length > 1
          ? { delegation: { from: levels.at(-1)!, to: levels[0]! } }
          : {}),
        ...(of.supervision !== undefined ? { supervisor: levels.at(-1)! } : {}),
      };
      const fenced = tiers.filter((_, i) => of.statutory[i] !== true);
      const list: Readonly<Record<typeof of.listGiven, Assumption>> = {
        together: given("opening_list", of.list),
        "by tier": given(
          "opening_list",
          null,
          tiers.map((tier, i) => ({ tier, value: (of.list * (i + 1)) / 4 })),
        ),
        "by band": given(
          "opening_list",
          null,
          bands
            .filter(([, end]) => end <= of.longest || end === 200)
            .map(([band], i) => ({
              band,
              value: band === "over-52" && of.longest < 53 ? 0 : (of.list * (i + 1)) / 10,
            })),
        ),
        "by place": given(
          "opening_list",
          null,
          places.map((place, i) => ({ place, value: (of.list * (i + 1)) / 3 })),
        ),
        "the first two tiers": given("opening_list", null, [{ tier: tiers.slice(0, 2), value: of.list }]),
      };
      const direct = tiers.flatMap((tier, i): WhereEntry[] => {
        const minutes = levels.flatMap((level, l): WhereEntry[] => {
          const value = alike(of.direct[l]!)[i];
          return value === undefined ? [] : [{ tier, level, value }];
        });
        // Somebody sees the people of every tier.
        return minutes.length > 0 ? minutes : [{ tier, level: levels[i % levels.length]!, value: 30 }];
      });
      return changingWhatThereIs({
        start: of.start,
        years: of.years,
        places: of.places,
        settings: of.settings,
        registeredLevels: of.registeredLevels,
        support: of.support,
        origins: 1,
        closure: "posts-led",
        service,
        assumptions: [
          given(
            "setting_share",
            null,
            settings.map((setting, i) => ({ setting, value: settings.length === 1 ? 1 : i === 0 ? 0.3 : 0.7 })),
          ),
          given("vacancy_rate", 0.15),
          ...ifGiven("temporary_cover", of.cover),
          given(
            "referrals",
            of.referrals[0],
            of.places === 2 ? [{ place: "place2", value: of.referrals[1] }] : [],
            later(5, of.laterTeam === undefined ? undefined : of.referrals[2]),
          ),
          ...ifGiven("referral_growth", of.growth),
          ...(of.season === undefined
            ? []
            : [
                given("referral_season", 1, [
                  { month: "august", value: of.season[0] },
                  { month: ["december", "january"], value: of.season[1] },
                ]),
              ]),
          ...ifGiven("accepted_share", of.accepted),
          given("tier_share", null, [
            ...sharesOf(tiers, of.shares),
            ...(of.places === 2 && of.placeShares !== undefined
              ? sharesOf(tiers, of.placeShares).map((entry) => ({ ...entry, place: "place2" }))
              : []),
          ]),
          ...byTierIfGiven("removal_rate", of.removal),
          ...ifGiven("removal_rate", of.removalOfAll),
          ...(of.aWhile === undefined
            ? []
            : [
                given("validated_off", of.aWhile.off[0], [], {
                  when: [
                    { from: month(4), value: of.aWhile.off[1] },
                    { from: month(9), value: of.aWhile.off[2] },
                  ],
                  shape: of.teamShape,
                }),
                given(capacity === "starts" ? "extra_starts" : "extra_hours", of.aWhile.extra, [], later(3, 0)),
                given("changeover_loss", 0, [], {
                  when: [
                    { from: month(2), value: of.aWhile.lost },
                    { from: month(6), value: 0 },
                  ],
                }),
              ]),
          ...byTierIfGiven("escalation_rate", of.escalation),
          ...ifGiven("escalation_after", of.escalationAfter),
          ...byTierIfGiven("rereferral_share", of.again),
          given("rereferral_after", of.againAfter),
          list[of.listGiven],
          given("opening_longest_wait", of.longest),
          ...(of.inTreatment === undefined
            ? []
            : of.inTreatment[0] === "together"
              ? [given("opening_in_treatment", of.inTreatment[1])]
              : [given("opening_in_treatment", null, byTier([of.inTreatment[1], of.inTreatment[1] / 3, 0]))]),
          given("start_policy", of.policy, [], later(7, of.laterPolicy)),
          ...(of.order === undefined && of.laterOrder === undefined
            ? []
            : [
                given("start_order", of.order ?? 1, [], later(9, of.laterOrder)),
                given("urgent_share", null, byTier(of.urgent)),
                given(
                  "start_profile",
                  null,
                  waitingBands.map(({ id }, band) => ({ band: id, value: of.profile[band]! })),
                ),
              ]),
          ...byTierIfGiven("tier_priority", of.priority),
          given("ring_share", null, sharesOf(fenced, of.ring)),
          given("wait_target", 12),
          ...(capacity === "starts"
            ? [
                byWte
                  ? given("starts_per_wte", of.startsPerWte)
                  : given(
                      "starts_per_week",
                      of.starts[0],
                      of.places === 2 ? [{ place: "place2", value: of.starts[1] }] : [],
                    ),
                ...byTierIfGiven("relative_effort", of.effort && alike(of.effort)),
                ...(of.startsTreated ? byTierIfGiven("weeks_in_treatment", alike(of.weeks)) : []),
              ]
            : [
                given(
                  "contacts",
                  null,
                  tiers.map((tier, i) => ({
                    tier,
                    value: alike(of.contacts)[i]!,
                    ...(i === 0 ? later(4, of.laterContacts) : {}),
                  })),
                ),
                given("direct_minutes", null, direct),
                ...(of.rises === undefined
                  ? []
                  : [
                      given(
                        "may_be_done_by",
                        1,
                        tiers.flatMap((tier, i) =>
                          levels.flatMap((level, l) => (of.rises![i]![l]! ? [{ tier, level, value: 2 }] : [])),
                        ),
                      ),
                    ]),
                ...(of.travel === undefined
                  ? []
                  : [given("travel_minutes", null, [{ tier: someTiers, level: levels.at(-1)!, value: of.travel }])]),
                ...(of.indirect === undefined
                  ? []
                  : [given("indirect_minutes", null, [{ tier: someTiers, level: levels[0]!, value: of.indirect }])]),
                ...byTierIfGiven("group_size", of.group && alike(of.group)),
                given("non_attendance", null, byTier(alike(of.missed))),
                ...ifGiven("rebooked_share", of.rebooked),
                given(
                  "weeks_in_treatment",
                  null,
                  tiers.map((tier, i) => ({
                    tier,
                    value: alike(of.weeks)[i]!,
                    ...(i === 0 ? later(6, of.laterWeeks) : {}),
                  })),
                ),
                ...(of.passed === undefined
                  ? []
                  : [
                      given("delegated_share", null, [{ tier: "tier1", value: of.passed[0] }]),
                      given("delegation_supervision", of.passed[1]),
                    ]),
                // Some say nothing of their own hours: they work the whole-time week, which becomes shorter.
                of.supervision === undefined
                  ? given("whole_time_week", 37, [], { when: [{ from: "2024-10", value: 36 }] })
                  : given("contracted_hours", 37.5),
                ...(
                  ["leave_share", "sickness_share", "parental_leave_share", "study_share", "supervision_share"] as const
                ).map((id, i) =>
                  given(id, of.away[i]!, levels.length > 1 ? [{ level: levels[0]!, value: of.away[4 - i]! }] : []),
                ),
                given(
                  "patient_facing_share",
                  null,
                  levels.map((level, i) => ({ level, value: of.patients[i]! })),
                ),
                ...(of.supervision === undefined || levels.length === 1
                  ? []
                  : [given("supervision_given", of.supervision)]),
              ]),
          ...(of.staffing === "stated-team"
            ? [
                given(
                  "stated_team",
                  null,
                  levels.map((level, i) => ({
                    level,
                    value: of.team[i]! + (byWte ? 0 : 0.5),
                    ...(i === 0 && of.laterTeam !== undefined
                      ? {
                          when: [
                            { from: month(3), value: of.team[0] + 0.5 },
                            { from: month(9), value: of.laterTeam },
                          ],
                        }
                      : {}),
                  })),
                  { shape: of.teamShape },
                ),
              ]
            : []),
          ...(of.staffing === "workforce"
            ? [
                given(
                  "staff_share",
                  null,
                  levels.map((level, i) => ({ level, value: of.staffShare[i]! + 0.001 })),
                ),
              ]
            : []),
        ],
        scenarios: [
          {
            id: "changed",
            name: "Changed",
            changes: [
              {
                assumption: "referrals",
                op: "multiply",
                value: of.change.referrals,
                from: month(2),
                ramp: of.change.ramp,
              },
              // What acts from the first week says nothing about the day before it.
              ...of.change.fromTheStart.map((id) => ({
                assumption: id,
                op: id === "start_order" ? ("set" as const) : ("multiply" as const),
                value: id === "start_order" ? 2 : of.change.times,
              })),
              ...(capacity === "hours"
                ? [
                    {
                      assumption: "non_attendance",
                      op: "set" as const,
                      value: of.change.missed,
                      from: month(8),
                      where: { tier: "tier1" },
                    },
                  ]
                : []),
              ...(of.aWhile === undefined
                ? []
                : [
                    {
                      assumption: "validated_off",
                      op: "add" as const,
                      value: of.aWhile.offInScenario,
                      from: month(5),
                      ramp: of.change.ramp,
                    },
                  ]),
              ...(of.staffing === "stated-team"
                ? [
                    {
                      assumption: "stated_team",
                      op: "add" as const,
                      value: of.change.team,
                      where: { level: levels.at(-1)! },
                    },
                  ]
                : []),
              ...(of.staffing === "workforce"
                ? [
                    {
                      assumption: "staff_share",
                      op: "set" as const,
                      value: of.change.share,
                      where: { level: levels.at(-1)! },
                      from: month(1),
                    },
                  ]
                : []),
              ...(of.staffing === "workforce"
                ? [{ assumption: "participation", op: "multiply" as const, value: 1.1 }]
                : []),
            ],
          },
        ],
      });
    });
}
