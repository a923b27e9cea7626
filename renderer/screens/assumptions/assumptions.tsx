import { Needed } from "../../controls/needed";
import { useCallback, useDeferredValue, useMemo, useState, type ClipboardEvent } from "react";
import { checkPlan, hasErrors, keptRegister, missing, type Plan } from "../../../model";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { ScreenHead } from "../../controls/screen";
import { useSought } from "../../controls/use-sought";
import { ViewTabs } from "../../controls/view-tabs";
import { useCalibrated } from "../../engine/use-calibrated";
import { useAnswer } from "../../engine/use-answer";
import { usePlan } from "../../state/plan-store";
import { inspect, showDialog, useView } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { saveSheet } from "../../files/save-sheet";
import { useShell } from "../../shell/shell";
import { bringInWords } from "../../words/bring-in";
import { assumptionWords as words } from "../../words/assumptions";
import { evidenceWords } from "../../words/evidence";
import { Contradictions } from "./contradictions";
import { Evidence } from "./evidence/evidence";

import { PublishedOpening } from "./opening/published-opening";
import { Pairs } from "./pairs";
import { PasteDialog } from "./paste-dialog";
import { PlanProblems, problemsToShow } from "./plan-problems";
import { chosenRows, filters, registerRows, sortedRows, type Filter, type Sorting } from "./register";
import { RegisterTable } from "./register-table";
import { longestSought } from "../../controls/box-limits";

/** What the model says about the plan as it stands: what is missing, what is wrong, and whether it can be worked out. */
function judged(plan: Plan) {
  const problems = checkPlan(plan);
  const sound = !hasErrors(problems.filter((problem) => problem.kind !== "required-empty"));
  // Names that do not hold keep everything else from being worked out.
  const required = problems.some((problem) =>
    [
      "repeated-id",
      "unknown-parent",
      "several-roots",
      "unknown-member",
      "places-in-a-circle",
      "age-bands-not-joined",
      "move-goes-nowhere",
    ].includes(problem.kind),
  )
    ? []
    : missing(plan);
  return { problems, required, sound };
}

type Part = "register" | "disagree" | "evidence" | "opening";
const parts = (["register", "disagree", "evidence", "opening"] as const).map((id) => ({
  id,
  label: evidenceWords.part[id],
}));

