import { useState } from "react";
import {
  makeServiceChange,
  serviceChangeCaveat,
  serviceChangeAsScenario,
  serviceChangeSentence,
  type Plan,
  type Service,
  type ServiceChange,
} from "../../model";
import { useAnswer } from "../engine/use-answer";
import { applyEdit } from "../state/apply-edit";
import { say, showScenario } from "../state/view-store";
import { serviceChangeWords as words, type ServiceVerb } from "../words/service-change";
import { monthLater } from "../words/months";
import { changeOf, emptyDraft, type Draft } from "./draft";
import { Fields } from "./fields";

/** Where a change goes: a scenario by its id, the base, or a scenario that is made for it. */
export type Into = { readonly scenario: string } | "base" | "new";

interface TryProps {
  readonly plan: Plan;
  readonly service: Service;
  readonly what: ServiceVerb;
  readonly into: Into;
  readonly onMade: () => void;
}

/** One verb: its boxes, what it would lead to or why it cannot be, and the button that makes it once that is known. */
export function SayAndTry({ plan, service, what, into, onMade }: TryProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(plan));
  // A scenario that is still to be made begins as the base.
  const scenario = typeof into === "object" ? into.scenario : undefined;
  const month = /^\d{4}-\d{2}$/.test(draft.from) ? draft.from : plan.start;
  const { answer: model } = useAnswer(
    what === "model" ? ({ kind: "service-model", scenario, service: service.id, month } as const) : undefined,
  );
  const now = model?.ok === true ? model.value : [];
  const change = changeOf(what, draft, service, now);
  return (
    <>
      <p className="note">{words.does[what]}</p>
      <Fields
        plan={plan}
        service={service}
        what={what}
        draft={draft}
        now={now}
        put={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      {change === undefined ? (
        <p className="note">{words.notYet[what]}</p>
      ) : (
        <LeadsTo plan={plan} scenario={scenario} change={change} into={into} onMade={onMade} />
      )}
    </>
  );
}

/** Makes it: one undo step and one entry in the log. */
function make(plan: Plan, into: Into, change: ServiceChange): boolean {
  const line = serviceChangeSentence(plan, change);
  if (into === "new") {
    const made = applyEdit((now, by) => serviceChangeAsScenario(now, change, by));
    if (!made.ok) return false;
    const { plan: next, scenario } = made.value;
    showScenario(scenario);
    say(words.added(line, next.scenarios.find(({ id }) => id === scenario)?.name));
    return true;
  }
  const of = into === "base" ? undefined : into.scenario;
  if (!applyEdit((now, by) => makeServiceChange(now, of, change, by)).ok) return false;
  say(words.added(line, plan.scenarios.find(({ id }) => id === of)?.name));
  return true;
}

export function LeadsTo({
  plan,
  scenario,
  change,
  into,
  onMade,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly change: ServiceChange;
  readonly into: Into;
  readonly onMade: () => void;
}) {
  const { answer, fresh } = useAnswer({ kind: "service-trial", scenario, change } as const);
  const says =
    answer === undefined || !fresh
      ? words.working
      : answer.ok
        ? words.leadsTo(serviceChangeSentence(plan, change), answer.value, monthLater(plan.start, plan.years * 12 - 1))
        : (answer.problems[0]?.says ?? "");
  const caveat = serviceChangeCaveat(plan, change);
  return (
    <div className="leads-to">
      <p aria-live="polite" className={fresh && answer?.ok === false ? "says-why" : undefined} data-stale={!fresh}>
        {says}
      </p>
      {caveat === undefined ? null : <p className="note">{caveat}</p>}
      <div>
        <button
          type="button"
          className="button"
          data-primary
          disabled={!fresh || answer?.ok !== true}
          onClick={() => {
            if (make(plan, into, change)) onMade();
          }}
        >
          {words.add}
        </button>
      </div>
    </div>
  );
}
