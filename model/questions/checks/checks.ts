/**
 * What must always hold, in plain words. Each check looks at one run, or at two runs that differ in one assumption, and
 * says what it found. They are run on every projection, and over every assumption at its least and most.
 */
import { monthName } from "../../plan/calendar";
import { monthsOfFlows } from "../../workforce/ledger/flows";
import { relocatedIn, settledIn } from "../../workforce/month/relocate/flows";
import { courseFlows } from "../../workforce/month/train/flows";
import { tabulate } from "../../workforce/results/tabulate";
import { eachKnown } from "../../workforce/month/events/flows";
import { knownKinds } from "../../workforce/program/known-events";
import { arrivalsIn } from "../../workforce/month/arrive/flows";
import type { Run } from "../../workforce/program/run";

export interface RunCheck {
  readonly id: string;
  readonly says: string;
  /** What is wrong, or undefined when the check holds. */
  readonly finds: (run: Run) => string | undefined;
  /** The same, with a pause after each month, where the ledger is replayed for it. */
  readonly inMonths?: (run: Run) => Generator<undefined, string | undefined>;
}

/** Rounding left after some ten thousand additions; anything larger is people gone missing. */
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const month = (run: Run, number: number): string => monthName(run.program.calendar.start + number);

const firstWrong = (values: Float64Array, wrong: (value: number) => boolean): number => {
  for (let i = 0; i < values.length; i += 1) if (wrong(values[i]!)) return i;
  return -1;
};

const sumOf = (values: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
};

/** Holds the replay of the ledger against the recorded stock, month by month. */
function* peopleUnaccounted(run: Run): Generator<undefined, string | undefined> {
  const { cells } = run.program.shape;
  for (const flows of monthsOfFlows(run)) {
    const before = sumOf(flows.start);
    let known = 0;
    eachKnown(run, flows.month, (kind, _cell, heads) => {
      if (kind !== knownKinds.moveUp) known += kind === knownKinds.join ? heads : -heads;
    });
    const expected = before - sumOf(flows.leavers) - sumOf(flows.retirements) + sumOf(flows.hired) + known;
    const after = run.stock.subarray(flows.month * cells, (flows.month + 1) * cells);
    if (!close(sumOf(after), expected))
      return `${sumOf(after) - expected} people unaccounted for in ${month(run, flows.month)}`;
    for (let cell = 0; cell < after.length; cell += 1)
      if (after[cell] !== flows.end[cell] && !close(after[cell]!, flows.end[cell]!))
        return `${after[cell]! - flows.end[cell]!} people of one group unaccounted for in ${month(run, flows.month)}`;
    yield;
  }
  return undefined;
}

