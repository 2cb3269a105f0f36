import { useEffect } from 'react';
import { onUnauthenticated } from '../api/unauthenticated.js';
import { useConsole } from '../session/session.context.js';

/** Takes whoever's session has ended to the portal's own log-in, and from there back to the page. */
export function LogInAnew() {
  const { reload } = useConsole();
  useEffect(() => onUnauthenticated(() => void reload()), [reload]);
  return null;
}
