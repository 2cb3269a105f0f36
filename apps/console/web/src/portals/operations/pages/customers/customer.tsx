import { useParams } from 'react-router';
import { CustomerView } from '../../house/customer-view.js';

export default function CustomerPage() {
  const { customerId = '' } = useParams();
  return <CustomerView customerId={customerId} />;
}
