import type { Assumption } from "../../../../model";
import { inspect } from "../../../state/view-store";
import { mattersWords as words } from "../../../words/what-matters";

/** The name of an assumption, which opens it. */
export function OpenAssumption({ assumption: { id, label } }: { readonly assumption: Assumption }) {
  return (
    <button
      type="button"
      className="link"
      aria-label={words.open(label)}
      onClick={() => inspect({ kind: "assumption", assumption: id })}
    >
      {label}
    </button>
  );
}
