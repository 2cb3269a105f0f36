import { useParams } from 'react-router';
import '../merchant.css';
import { OfMerchant } from '../parts/of-merchant.js';
import { TransactionView } from '../parts/transaction-view.js';

export default function TransactionPage() {
  const { businessDate = '', transactionId = '' } = useParams();
  return (
    <OfMerchant>
      {(merchant) => <TransactionView merchant={merchant} day={businessDate} id={transactionId} />}
    </OfMerchant>
  );
}
