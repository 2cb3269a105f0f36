import { clearingApi } from '../../../api/clients.js';

/** The day it is by the business clock, which in the sandbox is not the reader's; undefined until it is known. */
export function useBusinessDay() {
  return clearingApi.useQuery('get', '/v1/business-day', {}, { staleTime: 60_000 }).data;
}
