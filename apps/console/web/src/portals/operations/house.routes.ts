import type { PageDefinition } from '../portal.types.js';

const CUSTOMERS: readonly PageDefinition[] = [
  {
    path: 'customers',
    group: 'house.navigation.customers',
    title: 'house.customers.title',
    load: () => import('./pages/customers/customers.js'),
  },
  {
    path: 'customers/:customerId',
    title: 'house.customers.title',
    load: () => import('./pages/customers/customer.js'),
    example: { list: '/api/issuer/v1/customers', id: 'customerId' },
  },
  {
    path: 'orders',
    group: 'house.navigation.customers',
    title: 'orders.title',
    load: () => import('./pages/orders/orders.js'),
  },
  {
    path: 'orders/:orderId',
    title: 'orders.title',
    load: () => import('./pages/orders/order.js'),
    example: { list: '/api/issuer/v1/orders', id: 'orderId' },
  },
];

const CARDS: readonly PageDefinition[] = [
  {
    path: 'cards',
    group: 'house.navigation.cards',
    title: 'house.cards.title',
    load: () => import('./pages/cards/cards.js'),
  },
  {
    path: 'cards/:cardId',
    title: 'house.cards.title',
    load: () => import('./pages/cards/card.js'),
    example: { list: '/api/issuer/v1/cards', id: 'cardId' },
  },
  {
    path: 'secure-elements',
    group: 'house.navigation.cards',
    title: 'house.elements.title',
    load: () => import('./pages/cards/secure-elements.js'),
  },
  {
    path: 'card-products',
    group: 'house.navigation.cards',
    title: 'house.products.title',
    load: () => import('./pages/products/products.js'),
  },
  {
    path: 'bin-ranges',
    group: 'house.navigation.cards',
    title: 'house.bins.title',
    load: () => import('./pages/products/bin-ranges.js'),
  },
  {
    path: 'chip-keys',
    group: 'house.navigation.cards',
    title: 'house.keys.chipTitle',
    load: () => import('./pages/products/chip-keys.js'),
  },
];

const MERCHANTS: readonly PageDefinition[] = [
  {
    path: 'merchants',
    group: 'house.navigation.merchants',
    title: 'house.merchants.title',
    load: () => import('./pages/merchants/merchants.js'),
  },
  {
    path: 'merchants-new',
    group: 'house.navigation.merchants',
    title: 'house.merchants.onboard',
    roles: ['ops_maker'],
    load: () => import('./pages/merchants/onboard.js'),
  },
  {
    path: 'merchants/:merchantId',
    title: 'house.merchants.title',
    load: () => import('./pages/merchants/merchant.js'),
    example: { list: '/api/acceptance/v1/merchants', id: 'merchantId' },
  },
  {
    path: 'merchant-groups',
    group: 'house.navigation.merchants',
    title: 'house.groups.title',
    load: () => import('./pages/merchants/groups.js'),
  },
  {
    path: 'terminal-keys',
    group: 'house.navigation.merchants',
    title: 'house.keys.terminalTitle',
    load: () => import('./pages/merchants/transport-keys.js'),
  },
];

/** Queue, customers, orders, cards, merchants: what stands first. */
export const HOUSE_PAGES: readonly PageDefinition[] = [
  { path: '', title: 'queue.title', load: () => import('./pages/queue/home.js') },
  { path: 'approvals', title: 'house.allApprovals', load: () => import('./pages/queue/approvals.js') },
  ...CUSTOMERS,
  ...CARDS,
  ...MERCHANTS,
];

/** Who may log in, and what the product's people set: what stands last. */
export const ACCESS_PAGES: readonly PageDefinition[] = [
  {
    path: 'users',
    group: 'groups.system',
    title: 'house.users.title',
    load: () => import('./pages/users/users.js'),
  },
  {
    path: 'parameters',
    group: 'groups.system',
    title: 'house.parameters.title',
    load: () => import('./pages/parameters/parameters.js'),
  },
];
