/** The worker's side of questions about a plan: a batch is answered turn by turn, and left off where it is not wanted any more. */
import type { Plan, Resolutions } from "../../model";
import { answersFor, type PlanAnswers } from "./answer";
import type { Answer } from "./answers";
import { listening } from "./draws/in-turns";
import { withKnownParts } from "./draws/known-parts";
import { keptRuns } from "./kept-runs";
import type { Batch, Replies, Warm } from "./messages";
import type { Query } from "./queries";

/** How many versions go on from one before another is taken: by then little may be as it was. */
const GENERATIONS = 40;

/** Figures for pictures and tables first; what has to walk through every flow of every month after them. */
const order: Readonly<Record<Query["kind"], number>> = {
  tables: 0,
  "room-line": 0,
  "sliders-stand": 1,
  "sliders-suggested": 2,
  // Runs every scenario, and the plan at both ends of each slider.
  "room-reach": 2,
  problems: 0,
  "own-figures": 0,
  calibrated: 0,
  service: 0,
  "service-outcomes": 0,
  "service-money": 0,
  "service-health": 0,
  backfill: 0,
  composition: 1,
  "published-opening": 1,
  "past-plan": 1,
  "past-stands": 2,
  actuals: 2,
  "posts-reach": 1,
  host: 1,
  // Runs the plan as it is, and moved with each offer.
  roll: 2,
  // Runs the plan as it is and as it would be.
  "plan-becomes": 1,
  "merge-problems": 1,
  // Resolves the plan as it is and as it would be.
  places: 2,
  // May run every scenario.
  "nation-lists": 2,
  appraisal: 2,
  "would-crowd": 2,
  shortages: 1,
  "shortage-courses": 2,
  "posts-led": 2,
  trial: 1,
  "service-trial": 1,
  "service-model": 1,
  explain: 1,
  "explain-service": 1,
  "explain-sum": 1,
  drivers: 1,
  checks: 2,
  "calibrated-places": 2,
  "calibration-readings": 2,
  causes: 2,
  "service-causes": 2,
  "service-takes": 2,
  "takes-by-level": 2,
  "sum-causes": 2,
};

export interface BatchAnswerer {
  readonly answer: (batch: Batch) => Promise<void>;
  /**
   * What the batch in hand still has to say is of a plan that is not looked at any more. Its figures for pictures are said
   * all the same, so that a picture follows however fast one change follows another.
   */
  readonly leaveOff: () => void;
  /** Works out what nobody has asked yet. Nothing is said of it; a plan that is then sent goes on from there. */
  readonly warm: (what: Pick<Warm, "text" | "queries">) => void;
}

/** What comes of steps, between which others are heard; undefined where it is not wanted any more. */
async function heardOut(
  steps: Generator<void, Answer>,
  listen: () => Promise<void>,
  wanted: () => boolean,
): Promise<Answer | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await listen();
    if (!wanted()) return undefined;
  }
}

export function batchAnswerer(post: (replies: Replies) => void): BatchAnswerer {
  let answers: PlanAnswers | undefined;
  /** The version that later ones go on from. It is never one that itself went on from another, which would be kept with it. */
  let root: Resolutions | undefined;
  let since = 0;
  /** How often a batch was left off. */
  let left = 0;
  // There may be hundreds of steps, and for a timer a thread waits four milliseconds each time.
  const listen = listening();
  const kept = keptRuns();
  const answersTo = (plan: Plan): PlanAnswers => {
    since += 1;
    if (root === undefined || since > GENERATIONS || root.plan.title !== plan.title) {
      const fresh = answersFor(plan, undefined, kept);
      root = fresh.resolutions;
      since = 0;
      return fresh;
    }
    return answersFor(withKnownParts(plan, root.plan), root, kept);
  };
  return {
    leaveOff: () => {
      left += 1;
    },
    warm: ({ text, queries }) => {
      // As it stands in its file: whether it holds is not asked, since nothing that is said rests on it alone.
      const here = answersTo(JSON.parse(text) as Plan);
      for (const query of queries) here.answer(query);
    },
    answer: async ({ version, plan, queries }) => {
      const before = left;
      if (plan !== undefined) answers = answersTo(plan);
      const here = answers;
      if (here === undefined) return;
      const reply = (answered: Replies["answers"], last: boolean): void =>
        post({ version, answers: answered, last, runs: here.runs() });
      const turns = [0, 1, 2]
        .map((turn) => ({ slow: turn > 0, asked: queries.filter(({ query }) => order[query.kind] === turn) }))
        .filter(({ asked }) => asked.length > 0);
      for (const [at, { slow, asked }] of turns.entries()) {
        const answered: { key: string; answer: ReturnType<PlanAnswers["answer"]> }[] = [];
        for (const { key, query } of asked) {
          if (slow) await listen();
          if (slow && left !== before) {
            reply(answered, true);
            return;
          }
          // A sign of life before each question, for whoever waits to see whether this worker still works.
          reply([], false);
          const answer = slow ? await heardOut(here.inSteps(query), listen, () => left === before) : here.answer(query);
          if (answer !== undefined) answered.push({ key, answer });
        }
        reply(answered, at === turns.length - 1);
      }
    },
  };
}
