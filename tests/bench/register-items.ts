/** What an edit of a register of many own figures costs: England by ICS with 500 of 200 parts, half of them formulas. */
import {
  checkPlan,
  isItMeant,
  keptRegister,
  missing,
  newFormulaProblems,
  setValue,
  type Plan,
  type Value,
} from "../../model/index";
import { withOwnFigures } from "../model/registers/many-own-figures";
import { timed, type Item } from "./timing";

const figures = 500;
const parts = 200;

export function registerItems(ics: Plan, wanted: boolean): Item[] {
  if (!wanted) return [];
  let plan = withOwnFigures(ics, figures, parts);
  const edited = (assumption: string, value: Value): readonly [Plan, Plan] => {
    const made = setValue(plan, { assumption, value }, { when: "2026-11-29T12:00:00.000Z" });
    if (!made.ok) throw new Error(made.problems[0]?.says);
    const before = plan;
    plan = made.value.plan;
    return [before, plan];
  };
  let turn = 0;
  const edit = (assumption: string, valueAt: (turn: number) => Value): (() => number) =>
    timed(() => {
      turn += 1;
      const [before, after] = edited(assumption, valueAt(turn));
      newFormulaProblems(before, after);
      isItMeant(before, after);
      checkPlan(after);
      missing(after);
      keptRegister(after);
    });
  const anew = (work: (plan: Plan) => unknown): (() => number) => {
    const copy = structuredClone(plan);
    return timed(() => work(copy));
  };
  const fresh = (work: (plan: Plan) => unknown) => (): number => anew(work)();
  return [
    { name: "register, checked anew", times: 1, sample: fresh(checkPlan) },
    { name: "register, what is missing anew", times: 1, sample: fresh((copy) => missing(copy)) },
    {
      name: "register, a number edited: asked, checked, resolved",
      times: 3,
      sample: edit("leaver_rate", (one) => 0.08 + one / 1e5),
      target: 100,
    },
    {
      name: "register, a formula edited that 250 rest on",
      times: 1,
      sample: edit("own250", (one) => `=own249*1.0${one}`),
    },
  ];
}
