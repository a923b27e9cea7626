import { useState } from "react";
import { longest, renameScenario } from "../../../model";
import { Dialog } from "../../controls/dialog";
import { applyEdit } from "../../state/apply-edit";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { scenarioMenuWords as menuWords, sheetWords as words } from "../../words/scenarios";

/** Gives the scenario shown another name. */
export function RenameScenario({ onClose }: { readonly onClose: () => void }) {
  const shown = useView((state) => state.scenario);
  const scenario = usePlan((state) => state.open?.plan.scenarios.find((one) => one.id === shown));
  const [name, setName] = useState(scenario?.name ?? "");
  if (scenario === undefined) return null;
  return (
    <Dialog title={menuWords.renameTitle(scenario.name)} onClose={onClose}>
      <form
        className="own-scenario"
        onSubmit={(event) => {
          event.preventDefault();
          if (applyEdit((now, by) => renameScenario(now, scenario.id, name.trim(), by)).ok) onClose();
        }}
      >
        <label className="sheet-field">
          <span>{words.name}</span>
          <input
            type="text"
            required
            maxLength={longest.label}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div>
          <button type="submit" className="button" data-primary>
            {menuWords.renameButton}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
