/** Lists, referrals and teams as they come out of a report or a sheet. */
import { describe, expect, test } from "vitest";
import { readBands, readMonths, readTeam } from "../../model";

const kindOf = (outcome: { readonly ok: boolean; readonly problems: readonly { readonly kind: string }[] }) =>
  outcome.ok ? undefined : outcome.problems[0]?.kind;
const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | undefined =>
  outcome.ok ? outcome.value : undefined;

describe("a list by weeks waited", () => {
  const people = { "0-1": 22, "1-2": 20, "2-4": 40, "4-12": 120, "12-18": 90, "18-52": 1258, "over-52": 90 };
  const numbers = ["22", "20", "40", "120", "90", "1,258", "90"];
  const rows = (labels: readonly string[]) => labels.map((label, row) => `${label}\t${numbers[row] ?? ""}`).join("\n");

  test.each([
    [["0-1 weeks", "1-2 weeks", "2-4 weeks", "4-12 weeks", "12-18 weeks", "18-52 weeks", "52+ weeks"]],
    [
      [
        "Up to 1 week",
        "1 to 2 weeks",
        "2 to 4 weeks",
        "4 to 12 weeks",
        "12 to 18 weeks",
        "18 to 52 weeks",
        "Over 52 weeks",
      ],
    ],
    [["<1 week", ">1 - 2", ">2 - 4", ">4 - 12", ">12 - 18", ">18 - 52", ">52 weeks"]],
  ])("is read as it is printed: %s", (labels) => {
    expect(value(readBands(`Weeks waited\tPeople\r\n${rows(labels)}\nTotal\t1,640`))).toEqual(people);
  });

  test.each([
    ["band-missing", rows(["0-1", "1-2", "2-4", "4-12", "12-18", "18-52"])],
    ["band-missing", `${rows(["0-1", "1-2", "2-4", "4-12", "12-18", "18-52"])}\nOver 52\t`],
    ["band-twice", rows(["0-1", "1-2", "2-4", "4-12", "12-18", "18-52", "18-52"])],
    ["unknown-band", rows(["0-1", "1-2", "2-4", "4-12", "12-18", "18-26", "26-52"])],
    ["not-the-total", `${rows(["0-1", "1-2", "2-4", "4-12", "12-18", "18-52", "over 52"])}\nTotal\t1,641`],
    ["number-unreadable", rows(["0-1", "1-2", "2-4", "4-12", "12-18", "18-52"]).replace("20", "12abc")],
  ])("is refused: %s", (kind, text) => expect(kindOf(readBands(text))).toBe(kind));
});

describe("referrals by month", () => {
  test.each([
    ["Apr 2026\t88\nMay 2026\t94", 182],
    ["April 26  88\nMay 26  94", 182],
    ["2026-04\t88\n2026-05\t94", 182],
    ["Month\tReferrals\n04/2026\t88\n05/2026\t94", 182],
  ])("come to what came in all over the weeks of these months: %s", (text, all) => {
    // April has 30 days and May 31.
    expect(value(readMonths(text))?.perWeek).toBeCloseTo((all * 7) / 61, 2);
  });

  test("say what they were worked out from", () => {
    expect(value(readMonths("Feb 2028\t87"))?.workedOut).toBe(
      "87 referrals in a month (Feb 2028) over their 4.1 weeks.",
    );
  });

  test.each([
    ["no-months", "hello"],
    ["unknown-month", "Week 14\t88"],
    ["month-missing", "Apr 2026\t"],
    ["negative", "Apr 2026\t-4"],
    ["number-unreadable", "Apr 2026\t88x"],
  ])("are refused: %s", (kind, text) => expect(kindOf(readMonths(text))).toBe(kind));
});

describe("a team by band", () => {
  test("with one number is the WTE; the rest is left open", () => {
    expect(value(readTeam("Band 6\t5\nBand 8a\t1"))).toEqual([
      { band: "6", people: undefined, wte: 5, vacant: undefined },
      { band: "8a", people: undefined, wte: 1, vacant: undefined },
    ]);
  });

  test("with three is people, WTE and vacant, or what the headings say", () => {
    const row = { band: "6", people: 5, wte: 4.6, vacant: 1 };
    expect(value(readTeam("Band 6\t5\t4.6\t1"))).toEqual([row]);
    expect(value(readTeam("Band\tVacant\tWTE\tPeople\nB6\t1\t4.6\t5\nTotal\t1\t4.6\t5"))).toEqual([row]);
    expect(value(readTeam("6\t5\t4.6\t-"))).toEqual([{ ...row, vacant: undefined }]);
  });

  test.each([
    ["no-bands", "hello"],
    ["unknown-band", "Band 66\t5"],
    ["band-twice", "Band 6\t5\nb6\t5"],
    ["number-unreadable", "Band 6\t5 or so"],
  ])("is refused: %s", (kind, text) => expect(kindOf(readTeam(text))).toBe(kind));
});
