/**
 * The months of model.md written out a second time, as plainly as possible: nested loops over small arrays, no care
 * for speed and nothing shared with model/ but the type of a plan. It reads the plain forms of an assumption (a value,
 * `where` entries of which the one naming most dimensions wins, dated values, scenario changes) and no formulas.
 */
import type { Assumption, Plan, PlannedEvent } from "../../model/plan/plan";
import { Passengers, type StraightGroups } from "./straight-groups";

type At = Readonly<
  Partial<
    Record<
      "place" | "setting" | "level" | "age" | "origin" | "route" | "move" | "conversion" | "group" | "joining",
      string
    >
  >
>;

export interface StraightRun {
  /** Heads at the end of each month: [month][place][setting][level][origin][age]. */
  readonly stock: number[][][][][][];
  /** WTE at the end of each month: [month][place][setting][level]. */
  readonly wte: number[][][][];
  /** People looking at the end of each month: [month][place][level][source]; routes, abroad, returners, from outside. */
  readonly pool: number[][][][];
  /** Learners at the end of each month: [month][route][place]. */
  readonly learners: number[][][];
  /** Funded posts in each month: [month][place][setting][level]. */
  readonly posts: number[][][][];
  /** WTE away at the end of each month, and of it what temporary staff stand in for: [month][place][setting][level]. */
  readonly away: number[][][][];
  readonly standingIn: number[][][][];
  /** Who the people are, by the first characteristic of the plan; nobody where it has none. */
  groups: StraightGroups | undefined;
  /** What limits did in the run, so that a test can tell that they were met. */
  readonly met: {
    movesCut: number;
    intakeCut: number;
    educatorsCut: number;
    enhancedCompleted: number;
    apprenticesCut: number;
    apprenticesWithoutPost: number;
    promotionCapped: number;
    poolEmptied: number;
    overEstablished: number;
    settingFull: number;
    eventsCut: number;
    emptied: number;
    relocated: number;
    relocationCut: number;
  };
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const make = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

export function straightLine(plan: Plan, closure: Plan["closure"], scenarioId?: string): StraightRun {
  const { structure } = plan;
  const parents = new Set(structure.places.map((place) => place.parent));
  const places = structure.places.filter((place) => !parents.has(place.id)).map((place) => place.id);
  const settings = structure.settings.map((setting) => setting.id);
  const levels = structure.levels;
  const origins = structure.origins;
  const ages = structure.ages;
  const routes = structure.routes;
  const months = plan.years * 12;
  const count = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  const startMonth = count(plan.start);

  // ---- Assumptions ----
  const under = (leaf: string | undefined, named: string): boolean => {
    for (
      let at = structure.places.find((place) => place.id === leaf);
      at !== undefined;
      at = structure.places.find((place) => place.id === at.parent)
    )
      if (at.id === named) return true;
    return false;
  };
  const placeAt = (p: number): (typeof structure.places)[number] =>
    structure.places.find((one) => one.id === places[p])!;
  /** Whether a place lies under the parent of another. */
  const sibling = (p: number, q: number): boolean => {
    const { parent } = placeAt(p);
    return parent === undefined || under(places[q], parent);
  };
  const nationOf = (p: number): string | undefined =>
    structure.places.find((one) => one.kind === "nation" && under(places[p], one.id))?.id;
  const sameNation = (p: number, q: number): boolean => {
    const nation = nationOf(p);
    return nation === undefined || (nation !== places[p] && under(places[q], nation));
  };
  const names = [
    "place",
    "setting",
    "level",
    "age",
    "origin",
    "route",
    "move",
    "conversion",
    "group",
    "joining",
  ] as const;
  const covers = (where: Partial<Record<(typeof names)[number], string | string[] | undefined>>, at: At): boolean =>
    names.every((name) => {
      const named = where[name];
      if (named === undefined) return true;
      return [named].flat().some((id) => (name === "place" ? under(at.place, id) : at[name] === id));
    });
  const changes: Plan["scenarios"][number]["changes"] = [];
  for (
    let at = plan.scenarios.find((one) => one.id === scenarioId);
    at !== undefined;
    at = plan.scenarios.find((one) => one.id === at.basedOn)
  )
    changes.unshift(...at.changes);
  const number = (value: unknown): number => {
    if (typeof value !== "number") throw new Error(`the straight line reads numbers only, not ${String(value)}`);
    return value;
  };
  const dated = (entry: Pick<Assumption, "value" | "when">, shape: string | undefined, month: number): number => {
    let value: unknown = entry.value;
    const when = entry.when ?? [];
    when.forEach((here, i) => {
      const from = count(here.from) - startMonth;
      if (from > month) return;
      const next = when[i + 1];
      value = here.value;
      if (shape === "linear" && next !== undefined) {
        const to = count(next.from) - startMonth;
        if (month < to)
          value = number(here.value) + (number(next.value) - number(here.value)) * ((month - from) / (to - from));
      }
    });
    return number(value);
  };
  const changed = (id: string, before: number, month: number, at: At, scenario: boolean): number => {
    let value = before;
    if (!scenario) return value;
    for (const change of changes) {
      if (change.assumption !== id || !covers(change.where ?? {}, at)) continue;
      const from = change.from === undefined ? -Infinity : count(change.from) - startMonth;
      if (month < from) continue;
      const weight = change.ramp === undefined ? 1 : Math.min(1, (month - from) / change.ramp);
      const amount = number(change.value);
      if (change.op === "set") value += (amount - value) * weight;
      if (change.op === "add") value += amount * weight;
      if (change.op === "multiply") value *= 1 + (amount - 1) * weight;
    }
    return value;
  };
  const value = (id: string, month: number, at: At, scenario = true): number => {
    const assumption = plan.assumptions.find((one) => one.id === id);
    if (assumption === undefined) throw new Error(`no ${id}`);
    let best: Pick<Assumption, "value" | "when"> = assumption;
    let named = 0;
    for (const entry of assumption.where ?? []) {
      const size = names.filter((name) => entry[name] !== undefined).length;
      if (size > named && covers(entry, at)) [best, named] = [entry, size];
    }
    return changed(id, dated(best, assumption.shape, month), month, at, scenario);
  };
  const listed = (id: string): boolean => plan.assumptions.some((one) => one.id === id);
  const hazard = (q: number): number => -Math.log(1 - q) / 12;

  // ---- Opening stock: WTE of each place, setting and level, given or from shares; ages are those closest to a hump ----
  const isGiven = (id: string): boolean =>
    plan.assumptions.some(
      (one) =>
        one.id === id && [one.value, ...(one.where ?? []).map((entry) => entry.value)].some((given) => given !== null),
    );
  const staff = (at: At): number =>
    value("staff_in_post", 0, at) *
    (isGiven("setting_share") ? value("setting_share", 0, at) : 1) *
    (isGiven("level_share") ? value("level_share", 0, at) : 1);
  const middle = ages.map((age) => age.from + age.years / 2);
  const old = ages.map((age) => Math.min(1, Math.max(0, (age.from + age.years - 55) / age.years)));
  const profile = (mean: number, over55: number): number[] => {
    const shares = (a: number, b: number): number[] => {
      const raw = ages.map(
        (age, i) =>
          age.years * Math.exp(-((middle[i]! - 39) ** 2) / (2 * 13 * 13) + a * (middle[i]! - mean) + b * old[i]!),
      );
      return raw.map((one) => one / sum(raw));
    };
    const bisect = (low: number, high: number, at: (x: number) => number): number => {
      for (let i = 0; i < 100; i += 1) {
        const mid = (low + high) / 2;
        if (at(mid) < 0) low = mid;
        else high = mid;
      }
      return (low + high) / 2;
    };
    const bFor = (a: number): number =>
      bisect(-60, 60, (b) => sum(shares(a, b).map((share, i) => share * old[i]!)) - over55);
    const a = bisect(-1, 1, (x) => sum(shares(x, bFor(x)).map((share, i) => share * middle[i]!)) - mean);
    return shares(a, bFor(a));
  };
  const part = (month: number, p: number, s: number, l: number, o: number, a: number, scenario = true): number =>
    value(
      "participation",
      month,
      { place: places[p]!, setting: settings[s]!, level: levels[l]!.id, origin: origins[o]!.id, age: ages[a]!.id },
      scenario,
    );
  const originShare = (at: At): number => (origins.length === 1 ? 1 : value("origin_share", 0, at));
  const S = make(places.length, (p) =>
    make(settings.length, (s) =>
      make(levels.length, (l) => {
        const at = { place: places[p]!, setting: settings[s]!, level: levels[l]!.id };
        const byAge = profile(value("mean_age", 0, at), value("share_over_55", 0, at));
        const heads = origins.map((origin) => byAge.map((share) => share * originShare({ ...at, origin: origin.id })));
        const wte = sum(heads.flatMap((list, o) => list.map((one, a) => one * part(0, p, s, l, o, a, false))));
        return heads.map((list) => list.map((one) => (one / wte) * staff(at)));
      }),
    ),
  );
  const wteOf = (month: number, p: number, s: number, l: number): number =>
    sum(S[p]![s]![l]!.flatMap((list, o) => list.map((one, a) => one * part(month, p, s, l, o, a))));

  // ---- Leaving: one base for each place and month, or for each of its levels where their rates differ, found by halving
  // an interval; on everybody where nobody works yet ----
  const opening = structuredClone(S);
  const everybody = origins.map((_, o) =>
    ages.map((_age, a) =>
      sum(opening.flatMap((byPlace) => byPlace.flatMap((bySetting) => bySetting.map((list) => list[o]![a]!)))),
    ),
  );

  // ---- What is known to be coming: the plan's own events, then those of the scenarios, oldest first ----
  const known: PlannedEvent[] = [...(plan.events ?? [])];
  const heirs: Plan["scenarios"] = [];
  for (
    let at = plan.scenarios.find((one) => one.id === scenarioId);
    at !== undefined;
    at = plan.scenarios.find((one) => one.id === at.basedOn)
  )
    heirs.unshift(at);
  known.push(...heirs.flatMap((one) => one.events ?? []));
  const rowOf = (event: PlannedEvent): { p: number; s: number; l: number } => ({
    p: places.findIndex((leaf) => under(leaf, event.place)),
    s: settings.indexOf(event.setting),
    l: levels.findIndex((level) => level.id === event.level),
  });
  const sharesOf = (table: readonly (readonly number[])[]): number[][] =>
    table.map((list) => list.map((one) => one / sum(table.flat())));
  /** Everybody at the start by origin and age, or one of each where there is nobody. */
  const everybodyAtStart = (): number[][] =>
    sum(everybody.flat()) > 0 ? everybody : everybody.map((list) => list.map(() => 1));
  const isAway = (event: PlannedEvent, month: number): boolean =>
    count(event.from) - startMonth <= month && month < count(event.to!) - startMonth;
  /** WTE away: people work the mean hours their row worked at the start, at the hours of the month in which they go. */
  const awayWte = (event: PlannedEvent): number => {
    const { p, s, l } = rowOf(event);
    const there = opening[p]![s]![l]!;
    const like = sharesOf(sum(there.flat()) > 0 ? there : everybodyAtStart());
    const going = Math.max(0, count(event.from) - startMonth);
    const each = sum(like.flatMap((list, o) => list.map((one, a) => one * part(going, p, s, l, o, a))));
    return event.wte ?? event.heads! * each;
  };
  const absences = known
    .filter((event) => event.what === "is-away")
    .map((event) => ({ event, ...rowOf(event), wte: awayWte(event) }));

  const factor = (month: number, l: number, o: number, a: number, scenario: boolean): number =>
    value("leaver_age_factor", month, { age: ages[a]!.id }, scenario) *
    value("leaver_origin_factor", month, { origin: origins[o]!.id }, scenario) *
    value("leaver_level_factor", month, { level: levels[l]!.id }, scenario);
  const rateAt = (month: number, p: number, l: number): number =>
    value("leaver_rate", month, { place: places[p]!, level: levels[l]!.id });
  const solved = new Map<string, number>();
  const baseAt = (month: number, p: number, l: number): number => {
    const rates = levels.map((_level, other) => rateAt(month, p, other));
    const together = rates.every((rate) => rate === rates[0]) ? levels.map((_level, other) => other) : [l];
    const key = `${String(p)} ${together.join()} ${String(rates[l])}`;
    const known = solved.get(key);
    if (known !== undefined) return known;
    const own = opening[p]!.flatMap((bySetting) =>
      together.map((other) => ({ level: other, table: bySetting[other]! })),
    );
    const stand = sum(everybody.flat()) > 0 ? everybody : everybody.map((list) => list.map(() => 1));
    const there =
      sum(own.flatMap((one) => one.table.flat())) > 0 ? own : together.map((other) => ({ level: other, table: stand }));
    const yearly = (monthly: number): number => {
      let left = 0;
      let all = 0;
      for (const { level, table } of there)
        table.forEach((list, o) =>
          list.forEach((one, a) => {
            all += one;
            left +=
              one *
              (1 -
                Math.exp(
                  -12 *
                    (monthly * factor(0, level, o, a, false) +
                      hazard(value("retirement_rate", 0, { age: ages[a]!.id }, false))),
                ));
          }),
        );
      return left / all;
    };
    let [low, high] = [0, 1];
    for (let i = 0; i < 100; i += 1) {
      const mid = (low + high) / 2;
      if (yearly(mid) < rates[l]!) low = mid;
      else high = mid;
    }
    solved.set(key, (low + high) / 2);
    return (low + high) / 2;
  };

  // ---- Funded posts ----
  const openingPosts = places.map((place) =>
    settings.map((setting) =>
      levels.map(
        (level) =>
          staff({ place, setting, level: level.id }) /
          (1 - value("vacancy_rate", 0, { place, setting, level: level.id })),
      ),
    ),
  );
  let grown = structuredClone(openingPosts);
  /** Amounts a scenario gives for some rows, divided in proportion to the posts there are; to those there were where none are. */
  const amounts = (
    id: string,
    month: number,
    there: (p: number, s: number, l: number) => number,
    give: (p: number, s: number, l: number, wte: number, conversion: string | undefined) => void,
  ): void => {
    for (const change of changes) {
      if (change.assumption !== id) continue;
      const from = count(change.from!) - startMonth;
      if (month < from) continue;
      const weight = change.ramp === undefined ? 1 : Math.min(1, (month - from) / change.ramp);
      const conversion = structure.conversions?.find((one) => one.id === change.where?.conversion);
      const rows: [number, number, number][] = [];
      places.forEach((place, p) =>
        settings.forEach((setting, s) =>
          levels.forEach((level, l) => {
            if (
              covers({ ...change.where, conversion: undefined }, { place, setting, level: level.id }) &&
              (conversion === undefined || conversion.from === level.id)
            )
              rows.push([p, s, l]);
          }),
        ),
      );
      const now = rows.map(([p, s, l]) => Math.max(0, there(p, s, l)));
      const before = rows.map(([p, s, l]) => openingPosts[p]![s]![l]!);
      const parts = [now, before].find((list) => sum(list) > 0) ?? rows.map(() => 1);
      rows.forEach(([p, s, l], i) =>
        give(p, s, l, (number(change.value) * weight * parts[i]!) / sum(parts), conversion?.id),
      );
    }
  };

  // ---- Training ----
  const planningYear = (month: number): number => Math.floor((startMonth + month - 3) / 12);
  /** Places worked back from a growth of the workforce, from the second planning year on, where the 3.6% is read so. */
  const placesOfReading = (month: number): number | undefined => {
    const reading = listed("growth_reading") ? value("growth_reading", month, {}) : 1;
    if (reading === 1 || planningYear(month) <= planningYear(0)) return undefined;
    return value(reading === 2 ? "places_for_larger_workforce" : "places_for_growing_workforce", month, {});
  };
  const commissioned = (month: number): number =>
    placesOfReading(month) ??
    value("opening_intake", 0, {}) *
      Math.pow(
        1 + value(planningYear(month) < planningYear(0) ? "past_places_growth" : "commissioning_growth", 0, {}),
        planningYear(month) - planningYear(0),
      );
  const routeShare = (r: number, month: number): number => {
    // Shares by route add up to 1, so where there is only one kind of route it takes every place.
    const kinds = new Set(routes.map((route) => route.kind === "apprenticeship"));
    const counted = listed("apprentice_starts")
      ? value("apprentice_starts", month, {}) / commissioned(month)
      : undefined;
    const apprentices =
      kinds.size === 2 ? (counted ?? value("apprenticeship_share", month, {})) : kinds.has(true) ? 1 : 0;
    return routes[r]!.kind === "apprenticeship"
      ? apprentices
      : (1 - apprentices) * value("route_share", month, { route: routes[r]!.id });
  };
  interface Cohort {
    route: number;
    start: number;
    end: number;
    join: number;
    started: number[];
    left: number[];
  }
  const cohorts: Cohort[] = [];
  const planned = (r: number, month: number): number[] =>
    places.map(
      (place) =>
        commissioned(month) * routeShare(r, month) * value("intake_share", month, { place, route: routes[r]!.id }),
    );
  const stays = (r: number, p: number, month: number): number =>
    Math.pow(1 - value("attrition", month, { route: routes[r]!.id, place: places[p]! }), 1 / 12);
  const cohortOf = (r: number, start: number, started: number[]): Cohort => {
    let end = start + value("route_length", 0, { route: routes[r]!.id });
    const latest = end;
    if (listed("course_end_month"))
      while ((((startMonth + end) % 12) + 12) % 12 !== value("course_end_month", 0, {}) - 1) end -= 1;
    if (end <= start) end = latest;
    return {
      route: r,
      start,
      end,
      join: end + value("registration_lag", 0, { route: routes[r]!.id }),
      started,
      left: [...started],
    };
  };
  const intakeIn = (r: number, month: number): boolean =>
    (((startMonth + month) % 12) + 12) % 12 === value("intake_month", 0, { route: routes[r]!.id }) - 1;
  for (let month = -160; month < 0; month += 1)
    routes.forEach((_, r) => {
      if (!intakeIn(r, month)) return;
      const cohort = cohortOf(r, month, planned(r, month));
      if (cohort.join < 0) return;
      // As they stood on the day before the start: the start month itself does not count.
      for (let later = month + 1; later <= Math.min(-1, cohort.end); later += 1)
        cohort.left = cohort.left.map((heads, p) => heads * stays(r, p, later));
      cohorts.push(cohort);
    });

  // ---- Pools ----
  const abroad = routes.length;
  const sources = routes.length + 3;
  const pool = places.map(() => levels.map(() => make(sources, () => 0)));
  for (const entry of plan.assumptions.find((one) => one.id === "opening_pool")?.where ?? []) {
    // Nobody knows where they come from, so they have the ages of returners; they divide as the staff there.
    const spots = places.flatMap((place, p) =>
      levels.flatMap((level, l) =>
        level.recruitedFrom === "pool" && covers(entry, { place, level: level.id })
          ? [{ p, l, heads: sum(opening[p]!.flatMap((bySetting) => bySetting[l]!.flat())) }]
          : [],
      ),
    );
    const all = sum(spots.map((spot) => spot.heads));
    for (const { p, l, heads } of spots)
      pool[p]![l]![abroad + 1]! += number(entry.value) * (all > 0 ? heads / all : 1 / spots.length);
  }
  const sourceProfile = (source: number): number[][] => {
    const id =
      source < routes.length
        ? "joining_age"
        : source === abroad
          ? "joining_age_international"
          : source === abroad + 1
            ? "joining_age_returners"
            : "joining_age_registered";
    if (!listed(id)) return origins.map(() => ages.map(() => 0));
    const byAge = ages.map((age) =>
      value(id, 0, { age: age.id, ...(source < routes.length ? { route: routes[source]!.id } : {}) }),
    );
    const home = origins.findIndex((origin) => !origin.international);
    const from =
      source === abroad && origins.some((origin) => origin.international)
        ? origins.findIndex((origin) => origin.international)
        : home;
    return origins.map((_, o) => byAge.map((share) => (o === from ? share : 0)));
  };

  const run: StraightRun = {
    stock: [],
    wte: [],
    pool: [],
    learners: [],
    posts: [],
    groups: undefined,
    met: {
      movesCut: 0,
      intakeCut: 0,
      educatorsCut: 0,
      enhancedCompleted: 0,
      apprenticesCut: 0,
      apprenticesWithoutPost: 0,
      promotionCapped: 0,
      poolEmptied: 0,
      overEstablished: 0,
      settingFull: 0,
      relocated: 0,
      relocationCut: 0,
      eventsCut: 0,
      emptied: 0,
    },
    away: [],
    standingIn: [],
  };
  const headsOf = (p: number, s: number, l: number): number => sum(S[p]![s]![l]!.flat());
  const [characteristic] = structure.characteristics ?? [];
  const who =
    characteristic === undefined
      ? undefined
      : new Passengers(
          characteristic.groups.map(({ id }) => id),
          places,
          settings,
          levels.map(({ id }) => id),
          [...routes.map(({ id }) => id), "from-abroad", "back-to-practice", "from-outside", "open-market"],
          (id, month, at) => value(id, month, at),
          headsOf,
          (p, l, source) => pool[p]![l]![source]!,
        );
  for (let month = 0; month < months; month += 1) {
    who?.begin(month);
    const each = (visit: (p: number, s: number, l: number) => void): void =>
      places.forEach((_, p) => settings.forEach((_setting, s) => levels.forEach((_level, l) => visit(p, s, l))));
    const at = (p: number, s: number, l: number): At => ({
      place: places[p]!,
      setting: settings[s]!,
      level: levels[l]!.id,
    });

    // Funded posts of the month
    grown = grown.map((byPlace, p) =>
      byPlace.map((bySetting, s) =>
        bySetting.map((posts, l) => posts * Math.pow(1 + value("establishment_growth", month, at(p, s, l)), 1 / 12)),
      ),
    );
    const posts = structuredClone(grown);
    const funded = (p: number, s: number, l: number): number => posts[p]![s]![l]!;
    amounts("added_posts", month, funded, (p, s, l, wte) => (posts[p]![s]![l]! += wte));
    amounts("posts_converted", month, funded, (p, s, l, wte, id) => {
      const to = levels.findIndex((level) => level.id === structure.conversions!.find((one) => one.id === id)!.to);
      posts[p]![s]![l]! -= wte;
      posts[p]![s]![to]! += wte;
    });
    const frozen = posts.map((byPlace) => byPlace.map((bySetting) => bySetting.map(() => 0)));
    amounts("posts_frozen", month, funded, (p, s, l, wte) => (frozen[p]![s]![l]! += wte));
    const fillable = (p: number, s: number, l: number): number => posts[p]![s]![l]! - frozen[p]![s]![l]!;
    const vacancies = (p: number, s: number, l: number): number => fillable(p, s, l) - wteOf(month, p, s, l);

    // 1 Leave
    const beforeLeaving = places.map((_, p) => settings.map((_s, s) => levels.map((_l, l) => headsOf(p, s, l))));
    each((p, s, l) =>
      origins.forEach((_, o) =>
        ages.forEach((age, a) => {
          const leave = baseAt(month, p, l) * factor(month, l, o, a, true);
          S[p]![s]![l]![o]![a]! *= Math.exp(-(leave + hazard(value("retirement_rate", month, { age: age.id }))));
        }),
      ),
    );
    each((p, s, l) => who?.leave(p, s, l, beforeLeaving[p]![s]![l]! - headsOf(p, s, l)));
    // 2 Age
    each((p, s, l) =>
      S[p]![s]![l]!.forEach((list) => {
        const up = list.map((heads, a) => (a === ages.length - 1 ? 0 : heads / (12 * ages[a]!.years)));
        up.forEach((heads, a) => {
          list[a]! -= heads;
          if (heads > 0) list[a + 1]! += heads;
        });
      }),
    );
    // 2a What is known to be coming: some leave, then some move up (from the highest level down), then some join
    const dueNow = known.filter((event) => event.what !== "is-away" && count(event.from) - startMonth === month);
    const levelOf = (event: PlannedEvent): number => levels.findIndex((level) => level.id === event.level);
    const inOrder = [
      ...dueNow.filter((event) => event.what === "leaves"),
      ...dueNow.filter((event) => event.what === "moves-up").sort((one, other) => levelOf(other) - levelOf(one)),
      ...dueNow.filter((event) => event.what === "joins"),
    ];
    for (const event of inOrder) {
      const { p, s, l } = rowOf(event);
      const table = S[p]![s]![l]!;
      const here = sum(table.flat());
      // Whoever joins a row is like the people there; where nobody is, like everybody at the start.
      const like = sharesOf(here > 0 ? table : everybodyAtStart());
      const perHead = sum(like.flatMap((list, o) => list.map((one, a) => one * part(month, p, s, l, o, a))));
      const wanted = event.heads ?? event.wte! / perHead;
      const sign = event.what === "joins" ? 1 : -1;
      // Where everybody goes nobody is left: a row emptied by sums of shares would keep a rounding of people in it.
      const empties = sign < 0 && wanted >= here * (1 - 1e-12);
      const heads = empties ? here : wanted;
      if (heads < wanted * (1 - 1e-12)) run.met.eventsCut += 1;
      if (empties) run.met.emptied += 1;
      if (sign < 0 && here === 0) continue;
      if (event.what === "leaves") who?.knownToLeave(p, s, l, heads);
      else if (event.what === "moves-up") who?.rise(p, s, l, l + 1, heads);
      else who?.knownToJoin(p, s, l, heads);
      like.forEach((list, o) =>
        list.forEach((one, a) => {
          table[o]![a] = empties ? 0 : table[o]![a]! + sign * one * heads;
          if (event.what === "moves-up") S[p]![s]![l + 1]![o]![a]! += one * heads;
        }),
      );
    }

    // 3 Train: pools lose, cohorts shrink, start and complete
    pool.forEach((byLevel, p) =>
      byLevel.forEach((bySource, l) =>
        bySource.forEach((_, source) => {
          const staying = Math.exp(-hazard(value("pool_loss", month, { place: places[p]!, level: levels[l]!.id })));
          bySource[source]! *= staying;
          who?.poolStays(p, l, source, staying);
        }),
      ),
    );
    for (const cohort of cohorts)
      if (month <= cohort.end) cohort.left = cohort.left.map((heads, p) => heads * stays(cohort.route, p, month));
    const newly = levels.findIndex((level) => level.registered);
    const supportIn = (p: number): number =>
      newly > 0 ? sum(S[p]!.flatMap((bySetting) => bySetting[newly - 1]!.flat())) : 0;
    for (const cohort of cohorts) {
      if (cohort.join !== month) continue;
      const route = routes[cohort.route]!;
      places.forEach((place, p) => {
        const registers = cohort.left[p]! * value("registers_share", month, { route: route.id, place });
        const inPost =
          route.kind === "apprenticeship" && newly > 0
            ? value("apprentices_in_post", 0, { route: route.id, place })
            : 0;
        const support = supportIn(p);
        const part = support > 0 ? Math.min(1, (registers * inPost) / support) : 0;
        if (registers * inPost > support * part * (1 + 1e-12)) run.met.apprenticesWithoutPost += 1;
        const looking = (registers - support * part) * value("joins_share", month, { route: route.id, place });
        pool[p]![newly]![cohort.route]! += looking;
        who?.joinPool(p, newly, cohort.route, looking);
        if (newly > 0) settings.forEach((_, s) => who?.rise(p, s, newly - 1, newly, headsOf(p, s, newly - 1) * part));
        for (const bySetting of newly > 0 ? S[p]! : [])
          bySetting[newly - 1]!.forEach((list, o) =>
            list.forEach((heads, a) => {
              bySetting[newly]![o]![a]! += heads * part;
              list[a] = heads * (1 - part);
            }),
          );
      });
    }

    // Those who start: first within what the support workers allow, then within what can be placed
    const starting = routes.flatMap((_, r) => (intakeIn(r, month) ? [{ route: r, planned: planned(r, month) }] : []));
    places.forEach((place, p) => {
      const cut = (room: number, weight: (r: number) => number): boolean => {
        const taken = sum(cohorts.map((cohort) => (month < cohort.end ? cohort.left[p]! * weight(cohort.route) : 0)));
        const wanted = sum(starting.map((one) => one.planned[p]! * weight(one.route)));
        const fits = wanted > 0 ? Math.min(1, Math.max(0, room - taken) / wanted) : 1;
        for (const one of starting) if (weight(one.route) > 0) one.planned[p]! *= fits;
        return fits < 1;
      };
      if (listed("apprentice_limit") && newly > 0) {
        const room = value("apprentice_limit", month, { place }) * supportIn(p);
        if (cut(room, (r) => (routes[r]!.kind === "apprenticeship" ? 1 : 0))) run.met.apprenticesCut += 1;
      }
      if (routes.length > 0 && value("placement_limited", month, {}) === 1) {
        const offered = sum(
          settings.flatMap((setting, s) =>
            levels.map((level, l) =>
              level.registered
                ? wteOf(month, p, s, l) * value("placement_weeks_per_wte", month, { place, setting })
                : 0,
            ),
          ),
        );
        if (cut(offered, (r) => value("placement_weeks_per_learner", month, { route: routes[r]!.id })))
          run.met.intakeCut += 1;
      }
    });
    // Then, all places together, within whom the academic educators can teach.
    if (listed("educator_limited") && value("educator_limited", month, {}) === 1) {
      const each = (r: number): number => 1 / value("learners_per_educator", month, { route: routes[r]!.id });
      const taught = sum(cohorts.map((cohort) => (month < cohort.end ? sum(cohort.left) * each(cohort.route) : 0)));
      const wanted = sum(starting.map((one) => sum(one.planned) * each(one.route)));
      const fits = wanted > 0 ? Math.min(1, Math.max(0, value("academic_educators", month, {}) - taught) / wanted) : 1;
      for (const one of starting) one.planned = one.planned.map((heads) => heads * fits);
      if (fits < 1) run.met.educatorsCut += 1;
    }
    for (const one of starting) cohorts.push(cohortOf(one.route, month, one.planned));

    // 4 Arrive
    places.forEach((place, p) =>
      levels.forEach((level, l) => {
        if (level.recruitedFrom !== "pool") return;
        const share = value("arrival_share", month, { place }) / 12;
        const grown = listed("arrivals_growth") ? Math.pow(1 + value("arrivals_growth", 0, {}), month / 12) : 1;
        const arrive = (source: number, id: string): void => {
          const heads = share * grown * value(id, month, { level: level.id });
          pool[p]![l]![source]! += heads;
          who?.joinPool(p, l, source, heads);
        };
        arrive(abroad, "international_recruits");
        arrive(abroad + 1, "returners");
        if (listed("registered_joiners")) arrive(abroad + 2, "registered_joiners");
      }),
    );

    // 5 Move: hazards of one row compete; the stock and the vacancies before anybody moves decide
    const before = structuredClone(S);
    const room = places.map((_, p) =>
      settings.map((_setting, s) => levels.map((_level, l) => Math.max(0, vacancies(p, s, l)))),
    );
    const goes: { from: [number, number]; to: [number, number]; l: number; hazard: number }[] = [];
    for (const move of structure.moves ?? [])
      each((p, s, l) => {
        if (
          (move.from.place !== undefined && !under(places[p], move.from.place)) ||
          (move.from.setting !== undefined && move.from.setting !== settings[s])
        )
          return;
        const to: [number, number] = [
          move.to.place === undefined ? p : places.indexOf(move.to.place),
          move.to.setting === undefined ? s : settings.indexOf(move.to.setting),
        ];
        if (to[0] !== p || to[1] !== s)
          goes.push({
            from: [p, s],
            to,
            l,
            hazard: value("move_rate", month, { move: move.id, level: levels[l]!.id }) / 12,
          });
      });
    const part5 = goes.map((go) => {
      const all = sum(
        goes
          .filter((one) => one.l === go.l && one.from[0] === go.from[0] && one.from[1] === go.from[1])
          .map((one) => one.hazard),
      );
      return all > 0 ? ((1 - Math.exp(-all)) * go.hazard) / all : 0;
    });
    const wteThere = goes.map((go, i) =>
      sum(
        before[go.from[0]]![go.from[1]]![go.l]!.flatMap((list, o) =>
          list.map((heads, a) => heads * part5[i]! * part(month, go.to[0], go.to[1], go.l, o, a)),
        ),
      ),
    );
    const allowed = goes.map((go) => {
      if (closure === "supply-led") return 1;
      const coming = sum(
        goes.map((one, i) => (one.l === go.l && one.to[0] === go.to[0] && one.to[1] === go.to[1] ? wteThere[i]! : 0)),
      );
      const free = room[go.to[0]]![go.to[1]]![go.l]!;
      if (coming > free) run.met.movesCut += 1;
      return coming > free ? free / coming : 1;
    });
    goes.forEach((go, i) =>
      before[go.from[0]]![go.from[1]]![go.l]!.forEach((list, o) =>
        list.forEach((heads, a) => {
          const moving = heads * part5[i]! * allowed[i]!;
          S[go.from[0]]![go.from[1]]![go.l]![o]![a]! -= moving;
          S[go.to[0]]![go.to[1]]![go.l]![o]![a]! += moving;
        }),
      ),
    );

    who?.move(goes.map(({ from, to, l }, i) => ({ from, to, l, part: part5[i]! * allowed[i]! })));

    // 6 Promote, the highest level first; with them those who complete an enhanced-practice apprenticeship, whatever the posts
    const completing = levels.map((level, l) => {
      if (!listed("enhanced_starts")) return 0;
      const length = value("enhanced_length", 0, {});
      if (month < length || (l + 1 < levels.length && !level.registered && levels[l + 1]!.registered)) return 0;
      const heads =
        (value("enhanced_starts", month - length, { level: level.id }) / 12) *
        (1 - value("enhanced_attrition", 0, {})) ** (length / 12);
      run.met.enhancedCompleted += heads;
      const there = sum(S.flatMap((byPlace) => byPlace.flatMap((bySetting) => bySetting[l]!.flat())));
      return there > 0 ? Math.min(1, heads / there) : 0;
    });
    places.forEach((_, p) =>
      settings.forEach((_setting, s) => {
        for (let l = levels.length - 2; l >= 0; l -= 1) {
          if (!levels[l]!.registered && levels[l + 1]!.registered) continue;
          const below = S[p]![s]![l]!;
          const limit =
            1 -
            Math.exp(-value(closure === "posts-led" ? "promotion_limit" : "promotion_rate", month, at(p, s, l)) / 12);
          let share = limit;
          if (closure === "posts-led") {
            const wanted =
              Math.max(0, vacancies(p, s, l + 1)) *
              value("internal_share", month, at(p, s, l + 1)) *
              (1 - Math.exp(-1 / value("months_to_fill", month, at(p, s, l + 1))));
            const offered = sum(
              below.flatMap((list, o) => list.map((heads, a) => heads * part(month, p, s, l + 1, o, a))),
            );
            share = offered > 0 ? Math.min(limit, wanted / offered) : 0;
            if (share === limit) run.met.promotionCapped += 1;
          }
          share += (1 - share) * completing[l]!;
          who?.promote(p, s, l, headsOf(p, s, l) * share);
          below.forEach((list, o) =>
            list.forEach((heads, a) => {
              S[p]![s]![l + 1]![o]![a]! += heads * share;
              list[a] = heads * (1 - share);
            }),
          );
        }
      }),
    );

    // 7 Recruit
    const still: number[][][] = places.map(() => settings.map(() => levels.map(() => 0)));
    places.forEach((_, p) =>
      levels.forEach((level, l) => {
        const vacant = settings.map((_setting, s) => Math.max(0, vacancies(p, s, l)));
        settings.forEach((_setting, s) => (run.met.overEstablished += vacancies(p, s, l) < 0 ? 1 : 0));
        const fill = settings.map((_setting, s) => 1 - Math.exp(-1 / value("months_to_fill", month, at(p, s, l))));
        const open = level.recruitedFrom === "open-market";
        const people = open
          ? origins.map((origin) =>
              ages.map(
                (age) =>
                  originShare({ place: places[p]!, level: level.id, origin: origin.id }) *
                  value("joining_age_open_market", 0, { age: age.id }),
              ),
            )
          : origins.map((_origin, o) =>
              ages.map((_age, a) => sum(pool[p]![l]!.map((heads, source) => heads * sourceProfile(source)[o]![a]!))),
            );
        const heads = sum(people.flat());
        const appeal = settings.map((setting) =>
          settings.length === 1 ? 1 : value("attractiveness", month, { place: places[p]!, setting }),
        );
        // A setting fills its posts at its own pace and no faster; nobody goes where nobody wants to.
        const most = vacant.map((one, s) => (appeal[s]! > 0 ? one * fill[s]! : 0));
        settings.forEach((_setting, s) => (still[p]![s]![l] = most[s]!));
        if (heads === 0) return;
        let hires: number[];
        if (closure === "supply-led" && !open) {
          const there = posts[p]!.map((_bySetting, s) => Math.max(0, fillable(p, s, l)));
          if (sum(there) === 0 && posts[p]!.some((bySetting) => bySetting[l]! > 0)) return;
          hires = there.map((one) => heads * (sum(there) > 0 ? one / sum(there) : 1 / settings.length));
        } else {
          const perHead =
            sum(people.flatMap((list, o) => list.map((one, a) => one * part(month, p, 0, l, o, a)))) / heads;
          hires = most;
          if (!open && sum(most) > heads * perHead) {
            const total = heads * perHead;
            run.met.poolEmptied += 1;
            const weight = most.map((one, s) => one * appeal[s]!);
            hires = weight.map((one) => (total * one) / sum(weight));
            if (hires.some((one, s) => one > most[s]!)) {
              // What is over rises in the others, in proportion to their weight.
              run.met.settingFull += 1;
              const filled = (rise: number): number[] => weight.map((one, s) => Math.min(most[s]!, rise * one));
              let [low, high] = [0, Math.max(...weight.map((one, s) => (one > 0 ? most[s]! / one : 0)))];
              for (let i = 0; i < 200; i += 1) {
                const mid = (low + high) / 2;
                if (sum(filled(mid)) < total) low = mid;
                else high = mid;
              }
              hires = filled(high);
            }
          }
          settings.forEach((_setting, s) => (still[p]![s]![l]! -= hires[s]!));
          hires = hires.map((one) => one / perHead);
        }
        settings.forEach((_setting, s) =>
          S[p]![s]![l]!.forEach((list, o) =>
            list.forEach((_heads, a) => (list[a]! += (hires[s]! * people[o]![a]!) / heads)),
          ),
        );
        settings.forEach((_setting, s) => {
          if (open) who?.hireOpen(p, s, l, hires[s]!);
          else pool[p]![l]!.forEach((_one, source) => who?.hire(p, p, s, l, source, hires[s]! / heads));
        });
        if (open) return;
        pool[p]![l]!.forEach((_one, source) => who?.poolStays(p, l, source, 1 - sum(hires) / heads));
        pool[p]![l] = pool[p]![l]!.map((one) => one * (1 - sum(hires) / heads));
      }),
    );

    // Those still looking take posts elsewhere: first under the same parent, then anywhere else in the nation
    if (closure === "posts-led")
      for (const [id, near] of [
        ["pool_mobility", true],
        ["pool_mobility_nation", false],
      ] as const) {
        if (!listed(id)) continue;
        levels.forEach((level, l) => {
          if (level.recruitedFrom === "open-market") return;
          // What is left of a billionth of a post is rounding.
          const room = places.map((_, p) =>
            settings.map((_setting, s) => (still[p]![s]![l]! > 1e-9 ? still[p]![s]![l]! : 0)),
          );
          const reach = places.map((_, p) =>
            places.map((_other, q) => q).filter((q) => q !== p && sibling(p, q) === near && (near || sameNation(p, q))),
          );
          const offers = places.map((place, p) => {
            const willing = value(id, month, { place, level: level.id });
            const all = sum(reach[p]!.map((q) => sum(room[q]!)));
            return places.map((_, q) =>
              pool[p]![l]!.map((one) => (all > 0 && reach[p]!.includes(q) ? (one * willing * sum(room[q]!)) / all : 0)),
            );
          });
          const accepted = places.map((_, q) => {
            const coming = make(sources, (source) => sum(offers.map((to) => to[q]![source]!)));
            const heads = sum(coming);
            // Less than a trillionth of a person is rounding too.
            if (heads < 1e-12) return 0;
            run.met.relocated += heads;
            const people = origins.map((_origin, o) =>
              ages.map((_age, a) => sum(coming.map((one, source) => one * sourceProfile(source)[o]![a]!)) / heads),
            );
            const hours = settings.map((_setting, s) =>
              sum(people.flatMap((list, o) => list.map((one, a) => one * part(month, q, s, l, o, a)))),
            );
            const spaces = sum(room[q]!.map((one, s) => one / hours[s]!));
            const cut = Math.min(1, spaces / heads);
            if (cut < 1) run.met.relocationCut += 1;
            const weight = room[q]!.map(
              (one, s) =>
                one *
                (settings.length === 1
                  ? 1
                  : value("attractiveness", month, { place: places[q]!, setting: settings[s]! })),
            );
            // As many WTE of the room as there are people for, shared as hires are.
            const wte = sum(room[q]!) * Math.min(1, heads / spaces);
            const shared = (rise: number): number[] => weight.map((one, s) => Math.min(room[q]![s]!, rise * one));
            let [low, high] = [0, Math.max(...weight.map((one, s) => (one > 0 ? room[q]![s]! / one : 0)))];
            for (let i = 0; i < 200; i += 1) {
              const mid = (low + high) / 2;
              if (sum(shared(mid)) < wte) low = mid;
              else high = mid;
            }
            const all = sum(shared(high).map((one, s) => one / hours[s]!));
            shared(high).forEach((one, s) => {
              still[q]![s]![l]! -= one;
              // Of those who come, as many of each place and source take a post of the setting as of all.
              places.forEach((_, p) =>
                pool[p]![l]!.forEach((there, source) => {
                  const coming = (offers[p]![q]![source]! * cut * (one / hours[s]!)) / all;
                  if (coming > 0) who?.hire(p, q, s, l, source, coming / there);
                }),
              );
              S[q]![s]![l]!.forEach((list, o) =>
                list.forEach((_heads, a) => (list[a]! += (one / hours[s]!) * people[o]![a]!)),
              );
            });
            return cut;
          });
          places.forEach((_, p) => {
            pool[p]![l] = pool[p]![l]!.map((one, source) => {
              const gone = sum(places.map((_place, q) => offers[p]![q]![source]! * accepted[q]!));
              if (gone > 0) who?.poolStays(p, l, source, 1 - gone / one);
              return one - gone;
            });
          });
        });
      }

    who?.end();
    run.stock.push(structuredClone(S));
    run.wte.push(places.map((_, p) => settings.map((_setting, s) => levels.map((_level, l) => wteOf(month, p, s, l)))));
    const absent = (covered: boolean): number[][][] =>
      places.map((_, p) =>
        settings.map((_setting, s) =>
          levels.map((_level, l) => {
            const there = absences.filter(
              (one) => one.p === p && one.s === s && one.l === l && isAway(one.event, month),
            );
            if (there.length === 0) return 0;
            const all = sum(there.map(({ wte }) => wte));
            const some = covered ? sum(there.map(({ wte, event }) => wte * (event.covered ?? 0))) : all;
            return some * Math.min(1, wteOf(month, p, s, l) / all);
          }),
        ),
      );
    run.away.push(absent(false));
    run.standingIn.push(absent(true));
    run.pool.push(structuredClone(pool));
    run.posts.push(posts);
    run.learners.push(
      routes.map((_, r) =>
        places.map((_place, p) =>
          sum(
            cohorts
              .filter((cohort) => cohort.route === r && cohort.start <= month && month < cohort.end)
              .map((cohort) => cohort.left[p]!),
          ),
        ),
      ),
    );
  }
  run.groups = who?.kept;
  return run;
}
