import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LiveMark } from '../../../../kit/live-mark.js';
import { inWords } from '../../../../kit/refusal.js';
import { SidePanel } from '../../../../kit/side-panel.js';
import { FailedState, LoadingSkeleton } from '../../../../kit/states.js';
import { useSession } from '../../../../session/session.context.js';
import { ApprovalPanel } from '../../house/approval-panel.js';
import { ApprovalTable } from '../../house/approval-table.js';
import { DueTable, dueRows } from '../../house/due-table.js';
import { useWork, type Work } from '../../house/use-work.js';
import { Figures } from '../../parts/figures.js';

/** What needs somebody, everything on one page; it follows what happens. */
export default function QueueHomePage() {
  const { t } = useTranslation('operations');
  const { live, work } = useWork();
  return (
    <section>
      <div className="list-head">
        <h1>{t('queue.title')}</h1>
        <span className="spacer" />
        <LiveMark on={live} />
        <Link to="/operations/approvals">{t('house.allApprovals')}</Link>
      </div>
      {work.isPending && <LoadingSkeleton />}
      {work.isError && <FailedState error={work.error} again={() => void work.refetch()} />}
      {work.data && <Queue work={work.data} />}
    </section>
  );
}

function Queue({ work }: { work: Work }) {
  const { t } = useTranslation('operations');
  const { user } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('open');
  const setOpen = (id: string | undefined) => setParameters(id ? { open: id } : {}, { replace: true });
  const checker = user.roles.includes('ops_checker');
  const mine = work.approvals.filter(({ proposedBy }) => proposedBy === user.userId);
  const others = work.approvals.filter(({ proposedBy }) => proposedBy !== user.userId);
  const opened = work.approvals.find(({ approvalId }) => approvalId === open);
  const rows = dueRows(work, t);
  return (
    <>
      <WorkFigures work={work} others={others.length} mine={mine.length} checker={checker} />
      <div className={opened ? 'list-with-panel' : undefined}>
        <div>
          <h2 className="section-title">{checker ? t('house.forMe') : t('house.forOthers')}</h2>
          {others.length === 0 ? (
            <p className="quiet">{t('queue.emptyHelp')}</p>
          ) : (
            <ApprovalTable rows={others} open={open} onOpen={setOpen} caption={t('house.forMe')} />
          )}
          {mine.length > 0 && (
            <>
              <h2 className="section-title">{t('house.byMe')}</h2>
              <ApprovalTable rows={mine} open={open} onOpen={setOpen} caption={t('house.byMe')} />
            </>
          )}
          <h2 className="section-title">{t('house.toDo')}</h2>
          {rows.length === 0 ? <p className="quiet">{t('house.nothingToDo')}</p> : <DueTable rows={rows} />}
        </div>
        {opened && (
          <SidePanel key={open} title={inWords(opened.summary)} onClose={() => setOpen(undefined)}>
            <ApprovalPanel app={opened.app} approval={opened} onDecided={() => setOpen(undefined)} />
          </SidePanel>
        )}
      </div>
    </>
  );
}

function WorkFigures(props: { work: Work; others: number; mine: number; checker: boolean }) {
  const { work, others, mine, checker } = props;
  const { t } = useTranslation('operations');
  const linked = (count: number, to: string) => (count === 0 ? 0 : <Link to={to}>{count}</Link>);
  const uploads = work.uploads.reduce((sum, { count }) => sum + count, 0);
  const overdue = work.sla.breached;
  return (
    <Figures
      items={[
        { label: checker ? t('house.forMe') : t('house.forOthers'), value: others },
        { label: t('house.byMe'), value: mine },
        {
          label: t('house.counts.receipts'),
          value: linked(work.receipts.length, '/operations/clearing/receipts'),
        },
        { label: t('house.counts.orders'), value: linked(work.orders.length, '/operations/orders?state=paid') },
        { label: t('house.counts.customers'), value: linked(work.customers.length, '/operations/customers') },
        {
          label: t('house.counts.disputes'),
          value: linked(work.sla.openCount, '/operations/disputes'),
          help: t('house.dueToday', { today: work.sla.dueToday, overdue }),
          bad: overdue > 0,
        },
        { label: t('house.counts.payouts'), value: linked(work.payouts.length, '/operations/clearing/payouts') },
        { label: t('house.counts.breaks'), value: linked(work.breaks.length, '/operations/clearing/breaks') },
        { label: t('house.counts.uploads'), value: linked(uploads, '/operations/acceptance/uploads') },
      ]}
    />
  );
}
