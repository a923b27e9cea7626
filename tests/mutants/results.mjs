/** What came of a run, as a sentence and as a page to keep. */

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/**
 * @param {readonly import("./mutant.mjs").Mutant[]} all The whole list, in whose order the page is written.
 * @param {readonly { mutant: import("./mutant.mjs").Mutant, ending: string, by: string }[]} results
 * @param {number} seconds
 * @returns {{ summary: string, text: string }}
 */
export function resultsPage(all, results, seconds) {
  const inOrder = all.flatMap((mutant) => results.filter((result) => result.mutant === mutant));
  const count = (ending) => results.filter((result) => result.ending === ending).length;
  const share = ((100 * count("killed")) / results.length).toFixed(1);
  const unrun = count("not run") === 0 ? "" : ` ${count("not run")} could not be run.`;
  const summary = `${count("killed")} of ${results.length} mutants killed (${share}%), ${count("survived")} survived.${unrun}`;
  const when = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const lines = inOrder.map(
    ({ mutant, ending, by }) =>
      `| ${mutant.id} | ${cell(mutant.wrong)} | ${ending} | ${cell(ending === "survived" ? "" : by)} |`,
  );
  const text = [
    `# Mutants, ${when}`,
    "",
    `\`npm run mutants -- ${process.argv.slice(2).join(" ")}\`, ${seconds} seconds, node ${process.versions.node}.`,
    "",
    summary,
    "",
    "| mutant | what it would do wrong | | noticed first by |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
  return { summary, text };
}
