/** The presenter's notes in a second window of the same page, off the projector. They have no numbers of their own. */
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { workshopOf, type Plan } from "../../model";
import { notesWindowWords as words, roomWords } from "../words/workshop";
import { stopsOf, type RoomStop } from "./stops";

/** The name by which the desk knows the one window that a page may open. */
const NAME = "presenter-notes";

const look = `
:root { color-scheme: light dark; font: 20px/1.5 "Source Sans 3 Variable", "Segoe UI", Arial, sans-serif; }
body { margin: 2rem; max-width: 60ch; }
h1 { font-size: 1.4rem; margin: 0 0 0.25rem; }
h2 { font-size: 1rem; margin: 2rem 0 0.25rem; }
.note { white-space: pre-wrap; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 1rem; font-size: 0.9rem; }
dl > div { display: contents; }
dd { margin: 0; }
`;

/**
 * Opens the window, or brings it to the front; undefined where a second window is refused.
 * @param title of the plan
 */
export function openNotes(title: string): Window | undefined {
  const opened = window.open("", NAME, "popup,width=760,height=820");
  if (opened === null) return undefined;
  const { document } = opened;
  document.title = words.title(title);
  document.documentElement.lang = "en-GB";
  // A style of the window's own: the content policy refuses one that is written into the page.
  const sheet = new (opened as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets = [sheet];
  return opened;
}

export function NotesWindow({
  plan,
  stop,
  opened,
  onClosed,
}: {
  readonly plan: Plan;
  readonly stop: RoomStop;
  readonly opened: Window;
  readonly onClosed: () => void;
}) {
  useEffect(() => {
    opened.addEventListener("pagehide", onClosed);
    return () => opened.removeEventListener("pagehide", onClosed);
  }, [opened, onClosed]);
  useEffect(() => () => opened.close(), [opened]);
  const stops = stopsOf(plan);
  const next = stops[stops.findIndex(({ scenario }) => scenario === stop.scenario) + 1];
  const note = workshopOf(plan).notes?.find(({ scenario }) => scenario === stop.scenario)?.text;
  return createPortal(
    <main>
      <h1>{words.shown(stop.name)}</h1>
      <p className="note">{note ?? words.none}</p>
      {next === undefined ? null : <p>{words.next(next.name)}</p>}
      <h2>{words.keys}</h2>
      <dl>
        {roomWords.keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </main>,
    opened.document.body,
  );
}
