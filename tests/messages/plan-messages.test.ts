/**
 * The words of every message about a plan file. Each file in `broken/` is the sound plan `plan-files/two-teams.otplan`
 * with one thing wrong.
 */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isVersionProblem, readPlan } from "../../model/plan/file/read";

const folder = new URL("./broken/", import.meta.url);
const read = (name: string) => readPlan(readFileSync(new URL(`${name}.otplan`, folder), "utf8"));

/** File, whether it opens all the same, kind, place, words that must stand in the sentence. */
type Row = readonly [file: string, opens: boolean, kind: string, at: string, words: readonly string[]];

const leaver = "assumptions[6]";
const rows: readonly Row[] = [
  // parse
  ["empty", false, "empty", "", ["empty", "backup"]],
  ["not-text", false, "not-text", "", ["plain text", "workbook", "pasted on the Assumptions screen"]],
  [
    "missing-comma",
    false,
    "not-json",
    "line 5, column 3",
    ["line 5, column 3", "a comma or }", '>>>"start": "2024-04"'],
  ],
  ["open-quote", false, "not-json", "line 4, column 12", ["closing quotation marks", '>>>"Two teams,']],
  ["single-backslash", false, "not-json", "line 4, column 15", ["double backslash", ">>>\\plans"]],
  ["trailing-comma", false, "not-json", "line 46, column 1", ["no comma before the }"]],
  ["two-plans", false, "not-json", "line 47, column 1", ["the end of the file"]],
  ["truncated", false, "truncated", "line 25", ["stops in the middle", "line 25", "backup"]],
  // version
  ["a-list", false, "not-a-plan", "", ["not a plan", "object in { }"]],
  ["other-json", false, "not-a-plan", "format", ["not a plan", '"format": "otplan"']],
  ["no-format", false, "not-a-plan", "format", ["looks like a plan", "first line"]],
  ["no-version", false, "unknown-version", "version", ["does not say which version", '"version": 3']],
  [
    "newer-version",
    false,
    "newer-version",
    "version",
    ["version 4", "up to version 3", "Install the newer release", "not been changed"],
  ],
  ["older-version", false, "older-version", "version", ["version 0", "earlier release"]],
  // shape
  ["repeated-key", false, "duplicate-key", "years", ["years is given twice", "line 6", "line 7", "take the other out"]],
  ["repeated-key", false, "duplicate-key", "assumptions[1].id (Mean age)", ["both in line 19"]],
  ["unknown-key", false, "misshapen", `${leaver} (Leaver rate)`, ['"limts"', 'Did you mean "limits"?']],
  ["unknown-key-in-where", false, "misshapen", `${leaver}.where[0] (Leaver rate)`, ['"team"', "Take it out"]],
  ["unknown-key-at-top", false, "misshapen", "", ["The plan has a key", '"qqq"']],
  ["missing-key", false, "misshapen", "assumptions[1].unit (Mean age)", ['"unit" is missing', "Add it"]],
  [
    "missing-value",
    false,
    "misshapen",
    "assumptions[1].value (Mean age)",
    ['"value" is missing', "null where nobody has given the figure"],
  ],
  [
    "number-as-text",
    false,
    "misshapen",
    "years",
    ["should be a number", 'the text "5"', "without quotation marks: 5."],
  ],
  [
    "percentage-as-text",
    false,
    "misshapen",
    `${leaver}.value (Leaver rate)`,
    ['the text "8.5%"', "without quotation marks: 0.085."],
  ],
  ["value-true", false, "misshapen", `${leaver}.value (Leaver rate)`, ["a number, a formula", "or null", "it is true"]],
  [
    "change-null",
    false,
    "misshapen",
    "scenarios[0].changes[0].value (Keep more people)",
    ["a number or a formula", "it is null"],
  ],
  [
    "list-of-one",
    false,
    "misshapen",
    `${leaver}.where[0].place (Leaver rate)`,
    ["a list of one", "Write the id alone"],
  ],
  [
    "where-number",
    false,
    "misshapen",
    `${leaver}.where[0].place (Leaver rate)`,
    ["one id or a list of ids", "the number 3"],
  ],
  ["list-expected", false, "misshapen", "sources", ["a list in [ ]", "an object in { }"]],
  [
    "too-long",
    false,
    "misshapen",
    `${leaver}.label (${"Leaver rate ".repeat(5).slice(0, 57)}...)`,
    ["240 characters", "the most is 160", "Shorten it"],
  ],
  [
    "empty-label",
    false,
    "misshapen",
    "structure.settings[0].label (community)",
    ['"label" is empty', "Give it a text"],
  ],
  ["no-places", false, "misshapen", "structure.places", ["at least 1 entry", "it has 0", "Add one"]],
  [
    "unknown-word",
    false,
    "misshapen",
    `${leaver}.status (Leaver rate)`,
    ['"published", "derived", "judgement" or "calibrated"', 'Did you mean "judgement"?'],
  ],
  ["bad-month", false, "misshapen", "start", ['"April 2024"', "A month is written as 2027-04"]],
  ["bad-id", false, "misshapen", "structure.levels[0].id (Registered)", ['"Band 6"', "small letters"]],
  ["half-a-year", false, "misshapen", "years", ["a whole number", "the number 2.5"]],
  ["too-many-years", false, "misshapen", "years", ["400", "at most 40"]],
  ["level-of-one", false, "misshapen", "assumptions[3].range.level (Participation)", ["is 1", "below 1"]],
  ["number-too-large", false, "misshapen", "years", ["too large to hold"]],
  ["many-faults", false, "misshapen", "", ["80 further faults", "Mend these first"]],
  // names
  [
    "repeated-id",
    false,
    "repeated-id",
    "assumptions[21] (Mean age)",
    ['The id "mean_age" is given twice: to Mean age (assumption 2) and to Mean age (assumption 22)', "another id"],
  ],
  [
    "unknown-parent",
    false,
    "unknown-parent",
    "structure.places[2].parent (South team)",
    ['no place "conty"', 'Did you mean "county"?'],
  ],
  [
    "places-in-a-circle",
    false,
    "places-in-a-circle",
    "structure.places",
    ["County > North team > County", "outside the circle"],
  ],
  [
    "several-roots",
    false,
    "several-roots",
    "structure.places",
    ["2 places lie in no other: County, South team", "one place at the top"],
  ],
  [
    "age-gap",
    false,
    "age-bands-not-joined",
    "structure.ages[1] (55 and over)",
    ["begins at 60", "Under 55", "where 55 begins"],
  ],
  [
    "unknown-member",
    false,
    "unknown-member",
    `${leaver}.where[0].place (Leaver rate)`,
    ['no place "nort"', 'Did you mean "north"?'],
  ],
  [
    "unknown-member-in-change",
    false,
    "unknown-member",
    "scenarios[0].changes[0].where.level (Keep more people)",
    ['Keep more people, change 1: there is no level "consultant"', "the levels of the plan"],
  ],
  [
    "unknown-member-in-move",
    false,
    "unknown-member",
    "structure.moves[0].to.setting (To acute)",
    ['no setting "acute"'],
  ],
  [
    "unknown-member-in-conversion",
    false,
    "unknown-member",
    "structure.conversions[0].to (To advanced)",
    ['no level "advanced"'],
  ],
  ["move-goes-nowhere", false, "move-goes-nowhere", "structure.moves[0] (Round and round)", ["same place and setting"]],
  ["conversion-of-itself", false, "move-goes-nowhere", "structure.conversions[0] (As it is)", ["a level into itself"]],
  // precedence
  [
    "dimension-not-allowed",
    true,
    "dimension-not-allowed",
    `${leaver}.where[1].age (Leaver rate)`,
    ["cannot be given by age", "place, setting, level, origin"],
  ],
  [
    "dimension-of-none",
    true,
    "dimension-not-allowed",
    "assumptions[21].where[0].place (Commissioned places)",
    ["one number for the whole plan"],
  ],
  [
    "tied-values",
    true,
    "tied-values",
    `${leaver}.where[1] (Leaver rate)`,
    ["neither is for fewer people", "for North team", "for Registered", "Add a value that names both"],
  ],
  [
    "given-twice",
    true,
    "tied-values",
    "assumptions[0].where[2] (Staff in post at the start)",
    ["given twice for the same people: for North team.", "Take one of them out"],
  ],
  // values
  [
    "outside-limits",
    true,
    "outside-limits",
    `${leaver}.value (Leaver rate)`,
    ["Leaver rate must be between 0 and 100%, and 850% is not.", "For 8.5% write 0.085."],
  ],
  [
    "outside-own-limits",
    true,
    "outside-limits",
    "assumptions[17].value (Months to fill a post)",
    ["4 months is not", "between 1 and 3 months"],
  ],
  [
    "at-excluded-most",
    true,
    "outside-limits",
    "assumptions[11].value (Giving up the search for a post)",
    ["between 0 and 100%", "100% itself is too much"],
  ],
  [
    "change-outside-limits",
    true,
    "outside-limits",
    "scenarios[0].changes[0].value (Keep more people)",
    ["Keep more people: Leaver rate must be between 0 and 100%", "−10% is not"],
  ],
  [
    "unusual-value",
    true,
    "unusual-value",
    `${leaver}.where[0].value (Leaver rate)`,
    ["Leaver rate for North team is 30%", "above 25% is unusual", "reason"],
  ],
  [
    "out-of-proportion",
    true,
    "out-of-proportion",
    "assumptions[17].value (Months to fill a post)",
    ["90 months", "above 24 months is rare", "Is it meant?"],
  ],
  ["unusually-low", true, "unusual-value", `${leaver}.where[0].value (Leaver rate)`, ["is 1%", "below 2% is unusual"]],
  [
    "limits-reversed",
    true,
    "limits-reversed",
    "assumptions[1].limits (Mean age)",
    ["the least is 60 and the most 20", "Exchange them"],
  ],
  [
    "range-out-of-order",
    true,
    "range-out-of-order",
    "assumptions[3].range (Participation)",
    ["0.8, 0.95, 0.9", "rise from low over likely to high"],
  ],
  [
    "value-outside-range",
    true,
    "value-outside-range",
    "assumptions[3].range (Participation)",
    ["0.8 to 0.9", "the value itself is 0.7"],
  ],
  [
    "range-outside-limits",
    true,
    "range-outside-limits",
    "assumptions[3].range (Participation)",
    ["0.8 to 1.2", "from 0.05 to 1"],
  ],
  [
    "dates-out-of-order",
    true,
    "dates-out-of-order",
    "assumptions[5].when[1] (Growth of funded posts)",
    ["2025-04 comes after 2026-04", "earliest first"],
  ],
  ["date-repeated", true, "date-repeated", "assumptions[5].when[1] (Growth of funded posts)", ["twice from 2025-04"]],
  [
    "shares-too-small",
    true,
    "shares-do-not-add-up",
    "assumptions[13] (Age on joining, returners to practice)",
    ["over 2 ages add up to 0.98, not 1", "Add 0.02"],
  ],
  [
    "shares-over-places",
    true,
    "shares-do-not-add-up",
    "assumptions[16] (Share of arrivals by place)",
    ["over 2 places add up to 1.1, not 1", "Take away 0.1"],
  ],
  [
    "shares-from-a-date",
    true,
    "shares-do-not-add-up",
    "assumptions[16] (Share of arrivals by place)",
    ["from 2026-04 add up to 1.2"],
  ],
  // scenarios
  [
    "unknown-assumption",
    true,
    "unknown-assumption",
    "scenarios[0].changes[0].assumption (Keep more people)",
    ['"leaver_rates"', 'Did you mean "leaver_rate"?'],
  ],
  [
    "assumption-not-in-plan",
    true,
    "unknown-assumption",
    "scenarios[0].changes[0].assumption (Keep more people)",
    ['"added_posts"', "Add it to the assumptions first"],
  ],
  ["unknown-scenario", true, "unknown-scenario", "scenarios[0].basedOn (Keep more people)", ['"keep_mor"']],
  [
    "scenarios-in-a-circle",
    true,
    "scenarios-in-a-circle",
    "scenarios[0].basedOn (Keep more people)",
    ["Keep more people > Second > Keep more people", "start from the base"],
  ],
  [
    "ramp-without-from",
    true,
    "ramp-without-from",
    "scenarios[0].changes[0] (Keep more people)",
    ["Leaver rate", "over 12 months without the month in which it begins", "Give one"],
  ],
  [
    "multiplies-zero",
    true,
    "multiplies-zero",
    "scenarios[0].changes[0] (Keep more people)",
    ["International recruits, which is 0", "does nothing"],
  ],
  // sources
  [
    "unknown-source",
    true,
    "unknown-source",
    "assumptions[4].source (Vacancy rate at the start)",
    ['"board-papers"', 'Did you mean "board-paper"?'],
  ],
  [
    "unknown-source-in-contradiction",
    true,
    "unknown-source",
    "contradictions[0].readings[1].source (vacancies)",
    ['"inspection"'],
  ],
  [
    "unknown-assumption-in-contradiction",
    true,
    "unknown-assumption",
    "contradictions[0].assumptions[0] (vacancies)",
    ['Did you mean "vacancy_rate"?'],
  ],
  [
    "published-without-source",
    true,
    "published-without-source",
    "assumptions[1] (Mean age)",
    ["Mean age is said to be published", "Name the source"],
  ],
  [
    "published-entry-without-source",
    true,
    "published-without-source",
    `${leaver}.where[0] (Leaver rate)`,
    ["Leaver rate for North team is said to be published"],
  ],
  // figures that are missing
  [
    "required-empty",
    true,
    "required-empty",
    `${leaver} (Leaver rate)`,
    ["Leaver rate is empty", "cannot be run without it", "not moves to another employer"],
  ],
  [
    "required-absent",
    true,
    "required-empty",
    "assumptions (Months to fill a post)",
    ["Months to fill a post is empty", "recruitment team"],
  ],
  [
    "no-posts",
    true,
    "required-empty",
    "assumptions[4] (Vacancy rate at the start)",
    ["Vacancy rate at the start is empty, and Establishment is not given in its place", "Enter one of them"],
  ],
  [
    "undivided-settings",
    true,
    "required-empty",
    "assumptions (Share of staff by setting)",
    ["not given by setting either"],
  ],
  [
    "partly-empty",
    true,
    "required-empty",
    `${leaver} (Leaver rate)`,
    ["empty for South team", "cannot be run without it"],
  ],
  [
    "needed-when-posts-led",
    true,
    "missing-input",
    "assumptions[17] (Months to fill a post)",
    ["used only when the plan is posts-led"],
  ],
  [
    "../../plan-files/two-teams",
    true,
    "missing-input",
    "assumptions (Pay point)",
    ["stay missing: cost, temporary cost", "pay scales"],
  ],
];

