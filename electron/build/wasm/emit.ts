/** One function, from what stands in the source to instructions: the same arithmetic in the same order. */
import ts from "typescript";
import { unsigned, type Bytes, type FunctionBytes, type ValueType } from "./binary.ts";
import { expressionsOf, type Called } from "./expressions.ts";
import { refuse, type SourceFunction, type Sources } from "./functions.ts";
import { code, masks, typeOf } from "./instructions.ts";
import { kindOf, namesOf } from "./kinds.ts";
import { through } from "./pointers.ts";
import { leaves, returns, runsOf } from "./runs.ts";
import { writingOf } from "./writing.ts";

/** @param forSome whether it is told for which of two runs it is called */
export function emit(
  source: SourceFunction,
  exported: boolean,
  sources: Sources,
  forSome: boolean,
  calledAs: Called,
): FunctionBytes {
  const { twoRuns } = sources;
  const names = namesOf(source, sources);
  const given = source.parameters.length;
  // In which runs a call is done is given after what the source gives.
  const slots = new Map([...names.keys()].map((name, at) => [name, at < given || !twoRuns ? at : at + 1]));
  const spares: ValueType[] = [];
  const spare = (type: ValueType): Bytes => unsigned(names.size + (twoRuns ? 1 : 0) + spares.push(type) - 1);
  const pointers = new Map<ts.Node, Bytes>();
  const said = new Map<string, ts.Expression>();
  const runs = runsOf(unsigned(given), spare, twoRuns, forSome);
  const expressions = expressionsOf(names, sources, calledAs, {
    slots,
    spare,
    live: runs.live,
    some: runs.some,
    inSome: runs.inSome,
    pointers,
    said,
  });
  const { kind, slot, literal, value, call } = expressions;
  const { shiftOf, place } = expressions.entries;
  const result = source.result === undefined || !twoRuns ? undefined : spare(typeOf(source.result, twoRuns));
  if (exported && twoRuns && source.result === "number") refuse(source.body, "a number of each run is returned");
  /** Who calls from outside is told whether something holds in any of the runs. */
  const opened = exported && source.result === "mask" ? masks.any : [];
  // A function that returns a value does so before its end, or in one run after the other.
  const last =
    source.result === undefined ? [] : result === undefined ? [code.unreachable] : [code.get, ...result, ...opened];
  /**
   * What a branch may leave, from the outermost in: "end" and "next" of loops, "runs" where only some of two runs are,
   * and what cannot be named.
   */
  const around: string[] = [];
  const inside = (label: string, bytes: () => Bytes): Bytes => {
    around.push(label);
    const made = bytes();
    around.pop();
    return made;
  };
  const someIn = (label: string): boolean => around.slice(Math.max(0, around.lastIndexOf(label))).includes("runs");
  /** What counts the turns of the loops around: as many in all runs that are in the loop. */
  const counting = new Set<string>();
  const { fill, assign } = writingOf(expressions, runs, counting, twoRuns);

  function declared(list: ts.VariableDeclarationList): Bytes {
    return list.declarations.flatMap(({ name, initializer }) =>
      initializer === undefined
        ? refuse(name, "nothing given at the start")
        : [...value(initializer, kind(name as ts.Identifier)), code.set, ...slot(name)],
    );
  }

  function done(expression: ts.Expression): Bytes {
    if (ts.isBinaryExpression(expression)) return assign(expression);
    if (!ts.isCallExpression(expression)) return refuse(expression, "nothing is done");
    const filled = fill(expression);
    if (filled !== undefined) return filled;
    const returned = kindOf(expression, names, sources);
    return returned === undefined ? call(expression) : [...call(expression), code.drop];
  }

  const branch = (label: string, node: ts.Node): Bytes => {
    const at = around.lastIndexOf(label);
    return at < 0 ? refuse(node, "nothing to leave") : [code.branch, ...unsigned(around.length - 1 - at)];
  };
  /** Leaves what is around where no run is left in it. */
  const unlessAny = (label: string): Bytes =>
    around.includes(label)
      ? [...runs.any(), code.not, code.branchIf, ...unsigned(around.length - 1 - around.lastIndexOf(label))]
      : [];

  /** Where all runs have left a turn of a loop, or the function, so do we. */
  function unlessLeft(): Bytes {
    if (around.includes("runs") && (someIn("next") || !around.includes("next"))) return [];
    return around.includes("next")
      ? unlessAny("next")
      : [...runs.any(), code.not, code.if, code.nothing, ...last, code.return, code.end];
  }

  function loop(node: ts.ForStatement | ts.WhileStatement): Bytes {
    const [initializer, condition, step] = ts.isForStatement(node)
      ? [node.initializer, node.condition, node.incrementor]
      : [undefined, node.expression, undefined];
    const before =
      initializer === undefined
        ? []
        : ts.isVariableDeclarationList(initializer)
          ? declared(initializer)
          : done(initializer);
    const along = ts.isForStatement(node) ? through(node) : { moving: [], said: new Map<string, ts.Expression>() };
    for (const [name, what] of along.said) said.set(name, what);
    const moved = along.moving.map(({ array, index, step: by, all }) => {
      const pointer = spare(typeOf("whole", twoRuns));
      const first = [...place(array, index), code.set, ...pointer];
      for (const access of all) pointers.set(access, pointer);
      const further = literal(by * 2 ** shiftOf(array), "whole");
      return { first, on: [code.get, ...pointer, ...further, code.add, code.set, ...pointer] };
    });
    for (const name of along.said.keys()) said.delete(name);
    const byRun = condition !== undefined && kind(condition) === "mask";
    const out = twoRuns && returns(node.statement);
    const some = runs.loop(byRun || out);
    const ownCounts =
      initializer !== undefined && ts.isVariableDeclarationList(initializer)
        ? initializer.declarations.map(({ name }) => name.getText())
        : [];
    const test = (): Bytes =>
      condition === undefined
        ? []
        : byRun
          ? [...value(condition, "mask"), ...runs.narrow(), ...unlessAny("end")]
          : [...value(condition, "flag"), code.not, code.branchIf, ...unsigned(1)];
    const made = [
      ...[code.block, code.nothing],
      ...inside("end", () => [
        ...[code.loop, code.nothing],
        ...inside("again", () => {
          const tested = test();
          const body = inside("next", () => statement(node.statement));
          const gone = runs.continued();
          for (const name of ownCounts) counting.add(name);
          const steps = [...(step === undefined ? [] : stepped(step)), ...moved.flatMap(({ on }) => on)];
          for (const name of ownCounts) counting.delete(name);
          return [
            ...[...tested, ...gone.begin, code.block, code.nothing, ...body, code.end, ...gone.end],
            ...(out ? unlessAny("end") : []),
            ...[...steps, code.branch, ...unsigned(0), code.end],
          ];
        }),
      ]),
      code.end,
    ];
    return [...before, ...moved.flatMap(({ first }) => first), ...some.begin, ...made, ...some.end(out)];
  }

  const stepped = (step: ts.Expression): Bytes =>
    ts.isBinaryExpression(step) && step.operatorToken.kind === ts.SyntaxKind.CommaToken
      ? [...stepped(step.left), ...stepped(step.right)]
      : done(step);

  function returned({ expression }: ts.ReturnStatement): Bytes {
    const left = expression === undefined ? [] : value(expression, source.result ?? "number");
    if (!twoRuns) return [...left, code.return];
    if (!runs.fewer()) return [...left, ...opened, code.return];
    const kept =
      result === undefined
        ? []
        : [...left, code.get, ...result, code.get, ...runs.live, ...masks.select, code.set, ...result];
    return [...kept, ...runs.leave("returned")];
  }
  /** Does one of two things in each run, and leaves out what no run does. */
  function chosen({ expression, thenStatement, elseStatement }: ts.IfStatement): Bytes {
    const branches = elseStatement === undefined ? [thenStatement] : [thenStatement, elseStatement];
    const leaving = branches.some(leaves);
    const some = runs.choose(value(expression, "mask"), leaving);
    const within = (node: ts.Statement): Bytes => [
      ...[...runs.any(), code.if, code.nothing],
      ...inside("runs", () => statement(node)),
      code.end,
    ];
    const made = [
      ...[...some.first, ...within(thenStatement)],
      ...(elseStatement === undefined && !leaving ? [] : some.second()),
      ...(elseStatement === undefined ? [] : within(elseStatement)),
      ...some.end(),
    ];
    return leaving ? [...made, ...unlessLeft()] : made;
  }

  function statement(node: ts.Statement): Bytes {
    if (ts.isBlock(node)) return node.statements.flatMap(statement);
    if (ts.isVariableStatement(node)) return declared(node.declarationList);
    if (ts.isExpressionStatement(node)) return done(node.expression);
    if (ts.isForStatement(node) || ts.isWhileStatement(node)) return loop(node);
    if (ts.isContinueStatement(node)) return someIn("next") ? runs.leave("continued") : branch("next", node);
    if (ts.isBreakStatement(node)) return runs.some() ? refuse(node, "left in some runs") : branch("end", node);
    if (ts.isReturnStatement(node)) return returned(node);
    if (!ts.isIfStatement(node)) return refuse(node, "no statement of this kind");
    if (kind(node.expression) === "mask") return chosen(node);
    return [
      ...value(node.expression, "flag"),
      ...[code.if, code.nothing],
      ...inside("", () => [
        ...statement(node.thenStatement),
        ...(node.elseStatement === undefined ? [] : [code.else, ...statement(node.elseStatement)]),
      ]),
      code.end,
    ];
  }

  const body = statement(source.body);
  const own = [...names.values()].slice(given).map((one) => typeOf(one, twoRuns));
  const live = twoRuns ? [typeOf("mask", twoRuns)] : [];
  const wanted = source.parameters.map((one) => {
    if (exported && twoRuns && one.kind === "number") refuse(source.body, `${one.name} is given to both runs`);
    return typeOf(one.kind, twoRuns);
  });
  return {
    name: source.name,
    exported,
    parameters: forSome ? [...wanted, ...live] : wanted,
    result: source.result === undefined ? undefined : typeOf(exported && twoRuns ? "flag" : source.result, twoRuns),
    locals: [...(forSome ? [] : live), ...own, ...spares],
    code: [...runs.all, ...body, ...last],
  };
}
