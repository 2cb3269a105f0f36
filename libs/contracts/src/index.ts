import type { Client, MethodResponse, Middleware } from 'openapi-fetch';
import { contractClient, type ContractClientOptions } from './client.js';
import type { paths as AcceptancePaths } from './generated/acceptance.js';
import type { paths as ClearingPaths } from './generated/clearing.js';
import type { paths as IssuerPaths } from './generated/issuer.js';

export type { components as AcceptanceComponents } from './generated/acceptance.js';
export type { components as ClearingComponents } from './generated/clearing.js';
export type { components as IssuerComponents } from './generated/issuer.js';
export type { AcceptancePaths, ClearingPaths, ContractClientOptions, IssuerPaths, MethodResponse, Middleware };
export { answerOf, type Problem, ProblemError } from './answer.js';
export { IDEMPOTENCY_KEY } from './idempotency-key.js';

export type AcceptanceClient = Client<AcceptancePaths>;
export type ClearingClient = Client<ClearingPaths>;
export type IssuerClient = Client<IssuerPaths>;

/** Speaks with the issuer: customers, products, orders, cards. */
export function issuerClient(options: ContractClientOptions): IssuerClient {
  return contractClient<IssuerPaths>(options);
}

/** Speaks with acceptance: merchants, terminals, payments, risk. */
export function acceptanceClient(options: ContractClientOptions): AcceptanceClient {
  return contractClient<AcceptancePaths>(options);
}

/** Speaks with clearing: bank files, settlements, payouts, the reserve proof. */
export function clearingClient(options: ContractClientOptions): ClearingClient {
  return contractClient<ClearingPaths>(options);
}
export { type PagePinKey, type SealedPin, sealPin } from './seal-pin.js';
