import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type ConsoleSession, type ConsoleState, logOut, readState } from './session.api.js';

interface SessionContextValue {
  readonly state: ConsoleState;
  /** Takes over what a log-in answered. What the one before saw is forgotten. */
  readonly entered: (state: ConsoleState, options?: { readonly samePage?: boolean }) => void;
  readonly leave: (everywhere?: boolean) => Promise<void>;
  readonly reload: () => Promise<void>;
}

const SessionContext = createContext<SessionContextValue | undefined>(undefined);
export const STATE_KEY = ['console-state'] as const;

/** Knows who is logged in; shows nothing until it does. */
export function SessionProvider({ children, failed }: { children: ReactNode; failed: (error: unknown) => ReactNode }) {
  const client = useQueryClient();
  const { data: state, error } = useQuery({ queryKey: STATE_KEY, queryFn: readState, staleTime: Infinity });
  const value = useMemo(
    () =>
      state && {
        state,
        entered: (next: ConsoleState, { samePage = false } = {}) => {
          if (!samePage) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== STATE_KEY[0] });
          client.setQueryData(STATE_KEY, next);
        },
        leave: async (everywhere = false) => {
          await logOut(everywhere);
          client.setQueryData(STATE_KEY, { ...state, session: null });
          client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== STATE_KEY[0] });
        },
        reload: async () => {
          await client.refetchQueries({ queryKey: STATE_KEY });
        },
      },
    [client, state],
  );
  if (error && !value) return failed(error);
  return value ? <SessionContext value={value}>{children}</SessionContext> : null;
}

export function useConsole(): SessionContextValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useConsole stands outside of SessionProvider');
  return value;
}

/** The session of a page that nobody sees without one. */
export function useSession(): ConsoleSession {
  const { session } = useConsole().state;
  if (!session) throw new Error('this page needs a session');
  return session;
}
