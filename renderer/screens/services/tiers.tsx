import { applyEdit } from "../../state/apply-edit";
import { setValues, type Where } from "../../../model";
import { useState } from "react";
import { TierPyramid } from "../../charts";
import { Parts } from "../../controls/parts";
import { ShareGroup } from "../../controls/share-group";
import { useChartExport } from "../../controls/use-chart-export";
import { startGesture } from "../../state/gesture";
import { inspect } from "../../state/view-store";
import { tierWords as words } from "../../words/services";
import type { PartProps } from "./part-props";
import { StartOrder } from "./start-order";
import { TierTable } from "./tier-table";
import { movedShares, sharesInUse } from "./tier-shares";
import { known, tierInYear } from "./view-figures";

/** The tiers of a service: the pyramid, its edges to move, the same shares in boxes, and what each tier takes. */
export function Tiers({ plan, view, scenario, year, at, readOnly }: PartProps) {
  const [by, setBy] = useState<"cases" | "hours" | undefined>(undefined);
  const [taken, setTaken] = useState<readonly number[] | undefined>(undefined);
  const onExport = useChartExport();
  const assumption = plan.assumptions.find((one) => one.id === "tier_share");
  const { shares, held } = sharesInUse(plan, view, scenario);
  const values = shares.map((share) => share.value);
  const several = view.tiers.length > 1;
  const given = values.every((value) => value !== null);
  const editable = several && assumption !== undefined && given && held === undefined && !readOnly;
  const tiers = view.tiers.map((tier, index) => ({
    id: tier.id,
    label: tier.label,
    statutory: tier.statutory,
    share: several ? (values[index] ?? null) : 1,
    cases: tierInYear(view, "referred", index, at),
    hours: known(tier.hoursPerYear[at]),
  }));
  const hoursKnown = tiers.some((tier) => tier.hours !== null);
  const shown = by ?? "cases";
  const total = tiers.reduce((sum, tier) => sum + (tier[shown] ?? 0), 0);
  const largest = tiers.reduce((best, tier) => ((tier[shown] ?? 0) > (best[shown] ?? 0) ? tier : best));
  const scenarioName = plan.scenarios.find((one) => one.id === scenario)?.name;

  const setShares = (what: string, parts: readonly { readonly where: Where; readonly value: number }[]): void => {
    applyEdit((now, by) =>
      setValues(
        now,
        what,
        parts.map((part) => ({ assumption: "tier_share", ...part, scenario })),
        by,
      ),
    );
  };
  const move = (edge: number, share: number, how: "drag" | "key"): void => {
    if (assumption === undefined || !given) return;
    const from = how === "drag" ? taken : values;
    if (from === undefined) return;
    const changed = movedShares(from, edge, share);
    const what = words.moved(view.tiers[edge]!.label, view.tiers[edge + 1]!.label);
    setShares(
      what,
      [edge, edge + 1].map((tier) => ({ where: shares[tier]!.where, value: changed[tier]! })),
    );
  };
  const shareBoxes = !several ? (
    <p className="note">{words.oneTier}</p>
  ) : (
    <section>
      <h2>{words.shares}</h2>
      <p className="note">
        {held === "by-place"
          ? words.byPlace
          : held === "dated"
            ? words.dated
            : !given
              ? words.missing
              : scenarioName === undefined
                ? words.inBase
                : words.inScenario(scenarioName)}
      </p>
      {!editable ? null : (
        <ShareGroup
          key={JSON.stringify(values)}
          label={words.shares}
          shares={shares.map((share, index) => ({
            id: share.tier,
            label: view.tiers[index]!.label,
            value: share.value,
            formula: share.formula,
          }))}
          disabled={readOnly}
          onApply={(changed) =>
            setShares(
              words.shares,
              changed.map((one) => ({
                where: shares.find((share) => share.tier === one.id)!.where,
                value: one.value,
              })),
            )
          }
        />
      )}
      {editable && shares.some((share) => share.formula) ? <p className="note">{words.formulas}</p> : null}
      {assumption === undefined ? null : (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => inspect({ kind: "assumption", assumption: "tier_share" })}
          >
            {words.open}
          </button>
        </p>
      )}
    </section>
  );
  return (
    <div>
      <section>
        <TierPyramid
          name="tiers"
          level={2}
          finding={words.finding(
            year,
            shown,
            largest.label,
            total > 0 && largest[shown] !== null ? largest[shown] / total : null,
          )}
          note={words.note(editable)}
          tiers={tiers}
          by={shown}
          period={year}
          holding={taken !== undefined}
          onExport={onExport}
          moving={
            !editable
              ? undefined
              : {
                  label: words.edge,
                  text: words.edgeText,
                  onMove: move,
                  onBegin: (id) => {
                    const what = words.moved(view.tiers[Number(id)]!.label, view.tiers[Number(id) + 1]!.label);
                    setTaken(values);
                    return startGesture(
                      what,
                      () => what,
                      () => setTaken(undefined),
                    );
                  },
                }
          }
        />
        <div className="section-line">
          <div className="choice" role="group" aria-label={words.by}>
            <span className="note choice-name">{words.by}</span>
            {(["cases", "hours"] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="quiet"
                aria-pressed={shown === one}
                disabled={one === "hours" && !hoursKnown}
                onClick={() => setBy(one)}
              >
                {words[one]}
              </button>
            ))}
          </div>
          {hoursKnown ? null : <p className="note">{words.notHours}</p>}
        </div>
      </section>
      <Parts
        label={words.parts}
        parts={[
          { id: "shares", label: words.shares, draw: () => shareBoxes },
          ...(several
            ? [
                {
                  id: "order",
                  label: words.order,
                  draw: () => (
                    <StartOrder plan={plan} view={view} scenario={scenario} year={year} at={at} readOnly={readOnly} />
                  ),
                },
              ]
            : []),
          {
            id: "table",
            label: words.table,
            draw: () => <TierTable plan={plan} view={view} scenario={scenario} year={year} at={at} />,
          },
        ]}
      />
    </div>
  );
}
