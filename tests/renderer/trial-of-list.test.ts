/** A change that is tried tells what it makes of the list of a service, beside the staff. */
import { expect, it } from "vitest";
import type { Plan } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { Tried } from "../../renderer/engine/answers";
import { addChangeWords } from "../../renderer/words/add-change";
import { given } from "../model/build-plan";
import { counted, planWithService } from "../model/services/build-service";

const plan: Plan = {
  ...planWithService({
    closure: "posts-led",
    service: { staffing: "workforce" },
    assumptions: [
      ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
      given("staff_share", null, [{ level: "level1", value: 0.5 }]),
    ],
  }),
  scenarios: [{ id: "tried", name: "Tried", changes: [] }],
};

function tried(wte: number, service: string | undefined): Tried {
  const answer = answersFor(plan).answer({
    kind: "trial",
    scenario: "tried",
    trial: { kind: "posts", change: { what: "lose", wte, where: { level: "level1" }, from: "2026-09" } },
    asked: { measures: ["staff_in_post"] },
    service,
  });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return answer.value as Tried;
}

it("losing posts makes the list longer, and it is said by how many", () => {
  const { list } = tried(20, "service");
  expect(list!.then.waiting).toBeGreaterThan(list!.now.waiting + 1);
  expect(addChangeWords.listThen(list!.now, list!.then)).toMatch(
    /^On the list of Service [\d,]+ people then wait, \d+ more, the longest \d+ weeks instead of \d+ weeks\.$/,
  );
  expect(addChangeWords.listThen(list!.now, list!.now)).toMatch(/stays as it is/);
});

it("without a service nothing is said of a list", () => {
  expect(tried(20, undefined).list).toBeUndefined();
});
