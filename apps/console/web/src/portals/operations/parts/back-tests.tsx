import { answerOf } from '@app/contracts';
import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptance } from '../../../api/clients.js';
import { Chart } from '../../../kit/chart.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money, yuan } from '../../../kit/money.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import { useSession } from '../../../session/session.context.js';
import type { BackTest, RiskRule } from './answers.js';
import { PlainTable } from './facts-list.js';
import { Figures } from './figures.js';
import { useBusinessDay } from './use-business-day.js';
import { separator, wordOf } from './word.js';
import { PersonName } from './person-name.js';

const DAYS_BACK = 7;

/** What a version would have done to the days that were: run it, and look at the latest result as a chart. */
export function BackTests(props: {
  ruleSetId: string;
  rules: readonly RiskRule[];
  tests: readonly BackTest[];
  reload: () => void;
}) {
  const { ruleSetId, rules, tests, reload } = props;
  const titleOf = useCallback(
    (id: string) => {
      const rule = rules.find((one) => one.id === id);
      return rule ? inWords(rule.title) : id;
    },
    [rules],
  );
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const today = useBusinessDay()?.today;
  const [chosen, setDays] = useState<[Dayjs, Dayjs]>();
  const days: [Dayjs, Dayjs] = chosen ?? [dayjs(today).subtract(DAYS_BACK, 'day'), dayjs(today)];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async () => {
    setBusy(true);
    setError(undefined);
    const [from, to] = days.map((day) => day.format('YYYY-MM-DD')) as [string, string];
    try {
      const params = { path: { id: ruleSetId } };
      await answerOf(acceptance.POST('/v1/risk/rule-sets/{id}/back-tests', { params, body: { from, to } }));
      reload();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const [last] = tests;
  return (
    <section>
      <div className="list-head">
        <h2 className="section-title">{t('backTest.title')}</h2>
        <span className="spacer" />
        {!roles.includes('auditor') && (
          <span className="inline-form">
            <DatePicker.RangePicker
              aria-label={t('backTest.days')}
              value={days}
              allowClear={false}
              onChange={(range) => range?.[0] && range[1] && setDays([range[0], range[1]])}
            />
            <Button loading={busy} onClick={() => void run()}>
              {t('backTest.run')}
            </Button>
          </span>
        )}
      </div>
      {error !== undefined && <Refusal error={error} />}
      {last ? <BackTestResult of={last} titleOf={titleOf} /> : <p className="quiet">{t('backTest.none')}</p>}
    </section>
  );
}

function BackTestResult({ of: test, titleOf }: { of: BackTest; titleOf: (rule: string) => string }) {
  const { t } = useTranslation('operations');
  const { result } = test;
  return (
    <>
      <p className="quiet">
        {test.from} – {test.to} · <PersonName login={test.runBy} /> · <ChinaTime at={test.runAt} />
      </p>
      <Figures
        items={[
          { label: t('backTest.transactions'), value: result.transactions, help: yuan(result.amountFen) },
          { label: t('backTest.declined'), value: result.declined.count, help: yuan(result.declined.amountFen) },
          {
            label: t('backTest.newlyDeclined'),
            value: result.newlyDeclined.count,
            help: yuan(result.newlyDeclined.amountFen),
          },
          { label: t('backTest.reviewed'), value: result.reviewed.count, help: yuan(result.reviewed.amountFen) },
          { label: t('backTest.scored'), value: result.scored.count, help: yuan(result.scored.amountFen) },
        ]}
      />
      <RuleChart of={test} titleOf={titleOf} />
      {result.examples.length > 0 && (
        <>
          <h2>{t('backTest.examples')}</h2>
          <PlainTable
            caption={t('backTest.examples')}
            columns={[
              { title: t('decisions.transaction') },
              { title: t('rules.action') },
              { title: t('decisions.score'), right: true },
              { title: t('books.amount'), right: true },
              { title: t('decisions.fired') },
            ]}
            rows={result.examples.slice(0, 20).map((one) => [
              <Link key="id" to={`/operations/books/vouchers/${one.accountId}/${one.authorizationId}`}>
                {one.authorizationId}
              </Link>,
              wordOf(t, 'rules.actions', one.action),
              one.score,
              <Money key="amount" fen={one.amountFen} />,
              one.fired.map(({ rule }) => titleOf(rule)).join(separator()),
            ])}
          />
        </>
      )}
    </>
  );
}

/** How often each rule fired: bars by rule. */
function RuleChart({ of: { result }, titleOf }: { of: BackTest; titleOf: (rule: string) => string }) {
  const { t } = useTranslation('operations');
  const fired = useMemo(
    () => result.byRule.filter(({ count }) => count > 0).sort((one, other) => one.count - other.count),
    [result],
  );
  const option = useMemo(
    () => ({
      xAxis: { type: 'value', name: t('backTest.times'), minInterval: 1 },
      yAxis: {
        type: 'category',
        data: fired.map(({ rule }) => titleOf(rule)),
        axisLabel: { width: 200, overflow: 'break' },
      },
      grid: { left: 224, right: 64, top: 16, bottom: 24 },
      series: [
        {
          type: 'bar',
          barMaxWidth: 20,
          name: t('backTest.times'),
          label: { show: true, position: 'right' },
          data: fired.map(({ count }) => count),
        },
      ],
    }),
    [fired, t, titleOf],
  );
  if (fired.length === 0) return <p className="quiet">{t('backTest.nothingFired')}</p>;
  return (
    <Chart
      title={t('backTest.byRule')}
      option={option}
      height={80 + fired.length * 32}
      table={{
        columns: [t('rules.rule'), t('backTest.times'), t('books.amount')],
        rows: [...fired].reverse().map(({ rule, count, amountFen }) => [titleOf(rule), String(count), yuan(amountFen)]),
      }}
    />
  );
}
