/** Which sections are printed, in which order, and somebody's own words in them. */
import { useLayoutEffect, useRef, useState } from "react";
import {
  longest,
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
import { say } from "../../state/view-store";
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
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly to: number; readonly by: "up" | "down" }>(undefined);
  const wrote = useRef<string>(undefined);
  // Whoever moves a section goes on with it, by the other way at either end; whoever wrote in one is back where it began.
  useLayoutEffect(() => {
    const back = wrote.current;
    wrote.current = undefined;
    if (back !== undefined)
      for (const one of list.current?.querySelectorAll<HTMLButtonElement>("button[data-words]") ?? [])
        if (one.dataset["words"] === back) one.focus();
    const { to, by } = moved.current ?? {};
    moved.current = undefined;
    const buttons =
      to === undefined ? [] : [...(list.current?.children[to]?.querySelectorAll("button[data-move]") ?? [])];
    const still = buttons.filter((one): one is HTMLButtonElement => one instanceof HTMLButtonElement && !one.disabled);
    (still.find((one) => one.dataset["move"] === by) ?? still[0])?.focus();
  }, [sections, writing]);
  const move = (from: number, to: number): void => {
    const next = [...sections];
    const [section] = next.splice(from, 1);
    if (section === undefined) return;
    next.splice(to, 0, section);
    moved.current = { to, by: to < from ? "up" : "down" };
    if (applyEdit((plan: Plan, signed) => orderSections(plan, kind, next, signed)).ok)
      say(words.moved(section.title, to + 1, sections.length));
    else moved.current = undefined;
  };
  const done = (section: string): void => {
    wrote.current = section;
    setWriting(undefined);
  };
  const leaveOut = (section: ReportSection, out: boolean): void => {
    if (applyEdit((plan, signed) => leaveOutSection(plan, kind, section, out, signed)).ok)
      say(words.leftOut(section.title, out));
  };
  return (
    <ol className="section-list" role="list" ref={list}>
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
                  onChange={() => leaveOut(section, !out)}
                />
                <span>{title}</span>
              </label>
              <button
                type="button"
                className="quiet"
                data-move="up"
                aria-label={words.up(title)}
                disabled={readOnly || at === 0}
                onClick={() => move(at, at - 1)}
              >
                {"\u2191"}
              </button>
              <button
                type="button"
                className="quiet"
                data-move="down"
                aria-label={words.down(title)}
                disabled={readOnly || at === sections.length - 1}
                onClick={() => move(at, at + 1)}
              >
                {"\u2193"}
              </button>
            </div>
            {readOnly || out ? null : writing === id ? (
              <OwnWords kind={kind} together={together} section={section} onDone={() => done(id)} />
            ) : (
              <button
                type="button"
                className="quiet"
                data-words={id}
                aria-label={own ? words.hasWordsOf(title) : words.wordsOf(title)}
                onClick={() => setWriting(id)}
              >
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
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const write = (now: string): void => {
    const quotes = claims.filter(({ id }) => quoted.includes(id)).map(quoteOf);
    if (!applyEdit((plan, signed) => writeOwnWords(plan, kind, section, now, quotes, signed)).ok) return;
    say(now === "" ? words.wordsDropped(section.title) : words.wordsKept(section.title));
    onDone();
  };
  return (
    <div className="own-words-form">
      <label className="sheet-field" data-long>
        <span>{words.wordsOf(section.title)}</span>
        <textarea
          ref={box}
          rows={4}
          maxLength={longest.prose}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
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
