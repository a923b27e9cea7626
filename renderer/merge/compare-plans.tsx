import { useMemo, useState } from "react";
import { differencesSummary, planDifferences, readPlan, type Plan } from "../../model";
import { Dialog } from "../controls/dialog";
import { PrintedAlone } from "../controls/printed-alone";
import { failed } from "../files/show-text";
import { useShell } from "../shell/shell";
import { usePlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { words as fileWords } from "../words/files";
import { mergeWords } from "../words/merge";
import { ChooseFile } from "./choose-file";
import { DifferencesTable } from "./differences-table";

const words = mergeWords.compare;

/** A plan read out of a file's text, or the first thing that is wrong with it. */
export function planIn(text: string): { ok: true; value: Plan } | { ok: false; says: string } {
  const read = readPlan(text);
  return read.ok ? { ok: true, value: read.value } : { ok: false, says: read.problems[0]?.says ?? "" };
}

/** The open plan against another, in words. */
export function ComparePlans({ onClose }: { readonly onClose: () => void }) {
  const shell = useShell();
  const plan = usePlan((state) => state.open?.plan);
  const [other, setOther] = useState<{ readonly plan: Plan; readonly name: string } | undefined>(undefined);
  const differences = useMemo(
    () =>
      plan === undefined || other === undefined
        ? []
        : planDifferences(plan, other.plan, { mine: mergeWords.thisPlan, theirs: `“${other.name}”` }),
    [plan, other],
  );
  if (plan === undefined) return null;
  const save = async (): Promise<void> => {
    if (other === undefined) return;
    const lines = [
      `${plan.title} / ${other.plan.title} (${other.name})`,
      differencesSummary(differences),
      "",
      ...differences.map(({ sentence }) => sentence),
    ];
    const done = await shell.output.file({
      suggestedName: words.fileName(plan.title, other.plan.title),
      kind: "txt",
      content: `${lines.join("\n")}\n`,
    });
    if (done.ok) say(fileWords.exported(done.name));
    else failed(done);
  };
  const print = async (): Promise<void> => {
    const done = await shell.output.print({ landscape: true });
    if (!done.ok && done.kind !== "cancelled") failed(done);
  };
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <p>{words.how}</p>
      <ChooseFile
        primary
        label={mergeWords.choose}
        chosen={other?.name}
        read={planIn}
        onRead={(read, name) => setOther({ plan: read, name })}
      />
      <p role="status">{other === undefined ? "" : differencesSummary(differences)}</p>
      {other === undefined ? null : (
        <>
          <DifferencesTable
            differences={differences}
            label={words.title}
            mine={words.mine}
            theirs={words.theirs(other.name)}
          />
          <div className="dialog-choices">
            <button type="button" className="button" onClick={() => void print()}>
              {words.print}
            </button>
            <button type="button" className="button" onClick={() => void save()}>
              {words.save}
            </button>
          </div>
          <PrintedAlone>
            <h1>{words.fileName(plan.title, other.plan.title)}</h1>
            <p>{differencesSummary(differences)}</p>
            <DifferencesTable
              differences={differences}
              label={words.title}
              mine={words.mine}
              theirs={words.theirs(other.name)}
            />
          </PrintedAlone>
        </>
      )}
    </Dialog>
  );
}
