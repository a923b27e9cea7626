/** Characteristics of one's own: added, named, taken out, and held against somebody. */
import { describe, expect, it } from "vitest";
import {
  addCharacteristic,
  addGroup,
  addScenario,
  checkPlan,
  compositionOf,
  putChange,
  readPlan,
  removeCharacteristic,
  removeGroup,
  renameCharacteristic,
  renameGroup,
  setComparator,
  setSuppression,
  setValues,
  withEntry,
  writePlan,
  type Edit,
  type Outcome,
  type Plan,
} from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { runPlan } from "../run-plan";
import { done, figure, kindOf, signed } from "./signed";

const england = seedPlan("england");
const team = seedPlan("community-team");

/** The plan after an edit, which reads back from its file as it is and has no error. */
function after(outcome: Outcome<Edit>): Plan {
  const { plan, logEntry } = done(outcome);
  const kept = withEntry(plan, logEntry);
  const read = readPlan(writePlan(kept));
  expect(read.ok ? read.value : read.problems).toEqual(kept);
  expect(checkPlan(kept).filter(({ severity }) => severity === "error")).toEqual([]);
  return kept;
}

const disability = { label: "Disability", groups: ["Not disabled", "Disabled"] };

describe("a characteristic of one's own", () => {
  const plan = after(addCharacteristic(team, disability, signed));

  it("is empty where nobody has said anything, and 1 with a range where nobody knows", () => {
    expect(plan.structure.characteristics).toEqual([
      {
        id: "disability",
        label: "Disability",
        groups: [
          { id: "not-disabled", label: "Not disabled" },
          { id: "disabled", label: "Disabled" },
        ],
      },
    ]);
    for (const id of ["group_share", "joiner_share", "comparator_share"]) expect(figure(plan, id).value).toBeNull();
    for (const id of ["group_leaving_factor", "group_promotion_factor"]) {
      expect(figure(plan, id).value).toBe(1);
      expect(
        figure(plan, id).where?.map(({ group, value, status, range }) => [group, value, status, range?.low]),
      ).toEqual([["disabled", 1, "judgement", 0.8]]);
    }
  });

  it("changes nothing of the run, and can be followed once it is filled in", () => {
    expect(runPlan(plan).run.heads).toEqual(runPlan(team).run.heads);
    const share = (assumption: string, disabled: number) =>
      [1 - disabled, disabled].map((value, g) => ({
        assumption,
        value,
        where: { group: g === 0 ? "not-disabled" : "disabled" },
      }));
    const filled = after(
      setValues(plan, undefined, [...share("group_share", 0.2), ...share("joiner_share", 0.3)], signed),
    );
    const made = compositionOf(runPlan(filled).run, { characteristic: "disability" });
    expect(made.ok && made.value.missing).toEqual([]);
  });

  it("gets another group, with nobody in it, and loses it again", () => {
    const three = after(addGroup(england, "sex", "Not said", signed));
    expect(three.structure.characteristics?.[1]?.groups.map(({ id }) => id)).toEqual(["women", "men", "not-said"]);
    expect(figure(three, "group_share").where?.at(-1)).toMatchObject({ group: "not-said", value: 0 });
    expect(runPlan(three).run.heads).toEqual(runPlan(england).run.heads);
    const made = compositionOf(runPlan(three).run, { characteristic: "sex" });
    expect(made.ok).toBe(true);
    const two = after(removeGroup(three, { characteristic: "sex", group: "not-said" }, signed));
    expect(two.structure).toEqual(england.structure);
    expect(two.assumptions).toEqual(england.assumptions);
  });

  it("is named, held against somebody and taken out, with all that was given for it", () => {
    const named = after(renameCharacteristic(plan, "disability", "Disabled staff", signed));
    const group = after(
      renameGroup(named, { characteristic: "disability", group: "disabled" }, "Says disabled", signed),
    );
    const held = after(setComparator(group, "disability", "People of working age in the area", signed));
    expect(held.structure.characteristics?.[0]).toMatchObject({
      label: "Disabled staff",
      comparator: "People of working age in the area",
    });
    const gone = after(removeCharacteristic(held, "disability", signed));
    expect(gone.structure).toEqual(team.structure);
    expect(gone.assumptions).toEqual(team.assumptions);
    const one = after(removeCharacteristic(england, "ethnicity", signed));
    expect(figure(one, "group_share").where?.map(({ group: id }) => id)).toEqual(["women", "men"]);
  });

  it("hides counts below the number chosen", () => {
    expect(after(setSuppression(team, 10, signed)).suppressBelow).toBe(10);
    for (const below of [0, 2.5, -1, 1001]) expect(kindOf(setSuppression(team, below, signed))).toBe("not-a-count");
  });

  it("is refused, with a sentence, what would leave the plan without sense", () => {
    expect(kindOf(addCharacteristic(england, { label: "Sex", groups: ["One", "Other"] }, signed))).toBe("name-taken");
    expect(kindOf(addCharacteristic(england, { label: "Age", groups: ["All"] }, signed))).toBe("too-few-groups");
    expect(kindOf(addCharacteristic(england, { label: "Age", groups: ["All", "All"] }, signed))).toBe("name-taken");
    expect(kindOf(addGroup(england, "sex", "Men", signed))).toBe("name-taken");
    expect(kindOf(removeGroup(england, { characteristic: "sex", group: "men" }, signed))).toBe("last-groups");
    const three = done(addGroup(england, "sex", "Not said", signed)).plan;
    expect(kindOf(removeGroup(three, { characteristic: "sex", group: "men" }, signed))).toBe("group-in-use");
    expect(kindOf(renameGroup(england, { characteristic: "sex", group: "men" }, "Women", signed))).toBe("name-taken");
    expect(kindOf(removeCharacteristic(england, "faith", signed))).toBe("unknown-characteristic");
  });

  it("stays while a scenario changes a figure of its groups", () => {
    const made = done(addScenario(england, { id: "more-men", name: "More men", changes: [] }, [], signed)).plan;
    const changed = done(
      putChange(
        made,
        "more-men",
        0,
        { assumption: "group_leaving_factor", op: "set", value: 0.5, where: { group: "men" } },
        signed,
      ),
    ).plan;
    const refused = removeCharacteristic(changed, "sex", signed);
    expect(refused.ok ? [] : refused.problems.map(({ says }) => says)).toEqual([
      'The scenario "More men" changes a figure of Sex. Take that change out first.',
    ]);
  });
});
