import { acceptanceApi } from '../../../api/clients.js';

const NOBODY = '0';

/** A merchant by its name; its id until that is known. */
export function MerchantName({ merchantId }: { merchantId: string | null }) {
  const known = merchantId !== null && merchantId !== NOBODY;
  const merchant = acceptanceApi.useQuery(
    'get',
    '/v1/merchants/{id}',
    { params: { path: { id: merchantId ?? NOBODY } } },
    { enabled: known, staleTime: Infinity, retry: false },
  );
  if (!known) return <span>—</span>;
  return <span>{merchant.data?.name ?? merchantId}</span>;
}
