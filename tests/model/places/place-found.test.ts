/** The one answer to which place somebody means, over the names people use and the dates places have. */
import { describe, expect, test } from "vitest";
import { placeFound, readFigures, setOf, type FindablePlace, type Plan } from "../../../model";
import { buildPlan, given } from "../build-plan";
import { boards, known, regions, systems } from "./known";

const placesOf = (set: typeof boards | typeof systems): readonly FindablePlace[] => [
  { id: "england", label: "England", code: "E92000001" },
  ...regions.places.map(({ id, name, code }) => ({ id, label: name, code })),
  ...set.places.map(({ id, name, code }) => ({ id, label: name, code })),
];
const before = placesOf(systems);
const after = placesOf(boards);
const idOf = (typed: string, places = before): string | undefined => {
  const found = placeFound(places, typed, known);
  return found.ok ? found.place.id : undefined;
};
const refusal = (typed: string, places = before) => {
  const found = placeFound(places, typed, known);
  if (found.ok) throw new Error(`"${typed}" was taken as ${found.place.label}`);
  return { why: found.why, says: found.says, offered: found.offered.map(({ label }) => label) };
};

describe("a name that is one place's", () => {
  test.each([
    ["Devon", "ics:devon"],
    ["NHS Devon Integrated Care Board", "ics:devon"],
    ["NHS DEVON ICB", "ics:devon"],
    ["nhs devon ics", "ics:devon"],
    ["  Devon   Integrated  Care System ", "ics:devon"],
    ["QJK", "ics:devon"],
    ["qjk", "ics:devon"],
    ["E54000037", "ics:devon"],
    ["NHS Devon ICB (QJK)", "ics:devon"],
    ["QJK: NHS Devon Integrated Care Board", "ics:devon"],
    ["ics:devon", "ics:devon"],
    ["Bedfordshire, Luton and Milton Keynes", "ics:bedfordshire-luton-and-milton-keynes"],
    ["Bedfordshire, Luton & Milton Keynes ICB", "ics:bedfordshire-luton-and-milton-keynes"],
    ["Bedfordshire Luton and Milton Keynes", "ics:bedfordshire-luton-and-milton-keynes"],
    ["Cornwall and Isles of Scilly", "ics:cornwall-and-the-isles-of-scilly"],
    ["Hampshire and the Isle of Wight", "ics:hampshire-and-isle-of-wight"],
    ["Staffordshire & Stoke on Trent", "ics:staffordshire-and-stoke-on-trent"],
    ["North East & Yorkshire", "north-east-and-yorkshire"],
    ["NHS England North East and Yorkshire", "north-east-and-yorkshire"],
    ["North East and Yorkshire region", "north-east-and-yorkshire"],
    ["London Commissioning Region", "london"],
    ["NHS London", "london"],
    ["Y61", "east-of-england"],
    ["E40000007", "east-of-england"],
    ["E40000013", "east-of-england"],
    ["BOB", "ics:buckinghamshire-oxfordshire-and-berkshire-west"],
    ["nhs bob icb", "ics:buckinghamshire-oxfordshire-and-berkshire-west"],
    ["BNSSG", "ics:bristol-north-somerset-and-south-gloucestershire"],
    ["C&P", "ics:cambridgeshire-and-peterborough"],
    ["N&W", "ics:norfolk-and-waveney"],
    ["Cornwall", "ics:cornwall-and-the-isles-of-scilly"],
    ["Beds, Luton & MK", "ics:bedfordshire-luton-and-milton-keynes"],
    ["Bucks, Oxon and Berks West", "ics:buckinghamshire-oxfordshire-and-berkshire-west"],
    ["Northants", "ics:northamptonshire"],
    ["SW London ICB", "ics:south-west-london"],
    ["Frimley Health and Care", "ics:frimley"],
    ["West Yorkshire Health and Care Partnership", "ics:west-yorkshire"],
    ["NEY", "north-east-and-yorkshire"],
    ["NHS England", "england"],
    ["England", "england"],
  ])("%s", (typed, id) => {
    expect(idOf(typed)).toBe(id);
  });

  test("every published place is found by each of its names, initials and codes among those of its date", () => {
    for (const [set, places] of [
      [systems, before],
      [boards, after],
    ] as const)
      for (const { id, name, official, code, gss, short = [] } of set.places)
        for (const typed of [
          ...[name, official, code, gss, id, `NHS ${name} ICB`, official.toUpperCase(), `${name} ICS`],
          ...short,
        ])
          expect([typed, idOf(typed, places)]).toEqual([typed, id]);
  });
});

