import { issuerApi } from '../../../api/clients.js';
import { actorName } from '../../../kit/actor-words.js';

const PEOPLE_MAX = 200;

/** One of the issuer's people by name, where a record holds the login; a part of the system in words. */
export function PersonName({ login }: { login: string | null }) {
  const people = issuerApi.useQuery(
    'get',
    '/v1/users',
    { params: { query: { party: 'house', limit: PEOPLE_MAX } } },
    { staleTime: Infinity },
  );
  if (login === null) return <span>—</span>;
  return <span>{people.data?.items.find((one) => one.login === login)?.name ?? actorName(login)}</span>;
}
