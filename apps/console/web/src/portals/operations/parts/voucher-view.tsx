import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearingApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money } from '../../../kit/money.js';
import { type Fact, ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import type { VoucherDetail } from './answers.js';
import { documentPath } from './documents.js';
import { PlainTable } from './facts-list.js';
import { MerchantName } from './merchant-name.js';
import { wordOf } from './word.js';

/** A voucher with its lines; from here to the original document, and to the vouchers it belongs with. */
export function VoucherView(props: { accountId: string; voucherId: string; inDrawer?: boolean }) {
  const { accountId, voucherId, inDrawer = false } = props;
  const { t } = useTranslation('operations');
  const voucher = clearingApi.useQuery('get', '/v1/vouchers/{accountId}/{voucherId}', {
    params: { path: { accountId, voucherId } },
  });
  if (voucher.isPending) return <LoadingSkeleton />;
  if (voucher.isError) return <FailedState error={voucher.error} again={() => void voucher.refetch()} />;
  const { data } = voucher;
  return (
    <ObjectPage
      title={data.voucherNo}
      inDrawer={inDrawer}
      state={<span className="state-tag">{wordOf(t, 'books.kinds', data.kind)}</span>}
      actions={inDrawer && <Link to={`/operations/books/vouchers/${accountId}/${voucherId}`}>{t('books.whole')}</Link>}
      facts={factsOf(data, t)}
      timeline={[]}
    >
      <h2>{t('books.entries')}</h2>
      <Lines of={data} />
      {data.related.length > 0 && (
        <>
          <h2>{t('books.related')}</h2>
          <PlainTable
            caption={t('books.related')}
            columns={[
              { title: t('books.voucherNo') },
              { title: t('books.kind') },
              { title: t('books.amount'), right: true },
            ]}
            rows={data.related.map((one) => [
              <Link key="no" to={`/operations/books/vouchers/${one.accountId}/${one.voucherId}`}>
                {one.voucherNo}
              </Link>,
              wordOf(t, 'books.kinds', one.kind),
              <Money key="amount" fen={one.amountFen} />,
            ])}
          />
        </>
      )}
    </ObjectPage>
  );
}

function Lines({ of: { entries, accountingDate } }: { of: VoucherDetail }) {
  const { t } = useTranslation('operations');
  return (
    <PlainTable
      caption={t('books.entries')}
      columns={[
        { title: t('books.account') },
        { title: t('books.debit'), right: true },
        { title: t('books.credit'), right: true },
      ]}
      rows={entries.map((line) => [
        <Link key="gl" to={`/operations/books/entries?date=${accountingDate}&gl=${line.gl}`}>
          {line.gl} {inWords({ zh: line.glNameZh, en: line.glNameEn })}
        </Link>,
        line.direction === 'D' ? <Money fen={line.amountFen} /> : '',
        line.direction === 'C' ? <Money fen={line.amountFen} /> : '',
      ])}
    />
  );
}

function factsOf(data: VoucherDetail, t: TFunction<'operations'>): Fact[] {
  const { authorization } = data;
  const path = documentPath(data);
  const document = `${wordOf(t, 'books.documents', data.documentType)} ${data.documentId}`;
  const facts: Fact[] = [
    { label: t('books.amount'), value: <Money fen={data.amountFen} /> },
    { label: t('books.accountingDate'), value: data.accountingDate },
    { label: t('books.summary'), value: data.summary },
    { label: t('books.postedAt'), value: <ChinaTime at={data.postedAt} seconds /> },
    { label: t('books.document'), value: path ? <Link to={path}>{document}</Link> : document },
    {
      label: t('books.accountId'),
      value:
        data.accountId === '0' ? (
          t('books.house')
        ) : (
          <Link to={`/operations/books/vouchers?accountId=${data.accountId}`}>{data.accountId}</Link>
        ),
    },
  ];
  if (!authorization) return facts;
  return [
    ...facts,
    { label: t('merchant'), value: <MerchantName merchantId={authorization.merchantId} /> },
    { label: t('books.channel'), value: wordOf(t, 'books.channels', authorization.channel) },
    {
      label: t('books.terminal'),
      value: `${authorization.terminalId} · ${authorization.batchNo} / ${authorization.traceNo}`,
    },
    { label: t('books.rrn'), value: `${authorization.rrn} · ${authorization.authCode}` },
    { label: t('books.available'), value: <Money fen={authorization.availableFen} /> },
  ];
}
