/**
 * What model.md has worked out of a plan's past, written a second time from the contract, as plainly as possible and
 * with nothing of model/: the leaver rate of the places without one, the balance of ages, the ages of those who join
 * support posts. It is given who there was and what the figures are, and finds every unknown by halving an interval.
 */
import type { Plan } from "../../model/plan/plan";

type At = Readonly<Partial<Record<"place" | "setting" | "level" | "age" | "origin" | "route", string>>>;

export interface Facts {
  readonly plan: Plan;
  /** Heads at the start: [place][setting][level][origin][age]. */
  readonly opening: readonly number[][][][][];
  /** A figure in a month counted from the start; not a number where nobody has given one. */
  readonly figure: (id: string, at?: At, month?: number) => number;
}

export interface StraightPast {
  /** Leaver rate of everybody without one of their own. */
  readonly rateOfTheRest: number;
  /** Heads a year. */
  readonly fromAbroad: number;
  readonly fromOutside: number;
  /** Shares by age band. */
  readonly agesFromOutside: readonly number[];
  readonly agesOfSupport: readonly number[];
  /** Relative leaving by age band. */
  readonly factors: readonly number[];
  /** Heads a year more than the balance wants, whatever exits are tried. */
  readonly leftOver: number;
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const share = (list: readonly number[]): number[] => list.map((value) => value / sum(list));

/** Where a rising function is nought, between two points; the nearer end where it is nought nowhere between them. */
function halve(low: number, high: number, rising: (x: number) => number): number {
  for (let round = 0; round < 55; round += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export function straightPast({ plan, opening, figure }: Facts): StraightPast {
  const { ages, levels, origins, routes, settings } = plan.structure;
  const parents = new Set(plan.structure.places.map((place) => place.parent));
  const places = plan.structure.places.filter((place) => !parents.has(place.id)).map((place) => place.id);
  const hazard = (yearly: number): number => -Math.log(1 - yearly) / 12;
  const targetOf = (method: string): number =>
    figure(plan.calibrations!.find((calibration) => calibration.method === method)!.target);

  // Heads of a place by level, origin and age: nothing here differs by setting.
  const heads = places.map((_, p) =>
    levels.map((_level, l) =>
      origins.map((_origin, o) =>
        ages.map((_age, a) => sum(settings.map((_setting, s) => opening[p]![s]![l]![o]![a]!))),
      ),
    ),
  );
  const eachHeads = (visit: (n: number, p: number, l: number, o: number, a: number) => void): void =>
    heads.forEach((byLevel, p) =>
      byLevel.forEach((byOrigin, l) => byOrigin.forEach((byAge, o) => byAge.forEach((n, a) => visit(n, p, l, o, a)))),
    );
  const byAge = (of: (n: number, p: number, l: number, o: number, a: number) => number): number[] => {
    const sums = ages.map(() => 0);
    eachHeads((n, p, l, o, a) => (sums[a]! += of(n, p, l, o, a)));
    return sums;
  };

  // ---- The leaver rate of the rest: everybody together leaves at the published rate ----
  const given = places.map((place) => levels.map((level) => figure("leaver_rate", { place, level: level.id })));
  const published = targetOf("exit-rate");
  const rateOfTheRest = halve(0, 1, (rest) => {
    let leaving = 0;
    eachHeads((n, p, l) => (leaving += n * (Number.isNaN(given[p]![l]!) ? rest : given[p]![l]!)));
    return leaving / sum(byAge((n) => n)) - published;
  });
  const rates = given.map((byLevel) => byLevel.map((rate) => (Number.isNaN(rate) ? rateOfTheRest : rate)));

  // ---- Leaving: part of each group of people that stays through a month, for relative factors by age ----
  const retirement = ages.map((age) => hazard(figure("retirement_rate", { age: age.id })));
  const relative = levels.map((level) =>
    origins.map(
      (origin) =>
        figure("leaver_level_factor", { level: level.id }) * figure("leaver_origin_factor", { origin: origin.id }),
    ),
  );
  const stayingWith = (factors: readonly number[]): number[][][][] =>
    places.map((_, p) => {
      const oneRate = rates[p]!.every((rate) => rate === rates[p]![0]);
      const baseOf = (l: number): number => {
        const alike = new Map<string, { n: number; factor: number; retires: number }>();
        heads[p]!.forEach((byOrigin, other) => {
          if (oneRate || other === l)
            byOrigin.forEach((list, o) =>
              list.forEach((n, a) => {
                const factor = relative[other]![o]! * factors[a]!;
                const key = `${String(factor)} ${String(a)}`;
                alike.set(key, { n: n + (alike.get(key)?.n ?? 0), factor, retires: retirement[a]! });
              }),
            );
        });
        const people = [...alike.values()];
        const all = sum(people.map(({ n }) => n));
        return halve(
          0,
          1,
          (base) =>
            sum(people.map(({ n, factor, retires }) => n * (1 - Math.exp(-12 * (base * factor + retires))))) / all -
            rates[p]![l]!,
        );
      };
      const together = oneRate ? baseOf(0) : 0;
      return levels.map((_level, l) => {
        const base = oneRate ? together : baseOf(l);
        return origins.map((_origin, o) =>
          ages.map((_age, a) => Math.exp(-(base * relative[l]![o]! * factors[a]! + retirement[a]!))),
        );
      });
    });

  // ---- Those who complete a course in the first twelve months, a twelfth in each ----
  const start = Number(plan.start.slice(0, 4)) * 12 + Number(plan.start.slice(5)) - 1;
  const calendar = (month: number): number => (((start + month) % 12) + 12) % 12;
  const planningYear = (month: number): number => Math.floor((start + month - 3) / 12);
  const placesIn = (month: number): number => {
    const years = planningYear(month) - planningYear(0);
    return figure("opening_intake") * (1 + figure(years < 0 ? "past_places_growth" : "commissioning_growth")) ** years;
  };
  const partOf = (route: (typeof routes)[number], month: number): number => {
    const starts = figure("apprentice_starts", {}, month);
    const apprentices = Number.isNaN(starts) ? figure("apprenticeship_share", {}, month) : starts / placesIn(month);
    if (route.kind === "apprenticeship") return apprentices;
    const taught = routes.filter(({ kind }) => kind !== "apprenticeship");
    const weight = (id: string): number => figure("route_share", { route: id }, month);
    return ((1 - apprentices) * weight(route.id)) / sum(taught.map(({ id }) => weight(id)));
  };
  const graduates = ages.map(() => 0);
  let apprenticesInPost = 0;
  for (const route of routes)
    for (let from = -120; from < 12; from += 1) {
      if (calendar(from) !== figure("intake_month", { route: route.id }) - 1) continue;
      let end = from + figure("route_length", { route: route.id });
      const lastMonth = figure("course_end_month");
      while (!Number.isNaN(lastMonth) && calendar(end) !== lastMonth - 1) end -= 1;
      const joins = end + figure("registration_lag", { route: route.id });
      if (joins < 0 || joins >= 12) continue;
      for (const place of places) {
        const at = { route: route.id, place };
        let learners = placesIn(from) * partOf(route, from) * figure("intake_share", at, from);
        for (let month = from + 1; month <= end; month += 1)
          learners *= (1 - figure("attrition", at, month)) ** (1 / 12);
        const registered = (learners * figure("registers_share", at, joins)) / 12;
        const inPost = route.kind === "apprenticeship" ? registered * figure("apprentices_in_post", at, from) : 0;
        apprenticesInPost += inPost;
        const profile = share(ages.map((age) => figure("joining_age", { age: age.id, route: route.id })));
        profile.forEach((one, a) => (graduates[a]! += (registered - inPost) * figure("joins_share", at, joins) * one));
      }
    }

  // ---- The balance of ages, in the steps of a month ----
  const registered = (l: number): boolean => levels[l]!.registered;
  /** Joiners a month at which a part of the staff keeps its shape: growth, less who stays, with who grows older. */
  const inBalance = (growth: number, among: (l: number) => boolean, staying: number[][][][], rest = 1): number[] => {
    const there = byAge((n, _p, l) => (among(l) ? n : 0));
    const stay = byAge((n, p, l, o, a) => (among(l) ? n * staying[p]![l]![o]![a]! * rest : 0));
    const older = stay.map((n, a) => (a === ages.length - 1 ? 0 : n / (12 * ages[a]!.years)));
    return there.map((n, a) => (1 + growth) ** (1 / 12) * n - stay[a]! + older[a]! - (older[a - 1] ?? 0));
  };
  const profileOf = (id: string): number[] => share(ages.map((age) => figure(id, { age: age.id })));
  const monthly = (id: string): number =>
    sum(
      places.flatMap((place) =>
        levels.map((level) =>
          level.recruitedFrom === "pool"
            ? (figure(id, { level: level.id }) * figure("arrival_share", { place })) / 12
            : 0,
        ),
      ),
    );
  const supportByAge = byAge((n, _p, l) => (registered(l) ? 0 : n));
  const support = sum(supportByAge);
  const returning = profileOf("joining_age_returners").map((one) => one * monthly("returners"));
  const agesAbroad = profileOf("joining_age_international");
  const calibration = plan.calibrations!.find(({ method }) => method === "age-balance")!;
  const abroadWith = (staying: number[][][][]): number => {
    if (calibration.net === undefined) return monthly("international_recruits");
    const leaving = byAge((n, p, l, o, a) =>
      registered(l) && origins[o]!.international ? n * (1 - staying[p]![l]![o]![a]!) : 0,
    );
    return figure(calibration.net) / 12 + sum(leaving);
  };
  /** Joiners from outside whom the balance wants a month by band; below nought where others are too many already. */
  const wanted = (factors: readonly number[]): number[] => {
    const staying = stayingWith(factors);
    const coming = abroadWith(staying);
    const abroad = agesAbroad.map((one) => one * coming);
    const trained = graduates.map((n, a) => n + (support > 0 ? (apprenticesInPost * supportByAge[a]!) / support : 0));
    return inBalance(targetOf("age-balance"), registered, staying).map(
      (n, a) => n - trained[a]! - abroad[a]! - returning[a]!,
    );
  };
  // Where too many join already, exits are raised until they are not, or as far as the range of that factor goes.
  const known = ages.map((age) => figure("leaver_age_factor", { age: age.id }));
  const ranged = plan.assumptions.find(({ id }) => id === "leaver_age_factor")?.range?.high;
  const most = known.some(Number.isNaN) ? (ranged ?? 1) : 0;
  let factors = known.map((factor) => (Number.isNaN(factor) ? 1 : factor));
  for (let round = 0; round < 200; round += 1) {
    const before = factors;
    for (const a of ages.keys()) {
      if (wanted(factors)[a]! >= 0 || factors[a]! >= most) continue;
      const raised = halve(factors[a]!, most, (factor) => wanted(factors.with(a, factor))[a]!);
      factors = factors.with(a, raised);
    }
    if (factors.every((factor, a) => factor - before[a]! < 1e-12)) break;
  }
  const joiners = wanted(factors).map((n) => Math.max(0, n));
  const staying = stayingWith(factors);
  const supportJoiners = inBalance(
    targetOf("age-balance-of-support"),
    (l) => !registered(l),
    staying,
    1 - apprenticesInPost / support,
  );

  return {
    rateOfTheRest,
    fromAbroad: 12 * abroadWith(staying),
    fromOutside: 12 * sum(joiners),
    agesFromOutside: share(joiners),
    agesOfSupport: share(supportJoiners.map((n) => Math.max(0, n))),
    factors,
    leftOver: 12 * sum(wanted(factors).map((n) => Math.max(0, -n))),
  };
}
