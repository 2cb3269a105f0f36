import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from './chart-figure.js';
import './flash-timeline.css';
import { evidenceRows } from './flash-evidence.js';
import { FlashPicture } from './flash-picture.js';
import type { FlashTimelineData } from './flash-timeline.types.js';

const NARROWEST = 320;

/**
 * The story of a chip, drawn: its own count from left to right, the balance as a line (filled where authenticated, hollow where
 * only a failed tap tells it), loads up, uploads down, a red bracket with the amount that is missing between two balances, grey
 * where a count was spent without a payment. The evidence stands behind it as a table, in its order.
 * @param focus counts the reader's question is about
 */
export function FlashTimeline(props: { data: FlashTimelineData; title?: string; focus?: readonly number[] }) {
  const { data, focus = [] } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    if (!frame.current) return undefined;
    const sized = new ResizeObserver(([entry]) => setWidth(Math.max(NARROWEST, entry?.contentRect.width ?? 0)));
    sized.observe(frame.current);
    return () => sized.disconnect();
  }, []);
  const rows = evidenceRows(data, t);
  return (
    <ChartFigure
      title={props.title ?? t('flash.title')}
      table={{
        columns: [t('flash.count'), t('flash.what'), t('flash.amount'), t('flash.proof')],
        rows: rows.map((row) => [String(row.atc), row.what, row.amount, row.proof]),
      }}
    >
      <div ref={frame} className="flash-frame" aria-hidden="true">
        <FlashPicture data={data} width={width} focus={focus} />
        <FlashLegend />
      </div>
    </ChartFigure>
  );
}

function FlashLegend() {
  const { t } = useTranslation();
  const marks = ['authenticated', 'told', 'load', 'upload', 'missing', 'idle'] as const;
  return (
    <ul className="flash-legend">
      {marks.map((mark) => (
        <li key={mark}>
          <span className={`flash-mark flash-mark-${mark}`} />
          {t(`flash.legend.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
