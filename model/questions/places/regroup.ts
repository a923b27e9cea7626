/**
 * Places put together or divided, with everything by place in the plan: the plan as it becomes, the page that says what
 * was added up, averaged and asked, and the proof that nobody was lost. Merging, dividing, moving to another date and
 * adding places under a place all come through here.
 */
import { catalogueEntry } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import { compile } from "../../calibrate/run";
import { placesUpFrom } from "../../plan/ask/ancestry";
import { listed } from "../../plan/ask/words";
import { checkPlan } from "../../plan/check/check-plan";
import { refused } from "../../plan/edit/edit";
import { withAssumption } from "../../plan/edit/parts";
import { partsInWords, placesAfter, type Regrouping } from "../../plan/edit/places/regrouping";
import { without } from "../../plan/edit/without";
import { structureAfter } from "../../plan/edit/places/structure-after";
import { membersOf } from "../../plan/members";
import type { Plan, WhereEntry } from "../../plan/plan";
import { hasErrors, type Outcome } from "../../plan/problem";
import { resolvePlan } from "../../resolve/resolve";
import { amountsAfter, formulasAsNumbers } from "./amounts";
import { scenariosAfter } from "./changes-after";
import { openingRows, placeNumbers, type OpeningRows, type PlaceNumbers } from "./numbers";
import type { AskedFor, PlacesPage, TotalKept } from "./page";
import { writeLooking } from "./looking-as-it-is";
import { writeStaff, type Written } from "./staff-as-it-is";
import { writeValues } from "./values";
import { placesWords as words } from "./words";
import type { Working } from "./working";

export interface Regrouped {
  /** The plan as it becomes; undefined while something is asked for. */
  readonly plan: Plan | undefined;
  readonly page: PlacesPage;
  readonly asked: readonly AskedFor[];
}

const total = (id: string): boolean => catalogueEntry(id)?.kind === "total";

/** The figures with the places of their parts named as they become; amounts are added up. */
function figuresAfter(work: Working): Outcome<{ readonly staff: readonly Written[]; readonly byRow: boolean }> {
  const staff: Written[] = [];
  let byRow = false;
  for (const assumption of work.plan.assumptions) {
    if (assumption.where === undefined) continue;
    if (!total(assumption.id)) {
      const where = assumption.where.flatMap((entry): WhereEntry[] => {
        const named = placesAfter(work.change, entry.place);
        if (entry.place === undefined) return [entry];
        return named === undefined ? [] : [{ ...entry, place: named }];
      });
      const rest = without(assumption, "where");
      work.plan = withAssumption(work.plan, where.length === 0 ? rest : { ...rest, where });
      continue;
    }
    const after = amountsAfter(assumption, work);
    if (!after.ok) return after;
    work.plan = withAssumption(work.plan, after.value.assumption);
    for (const one of after.value.unclear) staff.push({ id: one.place.id, parts: one.parts });
    for (const leaf of after.value.loosened) staff.push({ id: leaf, parts: [{ from: leaf, share: 1 }] });
    if (after.value.loosened.size > 0) byRow = true;
  }
  return { ok: true, problems: [], value: { staff, byRow } };
}

/** What is at every place of the plan as it becomes, in the order of its rows, from what was at the old ones. */
function rowsWanted(work: Working): { readonly rows: OpeningRows; readonly places: readonly Written[] } {
  const { numbers, change } = work;
  const places = membersOf(work.plan).ids.place.map((id): Written => ({
    id,
    parts: change.news.find(({ place }) => place.id === id)?.parts ?? [{ from: id, share: 1 }],
  }));
  const summedBy = (values: Float64Array): Float64Array => {
    const perPlace = values.length / numbers.members.size("place");
    const into = new Float64Array(perPlace * places.length);
    places.forEach(({ parts }, number) => {
      for (const { from, share } of parts) {
        const first = numbers.members.index("place", from) * perPlace;
        for (let i = 0; i < perPlace; i += 1)
          into[number * perPlace + i] = elementAt(into, number * perPlace + i) + share * elementAt(values, first + i);
      }
    });
    return into;
  };
  const { heads, staff, posts, pool } = numbers.rows;
  return {
    rows: { heads: summedBy(heads), staff: summedBy(staff), posts: summedBy(posts), pool: summedBy(pool) },
    places,
  };
}

/** Places of which a sum is not as it should be. */
function otherwise(now: Float64Array, wanted: Float64Array, places: readonly Written[], closely: boolean): Written[] {
  const perPlace = wanted.length / places.length;
  const all = wanted.reduce((sum, value) => sum + Math.abs(value), 0);
  return places.filter((_, number) => {
    const first = number * perPlace;
    const differs = (a: number, b: number): boolean => Math.abs(a - b) > 1e-10 * Math.max(all, 1);
    if (closely)
      return Array.from({ length: perPlace }, (__, i) => first + i).some((at) =>
        differs(elementAt(now, at), elementAt(wanted, at)),
      );
    const sum = (values: Float64Array): number => values.subarray(first, first + perPlace).reduce((a, b) => a + b, 0);
    return differs(sum(now), sum(wanted));
  });
}

/** Totals of the larger places that hold new ones, and of the whole, before and after. */
function totalsKept(work: Working, now: OpeningRows): TotalKept[] {
  const { numbers, change, plan } = work;
  const around = [
    ...new Set([...change.olds].flatMap((id) => placesUpFrom(change.plan, id).slice(change.inside ? 0 : 1))),
  ];
  const after = membersOf(plan);
  const order = change.plan.structure.places.map(({ id }) => id);
  const sumOver = (values: Float64Array, members: PlaceNumbers["members"], id: string): number => {
    const perPlace = values.length / members.size("place");
    return members
      .leavesUnder(id)
      .reduce(
        (sum, leaf) => sum + values.subarray(leaf * perPlace, (leaf + 1) * perPlace).reduce((a, b) => a + b, 0),
        0,
      );
  };
  return (around.length > 0 ? around : [elementAt(order, 0)])
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .flatMap((id) =>
      (["heads", "staff", "posts"] as const).map((what) => ({
        place: change.labelOf(id),
        what,
        before: sumOver(numbers.rows[what], numbers.members, id),
        after: sumOver(now[what], after, id),
      })),
    );
}

