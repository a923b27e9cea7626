/** Whether what the services of a plan name exists, and whether their own lists hold together. */
import type { DimensionName } from "../../assumptions/catalogue";
import type { Path } from "../json/json-reader";
import { firstHints, type didYouMean as hint } from "../ask/nearest";
import { placeInFile } from "../json/place-in-file";
import { placeWords } from "../json/place-words";
import type { Plan, Service } from "../plan";
import { chainInWords } from "./scenario-bases";
import { mostListed, problem } from "../problem";
import type { Problem } from "../problem";

type Known = Readonly<Record<DimensionName, ReadonlySet<string>>>;

/** Ids of tiers and outcomes are used in `where`, so each is the only one of its kind in the plan; a tier is not called like a service either. */
function repeated(plan: Plan, services: readonly Service[]): Problem[] {
  const found: Problem[] = [];
  const first = {
    tiers: new Map<string, string>(services.map((service) => [service.id, service.label])),
    outcomes: new Map<string, string>(),
  };
  services.forEach((service, number) => {
    for (const list of ["tiers", "outcomes"] as const)
      (service[list] ?? []).forEach((entry, place) => {
        const before = first[list].get(entry.id);
        first[list].set(entry.id, before ?? service.label);
        if (before === undefined) return;
        const at = placeInFile(plan, ["structure", "services", number, list, place]);
        found.push(
          problem(
            "repeated-id",
            at,
            `${placeWords(at)} has the id "${entry.id}", which is used in ${before} already. Give one of them another id, and follow it in what names it.`,
          ),
        );
      });
  });
  return found;
}

function escalation(plan: Plan, service: Service, number: number, didYouMean: typeof hint): Problem[] {
  const { tiers } = service;
  const byId = new Map(tiers.map((tier) => [tier.id, tier]));
  return tiers.flatMap((tier, place) => {
    const at = placeInFile(plan, ["structure", "services", number, "tiers", place, "escalatesTo"]);
    if (tier.escalatesTo !== undefined && !byId.has(tier.escalatesTo))
      return [
        problem(
          "unknown-member",
          at,
          `${placeWords(at)}: ${service.label} has no tier "${tier.escalatesTo}".${didYouMean(tier.escalatesTo, byId.keys()) || " Name one of its own tiers, or leave it out."}`,
        ),
      ];
    const walked = new Set<string>();
    for (let here: string | undefined = tier.id; here !== undefined; here = byId.get(here)?.escalatesTo) {
      if (walked.has(here))
        return here === tier.id
          ? [
              problem(
                "tiers-in-a-circle",
                at,
                `${tier.label} escalates to itself in the end: ${chainInWords([...walked, here].map((id) => byId.get(id)?.label ?? id))}. Let the highest tier escalate to none.`,
              ),
            ]
          : [];
      walked.add(here);
    }
    return [];
  });
}

/** An outcome is for tiers of its own service, and only what is counted by cases or contacts can be told by tier. */
function whomFor(plan: Plan, service: Service, number: number, didYouMean: typeof hint): Problem[] {
  const ids = service.tiers.map((tier) => tier.id);
  return (service.outcomes ?? []).flatMap(({ label, per, mean, tiers = [] }, place) => {
    const at = placeInFile(plan, ["structure", "services", number, "outcomes", place]);
    const unknown = tiers.filter((tier) => !ids.includes(tier));
    return [
      ...unknown.map((tier) =>
        problem(
          "unknown-member",
          at,
          `${placeWords(at)}: ${service.label} has no tier "${tier}".${didYouMean(tier, ids) || " Name one of its own tiers, or leave them out."}`,
        ),
      ),
      ...(tiers.length > 0 && (per === "wte" || per === "person")
        ? [
            problem(
              "outcome-not-by-tier",
              at,
              `${placeWords(at)}: ${label} is counted by ${per === "wte" ? "staff" : "people covered"}, who are not told by tier. Count it by cases or contacts, or take the tiers out.`,
            ),
          ]
        : []),
      ...(mean === true && (per === "wte" || per === "contact")
        ? [
            problem(
              "outcome-no-mean",
              at,
              `${placeWords(at)}: ${label} is a mean of each person, so it is counted by cases or by people covered. Count it otherwise, or by its sum.`,
            ),
          ]
        : []),
    ];
  });
}

/** Kinds: `repeated-id`, `unknown-member`, `tiers-in-a-circle`, `move-goes-nowhere`, `outcome-not-by-tier`, `outcome-no-mean`. */
export function checkServiceNames(plan: Plan, known: Known): Problem[] {
  const services = plan.structure.services ?? [];
  const found = repeated(plan, services);
  const didYouMean = firstHints();
  services.forEach((service, number) => {
    // They all keep the plan from opening: the first of very many are mended first.
    if (found.length > mostListed) return;
    const check = (path: Path, dimension: "place" | "setting" | "level", id: string | undefined): void => {
      if (id === undefined || known[dimension].has(id)) return;
      const at = placeInFile(plan, ["structure", "services", number, ...path]);
      found.push(
        problem(
          "unknown-member",
          at,
          `${placeWords(at)}: there is no ${dimension} "${id}".${didYouMean(id, known[dimension]) || ` Add it to the ${dimension}s of the plan, or name another.`}`,
        ),
      );
    };
    check(["place"], "place", service.place);
    check(["setting"], "setting", service.setting);
    check(["supervisor"], "level", service.supervisor);
    for (const end of ["from", "to"] as const) check(["delegation", end], "level", service.delegation?.[end]);
    if (service.delegation !== undefined && service.delegation.from === service.delegation.to) {
      const at = placeInFile(plan, ["structure", "services", number, "delegation"]);
      found.push(
        problem(
          "move-goes-nowhere",
          at,
          `${placeWords(at)} passes work from a level to itself. Change one of the two, or take it out.`,
        ),
      );
    }
    found.push(...escalation(plan, service, number, didYouMean), ...whomFor(plan, service, number, didYouMean));
  });
  return found;
}
