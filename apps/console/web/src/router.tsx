import { createBrowserRouter, type RouteObject } from 'react-router';
import { EntrancePage } from './entrance/entrance.page.js';
import { addWords } from './i18n/i18n.js';
import type { PageDefinition, Portal } from './portals/portal.types.js';
import { PORTALS } from './portals/registry.js';
import { LoadingSkeleton } from './kit/states.js';
import { NotFoundPage } from './shell/not-found.page.js';
import { PageFailed } from './shell/page-failed.js';
import { Root } from './shell/root.js';

const SHARED_WORDS = {
  zh: async () => (await import('./portals/shared/shared.zh.js')).sharedZh,
  en: async () => (await import('./portals/shared/shared.en.js')).sharedEn,
};

/** Each portal is a part of its own, loaded when it is entered; so is each page. */
function portalRoute(portal: Portal): RouteObject {
  return {
    path: portal.name,
    errorElement: <PageFailed />,
    HydrateFallback: LoadingSkeleton,
    lazy: async () => {
      const [{ PortalShell }] = await Promise.all([
        import('./shell/portal-shell.js'),
        addWords(portal.name, portal.words),
        addWords('shared', SHARED_WORDS),
      ]);
      return { Component: () => <PortalShell portal={portal} /> };
    },
    children: [...portal.pages.filter(({ open }) => !open).map(pageRoute), { path: '*', Component: NotFoundPage }],
  };
}

/** A page that is seen without a session stands beside its portal, in a frame of its own, with the portal's words. */
function openRoutes({ name, words, pages }: Portal): RouteObject[] {
  return pages
    .filter(({ open }) => open)
    .map(({ path, load }) => ({
      path: `${name}/${path}`,
      errorElement: <PageFailed />,
      HydrateFallback: LoadingSkeleton,
      lazy: async () => ({ Component: (await Promise.all([load(), addWords(name, words)]))[0].default }),
    }));
}

function pageRoute({ path, load }: PageDefinition): RouteObject {
  const page = { lazy: async () => ({ Component: (await load()).default }), errorElement: <PageFailed /> };
  return path === '' ? { index: true, ...page } : { path, ...page };
}

export const router = createBrowserRouter([
  {
    Component: Root,
    HydrateFallback: LoadingSkeleton,
    errorElement: <PageFailed />,
    children: [
      { index: true, Component: EntrancePage },
      ...PORTALS.flatMap(openRoutes),
      ...PORTALS.map(portalRoute),
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
