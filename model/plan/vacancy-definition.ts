/** What a published number of vacancies counts: it differs by nation, so that numbers of different kinds are never compared. */
import { z } from "./zod";

export const vacancyDefinitionSchema = z.enum([
  "posts-less-staff",
  "posts-advertised",
  "posts-recruited-to",
  "in-development",
]);
export type VacancyDefinition = z.infer<typeof vacancyDefinitionSchema>;
