import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { yuan } from '../../../kit/money.js';
import { useSession } from '../../../session/session.context.js';
import type { DisputeDetail } from './answers.js';
import { wordOf } from './word.js';

type Outcome = DisputeDetail['mayDecide'][number];

/** What a person may do with a case now: the merchant's word, a proposal, an appeal. The API decides who may. */
export function CaseActions({ of: one, onDone }: { of: DisputeDetail; onDone: () => void }) {
  const { roles } = useSession().user;
  const queries = useQueryClient();
  const maker = roles.includes('ops_maker');
  const done = async (call: Promise<unknown>) => {
    await call;
    await queries.invalidateQueries();
    onDone();
  };
  const closed = one.state === 'closed' && one.appealOf === null;
  return (
    <>
      {maker && one.state === 'awaiting_merchant' && <TellGoods of={one} run={done} />}
      {maker && one.mayDecide.length > 0 && one.state !== 'proposed' && <ProposeDecision of={one} run={done} />}
      {closed && !roles.includes('auditor') && <Appeal of={one} run={done} />}
    </>
  );
}

interface ActionProps {
  readonly of: DisputeDetail;
  readonly run: (call: Promise<unknown>) => Promise<void>;
}

const pathOf = ({ caseId }: DisputeDetail) => ({ path: { id: caseId } });

function ProposeDecision({ of: one, run }: ActionProps) {
  const { t } = useTranslation('operations');
  const [outcome, setOutcome] = useState<Outcome | undefined>(one.mayDecide[0]);
  const amount = yuan(one.amountFen);
  return (
    <ConfirmDangerous
      label={t('disputes.propose')}
      title={t('disputes.proposeTitle', { no: one.caseNo })}
      primary
      consequence={
        <>
          <Radio.Group
            value={outcome}
            onChange={({ target }) => setOutcome(target.value as Outcome)}
            className="stacked"
          >
            {one.mayDecide.map((each) => (
              <Radio key={each} value={each}>
                {wordOf(t, 'disputes.outcomes', each)}
              </Radio>
            ))}
          </Radio.Group>
          <p>{t(`disputes.consequence.${outcome}`, { amount, defaultValue: t('disputes.noMoney') })}</p>
          <p className="quiet">{t('secondPerson')}</p>
        </>
      }
      run={(reason) =>
        run(
          answerOf(
            issuer.POST('/v1/disputes/{id}/decisions', {
              params: pathOf(one),
              body: { outcome: outcome!, reason: { zh: reason, en: reason } },
            }),
          ),
        )
      }
    />
  );
}

function TellGoods({ of: one, run }: ActionProps) {
  const { t } = useTranslation('operations');
  const [answer, setAnswer] = useState<'GIVEN' | 'NOT_GIVEN'>('NOT_GIVEN');
  const [evidenceRef, setEvidenceRef] = useState('');
  return (
    <ConfirmDangerous
      label={t('disputes.tellGoods')}
      title={t('disputes.tellGoodsTitle')}
      consequence={
        <>
          <Radio.Group value={answer} onChange={({ target }) => setAnswer(target.value as typeof answer)}>
            <Radio value="NOT_GIVEN">{t('disputes.notGiven')}</Radio>
            <Radio value="GIVEN">{t('disputes.given')}</Radio>
          </Radio.Group>
          <label className="stacked">
            {t('disputes.evidenceRef')}
            <Input value={evidenceRef} maxLength={200} onChange={({ target }) => setEvidenceRef(target.value)} />
          </label>
        </>
      }
      run={(words) =>
        run(
          answerOf(
            issuer.POST('/v1/disputes/{id}/goods-answers', {
              params: pathOf(one),
              body: { answer, words, ...(evidenceRef.trim() ? { evidenceRef: evidenceRef.trim() } : {}) },
            }),
          ),
        )
      }
    />
  );
}

function Appeal({ of: one, run }: ActionProps) {
  const { t } = useTranslation('operations');
  return (
    <ConfirmDangerous
      label={t('disputes.appeal')}
      title={t('disputes.appeal')}
      consequence={t('disputes.appealHelp')}
      run={(words) => run(answerOf(issuer.POST('/v1/disputes/{id}/appeals', { params: pathOf(one), body: { words } })))}
    />
  );
}
