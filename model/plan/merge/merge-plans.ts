/**
 * Two plans that began as one, put together: what only one of them changed is taken as it is, what both changed alike is
 * one change, and what they changed differently is asked. Nothing is lost: every edit of either is in the result or is one
 * of the things asked.
 */
import { planDifferences, sentenceOf, type PlanDifference } from "../compare/differences";
import { planShape } from "../compare/plan-shape";
import { asObject, canonical, same } from "../compare/same";
import { said } from "../compare/said";
import { toldOf } from "../compare/told";
import { readPlan } from "../file/read";
import { writePlan } from "../file/write";
import { changesTold, toldTogether, withLogThatFits } from "../log/full-log";
import type { Plan } from "../plan";
import type { Problem } from "../problem";
import { settleCircles, type CircleAsked } from "./circles";
import { mergedParts } from "./merge-parts";
import type { Answer, Answers, Clash, Merging, TakenOut } from "./merging";
import { namesApart } from "./names-apart";
import { isOfNewScenarios, scenariosApart } from "./scenarios-apart";

export { answers, type Answer, type Answers } from "./merging";

/** Something to be asked, in words. */
export interface MergeQuestion {
  readonly id: string;
  /** The assumption or the thing. */
  readonly what: string;
  readonly where?: string | undefined;
  /** As it was before either changed it; left out where it was not there, or nobody knows. */
  readonly was?: string | undefined;
  /** As it is in this plan; left out where it is not there. */
  readonly mine?: string | undefined;
  readonly theirs?: string | undefined;
  readonly unit?: string | undefined;
  /** What can be answered. */
  readonly answers: readonly Answer[];
  /** The answer given, if any. */
  readonly answer: Answer | undefined;
  /** All of it in one line. */
  readonly sentence: string;
}

export interface Merged {
  /** The plan as it becomes; where nothing is answered yet, with this plan's own. */
  readonly plan: Plan;
  readonly questions: readonly MergeQuestion[];
}

const entries = ({ log }: Plan): ReadonlySet<string> => new Set(log.map(canonical));

/** Which of the two has in its log all that the other did since: the other's counts are in it already. */
function countedIn(base: Plan, mine: Plan, theirs: Plan): Merging["counted"] {
  const [was, a, b] = [entries(base), entries(mine), entries(theirs)];
  const news = (of: ReadonlySet<string>): readonly string[] => [...of].filter((entry) => !was.has(entry));
  const within = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
    news(inner).length > 0 && news(inner).every((entry) => outer.has(entry));
  return within(b, a) ? "mine" : within(a, b) ? "theirs" : undefined;
}

/** Parts of a plan in which an id that is gone is passed over, or is only told of. */
const passedOver: ReadonlySet<string> = new Set(["log", "notes", "workshop", "forecasts", "shortageQuarters", "about"]);

/** Keys whose text is no id of something else. */
const ownWords: ReadonlySet<string> = new Set([
  "id",
  "label",
  "name",
  "title",
  "about",
  "text",
  "why",
  "reason",
  "note",
]);

/** What a formula reckons with, and a text as it is. */
const idsIn = (text: string): readonly string[] =>
  text.startsWith("=") ? (text.match(/[a-z_][a-z0-9_]*/g) ?? []) : [text];

/** Every text of a part of a plan that may be an id of something else, with the keys it stands under. */
function textsIn(value: unknown, key: string, into: Map<string, Set<string>>): void {
  if (typeof value === "string") for (const id of idsIn(value)) into.set(id, (into.get(id) ?? new Set()).add(key));
  else if (Array.isArray(value)) for (const item of value) textsIn(item, key, into);
  else for (const [name, item] of Object.entries(asObject(value))) if (!ownWords.has(name)) textsIn(item, name, into);
}

function textsOf(plan: Plan): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(plan)) if (!passedOver.has(key)) textsIn(value, key, named);
  return named;
}

/**
 * What was taken out and something else of the merged plan names, as nothing does in the plan of whoever took it out;
 * and what that names in turn, which was taken out as well.
 */
function needed(plan: Plan, mine: Plan, theirs: Plan, takenOut: readonly TakenOut[]): ReadonlySet<string> {
  if (takenOut.length === 0) return new Set();
  const named = textsOf(plan);
  const without = { mine: textsOf(mine), theirs: textsOf(theirs) };
  const isNamed = ({ item, by }: TakenOut): boolean => {
    const id = String(asObject(item)["id"]);
    return [...(named.get(id) ?? [])].some((key) => without[by].get(id)?.has(key) !== true);
  };
  const found = new Set<TakenOut>();
  for (;;) {
    const more = takenOut.filter((one) => !found.has(one) && isNamed(one));
    if (more.length === 0) return new Set([...found].map(({ id }) => id));
    for (const one of more) {
      found.add(one);
      textsIn(one.item, "", named);
    }
  }
}

/**
 * Puts two plans together.
 * @param base what both began from; undefined where nobody knows, and then everything in which they differ is asked
 * @param given answers to the questions, by id; what is not answered is this plan's own
 * @param called what the other plan is called, by which its scenarios are told from those of the same name; left out, names
 *   stay as they are
 */
