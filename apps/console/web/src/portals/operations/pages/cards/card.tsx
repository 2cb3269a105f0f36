import { useParams } from 'react-router';
import { CardView } from '../../house/card-view.js';

export default function CardPage() {
  const { cardId = '' } = useParams();
  return <CardView cardId={cardId} />;
}