export const runChecks: readonly RunCheck[] = [
  {
    id: "nobody-negative",
    says: "There are never fewer than no people in any post, pool or course.",
    finds: (run) => {
      for (const [name, values, per] of [
        ["post", run.heads, run.program.shape.rows],
        ["pool", run.pool, run.pool.length / run.program.months],
        ["course", run.started, run.started.length],
      ] as const) {
        const at = firstWrong(values, (value) => value < -1e-9);
        if (at >= 0)
          return `${values[at]} people in a ${name}, ${month(run, name === "course" ? 0 : Math.floor(at / per))}`;
      }
      return undefined;
    },
  },
  {
    id: "every-number-a-number",
    says: "Every month gives a number of people and of WTE for every place, setting and level.",
    finds: (run) => {
      const at = firstWrong(run.wte, (value) => !Number.isFinite(value));
      return at < 0 && firstWrong(run.heads, (value) => !Number.isFinite(value)) < 0
        ? undefined
        : `no number in ${month(run, Math.max(0, Math.floor(at / run.program.shape.rows)))}`;
    },
  },
  {
    id: "people-in-people-out",
    says: "The people in post change only by those who join, leave, retire, qualify, move or are promoted, or are known to.",
    finds: (run) => {
      const months = peopleUnaccounted(run);
      let step = months.next();
      while (step.done !== true) step = months.next();
      return step.value;
    },
    inMonths: peopleUnaccounted,
  },
  {
    id: "pools-in-pools-out",
    says: "The people looking for a post change only by those who register, arrive, give up or are hired.",
    finds: (run) => {
      const { program } = run;
      const { places, levels } = program.shape;
      const spots = places * levels;
      let before = sumOf(program.openingPool);
      for (let at = 0; at < program.months; at += 1) {
        let change = 0;
        for (let i = at * spots * program.sources; i < (at + 1) * spots * program.sources; i += 1)
          change -= run.poolLost[i]! + (i % program.sources === program.sources - 1 ? 0 : run.hiredFrom[i]!);
        for (let slot = 0; slot < spots * program.sources; slot += 1) change -= relocatedIn(run, "relocated", at, slot);
        change += sumOf(arrivalsIn(run, at));
        program.training.cohorts.forEach((cohort, number) => {
          if (cohort.join !== at) return;
          for (let place = 0; place < places; place += 1)
            courseFlows(run, number, place, at, (cause, heads) => {
              if (cause === "register") change += heads;
            });
        });
        const after = sumOf(run.pool.subarray(at * spots * program.sources, (at + 1) * spots * program.sources));
        // A chance run rounds its opening pool to whole people, so it is checked from its second month on.
        if (!close(after, before + change) && !(run.drawn !== undefined && at === 0))
          return `${after - before - change} people unaccounted for in ${month(run, at)}`;
        before = after;
      }
      return undefined;
    },
  },
  {
    id: "learners-in-learners-out",
    says: "Everyone who starts training is still learning, has left the course, or has completed it.",
    finds: (run) => {
      const { training, shape, months } = run.program;
      for (const [number, cohort] of training.cohorts.entries()) {
        if (cohort.start < 0 || cohort.join >= months) continue;
        for (let place = 0; place < shape.places; place += 1) {
          let people = 0;
          for (let at = cohort.start; at <= cohort.join; at += 1)
            courseFlows(
              run,
              number,
              place,
              at,
              (cause, heads) => (people += cause === "start training" ? heads : -heads),
            );
          if (!close(people, 0))
            return `${people} learners of the intake of ${month(run, cohort.start)} unaccounted for`;
        }
      }
      return undefined;
    },
  },
  {
    id: "no-hiring-without-a-post",
    says: "When posts lead, nobody is hired into a post that is not funded, or is frozen.",
    finds: (run) => {
      if (run.program.closure !== "posts-led") return undefined;
      const { rows } = run.program.shape;
      for (let i = 0; i < run.wte.length; i += 1) {
        // In chance mode a person fills a whole post of their hours, which can pass the funded posts by less than one.
        const room = run.drawn === undefined ? 1e-9 : 1;
        const hired = run.hired[i]! + settledIn(run, Math.floor(i / rows), i % rows);
        if (hired > 0 && run.wte[i]! > run.program.fillable[i]! + room)
          return `${run.wte[i]! - run.program.fillable[i]!} WTE above the posts that may be filled after hiring in ${month(run, Math.floor(i / rows))}`;
      }
      return undefined;
    },
  },
  {
    id: "shares-add-to-one",
    says: "The shares of staff by level, by age and by origin each add up to 1.",
    finds: (run) => {
      for (const by of ["level", "age", "origin"] as const) {
        const table = tabulate(run, { measures: ["skill_mix"], by: [by] })[0]!;
        for (let time = 0; time < table.times.length; time += 1) {
          let total = 0;
          for (let group = 0; group < table.groups.length; group += 1)
            total += table.values[group * table.times.length + time]!;
          if (Number.isFinite(total) && !close(total, 1))
            return `by ${by} they add up to ${total} in ${table.times[time]!}`;
        }
      }
      return undefined;
    },
  },
  {
    id: "vacancies-are-posts-less-staff",
    says: "Vacancies are funded posts less staff in post, also when added up over places.",
    finds: (run) => {
      const [posts, staff, vacancies] = tabulate(run, {
        measures: ["establishment", "staff_in_post", "vacancies"],
        by: ["place"],
      });
      const whole = tabulate(run, { measures: ["vacancies"] })[0]!;
      const times = whole.times.length;
      for (let time = 0; time < times; time += 1) {
        let total = 0;
        for (let group = 0; group < vacancies!.groups.length; group += 1) {
          const i = group * times + time;
          if (!close(vacancies!.values[i]!, posts!.values[i]! - staff!.values[i]!))
            return `${vacancies!.groups[group]!.labels[0]!}, ${whole.times[time]!}`;
          total += vacancies!.values[i]!;
        }
        if (!close(total, whole.values[time]!))
          return `the places add up to ${total}, the whole to ${whole.values[time]!} in ${whole.times[time]!}`;
      }
      return undefined;
    },
  },
];
