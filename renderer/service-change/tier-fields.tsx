import { levelName } from "../../model";
import { NumberBox } from "../controls/number-box";
import { serviceChangeWords as words } from "../words/service-change";
import { boxKey, boxValue, sharesOf, type LevelFigure, type TierFigure } from "./draft";
import type { FieldsProps } from "./fields-props";

const units: Readonly<Record<TierFigure, string>> = {
  share: "share",
  contacts: "contacts per case",
  groupSize: "people",
  weeks: "weeks",
};
const limits: Readonly<Record<TierFigure, { readonly least: number; readonly most?: number }>> = {
  share: { least: 0, most: 1 },
  contacts: { least: 0 },
  groupSize: { least: 1 },
  weeks: { least: 0 },
};
const minuteFigures = ["direct", "travel", "indirect"] as const;

/** What becomes of each tier, beside what holds then: a row of boxes each, and the minutes of each level below. */
export function TierFields(props: FieldsProps) {
  const { service, draft, now, put } = props;
  const columns = (["share", "contacts", "groupSize", "weeks"] as const).filter((figure) =>
    figure === "share" ? service.tiers.length > 1 : figure === "weeks" || service.capacity === "hours",
  );
  const labels = new Map(service.tiers.map(({ id, label }) => [id, label]));
  const shares = sharesOf(draft, now);
  const sum = shares?.reduce((all, share) => all + share, 0) ?? 1;
  return (
    <>
      <div className="scenarios-scroll" tabIndex={0} role="group" aria-label={words.tiers}>
        <table className="tier-boxes">
          <caption>{words.tiers}</caption>
          <thead>
            <tr>
              <th scope="col">{words.tier}</th>
              {columns.map((figure) => (
                <th key={figure} scope="col">
                  {words.columns[figure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {now.map((tier) => (
              <tr key={tier.tier}>
                <th scope="row">{labels.get(tier.tier)}</th>
                {columns.map((figure) => {
                  const key = boxKey(tier.tier, figure);
                  return (
                    <td key={figure}>
                      <NumberBox
                        hideLabel
                        label={`${labels.get(tier.tier) ?? ""}, ${words.columns[figure]}`}
                        unit={units[figure]}
                        value={boxValue(draft, key, tier[figure])}
                        limits={limits[figure]}
                        onChange={(value) => put({ changed: { ...draft.changed, [key]: value } })}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {Math.abs(sum - 1) > 1e-9 ? <p className="note">{words.sum(sum)}</p> : null}
      {service.capacity === "hours" ? <MinutesFields {...props} labels={labels} /> : null}
    </>
  );
}

function MinutesFields({
  plan,
  draft,
  now,
  put,
  labels,
}: FieldsProps & { readonly labels: ReadonlyMap<string, string> }) {
  const levels = new Map(plan.structure.levels.map((level) => [level.id, levelName(level)]));
  const box = (tier: string, level: string, figure: LevelFigure, value: number | undefined) => {
    const key = boxKey(tier, figure, level);
    const label = [labels.get(tier), levels.get(level), words.minutesColumns[figure]].join(", ");
    return (
      <td key={figure}>
        <NumberBox
          hideLabel
          label={label}
          unit="minutes"
          value={boxValue(draft, key, value)}
          limits={{ least: 0 }}
          onChange={(next) => put({ changed: { ...draft.changed, [key]: next } })}
        />
      </td>
    );
  };
  return (
    <details>
      <summary>{words.minutes}</summary>
      <table className="tier-boxes">
        <caption className="visually-hidden">{words.minutes}</caption>
        <thead>
          <tr>
            <th scope="col">{words.levelColumn}</th>
            {minuteFigures.map((figure) => (
              <th key={figure} scope="col">
                {words.minutesColumns[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {now.flatMap(({ tier, minutes = [] }) =>
            minutes.map((one) => (
              <tr key={`${tier} ${one.level}`}>
                <th scope="row">
                  {labels.get(tier)}, {levels.get(one.level)}
                </th>
                {minuteFigures.map((figure) => box(tier, one.level, figure, one[figure]))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
