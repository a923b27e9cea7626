/** What the declarations come to: every assumption the engine knows, by id. */
import type { Declaration } from "./declared/declaration";
import { declaredByTopic, type AssumptionId, type Topic } from "./declared/declared";

export { dimensionNames } from "./declared/declaration";
export type { DimensionName, NeededFor, RunNeed, ServiceNeed } from "./declared/declaration";
export type { AssumptionId, Topic } from "./declared/declared";

export interface CatalogueEntry extends Declaration {
  readonly id: AssumptionId;
  readonly topic: Topic;
}

/** The topics, in the order of the register. */
export const topics = Object.keys(declaredByTopic) as Topic[];

/** Every declared assumption, topic by topic. */
export const catalogue: readonly CatalogueEntry[] = topics.flatMap((topic) =>
  declaredByTopic[topic].map((entry): CatalogueEntry => ({ ...entry, topic })),
);

/** Whether it is a figure of services, which nothing else reads. */
export const ofServices = ({ dimensions }: Declaration): boolean =>
  dimensions.some((name) => name === "service" || name === "tier" || name === "outcome");

/** Whether it is a figure of who the workforce is, which changes no total. */
export const ofComposition = ({ dimensions }: Declaration): boolean => dimensions.includes("group");

/** The figures of services. */
export const serviceCatalogue: readonly CatalogueEntry[] = catalogue.filter(ofServices);

const byId: ReadonlyMap<string, CatalogueEntry> = new Map(catalogue.map((entry) => [entry.id, entry]));

/** What the engine knows about an assumption; undefined for a plan's own figures. */
export const catalogueEntry = (id: string): CatalogueEntry | undefined => byId.get(id);

/** Whether a draw may override it: not where it shapes the opening stock or the calendar of training, nor in a service. */
export function canDraw(id: string): boolean {
  const entry = byId.get(id);
  return entry !== undefined && entry.shapes === undefined && !ofServices(entry);
}

const agree =
  "Nobody publishes it. Agree a figure with the people who know the service, record it as judgement and give it a wide range.";

/** A sentence that says where to get a figure, or what to do where nobody publishes it. */
export const whereToFind = (id: string): string => byId.get(id)?.find ?? agree;
