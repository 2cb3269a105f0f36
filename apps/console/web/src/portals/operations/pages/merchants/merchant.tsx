import { useParams } from 'react-router';
import { MerchantView } from '../../house/merchant-view.js';

export default function MerchantPage() {
  const { merchantId = '' } = useParams();
  return <MerchantView merchantId={merchantId} />;
}
