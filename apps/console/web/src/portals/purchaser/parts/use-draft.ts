import { useEffect, useState } from 'react';

const KEPT_AS = 'yufuka.draft.';

/** Whole numbers of fen of an amount in yuan; undefined when it is none. */
export function fenOf(text: string): number | undefined {
  const [, yuan, cents = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

/**
 * What is typed into a form, kept on this machine until it is sent: an error, a reload or an ended session loses nothing. Give it
 * nothing secret: no passwords, no documents.
 * @param name whose draft and of what: drafts of several people on one machine stay apart
 */
export function useDraft<Draft extends object>(name: string, empty: Draft) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...keptDraft<Draft>(name) }));
  useEffect(() => localStorage.setItem(KEPT_AS + name, JSON.stringify(draft)), [name, draft]);
  const forget = () => {
    setDraft(empty);
    localStorage.removeItem(KEPT_AS + name);
  };
  return { draft, setDraft, forget };
}

function keptDraft<Draft>(name: string): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS + name) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
