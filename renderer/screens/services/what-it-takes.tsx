import { useState } from "react";
import {
  addTakes,
  elementAt,
  takesBeside,
  takesSays,
  type Takes,
  type TakesRequest,
  type Value,
  levelNamed,
} from "../../../model";
import { MonthField } from "../../controls/month-field";
import { NumberBox } from "../../controls/number-box";
import { useAnswer } from "../../engine/use-answer";
import { applyEdit } from "../../state/apply-edit";
import { usePlan } from "../../state/plan-store";
import { say, showScenario } from "../../state/view-store";
import { takesWords as words } from "../../words/service-takes";
import { TakesTable } from "./takes-table";
import { monthLater } from "../../words/months";
import { goalMonth } from "./goal-month";
import type { PartProps } from "./part-props";
import { TakesSureness } from "./takes-sureness";

interface Goal {
  readonly weeks: Value;
  readonly share: Value;
  readonly by: string;
  readonly from: string;
  readonly level: string;
}

const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text);

/** What it would take to bring the waits of a list to a goal by a date: starts a week, staff and their cost, as a sentence. */
export function WhatItTakes({ plan, view, scenario, year, readOnly }: PartProps) {
  const version = usePlan(({ open }) => open?.version ?? 0);
  const last = monthLater(plan.start, plan.years * 12 - 1);
  const [goal, setGoal] = useState<Goal>(() => ({
    weeks: 18,
    share: null,
    by: goalMonth(plan, year),
    from: "",
    level: "",
  }));
  const request = requestOf(goal, { service: view.service, place: view.place, scenario });
  const asked =
    request === undefined || !view.runs || view.place === undefined
      ? undefined
      : ({ kind: "service-takes", scenario, request } as const);
  const { answer, fresh } = useAnswer(asked);
  const set = (part: Partial<Goal>): void => setGoal({ ...goal, ...part });
  return (
    <section className="what-it-takes">
      <fieldset>
        <legend>{words.goal}</legend>
        <NumberBox
          label={words.weeks}
          unit="weeks"
          value={goal.weeks}
          limits={{ least: 1, most: 1040 }}
          onChange={(weeks) => set({ weeks })}
        />
        <NumberBox
          label={words.share}
          unit="share"
          value={goal.share}
          limits={{ least: 0.01, most: 1 }}
          onChange={(share) => set({ share })}
        />
        <MonthField label={words.by} value={goal.by} least={plan.start} most={last} onChange={(by) => set({ by })} />
        <MonthField
          label={words.from}
          value={goal.from}
          least={plan.start}
          most={goal.by}
          onChange={(from) => set({ from })}
        />
        {view.staffing === "not-known" ? null : (
          <label className="sheet-field">
            <span>{words.level}</span>
            <select value={goal.level} onChange={(event) => set({ level: event.target.value })}>
              <option value="">{view.capacity === "hours" ? words.scarcest : words.largest}</option>
              {view.levels.map((level) => (
                <option key={level.id} value={level.id}>
                  {levelNamed(plan, level.id)}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <div role="status" data-stale={asked !== undefined && !fresh}>
        {!view.runs ? (
          <p>{words.cannotRun}</p>
        ) : view.place === undefined ? (
          <p>{words.onePlace}</p>
        ) : request === undefined ? (
          <p>{words.noDate}</p>
        ) : answer === undefined ? (
          <p className="note">{words.working}</p>
        ) : answer.ok ? (
          <>
            <Answered takes={answer.value} />
            {answer.value.level === undefined || answer.value.more === 0 ? null : (
              <TakesTable request={request} scenario={scenario} />
            )}
          </>
        ) : (
          answer.problems.map(({ says }) => <p key={says}>{says}</p>)
        )}
      </div>
      {answer?.ok !== true || !fresh ? null : <TakesSureness plan={plan} version={version} takes={answer.value} />}
      {readOnly || answer?.ok !== true || answer.value.changes.length === 0 ? null : (
        <button type="button" className="button" disabled={!fresh} onClick={() => addAsScenario(answer.value)}>
          {words.add}
        </button>
      )}
      <p className="note">{words.note}</p>
    </section>
  );
}

/** Undefined while a box that it needs is empty. */
function requestOf(
  { weeks, share, by, from, level }: Goal,
  about: Pick<TakesRequest, "service" | "place" | "scenario">,
): TakesRequest | undefined {
  if (typeof weeks !== "number" || !isMonth(by)) return undefined;
  return {
    ...about,
    weeks,
    by,
    ...(typeof share === "number" ? { share } : {}),
    ...(isMonth(from) ? { from } : {}),
    ...(level === "" ? {} : { level }),
  };
}

function Answered({ takes }: { readonly takes: Takes }) {
  return (
    <>
      <p className="finding">{takesSays(takes)}</p>
      <p>{takesBeside(takes)}</p>
    </>
  );
}

function addAsScenario(takes: Takes): void {
  const made = applyEdit((plan, by) => addTakes(plan, takes, by));
  if (!made.ok) return;
  showScenario(made.value.scenario);
  say(words.added(elementAt(made.value.plan.scenarios, -1).name));
}
