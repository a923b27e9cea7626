/** How `--goal` is written, where an example is shown. */
export const goalExample = "vacancies<=500@2030/31";
