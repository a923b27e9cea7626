/** Which scenarios help, asked one after another, so that a newer plan never waits for all of them. */
import { useState } from "react";
import {
  rulesThatMatter,
  whatHelps,
  type Course,
  type Helps,
  type Plan,
  type Shortages,
  type ShortagesAsked,
} from "../../../model";
import { useAnswers } from "../../engine/use-answer";

export interface HelpsTold {
  /** Undefined until every scenario has answered. */
  readonly helps: readonly Helps[] | undefined;
  readonly done: number;
  readonly of: number;
  /** Names of scenarios that cannot be run. */
  readonly notRun: readonly string[];
}

/**
 * @param scenario the one shown; it and every other one of the plan are asked
 * @param shown what is short, undefined while that is on its way
 */
export function useHelps(
  plan: Plan,
  version: number,
  scenario: string | undefined,
  asked: ShortagesAsked,
  shown: Shortages | undefined,
): HelpsTold {
  const rules = shown === undefined ? [] : rulesThatMatter(asked, shown.now);
  const short = rules.length > 0;
  const others = plan.scenarios.filter(({ id }) => id !== scenario);
  const about = { ...asked, rules };
  const all = [scenario, ...others.map(({ id }) => id)].map(
    (id) => ({ kind: "shortage-courses", scenario: id, asked: about }) as const,
  );
  const key = `${version} ${JSON.stringify(all)}`;
  const [reached, setReached] = useState({ key: "", many: 1 });
  const many = reached.key === key ? reached.many : 1;
  const answers = useAnswers(short ? all.slice(0, many) : []);
  const done = answers.findIndex(({ fresh }) => !fresh);
  if (short && done < 0 && many < all.length) setReached({ key, many: many + 1 });
  const of = others.length;
  if (shown === undefined || !short || of === 0)
    return { helps: shown === undefined ? undefined : [], done: of, of, notRun: [] };
  if (done >= 0 || many < all.length) return { helps: undefined, done: Math.max(0, many - 2), of, notRun: [] };
  const courses = answers.map(({ answer }): readonly Course[] | null => (answer?.ok === true ? answer.value : null));
  const [own, ...tried] = courses;
  return {
    helps: whatHelps(
      shown.now,
      own ?? [],
      others.flatMap(({ id, name }, number) => {
        const found = tried[number];
        return found === null || found === undefined ? [] : [{ id, name, courses: found }];
      }),
    ),
    done: of,
    of,
    notRun: others.filter((_, number) => tried[number] === null).map(({ name }) => name),
  };
}
