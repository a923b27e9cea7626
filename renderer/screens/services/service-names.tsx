import {
  addTier,
  longest,
  removeTier,
  renamePlan,
  renameService,
  renameTier,
  setPlanDates,
  type Plan,
} from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { TextField } from "../../controls/text-field";
import { applyEdit } from "../../state/apply-edit";
import { stripWords as words } from "../../words/own-service";

/** What the plan, the service and its tiers are called, which tiers there are, and how far the plan looks. */
export function ServiceNames({ plan, service: id }: { readonly plan: Plan; readonly service: string }) {
  const service = plan.structure.services?.find((one) => one.id === id);
  if (service === undefined) return null;
  return (
    <div className="service-names">
      <TextField
        label={words.planTitle}
        value={plan.title}
        most={longest.title}
        onCommit={(title) => applyEdit((now, by) => renamePlan(now, title, by))}
      />
      <TextField
        label={words.serviceName}
        value={service.label}
        most={longest.label}
        onCommit={(label) => applyEdit((now, by) => renameService(now, id, label, by))}
      />
      <NumberBox
        plain
        label={words.years}
        unit="years"
        value={plan.years}
        limits={yearLimits}
        onChange={(years) => {
          if (typeof years === "number") applyEdit((now, by) => setPlanDates(now, { start: now.start, years }, by));
        }}
      />
      {service.tiers.map((tier, number) => (
        <div key={tier.id} className="tier-name">
          <TextField
            label={words.tier(number + 1)}
            value={tier.label}
            most={longest.label}
            onCommit={(label) => applyEdit((now, by) => renameTier(now, { service: id, tier: tier.id }, label, by))}
          />
          {service.tiers.length === 1 ? null : (
            <button
              type="button"
              className="quiet"
              aria-label={words.removeTier(tier.label)}
              onClick={() => applyEdit((now, by) => removeTier(now, { service: id, tier: tier.id }, by))}
            >
              {words.remove}
            </button>
          )}
        </div>
      ))}
      <TextField
        key={service.tiers.length}
        label={words.newTier}
        value=""
        most={longest.label}
        onCommit={(label) => applyEdit((now, by) => addTier(now, id, label, by))}
      />
    </div>
  );
}

const yearLimits = { least: 1, most: 40 };
