import { useTranslation } from 'react-i18next';
import { countScale, toldBalanceFen } from './flash-timeline.scale.js';
import type { FlashTimelineData } from './flash-timeline.types.js';
import { yuan } from './money.js';

const HEIGHT = 328;
const LEFT = 88;
const RIGHT = 32;
const LINE = { top: 56, bottom: 176 };
const BARS = { middle: 236, reach: 36 };
const AXIS = 300;
const LABEL_GAP = 44;
/** A chip that held nothing is drawn on a scale of one yuan. */
const LEAST_FEN = 100;
/** More bars than these stand without their amounts, which the table has. */
const AMOUNTS_MAX = 12;

interface Place {
  readonly x: (count: number) => number;
  readonly balanceY: (fen: number) => number;
  readonly barHeight: (fen: number) => number;
}

/** The drawing itself; what it says stands in the table beside it. */
export function FlashPicture(props: { data: FlashTimelineData; width: number; focus: readonly number[] }) {
  const { data, width, focus } = props;
  const { t } = useTranslation();
  const scale = countScale(data);
  const told = data.flashRecords.map((record) => ({
    ...record,
    balanceFen: toldBalanceFen(data, record.atc, record.amountFen),
  }));
  const balances = [...data.anchors, ...told].map(({ balanceFen }) => balanceFen ?? 0);
  const highest = Math.max(LEAST_FEN, ...balances);
  const bars = [...data.loads, ...data.uploads].map(({ amountFen }) => Math.abs(amountFen));
  const largest = Math.max(LEAST_FEN, ...bars);
  const place: Place = {
    x: (count) => LEFT + scale.share(count) * (width - LEFT - RIGHT),
    balanceY: (fen) => LINE.bottom - (Math.max(0, fen) / highest) * (LINE.bottom - LINE.top),
    barHeight: (fen) => Math.max(3, (Math.abs(fen) / largest) * BARS.reach),
  };
  const line = [...data.anchors].sort((one, other) => one.atc - other.atc);
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} className="flash-picture">
      <text x={8} y={20} className="flash-unit">
        {t('flash.balanceAxis')}
      </text>
      {[0, highest].map((fen) => (
        <g key={fen}>
          <line x1={LEFT} x2={width - RIGHT} y1={place.balanceY(fen)} y2={place.balanceY(fen)} className="flash-grid" />
          <text x={LEFT - 8} y={place.balanceY(fen) + 4} textAnchor="end" className="flash-label">
            {yuan(fen)}
          </text>
        </g>
      ))}
      <line x1={LEFT} x2={width - RIGHT} y1={BARS.middle} y2={BARS.middle} className="flash-grid" />
      <text x={LEFT - 8} y={BARS.middle - 10} textAnchor="end" className="flash-label">
        {t('flash.legend.load')} ↑
      </text>
      <text x={LEFT - 8} y={BARS.middle + 20} textAnchor="end" className="flash-label">
        {t('flash.legend.upload')} ↓
      </text>
      {focus.map((count) => (
        <rect
          key={count}
          x={place.x(count) - 9}
          y={LINE.top - 12}
          width={18}
          height={AXIS - LINE.top + 12}
          className="flash-focus"
        />
      ))}
      <Idle counts={data.countsWithoutDebit} place={place} />
      <Bars data={data} place={place} />
      <polyline
        points={line.map(({ atc, balanceFen }) => `${place.x(atc)},${place.balanceY(balanceFen)}`).join(' ')}
        className="flash-line"
      />
      {line.map((anchor, at) => (
        <circle
          key={at}
          cx={place.x(anchor.atc)}
          cy={place.balanceY(anchor.balanceFen)}
          r={5}
          className="flash-anchor"
        />
      ))}
      {told.map((record, at) => (
        <ToldTap
          key={at}
          x={place.x(record.atc)}
          y={place.balanceY(record.balanceFen ?? 0)}
          amountFen={record.amountFen}
        />
      ))}
      <Brackets data={data} place={place} />
      <CountAxis counts={scale.counts} shortened={scale.shortened} place={place} width={width} focus={focus} />
    </svg>
  );
}

function Idle({ counts, place }: { counts: readonly number[]; place: Place }) {
  return counts.map((count) => (
    <rect key={count} x={place.x(count) - 5} y={LINE.top} width={10} height={AXIS - LINE.top} className="flash-idle" />
  ));
}

