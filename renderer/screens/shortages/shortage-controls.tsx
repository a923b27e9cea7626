import type { ReactNode } from "react";
import { placeKinds, type Plan, type SpotsAsked } from "../../../model";
import { shortagesWords as words } from "../../words/shortages";
import type { Filter } from "./shown";

type Split = keyof typeof words.splits;
const splitOf = ({ settings, levels }: SpotsAsked): Split =>
  settings && levels ? "both" : settings ? "settings" : levels ? "levels" : "whole";

function Picker({
  label,
  value,
  onPick,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="place-picker">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

const optionsOf = (list: readonly { readonly id: string; readonly label: string }[]) =>
  list.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));

/** How places are told apart, and which of them are shown. */
export function ShortageControls({
  plan,
  spots,
  filter,
  onSpots,
  onFilter,
}: {
  readonly plan: Plan;
  readonly spots: SpotsAsked;
  readonly filter: Filter;
  readonly onSpots: (spots: SpotsAsked) => void;
  readonly onFilter: (filter: Filter) => void;
}) {
  const kinds = placeKinds(plan);
  const { settings, levels, services = [] } = plan.structure;
  return (
    <>
      {kinds.length < 2 ? null : (
        <Picker
          label={words.places}
          value={spots.places}
          onPick={(places) => onSpots({ ...spots, places: kinds.find((kind) => kind === places) ?? spots.places })}
        >
          {optionsOf(kinds.map((id) => ({ id, label: words.kinds[id] ?? id })))}
        </Picker>
      )}
      <Picker
        label={words.split}
        value={splitOf(spots)}
        onPick={(split) => {
          const next = {
            ...spots,
            settings: split === "settings" || split === "both",
            levels: split === "levels" || split === "both",
          };
          onSpots(next);
          onFilter({ ...filter, setting: next.settings ? filter.setting : "", level: next.levels ? filter.level : "" });
        }}
      >
        {optionsOf((Object.keys(words.splits) as Split[]).map((id) => ({ id, label: words.splits[id] })))}
      </Picker>
      {spots.settings ? (
        <Picker label={words.setting} value={filter.setting} onPick={(setting) => onFilter({ ...filter, setting })}>
          {optionsOf([{ id: "", label: words.everything }, ...settings])}
        </Picker>
      ) : null}
      {spots.levels ? (
        <Picker label={words.level} value={filter.level} onPick={(level) => onFilter({ ...filter, level })}>
          {optionsOf([{ id: "", label: words.everything }, ...levels])}
        </Picker>
      ) : null}
      {services.length === 0 ? null : (
        <Picker label={words.of} value={filter.of} onPick={(of) => onFilter({ ...filter, of })}>
          {optionsOf([{ id: "", label: words.everything }, { id: "staff", label: words.staffAlone }, ...services])}
        </Picker>
      )}
    </>
  );
}
