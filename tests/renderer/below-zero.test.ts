/** What is lacking, where nothing is: said as room the other way, never as a number of nothing below zero. */
import { expect, test } from "vitest";
import { belowZero, measures } from "../../model";
import { measureInCell, measureWithUnit } from "../../renderer/words/measure-kinds";

test.each([
  ["placement_shortfall", "weeks", -23_037, "23,037 weeks to spare", "23,037 spare"],
  ["placement_shortfall", "weeks", 120, "120 weeks", "120"],
  ["vacancies", "WTE", -12.34, "12.3 WTE over establishment", "12.3 over"],
  ["net_vacancy_rate", "share", -0.018, "1.8% over establishment", "1.8% over"],
  ["gap_to_need", "WTE", -40, "40.0 WTE beyond need", "40.0 over"],
  ["educators_short", "WTE", 0, "0.0 WTE", "0.0"],
  ["educators_short", "WTE", -0.001, "0.0 WTE", "0.0"],
  ["staff_in_post", "WTE", -3, "\u22123.0 WTE", "\u22123.0"],
] as const)("%s in %s of %d is %s", (measure, unit, value, says, inCell) => {
  expect(measureWithUnit(measure, unit, value)).toBe(says);
  expect(measureInCell(measure, unit, value)).toBe(inCell);
});

test("every measure that says what it is below zero has words for it", () => {
  const said = measures.filter(({ means }) => /below zero is/.test(means)).map(({ id }) => id);
  expect(said.length).toBeGreaterThan(3);
  for (const id of said) expect(belowZero(id)?.says, id).toMatch(/to spare|over establishment/);
  // Whatever takes what there is from what is wanted can be below zero.
  const short = measures
    .filter(({ label }) => /\bshort\b|shortfall|\bgap\b|^net vacanc/i.test(label))
    .map(({ id }) => id);
  for (const id of short) expect(belowZero(id), id).toBeDefined();
});
