import { useState } from "react";
import {
  catalogueEntry,
  longest,
  namedMembers,
  setComparator,
  setSuppression,
  setValue,
  usualSuppression,
  type Characteristic,
  type Composition,
  type Plan,
} from "../../../../model";
import { NumberBox } from "../../../controls/number-box";
import { TextField } from "../../../controls/text-field";
import { applyEdit } from "../../../state/apply-edit";
import { whoWords as words } from "../../../words/who-they-are";
import { GroupShares } from "./group-shares";
import { valueInUse } from "./in-use";

const relative = ["group_leaving_factor", "group_promotion_factor"] as const;

/** What is given about a characteristic: who is there, who joins, relative rates, and whom it is held against. */
export function Figures({
  plan,
  characteristic,
  told,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly characteristic: Characteristic;
  readonly told: Composition;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}) {
  const sources = namedMembers(plan.structure).joining;
  const [source, setSource] = useState<string | undefined>(undefined);
  const from = sources.find(({ id }) => id === source);
  // Sources are named together: there may be as many as there are ways to join.
  const joining = told.missing
    .filter(({ assumption }) => assumption === "joiner_share")
    .flatMap(({ where }) => sources.find(({ id }) => id === where.joining)?.label ?? []);
  const shared = { plan, characteristic, disabled: readOnly };
  const own = plan.scenarios.find(({ id }) => id === scenario);
  return (
    <section>
      <h2>{words.figures}</h2>
      {own === undefined ? null : <p className="note">{words.inScenario(own.name)}</p>}
      {told.missing.length === 0 ? null : (
        <div className="who-missing">
          <p>
            <strong>{words.missing}.</strong> {words.missingNote(told.missing.length)}
          </p>
          <ul>
            {[
              ...(joining.length === 0 ? [] : [words.noJoiners(joining)]),
              ...told.missing.filter(({ assumption }) => assumption !== "joiner_share").map(({ says }) => says),
            ].map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="who-figures">
        <div>
          <label className="who-choice">
            <span>{words.from}</span>
            <select value={from?.id ?? ""} onChange={(event) => setSource(event.target.value || undefined)}>
              <option value="">{words.fromAll}</option>
              {sources.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <GroupShares
            {...shared}
            assumption="joiner_share"
            label={from === undefined ? words.joiners : `${words.joiners}: ${from.label}`}
            where={from === undefined ? {} : { joining: from.id }}
            scenario={scenario}
          />
        </div>
        <div>
          <GroupShares
            {...shared}
            assumption="group_share"
            label={words.opening}
            scenario={undefined}
            disabled={readOnly || scenario !== undefined}
          />
          {scenario === undefined ? null : <p className="note">{words.openingFact}</p>}
        </div>
        <div>
          {relative.map((assumption) =>
            characteristic.groups.map((group) => (
              <NumberBox
                key={`${assumption} ${group.id}`}
                label={
                  assumption === "group_leaving_factor" ? words.leaving(group.label) : words.promotion(group.label)
                }
                unit="multiplier"
                value={
                  valueInUse(plan, scenario, assumption, { group: group.id }) ??
                  plan.assumptions.find(({ id }) => id === assumption)?.value ??
                  null
                }
                limits={catalogueEntry(assumption)?.limits}
                disabled={readOnly}
                onChange={(value) =>
                  applyEdit((now, by) => setValue(now, { assumption, value, where: { group: group.id }, scenario }, by))
                }
              />
            )),
          )}
          <p className="note">{words.relativeNote}</p>
        </div>
        <div>
          <TextField
            key={`${characteristic.id} ${characteristic.comparator ?? ""}`}
            label={words.comparatorOf}
            value={characteristic.comparator ?? ""}
            most={longest.label}
            disabled={readOnly}
            onCommit={(text) => applyEdit((now, by) => setComparator(now, characteristic.id, text, by))}
          />
          <GroupShares {...shared} assumption="comparator_share" label={words.comparator} scenario={undefined} />
          <NumberBox
            label={words.suppression}
            unit="people"
            value={plan.suppressBelow ?? usualSuppression}
            limits={{ least: 1, most: 1000 }}
            disabled={readOnly}
            onChange={(below) => {
              if (typeof below === "number") applyEdit((now, by) => setSuppression(now, below, by));
            }}
          />
        </div>
      </div>
    </section>
  );
}
