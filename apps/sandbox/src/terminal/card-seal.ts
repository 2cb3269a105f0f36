import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts what a terminal must remember of cards (AES-256-GCM) under a key derived from its master key. */
export class CardSeal {
  private readonly key: Buffer;

  /** @param tmk the terminal's clear master key; @param owner terminal number, bound into every seal */
  constructor(
    tmk: Buffer,
    private readonly owner: string,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', tmk, owner, 'terminal journal', 32));
  }

  /** Seals a JSON value; buffers in it come back as buffers. */
  seal(value: unknown): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(this.owner));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** Opens a seal. @throws Error when it was made under another master key or by another terminal, or was altered */
  open<T>(sealed: string): T {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(this.owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const clear = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(clear.toString('utf8'), reviveBuffer) as T;
  }
}

function reviveBuffer(_key: string, value: unknown): unknown {
  const json = value as { type?: unknown; data?: unknown } | null;
  return json && json.type === 'Buffer' && Array.isArray(json.data) ? Buffer.from(json.data as number[]) : value;
}
