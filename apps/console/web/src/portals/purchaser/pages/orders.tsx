import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OrderList } from '../../shared/order-list.js';

export default function OrdersPage() {
  const { t } = useTranslation('purchaser');
  return (
    <>
      <OrderList portal="purchaser" title={t('orders.title')} />
      <p>
        <Link to="/purchaser/new-order">{t('orders.new')} →</Link>
      </p>
    </>
  );
}
