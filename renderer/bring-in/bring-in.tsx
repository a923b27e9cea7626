import { useEffect, useMemo, useRef, useState } from "react";
import {
  calledInPlan,
  headingRowOf,
  knownShapes,
  type Answers,
  type Ask,
  type FromWhere,
  type TableTaken,
} from "../../model";
import { Dialog } from "../controls/dialog";
import { ProgressLine } from "../controls/progress-line";
import type { FileDesk, FileShown } from "../engine/files/file-desk";
import { useFile, useFileDesk } from "../engine/files/use-file";
import { knownPlaces } from "../files/known-places";
import { applyEdit } from "../state/apply-edit";
import { signature, usePlan, type OpenPlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { bringInWords as words } from "../words/bring-in";
import { ColumnsForm, shapeSaid } from "./columns-form";
import { PlacesPage } from "../places/places-page";
import { usesKnown } from "./known-columns";
import { IntoWhichPlan } from "./into-which-plan";
import { Notes } from "./notes";
import { Questions } from "./questions";
import { SheetsTable, type Kind } from "./sheets-table";
import { SourceFields, type TypedSource } from "./source-fields";
import { HeadlineBecomes, WouldChange } from "./would-change";
import { WouldCount } from "./would-count";

/** While somebody types, a preview waits so long for the next letter, in milliseconds. */
const STILL = 250;

/** Figures from a file: it is chosen and read, what it would change is looked at, and then it goes in as one step. */
export function BringIn({ onClose }: { readonly onClose: () => void }) {
  const desk = useFileDesk();
  const shown = useFile();
  const open = usePlan((state) => state.open);
  // Of a file that was brought in or given up nothing is kept.
  useEffect(() => () => desk?.forget(), [desk]);
  if (desk === undefined) return null;
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      {open?.readOnly === true ? (
        <p>{words.readOnly}</p>
      ) : (
        <>
          <ChooseFile shown={shown} onFile={(file) => desk.read(file)} />
          {shown === undefined ? null : <HowFar shown={shown} desk={desk} />}
          {open === undefined && shown !== undefined ? <IntoWhichPlan shown={shown} desk={desk} /> : null}
          {open === undefined ||
          shown === undefined ||
          shown.sheets.length === 0 ||
          shown.state === "refused" ? null : (
            <WhatItWouldDo key={fileKey(shown.file)} shown={shown} desk={desk} open={open} onClose={onClose} />
          )}
        </>
      )}
    </Dialog>
  );
}

/** A file chosen anew is another file, also where it has the same name. */
const keys = new WeakMap<File, number>();
let lastKey = 0;
function fileKey(file: File): number {
  const key = keys.get(file) ?? (lastKey += 1);
  keys.set(file, key);
  return key;
}

function ChooseFile({
  shown,
  onFile,
}: {
  readonly shown: FileShown | undefined;
  readonly onFile: (file: File) => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  return (
    <div className="bring-in-file">
      {shown === undefined ? <p className="note">{words.how}</p> : <p>{shown.file.name}</p>}
      <div>
        <button
          type="button"
          className="button"
          data-primary={shown === undefined ? "" : undefined}
          onClick={() => box.current?.click()}
        >
          {shown === undefined ? words.choose : words.another}
        </button>{" "}
        {shown === undefined ? <span className="note">{words.drop}</span> : null}
      </div>
      <input
        ref={box}
        type="file"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again once it has been put right.
          event.target.value = "";
        }}
      />
    </div>
  );
}

function HowFar({ shown, desk }: { readonly shown: FileShown; readonly desk: FileDesk }) {
  const { state, rows, bytes, file, says } = shown;
  if (state === "read") return null;
  return (
    <ProgressLine
      label={words.reading}
      running={
        state === "reading"
          ? {
              done: bytes,
              of: Math.max(1, file.size),
              says: words.progress(rows, bytes, file.size),
              stop: words.cancel,
              onStop: () => desk.stop(),
            }
          : undefined
      }
      stopped={
        state === "stopped"
          ? { says: words.stopped, goOn: words.again, onGoOn: () => desk.read(file, shown.as) }
          : undefined
      }
      failed={state === "refused" ? [says ?? ""] : undefined}
    />
  );
}

