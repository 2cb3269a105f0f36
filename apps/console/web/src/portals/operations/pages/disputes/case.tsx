import { useParams } from 'react-router';
import { CaseView } from '../../parts/case-view.js';

export default function CasePage() {
  const { caseId = '' } = useParams();
  return <CaseView caseId={caseId} />;
}
