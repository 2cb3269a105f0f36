import type { ConsoleSession } from '../session/session.api.js';
import { holder } from './holder/routes.js';
import { lab } from './lab/routes.js';
import { merchant } from './merchant/routes.js';
import { operations } from './operations/routes.js';
import type { PageDefinition, Portal } from './portal.types.js';
import { purchaser } from './purchaser/routes.js';

const PASSWORD: PageDefinition = {
  path: 'password',
  title: 'common:password.title',
  ofAccount: true,
  load: () => import('../account/password.page.js'),
};

/** Whoever comes in by a password can change it. */
const withPassword = (portal: Portal): Portal => ({ ...portal, pages: [...portal.pages, PASSWORD] });

/** Every portal with its pages: what the router, the navigation, the tests and the screenshots walk. */
export const PORTALS: readonly Portal[] = [...[purchaser, merchant, operations].map(withPassword), holder, lab];

/** Where somebody's work begins. */
export function homeOf({ user }: ConsoleSession): string {
  const portal = PORTALS.find(({ entry }) => entry !== 'anyone' && user.roles.some((role) => entry.includes(role)));
  return portal ? `/${portal.name}` : '/';
}
