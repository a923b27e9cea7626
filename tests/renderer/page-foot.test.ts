import { describe, expect, it } from "vitest";
import { pageLine } from "../../model";
import { pageFootRules } from "../../renderer/controls/page-foot-rules";

const shown = {
  plan: "Devon",
  example: false,
  scenarios: [{ id: null, name: "Base" }],
  place: { id: "devon", label: "Devon and Torbay" },
  made: "2026-11-29",
  modelVersion: "1.2.3",
};

describe("the foot of a printed page", () => {
  it("names plan, scenario, place, day and version, and says so where figures are made up", () => {
    expect(pageLine(shown)).toBe("Devon · Base · Devon and Torbay · Made 29 November 2026 · Version 1.2.3");
    expect(pageLine({ ...shown, example: true })).toContain("figures are made up");
  });

  it("sets the line at one side and the page of how many at the other", () => {
    const rules = pageFootRules("Devon · Base");
    expect(rules).toMatch(/@bottom-left \{ content: "Devon · Base";/);
    expect(rules).toMatch(/@bottom-right \{ content: "Page " counter\(page\) " of " counter\(pages\);/);
  });

  it("keeps a name that would end the text or the rule as words", () => {
    expect(pageFootRules('The "big" plan\\\n} body { display: none }')).toContain(
      String.raw`content: "The \"big\" plan\\ } body { display: none }";`,
    );
  });
});
