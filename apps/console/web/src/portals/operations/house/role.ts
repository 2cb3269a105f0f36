import type { Role } from '../../../session/session.api.js';
import { useSession } from '../../../session/session.context.js';

/** Whether the visitor has a role: buttons only spare the way, the API decides. */
export function useRole(role: Role): boolean {
  return useSession().user.roles.includes(role);
}
