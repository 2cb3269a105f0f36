import { useParams } from 'react-router';
import { OrderView } from '../../shared/order-view.js';

export default function OrderPage() {
  const { orderId = '' } = useParams();
  return <OrderView orderId={orderId} portal="purchaser" />;
}
