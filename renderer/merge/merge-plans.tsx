import { useEffect, useMemo, useState } from "react";
import { hasErrors, mergeInto, mergePlans, type MergeAnswer, type MergeAnswers, type Plan } from "../../model";
import { Dialog } from "../controls/dialog";
import { useAnswer } from "../engine/use-answer";
import { useShell } from "../shell/shell";
import { applyEdit } from "../state/apply-edit";
import { forgetGiven, mergeSettled, useMerge } from "../state/merge-store";
import { openPlan, usePlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { mergeWords } from "../words/merge";
import { BecomesTable } from "./becomes-table";
import { ChooseFile } from "./choose-file";
import { planIn } from "./compare-plans";
import { findBase, type FoundBase } from "./find-base";
import { MergeQuestionForm } from "./merge-question";
import { BaseFields, StepHeading, WhatComes } from "./merge-steps";

const words = mergeWords.merge;

interface Other {
  readonly plan: Plan;
  readonly name: string;
}

/** Another plan put into the open one: chosen, looked at, asked about, tried, and taken in one step. */
export function MergePlans({ onClose }: { readonly onClose: () => void }) {
  const shell = useShell();
  const mine = usePlan((state) => state.open?.plan);
  const readOnly = usePlan((state) => state.open?.readOnly);
  const given = useMerge((state) => state.given);
  const [other, setOther] = useState<Other | undefined>(given && { plan: given.theirs, name: given.name });
  const [base, setBase] = useState<FoundBase | "looking" | undefined>(
    given?.base && { plan: given.base, says: words.base.given },
  );
  const [known, setKnown] = useState(true);
  const [answers, setAnswers] = useState<MergeAnswers>({});
  const [step, setStep] = useState(given === undefined ? 0 : 1);
  const [at, setAt] = useState(0);
  useEffect(() => forgetGiven, []);
  const from = known && base !== "looking" ? base?.plan : undefined;
  const merged = useMemo(
    () =>
      mine === undefined || other === undefined ? undefined : mergePlans(from, mine, other.plan, answers, other.name),
    [from, mine, other, answers],
  );
  const check = useMemo(
    () =>
      step === 3 && merged !== undefined && other !== undefined
        ? ({ kind: "merge-problems", merged: merged.plan, theirs: other.plan } as const)
        : undefined,
    [step, merged, other],
  );
  const { answer: looked, fresh: isFresh } = useAnswer(check);
  if (mine === undefined) return null;
  if (readOnly === true)
    return (
      <Dialog title={words.title} onClose={onClose}>
        <p>{mergeWords.readOnly}</p>
      </Dialog>
    );
  const questions = merged?.questions ?? [];
  const open = questions.filter(({ answer }) => answer === undefined);
  const choose = (plan: Plan, name: string): void => {
    setOther({ plan, name });
    setAnswers({});
    const now = openPlan();
    if (now === undefined) return;
    setBase("looking");
    void findBase(shell, now, plan).then((found) => {
      setBase(found);
      setKnown(found !== undefined);
    });
  };
  const answer = (id: string, one: MergeAnswer): void => setAnswers({ ...answers, [id]: one });
  const answerRest = (one: MergeAnswer): void =>
    setAnswers({ ...answers, ...Object.fromEntries(open.map(({ id }) => [id, one])) });
  const apply = (): void => {
    if (other === undefined) return;
    const made = applyEdit((plan, signed) =>
      mergeInto(plan, { base: from, theirs: other.plan, answers, from: other.name }, signed),
    );
    if (!made.ok) return;
    mergeSettled();
    say(words.done(other.name));
    onClose();
  };
  const shown = questions[Math.min(at, questions.length - 1)];
  const inQuestions = step === 2 && at < questions.length - 1;
  const next = (): void => {
    if (inQuestions) setAt(at + 1);
    else {
      setAt(0);
      setStep(step === 1 && questions.length === 0 ? 3 : step + 1);
    }
  };
  const back = (): void => {
    if (step === 2 && at > 0) setAt(at - 1);
    else {
      setAt(Math.max(0, questions.length - 1));
      setStep(step === 3 && questions.length === 0 ? 1 : step - 1);
    }
  };
  const problems = looked?.ok === true && isFresh ? looked.value : undefined;
  const stops = problems !== undefined && hasErrors(problems);
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <StepHeading key={`${step} ${at}`} says={words.step(step + 1, words.steps.length, words.steps[step] ?? "")} />
      {step === 0 ? (
        <>
          <p>{words.how}</p>
          <ChooseFile primary label={mergeWords.choose} chosen={other?.name} read={planIn} onRead={choose} />
          {other === undefined ? null : (
            <BaseFields base={base} known={known} onKnown={setKnown} onBase={(found) => setBase(found)} />
          )}
        </>
      ) : null}
      {step === 1 && merged !== undefined && other !== undefined ? (
        <WhatComes mine={mine} plan={merged.plan} name={other.name} asked={questions.length} />
      ) : null}
      {step === 2 && shown !== undefined ? (
        <>
          <p role="status" className="note">
            {words.question(Math.min(at, questions.length - 1) + 1, questions.length)}
            {open.length === 0 ? "" : ` ${words.open(open.length)}`}
          </p>
          <MergeQuestionForm key={shown.id} question={shown} onAnswer={(one) => answer(shown.id, one)} />
          {open.length < 2 ? null : (
            <div className="merge-rest">
              <button type="button" className="quiet" onClick={() => answerRest("mine")}>
                {words.allMine}
              </button>
              <button type="button" className="quiet" onClick={() => answerRest("theirs")}>
                {words.allTheirs}
              </button>
            </div>
          )}
        </>
      ) : null}
      {step === 3 && merged !== undefined ? (
        <>
          {open.length === 0 ? null : <p role="alert">{words.open(open.length)}</p>}
          {stops ? (
            <div role="alert">
              <p>{words.stops}</p>
              <ul>
                {problems
                  .filter(({ severity }) => severity === "error")
                  .slice(0, 6)
                  .map(({ says }) => (
                    <li key={says}>{says}</li>
                  ))}
              </ul>
            </div>
          ) : (
            <BecomesTable after={merged.plan} headed={false} />
          )}
        </>
      ) : null}
      <div className="dialog-choices">
        {step === 3 ? (
          <button
            type="button"
            className="button"
            data-primary=""
            disabled={open.length > 0 || problems === undefined || stops}
            onClick={apply}
          >
            {words.apply}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            data-primary=""
            disabled={other === undefined || base === "looking" || (step === 2 && shown?.answer === undefined)}
            onClick={next}
          >
            {words.next}
          </button>
        )}
        {step === 0 ? null : (
          <button type="button" className="button" onClick={back}>
            {words.back}
          </button>
        )}
      </div>
    </Dialog>
  );
}
