/** A file the person has chosen and the page may come back to (File System Access). */
export interface PlanHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  isSameEntry?(other: PlanHandle): Promise<boolean>;
  requestPermission?(how: { readonly mode: "read" | "readwrite" }): Promise<"granted" | "denied" | "prompt">;
}
