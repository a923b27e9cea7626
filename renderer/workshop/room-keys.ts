/** The keys of the room: digits and a clicker's keys go from scenario to scenario, letters do what stands on a button. */

export type RoomKey =
  | { readonly does: "show"; readonly at: number }
  | { readonly does: "step"; readonly by: 1 | -1 }
  | { readonly does: "dot"; readonly by: 1 | -1 }
  | { readonly does: "blank" | "decide" | "slide" | "rescale" | "time" | "notes" | "leave" };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const plain: Readonly<Record<string, RoomKey>> = {
  PageDown: { does: "step", by: 1 },
  PageUp: { does: "step", by: -1 },
  ".": { does: "blank" },
  b: { does: "blank" },
  d: { does: "decide" },
  s: { does: "slide" },
  r: { does: "rescale" },
  t: { does: "time" },
  n: { does: "notes" },
  Escape: { does: "leave" },
};

/**
 * What a press means; undefined where it belongs to what has the focus.
 * @param on what has the focus: a box that text goes into, a slider or list that arrows move, or neither
 */
export function roomKey(event: Pressed, on: "text" | "arrows" | "other"): RoomKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { key } = event;
  if (key === "PageDown" || key === "PageUp") return plain[key];
  if (on === "text") return key === "Escape" ? { does: "leave" } : undefined;
  if (/^\d$/.test(key)) return { does: "show", at: Number(key) };
  if (on === "other" && (key === "ArrowRight" || key === "ArrowLeft"))
    return { does: "step", by: key === "ArrowRight" ? 1 : -1 };
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (letter === "v") return { does: "dot", by: event.shiftKey ? -1 : 1 };
  return plain[letter];
}

/** What has the focus, as far as keys are concerned. */
export function focusedOn(target: EventTarget | null): "text" | "arrows" | "other" {
  if (!(target instanceof HTMLElement)) return "other";
  if (target.matches("input[type=range], select, [role=radio]")) return "arrows";
  return target.matches("input, textarea") || target.isContentEditable ? "text" : "other";
}
