import { z } from "zod";
import { EXPORTS, MENUS, type ExportKind } from "../bridge";

const handle = z.string().min(1).max(64);
const name = z.string().min(1).max(300);
/** A little above the largest plan, so that one that is too large is refused with a sentence and not as a fault. */
const text = z.string().max(60 * 1024 * 1024);
/** Which change of a plan something is. */
const revision = z.int().min(0);
const LARGEST_EXPORT = 200 * 1024 * 1024;
/** Files that leave the application in one step. */
const MOST_TOGETHER = 10;

const exported = {
  kind: z.enum(Object.keys(EXPORTS) as [ExportKind, ...ExportKind[]]),
  content: z.union([
    z.string().max(LARGEST_EXPORT),
    z.custom<Uint8Array>(
      (value) => value instanceof Uint8Array && value.length <= LARGEST_EXPORT,
      "bytes of at most 200 MB",
    ),
  ]),
};

/** Keys as Electron writes them: modifiers, then one key. */
const accelerator = z
  .string()
  .regex(
    /^((CmdOrCtrl|Ctrl|Cmd|Alt|Option|Shift)\+)*([A-Z0-9]|F([1-9]|1[0-9]|2[0-4])|[=\-,./\\;'[\]`]|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape)$/,
  );

export const menuCommand = z.strictObject({
  id: z.string().min(1).max(120),
  label: z.string().min(1).max(120),
  menu: z.enum(MENUS),
  group: z.int().min(0).max(99).optional(),
  accelerator: accelerator.optional(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
});

/** Every request the renderer may make, with what it may contain. There are no others. */
export const requests = {
  "app:info": z.tuple([]),
  "plans:open": z.tuple([]),
  "plans:open-recent": z.tuple([handle]),
  "plans:note-dropped": z.tuple([z.string().min(1).max(4096)]),
  "plans:open-dropped": z.tuple([handle]),
  "plans:open-offered": z.tuple([handle]),
  "plans:listen-for-offers": z.tuple([]),
  "plans:reload": z.tuple([handle]),
  "plans:save": z.tuple([
    handle.nullable(),
    text,
    name,
    z.strictObject({ revision, overwriteChanged: z.boolean().optional() }),
  ]),
  "plans:save-as": z.tuple([text, name, z.strictObject({ revision })]),
  "plans:recent": z.tuple([]),
  "plans:forget-recent": z.tuple([handle]),
  "plans:backups": z.tuple([handle]),
  "plans:open-backup": z.tuple([handle, z.string().min(1).max(80)]),
  "recovery:keep": z.tuple([
    z.strictObject({
      document: handle.nullable(),
      name,
      text,
      revision,
      session: z.string().max(8_000_000).optional(),
    }),
  ]),
  "recovery:list": z.tuple([]),
  "recovery:take": z.tuple([handle]),
  "recovery:look": z.tuple([handle]),
  "recovery:discard": z.tuple([handle]),
  "recovery:clear": z.tuple([]),
  "menu:set": z.tuple([z.array(menuCommand).max(300)]),
  "window:state": z.tuple([
    z.strictObject({ title: z.string().max(300), screen: z.string().max(100).optional(), unsaved: z.boolean() }),
  ]),
  "window:full-screen": z.tuple([z.boolean()]),
  "window:close": z.tuple([]),
  "window:saved-before-closing": z.tuple([z.boolean()]),
  "output:pdf": z.tuple([z.strictObject({ suggestedName: name, landscape: z.boolean() })]),
  "output:print": z.tuple([z.strictObject({ landscape: z.boolean() })]),
  "output:file": z.tuple([z.strictObject({ suggestedName: name, ...exported })]),
  "output:files": z.tuple([
    z.strictObject({ suggestedName: name, files: z.array(z.strictObject(exported)).min(1).max(MOST_TOGETHER) }),
  ]),
} as const;

export type RequestName = keyof typeof requests;
export type RequestArguments<Name extends RequestName> = z.infer<(typeof requests)[Name]>;

/** What the main process tells the renderer unasked. */
export interface Announcements {
  "plans:offered": { readonly offer: string; readonly name: string };
  "menu:command": string;
  "window:save-before-closing": null;
}