describe("what is not taken", () => {
  test.each([
    ["Yorkshire and the Humber", "near"],
    ["Devn", "near"],
    ["Bedfordshire", "near"],
    ["Yorkshire", "near"],
    ["NHS Essex", "not-yet"],
    ["S1Y5D", "not-yet"],
    ["E54000067", "not-yet"],
    ["", "empty"],
    ["   ", "empty"],
    ["Atlantis", "unknown"],
    ["QZZ", "unknown"],
  ])("%s among the systems of 2022: %s", (typed, why) => {
    expect(refusal(typed).why).toBe(why);
  });

  test.each([
    ["Frimley", "ended"],
    ["NHS Frimley ICB", "ended"],
    ["QNQ", "ended"],
    ["Sussex", "ended"],
    ["E54000042", "ended"],
  ])("%s among the boards of 2026: %s", (typed, why) => {
    expect(refusal(typed, after).why).toBe(why);
  });

  test("initials and short words of a place that ended say what it became", () => {
    for (const typed of ["BLMK", "NHS BLMK ICB", "Beds, Luton & MK"])
      expect(refusal(typed, after)).toMatchObject({ why: "ended", offered: ["Central East"] });
    expect(refusal("Herts", after)).toMatchObject({ why: "near", offered: ["Central East", "Essex"] });
  });

  test("what holds the name is offered before what is a slip of the fingers away", () => {
    expect(refusal("North East").offered).toContain("North East and North Cumbria");
    expect(refusal("North East").offered).not.toContain("North West");
  });

  test("a place that ended says what it became, and offers it", () => {
    expect(refusal("Frimley", after)).toEqual({
      why: "ended",
      says: "Frimley ended when 1 April 2026 began: it was divided between Thames Valley, Surrey and Sussex and Hampshire and Isle of Wight.",
      offered: ["Hampshire and Isle of Wight", "Surrey and Sussex", "Thames Valley"],
    });
    expect(refusal("North West London", after).offered).toEqual(["West and North London"]);
    expect(refusal("North West London", after).says).toMatch(/it is part of West and North London now/);
  });

  test("the new code of a place that grew offers it within its borders of before, too", () => {
    expect(refusal("E54000067").offered).toEqual(["Frimley", "Hampshire and Isle of Wight"]);
  });

  test("a place that had not begun says what it was made of, and offers that", () => {
    expect(refusal("Essex")).toEqual({
      why: "not-yet",
      says: "Essex began on 1 April 2026, made of part of Hertfordshire and West Essex, Mid and South Essex and part of Suffolk and North East Essex; the places here are those of before.",
      offered: ["Hertfordshire and West Essex", "Mid and South Essex", "Suffolk and North East Essex"],
    });
  });

  test("a published place that the plan does not have", () => {
    const london = before.filter(({ id }) => ["london", "ics:north-east-london"].includes(id));
    expect(refusal("Devon", london)).toEqual({
      why: "elsewhere",
      says: "Devon is not among these places.",
      offered: [],
    });
  });

  test("a published place that lies in one of the plan's says which", () => {
    const regions = [{ id: "south-west", label: "South West", code: "Y58" }];
    for (const typed of ["QJK", "Devon"])
      expect(refusal(typed, regions)).toEqual({
        why: "elsewhere",
        says: "Devon is not among these places. It lies in South West, which is.",
        offered: [],
      });
  });

  test("two places of one name are both offered, and each has its id", () => {
    const places = [...before, { id: "team:devon", label: "Devon", kind: "team" as const }];
    expect(refusal("devon", places)).toMatchObject({ why: "several", offered: ["Devon", "Devon"] });
    expect(idOf("team:devon", places)).toBe("team:devon");
    expect(idOf("QJK", places)).toBe("ics:devon");
  });
});

test("a plan's own places of no published name are found by theirs", () => {
  const own = [
    { id: "trust", label: "Northshire University Hospitals NHS Foundation Trust" },
    { id: "team", label: "Children's therapy, East" },
  ];
  expect(idOf("Northshire University Hospitals NHS Foundation Trust", own)).toBe("trust");
  expect(idOf("childrens therapy east", own)).toBe("team");
  const wales = [{ id: "cardiff", label: "Cardiff and Vale University Health Board" }];
  for (const typed of ["Cardiff & Vale UHB", "CARDIFF AND VALE", "Cardiff and Vale Health Board"])
    expect(idOf(typed, wales)).toBe("cardiff");
  expect(refusal("children's therapy", own).offered).toEqual(["Children's therapy, East"]);
});

test("the date of a list of places is told by those only one date has", () => {
  expect(setOf(before, known)?.id).toBe("systems-2022");
  expect(setOf(after, known)?.id).toBe("boards-2026");
  expect(setOf([{ id: "ics:devon", code: "QJK" }], known)).toBeUndefined();
});

describe("a pasted part is a place of the figure, by any of its names", () => {
  const built = buildPlan({
    assumptions: [
      given("leaver_rate", null, [
        { place: "ics:devon", value: 0.07 },
        { place: "ics:dorset", value: 0.09 },
      ]),
    ],
  });
  const plan: Plan = {
    ...built,
    structure: {
      ...built.structure,
      places: [
        { id: "all", label: "South West", kind: "region" },
        { id: "ics:devon", label: "Devon", kind: "ics", parent: "all", code: "QJK" },
        { id: "ics:dorset", label: "Dorset", kind: "ics", parent: "all", code: "QVV" },
      ],
    },
  };
  const row = (part: string) => readFigures(`Leaver rate\t${part}\t10%`, plan, undefined, known)[0]!;

  test.each(["Devon", "NHS Devon ICB", "QJK", "E54000037", "NHS DEVON INTEGRATED CARE BOARD"])("%s", (part) => {
    expect(row(part)).toMatchObject({ where: { place: "ics:devon" }, to: 0.1 });
  });

  test("a near miss is offered", () => {
    expect(row("Devn").to).toBeUndefined();
    expect(row("Devn").says).toMatch(/no value for "Devn".*Did you mean Devon\?/);
  });
});
