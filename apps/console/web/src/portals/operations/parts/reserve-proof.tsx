import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chart } from '../../../kit/chart.js';
import { Money, yuan } from '../../../kit/money.js';
import { Notice } from '../../../kit/states.js';
import type { Proof } from './answers.js';
import { PlainTable } from './facts-list.js';
import { Figures } from './figures.js';
import { waterfall, type WaterfallStep } from './reserve.rules.js';
import { wordOf } from './word.js';

const FEN = 100;
const LOOK: Readonly<Record<WaterfallStep['kind'], string>> = {
  total: '#4a5565',
  owed: '#1d4f91',
  timing: '#8a6d00',
  difference: '#b3261e',
};

/** Whether books and reserve balance, drawn from the statements to what is owed, with all that shows it. */
export function ReserveProof({ proof, inPanel = false }: { proof: Proof; inPanel?: boolean }) {
  const { t } = useTranslation('operations');
  const { reserve, totals } = proof;
  const { unexplainedFen, statement } = reserve;
  return (
    <div className="reserve">
      {proof.proven ? (
        <Notice type="info" title={t('reserve.proven', { day: proof.date })} />
      ) : (
        <Notice type="warning" title={t('reserve.unproven', { day: proof.date, amount: yuan(unexplainedFen) })}>
          <Link to="/operations/clearing/breaks?kind=RESERVE_UNBALANCED&state=all">{t('reserve.openCases')}</Link>
        </Notice>
      )}
      <Waterfall proof={proof} />
      {statement && (
        <p className="quiet">
          {t('reserve.statement', { day: statement.date, no: statement.sequenceNo })}{' '}
          <Link to={`/operations/clearing/statements?open=${statement.statementId}`}>{t('statements.one')}</Link>
        </p>
      )}
      {reserve.timing.length > 0 && (
        <>
          <h2 className="section-title">{t('reserve.timing')}</h2>
          <PlainTable
            caption={t('reserve.timing')}
            columns={[
              { title: t('reserve.why') },
              { title: t('reserve.document') },
              { title: t('reserve.amount'), right: true },
            ]}
            rows={reserve.timing.map((one) => [
              wordOf(t, 'reserve.timings', one.kind),
              <TimingDocument key="document" of={one} />,
              <Money key="amount" fen={one.amountFen} />,
            ])}
          />
        </>
      )}
      {reserve.namedByCases.length > 0 && (
        <>
          <h2 className="section-title">{t('reserve.cases')}</h2>
          <PlainTable
            caption={t('reserve.cases')}
            columns={[
              { title: t('breaks.kind') },
              { title: t('breaks.subject') },
              { title: t('breaks.amount'), right: true },
            ]}
            rows={reserve.namedByCases.map((one) => [
              <Link key="case" to={`/operations/clearing/breaks?state=all&open=${one.caseId}`}>
                {wordOf(t, 'breaks.kinds', one.kind)}
              </Link>,
              one.subject,
              <Money key="amount" fen={one.amountFen} />,
            ])}
          />
        </>
      )}
      {!inPanel && (
        <Figures
          items={[
            {
              label: t('reserve.trialBalance'),
              value: <Money fen={totals.trialBalanceFen} />,
              bad: totals.trialBalanceFen !== 0,
            },
            { label: t('reserve.ledgerBreaks'), value: proof.ledgerBreaks.length, bad: proof.ledgerBreaks.length > 0 },
            {
              label: t('reserve.auditChain'),
              value: t(proof.auditChainIntact ? 'reserve.intact' : 'reserve.broken'),
              bad: !proof.auditChainIntact,
            },
          ]}
        />
      )}
    </div>
  );
}

function TimingDocument({ of: { kind, documentId, bankReference } }: { of: Proof['reserve']['timing'][number] }) {
  const type = kind === 'receipt_booked_later' ? 'receipt' : 'payout';
  const to = `/operations/books/vouchers?documentType=${type}&documentId=${documentId}`;
  return <Link to={to}>{bankReference ?? documentId}</Link>;
}

function Waterfall({ proof }: { proof: Proof }) {
  const { t } = useTranslation('operations');
  const steps = useMemo(() => waterfall(proof), [proof]);
  const names = useMemo(() => steps.map(({ key }) => t(`reserve.blocks.${key}`)), [steps, t]);
  const option = useMemo(() => {
    // The bars hang between two heights: an invisible one carries the one that is seen.
    const low = ({ fromFen, toFen }: WaterfallStep) => Math.min(fromFen, toFen) / FEN;
    return {
      xAxis: { type: 'category', data: names, axisLabel: { interval: 0, width: 84, overflow: 'break' } },
      yAxis: { type: 'value', name: t('yuan') },
      tooltip: {
        formatter: ([, bar]: readonly { dataIndex: number }[]) =>
          bar ? `${names[bar.dataIndex]}\n${yuan(steps[bar.dataIndex]!.amountFen)}` : '',
      },
      series: [
        { type: 'bar', stack: 'all', silent: true, itemStyle: { color: 'transparent' }, data: steps.map(low) },
        {
          type: 'bar',
          stack: 'all',
          barMaxWidth: 56,
          label: {
            show: true,
            position: 'top',
            formatter: ({ dataIndex }: { dataIndex: number }) => yuan(steps[dataIndex]!.amountFen),
          },
          data: steps.map((one) => ({
            value: Math.abs(one.fromFen - one.toFen) / FEN,
            itemStyle: { color: LOOK[one.kind] },
          })),
        },
      ],
    };
  }, [names, steps, t]);
  return (
    <Chart
      title={t('reserve.waterfall', { day: proof.date })}
      option={option}
      height={360}
      table={{
        columns: [t('reserve.block'), t('reserve.amount')],
        rows: steps.map(({ amountFen }, at) => [names[at]!, yuan(amountFen)]),
      }}
    />
  );
}
