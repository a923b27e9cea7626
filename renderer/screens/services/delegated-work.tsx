import { setValue, levelNamed } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { inspect } from "../../state/view-store";
import { teamWords as words, tierWords } from "../../words/services";
import { delegationOf } from "./delegation";
import { figureInUse } from "./in-use";
import type { PartProps } from "./part-props";
import { hoursOfLevel } from "./view-figures";

/** The part of each tier's work that passes from one level of staff to another, and what supervising it takes. */
export function DelegatedWork({ plan, view, scenario, readOnly }: PartProps) {
  const delegation = plan.structure.services?.find((one) => one.id === view.service)?.delegation;
  const share = plan.assumptions.find((one) => one.id === "delegated_share");
  const supervision = plan.assumptions.find((one) => one.id === "delegation_supervision");
  if (delegation === undefined || share === undefined || view.capacity !== "hours") return null;
  const label = (id: string): string => levelNamed(plan, id);
  const [from, to] = [label(delegation.from), label(delegation.to)];
  const place = view.places.length > 1 ? view.place : undefined;
  const scenarioName = plan.scenarios.find((one) => one.id === scenario)?.name;
  return (
    <section>
      <h2>{words.delegation(from, to)}</h2>
      <p className="note">
        {words.delegationNote(to)} {scenarioName === undefined ? tierWords.inBase : tierWords.inScenario(scenarioName)}
      </p>
      <ul role="list" className="delegated-work">
        {view.tiers.map((tier) => {
          const use = figureInUse(plan, scenario, "delegated_share", { tier: tier.id }, place);
          const supervised = figureInUse(plan, scenario, "delegation_supervision", { tier: tier.id }, place);
          const number = typeof use.value === "number" ? use.value : null;
          const cost =
            number === 0 || use.value === null
              ? { moved: 0, supervised: 0 }
              : delegationOf(
                  hoursOfLevel(plan, tier, delegation.from),
                  number,
                  typeof supervised.value === "number" ? supervised.value : null,
                );
          return (
            <li key={tier.id}>
              <h3>{tier.label}</h3>
              <NumberBox
                label={words.takes(to, tier.label)}
                hideLabel
                unit={share.unit}
                value={use.value}
                slider={number === null ? undefined : { least: 0, most: 1 }}
                {...figureProps(share)}
                onRange={rangeInto(share.id, { where: use.where }, scenario)}
                disabled={readOnly || use.held !== undefined}
                onChange={(value) =>
                  applyEdit((now, by) =>
                    setValue(
                      now,
                      {
                        assumption: share.id,
                        value,
                        where: use.where,
                        scenario,
                      },
                      by,
                    ),
                  )
                }
              />
              <p className="note">
                {use.held === undefined
                  ? cost === null
                    ? words.costUnknown
                    : words.cost(from, cost.moved, cost.supervised)
                  : use.held === "by-place"
                    ? tierWords.byPlace
                    : words.dated}
              </p>
              {supervision === undefined || (number ?? 0) === 0 ? null : (
                <NumberBox
                  label={`${words.supervision}, ${tier.label}`}
                  unit={words.supervisionUnit}
                  value={supervised.value}
                  {...figureProps(supervision)}
                  onRange={rangeInto(supervision.id, { where: supervised.where }, scenario)}
                  disabled={readOnly || supervised.held !== undefined}
                  onChange={(value) =>
                    applyEdit((now, by) =>
                      setValue(
                        now,
                        {
                          assumption: supervision.id,
                          value,
                          where: supervised.where,
                          scenario,
                        },
                        by,
                      ),
                    )
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: share.id })}>
          {tierWords.open}
        </button>
      </p>
    </section>
  );
}
