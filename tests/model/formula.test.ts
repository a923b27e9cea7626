import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderFormulas, parseFormula, type Formula } from "../../model/resolve/formula/formula";

function formula(text: string): Formula {
  const read = parseFormula(text);
  if (!read.ok) throw new Error(read.problems.map((p) => p.says).join(" "));
  return read.value;
}
const says = (text: string): string => {
  const read = parseFormula(text);
  return read.ok ? "accepted" : read.problems.map((p) => p.says).join(" ");
};

describe("what a formula gives", () => {
  const values = { leaver_rate: 0.1, staff_in_post: 200, growth: 0.036, zero: 0 };
  test.each([
    ["= leaver_rate * 0.9", 0.09],
    ["=1+2*3", 7],
    ["= (1 + 2) * 3", 9],
    ["= -leaver_rate", -0.1],
    ["= +leaver_rate", 0.1],
    ["= 2 - -3", 5],
    ["= 8 / 4 / 2", 1],
    ["= 2 ^ 10", 1024],
    ["= (2 ^ 3) ^ 2", 64],
    ["= (-2) ^ 2", 4],
    ["= 5%", 0.05],
    ["= 3.6 %", 0.036],
    ["= .5%", 0.005],
    ["= 100 + 5%", 100.05],
    ["= 100% - leaver_rate", 0.9],
    ["= 2 / 5%", 40],
    ["= staff_in_post * (1 + growth)", 207.2],
    ["= 1.5e3", 1500],
    ["= min(3, 1, 2) + max(1, leaver_rate)", 2],
    ["= MAX(1, 2)", 2],
    ["= round(2.5) + round(-2.5) + round(-0.2)", 0],
    ["= round(-2.5)", -3],
    ["= floor(-1.2) + ceil(1.2) + abs(-4)", 4],
    ["= sqrt(16) + exp(0) + log(1) + ln(1)", 5],
    ["= leaver_rate > 0.05 ? 1 : 2", 1],
    ["= leaver_rate <= 0.05 ? 1 : 2", 2],
    ["= staff_in_post == 200 ? staff_in_post : 0", 200],
    ["= staff_in_post != 200 ? 1 : 0", 0],
    ["= 3 \u00d7 4 \u2212 6 \u00f7 2", 9],
    ["=\u00a02\u00a0*\u00a03", 6],
  ])("%s", (text, expected) => {
    expect(formula(text).evaluate(values)).toBeCloseTo(expected, 12);
  });

  test("a percentage is the decimal exactly", () => {
    expect(formula("= 3.6%").evaluate({})).toBe(0.036);
  });

  test("values come from a map as well as from a record, and nothing is inherited", () => {
    expect(
      formula("= a + b").evaluate(
        new Map([
          ["a", 1],
          ["b", 2],
        ]),
      ),
    ).toBe(3);
    expect(formula("= constructor").evaluate({})).toBeNaN();
  });

  test("what is not finite is handed on as it is", () => {
    expect(formula("= 1 / zero").evaluate(values)).toBe(Infinity);
    expect(formula("= sqrt(-1)").evaluate(values)).toBeNaN();
  });

  test.each([
    "= missing",
    "= missing ^ 0",
    "= missing > 1 ? 1 : 2",
    "= max(missing, 1)",
    "= missing != 1",
    "= 0 * missing",
  ])("a missing value stays missing: %s", (text) => {
    expect(formula(text).evaluate(values)).toBeNaN();
  });

  test("the branch that is not chosen may be missing", () => {
    expect(formula("= staff_in_post > 1 ? 5 : missing").evaluate(values)).toBe(5);
  });

  test("names are listed once each, in order, without the functions", () => {
    expect(formula("= max(b, a) * b / (c > a ? 1 : d)").names).toEqual(["b", "a", "c", "d"]);
  });
});

