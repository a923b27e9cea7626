/** A run of a plan from the command line: read, run, show. Standard output holds results and nothing else. */
import { present } from "../../model/index";
import { actuals } from "./actuals";
import { ofWorkforce, readArguments } from "./arguments";
import { appraisal } from "./appraisal";
import { backtestOf } from "./backtest";
import { calibrationsOf } from "./calibrations";
import { measuringSays } from "./causes";
import { withEvents } from "./events";
import { drawIfThread } from "./drawer";
import { CLOSED } from "./closed";
import { asOption, composition } from "./composition";
import { draws } from "./draws";
import { explain } from "./explain";
import { history } from "./history";
import { hosting } from "./hosting";
import { importFile } from "./import";
import { listOfNations, nationNamed } from "./nations";
import { quietly, readInput, underClosure, type Io } from "./io";
import { listOf, listOfMeasures, listOfServiceMeasures } from "./list";
import { comparePlans } from "./compare-plans";
import { merge } from "./merge";
import { isOfPlans, mergePlans } from "./merge-plans";
import { scenarioFiles } from "./scenario-files";
import { nationalLists } from "./nation-lists";
import { warningsOf } from "./notes";
import { codeOf } from "../files/disk";
import { done, exitCodes, type ExitCode, type Step } from "./outcome";
import { places } from "./places";
import { report } from "./report";
import { help } from "./run-help";
import { planFor } from "./plan-for";
import { openingBesidePublished } from "./published";
import { withPostsChanges } from "./posts-changes";
import { select } from "./select";
import { withServiceChanges } from "./service-changes";
import { settings } from "./settings";
import { shortages } from "./shortages";
import { forecasts, roll } from "./roll";
import { sheet } from "./sheet";
import { show, type Said } from "./show";
import { shown } from "./shown";
import { goal } from "./goal";
import { takes } from "./takes";
import { whatMattersOf } from "./what-matters";
import { workforceBacktest } from "./workforce-backtest";

export { processIo, type Io } from "./io";

drawIfThread();

const only = (results: string): Step<Said> => done({ results, notes: [], exit: exitCodes.done });
const answered = (results: Step<string>): Step<Said> => (results.ok ? only(results.value) : results);

