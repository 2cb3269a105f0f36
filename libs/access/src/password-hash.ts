import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and some 100 ms a guess. The cost stands in the hash, so it can be raised for new passwords at any time. */
const COST = { N: 32_768, r: 8, p: 1 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Compares in constant time. Without a stored hash it takes as long and says no, so that answers do not tell which logins exist. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (stored === undefined) {
    await derive(password, randomBytes(SALT_BYTES), COST);
    return false;
  }
  const [method, N, r, p, salt, hash] = stored.split('$');
  if (method !== 'scrypt' || !salt || !hash) throw new Error(`unknown password method ${String(method)}`);
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), cost), Buffer.from(hash, 'base64url'));
}

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  const maxmem = 256 * cost.N * cost.r;
  return new Promise((done, failed) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { ...cost, maxmem }, (error, hash) =>
      error ? failed(error) : done(hash),
    );
  });
}
