import { describe, expect, test } from "vitest";
import { elementAt } from "../../../model/assumptions/present";
import type { Answers } from "../../../model/exchange/into/answers";
import { settled, type Settled } from "../../../model/exchange/into/settled";
import { knownShapes } from "../../../model/exchange/shapes/known/index";
import { readFile, type SheetRead } from "../../../model/exchange/shapes/read-file";
import type { Finding } from "../../../model/exchange/shapes/found";
import type { Shape } from "../../../model/exchange/shapes/shape";
import { inPieces, sheetIn, utf8, workbook } from "./files";

const read = async (text: string, shapes: readonly Shape[] = knownShapes): Promise<SheetRead> =>
  elementAt(await readFile(inPieces("file.csv", utf8(text)), shapes), 0);
const shapeOf = (sheet: SheetRead): string | undefined => sheet.reading?.heading.shape.id;
/** A table once what it leaves open is answered so. */
function table({ reading }: SheetRead, answers: Answers = {}): Settled {
  if (reading === undefined) throw new Error("no known table");
  return settled(reading, answers);
}
const open = (sheet: SheetRead, answers: Answers = {}): readonly string[] =>
  table(sheet, answers)
    .asks.filter(({ answer }) => answer === undefined)
    .map(({ kind, written }) => `${kind}: ${written}`);
/** Figures as "measure part part = value". */
const figures = (sheet: SheetRead, answers: Answers = {}): readonly string[] =>
  table(sheet, answers).findings.map(
    ({ measure, by, time, value }) =>
      `${measure} ${[...Object.values(by), time?.day ?? "", time?.until ?? ""].filter((word) => word !== "").join(", ")} = ${Number(value.toFixed(6))}`,
  );
const sum = (sheet: SheetRead, keep: (finding: Finding) => boolean, answers: Answers = {}): number =>
  Number(
    table(sheet, answers)
      .findings.filter(keep)
      .reduce((all, one) => all + one.value, 0)
      .toFixed(6),
  );
const notUsed = (sheet: SheetRead): readonly string[] =>
  table(sheet).notUsed.map(({ why, count, rows }) => `${count} ${why}: ${rows.join(" ")}`);
const missing = (sheet: SheetRead): readonly string[] =>
  table(sheet).missing.map(({ measure, row, sign }) => `${measure} row ${row} "${sign}"`);

describe("establishment against staff in post", () => {
  const text = `Establishment against Staff in Post
Period: M07 2026/27,,,,

Organisation,Position Title,Grade,Budgeted FTE,Actual FTE
Team North,OT Band 5,NHS|XR05|Review Body Band 5,2.00,1.00
,OT Band 6,NHS|XR06|Review Body Band 6,3.40,1.80
Team North Total,,,5.40,2.80
Team South,Lead,NHS|XR08|Review Body Band 8 - Range A,1.00,1.00
,Apprentice,NHS|XR04|Review Body Band 4,,1.00
Team South Total,,,1.00,2.00
Grand Total,,,6.40,4.80
Bracketed figures are vacancies.
`;
  test("every band of every team, the name that is written once for many rows, and no total", async () => {
    const sheet = await read(text);
    expect(shapeOf(sheet)).toBe("staff-establishment");
    expect(figures(sheet)).toEqual([
      "posts-wte Team North, 5, 2026-10-01 = 2",
      "staff-wte Team North, 5, 2026-10-01 = 1",
      "posts-wte Team North, 6, 2026-10-01 = 3.4",
      "staff-wte Team North, 6, 2026-10-01 = 1.8",
      "posts-wte Team South, 8a, 2026-10-01 = 1",
      "staff-wte Team South, 8a, 2026-10-01 = 1",
      "staff-wte Team South, 4, 2026-10-01 = 1",
    ]);
    expect(missing(sheet)).toEqual(['posts-wte row 9 ""']);
    expect(notUsed(sheet)).toEqual([
      "3 a total, which is never added to its parts: 7 10 11",
      "1 a note or a title: 12",
    ]);
  });
});

