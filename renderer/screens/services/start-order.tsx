import { applyEdit } from "../../state/apply-edit";
import { catalogueEntry, setValue } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { orderWords as words } from "../../words/services";
import { figureInUse } from "./in-use";
import type { PartProps } from "./part-props";

const id = "start_policy";

/** Who is started first when not everybody can be. */
export function StartOrder({ plan, view, scenario, readOnly }: PartProps) {
  const known = catalogueEntry(id)!;
  const use = figureInUse(plan, scenario, id, { service: view.service }, undefined);
  return (
    <section>
      <h2>{known.label}</h2>
      <p className="note">
        {words.note[String(view.policy)] ?? ""} {view.tiers.some((tier) => tier.statutory) ? words.statutory : ""}
      </p>
      <NumberBox
        label={known.label}
        hideLabel
        unit={known.unit}
        value={use.value ?? view.policy}
        choices={known.choices}
        disabled={readOnly || use.held !== undefined}
        onChange={(value) =>
          applyEdit((now, by) => setValue(now, { assumption: id, where: use.where, value, scenario }, by))
        }
      />
    </section>
  );
}
