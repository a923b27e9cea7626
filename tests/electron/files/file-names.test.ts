import { expect, test } from "vitest";
import { fileNameFrom, planArgument, withEnding } from "../../../electron/files/file-names";

test.each([
  ["Budget 2027/28: draft?", "otplan", "Budget 2027-28 draft.otplan"],
  ["north.otplan", "otplan", "north.otplan"],
  ["v1.2", "pdf", "v1.2.pdf"],
  ["", "otplan", "Plan.otplan"],
  ["con", "otplan", "Plan con.otplan"],
  ["../../etc/passwd", "otplan", "..-..-etc-passwd.otplan"],
  ["Ends with dots... ", "csv", "Ends with dots.csv"],
  ["Therapi galwedigaethol: Môn", "otplan", "Therapi galwedigaethol Môn.otplan"],
])("%j becomes a file every system accepts", (title, ending, name) => {
  expect(fileNameFrom(title, ending)).toBe(name);
});

test.each(["職業療法の人員計画".repeat(14), "🧑‍⚕️".repeat(60), `${"x".repeat(119)}🦽`, "half a letter \ud83e"])(
  "%s becomes a name that a disk can hold, with a number and an ending, and no letter is cut in two",
  (title) => {
    const name = fileNameFrom(title, "otplan");
    expect(Buffer.byteLength(`${name} 12`, "utf8")).toBeLessThanOrEqual(255);
    expect(name).toBe(Buffer.from(name, "utf8").toString("utf8"));
    expect(name).not.toBe("Plan.otplan");
  },
);

test("an ending is added where the dialog did not", () => {
  expect([withEnding("/a/b", "otplan"), withEnding("/a/b.json", "otplan")]).toEqual(["/a/b.otplan", "/a/b.json"]);
});

test("the plan on a command line is found among switches", () => {
  expect(planArgument(["--flag", "C:\\plans\\North Team.OTPLAN", "--other=x.otplan"])).toBe(
    "C:\\plans\\North Team.OTPLAN",
  );
  expect(planArgument([".", "--inspect"])).toBeUndefined();
});
