import type { ReactNode } from "react";
import { levelNamed, type Plan, type ServiceView } from "../../../model";
import { WhyService } from "../../controls/why-service";
import { formatFigure, type Figure, type NumberKind } from "../../words/format";
import { tierWords as words } from "../../words/services";
import { figureInUse } from "./in-use";
import { hoursOfLevel, known, tierAtEnd, tierInYear } from "./view-figures";
import { WhyAssumption } from "../../controls/why-assumption";

/** What each tier takes and has, the most individual first: shares, contacts, hours of each level, people. */
export function TierTable({
  plan,
  view,
  scenario,
  year,
  at,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly scenario: string | undefined;
  readonly year: string;
  readonly at: number;
}) {
  const order = view.tiers.map((_, tier) => view.tiers.length - 1 - tier);
  const place = view.places.length > 1 ? view.place : undefined;
  const assumed = (id: string, label: string, text: string): ReactNode => (
    <WhyAssumption plan={plan} assumption={id} label={label}>
      {text}
    </WhyAssumption>
  );
  const row = (
    key: string,
    label: string,
    kind: NumberKind,
    value: (tier: number) => Figure,
    cell: (text: string, tier: number, name: string) => ReactNode,
  ) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      {order.map((tier) => {
        const figure = value(tier);
        return (
          <td key={tier} className={figure === null ? "number missing" : "number"}>
            {cell(figure === 0 ? "0" : formatFigure(kind, figure), tier, `${label}, ${view.tiers[tier]!.label}`)}
          </td>
        );
      })}
    </tr>
  );
  const ofAssumption = (key: string, label: string, id: string, kind: NumberKind, value: (tier: number) => Figure) =>
    row(key, label, kind, value, (text, _, name) => assumed(id, name, text));
  const ofMeasure = (label: string, measure: "referred" | "waiting", value: (tier: number) => Figure) =>
    row(measure, label, "heads", value, (text, tier, name) => (
      <WhyService
        asked={{
          service: view.service,
          place: view.place,
          measure,
          label: name,
          year,
          tier: view.tiers[tier]!.id,
          scenario,
        }}
      >
        {text}
      </WhyService>
    ));
  const weeksIn = (tier: number): Figure => {
    const { value } = figureInUse(plan, scenario, "weeks_in_treatment", { tier: view.tiers[tier]!.id }, place);
    return typeof value === "number" ? value : null;
  };
  return (
    <section>
      <h2>{words.caption(year)}</h2>
      <div className="year-table tier-table" role="region" aria-label={words.caption(year)} tabIndex={0}>
        <table>
          <caption>{words.caption(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.tier}</th>
              {order.map((tier) => {
                const one = view.tiers[tier]!;
                return (
                  <th key={one.id} scope="col" className="number" title={one.about}>
                    {one.label}
                    {one.statutory ? <span className="note">{words.statutory}</span> : null}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {ofAssumption("share", words.share, "tier_share", "rate", (tier) =>
              view.tiers.length === 1 ? 1 : known(view.tiers[tier]!.share),
            )}
            {ofMeasure(words.referred, "referred", (tier) => tierInYear(view, "referred", tier, at))}
            {ofMeasure(words.waiting, "waiting", (tier) => tierAtEnd(view, "waiting", tier, at))}
            {view.capacity === "starts" && view.tiers.every((tier) => known(tier.contactsPerCase) === null)
              ? null
              : ofAssumption("contacts", words.contacts, "contacts", "plain", (tier) =>
                  known(view.tiers[tier]!.contactsPerCase),
                )}
            {view.levels.map((level) =>
              ofAssumption(
                `hours ${level.id}`,
                words.hoursCase(levelNamed(plan, level.id)),
                "direct_minutes",
                "plain",
                (tier) => hoursOfLevel(plan, view.tiers[tier]!, level.id),
              ),
            )}
            {ofAssumption("hours", words.hoursYear, "direct_minutes", "hours", (tier) =>
              known(view.tiers[tier]!.hoursPerYear[at]),
            )}
            {ofAssumption("weeks", words.weeksIn, "weeks_in_treatment", "waits", weeksIn)}
          </tbody>
        </table>
      </div>
    </section>
  );
}