async function answer(words: readonly string[], io: Io): Promise<Step<Said>> {
  if (words[0] === "composition") return answer(asOption(words.slice(1)), io);
  if (words[0] === "appraisal") return appraisal(words.slice(1), io);
  if (words[0] === "history") return history(words.slice(1), io, new Date().toISOString());
  if (words[0] === "actuals") return actuals(words.slice(1), io, new Date().toISOString());
  if (words[0] === "merge")
    return isOfPlans(words) ? mergePlans(words.slice(1), io, new Date().toISOString()) : merge(words.slice(1), io);
  if (words[0] === "compare") return comparePlans(words.slice(1), io);
  if (words[0] === "scenario") return scenarioFiles(words.slice(1), io, new Date().toISOString());
  if (words[0] === "import") return importFile(words.slice(1), io, new Date().toISOString());
  if (words[0] === "sheet") return sheet(words.slice(1), io);
  if (words[0] === "report") return report(words.slice(1), io, new Date().toISOString());
  if (words[0] === "roll") return roll(words.slice(1), io, new Date().toISOString());
  if (words[0] === "forecasts") return forecasts(words.slice(1), io);
  if (words[0] === "shortages") return shortages(words.slice(1), io, new Date().toISOString());
  if (words[0] === "settings") return settings(words.slice(1), io, new Date().toISOString());
  if (words[0] === "places") return places(words.slice(1), io, new Date().toISOString());
  const read = readArguments(words);
  if (!read.ok) return read;
  if (read.value.help) return only(help);
  if (read.value.list === "measures") return only(listOfMeasures());
  if (read.value.list === "service-measures") return only(listOfServiceMeasures());
  if (read.value.list === "nations") return only(listOfNations());
  const { backtest, nation } = read.value;
  if (nation !== undefined) return answered(nationNamed(nation));
  if (backtest !== undefined && backtest !== ofWorkforce) return answered(backtestOf(backtest));
  const file = await readInput(present(read.value.plan, "the path of a plan"), io);
  if (!file.ok) return file;
  const changed = withPostsChanges(file.value, read.value.posts);
  if (!changed.ok) return changed;
  const served = withServiceChanges(changed.value.input, read.value.serviceChanges);
  if (!served.ok) return served;
  if (served.value.notes.length > 0) await quietly(io.stderr(`${served.value.notes.join("\n")}\n`));
  const planned = withEvents(served.value.input, read.value.events);
  if (!planned.ok) return planned;
  const { input, scenario: ofEvents } = planned.value;
  const made = [changed.value.scenario?.id, served.value.scenario?.id, ofEvents].filter((id) => id !== undefined);
  const scenarios = [...read.value.scenarios, ...made];
  const asked = { ...read.value, scenarios };
  if (asked.list !== undefined && asked.list !== "nations") return only(listOf(asked.list, input.plan));
  if (asked.calibration) return answered(calibrationsOf(input.plan));
  if (asked.opening) return answered(openingBesidePublished(input));
  if (backtest !== undefined) return answered(workforceBacktest(input.plan));
  if (asked.planFor !== undefined) {
    const out = present(asked.out, "where the plan goes");
    return planFor(asked.planFor, asked.beside, out, input, io, new Date().toISOString());
  }
  if (
    asked.draws !== undefined &&
    asked.whatMatters === undefined &&
    asked.goal === undefined &&
    asked.composition === undefined &&
    asked.takes === undefined
  )
    return draws(asked, asked.draws, input, io);
  const selection = select(asked, input.plan);
  if (!selection.ok) return selection;
  const asRun = underClosure(input, selection.value.closure);
  if (asked.host !== undefined) return answered(hosting(asked, asRun, selection.value));
  if (asked.composition !== undefined) return composition(asked, asked.composition, asRun, selection.value, io);
  if (asked.nationalLists !== undefined) return nationalLists(asked, asked.nationalLists, asRun, selection.value, io);
  const warned = (step: Step<Said>): Step<Said> =>
    step.ok ? done({ ...step.value, notes: [...warningsOf(asRun, selection.value), ...step.value.notes] }) : step;
  if (asked.whatMatters !== undefined)
    return warned(await whatMattersOf(asked.whatMatters, asked, asRun, selection.value, io));
  if (asked.goal !== undefined) return warned(answered(goal(asked.goal, asked, asRun, selection.value)));
  if (asked.takes !== undefined) return warned(answered(takes(asked.takes, asked, asRun, selection.value)));
  if (asked.explain === undefined) return show(asked, asRun, selection.value, io);
  const wait = measuringSays(asRun.plan);
  if (wait !== undefined) await quietly(io.stderr(`${wait}\n`));
  const explained = explain(asked.explain, asRun, selection.value);
  return explained.ok ? only(explained.value) : explained;
}

/**
 * @param words the command line after the program's name
 * @returns the exit code: see {@link exitCodes}
 */
export async function main(words: readonly string[], given: Io): Promise<ExitCode> {
  const io: Io = {
    ...given,
    stdout: (text) => given.stdout(shown(text)),
    // A count that grows goes back to the beginning of its line. A note that nobody can be told costs no results.
    stderr: (text) =>
      given
        .stderr(
          text.replace(
            /^(\r?)([^]*?)(\r?)$/,
            (_, to: string, what: string, back: string) => `${to}${shown(what)}${back}`,
          ),
        )
        .catch(() => undefined),
  };
  const said = await answer(words, io);
  if (!said.ok) {
    await quietly(io.stderr(`${said.says.join("\n")}\n`));
    return said.exit;
  }
  if (said.value.notes.length > 0) await quietly(io.stderr(`${said.value.notes.join("\n")}\n`));
  try {
    if (said.value.results !== "") await quietly(io.stdout(said.value.results));
  } catch (error) {
    const why = codeOf(error);
    await quietly(
      io.stderr(
        why === CLOSED
          ? "The results could not be written, because standard output is closed. Run it again without closing it, or send the results to a file with > or --out.\n"
          : `The results could not be written to standard output (the system says ${why}).\n`,
      ),
    );
    return exitCodes.cannotRun;
  }
  return said.value.exit;
}
