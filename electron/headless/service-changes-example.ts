/** How what is done to a service is written on the command line; the help and every refusal show it. */
export const serviceChangeExamples = {
  clinics: "children@7@6@2026-09",
  "look-through": "children@20%@2026-10",
  "change-model": "children@universal=20%,targeted=50%:group=6,individualised=30%@2026-10@6@20%:3",
} as const;

export type ServiceChangeOption = keyof typeof serviceChangeExamples;
export const serviceChangeOptions = Object.keys(serviceChangeExamples) as readonly ServiceChangeOption[];
