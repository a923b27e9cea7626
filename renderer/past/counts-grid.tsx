import { useState, type ClipboardEvent } from "react";
import {
  countedKind,
  longest,
  monthWords,
  pasteHistory,
  removeCount,
  setCount,
  type CountedSeries,
  type Value,
} from "../../model";
import { MonthField } from "../controls/month-field";
import { NumberBox } from "../controls/number-box";
import { applyEdit } from "../state/apply-edit";
import { openPlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { pastWords } from "../words/past";
import { readCounts } from "./paste-counts";

const words = pastWords.grid;

/**
 * The counts of a series, and a row of boxes that sets one: another month, another count, a gap or a break. A block pasted
 * anywhere in it joins the series in one step, or is refused.
 */
export function CountsGrid({ series }: { readonly series: CountedSeries }) {
  const { id, counts, points, label } = series;
  const { unit, least, most } = countedKind(counts);
  const [at, setAt] = useState(points.at(-1)?.at ?? "");
  const [value, setValue] = useState<Value>(points.at(-1)?.value ?? null);
  const [broken, setBroken] = useState(points.at(-1)?.break ?? "");
  const pick = (month: string): void => {
    const point = points.find((one) => one.at === month);
    setAt(month);
    setValue(point?.value ?? null);
    setBroken(point?.break ?? "");
  };
  const [says, setSays] = useState<string | undefined>(undefined);
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text");
    const plan = openPlan()?.plan;
    if (plan === undefined || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const read = readCounts(text, plan, series, at);
    setSays("says" in read ? read.says : undefined);
    if ("says" in read) return;
    const made = applyEdit((now, by) => pasteHistory(now, read.counts, by));
    if (!made.ok) setSays(made.problems[0]?.says);
    else say(words.pasted(label, read.counts.series[0]?.series?.points.length ?? 0));
  };
  return (
    <div className="counts-grid" data-takes-rows="all" onPaste={paste}>
      <div className="paste-rows" tabIndex={0} role="group" aria-label={words.caption(label)}>
        <table>
          <caption>{words.caption(label)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col" className="number">
                {words.value(counts)}
              </th>
              <th scope="col">{words.break}</th>
              <th scope="col">
                <span className="visually-hidden">{pastWords.tools}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.at}>
                <th scope="row">{monthWords(point.at)}</th>
                <td className="number">{words.said(counts, point.value)}</td>
                <td>{point.break ?? ""}</td>
                <td>
                  <div className="row-tools">
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`${pastWords.change}: ${monthWords(point.at)}`}
                      onClick={() => pick(point.at)}
                    >
                      {pastWords.change}
                    </button>
                    <button
                      type="button"
                      className="quiet"
                      aria-label={words.removeMonth(point.at)}
                      onClick={() => applyEdit((now, by) => removeCount(now, id, point.at, by))}
                    >
                      {pastWords.remove}
                    </button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {says === undefined ? null : (
        <p className="says-why" role="alert">
          {says}
        </p>
      )}
      <fieldset className="change-fields">
        <legend>{words.setOne}</legend>
        <MonthField label={words.month} least="1900-01" value={at} onChange={pick} />
        <NumberBox label={words.value(counts)} unit={unit} value={value} limits={{ least, most }} onChange={setValue} />
        <label className="sheet-field">
          <span>{words.break}</span>
          <input
            type="text"
            className="field"
            maxLength={longest.logged}
            value={broken}
            onChange={({ target }) => setBroken(target.value)}
          />
        </label>
        <p className="note">
          {words.setHint} {words.pasteHint}
        </p>
        <div>
          <button
            type="button"
            className="button"
            disabled={at === "" || typeof value === "string"}
            onClick={() => {
              if (typeof value === "string") return;
              const why = broken.trim();
              applyEdit((now, by) => setCount(now, id, { at, value, ...(why === "" ? {} : { break: why }) }, by));
            }}
          >
            {words.set}
          </button>
        </div>
      </fieldset>
    </div>
  );
}