/** The whole register of assumptions: what is missing on top, every figure with its quality below, and where sources disagree. */
export function Assumptions() {
  const open = usePlan((state) => state.open!);
  const scenario = useView((state) => state.scenario);
  const { plan, readOnly } = open;
  const [part, setPart] = useState<Part>("register");
  const found = useSought<HTMLDivElement>("problems");
  const shell = useShell();
  const sought = useView((state) => state.sought);
  const leadsTo: Part | undefined = sought === "problems" ? "register" : sought === "opening" ? "opening" : undefined;
  if (leadsTo !== undefined && part !== leadsTo) setPart(leadsTo);
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const [sorting, setSorting] = useState<{ readonly by: Sorting; readonly descending: boolean }>({
    by: "topic",
    descending: false,
  });
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [pasting, setPasting] = useState<string | undefined>(undefined);
  // Checking lags behind typing rather than holding it up.
  const settled = useDeferredValue(plan);
  const { problems, required, sound } = useMemo(() => judged(settled), [settled]);
  // What is solved comes from the worker, so that the page never solves it itself.
  const { figures, filled } = useCalibrated(plan);
  const solved = useDeferredValue(filled);
  const resolved = useMemo(() => {
    const register = sound ? keptRegister(solved) : undefined;
    return register?.ok === true ? register.value : undefined;
  }, [sound, solved]);
  const run = useAnswer({ kind: "problems", scenario } as const);
  const runProblems = run.answer?.ok === true ? run.answer.value : [];
  // What opening said about the file itself; what it said about the plan is checked anew after every change.
  const fileProblems = open.problems.filter(
    (problem) => !/^(assumptions|scenarios|structure|sources|contradictions)\b/.test(problem.at),
  );

  const rows = useMemo(() => registerRows(plan, scenario, required, figures), [plan, scenario, required, figures]);
  const shown = useMemo(
    () => sortedRows(chosenRows(rows, search, filter), sorting.by, sorting.descending),
    [rows, search, filter, sorting],
  );
  const toggle = useCallback(
    (id: string) =>
      setUnfolded((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const go = useCallback((id: string) => {
    setPart("register");
    setFilter("all");
    setSearch("");
    setUnfolded((before) => new Set(before).add(id));
    inspect({ kind: "assumption", assumption: id });
    requestAnimationFrame(() => {
      const row = document.getElementById(`assumption-${id}`);
      row?.scrollIntoView({ block: "center" });
      row?.querySelector<HTMLButtonElement>("button.name")?.focus({ preventScroll: true });
    });
  }, []);
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text/plain");
    // One cell belongs to the box it is pasted into; a block belongs to the register.
    if (pasting !== undefined || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasting(text);
  };
  const judgement = rows.filter((row) => row.assumption.status === "judgement").length;
  const pressing = required.filter((one) => one.severity !== "note").length;
  const sort = (by: Sorting): void =>
    setSorting((before) => ({ by, descending: before.by === by && !before.descending }));
  return (
    <article className="screen assumptions">
      <ScreenHead
        title={frameWords.screens.assumptions}
        finding={words.finding({
          total: rows.length,
          missing: pressing,
          judgement,
        })}
        fresh={settled === plan}
        withPlace={false}
        figures={
          <HeadlineFigures>
            <HeadlineFigure label={words.head.empty} change={words.head.more(required.length - pressing)}>
              {pressing}
            </HeadlineFigure>
            <HeadlineFigure label={words.head.judgement} change={words.head.of(rows.length)}>
              {judgement}
            </HeadlineFigure>
            <HeadlineFigure label={words.head.certain} change={words.head.of(rows.length)}>
              {rows.filter(({ certain }) => certain).length}
            </HeadlineFigure>
          </HeadlineFigures>
        }
      />
      <div>
        {readOnly ? <p className="note">{words.readOnly}</p> : null}
        <ViewTabs label={evidenceWords.parts} tabs={parts} shown={part} onShow={setPart}>
          {part === "evidence" ? (
            <Evidence plan={plan} scenario={scenario} readOnly={readOnly} onGo={go} />
          ) : part === "disagree" ? (
            <Contradictions plan={plan} scenario={scenario} readOnly={readOnly} onGo={go} />
          ) : part === "opening" ? (
            <PublishedOpening plan={plan} readOnly={readOnly} />
          ) : (
            <>
              <div ref={found} tabIndex={-1} className="assumptions-found">
                <Needed plan={plan} required={required} readOnly={readOnly} onGo={go} />
                <PlanProblems
                  plan={settled}
                  problems={problemsToShow([...fileProblems, ...problems, ...runProblems])}
                  onGo={go}
                />
              </div>
              <section className="register-section" data-takes-rows onPaste={onPaste}>
                <h2>{words.register}</h2>
                <div className="register-tools">
                  <label>
                    <span>{words.search}</span>
                    <input
                      type="search"
                      maxLength={longestSought}
                      value={search}
                      onChange={(event) => setSearch(event.target.value)}
                    />
                  </label>
                  <label>
                    <span>{words.show}</span>
                    <select value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
                      {filters
                        .filter((one) => one !== "changed" || scenario !== undefined || filter === "changed")
                        .map((one) => (
                          <option key={one} value={one}>
                            {words.filters[one]}
                          </option>
                        ))}
                    </select>
                  </label>
                  {sorting.by === "topic" ? null : (
                    <button
                      type="button"
                      className="quiet"
                      onClick={() => setSorting({ by: "topic", descending: false })}
                    >
                      {words.sortBack}
                    </button>
                  )}
                  <button type="button" className="button" disabled={readOnly} onClick={() => setPasting("")}>
                    {words.paste}
                  </button>
                  <button type="button" className="button" disabled={readOnly} onClick={() => showDialog("bring-in")}>
                    {bringInWords.command}
                  </button>
                  <button type="button" className="button" onClick={() => void saveSheet(shell)}>
                    {bringInWords.saveSheetButton}
                  </button>
                </div>
                {shown.length === 0 ? (
                  <p className="register-none">
                    {words.none}{" "}
                    <button
                      type="button"
                      className="link"
                      onClick={() => {
                        setFilter("all");
                        setSearch("");
                      }}
                    >
                      {words.clear}
                    </button>
                  </p>
                ) : (
                  <div className="register-frame long-table">
                    <RegisterTable
                      plan={plan}
                      resolved={resolved}
                      rows={shown}
                      scenario={scenario}
                      readOnly={readOnly}
                      sorting={sorting.by}
                      descending={sorting.descending}
                      onSort={sort}
                      open={unfolded}
                      onToggle={toggle}
                      caption={words.caption(shown.length, rows.length)}
                    />
                  </div>
                )}
              </section>
              <Pairs plan={plan} readOnly={readOnly} />
            </>
          )}
        </ViewTabs>
      </div>
      {pasting === undefined ? null : (
        <PasteDialog plan={plan} scenario={scenario} first={pasting} onClose={() => setPasting(undefined)} />
      )}
    </article>
  );
}
