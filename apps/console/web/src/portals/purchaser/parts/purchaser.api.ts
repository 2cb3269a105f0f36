import type { IssuerPaths } from '@app/contracts';

type Answer<Path extends keyof IssuerPaths, Method extends 'get' | 'post'> = IssuerPaths[Path] extends {
  [M in Method]: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type OrderHints = Answer<'/v1/order-hints', 'post'>;
export type OrderPreview = Answer<'/v1/order-previews', 'post'>;
export type CardProduct = Answer<'/v1/card-products', 'get'>['items'][number];
export type OrderDetail = Answer<'/v1/orders/{id}', 'get'>;
export type CardFile = Answer<'/v1/orders/{id}/card-files', 'get'>['items'][number];
export type OwnCard = Answer<'/v1/cards', 'get'>['items'][number];
export type Person = Answer<'/v1/customers/{id}/people', 'get'>['items'][number];
