/**
 * Brings a service model into the open plan from a template: its tiers, its aims and what is told of outcomes, each with
 * its source. What another service did stays behind: who waits, how referrals divide, staff, the work of a case and its
 * effects are this plan's own to give.
 */
import { elementAt, present } from "../../assumptions/present";
import { catalogueEntry, type DimensionName } from "../../assumptions/catalogue";
import { unlike } from "../ask/free-name";
import { idsOf, whereOf } from "../ask/scope";
import { namedMembers } from "../members";
import type { Assumption, Plan, Service, Where } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { edited, withEnding, type Edit, type Signature } from "./edit";
import { emptied, figuresOfOneService } from "./figures-of-one-service";
import { withAssumption, withSources } from "./parts";
import { openable } from "./would-open";

type Entry = NonNullable<Assumption["where"]>[number];

const serviceDimensions = ["service", "tier", "outcome"] as const satisfies readonly DimensionName[];

const ofOneService = (id: string): boolean => figuresOfOneService.has(id) || id === "staff_share";

/** What a service would bring into a plan. */
export interface BroughtService {
  readonly service: Service;
  readonly assumptions: readonly Assumption[];
  readonly sources: Plan["sources"];
}

/**
 * The services of a template as they would stand in a plan, with ids of their own.
 * @param place the plan's place they are at; every place when undefined
 */
export function servicesFrom(plan: Plan, template: Plan, place: string | undefined): readonly BroughtService[] {
  const known = namedMembers(plan.structure);
  const taken = new Set([...known.service, ...known.tier, ...known.outcome].map((one) => one.id));
  return (template.structure.services ?? []).map((service) => {
    const renamed = new Map<string, string>();
    for (const { id } of [service, ...service.tiers, ...(service.outcomes ?? [])]) {
      const next = unlike(id, taken);
      taken.add(next);
      renamed.set(id, next);
    }
    const name = (id: string): string => present(renamed.get(id), id);
    const has = (dimension: DimensionName, id: string): boolean => known[dimension].some((one) => one.id === id);
    const { about, setting, delegation, supervisor, capacity } = service;
    const own: Service = {
      id: name(service.id),
      label: known.service.some((one) => one.label === service.label)
        ? withEnding(service.label, " (another)", longest.label)
        : service.label,
      ...(about === undefined ? {} : { about }),
      ...(place === undefined ? {} : { place }),
      ...(setting !== undefined && has("setting", setting) ? { setting } : {}),
      staffing: "not-known",
      capacity,
      tiers: service.tiers.map((tier) => ({
        ...tier,
        id: name(tier.id),
        ...(tier.escalatesTo === undefined ? {} : { escalatesTo: name(tier.escalatesTo) }),
      })),
      ...(delegation !== undefined && has("level", delegation.from) && has("level", delegation.to)
        ? { delegation }
        : {}),
      ...(supervisor !== undefined && has("level", supervisor) ? { supervisor } : {}),
      ...(service.outcomes === undefined
        ? {}
        : {
            outcomes: service.outcomes.map((outcome) => ({
              ...outcome,
              id: name(outcome.id),
              ...(outcome.tiers === undefined ? {} : { tiers: outcome.tiers.map(name) }),
            })),
          }),
    };
    const parts = {
      service: [service.id],
      tier: [service.id, ...service.tiers.map((tier) => tier.id)],
      outcome: (service.outcomes ?? []).map((outcome) => outcome.id),
    };

    /** The same people in the plan; undefined where they are another service's, or a level or setting the plan does not have. */
    const moved = (where: Where): Where | undefined => {
      const here: Record<string, string | string[]> = {};
      for (const [dimension, named] of Object.entries(whereOf(where)) as [DimensionName, string | string[]][]) {
        if (dimension === "place") continue;
        const of = serviceDimensions.find((one) => one === dimension);
        const kept = idsOf(named).flatMap((id) =>
          of === undefined ? (has(dimension, id) ? [id] : []) : parts[of].includes(id) ? [name(id)] : [],
        );
        if (kept.length === 0) return undefined;
        here[dimension] = kept.length === 1 ? elementAt(kept, 0) : kept;
      }
      return here;
    };
    const assumptions = template.assumptions.flatMap((assumption): Assumption[] => {
      const entry = catalogueEntry(assumption.id);
      const by = serviceDimensions.find((dimension) => entry?.dimensions.includes(dimension) === true);
      if (by === undefined) return [];
      if (ofOneService(assumption.id)) return [emptied(assumption)];
      const { value, when, where = [], readings, source, status, reason, ...about } = assumption;
      const origin = {
        status,
        ...(source === undefined ? {} : { source }),
        ...(reason === undefined ? {} : { reason }),
      };
      const whole: Entry[] =
        value === null && when === undefined
          ? []
          : (by === "outcome" ? parts.outcome : [service.id]).map((id) => ({
              [by]: name(id),
              value,
              ...(when === undefined ? {} : { when }),
              ...origin,
            }));
      const inParts = where.flatMap((one): Entry[] => {
        const scope = moved(one);
        const {
          value: given,
          when: dated,
          source: from = source,
          status: quality = status,
          reason: why = reason,
        } = one;
        if (scope === undefined) return [];
        // What covers all of a template's services is this one's in the plan.
        const named = serviceDimensions.some((dimension) => scope[dimension] !== undefined)
          ? scope
          : { ...scope, [by]: name(service.id) };
        return [
          {
            ...named,
            value: given,
            ...(dated === undefined ? {} : { when: dated }),
            ...(from === undefined ? {} : { source: from }),
            status: quality,
            ...(why === undefined ? {} : { reason: why }),
          },
        ];
      });
      return [
        {
          ...about,
          value: null,
          where: [...whole, ...inParts],
          status,
          ...(readings === undefined ? {} : { readings }),
          ...(source === undefined ? {} : { source }),
        },
      ];
    });
    const formulas = assumptions
      .flatMap((one) =>
        (one.where ?? []).flatMap((part) => [part.value, ...(part.when ?? []).map((dated) => dated.value)]),
      )
      .filter((value) => typeof value === "string");
    // A template's own figures come along where a formula names them.
    const named = template.assumptions.filter(
      (one) =>
        catalogueEntry(one.id) === undefined &&
        !plan.assumptions.some((other) => other.id === one.id) &&
        formulas.some((formula) => new RegExp(`\\b${one.id}\\b`).test(formula)),
    );
    assumptions.push(...named);
    const cited = new Set(
      assumptions.flatMap((one) => [
        one.source,
        ...(one.readings ?? []).map((reading) => reading.source),
        ...(one.where ?? []).map((part) => part.source),
      ]),
    );
    return { service: own, assumptions, sources: template.sources.filter((source) => cited.has(source.id)) };
  });
}

