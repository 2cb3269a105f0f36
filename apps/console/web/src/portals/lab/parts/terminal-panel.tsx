import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import type { Entry, Operation, Original, Terminal } from '../lab.types.js';
import { DRAGGED_CARD } from './card-table.js';
import { FARE_FEN, type Till } from './use-till.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
export const FUNCTIONS: Readonly<Record<Terminal['id'], readonly Operation[]>> = {
  till: ['purchase', 'ecash', 'load', 'balance', 'void', 'refund', 'signIn', 'upload'],
  gate: ['signIn', 'upload'],
};

/** A terminal as it stands on the counter: display, function keys, keypad, reader and slot. Digits of a keyboard type on it, too. */
export function TerminalPanel(props: {
  terminal: Terminal;
  till: Till;
  ways: readonly Entry[];
  /** A tap in slow motion is under way here. */
  reading: boolean;
}) {
  const { terminal, till, ways } = props;
  const { t } = useTranslation('lab');
  const busy = till.stage === 'busy';
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    // What is typed next is typed here, wherever the last key was pressed.
    if (till.stage === 'amount' || till.stage === 'pin') body.current?.focus();
  }, [till.stage]);
  const onKey = (event: KeyboardEvent) => {
    // On a button, Enter and space press it.
    if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLButtonElement) return;
    if (/^\d$/.test(event.key)) till.digit(event.key);
    else if (event.key === 'Enter') till.enter();
    else if (event.key === 'Backspace') till.back();
    else if (event.key === 'Escape') till.cancel();
    else return;
    event.preventDefault();
  };
  return (
    <section ref={body} className="lab-terminal" aria-label={inWords(terminal.name)} tabIndex={-1} onKeyDown={onKey}>
      <Screen terminal={terminal} till={till} reading={props.reading} />
      <div className="lab-readers">
        {ways.map((entry) => (
          <Reader key={entry} entry={entry} onCard={(cardId) => till.present(cardId, entry)} />
        ))}
      </div>
      {till.stage === 'original' && <Originals terminal={terminal} till={till} />}
      <div className="lab-functions">
        {FUNCTIONS[terminal.id].map((operation) => (
          <button
            key={operation}
            type="button"
            data-operation={operation}
            aria-pressed={till.operation === operation}
            disabled={busy}
            onClick={() => till.choose(operation)}
          >
            {t(`operations.${operation}`)}
          </button>
        ))}
      </div>
      {terminal.id === 'till' && <Keypad till={till} busy={busy} />}
    </section>
  );
}

function Keypad({ till, busy }: { till: Till; busy: boolean }) {
  const { t } = useTranslation('lab');
  return (
    <div className="lab-keypad" role="group" aria-label={t('keys.pad')}>
      {KEYS.map((key) => (
        <button key={key} type="button" data-key={key} disabled={busy} onClick={() => till.digit(key)}>
          {key}
        </button>
      ))}
      <button type="button" className="lab-key-cancel" onClick={till.cancel}>
        {t('keys.cancel')}
      </button>
      <button type="button" data-key="0" disabled={busy} onClick={() => till.digit('0')}>
        0
      </button>
      <button type="button" className="lab-key-back" onClick={till.back}>
        {t('keys.back')}
      </button>
      <button type="button" className="lab-key-enter" data-key="enter" disabled={busy} onClick={till.enter}>
        {t('keys.enter')}
      </button>
    </div>
  );
}

function Screen({ terminal, till, reading }: { terminal: Terminal; till: Till; reading: boolean }) {
  const { t } = useTranslation('lab');
  const { display } = terminal;
  const prompt = promptOf(till, t('display.amount'), t('display.pin'));
  return (
    <div
      className={`lab-display lab-display-${till.stage === 'idle' && !reading ? display.tone : 'idle'}`}
      aria-live="polite"
    >
      <small>
        <span>{terminal.merchantName}</span>
        <span className="tabular">{terminal.terminalNo}</span>
      </small>
      {till.stage === 'idle' ? (
        <Resting lines={reading ? [] : display.lines} hint={till.hint} reading={reading} />
      ) : (
        <>
          <p>
            {till.operation && t(`operations.${till.operation}`)} {till.amountFen > 0 && yuan(till.amountFen)}
          </p>
          <p>{prompt ?? t(`display.${till.stage}`)}</p>
          {till.stage === 'amount' && <small>{t('display.inFen')}</small>}
          {till.hint && <p className="lab-hint">{t(`hints.${till.hint}`)}</p>}
        </>
      )}
      <small>
        <span>{t('display.batch', { no: String(terminal.batchNo).padStart(6, '0') })}</span>
        <span>{terminal.id === 'gate' ? t('display.fare', { amount: yuan(FARE_FEN) }) : ''}</span>
        {terminal.waiting.purchases + terminal.waiting.failedTaps > 0 && (
          <span>{t('display.waiting', { ...terminal.waiting })}</span>
        )}
      </small>
    </div>
  );
}

/** What the display shows while nobody types. */
function Resting(props: { lines: Terminal['display']['lines']; hint: Till['hint']; reading: boolean }) {
  const { t } = useTranslation('lab');
  return (
    <>
      {props.lines.map((one, at) => (
        <p key={at}>{inWords(one)}</p>
      ))}
      {props.reading && <p>{t('display.reading')}</p>}
      {props.hint && <p className="lab-hint">{t(`hints.${props.hint}`)}</p>}
    </>
  );
}

function promptOf({ stage, digits }: Till, amount: string, pin: string): string | undefined {
  if (stage === 'amount') return `${amount} ${yuan(Number(digits || '0'))}`;
  if (stage === 'pin') return `${pin} ${'●'.repeat(digits.length)}`;
  return undefined;
}

/** The slips a void or a refund may be for. */
function Originals({ terminal, till }: { terminal: Terminal; till: Till }) {
  const { t } = useTranslation('lab');
  const fitting = terminal.originals.filter(({ may }) => may === till.operation);
  if (fitting.length === 0) return <p className="quiet">{t('originals.none')}</p>;
  return (
    <ul className="lab-originals">
      {fitting.map((one: Original) => (
        <li key={`${one.batchNo}-${one.traceNo}`}>
          <button type="button" onClick={() => till.chooseOriginal(one)}>
            <span className="tabular">{String(one.traceNo).padStart(6, '0')}</span> {yuan(one.amountFen)}{' '}
            {one.panMasked}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where a card is dropped: the antenna, the slot, the stripe reader. Its keyboard way are the card's own buttons. */
function Reader({ entry, onCard }: { entry: Entry; onCard: (cardId: string) => void }) {
  const { t } = useTranslation('lab');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const cardId = event.dataTransfer.getData(DRAGGED_CARD);
    if (cardId) onCard(cardId);
  };
  return (
    <div
      className={`lab-reader lab-reader-${entry}`}
      data-reader={entry}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {t(`readers.${entry}`)}
    </div>
  );
}

/** The paper the terminal printed, newest on top. */
export function Paper({ terminal }: { terminal: Terminal }) {
  const { t } = useTranslation('lab');
  if (terminal.receipts.length === 0) return null;
  return (
    <div className="lab-paper" tabIndex={0} role="region" aria-label={t('paper')}>
      {terminal.receipts.map(({ no, title, lines }) => (
        <dl key={no}>
          <dt>{title}</dt>
          {lines.map((line) => {
            const [name, value] = line.split('|');
            return (
              <dd key={line}>
                <span>{name}</span>
                <span className="tabular">{value}</span>
              </dd>
            );
          })}
        </dl>
      ))}
    </div>
  );
}
