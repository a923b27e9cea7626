/** Differences of figures and of counts of the past, in words. */
import { countedWords, countWords } from "../ask/history-words";
import { spreadWords, type Spread } from "../ask/spread";
import { monthWords, valueWords } from "../ask/value-words";
import type { Assumption, CountedPoint, CountedSeries, WhereEntry } from "../plan";
import type { Found } from "./find";
import { fieldWords, partWords } from "./part-words";
import { asObject } from "./same";
import { differentPeople, eitherOf, first, second, sides, type Said, type Say } from "./said-parts";
import type { Told } from "./told";
import * as values from "./value-said";

/** A difference within an assumption, by whom the value is for. */
export function ofAssumption(told: Told, found: Found): Said {
  const assumption = first(found) as Assumption;
  const { label, unit } = assumption;
  const [, below, facet] = found.path;
  if (below === undefined)
    return { what: label, unit, ...sides(found, (one) => values.assumptionSaid(one as Assumption)) };
  const inPart = below === "where" && found.items.length > 1;
  const part = inPart ? (second(found) as WhereEntry) : undefined;
  const where = part === undefined ? undefined : (values.whomSaid(told, part) ?? "everybody");
  if (inPart && facet === undefined && differentPeople(found.items[1]))
    return {
      what: label,
      unit,
      ...sides(found, (one) => {
        const entry = one as WhereEntry;
        return `${values.whomSaid(told, entry) ?? "everybody"}: ${values.entrySaid(assumption, entry)}`;
      }),
    };
  if (inPart && facet === undefined)
    return { what: label, where, unit, ...sides(found, (one) => values.entrySaid(assumption, one as WhereEntry)) };
  const name = facet ?? below;
  if (name === "figure") {
    // Where the two count in different units, the unit is asked with the figure.
    const of = (one: unknown): Assumption => ({ ...assumption, ...(one as Partial<Assumption>) });
    return { what: label, where, unit, ...sides(found, (one) => values.figureSaid(of(one), one as Assumption)) };
  }
  if (name === "spread") {
    const say = (one: unknown): string => spreadWords(unit, one as Spread) ?? "taken as certain";
    return { what: `${label}: ${fieldWords([name])}`, where, unit, ...sides(found, say) };
  }
  if (name === "source")
    return {
      what: `${label}: source`,
      where,
      ...sides(found, (id) => told.source(String(id))?.title ?? String(id)),
    };
  if (below === "readings" && found.items.length > 1) {
    const reading = asObject(second(found));
    const which = `${label}: reading "${String(reading["label"])}"`;
    const say = (one: unknown): string => {
      const value = facet === undefined ? asObject(one)["value"] : one;
      const isValue = facet === undefined || facet === "value";
      return isValue ? valueWords(unit, value as Assumption["value"]) : values.anySaid(told, name, one);
    };
    return {
      what: facet === undefined || facet === "value" ? which : `${which}, ${fieldWords([name])}`,
      ...sides(found, say),
    };
  }
  const limits = (one: unknown): string =>
    Object.entries(asObject(one))
      .map(([end, value]) => `${end} ${valueWords(unit, value as number)}`)
      .join(", ");
  const isLimits = name === "limits" || name === "unusual";
  return {
    what: `${label}: ${fieldWords([name])}`,
    where,
    ...sides(found, isLimits ? limits : (one) => values.anySaid(told, name, one)),
  };
}

/** A difference within a series of counts. */
export function ofHistory(told: Told, found: Found): Said {
  const series = first(found) as CountedSeries;
  const point = found.items[1];
  const [, field] = found.path;
  if (field === undefined)
    return { what: partWords(found.path), ...sides(found, (one) => values.seriesSaid(told, one as CountedSeries)) };
  const what = countedWords(told, series);
  if (point === undefined)
    return { what: `${what}, ${fieldWords(found.path)}`, ...sides(found, (one) => values.anySaid(told, field, one)) };
  const at = eitherOf(point) as CountedPoint;
  const inPoint = found.path[2];
  const say: Say = (one) => {
    if (inPoint === undefined) return countWords(series.counts, (one as CountedPoint).value);
    return inPoint === "value" ? countWords(series.counts, one as number) : values.anySaid(told, inPoint, one);
  };
  const other = inPoint === undefined || inPoint === "value" ? what : `${what}, ${fieldWords(found.path)}`;
  // A gap says that nothing was counted, which is not the same as saying nothing.
  const gap = inPoint === "value" ? "not given" : undefined;
  const said = sides(found, say);
  return { what: other, where: monthWords(at.at), mine: said.mine ?? gap, theirs: said.theirs ?? gap };
}
