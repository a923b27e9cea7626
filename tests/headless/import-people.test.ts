/** Lists with a row a person: counts come of them, and nothing of anybody is printed or kept. */
import { expect, test } from "vitest";
import { run, team } from "./command-line";

const planted = ["Zebediah", "Quillfeather", "943 476 5919", "1979-02-13", "ZZ9 9QX", "PAY-77123"];
const staff = `Employee Number,Name,Date of Birth,NHS Number,Postcode,Organisation,Role,Pay Band,FTE
PAY-77123,Zebediah Quillfeather,1979-02-13,943 476 5919,ZZ9 9QX,Team,Occupational Therapist,Band 6,0.8
PAY-77123,Zebediah Quillfeather,1979-02-13,943 476 5919,ZZ9 9QX,Team,Occupational Therapist,Band 5,Zebediah
`;
const list = `Name,NHS Number,Postcode,Referral date
Zebediah Quillfeather,943 476 5919,ZZ9 9QX,1979-02-13
Zebediah Quillfeather,943 476 5919,ZZ9 9QX,Quillfeather
`;
const unknown = `Who,Born,Where they live,Grade,Hours
Zebediah Quillfeather,1979-02-13,ZZ9 9QX,Band 6,0.8
Zebediah Quillfeather,1979-02-13,ZZ9 9QX,Band 7,Quillfeather
`;
const files = {
  "Zebediah Quillfeather staff.csv": staff,
  "Zebediah Quillfeather list.csv": list,
  "Zebediah Quillfeather caseload.csv": unknown,
  "bare.csv": unknown.split("\n").slice(1).join("\n"),
};
const nothingOf = (text: string): void => {
  for (const one of planted) expect(text).not.toContain(one);
};

test.each([
  ["Zebediah Quillfeather staff.csv", []],
  ["Zebediah Quillfeather list.csv", ["--into", "seeds/plans/tiered-children.otplan"]],
  ["Zebediah Quillfeather caseload.csv", ["--map", "Grade=level", "--map", "Hours=staff-wte"]],
])("%s", async (name, more) => {
  const into = more.includes("--into") ? more : ["--into", team, ...more];
  for (const words of [
    ["import", name, ...more.filter((word, at) => word !== "--into" && more[at - 1] !== "--into")],
    ["import", name, ...into],
    ["import", name, ...into, "--json"],
  ]) {
    const { out, err } = await run(words, files);
    nothingOf(out + err);
  }
  const { written, err } = await run(["import", name, ...into, "--out", "new.otplan"], files);
  nothingOf(err);
  const plan = written.get("new.otplan");
  // Dates of referral of 1979 are far before the plan, and still somebody in its longest band.
  expect(plan).toBeDefined();
  nothingOf(plan ?? "");
});

test.each(["Zebediah Quillfeather caseload.csv", "bare.csv"])(
  "of a table that is not known, %s, none of the rows is printed",
  async (name) => {
    const { out } = await run(["import", name], files);
    nothingOf(out);
    expect(out).toMatch(/Its columns: Who, Born|It has no headings/);
  },
);

test("what a file is called in the plan can be said", async () => {
  const { written } = await run(
    ["import", "Zebediah Quillfeather staff.csv", "--into", team, "--called", "October return", "--out", "new.otplan"],
    files,
  );
  expect(written.get("new.otplan")).toContain("From October return.");
});
