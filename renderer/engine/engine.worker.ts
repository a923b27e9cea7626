import type { Plan, Resolutions } from "../../model";
import { answersFor, type PlanAnswers } from "./answer";
import { drawsAnswerer } from "./draws/answer-draws";
import type { DrawMessage } from "./draws/messages";
import { fileAnswerer } from "./files/answer-file";
import type { FileMessage } from "./files/messages";
import { answerGoal } from "./goals/answer-goal";
import type { GoalMessage } from "./goals/messages";
import { keptRuns } from "./kept-runs";
import type { Batch, Replies } from "./messages";
import type { OpensMessage } from "./opens/messages";
import { wouldOpen } from "./opens/would-open";
import { reportAnswerer } from "./reports/answer-report";
import type { ReportMessage } from "./reports/messages";
import type { Query } from "./queries";
import { withKnownParts } from "./draws/known-parts";

let answers: PlanAnswers | undefined;
/** The version that later ones go on from. It is never one that itself went on from another, which would be kept with it. */
let root: Resolutions | undefined;
/** How many versions go on from one before another is taken: by then little may be as it was. */
const GENERATIONS = 40;
let since = 0;

const kept = keptRuns();

function answersTo(plan: Plan): PlanAnswers {
  since += 1;
  if (root === undefined || since > GENERATIONS || root.plan.title !== plan.title) {
    const fresh = answersFor(plan, undefined, kept);
    root = fresh.resolutions;
    since = 0;
    return fresh;
  }
  return answersFor(withKnownParts(plan, root.plan), root, kept);
}

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

const answerBatch = ({ version, plan, queries }: Batch): void => {
  const began = performance.now();
  if (plan !== undefined) answers = answersTo(plan);
  const here = answers;
  if (here === undefined) return;
  const turns = [0, 1, 2]
    .map((turn) => queries.filter(({ query }) => order[query.kind] === turn))
    .filter((turn) => turn.length > 0);
  const reply = (answers: Replies["answers"], last: boolean): void => {
    const replies: Replies = { version, answers, last, runs: here.runs(), milliseconds: performance.now() - began };
    self.postMessage(replies);
  };
  turns.forEach((turn, i) => {
    const answers = turn.map(({ key, query }) => {
      // A sign of life before each question, for whoever waits to see whether this worker still works.
      reply([], false);
      return { key, answer: here.answer(query) };
    });
    reply(answers, i === turns.length - 1);
  });
};

const answerDraws = drawsAnswerer();
const answerFile = fileAnswerer();
const answerReport = reportAnswerer();
self.onmessage = ({
  data,
}: MessageEvent<Batch | DrawMessage | FileMessage | GoalMessage | OpensMessage | ReportMessage>) => {
  if (!("kind" in data)) {
    answerBatch(data);
    return;
  }
  if (data.kind === "goal") {
    answerGoal(data, (reply) => self.postMessage(reply));
    return;
  }
  if (data.kind === "would-open") {
    self.postMessage({ job: data.job, found: wouldOpen(data.text) });
    return;
  }
  if (data.kind === "file-read" || data.kind === "file-preview") {
    // What is thrown here is the worker's fault and is heard as one.
    answerFile(data, (reply) => self.postMessage(reply)).catch((fault: unknown) => reportError(fault));
    return;
  }
  if (
    data.kind === "report-make" ||
    data.kind === "report-drawn" ||
    data.kind === "report-arrange" ||
    data.kind === "report-write"
  ) {
    answerReport(data, (reply) => self.postMessage(reply)).catch((fault: unknown) => reportError(fault));
    return;
  }
  const reply = answerDraws(data);
  if (reply !== undefined) self.postMessage(reply, reply.kind === "drawn" ? { transfer: [reply.values.buffer] } : {});
};
