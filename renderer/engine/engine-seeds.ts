/** The seeds that the engine reads, by path, as JSON: `seedsForEngine` writes them here when the browser edition is built. */
export const engineSeeds: string = "{}";