/** Where a service went: the plan with it, and the id of the first of the services of the template. */
export interface AddedServices extends Edit {
  readonly first: string | undefined;
}

/** Brings the services of a template into a plan, with their figures and the sources these rest on. */
export function addServices(
  plan: Plan,
  template: Plan,
  place: string | undefined,
  signed: Signature,
): Outcome<AddedServices> {
  const brought = servicesFrom(plan, template, place);
  const services = [...(plan.structure.services ?? []), ...brought.map(({ service }) => service)];
  let next: Plan = { ...plan, structure: { ...plan.structure, services } };
  for (const { assumptions, sources } of brought) {
    for (const assumption of assumptions) {
      const before = next.assumptions.find((one) => one.id === assumption.id);
      next = withAssumption(
        next,
        before === undefined
          ? assumption
          : (assumption.where ?? []).length === 0
            ? before
            : { ...before, where: [...(before.where ?? []), ...(assumption.where ?? [])] },
      );
    }
    next = withSources(next, sources);
  }
  const made = openable(
    plan,
    edited(brought.length === 0 ? plan : next, signed, {
      what: "Service added",
      where: plan.structure.places.find((one) => one.id === place)?.label,
      to: brought.map(({ service }) => service.label).join(", "),
      why: `From the template “${template.title}”.`,
    }),
  );
  return made.ok ? { ...made, value: { ...made.value, first: brought[0]?.service.id } } : made;
}