function Bars({ data, place }: { data: FlashTimelineData; place: Place }) {
  const crowded = data.loads.length + data.uploads.length > AMOUNTS_MAX;
  return (
    <>
      {data.loads.map((load, at) => {
        const height = place.barHeight(load.amountFen);
        const y = load.amountFen >= 0 ? BARS.middle - height : BARS.middle;
        const look = `flash-load flash-load-${load.outcome.toLowerCase()}`;
        return (
          <g key={at}>
            <rect x={place.x(load.atc) - 5} y={y} width={10} height={height} className={look} />
            <BarAmount
              x={place.x(load.atc)}
              y={y + 10}
              text={`${load.amountFen < 0 ? '' : '+'}${yuan(load.amountFen)}`}
              crowded={crowded}
            />
          </g>
        );
      })}
      {data.uploads.map((upload, at) => (
        <g key={at}>
          <rect
            x={place.x(upload.atc) - 5}
            y={BARS.middle}
            width={10}
            height={place.barHeight(upload.amountFen)}
            className="flash-upload"
          />
          <BarAmount x={place.x(upload.atc)} y={BARS.middle + 12} text={yuan(-upload.amountFen)} crowded={crowded} />
        </g>
      ))}
    </>
  );
}

/** The amount beside its bar, as long as there is room. */
function BarAmount({ x, y, text, crowded }: { x: number; y: number; text: string; crowded: boolean }) {
  if (crowded) return null;
  return (
    <text x={x + 9} y={y} className="flash-label">
      {text}
    </text>
  );
}

function ToldTap({ x, y, amountFen }: { x: number; y: number; amountFen: number }) {
  return (
    <g>
      <line x1={x} x2={x} y1={y} y2={AXIS} className="flash-tap" />
      <circle cx={x} cy={y} r={5} className="flash-told" />
      <text x={x + 8} y={y + 18} className="flash-label">
        {yuan(amountFen)}?
      </text>
    </g>
  );
}

/** Red, with the amount that is missing; between them nothing explains it. */
function Brackets({ data, place }: { data: FlashTimelineData; place: Place }) {
  const { t } = useTranslation();
  const missing = (data.brackets ?? []).filter(({ missingFen }) => missingFen !== 0);
  return missing.map(({ fromAtc, toAtc, missingFen }) => {
    const [from, to] = [place.x(fromAtc), place.x(toAtc)];
    const y = LINE.top - 20;
    return (
      <g key={`${fromAtc}-${toAtc}`} className="flash-bracket">
        <path d={`M${from},${y + 10} V${y} H${to} V${y + 10}`} />
        <text x={(from + to) / 2} y={y - 6} textAnchor="middle">
          {missingFen > 0
            ? t('flash.missing', { amount: yuan(missingFen) })
            : t('flash.tooMuch', { amount: yuan(-missingFen) })}
        </text>
      </g>
    );
  });
}

function CountAxis(props: {
  counts: readonly number[];
  shortened: readonly { readonly from: number; readonly to: number }[];
  place: Place;
  width: number;
  focus: readonly number[];
}) {
  const { counts, shortened, place, width, focus } = props;
  const { t } = useTranslation();
  const labelled: number[] = [];
  // What the question is about keeps its label; others give way.
  for (const count of [...focus.filter((one) => counts.includes(one)), ...counts]) {
    if (labelled.every((other) => Math.abs(place.x(other) - place.x(count)) >= LABEL_GAP)) labelled.push(count);
  }
  return (
    <g>
      <line x1={LEFT} x2={width - RIGHT} y1={AXIS} y2={AXIS} className="flash-axis" />
      {shortened.map(({ from, to }) => (
        <text key={from} x={(place.x(from) + place.x(to)) / 2} y={AXIS + 5} textAnchor="middle" className="flash-gap">
          ⋯
        </text>
      ))}
      {counts.map((count) => (
        <line key={count} x1={place.x(count)} x2={place.x(count)} y1={AXIS} y2={AXIS + 4} className="flash-axis" />
      ))}
      {labelled.map((count) => (
        <text key={count} x={place.x(count)} y={AXIS + 18} textAnchor="middle" className="flash-label">
          {count}
        </text>
      ))}
      <text x={8} y={AXIS + 18} className="flash-unit">
        {t('flash.count')}
      </text>
    </g>
  );
}
