import { useParams } from 'react-router';
import { OrderView } from '../../shared/order-view.js';
import { OrderDesk } from '../parts/order-desk.js';

export default function OrderPage() {
  const { orderId = '' } = useParams();
  return <OrderView orderId={orderId} portal="purchaser" desk={(order) => <OrderDesk order={order} />} />;
}
