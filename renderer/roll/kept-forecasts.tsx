import { dayWords, longest, removeForecast, renameForecast, type Plan } from "../../model";
import { TextField } from "../controls/text-field";
import { applyEdit } from "../state/apply-edit";
import { rollWords as words } from "../words/roll";
import { amountOf } from "./figures";

/** The forecasts a plan keeps, each to be called otherwise or taken out. */
export function KeptForecasts({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const kept = plan.forecasts ?? [];
  if (kept.length === 0) return <p className="note">{words.noForecasts}</p>;
  return (
    <ul role="list" className="plan-notes">
      {kept.map(({ id, label, made, model, series }, number) => {
        const staff = series.find((one) => one.measure === "staff_in_post" && (one.place ?? one.level) === undefined);
        const wte = amountOf(staff?.values.at(-1) ?? undefined, "WTE");
        return (
          <li key={id}>
            <TextField
              label={words.forecastName(number + 1)}
              value={label}
              most={longest.label}
              disabled={readOnly}
              onCommit={(name) => applyEdit((now, by) => renameForecast(now, id, name, by))}
            />
            <p className="note">{words.forecastOf(dayWords(made), model, `${wte} WTE`)}</p>
            <button
              type="button"
              className="button"
              disabled={readOnly}
              onClick={() => applyEdit((now, by) => removeForecast(now, id, by))}
            >
              {words.remove(label)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
