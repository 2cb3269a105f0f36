import type { ComponentType } from 'react';
import type { Words } from '../i18n/i18n.js';
import type { Role } from '../session/session.api.js';

/** A page of a portal. One file in `pages/`, one line in the portal's `routes.ts`. */
export interface PageDefinition {
  /** Below the portal's own path: `orders/:orderId`; empty for its home. */
  readonly path: string;
  /** Key of its title in the portal's words. */
  readonly title: string;
  /** Key of the group it stands under in the navigation; without one it stands at the top. Pages with `:id` are not in it. */
  readonly group?: string;
  /** Only for these of the portal's roles; the API decides anyway. */
  readonly roles?: readonly Role[];
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Reached from the account menu, not from the navigation. */
  readonly ofAccount?: true;
  /** Key of a short title. On a phone a portal that has some shows these pages alone, side by side. */
  readonly tab?: string;
  /** Seen without a session, in a frame of its own: a log-in, a registration. It is not in the navigation. */
  readonly open?: true;
  /**
   * Where tests find an object for a path with `:id`: the first item of a list, and the field of its id; several for several in
   * the path. `{merchantId}` in the list is the visitor's own.
   */
  readonly example?: { readonly list: string; readonly id: string | readonly string[] };
}

export interface Portal {
  /** Its path, and the namespace of its words. */
  readonly name: 'purchaser' | 'merchant' | 'operations' | 'holder' | 'lab';
  /** Who comes in; `anyone` without a session, in the sandbox only. */
  readonly entry: readonly Role[] | 'anyone';
  /** Where its visitors log in, when not at the entrance. */
  readonly logIn?: string;
  readonly pages: readonly PageDefinition[];
  readonly words: { readonly zh: () => Promise<Words>; readonly en: () => Promise<Words> };
}
