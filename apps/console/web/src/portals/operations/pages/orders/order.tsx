import { useParams } from 'react-router';
import { OrderView } from '../../../shared/order-view.js';
import { OrderDesk } from '../../house/order-desk.js';

export default function OrderPage() {
  const { orderId = '' } = useParams();
  return <OrderView orderId={orderId} portal="operations" desk={(order) => <OrderDesk order={order} />} />;
}
