import { useState } from "react";
import { chancesOfTarget, type KeptTable, type Sample, type Target } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { uncertaintyWords as words } from "../../words/uncertainty";
import { targetFor, type Lookable } from "./figure/measures";
import { widestLimits } from "../../controls/box-limits";

/** In how many of the futures a target is met, by year and in every year. */
export function TargetChances({
  sample,
  table,
  look,
  target,
  onTarget,
}: {
  readonly sample: Sample;
  readonly table: KeptTable;
  readonly look: Lookable;
  readonly target: Target | undefined;
  readonly onTarget: (target: Target | undefined) => void;
}) {
  const chances = target === undefined ? undefined : chancesOfTarget(sample, table, 0, target);
  return (
    <section data-print={chances === undefined ? "no" : undefined}>
      <h2>{words.target}</h2>
      <NumberBox
        label={words.targetBox(look.label, look.aim)}
        unit={look.unit}
        limits={widestLimits(look.unit)}
        value={target?.value ?? null}
        onChange={(value) => onTarget(typeof value === "number" ? targetFor(look, value) : undefined)}
      />
      {chances === undefined ? (
        <p className="note">{words.targetHow}</p>
      ) : (
        <table className="chances">
          <caption>{words.chanceCaption(look.label)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.chanceColumn}</th>
            </tr>
          </thead>
          <tbody>
            {table.times.map((year, time) => {
              const chance = chances.times[time];
              return chance === undefined ? null : (
                <tr key={year}>
                  <th scope="row">{words.chance(year)}</th>
                  <td>{words.chanceOf(chance)}</td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{words.always}</th>
              <td>{words.chanceOf(chances.always)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The target a person has typed, for the figure it is about: another figure begins without one. */
export function useTarget(look: string): readonly [Target | undefined, (target: Target | undefined) => void] {
  const [typed, setTyped] = useState<{ readonly look: string; readonly target: Target | undefined }>();
  return [typed?.look === look ? typed.target : undefined, (target) => setTyped({ look, target })];
}
