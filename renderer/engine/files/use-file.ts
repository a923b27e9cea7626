/** The file that is being brought in, inside components. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { FileDesk, FileShown } from "./file-desk";

export const FileContext = createContext<FileDesk | undefined>(undefined);

export const useFileDesk = (): FileDesk | undefined => useContext(FileContext);

const never = () => () => undefined;

/** How far reading has come and what the file would change; undefined while there is none. */
export function useFile(): FileShown | undefined {
  const desk = useFileDesk();
  const now = (): FileShown | undefined => desk?.shown();
  return useSyncExternalStore(desk?.subscribe ?? never, now, now);
}
