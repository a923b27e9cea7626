/** The register's order: what an assumption is about, in the order in which people come to a plan. */
import { catalogue, catalogueEntry, topics as declaredTopics, type Topic as DeclaredTopic } from "../../../model";

/** A plan's own figures, named in its formulas, are a topic of their own. */
export type Topic = DeclaredTopic | "own";
export const topics: readonly Topic[] = [...declaredTopics, "own"];

const placeById: ReadonlyMap<string, number> = new Map(catalogue.map((entry, number) => [entry.id, number]));

export const topicOf = (id: string): Topic => catalogueEntry(id)?.topic ?? "own";

/** Where an assumption stands within its topic: the order of the catalogue, then that of the plan. */
export const placeInTopic = (id: string, inPlan: number): number => placeById.get(id) ?? catalogue.length + inPlan;
