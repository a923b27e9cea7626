import { useEffect, useState } from "react";
import type { RecoveryDraft } from "../../../electron/bridge";
import { openText } from "../../commands/file-commands";
import { useShell } from "../../shell/shell";
import { ask } from "../../state/question-store";
import { say } from "../../state/view-store";
import { startWords as words } from "../../words/start";

/** Work that was not saved when the application closed: taken up again as unsaved, or thrown away once that is certain. */
export function RecoveredWork() {
  const shell = useShell();
  const [drafts, setDrafts] = useState<readonly RecoveryDraft[]>([]);
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

  const recover = async (id: string): Promise<void> => {
    const taken = await shell.recovery.take(id);
    if (taken.ok) openText(taken, "draft");
    else say(taken.says, true);
  };
  const discard = async ({ id, name }: RecoveryDraft): Promise<void> => {
    const choice = await ask({
      title: words.discardTitle(name),
      text: words.discardText,
      choices: [words.discard, words.keepIt],
    });
    if (choice !== words.discard) return;
    await shell.recovery.discard(id);
    setDrafts((now) => now.filter((draft) => draft.id !== id));
  };
  return (
    <section className="start-recovered" aria-labelledby="start-recovered">
      <h2 id="start-recovered">{words.recovered(drafts.length)}</h2>
      <p className="note">{words.recoveredNote}</p>
      <ul role="list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span className="start-recovered-name">{draft.name}</span>
            <span className="note">
              {draft.hasFile ? words.kept(draft.when) : `${words.kept(draft.when)}; ${words.noFile}`}
            </span>
            <button
              type="button"
              className="button"
              aria-label={words.recoverNamed(draft.name)}
              onClick={() => void recover(draft.id)}
            >
              {words.recover}
            </button>
            <button
              type="button"
              className="quiet"
              aria-label={words.discardNamed(draft.name)}
              onClick={() => void discard(draft)}
            >
              {words.discard}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
