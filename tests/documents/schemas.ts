/** Parts of office documents held against the schemas of ECMA-376, which are published and not kept here. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** The schema of a part by the namespace of its first element. */
const schemaOfNamespace: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "wml.xsd",
  "http://schemas.openxmlformats.org/presentationml/2006/main": "pml.xsd",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "sml.xsd",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "dml-chart.xsd",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "dml-main.xsd",
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "shared-documentPropertiesCustom.xsd",
  "http://schemas.openxmlformats.org/package/2006/content-types": "opc-contentTypes.xsd",
  "http://schemas.openxmlformats.org/package/2006/relationships": "opc-relationships.xsd",
};

/** What a reader that knows no extension is left with (ECMA-376, part 3): what may be ignored is taken away. */
export function withoutExtensions(text: string): string {
  const prefixes = (/\bmc:Ignorable="([^"]*)"/.exec(text)?.[1] ?? "").split(/\s+/).filter((one) => one !== "");
  const away = [...prefixes, "mc"].map(
    (prefix) =>
      [
        new RegExp(`\\s${prefix}:[\\w-]+="[^"]*"`, "g"),
        new RegExp(`<${prefix}:(\\w+)\\b[^>]*/>|<${prefix}:(\\w+)\\b[^>]*>[\\s\\S]*?</${prefix}:\\2>`, "g"),
      ] as const,
  );
  const fallback = text.replaceAll(
    /<mc:AlternateContent>[\s\S]*?<mc:Fallback>([\s\S]*?)<\/mc:Fallback>\s*<\/mc:AlternateContent>/g,
    "$1",
  );
  return away.reduce((now, [attribute, element]) => now.replaceAll(attribute, "").replaceAll(element, ""), fallback);
}

/** The namespace of the first element of a part. */
function namespaceOf(text: string): string | undefined {
  const [, prefix] = /<(?:([\w-]+):)?[A-Za-z][\w-]*[\s>/]/.exec(text.replace(/^<\?xml[^>]*\?>/, "")) ?? [];
  return new RegExp(prefix === undefined ? '\\sxmlns="([^"]+)"' : `\\sxmlns:${prefix}="([^"]+)"`).exec(text)?.[1];
}

/** The two attributes of XML itself that office documents use, whose schema those of ECMA-376 name and do not bring. */
const ofXml = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="space"><xsd:simpleType><xsd:restriction base="xsd:NCName"><xsd:enumeration value="default"/><xsd:enumeration value="preserve"/></xsd:restriction></xsd:simpleType></xsd:attribute><xsd:attribute name="lang" type="xsd:language"/></xsd:schema>`;

/** Copies every schema in a folder and those inside it to one that `xmllint` can read alone; their places by name. */
function schemasIn(folder: string, copies: string): ReadonlyMap<string, string> {
  mkdirSync(copies, { recursive: true });
  writeFileSync(join(copies, "xml.xsd"), ofXml);
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\bxml)\.xsd$/.test(name),
  );
  return new Map(
    found.map((name) => {
      const copy = join(copies, basename(name));
      const text = readFileSync(join(folder, name), "utf8");
      writeFileSync(
        copy,
        text.replace(
          /<xsd:import\b[^>]*namespace="http:\/\/www\.w3\.org\/XML\/1998\/namespace"[^>]*\/>/,
          '<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>',
        ),
      );
      return [basename(name), copy];
    }),
  );
}

export interface PartFault {
  readonly part: string;
  readonly says: string;
}

export interface SchemaCheck {
  /** Parts held against a schema, and those that there is none for. */
  readonly parts: number;
  readonly unknown: readonly string[];
  readonly faults: readonly PartFault[];
}

/** True where the machine has `xmllint`. */
export const hasXmllint = (): boolean => spawnSync("xmllint", ["--version"]).error === undefined;

/**
 * @param documents bytes by name
 * @param folder where the schemas are
 * @param scratch where parts may be written to be read by `xmllint`
 */
export function heldAgainstSchemas(
  documents: ReadonlyMap<string, Uint8Array>,
  folder: string,
  scratch: string,
): SchemaCheck {
  const schemas = schemasIn(folder, join(scratch, "schemas"));
  const bySchema = new Map<string, { readonly file: string; readonly part: string }[]>();
  const unknown = new Set<string>();
  let written = 0;
  const take = (name: string, bytes: Uint8Array): void => {
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      if (/\.xlsx$/.test(path)) take(`${name}!${path}`, part);
      if (!/\.(xml|rels)$/.test(path)) continue;
      const text = strFromU8(part);
      const schema = schemas.get(schemaOfNamespace[namespaceOf(text) ?? ""] ?? "");
      if (schema === undefined) {
        unknown.add(path.replaceAll(/\d+/g, "N"));
        continue;
      }
      const file = join(scratch, `part-${++written}.xml`);
      writeFileSync(file, withoutExtensions(text));
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), { file, part: `${name}!${path}` }]);
    }
  };
  for (const [name, bytes] of documents) take(name, bytes);
  const faults = [...bySchema].flatMap(([schema, parts]) => {
    const named = new Map(parts.map(({ file, part }) => [file, part]));
    const files = parts.map(({ file }) => file);
    const { stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, ...files], {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    return stderr.split("\n").flatMap((line): readonly PartFault[] => {
      const [, file = "", says = ""] = /^(.*?part-\d+\.xml):\d+: (.*)$/.exec(line) ?? [];
      const part = named.get(file);
      return part === undefined
        ? /^(warning|error|I\/O)|failed to compile/i.test(line)
          ? [{ part: schema, says: line }]
          : []
        : [{ part, says: says.replaceAll(/\{[^}]*\}/g, "") }];
    });
  });
  return { parts: written, unknown: [...unknown].sort(), faults };
}
