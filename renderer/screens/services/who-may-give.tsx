import { catalogueEntry, doneBy, setValue, type Plan } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { applyEdit } from "../../state/apply-edit";
import { teamWords as words, tierWords } from "../../words/services";
import { figureInUse } from "./in-use";
import type { PartProps } from "./part-props";
import { hoursOfLevel } from "./view-figures";

type Level = Plan["structure"]["levels"][number];

/** The levels whose time a tier takes and that somebody stands above, with those who do: lowest first. */
function asked(plan: Plan, hours: (level: string) => number | null): readonly (readonly [Level, readonly Level[]])[] {
  const { levels } = plan.structure;
  return levels.flatMap((level, at) => {
    const above = levels.slice(at + 1);
    return above.length === 0 || (hours(level.id) ?? 0) <= 0 ? [] : [[level, above] as const];
  });
}

/** Who may give the time a case takes of a level: that level alone, or one above it too, tier by tier. */
export function WhoMayGive({ plan, view, scenario, readOnly }: PartProps) {
  const known = catalogueEntry("may_be_done_by");
  const place = view.places.length > 1 ? view.place : undefined;
  const rows = view.tiers.map((tier) => ({ tier, levels: asked(plan, (level) => hoursOfLevel(plan, tier, level)) }));
  if (known === undefined || rows.every(({ levels }) => levels.length === 0)) return null;
  const named = plan.scenarios.find((one) => one.id === scenario)?.name;
  return (
    <section>
      <h2>{words.mayGive}</h2>
      <p className="note">
        {words.mayGiveNote} {named === undefined ? tierWords.inBase : tierWords.inScenario(named)}
      </p>
      <ul role="list" className="delegated-work">
        {rows.map(({ tier, levels }) =>
          levels.length === 0 ? null : (
            <li key={tier.id}>
              <h3>{tier.label}</h3>
              {levels.map(([level, above]) => {
                const use = figureInUse(plan, scenario, known.id, { tier: tier.id, level: level.id }, place);
                return (
                  <div key={level.id}>
                    <NumberBox
                      label={words.timeOf(level.label, level.payBand)}
                      unit={known.unit}
                      value={use.value ?? 1}
                      choices={doneBy.map(({ value, id }) => ({
                        value,
                        id,
                        label:
                          id === "or-above"
                            ? words.orAbove(above.map(({ payBand }) => payBand))
                            : words.onlyThis(level.payBand),
                      }))}
                      disabled={readOnly || use.held !== undefined}
                      onChange={(value) =>
                        applyEdit((now, by) =>
                          setValue(now, { assumption: known.id, value, where: use.where, scenario }, by),
                        )
                      }
                    />
                    {use.held === undefined ? null : (
                      <p className="note">{use.held === "by-place" ? tierWords.byPlace : words.dated}</p>
                    )}
                  </div>
                );
              })}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
