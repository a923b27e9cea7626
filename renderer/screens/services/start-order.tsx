import { applyEdit } from "../../state/apply-edit";
import { catalogueEntry, setValue, startOrders, waitingBands, type Where } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { orderWords as words } from "../../words/services";
import { figureInUse } from "./in-use";
import type { PartProps } from "./part-props";

/** Who is started first when not everybody can be: among tiers, and within one. */
export function StartOrder({ plan, view, scenario, readOnly }: PartProps) {
  const policy = catalogueEntry("start_policy")!;
  const order = catalogueEntry("start_order")!;
  const service = view.service;
  const within = figureInUse(plan, scenario, "start_order", { service }, view.place);
  const chosen = startOrders.find(({ value }) => value === (within.value ?? 1))?.id;
  const box = (id: string, label: string, where: Where, fallback: number | null, hideLabel = false) => {
    const known = catalogueEntry(id)!;
    const use = figureInUse(plan, scenario, id, where, view.place);
    return (
      <NumberBox
        key={JSON.stringify(where)}
        label={label}
        hideLabel={hideLabel}
        unit={known.unit}
        value={use.value ?? fallback}
        choices={known.choices}
        disabled={readOnly || use.held !== undefined}
        onChange={(value) =>
          applyEdit((now, by) => setValue(now, { assumption: id, where: use.where, value, scenario }, by))
        }
      />
    );
  };
  return (
    <section>
      <h2>{policy.label}</h2>
      <p className="note">
        {words.note[String(view.policy)] ?? ""} {view.tiers.some((tier) => tier.statutory) ? words.statutory : ""}
      </p>
      {box("start_policy", policy.label, { service }, view.policy, true)}
      <h3>{order.label}</h3>
      <p className="note">{chosen === undefined ? "" : words.within[chosen]}</p>
      {box("start_order", order.label, { service }, 1, true)}
      {chosen === "urgent-first" ? (
        <div className="start-order-figures">
          {view.tiers
            .filter((tier) => !tier.statutory)
            .map((tier) => box("urgent_share", words.urgent(tier.label), { tier: tier.id }, null))}
        </div>
      ) : null}
      {chosen === "by-profile" ? (
        <div className="start-order-figures">
          {waitingBands.map((band) => box("start_profile", band.label, { service, band: band.id }, null))}
        </div>
      ) : null}
    </section>
  );
}
