/** A journey told in steps, each with how long it took, so that a slow one is seen where it is. */
export interface Steps {
  /** Does a step and notes how long it took. */
  readonly step: <T>(name: string, does: () => Promise<T>) => Promise<T>;
  /** Prints the steps with their times, and how long all of them took. */
  readonly print: () => void;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;

/** @param who whose journey it is */
export function stepsOf(who: string): Steps {
  const told: { readonly name: string; readonly took: number }[] = [];
  return {
    step: async (name, does) => {
      const began = performance.now();
      try {
        return await does();
      } finally {
        told.push({ name, took: performance.now() - began });
      }
    },
    print: () => {
      const all = told.reduce((sum, { took }) => sum + took, 0);
      const lines = [...told, { name: "from start to hand-over", took: all }].map(
        ({ name, took }) => `${seconds(took)}  ${name}`,
      );
      console.log([`The journey of ${who}:`, ...lines].join("\n"));
    },
  };
}
