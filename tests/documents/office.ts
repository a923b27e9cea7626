/** Documents opened by LibreOffice, where it is installed, and the pages it makes of them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

const ran = (program: string, args: readonly string[]) =>
  spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 30, timeout: 600_000 });

/** "LibreOffice 7.4.7.2", or undefined where there is none. */
export function libreOffice(): string | undefined {
  const { stdout, error } = ran("soffice", ["--version"]);
  return error === undefined ? /^\S+ \S+/.exec(stdout)?.[0] : undefined;
}

/** True where the machine has the programs that read a PDF. */
export const readsPdf = (): boolean => ran("pdfinfo", ["-v"]).error === undefined;

export interface Opened {
  readonly file: string;
  /** Text of each page. */
  readonly pages: readonly string[];
  /** Every page in points, across and down. */
  readonly sizes: readonly (readonly [number, number])[];
}

/**
 * Makes PDFs of documents, all by one start of the program.
 * @returns the pages of each; undefined of one that it did not open
 */
export function openedIn(folder: string, files: readonly string[], pictures: boolean): readonly (Opened | undefined)[] {
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  ran("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]);
  return files.map((file) => {
    const pdf = join(folder, basename(file).replace(/\.\w+$/, ".pdf"));
    if (!existsSync(pdf) || statSync(pdf).size === 0) return undefined;
    if (pictures) ran("pdftoppm", ["-r", "60", "-png", pdf, pdf.replace(/\.pdf$/, "")]);
    const text = ran("pdftotext", ["-raw", pdf, "-"]).stdout;
    const info = ran("pdfinfo", ["-f", "1", "-l", "9999", pdf]).stdout;
    const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
      ([, across, down]) => [Number(across), Number(down)] as const,
    );
    return { file, pages: text.split("\f").slice(0, -1), sizes };
  });
}

/** Bytes of a document. */
export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