describe("what a formula refuses", () => {
  test.each([
    ["= import(1)", '"import" is not allowed'],
    ["= createUnit(1)", '"createUnit" is not allowed'],
    ["= evaluate(1)", '"evaluate" is not allowed'],
    ["= parse(1)", '"parse" is not allowed'],
    ["= simplify(1)", '"simplify" is not allowed'],
    ["= derivative(1, 2)", '"derivative" is not allowed'],
    ["= config(1)", '"config" is not allowed'],
    ["= a = 3", 'Giving a name a value with "="'],
    ["= f(x) = x", "Defining a function"],
    ['= "text"', "Text in quotation marks"],
    ["= 'text'", "Text in quotation marks"],
    ["= {a: 1}", "An object in { }"],
    ["= [1, 2]", "[ ]"],
    ["= a[1]", "[ ]"],
    ["= a.b", "Reaching into a name"],
    ["= a.b(1)", "Reaching into a name"],
    ["= cos.constructor", "Reaching into a name"],
    ["= 1; 2", "The sign ;"],
    ["= 1:3", "A range"],
    ["= 1 < 2 < 3", "A chain of comparisons"],
    ["= 5!", "The sign !"],
    ["= a # note", "The sign #"],
    ["= a and b", '"and" is not allowed'],
    ["= 8 to 14", '"to" is not allowed'],
    ["= 10 mod 3", '"mod" is not allowed'],
    ["= a % b", 'A "%" may only follow a number'],
    ["= (a + 1)%", 'A "%" may only follow a number'],
    ["= true", '"true" is not a number'],
    ["= Infinity", '"Infinity" is not a number'],
    ["= NaN", '"NaN" is not a number'],
    ["= 1e999", "not a number"],
    ["= Leaver_Rate", '"Leaver_Rate" cannot be the name'],
    ["= caf\u00e9", "cannot be the name"],
    ["= 0.1 + 1e309", "too large to hold"],
    ["= 5\u00b2", "does not belong there"],
    ["= _a", '"_a" cannot be the name'],
    ["= 2 a", 'Between "2" and "a" a sign is missing'],
    ["= a b", 'Between "a" and "b" a sign is missing'],
    ["= min", "min is a function"],
    ["= min()", "nothing between its brackets"],
    ["= abs(1,234)", "no thousands separators"],
    ["= -2 ^ 2", "read differently by spreadsheets"],
    ["= 2 ^ 3 ^ 2", "read differently by spreadsheets"],
  ])("%s", (text, part) => {
    expect(says(text)).toContain(part);
  });

  test.each([
    ["= leaver_rate *", 'After "leaver_rate *" something is missing.'],
    ["= (a + b", 'After "(a + b" a closing bracket ")" is missing.'],
    ["= a + b)", 'After "a + b" the formula cannot be read on: ")" does not belong there.'],
    ["= 1 + * 2", 'After "1 +" a number or a name is missing before "* 2".'],
    ["= * 2", 'At the start a number or a name is missing before "* 2".'],
    ["= 1,234", 'After "1" the formula cannot be read on: ",234" does not belong there.'],
    ["= 5% +", 'After "5% +" something is missing.'],
    ["= max(1,", 'After "max(1," something is missing.'],
    ["=", 'After "=" something is missing: write a number, a name or a sum, such as = leaver_rate * 0.9.'],
    ["leaver_rate", 'A formula starts with "=", such as = leaver_rate * 0.9; "leaver_rate" does not.'],
  ])("%s is a slip whose place is named", (text, sentence) => {
    expect(says(text)).toBe(sentence);
  });

  test("text that is too long or too deep is refused, not crashed on", () => {
    expect(says(`= ${"1 + ".repeat(600)}1`)).toContain("the most is 2000");
    const deep = parseFormula(`=${"(".repeat(900)}1${")".repeat(900)}`);
    expect(deep.ok ? deep.value.evaluate({}) : deep.problems[0]?.kind).toSatisfy(
      (found) => found === 1 || found === "formula-too-deep",
    );
    expect(formula(`=${"1+".repeat(900)}1`).evaluate({})).toBe(901);
  });

  test("the problem stands where the caller says", () => {
    expect(parseFormula("= 1 +", "assumptions[3].value").problems[0]?.at).toBe("assumptions[3].value");
  });

  test("no text throws, and what is accepted gives a number", () => {
    const piece = fc.constantFrom(
      "a",
      "leaver_rate",
      "1",
      "2.5",
      "5%",
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      "%",
      " ",
      ",",
      "min(",
      "exp(",
      "?",
      ":",
      "<",
      "=",
      ".",
      "[",
      "'",
      "import(",
      "e",
      "\u2212",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const read = parseFormula(`=${text}`);
          if (read.ok) expect(typeof read.value.evaluate({ a: 1, leaver_rate: 0.1 })).toBe("number");
          else expect(read.problems[0]?.says).toMatch(/\S/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("the order of formulas", () => {
  test("each comes after what it uses", () => {
    const order = orderFormulas(
      new Map([
        ["a", ["b", "c"]],
        ["b", ["c"]],
        ["c", []],
        ["d", ["a", "a"]],
      ]),
    );
    expect(order).toEqual({ ok: true, value: ["c", "b", "a", "d"], problems: [] });
  });

  test("a cycle is printed step by step, without what only waits for it", () => {
    const order = orderFormulas(
      new Map([
        ["x", ["a"]],
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["a"]],
      ]),
    );
    expect(order.ok).toBe(false);
    expect(order.problems.map((p) => p.says)).toEqual([
      "These formulas go round in a circle: a uses b, b uses c, c uses a. Give one of them a number of its own.",
    ]);
  });

  test("a circle of thousands is told in one sentence that can be read", () => {
    const order = orderFormulas(new Map(Array.from({ length: 4900 }, (_, at) => [`f${at}`, [`f${(at + 1) % 4900}`]])));
    expect(order.problems.map((p) => p.says)).toEqual([
      "These formulas go round in a circle: f0 uses f1, f1 uses f2, f2 uses f3, f3 uses f4, f4 uses f5, f5 uses f6, f6 uses f7, f7 uses f8, and 4892 more until f0 is used again. Give one of them a number of its own.",
    ]);
  });

  test("a formula that uses itself, and two separate cycles", () => {
    const order = orderFormulas(
      new Map([
        ["a", ["a"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    );
    expect(order.problems.map((p) => p.says)).toEqual([
      expect.stringContaining("a uses itself"),
      expect.stringContaining("b uses c, c uses b"),
    ]);
  });

  test("an unknown name suggests the nearest one", () => {
    expect(
      orderFormulas(
        new Map([
          ["a", ["leaver_rat"]],
          ["leaver_rate", []],
        ]),
      ).problems[0]?.says,
    ).toBe('The formula of a uses "leaver_rat", which is not an assumption of this plan. Is leaver_rate meant?');
    expect(orderFormulas(new Map([["a", ["leavr_rate"]]]), ["leaver_rate"]).problems[0]?.says).toContain(
      "Is leaver_rate meant?",
    );
    expect(
      orderFormulas(
        new Map([
          ["a", ["quite_other"]],
          ["leaver_rate", []],
        ]),
      ).problems[0]?.says,
    ).toContain("Add it, or use an id from the list");
  });

  test("an id with a hyphen reads as a subtraction, and the message says so", () => {
    const names = formula("= new-hires").names;
    expect(
      orderFormulas(
        new Map([
          ["a", names],
          ["new-hires", []],
          ["hires", []],
        ]),
      ).problems[0]?.says,
    ).toContain("If new-hires is meant: ids with - + or : cannot be used in formulas");
  });

  test("any set of formulas is either ordered rightly or has a problem", () => {
    const ids = ["a", "b", "c", "d", "e"];
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => fc.subarray(ids))), (uses) => {
        const formulas = new Map(ids.map((id, i) => [id, uses[i] ?? []] as const));
        const order = orderFormulas(formulas);
        if (!order.ok) {
          expect(order.problems.map((p) => p.kind)).toContain("formula-cycle");
          return;
        }
        expect([...order.value].sort()).toEqual(ids);
        for (const [id, names] of formulas)
          for (const name of names) expect(order.value.indexOf(name)).toBeLessThan(order.value.indexOf(id));
      }),
    );
  });
});

describe("a formula that is one read before but for its numbers", () => {
  /** A formula with a hole for each number; what may be written in one. */
  const holes = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("#", "NAME", "NAME_1"),
      fc
        .tuple(tie("part"), fc.constantFrom(" + ", " - ", "*", "/ ", " > ", " == "), tie("part"))
        .map(([a, sign, b]) => `(${a}${sign}${b})`),
      tie("part").map((inner) => `-${inner}`),
      tie("part").map((inner) => `(${inner})^#`),
      fc.tuple(tie("part"), tie("part")).map(([a, b]) => `max(${a}, ${b})`),
      fc.tuple(tie("part"), tie("part")).map(([a, b]) => `(${a} > # ? ${b} : #)`),
    ),
  })).part;
  const numbers = fc.array(
    fc.oneof(
      fc.double({ min: 0, max: 1e21, noNaN: true }).map(String),
      fc.constantFrom("5", "1.", ".5", "1e3", "2.5E-7", "1e999", "3.6%", "0"),
    ),
    { minLength: 40, maxLength: 40 },
  );
  const written = (template: string, name: string, list: readonly string[]): string => {
    let at = 0;
    return `= ${template.replaceAll("NAME", name).replaceAll("#", () => list[at++ % list.length] ?? "0")}`;
  };

  test("is what it would be read as from its letters", () => {
    let names = 0;
    fc.assert(
      fc.property(holes, numbers, numbers, (template, some, others) => {
        names += 1;
        const [name, unheard] = [`a${names}a`, `b${names}b`];
        parseFormula(written(template, name, some));
        // Nothing with this name in it was ever read, so that this one is read from its letters.
        const [again, anew] = [name, unheard].map((one) => parseFormula(written(template, one, others)));
        const told = (read: typeof again): string =>
          JSON.stringify(read?.ok === true ? read.value.expression : read?.problems).replaceAll(unheard, name);
        expect(told(again)).toBe(told(anew));
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });
});