describe("NHS workforce statistics", () => {
  test("wide: organisations of a place are added up, other professions and headcounts are not", async () => {
    const row = (ics: string, staff: string, band: string, fte: string, hc: string): string =>
      `2026-07-31,South West,QJK,${ics},002_Group,036_${staff},02_Community,${band},${fte},${hc}`;
    const sheet = await read(
      [
        "Date,NHSE_Region_Name,ICS code,ICS name,Main Staff Group,Staff Group 2,Care Setting,AfC Band,Total FTE,Total HC",
        row("Devon", "Occupational therapy", "Band 5", "41.6133", "45"),
        row("Devon", "Occupational therapy", "Band 5", "8.4", "9"),
        row("Devon", "Physiotherapy", "Band 5", "70.5", "82"),
        row("Devon", "Occupational therapy", "Band 6", "0", "1"),
      ].join("\n"),
    );
    expect(shapeOf(sheet)).toBe("nhs-workforce-staff");
    expect(sum(sheet, (one) => one.measure === "staff-wte")).toBe(50.0133);
    expect(sum(sheet, (one) => one.measure === "staff-heads")).toBe(1);
    expect(notUsed(sheet)).toEqual([
      "1 not occupational therapy: 4",
      "1 headcounts of several rows, which are not added up: somebody with two posts would count twice: 2",
    ]);
  });

  test("core table: sizes of place are kept apart, so that a region is never added to its boards", async () => {
    const head = "DATA_MONTH,DATA_LEVEL,NHSE_REGION_NAME,ICS_CODE,ICS_NAME,ORG_NAME,STAFF_GROUP_1,FTE,HEADCOUNT";
    const rows = [
      "2026-07-31,England,England,,,All,Scientific,176500.0,206900",
      "2026-07-31,NHSE region,South West,,,All,Scientific,17650.0,21100",
      "2026-07-31,ICS,South West,QJK,Devon,All,Scientific,2650.0,3180",
      "2026-07-31,Organisation,South West,QJK,Devon,One,Scientific,950.0,1140",
      "2026-07-31,Organisation,South West,QJK,Devon,Two,Scientific,1700.0,2040",
      "2026-07-31,Organisation,South West,QJK,Devon,Two,All staff groups,3980.0,4400",
    ];
    const sheet = await read([head, ...rows].join("\n"));
    const all = { staff: { "NHS Workforce Statistics: core table": "use" } };
    const wte = (size: string): number => sum(sheet, (one) => one.measure === "staff-wte" && one.by.size === size, all);
    // They are of more people than occupational therapists, so nothing is used unasked.
    expect([figures(sheet), open(sheet)]).toEqual([[], ["staff: NHS Workforce Statistics: core table"]]);
    expect([wte("England"), wte("NHSE region"), wte("ICS"), wte("Organisation")]).toEqual([
      176_500, 17_650, 2650, 2650,
    ]);
    expect(sheet.reading?.says.join(" ")).toContain("not occupational therapists alone");
  });

  test("turnover: leavers over the mean of the start and the end; where one is suppressed there is no rate", async () => {
    const rows = (place: string, cells: readonly string[]): readonly string[] =>
      ["Denominator at start of period", "Denominator at end of period", "Leavers", "Joiners"].map(
        (type, at) => `202407 to 202507,${type},Y58,${place},Occupational therapy,1,${elementAt(cells, at)}`,
      );
    const sheet = await read(
      [
        "PERIOD,TYPE,NHSE_REGION_CODE,NHSE_REGION_NAME,STAFF_GROUP,HC,FTE",
        ...rows("South West", ["2010.0", "2090.0", "205.0", "285.0"]),
        ...rows("London", ["3100.0", "", "*", "380.0"]),
      ].join("\n"),
    );
    const rates = figures(sheet).filter((line) => line.startsWith("leaver-rate "));
    expect(rates).toEqual(["leaver-rate South West, Y58, 2024-07-01, 2025-07 = 0.1"]);
    expect(missing(sheet)).toEqual(['end-wte row 7 ""', 'leavers-wte row 8 "*"']);
  });
});

