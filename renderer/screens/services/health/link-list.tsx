import { useId } from "react";
import type { Where } from "../../../../model";
import { inspect } from "../../../state/view-store";

export interface AssumptionLink {
  readonly label: string;
  readonly assumption: string;
  readonly where: Where;
}

/** Assumptions to open, one beside the other. */
export function LinkList({ label, links }: { readonly label: string; readonly links: readonly AssumptionLink[] }) {
  const id = useId();
  return (
    <div className="link-list">
      <span id={id} className="note">
        {label}
      </span>
      <ul role="list" aria-labelledby={id}>
        {links.map((link) => (
          <li key={`${link.assumption}${JSON.stringify(link.where)}`}>
            <button
              type="button"
              className="link"
              onClick={() => inspect({ kind: "assumption", assumption: link.assumption, where: link.where })}
            >
              {link.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
