/** Forecasts that a plan keeps: put by, called otherwise, taken out. */
import { mostForecasts } from "../forecast-schema";
import type { Forecast, Plan } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { edited, refused, tooLong, type Edit, type Signature } from "./edit";
import { without } from "./without";

/** The plan with a forecast put by; the oldest goes where there are as many as a plan keeps. */
export const withForecast = (plan: Plan, forecast: Forecast): Plan => ({
  ...plan,
  forecasts: [...(plan.forecasts ?? []), forecast].slice(-mostForecasts.kept),
});

const unknown = (): Outcome<never> =>
  refused("unknown-forecast", "The plan keeps no such forecast. Choose one it keeps.");

export function renameForecast(plan: Plan, id: string, label: string, signed: Signature): Outcome<Edit> {
  const forecast = plan.forecasts?.find((one) => one.id === id);
  if (forecast === undefined) return unknown();
  if (label.trim() === "") return refused("no-name", "A forecast needs a name. Give it one.");
  const next = plan.forecasts?.map((one) => (one.id === id ? { ...one, label } : one)) ?? [];
  return (
    tooLong(label, longest.label) ??
    edited(forecast.label === label ? plan : { ...plan, forecasts: next }, signed, {
      what: "Name of a kept forecast",
      from: forecast.label,
      to: label,
    })
  );
}

export function removeForecast(plan: Plan, id: string, signed: Signature): Outcome<Edit> {
  const forecast = plan.forecasts?.find((one) => one.id === id);
  if (forecast === undefined) return unknown();
  const left = plan.forecasts?.filter((one) => one.id !== id) ?? [];
  const rest = without(plan, "forecasts");
  return edited(left.length === 0 ? rest : { ...rest, forecasts: left }, signed, {
    what: "Kept forecast",
    from: forecast.label,
    to: "taken out",
  });
}