describe("what is said about a broken plan", () => {
  it.each(rows)("%s", (file, opens, kind, at, words) => {
    const outcome = read(file);
    expect(outcome.ok).toBe(opens);
    const found = outcome.problems.filter((problem) => problem.kind === kind && problem.at === at);
    expect(
      found,
      `${kind} at ${at}, among ${outcome.problems.map((problem) => `${problem.kind} at ${problem.at}`).join("; ")}`,
    ).toHaveLength(1);
    for (const word of words) expect(found[0]!.says).toContain(word);
  });

  it("has a row for every broken file", () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.otplan$/, ""));
    expect([...new Set(rows.map(([file]) => file))].filter((file) => !file.startsWith("..")).sort()).toEqual(
      files.sort(),
    );
  });

  it("says one thing about one fault", () => {
    const several = new Set(["many-faults", "repeated-key", "dimension-not-allowed"]);
    for (const [file] of rows) {
      if (several.has(file)) continue;
      const told = read(file).problems.filter((problem) => problem.severity !== "note");
      expect(told.length, `${file}: ${told.map((problem) => problem.says).join(" / ")}`).toBeLessThanOrEqual(1);
    }
  });

  it("writes whole sentences, within 600 characters, that never show a programmer's words", () => {
    for (const [file] of rows) {
      for (const { says } of read(file).problems) {
        expect(says).toMatch(/[.?}]$|>>>/);
        expect(says.length).toBeLessThan(600);
        expect(says).not.toMatch(/undefined|NaN|\[object|expected (string|number|array)|Invalid input|Unrecognized/);
      }
    }
  });

  it("carries the version of a newer file", () => {
    const found = read("newer-version").problems[0]!;
    expect(isVersionProblem(found) && found.version).toBe(4);
  });
});
