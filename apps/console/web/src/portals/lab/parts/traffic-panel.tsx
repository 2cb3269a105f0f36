import { useTranslation } from 'react-i18next';
import { inWords } from '../../../kit/refusal.js';
import { useTraffic } from '../lab.api.js';
import type { ApduView, FrameView, TrafficEntry } from '../lab.types.js';
import { Fields } from './fields.js';

const SHOWN_GROUPS = 6;

/** What travels, operation by operation, the latest first: commands of the chip, frames of the line. */
export function TrafficPanel({ lastSeq }: { lastSeq: number }) {
  const { t } = useTranslation('lab');
  const traffic = useTraffic(lastSeq);
  const groups = grouped(traffic.data?.items ?? []);
  return (
    <section className="lab-traffic" aria-labelledby="lab-traffic-title">
      <h2 id="lab-traffic-title">{t('traffic.title')}</h2>
      <div className="lab-traffic-list" tabIndex={0} role="region" aria-labelledby="lab-traffic-title">
        {groups.length > 0 && <p className="quiet lab-traffic-help">{t('traffic.open')}</p>}
        {groups.length === 0 && <p className="quiet">{t('traffic.none')}</p>}
        {groups.map((entries, at) => (
          <details key={entries[0]!.group} open={at === 0}>
            <summary>
              {inWords(entries[0]!.title)} <span className="quiet">{t(`terminals.${entries[0]!.terminal}`)}</span>
            </summary>
            {entries.map((entry) =>
              entry.kind === 'apdu' ? (
                <Apdu key={entry.seq} apdu={entry.apdu} />
              ) : (
                <Frame key={entry.seq} frame={entry.frame} />
              ),
            )}
          </details>
        ))}
      </div>
    </section>
  );
}

/** The latest operations, each with its entries in order. */
function grouped(items: readonly TrafficEntry[]): TrafficEntry[][] {
  const groups = new Map<number, TrafficEntry[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups.values()].reverse().slice(0, SHOWN_GROUPS);
}

/** A command to the chip and its answer. @param pending the card still works on it */
export function Apdu({ apdu, pending = false }: { apdu: ApduView; pending?: boolean }) {
  const { t } = useTranslation('lab');
  const lost = apdu.status === null && !pending;
  return (
    <details className={`lab-entry lab-apdu ${lost ? 'lab-lost' : ''} ${pending ? 'lab-pending' : ''}`}>
      <summary>
        <b>{apdu.name}</b> <code>{apdu.header}</code>
        <span>{inWords(apdu.purpose)}</span>
        <span className="lab-entry-end">
          {pending ? t('slow.working') : (apdu.status ?? '✗')} {!pending && inWords(apdu.statusWords)}
        </span>
      </summary>
      {apdu.command.length > 0 && <h4>{t('traffic.command')}</h4>}
      <Fields fields={apdu.command} />
      {!pending && apdu.answer.length > 0 && <h4>{t('traffic.answer')}</h4>}
      {!pending && <Fields fields={apdu.answer} />}
    </details>
  );
}

function Frame({ frame }: { frame: FrameView }) {
  const { t } = useTranslation('lab');
  const code = frame.fields.find(({ id }) => id === 'F39');
  return (
    <details className={`lab-entry lab-frame ${frame.mti === null || frame.mac === 'wrong' ? 'lab-lost' : ''}`}>
      <summary>
        <b>
          {frame.direction === 'sent' ? '→' : '←'} {frame.mti ?? '—'}
        </b>
        <span>{inWords(frame.title)}</span>
        <span className="lab-entry-end">
          {frame.direction === 'received' && code && `${code.value} ${code.meaning ? inWords(code.meaning) : ''} `}
          {t(`traffic.mac.${frame.mac}`)}
        </span>
      </summary>
      <Fields fields={frame.fields} />
    </details>
  );
}
