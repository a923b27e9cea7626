import { useState } from "react";
import type { Plan } from "../../../../model";
import { useChartExport } from "../../../controls/use-chart-export";
import { useSought } from "../../../controls/use-sought";
import { useAnswer } from "../../../engine/use-answer";
import { words as frameWords } from "../../../words/frame";
import { publishedOpeningWords as words } from "../../../words/published-opening";
import { OpeningTable } from "./opening-table";
import { asNumbers, questionOfOpening } from "./published";
import { TableReadings } from "./table-readings";

/** How well the base opens: every figure published about its places beside what it has. */
export function PublishedOpening({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const { answer, fresh } = useAnswer(questionOfOpening);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const found = useSought<HTMLDivElement>("opening");
  const onExport = useChartExport();
  const rows = answer?.ok === true ? answer.value : [];
  const agree = rows.filter(({ agrees }) => agrees).length;
  const shown = onlyDifferent ? rows.filter(({ agrees }) => !agrees) : rows;
  const heading = answer?.ok !== true ? words.head : rows.length === 0 ? words.none : words.finding(agree, rows.length);
  return (
    <section className="evidence-part" data-stale={!fresh} aria-label={words.head}>
      <div ref={found} tabIndex={-1} role="status">
        <h2>{heading}</h2>
      </div>
      {answer === undefined ? (
        <p className="note">{frameWords.working}</p>
      ) : !answer.ok ? (
        <p>{answer.problems[0]?.says}</p>
      ) : rows.length === 0 ? (
        <p className="note">{words.noneAbout}</p>
      ) : (
        <>
          <p className="note">{words.about}</p>
          <TableReadings plan={plan} rows={rows} readOnly={readOnly} />
          <div className="register-tools" role="group" aria-label={words.tools}>
            <label className="check">
              <input
                type="checkbox"
                checked={onlyDifferent}
                onChange={(event) => setOnlyDifferent(event.target.checked)}
              />
              <span>{words.onlyDifferent}</span>
            </label>
            <button
              type="button"
              className="button"
              onClick={() => onExport({ kind: "numbers", name: "published-opening", data: asNumbers(shown) })}
            >
              {words.copy}
            </button>
          </div>
          {shown.length === 0 ? (
            <p className="register-none">{words.noneDiffers}</p>
          ) : (
            <div className="register-frame long-table" tabIndex={0} role="group" aria-label={words.head}>
              <OpeningTable plan={plan} rows={shown} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
