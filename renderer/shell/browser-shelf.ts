/** Keeps the handles of recent plans in the browser's own database, which alone can hold them. */
import type { PlanHandle } from "./plan-handle";

export interface ShelvedPlan {
  readonly id: string;
  readonly name: string;
  /** When it was last opened or saved, as an ISO time. */
  readonly when: string;
  readonly handle: PlanHandle;
}

export interface HandleShelf {
  all(): Promise<readonly ShelvedPlan[]>;
  put(plan: ShelvedPlan): Promise<void>;
  remove(id: string): Promise<void>;
}

const NAME = "ot-workforce-modeller";
const SHELF = "recent";

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("no answer"));
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(SHELF, { keyPath: "id" });
  return answerOf(request);
}

async function on<T>(mode: IDBTransactionMode, ask: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await answerOf(ask(database.transaction(SHELF, mode).objectStore(SHELF)));
  } finally {
    database.close();
  }
}

/** A browser that keeps no database has no recent plans, which is no reason to trouble anyone. */
export const handleShelf = (): HandleShelf => ({
  all: () => on<ShelvedPlan[]>("readonly", (shelf) => shelf.getAll() as IDBRequest<ShelvedPlan[]>).catch(() => []),
  put: (plan) =>
    on("readwrite", (shelf) => shelf.put(plan)).then(
      () => undefined,
      () => undefined,
    ),
  remove: (id) =>
    on("readwrite", (shelf) => shelf.delete(id)).then(
      () => undefined,
      () => undefined,
    ),
});
