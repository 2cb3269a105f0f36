import type { IssuerPaths } from '@app/contracts';

type Answer<Path extends keyof IssuerPaths> = IssuerPaths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type HolderCard = Answer<'/v1/holder/card'>;
export type HolderTap = Answer<'/v1/holder/taps'>['items'][number];
export type HolderCaseDetail = Answer<'/v1/holder/cases/{id}'>;