describe("waiting lists", () => {
  test("a sheet a band: the band in the title, the kind of place in its first row alone, a dash for no submission", async () => {
    const sheet = (band: string, ot: string): (string | number | null)[][] => [
      [`Table 4: Community Health Services waiting lists, ${band}, by organisation, October 2023 (revised)`],
      ["Source: somewhere"],
      [],
      [
        "Organisation Type",
        "Organisation Code",
        "Organisation Name",
        `(A) Therapy interventions: ${ot}`,
        "(A) Podiatry",
        `(CYP) Therapy interventions: ${ot}`,
      ],
      ["England", "ENG", "England", 924, 5, 1124],
      ["ICB", "QJK", "Devon", 56, 5, 33],
      [null, "QVV", "Dorset", "-", 5, "-"],
      [null, "QU9", "Berkshire West", 0, 5, "*"],
      [],
      ["- no submission"],
    ];
    const sheets = await readFile(
      inPieces(
        "waits.xlsx",
        workbook({
          Contents: [["Waiting lists"]],
          "Table 4": sheet("Total waiting list", "Occupational therapy"),
          "Table 4g": sheet("Waiting >52 weeks", "occupational therapy"),
        }),
      ),
      knownShapes,
    );
    expect(sheets.map(shapeOf)).toEqual([undefined, "community-waiting-lists", "community-waiting-lists"]);
    expect(figures(elementAt(sheets, 2))).toEqual([
      "waiting >52, England, ENG, England, a, 2023-10-01 = 924",
      "waiting >52, England, ENG, England, cyp, 2023-10-01 = 1124",
      "waiting >52, ICB, QJK, Devon, a, 2023-10-01 = 56",
      "waiting >52, ICB, QJK, Devon, cyp, 2023-10-01 = 33",
      "waiting >52, ICB, QU9, Berkshire West, a, 2023-10-01 = 0",
    ]);
    expect(missing(elementAt(sheets, 1))).toEqual(['waiting row 7 "-"', 'waiting row 7 "-"', 'waiting row 8 "*"']);
    expect(notUsed(elementAt(sheets, 1))).toEqual([
      "1 no figure in it: blank, a sign for missing, or no number: 7",
      "1 below the table: notes, a key or another table: 10",
    ]);
  });

  test("a list by person becomes counts by day, and nothing of a person is kept", async () => {
    const sheet = await read(
      [
        "NHS number,Surname,Referral date,Date seen",
        "9434765919,Archer,01/03/2026,",
        "9434765870,Baker,01/03/2026,",
        "4010232137,Carter,10/01/2026,02/02/2026",
        "1234567881,Dyer,soon,",
      ].join("\n"),
    );
    expect(shapeOf(sheet)).toBe("waiting-list-by-person");
    expect(figures(sheet)).toEqual(["waiting 2026-03-01 = 2"]);
    expect(notUsed(sheet)).toEqual(["1 no longer waiting: 4", "1 no date that can be read: 5"]);
    const { start, ...kept } = sheet;
    expect(start).toEqual([]);
    expect(JSON.stringify(kept)).not.toMatch(/Archer|9434765919|Dyer/);
  });
});

