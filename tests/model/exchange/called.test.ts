/** What a file is called in a plan: nobody's name, where its rows may be people. */
import { expect, test } from "vitest";
import { calledInPlan } from "../../../model";

const called = (id: string, headings: readonly string[], people?: true): string =>
  calledInPlan("Ann Other.csv", [{ shape: { id, ...(people === undefined ? {} : { people }) }, headings }]);

test("its own name, where its rows are places, posts or pay bands", () => {
  for (const headings of [
    ["Organisation", "Grade", "Budgeted FTE"],
    ["Name", "Code"],
    ["Team name", "Band"],
    ["Location", "Postcode area"],
  ])
    expect(called("staff-establishment", headings)).toBe("Ann Other.csv");
});

test("not its name, where a heading is of people, a row is a person, or nobody knows what it is", () => {
  for (const heading of [
    "Full name",
    "Employee Name",
    "Surname",
    "Payroll No.",
    "NHS Number",
    "NI number",
    "Date of Birth",
    "D.O.B.",
    "Home postcode",
    "Post code",
    "HCPC registration number",
    "E-mail",
  ])
    expect([heading, called("staff-establishment", ["Grade", heading])]).toEqual([
      heading,
      "a list with a row a person",
    ]);
  expect(called("waiting-list-by-person", [], true)).toBe("a list with a row a person");
  expect(called("by-columns", ["Grade"])).toBe("a table of your own");
});
