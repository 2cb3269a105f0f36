import type { Actor } from '@app/access';

/** Who makes something happen: a person, or a part of the system by itself. */
export type Caller = { readonly actor: Actor } | { readonly system: string };

/** Name for the record's own columns; the audit trail has the whole. */
export function loginOf(caller: Caller): string {
  return 'actor' in caller ? caller.actor.login : caller.system;
}
