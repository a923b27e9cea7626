import { useEffect, useRef, useState } from "react";
import { present, workshopOf } from "../../../model";
import { ProgressLine } from "../../controls/progress-line";
import { ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import type { ReportProgress } from "../../engine/reports/report-desk";
import { useReportDesk } from "../../engine/reports/use-report";
import { useAnswer, useAnswers } from "../../engine/use-answer";
import { useShell } from "../../shell/shell";
import { usePlan } from "../../state/plan-store";
import { cameFromRoom, enterRoom } from "../../state/room-store";
import { showDialog, unsay } from "../../state/view-store";
import { closingPack } from "../../workshop/closing-pack";
import { firstLevers, firstLook, firstLooks, isReady, makeReady } from "../../workshop/make-ready";
import { reportWords } from "../../words/report";
import { workshopWords as words } from "../../words/workshop";
import { Decided } from "./decided";
import { FacilitatorsGuide } from "./guide";
import { PrepareKeys } from "./prepare-keys";
import { PrepareNotes } from "./prepare-notes";
import { PrepareQuestion } from "./prepare-question";
import { PrepareSliders } from "./prepare-sliders";

type Part = keyof typeof words.tabs;
const tabs = (Object.keys(words.tabs) as Part[]).map((id) => ({ id, label: words.tabs[id] }));

/** Setting a workshop up, running it, and what it decided. */
export function WorkshopScreen() {
  const { plan, readOnly } = usePlan((state) => present(state.open, "the open plan"));
  const shell = useShell();
  const desk = useReportDesk();
  const [part, setPart] = useState<Part>("question");
  const [packing, setPacking] = useState<ReportProgress>();
  const run = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (cameFromRoom()) run.current?.focus();
  }, []);
  const levers = firstLevers(plan);
  const { answer } = useAnswer(isReady(plan) ? undefined : ({ kind: "sliders-suggested", levers } as const));
  const suggested = answer?.ok === true ? answer.value : [];
  const looks = firstLooks(plan);
  const lines = useAnswers(looks.map((shown) => ({ kind: "room-line", scenario: undefined, shown }) as const));
  const looked = firstLook(
    plan,
    looks,
    lines.map(({ answer: line }) => (line?.ok === true ? line.value : undefined)),
  );
  const waiting = !isReady(plan) && (answer === undefined || lines.some((line) => line.answer === undefined));
  const { question, sliders = [], keys = [] } = workshopOf(plan);
  const begin = (): void => {
    if (!readOnly && !isReady(plan)) makeReady(plan, suggested, looked);
    void shell.window.setFullScreen(true);
    // What went wrong while it was prepared would stand over the wall until somebody dismissed it.
    unsay();
    enterRoom();
  };
  const pack = async (): Promise<void> => {
    const begun: ReportProgress = { done: 0, of: 0, says: undefined };
    setPacking(begun);
    try {
      await closingPack(plan, desk, shell, new Date().toISOString().slice(0, 10), (come) => setPacking(come ?? begun));
    } finally {
      setPacking(undefined);
    }
  };
  return (
    <article className="screen workshop">
      <ScreenHead
        title={words.title}
        finding={words.finding(question, sliders.length, keys.length)}
        fresh
        withPlace={false}
      >
        <button
          type="button"
          className="button"
          disabled={packing !== undefined}
          title={words.packHow}
          onClick={() => void pack()}
        >
          {words.pack}
        </button>
        <button
          type="button"
          className="button"
          data-primary
          disabled={waiting}
          title={words.beginHow}
          onClick={begin}
          ref={run}
        >
          {words.begin}
        </button>
      </ScreenHead>
      {packing === undefined ? null : (
        <ProgressLine
          label={words.packAt}
          running={{
            done: packing.done,
            of: Math.max(1, packing.of),
            says: reportWords.making(packing.done, packing.of, packing.says),
            stop: words.packStop,
            onStop: () => desk.cancel(),
          }}
        />
      )}
      {isReady(plan) || readOnly ? null : (
        <div className="workshop-ready">
          <button
            type="button"
            className="button"
            disabled={waiting}
            onClick={() => makeReady(plan, suggested, looked)}
          >
            {words.ready}
          </button>
          <p className="note">{words.readyHow}</p>
        </div>
      )}
      <ViewTabs label={words.parts} tabs={tabs} shown={part} onShow={setPart}>
        {part === "question" ? <PrepareQuestion plan={plan} readOnly={readOnly} /> : null}
        {part === "sliders" ? <PrepareSliders plan={plan} readOnly={readOnly} /> : null}
        {part === "keys" ? <PrepareKeys plan={plan} readOnly={readOnly} /> : null}
        {part === "notes" ? <PrepareNotes plan={plan} readOnly={readOnly} /> : null}
        {part === "decided" ? <Decided plan={plan} readOnly={readOnly} /> : null}
        {part === "guide" ? (
          <>
            <p data-print="no">
              <button type="button" className="button" onClick={() => void shell.output.print({ landscape: false })}>
                {words.printGuide}
              </button>
            </p>
            <FacilitatorsGuide />
          </>
        ) : null}
      </ViewTabs>
      {readOnly ? null : (
        <p className="note" data-print="no">
          <button type="button" className="link" onClick={() => showDialog("take-scenarios")}>
            {words.merge}
          </button>{" "}
          {words.mergeHow}
        </p>
      )}
    </article>
  );
}
