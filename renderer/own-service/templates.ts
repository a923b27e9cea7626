/** The plans of the templates, each read once. */
import type { Plan } from "../../model";
import { serviceTemplates, templatePlan } from "../files/shipped-plans";

/** The kind of service a form begins with. */
export const firstKind = serviceTemplates[0]?.id ?? "";

const templates = new Map<string, Plan | undefined>();

/** The plan of a template. */
export function templateOf(id: string): Plan | undefined {
  if (!templates.has(id)) templates.set(id, templatePlan(id));
  return templates.get(id);
}
