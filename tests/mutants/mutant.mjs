/**
 * One small wrong change to the product: what it is, and the tests that should notice it.
 *
 * @typedef {object} Mutant
 * @property {string} id Short and lasting, in kebab case.
 * @property {string} file The file it changes, from the root.
 * @property {string} find Text that stands exactly once in the file.
 * @property {string} put What stands there instead.
 * @property {readonly string[]} tests The test files that speak of what it breaks.
 * @property {string} wrong What a person would see go wrong, in one sentence.
 */

/**
 * The file's text with the wrong change made.
 *
 * @param {string} text
 * @param {Mutant} mutant
 * @returns {string}
 * @throws {Error} When the text to find does not stand exactly once, so that the list has to be brought up to date.
 */
export function mutated(text, { file, find, put }) {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`${file} has this ${times} times, not once: ${find}`);
  return text.replace(find, () => put);
}

/**
 * What is wrong with the list itself: ids that repeat, changes that change nothing, files that are not there.
 *
 * @param {readonly Mutant[]} mutants
 * @param {(file: string) => string | undefined} read The text of a file of the tree; undefined when there is none.
 * @returns {string[]} Sentences, none when the whole list can be run.
 */
export function faultsOf(mutants, read) {
  const ids = mutants.map((mutant) => mutant.id);
  return mutants.flatMap((mutant, number) => {
    const says = (what) => `${mutant.id}: ${what}`;
    const text = read(mutant.file);
    const faults = [];
    if (ids.indexOf(mutant.id) !== number) faults.push(says("the id is used twice"));
    if (mutant.find === mutant.put) faults.push(says("it changes nothing"));
    if (mutant.tests.length === 0) faults.push(says("it names no test"));
    for (const test of mutant.tests) if (read(test) === undefined) faults.push(says(`there is no ${test}`));
    if (text === undefined) return [...faults, says(`there is no ${mutant.file}`)];
    try {
      mutated(text, mutant);
    } catch (fault) {
      faults.push(says(fault.message));
    }
    return faults;
  });
}
