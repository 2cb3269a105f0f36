import { chinaDateTime, fen, yuanText } from '@app/kernel';
import type { CaseDetail, ChipTimeline } from './flash-cases.js';

interface Line {
  /** Within a count: the tap, then what was told online, then what was loaded. */
  readonly order: number;
  readonly atc: number;
  readonly fen: number;
  readonly words: string;
}

const SOURCES = {
  PERSONALIZATION: '出厂 · made',
  ONLINE: '联机余额（经验证）· balance told online, authenticated',
  LOAD: '圈存前余额（经验证）· balance before the load, authenticated',
  BEFORE_TAP: '消费前余额（经验证）· balance before the tap, authenticated',
} as const;

/** A chip's story by its own count, as columns: count, amount or balance, what it is. */
export function timelineLines({ anchors, loads, uploads, flashRecords }: ChipTimeline): string[] {
  const lines: Line[] = [
    ...anchors.map(({ atc, source, balanceFen }) => ({
      order: source === 'BEFORE_TAP' ? 0 : 2,
      atc,
      fen: balanceFen,
      words: SOURCES[source],
    })),
    ...uploads.map(({ atc, amountFen }) => ({
      order: 1,
      atc,
      fen: -amountFen,
      words: '脱机消费，已上送 · paid offline, uploaded',
    })),
    ...flashRecords.map(({ atc, amountFen, tcVerified }) => ({
      order: 1,
      atc,
      fen: -amountFen,
      words: tcVerified
        ? '终端提示失败，证书有效：闪卡记录 · the terminal says failed, its certificate is right'
        : '终端提示失败，证书无法验证 · the terminal says failed, no right certificate',
    })),
    ...loads.map(({ atc, amountFen, outcome }) => ({
      order: 3,
      atc,
      fen: amountFen,
      words: `圈存 · load, ${outcome}`,
    })),
  ];
  const sorted = lines.sort((a, b) => a.atc - b.atc || a.order - b.order);
  return sorted.map(({ atc, fen: amount, words }) => `${columns(String(atc), signed(amount))}  ${words}`);
}

/** What became of a case, step by step: when, what, why. */
export function caseLines({ steps }: CaseDetail): string[] {
  return steps.map(({ at, action, reason }) => {
    const when = chinaDateTime(new Date(at)).slice(11);
    return `  ${when}  ${action.padEnd(20)}  ${reason.zh}\n${' '.repeat(34)}${reason.en}`;
  });
}

export function heading(): string {
  return `${columns('计数', '元')}  count, CNY`;
}

/** Chinese characters take two columns. */
function columns(atc: string, amount: string): string {
  return `  ${pad(atc, 6)}${pad(amount, 12)}`;
}

function pad(text: string, width: number): string {
  const wide = [...text].filter((letter) => letter > '\u2e80').length;
  return text.padStart(width - wide);
}

function signed(amount: number): string {
  const text = yuanText(fen(Math.abs(amount)));
  return amount < 0 ? `−${text}` : text;
}
