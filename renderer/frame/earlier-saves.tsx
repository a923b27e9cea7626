import { useEffect, useState } from "react";
import type { PlanBackup } from "../../electron/bridge";
import { openEarlierSave } from "../files/earlier-saves";
import { Dialog } from "../controls/dialog";
import { useShell } from "../shell/shell";
import { useView } from "../state/view-store";
import { words } from "../words/files";

const { earlier } = words;

/** The saves of a plan that were replaced, told apart by when, how large and what was changed last. */
export function EarlierSaves({ onClose }: { readonly onClose: () => void }) {
  const shell = useShell();
  const of = useView((state) => state.earlierSavesOf);
  const [saves, setSaves] = useState<readonly PlanBackup[] | undefined>(undefined);
  useEffect(() => {
    let shown = true;
    if (of !== undefined)
      void shell.plans.backups(of.document).then((found) => {
        if (shown) setSaves(found);
      });
    return () => {
      shown = false;
    };
  }, [shell, of]);
  if (of === undefined) return null;
  const open = (save: PlanBackup): void => {
    onClose();
    void openEarlierSave(shell, of, save);
  };
  return (
    <Dialog title={earlier.title(of.name)} onClose={onClose}>
      {saves === undefined ? null : <SaveList saves={saves} onOpen={open} />}
    </Dialog>
  );
}

export function SaveList({
  saves,
  onOpen,
}: {
  readonly saves: readonly PlanBackup[];
  readonly onOpen: (save: PlanBackup) => void;
}) {
  if (saves.length === 0) return <p>{earlier.none}</p>;
  return (
    <>
      <p className="note">{earlier.note}</p>
      <ul role="list" className="start-recent">
        {saves.map((save) => (
          <li key={save.id}>
            <span>{earlier.replaced(save.when)}</span>
            <span className="note">
              {[
                earlier.size(save.bytes),
                ...(save.lastChange === undefined ? [] : [earlier.last(save.lastChange.what, save.lastChange.when)]),
              ].join("; ")}
            </span>
            <button
              type="button"
              className="button"
              aria-label={earlier.openNamed(save.when)}
              onClick={() => onOpen(save)}
            >
              {earlier.open}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