describe("other tables", () => {
  test("register: a table with a key and another table below it", async () => {
    const sheet = await read(
      'Registration by profession\nProf code,UK,INT,EMR,GP,Total\nAS,"5,707",139,41,16,"5,903"\nOT,"42,555","3,963",472,2,"46,992"\nTotal,1,2,3,4,10\n\nAnnotations\nProf code,POM A,POM S\nOR,--,77\nPublished:,14/01/2025\n',
    );
    expect(figures(sheet)).toEqual([
      "registrants OT, uk, 2025-01-14 = 42555",
      "registrants OT, int, 2025-01-14 = 3963",
      "registrants OT, emr, 2025-01-14 = 472",
      "registrants OT, gp, 2025-01-14 = 2",
    ]);
  });

  test("register by place: British dates, and what was counted on another day is never added", async () => {
    const sheet = await read(
      'Month,Profession,Registration route,Country,Region,Registrants\n01/04/2026,Occupational therapists,UK,England,London,"6,204"\n04/01/2026,Occupational therapists,UK,England,London,"6,190"\n01/04/2026,Occupational therapists,International,England,South West,<10\n01/04/2026,Radiographers,UK,England,London,"5,000"\n',
    );
    expect(figures(sheet)).toEqual([
      "registrants London, England, UK, 2026-04-01 = 6204",
      "registrants London, England, UK, 2026-01-04 = 6190",
    ]);
    expect(missing(sheet)).toEqual(['registrants row 4 "<10"']);
  });

  test("adult social care: a heading of two rows, shares stored as numbers, a hidden row", async () => {
    const bytes = workbook(
      {
        "2.1": [
          ["Estimates"],
          ["Region", "Occupational therapists", null, "Occupational therapy assistants"],
          [null, "Filled posts", "Vacancy rate", "Filled posts"],
          ["England", 3200, 0.113, 1900],
          ["Eastern", 350, "*", "#"],
          ["Eastern (previous year)", 380, 0.09, 240],
        ],
      },
      (book) => {
        const sheet = sheetIn(book, "2.1");
        sheet["!merges"] = [
          { s: { r: 1, c: 1 }, e: { r: 1, c: 2 } },
          { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
        ];
        sheet["!rows"] = [{}, {}, {}, {}, {}, { hidden: true }];
        for (const cell of ["C4", "C6"]) (sheet[cell] as { z: string }).z = "0.0%";
      },
    );
    const sheet = elementAt(await readFile(inPieces("care.xlsx", bytes), knownShapes), 0);
    expect(figures(sheet)).toEqual([
      "staff-heads England, local authorities (adult social care), occupational therapists = 3200",
      "staff-heads England, local authorities (adult social care), occupational therapy assistants = 1900",
      "vacancy-rate England, local authorities (adult social care), occupational therapists = 0.113",
      "staff-heads Eastern, local authorities (adult social care), occupational therapists = 350",
    ]);
    expect(sheet.reading?.says.join(" ")).toContain("not of the NHS");
  });

  test("budget statement: brackets, a minus behind, Cr, a dash for nothing, and a shortened number refused", async () => {
    const sheet = await read(
      'Budget statement,,,,\n"Month 7 (October) 2026/27, £",,,,\n\nCost Centre,Description,Budget WTE,Contracted WTE,Annual Budget £,YTD Variance £\n410210,Therapists Band 5,2.00,1.00,"79,152","(24,264)"\n410210,Therapists Band 6,3.40,1.80,"203,143","47,295.45-"\n410210,Agency,0.00,0.00,-,"54,300"\n410210,Income,,,"25,000 Cr",0\n410220,Therapists Band 7,0.80,0.90,£56.2k,"4,100"\nTotal 410210,,5.40,2.80,"1","2"\n',
    );
    const of = (measure: string): readonly string[] => figures(sheet).filter((line) => line.startsWith(measure));
    expect(of("variance").map((line) => line.split(" = ")[1])).toEqual(["-24264", "-47295.45", "54300", "0", "4100"]);
    expect(of("budget-year").map((line) => line.split(" = ")[1])).toEqual(["79152", "203143", "0", "-25000"]);
    expect(sum(sheet, (one) => one.measure === "posts-wte")).toBe(6.2);
    expect(sheet.reading?.doubts).toEqual([
      'Row 9, Annual Budget £: "£56.2k" is shortened; write the number in full, such as 1,200 for 1.2 thousand.',
    ]);
  });

  test("workforce return: month 1 is April, and bank and agency are not staff in post", async () => {
    const sheet = await read(
      "fin_year,fin_month,contract,staff_role,wte,vacancy\n2025-26,1,Substantive,Occupational Therapist,210.0,30.5\n2025-26,1,Bank,Occupational Therapist,6.0,\n2025-26,10,Substantive,Occupational Therapist,215.2,28.0\n",
    );
    expect(figures(sheet)).toEqual([
      "staff-wte 2025-04-01 = 210",
      "vacant-wte 2025-04-01 = 30.5",
      "bank-wte 2025-04-01 = 6",
      "staff-wte 2026-01-01 = 215.2",
      "vacant-wte 2026-01-01 = 28",
    ]);
    expect(missing(sheet)).toEqual([]);
  });

  test("entrants: the total of the table is not added to its parts, and a suppressed one is no 0", async () => {
    const sheet = await read(
      'Academic Year,Provider,Subject (CAH),Mode,Level,Entrants\n2024/25,England,occupational therapy,All,All,"3,240"\n2024/25,England,occupational therapy,Full-time,First degree,"2,005"\n2024/25,England,occupational therapy,Part-time,First degree,330\n2024/25,Small,occupational therapy,Full-time,First degree,[c]\n2024/25,England,physiotherapy,All,All,"4,900"\n',
    );
    expect(sum(sheet, () => true)).toBe(2335);
    expect(missing(sheet)).toEqual(['entrants row 5 "[c]"']);
  });

  test("pay points by band", async () => {
    const sheet = await read(
      '"Agenda for Change, England, 1 April 2025"\nBand,Years of experience,Full-time basic pay\nBand 5,<2 years,"31,049"\nBand 8b,5+ years,"74,896"\n',
    );
    expect(figures(sheet)).toEqual(["pay 5, <2 years, 2025-04-01 = 31049", "pay 8b, 5+ years, 2025-04-01 = 74896"]);
  });

  test("a table of no known shape is shown as it begins, and nothing is taken from it", async () => {
    const sheet = await read("Ort;Ebene;Quote\nLondon;6;19,2%\n");
    expect(sheet.reading).toBeUndefined();
    expect(sheet.start).toEqual([
      ["Ort", "Ebene", "Quote"],
      ["London", "6", "19,2%"],
    ]);
  });
});

describe("shapes", () => {
  test("one more is a file more: data alone, read as any other", async () => {
    const shape = JSON.parse(
      '{"id":"own","label":"A list of my own","about":"Mine.","columns":{"where":{"heading":"^ort$","needed":true}},"figures":[{"measure":"staff-wte","heading":"^vz$","needed":true}],"by":{"place":"where"}}',
    ) as Shape;
    const sheet = await read("Ort;VZ\nLondon;1.234,50\nLeeds;9,5\n", [...knownShapes, shape]);
    expect(figures(sheet)).toEqual(["staff-wte London = 1234.5", "staff-wte Leeds = 9.5"]);
  });

  test.each(knownShapes.map((shape) => [shape.id, shape] as const))(
    "%s names columns that it has, and patterns that can be read",
    (_, shape) => {
      const names = new Set(Object.keys(shape.columns));
      for (const column of Object.values(shape.by).flat()) expect(names).toContain(column);
      for (const column of [
        shape.time?.column,
        shape.time?.month,
        ...(shape.keep ?? []).map((one) => one.column),
        ...(shape.totals ?? []),
      ])
        if (column !== undefined) expect(names).toContain(column);
      for (const wanted of [...Object.values(shape.columns), ...shape.figures])
        if (wanted.heading !== undefined) expect(new RegExp(wanted.heading)).toBeInstanceOf(RegExp);
    },
  );

  test("two columns of one name are asked about, and nothing of either is used before", async () => {
    const sheet = await read("Organisation,Grade,Budgeted FTE,Actual FTE,Actual FTE\nNorth,Band 5,1,2,3\n");
    expect([figures(sheet), open(sheet)]).toEqual([["posts-wte North, 5 = 1"], ["column: Actual FTE"]]);
    expect(figures(sheet, { column: { "Actual FTE": "E" } })).toEqual([
      "posts-wte North, 5 = 1",
      "staff-wte North, 5 = 3",
    ]);
    expect(figures(sheet, { column: { "Actual FTE": "leave-out" } })).toEqual(["posts-wte North, 5 = 1"]);
  });

  test("rows given twice are asked about: counted too, or once", async () => {
    const row = "North,Band 5,1,2\n";
    const sheet = await read(`Organisation,Grade,Budgeted FTE,Actual FTE\n${row}South,Band 5,1,1\n${row}${row}`);
    expect(open(sheet)).toEqual(["repeat: rows"]);
    expect(table(sheet).asks[0]?.question).toContain("Rows 4, 5 are the same as rows above them");
    expect(figures(sheet)).toEqual(["posts-wte South, 5 = 1", "staff-wte South, 5 = 1"]);
    expect(figures(sheet, { repeat: { rows: "repeat" } }).slice(0, 2)).toEqual([
      "posts-wte North, 5 = 1",
      "staff-wte North, 5 = 2",
    ]);
    expect(figures(sheet, { repeat: { rows: "counted" } }).slice(0, 2)).toEqual([
      "posts-wte North, 5 = 3",
      "staff-wte North, 5 = 6",
    ]);
  });

  test("rates without a % sign: one beyond 1 makes all of them per cent, else it is asked", async () => {
    const care = (rates: readonly string[]): string =>
      `Region,Occupational therapists filled posts,Occupational therapists vacancy rate\n${rates.map((rate, at) => `Place ${at},10,${rate}`).join("\n")}\n`;
    const rates = (sheet: SheetRead, answers: Answers = {}): readonly (string | undefined)[] =>
      figures(sheet, answers)
        .filter((line) => line.startsWith("vacancy-rate"))
        .map((line) => line.split(" = ")[1]);
    const percents = await read(care(["15.4", "19.2", "0.9", "1"]));
    expect([rates(percents), open(percents)]).toEqual([["0.154", "0.192", "0.009", "0.01"], []]);
    expect(percents.reading?.doubts.join()).toContain("read as per cent");
    const either = await read(care(["0.9", "0.1"]));
    const written = "Occupational therapists vacancy rate";
    expect([rates(either), open(either)]).toEqual([[], [`percent: ${written}`]]);
    expect(rates(either, { percent: { [written]: "percent" } })).toEqual(["0.009", "0.001"]);
    expect(rates(either, { percent: { [written]: "share" } })).toEqual(["0.9", "0.1"]);
    const mixed = await read(care(["12%", "0.9"]));
    expect([rates(mixed), open(mixed)]).toEqual([["0.12"], [`percent: ${written}`]]);
  });

  test.each([
    ["British days of two digits", ["01/04/2026", "01/07/2026"], [], ["2026-04-01", "2026-07-01"]],
    ["a day over 12 first", ["1/4/2026", "30/6/2026"], [], ["2026-04-01", "2026-06-30"]],
    ["a day over 12 second", ["04/01/2026", "06/30/2026"], [], ["2026-04-01", "2026-06-30"]],
    ["one digit, and nothing that tells", ["1/4/2026", "1/7/2026"], ["date: Month"], []],
    ["days of one month that would be months", ["04/01/2026", "07/01/2026", "10/01/2026"], ["date: Month"], []],
    ["the same number twice", ["4/4/2026"], [], ["2026-04-04"]],
    ["numbers of a spreadsheet", ["45383"], [], ["2024-04-01"]],
  ] as const)("dates of a column: %s", async (_, dates, asked, days) => {
    const rows = dates.map((date, at) => `${date},Occupational therapists,UK,England,Place ${at},${at + 1}`);
    const sheet = await read(`Month,Profession,Registration route,Country,Region,Registrants\n${rows.join("\n")}\n`);
    expect(open(sheet)).toEqual(asked);
    expect(table(sheet).findings.map(({ time }) => time?.day)).toEqual(days);
    if (asked.length === 0) return;
    for (const [answer, of] of [
      ["day-first", /^2026-(01|04|07|10)-(01|04|07|10)$/],
      ["month-first", /^2026-(01|04|07|10)-(01|04|07)$/],
    ] as const) {
      const found = table(sheet, { date: { Month: answer } }).findings.map(({ time }) => time?.day ?? "");
      expect(found).toHaveLength(dates.length);
      for (const day of found) expect(day).toMatch(of);
    }
  });

  test("beside a date of two digits, which is British, one of one digit is asked about alone", async () => {
    const rows = ["01/04/2024", "4/1/2024"].map((day, at) => `${day},Occupational therapists,UK,England,${at},10`);
    const sheet = await read(`Month,Profession,Registration route,Country,Region,Registrants\n${rows.join("\n")}\n`);
    expect(table(sheet).findings.map(({ time }) => time?.day)).toEqual(["2024-04-01"]);
    expect(table(sheet).asks.map(({ question }) => question)).toEqual([
      'Dates such as "4/1/2024" in "Month" can be read in two ways. Which number is the day?',
    ]);
  });

  test("a date that is asked about goes where the answer says, and never to another day's count", async () => {
    const rows = ["4/1/2026,5", "1/4/2026,7"].map(
      (row) => `${row.split(",")[0] ?? ""},Occupational therapists,UK,England,London,${row.split(",")[1] ?? ""}`,
    );
    const sheet = await read(`Month,Profession,Registration route,Country,Region,Registrants\n${rows.join("\n")}\n`);
    const counts = (days: string): readonly string[] =>
      table(sheet, { date: { Month: days } }).findings.map(({ time, value }) => `${time?.day ?? ""} ${value}`);
    expect(counts("day-first")).toEqual(["2026-01-04 5", "2026-04-01 7"]);
    expect(counts("month-first")).toEqual(["2026-04-01 5", "2026-01-04 7"]);
  });

  test("a long list is read in pieces, and its sums lose nothing", async () => {
    const rows = 50_000;
    const regions = ["London", "Midlands", "South West"];
    const lines = Array.from(
      { length: rows },
      (_, at) => `${at},${elementAt(regions, at % 3)},Occupational Therapy,Band ${5 + (at % 2)},0.1`,
    );
    const heard: number[] = [];
    const bytes = utf8(["Employee Number,Region,Area of Work,Grade,FTE", ...lines].join("\r\n"));
    const sheet = elementAt(
      await readFile(inPieces("staff.csv", bytes, 10_000), knownShapes, (count) => heard.push(count)),
      0,
    );
    expect(sheet.reading?.rows).toBe(rows);
    const total = (sheet.reading?.findings ?? []).reduce((all, one) => all + one.value, 0);
    expect(total).toBeCloseTo(rows / 10, 9);
    expect(heard.at(-1)).toBe(rows + 1);
    expect(heard.length).toBeGreaterThan(50);
  });

  test("a cell of a list of people is never quoted", async () => {
    const sheet = await read(
      "Employee Number,Area of Work,FTE\n1,Occupational Therapy,Archer\n2,Occupational Therapy,0.5\n",
    );
    expect(sheet.reading?.doubts).toEqual(["Row 2, FTE: the cell holds no number that can be read."]);
  });

  test("reading can be cancelled", async () => {
    const bytes = utf8(`Employee Number,FTE\n${"1,0.5\n".repeat(10_000)}`);
    const cancel = (): never => {
      throw new Error("cancelled");
    };
    await expect(readFile(inPieces("staff.csv", bytes, 1000), knownShapes, cancel)).rejects.toThrow("cancelled");
  });
});

describe("what a strange table has", () => {
  const heads = "Department,Pay Grade,Budgeted WTE,Contracted WTE";
  test("subtotals in any column are no level, and marks of footnotes no part of a number", async () => {
    const sheet = await read(
      `${heads}\nCommunity,Band 6,"4.00 ",3.60*\n,Band 7,2.00\u00b9,2.00\n,Sub Total,6.00,5.60\nAcute,All bands,1,1\n`,
    );
    expect(figures(sheet)).toEqual([
      "posts-wte Community, 6 = 4",
      "staff-wte Community, 6 = 3.6",
      "posts-wte Community, 7 = 2",
      "staff-wte Community, 7 = 2",
    ]);
    expect(notUsed(sheet)).toEqual(["2 a total, which is never added to its parts: 4 5"]);
  });

  test.each([
    ["Budgeted WTE (000s)", "Contracted WTE (thousands)", 1_000],
    ["Budgeted WTE '000", "Contracted WTE in thousands", 1_000],
    ["Budgeted WTE (hundreds)", "Contracted WTE ('00)", 100],
  ])("%s and %s are multiplied, and it is said", async (posts, staff, by) => {
    const sheet = await read(`Department,Pay Grade,${posts},${staff}\nCommunity,Band 6,1.5,1.25\n`);
    expect(figures(sheet)).toEqual([`posts-wte Community, 6 = ${1.5 * by}`, `staff-wte Community, 6 = ${1.25 * by}`]);
    expect(sheet.reading?.doubts.join()).toContain(`multiplied by ${by.toLocaleString("en-GB")}, as the heading says`);
  });

  test("a total and an average below months are no month", async () => {
    const sheet = await read("Month,Staff in post WTE\nApril 2024,100\nMay 2024,101\nTotal,201\nAverage,100.5\n");
    expect(figures(sheet)).toEqual(["staff-wte 2024-04-01 = 100", "staff-wte 2024-05-01 = 101"]);
    expect(notUsed(sheet)).toEqual(["2 a total or an average of the rows above it, and of no month: 4 5"]);
  });

  test("hours and per cent are no person's WTE", async () => {
    const list = "Employee Number,Role,Pay Scale,FTE";
    const sheet = await read(`${list}\n1,Occupational Therapist,Band 6,37.5\n2,Occupational Therapist,Band 6,60%\n`);
    expect(figures(sheet)).toEqual(["staff-wte 6 = 0.6"]);
    expect(notUsed(sheet).join()).toContain("staff in post above 2 WTE, which are hours or per cent");
  });

  test.each([
    ['{"format": "otplan", "version": 3}', "This is a plan, and no table"],
    ['{\n  "format" : "otplan"', "This is a plan, and no table"],
    ['[{"a": 1}]', "(JSON)"],
    ["<!DOCTYPE html><table></table>", "This is a web page"],
    ["{\\rtf1 text}", "(RTF)"],
    ["GIF89a", "This is a picture"],
  ])("%j is refused in a sentence", async (text, says) => {
    await expect(read(text)).rejects.toThrow(says);
  });
});
