/** An explained number as text: its sentence, the sum it is made of and the assumptions behind it. */
import type { ExplainedAssumption, ExplainedPart } from "../../model/index";
import { columns } from "./columns";
import { formatOf } from "./numbers";

/** An amount with its unit, for units of measures and of assumptions alike. */
function withUnit(value: number, unit: string): string {
  if (["WTE", "heads", "people", "weeks", "years", "GBP", "share"].includes(unit)) {
    // Half a week of treatment tells something, half a week among thousands of placement does not.
    const format = formatOf(
      { unit, ...(unit === "weeks" && !Number.isInteger(value) && Math.abs(value) < 100 ? { decimals: 1 } : {}) },
      Math.abs(value),
    );
    return unit === "share" ? format.write(value) : `${format.write(value)} ${format.unit}`;
  }
  return Number.isFinite(value)
    ? `${new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 }).format(value)} ${unit}`
    : `– ${unit}`;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What is found of a number, whether it is of the workforce or of a service. */
interface Found {
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
  readonly assumptions: readonly ExplainedAssumption[];
}

export function explanationAsText(found: Found): string {
  const parts = found.parts.map((part) => [part.says, part.label, withUnit(part.value, part.unit)]);
  const assumptions = found.assumptions.map((one) => [
    withUnit(one.value, one.unit),
    `${one.label} (${one.id}), ${one.where}. ${capital(one.status)}${one.source === undefined ? "" : `: ${one.source}`}${one.changedBy.length === 0 ? "" : `; changed by ${one.changedBy.map((name) => `"${name}"`).join(", ")}`}.`,
  ]);
  return `${[
    found.sentence,
    ...(parts.length === 0 ? [] : ["", "The sum:", ...columns(parts)]),
    ...(assumptions.length === 0 ? [] : ["", "The assumptions behind it:", ...columns(assumptions)]),
  ].join("\n")}\n`;
}
