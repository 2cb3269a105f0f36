import { useTranslation } from 'react-i18next';
import { issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { useSession } from '../../../session/session.context.js';

/** Who the purchaser is to the issuer, and whether its documents have been looked at. */
export default function UnitPage() {
  const { t } = useTranslation('purchaser');
  const { user } = useSession();
  const unit = issuerApi.useQuery('get', '/v1/customers/{id}', { params: { path: { id: user.customerId ?? '0' } } });
  if (unit.isPending) return <LoadingSkeleton />;
  if (unit.isError) return <FailedState error={unit.error} again={() => void unit.refetch()} />;
  const { data } = unit;
  const { person, kycState } = data;
  return (
    <ObjectPage
      title={t('unit.title')}
      state={<StateTag of="kyc" state={kycState} />}
      notice={
        <Notice type={kycState === 'verified' ? 'info' : 'warning'} title={t('unit.kyc')}>
          {t(`unit.kycHelp.${kycState}`)}
        </Notice>
      }
      facts={[
        { label: t('unit.name'), value: data.name },
        { label: t('unit.creditCode'), value: data.creditCode },
        { label: t('unit.address'), value: data.address },
        { label: t('unit.phone'), value: data.contactPhone },
        { label: data.type === 'unit' ? t('unit.handler') : t('unit.person'), value: person.name },
        { label: t(`register.idTypes.${person.idType}`), value: person.idNumber },
        { label: t('unit.personPhone'), value: person.phone },
        { label: t('unit.createdAt'), value: <ChinaTime at={data.createdAt} /> },
        { label: t('unit.decidedAt'), value: <ChinaTime at={data.kycDecidedAt} /> },
      ]}
      timeline={[]}
    />
  );
}
