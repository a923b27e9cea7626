/** Which sections are printed, in which order, and somebody's own words in them. */
import { useState } from "react";
import {
  claimsOf,
  leaveOutSection,
  orderSections,
  quoteOf,
  textOf,
  writeOwnWords,
  type Plan,
  type ReportKind,
  type ReportSection,
  type SavedReport,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { reportWords as words } from "../../words/report";

interface Asked {
  readonly kind: ReportKind;
  readonly together: SavedReport;
  /** Every section, in the order they are printed; those left out stand where they would. */
  readonly sections: readonly ReportSection[];
  readonly readOnly: boolean;
}

/** The sections in the order the plan prints them. */
export function inOrder(sections: readonly ReportSection[], { order = [] }: SavedReport): readonly ReportSection[] {
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return sections
    .map((section, usual) => ({ section, usual }))
    .sort((a, b) => place(a.section.id) - place(b.section.id) || a.usual - b.usual)
    .map(({ section }) => section);
}

export function SectionList({ kind, together, sections, readOnly }: Asked) {
  const [writing, setWriting] = useState<string>();
  const move = (from: number, to: number): void => {
    const next = [...sections];
    const [moved] = next.splice(from, 1);
    if (moved === undefined) return;
    next.splice(to, 0, moved);
    applyEdit((plan: Plan, signed) => orderSections(plan, kind, next, signed));
  };
  return (
    <ol className="section-list" role="list">
      {sections.map((section, at) => {
        const { id, title } = section;
        const out = together.leftOut?.includes(id) === true;
        const own = together.words?.some((one) => one.section === id) === true;
        return (
          <li key={id} data-out={out}>
            <div className="report-section">
              <label>
                <input
                  type="checkbox"
                  checked={!out}
                  disabled={readOnly}
                  aria-label={words.printed(title)}
                  onChange={() => applyEdit((plan, signed) => leaveOutSection(plan, kind, section, !out, signed))}
                />
                <span>{title}</span>
              </label>
              <button
                type="button"
                className="quiet"
                aria-label={words.up(title)}
                disabled={readOnly || at === 0}
                onClick={() => move(at, at - 1)}
              >
                {"\u2191"}
              </button>
              <button
                type="button"
                className="quiet"
                aria-label={words.down(title)}
                disabled={readOnly || at === sections.length - 1}
                onClick={() => move(at, at + 1)}
              >
                {"\u2193"}
              </button>
            </div>
            {readOnly || out ? null : writing === id ? (
              <OwnWords kind={kind} together={together} section={section} onDone={() => setWriting(undefined)} />
            ) : (
              <button type="button" className="quiet" aria-label={words.wordsOf(title)} onClick={() => setWriting(id)}>
                {own ? words.hasWords : words.words}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function OwnWords({
  kind,
  together,
  section,
  onDone,
}: Pick<Asked, "kind" | "together"> & { readonly section: ReportSection; readonly onDone: () => void }) {
  const before = together.words?.find((one) => one.section === section.id);
  const [text, setText] = useState(before?.text ?? "");
  const [quoted, setQuoted] = useState<readonly string[]>(before?.quotes?.map(({ claim }) => claim) ?? []);
  const claims = claimsOf({ sections: [section] });
  const write = (now: string): void => {
    const quotes = claims.filter(({ id }) => quoted.includes(id)).map(quoteOf);
    if (applyEdit((plan, signed) => writeOwnWords(plan, kind, section, now, quotes, signed)).ok) onDone();
  };
  return (
    <div className="own-words-form">
      <label className="sheet-field" data-long>
        <span>{words.wordsOf(section.title)}</span>
        <textarea rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className="note">{words.wordsHint}</p>
      {claims.length === 0 ? null : (
        <fieldset>
          <legend>{words.quotes}</legend>
          {claims.map(({ id, says }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={quoted.includes(id)}
                onChange={(event) =>
                  setQuoted(event.target.checked ? [...quoted, id] : quoted.filter((one) => one !== id))
                }
              />
              <span>{textOf(says)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="own-words-buttons">
        <button type="button" className="button" data-primary disabled={text.trim() === ""} onClick={() => write(text)}>
          {words.keepWords}
        </button>
        {before === undefined ? null : (
          <button type="button" className="button" onClick={() => write("")}>
            {words.dropWords}
          </button>
        )}
        <button type="button" className="button" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
