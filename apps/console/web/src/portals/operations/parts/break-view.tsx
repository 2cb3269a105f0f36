import { answerOf } from '@app/contracts';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { StateTag } from '../../../kit/state-tag.js';
import { Notice } from '../../../kit/states.js';
import { useSession } from '../../../session/session.context.js';
import type { BreakCaseRow } from './answers.js';
import { Proposed, useProposal } from './proposed.js';
import { wordOf } from './word.js';

type How = 'explained' | 'fees_carried_out' | 'returned_by_receipt';

/** A break: what does not agree, and how two people end it. */
export function BreakView({ of: one }: { of: BreakCaseRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const proposal = useProposal('clearing');
  const { kind, subject, state } = one;
  return (
    <ObjectPage
      inDrawer
      title={subject}
      state={<StateTag of="break" state={state} />}
      actions={roles.includes('ops_maker') && state === 'open' && <Resolve of={one} propose={proposal.propose} />}
      notice={
        <>
          <Notice type={state === 'open' ? 'warning' : 'info'} title={wordOf(t, 'breaks.meanings', kind)} />
          <Proposed of={proposal} />
        </>
      }
      facts={[
        { label: t('breaks.kind'), value: wordOf(t, 'breaks.kinds', kind) },
        { label: t('breaks.subject'), value: subject },
        { label: t('breaks.amount'), value: <Money fen={one.amountFen} /> },
        { label: t('breaks.openedAt'), value: <ChinaTime at={one.openedAt} /> },
        { label: t('breaks.resolvedAt'), value: one.resolvedAt && <ChinaTime at={one.resolvedAt} /> },
        {
          label: t('reserve.title'),
          value: kind === 'RESERVE_UNBALANCED' && (
            <Link to={`/operations/books/reserve?date=${subject}`}>{subject}</Link>
          ),
        },
        {
          label: t('books.vouchers'),
          value: (
            <Link to={`/operations/books/vouchers?documentType=break_case&documentId=${one.caseId}`}>
              {t('books.ofDocument')}
            </Link>
          ),
        },
      ].filter(({ value }) => value !== false)}
      timeline={[]}
    >
      <h2>{t('breaks.details')}</h2>
      <pre className="json">{JSON.stringify(one.resolution ?? one.details, null, 2)}</pre>
    </ObjectPage>
  );
}

function Resolve(props: { of: BreakCaseRow; propose: (call: Promise<{ approvalId: string }>) => Promise<void> }) {
  const { of: one, propose } = props;
  const { t } = useTranslation('operations');
  const [how, setHow] = useState<How>('explained');
  const [receiptId, setReceiptId] = useState('');
  const choices: readonly How[] =
    one.kind === 'RESERVE_DEBIT_NO_BASIS' ? ['explained', 'fees_carried_out', 'returned_by_receipt'] : ['explained'];
  const resolution = how === 'returned_by_receipt' ? { how, receiptId: receiptId.trim() } : { how };
  return (
    <ConfirmDangerous
      label={t('breaks.resolve')}
      title={t('breaks.resolve')}
      primary
      consequence={
        <>
          <Radio.Group value={how} onChange={({ target }) => setHow(target.value as How)} className="stacked">
            {choices.map((each) => (
              <Radio key={each} value={each}>
                {t(`breaks.hows.${each}`)}
              </Radio>
            ))}
          </Radio.Group>
          {how === 'returned_by_receipt' && (
            <label className="stacked">
              {t('breaks.receiptId')}
              <Input value={receiptId} onChange={({ target }) => setReceiptId(target.value)} />
            </label>
          )}
          <p>{t(`breaks.consequences.${how}`, { amount: yuan(Math.abs(one.amountFen)) })}</p>
          <p className="quiet">{t('secondPerson')}</p>
        </>
      }
      run={(reason) =>
        propose(
          answerOf(
            clearing.POST('/v1/clearing-cases/{id}/resolve', {
              params: { path: { id: one.caseId } },
              body: { resolution, reason },
            }),
          ),
        )
      }
    />
  );
}
