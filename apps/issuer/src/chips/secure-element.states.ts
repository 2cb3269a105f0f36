/** Life of a chip in a phone's secure element, as far as the element has confirmed. */
export type SecureElementState = 'requested' | 'installed' | 'active' | 'suspended' | 'deleted';

export const SECURE_ELEMENT_COMMANDS = ['install', 'personalize', 'suspend', 'resume', 'delete'] as const;

export type SecureElementCommand = (typeof SECURE_ELEMENT_COMMANDS)[number];

/** A command, the states it may be sent in, and where the element's "done" leads. A failed one leads nowhere. */
export const SECURE_ELEMENT_MOVES: Readonly<
  Record<SecureElementCommand, { readonly from: readonly SecureElementState[]; readonly to: SecureElementState }>
> = {
  install: { from: ['requested'], to: 'installed' },
  personalize: { from: ['installed'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  delete: { from: ['requested', 'installed', 'active', 'suspended'], to: 'deleted' },
};

/** @returns whether a command may be sent to an element in that state */
export function maySend(command: SecureElementCommand, state: SecureElementState): boolean {
  return SECURE_ELEMENT_MOVES[command].from.includes(state);
}
