import type { Plan } from "../../../model";
import { openBeside } from "../../files/new-plan";
import { mayReplace } from "../../files/save-plan";
import { useShell } from "../../shell/shell";
import { compareWords as words } from "../../words/compare";

/** The place above a place, where it has neighbours and is not the whole of the plan already. */
function around({ structure: { places } }: Plan, id: string): Plan["structure"]["places"][number] | undefined {
  const parent = places.find((place) => place.id === id)?.parent;
  const above = places.find((place) => place.id === parent);
  return above?.parent !== undefined && places.filter((place) => place.parent === parent).length > 1
    ? above
    : undefined;
}

/** Opens a place beside its neighbours as a plan of its own, where figures of its own can replace its share. */
export function OpenBeside({ plan, id, label }: { readonly plan: Plan; readonly id: string; readonly label: string }) {
  const shell = useShell();
  const above = around(plan, id);
  if (above === undefined) return null;
  return (
    <p className="open-beside">
      <button
        type="button"
        className="button"
        onClick={() => {
          void mayReplace(shell).then((may) => {
            if (may) openBeside(id, plan);
          });
        }}
      >
        {words.openBeside(label, above.label)}
      </button>
      <span className="note">{words.openBesideNote}</span>
    </p>
  );
}
