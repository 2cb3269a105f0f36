import { useSyncExternalStore } from 'react';

/** As the style sheet draws the line. */
const PHONE = '(max-width: 760px)';

/** Whether the page stands on a phone, or in a window as narrow. */
export function usePhone(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(PHONE).matches);
}

function listen(changed: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
