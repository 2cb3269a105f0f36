/**
 * JSON with one spelling: members sorted by name (UTF-16 order), no spaces, numbers as ECMAScript writes them (as RFC
 * 8785). Members that are undefined go; `toJSON` is honoured, so dates are ISO text.
 * @throws TypeError for what JSON cannot say exactly: bigint, NaN, infinity, functions, cycles
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set());
}

function write(raw: unknown, path: Set<object>): string {
  const value = hasToJson(raw) ? raw.toJSON() : raw;
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new TypeError(`canonical JSON cannot hold ${typeof value} ${String(value)}`);
  if (path.has(value)) throw new TypeError('canonical JSON cannot hold a cycle');
  path.add(value);
  const text = Array.isArray(value) ? writeArray(value, path) : writeObject(value as Record<string, unknown>, path);
  path.delete(value);
  return text;
}

function writeArray(values: readonly unknown[], path: Set<object>): string {
  return `[${Array.from(values, (item) => write(item, path)).join(',')}]`;
}

function writeObject(value: Record<string, unknown>, path: Set<object>): string {
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${write(value[name], path)}`);
  return `{${members.join(',')}}`;
}

function hasToJson(value: unknown): value is { toJSON(): unknown } {
  return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';
}
