/** The parts of a number of a service: its measure's own terms, its tiers, or the parts of the year. */
import { serviceMeasureOf } from "../services/figures/service-measures";
import type { ServiceMeasure, ServiceMeasureId, ServiceTerm, ServiceView } from "../services/figures/view";
import { comesTo, toldParts, type ExplainedPart } from "./sum-in-words";

export interface ServiceNumberAsked {
  readonly view: ServiceView;
  readonly measure: ServiceMeasure;
  /** Number of the tier within the service; -1 for all of them. */
  readonly tier: number;
  /** Number of the planning year; -1 for the day before the plan starts. */
  readonly slot: number;
}

export const serviceNumber = ({ view, measure, tier, slot }: ServiceNumberAsked): number =>
  tier < 0 ? total(view, measure.id, slot) : ofTier(view, measure.id, tier, slot);

/** What the number is made of; empty where it is not known, or nobody is there to make a mean of. */
export function serviceParts(asked: ServiceNumberAsked): ExplainedPart[] {
  const { measure, slot, view, tier } = asked;
  const value = serviceNumber(asked);
  if (!Number.isFinite(value)) return [];
  const { terms, between, readFrom } = measure.sum;
  if (readFrom !== undefined) return [{ ...termPart(asked, { says: "", measure: readFrom }), says: "of" }];
  if (terms !== undefined && (slot >= 0 || terms.every((term) => term.says !== "at the start of the year"))) {
    const parts = terms.map((term) => termPart(asked, term));
    if (between !== undefined && tier >= 0)
      parts.push({
        says: between,
        label: "Got worse while waiting, in less out",
        unit: "people",
        value: value - comesTo(parts),
      });
    return parts.every((part) => Number.isFinite(part.value)) && Number.isFinite(comesTo(parts))
      ? toldParts(parts)
      : [];
  }
  if (tier < 0 && measure.byTier && view.tiers.length > 1)
    return toldParts(
      view.tiers.map((one, number) => ({
        says: number === 0 ? "" : "plus",
        label: one.label,
        unit: measure.unit,
        value: ofTier(view, measure.id, number, slot),
      })),
    );
  return measure.kind === "flow" ? toldParts(quarters(asked)) : [];
}

function termPart(asked: ServiceNumberAsked, term: ServiceTerm): ExplainedPart {
  const { view, slot } = asked;
  const { says } = term;
  const weeks = slot < 0 ? 1 : view.years[slot]!.last - view.years[slot]!.first + 1;
  const read = (id: ServiceMeasureId | "weeks", at = slot): number =>
    id === "weeks" ? weeks : serviceNumber({ ...asked, measure: serviceMeasureOf(id)!, slot: at });
  if ("measure" in term) {
    const { label, unit } = serviceMeasureOf(term.measure)!;
    if (says !== "at the start of the year") return { says, label, unit, value: read(term.measure) };
    const when = slot === 0 ? "the day before the plan starts" : `end of ${view.years[slot - 1]!.name}`;
    return { says, label: `${label}, ${when}`, unit, value: read(term.measure, slot - 1) };
  }
  const { label, unit } = term;
  if ("product" in term) return { says, label, unit, value: read(term.product[0]) * read(term.product[1]) };
  if ("difference" in term) return { says, label, unit, value: read(term.difference[0]) - read(term.difference[1]) };
  return { says, label, unit, value: weeks };
}

/** A flow as what it was in each thirteen weeks of the planning year. */
function quarters({ view, measure, tier, slot }: ServiceNumberAsked): ExplainedPart[] {
  const { first, last } = view.years[slot]!;
  const tiers = view.tiers.length;
  const parts: ExplainedPart[] = [];
  for (let from = first; from <= last; from += 13) {
    const to = Math.min(last, from + 12);
    let value = 0;
    for (let week = from; week <= to; week += 1)
      value += (tier < 0 ? view.figures[measure.id]?.[week] : view.tierFigures[measure.id]?.[week * tiers + tier]) ?? 0;
    parts.push({
      says: parts.length === 0 ? "" : "plus",
      label: `Weeks ${from - first + 1} to ${to - first + 1}`,
      unit: measure.unit,
      value,
    });
  }
  return parts;
}

const total = (view: ServiceView, id: ServiceMeasureId, year: number): number =>
  (year < 0 ? view.opening[id] : view.byYear[id]?.[year]) ?? Number.NaN;

function ofTier(view: ServiceView, id: ServiceMeasureId, tier: number, year: number): number {
  if (year < 0) return view.openingByTier[id]?.[tier] ?? Number.NaN;
  const values = view.tierFigures[id];
  if (values === undefined) return Number.NaN;
  const { first, last } = view.years[year]!;
  const tiers = view.tiers.length;
  if (serviceMeasureOf(id)!.kind === "stock") return values[last * tiers + tier]!;
  let sum = 0;
  for (let week = first; week <= last; week += 1) sum += values[week * tiers + tier]!;
  return sum;
}
