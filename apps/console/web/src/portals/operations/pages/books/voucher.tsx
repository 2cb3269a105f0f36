import { useParams } from 'react-router';
import { VoucherView } from '../../parts/voucher-view.js';

export default function VoucherPage() {
  const { accountId = '', voucherId = '' } = useParams();
  return <VoucherView accountId={accountId} voucherId={voucherId} />;
}
