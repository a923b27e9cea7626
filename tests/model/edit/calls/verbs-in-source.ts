/** The verbs as the source has them: what the one door of the model lets out, takes a signature last and may refuse. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../../model");

/** Name where it is declared, and file, of everything that is let out by name. */
function* letOut(): Generator<readonly [outside: string, inside: string, file: string]> {
  const door = readFileSync(join(root, "index.ts"), "utf8");
  for (const [, list = "", file = ""] of door.matchAll(/export \{([^}]*)\} from "\.\/([^"]+)"/g))
    for (const one of list.split(",")) {
      const [inside = "", outside = inside] = one.trim().split(" as ");
      if (inside !== "" && !inside.startsWith("type ")) yield [outside, inside, `${file}.ts`];
    }
}

/** Whether the source declares a function of this name whose last parameter is a signature and which may refuse. */
function isVerb(source: string, name: string): boolean {
  const start = source.search(new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, "m"));
  if (start < 0) return false;
  const next = source.indexOf("\nexport ", start + 1);
  const declared = source.slice(start, next < 0 ? undefined : next);
  const head = declared.slice(0, declared.search(/\{\n|=>/));
  return /\b\w+: Signature,?\s*\)\s*:\s*Outcome</.test(head);
}

export const verbsInSource = (): readonly string[] =>
  [...letOut()]
    .filter(([, inside, file]) => isVerb(readFileSync(join(root, file), "utf8"), inside))
    .map(([outside]) => outside);
