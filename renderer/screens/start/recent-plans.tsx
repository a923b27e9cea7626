import { useEffect, useState } from "react";
import type { RecentPlan } from "../../../electron/bridge";
import { openRecent } from "../../files/open-file";
import { useShell } from "../../shell/shell";
import { startWords as words } from "../../words/start";

/** The plans opened or saved last, as the shell remembers them. */
export function RecentPlans() {
  const shell = useShell();
  const [plans, setPlans] = useState<readonly RecentPlan[]>([]);
  useEffect(() => {
    let shown = true;
    void shell.plans.recent().then((found) => {
      if (shown) setPlans(found);
    });
    return () => {
      shown = false;
    };
  }, [shell]);
  return (
    <>
      <h3>{words.recent}</h3>
      {plans.length === 0 ? (
        <p className="note">{words.recentNone}</p>
      ) : (
        <ul role="list" className="start-recent">
          {plans.map((plan) => (
            <li key={plan.id}>
              <button type="button" className="link" onClick={() => void openRecent(shell, plan.id)}>
                {plan.name}
              </button>
              <span className="note">{words.when(plan.folder, plan.when)}</span>
              <button
                type="button"
                className="quiet"
                aria-label={words.removeNamed(plan.name)}
                onClick={() => {
                  setPlans(plans.filter((one) => one.id !== plan.id));
                  void shell.plans.forgetRecent(plan.id);
                }}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
