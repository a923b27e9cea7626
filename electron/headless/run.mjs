// The run itself, in a process of its own: called by start.mjs with the bundle and the words of the command line.
import { pathToFileURL } from "node:url";

const [bundle, ...words] = process.argv.slice(2);
const { main, processIo } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(words, processIo());
