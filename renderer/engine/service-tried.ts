/** A change to a service tried: its list without it and with it, at the end of the year it begins in and of the plan. */
import {
  makeServiceChange,
  projectServices,
  type Outcome,
  type Plan,
  type ServiceChange,
  type Services,
  type ServiceView,
} from "../../model";
import type { Answer, ListAt, ServiceTried } from "./answers";

/** @param now the services as they are under the scenario */
export function serviceTried(
  plan: Plan,
  { scenario, change }: { readonly scenario: string | undefined; readonly change: ServiceChange },
  now: Outcome<Services>,
): Answer<"service-trial"> {
  if (!now.ok) return { ok: false, problems: now.problems };
  // Nobody signs what is only tried.
  const made = makeServiceChange(plan, scenario, change, { when: "" });
  if (!made.ok) return { ok: false, problems: made.problems };
  const then = projectServices(made.value.plan, scenario === undefined ? {} : { scenario });
  if (!then.ok) return { ok: false, problems: then.problems };
  const [before, after] = [now.value, then.value].map((one) => one.view(change.service, undefined));
  return before === undefined || after === undefined
    ? { ok: false, problems: [] }
    : { ok: true, value: { label: before.label, ends: endsOf(before, after, change.from) } };
}

const atEnd = ({ byYear }: ServiceView, year: number): ListAt | undefined => {
  const [waiting, longest] = [byYear.waiting?.[year], byYear.longest_wait?.[year]];
  return waiting === undefined || longest === undefined ? undefined : { waiting, longest };
};

function endsOf(before: ServiceView, after: ServiceView, from: string): ServiceTried["ends"] {
  if (!before.runs || !after.runs) return [];
  const { years } = before;
  const last = years.length - 1;
  // A planning year named 2026/27 ends with March 2027.
  const first = years.findIndex(({ name }) => from <= `${Number(name.slice(0, 4)) + 1}-03`);
  return [...new Set([first < 0 ? last : first, last])].flatMap((year) => {
    const [now, then] = [atEnd(before, year), atEnd(after, year)];
    const name = years[year]?.name;
    return now === undefined || then === undefined || name === undefined ? [] : [{ year: name, now, then }];
  });
}
