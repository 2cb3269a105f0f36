/**
 * An account name in one spelling: full-width letters, digits and brackets become half-width, spaces go. Nothing more:
 * letter case, legal forms and similar characters stay different names.
 */
export function normalizeName(name: string): string {
  return name
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[ \u3000\u00A0\t]/g, '');
}

/** Whether two account names are the same after {@link normalizeName}. An empty name is nobody's. */
export function sameName(a: string, b: string): boolean {
  const normal = normalizeName(a);
  return normal !== '' && normal === normalizeName(b);
}
