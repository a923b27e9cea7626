import { useEffect, useState } from "react";
import type { RecoveryDraft } from "../../../electron/bridge";
import { openText } from "../../files/show-text";
import { useShell } from "../../shell/shell";
import { openPlan, restoreHistory } from "../../state/plan-store";
import { ask } from "../../state/question-store";
import { readSession } from "../../state/session";
import { say } from "../../state/view-store";
import { startWords as words } from "../../words/start";

/** Work that was not saved when the application closed: taken up again as unsaved, or thrown away once that is certain. */
export function RecoveredWork() {
  const shell = useShell();
  const [drafts, setDrafts] = useState<readonly RecoveryDraft[]>([]);
  const [text, setText] = useState<{ readonly id: string; readonly text: string } | undefined>(undefined);
  useEffect(() => {
    let shown = true;
    void shell.recovery.list().then((found) => {
      if (shown) setDrafts(found);
    });
    return () => {
      shown = false;
    };
  }, [shell]);
  if (drafts.length === 0) return null;
  const unsaved = drafts.filter(({ downloaded }) => downloaded !== true).length;

  const recover = async (id: string): Promise<void> => {
    const taken = await shell.recovery.take(id);
    if (!taken.ok) {
      say(taken.says, true);
      return;
    }
    if (!openText(taken, "draft")) return;
    const open = openPlan();
    if (open === undefined) return;
    const { history, typed } = readSession(taken.session, open.plan);
    restoreHistory(history);
    if (typed !== undefined) say(words.halfTyped(typed.label, typed.text), true);
  };
  const look = async ({ id }: RecoveryDraft): Promise<void> => {
    const looked = await shell.recovery.look(id);
    if (looked.ok) setText({ id, text: looked.text });
    else say(looked.says, true);
  };
  const discard = async (draft: RecoveryDraft): Promise<void> => {
    const { id } = draft;
    const choice = await ask({
      title: words.discardTitle(nameOf(draft)),
      text: words.discardText,
      choices: [words.discard, words.keepIt],
    });
    if (choice !== words.discard) return;
    await shell.recovery.discard(id);
    setDrafts((now) => now.filter((one) => one.id !== id));
  };
  return (
    <section className="start-recovered" aria-labelledby="start-recovered">
      <h2 id="start-recovered">{unsaved === 0 ? words.copies : words.recovered(unsaved)}</h2>
      {unsaved === 0 ? null : <p className="note">{words.recoveredNote}</p>}
      <ul role="list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <DraftLine
              draft={draft}
              onRecover={() => void recover(draft.id)}
              onLook={() => void look(draft)}
              onDiscard={() => void discard(draft)}
            />
            {text?.id !== draft.id ? null : (
              <DraftText
                text={text.text}
                onSave={() => {
                  const suggestedName = draft.name === "" ? words.damaged : draft.name;
                  void shell.output.file({ suggestedName, kind: "txt", content: text.text }).then((done) => {
                    if (!done.ok && done.kind !== "cancelled") say(done.says, true);
                  });
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ name, title }: RecoveryDraft): string =>
  name === "" ? words.damaged : title === undefined || title === name ? name : `${title} (${name})`;

/** What tells one draft from another: title and file, what was changed last and when, when it was kept. */
export function DraftLine({
  draft,
  onRecover,
  onLook,
  onDiscard,
}: {
  readonly draft: RecoveryDraft;
  readonly onRecover: () => void;
  readonly onLook: () => void;
  readonly onDiscard: () => void;
}) {
  const { lastChange, when, hasFile, opens, why, downloaded } = draft;
  const name = nameOf(draft);
  const about = [
    ...(lastChange === undefined ? [] : [words.lastChange(lastChange.what, lastChange.when)]),
    ...(when === "" ? [] : [words.kept(when)]),
    ...(opens ? [] : [why === undefined ? words.doesNotOpen : words.doesNotOpenAs(why)]),
    ...(!opens || hasFile ? [] : [downloaded === true ? words.downloaded : words.noFile]),
  ];
  return (
    <>
      <span className="start-recovered-name">{name}</span>
      <span className="note">{about.filter((part) => part !== "").join("; ")}</span>
      <button
        type="button"
        className="button"
        aria-label={opens ? words.recoverNamed(name) : words.lookNamed(name)}
        onClick={opens ? onRecover : onLook}
      >
        {opens ? words.recover : words.look}
      </button>
      <button type="button" className="quiet" aria-label={words.discardNamed(name)} onClick={onDiscard}>
        {words.discard}
      </button>
    </>
  );
}

function DraftText({ text, onSave }: { readonly text: string; readonly onSave: () => void }) {
  return (
    <div>
      <textarea className="field" readOnly rows={12} aria-label={words.look} value={text} />
      <button type="button" className="button" onClick={onSave}>
        {words.saveText}
      </button>
    </div>
  );
}
