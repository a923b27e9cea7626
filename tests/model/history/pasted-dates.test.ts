/** Dates as people write them: every form to its month, and what two things could be meant by is asked. */
import { describe, expect, test } from "vitest";
import { datesOf } from "../../../model/exchange/pasted-dates";

const one = (text: string, ...rest: Parameters<typeof datesOf>[1][]) => datesOf([text], ...rest)[0];
const read = (at: string, yearly = false) => ({ read: { at, yearly } });

describe("a date alone", () => {
  test.each([
    ["31/03/2019", "2019-03"],
    ["1/3/2019 ", undefined],
    ["31/3/2019", "2019-03"],
    ["31.3.2019", "2019-03"],
    ["31-03-2019", "2019-03"],
    ["31/03/19", "2019-03"],
    ["31/03/2019 00:00:00", "2019-03"],
    ["01/04/2024", "2024-04"],
    ["3/3/2024", "2024-03"],
    ["2019-03-31", "2019-03"],
    ["2019-03-31T00:00:00Z", "2019-03"],
    ["2019/03/31", "2019-03"],
    ["2019-03", "2019-03"],
    ["03/2019", "2019-03"],
    ["Mar-19", "2019-03"],
    ["mar 2019", "2019-03"],
    ["March 2019", "2019-03"],
    ["MARCH 2019", "2019-03"],
    ["Sept-07", "2007-09"],
    ["31-Mar-19", "2019-03"],
    ["31 March 2019", "2019-03"],
    ["31st March 2019", "2019-03"],
    ["March 31, 2019", "2019-03"],
    ["2019 March", "2019-03"],
    ["Mar-85", "1985-03"],
    ["43555", "2019-03"],
    ["45382", "2024-03"],
    ["45383", "2024-04"],
    ["36585", "2000-02"],
    ["36586", "2000-03"],
    ["Q4 2018/19", "2019-03"],
    ["Q1 24/25", "2024-06"],
    ["2018/19 Q2", "2018-09"],
    ["M12 2018/19", "2019-03"],
    ["Month 1 2019-20", "2019-04"],
    ["Mar-19 [p]", "2019-03"],
    ["as at 31 March 2019", "2019-03"],
  ])("%s is %s", (text, at) => {
    if (at === undefined) expect(one(text)).toMatchObject({ asks: "day-or-month" });
    else expect(one(text)).toEqual(read(at));
  });
  test.each(["2018/19", "2018-19", "2018/2019", "18/19", "FY2018/19", "2018\u201319", "2018/19 [note 3]", "1999/00"])(
    "%s is a planning year",
    (text) => expect(one(text)).toEqual(read(text.startsWith("1999") ? "2000-03" : "2019-03", true)),
  );
  test.each(["Total", "M01", "Q1", "Q1 2019", "2018/20", "32/03/2019", "31/13/2019", "2019-13", "19-Mar", "", "12.5"])(
    "%s is none, and says why",
    (text) => {
      const found = one(text);
      expect(found).not.toHaveProperty("read");
      expect(found).not.toHaveProperty("asks");
      expect(found).toHaveProperty("says");
    },
  );
  test("a day that can only be American is one", () => expect(one("03/31/2019")).toEqual(read("2019-03")));
  test.each([
    "2018-04 to 2019-03",
    "Apr 2018 to Mar 2019",
    "201803 to 201903",
    "Year ending March 2019",
    "12 months to 31/03/2019",
  ])("%s is the year that ends in March 2019", (text) => expect(one(text)).toEqual(read("2019-03", true)));
  test("a year alone is asked in which month", () => {
    expect(one("2019")).toMatchObject({ asks: "which-month" });
    expect(one("2019", { month: 9 })).toEqual(read("2019-09", true));
  });
});

describe("dates together", () => {
  test("a day over 12 says that days come first", () =>
    expect(datesOf(["31/3/2019", "4/1/2024"])).toEqual([read("2019-03"), read("2024-01")]));
  test("beside British dates of two digits one of one digit is asked about alone", () =>
    expect(datesOf(["45383", "01/04/2024", "4/1/2024", "1 April 2024"]).map((date) => "asks" in date)).toEqual([
      false,
      false,
      true,
      false,
    ]));
  test("without one it is asked, and the answer holds for all", () => {
    expect(datesOf(["4/1/2024", "5/2/2024"]).map((date) => "asks" in date)).toEqual([true, true]);
    expect(datesOf(["4/1/2024", "5/2/2024"], { days: "day-first" })).toEqual([read("2024-01"), read("2024-02")]);
    expect(datesOf(["4/1/2024", "5/2/2024"], { days: "month-first" })).toEqual([read("2024-04"), read("2024-05")]);
  });
  test("a day over 12 behind the month says that months come first, padded or not", () =>
    expect(datesOf(["03/31/2019", "01/02/2019", "4/1/2019"])).toEqual([
      read("2019-03"),
      read("2019-01"),
      read("2019-04"),
    ]));
  test("a column that has both orders settles neither: what can be two days is asked about", () =>
    expect(datesOf(["31/03/2019", "04/30/2019", "04/05/2019"]).map((date) => "asks" in date)).toEqual([
      false,
      false,
      true,
    ]));
  test("padded quarters that would fall into one month are asked about, and days of a month of their own are not", () => {
    const quarters = ["01/01/2022", "04/01/2022", "07/01/2022", "10/01/2022"];
    expect(datesOf(quarters).filter((date) => "asks" in date)).toHaveLength(3);
    expect(datesOf(quarters, { days: "month-first" })).toEqual(["01", "04", "07", "10"].map((m) => read(`2022-${m}`)));
    expect(datesOf(["01/04/2022", "01/07/2022", "01/04/2022"])).toEqual([
      read("2022-04"),
      read("2022-07"),
      read("2022-04"),
    ]);
  });
  test("where both orders are there the one that cannot be is named", () => {
    const [first, second] = datesOf(["31/03/2019", "04/30/2019"]);
    expect(first).toEqual(read("2019-03"));
    expect(second).toEqual({ says: expect.stringContaining('"04/30/2019"') as string });
  });
  test("2011-12 is what its neighbours are, and asked where they do not tell", () => {
    expect(datesOf(["2011-12", "2012-13"])).toEqual([read("2012-03", true), read("2013-03", true)]);
    expect(datesOf(["2011-11", "2011-12"])).toEqual([read("2011-11"), read("2011-12")]);
    expect(one("2011-12")).toMatchObject({ asks: "month-or-year" });
    expect(one("2011-12", { spans: "months" })).toEqual(read("2011-12"));
    expect(one("2011-12", { spans: "years" })).toEqual(read("2012-03", true));
  });
});
