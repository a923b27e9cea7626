import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";

const root = resolve(import.meta.dirname, "../..");

/** A licence as it is written, and the packages that come under it. */
export interface Notice {
  readonly licence: string;
  /** Name and version, and whose copyright it is where the licence names somebody. */
  readonly packages: readonly string[];
  readonly text: string;
}

const locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

/** Whose it is: a line of its own with a year, a sign or contributors, not the word within the terms. */
const copyright = /^[ \t#]*Copyright(?=.*(?:\(c\)|©|\d{4}|contributors))(?! \(C\) 2007 Free Software).*$/gim;
const isLicence = /^(?:licen[sc]e|copying|unlicense)/i;

function licenceOf(folder: string): string {
  const names = readdirSync(join(root, folder)).filter((name) => isLicence.test(name));
  const texts = names.map((name) =>
    readFileSync(join(root, folder, name), "utf8")
      .replaceAll("\r\n", "\n")
      .trim(),
  );
  // Of a package that may be taken under either, we take the other; the whole text of this one says nothing for us.
  return texts.join("\n\n").replace(/^GPL version 3$[\s\S]*/m, "");
}

/**
 * Every package that what is handed out may hold code of, by the licence it comes under: those the lock file has for use,
 * not for making. A licence that several share word for word is told once, with the copyright of each.
 */
export function thirdPartyNotices(): readonly Notice[] {
  const { packages } = locked.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const notices = new Map<string, { licence: string; packages: string[]; text: string }>();
  for (const [folder, about] of Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (folder === "" || about.dev === true || about.optional === true || about.devOptional === true) continue;
    const whole = licenceOf(folder);
    const whose = [...whole.matchAll(copyright)].map(([line]) => line.replace(/^[ \t#]+|[ \t.]+$/g, ""));
    const text = whole
      .replace(copyright, "")
      .replace(/\n{2,}/g, "\n\n")
      .trim();
    const licence = about.license ?? "no licence named";
    const key = `${licence} ${text.replace(/\W+/g, " ").toLowerCase()}`;
    const notice = notices.get(key) ?? { licence, packages: [], text };
    const name = folder.replace(/^.*node_modules\//, "");
    notice.packages.push([`${name} ${about.version ?? ""}`.trim(), ...whose].join(", "));
    notices.set(key, notice);
  }
  return [...notices.values()].sort((a, b) => b.packages.length - a.packages.length);
}

/** The module that has them. */
export const NOTICES = "third-party-notices";

/** Makes that module at build. */
export const notices: Plugin = {
  name: NOTICES,
  resolveId: (source) => (source === NOTICES ? `\0${NOTICES}` : undefined),
  load: (id) => (id === `\0${NOTICES}` ? `export default ${JSON.stringify(thirdPartyNotices())};` : undefined),
};
