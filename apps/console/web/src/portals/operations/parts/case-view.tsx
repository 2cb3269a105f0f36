import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuerApi } from '../../../api/clients.js';
import { useLive } from '../../../api/use-live.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { FlashEvidence } from '../../../kit/flash-evidence.js';
import { FlashTimeline } from '../../../kit/flash-timeline.js';
import { Money } from '../../../kit/money.js';
import { type Fact, ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import type { ChipStory, DisputeDetail } from './answers.js';
import { CaseActions } from './case-actions.js';
import { CaseProposal } from './case-proposal.js';
import { DueDay } from './due-day.js';
import { MerchantName } from './merchant-name.js';
import { colon, wordOf } from './word.js';

function useCase(caseId: string) {
  const one = issuerApi.useQuery('get', '/v1/disputes/{id}', { params: { path: { id: caseId } } });
  useLive('issuer', ['work-queue'], () => void one.refetch());
  return one;
}

/** A case beside the list: what it is about and where it stands. */
export function CasePanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('operations');
  const one = useCase(caseId);
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  return (
    <ObjectPage
      inDrawer
      title={one.data.caseNo}
      state={<StateTag of="dispute" state={one.data.state} />}
      actions={<Link to={`/operations/disputes/${caseId}`}>{t('disputes.whole')}</Link>}
      notice={<Verdict of={one.data} />}
      facts={factsOf(one.data, t)}
      timeline={stepsOf(one.data, t)}
    />
  );
}

/** A case and its whole story: the verdict, the chip's timeline, the evidence, what may be done, every step. */
export function CaseView({ caseId }: { caseId: string }) {
  const one = useCase(caseId);
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  return <WholeCase of={one.data} reload={() => void one.refetch()} />;
}

function WholeCase({ of: one, reload }: { of: DisputeDetail; reload: () => void }) {
  const { t } = useTranslation('operations');
  const { accountId, psn } = one;
  const story = issuerApi.useQuery('get', '/v1/chips/{accountId}/{psn}/timeline', {
    params: { path: { accountId, psn } },
  });
  return (
    <ObjectPage
      title={`${one.caseNo} · ${wordOf(t, 'disputes.subjects', one.subject)}`}
      state={<StateTag of="dispute" state={one.state} />}
      actions={<CaseActions of={one} onDone={reload} />}
      notice={<Verdict of={one} story={story.data} />}
      facts={factsOf(one, t)}
      timeline={stepsOf(one, t)}
    >
      <CaseProposal of={one} onDecided={reload} />
      {story.isPending && <LoadingSkeleton rows={6} />}
      {story.isError && <FailedState error={story.error} again={() => void story.refetch()} />}
      {story.data && <CaseChip story={story.data} focus={one.atc === null ? [] : [one.atc]} />}
      <ChainMark intact={one.chainIntact} count={one.steps.length} />
    </ObjectPage>
  );
}

/** The verdict in one sentence; while there is none, what it waits for. */
function Verdict({ of: one, story }: { of: DisputeDetail; story?: ChipStory | undefined }) {
  const { t } = useTranslation('operations');
  const outcome = one.outcome && wordOf(t, 'disputes.outcomes', one.outcome);
  const told = story?.verdicts.find((verdict) => isAbout(verdict, one))?.text;
  if (one.reason) {
    const title = outcome ? `${outcome}${colon()}${inWords(one.reason)}` : inWords(one.reason);
    return <Notice type="info" title={title} />;
  }
  const waits = one.waitsFor ? wordOf(t, 'disputes.waits', one.waitsFor) : t('disputes.noVerdict');
  return <Notice type={one.breached ? 'warning' : 'info'} title={told ? inWords(told) : waits} />;
}

function CaseChip({ story, focus }: { story: ChipStory; focus: readonly number[] }) {
  const { t } = useTranslation('operations');
  return (
    <section className="case-chip">
      <FlashTimeline data={story} focus={focus} />
      <h2>{t('disputes.evidence')}</h2>
      <FlashEvidence data={story} focus={focus} />
      <p className="quiet">
        {t('disputes.shadow')} <Money fen={story.shadowFen} />
      </p>
    </section>
  );
}

function isAbout({ kind, atc, fromAtc }: ChipStory['verdicts'][number], one: DisputeDetail): boolean {
  if (one.subject === 'flash_record') return kind === 'FLASH' && atc === one.atc;
  if (one.subject === 'load') return kind === 'LOAD' && atc === one.atc;
  if (one.subject === 'unrecorded_debit' || one.subject === 'complaint') {
    return kind === 'DEBIT' && one.fromAtc !== null && fromAtc === one.fromAtc;
  }
  return kind === 'UPLOAD' && atc === one.atc;
}

/** Whether the steps are what was written. */
function ChainMark({ intact, count }: { intact: boolean; count: number }) {
  const { t } = useTranslation('operations');
  return (
    <p>
      <span className={`state-tag state-${intact ? 'good' : 'bad'}`}>
        {intact ? t('disputes.chainIntact') : t('disputes.chainBroken')}
      </span>{' '}
      <span className="quiet">{t('disputes.chainHelp', { count })}</span>
    </p>
  );
}

function factsOf(one: DisputeDetail, t: TFunction<'operations'>): Fact[] {
  const vouchers = `/operations/books/vouchers?documentType=dispute_case&documentId=${one.caseId}`;
  const facts: (Fact | false)[] = [
    { label: t('disputes.amount'), value: <Money fen={one.amountFen} /> },
    { label: t('disputes.dueOn'), value: <DueDay of={one} /> },
    { label: t('disputes.openedBy'), value: wordOf(t, 'disputes.actors', one.openedBy) },
    { label: t('disputes.openedAt'), value: <ChinaTime at={one.openedAt} /> },
    { label: t('disputes.count'), value: one.atc ?? (one.fromAtc === null ? null : `${one.fromAtc} – ${one.toAtc}`) },
    { label: t('merchant'), value: <MerchantName merchantId={one.merchantId} /> },
    { label: t('disputes.refundTo'), value: wordOf(t, 'disputes.refundTos', one.refundTo) },
    one.merchantDueOn !== null && { label: t('disputes.merchantDueOn'), value: one.merchantDueOn },
    one.place !== null && { label: t('disputes.place'), value: one.place },
    one.tappedAt !== null && { label: t('disputes.tappedAt'), value: <ChinaTime at={one.tappedAt} /> },
    one.holderWords !== null && { label: t('disputes.holderWords'), value: one.holderWords },
    one.decidedAt !== null && { label: t('disputes.decidedAt'), value: <ChinaTime at={one.decidedAt} /> },
    one.basis !== null && { label: t('disputes.basis'), value: wordOf(t, 'disputes.bases', one.basis) },
    one.appealOf !== null && {
      label: t('disputes.appealOf'),
      value: <Link to={`/operations/disputes/${one.appealOf}`}>{t('disputes.firstCase')}</Link>,
    },
    one.resolutionId !== null && {
      label: t('books.vouchers'),
      value: <Link to={vouchers}>{t('books.ofDocument')}</Link>,
    },
  ];
  return facts.filter((fact): fact is Fact => fact !== false);
}

function stepsOf(one: DisputeDetail, t: TFunction<'operations'>) {
  return one.steps.map((step) => ({
    key: String(step.stepNo),
    at: step.at,
    who: wordOf(t, 'disputes.actors', step.actorName),
    what: (
      <>
        <StateTag of="dispute" state={step.toState} /> {wordOf(t, 'disputes.actions', step.action)}
      </>
    ),
    why: inWords(step.reason),
  }));
}
