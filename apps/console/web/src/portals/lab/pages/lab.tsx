import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import { useLab } from '../lab.api.js';
import '../lab.css';
import type { Entry, Lab, TerminalId } from '../lab.types.js';
import { BeliefsPanel } from '../parts/beliefs-panel.js';
import { CardTable } from '../parts/card-table.js';
import { ClockStrip } from '../parts/clock-strip.js';
import { LeaveChoice } from '../parts/leave-choice.js';
import { SlowMotion } from '../parts/slow-motion.js';
import { Paper, TerminalPanel } from '../parts/terminal-panel.js';
import { TourStrip } from '../parts/tour-strip.js';
import { TrafficPanel } from '../parts/traffic-panel.js';
import { type Manner, useTill } from '../parts/use-till.js';
import { useTour } from '../parts/use-tour.js';

const WAYS: Readonly<Record<TerminalId, readonly Entry[]>> = {
  till: ['tap', 'insert', 'swipe', 'keyed'],
  gate: ['tap'],
};

/** The lab: cards on the left, the terminal in the middle, what travels on the right, what the platform believes below. */
export default function LabPage() {
  const { t } = useTranslation('lab');
  const lab = useLab();
  return (
    <article className="lab">
      <div className="lab-head">
        <h1>{t('title')}</h1>
        <ClockStrip />
      </div>
      {lab.isPending && <LoadingSkeleton />}
      {lab.isError && <FailedState error={lab.error} again={() => void lab.refetch()} />}
      {lab.data && !lab.data.ready && <EmptyState title={t('empty.title')} help={t('empty.help')} />}
      {lab.data?.ready && <Bench lab={lab.data} />}
    </article>
  );
}

function Bench({ lab }: { lab: Lab }) {
  const { t } = useTranslation('lab');
  const [terminalId, setTerminalId] = useState<TerminalId>('till');
  const [cardId, setCardId] = useState(lab.cards[0]!.cardId);
  const [manner, setManner] = useState<Manner>({ slow: false });
  const till = useTill(terminalId, manner);
  const chips = lab.cards.filter(({ chip }) => chip);
  const show = (terminal: TerminalId) => {
    till.cancel();
    setTerminalId(terminal);
  };
  const tour = useTour(chips, cardId, (terminal) => {
    setCardId(chips[0]!.cardId);
    show(terminal);
  });
  const terminal = lab.terminals.find(({ id }) => id === terminalId)!;
  const card = lab.cards.find((one) => one.cardId === cardId)!;
  return (
    <>
      <TourStrip tour={tour} />
      <div className="lab-bench">
        <CardTable
          cards={lab.cards}
          chosen={cardId}
          entries={WAYS[terminalId]}
          onChoose={setCardId}
          onPresent={till.present}
        />
        <div className="lab-middle">
          <div className="lab-tabs" role="group" aria-label={t('terminals.title')}>
            {lab.terminals.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                data-terminal={id}
                aria-pressed={id === terminalId}
                onClick={() => show(id)}
              >
                {inWords(name)}
              </button>
            ))}
          </div>
          <LeaveChoice manner={manner} onChange={setManner} />
          <TerminalPanel
            terminal={terminal}
            till={till}
            ways={WAYS[terminalId]}
            reading={lab.slowTap?.terminal === terminalId}
          />
          {till.error !== undefined && <Refusal error={till.error} />}
          <Paper terminal={terminal} />
        </div>
        <div className="lab-right">
          {lab.slowTap && (
            <SlowMotion tap={lab.slowTap} card={lab.cards.find((one) => one.cardId === lab.slowTap?.cardId)} />
          )}
          <TrafficPanel lastSeq={lab.lastSeq} />
        </div>
      </div>
      <BeliefsPanel card={card} />
    </>
  );
}