function WhatItWouldDo({
  shown,
  desk,
  open,
  onClose,
}: {
  readonly shown: FileShown;
  readonly desk: FileDesk;
  readonly open: OpenPlan;
  readonly onClose: () => void;
}) {
  const { file, sheets, state } = shown;
  const [answers, setAnswers] = useState<Answers>({});
  const [source, setSource] = useState<TypedSource | undefined>(undefined);
  const [said, setSaid] = useState<Readonly<Record<string, "none" | "columns">>>({});
  const [ownName, setCalled] = useState<string | undefined>(undefined);
  const called = ownName ?? calledInPlan(file.name, tablesOf(sheets));
  const from = useMemo(() => fromWhere(file, called, source), [file, called, source]);
  // What columns were said to be last time is taken up, and said.
  useEffect(() => {
    if (state !== "read") return;
    const found = sheets.flatMap(({ sheet, shape, start }) => {
      if (shape !== undefined || shown.as[sheet] !== undefined) return [];
      const headings = (start[headingRowOf(start)] ?? []).slice(0, 40);
      const uses = usesKnown(headings);
      const made = uses === undefined ? undefined : shapeSaid(headings, uses);
      return made?.ok === true ? [[sheet, [made.shape]] as const] : [];
    });
    if (found.length > 0) desk.read(file, { ...shown.as, ...Object.fromEntries(found) });
  }, [desk, file, sheets, shown.as, state]);
  useEffect(() => {
    if (state !== "read") return undefined;
    const { plan, version } = open;
    const timer = setTimeout(
      () => desk.tryIn({ version, plan, from, answers, known: knownPlaces, signed: signature() }),
      STILL,
    );
    return () => clearTimeout(timer);
  }, [desk, state, open, from, answers, sheets]);
  const readAs = (sheet: string, kind: Kind): void => {
    const others = Object.entries(said).filter(([name]) => name !== sheet);
    setSaid(Object.fromEntries(typeof kind === "string" ? [...others, [sheet, kind]] : others));
    desk.read(file, { ...shown.as, [sheet]: typeof kind === "string" ? [] : [kind] });
  };
  const preview = shown.preview?.preview;
  const unknown = sheets.filter(
    ({ sheet, shape, start }) =>
      shape === undefined &&
      start.some((cells) => cells.some((text) => text !== "")) &&
      (said[sheet] === "columns" || (said[sheet] === undefined && sheets.length === 1)),
  );
  return (
    <>
      <SheetsTable sheets={sheets} said={said} onKind={readAs} />
      {state !== "read"
        ? null
        : unknown.map(({ sheet, start }) => (
            <ColumnsForm key={sheet} sheet={sheet} start={start} onShape={(shape) => readAs(sheet, shape)} />
          ))}
      {preview === undefined ? null : (
        <div className="bring-in-preview" data-stale={shown.trying || state !== "read"}>
          <Questions
            asks={preview.asks}
            answered={({ kind, written }) => answers[kind]?.[written] !== undefined}
            onAnswer={({ kind, written }: Ask, id) =>
              setAnswers({ ...answers, [kind]: { ...answers[kind], [written]: id } })
            }
          />
          {preview.changes.length === 0 && (preview.places !== undefined || preview.series.length > 0) ? null : (
            <WouldChange changes={preview.changes} />
          )}
          {preview.places === undefined ? null : <PlacesPage {...preview.places} />}
          <WouldCount series={preview.series} />
          <HeadlineBecomes headline={preview.headline} />
          <Notes preview={preview} />
        </div>
      )}
      <SourceFields source={source} onSource={setSource} called={called} onCalled={setCalled} />
      <Apply shown={shown} open={open} called={called} nameless={source?.title.trim() === ""} onClose={onClose} />
    </>
  );
}

/** What the sheets were taken for. */
const tablesOf = (sheets: FileShown["sheets"]): readonly TableTaken[] =>
  sheets.flatMap(({ shape, used, unused }) =>
    shape === undefined
      ? []
      : [{ shape: knownShapes.find(({ id }) => id === shape) ?? { id: shape }, headings: [...used, ...unused] }],
  );

function fromWhere(file: File, called: string, source: TypedSource | undefined): FromWhere {
  const title = source?.title.trim() ?? "";
  if (source === undefined || title === "") return { file: file.name, called };
  const [date, url] = [source.date.trim(), source.url.trim()];
  return {
    file: file.name,
    called,
    source: { title, ...(date === "" ? {} : { date }), ...(url === "" ? {} : { url }) },
  };
}

/** Puts the figures into the plan as one step, or says why they cannot go in. */
function Apply({
  shown,
  open,
  called,
  nameless,
  onClose,
}: {
  readonly shown: FileShown;
  readonly open: OpenPlan;
  readonly called: string;
  /** A source of its own has no title yet. */
  readonly nameless: boolean;
  readonly onClose: () => void;
}) {
  const made = shown.preview?.preview.made;
  const fresh = shown.state === "read" && !shown.trying && shown.preview?.version === open.version;
  const number = shown.preview?.preview.changes.length ?? 0;
  const moves = shown.preview?.preview.places?.asked.length === 0;
  const series = shown.preview?.preview.series.filter((one) => one.added + one.replaced.length > 0).length ?? 0;
  const problem = made?.ok === false ? made.problems.find((one) => one.severity === "error")?.says : undefined;
  const why = nameless ? words.source.needsTitle : fresh ? problem : words.trying;
  return (
    <footer className="bring-in-apply">
      <p role="status" className={why === undefined || !fresh ? "note" : "says-why"}>
        {why === undefined ? "" : fresh ? `${words.cannot} ${why}` : why}
      </p>
      <div className="dialog-choices">
        <button
          type="button"
          className="button"
          data-primary
          disabled={why !== undefined || made?.ok !== true || (number === 0 && series === 0 && !moves)}
          onClick={() => {
            if (made?.ok !== true) return;
            const left = shown.preview?.preview.asks.filter((ask) => ask.answer === undefined).length ?? 0;
            if (!applyEdit(() => made).ok) return;
            say(words.done({ number, moves, series }, called, left));
            onClose();
          }}
        >
          {words.apply({ number, moves, series })}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </footer>
  );
}
