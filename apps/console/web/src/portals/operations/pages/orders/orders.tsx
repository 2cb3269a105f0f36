import { useTranslation } from 'react-i18next';
import { OrderList } from '../../../shared/order-list.js';

export default function OrdersPage() {
  const { t } = useTranslation('operations');
  return <OrderList portal="operations" title={t('orders.title')} />;
}