const nouns = {
  heads: "people",
  staff: "staff in post",
  posts: "funded posts",
  pool: "people looking for a post",
} as const;

/** Staff are counted after every step; written out where they would divide otherwise, and refused where nothing helps. */
function keptTogether(work: Working, unclear: readonly Written[], byRow: boolean): Outcome<OpeningRows> {
  const { rows: wanted, places } = rowsWanted(work);
  if (unclear.length > 0) writeStaff(unclear, byRow, work);
  let looksWritten = false;
  for (let step = 0; ; step += 1) {
    const compiled = compile(work.plan);
    if (!compiled.ok || hasErrors(compiled.problems)) return { ok: false, problems: compiled.problems };
    const now = openingRows(compiled.value.program);
    const staff = otherwise(now.staff, wanted.staff, places, true);
    if (staff.length > 0 && step < 3) {
      // First the new places, then whoever else came to differ with them, then everybody row by row.
      const news = staff.filter(({ id }) => work.change.news.some(({ place }) => place.id === id));
      writeStaff(step === 0 && news.length > 0 ? news : staff, step > 1 || byRow, work);
      continue;
    }
    const looking = otherwise(now.pool, wanted.pool, places, false);
    if (looking.length > 0 && !looksWritten) {
      // Of a total and some of its parts, what the others have is what is left: both are written out.
      writeLooking(looking, work);
      looksWritten = true;
      continue;
    }
    for (const what of ["staff", "heads", "posts", "pool"] as const) {
      const [place] = otherwise(now[what], wanted[what], places, false);
      if (place !== undefined)
        return refused(
          "not-kept",
          words.notKept(nouns[what], work.plan.structure.places.find(({ id }) => id === place.id)?.label ?? place.id),
        );
    }
    return { ok: true, problems: [], value: now };
  }
}

/** What follows the places without being a figure, in words. */
function followsOf({ change, plan }: Working): string[] {
  const events = [
    ...(change.plan.events ?? []),
    ...change.plan.scenarios.flatMap(({ events: own = [] }) => own),
  ].filter(({ place }) => change.olds.has(place)).length;
  const services = (change.plan.structure.services ?? []).filter(
    ({ place }) => place !== undefined && change.olds.has(place),
  );
  return [
    ...(events === 0 ? [] : [`${events} ${events === 1 ? "event that is" : "events that are"} known to be coming`]),
    ...services.map(({ label, id }) => {
      const at = plan.structure.services?.find((one) => one.id === id)?.place;
      return `${label}, which is at ${plan.structure.places.find((one) => one.id === at)?.label ?? ""} now`;
    }),
  ];
}

/**
 * Puts places together or divides them. Nothing is asked twice: what is asked is all there is to ask, as far as can be
 * seen before the answers are there. Refused, with a sentence, where something that names a place cannot follow.
 * @param answers numbers given for what was asked, by its key
 */
export function regroup(change: Regrouping, answers: ReadonlyMap<string, number>): Outcome<Regrouped> {
  const numbers = placeNumbers(change.plan);
  if (!numbers.ok) return refused("cannot-run", `${words.cannotRun} ${numbers.problems[0]?.says ?? ""}`.trim());
  const moved = structureAfter(change);
  if (!moved.ok) return moved;
  const work: Working = {
    plan: moved.value,
    change,
    numbers: numbers.value,
    answers,
    figures: [],
    asked: [],
    answered: new Set(),
  };
  const amounts = figuresAfter(work);
  if (!amounts.ok) return amounts;
  const scenarios = scenariosAfter(work.plan.scenarios, work);
  if (!scenarios.ok) return scenarios;
  work.plan = { ...work.plan, scenarios: scenarios.value.scenarios };
  const values = writeValues(work);
  if (!values.ok) return values;
  const pageWith = (kept: readonly TotalKept[]): PlacesPage => ({
    places: change.news.map((one) => ({ place: one.place.label, from: partsInWords(change, one) })),
    figures: work.figures,
    changes: scenarios.value.says,
    follows: followsOf(work),
    kept,
  });
  if (work.asked.length > 0)
    return { ok: true, problems: [], value: { plan: undefined, page: pageWith([]), asked: work.asked } };

  const resolved = resolvePlan(work.plan);
  if (!resolved.ok) return resolved;
  for (const assumption of work.plan.assumptions.filter(({ id }) => total(id)))
    work.plan = withAssumption(work.plan, formulasAsNumbers(assumption, resolved.value.amounts(assumption.id), work));
  const known = new Set(checkPlan(change.plan).map(({ says }) => says));
  const broken = checkPlan(work.plan).filter(({ severity, says }) => severity === "error" && !known.has(says));
  if (broken.length > 0) return { ok: false, problems: broken };
  const kept = keptTogether(work, amounts.value.staff, amounts.value.byRow);
  if (!kept.ok) return kept;
  return {
    ok: true,
    problems: [],
    value: { plan: work.plan, page: pageWith(totalsKept(work, kept.value)), asked: [] },
  };
}

/** The places of a page in words, for the log. */
export const madeOf = ({ places }: PlacesPage): string =>
  listed(places.map(({ place, from }) => `${place} from ${from}`));
