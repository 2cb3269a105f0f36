/** The idempotency key of a command: 128 random bits in hex. Not `randomUUID`: browsers have that on secure pages only. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
