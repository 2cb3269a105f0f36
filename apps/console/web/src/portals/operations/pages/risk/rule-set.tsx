import { answerOf } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { acceptance, acceptanceApi } from '../../../../api/clients.js';
import { ChinaTime } from '../../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../../kit/confirm-dangerous.js';
import { ObjectPage } from '../../../../kit/object-page.js';
import { StateTag } from '../../../../kit/state-tag.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../../kit/states.js';
import { useSession } from '../../../../session/session.context.js';
import { BackTests } from '../../parts/back-tests.js';
import { DraftRules } from '../../parts/draft-rules.js';
import { Proposed, useProposal } from '../../parts/proposed.js';
import { RuleTable } from '../../parts/rule-table.js';
import { PersonName } from '../../parts/person-name.js';

/** A version of the risk rules: its rules, what it did to the past, and its way into force by two people. */
export default function RuleSetPage() {
  const { ruleSetId = '' } = useParams();
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const proposal = useProposal('acceptance');
  const params = { path: { id: ruleSetId } };
  const one = acceptanceApi.useQuery('get', '/v1/risk/rule-sets/{id}', { params });
  const tests = acceptanceApi.useQuery('get', '/v1/risk/rule-sets/{id}/back-tests', { params });
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  const last = tests.data?.items[0];
  const maker = roles.includes('ops_maker');
  return (
    <ObjectPage
      title={`v${data.version} · ${data.name}`}
      state={<StateTag of="rule-set" state={data.status} />}
      actions={
        maker && (
          <>
            <DraftRules from={data} />
            {data.status === 'draft' && (
              <ConfirmDangerous
                label={t('rules.activate')}
                title={t('rules.activateTitle', { version: data.version })}
                primary
                consequence={
                  <>
                    <p>
                      {last
                        ? t('rules.activateConsequence', {
                            declined: last.result.declined.count,
                            transactions: last.result.transactions,
                            newly: last.result.newlyDeclined.count,
                          })
                        : t('rules.noBackTest')}
                    </p>
                    <p className="quiet">{t('secondPerson')}</p>
                  </>
                }
                run={(reason) =>
                  proposal.propose(
                    answerOf(acceptance.POST('/v1/risk/rule-sets/{id}/activation', { params, body: { reason } })),
                  )
                }
              />
            )}
          </>
        )
      }
      notice={
        <>
          {data.status === 'draft' && !last && <Notice type="info" title={t('rules.noBackTest')} />}
          <Proposed of={proposal} />
        </>
      }
      facts={[
        { label: t('rules.note'), value: data.note || '—' },
        { label: t('rules.createdBy'), value: <PersonName login={data.createdBy} /> },
        { label: t('rules.createdAt'), value: <ChinaTime at={data.createdAt} /> },
        { label: t('rules.activatedAt'), value: <ChinaTime at={data.activatedAt} /> },
        { label: t('rules.reviewAtScore'), value: data.rules.reviewAtScore },
        { label: t('rules.declineAtScore'), value: data.rules.declineAtScore },
      ]}
      timeline={[]}
    >
      <BackTests
        ruleSetId={ruleSetId}
        rules={data.rules.rules}
        tests={tests.data?.items ?? []}
        reload={() => void tests.refetch()}
      />
      <h2>{t('rules.rules')}</h2>
      <RuleTable rules={data.rules.rules} />
    </ObjectPage>
  );
}
