/** What somebody who listens is told when a page has settled. */
import { describe, expect, it } from "vitest";
import { heardOf, type Heard } from "../../renderer/reach/heard";

const before: Heard = {
  screen: "Overview",
  scenario: "Base",
  place: "England",
  year: "",
  version: 1,
  done: "Leaver rate",
  undone: undefined,
  redoable: 0,
  finding: "In 2037 there would be 100 WTE",
};
const told = (now: Partial<Heard>, from: Heard | undefined = before): string => heardOf(from, { ...before, ...now });

describe("what is told", () => {
  it("is the screen and its headline when a plan opens", () =>
    expect(heardOf(undefined, before)).toBe("Overview. In 2037 there would be 100 WTE"));

  it("is the screen alone when its headline was read out as the focus came to it", () => {
    expect(heardOf(undefined, before, "In 2037 there would be 100 WTE")).toBe("Overview.");
    expect(heardOf(undefined, before, "A headline that has changed since")).toBe(
      "Overview. In 2037 there would be 100 WTE",
    );
  });

  it("is the new headline after an edit, and that it stays where it does", () => {
    expect(told({ version: 2, finding: "In 2037 there would be 90 WTE" })).toBe("In 2037 there would be 90 WTE");
    expect(told({ version: 2 })).toBe("The headline stays as it was.");
  });

  it("names what undo took back and redo brought back, before what the headline then says", () => {
    const undone = { version: 2, redoable: 1, done: undefined, undone: "Leaver rate", finding: "110 WTE" };
    expect(told(undone)).toBe("Undone: Leaver rate. 110 WTE");
    expect(told({ version: 3 }, { ...before, ...undone })).toBe("Redone: Leaver rate. In 2037 there would be 100 WTE");
    // Another edit after an undo leaves nothing to redo, and is no redo.
    expect(told({ version: 3, done: "Posts" }, { ...before, ...undone })).toBe("In 2037 there would be 100 WTE");
  });

  it("names the screen, scenario, place and year that are looked at now", () => {
    expect(told({ scenario: "Fewer posts", finding: "80 WTE" })).toBe("Fewer posts. 80 WTE");
    expect(told({ screen: "Training", place: "London", finding: "Places" })).toBe("Training, London. Places");
    expect(told({ year: "2030/31" })).toBe("2030/31. The headline stays as it was.");
    expect(told({ year: "" }, { ...before, year: "2030/31" })).not.toContain("undefined");
  });

  it("is nothing while nothing changes but how sure the same headline is", () => {
    const drawn = "In 2037 there would be 100 WTE (in 8 of 10 futures between 90 and 110)";
    expect(told({})).toBe("");
    expect(told({ finding: drawn })).toBe("");
    expect(told({ finding: drawn.replace("110", "111") }, { ...before, finding: drawn })).toBe("");
    expect(told({ finding: "In 2037 there would be no posts" })).toBe("In 2037 there would be no posts");
  });
});