export function mergePlans(
  base: Plan | undefined,
  mine: Plan,
  theirs: Plan,
  given: Answers = {},
  called?: string,
): Merged {
  const { plan, clashes } = mergedOnce(base, mine, theirs, given);
  const stands = clashes.find((clash) => isOfNewScenarios(clash) && given[clash.id] === "both");
  if (stands !== undefined) {
    const apart = scenariosApart(mine, theirs, stands);
    const rest = mergePlans(base, apart.mine, apart.theirs, given, called);
    return { plan: rest.plan, questions: [...questionsSaid([stands], mine, theirs, given), ...rest.questions] };
  }
  const settled = settleCircles(plan, mine, theirs, given);
  return {
    plan: withLogThatFits(called === undefined ? settled.plan : namesApart(settled.plan, mine, called)),
    questions: [
      ...questionsSaid(clashes, mine, theirs, given),
      ...settled.asked.map((circle) => circleSaid(circle, given)),
    ],
  };
}

/** Three plans as one, and what has to be asked; what is taken out and still needed is found by a first round. */
function mergedOnce(
  base: Plan | undefined,
  mine: Plan,
  theirs: Plan,
  given: Answers,
): { readonly plan: Plan; readonly clashes: readonly Clash[] } {
  const merging = (need: ReadonlySet<string>): Merging => ({
    known: base !== undefined,
    answers: given,
    places: [mine, theirs].flatMap(({ structure }) => structure.places),
    needed: need,
    counted: base === undefined ? undefined : countedIn(base, mine, theirs),
    clashes: [],
    takenOut: [],
  });
  const merged = (into: Merging): Plan =>
    same(mine, theirs)
      ? mine
      : (mergedParts(planShape, { was: base, mine, theirs }, { path: [], items: [], signs: [] }, into) as Plan);
  const first = merging(new Set());
  const plan = merged(first);
  const need = needed(plan, mine, theirs, first.takenOut);
  if (need.size === 0) return { plan, clashes: first.clashes };
  const again = merging(need);
  return { plan: merged(again), clashes: again.clashes };
}

const circleSaid = (circle: CircleAsked, given: Answers): MergeQuestion => ({
  ...circle,
  answers: ["mine", "theirs"],
  answer: given[circle.id],
  sentence: `${circle.what}: ${circle.mine} in this plan, ${circle.theirs} in the other. Only one can stand.`,
});

/** What of this plan becomes different, in words. */
export const mergeBrings = (mine: Plan, merged: Plan): readonly PlanDifference[] =>
  planDifferences(mine, merged, { mine: "this plan now", theirs: "the merged plan" });

function questionsSaid(clashes: readonly Clash[], mine: Plan, theirs: Plan, given: Answers): readonly MergeQuestion[] {
  const told = toldOf(mine, theirs);
  return clashes.map((clash): MergeQuestion => {
    const words = said(told, clash);
    const was = wasThere(clash) ? said(told, { ...clash, ...before(clash) }).mine : undefined;
    const sentence = sentenceOf(clash.kind, words, { mine: "this plan", theirs: "the other" });
    return {
      ...words,
      id: clash.id,
      was,
      answers: clash.both ? ["mine", "theirs", "both"] : ["mine", "theirs"],
      answer: given[clash.id],
      sentence: clash.needed === true ? `${sentence} It is still used in the merged plan.` : sentence,
    };
  });
}

/** Whether what is asked is of an item of a list, and not of a part of one. */
const ofItem = ({ items, mine, theirs }: Clash): boolean => {
  const last = items.at(-1);
  return last !== undefined && last.mine === mine && last.theirs === theirs;
};

/** An item that is new on both sides was nothing before; a part that was left out may still have meant something. */
const wasThere = (clash: Clash): boolean => clash.was !== undefined || !ofItem(clash);

/** The difference as it would be told of what was there before. */
function before(clash: Clash): Partial<Clash> {
  const said = { mine: clash.was, theirs: clash.was };
  return ofItem(clash) ? { ...said, items: [...clash.items.slice(0, -1), said] } : said;
}

const problemsOf = (plan: Plan): readonly Problem[] => readPlan(writePlan(plan)).problems;

/** What is wrong with the merged plan and was with neither of the two; an error stops the merge. */
export function mergeProblems(plan: Plan, mine: Plan, theirs: Plan): readonly Problem[] {
  const known = new Set([...problemsOf(mine), ...problemsOf(theirs)].map(({ kind, says }) => `${kind} ${says}`));
  return problemsOf(plan).filter(({ kind, says }) => !known.has(`${kind} ${says}`));
}

/** Whether a plan is of that name, or was once: the log tells of every new title. */
const wasCalled = ({ title: now, log }: Plan, title: string): boolean =>
  now === title || log.some(({ from }) => from === title);

/** Whether a plan may be what both began from: all its log is in theirs; one without a log is known by its title. */
export function mayBeBase(plan: Plan, mine: Plan, theirs: Plan): boolean {
  if (plan.log.length === 0 && !(wasCalled(mine, plan.title) && wasCalled(theirs, plan.title))) return false;
  const within = (of: Plan): boolean => {
    const [all, together] = [entries(of), toldTogether(plan.log, of.log)];
    return plan.log.every((entry) => together.has(entry) || all.has(canonical(entry)));
  };
  return within(mine) && within(theirs);
}

/** Of some plans the one that both most lately were: the one whose log that is in both tells of most. Undefined where none is. */
export const baseAmong = (plans: readonly Plan[], mine: Plan, theirs: Plan): Plan | undefined =>
  plans
    .filter((plan) => mayBeBase(plan, mine, theirs))
    .reduce<Plan | undefined>(
      (best, plan) => (best === undefined || changesTold(plan.log) > changesTold(best.log) ? plan : best),
      undefined,
    );
