const heard = new Set<() => void>();

/** Hears when an API answers that nobody is logged in any more. @returns how to stop hearing it */
export function onUnauthenticated(listener: () => void): () => void {
  heard.add(listener);
  return () => heard.delete(listener);
}

export function tellUnauthenticated(): void {
  for (const listener of heard) listener();
}
