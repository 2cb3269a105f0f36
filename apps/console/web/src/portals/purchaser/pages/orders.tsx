import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OrderList } from '../../shared/order-list.js';

export default function OrdersPage() {
  const { t } = useTranslation('purchaser');
  const navigate = useNavigate();
  const order = (
    <Button type="primary" onClick={() => void navigate('/purchaser/new-order')}>
      {t('orders.new')}
    </Button>
  );
  return <OrderList portal="purchaser" title={t('orders.title')} actions={order} />;
}
