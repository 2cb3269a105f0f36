import { acceptanceClient, clearingClient, type IssuerClient, issuerClient } from '@app/contracts';
import createQueryHooks from 'openapi-react-query';
import { COMMAND_HEADERS } from '../session/session.api.js';
import { tellUnauthenticated } from './unauthenticated.js';

const UNAUTHENTICATED = 401;

/** As the browser's own, and the page hears of a session that has ended. */
async function pageFetch(request: Request): Promise<Response> {
  const answer = await fetch(request);
  if (answer.status === UNAUTHENTICATED) tellUnauthenticated();
  return answer;
}

const through = (app: string) => ({ baseUrl: `/api/${app}`, headers: COMMAND_HEADERS, fetch: pageFetch });

/** The APIs, typed by their descriptions: `await answerOf(issuer.GET('/v1/orders', …))`. */
export const issuer = issuerClient(through('issuer'));
export const acceptance = acceptanceClient(through('acceptance'));
export const clearing = clearingClient(through('clearing'));

/** What every application has alike, approvals foremost: typed by the issuer's description. */
export const anyApp = { issuer, acceptance, clearing } as unknown as Readonly<
  Record<'issuer' | 'acceptance' | 'clearing', IssuerClient>
>;

/** The same as queries and mutations: `issuerApi.useQuery('get', '/v1/orders/{id}', { params: { path: { id } } })`. */
export const issuerApi = createQueryHooks(issuer);
export const acceptanceApi = createQueryHooks(acceptance);
export const clearingApi = createQueryHooks(clearing);
